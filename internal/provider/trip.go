package provider

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"factdesk/internal/errs"
)

// Trip is somebody on the way to the provider and back. It is kept here, bound to their
// browser, and good once.
type Trip struct {
	State    string // that the way back must name
	Nonce    string // that the provider's token must name
	Verifier string // of PKCE
	Anew     bool   // the provider is to ask for their password whether or not it knows them
}

// Identity is who somebody is at the provider.
type Identity struct {
	Issuer, Subject string
	Email           string
	Verified        bool // the provider vouches for Email, or we trust it to
	Name            string
	Groups          []string
	Second          bool      // it says that it asked for a second factor
	At              time.Time // when it asked for their password; zero when it does not say
}

// Begin is where to send somebody who wants to sign in, and what to keep meanwhile. back is
// the address of ours that the provider leads back to.
func (p *Provider) Begin(ctx context.Context, back string, anew bool) (address string, t Trip, err error) {
	d, err := p.discover(ctx)
	if err != nil {
		return "", t, err
	}
	t = Trip{State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier(), Anew: anew}
	options := []oauth2.AuthCodeOption{oidc.Nonce(t.Nonce), oauth2.S256ChallengeOption(t.Verifier)}
	if anew {
		options = append(options, oauth2.SetAuthURLParam("prompt", "login"), oauth2.SetAuthURLParam("max_age", "0"))
	}
	config := d.oauth(p.Settings, back)
	return config.AuthCodeURL(t.State, options...), t, nil
}

// Finish is who came back with what the provider wrote into the address. Whatever does not
// fit the trip, or was not made for us by this provider, is Forbidden.
func (p *Provider) Finish(ctx context.Context, t Trip, q url.Values, back string) (Identity, error) {
	d, err := p.discover(ctx)
	if err != nil {
		return Identity{}, err
	}
	if err := p.fits(d, t, q); err != nil {
		return Identity{}, err
	}
	ctx = p.with(ctx)
	config := d.oauth(p.Settings, back)
	tokens, err := config.Exchange(ctx, q.Get("code"), oauth2.VerifierOption(t.Verifier))
	var refused *oauth2.RetrieveError
	if errors.As(err, &refused) && refused.Response.StatusCode < 500 {
		return Identity{}, p.doubt(err)
	}
	if err != nil {
		return Identity{}, p.away(err)
	}
	token, err := p.verified(ctx, d, tokens, t)
	if err != nil {
		return Identity{}, err
	}
	return p.identity(ctx, d, tokens, token)
}

// fits holds the address that somebody came back to against the trip.
func (p *Provider) fits(d *discovered, t Trip, q url.Values) error {
	if subtle.ConstantTimeCompare([]byte(q.Get("state")), []byte(t.State)) != 1 {
		return p.doubt(errors.New("another state"))
	}
	if iss := q.Get("iss"); iss != p.Issuer && (iss != "" || d.about.NamesItself) {
		return p.doubt(fmt.Errorf("the answer is of %q", iss)) // mixed up with another provider's
	}
	if q.Get("error") == "access_denied" {
		return errs.New(errs.Forbidden, "You were not signed in at %s, or said no there. Nothing was changed.", p.Name)
	}
	if said := q.Get("error"); said != "" || q.Get("code") == "" {
		return p.doubt(fmt.Errorf("the provider answered %q", said))
	}
	return nil
}

// doubt refuses what the provider cannot have meant for us.
func (p *Provider) doubt(err error) error {
	return errs.Because(err, errs.Forbidden, "What came back from %s does not fit what was asked. Begin again; if it happens twice, tell whoever looks after factdesk.", p.Name)
}

// verified is the token of who came back: signed by the provider, for us, in time, and the
// answer to what this browser asked.
func (p *Provider) verified(ctx context.Context, d *discovered, tokens *oauth2.Token, t Trip) (*oidc.IDToken, error) {
	raw, _ := tokens.Extra("id_token").(string)
	// The library gives no leeway for tokens that have expired: clocks differ.
	now := func() time.Time { return p.Now().Add(-clocksDiffer) }
	token, err := d.VerifierContext(ctx, &oidc.Config{ClientID: p.Client, Now: now}).Verify(ctx, raw)
	if err != nil {
		return nil, p.doubt(err)
	}
	var to struct {
		Party string `json:"azp"`
	}
	if err := token.Claims(&to); err != nil {
		return nil, p.doubt(err)
	}
	named := to.Party == p.Client || to.Party == "" && len(token.Audience) == 1
	switch {
	case subtle.ConstantTimeCompare([]byte(token.Nonce), []byte(t.Nonce)) != 1:
		return nil, p.doubt(errors.New("another nonce"))
	case !named:
		return nil, p.doubt(fmt.Errorf("a token for %q and %v", to.Party, token.Audience))
	case token.IssuedAt.After(p.Now().Add(clocksDiffer)):
		return nil, p.doubt(errors.New("a token of a time that is yet to come"))
	}
	return token, nil
}

// claims are those that we read.
type claims struct {
	Email    string  `json:"email"`
	Verified *bool   `json:"email_verified"`
	Name     string  `json:"name"`
	AMR      list    `json:"amr"`
	ACR      string  `json:"acr"`
	AuthTime float64 `json:"auth_time"`
	all      map[string]any
}

// identity reads a token, and asks the provider's page about people for what is not in it.
func (p *Provider) identity(ctx context.Context, d *discovered, tokens *oauth2.Token, token *oidc.IDToken) (Identity, error) {
	if token.Subject == "" {
		return Identity{}, p.doubt(errors.New("an ID token without a subject"))
	}
	c := claims{}
	if err := errors.Join(token.Claims(&c), token.Claims(&c.all)); err != nil {
		return Identity{}, p.doubt(err)
	}
	if lacks := c.Email == "" || c.all[p.Groups] == nil && p.Roles != nil; lacks && d.UserInfoEndpoint() != "" {
		if err := p.ask(ctx, d, tokens, token, &c); err != nil {
			return Identity{}, err
		}
	}
	out := Identity{Issuer: p.Issuer, Subject: token.Subject, Email: c.Email, Name: c.Name,
		Groups: texts(c.all[p.Groups]), Second: p.second(c)}
	out.Verified = c.Verified != nil && *c.Verified || c.Verified == nil && p.TrustEmail
	if c.AuthTime > 0 {
		out.At = time.Unix(int64(c.AuthTime), 0)
	}
	return out, nil
}

// ask fills in what the page about people says of the same person. How they signed in is
// taken from the token alone.
func (p *Provider) ask(ctx context.Context, d *discovered, tokens *oauth2.Token, token *oidc.IDToken, c *claims) error {
	info, err := d.UserInfo(ctx, oauth2.StaticTokenSource(tokens))
	if err != nil {
		return p.away(err)
	}
	if info.Subject != token.Subject {
		return p.doubt(errors.New("it tells of somebody else"))
	}
	var more claims
	if err := errors.Join(info.Claims(&more), info.Claims(&more.all)); err != nil {
		return p.doubt(err)
	}
	if c.Email == "" {
		c.Email, c.Verified = more.Email, more.Verified
	}
	if c.Name == "" {
		c.Name = more.Name
	}
	if c.all[p.Groups] == nil {
		c.all[p.Groups] = more.all[p.Groups]
	}
	return nil
}

// second says whether the provider asked for two factors, in words that we were told count.
func (p *Provider) second(c claims) bool {
	return slices.ContainsFunc(append(c.AMR, c.ACR), func(s string) bool { return s != "" && slices.Contains(p.Second, s) })
}
