package auth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"net/url"
	"time"

	"github.com/google/uuid"
	"github.com/pquerna/otp/hotp"

	"factdesk/internal/errs"
	"factdesk/internal/seal"
	"factdesk/internal/store"
	"factdesk/review"
)

// Factors are people's second factors: DB keeps them, and what has to be read again is
// sealed with the installation's key, Key.
type Factors struct {
	DB  *store.DB
	Key seal.Source
}

// What an authenticator app is told, as RFC 6238 has it and every app knows it.
const (
	totpPeriod = 30 // seconds
	totpDigits = 6
	totpSkew   = 1 // steps before and after, for clocks that differ
)

// NewApp is an authenticator app that is being set up.
type NewApp struct {
	Secret  string // base32, to be typed
	Address string // otpauth:, to be shown as a QR code
}

// Place is where somebody sets a factor up: in a session, or in a sign-in that waits for
// it. What is begun in one is finished there alone.
type Place struct {
	User    review.User
	Session uuid.UUID
	SignIn  uuid.UUID
}

// Place is where who is signed in sets a factor up.
func (w Who) Place() Place { return Place{User: w.User, Session: w.Session} }

// Place is where somebody does whose sign-in waits for it.
func (s Step) Place() Place { return Place{User: s.User, SignIn: s.In.ID} }

func (p Place) in() uuid.UUID {
	if p.Session == uuid.Nil {
		return p.SignIn
	}
	return p.Session
}

// factor is one that is begun here.
func (p Place) factor(kind store.FactorKind, now time.Time) store.Factor {
	in := p.in()
	return store.Factor{ID: uuid.Must(uuid.NewV7()), UserID: p.User.ID, Kind: kind, BegunIn: &in, CreatedAt: now}
}

// BeginApp makes the secret of an app that somebody sets up.
func (f Factors) BeginApp(ctx context.Context, at Place, now time.Time) error {
	key, err := f.key()
	if err != nil {
		return err
	}
	one := at.factor(store.TOTP, now)
	one.Secret = key.Seal(rand.Text(), one.ID.String()) // 26 characters of base32: 130 bits
	return f.DB.BeginFactor(ctx, one)
}

// BegunApp is the app that somebody is setting up; Gone when there is none.
func (f Factors) BegunApp(ctx context.Context, at Place, desk string, now time.Time) (NewApp, error) {
	one, err := f.DB.BegunFactor(ctx, at.User.ID, at.in(), store.TOTP, now)
	if err != nil {
		return NewApp{}, err
	}
	secret, err := f.secret(one)
	if err != nil {
		return NewApp{}, err
	}
	return NewApp{secret, otpauth(secret, desk, at.User.Email)}, nil
}

// otpauth is what a QR code says to an app (Google's Key URI format).
func otpauth(secret, desk, email string) string {
	q := url.Values{"secret": {secret}, "issuer": {desk}, "digits": {fmt.Sprint(totpDigits)}, "period": {fmt.Sprint(totpPeriod)}}
	return "otpauth://totp/" + url.PathEscape(desk+":"+email) + "?" + q.Encode()
}

// Added is what somebody is given whose factor works from now on.
type Added struct {
	Codes  []string // recovery codes, which are shown this once, for who had no factor before
	Secret string   // of the session from now on; "" during a sign-in
}

// ConfirmApp lets an app work whose code somebody has just typed.
func (f Factors) ConfirmApp(ctx context.Context, at Place, name, code string, now time.Time) (added Added, err error) {
	one, err := f.DB.BegunFactor(ctx, at.User.ID, at.in(), store.TOTP, now)
	if err != nil {
		return added, err
	}
	t := try{own: "setup:" + at.in().String()}
	if err := t.begin(ctx, f.DB, now); err != nil {
		return added, err
	}
	step, ok, err := f.step(one, typed(code), now)
	if err != nil {
		return added, err
	}
	if !ok {
		return added, errs.In("code", "That is not the code that the app shows at this moment. Is the clock of your device right?")
	}
	one.Step = step
	if one.Name, err = factorName(name, "Authenticator app"); err != nil {
		return added, err
	}
	if added, err = f.confirm(ctx, at, one, now); err != nil {
		return added, err
	}
	return added, t.succeed(ctx, f.DB)
}

// confirm lets a factor work, with recovery codes for who had none.
func (f Factors) confirm(ctx context.Context, at Place, one store.Factor, now time.Time) (added Added, err error) {
	before, err := f.DB.Factors(ctx, at.User.ID)
	if err != nil {
		return added, err
	}
	c := store.Confirmed{Factor: one}
	if len(before) == 0 {
		added.Codes, c.Codes = newRecoveryCodes()
	}
	added.Secret, c.In = renewal(at.Session)
	return added, f.DB.ConfirmFactor(ctx, c, at.User.Actor(), now)
}

// step is the step of 30 seconds whose code this is, about now; false when it is none.
func (f Factors) step(one store.Factor, code string, now time.Time) (int64, bool, error) {
	secret, err := f.secret(one)
	if err != nil {
		return 0, false, err
	}
	at := now.Unix() / totpPeriod
	for step := at - totpSkew; step <= at+totpSkew; step++ {
		want, err := hotp.GenerateCode(secret, uint64(step))
		if err != nil {
			return 0, false, fmt.Errorf("code of an app: %w", err)
		}
		if subtle.ConstantTimeCompare([]byte(want), []byte(code)) == 1 {
			return step, true, nil
		}
	}
	return 0, false, nil
}

func (f Factors) key() (seal.Key, error) {
	if f.Key == nil {
		return seal.Key{}, errors.New("auth: no key to seal with")
	}
	key, err := f.Key()
	if err != nil {
		return key, fmt.Errorf("auth: %w", err)
	}
	return key, nil
}

// secret is an app's, unsealed.
func (f Factors) secret(one store.Factor) (string, error) {
	key, err := f.key()
	if err != nil {
		return "", err
	}
	secret, err := key.Open(one.Secret, one.ID.String())
	if errors.Is(err, seal.ErrOtherKey) {
		return "", errs.Because(err, errs.Unavailable, "This server lacks the key that your app's secret was sealed with. Sign in with a recovery code, and tell whoever looks after factdesk: every server needs the same FACTDESK_KEY.")
	}
	return secret, err
}

// factorName is what somebody calls a factor, or else otherwise.
func factorName(name, otherwise string) (string, error) {
	if name = clean(name); name == "" {
		return otherwise, nil
	}
	if len(name) > 100 {
		return "", errs.In("name", "Give it a name of at most 100 characters.")
	}
	return name, nil
}
