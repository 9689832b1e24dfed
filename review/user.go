package review

import (
	"net/mail"
	"slices"
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
	Grants       []Action   `json:"grants" gorm:"serializer:json"` // rights beyond the role that an administrator gave them
	PasswordHash string     `json:"-"`                             // argon2id, "" until they choose one
	DisabledAt   *time.Time `json:"disabled_at"`
	CreatedAt    time.Time  `json:"created_at"`
	Version      int        `json:"version"`
}

// Active says whether they may sign in.
func (u User) Active() bool { return u.DisabledAt == nil }

// Actor is the user as somebody who acts.
func (u User) Actor() Actor { return Actor{ID: u.ID, Name: u.Name, Role: u.Role, Grants: u.Grants} }

// Grant gives somebody these rights beyond their role, and no others.
func (u *User) Grant(rights ...Action) error {
	for _, right := range rights {
		if grantable[right] == "" {
			return errs.In("grants", "%q can't be granted to one person: it comes with a role.", cut(string(right), 40))
		}
		if !CanBeGranted(right, u.Role) {
			return errs.In("grants", "%s is %s; that right is granted to editors, and administrators have it.", u.Name, article(u.Role))
		}
	}
	u.Grants = slices.Compact(slices.Sorted(slices.Values(rights)))
	if u.Grants == nil {
		u.Grants = []Action{}
	}
	return nil
}

// SetRole gives somebody another role. Rights beyond the old one that the new one can't
// have, or has anyway, end with it.
func (u *User) SetRole(role Role) {
	u.Role = role
	u.Grants = slices.DeleteFunc(slices.Clone(u.Grants), func(a Action) bool { return !CanBeGranted(a, role) })
}

// Since is the verb of what became of a user's role, way in and rights beyond the role; ""
// when nothing did.
func (u User) Since(was User) Verb {
	if verb := standings[stood{was.Role != u.Role, was.Active(), u.Active()}]; verb != "" {
		return verb
	}
	switch more, fewer := u.Beyond(was), was.Beyond(u); {
	case len(more) > 0:
		return VerbRightGranted
	case len(fewer) > 0:
		return VerbRightTaken
	}
	return ""
}

// Beyond are the rights granted to u and not to the other.
func (u User) Beyond(other User) []Action {
	return slices.DeleteFunc(slices.Clone(u.Grants), func(a Action) bool { return slices.Contains(other.Grants, a) })
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
	return User{ID: uuid.Must(uuid.NewV7()), Name: name, Email: email, Role: role, Grants: []Action{}, CreatedAt: now, Version: 1}, nil
}
