package api

import (
	"context"
	"slices"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// ownTokens has tokens made, listed and revoked by people, and by tokens that may
// administer: one that leaked must not make itself a successor.
func (a *api) ownTokens(op *huma.Operation) {
	op.Description += " A token needs the scope `admin`."
	op.Middlewares = append(op.Middlewares, func(ctx huma.Context, next func(huma.Context)) {
		if by := web.Actor(ctx.Context()); by.Token && !slices.Contains(by.Scopes, review.ScopeAdmin) {
			a.refuse(ctx, errs.New(errs.Forbidden, "This token lacks the scope %q. Make one that has it.", review.ScopeAdmin))
			return
		}
		next(ctx)
	})
}

func (a *api) tokens(ctx context.Context, in *struct {
	All bool `query:"all" doc:"Everybody's; takes the right manage_tokens."`
}) (*list[store.Token], error) {
	owner := web.Actor(ctx).ID
	if in.All {
		if err := web.Actor(ctx).May(review.ManageTokens); err != nil {
			return nil, err
		}
		owner = uuid.Nil
	}
	all, err := a.DB.Tokens(ctx, owner)
	if err != nil {
		return nil, err
	}
	return page(all, ""), nil
}

// NewToken is a token with its secret, which is kept nowhere.
type NewToken struct {
	Token  store.Token `json:"token"`
	Secret string      `json:"secret" doc:"Shown once: what to send as Authorization: Bearer …" example:"fd_…"`
}

func (a *api) makeToken(ctx context.Context, in *struct {
	Body struct {
		Name      string         `json:"name" maxLength:"100" doc:"What it is for." example:"nightly export"`
		Scopes    []review.Scope `json:"scopes" enum:"published,read,import,review,signoff,admin" minItems:"1" nullable:"false"`
		Owner     *uuid.UUID     `json:"owner,omitempty" format:"uuid" doc:"Oneself if left out."`
		ExpiresAt *time.Time     `json:"expires_at,omitempty" doc:"In a year if left out, or when the token that asks does."`
		Never     bool           `json:"never_expires,omitempty" doc:"It lasts until it is revoked."`
	}
}) (*struct{ Body NewToken }, error) {
	wish := auth.TokenWish{Owner: web.Actor(ctx).ID, Name: in.Body.Name, Scopes: in.Body.Scopes, Expires: in.Body.ExpiresAt}
	switch {
	case in.Body.Never && wish.Expires != nil:
		return nil, errs.In("never_expires", "A token that never expires has no expires_at; leave one of them out.")
	case !in.Body.Never && wish.Expires == nil:
		wish.Expires = auth.TokenEnd(web.Actor(ctx), a.Now())
	}
	set(&wish.Owner, in.Body.Owner)
	secret, t, err := auth.NewToken(ctx, a.DB, wish, web.Actor(ctx), a.Now())
	return &struct{ Body NewToken }{NewToken{t, secret}}, err
}

// RenewedToken is a token in the place of another, with its secret, which is kept nowhere.
type RenewedToken struct {
	NewToken
	Old store.Token `json:"old" doc:"The one whose place it took: good until it expires, unless it is revoked before."`
}

func (a *api) renewToken(ctx context.Context, in *struct {
	ID
	Body *struct {
		Grace *int `json:"grace_hours,omitempty" minimum:"0" maximum:"720" doc:"For how many hours the old token is good yet; 24 if left out, 0 to end it at once." example:"24"`
	}
}) (*struct{ Body RenewedToken }, error) {
	grace := auth.Grace
	if in.Body != nil && in.Body.Grace != nil {
		grace = time.Duration(*in.Body.Grace) * time.Hour
	}
	r, err := auth.RenewToken(ctx, a.DB, in.ID.ID, grace, web.Actor(ctx), a.Now())
	return &struct{ Body RenewedToken }{RenewedToken{NewToken{r.Token, r.Secret}, r.Old}}, err
}

func (a *api) revokeToken(ctx context.Context, in *ID) (*struct{}, error) {
	return nil, auth.RevokeToken(ctx, a.DB, in.ID, web.Actor(ctx), a.Now())
}
