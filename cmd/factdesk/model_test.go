package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"factdesk/internal/config"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// A configured model is asked about what is imported, by the program's own runner;
// one that is not configured is not.
func TestAConfiguredModelIsAsked(t *testing.T) {
	asked := 0
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked++
		fmt.Fprint(w, `{"choices":[{"finish_reason":"stop","message":{"content":"{\"claims\":[{\"exact\":\"Bron stängdes i mars.\"}]}"}}]}`)
	}))
	t.Cleanup(service.Close)
	for _, url := range []string{"", service.URL} {
		db := storetest.Open(t)
		w := &world{ctx: t.Context(), stdout: io.Discard, stderr: io.Discard, config: config.Config{Workers: 1, ImportDeadline: time.Minute,
			ModelURL: url, ModelName: "tiny", ModelTimeout: 5 * time.Second, ModelMaxTokens: 500, ModelPerDay: 5}}
		w.log = w.config.Logger(io.Discard)
		by := review.Actor{Name: "command line", Role: review.Administrator}
		text := "Taltor\n\nBorgmästaren sade på måndagen att allt var klart. Bron stängdes i mars. Ingen vet varför det tog så lång tid.\n"
		in, err := w.importer(db).Import(t.Context(), ingest.Item{Name: "x", Raw: []byte(text), MediaType: "text/plain"}, by, now())
		if err != nil {
			t.Fatal(err)
		}
		ctx, stop := context.WithCancel(t.Context())
		done := make(chan struct{})
		go func() { defer close(done); w.runner(db).Run(ctx) }()
		for deadline := time.Now().Add(20 * time.Second); url != ""; time.Sleep(10 * time.Millisecond) {
			page, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: in.Article.ID})
			if err != nil || time.Now().After(deadline) {
				t.Fatalf("the model's proposal does not come: %v", err)
			}
			if len(page.Items) == 1 && page.Items[0].Extractor == "model:tiny" {
				break
			}
		}
		stop()
		<-done
		jobs, err := db.Jobs(t.Context(), store.JobQuery{})
		if err != nil || url == "" && len(jobs)+asked > 0 || url != "" && asked != 1 {
			t.Errorf("with the model %q: %d jobs, asked %d times (%v)", url, len(jobs), asked, err)
		}
	}
}
