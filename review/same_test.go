package review

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// again is a candidate that waits in triage, in another article than x.
func again(words string) *Triage {
	return &Triage{Candidate: &claims.Candidate{ID: uuid.New(), SnapshotID: uuid.New(), ArticleID: uuid.New(), Found: claims.Found{Exact: words, Start: 3, End: 9},
		State: claims.CandidateNew, Version: 1}, Article: &claims.Article{Headline: "Talks go on"}}
}

func TestTheSameClaimGetsAnotherAppearance(t *testing.T) {
	c, x := opened(t), again("never threatened")
	material := c.Material
	must(t, x.Same(c, rolf.Actor(), noon))
	if x.Candidate.State != claims.CandidateAccepted || !x.Candidate.Joined || *x.Candidate.ClaimID != c.ClaimID || x.Case != c || len(c.Appearances) != 2 {
		t.Fatalf("joined: %+v with %d appearances", x.Candidate, len(c.Appearances))
	}
	if c.Material != material {
		t.Error("a new appearance is a material change, so that a verdict that is being written is refused")
	}
	if got := c.Events[len(c.Events)-1]; got.Verb != "appearance added" || got.Detail["headline"] != "Talks go on" {
		t.Errorf("the case's event is %+v", got)
	}
	if got := x.Events[0]; got.Verb != "joined" || got.Detail["claim"] != c.ClaimID.String() {
		t.Errorf("the candidate's event is %+v", got)
	}
	wantKind(t, "accepting it besides", x.Accept(rita.Actor(), noon), errs.Conflict)
	twin := again("never threatened")
	twin.Candidate.SnapshotID = x.Candidate.SnapshotID
	wantKind(t, "the very same words", twin.Same(c, rita.Actor(), noon), errs.Conflict)

	first := &Triage{Candidate: &claims.Candidate{State: claims.CandidateAccepted, ClaimID: &c.ClaimID}, Article: &claims.Article{}, Case: c}
	wantKind(t, "undoing the acceptance that made the claim", first.Undo(rita.Actor(), noon), errs.Conflict)
	must(t, x.Undo(rita.Actor(), noon))
	if x.Candidate.State != claims.CandidateNew || x.Candidate.Joined || x.Candidate.ClaimID != nil || len(c.Appearances) != 1 || c.State != Open {
		t.Errorf("after undo: %+v, %d appearances, %s", x.Candidate, len(c.Appearances), c.State)
	}
	must(t, first.Undo(rita.Actor(), noon))
}

func TestACandidateGetsItsOldClaimBack(t *testing.T) {
	x := again("never threatened")
	must(t, x.Accept(rita.Actor(), noon), x.Undo(rita.Actor(), noon))
	own := *x.Candidate.ClaimID
	other := opened(t)
	must(t, x.Same(other, rita.Actor(), noon), x.Undo(rita.Actor(), noon))
	if x.Candidate.ClaimID == nil || *x.Candidate.ClaimID != own {
		t.Errorf("the candidate's own claim is %v, want %v", x.Candidate.ClaimID, own)
	}
}

func TestWhatCantBeTheSame(t *testing.T) {
	gone := opened(t)
	must(t, gone.Dismiss(ReasonTrivial, "", nil, rita.Actor(), noon))
	wantKind(t, "as a dismissed claim", again("x").Same(gone, rita.Actor(), noon), errs.Invalid)
	merged := opened(t)
	must(t, merged.MergeInto(opened(t), "", rita.Actor(), noon))
	wantKind(t, "as a merged claim", again("x").Same(merged, rita.Actor(), noon), errs.Invalid)
	wantKind(t, "by a reader", again("x").Same(opened(t), Actor{Role: Reader}, noon), errs.Forbidden)
	x := again("x")
	must(t, x.Apart(uuid.New(), rita.Actor(), noon), x.Together(uuid.New(), rita.Actor(), noon), x.Dismiss(ReasonOpinion, "", nil, rita.Actor(), noon))
	wantKind(t, "telling a dismissed candidate apart", x.Apart(uuid.New(), rita.Actor(), noon), errs.Conflict)
	c := opened(t)
	_, err := Apart(c, c, rita.Actor(), noon)
	wantKind(t, "telling a claim apart from itself", err, errs.Invalid)
	events, err := Apart(c, opened(t), rita.Actor(), noon)
	if err != nil || len(events) != 2 || *events[0].CaseID != c.ID || events[1].Detail["case"] != c.ID.String() {
		t.Errorf("Apart = %+v, %v; want an event in each history", events, err)
	}
}

func TestAMergedClaimKeepsEverything(t *testing.T) {
	a, b := opened(t), opened(t)
	b.Appearances[0].Exact = "elsewhere"
	must(t, b.Assign(rita, rita.Actor(), noon), b.MergeInto(a, "Made twice", rita.Actor(), noon))
	if b.MergedInto == nil || *b.MergedInto != a.ClaimID || b.State != Assigned || len(a.Appearances) != 2 || len(a.Own()) != 1 {
		t.Fatalf("merged: %+v into one with %d appearances", b.MergedInto, len(a.Appearances))
	}
	_, err := b.AddEvidence(source("https://a.example/", nil), rita.Actor(), noon)
	wantKind(t, "a source for a merged claim", err, errs.Conflict)
	wantKind(t, "a wording", b.Reword(claims.Claim{Wording: "x", Unattributed: true}, rita.Actor(), noon), errs.Conflict)
	wantKind(t, "a verdict", b.Propose(Proposal{Rating: "false", Explanation: "So."}.Today(Organisation{}, noon), five, rita.Actor(), noon), errs.Conflict)
	wantKind(t, "merging it once more", b.MergeInto(opened(t), "", rita.Actor(), noon), errs.Conflict)
	wantKind(t, "merging the one that took it in", a.MergeInto(opened(t), "", rita.Actor(), noon), errs.Conflict)
	wantKind(t, "merging into a merged one", opened(t).MergeInto(b, "", rita.Actor(), noon), errs.Invalid)
	wantKind(t, "unmerging what is not merged", a.Unmerge(b, rita.Actor(), noon), errs.Conflict)
	must(t, b.Unmerge(a, rita.Actor(), noon))
	if b.MergedInto != nil || b.State != Assigned || len(a.Appearances) != 1 {
		t.Errorf("unmerged: %+v, %d appearances there", b, len(a.Appearances))
	}
}

func TestPublishedClaimsMergeOnlyWhereReadersCanFollow(t *testing.T) {
	published := func(rating string) *Case {
		c := opened(t)
		must(t, c.Assign(rita, rita.Actor(), noon))
		for _, u := range []string{"https://a.example/", "https://b.example/"} {
			_, err := c.AddEvidence(source(u, nil), rita.Actor(), noon)
			must(t, err)
		}
		must(t, c.Propose(Proposal{Rating: rating, Explanation: "So."}.Today(Organisation{}, noon), five, rita.Actor(), noon), c.Approve(desk, c.Preview(desk).Digest, edgar.Actor(), noon), c.Publish(desk, c.Preview(desk).Digest, nil, edgar.Actor(), noon))
		return c
	}
	wantKind(t, "into an open one", published("false").MergeInto(opened(t), "", rita.Actor(), noon), errs.Conflict)
	wantKind(t, "into one with another verdict", published("false").MergeInto(published("true"), "", rita.Actor(), noon), errs.Conflict)
	c := published("false")
	must(t, c.MergeInto(published("false"), "", rita.Actor(), noon), c.Retract("An error.", edgar.Actor(), noon))
}

func TestReuseIsNoVerdict(t *testing.T) {
	from := proposed(t)
	c := opened(t)
	must(t, c.Assign(rolf, rolf.Actor(), noon))
	_, err := c.Reuse(from, 1, "The same claim", five, rolf.Actor(), noon)
	wantKind(t, "a verdict that nobody signed off", err, errs.Invalid)
	must(t, from.Approve(desk, from.Preview(desk).Digest, edgar.Actor(), noon))
	_, err = c.Reuse(from, 1, "why", five, rolf.Actor(), noon)
	wantKind(t, "without a reason", err, errs.Invalid)
	_, err = c.Reuse(from, 2, "The same claim", five, rolf.Actor(), noon)
	wantKind(t, "another revision than was read", err, errs.Conflict)
	_, err = c.Reuse(from, 1, "The same claim", five, rita.Actor(), noon)
	wantKind(t, "on somebody else's case", err, errs.Conflict)
	_, err = c.AddEvidence(from.Evidence[0], rolf.Actor(), noon)
	must(t, err)

	p, err := c.Reuse(from, 1, "The same claim, a day later", five, rolf.Actor(), noon)
	must(t, err)
	if p.Rating != "false" || p.Explanation != "It did." || p.AsOf != "2026-11-23" {
		t.Errorf("the form begins with %+v", p)
	}
	if c.State != Assigned || c.Verdict() != nil || len(c.Sources()) != 2 {
		t.Errorf("reuse made it %s with %d sources; want assigned, no verdict, the source that was missing", c.State, len(c.Sources()))
	}
	if note := c.Sources()[1].Note; !strings.HasPrefix(note, "From the verdict on “Russia never threatened Ukraine”, revision 1") || c.Sources()[1].AddedByName != "Rolf" {
		t.Errorf("the copied source says %q", note)
	}
	last := c.Events[len(c.Events)-1]
	if last.Verb != "reused" || last.Detail["verdict"] != from.Verdict().ID.String() || last.Detail["revision"] != "1" || last.Detail["reason"] != "The same claim, a day later" {
		t.Errorf("the event is %+v", last)
	}
	must(t, c.Propose(p.Today(Organisation{}, noon), five, rolf.Actor(), noon))
	wantKind(t, "approving one's own", c.Approve(desk, c.Preview(desk).Digest, Actor{ID: rolf.ID, Role: Editor}, noon), errs.Forbidden)
	other := Scale{Ratings: []Rating{{Key: "no"}}}
	d := opened(t)
	must(t, d.Assign(rolf, rolf.Actor(), noon))
	if p, err := d.Reuse(from, 1, "The same claim", other, rolf.Actor(), noon); err != nil || p.Rating != "" {
		t.Errorf("on a scale without the rating: %+v, %v; want it left to choose", p, err)
	}
}
