package oidc_test

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/zitadel/oidc/v3/example/server/exampleop"
	"github.com/zitadel/oidc/v3/example/server/storage"
	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// idp is the provider: zitadel's, with people, groups and keys of the test's.
type idp struct {
	*storage.Storage
	issuer string
	server *httptest.Server
	groups map[string][]string // by user id

	mu   sync.Mutex
	keys *storage.Storage // whose signing key is in use
}

// people are those whom the provider knows, by id; their names to sign in are their ids.
type people map[string]*storage.User

func (p people) GetUserByID(id string) *storage.User         { return p[id] }
func (p people) GetUserByUsername(name string) *storage.User { return p[name] }
func (p people) ExampleClientID() string                     { return storage.ServiceUserID }

const idpPassword = "known to the provider"

func person(id, email string, verified bool) *storage.User {
	return &storage.User{ID: id, Username: id, Password: idpPassword, FirstName: "Given", LastName: id, Email: email, EmailVerified: verified}
}

// newIDP serves a provider that leads back to an address of the desk's, and to one of
// another client's.
func newIDP(t *testing.T, who people, back string) *idp {
	t.Helper()
	slog.SetDefault(slog.New(slog.DiscardHandler)) // the example logs by itself
	clients := map[string]*storage.Client{"desk": storage.WebClient("desk", "hush", back), "other": storage.WebClient("other", "hush", back)}
	i := &idp{Storage: storage.NewStorageWithClients(who, clients), groups: map[string][]string{}}
	i.keys = i.Storage
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	i.issuer = "http://localhost:" + port
	i.server = &httptest.Server{Listener: l, Config: &http.Server{Handler: exampleop.SetupServer(i.issuer, i, nil, false)}}
	i.server.Start()
	t.Cleanup(i.server.Close)
	return i
}

// rotate has it sign with a new key, and publish that one alone.
func (i *idp) rotate() {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.keys = storage.NewStorageWithClients(people{}, nil)
}

func (i *idp) keyed() *storage.Storage {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.keys
}

// SigningKey is the one in use.
func (i *idp) SigningKey(ctx context.Context) (op.SigningKey, error) {
	return i.keyed().SigningKey(ctx)
}

// KeySet publishes it.
func (i *idp) KeySet(ctx context.Context) ([]op.Key, error) { return i.keyed().KeySet(ctx) }

// SetUserinfoFromToken tells the page about people of their groups.
func (i *idp) SetUserinfoFromToken(ctx context.Context, u *oidc.UserInfo, tokenID, subject, origin string) error {
	u.AppendClaims("groups", i.groups[subject])
	return i.Storage.SetUserinfoFromToken(ctx, u, tokenID, subject, origin)
}
