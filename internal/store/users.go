package store

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/internal/errs"
	"factdesk/review"
)

// AddUser keeps a new user. An e-mail address that is taken is a Conflict.
func (db *DB) AddUser(ctx context.Context, u review.User, by review.Actor) error {
	return db.tx(ctx, func(tx *gorm.DB) error { return addUser(tx, u, by) })
}

// AddUserTold is AddUser, and has an invitation mailed to them.
func (db *DB) AddUserTold(ctx context.Context, u review.User, by review.Actor) error {
	j, err := newLetter(Letter{Kind: InvitationLetter, To: u.ID}, "", by, u.CreatedAt)
	if err != nil {
		return err
	}
	return db.tx(ctx, func(tx *gorm.DB) error {
		if err := addUser(tx, u, by); err != nil {
			return err
		}
		_, err := addJob(tx, j)
		return err
	})
}

func addUser(tx *gorm.DB, u review.User, by review.Actor) error {
	u.CreatedAt = stamp(u.CreatedAt)
	if err := tx.Create(&u).Error; errors.Is(err, gorm.ErrDuplicatedKey) {
		return emailTaken(u.Email)
	} else if err != nil {
		return err
	}
	e := review.Happened(review.VerbUserAdded, "user", u.ID, by, u.CreatedAt, map[string]string{"name": u.Name, "role": string(u.Role)})
	return appendEvents(tx, []review.Event{e})
}

func emailTaken(email string) error {
	return &errs.Error{Kind: errs.Conflict, Field: "email", Message: "Somebody with the e-mail address " + email + " is here already."}
}

// User is the user with an id, active or not.
func (db *DB) User(ctx context.Context, id uuid.UUID) (review.User, error) {
	var u review.User
	return u, missing(db.q(ctx).Take(&u, "id = ?", id).Error, "user")
}

// UserByEmail finds a user by e-mail address in whatever case it is written.
func (db *DB) UserByEmail(ctx context.Context, email string) (review.User, error) {
	var u review.User
	err := db.q(ctx).Take(&u, "email = ?", strings.ToLower(strings.TrimSpace(email))).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return u, errs.New(errs.NotFound, "There is nobody with that e-mail address.")
	}
	return u, err
}

// Users are all users by name, disabled ones too. A newsroom has some hundreds at
// most, so there is no page.
func (db *DB) Users(ctx context.Context) ([]review.User, error) {
	out := []review.User{}
	return out, db.q(ctx).Order(db.lower("name") + ", id").Find(&out).Error
}

// CountUsers counts them, disabled ones too; 0 means that nobody was ever here.
func (db *DB) CountUsers(ctx context.Context) (int, error) {
	var n int64
	err := db.q(ctx).Model(&review.User{}).Count(&n).Error
	return int(n), err
}

// EditUser loads a user, lets change alter them, and saves them with one event whose
// verb change returns ("" saves without an event: for what is nobody's business, such
// as a new password hash). Somebody must stay an active administrator. Whoever is no
// longer active loses every session and token in the same transaction.
func (db *DB) EditUser(ctx context.Context, id uuid.UUID, change func(*review.User) (verb review.Verb, err error), by review.Actor, now time.Time) (review.User, error) {
	var out review.User
	err := db.tx(ctx, func(tx *gorm.DB) error {
		before, admins, err := lockUser(tx, id)
		if err != nil {
			return err
		}
		out = before
		verb, err := change(&out)
		if err != nil {
			return err
		}
		if leads(before) && !leads(out) && admins < 2 {
			return errs.New(errs.Conflict, "%s is the last administrator; make somebody else one first.", before.Name)
		}
		if err := saveUser(tx, before, &out, verb, by, stamp(now)); err != nil {
			return err
		}
		return noteAccess(tx, before, out, by, now)
	})
	return out, err
}

// lockUser reads a user and counts the active administrators. It locks all of these
// rows in one order, so that two who demote each other at once can't both succeed.
func lockUser(tx *gorm.DB, id uuid.UUID) (u review.User, admins int, err error) {
	var rows []review.User
	err = tx.Clauses(clause.Locking{Strength: "NO KEY UPDATE"}).Order("id").
		Find(&rows, "id = ? OR role = ? AND disabled_at IS NULL", id, review.Administrator).Error
	if err != nil {
		return review.User{}, 0, err
	}
	for _, row := range rows {
		if row.ID == id {
			u = row
		}
		if leads(row) {
			admins++
		}
	}
	if err == nil && u.ID != id {
		err = missing(gorm.ErrRecordNotFound, "user")
	}
	return u, admins, err
}

// noteAccess keeps in the ledger what somebody may do from now on, if that changed.
func noteAccess(tx *gorm.DB, before, after review.User, by review.Actor, now time.Time) error {
	if after.Since(before) == "" {
		return nil
	}
	return note(tx, AccessChanged, after.ID, by.ID, now, map[string]string{"role": string(after.Role), "active": strconv.FormatBool(after.Active()),
		"grants": joined(after.Grants)})
}

func leads(u review.User) bool { return u.Active() && u.Role == review.Administrator }

func saveUser(tx *gorm.DB, before review.User, u *review.User, verb review.Verb, by review.Actor, now time.Time) error {
	u.ID, u.CreatedAt, u.Version = before.ID, before.CreatedAt, before.Version+1
	if err := tx.Save(u).Error; errors.Is(err, gorm.ErrDuplicatedKey) {
		return emailTaken(u.Email)
	} else if err != nil {
		return err
	}
	if before.Active() && !u.Active() {
		if err := endAccess(tx, u.ID, now); err != nil {
			return err
		}
	}
	if verb == "" {
		return nil
	}
	return appendEvents(tx, []review.Event{review.Happened(verb, "user", u.ID, by, now, userChanges(before, *u))})
}

// endAccess shuts every door that a user had opened.
func endAccess(tx *gorm.DB, id uuid.UUID, now time.Time) error {
	return errors.Join(
		tx.Exec("DELETE FROM sessions WHERE user_id = ?", id).Error,
		tx.Exec("DELETE FROM signins WHERE user_id = ?", id).Error,
		tx.Exec("DELETE FROM trips WHERE user_id = ?", id).Error,
		tx.Exec("DELETE FROM browsers WHERE user_id = ?", id).Error,
		tx.Exec("UPDATE links SET used_at = ? WHERE user_id = ? AND used_at IS NULL", now, id).Error,
		tx.Exec("UPDATE tokens SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL", now, id).Error,
	)
}

// joined are rights or roles as a detail of an event or of the ledger has them.
func joined[T ~string](all []T) string {
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = string(one)
	}
	return strings.Join(words, " ")
}

func userChanges(a, b review.User) map[string]string {
	detail := map[string]string{"name": b.Name}
	if right := append(a.Beyond(b), b.Beyond(a)...); len(right) > 0 {
		detail["right"] = joined(right)
	}
	for name, v := range map[string][2]string{
		"role":   {string(a.Role), string(b.Role)},
		"email":  {a.Email, b.Email},
		"before": {a.Name, b.Name},
	} {
		if v[0] != v[1] && name == "before" {
			detail[name] = v[0]
		} else if v[0] != v[1] {
			detail[name] = v[0] + " → " + v[1]
		}
	}
	return detail
}

// stamp is a time as both databases keep it: UTC, whole microseconds.
func stamp(t time.Time) time.Time { return t.UTC().Truncate(time.Microsecond) }
