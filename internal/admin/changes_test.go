package admin_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var seenField = regexp.MustCompile(`name="seen" value="([0-9a-f]*)"`)

// seenOn is what the buttons of a page carry of what was shown.
func seenOn(t *testing.T, page string) string {
	t.Helper()
	m := seenField.FindStringSubmatch(page)
	if m == nil {
		t.Fatal("the page carries no digest")
	}
	return m[1]
}

var versionField = regexp.MustCompile(`name="version" value="([0-9]+)"`)

// sign sends a form of a case's page with the version that the case has now.
func (c client) sign(path string, want int, pairs ...string) string {
	c.n.t.Helper()
	at := strings.Join(strings.Split(path, "/")[:4], "/")
	version := versionField.FindStringSubmatch(c.get(at, 200))[1]
	return c.post(path, want, append(pairs, "version", version)...)
}

func (n *newsroom) headline(article uuid.UUID, to string, by review.User) {
	n.t.Helper()
	_, err := n.db.EditArticle(n.t.Context(), article, 0, func(a *claims.Article) error { a.Headline = to; return nil }, by.Actor(), noon)
	if err != nil {
		n.t.Fatal(err)
	}
}

// TestButtonsSignWhatWasShown: with nothing, with what was shown before a swapped proposal,
// and with a note in between.
func TestButtonsSignWhatWasShown(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		n := openOn(t, db)
		x := n.proposed(n.accepted(n.seed("01-geneva-talks.txt").Article.ID))
		at, edgar := "/desk/cases/"+x.ID.String(), n.as(n.edgar)
		if got := edgar.sign(at+"/approve", 428); !strings.Contains(words(t, got), "Say what you looked at") {
			t.Errorf("without it: %s", words(t, got))
		}
		seen := seenOn(t, edgar.get(at, 200))
		verdict := x.Verdict()
		n.edited(x, func(x *review.Case) error { return x.Withdraw(n.rita.Actor(), noon) })
		scale, err := db.ScaleByKey(t.Context(), "five_step")
		if err != nil {
			t.Fatal(err)
		}
		n.edited(x, func(x *review.Case) error {
			return x.Propose(review.Proposal{Rating: verdict.Rating, Explanation: "It is not so.", AsOf: verdict.AsOf}, scale, n.rita.Actor(), noon)
		})
		got := edgar.sign(at+"/approve", 412, "seen", seen)
		if !strings.Contains(words(t, got), "has changed since you looked at it") || n.reload(x.ID).State != review.Proposed {
			t.Errorf("swapped: %s", words(t, got))
		}
		if again := seenOn(t, got); again == seen {
			t.Error("the page that refuses carries the old digest again")
		}
		seen = seenOn(t, edgar.get(at+"/preview", 200))
		n.edited(x, func(x *review.Case) error {
			_, err := x.AddNote(review.Note{Body: "Hm."}, n.rita.Actor(), noon)
			return err
		})
		edgar.sign(at+"/approve", 200, "seen", seen)
		edgar.sign(at+"/publish", 428)
		edgar.sign(at+"/publish", 412, "seen", "0000")
		edgar.sign(at+"/publish", 200, "seen", seenOn(t, edgar.get(at+"/preview", 200)), "waive.archived", "no archive would take it")
		if got := n.reload(x.ID); got.State != review.Published {
			t.Errorf("the case is %s, want published", got.State)
		}
	})
}

// TestSignOffOfWhatWasChanged: on the case and in bulk, by somebody who made none of it.
func TestSignOffOfWhatWasChanged(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		n := openOn(t, db)
		first, second := n.seed("01-geneva-talks.txt").Article.ID, n.seed("10-housing-debate.txt").Article.ID
		x := n.published(n.approved(n.proposed(n.accepted(first))))
		y := n.published(n.approved(n.proposed(n.accepted(second))))
		edgar := n.as(n.edgar)
		n.headline(first, "Rita’s headline", n.rita)
		n.headline(second, "Edgar’s headline", n.edgar)

		page := edgar.get("/desk/signoff", 200)
		if got := words(t, page); !strings.Contains(got, "Rita’s headline") || !strings.Contains(got, "You made this change yourself") {
			t.Errorf("sign-off: %s", got)
		}
		org := n.organisation()
		box := func(x *review.Case) string { return x.ID.String() + " " + n.reload(x.ID).Preview(org).Digest }
		if !strings.Contains(page, box(x)) || strings.Contains(page, box(y)) {
			t.Error("the page offers the wrong cases")
		}
		if got := words(t, edgar.post("/desk/signoff/changes", 200, "case", box(x), "case", box(y))); !strings.Contains(got, "the changes of 1 case") || !strings.Contains(got, "Left: 1. You made this change yourself") {
			t.Errorf("in bulk: %s", got)
		}
		if a, b := n.reload(x.ID).Edition.Number, n.reload(y.ID).Edition.Number; a != 2 || b != 1 {
			t.Errorf("editions %d and %d, want 2 and 1", a, b)
		}

		at := "/desk/cases/" + y.ID.String()
		edgar.sign(at+"/changes/approve", 428)
		edgar.sign(at+"/changes/approve", 403, "seen", seenOn(t, edgar.get(at, 200)))
		edgar.sign(at+"/changes/keep-out", 200)
		if got := words(t, edgar.get(at, 200)); !strings.Contains(got, "kept out by Edgar") {
			t.Errorf("kept out, and the page says %s", got)
		}
		if got := words(t, edgar.get("/desk/signoff", 200)); strings.Contains(got, "Edgar’s headline") {
			t.Error("kept out, and it waits for sign-off")
		}
		n.headline(second, "Rita’s other headline", n.rita)
		ada := n.as(n.ada)
		ada.sign(at+"/changes/approve", 200, "seen", seenOn(t, ada.get(at, 200)))
		if got := n.reload(y.ID).Public().Around.Articles[second].Headline; got != "Rita’s other headline" {
			t.Errorf("readers see %q", got)
		}
	})
}
