package auth

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// SessionLife is how long a session lasts without being used, SessionMost how long it
// lasts however much it is used: a copied cookie opens nothing for longer.
const (
	SessionLife = 14 * 24 * time.Hour
	SessionMost = 30 * 24 * time.Hour
)

// Browser is where somebody signs in. A session remembers it for its owner's list.
type Browser struct {
	Address   string // of the client, without a port
	UserAgent string
	Known     string // the secret that Remember gave it; "" when it has none
}

// Who is somebody whose secret was good.
type Who struct {
	User    review.User
	Actor   review.Actor
	Session uuid.UUID // uuid.Nil with a token
	Token   uuid.UUID // uuid.Nil with a session

	// Half says that nobody is signed in yet: the second step is missing. Then Actor may do
	// nothing, and the secret that came along opens the second step alone.
	Half   bool
	First  store.FirstFactor
	Second string    // the second factor of the session; "" for none
	Since  time.Time // when they last showed that it is them
}

// SignIn opens a session for an e-mail address and a password and returns its secret, or
// that of the second step, where there is one (Who.Half).
// Whether there is such a person shows neither in the words nor in the time it takes.
// After some failures the next try has to wait: TooMany, with a Wait as the cause. That
// is asked before the password is hashed, which is the work.
func SignIn(ctx context.Context, db *store.DB, email, password string, from Browser, now time.Time) (secret string, who Who, err error) {
	t, err := tryOf(ctx, db, email, from, now)
	if err != nil {
		return "", Who{}, err
	}
	if err := t.begin(ctx, db, now); err != nil {
		return "", Who{}, err
	}
	u, err := byPassword(ctx, db, t, email, password)
	if err != nil {
		return "", Who{}, err
	}
	return admit(ctx, db, u, begun{by: store.ByPassword}, from, now)
}

// byPassword is the active user of an e-mail address and a password.
func byPassword(ctx context.Context, db *store.DB, t try, email, password string) (review.User, error) {
	u, err := db.UserByEmail(ctx, email)
	if err != nil && errs.KindOf(err) != errs.NotFound {
		return u, err
	}
	ok, err := matches(ctx, t.lane, password, u.PasswordHash)
	if err != nil {
		if undone := t.release(ctx, db); undone != nil {
			return u, undone
		}
		return u, err
	}
	if !ok || !u.Active() {
		return u, errs.New(errs.Unauthentic, "E-mail address and password don't belong together. Try again, or ask an administrator for a reset link.")
	}
	return u, t.succeed(ctx, db)
}

func newSession(from Browser, now time.Time) (secret string, s store.Session) {
	secret, hash := newSecret(sessionPrefix)
	return secret, store.Session{ID: uuid.Must(uuid.NewV7()), SecretHash: hash, UserAgent: cut(from.UserAgent, 300), Address: cut(from.Address, 100),
		CreatedAt: now, LastSeenAt: now, ExpiresAt: expiry(now, now)}
}

// expiry is when a session that was opened and is used ends, if it is not used again. A
// clock that was set back makes none that begins later.
func expiry(opened, used time.Time) time.Time {
	idle, most := used.Add(SessionLife), SessionEnd(opened)
	if opened.After(used) {
		most = SessionEnd(used)
	}
	if most.Before(idle) {
		return most
	}
	return idle
}

// SessionEnd is when a session ends at the latest.
func SessionEnd(opened time.Time) time.Time { return opened.Add(SessionMost) }

func bySession(u review.User, s store.Session) Who {
	return Who{User: u, Actor: u.Actor(), Session: s.ID, First: s.FirstFactor, Second: s.SecondFactor, Since: s.Proved()}
}

// BySession is who signed in with a session's secret. Using it extends it.
func BySession(ctx context.Context, db *store.DB, secret string, now time.Time) (Who, error) {
	h, err := SessionHolder(ctx, db, secret)
	if err != nil {
		return Who{}, err
	}
	return h.Who(ctx, db, now)
}

func disabled() error {
	return errs.New(errs.Unauthentic, "This account is disabled. Ask an administrator.")
}

// SignOut ends the session that somebody asks with.
func SignOut(ctx context.Context, db *store.DB, who Who) error {
	err := db.RevokeSession(ctx, who.Session, who.User.ID)
	if errs.KindOf(err) == errs.NotFound {
		return nil // gone is what they wanted
	}
	return err
}

// ChangePassword sets a new password, ends the person's other sessions and returns the secret
// of this one from now on. They must know the old password, unless they never had one. No
// browser is known any more, this one neither: Remember it.
func ChangePassword(ctx context.Context, db *store.DB, who Who, old, password string, from Browser, now time.Time) (secret string, err error) {
	if err := mayChange(ctx, db, who, old, from, now); err != nil {
		return "", err
	}
	o, err := ownerOf(ctx, db, who.User)
	if err != nil {
		return "", err
	}
	hash, err := hashPassword(ctx, password, o)
	if err != nil {
		return "", err
	}
	secret, in := renewal(who.Session)
	return secret, db.SetPassword(ctx, who.User, hash, in, now)
}

// mayChange asks for the old password, and of whoever has none that they signed in a moment ago.
func mayChange(ctx context.Context, db *store.DB, who Who, old string, from Browser, now time.Time) error {
	if who.User.PasswordHash == "" {
		return who.MustBeFresh(now)
	}
	return checkOld(ctx, db, who, old, from, now)
}

// checkOld counts wrong old passwords apart from failed sign-ins, and apart where the browser
// is known: neither strangers nor who has found one of their sessions open must keep somebody
// from changing theirs.
func checkOld(ctx context.Context, db *store.DB, who Who, old string, from Browser, now time.Time) error {
	t, err := tryBy(ctx, db, "change", who.User, from, now)
	if err != nil {
		return err
	}
	if err := t.begin(ctx, db, now); err != nil {
		return err
	}
	ok, err := matches(ctx, t.lane, old, who.User.PasswordHash)
	if err != nil {
		if undone := t.release(ctx, db); undone != nil {
			return undone
		}
		return err
	}
	if !ok {
		return errs.In("old", "That is not your present password.")
	}
	return t.succeed(ctx, db)
}

// ownerOf is what nobody's password may be made of.
func ownerOf(ctx context.Context, db *store.DB, u review.User) (owner, error) {
	org, err := db.Organisation(ctx)
	return owner{name: u.Name, email: u.Email, desk: org.Name}, err
}

// cut shortens a header that a client sent to at most n bytes of valid text.
func cut(s string, n int) string {
	if len(s) > n {
		s = s[:n]
	}
	return clean(s)
}
