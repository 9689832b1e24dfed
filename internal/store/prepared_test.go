package store_test

import (
	"strconv"
	"sync"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestManyListsAtOnce asks for lists of all lengths from many sides: more statements than
// SQLite holds prepared, each begun by several at the same moment.
func TestManyListsAtOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := claimed(t, db, "Some 100,000 troops stand at the border.")
		var group sync.WaitGroup
		for range 4 {
			group.Go(func() {
				for limit := 1; limit <= store.MaxPage; limit++ {
					for _, s := range []review.State{review.Open, review.Published} {
						ids, next, err := db.ClaimIDs(t.Context(), store.ClaimQuery{States: []review.State{s}, Limit: limit})
						want := map[review.State]int{review.Open: 1}[s]
						if err != nil || len(ids) != want || next != "" {
							t.Errorf("%s, "+strconv.Itoa(limit)+": %v, %q, %v, want %d", s, ids, next, err, want)
							return
						}
						if cases, err := db.CasesOf(t.Context(), append(ids, uuid.New())); err != nil || len(cases) != want || want == 1 && cases[0].ID != c.ID {
							t.Errorf("%s: %d cases, %v, want %d", s, len(cases), err, want)
							return
						}
					}
				}
			})
		}
		group.Wait()
	})
}
