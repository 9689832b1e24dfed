package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"factdesk/internal/auth"
	"factdesk/internal/store"
	"factdesk/review"
)

// keys are what somebody asks with: a session for pages, a token for the API.
type keys struct{ session, token string }

// keysOf signs in the n-th of the made-up people: 1 is the administrator.
func keysOf(ctx context.Context, db *store.DB, n int) (k keys, err error) {
	now := time.Now().UTC().Truncate(time.Microsecond)
	u, err := db.UserByEmail(ctx, fmt.Sprintf("person%d@bench.example", n))
	if err != nil {
		return k, err
	}
	link, err := auth.NewLink(ctx, db, u.ID, store.SignInLink, auth.CommandLine, now)
	if err != nil {
		return k, err
	}
	if k.session, _, err = auth.SpendLink(ctx, db, link, auth.Reply{}, auth.Browser{}, now); err != nil {
		return k, err
	}
	var scopes []review.Scope
	for _, x := range review.Scopes {
		scopes = append(scopes, x.Scope)
	}
	if u.Role != review.Administrator {
		scopes = []review.Scope{review.ScopeReview}
	}
	k.token, _, err = auth.NewToken(ctx, db, auth.TokenWish{Owner: u.ID, Name: "bench", Scopes: scopes}, auth.CommandLine, now)
	return k, err
}

// sign adds to a request what its face asks for.
func (k keys) sign(r *http.Request) {
	if strings.HasPrefix(r.URL.Path, "/api/") || strings.HasPrefix(r.URL.Path, "/v1alpha1/") {
		r.Header.Set("Authorization", "Bearer "+k.token)
		return
	}
	r.AddCookie(&http.Cookie{Name: "factdesk", Value: k.session})
}
