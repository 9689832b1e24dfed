package store_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestReadersAreMatchedByWhatIsPublic: what the desk has of a public claim moves no reader's
// score and stands in none of its reasons. No rule lets anybody reword such a claim today;
// that a score is of what readers see does not rest on that.
func TestReadersAreMatchedByWhatIsPublic(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		c := caseIn(t, db, review.Published)
		readers := store.NearQuery{Query: match.Query{Text: c.Claim.Wording + " with quaggas", Speaker: "Zacharias Quint"}, Ours: true, Readers: true, States: review.PublicStates()}
		before := reasons(t, db, readers)
		if err := db.Gorm().Exec("UPDATE claims SET wording = 'Quaggas graze', claimant = 'Zacharias Quint'").Error; err != nil {
			t.Fatal(err)
		}
		if err := db.ForgetIndex(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, reasons(t, db, readers)); diff != "" {
			t.Errorf("why readers are told that it matches, before and after the desk has other words (-before +after):\n%s", diff)
		}
		desk := readers
		desk.Readers = false
		if got := reasons(t, db, desk); !slices.Contains(got, "speaker: Zacharias Quint") {
			t.Errorf("the desk is told %q; want the speaker it has", got)
		}
		readers.Text = "Quaggas graze"
		if got := mustNear(t, db, readers); len(got) != 0 {
			t.Errorf("readers find %+v by what the desk has", got)
		}
	})
}

// reasons are what the scores of what is found rest on.
func reasons(t *testing.T, db *store.DB, q store.NearQuery) []string {
	t.Helper()
	var out []string
	for _, n := range mustNear(t, db, q) {
		for _, p := range n.Parts {
			out = append(out, string(p.Name)+": "+p.Detail)
		}
	}
	if len(out) == 0 {
		t.Fatalf("Near(%q) finds nothing", q.Text)
	}
	return out
}

// scored are the scores and reasons of what is found, as JSON.
func scored(t *testing.T, db *store.DB, q store.NearQuery) string {
	t.Helper()
	var out []any
	for _, n := range mustNear(t, db, q) {
		out = append(out, n.Score, n.Parts)
	}
	b, err := json.Marshal(out)
	if err != nil || len(out) == 0 {
		t.Fatalf("Near(%q) = %s, %v; want something", q.Text, b, err)
	}
	return string(b)
}

// TestDocsWithoutStemsAreFoundAsWell: those that an earlier version left in the index are
// scored as they will be once it is made anew.
func TestDocsWithoutStemsAreFoundAsWell(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for _, s := range []string{"Russia has 100,000 troops at the border", "Some 100,000 soldiers of Moscow stand at borders", "Zebras graze in Serengeti"} {
			k := claimed(t, db, s)
			edit(t, db, k.ID, func(x *review.Case) error {
				to := *x.Claim
				to.Claimant, to.Unattributed, to.ClaimedOn, to.Language = "Ann Alder", false, "2022-01-20", "en-GB"
				return x.Reword(to, rita.Actor(), noon)
			})
		}
		external(t, db, "There are 100,000 Russian troops, they say", "Are there 100,000 troops at the border?")
		q := store.NearQuery{Query: match.Query{Text: "100,000 Russian troops at the border", Speaker: "Alder", Date: "2022-01-21"}, Ours: true, External: true}
		want := scored(t, db, q)
		if err := db.ForgetIndex(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := db.Gorm().Exec("UPDATE match_docs SET texts = '', title = '', speaker = '', said_on = '', language = '', quantities = ''").Error; err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, scored(t, db, q)); diff != "" {
			t.Errorf("scores with stems and without (-with +without):\n%s", diff)
		}
		for language, want := range map[string]int{"en": 3, "en-US": 3, "de": 1} { // the fact-check's is not known
			q.Language = language
			if got := mustNear(t, db, q); len(got) != want {
				t.Errorf("%d are found in %s, want %d", len(got), language, want)
			}
		}
		if _, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil {
			t.Fatal(err)
		}
		q.Language = ""
		if diff := cmp.Diff(want, scored(t, db, q)); diff != "" {
			t.Errorf("scores before and after the index was made anew (-before +after):\n%s", diff)
		}
		verified(t, db)
	})
}
