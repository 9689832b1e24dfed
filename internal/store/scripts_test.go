package store_test

import (
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// Words of other scripts are found as their readers write them, and those that an earlier
// program kept otherwise once the index was made anew.
func TestWordsOfOtherScriptsAreFound(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		said := map[string]string{
			"दिल्ली": "दिल्ली में १२०० लोगों की मौत हुई", "1200": "दिल्ली में १२०० लोगों की मौत हुई",
			"台湾": "台灣有一萬兩千名兒童感染", "兒童": "台灣有一萬兩千名兒童感染", "儿": "台灣有一萬兩千名兒童感染",
			"توفى": "تُوُفِّيَ ٣٤٠٠ شخصٍ بسبب اللقاح", "３４００": "تُوُفِّيَ ٣٤٠٠ شخصٍ بسبب اللقاح",
		}
		for _, wording := range []string{"दिल्ली में १२०० लोगों की मौत हुई", "台灣有一萬兩千名兒童感染", "تُوُفِّيَ ٣٤٠٠ شخصٍ بسبب اللقاح", "दल्ल और दीली कुछ नहीं"} {
			claimed(t, db, wording)
		}
		look := func(when string) {
			t.Helper()
			for words, want := range said {
				got, err := db.Cases(t.Context(), store.ClaimQuery{Text: words})
				if err != nil || len(got.Items) != 1 || got.Items[0].Claim.Wording != want {
					t.Errorf("%s: %q finds %d claims (%v), want %q alone", when, words, len(got.Items), err, want)
				}
			}
		}
		look("saved")
		for query, want := range map[string]string{"दिल्ली में 1200 लोगों की मौत": "दिल्ली में १२०० लोगों की मौत हुई", "台湾有许多儿童感染": "台灣有一萬兩千名兒童感染", "توفي 3400 شخص بسبب اللقاح": "تُوُفِّيَ ٣٤٠٠ شخصٍ بسبب اللقاح"} {
			if got := near(t, db, ours(query)); len(got) == 0 || got[0] != want {
				t.Errorf("%q is near %q, want %q", query, got, want)
			}
		}
		db.Gorm().Exec("UPDATE claim_words SET word = 'x' || word")
		if err := db.ForgetIndex(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil {
			t.Fatal(err)
		}
		look("indexed anew")
		verified(t, db)
	})
}
