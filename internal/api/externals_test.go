package api_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/external"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/review"
)

// theirs is a file with two fact-checks of others, one of them like the desk's claim,
// one that is repaired, and one that is refused.
const theirs = `[{"@type":"ClaimReview","url":"https://checks.example/1","claimReviewed":"Russia has dispatched some 100,000 troops to the border","datePublished":"2022-01-23","inLanguage":"en","author":{"name":"Checks"},"reviewRating":{"alternateName":"Mostly true"}},
{"@type":"ClaimReview","url":"https://checks.example/2","claimReviewed":"Water is dry","datePublished":"2022-01-23","author":{"name":"Checks"},"reviewRating":"Four Pinocchios"},null]`

// imports uploads that file, does the job, and returns the import.
func (d *desk) imports() string {
	d.t.Helper()
	if err := d.db.EnsureLabels(d.t.Context(), noon); err != nil {
		d.t.Fatal(err)
	}
	a := d.as(review.Reviewer, "POST", "/external-reviews/import?name=theirs.json", theirs).want(202)
	im := &external.Importer{DB: d.db, Fetcher: &ingest.Fetcher{}}
	id := a.text("import", "id")
	if a.Header().Get("Location") != "/api/v1/external-reviews/imports/"+id {
		d.t.Errorf("Location: %q", a.Header().Get("Location"))
	}
	job, err := d.db.Job(d.t.Context(), uuid.MustParse(a.text("job_id")))
	if err != nil {
		d.t.Fatal(err)
	}
	if _, err := im.Do(d.t.Context(), job, func(any) {}); err != nil {
		d.t.Fatal(err)
	}
	return id
}

// externalID is the id of one of them.
func (d *desk) externalID(text string) string {
	d.t.Helper()
	all, err := d.db.Externals(d.t.Context(), store.ExternalQuery{Text: text})
	if err != nil || len(all) != 1 {
		d.t.Fatal(all, err)
	}
	return all[0].ID.String()
}

func (d *desk) openedCase() string {
	id, _ := d.opened()
	return id
}

// labelID is the id of a label of theirs.
func (d *desk) labelID(label string) string {
	d.t.Helper()
	all, err := d.db.RatingLabels(d.t.Context(), store.RatingLabelQuery{Text: label, Site: "checks.example"})
	if err != nil || len(all) != 1 {
		d.t.Fatal(all, err)
	}
	return all[0].ID.String()
}

func init() {
	for id, drive := range map[string]func(d *desk) answer{
		"import-external-reviews": func(d *desk) answer {
			d.as(review.Reviewer, "POST", "/external-reviews/import", "").says(422, "empty")
			a := d.as(review.Reviewer, "POST", "/external-reviews/import?name=a.json", theirs, "Idempotency-Key", "one").want(202)
			if again := d.as(review.Reviewer, "POST", "/external-reviews/import?name=a.json", theirs, "Idempotency-Key", "one").want(202); again.Body.String() != a.Body.String() {
				d.t.Errorf("again: %s", again.Body)
			}
			return a
		},
		"import-file": func(d *desk) answer {
			d.as(review.Reviewer, "POST", "/articles/file?name=a.txt", "").says(422, "empty")
			d.as(review.Reviewer, "POST", "/articles/file?name=a.rtf", `{\rtf1 text}`).says(415, "save it as DOCX or ODT")
			d.as(review.Reviewer, "POST", "/articles/file?name=a.pdf", "Sign in").says(422, "is called .pdf and is none")
			d.as(review.Reviewer, "POST", "/articles/file", "words").says(422, "name")
			mail := "Subject: Soldiers\r\n\r\nSome 100,000 soldiers stand at the border, the ministry said on Tuesday.\r\n"
			a := d.as(review.Reviewer, "POST", "/articles/file?name=a.eml&publisher=The+Paper", mail, "Idempotency-Key", "file").want(202)
			if again := d.as(review.Reviewer, "POST", "/articles/file?name=a.eml&publisher=The+Paper", mail, "Idempotency-Key", "file").want(202); again.Body.String() != a.Body.String() {
				d.t.Errorf("again: %s", again.Body)
			}
			return a
		},
		"fetch-external-reviews": func(d *desk) answer {
			d.as(review.Reviewer, "POST", "/external-reviews/import-url", object{"url": "http://127.0.0.1/feed"}).says(422, "private network")
			return d.as(review.Reviewer, "POST", "/external-reviews/import-url", object{"url": "https://publisher.example/feed.json"}).want(202)
		},
		"list-external-imports": func(d *desk) answer {
			d.imports()
			a := d.as(review.Reviewer, "GET", "/external-reviews/imports", nil)
			d.count(a, 1)
			return a
		},
		"get-external-import": func(d *desk) answer {
			a := d.as(review.Reviewer, "GET", "/external-reviews/imports/"+d.imports(), nil).want(200)
			if a.text("state") != "done" || !strings.Contains(a.Body.String(), `"added":2`) || !strings.Contains(a.Body.String(), `"refused":1`) {
				d.t.Errorf("the import: %s", a.Body)
			}
			return a
		},
		"list-external-records": func(d *desk) answer {
			id := d.imports()
			d.count(d.as(review.Reviewer, "GET", "/external-reviews/imports/"+id+"/records?outcome=refused", nil), 1)
			d.count(d.as(review.Reviewer, "GET", "/external-reviews/imports/"+id+"/records?repaired=true", nil), 1)
			d.count(d.as(review.Reviewer, "GET", "/external-reviews/imports/"+id+"/records?limit=2", nil), 2)
			a := d.as(review.Reviewer, "GET", "/external-reviews/imports/"+id+"/records?cursor=2", nil)
			d.count(a, 1)
			return a
		},
		"get-external-report": func(d *desk) answer {
			id := d.imports()
			lines := d.as(review.Reviewer, "GET", "/external-reviews/imports/"+id+"/report", nil).want(200)
			if strings.Count(lines.Body.String(), "\n") != 3 || !strings.Contains(lines.Body.String(), `"message":"It is empty (null)."`) {
				d.t.Errorf("lines: %s", lines.Body)
			}
			a := d.as(review.Reviewer, "GET", "/external-reviews/imports/"+id+"/report?format=csv", nil).want(200)
			if strings.Count(a.Body.String(), "\n") != 4 || !strings.Contains(a.Body.String(), "Four Pinocchios") {
				d.t.Errorf("CSV: %s", a.Body)
			}
			return a
		},
		"list-external-reviews": func(d *desk) answer {
			d.imports()
			for query, want := range map[string]int{"": 2, "?publisher=checks.example": 2, "?publisher=other.example": 0, "?class=mostly_true": 1, "?class=unmapped": 1, "?language=en": 1, "?text=DRY": 1, "?limit=1": 1} {
				d.count(d.as(review.Reviewer, "GET", "/external-reviews"+query, nil), want)
			}
			first := d.as(review.Reviewer, "GET", "/external-reviews?limit=1", nil)
			a := d.as(review.Reviewer, "GET", "/external-reviews?limit=1&cursor="+first.text("next"), nil)
			d.count(a, 1)
			return a
		},
		"get-external-review": func(d *desk) answer {
			d.imports()
			a := d.as(review.Reviewer, "GET", "/external-reviews/"+d.externalID("dry"), nil).want(200)
			if !strings.Contains(a.text("raw"), `"reviewRating":"Four Pinocchios"`) || !strings.Contains(a.Body.String(), "a text in the place of an object") {
				d.t.Errorf("the review: %s", a.Body)
			}
			return a
		},
		"list-label-maps": func(d *desk) answer {
			d.imports()
			a := d.as(review.Reviewer, "GET", "/label-maps?unmapped=true", nil)
			d.count(a, 1)
			d.count(d.as(review.Reviewer, "GET", "/label-maps?site=politifact.com&class=false", nil), 2)
			return a
		},
		"save-label-map": func(d *desk) answer {
			d.imports()
			id, review1 := d.labelID("Pinocchios"), d.externalID("dry")
			d.as(review.Reviewer, "PUT", "/label-maps/"+id, object{"class": "false"}).says(403, "role editor")
			d.as(review.Editor, "PUT", "/label-maps/"+id, object{"class": "lie"}).want(422)
			a := d.as(review.Editor, "PUT", "/label-maps/"+id, object{"class": "false", "version": 1}).want(200)
			if got := d.as(review.Reviewer, "GET", "/external-reviews/"+review1, nil).text("mapped"); got != "false" {
				d.t.Errorf("mapped = %q", got)
			}
			d.as(review.Editor, "PUT", "/label-maps/"+id, object{"class": "true", "version": 1}).says(409, "by editor")
			return a
		},
		"add-label-map": func(d *desk) answer {
			d.imports()
			a := d.as(review.Editor, "POST", "/label-maps", object{"label": "Four Pinocchios", "class": "false"}).want(201)
			if got := d.as(review.Reviewer, "GET", "/external-reviews/"+d.externalID("dry"), nil).text("mapped"); got != "false" {
				d.t.Errorf("mapped = %q", got)
			}
			d.as(review.Editor, "POST", "/label-maps", object{"label": "four pinocchios!", "class": "true"}).says(422, "already")
			return a
		},
		"list-case-external-reviews": func(d *desk) answer {
			d.imports()
			return d.as(review.Reviewer, "GET", "/cases/"+d.openedCase()+"/external-reviews", nil)
		},
		"link-external-review": func(d *desk) answer {
			d.imports()
			id, dry := d.openedCase(), d.externalID("dry")
			a := d.as(review.Reviewer, "PUT", "/cases/"+id+"/external-reviews/"+dry, object{"same": true}).want(200)
			if !strings.Contains(a.Body.String(), `"linked":true`) || !strings.Contains(a.Body.String(), `"disagree":0`) {
				d.t.Errorf("linked: %s", a.Body)
			}
			d.as(review.Reviewer, "PUT", "/cases/"+id+"/external-reviews/"+anyID(), object{"same": true}).want(404)
			return a
		},
		"unlink-external-review": func(d *desk) answer {
			d.imports()
			id, dry := d.openedCase(), d.externalID("dry")
			d.as(review.Reviewer, "PUT", "/cases/"+id+"/external-reviews/"+dry, object{"same": true}).want(200)
			a := d.as(review.Reviewer, "DELETE", "/cases/"+id+"/external-reviews/"+dry, nil).want(200)
			if strings.Contains(a.Body.String(), dry) {
				d.t.Errorf("unlinked: %s", a.Body)
			}
			return a
		},
	} {
		drives[id] = drive
	}
}

func TestAnUploadIsBounded(t *testing.T) {
	d := sqliteDesk(t)
	a := d.as(review.Reader, "POST", "/external-reviews/import", theirs)
	a.want(403)
}
