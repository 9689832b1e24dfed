package ingest

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/differ"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// settings are the same words set in other ways.
var settings = map[string]string{
	"a space at the end": harbour + " ", "other line ends": strings.ReplaceAll(harbour, "\r\n", "\n"), "no-break spaces": strings.ReplaceAll(harbour, " ", "\u00a0"),
	"curly quotes":             strings.NewReplacer(`"Nobody`, "“Nobody", `it,"`, "it,”", "'", "’").Replace(harbour),
	"signs that nobody sees":   "\u200b" + strings.ReplaceAll(harbour, "council", "coun\u00adcil"),
	"all of it in a paragraph": strings.ReplaceAll(harbour, "\r\n", " "),
}

func TestAnotherSettingIsNoOtherArticle(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		im := &Importer{DB: db}
		first := imports(t, im, pasted(harbour))
		for name, text := range settings {
			if again := imports(t, im, pasted(text)); !again.Already || again.Article.ID != first.Article.ID || again.Reworded != nil {
				t.Errorf("%s: already %v, reworded %v; want the article that is there", name, again.Already, again.Reworded)
			}
		}
		if n := count(t, db); n != 1 {
			t.Errorf("%d articles, want 1", n)
		}
		admin := review.Actor{ID: reviewer.ID, Name: "Ada", Role: review.Administrator}
		if err := db.Redact(t.Context(), first.Snapshot.ID, "A court ordered it.", admin, fixed); err != nil {
			t.Fatal(err)
		}
		if _, err := im.Import(t.Context(), pasted(harbour+"\n\n"), reviewer, fixed); errs.KindOf(err) != errs.Gone {
			t.Errorf("a text that was taken down, with a line more: %v; want that it is gone", err)
		}
	})
}

func TestManyBringTheSameTextSetOtherwise(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		im := &Importer{DB: db}
		var wg sync.WaitGroup
		for _, text := range settings {
			wg.Go(func() {
				if _, err := im.Import(context.WithoutCancel(t.Context()), pasted(text), reviewer, fixed); err != nil {
					t.Errorf("Import: %v", err)
				}
			})
		}
		wg.Wait()
		if n := count(t, db); n != 1 {
			t.Errorf("%d articles, want 1", n)
		}
	})
}

func TestAnotherTextAtAKnownAddressIsKept(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		im := &Importer{DB: db}
		at := func(text string) Item {
			in := pasted(text)
			in.URL = "https://www.gazette.example/tram"
			return in
		}
		first := imports(t, im, at(harbour))
		accepted := accept(t, db, first)
		later := strings.Replace(harbour, "212 million", "230 million", 1) + "\r\nThe line opens in 2031, the council said."
		got := imports(t, im, at(later))
		if got.Already || got.Article.ID != first.Article.ID || got.Snapshot.ID == first.Snapshot.ID || got.Reworded == nil {
			t.Fatalf("another text at a known address: already %v, article %s, snapshot %s, reworded %v; want a further snapshot of %s",
				got.Already, got.Article.ID, got.Snapshot.ID, got.Reworded, first.Article.ID)
		}
		if r := got.Reworded; r.Before != first.Snapshot.ID || r.Removed != 1 || r.Added != 9 || !has(r.Parts, differ.Removed, "212") || !has(r.Parts, differ.Added, "230") {
			t.Errorf("it differs in %+v", r)
		}
		old, err := db.Snapshot(t.Context(), first.Snapshot.ID)
		if err != nil || old.Text != harbour {
			t.Errorf("the text before is %q, %v", old.Text, err)
		}
		all, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: first.Article.ID, Limit: 100})
		if err != nil {
			t.Fatal(err)
		}
		waits := 0
		for _, c := range all.Items {
			if c.ID == accepted && c.SnapshotID != first.Snapshot.ID {
				t.Error("what was accepted left its text")
			}
			if c.State == claims.CandidateNew && c.SnapshotID == got.Snapshot.ID {
				waits++
			}
		}
		if waits != got.Candidates || waits == 0 {
			t.Errorf("%d candidates wait in the later text, and %d were told", waits, got.Candidates)
		}
		for name, again := range map[string]Item{"the later text": at(later + " "), "the first again": at(harbour + "\n")} {
			if out := imports(t, im, again); !out.Already || out.Reworded != nil {
				t.Errorf("%s: already %v; want that it is known", name, out.Already)
			}
		}
	})
}

func has(parts []differ.Wording, op differ.Op, text string) bool {
	for _, p := range parts {
		if p.Op == op && p.Text == text {
			return true
		}
	}
	return false
}

// A page that changed is told when its address is imported again; one that can't be read
// today is the article that is there.
func TestAKnownAddressIsReadAgain(t *testing.T) {
	text, down := harbour, false
	base := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		if down {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Write([]byte(text))
	})
	db := storetest.Open(t)
	im := &Importer{DB: db, Fetcher: reach(t, base)}
	address := Item{Name: "tram", URL: base + "/tram"}
	first := imports(t, im, address)
	for name, change := range map[string]func(){"nothing": func() {}, "the line ends": func() { text = settings["other line ends"] }, "the site is down": func() { down = true }} {
		change()
		if again := imports(t, im, address); !again.Already || again.Snapshot.ID != first.Snapshot.ID {
			t.Errorf("%s: already %v, snapshot %s; want what is there", name, again.Already, again.Snapshot.ID)
		}
		down = false
	}
	text = strings.Replace(harbour, "14,000", "15,000", 1)
	if got := imports(t, im, address); got.Already || got.Article.ID != first.Article.ID || got.Reworded == nil || !has(got.Reworded.Parts, differ.Added, "15,000") {
		t.Errorf("changed: already %v, reworded %+v", got.Already, got.Reworded)
	}
	var told Report
	if err := im.ImportAll(t.Context(), func(yield func(Item, error) bool) {
		text = harbour + "\nA correction was added on Friday."
		yield(address, nil)
	}, reviewer, func(r Report) { told = r }); err != nil || told.Reworded == nil || told.Already {
		t.Errorf("a job tells %+v, %v; want how the text differs", told, err)
	}
}

// accept makes a claim of an import's first candidate, and says which that was.
func accept(t *testing.T, db *store.DB, in store.Imported) uuid.UUID {
	t.Helper()
	all, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: in.Article.ID, Limit: 1})
	if err != nil || len(all.Items) == 0 {
		t.Fatal(all, err)
	}
	id := all.Items[0].ID
	if _, err := db.EditCandidates(t.Context(), []uuid.UUID{id}, func(x *review.Triage) error { return x.Accept(reviewer, fixed) }); err != nil {
		t.Fatal(err)
	}
	return id
}
