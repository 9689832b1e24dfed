package main

import (
	"strings"
	"testing"

	"factdesk/internal/external"
	"factdesk/internal/store"
	"factdesk/seeds"
)

// reviewExamples imports two fact-checks of others and gives the addresses to look at.
func (w *world) reviewExamples(t *testing.T, db *store.DB, room seeds.Newsroom, out map[string][]string) {
	t.Helper()
	const feed = `{"@type":"ClaimReview","url":"https://checks.example/1","claimReviewed":"Water is dry","author":{"name":"Checks"},"reviewRating":"Four Pinocchios"} null`
	if err := db.EnsureLabels(t.Context(), now()); err != nil {
		t.Fatal(err)
	}
	im := w.external(db)
	run, err := im.Begin(t.Context(), "feed.json", 0, false, room.Reviewers[0].Actor())
	if err == nil {
		err = im.Run(t.Context(), &run, external.Input{Reader: strings.NewReader(feed)}, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	all, err := db.Externals(t.Context(), store.ExternalQuery{})
	if err != nil || len(all) == 0 {
		t.Fatal(all, err)
	}
	at := "/desk/others/imports/" + run.ID.String()
	out["/desk/others/:id"], out["/desk/others/imports/:id"] = []string{"/desk/others/" + all[0].ID.String()}, []string{at, at + "?show=refused"}
	out["/desk/others/imports/:id/report"] = []string{at + "/report?format=csv"}
}
