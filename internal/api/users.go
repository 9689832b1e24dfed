package api

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// Me is who asks, and what they may do.
type Me struct {
	User   review.User     `json:"user"`
	Token  bool            `json:"token" doc:"Asks with a token."`
	Scopes []review.Scope  `json:"scopes" nullable:"false" doc:"Of the token."`
	Rights []review.Action `json:"rights" nullable:"false" doc:"What role and scopes together allow."`
}

func (a *api) me(ctx context.Context, _ *struct{}) (*struct{ Body Me }, error) {
	who, _ := web.Who(ctx)
	me := Me{User: who.User, Token: who.Actor.Token, Scopes: append([]review.Scope{}, who.Actor.Scopes...), Rights: []review.Action{}}
	for _, action := range review.Actions() {
		if who.Actor.May(action) == nil {
			me.Rights = append(me.Rights, action)
		}
	}
	return &struct{ Body Me }{me}, nil
}

func (a *api) users(ctx context.Context, _ *struct{}) (*list[review.User], error) {
	all, err := a.DB.Users(ctx)
	if err != nil {
		return nil, err
	}
	return page(all, ""), nil
}

type userResponse struct {
	Tagged
	Body review.User
}

func (a *api) user(ctx context.Context, in *Conditional) (*userResponse, error) {
	u, err := a.DB.User(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	out := &userResponse{tagged(version(u.Version)), u}
	return out, in.unless(out.Tagged)
}

// Invitation is somebody new with the link that lets them choose a password.
type Invitation struct {
	User review.User `json:"user"`
	Link
}

// Link is a one-time link. Whoever has it is that person, once.
type Link struct {
	Secret string `json:"secret" doc:"Shown once; empty when it was mailed." example:"fdl_…"`
	URL    string `json:"url" doc:"Where to open it, below the desk's address; empty when it was mailed."`
	Mailed bool   `json:"mailed" doc:"It goes to the person by mail, and nobody else sees it: invitations and links to choose a password, where the desk sends mail."`
}

func (a *api) link(secret string) Link {
	return Link{Secret: secret, URL: strings.TrimRight(a.BaseURL, "/") + "/link/" + secret}
}

type invitationResponse struct {
	Location string `header:"Location"`
	Body     Invitation
}

func (a *api) invite(ctx context.Context, in *struct {
	Body struct {
		Name  string      `json:"name" maxLength:"200" example:"Rita Reviewer"`
		Email string      `json:"email" maxLength:"254" example:"rita@desk.example"`
		Role  review.Role `json:"role" enum:"reader,reviewer,editor,administrator"`
	}
}) (*invitationResponse, error) {
	if a.DB.Mails() {
		u, err := auth.InviteByMail(ctx, a.DB, in.Body.Name, in.Body.Email, in.Body.Role, web.Actor(ctx), a.Now())
		if err != nil {
			return nil, err
		}
		return &invitationResponse{Prefix + "/users/" + u.ID.String(), Invitation{u, Link{Mailed: true}}}, nil
	}
	u, secret, err := auth.Invite(ctx, a.DB, in.Body.Name, in.Body.Email, in.Body.Role, web.Actor(ctx), a.Now())
	if err != nil {
		return nil, err
	}
	return &invitationResponse{Prefix + "/users/" + u.ID.String(), Invitation{u, a.link(secret)}}, nil
}

type editUserRequest struct {
	ID
	IfMatch
	Body struct {
		Seen
		Role     *review.Role     `json:"role,omitempty" enum:"reader,reviewer,editor,administrator"`
		Grants   *[]review.Action `json:"grants,omitempty" doc:"All rights that they shall have beyond the role; manage_gate can be granted to editors." example:"[\"manage_gate\"]"`
		Disabled *bool            `json:"disabled,omitempty" doc:"true ends their sessions, links and tokens; what they did stays theirs."`
	}
}

func (a *api) editUser(ctx context.Context, in *editUserRequest) (*userResponse, error) {
	var stale *errs.Error
	seen, to := in.one(in.Body.Version), auth.Standing{Role: in.Body.Role, Disabled: in.Body.Disabled, Grants: in.Body.Grants}
	u, err := auth.SetStanding(ctx, a.DB, in.ID.ID, to, func(u review.User) error {
		if stale = nil; seen == 0 || seen == u.Version {
			return nil
		}
		stale = errs.New(errs.Conflict, "%s has been changed since: they are at version %d now.", u.Name, u.Version)
		stale.Field = "version"
		return stale
	}, web.Actor(ctx), a.Now())
	if stale != nil { // the transaction is over: now it can be looked up who it was
		err = in.failed(a.whoDid(ctx, in.ID.ID, stale))
	}
	if err != nil {
		return nil, err
	}
	return &userResponse{tagged(version(u.Version)), u}, nil
}

// whoDid adds to a conflict who changed the subject last and what they did.
func (a *api) whoDid(ctx context.Context, subject uuid.UUID, err *errs.Error) error {
	events, failed := a.DB.Events(ctx, store.EventQuery{SubjectID: subject, Limit: 1})
	if failed == nil && len(events) > 0 {
		e := events[0]
		err.Message += " Last change: " + string(e.Verb) + ", by " + e.Actor + " on " + e.At.UTC().Format("2006-01-02 15:04") + " UTC."
	}
	return err
}

type linkResponse struct{ Body Link }

func (a *api) makeLink(ctx context.Context, in *struct {
	ID
	Body struct {
		Purpose store.Purpose `json:"purpose" enum:"invite,reset,signin" doc:"invite and reset let them choose a password; signin signs them in."`
	}
}) (*linkResponse, error) {
	u, err := a.DB.User(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	if sent, err := auth.MailLink(ctx, a.DB, u, in.Body.Purpose, web.Actor(ctx), a.Now()); err != nil || sent {
		return &linkResponse{Link{Mailed: true}}, err
	}
	secret, err := auth.NewLink(ctx, a.DB, in.ID.ID, in.Body.Purpose, web.Actor(ctx), a.Now())
	if err != nil {
		return nil, err
	}
	return &linkResponse{a.link(secret)}, nil
}
