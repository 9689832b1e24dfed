package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/text"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

type createClaimRequest struct {
	Body struct {
		SnapshotID    uuid.UUID          `json:"snapshot_id" format:"uuid" doc:"Where the words stand."`
		Start         int                `json:"start" minimum:"0" doc:"The first code point of the words in the canonical text." example:"27"`
		End           int                `json:"end" minimum:"1" doc:"The code point after the last." example:"46"`
		Exact         string             `json:"exact,omitempty" doc:"The words, to be sure: refused when others stand there."`
		Wording       string             `json:"wording,omitempty" doc:"One sentence that stands alone; the words themselves if left out." example:"Russia has 100,000 troops at the border with Ukraine."`
		ShortForm     string             `json:"short_form,omitempty"`
		Claimant      string             `json:"claimant,omitempty" example:"Antony Blinken"`
		ClaimantTitle string             `json:"claimant_title,omitempty" example:"US Secretary of State"`
		Unattributed  bool               `json:"unattributed,omitempty" doc:"Nobody is named, on purpose."`
		ClaimedOn     string             `json:"claimed_on,omitempty" doc:"The article's date if left out." example:"2022-01-21"`
		Place         string             `json:"place,omitempty" example:"Geneva"`
		Topics        []string           `json:"topics,omitempty"`
		Tags          []string           `json:"tags,omitempty"`
		Attribution   claims.Attribution `json:"attribution,omitempty" enum:"direct,indirect,narration,headline" doc:"narration without a claimant, else indirect, if left out."`
	}
}

func (a *api) createClaim(ctx context.Context, in *createClaimRequest) (*caseResponse, error) {
	out, err := a.openByHand(ctx, in)
	if err != nil {
		return nil, err
	}
	out.Location = Prefix + "/claims/" + out.Body.ClaimID.String()
	return out, nil
}

func (a *api) openByHand(ctx context.Context, in *createClaimRequest) (*caseResponse, error) {
	if once := store.OnceOf(ctx); once.Repeats() {
		return a.now(ctx, once.ID())
	}
	s, err := a.DB.Snapshot(ctx, in.Body.SnapshotID)
	if err != nil {
		return nil, err
	}
	article, err := a.DB.Article(ctx, s.ArticleID)
	if err != nil {
		return nil, err
	}
	at, err := in.appearance(s)
	if err != nil {
		return nil, err
	}
	c, err := review.ByHand(in.claim(at, article), at, web.Actor(ctx), a.Now())
	if err != nil {
		return nil, err
	}
	if err := a.DB.OpenCase(ctx, c); err != nil {
		return nil, err
	}
	return changed(c), nil
}

// appearance is where the words stand, with what is around them.
func (in *createClaimRequest) appearance(s *claims.Snapshot) (claims.Appearance, error) {
	b := in.Body
	if s.RedactedAt != nil {
		return claims.Appearance{}, errs.New(errs.Gone, "The text was taken down, so nothing new can be made of it: %s", s.RedactionReason)
	}
	exact, prefix, suffix, err := claims.Cut(s.Text, b.Start, b.End)
	if err != nil {
		return claims.Appearance{}, err
	}
	if b.Exact != "" && b.Exact != exact {
		return claims.Appearance{}, errs.In("exact", "Other words stand there. Offsets count Unicode code points of the text as GET /articles/{id}/text sends it.")
	}
	at := claims.Appearance{SnapshotID: s.ID, ArticleID: s.ArticleID, Exact: exact, Start: b.Start, End: b.End,
		Prefix: prefix, Suffix: suffix, Sentence: text.ParseDetected(s.Text).Around(claims.Span{Start: b.Start, End: b.End}), Attribution: in.attribution(), Locator: s.LocatorOf(b.Start, b.End)}
	if b.Claimant != "" {
		at.Speaker = &b.Claimant
	}
	return at, nil
}

// attribution is whose words they are: as given, else somebody's if they are named.
func (in *createClaimRequest) attribution() claims.Attribution {
	switch {
	case in.Body.Attribution != "":
		return in.Body.Attribution
	case in.Body.Claimant == "":
		return claims.Narration
	}
	return claims.Indirect
}

func (in *createClaimRequest) claim(at claims.Appearance, article *claims.Article) claims.Claim {
	b := in.Body
	c := claims.Claim{
		Wording: b.Wording, ShortForm: b.ShortForm, Claimant: b.Claimant, ClaimantTitle: b.ClaimantTitle, Unattributed: b.Unattributed,
		ClaimedOn: b.ClaimedOn, Place: b.Place, Topics: b.Topics, Tags: b.Tags, Language: article.Language,
	}
	if c.Wording == "" {
		c.Wording = at.Exact
	}
	if c.ClaimedOn == "" {
		c.ClaimedOn = article.Published
	}
	return c
}
