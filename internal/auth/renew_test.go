package auth_test

import (
	"testing"
	"time"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestARenewedTokenIsGoodForAWhile: both open the API until the grace is over, then the new
// one alone; revoking ends the old one at once, and it is renewed once.
func TestARenewedTokenIsGoodForAWhile(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, ann := newcomer(t, db, "Ann", review.Reviewer)
		_, bea := newcomer(t, db, "Bea", review.Reviewer)
		u, by := ann.User, ann.Actor
		ends := noon.Add(90 * 24 * time.Hour)
		made := func() (string, store.Token) {
			secret, token, err := auth.NewToken(t.Context(), db, auth.TokenWish{Owner: u.ID, Name: "nightly", Scopes: []review.Scope{review.ScopePublished}, Expires: &ends}, by, noon)
			if err != nil {
				t.Fatal(err)
			}
			return secret, token
		}
		first, old := made()
		later := noon.Add(80 * 24 * time.Hour)
		r, err := auth.RenewToken(t.Context(), db, old.ID, time.Hour, by, later)
		if err != nil {
			t.Fatal(err)
		}
		if want := later.Add(90 * 24 * time.Hour); !r.Token.ExpiresAt.Equal(want) || r.Token.Name != old.Name || *r.Token.Renews != old.ID {
			t.Errorf("the new token is %+v, want one until %s", r.Token, want)
		}
		for _, tt := range []struct {
			secret string
			after  time.Duration
			good   bool
		}{{first, 59 * time.Minute, true}, {r.Secret, 59 * time.Minute, true}, {first, time.Hour, false}, {r.Secret, time.Hour, true}} {
			if _, err := auth.ByToken(t.Context(), db, tt.secret, later.Add(tt.after)); (err == nil) != tt.good {
				t.Errorf("after %s a token of the two opens: %v, want good %v", tt.after, err, tt.good)
			}
		}
		if _, err := auth.RenewToken(t.Context(), db, old.ID, 0, by, later); errs.KindOf(err) != errs.Conflict {
			t.Errorf("renewed twice: %v", err)
		}
		if err := auth.RevokeToken(t.Context(), db, old.ID, by, later); err != nil {
			t.Fatal(err)
		}
		if _, err := auth.ByToken(t.Context(), db, first, later); errs.KindOf(err) != errs.Unauthentic {
			t.Errorf("a renewed token that was revoked opens: %v", err)
		}
		if _, err := auth.RenewToken(t.Context(), db, r.Token.ID, 31*24*time.Hour, by, later); errs.KindOf(err) != errs.Invalid {
			t.Errorf("a grace of a month and more: %v", err)
		}
		if _, err := auth.RenewToken(t.Context(), db, r.Token.ID, 0, bea.Actor, later); errs.KindOf(err) != errs.NotFound {
			t.Errorf("somebody else's: %v", err)
		}
	})
}
