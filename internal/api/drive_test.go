package api_test

import (
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/api"
	"factdesk/internal/claimreview"
	"factdesk/internal/ingest"
	"factdesk/internal/known"
	"factdesk/review"
)

// drives asks each operation of the document, by its id, on a desk of its own. Every
// answer on the way is held to the document (desk.ask), the failures too.
var drives = map[string]func(d *desk) answer{
	"import-article": func(d *desk) answer {
		a := d.as(review.Reviewer, "POST", "/articles", object{"html": "<title>Talks</title><article><p>" + news + news + "</p></article>", "url": "https://news.example/geneva?utm_source=x"}).want(201)
		d.as(review.Reviewer, "POST", "/articles", object{"text": news, "url": "https://news.example/geneva"}).want(201) // in other words
		d.as(review.Reviewer, "POST", "/articles", object{"text": news + "\n", "url": "https://news.example/geneva"}).want(200)
		d.as(review.Reviewer, "POST", "/articles", object{"url": "https://news.example/other"}).want(202)
		d.as(review.Reviewer, "POST", "/articles", object{}).says(422, "nothing to import")
		long := object{"text": strings.Repeat(news, 1+ingest.MaxAtOnce/len(news))}
		if job := d.as(review.Reviewer, "POST", "/articles", long).want(202); job.Body.Len() > 5000 {
			d.t.Errorf("a long text is sent back: %d bytes", job.Body.Len())
		}
		return a
	},
	"check-text": func(d *desk) answer {
		d.published()
		draft := "Russia has some 100,000 troops at the border, Antony Blinken said. The city planted 4,000 trees last year."
		a := d.as(review.Reviewer, "POST", "/check", object{"text": draft}, "Idempotency-Key", "once").want(200)
		if a.field("counts", "checked") != 1.0 || a.field("counts", "new") != 1.0 || a.field("article_id") != nil || a.Header().Get("Cache-Control") != "no-store" {
			d.t.Errorf("check: %s", a.Body)
		}
		if n := len(d.as(review.Reviewer, "GET", "/articles", nil).items()); n != 1 { // that of the verdict
			d.t.Errorf("checking a text left %d articles, want 1", n)
		}
		d.as(review.Reviewer, "POST", "/check", object{"text": " "}).says(422, "no text")
		d.as(review.Reviewer, "POST", "/check", object{"text": strings.Repeat("x", 100_001)}).says(413, "100000")
		d.ask(d.token(d.people[review.Reviewer], review.ScopeRead), "POST", "/api/v1/check", object{"text": draft, "import": true}).says(403, "import")
		article := d.as(review.Reviewer, "POST", "/check", object{"text": draft, "import": true}).want(200).text("article_id")
		d.as(review.Reviewer, "GET", "/articles/"+article, nil).want(200)
		return a
	},
	"get-speaker": func(d *desk) answer {
		id, _ := d.speakers()
		d.as(review.Reviewer, "GET", "/speakers/"+uuid.NewString(), nil).says(404)
		d.as(review.Reader, "GET", "/speakers/"+id, nil).says(403)
		return d.as(review.Reviewer, "GET", "/speakers/"+id, nil)
	},
	"merge-speaker": func(d *desk) answer {
		id, into := d.speakers()
		d.as(review.Reviewer, "POST", "/speakers/"+id+"/merge", object{"into": id}).says(422, "itself")
		a := d.as(review.Reviewer, "POST", "/speakers/"+id+"/merge", object{"into": into, "version": 1, "into_version": 1}).want(200)
		if a.text("merged_into") != into {
			d.t.Errorf("merged: %s", a.Body)
		}
		d.count(d.as(review.Reviewer, "GET", "/claims?speaker=Somebody+Else", nil), 2)
		d.as(review.Editor, "POST", "/speakers/"+id+"/merge", object{"into": into}).says(409, "already")
		return a
	},
	"unmerge-speaker": func(d *desk) answer {
		id, into := d.speakers()
		d.as(review.Reviewer, "POST", "/speakers/"+id+"/merge", object{"into": into}).want(200)
		a := d.as(review.Editor, "POST", "/speakers/"+id+"/unmerge", object{"version": 2}).want(200)
		d.as(review.Editor, "POST", "/speakers/"+id+"/unmerge", object{}).says(409, "not merged")
		d.count(d.as(review.Reviewer, "GET", "/claims?speaker=Somebody+Else", nil), 1)
		return a
	},
	"list-fields": func(d *desk) answer {
		d.fielded()
		a := d.as(review.Reviewer, "GET", "/fields", nil)
		d.count(a, 1)
		return a
	},
	"add-field": func(d *desk) answer {
		d.as(review.Reviewer, "POST", "/fields", object{"name": "Section", "kind": "text"}).says(403)
		d.as(review.Editor, "POST", "/fields", object{"name": "Section", "kind": "choice", "choices": []string{"Politics"}}).says(422, "2 to 50 choices")
		return d.as(review.Editor, "POST", "/fields", object{"name": "Section", "kind": "choice", "choices": []string{"Politics", "Sport"}})
	},
	"edit-field": func(d *desk) answer {
		id := d.fielded()
		a := d.as(review.Editor, "PATCH", "/fields/"+id, object{"name": "Number", "version": 1}).want(200)
		d.as(review.Administrator, "PATCH", "/fields/"+id, object{"name": "Late", "version": 1}).says(409, "by editor")
		return a
	},
	"remove-field": func(d *desk) answer {
		a := d.as(review.Editor, "DELETE", "/fields/"+d.fielded(), nil)
		d.count(d.as(review.Reviewer, "GET", "/fields", nil), 0)
		return a
	},
	"restore-field": func(d *desk) answer {
		id := d.fielded()
		d.as(review.Editor, "POST", "/fields/"+id+"/restore", object{}).says(409, "there already")
		d.as(review.Editor, "DELETE", "/fields/"+id, nil).want(204)
		return d.as(review.Editor, "POST", "/fields/"+id+"/restore", object{})
	},
	"set-fields": func(d *desk) answer {
		field := d.fielded()
		id, claim := d.published()
		d.as(review.Reviewer, "PUT", "/cases/"+id+"/fields", object{"fields": object{field: "1"}, "version": 1}).says(409, "changed")
		a := d.as(review.Reviewer, "PUT", "/cases/"+id+"/fields", object{"fields": object{field: " 12.5 "}}).want(200)
		if a.field("fields", field) != "12.5" {
			d.t.Errorf("the case: %s", a.Body)
		}
		for _, path := range []string{"/cases/" + id, "/claims/" + claim, "/claims"} {
			if got := d.as("", "GET", path, nil).want(200).Body.String(); strings.Contains(got, "12.5") || strings.Contains(got, field) {
				d.t.Errorf("readers get the desk's own field at %s: %s", path, got)
			}
		}
		by := "/claims?field=" + field + "&value="
		d.count(d.as(review.Reviewer, "GET", by+"12.5", nil), 1)
		d.count(d.as(review.Reviewer, "GET", by+"12", nil), 0)
		d.as(review.Reviewer, "GET", by, nil).says(422, "what stands in the field")
		d.as(review.Reviewer, "GET", "/claims?value=1", nil).says(422, "in which field")
		d.as("", "GET", by+"12.5", nil).says(401)
		d.as(review.Reader, "GET", by+"12.5", nil).says(403)
		d.as(review.Reviewer, "PUT", "/cases/"+id+"/fields", object{"fields": object{field: "many"}}).says(422, "no number")
		d.as(review.Reviewer, "PUT", "/cases/"+id+"/fields", object{"fields": object{uuid.NewString(): "1"}}).says(422, "no field")
		d.as(review.Reader, "PUT", "/cases/"+id+"/fields", object{"fields": object{field: "1"}}).says(403)
		return a
	},
	"list-views": func(d *desk) answer {
		d.viewed(true)
		d.viewed(false)
		d.count(d.as(review.Editor, "GET", "/views", nil), 1)
		a := d.as(review.Reviewer, "GET", "/views", nil)
		d.count(a, 2)
		return a
	},
	"add-view": func(d *desk) answer {
		a := d.as(review.Reviewer, "POST", "/views", object{"list": "cases", "name": " Open  ones ", "filter": object{"state": "open", "after": "x"}}).want(201)
		if a.text("name") != "Open ones" || a.field("filter", "after") != nil || a.field("filter", "state") != "open" {
			d.t.Errorf("view: %s", a.Body)
		}
		d.as(review.Reviewer, "POST", "/views", object{"list": "cases", "name": "", "filter": object{}}).says(422, "needs a name")
		d.as(review.Reviewer, "POST", "/views", object{"list": "cases", "name": "X", "filter": object{"state": "gone"}}).says(422, "no state")
		d.as(review.Reader, "POST", "/views", object{"list": "cases", "name": "X"}).says(403)
		return a
	},
	"get-view": func(d *desk) answer {
		d.as(review.Editor, "GET", "/views/"+d.viewed(false), nil).says(404)
		return d.as(review.Editor, "GET", "/views/"+d.viewed(true), nil)
	},
	"edit-view": func(d *desk) answer {
		own, shared := d.viewed(false), d.viewed(true)
		d.as(review.Editor, "PATCH", "/views/"+own, object{"name": "Mine"}).says(404)
		d.as(review.Editor, "PATCH", "/views/"+shared, object{"name": "Everybody's", "version": 1}).want(200)
		d.as(review.Reviewer, "PATCH", "/views/"+shared, object{"name": "Late", "version": 1}).says(409, "by editor")
		return d.as(review.Reviewer, "PATCH", "/views/"+own, object{"shared": true, "filter": object{"tag": "x"}})
	},
	"remove-view": func(d *desk) answer {
		id := d.viewed(true)
		a := d.as(review.Reviewer, "DELETE", "/views/"+id, nil)
		d.as(review.Reviewer, "GET", "/views/"+id, nil).says(404)
		return a
	},
	"restore-view": func(d *desk) answer {
		id := d.viewed(true)
		d.as(review.Reviewer, "DELETE", "/views/"+id, nil).want(204)
		d.as(review.Editor, "POST", "/views/"+id+"/restore", object{}).want(200)
		d.as(review.Editor, "POST", "/views/"+id+"/restore", object{}).says(409, "there already")
		d.as(review.Reviewer, "DELETE", "/views/"+id, nil).want(204)
		return d.as(review.Reviewer, "POST", "/views/"+id+"/restore", object{})
	},
	"list-articles": func(d *desk) answer {
		d.imported()
		a := d.as(review.Reviewer, "GET", "/articles?text=geneva", nil)
		d.count(a, 1)
		return a
	},
	"get-article": func(d *desk) answer {
		id, _ := d.imported()
		return d.as(review.Reviewer, "GET", "/articles/"+id, nil)
	},
	"correct-article": func(d *desk) answer {
		id, _ := d.imported()
		a := d.as(review.Reviewer, "PATCH", "/articles/"+id, object{"publisher": "The Paper", "version": 1}).want(200)
		d.as(review.Editor, "PATCH", "/articles/"+id, object{"publisher": "Late", "version": 1}).says(409, "by reviewer")
		d.as(review.Editor, "PATCH", "/articles/"+id, object{"publisher": "Late"}, "If-Match", `"1"`).says(412, "by reviewer")
		if a.text("publisher") != "The Paper" || a.text("headline") != "Talks in Geneva" {
			d.t.Errorf("corrected: %s", a.Body)
		}
		return a
	},
	"get-article-text": func(d *desk) answer {
		id, _ := d.imported()
		return d.as(review.Reviewer, "GET", "/articles/"+id+"/text", nil)
	},
	"list-snapshots": func(d *desk) answer {
		id, _ := d.imported()
		return d.as(review.Reviewer, "GET", "/articles/"+id+"/snapshots", nil)
	},
	"list-article-candidates": func(d *desk) answer {
		id, _ := d.imported()
		return d.as(review.Reviewer, "GET", "/articles/"+id+"/candidates", nil)
	},
	"get-snapshot": func(d *desk) answer {
		_, id := d.imported()
		return d.as(review.Reviewer, "GET", "/snapshots/"+id, nil)
	},
	"get-snapshot-text": func(d *desk) answer {
		_, id := d.imported()
		return d.as(review.Reviewer, "GET", "/snapshots/"+id+"/text", nil)
	},
	"get-snapshot-raw": func(d *desk) answer {
		_, id := d.imported()
		a := d.as(review.Reviewer, "GET", "/snapshots/"+id+"/raw", nil).want(200)
		if a.Body.String() != news || !strings.HasPrefix(a.Header().Get("Content-Disposition"), "attachment") || !strings.Contains(a.Header().Get("Content-Security-Policy"), "sandbox") {
			d.t.Errorf("raw = %q with %v", a.Body, a.Header())
		}
		return a
	},
	"redact-snapshot": func(d *desk) answer {
		id, snapshot := d.imported()
		a := d.as(review.Administrator, "POST", "/snapshots/"+snapshot+"/redact", object{"reason": "Court order"}).want(200)
		d.as(review.Reviewer, "GET", "/articles/"+id+"/text", nil).says(410, "Court order")
		d.as(review.Reviewer, "GET", "/snapshots/"+snapshot+"/raw", nil).says(410)
		return a
	},
	"take-down": func(d *desk) answer {
		id, claim := d.published()
		all := d.as(review.Reviewer, "GET", "/cases/"+id+"/evidence", nil).want(200).items()
		source, url := all[0]["id"].(string), all[0]["url"].(string)
		d.as(review.Editor, "PATCH", "/cases/"+id+"/evidence/"+source, object{"restricted": true}).says(409, "take-down")
		status := d.as("", "GET", "/claims/"+claim+"/status", nil).want(200).Header()
		shown := d.as("", "GET", "/cases/"+id, nil).want(200).Header()
		a := d.as(review.Administrator, "POST", "/takedowns", object{"kind": "source", "id": source, "reason": "It was promised to stay unnamed"}).want(201)
		d.as(review.Administrator, "POST", "/takedowns", object{"kind": "source", "id": source, "reason": "It was promised to stay unnamed"}).says(409, "taken down already, on")
		d.as(review.Administrator, "POST", "/takedowns", object{"kind": "source", "reason": "It was promised"}).says(422, "by its id")
		d.as(review.Administrator, "POST", "/takedowns", object{"kind": "words", "words": []string{"Blinken"}, "reason": "as BLINKEN asked"}).says(422, "repeats")
		for path, tag := range map[string]string{"/claims/" + claim + "/status": status.Get("ETag"), "/cases/" + id: shown.Get("ETag")} {
			if got := d.as("", "GET", path, nil, "If-None-Match", tag).want(200); strings.Contains(got.Body.String(), url) || !strings.Contains(got.Header().Get("Cache-Control"), "no-cache") {
				d.t.Errorf("%s afterwards: %v %s", path, got.Header(), got.Body)
			}
		}
		if got := d.as("", "GET", "/cases/"+id, nil).want(200); !strings.Contains(got.Body.String(), "taken down on") {
			d.t.Errorf("readers are not told: %s", got.Body)
		}
		return a
	},
	"preview-take-down": func(d *desk) answer {
		d.published()
		look := object{"kind": "words", "words": []string{"Antony Blinken"}, "instead": "[name taken down]", "reason": "His request under the law"}
		a := d.as(review.Administrator, "POST", "/takedowns/preview", look).want(200)
		if len(a.field("places").([]any)) == 0 || len(d.as("", "GET", "/claims?speaker=antony+blinken", nil).want(200).items()) != 1 {
			d.t.Errorf("the preview took it down, or found nothing: %s", a.Body)
		}
		return a
	},
	"list-take-downs": func(d *desk) answer {
		d.published()
		d.as(review.Administrator, "POST", "/takedowns", object{"kind": "words", "words": []string{"Antony Blinken"}, "instead": "[name taken down]", "reason": "His request under the law", "texts": true}).want(201)
		d.as(review.Administrator, "GET", "/takedowns?cursor=x", nil).says(422, "cursor")
		a := d.as(review.Administrator, "GET", "/takedowns", nil)
		d.count(a, 1)
		return a
	},
	"list-candidates": func(d *desk) answer {
		d.imported()
		return d.as(review.Reviewer, "GET", "/candidates?state=new&limit=2", nil)
	},
	"decide-candidates": func(d *desk) answer {
		all := d.candidates()
		both := []object{{"id": all[0], "version": 1}, {"id": all[1]}}
		d.as(review.Reviewer, "POST", "/candidates/bulk", object{"action": "accept", "candidates": []object{both[0], both[0]}}).says(422, "twice")
		d.as(review.Reviewer, "POST", "/candidates/bulk", object{"action": "dismiss", "reason": "opinion", "candidates": both}).want(200)
		d.as(review.Reviewer, "POST", "/candidates/bulk", object{"action": "undo", "candidates": both}).says(409)
		both[0]["version"] = 2
		d.as(review.Reviewer, "POST", "/candidates/bulk", object{"action": "undo", "candidates": both}).want(200)
		a := d.as(review.Reviewer, "POST", "/candidates/bulk", object{"action": "accept", "candidates": both[1:]}).want(200)
		d.count(a, 1)
		return a
	},
	"get-candidate": func(d *desk) answer {
		return d.as(review.Reviewer, "GET", "/candidates/"+d.candidates()[0], nil)
	},
	"accept-candidate": func(d *desk) answer {
		id := d.candidates()[0]
		a := d.as(review.Reviewer, "POST", "/candidates/"+id+"/accept", nil, "If-Match", `"1"`).want(200)
		if got, want := a.text("case", "claim", "wording"), a.text("candidate", "wording"); got != want || want == "" {
			d.t.Errorf("accepted without a wording the claim says %q, want the suggested %q", got, want)
		}
		other := d.candidates()[1]
		if got := d.as(review.Reviewer, "POST", "/candidates/"+other+"/accept", object{"wording": "Russia  has troops there."}).want(200).text("case", "claim", "wording"); got != "Russia has troops there." {
			d.t.Errorf("accepted with a wording the claim says %q", got)
		}
		d.as(review.Editor, "POST", "/candidates/"+id+"/accept", nil).says(409, "by reviewer")
		d.as(review.Editor, "POST", "/candidates/"+id+"/accept", nil, "If-Match", `"1"`).says(412, "by reviewer")
		return a
	},
	"dismiss-candidate": func(d *desk) answer {
		return d.as(review.Reviewer, "POST", "/candidates/"+d.candidates()[0]+"/dismiss", object{"reason": "opinion"})
	},
	"undo-candidate": func(d *desk) answer {
		id := d.candidates()[0]
		d.as(review.Reviewer, "POST", "/candidates/"+id+"/undo", nil).says(409, "Nothing to undo")
		d.as(review.Reviewer, "POST", "/candidates/"+id+"/accept", object{}).want(200)
		return d.as(review.Reviewer, "POST", "/candidates/"+id+"/undo", nil)
	},
	"list-claims": func(d *desk) answer {
		d.published()
		for _, q := range []string{"state=published&verdict=mostly_true", "speaker=antony+BLINKEN", "text=troops+bord", "from=2022-01-21&to=2022-01-21", "state=open,published"} {
			d.count(d.as(review.Reviewer, "GET", "/claims?"+q, nil).want(200), 1)
		}
		for _, q := range []string{"state=open", "verdict=false", "topic=war", "from=2022-01-22", "tag=nothing", "article=" + anyID()} {
			d.count(d.as(review.Reviewer, "GET", "/claims?"+q, nil).want(200), 0)
		}
		return d.as(review.Reviewer, "GET", "/claims", nil)
	},
	"pick-candidate": func(d *desk) answer {
		id, _ := d.imported()
		at := "/articles/" + id + "/candidates"
		d.as(review.Reviewer, "POST", at, object{"start": 5, "end": 5000, "exact": "x"}).says(422, "not a span")
		d.as(review.Reviewer, "POST", at, object{"start": 0, "end": 6, "exact": "Berlin"}).says(422, "Characters 0 to 6 are “Geneva”")
		d.as(review.Reviewer, "POST", at, object{"start": 3, "end": 9, "exact": "Geneva"}).says(422, "stand at 0 to 6")
		a := d.as(review.Reviewer, "POST", at, object{"start": 0, "end": 6, "exact": "Geneva", "speaker": "The  mayor"}).want(201)
		if a.text("candidate", "extractor") != "by hand" || a.text("candidate", "speaker") != "The mayor" || a.text("case", "state") != "open" || a.text("candidate", "attribution") != "indirect" {
			d.t.Errorf("picked: %s", a.Body)
		}
		d.as(review.Reviewer, "POST", at, object{"start": 0, "end": 6, "exact": "Geneva"}).says(409, "a claim already")
		candidate := a.text("candidate", "id")
		d.as(review.Reviewer, "POST", "/candidates/"+candidate+"/undo", nil).want(200)
		d.as(review.Reviewer, "POST", at, object{"start": 0, "end": 6, "exact": "Geneva"}).want(201)
		d.as(review.Administrator, "POST", "/snapshots/"+a.text("candidate", "snapshot_id")+"/redact", object{"reason": "Court order"}).want(200)
		d.as(review.Reviewer, "POST", at, object{"start": 8, "end": 20, "exact": "x"}).says(410, "Court order")
		return a
	},
	"create-claim": func(d *desk) answer {
		_, snapshot := d.imported()
		d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": snapshot, "start": 5, "end": 5000}).says(422, "not a span")
		d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": snapshot, "start": 0, "end": 6, "exact": "Berlin"}).says(422, "Other words")
		a := d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": snapshot, "start": 8, "end": 62}).want(201)
		sentence := a.field("appearances").([]any)[0].(object)["sentence"].(object)
		if sentence["start"].(float64) != 8 || sentence["end"].(float64) < 100 || a.Header().Get("Location") == "" {
			d.t.Errorf("sentence %v in %s", sentence, a.Body)
		}
		return a
	},
	"lookup-claims": func(d *desk) answer {
		d.published()
		d.as("", "GET", "/claims/lookup", nil).says(422, "either")
		d.count(d.as("", "GET", "/claims/lookup?url=https://nowhere.example/", nil).want(200), 0)
		a := d.as("", "GET", "/claims/lookup?quote=Some+100,000+troops!", nil).want(200)
		d.count(a, 1)
		d.as("", "GET", "/claims/lookup?quote=x&hash="+sum("x"), nil).says(422, "either")
		d.as("", "GET", "/claims/lookup?hash=abc", nil).says(422)
		for text, n := range map[string]int{"some 100 000 troops": 1, news: 1, "some 100,000 troops": 0} { // folded; the snapshot's; not folded
			d.count(d.as("", "GET", "/claims/lookup?hash="+sum(text), nil).want(200), n)
			d.count(d.as("", "GET", "/claims/lookup?hash="+strings.ToUpper(sum(text)), nil).want(200), n)
		}
		return a
	},
	"match-claims": func(d *desk) answer {
		d.published()
		d.as("", "POST", "/claims/match", object{"texts": []object{}}).says(422)
		d.as("", "POST", "/claims/match", object{"texts": []object{{"text": "troops"}, {"text": " "}}}).says(422, "Text 1 of the batch")
		d.as("", "POST", "/claims/match", object{"texts": []object{{"text": "troops"}, {"text": strings.Repeat("x", 5001)}}}).says(422, "texts[1].text")
		d.as("", "POST", "/claims/match", object{"texts": make([]object, 101)}).says(422)
		d.as("", "POST", "/claims/match", object{"texts": slices.Repeat([]object{{"text": strings.Repeat("x", 5000)}}, 21)}).says(422, "105000 characters together")
		a := d.as("", "POST", "/claims/match", object{"texts": []object{{"id": "row 17", "text": "100,000 troops, some say", "speaker": "Blinken", "date": "2022-01-22", "language": "en-GB"}, {"text": "Zebras graze in peace"}}}).want(200)
		d.count(a, 2)
		return a
	},
	"get-claim": func(d *desk) answer {
		_, id := d.published()
		return d.as("", "GET", "/claims/"+id, nil)
	},
	"edit-claim": func(d *desk) answer {
		_, id := d.opened()
		a := d.as(review.Reviewer, "PATCH", "/claims/"+id, object{"topics": []string{"Ukraine", "ukraine "}, "place": "Geneva"}, "If-Match", `"1"`).want(200)
		if got := a.field("claim", "topics").([]any); len(got) != 1 {
			d.t.Errorf("topics = %v, want one", got)
		}
		d.as(review.Editor, "PATCH", "/claims/"+id, object{"place": "Bern", "version": 1}).says(409, "by reviewer")
		d.as(review.Editor, "PATCH", "/claims/"+id, object{"place": "Bern"}, "If-Match", `"1"`).says(412, "by reviewer")
		return a
	},
	"get-claim-status": func(d *desk) answer {
		_, id := d.published()
		return d.as("", "GET", "/claims/"+id+"/status", nil)
	},
	"get-case": func(d *desk) answer {
		id, _ := d.proposed()
		return d.as(review.Reviewer, "GET", "/cases/"+id, nil)
	},
	"list-contradictions": func(d *desk) answer {
		d.contradicting()
		d.count(d.as(review.Reviewer, "GET", "/contradictions?state=open&rule=numbers", nil), 1)
		d.count(d.as(review.Reviewer, "GET", "/contradictions?topic=nothing", nil), 0)
		d.as(review.Reviewer, "GET", "/contradictions?cursor=nonsense", nil).says(422, "cursor")
		return d.as(review.Reviewer, "GET", "/contradictions", nil)
	},
	"get-contradiction": func(d *desk) answer {
		return d.as(review.Reviewer, "GET", "/contradictions/"+d.contradicting(), nil)
	},
	"resolve-contradiction": func(d *desk) answer {
		id := d.contradicting()
		d.as(review.Reviewer, "POST", "/contradictions/"+id+"/resolve", object{"as": "error"}).says(422, "misread")
		a := d.as(review.Reviewer, "POST", "/contradictions/"+id+"/resolve", object{"as": "other_scope", "note": "The navy.", "version": 1}).want(200)
		d.as(review.Editor, "POST", "/contradictions/"+id+"/resolve", object{"as": "real", "version": 1}).says(409, "by reviewer")
		if a.text("state") != "other_scope" || a.text("resolved_by_name") != "reviewer" {
			d.t.Errorf("resolved: %s", a.Body)
		}
		return a
	},
	"reopen-contradiction": func(d *desk) answer {
		id := d.contradicting()
		d.as(review.Reviewer, "POST", "/contradictions/"+id+"/reopen", nil).says(409, "Nothing to take back")
		d.as(review.Reviewer, "POST", "/contradictions/"+id+"/resolve", object{"as": "real"}).want(200)
		a := d.as(review.Editor, "POST", "/contradictions/"+id+"/reopen", nil).want(200)
		if a.text("state") != "open" {
			d.t.Errorf("reopened: %s", a.Body)
		}
		return a
	},
	"get-topic-numbers": func(d *desk) answer {
		d.contradicting()
		a := d.as(review.Reviewer, "GET", "/topics/numbers?topic=ukraine", nil).want(200)
		if !strings.Contains(a.Body.String(), `"thing":"troops"`) || !strings.Contains(a.Body.String(), `"value":127000`) {
			d.t.Errorf("numbers: %s", a.Body)
		}
		d.as(review.Reviewer, "GET", "/topics/numbers", nil).want(422)
		return a
	},
	"list-case-events": func(d *desk) answer {
		id, _ := d.proposed()
		return d.as(review.Reviewer, "GET", "/cases/"+id+"/events", nil)
	},
	"check-gate": func(d *desk) answer {
		id, _ := d.proposed()
		return d.as(review.Reviewer, "GET", "/cases/"+id+"/gate", nil)
	},
	"list-near-candidate": func(d *desk) answer {
		d.opened()
		a := d.as(review.Reviewer, "GET", "/candidates/"+d.troops()+"/near", nil).want(200)
		d.count(a, 1)
		return a
	},
	"same-candidate": func(d *desk) answer {
		id, claim := d.opened()
		candidate := d.troops()
		d.as(review.Reviewer, "POST", "/candidates/"+candidate+"/same", object{"claim_id": anyID()}).says(422, "no claim")
		d.as(review.Reviewer, "POST", "/candidates/"+candidate+"/same", object{"claim_id": claim}, "If-Match", `"7"`).says(412)
		a := d.as(review.Reviewer, "POST", "/candidates/"+candidate+"/same", object{"claim_id": claim, "version": 1}).want(200)
		if a.text("case", "id") != id || len(a.field("case", "appearances").([]any)) != 2 || a.field("candidate", "joined") != true {
			d.t.Errorf("joined: %s", a.Body)
		}
		d.as(review.Reviewer, "POST", "/candidates/"+candidate+"/undo", nil).want(200)
		both := []object{{"id": candidate, "version": 3}}
		d.as(review.Reviewer, "POST", "/candidates/bulk", object{"action": "same", "candidates": both}).says(422, "Name the claim")
		d.count(d.as(review.Reviewer, "POST", "/candidates/bulk", object{"action": "same", "claim_id": claim, "candidates": both}).want(200), 1)
		return a
	},
	"tell-candidate-apart": func(d *desk) answer {
		_, claim := d.opened()
		a := d.as(review.Reviewer, "POST", "/candidates/"+d.troops()+"/apart", object{"claim_id": claim}).want(200)
		d.count(a, 0)
		return a
	},
	"tell-candidate-together": func(d *desk) answer {
		_, claim := d.opened()
		d.as(review.Reviewer, "POST", "/candidates/"+d.troops()+"/apart", object{"claim_id": claim}).want(200)
		a := d.as(review.Reviewer, "POST", "/candidates/"+d.troops()+"/together", object{"claim_id": claim}).want(200)
		d.count(a, 1)
		return a
	},
	"list-near-case": func(d *desk) answer {
		x := d.two()
		a := d.as(review.Reviewer, "GET", "/cases/"+x[0].id+"/near", nil).want(200)
		d.count(a, 1)
		return a
	},
	"tell-case-apart": func(d *desk) answer {
		x := d.two()
		d.as(review.Reviewer, "POST", "/cases/"+x[0].id+"/apart", object{"claim_id": x[0].claim}).says(422, "itself")
		a := d.as(review.Reviewer, "POST", "/cases/"+x[0].id+"/apart", object{"claim_id": x[1].claim}).want(200)
		d.count(a, 0)
		return a
	},
	"tell-case-together": func(d *desk) answer {
		x := d.two()
		d.as(review.Reviewer, "POST", "/cases/"+x[0].id+"/apart", object{"claim_id": x[1].claim}).want(200)
		a := d.as(review.Reviewer, "POST", "/cases/"+x[1].id+"/together", object{"claim_id": x[0].claim}).want(200)
		d.count(a, 1)
		return a
	},
	"merge-case": func(d *desk) answer {
		x := d.two()
		d.as(review.Reviewer, "POST", "/cases/"+x[1].id+"/merge", object{"into": x[0].claim}, "If-Match", `"9"`).says(412)
		a := d.as(review.Reviewer, "POST", "/cases/"+x[1].id+"/merge", object{"into": x[0].claim, "reason": "Made twice"}).want(200)
		if got := d.as(review.Reviewer, "GET", "/claims/"+x[1].claim, nil).want(200).text("merged_into"); got != x[0].claim {
			d.t.Errorf("the merged claim says it went to %q", got)
		}
		if got := d.as(review.Reviewer, "GET", "/claims/"+x[1].claim+"/status", nil).want(200).text("merged_into"); got != x[0].claim {
			d.t.Errorf("its status says it went to %q", got)
		}
		if got := d.as(review.Reviewer, "GET", "/cases/"+x[0].id, nil).want(200).field("appearances").([]any); len(got) != 2 {
			d.t.Errorf("the other has %d appearances, want both", len(got))
		}
		d.as(review.Reviewer, "POST", "/cases/"+x[1].id+"/dismiss", object{"reason": "trivial"}).says(409, "unmerge it first")
		return a
	},
	"unmerge-case": func(d *desk) answer {
		x := d.two()
		d.as(review.Reviewer, "POST", "/cases/"+x[1].id+"/unmerge", nil).says(409, "not merged")
		d.as(review.Reviewer, "POST", "/cases/"+x[1].id+"/merge", object{"into": x[0].claim}).want(200)
		return d.as(review.Reviewer, "POST", "/cases/"+x[1].id+"/unmerge", nil)
	},
	"list-rulings": func(d *desk) answer {
		d.published()
		x := d.alike()
		a := d.as(review.Reviewer, "GET", "/cases/"+x.id+"/rulings", nil).want(200)
		d.count(a, 1)
		return a
	},
	"reuse-verdict": func(d *desk) answer {
		id, claim := d.published()
		x := d.alike()
		d.as(review.Reviewer, "POST", "/cases/"+x.id+"/assign", object{}).want(200)
		at, body := "/cases/"+x.id+"/reuse", object{"claim_id": claim, "revision": 1, "reason": "The same estimate"}
		d.as(review.Reviewer, "POST", at, object{"claim_id": claim, "revision": 2, "reason": "The same estimate"}).says(409, "revision 1 stands now")
		d.as(review.Reviewer, "POST", at, object{"claim_id": claim, "revision": 1, "reason": "x"}).says(422, "Say in words")
		a := d.as(review.Reviewer, "POST", at, body).want(200)
		if a.text("proposal", "rating") != "mostly_true" || a.text("case", "state") != "assigned" || len(a.field("case", "evidence").([]any)) != 3 {
			d.t.Errorf("begun: %s", a.Body)
		}
		events := d.as(review.Reviewer, "GET", "/cases/"+x.id+"/events", nil).want(200).items()
		if e := events[0]; e["verb"] != "reused" || e["detail"].(object)["case"] != id || e["detail"].(object)["revision"] != "1" {
			d.t.Errorf("the event is %v", e)
		}
		d.as(review.Reviewer, "POST", "/cases/"+x.id+"/propose", object{"rating": "mostly_true", "explanation": a.text("proposal", "explanation")}).want(200)
		return a
	},
	"list-clusters": func(d *desk) answer {
		x, _ := d.clustered()
		d.count(d.as(review.Reviewer, "GET", "/clusters?claim="+x[0].claim, nil).want(200), 1)
		d.count(d.as(review.Reviewer, "GET", "/clusters?claim="+anyID(), nil).want(200), 0)
		d.as(review.Reviewer, "GET", "/clusters?cursor=x", nil).says(422)
		a := d.as(review.Reviewer, "GET", "/clusters?limit=1", nil).want(200)
		d.count(a, 1)
		return a
	},
	"confirm-cluster": func(d *desk) answer {
		x := d.two()
		d.as(review.Reviewer, "POST", "/clusters", object{"claims": []string{x[0].claim, x[1].claim}}).says(422, "name")
		d.as(review.Reviewer, "POST", "/clusters", object{"claims": []string{x[0].claim, anyID()}, "name": "Troops"}).says(422, "no claim")
		return d.as(review.Reviewer, "POST", "/clusters", object{"claims": []string{x[0].claim, x[1].claim}, "name": "Troops"})
	},
	"suggest-clusters": func(d *desk) answer {
		d.two()
		if err := known.Of(d.db).FindMissing(d.t.Context(), func() time.Time { return noon }); err != nil {
			d.t.Fatal(err)
		}
		a := d.as(review.Reviewer, "GET", "/clusters/suggested", nil).want(200)
		d.count(a, 1)
		return a
	},
	"get-cluster": func(d *desk) answer {
		_, id := d.clustered()
		return d.as(review.Reviewer, "GET", "/clusters/"+id, nil)
	},
	"rename-cluster": func(d *desk) answer {
		_, id := d.clustered()
		a := d.as(review.Reviewer, "PATCH", "/clusters/"+id, object{"name": "How many troops", "version": 1}).want(200)
		d.as(review.Editor, "PATCH", "/clusters/"+id, object{"name": "Late", "version": 1}).says(409, "by reviewer")
		d.as(review.Editor, "PATCH", "/clusters/"+id, object{"name": "Late"}, "If-Match", `"1"`).says(412, "by reviewer")
		return a
	},
	"split-cluster": func(d *desk) answer {
		x, id := d.clustered()
		a := d.as(review.Reviewer, "POST", "/clusters/"+id+"/split", object{"claims": []string{x[1].claim}}).want(200)
		if got := a.field("members").([]any); len(got) != 1 {
			d.t.Errorf("after the split %d claims are in it, want 1", len(got))
		}
		return a
	},
	"merge-cluster": func(d *desk) answer {
		_, id := d.clustered()
		d.as(review.Reviewer, "POST", "/clusters/"+id+"/merge", object{"into": id}).says(422, "itself")
		return d.as(review.Reviewer, "POST", "/clusters/"+id+"/merge", object{"into": d.otherCluster()})
	},
	"list-cluster-events": func(d *desk) answer {
		_, id := d.clustered()
		a := d.as(review.Reviewer, "GET", "/clusters/"+id+"/events", nil).want(200)
		d.count(a, 1)
		return a
	},
	"undo-cluster": func(d *desk) answer {
		_, id := d.clustered()
		event := d.as(review.Reviewer, "GET", "/clusters/"+id+"/events", nil).want(200).items()[0]["id"]
		d.as(review.Reviewer, "POST", "/clusters/"+id+"/undo", object{"event_id": anyID()}).says(422, "no such event")
		a := d.as(review.Reviewer, "POST", "/clusters/"+id+"/undo", object{"event_id": event}).want(200)
		d.as(review.Reviewer, "POST", "/clusters/"+id+"/undo", object{"event_id": event}).says(409, "by reviewer")
		return a
	},
	"assign-case": func(d *desk) answer {
		id, _ := d.opened()
		d.as(review.Reviewer, "POST", "/cases/"+id+"/assign", object{"assignee": d.people[review.Editor].ID}).says(403)
		a := d.as(review.Editor, "POST", "/cases/"+id+"/assign", object{"assignee": d.people[review.Reviewer].ID}).want(200)
		if a.text("assignee") != "reviewer" {
			d.t.Errorf("assigned: %s", a.Body)
		}
		return a
	},
	"release-case": func(d *desk) answer {
		id := d.assigned()
		return d.as(review.Reviewer, "POST", "/cases/"+id+"/release", nil)
	},
	"edit-cases": func(d *desk) answer {
		id, there := d.assigned(), uuid.NewString()
		d.as(review.Reviewer, "POST", "/cases/bulk", object{"action": "assign", "assignee": d.people[review.Editor].ID, "cases": []object{{"id": id}}}).says(403)
		d.as(review.Reviewer, "POST", "/cases/bulk", object{"action": "tag", "tag": " ", "cases": []object{{"id": id}}}).says(422, "Write the tag first")
		a := d.as(review.Reviewer, "POST", "/cases/bulk", object{"action": "tag", "tag": "port", "cases": []object{{"id": id}, {"id": there}}}).want(200)
		var b api.Batch
		if a.into(&b); len(b.Done) != 1 || b.Done[0].String() != id || len(b.Left) != 1 || b.Left[0].CaseID.String() != there {
			d.t.Errorf("tagged: %s", a.Body)
		}
		return a
	},
	"undo-cases": func(d *desk) answer {
		id := d.assigned()
		a := d.as(review.Reviewer, "POST", "/cases/bulk", object{"action": "dismiss", "reason": "trivial", "cases": []object{{"id": id, "version": 2}}}).want(200)
		d.as(review.Editor, "POST", "/cases/bulk/"+a.text("id")+"/undo", nil).says(403, "Somebody else did this")
		a = d.as(review.Reviewer, "POST", "/cases/bulk/"+a.text("id")+"/undo", nil).want(200)
		var b api.Batch
		if a.into(&b); len(b.Done) != 1 || b.Done[0].String() != id || b.UndoneAt == nil {
			d.t.Errorf("undone: %s", a.Body)
		}
		return a
	},
	"plan-case": func(d *desk) answer {
		id := d.assigned()
		return d.as(review.Reviewer, "POST", "/cases/"+id+"/plan", object{"priority": 2, "due_on": "2026-12-01"})
	},
	"dismiss-case": func(d *desk) answer {
		id := d.assigned()
		return d.as(review.Reviewer, "POST", "/cases/"+id+"/dismiss", object{"reason": "trivial", "note": "Everybody knows."})
	},
	"undismiss-case": func(d *desk) answer {
		id := d.assigned()
		d.as(review.Reviewer, "POST", "/cases/"+id+"/dismiss", object{"reason": "trivial"}).want(200)
		a := d.as(review.Reviewer, "POST", "/cases/"+id+"/undismiss", object{"version": 3}).want(200)
		if a.text("state") != "assigned" {
			d.t.Errorf("undismissed to %s, want assigned", a.text("state"))
		}
		return a
	},
	"propose-verdict": func(d *desk) answer {
		id := d.assigned()
		d.as(review.Reviewer, "POST", "/cases/"+id+"/propose", object{"rating": "true", "explanation": "So."}).says(409, "evidence")
		d.as(review.Reviewer, "POST", "/cases/"+id+"/evidence", object{"url": "https://a.example", "stance": "supports"}).want(201)
		d.as(review.Reviewer, "POST", "/cases/"+id+"/propose", object{"rating": "nonsense", "explanation": "So."}).says(422, "no rating")
		return d.as(review.Reviewer, "POST", "/cases/"+id+"/propose", object{"rating": "satire", "scale": "words", "explanation": "So."})
	},
	"withdraw-verdict": func(d *desk) answer {
		id, _ := d.proposed()
		return d.as(review.Reviewer, "POST", "/cases/"+id+"/withdraw", nil)
	},
	"send-back-verdict": func(d *desk) answer {
		id, _ := d.proposed()
		d.as(review.Editor, "POST", "/cases/"+id+"/send-back", object{"reason": " "}).says(422, "different")
		return d.as(review.Editor, "POST", "/cases/"+id+"/send-back", object{"reason": "The second source repeats the first."})
	},
	"approve-verdict": func(d *desk) answer {
		id, _ := d.proposed()
		at := "/cases/" + id + "/approve"
		seen := d.seen("/cases/" + id)
		d.as(review.Editor, "POST", at, nil).says(428, "preview")
		d.as(review.Editor, "POST", at, nil, "If-Match", `"1"`).says(412, "Look at the preview again", "by reviewer")
		d.as(review.Editor, "POST", at, object{"version": 1}, "If-Match", seen).says(409, "by reviewer")
		d.as(review.Reviewer, "POST", "/cases/"+id+"/notes", object{"body": "A note alone is nothing that readers see."}).want(201)
		return d.as(review.Editor, "POST", at, nil, "If-Match", seen)
	},
	"publish-verdict": func(d *desk) answer {
		id, _ := d.proposed()
		d.sign("/cases/"+id+"/approve", nil).want(200)
		d.as(review.Editor, "POST", "/cases/"+id+"/publish", object{}).says(428, "preview")
		d.sign("/cases/"+id+"/publish", object{}).says(409, "Not ready", "settings lack")
		return d.sign("/cases/"+id+"/publish", object{"waive": object{"publisher": "The site is not up yet."}})
	},
	"get-preview": func(d *desk) answer {
		id, _ := d.proposed()
		return d.as(review.Reviewer, "GET", "/cases/"+id+"/preview", nil)
	},
	"list-editions": func(d *desk) answer {
		id, _ := d.published()
		return d.as(review.Reviewer, "GET", "/cases/"+id+"/editions", nil)
	},
	"approve-changes": func(d *desk) answer {
		id, key := d.pending()
		d.as(review.Editor, "POST", "/cases/"+id+"/changes/approve", object{"keys": []string{key}}).says(428, "preview")
		return d.sign("/cases/"+id+"/changes/approve", object{"keys": []string{key}})
	},
	"keep-changes-out": func(d *desk) answer {
		id, key := d.pending()
		return d.as(review.Editor, "POST", "/cases/"+id+"/changes/keep-out", object{"keys": []string{key}})
	},
	"list-pending-changes": func(d *desk) answer {
		d.pending()
		return d.as(review.Reviewer, "GET", "/changes", nil)
	},
	"approve-pending-changes": func(d *desk) answer {
		id, _ := d.pending()
		seen := d.as(review.Reviewer, "GET", "/changes", nil).want(200).items()[0]["seen"]
		return d.as(review.Editor, "POST", "/changes/approve", object{"cases": []object{{"case_id": id, "seen": seen}}})
	},
	"retract-verdict": func(d *desk) answer {
		id, claim := d.published()
		a := d.as(review.Editor, "POST", "/cases/"+id+"/retract", object{"reason": "The ministry corrected its data."}).want(200)
		if got := d.as("", "GET", "/claims/"+claim+"/status", nil).want(200).text("state"); got != "retracted" {
			d.t.Errorf("status says %s, want retracted", got)
		}
		return a
	},
	"confirm-retraction": func(d *desk) answer {
		id, _ := d.published()
		at := "/cases/" + id + "/retraction/confirm"
		d.as(review.Editor, "POST", at, nil).says(409, "only a retraction")
		d.as(review.Editor, "POST", "/cases/"+id+"/retract", object{"reason": "The ministry corrected its data."}).want(200)
		d.as(review.Editor, "POST", at, nil).says(403, "a second person")
		a := d.as(review.Administrator, "POST", at, nil).want(200)
		if a.text("retraction_confirmed_by_name") != "administrator" || strings.Contains(d.as("", "GET", "/cases/"+id, nil).want(200).Body.String(), "confirmed") {
			d.t.Errorf("confirmed: %s", a.Body)
		}
		return a
	},
	"list-put-right": func(d *desk) answer {
		id, _ := d.correcting()
		d.count(d.as("", "GET", "/corrections", nil).want(200), 0)
		d.approveCorrection(id).want(200)
		d.as(review.Editor, "POST", "/cases/"+id+"/retract", object{"reason": "The ministry corrected its data."}).want(200)
		a := d.as("", "GET", "/corrections", nil).want(200)
		told := map[any]any{} // at one moment, so that their order says nothing
		for _, i := range a.items() {
			told[i["kind"]] = i["note"]
		}
		if want := map[any]any{"retraction": "The ministry corrected its data.", "clarification": "It could be misread."}; !maps.Equal(told, want) {
			d.t.Errorf("put right: %s", a.Body)
		}
		first := d.as("", "GET", "/corrections?limit=1", nil).want(200)
		d.count(d.as("", "GET", "/corrections?limit=1&cursor="+url.QueryEscape(first.text("next")), nil).want(200), 1)
		d.as("", "GET", "/corrections?cursor=x", nil).says(422, "cursor")
		return a
	},
	"list-corrections": func(d *desk) answer {
		id, _ := d.correcting()
		a := d.as(review.Reviewer, "GET", "/cases/"+id+"/corrections", nil).want(200)
		d.count(a, 1)
		return a
	},
	"begin-correction": func(d *desk) answer {
		id, _ := d.published()
		at := "/cases/" + id + "/corrections"
		d.as(review.Reviewer, "POST", at, object{"kind": "erratum", "note": "We erred."}).says(422)
		d.as(review.Reviewer, "POST", at, object{"kind": "correction"}).says(422, "Tell readers")
		d.as(review.Reviewer, "POST", at, object{"kind": "correction", "note": "We misread the table."}, "If-Match", `"1"`).says(412)
		a := d.as(review.Reviewer, "POST", at, object{"kind": "correction", "note": "We misread the table.", "wording": "Russia has 90,000 troops at the border."}).want(201)
		d.as(review.Editor, "POST", at, object{"kind": "update", "note": "There is news."}).says(409, "reviewer began a correction", "by reviewer")
		if strings.Contains(d.as("", "GET", "/cases/"+id, nil).Body.String(), "misread") {
			d.t.Error("readers see a correction that is being written")
		}
		return a
	},
	"edit-correction": func(d *desk) answer {
		id, _ := d.published()
		at := "/cases/" + id + "/correction"
		d.as(review.Reviewer, "PATCH", at, object{"note": "We misread it."}).says(409, "begin a correction first")
		d.as(review.Reviewer, "POST", at+"s", object{"kind": "correction", "note": "We misread the table."}).want(201)
		a := d.as(review.Reviewer, "PATCH", at, object{"kind": "update", "claimant": "Antony Blinken"}).want(200)
		k := a.field("corrections").([]any)[0].(object)
		if k["kind"] != "update" || k["note"] != "We misread the table." || k["claim"].(object)["claimant"] != "Antony Blinken" {
			d.t.Errorf("changed: %v", k)
		}
		return a
	},
	"propose-correction": func(d *desk) answer {
		id, _ := d.published()
		at := "/cases/" + id + "/correction"
		d.as(review.Reviewer, "POST", at+"s", object{"kind": "correction", "note": "We misread the table."}).want(201)
		d.as(review.Reviewer, "POST", at+"/propose", object{"rating": "mostly_true", "explanation": "Satellite images show it."}).says(409, "Nothing would be different")
		d.as(review.Reviewer, "POST", "/cases/"+id+"/evidence", object{"url": "https://c.example", "archived_url": "https://web.example/3", "stance": "refutes"}).want(201)
		return d.as(review.Reviewer, "POST", at+"/propose", object{"rating": "false", "explanation": "Satellite images show less."})
	},
	"withdraw-correction": func(d *desk) answer {
		id, _ := d.correcting()
		d.as(review.Editor, "POST", "/cases/"+id+"/correction/withdraw", nil).says(403, "Only the author")
		return d.as(review.Reviewer, "POST", "/cases/"+id+"/correction/withdraw", nil)
	},
	"send-back-correction": func(d *desk) answer {
		id, _ := d.correcting()
		return d.as(review.Editor, "POST", "/cases/"+id+"/correction/send-back", object{"reason": "Say which table."})
	},
	"drop-correction": func(d *desk) answer {
		id, _ := d.correcting()
		d.as(review.Reviewer, "POST", "/cases/"+id+"/correction/drop", object{"reason": " "}).says(422, "Say why")
		a := d.as(review.Reviewer, "POST", "/cases/"+id+"/correction/drop", object{"reason": "It was right after all."}).want(200)
		d.as(review.Editor, "POST", "/cases/"+id+"/correction/approve", object{}, "If-Match", `"x"`).says(409, "begin a correction first")
		return a
	},
	"get-correction-preview": func(d *desk) answer {
		id, _ := d.published()
		d.as(review.Reviewer, "GET", "/cases/"+id+"/correction/preview", nil).says(404)
		id, _ = d.correcting()
		return d.as(review.Reviewer, "GET", "/cases/"+id+"/correction/preview", nil)
	},
	"approve-correction": func(d *desk) answer {
		id, claim := d.correcting()
		d.as(review.Editor, "POST", "/cases/"+id+"/correction/approve", nil).says(428)
		before := d.as("", "GET", "/claims/"+claim+"/status", nil).want(200)
		a := d.approveCorrection(id).want(200)
		after := d.as("", "GET", "/claims/"+claim+"/status", nil, "If-None-Match", before.Header().Get("ETag")).want(200)
		if before.text("verdict", "label") != "Mostly true" || after.text("verdict", "label") != "False" || after.text("state") != "published" {
			d.t.Errorf("the status was %s and is %s", before.Body, after.Body)
		}
		shown := d.as("", "GET", "/cases/"+id, nil).want(200)
		k := shown.field("corrections").([]any)[0].(object)
		if k["note"] != "It could be misread." || k["differences"].([]any)[0].(object)["before"] != "Mostly true" || k["writers"] != nil || k["claim"] != nil {
			d.t.Errorf("readers are told %v", k)
		}
		return a
	},
	"list-rechecks": func(d *desk) answer {
		id, _ := d.correcting()
		a := d.as(review.Reviewer, "GET", "/rechecks", nil).want(200)
		if i := a.items(); len(i) != 1 || i[0]["case_id"] != id || i[0]["overdue"] != false {
			d.t.Errorf("to be looked at again: %s", a.Body)
		}
		d.as(review.Reviewer, "GET", "/rechecks?cursor=x", nil).says(422, "cursor")
		return a
	},
	"list-verdicts": func(d *desk) answer {
		id, _ := d.proposed()
		return d.as(review.Reviewer, "GET", "/cases/"+id+"/verdicts", nil)
	},
	"get-verdict": func(d *desk) answer {
		id, _ := d.proposed()
		d.as(review.Reviewer, "GET", "/cases/"+id+"/verdicts/2", nil).says(404)
		return d.as(review.Reviewer, "GET", "/cases/"+id+"/verdicts/1", nil)
	},
	"list-evidence": func(d *desk) answer {
		id, _ := d.proposed()
		return d.as(review.Reviewer, "GET", "/cases/"+id+"/evidence", nil)
	},
	"add-evidence": func(d *desk) answer {
		id := d.assigned()
		d.as(review.Reviewer, "POST", "/cases/"+id+"/evidence", object{"stance": "supports"}).says(422, "title or a URL")
		return d.as(review.Reviewer, "POST", "/cases/"+id+"/evidence", object{"stance": "supports", "kind": "dataset", "title": "Census", "version": 2})
	},
	"edit-evidence": func(d *desk) answer {
		at := d.source()
		d.as(review.Reviewer, "PATCH", at, object{"stance": "nonsense"}).says(422, "stance")
		a := d.as(review.Reviewer, "PATCH", at, object{"stance": "refutes"}).want(200)
		if a.text("stance") != "refutes" || a.text("title") != "Census" {
			d.t.Errorf("changed to %s", a.Body)
		}
		return a
	},
	"remove-evidence": func(d *desk) answer { return d.as(review.Reviewer, "DELETE", d.source(), nil) },
	"restore-evidence": func(d *desk) answer {
		at := d.source()
		d.as(review.Reviewer, "POST", at+"/restore", nil).says(404)
		d.as(review.Reviewer, "DELETE", at, nil).want(200)
		return d.as(review.Reviewer, "POST", at+"/restore", nil)
	},
	"list-notes": func(d *desk) answer {
		id, _ := d.proposed()
		return d.as(review.Reviewer, "GET", "/cases/"+id+"/notes", nil)
	},
	"add-note": func(d *desk) answer {
		id := d.assigned()
		return d.as(review.Reviewer, "POST", "/cases/"+id+"/notes", object{"body": "Ask @editor."})
	},
	"edit-note": func(d *desk) answer {
		at := d.note()
		d.as(review.Editor, "PATCH", at, object{"body": "Not mine."}).says(403, "Only its author")
		return d.as(review.Reviewer, "PATCH", at, object{"body": "Better."})
	},
	"resolve-note": func(d *desk) answer {
		at := d.note()
		d.as(review.Editor, "POST", at+"/resolve", nil).want(200)
		a := d.as(review.Reviewer, "POST", at+"/resolve", nil).want(200)
		if a.field("resolved_by") != d.people[review.Editor].ID.String() {
			d.t.Errorf("resolved twice: %s", a.Body)
		}
		return a
	},
	"reopen-note": func(d *desk) answer {
		at := d.note()
		d.as(review.Editor, "POST", at+"/resolve", nil).want(200)
		a := d.as(review.Editor, "POST", at+"/reopen", nil).want(200)
		if a.field("resolved_at") != nil {
			d.t.Errorf("reopened: %s", a.Body)
		}
		return a
	},
	"list-scales":         func(d *desk) answer { return d.as("", "GET", "/scales", nil) },
	"get-scale":           func(d *desk) answer { return d.as("", "GET", "/scales/five_step", nil) },
	"list-scale-versions": func(d *desk) answer { return d.as("", "GET", "/scales/five_step/versions", nil) },
	"save-scale": func(d *desk) answer {
		body := object{"name": "Two", "ratings": []object{{"key": "no", "value": 1, "labels": object{"en": "No"}}, {"key": "yes", "value": 2, "labels": object{"en": "Yes"}}}}
		d.as(review.Editor, "PUT", "/scales/two", body).want(200)
		a := d.as(review.Editor, "PUT", "/scales/two", body, "If-Match", `"1"`).want(200)
		d.as(review.Editor, "PUT", "/scales/two", body, "If-Match", `"1"`).says(412, "version 2")
		return a
	},
	"list-topics": func(d *desk) answer {
		_, claim := d.opened()
		d.as(review.Reviewer, "PATCH", "/claims/"+claim, object{"topics": []string{"Ukraine"}}).want(200)
		d.count(d.as(review.Reviewer, "GET", "/topics?claim="+claim, nil).want(200), 0)
		a := d.as(review.Reviewer, "GET", "/topics?prefix=ukr", nil).want(200)
		d.count(a, 1)
		return a
	},
	"list-tags":     func(d *desk) answer { d.opened(); return d.as(review.Reviewer, "GET", "/tags", nil) },
	"list-speakers": func(d *desk) answer { d.opened(); return d.as(review.Reviewer, "GET", "/speakers?prefix=anto", nil) },
	"export-verdicts": func(d *desk) answer {
		d.published()
		d.as("", "GET", "/exports/verdicts", nil).says(422)
		d.as("", "GET", "/exports/verdicts?format=csv&state=open", nil).says(401)
		return d.as(review.Reviewer, "GET", "/exports/verdicts?format=jsonl", nil)
	},
	"get-extraction-statistics": func(d *desk) answer {
		all := d.candidates()
		d.as(review.Reviewer, "POST", "/candidates/"+all[0]+"/accept", nil).want(200)
		d.as(review.Reviewer, "POST", "/candidates/"+all[1]+"/dismiss", object{"reason": "opinion"}).want(200)
		d.as(review.Reader, "GET", "/statistics/extraction", nil).says(403)
		d.as(review.Reviewer, "GET", "/statistics/extraction?from=2026-11-02&to=2026-11-01", nil).says(422, "before the first")
		a := d.as(review.Reviewer, "GET", "/statistics/extraction", nil).want(200)
		if body := a.Body.String(); !strings.Contains(body, `"reasons":[{"reason":"opinion","count":1}]`) || !strings.Contains(body, `"by":"cue"`) {
			d.t.Errorf("statistics: %s", body)
		}
		return a
	},
	"get-extraction-statistics-csv": func(d *desk) answer {
		d.as(review.Reviewer, "POST", "/candidates/"+d.candidates()[0]+"/accept", nil).want(200)
		a := d.as(review.Reviewer, "GET", "/statistics/extraction.csv", nil).want(200)
		if !strings.Contains(a.Body.String(), "\ntotal,,1,0,0,1.0000,0.2065,1.0000,\n") {
			d.t.Errorf("the table: %s", a.Body)
		}
		if b := d.as(review.Reviewer, "GET", "/statistics/extraction.csv?bom=1", nil).want(200); b.Body.String() != claimreview.ByteOrderMark+a.Body.String() {
			d.t.Errorf("the table for Excel: %q", b.Body)
		}
		return a
	},
	"get-organisation": func(d *desk) answer { return d.as(review.Reviewer, "GET", "/organisation", nil) },
	"save-organisation": func(d *desk) answer {
		d.organise()
		body := object{"name": "Another", "base_url": "https://desk.example", "time_zone": "UTC", "language": "en", "scale_key": "words"}
		a := d.as(review.Administrator, "PUT", "/organisation", body, "If-Match", `"1"`).want(200)
		d.as(review.Administrator, "PUT", "/organisation", body, "If-Match", `"1"`).says(412, "administrator changed")
		return a
	},
	"get-gate-policy": func(d *desk) answer {
		a := d.as(review.Reviewer, "GET", "/gate", nil).want(200)
		d.ask(d.tokens[review.Reviewer], "GET", "/api/v1/gate", nil, "If-None-Match", a.Header().Get("ETag")).want(304)
		return a
	},
	"save-gate-policy": func(d *desk) answer {
		body := object{"rules": []object{{"tag": "", "check": "primary", "level": "block"}, {"tag": "satire", "check": "primary", "level": "off"}}}
		d.as(review.Editor, "PUT", "/gate", body).says(403, "administrator")
		a := d.as(review.Administrator, "PUT", "/gate", body, "If-Match", `"1"`).want(200)
		d.as(review.Administrator, "PUT", "/gate", body, "If-Match", `"1"`).says(412, "administrator changed the publish gate")
		d.as(review.Administrator, "PUT", "/gate", object{"rules": []object{{"check": "primary", "level": "loud", "tag": ""}}}).says(422, "level")
		d.as(review.Administrator, "PATCH", "/users/"+d.people[review.Editor].ID.String(), object{"grants": []string{"manage_gate"}}).want(200)
		d.as(review.Editor, "PUT", "/gate", body).want(200)
		return a
	},
	"get-me":     func(d *desk) answer { return d.as(review.Reader, "GET", "/me", nil) },
	"list-users": func(d *desk) answer { return d.as(review.Administrator, "GET", "/users", nil) },
	"invite-user": func(d *desk) answer {
		body := object{"name": "Nina", "email": "nina@desk.example", "role": "reviewer"}
		a := d.as(review.Administrator, "POST", "/users", body).want(201)
		d.as(review.Administrator, "POST", "/users", body).says(409, "here already")
		if !strings.Contains(a.text("url"), a.text("secret")) {
			d.t.Errorf("invitation %s", a.Body)
		}
		return a
	},
	"get-user": func(d *desk) answer {
		return d.as(review.Administrator, "GET", "/users/"+d.people[review.Editor].ID.String(), nil)
	},
	"edit-user": func(d *desk) answer {
		at := "/users/" + d.people[review.Editor].ID.String()
		d.as(review.Administrator, "PATCH", at, object{"role": "reviewer", "version": 1}).want(200)
		d.as(review.Administrator, "PATCH", at, object{"role": "editor", "version": 1}).says(409, "role changed, by administrator")
		a := d.as(review.Administrator, "PATCH", at, object{"disabled": true}).want(200)
		d.as(review.Editor, "GET", "/me", nil).says(401)
		return a
	},
	"make-link": func(d *desk) answer {
		return d.as(review.Administrator, "POST", "/users/"+d.people[review.Editor].ID.String()+"/links", object{"purpose": "reset"})
	},
	"list-tokens": func(d *desk) answer {
		d.as(review.Editor, "GET", "/tokens?all=true", nil).says(403)
		d.count(d.as(review.Administrator, "GET", "/tokens?all=true", nil).want(200), 4)
		a := d.as(review.Editor, "GET", "/tokens", nil).want(200)
		d.count(a, 1)
		return a
	},
	"make-token": func(d *desk) answer {
		a := d.as(review.Reviewer, "POST", "/tokens", object{"name": "nightly", "scopes": []string{"published"}}).want(201)
		d.ask(a.text("secret"), "GET", "/api/v1/me", nil).want(200)
		d.ask(a.text("secret"), "POST", "/api/v1/tokens", object{"name": "heir", "scopes": []string{"published"}}).says(403, "admin")
		return a
	},
	"renew-token": func(d *desk) answer {
		made := d.as(review.Reviewer, "POST", "/tokens", object{"name": "nightly", "scopes": []string{"published"}}).want(201)
		at := "/tokens/" + made.field("token").(object)["id"].(string) + "/renew"
		d.as(review.Editor, "POST", at, object{}).says(404)
		d.as(review.Reviewer, "POST", at, object{"grace_hours": 721}).says(422)
		d.ask(made.text("secret"), "POST", "/api/v1"+at, object{}).says(403, "admin")
		a := d.as(review.Reviewer, "POST", at, object{"grace_hours": 1}).want(201)
		if a.field("token").(object)["renews"] != made.field("token").(object)["id"] {
			d.t.Errorf("renewed: %s", a.Body)
		}
		d.ask(a.text("secret"), "GET", "/api/v1/me", nil).want(200)
		d.ask(made.text("secret"), "GET", "/api/v1/me", nil).want(200) // for an hour yet
		d.as(review.Reviewer, "POST", at, object{}).says(409, "took its place")
		return a
	},
	"revoke-token": func(d *desk) answer {
		id := d.as(review.Editor, "GET", "/tokens", nil).items()[0]["id"].(string)
		d.as(review.Reviewer, "DELETE", "/tokens/"+id, nil).says(404)
		return d.as(review.Editor, "DELETE", "/tokens/"+id, nil)
	},
	"list-jobs": func(d *desk) answer {
		d.job()
		d.count(d.as(review.Editor, "GET", "/jobs", nil).want(200), 0)
		a := d.as(review.Reviewer, "GET", "/jobs?state=waiting&kind="+ingest.URLJob, nil).want(200)
		d.count(a, 1)
		return a
	},
	"get-job": func(d *desk) answer {
		id := d.job()
		d.as(review.Editor, "GET", "/jobs/"+id, nil).says(404)
		return d.as(review.Administrator, "GET", "/jobs/"+id, nil)
	},
	"retry-job": func(d *desk) answer {
		id := d.job()
		d.as(review.Reviewer, "POST", "/jobs/"+id+"/retry", nil).says(409, "waiting")
		d.as(review.Reviewer, "POST", "/jobs/"+id+"/cancel", nil).want(200)
		return d.as(review.Reviewer, "POST", "/jobs/"+id+"/retry", nil)
	},
	"cancel-job": func(d *desk) answer {
		return d.as(review.Reviewer, "POST", "/jobs/"+d.job()+"/cancel", nil)
	},
}

func TestEveryOperation(t *testing.T) {
	all := operations(t, sqliteDesk(t).spec)
	for id := range drives {
		if all[id] == nil {
			t.Errorf("the document has no operation %s", id)
		}
	}
	for id, op := range all {
		t.Run(id, func(t *testing.T) {
			drive := drives[id]
			if drive == nil {
				t.Fatalf("no case drives %s", id)
			}
			t.Parallel()
			d := sqliteDesk(t)
			d.repeats = op.Method == "POST" // and twice is once
			a := drive(d)
			d.repeats = false
			if a.Code >= 300 || len(op.Responses) < 10 {
				t.Fatalf("%s = %d %s", a.what, a.Code, a.Body)
			}
			path := strings.NewReplacer("{id}", anyID(), "{evidence_id}", anyID(), "{note_id}", anyID(), "{external_id}", anyID(), "{revision}", "1", "{key}", "no_such").Replace(op.Path)
			d.ask(d.tokens[review.Administrator], op.Method, path+"?no_such=1", nil).says(422, "no_such")
			d.ask("fdt_nonsense", op.Method, path, nil).says(401)
			if file := op.RequestBody != nil && op.RequestBody.Content["application/octet-stream"] != nil; op.RequestBody != nil && !file {
				d.ask(d.tokens[review.Administrator], op.Method, path, object{"no_such": "secret words"}).says(422, "no_such")
			}
		})
	}
}

// candidates are the ids of an imported article's.
func (d *desk) candidates() []string {
	d.t.Helper()
	article, _ := d.imported()
	var out []string
	for _, c := range d.as(review.Reviewer, "GET", "/articles/"+article+"/candidates", nil).want(200).items() {
		out = append(out, c["id"].(string))
	}
	if len(out) < 2 {
		d.t.Fatalf("the article has %d candidates, want 2 at least", len(out))
	}
	return out
}

func (d *desk) assigned() string {
	d.t.Helper()
	id, _ := d.opened()
	d.as(review.Reviewer, "POST", "/cases/"+id+"/assign", object{}).want(200)
	return id
}

// source is the path of a new source.
func (d *desk) source() string {
	d.t.Helper()
	at := "/cases/" + d.assigned() + "/evidence"
	return at + "/" + d.as(review.Reviewer, "POST", at, object{"stance": "supports", "kind": "dataset", "title": "Census"}).want(201).text("id")
}

func (d *desk) note() string {
	d.t.Helper()
	at := "/cases/" + d.assigned() + "/notes"
	return at + "/" + d.as(review.Reviewer, "POST", at, object{"body": "Hm."}).want(201).text("id")
}

func (d *desk) job() string {
	d.t.Helper()
	return d.as(review.Reviewer, "POST", "/articles", object{"url": "https://news.example/other"}).want(202).text("job", "id")
}

func (d *desk) count(a answer, want int) {
	d.t.Helper()
	if got := a.items(); len(got) != want {
		d.t.Errorf("%s has %d items, want %d: %s", a.what, len(got), want, a.Body)
	}
}

// contradicting is the contradiction between two numbers of troops.
func (d *desk) contradicting() string {
	d.t.Helper()
	for _, wording := range []string{"Russia has massed some 100,000 troops near Ukraine.", "Russia has massed 127,000 troops near Ukraine."} {
		_, snapshot := d.imported()
		start := strings.Index(news, "some 100,000 troops")
		d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": snapshot, "start": start, "end": start + len("some 100,000 troops"),
			"wording": wording, "topics": []string{"Ukraine"}}).want(201)
	}
	for _, c := range d.as(review.Reviewer, "GET", "/claims", nil).items() {
		if _, err := known.Of(d.db).FindContradictions(d.t.Context(), uuid.MustParse(c["claim_id"].(string)), noon); err != nil {
			d.t.Fatal(err)
		}
	}
	return d.as(review.Reviewer, "GET", "/contradictions", nil).items()[0]["id"].(string)
}

// viewed is a view of the reviewer's.
func (d *desk) viewed(shared bool) string {
	d.t.Helper()
	return d.as(review.Reviewer, "POST", "/views", object{"list": "cases", "name": "Tagged", "filter": object{"tag": "Migration"}, "shared": shared}).want(201).text("id")
}

// speakers are two who have a claim each: Somebody Else, and Antony Blinken.
func (d *desk) speakers() (id, into string) {
	d.t.Helper()
	d.opened()
	_, snapshot := d.imported()
	d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": snapshot, "start": 0, "end": 10, "wording": "The talks were held.", "claimant": "Somebody Else"}).want(201)
	for _, s := range d.as(review.Reviewer, "GET", "/speakers", nil).want(200).items() {
		if s["name"] == "Somebody Else" {
			id = s["id"].(string)
		} else {
			into = s["id"].(string)
		}
	}
	return id, into
}

// fielded is a number that is kept of each case.
func (d *desk) fielded() string {
	d.t.Helper()
	return d.as(review.Editor, "POST", "/fields", object{"name": "Ticket", "kind": "number"}).want(201).text("id")
}
