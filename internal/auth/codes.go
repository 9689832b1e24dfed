package auth

import (
	"context"
	"crypto/rand"
	"strings"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// recoveryCount is how many recovery codes somebody has, recoverySize how many characters
// of five bits each has: 125 bits, so that a plain hash of it is enough.
const (
	recoveryCount = 10
	recoverySize  = 25
	recoveryGroup = 5
)

// newRecoveryCodes are codes as they are shown this once, and what is kept of them.
func newRecoveryCodes() (codes, hashes []string) {
	for range recoveryCount {
		code := strings.ToLower(rand.Text()[:recoverySize]) // 26 letters and digits of base32
		hashes = append(hashes, HashSecret(code))
		codes = append(codes, Grouped(code, recoveryGroup, "-"))
	}
	return codes, hashes
}

// Grouped writes a secret in groups of n characters, as people can copy it.
func Grouped(code string, n int, between string) string {
	var parts []string
	for len(code) > n {
		parts, code = append(parts, code[:n]), code[n:]
	}
	return strings.Join(append(parts, code), between)
}

// typed is a code without what people and programs put between its parts.
func typed(code string) string {
	return strings.ToLower(strings.NewReplacer(" ", "", "-", "", "\u00a0", "", "\t", "").Replace(code))
}

// ByCode does the second step with the code of an app, or with a recovery code, which is
// told by its length. After some wrong ones the next has to wait, whichever server is asked;
// a browser that they signed in with before waits for its own alone.
func (f Factors) ByCode(ctx context.Context, s Step, code string, from Browser, now time.Time) (secret string, who Who, err error) {
	code = typed(code)
	kind := "code"
	if len(code) == recoverySize {
		kind = "recovery"
	}
	t, err := tryBy(ctx, f.DB, kind, s.User, from, now)
	if err != nil {
		return "", Who{}, err
	}
	if err := t.begin(ctx, f.DB, now); err != nil {
		return "", Who{}, err
	}
	if kind == "recovery" {
		secret, who, err = s.finish(ctx, f.DB, store.Proof{RecoveryHash: HashSecret(code)}, store.ByRecovery, from, now)
	} else {
		secret, who, err = f.byApp(ctx, s, code, from, now)
	}
	if err != nil {
		return "", Who{}, err
	}
	return secret, who, t.succeed(ctx, f.DB)
}

// byApp takes the code of any of their apps, each once.
func (f Factors) byApp(ctx context.Context, s Step, code string, from Browser, now time.Time) (string, Who, error) {
	for _, one := range s.Factors {
		if one.Kind != store.TOTP {
			continue
		}
		step, ok, err := f.step(one, code, now)
		if err != nil {
			return "", Who{}, err
		}
		if !ok {
			continue
		}
		if step <= one.Step {
			return "", Who{}, errs.In("code", "This code was used already. Wait for the next one.")
		}
		one.Step = step
		return s.finish(ctx, f.DB, store.Proof{Factor: one}, string(store.TOTP), from, now)
	}
	return "", Who{}, errs.In("code", "That is not the code that your app shows at this moment. Is the clock of your device right?")
}
