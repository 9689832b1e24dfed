// Package check holds a draft against what the desk knows: it extracts the draft's claims
// and finds which were checked before and with what result, which contradict what a
// published verdict holds to be true or false, which are under review, and which are new.
//
// Nothing is stored and nothing of a draft is logged. The work is bounded: claims are
// looked up the worthiest first, so many of them, and the report says how many were not.
package check

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/extract"
	"factdesk/claims/masthead"
	"factdesk/claims/text"
	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/known"
	"factdesk/internal/store"
)

// Limits of one check where others wait for the desk as well. A draft of MaxText
// characters is a long feature; it has some 500 claims, and a look-up takes some
// milliseconds.
const (
	MaxText   = 100_000 // code points
	MaxClaims = 400     // looked up; the worthiest
	maxTime   = 90 * time.Second
)

// atOnce is how many look-ups are under way.
const atOnce = 4

// Limits bound one check.
type Limits struct {
	Text   int           // code points
	Claims int           // looked up; the worthiest
	Time   time.Duration // 0 for as long as it takes
}

// Shared are the limits where others wait as well; Alone are those of the command line,
// where a debate of some hours is checked whole.
var (
	Shared = Limits{MaxText, MaxClaims, maxTime}
	Alone  = Limits{1_000_000, 10_000, 0}
)

// Draft is a text that may become an article.
type Draft struct {
	Text      string
	Headline  string // "" for what the text itself says
	Published string // the day from which relative dates count, YYYY-MM-DD; "" likewise
	Language  string // BCP 47; "" to tell it from the text
}

// Result is what became of one claim of a draft.
type Result string

const (
	Contradicts Result = "contradicts" // can't be right together with what a published verdict rates as true
	Opposite    Result = "opposite"    // can't be right together with what a published verdict rates as false
	Checked     Result = "checked"     // a published fact-check of the same claim, ours or another's
	UnderReview Result = "review"      // the same claim is being worked on
	New         Result = "new"         // nothing like it is known
)

// Results are all results, in the order in which lists show them.
var Results = []Result{Contradicts, Opposite, Checked, UnderReview, New}

// Report is what was found.
type Report struct {
	Language string         `json:"language" doc:"As it was told, BCP 47." example:"en"`
	Counts   map[Result]int `json:"counts" doc:"Claims by result; all five are there." example:"{\"checked\":3,\"contradicts\":1,\"review\":0,\"new\":9}"`
	Skipped  int            `json:"skipped" doc:"Claims beyond the limit that were not looked up: those least worth a check."`
	Notice   string         `json:"notice" doc:"Why nothing was found; empty otherwise."`
	Claims   []DraftClaim   `json:"claims" nullable:"false" doc:"In the order of the text."`
}

// DraftClaim is a claim of the draft.
type DraftClaim struct {
	Start   int          `json:"start" doc:"In code points into the text."`
	End     int          `json:"end"`
	Exact   string       `json:"exact" doc:"The draft's words."`
	Wording string       `json:"wording" doc:"The same as it stands alone: what was looked up."`
	Speaker string       `json:"speaker" doc:"Empty when the draft says it itself."`
	Worth   float64      `json:"worth" doc:"How much it is worth a check, 0 to 1."`
	Result  Result       `json:"result" enum:"contradicts,opposite,checked,review,new"`
	Matches []KnownClaim `json:"matches" nullable:"false" doc:"What the result rests on, the weightiest first, then what is alike."`

	before string // in a transcript: the lines that were said before it
}

// Span is where the claim stands in the draft.
func (c DraftClaim) Span() claims.Span { return claims.Span{Start: c.Start, End: c.End} }

// Checker checks drafts. Progress, if set, is told how many claims of how many have
// been looked up; its calls come one after the other.
type Checker struct {
	DB       *store.DB
	Base     string // address of our public pages when the organisation has none
	Progress func(done, of int)
	Limits   Limits // those of the zero value are Shared
}

// Check reads a draft. A text that is empty, too long or no UTF-8 is Invalid or
// TooLarge; one that takes longer than a minute and a half is Unavailable.
func (c Checker) Check(ctx context.Context, d Draft) (*Report, error) {
	if c.Limits == (Limits{}) {
		c.Limits = Shared
	}
	if err := d.check(c.Limits.Text); err != nil {
		return nil, err
	}
	bounded, cancel := c.Limits.over(ctx)
	defer cancel()
	out, err := c.bounded(bounded, d)
	if err != nil && bounded.Err() != nil && ctx.Err() == nil {
		return nil, errs.Because(err, errs.Unavailable, "The desk is too busy to check this text at the moment. Try again, or send a part of it.")
	}
	return out, err
}

// over is a context that ends when the time is over.
func (l Limits) over(ctx context.Context) (context.Context, context.CancelFunc) {
	if l.Time == 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, l.Time)
}

// bounded is Check of a draft that can be read, until ctx ends.
func (c Checker) bounded(ctx context.Context, d Draft) (*Report, error) {
	guess, err := masthead.Guess(d.Text, ctx.Err)
	if err != nil {
		return nil, err
	}
	in := extract.Input{Text: d.Text, Headline: cmp.Or(d.Headline, guess.Headline),
		Published: cmp.Or(d.Published, guess.Published), Language: cmp.Or(d.Language, guess.Language, short(d.Text))}
	began := time.Now()
	found, err := extract.Extract(in, ctx.Err)
	c.DB.Took(store.Extraction, began)
	if err != nil {
		return nil, err
	}
	out := &Report{Language: cmp.Or(in.Language, "en"), Counts: map[Result]int{}, Claims: []DraftClaim{}, Notice: nothing(in, found)}
	if n := len(found); n > c.Limits.Claims {
		out.Skipped = n - c.Limits.Claims
		found = found[:c.Limits.Claims] // the best come first
	}
	all, err := c.lookUp(ctx, in, found)
	if err != nil {
		return nil, err
	}
	out.Claims = append(out.Claims, all...)
	slices.SortStableFunc(out.Claims, func(a, b DraftClaim) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	for _, r := range Results {
		out.Counts[r] = 0
	}
	for _, x := range out.Claims {
		out.Counts[x.Result]++
	}
	return out, nil
}

func (d Draft) check(most int) error {
	if !utf8.ValidString(d.Text) {
		return errs.In("text", "The text holds bytes that are no UTF-8.")
	}
	if strings.TrimSpace(d.Text) == "" {
		return errs.In("text", "There is no text to check. Paste your draft.")
	}
	if n := utf8.RuneCountInString(d.Text); n > most {
		e := errs.New(errs.TooLarge, "The text has %d characters; %d are checked at a time. Check it in parts.", n, most)
		e.Field = "text"
		return e
	}
	if _, err := time.Parse(time.DateOnly, d.Published); d.Published != "" && err != nil {
		return errs.In("published", "%q is no date; write it as 2022-01-21.", d.Published)
	}
	return nil
}

// short is the language of a text that is too short to be sure of, as far as there are
// rules for it: a wrong guess costs little, since a person looks at what was found.
func short(s string) string {
	if l := text.Likeliest(s); extract.Reads(l) {
		return l
	}
	return ""
}

// nothing says why no claim was found.
func nothing(in extract.Input, found []claims.Found) string {
	switch {
	case len(found) > 0:
		return ""
	case !extract.Reads(in.Language):
		return "Claims are found in " + extract.InWords("and") + " texts; this one seems to be in another language (" + in.Language + ")."
	}
	return "No claims were found: the text has no sentence that states something to check."
}

// lookUp finds what is like each claim, some at a time. The same words are looked up
// once.
func (c Checker) lookUp(ctx context.Context, in extract.Input, found []claims.Found) ([]DraftClaim, error) {
	org, err := c.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	l := lookup{desk: known.Of(c.DB), org: org.ReachedAt(c.Base), language: in.Language, published: in.Published}
	out := make([]DraftClaim, len(found))
	first := map[string][]int{} // claims by what is looked up
	var order []string
	for i, f := range found {
		out[i] = DraftClaim{Start: f.Start, End: f.End, Exact: f.Exact, Wording: cmp.Or(f.Wording, f.Exact), Worth: f.Worth, before: f.SaidBefore}
		if f.Speaker != nil {
			out[i].Speaker = *f.Speaker
		}
		key := out[i].Speaker + "\x00" + out[i].Wording + "\x00" + out[i].before
		if first[key] == nil {
			order = append(order, key)
		}
		first[key] = append(first[key], i)
	}
	told := c.teller(len(order))
	g, ctx := guard.WithContext(ctx)
	g.SetLimit(atOnce)
	for _, key := range order {
		g.Go(func() error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			at := first[key]
			if err := l.claim(ctx, &out[at[0]]); err != nil {
				return err
			}
			for _, i := range at[1:] {
				out[i].Result, out[i].Matches = out[at[0]].Result, out[at[0]].Matches
			}
			told()
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return out, nil
}

// teller counts what is done and tells Progress, one call after the other.
func (c Checker) teller(of int) (told func()) {
	var mu sync.Mutex
	done := 0
	return func() {
		mu.Lock()
		defer mu.Unlock()
		done++
		if c.Progress != nil {
			c.Progress(done, of)
		}
	}
}
