// Package kept keeps what was read or made a moment ago, for who asks the same again: who
// a token belongs to, an answer's bytes, a page. What it holds is bounded, and let go of
// when what it was made of changes, by whomever: see Fresh. It knows nothing of what it
// keeps; whoever keeps an answer names the audience that it is for in its Key.
package kept

import (
	"container/list"
	"context"
	"errors"
	"sync"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/store"
)

// Key names what is kept.
type Key struct {
	What string // claim, status, page, …
	ID   string // of it
	For  string // who may see it: two audiences are never given one answer
}

// Held is what a value weighs and what it was made of.
type Held struct {
	Bytes int
	Of    []uuid.UUID // claims and people: a change of any lets go of it
}

// Anything is what a value was made of that any change may make another one.
var Anything = uuid.Max

// Most is what is kept at most, in bytes, besides some hundred a value.
const Most = 64 << 20

// besides is what a value weighs more than its bytes: its key and its places in maps.
const besides = 512

// Answers are what is kept. They are safe for concurrent use.
type Answers struct {
	db   *store.DB
	most int

	begun   time.Time
	changes store.Changes // of who looks: one at a time

	looks           sync.Mutex
	last            *look // that found what there was; nil before the first
	looking         *look // that is under way; nil for none
	looked, awaited int   // how many there were, and how often one was waited for

	mu      sync.Mutex
	entries map[Key]*list.Element
	order   *list.List // of *entry, the last used first
	of      map[uuid.UUID]map[Key]bool
	bytes   int
	flying  map[*flight]bool // fills under way
	joined  map[Key]*flight  // those that who asks may wait for
	counts  Counts
}

// Counts say how it goes, since the process began.
type Counts struct {
	Hits, Joined, Fills, Dropped int64
	Entries, Bytes               int
}

type entry struct {
	key   Key
	value any
	held  Held
}

// flight is a fill under way. What is changed meanwhile is noted: it may have read what
// was there before.
type flight struct {
	done  chan struct{}
	value any
	err   error
	all   bool
	gone  map[uuid.UUID]bool
}

// New keeps up to most bytes of what is made of a database; Most if 0.
func New(db *store.DB, most int) *Answers {
	if most == 0 {
		most = Most
	}
	return &Answers{db: db, most: most, begun: time.Now(), entries: map[Key]*list.Element{}, order: list.New(),
		of: map[uuid.UUID]map[Key]bool{}, flying: map[*flight]bool{}, joined: map[Key]*flight{}}
}

// Get returns what is kept under a key, or fills it. Those who ask at the same moment share
// one fill. Call Fresh before it, once a request.
func Get[T any](ctx context.Context, a *Answers, key Key, fill func(context.Context) (T, Held, error)) (T, error) {
	v, err := a.get(ctx, key, func(ctx context.Context) (any, Held, error) { return fill(ctx) })
	if err != nil {
		var none T
		return none, err
	}
	return v.(T), nil
}

// Value is what fills a key, and what it was made of.
type Value[T any] struct {
	Value T
	Held  Held
}

// Each is Get for many keys, those that are not kept filled at once. What fill leaves out
// is not kept, and left out of what comes back, too.
func Each[T any](ctx context.Context, a *Answers, keys []Key, fill func(ctx context.Context, missing []Key) (map[Key]Value[T], error)) (map[Key]T, error) {
	out := make(map[Key]T, len(keys))
	missing, f := a.findEach(keys, func(key Key, v any) { out[key] = v.(T) })
	if len(missing) == 0 {
		return out, nil
	}
	var filled map[Key]Value[T]
	defer func() {
		a.mu.Lock()
		defer a.mu.Unlock()
		delete(a.flying, f)
		for key, v := range filled {
			if !f.stale(v.Held) {
				a.keep(&entry{key, v.Value, v.Held})
			}
		}
	}()
	filled, err := fill(ctx, missing)
	if err != nil {
		return nil, err
	}
	for key, v := range filled {
		out[key] = v.Value
	}
	return out, nil
}

// findEach tells of those that are kept, and returns the others with the flight that is to
// bring them, which nobody joins.
func (a *Answers) findEach(keys []Key, found func(Key, any)) (missing []Key, f *flight) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, key := range keys {
		if v, ok := a.hit(key); ok {
			found(key, v)
		} else {
			missing = append(missing, key)
		}
	}
	if len(missing) > 0 {
		f = a.takeOff(len(missing))
	}
	return missing, f
}

// Has says whether something is kept under a key.
func (a *Answers) Has(key Key) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	_, ok := a.entries[key]
	return ok
}

func (a *Answers) get(ctx context.Context, key Key, fill func(context.Context) (any, Held, error)) (any, error) {
	for {
		v, f, mine := a.find(key)
		switch {
		case f == nil:
			return v, nil
		case mine:
			return a.fly(ctx, key, f, fill)
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-f.done:
		}
		if f.err == nil {
			return f.value, nil
		}
		if !cutOff(f.err) {
			return nil, f.err
		}
		// Who filled it went away: that is no reason for us to fail.
	}
}

// cutOff says that a fill ended because nobody waited for it any more.
func cutOff(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, errGone)
}

// errGone is what a fill ends with that panicked.
var errGone = errors.New("what was to be kept was not made")

// find is what is kept, else the flight that brings it: ours to make, or another's.
func (a *Answers) find(key Key) (v any, f *flight, mine bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if v, ok := a.hit(key); ok {
		return v, nil, false
	}
	if f, ok := a.joined[key]; ok {
		a.counts.Joined++
		return nil, f, false
	}
	f = a.takeOff(1)
	a.joined[key] = f
	return nil, f, true
}

// hit is what is kept under a key.
func (a *Answers) hit(key Key) (any, bool) {
	e, ok := a.entries[key]
	if !ok {
		return nil, false
	}
	a.counts.Hits++
	a.order.MoveToFront(e)
	return e.Value.(*entry).value, true
}

// takeOff begins a flight for so many keys: it hears of what is changed meanwhile.
func (a *Answers) takeOff(keys int) *flight {
	a.counts.Fills += int64(keys)
	f := &flight{done: make(chan struct{}), err: errGone, gone: map[uuid.UUID]bool{}}
	a.flying[f] = true
	return f
}

// fly fills and keeps what comes of it, unless what it was made of was changed meanwhile.
func (a *Answers) fly(ctx context.Context, key Key, f *flight, fill func(context.Context) (any, Held, error)) (any, error) {
	var held Held
	defer func() {
		a.mu.Lock()
		defer a.mu.Unlock()
		delete(a.flying, f)
		if a.joined[key] == f {
			delete(a.joined, key)
		}
		if f.err == nil && !f.stale(held) {
			a.keep(&entry{key, f.value, held})
		}
		close(f.done)
	}()
	v, of, err := fill(ctx)
	f.err = err
	if err != nil {
		return nil, err
	}
	f.value, held = v, of
	return v, nil
}

func (f *flight) stale(held Held) bool {
	for _, id := range held.Of {
		if f.gone[id] {
			return true
		}
	}
	return f.all
}

// keep adds an entry and lets go of those that were used longest ago.
func (a *Answers) keep(e *entry) {
	e.held.Bytes += besides
	if e.held.Bytes > a.most/8 {
		return // one must not take the room of all
	}
	if old, ok := a.entries[e.key]; ok {
		a.drop(old)
	}
	a.entries[e.key] = a.order.PushFront(e)
	a.bytes += e.held.Bytes
	for _, id := range e.held.Of {
		if a.of[id] == nil {
			a.of[id] = map[Key]bool{}
		}
		a.of[id][e.key] = true
	}
	for a.bytes > a.most {
		a.drop(a.order.Back())
	}
}

func (a *Answers) drop(el *list.Element) {
	e := a.order.Remove(el).(*entry)
	delete(a.entries, e.key)
	a.bytes -= e.held.Bytes
	for _, id := range e.held.Of {
		if delete(a.of[id], e.key); len(a.of[id]) == 0 {
			delete(a.of, id)
		}
	}
}

// Counts say how it goes.
func (a *Answers) Counts() Counts {
	a.mu.Lock()
	defer a.mu.Unlock()
	out := a.counts
	out.Entries, out.Bytes = len(a.entries), a.bytes
	return out
}
