package auth_test

import (
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/pquerna/otp/totp"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/seal"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func keyed(text string) seal.Source {
	return func() (seal.Key, error) { return seal.New(strings.Repeat(text, 32)) }
}

func factorsOf(db *store.DB) auth.Factors { return auth.Factors{DB: db, Key: keyed("k")} }

// withApp gives somebody an authenticator app and returns its secret and their codes.
func withApp(t *testing.T, f auth.Factors, who auth.Who, at time.Time) (secret string, codes []string) {
	t.Helper()
	secret, added := addApp(t, f, who.Place(), at)
	return secret, added.Codes
}

// addApp sets one up, in a session or in a sign-in.
func addApp(t *testing.T, f auth.Factors, in auth.Place, at time.Time) (secret string, added auth.Added) {
	t.Helper()
	app := beginApp(t, f, in, at)
	added, err := f.ConfirmApp(t.Context(), in, "my phone", codeOf(t, app, at), at)
	if err != nil {
		t.Fatal(err)
	}
	return app, added
}

func beginApp(t *testing.T, f auth.Factors, in auth.Place, at time.Time) (secret string) {
	t.Helper()
	if err := f.BeginApp(t.Context(), in, at); err != nil {
		t.Fatal(err)
	}
	app, err := f.BegunApp(t.Context(), in, "Desk", at)
	if err != nil {
		t.Fatal(err)
	}
	return app.Secret
}

func codeOf(t *testing.T, secret string, at time.Time) string {
	t.Helper()
	code, err := totp.GenerateCode(secret, at)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// half signs somebody in as far as their password goes.
func half(t *testing.T, db *store.DB, email string, at time.Time) (secret string, s auth.Step) {
	t.Helper()
	secret, who, err := auth.SignIn(t.Context(), db, email, password, here, at)
	if err != nil || !who.Half || who.Actor.Role != "" || !strings.HasPrefix(secret, "fdp_") {
		t.Fatalf("SignIn = %q, %+v, %v; want half a sign-in that may do nothing", secret, who, err)
	}
	s, err = auth.OpenStep(t.Context(), db, secret, at)
	if err != nil {
		t.Fatal(err)
	}
	return secret, s
}

func TestTheCodeOfAnApp(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		f := factorsOf(db)
		other, who := newcomer(t, db, "Ann", review.Editor)
		mine, me, err := auth.SignIn(t.Context(), db, "ann@example.org", password, here, noon)
		if err != nil {
			t.Fatal(err)
		}
		app, added := addApp(t, f, me.Place(), noon)
		if len(added.Codes) != 10 {
			t.Errorf("%d recovery codes, want 10", len(added.Codes))
		}
		got, err := auth.BySession(t.Context(), db, added.Secret, noon)
		if err != nil || got.Second != "totp" || got.Session != me.Session {
			t.Errorf("the session in which it was set up = %+v, %v; want it to have the factor", got, err)
		}
		_, err = auth.BySession(t.Context(), db, mine, noon)
		wantKind(t, "the secret that it had before", err, errs.Unauthentic)
		_, err = auth.BySession(t.Context(), db, other, noon)
		wantKind(t, "another session, of before", err, errs.Unauthentic)

		later := noon.Add(10 * time.Minute)
		secret, step := half(t, db, "ann@example.org", later)
		_, err = auth.BySession(t.Context(), db, secret, later)
		wantKind(t, "the secret of half a sign-in as a session", err, errs.Unauthentic)
		for _, at := range []time.Duration{-2 * time.Minute, 2 * time.Minute} {
			_, _, err = f.ByCode(t.Context(), step, codeOf(t, app, later.Add(at)), here, later)
			wantKind(t, "the code of "+at.String()+" later", err, errs.Invalid)
		}
		early := codeOf(t, app, later.Add(25*time.Second)) // of a clock that is ahead
		in, who, err := f.ByCode(t.Context(), step, early[:3]+" "+early[3:], here, later)
		if err != nil || who.Second != "totp" || !strings.HasPrefix(in, "fds_") {
			t.Fatalf("ByCode = %q, %+v, %v", in, who, err)
		}
		if got, err := auth.BySession(t.Context(), db, in, later); err != nil || got.Actor.Role != review.Editor {
			t.Errorf("BySession = %+v, %v", got, err)
		}
		_, err = auth.OpenStep(t.Context(), db, secret, later)
		wantKind(t, "the second step once more", err, errs.Unauthentic)

		_, again := half(t, db, "ann@example.org", later)
		_, _, err = f.ByCode(t.Context(), again, early, here, later)
		wantKind(t, "the code that was used", err, errs.Invalid)
		_, _, err = f.ByCode(t.Context(), again, codeOf(t, app, later.Add(-25*time.Second)), here, later)
		wantKind(t, "a code from before the one that was used", err, errs.Invalid)
		_, _, err = f.ByCode(t.Context(), again, codeOf(t, app, later.Add(time.Minute)), here, later.Add(time.Minute))
		wantKind(t, "the next code", err, "")
	})
}

// twoServers runs a test with two that have one database, on each kind.
func twoServers(t *testing.T, f func(t *testing.T, db, other *store.DB)) {
	t.Helper()
	for name, address := range map[string]func(testing.TB) string{
		"sqlite":   func(t testing.TB) string { return filepath.Join(t.TempDir(), "f.db") },
		"postgres": storetest.PostgresDSN,
	} {
		t.Run(name, func(t *testing.T) {
			at := address(t)
			f(t, storetest.OpenAt(t, at), storetest.OpenAt(t, at))
		})
	}
}

// TestACodeIsGoodOnce, however many send it at the same time to two servers.
func TestACodeIsGoodOnce(t *testing.T) {
	twoServers(t, func(t *testing.T, db, other *store.DB) {
		f, theirs := factorsOf(db), factorsOf(other)
		_, who := newcomer(t, db, "Ann", review.Editor)
		app, recovery := withApp(t, f, who, noon)
		at := noon.Add(time.Hour)
		for name, code := range map[string]string{"app": codeOf(t, app, at), "recovery": strings.ToUpper(recovery[3])} {
			var steps []auth.Step
			for range 5 { // as many as may be wrong without a wait
				_, s := half(t, db, "ann@example.org", at)
				steps = append(steps, s)
			}
			var in sync.WaitGroup
			good := make(chan string, len(steps))
			for i, s := range steps {
				server := []auth.Factors{f, theirs}[i%2]
				in.Go(func() {
					if secret, _, err := server.ByCode(t.Context(), s, code, here, at); err == nil {
						good <- secret
					}
				})
			}
			in.Wait()
			if len(good) != 1 {
				t.Errorf("the %s's code opened %d sessions, want 1", name, len(good))
			}
		}
		if left, err := db.RecoveryCodesLeft(t.Context(), who.User.ID); err != nil || left != 9 {
			t.Errorf("%d recovery codes are left (%v), want 9", left, err)
		}
	})
}

// TestGuessingCodesIsSlow whichever sign-in and network it comes from; the recovery codes
// are counted apart, and a success forgets.
func TestGuessingCodesIsSlow(t *testing.T) {
	twoServers(t, func(t *testing.T, db, other *store.DB) {
		f, theirs := factorsOf(db), factorsOf(other)
		_, who := newcomer(t, db, "Ann", review.Editor)
		app, recovery := withApp(t, f, who, noon)
		at := noon.Add(time.Hour)
		for i := range 5 {
			_, s := half(t, db, "ann@example.org", at)
			_, _, err := f.ByCode(t.Context(), s, "00000"+string(rune('0'+i)), auth.Browser{Address: "192.0.2." + string(rune('1'+i))}, at)
			wantKind(t, "a guess", err, errs.Invalid)
		}
		_, s := half(t, other, "ann@example.org", at)
		_, _, err := theirs.ByCode(t.Context(), s, codeOf(t, app, at), here, at)
		var wait *auth.Wait
		if errs.KindOf(err) != errs.TooMany || !errors.As(err, &wait) {
			t.Errorf("the sixth, though right = %v, want to wait", err)
		}
		tries := 0
		for now := at; now.Before(at.Add(24 * time.Hour)); now = now.Add(time.Minute) {
			_, _, err := f.ByCode(t.Context(), s, "999999", here, now)
			if errs.KindOf(err) == errs.Invalid {
				tries++
			}
		}
		if tries > 110 {
			t.Errorf("%d guesses in a day, want at most 110", tries)
		}
		_, s = half(t, db, "ann@example.org", at)
		_, _, err = f.ByCode(t.Context(), s, recovery[0], here, at)
		wantKind(t, "a recovery code meanwhile", err, "")
	})
}

func TestWhoseRoleNeedsASecondFactor(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		f := factorsOf(db)
		_, root := newcomer(t, db, "Root", review.Administrator)
		newcomer(t, db, "Ann", review.Editor)
		newcomer(t, db, "Bea", review.Reviewer)
		both := []review.Role{review.Editor, review.Administrator}
		err := auth.RequireSecond(t.Context(), db, root, 0, both, noon)
		wantKind(t, "from administrators, by one who has none", err, errs.Invalid)
		withApp(t, f, root, noon)
		root.Second = "totp"
		wantKind(t, "by an editor", auth.RequireSecond(t.Context(), db, auth.Who{Actor: review.Actor{Role: review.Editor}}, 0, both, noon), errs.Forbidden)
		wantKind(t, "an unknown role", auth.RequireSecond(t.Context(), db, root, 0, []review.Role{"king"}, noon), errs.Invalid)
		wantKind(t, "by the administrator", auth.RequireSecond(t.Context(), db, root, 0, both, noon), "")
		wantKind(t, "by who saw the rules of before", auth.RequireSecond(t.Context(), db, root, 0, nil, noon), errs.Conflict)

		if _, who, err := auth.SignIn(t.Context(), db, "bea@example.org", password, here, noon); err != nil || who.Half {
			t.Errorf("a reviewer signs in: %+v, %v; want whole", who, err)
		}
		_, s := half(t, db, "ann@example.org", noon)
		if len(s.Factors) > 0 {
			t.Errorf("Ann has %d factors, want none", len(s.Factors))
		}
		link, err := auth.NewLink(t.Context(), db, s.User.ID, store.SignInLink, auth.CommandLine, noon)
		if err != nil {
			t.Fatal(err)
		}
		if _, who, err := auth.SpendLink(t.Context(), db, link, auth.Reply{}, here, noon); err != nil || !who.Half {
			t.Errorf("a link to sign in = %+v, %v; want half", who, err)
		}
		_, s = half(t, db, "ann@example.org", noon)
		addApp(t, f, s.Place(), noon)
		in, who, err := f.EnterStep(t.Context(), s, store.TOTP, here, noon)
		if err != nil || who.Second != "totp" || in == "" {
			t.Fatalf("EnterStep = %+v, %v", who, err)
		}
		_, _, err = f.EnterStep(t.Context(), s, store.TOTP, here, noon)
		wantKind(t, "the same step again", err, errs.Unauthentic)
		one, err := db.Factors(t.Context(), s.User.ID)
		if err != nil || len(one) != 1 {
			t.Fatalf("Factors = %v, %v", one, err)
		}
		remove := func(who auth.Who, at time.Time) error {
			_, err := f.Remove(t.Context(), who, one[0].ID, at)
			return err
		}
		wantKind(t, "to remove the only one", remove(who, noon), errs.Conflict)
		wantKind(t, "to remove it an hour later", remove(who, noon.Add(time.Hour)), errs.Forbidden)
		wantKind(t, "to remove somebody else's", remove(root, noon), errs.NotFound)
		wantKind(t, "Root takes it away", auth.RemoveFactors(t.Context(), db, s.User.ID, root.Actor, noon), "")
		wantKind(t, "an editor does", auth.RemoveFactors(t.Context(), db, root.User.ID, who.Actor, noon), errs.Forbidden)
		_, err = auth.BySession(t.Context(), db, in, noon)
		wantKind(t, "the session of who lost it", err, errs.Unauthentic)
		if left, err := db.RecoveryCodesLeft(t.Context(), s.User.ID); err != nil || left != 0 {
			t.Errorf("%d recovery codes are left, %v", left, err)
		}
	})
}

func TestRecoveryCodesAreMadeAnew(t *testing.T) {
	db := storetest.Open(t)
	f := factorsOf(db)
	_, who := newcomer(t, db, "Ann", review.Editor)
	_, err := f.NewRecoveryCodes(t.Context(), who, noon)
	wantKind(t, "codes without a factor", err, errs.Conflict)
	_, old := withApp(t, f, who, noon)
	_, err = f.NewRecoveryCodes(t.Context(), who, noon.Add(time.Hour))
	wantKind(t, "codes an hour after signing in", err, errs.Forbidden)
	fresh, err := f.NewRecoveryCodes(t.Context(), who, noon)
	if err != nil {
		t.Fatal(err)
	}
	_, s := half(t, db, "ann@example.org", noon)
	_, _, err = f.ByCode(t.Context(), s, old[0], here, noon)
	wantKind(t, "an old code", err, errs.Invalid)
	_, who, err = f.ByCode(t.Context(), s, strings.ReplaceAll(fresh[9], "-", " "), here, noon)
	if err != nil || who.Second != store.ByRecovery {
		t.Errorf("a new code = %+v, %v", who, err)
	}
}

// TestASecretNeedsItsKey: a copy of the database opens nothing, and a server with another
// key says what is wrong.
func TestASecretNeedsItsKey(t *testing.T) {
	db := storetest.Open(t)
	_, who := newcomer(t, db, "Ann", review.Editor)
	app, _ := withApp(t, factorsOf(db), who, noon)
	one, err := db.Factors(t.Context(), who.User.ID)
	if err != nil || len(one) != 1 || one[0].Secret == "" || strings.Contains(one[0].Secret, app) {
		t.Fatalf("Factors = %+v, %v; want one that is sealed", one, err)
	}
	_, s := half(t, db, "ann@example.org", noon)
	_, _, err = auth.Factors{DB: db, Key: keyed("l")}.ByCode(t.Context(), s, codeOf(t, app, noon), here, noon)
	if errs.KindOf(err) != errs.Unavailable || !strings.Contains(err.Error(), "FACTDESK_KEY") {
		t.Errorf("with another key = %v, want to be told of it", err)
	}
}

// TestAFactorIsSetUpWhereItWasBegun: another session of the same person, and another sign-in
// under way, neither sees nor finishes it, and it goes with its own.
func TestAFactorIsSetUpWhereItWasBegun(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		f := factorsOf(db)
		_, other := newcomer(t, db, "Ann", review.Editor)
		_, mine, err := auth.SignIn(t.Context(), db, "ann@example.org", password, here, noon)
		if err != nil {
			t.Fatal(err)
		}
		app := beginApp(t, f, mine.Place(), noon)
		elsewhere := auth.Place{User: mine.User, SignIn: uuid.New()}
		for name, at := range map[string]auth.Place{"another session": other.Place(), "a sign-in": elsewhere} {
			_, err := f.BegunApp(t.Context(), at, "Desk", noon)
			wantKind(t, name+" looks at it", err, errs.Gone)
			_, err = f.ConfirmApp(t.Context(), at, "", codeOf(t, app, noon), noon)
			wantKind(t, name+" finishes it", err, errs.Gone)
			beginApp(t, f, at, noon) // and takes nothing away
		}
		if err := auth.SignOut(t.Context(), db, mine); err != nil {
			t.Fatal(err)
		}
		_, err = f.BegunApp(t.Context(), mine.Place(), "Desk", noon)
		wantKind(t, "once its session has ended", err, errs.Gone)

		addApp(t, f, other.Place(), noon)
		_, err = f.ConfirmApp(t.Context(), elsewhere, "", codeOf(t, beginApp(t, f, elsewhere, noon), noon), noon)
		wantKind(t, "a second one during a sign-in", err, errs.Gone)
	})
}

func TestSettingUpTakesNotForever(t *testing.T) {
	db := storetest.Open(t)
	f := factorsOf(db)
	_, who := newcomer(t, db, "Ann", review.Editor)
	app := beginApp(t, f, who.Place(), noon)
	_, err := f.ConfirmApp(t.Context(), who.Place(), "", "000000", noon)
	wantKind(t, "a wrong code", err, errs.Invalid)
	later := noon.Add(store.FactorLife)
	_, err = f.ConfirmApp(t.Context(), who.Place(), "", codeOf(t, app, later), later)
	wantKind(t, "too late", err, errs.Gone)
	if n, err := db.DeleteExpired(t.Context(), later.Add(time.Second)); err != nil || n < 1 {
		t.Errorf("DeleteExpired = %d, %v", n, err)
	}
	wantKind(t, "to rename nothing", f.Rename(t.Context(), who, uuid.New(), "x"), errs.NotFound)
}
