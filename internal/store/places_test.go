package store_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// filmed is a text of two cues.
const filmed = "The city paid it twice. It cost 2 million dollars."

// importFilm imports it with its times, and both sentences as candidates.
func importFilm(t *testing.T, db *store.DB) (store.Imported, []claims.Candidate) {
	t.Helper()
	in := store.Import{
		Article: claims.Article{Headline: "Hearing", Bylines: []string{}, Agencies: []string{}},
		Snapshot: claims.Snapshot{Text: filmed, TextSHA256: claims.Digest([]byte(filmed)), RawSHA256: claims.Digest([]byte(filmed)), Headers: map[string]string{}, FetchedAt: noon,
			Places: []claims.Placed{
				{Span: claims.Span{Start: 0, End: 23}, Locator: claims.AtTime(5*time.Second, 8*time.Second), Speaker: "Zorilla Hale"},
				{Span: claims.Span{Start: 24, End: 50}, Locator: claims.AtTime(761*time.Second, 765*time.Second)},
			}},
		Found: []claims.Found{found(t, filmed, "The city paid it twice", 0), found(t, filmed, "It cost 2 million dollars", 0)}, Extractor: "test 1",
	}
	out, err := db.SaveImport(t.Context(), in, rita.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	page, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: out.Article.ID})
	if err != nil || len(page.Items) != 2 {
		t.Fatalf("candidates = %+v, %v", page, err)
	}
	return out, page.Items
}

// TestAClaimKnowsItsMinute: what was said in a recording keeps its time from the import to
// the claim, whether it was proposed or picked.
func TestAClaimKnowsItsMinute(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		in, all := importFilm(t, db)
		if all[0].Locator.String() != "00:00:05" || all[1].Locator.String() != "00:12:41" {
			t.Fatalf("candidates stand at %v and %v, want 00:00:05 and 00:12:41", all[0].Locator, all[1].Locator)
		}
		c := caseOf(t, db, accept(t, db, all[1].ID).ID)
		if diff := cmp.Diff(&claims.Locator{From: "00:12:41", To: "00:12:45"}, c.Appearances[0].Locator); diff != "" {
			t.Errorf("the claim's place (-want +got):\n%s", diff)
		}
		s, err := db.Snapshot(t.Context(), in.Snapshot.ID)
		if err != nil {
			t.Fatal(err)
		}
		x, err := review.Pick(found(t, filmed, "cost 2 million", 0), s, claims.Claim{Wording: "It cost 2 million", Unattributed: true}, rita.Actor(), noon)
		if err == nil {
			err = db.Pick(t.Context(), x)
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := caseOf(t, db, x.Case.ID); got.Appearances[0].Locator.String() != "00:12:41" {
			t.Errorf("what was picked stands at %v", got.Appearances[0].Locator)
		}
	})
}

// TestPlacesGoWithTheirText: who speaks in a text is the text's, and goes with it.
func TestPlacesGoWithTheirText(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		in, all := importFilm(t, db)
		c := accept(t, db, all[1].ID)
		if err := db.Redact(t.Context(), in.Snapshot.ID, "court order", ada, noon); err != nil {
			t.Fatal(err)
		}
		gone(t, db, "Zorilla")
		if got := caseOf(t, db, c.ID); got.Appearances[0].Locator.String() != "00:12:41" {
			t.Errorf("the claim's minute is %v, want it kept as offsets are", got.Appearances[0].Locator)
		}
		verified(t, db)
	})
}

// TestAWebPageHasNoPlaces: nothing is made up where a source has neither pages nor times.
func TestAWebPageHasNoPlaces(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		in, all := imported(t, db, "https://dw.example/a", news, "100,000 troops")
		s, err := db.Snapshot(t.Context(), in.Snapshot.ID)
		if err != nil || len(s.Places) > 0 || all[0].Locator != nil {
			t.Errorf("places %v and %v, %v", s.Places, all[0].Locator, err)
		}
	})
}

// TestALaterTextHasItsOwnMinutes: a recording's text that comes again, corrected and with
// other times, gives those to what it proposes, and to what waits and goes along.
func TestALaterTextHasItsOwnMinutes(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		const later = "The city paid it twice. It never opened."
		importTimed := func(words string, at ...time.Duration) []claims.Candidate {
			t.Helper()
			in := store.Import{Article: claims.Article{Headline: "Hearing", URL: "https://city.example/film", Bylines: []string{}, Agencies: []string{}}, URLs: []string{"https://city.example/film"},
				Snapshot: claims.Snapshot{Text: words, TextSHA256: claims.Digest([]byte(words)), RawSHA256: claims.Digest([]byte(words)), Headers: map[string]string{}, FetchedAt: noon}, Extractor: "test 1"}
			start := 0
			for i, sentence := range strings.SplitAfter(words, ". ") {
				end := start + len(strings.TrimSpace(sentence))
				in.Snapshot.Places = append(in.Snapshot.Places, claims.Placed{Span: claims.Span{Start: start, End: end}, Locator: claims.AtTime(at[i], at[i]+time.Second)})
				in.Found = append(in.Found, found(t, words, words[start:end-1], 0))
				start += len(sentence)
			}
			out, err := db.SaveImport(t.Context(), in, rita.Actor(), noon)
			if err != nil {
				t.Fatal(err)
			}
			page, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: out.Article.ID})
			here := slices.DeleteFunc(page.Items, func(c claims.Candidate) bool { return c.SnapshotID != out.Snapshot.ID })
			if err != nil || len(here) != 2 {
				t.Fatalf("candidates = %+v, %v", here, err)
			}
			return here
		}
		importTimed(filmed, 5*time.Second, 761*time.Second)
		for _, c := range importTimed(later, 7*time.Second, 70*time.Second) {
			if want := map[string]string{"The city paid it twice": "00:00:07", "It never opened": "00:01:10"}[c.Exact]; c.Locator.String() != want {
				t.Errorf("%q stands at %v, want %s", c.Exact, c.Locator, want)
			}
		}
	})
}
