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

// BeginApp makes the secret of an app that somebody sets up.
func (f Factors) BeginApp(ctx context.Context, u review.User, now time.Time) error {
	key, err := f.key()
	if err != nil {
		return err
	}
	one := store.Factor{ID: uuid.Must(uuid.NewV7()), UserID: u.ID, Kind: store.TOTP, CreatedAt: now}
	one.Secret = key.Seal(rand.Text(), one.ID.String()) // 26 characters of base32: 130 bits
	return f.DB.BeginFactor(ctx, one)
}

// BegunApp is the app that somebody is setting up; Gone when there is none.
func (f Factors) BegunApp(ctx context.Context, u review.User, desk string, now time.Time) (NewApp, error) {
	one, err := f.DB.BegunFactor(ctx, u.ID, store.TOTP, now)
	if err != nil {
		return NewApp{}, err
	}
	secret, err := f.secret(one)
	if err != nil {
		return NewApp{}, err
	}
	return NewApp{secret, otpauth(secret, desk, u.Email)}, nil
}

// otpauth is what a QR code says to an app (Google's Key URI format).
func otpauth(secret, desk, email string) string {
	q := url.Values{"secret": {secret}, "issuer": {desk}, "digits": {fmt.Sprint(totpDigits)}, "period": {fmt.Sprint(totpPeriod)}}
	return "otpauth://totp/" + url.PathEscape(desk+":"+email) + "?" + q.Encode()
}

// ConfirmApp lets an app work whose code somebody has just typed. Who had no factor before
// gets recovery codes, which are shown this once. session is the one in which it is done,
// uuid.Nil during a sign-in.
func (f Factors) ConfirmApp(ctx context.Context, u review.User, session uuid.UUID, name, code string, now time.Time) (codes []string, err error) {
	one, err := f.DB.BegunFactor(ctx, u.ID, store.TOTP, now)
	if err != nil {
		return nil, err
	}
	t := try{own: "code:" + u.ID.String()}
	if err := t.begin(ctx, f.DB, now); err != nil {
		return nil, err
	}
	step, ok, err := f.step(one, typed(code), now)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, errs.In("code", "That is not the code that the app shows at this moment. Is the clock of your device right?")
	}
	one.Step = step
	if one.Name, err = factorName(name, "Authenticator app"); err != nil {
		return nil, err
	}
	if codes, err = f.confirm(ctx, u, session, one, now); err != nil {
		return nil, err
	}
	return codes, t.succeed(ctx, f.DB)
}

// confirm lets a factor work, with recovery codes for who had none.
func (f Factors) confirm(ctx context.Context, u review.User, session uuid.UUID, one store.Factor, now time.Time) (codes []string, err error) {
	before, err := f.DB.Factors(ctx, u.ID)
	if err != nil {
		return nil, err
	}
	c := store.Confirmed{Factor: one, Session: session}
	if len(before) == 0 {
		codes, c.Codes = newRecoveryCodes()
	}
	return codes, f.DB.ConfirmFactor(ctx, c, u.Actor(), now)
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
