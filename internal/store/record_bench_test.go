package store_test

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// BenchmarkRecord writes notes to cases of their own, by some writers at once, with the
// record and without its triggers, in turn: what the record costs who writes.
func BenchmarkRecord(b *testing.B) {
	for name, address := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.Open, "postgres": storetest.OpenPostgres} {
		for _, writers := range []int{1, 4, 16} {
			with, without := address(b), address(b)
			dropTriggers(b, without)
			for kind, db := range map[string]*store.DB{"record": with, "none": without} {
				var cases []uuid.UUID
				for i := range writers {
					_, cs := imported(b, db, "", fmt.Sprintf("%d: %s", i, news), "some 100,000 troops")
					cases = append(cases, accept(b, db, cs[0].ID).ID)
				}
				b.Run(fmt.Sprintf("%s/%d/%s", name, writers, kind), func(b *testing.B) { writeNotes(b, db, cases) })
			}
		}
	}
}

func writeNotes(b *testing.B, db *store.DB, cases []uuid.UUID) {
	var all sync.WaitGroup
	for i, id := range cases {
		all.Go(func() {
			for n := i; n < b.N; n += len(cases) {
				_, err := db.EditCase(context.Background(), id, func(c *review.Case) error {
					_, err := c.AddNote(review.Note{Body: "Asked."}, rita.Actor(), noon)
					return err
				})
				if err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
}

func dropTriggers(b *testing.B, db *store.DB) {
	for table := range store.RecordedTables() {
		statements := []string{"DROP TRIGGER record_touches ON " + table}
		if db.SQLite() {
			statements = nil
			for _, op := range []string{"insert", "update", "delete"} {
				statements = append(statements, "DROP TRIGGER record_"+table+"_"+op)
			}
		}
		for _, s := range statements {
			if err := db.Gorm().Exec(s).Error; err != nil {
				b.Fatal(err)
			}
		}
	}
}
