package store_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestTheExactWordsComeFirst(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		const exact = "Russia has 100,000 troops at the border"
		for _, s := range []string{"Russia has 100,000 troops at the border with Ukraine and more behind it", "At the border with Russia 100,000 troops stand, troops of Russia", exact,
			"Russia, Russia: 100,000 troops, border troops"} {
			claimed(t, db, s)
		}
		theirs := external(t, db, exact, "Are there 100,000 troops?")
		for _, q := range []string{exact, strings.ToUpper(exact), " " + exact + "!"} {
			found, err := db.Near(t.Context(), store.NearQuery{Query: match.Query{Text: q}, Ours: true, External: true})
			if err != nil || len(found) < 2 {
				t.Fatalf("Near(%q) = %d, %v", q, len(found), err)
			}
			for _, n := range found[:2] {
				if n.Case != nil && n.Case.Claim.Wording != exact || n.External != nil && n.External.ID != theirs.ID {
					t.Errorf("Near(%q) begins with %+v, want the same words, ours and theirs", q, n)
				}
			}
		}
		// Words of nothing but everyday ones are found as a whole.
		claimed(t, db, "It is what it is")
		if got := near(t, db, ours("it is what it is.")); len(got) != 1 {
			t.Errorf("a claim of small words: %q, want it found by its whole wording", got)
		}
	})
}

func TestSpeakersAndNumbersSpeakForAClaim(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for _, c := range []struct{ wording, claimant string }{
			{"The city had 120 fires in March", "Ann Alder"}, {"The city had 420 fires in March", "Ann Alder"},
			{"Taxes on bread will rise next year", "Ann Alder"}, {"Taxes on bread will rise next year, says the paper", "Bob Birch"},
		} {
			k := claimed(t, db, c.wording)
			edit(t, db, k.ID, func(x *review.Case) error {
				to := *x.Claim
				to.Claimant, to.Unattributed = c.claimant, false
				return x.Reword(to, rita.Actor(), noon)
			})
		}
		if got := near(t, db, ours("420 fires burnt in the city, in March alone")); len(got) < 2 || got[0] != "The city had 420 fires in March" {
			t.Errorf("by number: %q, want the one with 420 first", got)
		}
		q := ours("bread taxes rise next year")
		q.Speaker = "Bob Birch"
		if got := near(t, db, q); len(got) < 2 || !strings.HasSuffix(got[0], "says the paper") {
			t.Errorf("by speaker: %q, want Birch's first", got)
		}
	})
}

func TestNearKnowsOfStates(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		k := claimed(t, db, "Cows outnumber people in Uruguay")
		edit(t, db, k.ID, func(x *review.Case) error {
			return x.Dismiss(review.ReasonOpinion, "", nil, rita.Actor(), noon)
		})
		q := ours("more cows than people in Uruguay")
		found, err := db.Near(t.Context(), q)
		if err != nil || len(found) != 1 || found[0].Case.State != review.Dismissed {
			t.Errorf("Near = %+v, %v; want the dismissed one, said to be", found, err)
		}
		q.States = []review.State{review.Open, review.Published}
		if got := near(t, db, q); len(got) != 0 {
			t.Errorf("Near of other states = %q", got)
		}
		// A filter must not starve the search: 500 open ones that say it better.
		q.States, q.Limit = []review.State{review.Dismissed}, 10
		if got := near(t, db, q); len(got) != 1 {
			t.Errorf("Near of dismissed ones = %q", got)
		}
	})
}

// TestWhatChangesIsFoundAtOnce: in the same transaction, by every process.
func TestWhatChangesIsFoundAtOnce(t *testing.T) {
	for _, address := range map[string]func(*testing.T) string{
		"sqlite":   func(t *testing.T) string { return filepath.Join(t.TempDir(), "f.db") },
		"postgres": func(t *testing.T) string { return storetest.PostgresDSN(t) },
	} {
		at := address(t)
		one, other := storetest.OpenAt(t, at), storetest.OpenAt(t, at)
		k := claimed(t, one, "The bridge at Tay will close for repairs")
		if got := near(t, other, ours("repairs close Tay bridge")); len(got) != 1 {
			t.Errorf("another process finds %q right after the claim was made, want it", got)
		}
		edit(t, other, k.ID, func(x *review.Case) error {
			to := *x.Claim
			to.Wording = "The tunnel under Forth floods"
			return x.Reword(to, rita.Actor(), noon)
		})
		if got := near(t, one, ours("floods in the Forth tunnel")); len(got) != 1 {
			t.Errorf("by the new wording: %q", got)
		}
		if got := near(t, one, ours("repairs close Tay bridge")); len(got) != 1 {
			t.Errorf("by the article's words, which still stand there: %q", got)
		}
		verified(t, one)
	}
}

// TestManyChangeTheIndexAtOnce: whoever rewords, accepts and reindexes at the same
// time, in the end every claim is found by its words.
func TestManyChangeTheIndexAtOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var all []*review.Case
		for i := range 6 {
			all = append(all, claimed(t, db, fmt.Sprintf("The lighthouse number %d shines over the bay", i)))
		}
		var wg sync.WaitGroup
		for i, k := range all {
			wg.Go(func() {
				for n := range 5 {
					_, err := db.EditCase(t.Context(), k.ID, func(x *review.Case) error {
						to := *x.Claim
						to.Wording = fmt.Sprintf("Lighthouse %d was painted %d times", i, n)
						return x.Reword(to, rita.Actor(), noon)
					})
					if err != nil {
						t.Errorf("reword: %v", err)
					}
				}
			})
		}
		wg.Go(func() {
			for range 3 {
				if err := db.ForgetIndex(t.Context()); err != nil {
					t.Errorf("ForgetIndex: %v", err)
				}
				if _, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil {
					t.Errorf("Reindex: %v", err)
				}
			}
		})
		wg.Wait()
		if got := near(t, db, ours("lighthouse painted")); len(got) != len(all) {
			t.Errorf("%d of %d are found: %q", len(got), len(all), got)
		}
		verified(t, db)
	})
}

// TestACommonWordSlowsNothing: a search reads so many postings, and asks so often,
// whatever stands in thousands of claims.
func TestACommonWordSlowsNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		manyClaims(t, db, 3000)
		db.Gorm().Exec("UPDATE claims SET wording = 'zebra ' || wording")
		if _, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil {
			t.Fatal(err)
		}
		claimed(t, db, "A quagga is a zebra")
		var n int64
		ctx := store.Watch(t.Context(), func(string) { atomic.AddInt64(&n, 1) })
		for query, first := range map[string]string{"the zebra called quagga": "A quagga is a zebra", "zebra": ""} {
			n = 0
			found, err := db.Near(ctx, store.NearQuery{Query: match.Query{Text: query}, Ours: true, External: true, Limit: 20})
			if err != nil || len(found) != 20 || n > 4 {
				t.Errorf("Near(%q) = %d, %v with %d statements; want 20 with at most 4", query, len(found), err, n)
			}
			if first != "" && found[0].Case.Claim.Wording != first {
				t.Errorf("Near(%q) begins with %q", query, found[0].Case.Claim.Wording)
			}
		}
		// Filters look further than what is ranked.
		q := ours("zebra")
		q.Without = []uuid.UUID{}
		for page := range 4 { // at the third, all are refused that are asked first
			rest := mustNear(t, db, q)
			if len(rest) != 50 {
				t.Errorf("without the %d that came before, page %d of 3,001 claims has %d, want 50", len(q.Without), page+1, len(rest))
			}
			for _, x := range rest {
				if slices.Contains(q.Without, x.Case.ClaimID) {
					t.Errorf("page %d has a claim that was not to be returned", page+1)
				}
				q.Without = append(q.Without, x.Case.ClaimID)
			}
		}
	})
}

func mustNear(t *testing.T, db *store.DB, q store.NearQuery) []store.Near {
	t.Helper()
	found, err := db.Near(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestNearReadsAnyText(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		long := strings.Repeat("ω", 900)
		for _, s := range []string{"Россия направила сто тысяч солдат к границе", "أرسلت روسيا مئة ألف جندي إلى الحدود", "俄羅斯在邊境有十萬軍隊",
			"Die Straße nach Zürich wurde für 3,5 Millionen gebaut", "Strange " + long, "C'est l'été à Orléans"} {
			claimed(t, db, s)
		}
		for query, want := range map[string]string{
			"сто тысяч солдат": "Россия", "مئة ألف جندي": "أرسلت", "俄羅斯在邊境有十萬軍隊。": "俄", "STRASSE NACH ZÜRICH": "Die", "zurich strasse": "Die",
			long: "Strange", "cest lete a orleans": "C'est",
		} {
			if got := near(t, db, ours(query)); len(got) != 1 || !strings.HasPrefix(got[0], want) {
				t.Errorf("Near(%.40q) = %.80q, want %s…", query, got, want)
			}
		}
		mega := strings.Repeat("Россия направила ноль солдат, "+uuid.NewString()+" ", 1<<20/80)
		for _, q := range []string{mega, mega[:1<<20], strings.Repeat("x", 1<<20), "\xff\xfe\xfd", strings.Repeat("%_'\\\"; DROP TABLE claims; --", 100), "= == =a", "\u202e\u0301"} {
			if _, err := db.Near(t.Context(), ours(q)); err != nil {
				t.Errorf("Near(%.30q…, %d bytes, valid %v): %v", q, len(q), utf8.ValidString(q), err)
			}
		}
	})
}
