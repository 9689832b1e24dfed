package auth

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/provider"
	"factdesk/internal/store"
	"factdesk/review"
)

// TripLife is how long somebody may be at the provider.
const TripLife = 10 * time.Minute

// Outside lets people in whom the OpenID Connect provider knows.
type Outside struct {
	DB       *store.DB
	Provider *provider.Provider
}

// Errand is why somebody is sent to the provider.
type Errand struct {
	Back    string     // the address of ours that it leads back to
	Next    string     // the path to go to then, "" for none
	Anew    bool       // they are to show that it is them
	Connect *uuid.UUID // who connects their account; nil: somebody signs in
}

// Begin is where to send somebody, and the secret that their browser keeps meanwhile.
func (o Outside) Begin(ctx context.Context, e Errand, now time.Time) (address, secret string, err error) {
	address, t, err := o.Provider.Begin(ctx, e.Back, e.Anew)
	if err != nil {
		return "", "", err
	}
	asked, err := json.Marshal(t)
	if err != nil {
		return "", "", err
	}
	secret, hash := newSecret(tripPrefix)
	return address, secret, o.DB.AddTrip(ctx, store.Trip{ID: uuid.Must(uuid.NewV7()), SecretHash: hash, UserID: e.Connect, Next: e.Next,
		Asked: string(asked), ExpiresAt: now.Add(TripLife)})
}

// Return is who came back, and where they wanted to go. It is good once.
type Return struct {
	provider.Identity
	Next    string
	Connect *uuid.UUID
}

// Finish reads what the provider wrote into the address that somebody came back to.
func (o Outside) Finish(ctx context.Context, secret string, q url.Values, back string, now time.Time) (r Return, err error) {
	kept, err := o.DB.EndTrip(ctx, HashSecret(secret), now)
	if err != nil {
		return r, err
	}
	var t provider.Trip
	if err := json.Unmarshal([]byte(kept.Asked), &t); err != nil {
		return r, fmt.Errorf("a trip that was kept: %w", err)
	}
	r.Next, r.Connect = kept.Next, kept.UserID
	r.Identity, err = o.Provider.Finish(ctx, t, q, back)
	return r, err
}

// Enter lets somebody in whom the provider vouches for, by the second step where one is
// needed that the provider did not do. Groups make the role where they are mapped.
func (o Outside) Enter(ctx context.Context, r Return, from Browser, now time.Time) (secret string, who Who, err error) {
	u, err := o.person(ctx, r.Identity, now)
	if err != nil {
		return "", Who{}, err
	}
	if !u.Active() {
		return "", Who{}, errs.New(errs.Forbidden, "This account is disabled. Ask an administrator.")
	}
	if u, err = o.ranked(ctx, u, r.Groups, now); err != nil {
		return "", Who{}, err
	}
	return admit(ctx, o.DB, u, o.first(r.Identity, now), from, now)
}

// first is what the provider did, as the beginning of a sign-in.
func (o Outside) first(i provider.Identity, now time.Time) begun {
	b := begun{by: store.FromOIDC, proved: i.At.UTC()}
	if b.proved.After(now) {
		b.proved = now
	}
	if i.Second {
		b.second = store.ByProvider
	}
	return b
}

// person is whose identity it is here: by what the provider calls them, else by an e-mail
// address that it vouches for, else somebody new whose groups have a role here.
func (o Outside) person(ctx context.Context, i provider.Identity, now time.Time) (review.User, error) {
	known, u, err := o.DB.Identity(ctx, i.Issuer, i.Subject)
	if err == nil {
		return u, o.DB.SeeIdentity(ctx, known.ID, cut(i.Email, 300), now)
	}
	if errs.KindOf(err) != errs.NotFound {
		return u, err
	}
	u, err = o.DB.UserByEmail(ctx, i.Email)
	if errs.KindOf(err) == errs.NotFound {
		return o.newcomer(ctx, i, now)
	}
	if err != nil {
		return u, err
	}
	if !i.Verified {
		return u, errs.New(errs.Forbidden, "Somebody with the address %s works here, and %s does not vouch that it is yours. Sign in with your password, and connect it on your account's page.", i.Email, o.Provider.Name)
	}
	if err := o.unconnected(ctx, u, i.Issuer); err != nil {
		return u, err
	}
	return u, o.DB.AddIdentity(ctx, identityOf(u, i, now), u.Actor())
}

// unconnected refuses to connect by an address alone who is connected to the provider
// already: an address may have been given to somebody else since.
func (o Outside) unconnected(ctx context.Context, u review.User, issuer string) error {
	all, err := o.DB.Identities(ctx, u.ID)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(all, func(k store.Identity) bool { return k.Issuer == issuer }) {
		return errs.New(errs.Forbidden, "The account of %s is connected to another account of %s. Sign in with your password, and connect this one on your account's page.", cut(u.Email, 100), o.Provider.Name)
	}
	return nil
}

// newcomer adds somebody whom nobody invited, since their groups have a role here.
func (o Outside) newcomer(ctx context.Context, i provider.Identity, now time.Time) (review.User, error) {
	role := o.Provider.Role(i.Groups)
	if role == "" {
		return review.User{}, errs.New(errs.Forbidden, "%s knows you as %s, but nobody invited you here, and none of your groups works here. Ask an administrator.", o.Provider.Name, cut(i.Email, 100))
	}
	if !i.Verified {
		return review.User{}, errs.New(errs.Forbidden, "%s does not vouch for your e-mail address, so that no account is made for it. Ask an administrator for an invitation.", o.Provider.Name)
	}
	name := clean(i.Name)
	if name == "" {
		name = i.Email
	}
	u, err := review.NewUser(name, i.Email, role, now)
	if err != nil {
		return u, err
	}
	return u, o.DB.AddUserBy(ctx, u, identityOf(u, i, now), o.actor())
}

// actor is who acts when groups decide.
func (o Outside) actor() review.Actor {
	return review.Actor{Name: o.Provider.Name, Role: review.Administrator}
}

func identityOf(u review.User, i provider.Identity, now time.Time) store.Identity {
	return store.Identity{ID: uuid.Must(uuid.NewV7()), UserID: u.ID, Issuer: i.Issuer, Subject: i.Subject, Email: cut(i.Email, 300), CreatedAt: now, LastUsedAt: now}
}

// ranked gives somebody the role of their groups, where groups have roles. Who is in none
// of these is not let in.
func (o Outside) ranked(ctx context.Context, u review.User, groups []string, now time.Time) (review.User, error) {
	if o.Provider.Roles == nil {
		return u, nil
	}
	role := o.Provider.Role(groups)
	switch role {
	case u.Role:
		return u, nil
	case "":
		return u, errs.New(errs.Forbidden, "You are in none of the groups of %s that work here. Ask an administrator.", o.Provider.Name)
	}
	return SetRole(ctx, o.DB, u.ID, role, o.actor(), now)
}

// Connect lets somebody who is signed in come by the provider from now on.
func (o Outside) Connect(ctx context.Context, who Who, r Return, now time.Time) error {
	if r.Connect == nil || *r.Connect != who.User.ID {
		return errs.New(errs.Forbidden, "This was begun by somebody else in this browser. Begin again on your account's page.")
	}
	return o.DB.AddIdentity(ctx, identityOf(who.User, r.Identity, now), who.Actor)
}

// Disconnect ends that.
func (o Outside) Disconnect(ctx context.Context, who Who, id uuid.UUID, now time.Time) error {
	if err := who.MustBeFresh(now); err != nil {
		return err
	}
	return o.DB.RemoveIdentity(ctx, id, who.User.ID, who.Actor, now)
}
