package kept

import (
	"context"
	"time"

	"github.com/google/uuid"
)

// Fresh lets go of what was changed. What is got after it was true when Fresh was called, or
// at most store.DB.Staleness before: this process's own changes, and those that it was told
// of, are seen at once. It takes one statement, or none while there is no reason to look.
func (a *Answers) Fresh(ctx context.Context) error {
	if a.fresh() {
		return nil
	}
	a.looking.Lock()
	defer a.looking.Unlock()
	if a.fresh() { // somebody looked while we waited
		return nil
	}
	writes, now := a.db.Writes(), a.now()
	ids, all, err := a.changes.Since(ctx, a.db)
	if err != nil {
		return err
	}
	if all || len(ids) > 0 {
		a.letGo(append(ids, Anything), all)
	}
	a.writes.Store(writes)
	a.looked.Store(now)
	return nil
}

// fresh says whether the last look is good enough. It is read in the order in which it is
// written: a look that ends in between is a younger one.
func (a *Answers) fresh() bool {
	looked := a.looked.Load()
	if looked == 0 {
		return false
	}
	ago := time.Duration(a.now() - looked)
	return a.db.Heard(a.writes.Load(), ago)
}

func (a *Answers) now() int64 { return int64(time.Since(a.begun)) + 1 }

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
