package store_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func session(u review.User, hash string) store.Session {
	return store.Session{ID: uuid.Must(uuid.NewV7()), SecretHash: hash, UserID: u.ID, UserAgent: "Test",
		CreatedAt: noon, LastSeenAt: noon, ExpiresAt: noon.Add(time.Hour)}
}

func addSession(t *testing.T, db *store.DB, u review.User, hash string) store.Session {
	t.Helper()
	s := session(u, hash)
	if err := db.AddSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSessionsAreExtendedOnceAMinute(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := addSession(t, db, person(t, db, "Ann", review.Editor), "h")
		for _, tt := range []struct{ after, want time.Duration }{{30 * time.Second, 0}, {2 * time.Minute, 2 * time.Minute}} {
			now := noon.Add(tt.after)
			if err := db.SeeSession(t.Context(), s, now.Add(time.Hour), now); err != nil {
				t.Fatal(err)
			}
			got, _, err := db.SessionHolder(t.Context(), "h")
			if err != nil || !got.LastSeenAt.Equal(noon.Add(tt.want)) || !got.ExpiresAt.Equal(got.LastSeenAt.Add(time.Hour)) {
				t.Errorf("seen after %v: %+v, %v; want last seen after %v", tt.after, got, err, tt.want)
			}
		}
	})
}

func TestSessionsEnd(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		person(t, db, "Root", review.Administrator)
		ann, bea := person(t, db, "Ann", review.Editor), person(t, db, "Bea", review.Editor)
		one, two := addSession(t, db, ann, "1"), addSession(t, db, ann, "2")
		wantKind(t, "RevokeSession of somebody else's", db.RevokeSession(t.Context(), one.ID, bea.ID), errs.NotFound)
		if err := db.RevokeSession(t.Context(), one.ID, ann.ID); err != nil {
			t.Error(err)
		}
		_, _, err := db.SessionHolder(t.Context(), "1")
		wantKind(t, "a revoked session", err, errs.Unauthentic)
		addSession(t, db, ann, "3")
		if err := db.SetPassword(t.Context(), ann, "hash", store.Renewal{Session: two.ID, SecretHash: "renewed"}, noon); err != nil {
			t.Fatal(err)
		}
		if got, err := db.Sessions(t.Context(), ann.ID); err != nil || len(got) != 1 || got[0].ID != two.ID {
			t.Errorf("sessions after a new password = %v, %v; want the one it was set in", got, err)
		}
		_, _, err = db.SessionHolder(t.Context(), "2")
		wantKind(t, "the secret that it had before", err, errs.Unauthentic)
		err = db.SetPassword(t.Context(), ann, "other", store.Renewal{Session: one.ID, SecretHash: "x"}, noon)
		wantKind(t, "a new password in a session that has ended", err, errs.Unauthentic)
		if _, err := db.EditUser(t.Context(), ann.ID, disable, system, noon); err != nil {
			t.Fatal(err)
		}
		_, _, err = db.SessionHolder(t.Context(), "renewed")
		wantKind(t, "a disabled user's session", err, errs.Unauthentic)
	})
}

func TestLinkIsSpentOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann := person(t, db, "Ann", review.Editor)
		addLink(t, db, store.Link{SecretHash: "l", UserID: &ann.ID, Purpose: store.SignInLink})
		var spent, gone atomic.Int32
		var wg sync.WaitGroup
		for i := range 10 {
			wg.Go(func() {
				s := session(ann, string(rune('a'+i)))
				_, err := db.SpendLink(t.Context(), "l", store.Spend{Session: &s}, noon)
				switch errs.KindOf(err) {
				case "":
					if err != nil {
						t.Error(err)
					}
					spent.Add(1)
				case errs.Gone:
					gone.Add(1)
				}
			})
		}
		wg.Wait()
		sessions, err := db.Sessions(t.Context(), ann.ID)
		if err != nil || spent.Load() != 1 || gone.Load() != 9 || len(sessions) != 1 {
			t.Errorf("10 at once: %d spent it, %d read Gone, %d sessions, %v", spent.Load(), gone.Load(), len(sessions), err)
		}
	})
}

func addLink(t *testing.T, db *store.DB, l store.Link) {
	t.Helper()
	l.ID, l.CreatedAt, l.ExpiresAt = uuid.Must(uuid.NewV7()), noon, noon.Add(time.Hour)
	if err := db.AddLink(t.Context(), l, system); err != nil {
		t.Fatal(err)
	}
}

func TestLinksThatOpenNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann := person(t, db, "Ann", review.Editor)
		for _, hash := range []string{"old", "new"} {
			addLink(t, db, store.Link{SecretHash: hash, UserID: &ann.ID, Purpose: store.Invite})
		}
		addLink(t, db, store.Link{SecretHash: "first", Purpose: store.FirstAdmin})
		for _, tt := range []struct {
			name, hash string
			after      time.Duration
			want       errs.Kind
		}{
			{"unknown", "?", 0, errs.NotFound},
			{"replaced by a newer one", "old", 0, errs.Gone},
			{"good", "new", 0, ""},
			{"expired", "new", time.Hour, errs.Gone},
			{"good, but somebody is here", "first", 0, ""},
		} {
			_, err := db.Link(t.Context(), tt.hash, noon.Add(tt.after))
			wantKind(t, tt.name, err, tt.want)
		}
		cat := again(t, "cat@example.org")
		_, err := db.SpendLink(t.Context(), "first", store.Spend{First: &cat}, noon)
		wantKind(t, "a first administrator after others", err, errs.Gone)
	})
}

func TestFirstAdministratorComesFromALink(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		addLink(t, db, store.Link{SecretHash: "first", Purpose: store.FirstAdmin})
		ann, err := review.NewUser("Ann", "ann@example.org", review.Administrator, noon)
		if err != nil {
			t.Fatal(err)
		}
		s := session(ann, "s")
		if _, err := db.SpendLink(t.Context(), "first", store.Spend{First: &ann, PasswordHash: "hash", Session: &s}, noon); err != nil {
			t.Fatal(err)
		}
		got, err := db.UserByEmail(t.Context(), "ann@example.org")
		if err != nil || got.PasswordHash != "hash" || got.Role != review.Administrator {
			t.Errorf("first administrator = %+v, %v", got, err)
		}
		if _, _, err := db.SessionHolder(t.Context(), "s"); err != nil {
			t.Error(err)
		}
	})
}

func TestTokens(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann, bea := person(t, db, "Ann", review.Editor), person(t, db, "Bea", review.Editor)
		want := store.Token{ID: uuid.Must(uuid.NewV7()), SecretHash: "h", Hint: "fd_abcd", Name: "export",
			UserID: ann.ID, Scopes: []review.Scope{review.ScopeRead}, CreatedAt: noon}
		if err := db.AddToken(t.Context(), want, ann.Actor()); err != nil {
			t.Fatal(err)
		}
		got, _, err := db.TokenHolder(t.Context(), "h")
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("TokenHolder: %v (-want +got)\n%s", err, diff)
		}
		if err := db.SeeToken(t.Context(), got, noon); err != nil {
			t.Error(err)
		}
		wantKind(t, "RevokeToken of somebody else's", db.RevokeToken(t.Context(), want.ID, bea.ID, bea.Actor(), noon), errs.NotFound)
		for range 2 {
			if err := db.RevokeToken(t.Context(), want.ID, ann.ID, ann.Actor(), noon); err != nil {
				t.Error(err)
			}
		}
		all, err := db.Tokens(t.Context(), uuid.Nil)
		if err != nil || len(all) != 1 || all[0].Good(noon) || all[0].LastUsedAt == nil {
			t.Errorf("Tokens = %+v, %v; want one, used and revoked", all, err)
		}
		if hers, err := db.Tokens(t.Context(), bea.ID); err != nil || len(hers) != 0 {
			t.Errorf("Tokens of another = %v, %v; want none", hers, err)
		}
	})
}
