package store

import (
	"context"
	"errors"

	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// TokenHolder is the token with a secret, good or not, and whose it is, in one statement;
// Unauthentic when there is none.
func (db *DB) TokenHolder(ctx context.Context, hash string) (Token, review.User, error) {
	return holderOf[Token](db.q(ctx), "tokens", hash, "This token is not known here.")
}

// SessionHolder is the session with a secret, expired or not, and whose it is, in one
// statement; Unauthentic when there is none.
func (db *DB) SessionHolder(ctx context.Context, hash string) (Session, review.User, error) {
	return holderOf[Session](db.q(ctx), "sessions", hash, "Your session has ended. Sign in again.")
}

// holderOf reads one row of an index of secrets, and its user by their id.
func holderOf[T any](tx *gorm.DB, table, hash, none string) (of T, u review.User, err error) {
	var one, user string
	dialect := tx.Dialector.Name()
	err = row(tx, numbered(tx, "SELECT "+shapeOf[T]().row(dialect, "x")+", "+shapeOf[review.User]().row(dialect, "u")+
		" FROM "+table+" AS x JOIN users AS u ON u.id = x.user_id WHERE x.secret_hash = ?"), []any{hash}, orEmpty{&one}, orEmpty{&user})
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return of, u, errs.New(errs.Unauthentic, "%s", none)
	}
	if err != nil {
		return of, u, err
	}
	rows, err := rowsIn[T]("[" + one + "]")
	if err != nil {
		return of, u, err
	}
	users, err := rowsIn[review.User]("[" + user + "]")
	if err != nil {
		return of, u, err
	}
	return rows[0], users[0], nil
}
