package auth

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/review"
)

// CommandLine is who acts when somebody with the machine in hand runs a command.
var CommandLine = review.Actor{Name: "command line", Role: review.Administrator}

// Invite adds somebody and returns the secret of the link with which they choose a
// password.
func Invite(ctx context.Context, db *store.DB, name, email string, role review.Role, by review.Actor, now time.Time) (u review.User, secret string, err error) {
	if err := by.May(review.ManagePeople); err != nil {
		return u, "", err
	}
	if u, err = review.NewUser(name, email, role, now); err != nil {
		return u, "", err
	}
	if err := db.AddUser(ctx, u, by); err != nil {
		return u, "", err
	}
	secret, err = NewLink(ctx, db, u.ID, store.Invite, by, now)
	return u, secret, err
}

// InviteByMail adds somebody to whom the link is mailed, in the transaction that adds them.
func InviteByMail(ctx context.Context, db *store.DB, name, email string, role review.Role, by review.Actor, now time.Time) (review.User, error) {
	if err := by.May(review.ManagePeople); err != nil {
		return review.User{}, err
	}
	u, err := review.NewUser(name, email, role, now)
	if err != nil {
		return u, err
	}
	return u, db.AddUserTold(ctx, u, by)
}

// SetRole gives somebody another role.
func SetRole(ctx context.Context, db *store.DB, id uuid.UUID, role review.Role, by review.Actor, now time.Time) (review.User, error) {
	return edit(ctx, db, id, by, now, func(u *review.User) (review.Verb, error) {
		parsed, err := review.ParseRole(string(role))
		if err != nil {
			return "", err
		}
		u.SetRole(parsed)
		return review.VerbRoleChanged, nil
	})
}

// Disable shuts somebody out: their sessions, links and tokens end with it. What they
// did stays theirs.
func Disable(ctx context.Context, db *store.DB, id uuid.UUID, by review.Actor, now time.Time) (review.User, error) {
	return edit(ctx, db, id, by, now, func(u *review.User) (review.Verb, error) {
		if u.DisabledAt == nil {
			at := now.UTC().Truncate(time.Microsecond)
			u.DisabledAt = &at
		}
		return review.VerbUserDisabled, nil
	})
}

// Enable lets somebody in again, who needs a new link or the old password.
func Enable(ctx context.Context, db *store.DB, id uuid.UUID, by review.Actor, now time.Time) (review.User, error) {
	return edit(ctx, db, id, by, now, func(u *review.User) (review.Verb, error) {
		u.DisabledAt = nil
		return review.VerbUserEnabled, nil
	})
}

// Standing is a change of somebody's role, of whether they are shut out, of the rights that
// they have beyond the role, or of several; nil leaves what is.
type Standing struct {
	Role     *review.Role
	Disabled *bool
	Grants   *[]review.Action // all that they shall have
}

// SetStanding makes such a change whole or not at all: one transaction, one event. What
// check refuses is not changed. Where nothing is to change nothing is saved.
func SetStanding(ctx context.Context, db *store.DB, id uuid.UUID, to Standing, check func(review.User) error, by review.Actor, now time.Time) (review.User, error) {
	var as review.User
	u, err := edit(ctx, db, id, by, now, func(u *review.User) (review.Verb, error) {
		as = *u
		if err := check(*u); err != nil {
			return "", err
		}
		verb, err := to.apply(u, now)
		if err == nil && verb == "" {
			err = errUnchanged
		}
		return verb, err
	})
	if errors.Is(err, errUnchanged) {
		return as, nil
	}
	return u, err
}

var errUnchanged = errors.New("nothing to change")

// apply changes u and says what was done, "" for nothing.
func (s Standing) apply(u *review.User, now time.Time) (review.Verb, error) {
	was := *u
	if s.Role != nil {
		role, err := review.ParseRole(string(*s.Role))
		if err != nil {
			return "", err
		}
		u.SetRole(role)
	}
	if s.Grants != nil {
		if err := u.Grant(*s.Grants...); err != nil {
			return "", err
		}
	}
	switch at := now.UTC().Truncate(time.Microsecond); {
	case s.Disabled == nil || *s.Disabled != u.Active():
	case *s.Disabled:
		u.DisabledAt = &at
	default:
		u.DisabledAt = nil
	}
	return u.Since(was), nil
}

// Rename changes one's own name. What was decided under the old one keeps it.
func Rename(ctx context.Context, db *store.DB, who Who, name string, now time.Time) (review.User, error) {
	return db.EditUser(ctx, who.User.ID, func(u *review.User) (review.Verb, error) {
		checked, err := review.NewUser(name, u.Email, u.Role, now)
		if err != nil {
			return "", err
		}
		u.Name = checked.Name
		return review.VerbRenamed, nil
	}, who.Actor, now)
}

func edit(ctx context.Context, db *store.DB, id uuid.UUID, by review.Actor, now time.Time, change func(*review.User) (review.Verb, error)) (review.User, error) {
	if err := by.May(review.ManagePeople); err != nil {
		return review.User{}, err
	}
	return db.EditUser(ctx, id, change, by, now)
}

// clean makes one line of valid text of what somebody typed.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(strings.ReplaceAll(s, "\x00", ""), "")), " ")
}
