package review

import (
	"net/mail"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// User is somebody who works here.
type User struct {
	ID           uuid.UUID  `json:"id"`
	Name         string     `json:"name"`
	Email        string     `json:"email"` // lower case, unique
	Role         Role       `json:"role"`
	PasswordHash string     `json:"-"` // argon2id, "" until they choose one
	DisabledAt   *time.Time `json:"disabled_at"`
	CreatedAt    time.Time  `json:"created_at"`
	Version      int        `json:"version"`
}

// Active says whether they may sign in.
func (u User) Active() bool { return u.DisabledAt == nil }

// Actor is the user as somebody who acts.
func (u User) Actor() Actor { return Actor{ID: u.ID, Name: u.Name, Role: u.Role} }

// Since is the verb of what became of a user's role and way in; "" when nothing did.
func (u User) Since(was User) Verb {
	return standings[stood{was.Role != u.Role, was.Active(), u.Active()}]
}

// stood is what became of somebody's standing, standings the verbs of it.
type stood struct{ role, before, after bool }

var standings = map[stood]Verb{
	{true, true, true}: VerbRoleChanged, {true, false, false}: VerbRoleChanged,
	{false, true, false}: VerbUserDisabled, {true, true, false}: VerbRoleChangedUserDisabled,
	{false, false, true}: VerbUserEnabled, {true, false, true}: VerbRoleChangedUserEnabled,
}

// maxEmail is the longest address that mail can be sent to (RFC 5321), in bytes.
const maxEmail = 254

// NewUser checks what a person typed and makes a user of it.
func NewUser(name, email string, role Role, now time.Time) (User, error) {
	name, email = clean(name), strings.ToLower(strings.TrimSpace(email))
	if name == "" || len(name) > 200 {
		return User{}, errs.In("name", "A person needs a name of at most 200 characters.")
	}
	if a, err := mail.ParseAddress(email); err != nil || a.Address != email || len(email) > maxEmail {
		return User{}, errs.In("email", "%q is no e-mail address.", cut(email, 100))
	}
	if _, err := ParseRole(string(role)); err != nil {
		return User{}, err
	}
	return User{ID: uuid.Must(uuid.NewV7()), Name: name, Email: email, Role: role, CreatedAt: now, Version: 1}, nil
}
