package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// MailJob sends a letter. Its payload says which and to whom by ids: what it says is written
// when it is sent, of what is true then, and no secret waits in the queue.
const MailJob = "mail"

// letterAttempts is how often a letter is tried: for some eight hours.
const letterAttempts = 12

// LetterKind says what a letter is about.
type LetterKind string

const (
	InvitationLetter LetterKind = "invitation" // of an administrator
	ResetLetter      LetterKind = "reset"      // likewise: choose another password
	ForgottenLetter  LetterKind = "forgotten"  // somebody asked for it at the door
	AccountLetter    LetterKind = "account"    // something about the account was changed
	NoticesLetter    LetterKind = "notices"    // what concerns them: those that have the job's id
)

// Letter is a mail to one person.
type Letter struct {
	Kind  LetterKind `json:"kind"`
	To    uuid.UUID  `json:"to"`    // uuid.Nil: nobody's, so that asking for one's own and for nobody's is the same work
	Event uuid.UUID  `json:"event"` // of AccountLetter
}

// SendsMail says that letters are to be queued, as the program does where a server for them
// is configured. It is set before the database is used.
func (db *DB) SendsMail() { db.mails = true }

// Mails says whether letters are queued.
func (db *DB) Mails() bool { return db.mails }

// mailing marks the context of transactions in which letters are queued.
type mailing struct{}

func (db *DB) withMail(ctx context.Context) context.Context {
	if !db.mails {
		return ctx
	}
	return context.WithValue(ctx, mailing{}, true)
}

func mails(tx *gorm.DB) bool { return tx.Statement.Context.Value(mailing{}) != nil }

// QueueLetter has a letter sent. While one with the same key waits, it is that one; "" for
// none.
func (db *DB) QueueLetter(ctx context.Context, l Letter, key string, by review.Actor, now time.Time) error {
	j, err := newLetter(l, key, by, now)
	if err != nil {
		return err
	}
	_, err = db.AddJob(ctx, j)
	return err
}

// DiscardLetter forgets a letter that was given up: it is not sent.
func (db *DB) DiscardLetter(ctx context.Context, id uuid.UUID) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		r := tx.Where("id = ? AND kind = ? AND state = ?", id, MailJob, JobDead).Delete(&Job{})
		if r.Error == nil && r.RowsAffected == 0 {
			return errs.New(errs.NotFound, "There is no such mail that was given up.")
		}
		return r.Error
	})
}

func newLetter(l Letter, key string, by review.Actor, now time.Time) (Job, error) {
	if key != "" {
		key = MailJob + ":" + key
	}
	j, err := NewJob(MailJob, key, l, by, now)
	if err != nil {
		return j, err
	}
	j.MaxAttempts = letterAttempts
	return j, nil
}

// tellOwners queues letters to those whose accounts events have changed.
func tellOwners(tx *gorm.DB, events []review.Event) error {
	if !mails(tx) {
		return nil
	}
	for _, e := range events {
		if !e.Verb.Mailed() {
			continue
		}
		j, err := newLetter(Letter{Kind: AccountLetter, To: e.SubjectID, Event: e.ID}, "", review.Actor{}, e.At) // nobody's job: whoever took the account over can't stop it
		if err == nil {
			_, err = addJob(tx, j)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Event is the event with an id.
func (db *DB) Event(ctx context.Context, id uuid.UUID) (review.Event, error) {
	var e review.Event
	return e, missing(db.q(ctx).Take(&e, "id = ?", id).Error, "event")
}
