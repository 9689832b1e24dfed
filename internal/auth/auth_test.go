package auth_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

const password = "correct horse battery"

var (
	noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	here = auth.Browser{Address: "192.0.2.1", UserAgent: "Test"}
)

// newcomer is invited and has chosen the password; it returns them signed in.
func newcomer(t *testing.T, db *store.DB, name string, role review.Role) (session string, who auth.Who) {
	t.Helper()
	_, link, err := auth.Invite(t.Context(), db, name, name+"@example.org", role, auth.CommandLine, noon)
	if err != nil {
		t.Fatal(err)
	}
	session, who, err = auth.SpendLink(t.Context(), db, link, auth.Reply{Password: password}, here, noon)
	if err != nil {
		t.Fatal(err)
	}
	return session, who
}

func wantKind(t *testing.T, what string, err error, want errs.Kind) {
	t.Helper()
	if err == nil && want == "" {
		return
	}
	if err == nil || errs.KindOf(err) != want {
		t.Errorf("%s = %v, want kind %q", what, err, want)
	}
}

func TestInvitedThenSignedInAndOut(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		newcomer(t, db, "Ann", review.Editor)
		secret, who, err := auth.SignIn(t.Context(), db, "ANN@example.org", password, here, noon)
		if err != nil || who.Actor.Name != "Ann" || who.Actor.Role != review.Editor || !strings.HasPrefix(secret, "fds_") {
			t.Fatalf("SignIn = %q, %+v, %v", secret, who, err)
		}
		got, err := auth.BySession(t.Context(), db, secret, noon.Add(time.Hour))
		if err != nil || got.Session != who.Session || got.User.ID != who.User.ID {
			t.Errorf("BySession = %+v, %v; want %+v", got, err, who)
		}
		for range 2 {
			if err := auth.SignOut(t.Context(), db, who); err != nil {
				t.Error(err)
			}
		}
		_, err = auth.BySession(t.Context(), db, secret, noon)
		wantKind(t, "BySession after SignOut", err, errs.Unauthentic)
	})
}

func TestSessionsSlideAndEnd(t *testing.T) {
	db := storetest.Open(t)
	secret, _ := newcomer(t, db, "Ann", review.Editor)
	const day = 24 * time.Hour
	for _, tt := range []struct {
		after time.Duration
		want  errs.Kind
	}{{13 * day, ""}, {26 * day, ""}, {41 * day, errs.Unauthentic}} {
		_, err := auth.BySession(t.Context(), db, secret, noon.Add(tt.after))
		wantKind(t, "BySession after "+tt.after.String(), err, tt.want)
	}
}

func TestFailedSignInsHaveToWait(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		newcomer(t, db, "Ann", review.Editor)
		var messages []string
		for _, email := range []string{"ann@example.org", "nobody@example.org"} {
			for range 5 {
				_, _, err := auth.SignIn(t.Context(), db, email, "wrong password", here, noon)
				wantKind(t, "a wrong password", err, errs.Unauthentic)
				messages = append(messages, err.Error())
			}
			_, _, err := auth.SignIn(t.Context(), db, email, password, here, noon)
			var wait *auth.Wait
			if errs.KindOf(err) != errs.TooMany || !errors.As(err, &wait) || wait.For != time.Second {
				t.Errorf("the sixth try = %v, want to wait a second", err)
			}
		}
		if messages[0] != messages[9] {
			t.Errorf("a wrong password says %q, a wrong address %q: want the same", messages[0], messages[9])
		}
		_, _, err := auth.SignIn(t.Context(), db, "ann@example.org", password, here, noon.Add(time.Second))
		wantKind(t, "a second later", err, "")
	})
}

func TestAnAddressHasToWaitWhateverNameItTries(t *testing.T) {
	db := storetest.Open(t)
	for range 20 {
		_, _, err := auth.SignIn(t.Context(), db, uuid.NewString()+"@example.org", "wrong", auth.Browser{Address: "2001:db8::" + uuid.NewString()[:4]}, noon)
		wantKind(t, "a try", err, errs.Unauthentic)
	}
	_, _, err := auth.SignIn(t.Context(), db, "z@example.org", "wrong", auth.Browser{Address: "2001:db8::1"}, noon)
	wantKind(t, "the 21st from one /64", err, errs.TooMany)
}

func TestPasswordsThatAreRefused(t *testing.T) {
	db := storetest.Open(t)
	_, link, err := auth.Invite(t.Context(), db, "Ann Example", "ann@example.org", review.Editor, auth.CommandLine, noon)
	if err != nil {
		t.Fatal(err)
	}
	for name, p := range map[string]string{
		"short": "123456789", "her name": "ann example", "her address": "ANN@example.org",
		"long": strings.Repeat("ab", 101), "one letter": "aaaaaaaaaaaa",
	} {
		_, _, err := auth.SpendLink(t.Context(), db, link, auth.Reply{Password: p}, here, noon)
		wantKind(t, name, err, errs.Invalid)
	}
	_, _, err = auth.SpendLink(t.Context(), db, link, auth.Reply{Password: password}, here, noon)
	wantKind(t, "a good one after the refused", err, "")
	_, _, err = auth.SpendLink(t.Context(), db, link, auth.Reply{Password: password}, here, noon)
	wantKind(t, "the link again", err, errs.Gone)
}

func TestANewPasswordEndsOtherSessions(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		other, _ := newcomer(t, db, "Ann", review.Editor)
		mine, who, err := auth.SignIn(t.Context(), db, "ann@example.org", password, here, noon)
		if err != nil {
			t.Fatal(err)
		}
		_, err = auth.ChangePassword(t.Context(), db, who, "not the old one", "a much better one", here, noon)
		wantKind(t, "with a wrong old password", err, errs.Invalid)
		renewed, err := auth.ChangePassword(t.Context(), db, who, password, "a much better one", here, noon)
		if err != nil {
			t.Fatal(err)
		}
		_, err = auth.BySession(t.Context(), db, renewed, noon)
		wantKind(t, "my session", err, "")
		_, err = auth.BySession(t.Context(), db, mine, noon)
		wantKind(t, "the secret that it had before", err, errs.Unauthentic)
		_, err = auth.BySession(t.Context(), db, other, noon)
		wantKind(t, "the other session", err, errs.Unauthentic)
		_, _, err = auth.SignIn(t.Context(), db, "ann@example.org", "a much better one", here, noon)
		wantKind(t, "SignIn with the new one", err, "")
	})
}

func TestDisabledPeopleAreOut(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		newcomer(t, db, "Root", review.Administrator)
		session, who := newcomer(t, db, "Ann", review.Editor)
		token, _, err := auth.NewToken(t.Context(), db, auth.TokenWish{Owner: who.User.ID, Name: "x", Scopes: []review.Scope{review.ScopeRead}}, who.Actor, noon)
		if err != nil {
			t.Fatal(err)
		}
		link, err := auth.NewLink(t.Context(), db, who.User.ID, store.SignInLink, auth.CommandLine, noon)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := auth.Disable(t.Context(), db, who.User.ID, auth.CommandLine, noon); err != nil {
			t.Fatal(err)
		}
		_, err = auth.BySession(t.Context(), db, session, noon)
		wantKind(t, "session", err, errs.Unauthentic)
		_, err = auth.ByToken(t.Context(), db, token, noon)
		wantKind(t, "token", err, errs.Unauthentic)
		_, _, err = auth.OpenLink(t.Context(), db, link, noon)
		wantKind(t, "link", err, errs.Gone)
		_, _, err = auth.SignIn(t.Context(), db, "ann@example.org", password, here, noon)
		wantKind(t, "password", err, errs.Unauthentic)
	})
}

func TestFirstAdministratorLink(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		secret, err := auth.FirstAdminLink(t.Context(), db, noon)
		if err != nil || secret == "" {
			t.Fatalf("FirstAdminLink = %q, %v", secret, err)
		}
		_, _, err = auth.SpendLink(t.Context(), db, secret, auth.Reply{Name: "Ann", Email: "nonsense", Password: password}, here, noon)
		wantKind(t, "with nonsense as e-mail", err, errs.Invalid)
		_, who, err := auth.SpendLink(t.Context(), db, secret, auth.Reply{Name: "Ann", Email: "ann@example.org", Password: password}, here, noon)
		if err != nil || who.Actor.Role != review.Administrator || who.User.Name != "Ann" {
			t.Errorf("SpendLink = %+v, %v; want the administrator Ann", who, err)
		}
		if secret, err := auth.FirstAdminLink(t.Context(), db, noon); err != nil || secret != "" {
			t.Errorf("FirstAdminLink on a desk with people = %q, %v; want none", secret, err)
		}
	})
}

func TestTokensDoWhatTheirScopesAllow(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, ann := newcomer(t, db, "Ann", review.Reviewer)
		_, bea := newcomer(t, db, "Bea", review.Reviewer)
		wish := auth.TokenWish{Owner: ann.User.ID, Name: "export", Scopes: []review.Scope{review.ScopeRead}}
		secret, token, err := auth.NewToken(t.Context(), db, wish, ann.Actor, noon)
		if err != nil || !strings.HasPrefix(secret, token.Hint) || len(secret) != 46 {
			t.Fatalf("NewToken = %q, %+v, %v", secret, token, err)
		}
		who, err := auth.ByToken(t.Context(), db, secret, noon)
		if err != nil {
			t.Fatal(err)
		}
		wantKind(t, "read", who.Actor.May(review.ReadDesk), "")
		wantKind(t, "import", who.Actor.May(review.Import), errs.Forbidden)
		_, _, err = auth.NewToken(t.Context(), db, wish, bea.Actor, noon)
		wantKind(t, "a token for somebody else", err, errs.Forbidden)
		wish.Scopes = append(wish.Scopes, review.ScopeImport)
		_, _, err = auth.NewToken(t.Context(), db, wish, who.Actor, noon)
		wantKind(t, "a token that wants to grow", err, errs.Forbidden)
		wantKind(t, "revoke somebody else's", auth.RevokeToken(t.Context(), db, token.ID, bea.Actor, noon), errs.NotFound)
		wantKind(t, "revoke", auth.RevokeToken(t.Context(), db, token.ID, ann.Actor, noon), "")
		_, err = auth.ByToken(t.Context(), db, secret, noon)
		wantKind(t, "a revoked token", err, errs.Unauthentic)
	})
}

func TestPeopleAreManagedByAdministrators(t *testing.T) {
	db := storetest.Open(t)
	_, root := newcomer(t, db, "Root", review.Administrator)
	_, ann := newcomer(t, db, "Ann", review.Editor)
	_, err := auth.SetRole(t.Context(), db, ann.User.ID, review.Administrator, ann.Actor, noon)
	wantKind(t, "an editor who promotes herself", err, errs.Forbidden)
	_, err = auth.SetRole(t.Context(), db, ann.User.ID, "king", root.Actor, noon)
	wantKind(t, "an unknown role", err, errs.Invalid)
	u, err := auth.SetRole(t.Context(), db, ann.User.ID, review.Administrator, root.Actor, noon)
	if err != nil || u.Role != review.Administrator {
		t.Errorf("SetRole = %+v, %v", u, err)
	}
	_, err = auth.NewLink(t.Context(), db, root.User.ID, store.Reset, auth.Who{}.Actor, noon)
	wantKind(t, "a link made by nobody", err, errs.Forbidden)
}

// TestATokenMakesNoneThatOutlivesIt: whoever finds a token that ends tomorrow must not
// make one of it that never does.
func TestATokenMakesNoneThatOutlivesIt(t *testing.T) {
	db := storetest.Open(t)
	_, ann := newcomer(t, db, "Ann", review.Editor)
	tomorrow, later := noon.Add(24*time.Hour), noon.Add(48*time.Hour)
	wish := auth.TokenWish{Owner: ann.User.ID, Name: "feed", Scopes: []review.Scope{review.ScopeRead}, Expires: &tomorrow}
	secret, _, err := auth.NewToken(t.Context(), db, wish, ann.Actor, noon)
	if err != nil {
		t.Fatal(err)
	}
	who, err := auth.ByToken(t.Context(), db, secret, noon)
	if err != nil {
		t.Fatal(err)
	}
	for name, expires := range map[string]*time.Time{"never": nil, "later": &later} {
		wish.Expires = expires
		_, _, err := auth.NewToken(t.Context(), db, wish, who.Actor, noon)
		wantKind(t, "a token that ends "+name, err, errs.Invalid)
	}
	wish.Expires = &tomorrow
	if _, _, err := auth.NewToken(t.Context(), db, wish, who.Actor, noon); err != nil {
		t.Errorf("a token that ends with it = %v", err)
	}
}
