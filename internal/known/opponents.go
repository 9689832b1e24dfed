package known

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/review"
)

// opponent is what a claim is compared with.
type opponent struct {
	kind     review.OtherKind
	id       uuid.UUID
	reading  *contradict.Reading
	together bool // a person said that they say the same

	ruling contradict.Ruling // of somebody else's fact-check
	like   float64           // how sure it is that it is of the same claim
}

// mostNear bounds one search: so many claims, the nearest, are compared. However far they
// are, it is for the rules to say that they speak of something else. Pairs that were found
// before are looked at again besides.
const mostNear = 60

func statementOf(c *claims.Claim) contradict.Statement {
	return contradict.Statement{Text: c.Wording, Language: c.Language, Speaker: c.Claimant, Date: c.ClaimedOn}
}

// opponents loads what a claim is compared with. Claims that were dismissed or merged
// into another contradict nothing.
func (d Desk) opponents(ctx context.Context, c *review.Case) ([]opponent, error) {
	near, err := d.nearIDs(ctx, c)
	if err != nil {
		return nil, err
	}
	before, err := d.DB.Contradicted(ctx, c.ClaimID)
	if err != nil {
		return nil, err
	}
	_, mates, err := d.DB.ClusterOf(ctx, c.ClaimID)
	if err != nil {
		return nil, err
	}
	together := map[uuid.UUID]bool{}
	for _, m := range mates {
		together[m.ClaimID] = true
		near = append(near, m.ClaimID)
	}
	all, err := d.DB.StandingClaims(ctx, append(near, before...), c.ClaimID)
	if err != nil {
		return nil, err
	}
	out := make([]opponent, 0, len(all)+len(c.Appearances))
	for i := range all {
		s := statementOf(&all[i])
		if c.Claim.SpeakerID != nil && all[i].SpeakerID != nil && *c.Claim.SpeakerID == *all[i].SpeakerID {
			s.Speaker = c.Claim.Claimant // another spelling of the same name
		}
		out = append(out, opponent{kind: review.OtherClaim, id: all[i].ID, reading: contradict.Read(s), together: together[all[i].ID]})
	}
	out = otherAppearances(c, out)
	return d.otherReviews(ctx, c, out)
}

// nearIDs are the claims that speak of the same thing as this one, as far as words tell.
func (d Desk) nearIDs(ctx context.Context, c *review.Case) ([]uuid.UUID, error) {
	q := queryOf(c.Claim)
	q.Text = contradict.Read(statementOf(c.Claim)).Searched()
	found, err := d.DB.Near(ctx, store.NearQuery{Query: q, States: review.LivingStates(), Without: []uuid.UUID{c.ClaimID}, Ours: true, Desk: true, Limit: mostNear})
	if err != nil {
		return nil, err
	}
	ids := make([]uuid.UUID, len(found))
	for i, n := range found {
		ids[i] = n.Case.ClaimID
	}
	return ids, nil
}

func queryOf(c *claims.Claim) match.Query {
	return match.Query{Text: c.Wording, Speaker: c.Claimant, Date: c.ClaimedOn, Quantities: c.Quantities}
}

// otherAppearances adds the words of other articles that a person said were this claim.
// The claim's own first appearance is the one that the wording was made of.
func otherAppearances(c *review.Case, out []opponent) []opponent {
	if len(c.Appearances) < 2 {
		return out
	}
	first := c.Appearances[0].ID
	if own := c.Own(); len(own) > 0 {
		first = own[0].ID
	}
	for _, a := range c.Appearances {
		if a.ID == first {
			continue
		}
		s := contradict.Statement{Text: a.Exact, Language: c.Claim.Language, Date: c.Around.Articles[a.ArticleID].Published}
		if a.Speaker != nil {
			s.Speaker = *a.Speaker
		}
		out = append(out, opponent{kind: review.OtherAppearance, id: a.ID, reading: contradict.Read(s), together: true})
	}
	return out
}

// otherReviews adds other people's fact-checks when we have a verdict to compare theirs
// with: those that a reviewer linked, and those that are likely of the same claim and
// that nobody set apart.
func (d Desk) otherReviews(ctx context.Context, c *review.Case, out []opponent) ([]opponent, error) {
	v := c.Verdict()
	if v == nil || c.State == review.Retracted {
		return out, nil
	}
	if _, ok := v.Truth(); !ok {
		return out, nil
	}
	all, err := d.externalsOf(ctx, c)
	if err != nil {
		return nil, err
	}
	for _, e := range all {
		truth, ok := e.Mapped.Truth()
		if !ok {
			continue
		}
		like := e.Score
		if e.Linked {
			like = 1
		}
		s := contradict.Statement{Text: e.ClaimReviewed, Language: e.Language, Speaker: e.Claimant, Date: e.ClaimDate}
		out = append(out, opponent{kind: review.OtherReview, id: e.ID, reading: contradict.Read(s), like: like,
			ruling: contradict.Ruling{Truth: truth, Label: e.Rating, By: e.Publisher}})
	}
	return out, nil
}

func rulingOf(v *review.Verdict) contradict.Ruling {
	truth, _ := v.Truth()
	return contradict.Ruling{Truth: truth, Label: v.Label}
}
