package main

import (
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/external"
	"factdesk/internal/store"
	"factdesk/review"
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
	if _, err := im.AddFeed(t.Context(), "https://checks.example/feed.json", time.Hour, room.Administrator.Actor()); err != nil {
		t.Fatal(err)
	}
	all, err := db.Externals(t.Context(), store.ExternalQuery{})
	if err != nil || len(all) == 0 {
		t.Fatal(all, err)
	}
	at := "/desk/fact-checks/imports/" + run.ID.String()
	out["/desk/fact-checks/:id"], out["/desk/fact-checks/imports/:id"] = []string{"/desk/fact-checks/" + all[0].ID.String()}, []string{at, at + "?show=refused"}
	out["/desk/fact-checks/imports/:id/report"] = []string{at + "/report?format=csv"}
}

// groupExamples are the demo's cluster, its contradictions and the numbers of a topic.
func groupExamples(t *testing.T, db *store.DB, out map[string][]string) {
	t.Helper()
	clusters, err := db.Clusters(t.Context(), uuid.Nil, 1)
	if err != nil || len(clusters) == 0 {
		t.Fatal(clusters, err)
	}
	out["/desk/clusters/:id"] = []string{"/desk/clusters/" + clusters[0].ID.String()}
	for _, state := range []review.ContradictionState{review.ContradictionOpen, review.ContradictionScope} {
		page, err := db.Contradictions(t.Context(), store.ContradictionQuery{State: state})
		if err != nil || len(page.Items) == 0 {
			t.Fatal(state, page, err)
		}
		out["/desk/contradictions/:id"] = append(out["/desk/contradictions/:id"], "/desk/contradictions/"+page.Items[0].ID.String())
	}
	out["/desk/topics/numbers"] = []string{"/desk/topics/numbers?topic=Ukraine"}
}
