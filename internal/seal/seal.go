// Package seal keeps secrets that the desk must be able to read again, such as those of
// authenticator apps, so that the database alone tells nobody what they are. The key lies
// outside of the database: whoever holds both can read what was sealed.
package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
)

// MinLength is the fewest bytes that a key's text must have.
const MinLength = 32

// ErrOtherKey says that something was sealed with another key than this one.
var ErrOtherKey = errors.New("sealed with another key")

// Source gives the installation's key when it is first needed.
type Source func() (Key, error)

// Key seals and opens. It is made of a text of at least MinLength bytes.
type Key struct {
	aead   cipher.AEAD
	id     string // names the key in what it sealed; tells nothing of it
	text   string
	before *Key // opens, too; nil for none
}

// New makes a key of a text: an installation's setting, or the content of its file.
func New(text string) (Key, error) {
	if len(text) < MinLength {
		return Key{}, fmt.Errorf("a key needs at least %d characters", MinLength)
	}
	secret, err := derive(text, "factdesk seal", 32)
	if err != nil {
		return Key{}, err
	}
	id, err := derive(text, "factdesk seal name", 6)
	if err != nil {
		return Key{}, err
	}
	block, err := aes.NewCipher(secret)
	if err != nil {
		return Key{}, err
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return Key{}, err
	}
	return Key{aead, hex.EncodeToString(id), text, nil}, nil
}

// After is the key in whose place another was until now: what that one sealed still opens,
// until it is sealed anew.
func (k Key) After(before Key) Key {
	k.before = &before
	return k
}

func derive(text, purpose string, n int) ([]byte, error) {
	return hkdf.Key(sha256.New, []byte(text), nil, purpose, n)
}

// For is a key for a purpose of its own, from which neither this one nor that of another
// purpose can be told: 64 hexadecimal digits, the same each time.
func (k Key) For(purpose string) (string, error) {
	out, err := derive(k.text, "factdesk for "+purpose, 32)
	if err != nil {
		return "", err
	}
	return hex.EncodeToString(out), nil
}

// Each are keys for a purpose of this key and of the one before it, if there is one.
func (k Key) Each(purpose string) ([]string, error) {
	keys := []Key{k}
	if k.before != nil {
		keys = append(keys, *k.before)
	}
	var out []string
	for _, one := range keys {
		key, err := one.For(purpose)
		if err != nil {
			return nil, err
		}
		out = append(out, key)
	}
	return out, nil
}

// Again is what was sealed, sealed by this key and not by the one before it; the same when
// it is already.
func (k Key) Again(sealed, of string) (string, error) {
	text, err := k.Open(sealed, of)
	switch {
	case err != nil:
		return "", err
	case strings.HasPrefix(sealed, k.id+"."):
		return sealed, nil
	}
	return k.Seal(text, of), nil
}

// Seal makes a text unreadable to whoever lacks the key. It opens only for the same of:
// what is sealed for one row can't be put into another.
func (k Key) Seal(text, of string) string {
	return k.id + "." + base64.RawURLEncoding.EncodeToString(k.aead.Seal(nil, nil, []byte(text), []byte(of)))
}

// Open gives back what Seal was given, by this key or the one before it; ErrOtherKey when
// another sealed it.
func (k Key) Open(sealed, of string) (string, error) {
	id, body, _ := strings.Cut(sealed, ".")
	switch {
	case id == k.id:
	case k.before != nil:
		return k.before.Open(sealed, of)
	default:
		return "", ErrOtherKey
	}
	raw, err := base64.RawURLEncoding.DecodeString(body)
	if err != nil {
		return "", fmt.Errorf("open a seal: %w", err)
	}
	text, err := k.aead.Open(nil, nil, raw, []byte(of))
	if err != nil {
		return "", fmt.Errorf("open a seal: %w", err)
	}
	return string(text), nil
}
