package auth_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

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
		entries, err := db.Ledger(t.Context(), 0, 100)
		if n := len(entries); err != nil || n == 0 || entries[n-1].Kind != store.TokenRenewed || entries[n-1].SubjectID != old.ID {
			t.Errorf("the ledger has %+v (%v), want when the old one ends", entries, err)
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

// TestARestoreEndsARenewedTokenAgain: one without an end, renewed to be good no longer, is
// good no longer in an older backup either.
func TestARestoreEndsARenewedTokenAgain(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, ann := newcomer(t, db, "Ann", review.Reviewer)
		secret, old, err := auth.NewToken(t.Context(), db, auth.TokenWish{Owner: ann.User.ID, Name: "leaked", Scopes: []review.Scope{review.ScopePublished}}, ann.Actor, noon)
		if err != nil {
			t.Fatal(err)
		}
		entry := store.LedgerEntry{ID: uuid.New(), Kind: store.TokenRenewed, SubjectID: old.ID, ByID: ann.User.ID, At: noon, Detail: map[string]string{"until": noon.Format(time.RFC3339Nano)}}
		for _, want := range []bool{true, false} {
			entry.ID = uuid.New()
			if done, err := db.Again(t.Context(), entry); err != nil || done != want {
				t.Errorf("again = %t, %v; want %t", done, err, want)
			}
		}
		if _, err := auth.ByToken(t.Context(), db, secret, noon.Add(time.Minute)); errs.KindOf(err) != errs.Unauthentic {
			t.Errorf("the leaked token opens: %v", err)
		}
	})
}
