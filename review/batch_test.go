package review

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/internal/errs"
)

var (
	urgent, soon = Urgent, "2026-12-01"
	theBulks     = []Bulk{{Move: BulkTag, Tag: " harbour "}, {Move: BulkPlan, Priority: &urgent}, {Move: BulkPlan, DueOn: &soon},
		{Move: BulkAssign, To: rolf}, {Move: BulkUntag, Tag: "HARBOUR"}, {Move: BulkRelease},
		{Move: BulkDismiss, Reason: ReasonTrivial, Note: "As ever."}, {Move: BulkUndismiss}}
)

// applied does one thing to a case as a part of a batch, as the store would.
func applied(t *testing.T, c *Case, do Bulk, by Actor) (Batch, BatchCase, error) {
	t.Helper()
	b, err := NewBatch(do, by, noon)
	if err != nil {
		return b, BatchCase{}, err
	}
	c.Events = nil
	of, err := b.Apply(do, c, by, noon)
	if err == nil {
		c.Version++
	}
	return b, of, err
}

// Each move of several leaves one event with the batch's id, and is taken back to the
// very case that was there, with one event.
func TestABatchIsTakenBack(t *testing.T) {
	c := opened(t)
	for _, do := range theBulks {
		before := was(c)
		b, of, err := applied(t, c, do, edgar.Actor())
		if err != nil || len(c.Events) != 1 || c.Events[0].Detail["batch"] != b.ID.String() {
			t.Fatalf("%s: %v, events %+v; want one, of the batch", do.Move, err, c.Events)
		}
		after := was(c)
		if cmp.Equal(before, after) {
			t.Errorf("%s changed nothing", do.Move)
		}
		c.Events = nil
		must(t, c.TakeBack(b, of, edgar.Actor(), noon))
		if diff := cmp.Diff(before, was(c)); diff != "" || len(c.Events) != 1 || c.Events[0].Verb != VerbTakenBack || c.Events[0].Detail["did"] != string(do.Move) {
			t.Errorf("%s taken back, %+v (-before +after):\n%s", do.Move, c.Events, diff)
		}
		c.Version++
		if _, _, err := applied(t, c, do, edgar.Actor()); err != nil {
			t.Fatal(err)
		}
		if _, _, err := applied(t, c, do, edgar.Actor()); errs.KindOf(err) != errs.Conflict {
			t.Errorf("%s twice: %v, want a conflict", do.Move, err)
		}
	}
}

// What is worked on since is not taken back; a note is no such work.
func TestTakingBackLeavesWhatWasChangedSince(t *testing.T) {
	c := opened(t)
	b, of, err := applied(t, c, theBulks[0], rita.Actor())
	must(t, err)
	_, err = c.AddNote(Note{Body: "A remark."}, rolf.Actor(), noon)
	must(t, err)
	c.Version++
	wantKind(t, "somebody else", c.TakeBack(b, of, edgar.Actor(), noon), errs.Forbidden)
	must(t, c.TakeBack(b, of, rita.Actor(), noon))
	b, of, err = applied(t, c, theBulks[0], rita.Actor())
	must(t, err)
	_, err = c.AddEvidence(source("https://c.example/", nil), rolf.Actor(), noon)
	must(t, err)
	c.Version++
	wantKind(t, "a source was added since", c.TakeBack(b, of, rita.Actor(), noon), errs.Conflict)
	if !slices.Contains(c.Claim.Tags, "harbour") {
		t.Errorf("tags %q, want them left", c.Claim.Tags)
	}
	undone := time.Time{}
	b.UndoneAt = &undone
	wantKind(t, "undone before", b.CanTakeBack(rita.Actor()), errs.Conflict)
}

// Who may do a thing to one case may do it to several, and nobody else.
func TestWhoMayChangeSeveral(t *testing.T) {
	for _, do := range theBulks {
		for _, role := range Roles {
			by := Actor{ID: uuid.New(), Name: "Somebody", Role: role}
			_, err := NewBatch(do, by, noon)
			if (err == nil) != (role != Reader) {
				t.Errorf("%s as %s: %v", do.Move, role, err)
			}
		}
		if _, err := NewBatch(do, Actor{Role: Editor, Token: true, Scopes: []Scope{ScopeRead}}, noon); errs.KindOf(err) != errs.Forbidden {
			t.Errorf("%s with a token that reads: %v, want it forbidden", do.Move, err)
		}
	}
	c := proposed(t)
	for _, do := range theBulks {
		before := was(c)
		if _, _, err := applied(t, c, do, edgar.Actor()); do.Move != BulkPlan && errs.KindOf(err) != errs.Conflict {
			t.Errorf("%s of a proposed case: %v, want a conflict", do.Move, err)
		} else if do.Move != BulkPlan && !cmp.Equal(before, was(c)) {
			t.Errorf("%s was refused and changed the case", do.Move)
		}
	}
}
