package admin

import (
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/review"
)

// pane is one candidate with all that a decision about it needs.
type pane struct {
	claims.Candidate
	Article    claims.Article
	Snapshot   *claims.Snapshot
	Paragraphs []Paragraph
	Partial    bool // the text is long, only what is near is shown
	Cues       []cueView
	Case       uuid.UUID // what the candidate became; Nil if nothing
	DecidedBy  string
	Runs       []wordingRun  // the suggested wording
	Names      []nameChoice  // to put for the first of its words that do not stand alone
	Kept       string        // the wording of the claim that the candidate was, when its acceptance was undone
	Next       uuid.UUID     // to select after a decision
	Twins      []review.Case // claims that it may repeat, to choose from
	Repeats    []repeat      // claims and fact-checks that it looks like
	Alike      []alikeHere   // other candidates of its article that look like it
	Duplicate  *review.Case  // the claim that it was said to repeat
	Filter     triageFilter
}

// cueView is a reason for a candidate's worth.
type cueView struct {
	N      int // from 1
	Name   string
	Weight float64
	Words  string // that made it, "" for a cue without a place
	Share  int    // of the strongest, in percent: the length of its bar
	For    bool   // speaks for a check
	Shown  bool
}

// mostParagraphs is how much of a long article stands beside a candidate.
const mostParagraphs = 120

// pane loads the candidate that the filter selects.
func (d *Desk) pane(ctx context.Context, f triageFilter, next uuid.UUID) (*pane, error) {
	x, err := d.DB.Candidate(ctx, f.Selected)
	if err != nil {
		return nil, err
	}
	p := &pane{Candidate: *x, Next: next, Filter: f}
	a, err := d.DB.Article(ctx, x.ArticleID)
	if err != nil {
		return nil, err
	}
	p.Article = *a
	if p.Snapshot, err = d.DB.Snapshot(ctx, x.SnapshotID); err != nil {
		return nil, err
	}
	if p.Snapshot.RedactedAt == nil {
		text := []rune(p.Snapshot.Text)
		p.Runs = wordingRuns(x.Found)
		p.Names = namesFor(x, p.Snapshot, a.Language)
		p.Cues = cuesOf(x.Cues, text, f.Cue)
		p.Paragraphs, p.Partial = near(paragraphs(p.Snapshot.Text, paneMarks(*x, f.Cue)), x.Start, mostParagraphs)
	}
	return p, d.paneHistory(ctx, p)
}

// paneHistory loads what was decided, and, where it is asked for, what the candidate may
// repeat.
func (d *Desk) paneHistory(ctx context.Context, p *pane) error {
	if p.DecidedBy = ""; p.Candidate.DecidedBy != nil {
		u, err := d.DB.User(ctx, *p.Candidate.DecidedBy)
		if err == nil {
			p.DecidedBy = u.Name
		}
	}
	if p.DuplicateOf != nil {
		p.Duplicate, _ = d.DB.CaseOfClaim(ctx, *p.DuplicateOf)
	}
	if p.State == claims.CandidateAccepted && p.ClaimID != nil {
		c, err := d.DB.CaseOfClaim(ctx, *p.ClaimID)
		if err != nil {
			return err
		}
		p.Case = c.ID
	}
	if p.State != claims.CandidateNew {
		return nil
	}
	if p.ClaimID != nil {
		c, err := d.DB.CaseOfClaim(ctx, *p.ClaimID)
		if err != nil {
			return err
		}
		p.Kept = c.Claim.Wording
	}
	if p.Filter.Looked {
		return d.addLikes(ctx, p)
	}
	return nil
}

// addLikes looks for what a candidate that waits may repeat. It takes a search, and is
// asked for when the candidate stands before the reviewer.
func (d *Desk) addLikes(ctx context.Context, p *pane) error {
	p.Filter.Looked = true
	if p.State != claims.CandidateNew || p.Exact == "" { // the text was taken down
		return nil
	}
	found, err := known.Of(d.DB).Repeats(ctx, &p.Candidate)
	if err != nil {
		return err
	}
	p.Repeats = repeatsOf(found)
	if p.Alike, err = d.alikeHere(ctx, p); err != nil {
		return err
	}
	twins, err := d.twins(ctx, p.Candidate)
	if err != nil {
		return err
	}
	p.Twins = eachOnce(append(casesIn(p.Repeats), twins...), uuid.Nil)
	return nil
}

// twins are claims that a candidate may repeat: those with its very words, then
// those of its article and of its speaker.
func (d *Desk) twins(ctx context.Context, x claims.Candidate) ([]review.Case, error) {
	queries := []store.ClaimQuery{{ArticleID: x.ArticleID, Limit: 15}}
	if x.Speaker != nil {
		queries = append(queries, store.ClaimQuery{Speaker: *x.Speaker, Limit: 15})
	}
	return d.similar(ctx, x.Exact, queries, uuid.Nil)
}

// paneMarks are what is marked in the article beside a candidate; shown is the cue
// that was asked for, 0 for none.
func paneMarks(x claims.Candidate, shown int) []Mark {
	marks := []Mark{
		{Span: claims.Span{Start: x.Start, End: x.End}, Sort: claimMark, ID: "words"},
		{Span: x.Sentence, Sort: sentenceMark},
	}
	if x.SpeakerStart != nil && x.SpeakerEnd != nil {
		marks = append(marks, Mark{Span: claims.Span{Start: *x.SpeakerStart, End: *x.SpeakerEnd}, Sort: speakerMark})
	}
	for i, c := range sortedCues(x.Cues) {
		marks = append(marks, Mark{Span: claims.Span{Start: c.Start, End: c.End}, Sort: cueMark, Cue: i + 1, Shown: i+1 == shown})
	}
	return marks
}

// sortedCues are the cues, the strongest first.
func sortedCues(in []claims.Cue) []claims.Cue {
	return slices.SortedStableFunc(slices.Values(in), func(a, b claims.Cue) int { return cmp.Compare(abs(b.Weight), abs(a.Weight)) })
}

func cuesOf(in []claims.Cue, text []rune, shown int) []cueView {
	out, most := []cueView{}, 0.0
	for i, c := range sortedCues(in) {
		most = max(most, abs(c.Weight))
		v := cueView{N: i + 1, Name: c.Name, Weight: c.Weight, For: c.Weight > 0, Shown: shown == i+1}
		if most > 0 {
			v.Share = int(100*abs(c.Weight)/most + 0.5)
		}
		if c.Start >= 0 && c.Start < c.End && c.End <= len(text) {
			v.Words = shorten(string(text[c.Start:c.End]), 60)
		}
		out = append(out, v)
	}
	return out
}

func abs(f float64) float64 { return max(f, -f) }

// shorten cuts a text after some code points.
func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
