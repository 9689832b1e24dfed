package known_test

import (
	"context"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"factdesk/internal/guard"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/seeds"
)

// TestASuggestionThatIsCutOff ends it at random moments, as the store's test of reads
// that are cut off does with the store's own: what a statement did not fill is used by
// nobody.
func TestASuggestionThatIsCutOff(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if _, err := seeds.Load(t.Context(), db, noon); err != nil {
			t.Fatal(err)
		}
		var cut sync.WaitGroup
		for n := range 30 { // more than there are connections
			cut.Go(func() {
				dice := rand.New(rand.NewPCG(8, uint64(n)))
				for range 10 {
					ctx, cancel := context.WithTimeout(t.Context(), time.Duration(dice.IntN(12000))*time.Microsecond)
					suggest := func() error {
						_, err := known.Of(db).SuggestClusters(ctx, "", 5)
						return err
					}
					if p, ok := guard.PanicOf(guard.Run(suggest)); ok {
						t.Errorf("%v\n%s", p, p.Stack)
					}
					cancel()
				}
			})
		}
		cut.Wait()
	})
}
