package public_test

import (
	"strings"
	"testing"
	"time"

	"factdesk/review"
)

var validated = []string{"/verdicts/feed.json", "/sitemap.xml", "/verdicts"}

func (n *newsroom) tags(address string) map[string]string {
	n.t.Helper()
	here := *n
	here.URL = address
	out := map[string]string{}
	for _, path := range validated {
		res, _ := here.get(path)
		out[path] = res.Header.Get("ETag")
	}
	return out
}

func (n *newsroom) wantTags(what string, got, before map[string]string, same bool) {
	n.t.Helper()
	for _, path := range validated {
		if (got[path] == before[path]) != same {
			n.t.Errorf("%s: the ETag of %s is %s, it was %s; want the same: %v", what, path, got[path], before[path], same)
		}
	}
}

func TestEveryProcessGivesTheSameValidators(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	before := n.tags(n.URL)
	page, _ := n.get(n.path(c))
	here := *n
	here.URL = n.serve()
	n.wantTags("a second process", n.tags(here.URL), before, true)
	again, _ := here.get(n.path(c))
	for _, name := range []string{"ETag", "Last-Modified"} {
		if got, want := again.Header.Get(name), page.Header.Get(name); got != want || got == "" {
			t.Errorf("%s of the page in a second process: %q, want %q", name, got, want)
		}
	}
}

func TestTheFeedOfAnEmptyDeskHasNoDate(t *testing.T) {
	n := open(t)
	if _, feed := n.get("/verdicts/feed.json"); strings.Contains(feed, "dateModified") {
		t.Errorf("nothing was published, and the feed says when it changed: %s", feed)
	}
}

func TestStrangersDoNotSeeTheDeskAtWork(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	before := n.tags(n.URL)
	_, err := n.db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
		_, err := c.AddNote(review.Note{Body: "Ask the ministry once more."}, ines.Actor(), noon.Add(time.Minute))
		return err
	})
	n.ok(err)
	_, err = n.db.EditPolicy(t.Context(), 0, []review.GateRule{{Check: "length", Level: review.Off}}, review.Actor{Role: review.Administrator}, noon)
	n.ok(err)
	n.wantTags("an internal note", n.tags(n.URL), before, true)
	n.retract(c)
	n.wantTags("a retraction", n.tags(n.URL), before, false)
}
