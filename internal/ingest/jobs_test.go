package ingest

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func rana(t *testing.T, db *store.DB) review.Actor {
	t.Helper()
	u, err := review.NewUser("Rana", "rana@example.com", review.Reviewer, fixed)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.AddUser(t.Context(), u, review.Actor{Name: "setup", Role: review.Administrator}); err != nil {
		t.Fatal(err)
	}
	return u.Actor()
}

// run does a job as a runner does, and returns what it would keep.
func run(t *testing.T, im *Importer, job store.Job) (out Outcome, progress []Progress, err error) {
	t.Helper()
	result, err := im.JobFuncs()[job.Kind](t.Context(), job, func(p any) { progress = append(progress, p.(Progress)) })
	if err != nil {
		return out, progress, err
	}
	b, err := json.Marshal(result)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	return out, progress, nil
}

func TestItemsJob(t *testing.T) {
	db := storetest.Open(t)
	by := rana(t, db)
	im := &Importer{DB: db}
	job, err := NewItemsJob([]Item{pasted(harbour), {Name: "bad", Raw: []byte("a\x00b"), MediaType: plainText}, {Name: "inside", URL: "http://10.0.0.1/"}}, by, fixed)
	if err != nil {
		t.Fatal(err)
	}
	if job, err = db.AddJob(t.Context(), job); err != nil {
		t.Fatal(err)
	}
	for _, already := range []bool{false, true} { // a job may run twice
		out, progress, err := run(t, im, job)
		if err != nil {
			t.Fatal(err)
		}
		if len(out.Items) != 3 || out.Items[0].ArticleID == nil || out.Items[0].Already != already || len(out.Failed()) != 2 {
			t.Errorf("outcome %+v, want one article, already %v, and two failures", out, already)
		}
		if len(progress) != 3 || progress[2] != (Progress{Done: 2, Total: 3, Now: "inside"}) {
			t.Errorf("progress %+v, want one for each item", progress)
		}
	}
}

func TestURLJob(t *testing.T) {
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/missing" {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		w.Write(readTestdata(t, "news.html"))
	})
	db := storetest.Open(t)
	by := rana(t, db)
	im := &Importer{DB: db, Fetcher: reach(t, base)}
	for address, want := range map[string]errs.Kind{base + "/news": "", base + "/missing": errs.Invalid} {
		job, err := NewURLJob(Item{URL: address}, by, fixed)
		if err != nil {
			t.Fatal(err)
		}
		out, _, err := run(t, im, job)
		if errs.KindOf(err) != want || want == "" && (err != nil || out.Items[0].Candidates == 0) {
			t.Errorf("job of %s = %+v, %v, want kind %q", address, out, err, want)
		}
	}
}

func TestURLJobIsQueuedOnce(t *testing.T) {
	db := storetest.Open(t)
	by := rana(t, db)
	var first store.Job
	for i, address := range []string{"https://www.example.com/a?utm_source=x", " https://www.example.com/a#b"} {
		job, err := NewURLJob(Item{URL: address}, by, fixed)
		if err != nil {
			t.Fatal(err)
		}
		if job, err = db.AddJob(t.Context(), job); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = job
		}
		if job.ID != first.ID {
			t.Errorf("NewURLJob(%q) was queued besides the one of the same page", address)
		}
	}
}

func TestJobsAreRefused(t *testing.T) {
	reader := review.Actor{Name: "Rita", Role: review.Reader}
	for name, ask := range map[string]func() (store.Job, error){
		"an address by a reader": func() (store.Job, error) { return NewURLJob(Item{URL: "https://example.com/"}, reader, fixed) },
		"items by a reader":      func() (store.Job, error) { return NewItemsJob([]Item{pasted("a")}, reader, fixed) },
		"a script":               func() (store.Job, error) { return NewURLJob(Item{URL: "javascript:alert(1)"}, reviewer, fixed) },
		"no address":             func() (store.Job, error) { return NewURLJob(Item{}, reviewer, fixed) },
		"no items":               func() (store.Job, error) { return NewItemsJob(nil, reviewer, fixed) },
	} {
		want := errs.Invalid
		if strings.Contains(name, "reader") {
			want = errs.Forbidden
		}
		if _, err := ask(); errs.KindOf(err) != want {
			t.Errorf("%s: %v, want kind %q", name, err, want)
		}
	}
}

func TestJobOfSomebodyWhoLeft(t *testing.T) {
	db := storetest.Open(t)
	by := rana(t, db)
	job, err := NewItemsJob([]Item{pasted(harbour)}, by, fixed)
	if err != nil {
		t.Fatal(err)
	}
	leave := func(u *review.User) (review.Verb, error) { u.DisabledAt = &fixed; return "user disabled", nil }
	if _, err := db.EditUser(t.Context(), by.ID, leave, review.Actor{Role: review.Administrator}, fixed); err != nil {
		t.Fatal(err)
	}
	if _, _, err := run(t, &Importer{DB: db}, job); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("the job runs with %v, want kind %q", err, errs.Forbidden)
	}
	if n := count(t, db); n != 0 {
		t.Errorf("%d articles, want none", n)
	}
}
