package store

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// LedgerKind says what was taken down or revoked.
type LedgerKind string

const (
	SnapshotRedacted LedgerKind = "snapshot redacted" // detail: reason
	TokenRevoked     LedgerKind = "token revoked"
	TokenRenewed     LedgerKind = "token renewed"  // another took its place; detail: until, when it ends
	AccessChanged    LedgerKind = "access changed" // of a user; detail: role, active, grants
	PasswordChanged  LedgerKind = "password changed"
	FactorRemoved    LedgerKind = "factor removed"
	IdentityRemoved  LedgerKind = "identity removed"
	VerdictRetracted LedgerKind = "verdict retracted" // of a case
	WordsTakenDown   LedgerKind = "words taken down"  // a take-down; detail: kind, subject, field, reason, places
)

// LedgerEntry is something that must not come back when a backup is restored that was
// made before it. It is written in the transaction of what it tells of, and holds no
// words that could have to be taken down themselves: copies of it lie about.
type LedgerEntry struct {
	Seq       int64             `json:"-" gorm:"primaryKey;autoIncrement"` // order of append in this database
	ID        uuid.UUID         `json:"id"`                                // the same in every copy
	Kind      LedgerKind        `json:"kind"`
	SubjectID uuid.UUID         `json:"subject_id"`
	Detail    map[string]string `json:"detail,omitempty" gorm:"serializer:json"`
	ByID      uuid.UUID         `json:"by_id"`
	At        time.Time         `json:"at"`
}

// TableName is the table of ledger entries.
func (LedgerEntry) TableName() string { return "ledger" }

// note writes an entry of the ledger in the transaction of what it tells of.
func note(tx *gorm.DB, kind LedgerKind, subject, by uuid.UUID, at time.Time, detail map[string]string) error {
	return tx.Create(&LedgerEntry{ID: newID(), Kind: kind, SubjectID: subject, Detail: detail, ByID: by, At: stamp(at)}).Error
}

// Ledger lists entries after a Seq, the oldest first, at most limit. Both databases
// walk the primary key.
func (db *DB) Ledger(ctx context.Context, after int64, limit int) ([]LedgerEntry, error) {
	var out []LedgerEntry
	if err := db.q(ctx).Where("seq > ?", after).Order("seq").Limit(limit).Find(&out).Error; err != nil {
		return nil, err
	}
	return out, nil
}

// Again does once more what a ledger tells of, on a database restored from a backup
// that may be older. What the database knows already, or does not have, is left: the
// entry is kept all the same. It says whether anything was done.
func (db *DB) Again(ctx context.Context, e LedgerEntry) (done bool, err error) {
	err = db.tx(ctx, func(tx *gorm.DB) error {
		done = false
		var n int64
		if err := tx.Model(&LedgerEntry{}).Where("id = ?", e.ID).Count(&n).Error; err != nil || n > 0 {
			return err
		}
		again, known := db.again(e.Kind)
		if !known {
			return errs.New(errs.Conflict, "The ledger tells of a %q, which this factdesk does not know; restore with the one that wrote it.", e.Kind)
		}
		var err error
		if done, err = again(tx, e); err != nil {
			return err
		}
		e.Seq, e.At = 0, stamp(e.At)
		return tx.Create(&e).Error
	})
	return done, err
}

// again is how each kind is done once more.
func (db *DB) again(kind LedgerKind) (func(*gorm.DB, LedgerEntry) (bool, error), bool) {
	f, ok := map[LedgerKind]func(*gorm.DB, LedgerEntry) (bool, error){
		SnapshotRedacted: db.redactAgain,
		TokenRevoked:     revokeAgain,
		TokenRenewed:     renewedAgain,
		AccessChanged:    accessAgain,
		PasswordChanged:  passwordAgain,
		FactorRemoved:    factorAgain,
		IdentityRemoved:  identityAgain,
		VerdictRetracted: retractAgain,
		WordsTakenDown:   db.takeDownAgain,
	}[kind]
	return f, ok
}

// fromLedger is who an entry's event names: the person by id, since the ledger holds
// no names.
func fromLedger(e LedgerEntry) review.Actor {
	return review.Actor{ID: e.ByID, Name: "ledger", Role: review.Administrator}
}

func (db *DB) redactAgain(tx *gorm.DB, e LedgerEntry) (bool, error) {
	var n int64
	err := tx.Table("snapshots").Where("id = ? AND redacted_at IS NULL", e.SubjectID).Count(&n).Error
	if err != nil || n == 0 {
		return false, err
	}
	s := &strike{db: db, tx: tx, by: fromLedger(e),
		t: review.TakeDown{ID: newID(), Kind: review.KindText, SubjectID: &e.SubjectID, Reason: e.Detail["reason"], At: stamp(e.At), ByID: e.ByID}}
	return true, firstError(s.takeText(e.SubjectID), s.settleDocuments(), s.keep())
}

// renewedAgain ends a token when it was to end. The one in its place is not in the backup.
func renewedAgain(tx *gorm.DB, e LedgerEntry) (bool, error) {
	until, err := time.Parse(time.RFC3339Nano, e.Detail["until"])
	if err != nil {
		return false, errs.Because(err, errs.Invalid, "The ledger does not say when the token %s ends.", e.SubjectID)
	}
	r := tx.Model(&Token{}).Where("id = ? AND renewed_at IS NULL AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)", e.SubjectID, stamp(until)).
		Updates(map[string]any{"expires_at": stamp(until), "renewed_at": stamp(e.At)})
	if r.Error != nil || r.RowsAffected == 0 {
		return false, r.Error
	}
	return true, appendEvents(tx, []review.Event{review.Happened(review.VerbTokenRenewed, "token", e.SubjectID, fromLedger(e), e.At, map[string]string{"was": e.SubjectID.String()})})
}

func revokeAgain(tx *gorm.DB, e LedgerEntry) (bool, error) {
	var t Token
	err := tx.Take(&t, "id = ? AND revoked_at IS NULL", e.SubjectID).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, firstError(
		tx.Model(&Token{}).Where("id = ?", t.ID).Update("revoked_at", stamp(e.At)).Error,
		appendEvents(tx, []review.Event{tokenEvent(review.VerbTokenRevoked, t, fromLedger(e), e.At)}))
}

// accessAgain gives a user the role, and the way in or none, that they had last.
func accessAgain(tx *gorm.DB, e LedgerEntry) (bool, error) {
	var u review.User
	err := tx.Take(&u, "id = ?", e.SubjectID).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	before := u
	u.SetRole(review.Role(e.Detail["role"]))
	u.DisabledAt, u.Grants = nil, rightsIn(e.Detail["grants"])
	if e.Detail["active"] != "true" {
		u.DisabledAt = &e.At
	}
	verb := u.Since(before)
	if verb == "" {
		return false, nil
	}
	return true, saveUser(tx, before, &u, verb, fromLedger(e), stamp(e.At))
}

// rightsIn reads what joined wrote.
func rightsIn(detail string) []review.Action {
	out := []review.Action{}
	for _, right := range strings.Fields(detail) {
		out = append(out, review.Action(right))
	}
	return out
}

// passwordAgain takes the password of the backup away, which somebody may know: the
// one that took its place is not in the ledger, and its owner needs a new link.
func passwordAgain(tx *gorm.DB, e LedgerEntry) (bool, error) {
	r := tx.Exec("UPDATE users SET password_hash = '', version = version + 1 WHERE id = ? AND password_hash <> ''", e.SubjectID)
	return r.Error == nil && r.RowsAffected > 0, r.Error
}

// factorAgain takes a second factor away that was removed since: it may be lost.
func factorAgain(tx *gorm.DB, e LedgerEntry) (bool, error) {
	r := tx.Delete(&Factor{}, "id = ?", e.SubjectID)
	return r.Error == nil && r.RowsAffected > 0, r.Error
}

// identityAgain disconnects somebody from the provider who did so since.
func identityAgain(tx *gorm.DB, e LedgerEntry) (bool, error) {
	r := tx.Delete(&Identity{}, "id = ?", e.SubjectID)
	return r.Error == nil && r.RowsAffected > 0, r.Error
}

// retractAgain takes a verdict back. Why, was written after the backup, and is lost.
func retractAgain(tx *gorm.DB, e LedgerEntry) (bool, error) {
	c, err := lockCase(tx, "id = ? AND state = 'published'", e.SubjectID)
	if errs.KindOf(err) == errs.NotFound {
		return false, nil // not published yet in the backup, or retracted there
	}
	if err != nil {
		return false, err
	}
	was := partsOf(c)
	if err := c.Retract("This verdict was retracted. The reason was lost with the database that held it.", fromLedger(e), e.At); err != nil {
		return false, err
	}
	return true, saveCase(tx, c, was, snapshotTexts{})
}
