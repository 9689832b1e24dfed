package admin

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// move says whether a move of the case is offered, and if so what stands against it.
type move struct {
	Shown bool   // it belongs to the case's state
	Why   string // why this person can't, "" when they can
}

var caseActions = []review.Action{review.Assign, review.Release, review.Dismiss, review.Undismiss, review.Propose,
	review.Withdraw, review.SendBack, review.Approve, review.Publish, review.Retract, review.Merge, review.Unmerge}

// movesOf asks the table of moves about every button of the page.
func movesOf(c *review.Case, by review.Actor) map[string]move {
	out := map[string]move{}
	anybody := review.Actor{ID: by.ID, Role: review.Administrator}
	for _, a := range caseActions {
		m := move{Shown: true}
		if p, ok := asProblem(c.Can(a, anybody)); ok && p.Field == "state" {
			m.Shown = false
		}
		if err := c.Can(a, by); err != nil {
			m.Why = err.Error()
		}
		out[string(a)] = m
	}
	return out
}

// workable says why a part can't be changed now, or "".
func workable(c *review.Case, may error, what string) string {
	if may != nil {
		return may.Error()
	}
	if k := c.Correcting(); what == "sources" && k != nil && k.State == review.CorrectionDrafted {
		return ""
	}
	if c.State != review.Open && c.State != review.Assigned {
		return "This case is " + string(c.State) + "; " + what + " can be changed while it is open or assigned."
	}
	return ""
}

// place is where the claim stands: the paragraph in its article.
type place struct {
	claims.Appearance
	Article    claims.Article
	Paragraphs []Paragraph
	Redacted   string // the reason, when the text was taken down
}

// places loads the paragraphs around each appearance.
func (d *Desk) places(ctx context.Context, f *store.Full) ([]place, error) {
	out := []place{}
	for _, a := range f.Case.Appearances {
		s, err := d.DB.Snapshot(ctx, a.SnapshotID)
		if err != nil {
			return nil, err
		}
		p := place{Appearance: a, Article: f.Articles[a.ArticleID], Redacted: s.RedactionReason}
		if s.RedactedAt == nil {
			p.Paragraphs = around(s.Text, a)
		}
		out = append(out, p)
	}
	return out, nil
}

// around is the paragraph of an appearance with its sentence and words marked; more
// than one when the words run over its end.
func around(text string, a claims.Appearance) []Paragraph {
	marks := []Mark{
		{Span: claims.Span{Start: a.Start, End: a.End}, Sort: claimMark},
		{Span: a.Sentence, Sort: sentenceMark},
	}
	all := paragraphs(text, marks)
	out := []Paragraph{}
	for i, p := range all {
		last := i+1 == len(all)
		if p.Start < a.End && (last || all[i+1].Start > a.Start) {
			out = append(out, p)
		}
	}
	return out
}

// verdictView is a verdict with how its rating is shown.
type verdictView struct {
	review.Verdict
	Shown    verdictpage.Rating
	Standing bool
	Body     []string // paragraphs
}

func verdictsOf(c *review.Case) []verdictView {
	out := []verdictView{}
	for _, v := range slices.Backward(c.Verdicts) {
		body := strings.FieldsFunc(v.Body, func(r rune) bool { return r == '\n' || r == '\r' })
		out = append(out, verdictView{v, verdictpage.RatingOf(&v), c.VerdictID != nil && v.ID == *c.VerdictID, body})
	}
	return out
}

// gateView is a check of the publish gate with the waiver it got, if any.
type gateView struct {
	review.Check
	Waiver *review.Waiver
}

// Word is how the check stands, in one word.
func (g gateView) Word() string {
	if g.Waiver != nil && !g.OK && !g.Stops() {
		return "waived"
	}
	return g.Check.Word()
}

// Tone is the colour of that.
func (g gateView) Tone() string {
	return map[string]string{"passes": "good", "waived": "mixed", "warns": "mixed", "blocks": "bad", "off": "none"}[g.Word()]
}

// Passing are the checks that pass, Failing those that don't.
func (p *casePage) Passing() []gateView {
	return slices.DeleteFunc(p.Asked(), func(g gateView) bool { return !g.OK })
}

// Asked are the checks that are asked, TurnedOff those that a tag of the case turns off.
func (p *casePage) Asked() []gateView {
	return slices.DeleteFunc(slices.Clone(p.Gate), func(g gateView) bool { return g.Level == review.Off })
}

// TurnedOff is explained at Asked.
func (p *casePage) TurnedOff() []gateView {
	return slices.DeleteFunc(slices.Clone(p.Gate), func(g gateView) bool { return g.Level != review.Off })
}

// Failing is explained at Passing.
func (p *casePage) Failing() []gateView {
	return slices.DeleteFunc(slices.Clone(p.Gate), func(g gateView) bool { return g.OK })
}

// Stopped are the checks that keep a case from going on.
func (p *casePage) Stopped() []gateView {
	return slices.DeleteFunc(slices.Clone(p.Gate), func(g gateView) bool { return !g.Stops() })
}

// gateOf answers the gate: of the verdict that stands, or of what would be proposed with
// the explanation that the form has.
func gateOf(c *review.Case, explanation string, org review.Organisation) []gateView {
	checks := c.Gate(org)
	if c.Verdict() == nil {
		checks = c.GateOfDraft(explanation, org)
	}
	return gateViews(checks, c.Waivers)
}

func gateViews(checks []review.Check, waivers []review.Waiver) []gateView {
	out := []gateView{}
	for _, check := range checks {
		g := gateView{Check: check}
		for i := range waivers {
			if waivers[i].Check == check.Key {
				g.Waiver = &waivers[i]
			}
		}
		out = append(out, g)
	}
	return out
}

// About is the source that a note is about; nil for none.
func (p *casePage) About(id *uuid.UUID) *review.Evidence {
	for i, e := range p.Case.Evidence {
		if id != nil && e.ID == *id {
			return &p.Case.Evidence[i]
		}
	}
	return nil
}

// thread is a note with its answers.
type thread struct {
	review.Note
	Answers []review.Note
}

// threads hangs each answer below the note that began its thread.
func threads(notes []review.Note) []thread {
	out, at := []thread{}, map[uuid.UUID]int{}
	for _, n := range notes {
		if n.ParentID != nil {
			if i, ok := at[*n.ParentID]; ok {
				out[i].Answers = append(out[i].Answers, n)
				at[n.ID] = i
				continue
			}
		}
		at[n.ID] = len(out)
		out = append(out, thread{Note: n})
	}
	return out
}

// similar are claims found by a quote and by queries, each once, but one.
func (d *Desk) similar(ctx context.Context, quote string, queries []store.ClaimQuery, but uuid.UUID) ([]review.Case, error) {
	found, err := d.DB.Lookup(ctx, store.LookupQuery{Quote: quote, Limit: 5})
	if err != nil {
		return nil, err
	}
	for _, q := range queries {
		page, err := d.DB.DeskCases(ctx, q)
		if err != nil {
			return nil, err
		}
		found = append(found, page.Items...)
	}
	return eachOnce(found, but), nil
}

// eachOnce are cases in their order, each once, but one.
func eachOnce(all []review.Case, but uuid.UUID) []review.Case {
	out, seen := []review.Case{}, map[uuid.UUID]bool{but: true}
	for _, c := range all {
		if !seen[c.ID] {
			seen[c.ID] = true
			out = append(out, c)
		}
	}
	return out
}

// without are the labels of list that are not in but, letters' case aside.
func without(list, but []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(l string) bool {
		return slices.ContainsFunc(but, func(b string) bool { return claims.SameLabel(b, l) })
	})
}
