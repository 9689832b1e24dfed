package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
)

// Answer is what is kept of a request that was carried out under a key: enough to make
// its answer anew, and no word of it. It is written in the transaction of the change.
type Answer struct {
	OwnerID   uuid.UUID   `gorm:"primaryKey"` // the token that asked; a person at the desk
	Key       string      `gorm:"primaryKey"`
	Request   string      // SHA-256 of what was asked
	Status    int         // that it was answered with
	IDs       []uuid.UUID `gorm:"column:ids;serializer:json"` // of what it made, or of its subject
	Version   int         // that the subject was left at; 0 for what has none
	CreatedAt time.Time
}

// answersKept is how long a request can be repeated.
const answersKept = 24 * time.Hour

// MaxKeys is how many keys an owner may have used within answersKept: a client that
// names its changes makes one every nine seconds, all day.
const MaxKeys = 10_000

// Once is a request that is carried out once, however often it is sent: the Answer that
// will be kept of it or, once Repeats, the one that was. It travels in the context
// (WithOnce); the first transaction that changes anything keeps the answer, so that
// both are there or neither.
type Once struct {
	Answer
	// Sum says what is asked. It is called when the body was read: an upload's is not
	// before it is whole.
	Sum func() string
	// Known is the Status when what was to be made is there already.
	Known int

	state onceState
}

type onceState int

const (
	onceOpen    onceState = iota // nothing was changed yet
	onceKept                     // by this very request
	onceRepeats                  // by an earlier one
)

type onceKey struct{}

// WithOnce has the change that ctx is for carried out once.
func WithOnce(ctx context.Context, o *Once) context.Context {
	return context.WithValue(ctx, onceKey{}, o)
}

// OnceOf is the request that ctx is for. One without a key keeps nothing.
func OnceOf(ctx context.Context) *Once {
	if o, ok := ctx.Value(onceKey{}).(*Once); ok {
		return o
	}
	return &Once{}
}

// Repeats says that the request was carried out before: whoever answers it reads what
// it made, and changes nothing. A transaction that would is refused.
func (o *Once) Repeats() bool { return o.state == onceRepeats }

// Made notes what a change made. It is called within the change.
func (o *Once) Made(ids ...uuid.UUID) { o.IDs = append(o.IDs, ids...) }

// ID is what the request made, or its subject; Nil if there is none.
func (o *Once) ID() uuid.UUID {
	if len(o.IDs) == 0 {
		return uuid.Nil
	}
	return o.IDs[0]
}

// errFaster ends the transaction of a request that was carried out by another, sent at
// the same moment.
var errFaster = errors.New("the same request was carried out at the same moment")

// errRepeats is a mistake of ours: it saves what happened from happening twice.
var errRepeats = errors.New("a request that was carried out before must not change anything")

// CarryOut calls do, which answers a request, with the request in its context. When it
// was carried out before, by this process or one that died since, Repeats is true: do
// is to answer with what was made then. What is refused or changes nothing keeps nothing.
// The key with another request is a Conflict.
func (db *DB) CarryOut(ctx context.Context, o *Once, do func(context.Context) error) error {
	ctx = WithOnce(ctx, o)
	if err := db.recall(ctx, o); err != nil {
		return err
	}
	if o.Repeats() {
		return do(ctx)
	}
	fresh := o.Answer
	err := do(ctx)
	if !errors.Is(err, errFaster) {
		return err
	}
	o.Answer = fresh
	if err := db.recall(ctx, o); err != nil {
		return err
	}
	if !o.Repeats() {
		return errs.New(errs.Conflict, "The same request was sent at the same moment; send it again.")
	}
	return do(ctx)
}

// recall looks for what is kept under a key.
func (db *DB) recall(ctx context.Context, o *Once) error {
	var first Answer
	since := stamp(o.CreatedAt).Add(-answersKept)
	err := db.q(ctx).Take(&first, "owner_id = ? AND key = ? AND created_at >= ?", o.OwnerID, o.Key, since).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return db.roomForKey(ctx, o.OwnerID, since)
	}
	if err != nil {
		return err
	}
	if o.Request = o.Sum(); first.Request != o.Request {
		return errs.New(errs.Conflict, "This Idempotency-Key was used for another request; use a new one for each.")
	}
	o.Answer, o.state = first, onceRepeats
	return nil
}

// roomForKey reads at most MaxKeys entries of an index.
func (db *DB) roomForKey(ctx context.Context, owner uuid.UUID, since time.Time) error {
	var over []time.Time
	err := db.q(ctx).Model(&Answer{}).Where("owner_id = ? AND created_at >= ?", owner, since).
		Order("created_at").Offset(MaxKeys-1).Limit(1).Pluck("created_at", &over).Error
	if err != nil || len(over) == 0 {
		return err
	}
	return errs.New(errs.TooMany, "%d requests with an Idempotency-Key were made within a day, the most there may be; send those that need none without one.", MaxKeys)
}

// around puts what is kept of a request around its change: the key is taken first, so
// that whoever sends the same request at the same moment waits, and finds it taken.
func (o *Once) around(change func(*gorm.DB) error) func(*gorm.DB) error {
	switch o.state {
	case onceKept:
		return change
	case onceRepeats:
		return func(*gorm.DB) error { return errRepeats }
	}
	return func(tx *gorm.DB) error {
		o.IDs, o.Version = []uuid.UUID{}, 0 // also when the transaction is run again
		if o.Key == "" {
			return change(tx)
		}
		if err := o.take(tx); err != nil {
			return err
		}
		if err := change(tx); err != nil {
			return err
		}
		return tx.Select("status", "ids", "version").Updates(&o.Answer).Error
	}
}

func (o *Once) take(tx *gorm.DB) error {
	o.Request, o.CreatedAt = o.Sum(), stamp(o.CreatedAt)
	r := tx.Exec(`INSERT INTO answers (owner_id, key, request, status, ids, version, created_at) VALUES (?, ?, ?, 0, '[]', 0, ?)
		ON CONFLICT (owner_id, key) DO UPDATE SET request = excluded.request, created_at = excluded.created_at WHERE answers.created_at < ?`,
		o.OwnerID, o.Key, o.Request, o.CreatedAt, o.CreatedAt.Add(-answersKept))
	if r.Error == nil && r.RowsAffected == 0 {
		return errFaster
	}
	return r.Error
}

// settle notes that a change, and with it the answer, was committed.
func (o *Once) settle(err error) error {
	if err == nil && o.state == onceOpen {
		o.state = onceKept
	}
	return err
}

// subject notes what a change was of, with the version that it left it at.
func (o *Once) subject(version int, ids ...uuid.UUID) {
	o.Version = version
	o.Made(ids...)
}

// found is subject, of what was there already.
func (o *Once) found(version int, id uuid.UUID) {
	o.Status = o.Known
	o.subject(version, id)
}

// answerBatch is how many rows are deleted at a time: no lock is held for long.
const answerBatch = 1000

// dropAnswers forgets what was kept long enough.
func (db *DB) dropAnswers(ctx context.Context, before time.Time) (n int64, err error) {
	for {
		r := db.q(ctx).Exec(`DELETE FROM answers WHERE (owner_id, key) IN
			(SELECT owner_id, key FROM answers WHERE created_at < ? ORDER BY created_at LIMIT ?)`, before, answerBatch)
		if r.Error != nil {
			return n, r.Error
		}
		if n += r.RowsAffected; r.RowsAffected < answerBatch {
			return n, nil
		}
	}
}
