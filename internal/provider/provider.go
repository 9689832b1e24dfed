// Package provider asks an OpenID Connect provider who somebody is: the authorization code
// flow with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636, RFC 9207). It keeps
// nothing and lets nobody in; internal/auth decides who that is here.
package provider

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"factdesk/internal/errs"
	"factdesk/review"
)

// Settings say which provider is asked, and what its answers mean here.
type Settings struct {
	Issuer string
	Client string // as the provider knows us
	Secret string // "" for a public client, which PKCE alone protects
	Name   string // on the button
	Scopes []string

	Groups     string                 // the claim that lists somebody's groups
	Roles      map[string]review.Role // the role of a group's members; nil: roles are given here alone
	Second     []string               // values of amr, or of acr, that count as a second factor
	TrustEmail bool                   // believe addresses of which the provider says nothing
}

// On says whether there is a provider.
func (s Settings) On() bool { return s.Issuer != "" }

// Role is the highest role of the groups that somebody is in; "" for none.
func (s Settings) Role(groups []string) review.Role {
	var out review.Role
	for _, role := range review.Roles { // least first
		for _, g := range groups {
			if s.Roles[g] == role {
				out = role
			}
		}
	}
	return out
}

// Provider is the one that is configured. It is safe for concurrent use.
type Provider struct {
	Settings
	Now  func() time.Time
	HTTP *http.Client // NewClient() if nil

	mu    sync.Mutex
	known *discovered
}

// discovered is what the provider says of itself, asked for once and again after a day.
type discovered struct {
	*oidc.Provider
	at    time.Time
	about about
}

// about is what is read of its metadata besides what the library reads.
type about struct {
	EndSession  string `json:"end_session_endpoint"`
	NamesItself bool   `json:"authorization_response_iss_parameter_supported"`
}

// Bounds of what the provider may make us wait for and read.
const (
	patience     = 10 * time.Second
	answersMost  = 1 << 20 // bytes
	rediscover   = 24 * time.Hour
	clocksDiffer = 2 * time.Minute
)

// NewClient makes a client that follows no redirect, reads no proxy of the environment and
// gives up in time.
func NewClient() *http.Client {
	return &http.Client{
		Timeout: patience,
		Transport: bounded{&http.Transport{
			DialContext: (&net.Dialer{Timeout: patience / 2}).DialContext, TLSHandshakeTimeout: patience / 2,
			ForceAttemptHTTP2: true, MaxIdleConnsPerHost: 2, IdleConnTimeout: time.Minute, MaxResponseHeaderBytes: 64 << 10,
		}},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// bounded reads no more than answersMost of an answer.
type bounded struct{ http.RoundTripper }

func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := b.RoundTripper.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	answer.Body = http.MaxBytesReader(nil, answer.Body, answersMost)
	return answer, nil
}

// with is a context in which the library uses our client.
func (p *Provider) with(ctx context.Context) context.Context {
	return oidc.ClientContext(ctx, p.HTTP)
}

// discover asks the provider where its pages are.
func (p *Provider) discover(ctx context.Context) (*discovered, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.HTTP == nil {
		p.HTTP = NewClient()
	}
	if p.known != nil && p.Now().Sub(p.known.at).Abs() < rediscover {
		return p.known, nil
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	// Keys are fetched later, when a token comes that needs one: not with this context.
	found, err := oidc.NewProvider(p.with(ctx), p.Issuer)
	if err != nil {
		return nil, p.away(err)
	}
	d := &discovered{Provider: found, at: p.Now()}
	if err := found.Claims(&d.about); err != nil {
		return nil, p.away(fmt.Errorf("its metadata: %w", err))
	}
	p.known = d
	return d, nil
}

// away is for who wanted to sign in while the provider can't be reached, or is not what it
// was configured to be.
func (p *Provider) away(err error) error {
	return errs.Because(err, errs.Unavailable, "%s can't be reached at this moment. Sign in with your password, or try again later.", p.Name)
}

func (d *discovered) oauth(s Settings, back string) oauth2.Config {
	return oauth2.Config{ClientID: s.Client, ClientSecret: s.Secret, Endpoint: d.Endpoint(), RedirectURL: back, Scopes: s.Scopes}
}

// EndSession is the provider's page that signs people out there, which leads back to an
// address of ours; "" when it has none.
func (p *Provider) EndSession(ctx context.Context, back string) (string, error) {
	d, err := p.discover(ctx)
	if err != nil || d.about.EndSession == "" {
		return "", err
	}
	return withQuery(d.about.EndSession, map[string]string{"client_id": p.Client, "post_logout_redirect_uri": back})
}
