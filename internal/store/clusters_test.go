package store_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// four are claims of one article.
func four(t testing.TB, db *store.DB) []*review.Case {
	t.Helper()
	_, all := imported(t, db, "", news, "Geneva", "some 100,000 troops", "We never threatened anybody", "Lavrov said")
	out := make([]*review.Case, len(all))
	for i, x := range all {
		out[i] = accept(t, db, x.ID)
	}
	return out
}

func confirm(t testing.TB, db *store.DB, name string, all ...*review.Case) uuid.UUID {
	t.Helper()
	var list []uuid.UUID
	for _, c := range all {
		list = append(list, c.ClaimID)
	}
	id := uuid.Nil
	_, err := db.EditClusters(t.Context(), list, nil, func(g *review.Grouping) (err error) {
		id, err = g.Confirm(list, name, rita.Actor(), noon)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestClustersAreConfirmedSplitMergedAndUndone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		x := four(t, db)
		a, b := confirm(t, db, "Troops", x[0], x[1]), confirm(t, db, "Threats", x[2], x[3])
		size := func(id uuid.UUID, want int) {
			t.Helper()
			c, members, err := db.Cluster(t.Context(), id)
			if err != nil || len(members) != want {
				t.Fatalf("%+v has %d claims (%v), want %d", c, len(members), err, want)
			}
			verified(t, db)
		}
		change := func(f func(g *review.Grouping) error) {
			t.Helper()
			if _, err := db.EditClusters(t.Context(), nil, []uuid.UUID{a, b}, f); err != nil {
				t.Fatal(err)
			}
		}
		undo := func(e review.Event) {
			t.Helper()
			if _, err := db.UndoGrouping(t.Context(), e.ID, rita.Actor(), noon); err != nil {
				t.Fatal(err)
			}
		}
		last := func() review.Event {
			t.Helper()
			events, err := db.Events(t.Context(), store.EventQuery{SubjectID: a, Limit: 1})
			if err != nil || len(events) != 1 {
				t.Fatal(err)
			}
			return events[0]
		}
		change(func(g *review.Grouping) error { return g.Merge(b, a, edgar.Actor(), noon) })
		size(a, 4)
		size(b, 0)
		merged := last()
		change(func(g *review.Grouping) error {
			_, err := g.Split(a, []uuid.UUID{x[0].ClaimID}, "", rita.Actor(), noon)
			return err
		})
		size(a, 3)
		split := last()
		change(func(g *review.Grouping) error { return g.Rename(a, "All of it", rita.Actor(), noon) })
		undo(last())
		undo(split)
		size(a, 4)
		undo(merged)
		size(a, 2)
		size(b, 2)
		_, err := db.UndoGrouping(t.Context(), merged.ID, edgar.Actor(), noon)
		if errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "by Rita on") {
			t.Errorf("undone twice = %v, want a conflict that names Rita", err)
		}
		of, members, err := db.ClusterOf(t.Context(), x[3].ClaimID)
		if err != nil || of.ID != b || len(members) != 2 || of.Name != "Threats" {
			t.Errorf("ClusterOf = %+v with %d (%v)", of, len(members), err)
		}
		rows, err := db.Clusters(t.Context(), uuid.Nil, 1)
		if err != nil || len(rows) != 1 || rows[0].ID != b || len(rows[0].Members) != 2 {
			t.Errorf("Clusters = %+v (%v)", rows, err)
		}
		if rows, err = db.Clusters(t.Context(), b, 5); err != nil || len(rows) != 1 || rows[0].ID != a {
			t.Errorf("the next page = %+v (%v)", rows, err)
		}
		events, err := db.Events(t.Context(), store.EventQuery{CaseID: x[0].ID})
		if err != nil || events[0].Verb != "joined cluster" || events[0].Detail["name"] != "Troops" {
			t.Errorf("the case's history begins with %+v (%v)", events[0], err)
		}
	})
}

func TestOneOfTwoWhoGroupAtOnceWins(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		x := four(t, db)
		var wg sync.WaitGroup
		errors := make([]error, 8)
		for i := range errors {
			wg.Go(func() {
				list := []uuid.UUID{x[0].ClaimID, x[1+i%3].ClaimID}
				_, errors[i] = db.EditClusters(t.Context(), list, nil, func(g *review.Grouping) error {
					_, err := g.Confirm(list, "Troops", rita.Actor(), noon)
					return err
				})
			})
		}
		wg.Wait()
		for _, err := range errors {
			if err != nil && errs.KindOf(err) != errs.Conflict {
				t.Errorf("grouping at once = %v, want a conflict at most", err)
			}
		}
		rows, err := db.Clusters(t.Context(), uuid.Nil, 50)
		if err != nil || len(rows) != 1 {
			t.Errorf("%d clusters came of it (%v), want 1", len(rows), err)
		}
		verified(t, db)
	})
}
