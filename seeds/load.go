package seeds

import (
	"context"
	"fmt"
	"time"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

// Newsroom is who works at the demo's desk, and what it has on it.
type Newsroom struct {
	Organisation  review.Organisation // its BaseURL is an example; the demo sets its own
	Administrator review.User
	Editor        review.User
	Reviewers     [2]review.User             // nobody here has a password: make links
	Articles      map[string]*claims.Article // by the name of the file
	Cases         []*review.Case             // in every state

	scale review.Scale
	end   time.Time // of the week
}

// Week is how long before now the desk began its work.
const Week = 7 * 24 * time.Hour

// Load brings the demo newsroom into an empty, migrated database as if it had
// worked through the week that ends at now. A database that has these people
// already is refused with a Conflict.
func Load(ctx context.Context, db *store.DB, now time.Time) (Newsroom, error) {
	start := now.UTC().Truncate(time.Second).Add(-Week)
	n := Newsroom{end: start.Add(Week)}
	if err := hire(ctx, db, &n, start); err != nil {
		return n, fmt.Errorf("people: %w", err)
	}
	if err := furnish(ctx, db, &n, start); err != nil {
		return n, fmt.Errorf("settings: %w", err)
	}
	var err error
	if n.Articles, err = importArticles(ctx, db, n.Reviewers[0].Actor(), start.Add(time.Hour)); err != nil {
		return n, err
	}
	d := &desk{db: db, n: &n, clock: start.Add(3 * time.Hour), tick: (Week - 4*time.Hour) / steps}
	if err := d.passOver(ctx); err != nil {
		return n, err
	}
	for _, s := range stories {
		c, err := d.play(ctx, s)
		if err != nil {
			return n, fmt.Errorf("%s, %q: %w", s.file, s.exact, err)
		}
		n.Cases = append(n.Cases, c)
	}
	if err := d.repeat(ctx); err != nil {
		return n, fmt.Errorf("what comes again: %w", err)
	}
	return n, d.compare(ctx)
}
