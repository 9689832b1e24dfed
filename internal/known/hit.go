package known

import (
	"cmp"
	"context"

	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/review"
)

// Hit is a claim of ours, or somebody else's fact-check, as whoever asks is told of it. The
// API, the tools, the check of a draft and the desk each write it in their own fields;
// what it says is decided here. Of a claim that is public it says what readers see.
type Hit struct {
	store.Near      // the score and what was found
	Likely     bool // probably the same claim
	Same       bool // the same, as far as may be said unseen
	Why        []string
	State      review.State
	Text       string // the claim as it was checked
	Claimant   string
	ClaimedOn  string
	Language   string
	Topics     []string
	Verdict    *Ruled // the standing one; nil while there is none
	Publisher  string // who checks it
	Site       string // the publisher's host
	Published  string // the day of the fact-check, "" while it is not published
	URL        string // of its page, "" while there is none
}

// Ruled is what a publisher says of a claim.
type Ruled struct {
	Rating      string // ours: the key; theirs: our class for their label
	Label       string // in the publisher's words
	Value       *float64
	Worst, Best *float64
	Explanation string
	AsOf        string
	Language    string
	Truth       *float64 // from 0, false, to 1, true; nil for a rating that has no place there
}

// Quotable says that there is a published fact-check to quote: a verdict that is not
// published is none yet.
func (h Hit) Quotable() bool {
	return h.Verdict != nil && (h.External != nil || h.State.Public())
}

// Hits are what may say the same as a query, the best first.
func (d Desk) Hits(ctx context.Context, q store.NearQuery, org review.Organisation) ([]Hit, error) {
	found, err := d.DB.Near(ctx, q)
	if err != nil {
		return nil, err
	}
	return Present(found, org), nil
}

// Present says what was found as org, the desk's organisation, tells of it.
func Present(found []store.Near, org review.Organisation) []Hit {
	out := make([]Hit, len(found))
	for i, n := range found {
		out[i] = Theirs(n.External)
		if n.Case != nil {
			out[i] = Ours(n.Case, org)
		}
		out[i].Near, out[i].Why = n, why(n.Parts)
		out[i].Likely, out[i].Same = match.IsLikely(n.Score), match.IsSame(n.Score)
	}
	return out
}

// why are the parts of a score that count, in words.
func why(parts []match.Part) []string {
	out := []string{}
	for _, p := range parts {
		switch {
		case p.Value == 0:
		case p.Detail == "":
			out = append(out, string(p.Name))
		default:
			out = append(out, string(p.Name)+": "+p.Detail)
		}
	}
	return out
}

// Ours is a claim of ours, without a score.
func Ours(c *review.Case, org review.Organisation) Hit {
	h := Hit{Near: store.Near{Case: c}}
	if shown := c.Public(); shown != nil {
		c = shown
	}
	publisher := c.Publisher(org)
	h.State, h.Text, h.Claimant, h.ClaimedOn, h.Language = c.State, c.Claim.Wording, c.Claim.Claimant, c.Claim.ClaimedOn, c.Claim.Language
	h.Topics, h.Publisher, h.Site, h.Published = c.Claim.Topics, publisher.Name, publisher.Site(), c.PublishedOn(org)
	v := c.Verdict()
	if v != nil {
		h.Verdict = &Ruled{v.Rating, v.Label, float(v.Value), float(v.Worst), float(v.Best), v.Explanation, v.AsOf, v.Language, onLine(v.Truth())}
	}
	if c.State.Public() {
		h.URL = org.Page(c.ID)
		if v != nil {
			h.Text = v.Wording
		}
	}
	return h
}

// Theirs is somebody else's fact-check, without a score; the zero Hit of nil.
func Theirs(e *review.External) Hit {
	if e == nil {
		return Hit{}
	}
	return Hit{Near: store.Near{External: e}, State: review.Published,
		Text: cmp.Or(e.FullClaim, e.ClaimReviewed), Claimant: e.Claimant, ClaimedOn: e.ClaimDate, Language: e.Language,
		Publisher: e.Publisher, Site: e.PublisherSite, Published: e.ReviewDate, URL: e.URL,
		Verdict: &Ruled{string(e.Mapped), e.Rating, e.RatingValue, e.RatingWorst, e.RatingBest, e.Explanation, "", e.Language, onLine(e.Mapped.Truth())}}
}

func float(n *int) *float64 {
	if n == nil {
		return nil
	}
	f := float64(*n)
	return &f
}

// onLine is a truth, nil for a rating without a place on the line.
func onLine(truth float64, ok bool) *float64 {
	if !ok {
		return nil
	}
	return &truth
}
