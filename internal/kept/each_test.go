package kept_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/internal/kept"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestEachFillsWhatIsMissing asks for several at once.
func TestEachFillsWhatIsMissing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		a, asked := kept.New(db, 0), []string{}
		ids := map[string]uuid.UUID{"a": uuid.New(), "b": uuid.New(), "c": uuid.New()}
		ask := func(names ...string) map[kept.Key]string {
			t.Helper()
			if err := a.Fresh(t.Context()); err != nil {
				t.Fatal(err)
			}
			keys := []kept.Key{}
			for _, n := range names {
				keys = append(keys, kept.Key{What: "item", ID: n})
			}
			got, err := kept.Each(t.Context(), a, keys, func(_ context.Context, missing []kept.Key) (map[kept.Key]kept.Value[string], error) {
				out := map[kept.Key]kept.Value[string]{}
				for _, k := range missing {
					asked = append(asked, k.ID)
					if k.ID != "none" {
						out[k] = kept.Value[string]{Value: "of " + k.ID, Held: kept.Held{Bytes: 4, Of: []uuid.UUID{ids[k.ID]}}}
					}
				}
				return out, nil
			})
			if err != nil {
				t.Fatal(err)
			}
			return got
		}
		ask("a", "b")
		got := ask("a", "b", "c", "none")
		want := map[kept.Key]string{{What: "item", ID: "a"}: "of a", {What: "item", ID: "b"}: "of b", {What: "item", ID: "c"}: "of c"}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
		ask("c", "none")
		if d := cmp.Diff([]string{"a", "b", "c", "none", "none"}, asked); d != "" {
			t.Errorf("asked for (-want +got):\n%s", d)
		}
		if _, err := kept.Each(t.Context(), a, []kept.Key{{What: "item", ID: "d"}}, func(context.Context, []kept.Key) (map[kept.Key]kept.Value[string], error) {
			return nil, errors.New("cut")
		}); fmt.Sprint(err) != "cut" {
			t.Errorf("a fill that fails is answered %v", err)
		}
	})
}

// TestEachHearsOfChanges has Ann changed by another process while many are filled.
func TestEachHearsOfChanges(t *testing.T) {
	each(t, func(t *testing.T, db, other *store.DB) {
		a := desk(t, db)
		if err := a.Fresh(t.Context()); err != nil {
			t.Fatal(err)
		}
		unchanged := kept.Key{What: "name", ID: "nobody"}
		_, err := kept.Each(t.Context(), a, []kept.Key{key, unchanged}, func(ctx context.Context, missing []kept.Key) (map[kept.Key]kept.Value[review.Role], error) {
			u, err := db.User(ctx, ann.ID)
			promote(t, other, review.Reviewer)
			return map[kept.Key]kept.Value[review.Role]{
				key:       {Value: u.Role, Held: kept.Held{Bytes: 100, Of: []uuid.UUID{ann.ID}}},
				unchanged: {Value: review.Reviewer, Held: kept.Held{Bytes: 100, Of: []uuid.UUID{uuid.New()}}},
			}, errors.Join(err, a.Fresh(ctx))
		})
		if err != nil {
			t.Fatal(err)
		}
		if a.Has(key) || !a.Has(unchanged) {
			t.Errorf("what was read before the change is kept: %t; what was not changed: %t", a.Has(key), a.Has(unchanged))
		}
	})
}

// TestWhatIsMadeOfAnythingGoesWithAnyChange keeps what a search found, and what it would
// have found before a change that came meanwhile.
func TestWhatIsMadeOfAnythingGoesWithAnyChange(t *testing.T) {
	each(t, func(t *testing.T, db, other *store.DB) {
		a, found := desk(t, db), kept.Key{What: "found", ID: "editors"}
		search := func(meanwhile func()) {
			t.Helper()
			if err := a.Fresh(t.Context()); err != nil {
				t.Fatal(err)
			}
			_, err := kept.Get(t.Context(), a, found, func(context.Context) (int, kept.Held, error) {
				meanwhile()
				return 1, kept.Held{Bytes: 10, Of: []uuid.UUID{kept.Anything}}, a.Fresh(t.Context())
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if search(func() {}); !a.Has(found) {
			t.Fatal("what was found is not kept")
		}
		promote(t, other, review.Reviewer)
		if err := a.Fresh(t.Context()); err != nil {
			t.Fatal(err)
		}
		if a.Has(found) {
			t.Error("what was found is kept past a change")
		}
		if search(func() { promote(t, other, review.Editor) }); a.Has(found) {
			t.Error("what was found before a change is kept")
		}
	})
}
