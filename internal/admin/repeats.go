package admin

import (
	"cmp"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"factdesk/claims"
	"factdesk/claims/match"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// repeat is a claim of ours, or somebody else's fact-check, that looks like what is
// being looked at.
type repeat struct {
	known.Hit
	N       int                 // from 1: the digit that chooses it
	Reasons []string            // of its score, in words
	Rating  *verdictpage.Rating // of our standing verdict; nil without one
}

func repeatsOf(found []store.Near) []repeat {
	out := make([]repeat, len(found))
	ours := 0
	for i, h := range known.Present(found, review.Organisation{}) { // its links lead to the desk's own pages
		out[i] = repeat{Hit: h, Reasons: reasonsOf(h.Parts)}
		if h.Case == nil {
			continue
		}
		ours++
		out[i].N, out[i].Rating = ours, ratingOf(h.Case)
	}
	return out
}

// ratingOf is how the standing verdict of a case is shown; nil without one.
func ratingOf(c *review.Case) *verdictpage.Rating {
	v := c.Verdict()
	if v == nil {
		return nil
	}
	r := verdictpage.RatingOf(v)
	return &r
}

// casesIn are those of ours.
func casesIn(all []repeat) []review.Case {
	out := []review.Case{}
	for _, r := range all {
		if r.Case != nil {
			out = append(out, *r.Case)
		}
	}
	return out
}

// partWords say what a part of a score means to a reviewer; others go by their name.
var partWords = map[match.PartName]string{match.PartWords: "shares the words", match.PartLetters: "alike in spelling",
	match.PartOtherWords: "in other words:", match.PartSpeaker: "same speaker", match.PartNumber: "same number",
	match.PartPost: "about a post", match.PartDate: "near in time"}

// longNumber is one that is read more easily with its thousands apart.
var longNumber = regexp.MustCompile(`\b[1-9][0-9]{4,14}\b`)

func groupedIn(text string) string {
	return longNumber.ReplaceAllStringFunc(text, func(digits string) string {
		f, err := strconv.ParseFloat(digits, 64)
		if err != nil {
			return digits
		}
		return grouped(f)
	})
}

// reasonsOf puts a score's parts into words, those that say little left out.
func reasonsOf(parts []match.Part) []string {
	out := []string{}
	for _, p := range parts {
		if abs(p.Value*p.Weight) < 0.03 {
			continue
		}
		s := cmp.Or(partWords[p.Name], string(p.Name))
		if p.Weight*p.Value < 0 {
			s = "against it: " + s
		}
		switch {
		case p.Detail != "":
			s += " " + groupedIn(p.Detail)
		case p.Name == match.PartLetters:
			s += fmt.Sprintf(" by %.0f %%", 100*p.Value)
		}
		out = append(out, shorten(s, 80))
	}
	return out
}

// alikeHere is another candidate of the same article that seems to say the same.
type alikeHere struct {
	claims.Candidate
	Link string
}

// mostAlike is how many of them are shown.
const mostAlike = 3

// alikeHere looks among the candidates that wait in the pane's article.
func (d *Desk) alikeHere(ctx context.Context, p *pane) ([]alikeHere, error) {
	page, err := d.DB.Candidates(ctx, store.CandidateQuery{ArticleID: p.ArticleID, State: claims.CandidateNew, Limit: store.MaxPage})
	if err != nil {
		return nil, err
	}
	at, texts := map[string]claims.Candidate{}, []match.Claim{}
	for _, x := range page.Items {
		if x.ID != p.ID && x.SnapshotID == p.SnapshotID && (x.End <= p.Start || x.Start >= p.End) { // the very words cut otherwise are no repeat
			at[x.ID.String()] = x
			texts = append(texts, match.Claim{ID: x.ID.String(), Text: wordsOf(x), Quantities: x.Quantities})
		}
	}
	out := []alikeHere{}
	for _, m := range match.New(texts).Search(match.Query{Text: wordsOf(p.Candidate), Quantities: p.Quantities}, mostAlike) {
		if match.IsLikely(m.Score) {
			x := at[m.ID]
			out = append(out, alikeHere{x, p.Filter.Select(x.ID)})
		}
	}
	return out, nil
}

// againHere is a candidate of an article with the claim or fact-check that it looks most
// like.
type againHere struct {
	claims.Candidate
	Link string
	repeat
}

// searchedHere is how many candidates of an article are looked up, the best first.
const searchedHere = 40

// againHere looks an article's candidates up that wait, for its page, the most alike
// first.
func (d *Desk) againHere(ctx context.Context, a *claims.Article) ([]againHere, error) {
	page, err := d.DB.Candidates(ctx, store.CandidateQuery{ArticleID: a.ID, State: claims.CandidateNew, Limit: searchedHere})
	if err != nil {
		return nil, err
	}
	found, err := known.Of(d.DB).RepeatsOfEach(ctx, page.Items)
	if err != nil {
		return nil, err
	}
	out := []againHere{}
	for i, x := range page.Items {
		if len(found[i]) > 0 {
			f := triageFilter{Article: a.ID, Selected: x.ID}
			out = append(out, againHere{x, f.URL(), repeatsOf(found[i][:1])[0]})
		}
	}
	slices.SortStableFunc(out, func(a, b againHere) int { return cmp.Compare(b.Score, a.Score) })
	return out, nil
}

// wordsOf is what a candidate says, alone.
func wordsOf(x claims.Candidate) string { return cmp.Or(x.Wording, x.Exact) }
