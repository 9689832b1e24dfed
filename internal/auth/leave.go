package auth

import (
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/seal"
)

// leaving is what the tokens of mail are sealed for: they open nothing else.
const leaving = "end mail of notices"

// LeaveToken ends mail of notices to somebody, and does nothing else. It stands in each such
// letter and does not expire: whoever finds an old letter can still end them (RFC 8058).
func LeaveToken(key seal.Source, user uuid.UUID) (string, error) {
	k, err := key()
	if err != nil {
		return "", err
	}
	return k.Seal(string(user[:]), leaving), nil
}

// WhoLeaves is whose mail a token ends.
func WhoLeaves(key seal.Source, token string) (uuid.UUID, error) {
	k, err := key()
	if err != nil {
		return uuid.Nil, err
	}
	opened, err := k.Open(token, leaving)
	if err != nil {
		return uuid.Nil, wrongLeave()
	}
	user, err := uuid.FromBytes([]byte(opened))
	if err != nil {
		return uuid.Nil, wrongLeave()
	}
	return user, nil
}

func wrongLeave() error {
	return errs.New(errs.NotFound, "This address ends no mail: it is not whole, or not from a letter of this desk. Open the link in the letter again, or choose on your account's page.")
}
