package auth

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"

	"github.com/google/uuid"

	"factdesk/internal/store"
)

// Prefixes say what a secret is for, to people and to scanners of leaked ones.
const (
	tokenPrefix   = "fd_"
	sessionPrefix = "fds_"
	linkPrefix    = "fdl_"
	browserPrefix = "fdb_"
	stepPrefix    = "fdp_"
	tripPrefix    = "fdo_"
)

// newSecret is a prefix and 43 URL-safe characters.
func newSecret(prefix string) (secret, hash string) {
	b := make([]byte, 32)
	rand.Read(b) // never fails; it ends the program instead
	secret = prefix + base64.RawURLEncoding.EncodeToString(b)
	return secret, HashSecret(secret)
}

// renewal is another secret for a session that is open, and what is kept of it; uuid.Nil
// is none and gets none.
func renewal(session uuid.UUID) (secret string, r store.Renewal) {
	if session == uuid.Nil {
		return "", store.Renewal{}
	}
	secret, hash := newSecret(sessionPrefix)
	return secret, store.Renewal{Session: session, SecretHash: hash}
}

// HashSecret is what is kept of a secret.
func HashSecret(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
