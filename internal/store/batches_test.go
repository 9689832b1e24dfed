package store_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// bulk does one thing to several cases as somebody, at the versions that they saw.
func bulk(ctx context.Context, db *store.DB, do review.Bulk, ids []uuid.UUID, seen map[uuid.UUID]int, who review.User, at time.Time) (store.Changed, error) {
	b, err := review.NewBatch(do, who.Actor(), at)
	if err != nil {
		return store.Changed{}, err
	}
	return db.EditBatch(ctx, b, ids, func(c *review.Case) (review.BatchCase, error) {
		if err := c.Expect(seen[c.ID]); err != nil {
			return review.BatchCase{}, err
		}
		return b.Apply(do, c, who.Actor(), at)
	})
}

// twoHundred are the ids of as many open cases.
func twoHundred(t *testing.T, db *store.DB) ([]uuid.UUID, map[uuid.UUID]int) {
	t.Helper()
	manyClaims(t, db, review.MostAtOnce)
	var ids []uuid.UUID
	if err := db.Gorm().Model(&review.Case{}).Order("id").Pluck("id", &ids).Error; err != nil || len(ids) != review.MostAtOnce {
		t.Fatalf("%d cases (%v), want %d", len(ids), err, review.MostAtOnce)
	}
	seen := map[uuid.UUID]int{}
	for _, id := range ids {
		seen[id] = 1
	}
	return ids, seen
}

// TestTwoHundredCasesDecidedByTwoPeopleAtOnce has two people decide the same cases at the
// same moment, in opposite orders and in eight parts each, so that both get some and neither
// waits longer for SQLite's one writer than SQLite lets them, also under the race detector.
func TestTwoHundredCasesDecidedByTwoPeopleAtOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ids, seen := twoHundred(t, db)
		backwards := slices.Clone(ids)
		slices.Reverse(backwards)
		reasons := map[uuid.UUID]review.Reason{rita.ID: review.ReasonTrivial, edgar.ID: review.ReasonOpinion}
		orders := map[*review.User][]uuid.UUID{&rita: ids, &edgar: backwards}
		var mu sync.Mutex
		var wg sync.WaitGroup
		done, left := map[uuid.UUID][]store.Changed{}, 0
		for who, order := range orders {
			wg.Go(func() {
				for part := range slices.Chunk(order, review.MostAtOnce/8) {
					got, err := bulk(t.Context(), db, review.Bulk{Move: review.BulkDismiss, Reason: reasons[who.ID]}, part, seen, *who, noon)
					if err != nil {
						t.Errorf("%s: %v", who.Name, err)
						return
					}
					mu.Lock()
					done[who.ID] = append(done[who.ID], got)
					left += len(got.Left)
					mu.Unlock()
					for _, l := range got.Left {
						if !strings.Contains(l.Problem, "has changed since you opened it. Last change: dismissed, by ") || l.Wording == "" {
							t.Errorf("%s's was left because %q (%q)", who.Name, l.Problem, l.Wording)
						}
					}
				}
			})
		}
		wg.Wait()
		if left != review.MostAtOnce {
			t.Errorf("%d were left, want each once", left)
		}
		for who, all := range done {
			for _, one := range all {
				for _, id := range one.Done {
					holds(t, db, id, review.Dismissed, reasons[who], who, review.VerbDismissed)
				}
			}
		}
		all := append(done[rita.ID], done[edgar.ID]...)
		undoesWhatNobodyChanged(t, db, all)
	})
}

// holds wants a case in a state with a reason, and one event, of one person.
func holds(t *testing.T, db *store.DB, id uuid.UUID, state review.State, why review.Reason, who uuid.UUID, verbs ...review.Verb) {
	t.Helper()
	c, err := db.Case(t.Context(), id)
	if err != nil || c.State != state || c.DismissReason != why {
		t.Fatalf("case %s is %s as %q (%v), want %s as %q", id, c.State, c.DismissReason, err, state, why)
	}
	events, err := db.Events(t.Context(), store.EventQuery{CaseID: id, After: -1})
	if err != nil {
		t.Fatal(err)
	}
	var got []review.Verb
	for _, e := range slices.Backward(events) {
		got = append(got, e.Verb)
		if e.ActorID != who || e.Detail["batch"] == "" {
			t.Errorf("%s of %s is %s's, batch %q", e.Verb, id, e.Actor, e.Detail["batch"])
		}
	}
	if !slices.Equal(got, verbs) {
		t.Errorf("events of %s: %q, want %q", id, got, verbs)
	}
}

func undoesWhatNobodyChanged(t *testing.T, db *store.DB, all []store.Changed) {
	t.Helper()
	first := all[slices.IndexFunc(all, func(c store.Changed) bool { return len(c.Done) > 2 })]
	who := map[uuid.UUID]review.User{rita.ID: rita, edgar.ID: edgar}[first.ActorID]
	other := map[uuid.UUID]review.User{rita.ID: edgar, edgar.ID: rita}[first.ActorID]
	changed, noted := first.Done[0], first.Done[1]
	edit(t, db, changed, func(c *review.Case) error { return c.Undismiss(other.Actor(), noon) })
	edit(t, db, noted, func(c *review.Case) error {
		_, err := c.AddNote(review.Note{Body: "A remark changes nothing."}, other.Actor(), noon)
		return err
	})
	if _, err := db.UndoBatch(t.Context(), first.ID, other.Actor(), noon); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("somebody else's undo: %v, want it forbidden", err)
	}
	if _, err := db.UndoBatch(t.Context(), first.ID, who.Actor(), noon.Add(store.BatchUndo+1)); errs.KindOf(err) != errs.Conflict {
		t.Errorf("an undo after a day: %v, want a conflict", err)
	}
	got, err := db.UndoBatch(t.Context(), first.ID, who.Actor(), noon)
	if err != nil || len(got.Done) != len(first.Done)-1 || len(got.Left) != 1 || got.Left[0].CaseID != changed {
		t.Fatalf("undo: %d done, left %+v (%v), want all but %s", len(got.Done), got.Left, err, changed)
	}
	if want := "It was changed since, and stays as it is. Last change: undismissed, by " + other.Name; !strings.HasPrefix(got.Left[0].Problem, want) {
		t.Errorf("left because %q, want %q", got.Left[0].Problem, want)
	}
	holds(t, db, first.Done[2], review.Open, "", who.ID, review.VerbDismissed, review.VerbTakenBack)
	if _, err := db.UndoBatch(t.Context(), first.ID, who.Actor(), noon); errs.KindOf(err) != errs.Conflict {
		t.Errorf("a second undo: %v, want a conflict", err)
	}
}

// TestEachBulkMoveIsUndone holds every field that a batch can change to what it was before.
func TestEachBulkMoveIsUndone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		id := openedCase(t, db)
		urgent, due := review.Urgent, "2026-12-01"
		for _, do := range []review.Bulk{{Move: review.BulkTag, Tag: " port "}, {Move: review.BulkPlan, Priority: &urgent, DueOn: &due},
			{Move: review.BulkAssign, To: edgar}, {Move: review.BulkUntag, Tag: "PORT"}, {Move: review.BulkRelease},
			{Move: review.BulkDismiss, Reason: review.ReasonTrivial, Note: "As ever."}, {Move: review.BulkUndismiss}} {
			before, err := db.Case(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			got, err := bulk(t.Context(), db, do, []uuid.UUID{id}, nil, edgar, noon)
			if err != nil || len(got.Done) != 1 {
				t.Fatalf("%s: %+v (%v), want it done", do.Move, got, err)
			}
			if again, err := bulk(t.Context(), db, do, []uuid.UUID{id, uuid.New()}, nil, edgar, noon); err != nil || len(again.Left) != 2 {
				t.Errorf("%s again: %+v (%v), want it left, and the id of no case", do.Move, again, err)
			}
			if _, err := db.UndoBatch(t.Context(), got.ID, edgar.Actor(), noon); err != nil {
				t.Fatalf("undo of %s: %v", do.Move, err)
			}
			after, err := db.Case(t.Context(), id)
			if err != nil || asBefore(*after) != asBefore(*before) || !slices.Equal(after.Claim.Tags, before.Claim.Tags) {
				t.Errorf("%s undone: %s (%v), want %s", do.Move, asBefore(*after), err, asBefore(*before))
			}
			if _, err := bulk(t.Context(), db, do, []uuid.UUID{id}, nil, edgar, noon); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func asBefore(c review.Case) string {
	return strings.Join([]string{string(c.State), c.Assignee, c.Priority.String(), c.DueOn, string(c.DismissReason), c.DismissNote, string(c.DismissedFrom), strings.Join(c.Claim.Tags, ",")}, "|")
}

func TestWhatIsRefusedOfABatch(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		id := openedCase(t, db)
		low, rosa := review.Priority(9), review.User{ID: rita.ID, Name: "Rosa", Role: review.Reader}
		for name, x := range map[string]struct {
			do   review.Bulk
			who  review.User
			want errs.Kind
		}{
			"a move that there is not":         {review.Bulk{Move: "publish"}, edgar, errs.Invalid},
			"a reader":                         {review.Bulk{Move: review.BulkRelease}, rosa, errs.Forbidden},
			"a reviewer assigns somebody else": {review.Bulk{Move: review.BulkAssign, To: edgar}, rita, errs.Forbidden},
			"no tag":                           {review.Bulk{Move: review.BulkTag, Tag: " "}, rita, errs.Invalid},
			"a priority that there is not":     {review.Bulk{Move: review.BulkPlan, Priority: &low}, rita, errs.Invalid},
			"no reason":                        {review.Bulk{Move: review.BulkDismiss}, rita, errs.Invalid},
		} {
			if _, err := bulk(t.Context(), db, x.do, []uuid.UUID{id}, nil, x.who, noon); errs.KindOf(err) != x.want {
				t.Errorf("%s: %v, want kind %q", name, err, x.want)
			}
		}
		many := make([]uuid.UUID, review.MostAtOnce+1)
		for i := range many {
			many[i] = uuid.New()
		}
		for _, ids := range [][]uuid.UUID{nil, many} {
			if _, err := bulk(t.Context(), db, review.Bulk{Move: review.BulkRelease}, ids, nil, rita, noon); errs.KindOf(err) != errs.Invalid {
				t.Errorf("%d cases: %v, want it refused", len(ids), err)
			}
		}
	})
}
