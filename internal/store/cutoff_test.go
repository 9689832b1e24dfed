package store_test

import (
	"context"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"factdesk/claims/match"
	"factdesk/internal/guard"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/seeds"
)

// TestReadsThatAreCutOff ends reads at random moments. What a statement left in the
// variables that it should have filled is used by nobody: it may be anything, and was
// the index 3364 of a slice of 20. Reads beside them, which nobody cuts off, go well,
// though they wait for the connections that those give back.
func TestReadsThatAreCutOff(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if _, err := seeds.Load(t.Context(), db, noon); err != nil {
			t.Fatal(err)
		}
		reads := []func(context.Context) error{
			func(ctx context.Context) error {
				_, err := db.Near(ctx, store.NearQuery{Query: match.Query{Text: "Moscow sent 100,000 soldiers to the border with Ukraine, the minister said"}, Ours: true, External: true, Limit: 5})
				return err
			},
			func(ctx context.Context) error {
				_, err := db.Candidates(ctx, store.CandidateQuery{Limit: 100})
				return err
			},
			func(ctx context.Context) error {
				_, err := db.Cases(ctx, store.ClaimQuery{Limit: 50})
				return err
			},
			func(ctx context.Context) error {
				_, err := db.Contradictions(ctx, store.ContradictionQuery{Limit: 20})
				return err
			},
			func(ctx context.Context) error {
				for _, err := range db.All(ctx, store.ClaimQuery{}) {
					if err != nil {
						return err
					}
				}
				return nil
			},
		}
		var cut, whole sync.WaitGroup
		over := make(chan struct{})
		for range 30 { // more than there are connections
			whole.Go(func() {
				for {
					select {
					case <-over:
						return
					default:
					}
					if _, err := db.Organisation(t.Context()); err != nil {
						t.Errorf("a read that nobody cut off: %v", err)
					}
				}
			})
		}
		for n := range 30 {
			cut.Go(func() {
				dice := rand.New(rand.NewPCG(8, uint64(n)))
				for range 80 {
					read := reads[min(dice.IntN(len(reads)), dice.IntN(len(reads)))] // the first most often
					ctx, cancel := context.WithTimeout(t.Context(), time.Duration(dice.IntN(12000))*time.Microsecond)
					if p, ok := guard.PanicOf(guard.Run(func() error { return read(ctx) })); ok {
						t.Errorf("%v\n%s", p, p.Stack)
					}
					cancel()
				}
			})
		}
		cut.Wait()
		close(over)
		whole.Wait()
	})
}
