package provider_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/coreos/go-oidc/v3/oidc/oidctest"
	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
	"factdesk/internal/provider"
	"factdesk/review"
)

const back = "https://desk.example/signin/provider/back"

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// liar is a provider whose tokens say what a test wants. tools/oidc has one that says what
// is true.
type liar struct {
	t     *testing.T
	url   string
	pages oidctest.Server
	key   *ecdsa.PrivateKey
	id    string         // of the key
	says  map[string]any // of claims, over the true ones; nil takes one away
	asked url.Values     // at the token endpoint
}

func newLiar(t *testing.T) *liar {
	t.Helper()
	l := &liar{t: t, says: map[string]any{}}
	l.rotate("one")
	server := httptest.NewServer(l)
	t.Cleanup(server.Close)
	l.url = server.URL
	l.pages.Algorithms = []string{"ES256"}
	l.pages.SetIssuer(l.url)
	return l
}

// rotate has it sign with a new key, and publish that one alone.
func (l *liar) rotate(id string) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		l.t.Fatal(err)
	}
	l.key, l.id = key, id
	l.pages.PublicKeys = []oidctest.PublicKey{{PublicKey: key.Public(), KeyID: id, Algorithm: "ES256"}}
}

// ServeHTTP answers the library's pages, and the token endpoint with a token for whatever
// code comes.
func (l *liar) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/token" {
		l.pages.ServeHTTP(w, r)
		return
	}
	r.ParseForm()
	l.asked = r.PostForm
	claims := map[string]any{"iss": l.url, "aud": "desk", "sub": "ann-1", "iat": noon.Unix(), "exp": noon.Add(time.Minute).Unix(), "nonce": r.PostForm.Get("code"),
		"email": "ann@example.org", "email_verified": true, "name": "Ann", "groups": []string{"checkers", "singers"}, "amr": []string{"pwd", "otp"}, "auth_time": noon.Add(-time.Hour).Unix()}
	maps.Copy(claims, l.says)
	maps.DeleteFunc(claims, func(_ string, v any) bool { return v == nil })
	body, err := json.Marshal(claims)
	if err != nil {
		l.t.Error(err)
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]string{"access_token": "a", "token_type": "Bearer", "id_token": oidctest.SignIDToken(l.key, l.id, "ES256", string(body))})
}

func (l *liar) provider() *provider.Provider {
	return &provider.Provider{Now: func() time.Time { return noon }, Settings: provider.Settings{Issuer: l.url, Client: "desk", Secret: "hush", Name: "Example ID",
		Scopes: []string{"openid", "email"}, Groups: "groups", Second: []string{"otp"}, Roles: map[string]review.Role{"checkers": review.Reviewer, "chiefs": review.Editor}}}
}

// visit goes to the provider and back. What stands in the address back is what change makes
// of it; the code is the nonce, which the liar puts into its token.
func visit(t *testing.T, p *provider.Provider, change func(url.Values)) (provider.Identity, error) {
	t.Helper()
	address, trip, err := p.Begin(t.Context(), back, false)
	if err != nil {
		t.Fatal(err)
	}
	at, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	q := at.Query()
	for name, want := range map[string]string{"client_id": "desk", "redirect_uri": back, "response_type": "code", "code_challenge_method": "S256", "state": trip.State, "nonce": trip.Nonce, "scope": "openid email"} {
		if q.Get(name) != want {
			t.Errorf("the provider is asked with %s=%q, want %q", name, q.Get(name), want)
		}
	}
	if challenge := q.Get("code_challenge"); len(challenge) < 43 || challenge == trip.Verifier {
		t.Errorf("code_challenge = %q", challenge)
	}
	answer := url.Values{"state": {trip.State}, "code": {trip.Nonce}}
	change(answer)
	return p.Finish(t.Context(), trip, answer, back)
}

func unchanged(url.Values) {}

func TestWhoCameBack(t *testing.T) {
	l := newLiar(t)
	got, err := visit(t, l.provider(), unchanged)
	want := provider.Identity{Issuer: l.url, Subject: "ann-1", Email: "ann@example.org", Verified: true, Name: "Ann", Groups: []string{"checkers", "singers"}, Second: true, At: noon.Add(-time.Hour)}
	if d := cmp.Diff(want, got, cmp.Comparer(time.Time.Equal)); err != nil || d != "" {
		t.Errorf("%v (-want +got)\n%s", err, d)
	}
	if l.asked.Get("code_verifier") == "" || l.asked.Get("redirect_uri") != back {
		t.Errorf("the token was asked for with %v", l.asked)
	}
	l.says = map[string]any{"email_verified": nil, "amr": nil, "acr": "otp", "groups": "chiefs", "auth_time": nil}
	got, err = visit(t, l.provider(), unchanged)
	if err != nil || got.Verified || !got.Second || !cmp.Equal(got.Groups, []string{"chiefs"}) || !got.At.IsZero() {
		t.Errorf("with little said: %+v, %v", got, err)
	}
	trusting := l.provider()
	trusting.TrustEmail, trusting.Second = true, nil
	if got, err = visit(t, trusting, unchanged); err != nil || !got.Verified || got.Second {
		t.Errorf("an address that we trust, a factor that we don't: %+v, %v", got, err)
	}
	l.says = map[string]any{"email_verified": false}
	if got, err = visit(t, trusting, unchanged); err != nil || got.Verified {
		t.Errorf("an address that it says is not verified: %+v, %v", got, err)
	}
}

// TestTokensThatAreNotForUs are refused, whatever is wrong with them.
func TestTokensThatAreNotForUs(t *testing.T) {
	for name, says := range map[string]map[string]any{
		"another nonce":         {"nonce": "of-somebody-else"},
		"no nonce":              {"nonce": nil},
		"another audience":      {"aud": "another-desk"},
		"two, none the party":   {"aud": []string{"desk", "other"}},
		"two, another's party":  {"aud": []string{"desk", "other"}, "azp": "other"},
		"another party":         {"azp": "other"},
		"another issuer":        {"iss": "https://evil.example"},
		"expired":               {"exp": noon.Add(-3 * time.Minute).Unix()},
		"of a time yet to come": {"iat": noon.Add(3 * time.Minute).Unix()},
	} {
		l := newLiar(t)
		l.says = says
		if _, err := visit(t, l.provider(), unchanged); errs.KindOf(err) != errs.Forbidden {
			t.Errorf("%s: %v, want Forbidden", name, err)
		}
	}
	for name, says := range map[string]map[string]any{
		"expired by a clock that differs": {"exp": noon.Add(-time.Minute).Unix()},
		"made by one that is ahead":       {"iat": noon.Add(time.Minute).Unix()},
		"two, we are the party":           {"aud": []string{"desk", "other"}, "azp": "desk"},
	} {
		l := newLiar(t)
		l.says = says
		if _, err := visit(t, l.provider(), unchanged); err != nil {
			t.Errorf("%s: %v, want it taken", name, err)
		}
	}
}

func TestAddressesThatDoNotFit(t *testing.T) {
	l := newLiar(t)
	p := l.provider()
	for name, change := range map[string]func(url.Values){
		"another state":    func(q url.Values) { q.Set("state", "x") },
		"no state":         func(q url.Values) { q.Del("state") },
		"another's answer": func(q url.Values) { q.Set("iss", "https://evil.example") },
		"an error":         func(q url.Values) { q.Set("error", "server_error") },
		"somebody said no": func(q url.Values) { q.Set("error", "access_denied") },
		"no code":          func(q url.Values) { q.Del("code") },
	} {
		l.asked = nil
		if _, err := visit(t, p, change); errs.KindOf(err) != errs.Forbidden || l.asked != nil {
			t.Errorf("%s: %v, and the provider was asked %v; want Forbidden and nothing asked", name, err, l.asked)
		}
	}
	if _, err := visit(t, p, func(q url.Values) { q.Set("iss", l.url) }); err != nil {
		t.Errorf("its own name: %v", err)
	}
}

// TestKeysAreChanged: a token signed with a key of which nobody heard has the keys read
// again; one signed with a key that is gone is refused.
func TestKeysAreChanged(t *testing.T) {
	l := newLiar(t)
	p := l.provider()
	if _, err := visit(t, p, unchanged); err != nil {
		t.Fatal(err)
	}
	old := l.key
	l.rotate("two")
	if _, err := visit(t, p, unchanged); err != nil {
		t.Errorf("after the keys changed: %v", err)
	}
	l.key = old
	if _, err := visit(t, p, unchanged); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("signed with the old key: %v, want Forbidden", err)
	}
	l.id = "one"
	if _, err := visit(t, p, unchanged); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("signed with the old key under its name: %v, want Forbidden", err)
	}
}

func TestAProviderThatIsAway(t *testing.T) {
	l := newLiar(t)
	p := l.provider()
	p.Issuer = "http://127.0.0.1:1"
	_, _, err := p.Begin(t.Context(), back, false)
	if errs.KindOf(err) != errs.Unavailable || !strings.Contains(err.Error(), "Sign in with your password") {
		t.Errorf("a provider that nobody reaches: %v", err)
	}
	p.Issuer = l.url
	if address, trip, err := p.Begin(t.Context(), back, true); err != nil || !trip.Anew || !strings.Contains(address, "prompt=login") || !strings.Contains(address, "max_age=0") {
		t.Errorf("once it is back, asked anew: %s, %+v, %v", address, trip, err)
	}
	elsewhere := newLiar(t)
	elsewhere.pages.SetIssuer("https://evil.example")
	if _, _, err := elsewhere.provider().Begin(t.Context(), back, false); errs.KindOf(err) != errs.Unavailable {
		t.Errorf("a provider that calls itself otherwise: %v, want Unavailable", err)
	}
}

func TestTheHighestRoleOfTheGroups(t *testing.T) {
	s := provider.Settings{Roles: map[string]review.Role{"checkers": review.Reviewer, "chiefs": review.Editor}}
	for want, groups := range map[review.Role][]string{review.Editor: {"chiefs", "checkers"}, review.Reviewer: {"singers", "checkers"}, "": {"singers", ""}} {
		if got := s.Role(groups); got != want {
			t.Errorf("Role(%q) = %q, want %q", groups, got, want)
		}
	}
}
