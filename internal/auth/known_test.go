package auth_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// hammer guesses at an account n times from a network, each when it may, and returns
// when the last guess was.
func hammer(t *testing.T, db *store.DB, email, address string, n int, at time.Time) time.Time {
	t.Helper()
	for range n {
		_, _, err := auth.SignIn(t.Context(), db, email, "a wrong guess", auth.Browser{Address: address}, at)
		if errs.KindOf(err) == errs.TooMany {
			continue
		}
		wantKind(t, "a guess", err, errs.Unauthentic)
	}
	return at
}

// TestNobodyLocksSomebodyElseOut: whoever guesses at an account, from as many networks
// as they like and from its owner's own, keeps no browser out that signed in before, and
// from one network only themselves.
func TestNobodyLocksSomebodyElseOut(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, who := newcomer(t, db, "Ann", review.Editor)
		known, err := auth.Remember(t.Context(), db, who, here, noon)
		if err != nil {
			t.Fatal(err)
		}
		hammer(t, db, "ann@example.org", "203.0.113.7", 12, noon)
		_, _, err = auth.SignIn(t.Context(), db, "ann@example.org", password, auth.Browser{Address: "192.0.2.44"}, noon)
		wantKind(t, "Ann from another network, at a browser that is new", err, "")
		for i := range 40 { // from everywhere, and from where Ann is
			hammer(t, db, "ann@example.org", fmt.Sprintf("203.0.113.%d", i), 1, noon)
			hammer(t, db, fmt.Sprintf("%d@example.org", i), here.Address, 1, noon)
		}
		_, _, err = auth.SignIn(t.Context(), db, "ann@example.org", password, auth.Browser{Address: "192.0.2.44"}, noon)
		wantKind(t, "guesses from many networks together", err, errs.TooMany)
		_, _, err = auth.SignIn(t.Context(), db, "ann@example.org", password, here, noon)
		wantKind(t, "a new browser from a network that guessed", err, errs.TooMany)
		from := here
		from.Known = known
		_, got, err := auth.SignIn(t.Context(), db, "ann@example.org", password, from, noon)
		if err != nil || got.User.ID != who.User.ID {
			t.Errorf("the browser that signed in before = %v, %v; want Ann", got.User.Name, err)
		}
	})
}

// TestAKnownBrowserIsNoWayToGuess: it has as many tries as anybody, and its secret
// serves one account, until it is changed or the password is.
func TestAKnownBrowserIsNoWayToGuess(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, ann := newcomer(t, db, "Ann", review.Editor)
		newcomer(t, db, "Bea", review.Editor)
		first, err := auth.Remember(t.Context(), db, ann, here, noon)
		if err != nil {
			t.Fatal(err)
		}
		at := func(known string) auth.Browser { return auth.Browser{Address: "192.0.2.9", Known: known} }
		for range 5 {
			_, _, err := auth.SignIn(t.Context(), db, "ann@example.org", "a wrong guess", at(first), noon)
			wantKind(t, "a guess", err, errs.Unauthentic)
		}
		_, _, err = auth.SignIn(t.Context(), db, "ann@example.org", password, at(first), noon)
		wantKind(t, "the sixth try of a known browser", err, errs.TooMany)

		second, err := auth.Remember(t.Context(), db, ann, at(first), noon)
		if err != nil {
			t.Fatal(err)
		}
		tries := func(what, email, known string) {
			t.Helper()
			hammer(t, db, email, "192.0.2.9", 30, noon.Add(time.Hour))
			_, _, err := auth.SignIn(t.Context(), db, email, password, at(known), noon.Add(time.Hour))
			wantKind(t, what, err, errs.TooMany)
		}
		tries("the secret before the last", "ann@example.org", first)
		tries("the secret at another account", "bea@example.org", second)
		_, again, err := auth.SignIn(t.Context(), db, "ann@example.org", password, at(second), noon.Add(time.Hour))
		wantKind(t, "the present secret", err, "")
		if _, err := auth.ChangePassword(t.Context(), db, again, password, "a much better one", at(second), noon.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		_, _, err = auth.SignIn(t.Context(), db, "ann@example.org", "a much better one", at(second), noon.Add(time.Hour))
		wantKind(t, "the secret from before the new password", err, errs.TooMany)
	})
}

// TestBrowsersAreForgotten: half a year after the last time, and the oldest of many.
func TestBrowsersAreForgotten(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, ann := newcomer(t, db, "Ann", review.Editor)
		var all []string
		for i := range 21 {
			known, err := auth.Remember(t.Context(), db, ann, auth.Browser{}, noon.Add(time.Duration(i)*time.Hour))
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, known)
		}
		later := noon.Add(auth.BrowserLife)
		for name, tt := range map[string]struct {
			known string
			at    time.Time
			want  errs.Kind
		}{
			"the oldest of 21":             {all[0], noon.Add(48 * time.Hour), errs.TooMany},
			"the second of 21":             {all[1], noon.Add(48 * time.Hour), ""},
			"the second after half a year": {all[1], later.Add(2 * time.Hour), errs.TooMany},
			"the newest for half a year":   {all[20], later.Add(2 * time.Hour), ""},
			"one that was never given out": {"fdb_x", later, errs.TooMany},
			"one that gives none":          {"", later, errs.TooMany},
		} {
			hammer(t, db, "ann@example.org", name, 8, tt.at)
			_, _, err := auth.SignIn(t.Context(), db, "ann@example.org", password, auth.Browser{Address: name, Known: tt.known}, tt.at)
			wantKind(t, name, err, tt.want)
		}
		if _, err := db.DeleteExpired(t.Context(), later.Add(21*time.Hour)); err != nil {
			t.Error(err)
		}
	})
}

// TestHammeringLeavesNoRows: tries that have to wait are not written down.
func TestHammeringLeavesNoRows(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for i := range 200 {
			hammer(t, db, fmt.Sprintf("%d@example.org", i), "203.0.113.7", 1, noon)
		}
		n, err := db.DeleteExpired(t.Context(), noon.Add(48*time.Hour))
		if err != nil || n > 41 {
			t.Errorf("200 guesses at accounts from one network left %d rows, %v; want 20 tries of two rows and one", n, err)
		}
	})
}

// TestAClockSetBackLocksNobody: waits, sessions and tokens from a time that is yet to
// come.
func TestAClockSetBackLocksNobody(t *testing.T) {
	for _, back := range []time.Duration{24 * time.Hour, 365 * 24 * time.Hour} {
		storetest.Each(t, func(t *testing.T, db *store.DB) {
			ahead := noon.Add(back)
			_, who := newcomer(t, db, "Ann", review.Editor)
			session, _, err := auth.SignIn(t.Context(), db, "ann@example.org", password, here, ahead)
			if err != nil {
				t.Fatal(err)
			}
			token, _, err := auth.NewToken(t.Context(), db, auth.TokenWish{Owner: who.User.ID, Name: "x", Scopes: []review.Scope{review.ScopeRead}}, who.Actor, ahead)
			if err != nil {
				t.Fatal(err)
			}
			for range 40 {
				hammer(t, db, "ann@example.org", here.Address, 1, ahead)
			}
			_, err = auth.BySession(t.Context(), db, session, noon)
			wantKind(t, "the session", err, "")
			_, err = auth.ByToken(t.Context(), db, token, noon)
			wantKind(t, "the token", err, "")
			_, _, err = auth.SignIn(t.Context(), db, "ann@example.org", password, here, noon)
			wantKind(t, "at once, as long as the failures are new", err, errs.TooMany)
			_, _, err = auth.SignIn(t.Context(), db, "ann@example.org", password, here, noon.Add(31*time.Minute))
			wantKind(t, "when the longest wait is over", err, "")
			_, err = auth.BySession(t.Context(), db, session, noon.Add(auth.SessionMost))
			wantKind(t, "the session from the future, when one of now would have ended", err, errs.Unauthentic)
		})
	}
}

// TestSessionsEndHoweverMuchTheyAreUsed: used each day, for thirty days.
func TestSessionsEndHoweverMuchTheyAreUsed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		secret, who := newcomer(t, db, "Ann", review.Editor)
		for day := range 30 {
			_, err := auth.BySession(t.Context(), db, secret, noon.Add(time.Duration(day)*24*time.Hour))
			wantKind(t, fmt.Sprintf("day %d", day), err, "")
		}
		_, err := auth.BySession(t.Context(), db, secret, noon.Add(auth.SessionMost))
		wantKind(t, "after 30 days", err, errs.Unauthentic)
		all, err := db.Sessions(t.Context(), who.User.ID)
		if err != nil || len(all) != 1 || !all[0].ExpiresAt.Equal(auth.SessionEnd(noon)) {
			t.Errorf("sessions = %+v, %v; want one that expires after 30 days", all, err)
		}
	})
}

// TestGuessesKeepNoKnownBrowserFromItsCodes: who knows the password and guesses at codes, at
// recovery codes and at the old password keeps himself waiting, and whoever comes with a
// browser that is new; a browser that its owner signed in with before has its own tries.
func TestGuessesKeepNoKnownBrowserFromItsCodes(t *testing.T) {
	twoServers(t, func(t *testing.T, db, other *store.DB) {
		f, theirs := factorsOf(db), factorsOf(other)
		_, ann := newcomer(t, db, "Ann", review.Editor)
		_, bea := newcomer(t, db, "Bea", review.Editor)
		app, recovery := withApp(t, f, ann, noon)
		owner, stranger, neighbour := here, auth.Browser{Address: "203.0.113.7"}, auth.Browser{Address: "203.0.113.8"}
		for to, who := range map[*auth.Browser]auth.Who{&owner: ann, &neighbour: bea} {
			secret, err := auth.Remember(t.Context(), db, who, auth.Browser{}, noon)
			if err != nil {
				t.Fatal(err)
			}
			to.Known = secret
		}
		at := noon.Add(time.Hour)
		try := func(f auth.Factors, code string, from auth.Browser) error {
			_, s := half(t, db, "ann@example.org", at)
			_, _, err := f.ByCode(t.Context(), s, code, from, at)
			return err
		}
		long := strings.Repeat("a", 25) // as long as a recovery code
		for range 5 {
			wantKind(t, "a guess at a code", try(theirs, "000000", stranger), errs.Invalid)
			wantKind(t, "a guess at a recovery code", try(theirs, long, stranger), errs.Invalid)
		}
		for what, from := range map[string]auth.Browser{"the stranger": stranger, "a browser that another account knows": neighbour} {
			wantKind(t, what+", with the code", try(f, codeOf(t, app, at), from), errs.TooMany)
			wantKind(t, what+", with a recovery code", try(f, recovery[0], from), errs.TooMany)
		}
		wantKind(t, "the owner's browser, with a wrong code", try(f, "000000", owner), errs.Invalid)
		wantKind(t, "the owner's browser, with the code", try(f, codeOf(t, app, at), owner), "")
		wantKind(t, "the owner's browser, with a recovery code", try(f, recovery[0], owner), "")

		var err error
		if ann.User, err = db.User(t.Context(), ann.User.ID); err != nil { // with the password that she has set
			t.Fatal(err)
		}
		change := func(old string, from auth.Browser) error {
			_, err := auth.ChangePassword(t.Context(), db, ann, old, "a much better one", from, at)
			return err
		}
		for range 5 {
			wantKind(t, "a guess at the old password", change("a wrong guess", stranger), errs.Invalid)
		}
		wantKind(t, "the stranger, with the old password", change(password, stranger), errs.TooMany)
		for i := range 5 {
			wantKind(t, "the owner mistypes a code", try(f, "00000"+string(rune('0'+i)), owner), errs.Invalid)
		}
		wantKind(t, "the owner's sixth try", try(f, codeOf(t, app, at.Add(30*time.Second)), owner), errs.TooMany)
		wantKind(t, "the owner's browser, with the old password", change(password, owner), "")
	})
}
