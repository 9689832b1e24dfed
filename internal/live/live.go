package live

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/review"
)

// Note is what a page is told of an event.
type Note struct {
	At   time.Time   `json:"at"`
	Verb review.Verb `json:"verb"`
	Kind string      `json:"kind"` // what it happened to: case, candidate
	ID   uuid.UUID   `json:"id"`
	Case *uuid.UUID  `json:"case"`
	By   string      `json:"by"` // the person's name
	ByID uuid.UUID   `json:"by_id"`
	To   string      `json:"to"` // the case's state after a move; "" for what moves nothing

	place int64
}

// How much is kept and read. A place is a row that changed, of which events are some.
const (
	kept   = 1000 // notes
	before = 500  // places that the first look goes back: what happened while a page was on its way
	most   = 5000 // places that one look reads: who is further behind loads the page anew
	pace   = 900 * time.Millisecond
)

// Feed is what is told at one server; New makes one.
type Feed struct {
	DB *store.DB

	turn   chan struct{} // whoever looks for all
	notes  []Note
	from   int64 // the first place that notes cover
	next   int64 // the one after the last
	looked time.Time

	told map[uuid.UUID]int64 // who was told of something, and behind which place that was seen
}

// New makes a feed of a database.
func New(db *store.DB) *Feed {
	return &Feed{DB: db, turn: make(chan struct{}, 1), told: map[uuid.UUID]int64{}}
}

// Since returns what was told from a place on, and the place to go on from. missed says
// that more was than is kept, or that the place is of another database: who has it can't
// know what else is true.
func (f *Feed) Since(ctx context.Context, from int64) (notes []Note, next int64, missed bool, err error) {
	err = f.looking(ctx, func() error {
		next = f.next
		switch {
		case from > f.next, from < f.next-most:
			missed = true
			return nil
		case from >= f.from:
			notes = f.keptFrom(from)
			return nil
		}
		found, err := f.DB.EventsPlaced(ctx, from, f.next)
		if err != nil {
			return err
		}
		notes = told(found)
		return nil
	})
	return notes, next, missed, err
}

// Rang says whether something may have happened from a place on that somebody is told of
// behind the bell.
func (f *Feed) Rang(ctx context.Context, user uuid.UUID, from int64) (rang bool, err error) {
	err = f.looking(ctx, func() error {
		rang = f.told[user] > from
		return nil
	})
	return rang, err
}

// Begin is where somebody begins who loaded a page at a moment: what was told since is
// theirs, as far as it is kept.
func (f *Feed) Begin(ctx context.Context, at time.Time) (from int64, err error) {
	err = f.looking(ctx, func() error {
		from = f.next
		for _, n := range slices.Backward(f.notes) {
			if n.At.Before(at) {
				break
			}
			from = n.place
		}
		return nil
	})
	return from, err
}

// looking runs do when what is kept is of now: one looks for all, the others wait for it.
func (f *Feed) looking(ctx context.Context, do func() error) error {
	select {
	case f.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-f.turn }()
	if time.Since(f.looked) >= pace {
		if err := f.look(ctx); err != nil {
			return err
		}
		f.looked = time.Now()
	}
	return do()
}

// look reads on. The first time, and after a long time in which nobody listened, it goes
// some way back only.
func (f *Feed) look(ctx context.Context) error {
	size, err := f.DB.RecordSize(ctx)
	if err != nil || size == f.next {
		return err
	}
	if size < f.next || size-f.next > most {
		f.notes, f.from = nil, max(0, size-before)
		f.next = f.from
	}
	found, err := f.DB.EventsPlaced(ctx, f.next, size)
	if err != nil {
		return err
	}
	if err := f.ring(ctx, found, size); err != nil {
		return err
	}
	f.notes, f.next = append(f.notes, told(found)...), size
	if over := len(f.notes) - kept; over > 0 {
		f.from = f.notes[over-1].place + 1
		f.notes = slices.Clone(f.notes[over:])
	}
	return nil
}

// ring notes whom events concern: their notices were written with them. That a notice was
// written is told to nobody else, as the event may be.
func (f *Feed) ring(ctx context.Context, found []store.Told, below int64) error {
	var cases []uuid.UUID
	var since time.Time
	for _, e := range found {
		if e.CaseID == nil || !e.Verb.Concerns() {
			continue
		}
		if cases = append(cases, *e.CaseID); since.IsZero() || e.At.Before(since) {
			since = e.At
		}
	}
	if len(cases) == 0 {
		return nil
	}
	people, err := f.DB.ToldOf(ctx, cases, since)
	if err != nil {
		return err
	}
	for _, id := range people {
		f.told[id] = below
	}
	return nil
}

func (f *Feed) keptFrom(place int64) []Note {
	i, _ := slices.BinarySearchFunc(f.notes, place, func(n Note, p int64) int { return int(n.place - p) })
	return slices.Clone(f.notes[i:])
}

// told are the notes of events that may be told.
func told(found []store.Told) []Note {
	var out []Note
	for _, e := range found {
		if e.Verb.Told() {
			out = append(out, Note{e.At, e.Verb, e.Subject, e.SubjectID, e.CaseID, e.Actor, e.ActorID, e.Detail["to"], e.N})
		}
	}
	return out
}
