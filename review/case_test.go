package review

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

var (
	noon  = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	rita  = User{ID: uuid.New(), Name: "Rita", Role: Reviewer}
	rolf  = User{ID: uuid.New(), Name: "Rolf", Role: Reviewer}
	edgar = User{ID: uuid.New(), Name: "Edgar", Role: Editor}
	desk  = Organisation{Name: "Desk", BaseURL: "https://desk.example", CorrectionsURL: "https://desk.example/corrections"}
	five  = Presets(noon)[0]
)

// opened is a fresh case of a claim of 31 characters by Lavrov.
func opened(t *testing.T) *Case {
	t.Helper()
	c, err := ByHand(claims.Claim{Wording: "Russia never threatened Ukraine", Claimant: "Sergey Lavrov"}, claims.Appearance{Exact: "x"}, rita.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	c.Version = 1
	return c
}

// must fails the test on any of the errors.
func must(t *testing.T, all ...error) {
	t.Helper()
	for _, err := range all {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func source(url string, change func(*Evidence)) Evidence {
	e := Evidence{URL: url, ArchivedURL: "https://archive.example/" + url, Stance: Supports, Closeness: Primary}
	if change != nil {
		change(&e)
	}
	return e
}

// proposed is a case with two good sources and Rita's verdict.
func proposed(t *testing.T, sources ...Evidence) *Case {
	t.Helper()
	c := opened(t)
	if len(sources) == 0 {
		sources = []Evidence{source("https://a.example/", nil), source("https://b.example/", nil)}
	}
	must(t, c.Assign(rita, rita.Actor(), noon))
	for _, e := range sources {
		_, err := c.AddEvidence(e, rita.Actor(), noon)
		must(t, err)
	}
	must(t, c.Propose(Proposal{Rating: "false", Explanation: "It did."}.Today(Organisation{}, noon), five, rita.Actor(), noon))
	return c
}

func wantKind(t *testing.T, what string, err error, want errs.Kind) {
	t.Helper()
	if errs.KindOf(err) != want {
		t.Errorf("%s = %v, want kind %q", what, err, want)
	}
}

func TestProposeSaysWhatAVerdictLacks(t *testing.T) {
	full := Proposal{Rating: "false", Explanation: "It did."}
	for name, tt := range map[string]struct {
		change  func(*Proposal)
		sources int
		want    errs.Kind
	}{
		"everything there":     {func(*Proposal) {}, 1, ""},
		"no rating":            {func(p *Proposal) { p.Rating = "" }, 1, errs.Invalid},
		"a rating not on it":   {func(p *Proposal) { p.Rating = "pants" }, 1, errs.Invalid},
		"no explanation":       {func(p *Proposal) { p.Explanation = " \n " }, 1, errs.Invalid},
		"a long explanation":   {func(p *Proposal) { p.Explanation = strings.Repeat("ä", MaxExplanation+1) }, 1, errs.Invalid},
		"no source":            {func(*Proposal) {}, 0, errs.Conflict},
		"no day":               {func(p *Proposal) { p.AsOf = "" }, 1, errs.Invalid},
		"a date that is none":  {func(p *Proposal) { p.AsOf = "yesterday" }, 1, errs.Invalid},
		"a text over the size": {func(p *Proposal) { p.Body = strings.Repeat("x", MaxText+1) }, 1, errs.Invalid},
	} {
		c := opened(t)
		must(t, c.Assign(rita, rita.Actor(), noon))
		for range tt.sources {
			_, err := c.AddEvidence(source("https://a.example/", nil), rita.Actor(), noon)
			must(t, err)
		}
		p, events := full.Today(desk, noon), len(c.Events)
		tt.change(&p)
		err := c.Propose(p, five, rita.Actor(), noon)
		wantKind(t, name, err, tt.want)
		if err != nil && (c.State != Assigned || len(c.Verdicts) > 0 || len(c.Events) != events) {
			t.Errorf("%s: refused, and yet the case changed: %s, %d verdicts", name, c.State, len(c.Verdicts))
		}
	}
}

func TestAVerdictKeepsWhatItRestedOn(t *testing.T) {
	c := proposed(t)
	first := c.Verdict().ID
	must(t, c.SendBack("Look again.", edgar.Actor(), noon))
	must(t, c.Reword(claims.Claim{Wording: "Russia threatened nobody", Claimant: "Sergei Lavrov"}, rita.Actor(), noon),
		c.RemoveEvidence(c.Evidence[0].ID, rita.Actor(), noon),
		c.Propose(Proposal{Rating: "mostly_false", Explanation: "It did so."}.Today(Organisation{}, noon), five, rita.Actor(), noon))
	old, now := c.Verdicts[0], c.Verdict()
	if old.ID != first || old.Wording != "Russia never threatened Ukraine" || len(old.Evidence) != 2 || old.Label != "False" || *old.Value != 1 {
		t.Errorf("the first revision changed: %+v", old)
	}
	if now.Revision != 2 || now.Wording != "Russia threatened nobody" || len(now.Evidence) != 1 || *now.Best != 5 {
		t.Errorf("the second revision = %+v", now)
	}
}

func TestTheWordingIsFrozenByAProposal(t *testing.T) {
	c := proposed(t)
	wantKind(t, "Reword", c.Reword(claims.Claim{Wording: "other", Unattributed: true}, rita.Actor(), noon), errs.Conflict)
	_, err := c.AddEvidence(source("https://c.example/", nil), rita.Actor(), noon)
	wantKind(t, "AddEvidence", err, errs.Conflict)
}

func TestOnlyEditorsAssignOthers(t *testing.T) {
	c := opened(t)
	wantKind(t, "a reviewer assigns another", c.Assign(rolf, rita.Actor(), noon), errs.Forbidden)
	must(t, c.Assign(rolf, edgar.Actor(), noon))
	wantKind(t, "a verdict on another's case", c.Propose(Proposal{}, five, rita.Actor(), noon), errs.Conflict)
	gone := noon
	wantKind(t, "somebody disabled", c.Assign(User{ID: uuid.New(), Role: Reviewer, DisabledAt: &gone}, edgar.Actor(), noon), errs.Invalid)
}

func TestNotesDontMakeAVerdictStale(t *testing.T) {
	c := opened(t)
	seen := c.Version
	_, err := c.AddNote(Note{Body: "Ask @Edgar, and @rolf."}, rita.Actor(), noon)
	must(t, err)
	c.Version++ // as the store does
	if err := c.Expect(seen); err != nil {
		t.Errorf("after a note Expect(%d) = %v, want no conflict", seen, err)
	}
	wantKind(t, "If-Match after a note", c.ExpectExactly(seen), errs.Stale)
	if diff := cmp.Diff([]string{"Edgar", "rolf"}, c.Notes[0].Mentions); diff != "" {
		t.Errorf("mentions (-want +got):\n%s", diff)
	}
	must(t, c.Assign(rita, rita.Actor(), noon))
	c.Version++
	wantKind(t, "after an assignment", c.Expect(seen), errs.Conflict)
}

func TestTheGate(t *testing.T) {
	restricted := func(e *Evidence) { e.Restricted = true }
	for name, tt := range map[string]struct {
		sources []Evidence
		org     Organisation
		want    []string // checks that fail
	}{
		"all in order":       {nil, desk, nil},
		"one owner":          {[]Evidence{source("https://a.example/1", nil), source("https://www.a.example/2", nil)}, desk, []string{"independent"}},
		"secondary only":     {[]Evidence{source("https://a.example/", func(e *Evidence) { e.Closeness = Secondary }), source("https://b.example/", func(e *Evidence) { e.Closeness = Secondary })}, desk, []string{"primary"}},
		"not archived":       {[]Evidence{source("https://a.example/", func(e *Evidence) { e.ArchivedURL = "" }), source("https://b.example/", nil)}, desk, []string{"archived"}},
		"all restricted":     {[]Evidence{source("https://a.example/", restricted), source("https://b.example/", restricted)}, desk, []string{"restricted"}},
		"an empty publisher": {nil, Organisation{}, []string{"publisher"}},
	} {
		got := []string(nil)
		for _, check := range proposed(t, tt.sources...).Gate(tt.org) {
			if !check.OK {
				got = append(got, check.Key)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: failing checks (-want +got):\n%s", name, diff)
		}
	}
}

func TestPublishKeepsWaiversWithTheirReasons(t *testing.T) {
	c := proposed(t)
	must(t, c.Approve(Organisation{}, c.Preview(Organisation{}).Digest, edgar.Actor(), noon))
	wantKind(t, "Publish with an open check", c.Publish(Organisation{}, c.Preview(Organisation{}).Digest, nil, edgar.Actor(), noon), errs.Conflict)
	wantKind(t, "a reason of two letters", c.Publish(Organisation{}, c.Preview(Organisation{}).Digest, map[string]string{"publisher": "ok"}, edgar.Actor(), noon), errs.Invalid)
	must(t, c.Publish(Organisation{}, c.Preview(Organisation{}).Digest, map[string]string{"publisher": "a rehearsal", "length": "not asked for"}, edgar.Actor(), noon))
	if len(c.Waivers) != 1 || c.Waivers[0].Check != "publisher" || c.Waivers[0].ByName != "Edgar" {
		t.Errorf("Waivers = %+v, want the one of publisher", c.Waivers)
	}
	if last := c.Events[len(c.Events)-1]; last.Detail["waived publisher"] != "a rehearsal" {
		t.Errorf("the event tells %v, want the waiver", last.Detail)
	}
	wantKind(t, "Retract without a reason", c.Retract(" ", edgar.Actor(), noon), errs.Invalid)
	must(t, c.Retract("The source was withdrawn.", edgar.Actor(), noon))
}

func TestPresetScalesAreSound(t *testing.T) {
	for _, s := range Presets(noon) {
		if err := s.Check(); err != nil {
			t.Errorf("%s: %v", s.Key, err)
		}
	}
	if worst, best := Presets(noon)[2].Bounds(); worst != nil || best != nil {
		t.Error("a scale of words has bounds")
	}
}

func TestEvidenceThatIsRefused(t *testing.T) {
	for name, e := range map[string]Evidence{
		"a script for a URL":  {URL: "javascript:alert(1)", Stance: Supports},
		"a password in a URL": {URL: "https://u:p@a.example/", Stance: Supports},
		"no stance":           {URL: "https://a.example/"},
		"nothing at all":      {Stance: Supports},
	} {
		_, err := opened(t).AddEvidence(e, rita.Actor(), noon)
		wantKind(t, name, err, errs.Invalid)
	}
}

func TestTheOrganisationsTimeZoneIsAPlace(t *testing.T) {
	for zone, want := range map[string]errs.Kind{"Europe/Berlin": "", "UTC": "", "Local": errs.Invalid, "Berlin": errs.Invalid} {
		o := Organisation{Name: "Desk", TimeZone: zone}
		wantKind(t, zone, o.Check(), want)
	}
}

// What a claim counts is what its wording says, in whatever words, not what the article
// said that it was taken from.
func TestAClaimCountsWhatItsWordingSays(t *testing.T) {
	for _, tt := range []struct {
		language, wording string
		value             float64
		from, to          int
	}{
		{"en", "Russia has more than 127,000 troops at the border", 127_000, 21, 28},
		{"de", "Die Zahl der Schweine stieg auf 210.000", 210_000, 32, 39},
	} {
		c, err := ByHand(claims.Claim{Wording: "Nothing is counted here", Language: tt.language, Unattributed: true}, claims.Appearance{Exact: "x"}, rita.Actor(), noon)
		must(t, err)
		if len(c.Claim.Quantities) != 0 {
			t.Errorf("%+v, want no quantity", c.Claim.Quantities)
		}
		must(t, c.Reword(claims.Claim{Wording: tt.wording, Unattributed: true}, rita.Actor(), noon))
		q := c.Claim.Quantities
		if len(q) != 1 || q[0].Value != tt.value || q[0].Start > tt.from || q[0].End < tt.to {
			t.Errorf("%q counts %+v, want %v at %d", tt.wording, q, tt.value, tt.from)
		}
	}
}

func TestACaseWaitsSinceItCameToTheEditors(t *testing.T) {
	id, written, approved := uuid.New(), time.Unix(10, 0), time.Unix(20, 0)
	c := Case{State: Proposed, UpdatedAt: time.Unix(30, 0), VerdictID: &id, Verdicts: []Verdict{{ID: id, CreatedAt: written}}}
	c.Wait()
	if got := c.Since(); got != written {
		t.Errorf("proposed: since %v, want %v", got, written)
	}
	c.State, c.Verdicts[0].ApprovedAt = Approved, &approved
	c.Wait()
	if got := c.Since(); got != approved {
		t.Errorf("approved: since %v, want %v", got, approved)
	}
	c.State = Published
	c.Wait()
	if c.WaitsSince != nil {
		t.Errorf("published: it still waits, since %v", c.WaitsSince)
	}
}
