package kept

import (
	"context"
	"time"

	"github.com/google/uuid"
)

// moment is when somebody asks, or looks, and what was changed by then.
type moment struct {
	at     time.Duration // since answers are kept
	writes int64         // of the database, as this process has heard of them
}

func (a *Answers) now() moment { return moment{time.Since(a.begun), a.db.Writes()} }

// look is one look for changes. Who waits for it shares what it finds.
type look struct {
	began moment
	done  chan struct{}
	err   error // when it is done
}

// serves says whether a look is good enough for who asked at a moment: it began when all
// was there that was heard of by then, and not too long before. That something was changed
// since they asked is no reason to look again: in a crowd that asks while much is written
// each would look for themselves, and wait until all before them have.
func (l *look) serves(asked moment, staleness time.Duration) bool {
	return l.began.writes >= asked.writes && l.began.at > asked.at-staleness
}

// Fresh lets go of what was changed. What is got after it was true when Fresh was called, or
// at most store.DB.Staleness before: this process's own changes, and those that it was told
// of, are seen at once. It takes one statement, or none while there is no reason to look;
// those who ask at the same time share it, and wait for two at most: the one that is under
// way, and the next.
func (a *Answers) Fresh(ctx context.Context) error {
	asked := a.now()
	for {
		l, mine := a.lookFor(asked)
		if l == nil {
			return nil
		}
		if mine {
			return a.look(ctx, l)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-l.done:
		}
		if l.err != nil && !cutOff(l.err) {
			return l.err
		}
	}
}

// lookFor is the look to wait for, which is ours to make when none is under way; nil when
// the last one serves.
func (a *Answers) lookFor(asked moment) (l *look, mine bool) {
	a.looks.Lock()
	defer a.looks.Unlock()
	if a.last != nil && a.last.serves(asked, a.db.Staleness()) {
		return nil, false
	}
	if a.looking != nil {
		a.awaited++
		return a.looking, false
	}
	a.looked++
	a.looking = &look{began: a.now(), done: make(chan struct{}), err: errGone}
	return a.looking, true
}

// look looks for what was changed, and lets go of it.
func (a *Answers) look(ctx context.Context, l *look) error {
	defer func() {
		a.looks.Lock()
		defer a.looks.Unlock()
		if a.looking = nil; l.err == nil {
			a.last = l
		}
		close(l.done)
	}()
	ids, all, err := a.changes.Since(ctx, a.db)
	if l.err = err; err != nil {
		return err
	}
	if all || len(ids) > 0 {
		a.letGo(append(ids, Anything), all)
	}
	return nil
}

// letGo drops what was made of what was changed. A fill under way may have read it before:
// nobody joins it from here on.
func (a *Answers) letGo(ids []uuid.UUID, all bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for f := range a.flying {
		f.all = f.all || all
		for _, id := range ids {
			f.gone[id] = true
		}
	}
	clear(a.joined)
	if all {
		a.counts.Dropped += int64(len(a.entries))
		for a.order.Len() > 0 {
			a.drop(a.order.Back())
		}
		return
	}
	for _, id := range ids {
		for key := range a.of[id] {
			a.counts.Dropped++
			a.drop(a.entries[key])
		}
	}
}
