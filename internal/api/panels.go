package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

func (a *api) panels(ctx context.Context, in *ID) (*list[review.Panel], error) {
	c, err := a.DB.DeskCase(ctx, store.Of{By: store.ByCase, ID: in.ID})
	if err != nil {
		return nil, err
	}
	return page(c.Panels, ""), nil
}

// JudgeBody is what somebody says who has a say in a verdict by its panel.
type JudgeBody struct {
	Rating string `json:"rating" maxLength:"40" doc:"The key of a rating of the verdict's scale." example:"mostly_true"`
	Reason string `json:"reason,omitempty" doc:"At most 1,000 characters; needed to decide a tie and to override." example:"The table is of last year."`
}

type judgeRequest struct {
	ID
	IfSeen
	Body JudgeBody
}

// judge makes one change of a case's panel with what somebody says, on the scale that the
// verdict is on.
func (a *api) judge(ctx context.Context, in *judgeRequest, change func(*review.Case, review.Judgement) error) (*caseResponse, error) {
	c, err := a.DB.DeskCase(ctx, store.Of{By: store.ByCase, ID: in.ID.ID})
	if err != nil {
		return nil, err
	}
	j := review.Judgement{Ballot: review.Ballot{Rating: in.Body.Rating, Reason: in.Body.Reason}, Seen: in.digest()}
	if v := c.Judged(); v != nil {
		if j.On, err = a.DB.Scale(ctx, v.ScaleID); err != nil {
			return nil, err
		}
	}
	if j.Org, err = a.Settings(ctx); err != nil {
		return nil, err
	}
	return a.edit(ctx, in.ID.ID, IfMatch{}, 0, func(c *review.Case) error { return change(c, j) })
}

func (a *api) vote(ctx context.Context, in *judgeRequest) (*caseResponse, error) {
	box, err := a.DB.Box(ctx)
	if err != nil {
		return nil, err
	}
	return a.judge(ctx, in, func(c *review.Case, j review.Judgement) error { return c.Vote(j, box, web.Actor(ctx), a.Now()) })
}

func (a *api) breakTie(ctx context.Context, in *judgeRequest) (*caseResponse, error) {
	return a.judge(ctx, in, func(c *review.Case, j review.Judgement) error { return c.BreakTie(j, web.Actor(ctx), a.Now()) })
}

func (a *api) overridePanel(ctx context.Context, in *judgeRequest) (*caseResponse, error) {
	return a.judge(ctx, in, func(c *review.Case, j review.Judgement) error { return c.Override(j, web.Actor(ctx), a.Now()) })
}

// OwnVote is what somebody has voted themselves, which nobody else sees before the round is
// complete.
type OwnVote struct {
	Round      int    `json:"round"`
	Rating     string `json:"rating"`
	Reason     string `json:"reason"`
	Commitment string `json:"commitment" doc:"What everybody sees of it before: SHA-256, in hex."`
}

type ownVoteResponse struct {
	CacheControl string `header:"Cache-Control" example:"no-store"`
	Body         OwnVote
}

func (a *api) ownVote(ctx context.Context, in *ID) (*ownVoteResponse, error) {
	c, err := a.DB.DeskCase(ctx, store.Of{By: store.ByCase, ID: in.ID})
	if err != nil {
		return nil, err
	}
	box, err := a.DB.Box(ctx)
	if err != nil {
		return nil, err
	}
	p := c.Deciding()
	if p == nil {
		return nil, errs.New(errs.NotFound, "No panel decides this case.")
	}
	b, voted, err := p.Own(box, web.Actor(ctx))
	if err != nil {
		return nil, err
	}
	for _, v := range p.Cast() {
		if voted && v.MemberID == web.Actor(ctx).ID {
			return &ownVoteResponse{"no-store", OwnVote{v.Round, b.Rating, b.Reason, v.Commitment}}, nil
		}
	}
	return nil, errs.New(errs.NotFound, "You have not voted in this round.")
}

func (a *api) seatPanel(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Members []uuid.UUID `json:"members" maxItems:"15" nullable:"false" doc:"Who has a seat, all of them: active editors who did not write the verdict."`
	}
}) (*caseResponse, error) {
	var to []review.User
	for _, id := range in.Body.Members {
		u, err := a.DB.User(ctx, id)
		if err != nil {
			return nil, err
		}
		to = append(to, u)
	}
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error { return c.Seat(to, web.Actor(ctx), a.Now()) })
}

func (a *api) discussPanel(ctx context.Context, in *struct {
	ID
	Body struct {
		Body string `json:"body" example:"The table is of last year; the newer one has 90,000."`
	}
}) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, IfMatch{}, 0, func(c *review.Case) error {
		_, err := c.DiscussPanel(in.Body.Body, web.Actor(ctx), a.Now())
		return err
	})
}

func (a *api) secondRound(ctx context.Context, in *moveRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.version(), func(c *review.Case) error { return c.BeginSecondRound(web.Actor(ctx), a.Now()) })
}

type panelStatisticsResponse struct {
	CacheControl string `header:"Cache-Control" example:"no-store"`
	Body         PanelStatistics
}

// PanelStatistics says how far the members of panels agree before they have talked.
type PanelStatistics struct {
	From   string                    `json:"from" doc:"The first month that is counted, in UTC." example:"2026-01"`
	Scales []review.ScaleReliability `json:"scales" nullable:"false" doc:"Those that had a panel, with Krippendorff's alpha of its first rounds. Rounds are left out whose members may have talked: second ones, and those of a panel on a case of which votes were open before."`
}

func (a *api) panelStatistics(ctx context.Context, in *struct {
	Months int `query:"months" minimum:"1" maximum:"60" default:"12" doc:"How many months, this one included."`
}) (*panelStatisticsResponse, error) {
	scales, err := a.DB.Scales(ctx)
	if err != nil {
		return nil, err
	}
	from := store.MonthsBack(a.Now(), in.Months-1)
	counts, err := a.DB.PanelCounts(ctx, from)
	if err != nil {
		return nil, err
	}
	return &panelStatisticsResponse{"no-store", PanelStatistics{from, review.Reliabilities(counts, scales)}}, nil
}
