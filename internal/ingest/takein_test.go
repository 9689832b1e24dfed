package ingest

import (
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

const lossy = `<article><h1>Bridge shut for repairs</h1>
<p>The bridge over the sound will stay shut until May, the county said on Tuesday after a week of tests.</p>
<div class="promo-box"><p>Whoever lives on the island may ask for a pass that costs nothing and holds for a year.</p></div>
<p>Inspectors found 14 cracks in October, two of them in a beam that carries the whole road.</p>
<p>“We should have acted sooner,” said Jan Voss, who has led the roads office since 2021.</p>
<p>The way round is 31 kilometres long and leads through three villages that have one bus a day.</p></article>
<aside><p>Elsewhere the price of bread rose by 40 percent in a year, the bakers said.</p></aside>`

func TestImportTellsWhatItLeftOut(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		im := &Importer{DB: db}
		got := imports(t, im, Item{Name: "page", Raw: []byte(lossy), MediaType: htmlPage})
		var reasons []string
		for _, p := range got.LeftOut.Passages {
			reasons = append(reasons, p.Reason)
		}
		if strings.Join(reasons, " ") != "promotion related" || got.LeftOut.Words != 33 || got.LeftOut.Of != 108 {
			t.Fatalf("left out are %+v, want a promotion and what is related, 33 of 108 words", got.LeftOut)
		}
		again, err := db.Imported(t.Context(), got.Article.ID)
		if err != nil || again.LeftOut.Words != got.LeftOut.Words || again.LeftOut.Of != got.LeftOut.Of {
			t.Errorf("stored is %+v, %v, want %+v", again.LeftOut, err, got.LeftOut)
		}
	})
}

func TestTakeInMakesAFurtherSnapshot(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		im := &Importer{DB: db}
		first := imports(t, im, Item{Name: "page", Raw: []byte(lossy), MediaType: htmlPage})
		second, err := im.TakeIn(t.Context(), first.Snapshot.ID, 1, reviewer, fixed)
		if err != nil {
			t.Fatal(err)
		}
		third, err := im.TakeIn(t.Context(), second.Snapshot.ID, 2, reviewer, fixed)
		if err != nil {
			t.Fatal(err)
		}
		want := strings.Replace(first.Snapshot.Text, "\n\nInspectors", "\n\nWhoever lives on the island may ask for a pass that costs nothing and holds for a year.\n\nInspectors", 1)
		if second.Snapshot.Text != want {
			t.Errorf("the text is %q, want %q", second.Snapshot.Text, want)
		}
		if want += "\n\nElsewhere the price of bread rose by 40 percent in a year, the bakers said."; third.Snapshot.Text != want {
			t.Errorf("the text is %q, want %q", third.Snapshot.Text, want)
		}
		before, err := db.Snapshot(t.Context(), first.Snapshot.ID)
		if err != nil || before.Text != first.Snapshot.Text {
			t.Errorf("the first text is %q, %v, want it as it was", before.Text, err)
		}
		left, err := db.LeftOut(t.Context(), &third.Snapshot)
		if err != nil || left.Words != 0 {
			t.Errorf("left out of the last are %+v, %v, want nothing", left, err)
		}
		standsInOne(t, db, first, third)
		if v, err := db.Verify(t.Context()); err != nil || len(v.Broken) > 0 {
			t.Errorf("Verify = %+v, %v, want nothing broken", v.Broken, err)
		}
	})
}

// standsInOne holds that each candidate waits once, in the latest text, and that what the
// passage says is proposed.
func standsInOne(t *testing.T, db *store.DB, first, last store.Imported) {
	t.Helper()
	page, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: last.Article.ID, Limit: store.MaxPage})
	if err != nil {
		t.Fatal(err)
	}
	bread := false
	for _, c := range page.Items {
		if c.SnapshotID != last.Snapshot.ID {
			t.Errorf("%q waits in an earlier text", c.Exact)
		}
		bread = bread || strings.Contains(c.Exact, "40 percent")
	}
	if len(page.Items) <= first.Candidates || !bread {
		t.Errorf("%d candidates wait, before %d; the bread is among them: %v", len(page.Items), first.Candidates, bread)
	}
}

func TestTakeInRefuses(t *testing.T) {
	db := storetest.Open(t)
	im := &Importer{DB: db}
	got := imports(t, im, Item{Name: "page", Raw: []byte(lossy), MediaType: htmlPage})
	if _, err := im.TakeIn(t.Context(), got.Snapshot.ID, 9, reviewer, fixed); errs.KindOf(err) != errs.NotFound {
		t.Errorf("TakeIn of no passage = %v, want kind %q", err, errs.NotFound)
	}
	if _, err := im.TakeIn(t.Context(), got.Snapshot.ID, 1, review.Actor{Role: review.Reader}, fixed); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("TakeIn by a reader = %v, want kind %q", err, errs.Forbidden)
	}
	if _, err := im.TakeIn(t.Context(), got.Snapshot.ID, 1, reviewer, fixed); err != nil {
		t.Fatal(err)
	}
	for _, position := range []int{1, 2} {
		if _, err := im.TakeIn(t.Context(), got.Snapshot.ID, position, reviewer, fixed); errs.KindOf(err) != errs.Conflict {
			t.Errorf("TakeIn of passage %d from an earlier text = %v, want kind %q", position, err, errs.Conflict)
		}
	}
}

// A take-down of one text takes those with the same words along, and what was left out.
func TestTakeDownTakesPassages(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		im := &Importer{DB: db}
		first := imports(t, im, Item{Name: "page", Raw: []byte(lossy), MediaType: htmlPage})
		second, err := im.TakeIn(t.Context(), first.Snapshot.ID, 1, reviewer, fixed)
		if err != nil {
			t.Fatal(err)
		}
		admin := review.Actor{ID: reviewer.ID, Name: "Ada", Role: review.Administrator}
		if err := db.Redact(t.Context(), second.Snapshot.ID, "A court order of 3 May", admin, fixed); err != nil {
			t.Fatal(err)
		}
		all, err := db.Snapshots(t.Context(), first.Article.ID)
		if err != nil || len(all) != 2 || all[0].RedactedAt == nil || all[1].RedactedAt == nil {
			t.Errorf("snapshots are %+v, %v, want both taken down", all, err)
		}
		for _, s := range all {
			var kept []claims.Passage
			kept, err = db.Passages(t.Context(), s.ID)
			for _, p := range kept {
				if err != nil || p.Text != "" {
					t.Errorf("a passage is %q, %v, want its words gone", p.Text, err)
				}
			}
		}
	})
}
