package auth

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/review"
)

// StepLife is how long the second step of a sign-in may take, setting up a factor included.
const StepLife = 15 * time.Minute

// begun is the first step of a sign-in, done.
type begun struct {
	by     store.FirstFactor
	second string    // a second factor that came with it; "" for none
	proved time.Time // when the provider asked who it is; zero when it does not say
}

// session notes it in a session.
func (b begun) session(s *store.Session) {
	s.FirstFactor, s.SecondFactor = b.by, b.second
	if b.by == store.FromOIDC {
		s.ProvedAt = &b.proved
	}
}

// admit opens a session for who has done the first step, or the second step where their
// role or they themselves want one.
func admit(ctx context.Context, db *store.DB, u review.User, first begun, from Browser, now time.Time) (secret string, who Who, err error) {
	half, err := needsSecond(ctx, db, u)
	if err != nil {
		return "", Who{}, err
	}
	if half && first.second == "" {
		secret, in := newSignIn(u, first.by, now)
		return secret, Who{User: u, Half: true}, db.AddSignIn(ctx, in)
	}
	secret, s := newSession(from, now)
	s.UserID = u.ID
	first.session(&s)
	if err := db.AddSession(ctx, s); err != nil {
		return "", Who{}, err
	}
	return secret, bySession(u, s), nil
}

// needsSecond says whether somebody can't be let in by the first step alone.
func needsSecond(ctx context.Context, db *store.DB, u review.User) (bool, error) {
	rules, err := db.SignInRules(ctx)
	if err != nil || rules.NeedSecond(u.Role) {
		return err == nil, err
	}
	all, err := db.Factors(ctx, u.ID)
	return len(all) > 0, err
}

func newSignIn(u review.User, first store.FirstFactor, now time.Time) (secret string, in store.SignIn) {
	secret, hash := newSecret(stepPrefix)
	return secret, store.SignIn{ID: uuid.Must(uuid.NewV7()), SecretHash: hash, UserID: u.ID, FirstFactor: first, CreatedAt: now, ExpiresAt: now.Add(StepLife)}
}

// Step is somebody who has done the first step of a sign-in. They are not signed in.
type Step struct {
	In      store.SignIn
	User    review.User
	Factors []store.Factor // none: they must set one up
}

// OpenStep is the sign-in under way with a secret; Unauthentic when it took too long.
func OpenStep(ctx context.Context, db *store.DB, secret string, now time.Time) (s Step, err error) {
	if s.In, s.User, err = db.SignInHolder(ctx, HashSecret(secret), now); err != nil {
		return s, err
	}
	s.Factors, err = db.Factors(ctx, s.User.ID)
	return s, err
}

// session is the one that this sign-in ends with. It has a secret of its own: who planted
// or saw that of the second step has nothing.
func (s Step) session(second string, from Browser, now time.Time) (secret string, out store.Session) {
	secret, out = newSession(from, now)
	out.UserID, out.FirstFactor, out.SecondFactor = s.User.ID, s.In.FirstFactor, second
	return secret, out
}

// finish spends the proof of the second step and opens the session.
func (s Step) finish(ctx context.Context, db *store.DB, p store.Proof, second string, from Browser, now time.Time) (string, Who, error) {
	secret, session := s.session(second, from, now)
	if err := db.FinishSignIn(ctx, s.In, s.User, p, session, now); err != nil {
		return "", Who{}, err
	}
	return secret, bySession(s.User, session), nil
}
