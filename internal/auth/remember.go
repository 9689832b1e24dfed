package auth

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/store"
)

// BrowserLife is how long a browser is known after somebody signed in with it.
const BrowserLife = 180 * 24 * time.Hour

// Remember knows the browser that somebody has just signed in with, and returns the
// secret that it is to keep instead of the one it had. The secret opens nothing: with
// it a wrong password is counted apart from those of strangers, who can therefore not
// make its owner wait. It is good until the password changes.
func Remember(ctx context.Context, db *store.DB, who Who, from Browser, now time.Time) (secret string, err error) {
	secret, hash := newSecret(browserPrefix)
	b := store.Browser{ID: uuid.Must(uuid.NewV7()), SecretHash: hash, UserID: who.User.ID, ExpiresAt: now.Add(BrowserLife)}
	return secret, db.RememberBrowser(ctx, b, HashSecret(from.Known))
}
