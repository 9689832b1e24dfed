package known_test

import (
	"strings"
	"testing"

	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
	"factdesk/seeds"
)

// TestASearchReadsWholeWhatItShows: page by page a search among what is published gives
// what it gives at once, all that belongs to it, and reads no more of the others than
// their place in the list takes.
func TestASearchReadsWholeWhatItShows(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if _, err := seeds.Load(t.Context(), db, noon); err != nil {
			t.Fatal(err)
		}
		public, err := db.Cases(t.Context(), store.ClaimQuery{States: []review.State{review.Published}, Limit: 1})
		if err != nil || len(public.Items) == 0 {
			t.Fatalf("%d are published, %v", len(public.Items), err)
		}
		said := public.Items[0].Verdict().Wording
		bring(t, db, factCheck(said, "True"), factCheck(said+" again", "False"), factCheck(said+" for years", "Half True"))
		q := store.CheckedQuery{Ours: true, External: true, Limit: 50}
		all, err := known.Of(db).Checked(t.Context(), said, q)
		if err != nil || len(all.Groups) < 3 || len(all.Groups[0]) != 2 {
			t.Fatalf("Checked(%q) = %d groups, %v; want three or more, two worded alike first", said, len(all.Groups), err)
		}
		q.Limit = 1
		for i, want := range all.Groups {
			page, asked := searched(t, db, said, q)
			if len(page.Groups) != 1 || names(page.Groups[0]) != names(want) {
				t.Errorf("page %d has %d groups, not one of %s", i, len(page.Groups), names(want))
			}
			if asked > 6 {
				t.Errorf("page %d took %d statements, want 6 at most", i, asked)
			}
			q.After = page.Next
		}
		if q.After != "" {
			t.Errorf("behind the last page is another, %s", q.After)
		}
	})
}

// searched is a page of a search, and how many statements it took.
func searched(t *testing.T, db *store.DB, text string, q store.CheckedQuery) (page store.CheckedPage, asked int) {
	t.Helper()
	page, err := known.Of(db).Checked(store.Watch(t.Context(), func(string) { asked++ }), text, q)
	if err != nil {
		t.Fatal(err)
	}
	return page, asked
}

// names are the ratings and addresses of a group: what no glance has.
func names(group []store.Checked) string {
	var out []string
	for _, c := range group {
		if c.Case != nil {
			out = append(out, string(c.Case.State)+" "+c.Case.Verdict().Rating+" "+c.Case.Claim.Wording)
		} else {
			out = append(out, c.External.Rating+" "+c.External.URL)
		}
	}
	return strings.Join(out, ", ")
}
