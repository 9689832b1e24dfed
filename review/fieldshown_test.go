package review

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// withFields is a published verdict of a case with a public field and one of the desk's own.
func withFields(t *testing.T) (c *Case, public, own Field) {
	t.Helper()
	public = Field{ID: uuid.Must(uuid.NewV7()), Name: "Section", Kind: TextField, Public: true}
	own = Field{ID: uuid.Must(uuid.NewV7()), Name: "Ticket", Kind: TextField}
	c = published(t)
	c.Around.Fields = []Field{public, own}
	c.Events = nil
	return c, public, own
}

func shownFields(c *Case) string {
	var out []string
	for _, f := range c.Public().Edition.Content.Fields {
		out = append(out, f.Name+": "+f.Value)
	}
	return strings.Join(out, "; ")
}

func setAndAttribute(t *testing.T, c *Case, typed FieldValues) {
	t.Helper()
	if err := c.SetFields(typed, rita.Actor(), noon); err != nil {
		t.Fatal(err)
	}
	c.Attribute(desk, rita.Actor(), noon)
}

func letThrough(t *testing.T, c *Case) {
	t.Helper()
	waive := map[string]string{}
	for _, check := range c.GateOfChanges(desk) {
		waive[check.Key] = "for the test"
	}
	if err := c.ApproveChanges(desk, c.Preview(desk).Digest, Choice{Waive: waive}, edgar.Actor(), noon); err != nil {
		t.Fatal(err)
	}
	c.Attribute(desk, edgar.Actor(), noon)
}

// What is written into a field of a published case comes before readers when somebody else
// has approved it, if the field is public, and never if it is not.
func TestReadersSeePublicFieldsOnceTheyAreApproved(t *testing.T) {
	c, public, own := withFields(t)
	before := issued(t, c, nil)
	setAndAttribute(t, c, FieldValues{own.ID: "4711"})
	if got := c.Changes(desk); len(got) != 0 || c.Pending {
		t.Errorf("a field of the desk’s own waits for readers: %+v", got)
	}
	setAndAttribute(t, c, FieldValues{public.ID: "Politics"})
	got := c.Changes(desk)
	if len(got) != 1 || got[0].What != "The field “Section”" || got[0].After != "Politics" || !c.Pending {
		t.Fatalf("pending: %+v", got)
	}
	if s := shownFields(c); s != "" {
		t.Errorf("readers see %q before anybody approved it", s)
	}
	if err := c.ApproveChanges(desk, c.Preview(desk).Digest, Choice{}, rita.Actor(), noon); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("who wrote it approves it: %v", err)
	}
	letThrough(t, c)
	if s := shownFields(c); s != "Section: Politics" {
		t.Errorf("readers see %q, want the public field alone", s)
	}
	after := issued(t, c, &before)
	if !strings.Contains(after.Document, `"fields":[{"name":"Section","value":"Politics"}]`) || strings.Contains(after.Document, "4711") || strings.Contains(before.Document, "fields") {
		t.Errorf("the documents are %s and %s", before.Document, after.Document)
	}
}

// A field that is renamed or removed changes no page; brought back and emptied it goes, once
// somebody else approved that.
func TestWhatReadersSeeOfAFieldStays(t *testing.T) {
	c, public, own := withFields(t)
	setAndAttribute(t, c, FieldValues{public.ID: "Politics"})
	letThrough(t, c)
	c.Around.Fields[0].Name = "Desk"
	if got, s := c.Changes(desk), shownFields(c); len(got) != 0 || s != "Section: Politics" {
		t.Errorf("renamed, %+v waits and readers see %q", got, s)
	}
	c.Around.Fields = []Field{own}
	c.Attribute(desk, edgar.Actor(), noon)
	if got, s := c.Changes(desk), shownFields(c); len(got) != 0 || s != "Section: Politics" || c.Pending {
		t.Errorf("removed, %+v waits and readers see %q", got, s)
	}
	c.Around.Fields = []Field{public, own}
	setAndAttribute(t, c, FieldValues{public.ID: ""})
	if s := shownFields(c); s != "Section: Politics" {
		t.Errorf("emptied and not approved, readers see %q", s)
	}
	letThrough(t, c)
	if s := shownFields(c); s != "" {
		t.Errorf("emptied, readers see %q", s)
	}
}

// A public field that is removed after a verdict was proposed keeps nobody from approving it.
func TestARemovedFieldIsNobodysChange(t *testing.T) {
	public := Field{ID: uuid.Must(uuid.NewV7()), Name: "Section", Kind: TextField, Public: true}
	c := proposed(t)
	c.Around.Fields = []Field{public}
	setAndAttribute(t, c, FieldValues{public.ID: "Politics"})
	must(t, c.SendBack("Once more, please.", edgar.Actor(), noon), c.Propose(Proposal{Rating: "false", Explanation: "It did."}.Today(Organisation{}, noon), five, rita.Actor(), noon))
	c.Around.Fields = nil
	c.Attribute(desk, edgar.Actor(), noon)
	if got := c.Changes(desk); len(got) != 0 {
		t.Errorf("removed, %+v is a change", got)
	}
	if err := c.Approve(desk, c.Preview(desk).Digest, edgar.Actor(), noon); err != nil {
		t.Errorf("approve: %v", err)
	}
}

// noteBy has somebody write a note in the case.
func noteBy(t *testing.T, c *Case, by Actor) {
	t.Helper()
	if _, err := c.AddNote(Note{Body: "Looks fine."}, by, noon); err != nil {
		t.Fatal(err)
	}
	c.Attribute(desk, by, noon)
}

// Who wrote what waits in a public field is known still, and who kept it out, when the field
// was removed and brought back.
func TestWhoWroteIntoAFieldIsKnownWhenItIsBack(t *testing.T) {
	c, public, own := withFields(t)
	setAndAttribute(t, c, FieldValues{public.ID: "Politics"})
	must(t, c.KeepOut(desk, nil, edgar.Actor(), noon))
	c.Around.Fields = []Field{own}
	noteBy(t, c, edgar.Actor())
	c.Around.Fields = []Field{public, own}
	got := c.Changes(desk)
	if len(got) != 1 || len(got[0].By) != 1 || got[0].By[0].ID != rita.ID || got[0].KeptOut == nil {
		t.Fatalf("it is back: %+v", got)
	}
	choice := Choice{Keys: []string{got[0].Key}}
	if err := c.ApproveChanges(desk, c.Preview(desk).Digest, choice, rita.Actor(), noon); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("who wrote it approves it: %v", err)
	}
	c.Fields = FieldValues{}
	c.Attribute(desk, edgar.Actor(), noon)
	if len(c.Made) != 0 {
		t.Errorf("nothing differs, and kept is %+v", c.Made)
	}
}

// What nobody is known to have made nobody approves, until it counts as somebody's.
func TestAChangeOfNobodyIsNotApproved(t *testing.T) {
	c, public, _ := withFields(t)
	setAndAttribute(t, c, FieldValues{public.ID: "Politics"})
	c.Made = nil
	if err := c.ApproveChanges(desk, c.Preview(desk).Digest, Choice{}, edgar.Actor(), noon); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("approved: %v", err)
	}
	if err := isSecond(c.Changes(desk), edgar.Actor()); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("approved with a verdict: %v", err)
	}
	must(t, c.KeepOut(desk, nil, edgar.Actor(), noon))
	noteBy(t, c, rita.Actor())
	c.Made = c.Made[len(c.Made)-1:] // no longer kept out
	letThrough(t, c)
	if s := shownFields(c); s != "Section: Politics" {
		t.Errorf("readers see %q", s)
	}
}

// A correction tells readers of a field that has something else in it.
func TestACorrectionTellsOfFields(t *testing.T) {
	a, b := uuid.New(), uuid.New()
	var told []string
	for _, d := range differences(Content{Fields: []ShownField{{ID: a, Name: "Section", Value: "Politics"}}}, Content{Fields: []ShownField{{ID: a, Name: "Section", Value: "Sport"}, {ID: b, Name: "On", Value: "2022-01-21"}}}) {
		told = append(told, d.Sentence())
	}
	want := "What we keep besides (Section) was “Politics” and is “Sport”. What we keep besides (On) is new: “2022-01-21”."
	if got := strings.Join(told, " "); got != want {
		t.Errorf("told %q, want %q", got, want)
	}
}

// What the settings changed is nobody's in a case, and approved as before.
func TestSettingsAreNobodysChange(t *testing.T) {
	c, _, _ := withFields(t)
	other := desk
	other.Name = "Another Desk"
	if got := c.Changes(other); len(got) != 1 || len(got[0].By) != 0 {
		t.Fatalf("the name of the desk was changed: %+v", got)
	}
	must(t, isSecond(c.Changes(other), edgar.Actor()))
	must(t, c.ApproveChanges(other, c.Preview(other).Digest, Choice{}, edgar.Actor(), noon))
}
