package api_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/review"
)

// feed follows an address and returns the feed's id.
func (d *desk) feed() string {
	d.t.Helper()
	return d.as(review.Editor, "POST", "/external-reviews/feeds", object{"url": "https://publisher.example/feed.json", "every_minutes": 360}).want(201).text("id")
}

func init() {
	for id, drive := range map[string]func(d *desk) answer{
		"add-feed": func(d *desk) answer {
			d.as(review.Reviewer, "POST", "/external-reviews/feeds", object{"url": "https://publisher.example/feed.json"}).says(403, "role editor")
			d.as(review.Editor, "POST", "/external-reviews/feeds", object{"url": "http://127.0.0.1/feed"}).says(422, "private network")
			d.as(review.Editor, "POST", "/external-reviews/feeds", object{"url": "https://publisher.example/feed.json", "every_minutes": 1}).want(422)
			a := d.as(review.Editor, "POST", "/external-reviews/feeds", object{"url": "https://publisher.example/feed.json"}).want(201)
			d.as(review.Editor, "POST", "/external-reviews/feeds", object{"url": "https://publisher.example/feed.json"}).says(422, "followed already")
			if a.field("every_minutes") != 1440.0 || a.text("added_by_name") != "editor" || !strings.HasSuffix(a.Header().Get("Location"), a.text("id")) {
				d.t.Errorf("followed: %s %v", a.Body, a.Header())
			}
			return a
		},
		"list-feeds": func(d *desk) answer {
			d.feed()
			a := d.as(review.Reviewer, "GET", "/external-reviews/feeds", nil)
			d.count(a, 1)
			return a
		},
		"get-feed": func(d *desk) answer {
			at := "/external-reviews/feeds/" + d.feed()
			a := d.as(review.Reviewer, "GET", at, nil).want(200)
			d.as(review.Reviewer, "GET", at, nil, "If-None-Match", a.Header().Get("ETag")).want(304)
			if err := d.answered(a.text("id"), review.FeedAnswer{Result: review.FeedFailed, Message: "The site can't answer now."}); err != nil {
				d.t.Fatal(err)
			}
			asked := d.as(review.Reviewer, "GET", at, nil, "If-None-Match", a.Header().Get("ETag")).want(200)
			if asked.text("result") != "failed" || asked.field("failures") != 1.0 || asked.field("version") != a.field("version") {
				d.t.Errorf("asked: %s", asked.Body)
			}
			return asked
		},
		"edit-feed": func(d *desk) answer {
			at := "/external-reviews/feeds/" + d.feed()
			tag := d.as(review.Editor, "GET", at, nil).want(200).Header().Get("ETag")
			d.as(review.Reviewer, "PATCH", at, object{"paused": true}).says(403, "role editor")
			a := d.as(review.Editor, "PATCH", at, object{"paused": true, "every_minutes": 60}, "If-Match", tag).want(200)
			d.as(review.Administrator, "PATCH", at, object{"paused": false}, "If-Match", tag).says(412, "by editor")
			d.as(review.Administrator, "PATCH", at, object{"paused": false, "version": 1}).says(409, "by editor")
			d.as(review.Editor, "PATCH", at, object{"url": "ftp://publisher.example/"}).want(422)
			if a.field("paused") != true || a.field("every_minutes") != 60.0 {
				d.t.Errorf("changed: %s", a.Body)
			}
			return a
		},
		"ask-feed": func(d *desk) answer {
			at := "/external-reviews/feeds/" + d.feed()
			d.as(review.Reviewer, "POST", at+"/ask", nil).says(403, "role editor")
			a := d.as(review.Editor, "POST", at+"/ask", nil).want(202)
			again := d.as(review.Administrator, "POST", at+"/ask", nil).want(202)
			if again.text("job_id") != a.text("job_id") {
				d.t.Errorf("asked twice at a time: %s, %s", a.Body, again.Body)
			}
			d.as(review.Editor, "GET", "/jobs/"+a.text("job_id"), nil).want(200)
			return a
		},
		"remove-feed": func(d *desk) answer {
			at := "/external-reviews/feeds/" + d.feed()
			d.as(review.Reviewer, "DELETE", at, nil).says(403, "role editor")
			d.as(review.Editor, "DELETE", at, nil, "If-Match", `"7"`).says(412, "changed since")
			a := d.as(review.Editor, "DELETE", at, nil, "If-Match", `"1"`).want(204)
			d.as(review.Editor, "GET", at, nil).want(404)
			return a
		},
	} {
		drives[id] = drive
	}
}

// answered notes what came of asking a feed.
func (d *desk) answered(id string, a review.FeedAnswer) error {
	_, err := d.db.FeedAnswered(d.t.Context(), uuid.MustParse(id), "https://publisher.example/feed.json", a, nil, d.now)
	return err
}

// Whoever has a feed asked may look at the job, also when the schedule had queued it.
func TestTheJobOfAFeedThatIsDue(t *testing.T) {
	d := sqliteDesk(t)
	id := d.feed()
	if err := d.db.QueueDueFeeds(t.Context(), d.now); err != nil {
		t.Fatal(err)
	}
	job := d.as(review.Editor, "POST", "/external-reviews/feeds/"+id+"/ask", nil).want(202).text("job_id")
	if got := d.as(review.Editor, "GET", "/jobs/"+job, nil).want(200).text("kind"); got != store.FeedJob {
		t.Errorf("the job is %s", got)
	}
	d.as(review.Reviewer, "GET", "/jobs/"+job, nil).want(404)
}
