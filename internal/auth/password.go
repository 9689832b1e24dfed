package auth

import (
	"context"
	"fmt"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
	"golang.org/x/text/unicode/norm"

	"factdesk/internal/errs"
)

// The length of a password in characters. There are no rules about digits or signs:
// length is what helps, and that it is not one that guessers know (NIST SP 800-63B).
const (
	minPassword = 10
	maxPassword = 200
)

// params are OWASP's for argon2id: 19 MiB, two passes, one thread; some 30 ms.
var params = &argon2id.Params{Memory: 19 << 10, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// nobody is the hash that a password is compared with when there is nobody of that
// name, so that the answer takes as long. It has params, and matches no password.
const nobody = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

// hashPassword checks a new password of somebody and hashes it.
func hashPassword(ctx context.Context, password string, o owner) (hash string, err error) {
	password = norm.NFC.String(password)
	if err := checkPassword(password, o); err != nil {
		return "", err
	}
	err = hashing.do(ctx, hashing.known, func() (err error) {
		hash, err = argon2id.CreateHash(password, params)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("hash a password: %w", err)
	}
	return hash, nil
}

func checkPassword(password string, o owner) error {
	switch n := utf8.RuneCountInString(password); {
	case n < minPassword:
		return errs.In("password", "The password needs at least %d characters; a few words make a good one.", minPassword)
	case n > maxPassword:
		return errs.In("password", "The password may have at most %d characters.", maxPassword)
	}
	return checkGuessable(password, o)
}

// matches says whether a password is the one that was hashed. "" is nobody's hash.
func matches(ctx context.Context, from *lane, password, hash string) (ok bool, err error) {
	if len(password) > maxPassword*utf8.UTFMax {
		password = "" // cannot be one, and hashing megabytes is work
	}
	known := hash != ""
	if !known {
		hash = nobody
	}
	err = hashing.do(ctx, from, func() (err error) {
		ok, err = argon2id.ComparePasswordAndHash(norm.NFC.String(password), hash)
		return err
	})
	if err != nil {
		return false, fmt.Errorf("compare a password: %w", err)
	}
	return ok && known, nil
}
