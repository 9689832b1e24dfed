package api_test

import (
	"strings"
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// A copy that is set otherwise is the article; a text in other words is told with what
// differs, and kept beside the first.
func TestTheImportTellsHowATextDiffers(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		const at = "https://news.example/troops"
		first := d.as(review.Reviewer, "POST", "/articles", object{"text": news, "url": at}).want(201)
		for _, same := range []string{news + " ", strings.ReplaceAll(news, "\n", "\r\n"), strings.ReplaceAll(news, " ", "\u00a0")} {
			again := d.as(review.Reviewer, "POST", "/articles", object{"text": same}).want(200)
			if again.text("imported", "article", "id") != first.text("imported", "article", "id") {
				t.Errorf("%.30q is another article", same)
			}
		}
		later := d.as(review.Reviewer, "POST", "/articles", object{"text": news + "\nThe ministry denied it.", "url": at}).want(201)
		if later.text("imported", "article", "id") != first.text("imported", "article", "id") || later.text("imported", "reworded", "before") != first.text("imported", "snapshot", "id") {
			t.Errorf("the later text: %s", later.Body)
		}
		if body := later.Body.String(); !strings.Contains(body, `{"op":"added","text":"The ministry denied it."}`) || !strings.Contains(body, `"removed":0,"added":4`) {
			t.Errorf("what differs: %s", body)
		}
		if all := d.as(review.Reviewer, "GET", "/articles/"+first.text("imported", "article", "id")+"/snapshots", nil).want(200).items(); len(all) != 2 {
			t.Errorf("%d snapshots, want both texts", len(all))
		}
	})
}
