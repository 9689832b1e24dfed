package browsertest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// site serves testdata, and at /answer says what it was sent.
func site(t *testing.T, policy string) string {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/answer", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<!doctype html><link rel="icon" href="data:,"><p id="name">%s %s</p>`, r.Method, r.FormValue("name"))
	})
	files := http.FileServer(http.Dir("testdata"))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		files.ServeHTTP(w, r)
	})
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	return srv.URL
}

func TestInspectPassesAGoodPage(t *testing.T) {
	t.Setenv("FACTDESK_SCREENSHOTS", "1")
	url := site(t, "default-src 'self'; img-src data:")
	p := Open(t).Page(t)
	p.Inspect("browsertest-good", url+"/good.html")
	for _, name := range []string{"light-desktop", "dark-desktop", "light-phone", "dark-phone"} {
		file := filepath.Join(Root(t), "build", "screenshots", "browsertest-good-"+name+".png")
		if png, err := os.ReadFile(file); err != nil || !strings.HasPrefix(string(png), "\x89PNG") {
			t.Errorf("%s is no picture (%v)", file, err)
		}
	}
}

func TestFormsAndLinks(t *testing.T) {
	url := site(t, "")
	p := Open(t).Page(t)
	for _, scripts := range []bool{true, false} {
		p.Scripts(scripts)
		p.Go(url + "/good.html")
		p.Fill("#name", "Ada")
		p.Fill("#name", "Grace")
		if status := p.Follow("button"); status != 200 {
			t.Errorf("scripts %v: status = %d", scripts, status)
		}
		if got, want := p.Text("#name"), "POST Grace"; got != want {
			t.Errorf("scripts %v: answer = %q, want %q", scripts, got, want)
		}
	}
}

func TestLeavingAPageThatAsks(t *testing.T) {
	url := site(t, "default-src 'self'; img-src data:")
	p := Open(t).Page(t)
	p.Go(url + "/good.html")
	p.AwaitJS(`window.onbeforeunload = (e) => e.preventDefault(), true`)
	p.Fill("#name", "half a word") // a page may ask only after it was used
	p.AnswerDialogs(false)
	p.Click("a")
	p.AwaitJS(`document.title !== ""`)
	if got, want := p.Value("#name"), "half a word"; got != want {
		t.Errorf("after staying the field holds %q, want %q", got, want)
	}
	p.AnswerDialogs(true)
	p.Follow("a")
	if diff := cmp.Diff([]string{"beforeunload: ", "beforeunload: "}, p.Dialogs()); diff != "" {
		t.Errorf("dialogs (-want +got):\n%s", diff)
	}
}

func TestPagesAreDifferentPeople(t *testing.T) {
	url := site(t, "default-src 'self'; img-src data:")
	b := Open(t)
	one, two := b.Page(t), b.Page(t)
	one.Go(url + "/good.html")
	two.Go(url + "/good.html")
	one.AwaitJS(`document.cookie = "who=one", true`)
	two.AwaitJS(`document.cookie === ""`)
	if n := one.Count("form button"); n != 1 {
		t.Errorf("Count = %d, want 1", n)
	}
}

// The checks must also find what is wrong: here all at once.
func TestABadPageIsFoundOut(t *testing.T) {
	url := site(t, "script-src 'unsafe-inline'; style-src 'self'")
	p := Open(t).Page(t)
	p.AllowErrors(`Failed to load resource.*favicon`)
	p.Go(url + "/bad.html")
	var ids []string
	for _, v := range p.violations() {
		ids = append(ids, v.ID)
	}
	for _, want := range []string{"image-alt", "html-has-lang"} {
		if !strings.Contains(strings.Join(ids, " "), want) {
			t.Errorf("axe found %v, not %s", ids, want)
		}
	}
	complaints := strings.Join(p.Complaints(), "\n")
	for _, want := range []string{`console.error: from the page 42`, "nobody catches me", "Content Security Policy"} {
		if !strings.Contains(complaints, want) {
			t.Errorf("the console said\n%s\nwithout %q", complaints, want)
		}
	}
	p.AllowErrors(".") // all of them were meant
}

// A request that the page took back is no complaint, one that failed is.
func TestATakenBackRequestIsNoComplaint(t *testing.T) {
	url := site(t, "")
	p := Open(t).Page(t)
	p.Go(url + "/good.html")
	p.AwaitJS(`(console.error("htmx:sendAbort, [object HTMLElement]"), true)`)
	p.AwaitJS(`(console.error("htmx:afterRequest, [object HTMLElement]"), true)`)
	if got := p.Complaints(); len(got) != 0 {
		t.Errorf("a request that was taken back is a complaint: %q", got)
	}
	p.AwaitJS(`(console.error("htmx:sendError, [object HTMLElement]"), true)`)
	if got := p.Complaints(); len(got) != 1 {
		t.Errorf("of a request that failed the page complained %q, want once", got)
	}
	p.AllowErrors("htmx:sendError")
}

func TestValidate(t *testing.T) {
	url := site(t, "")
	good := Validate(t, url+"/good.html")
	want := Findings{
		Passed: []string{"ClaimReview[0]", "ClaimReview", `ClaimReview[0]."@type"`, "ClaimReview[0].url",
			"ClaimReview[0].reviewRating", "ClaimReview[0].claimReviewed", "ClaimReview[0].author",
			"ClaimReview[0].datePublished", "ClaimReview[0].itemReviewed"},
		Failed: []string{}, Warnings: []string{},
	}
	if diff := cmp.Diff(want, good); diff != "" {
		t.Errorf("a good page (-want +got):\n%s", diff)
	}
	if bad := Validate(t, url+"/bad.html"); len(bad.Failed) == 0 {
		t.Errorf("a page without ClaimReview: %+v, want a failed finding", bad)
	}
}

// Two pages are two people, though their browser is one: what one is given the other
// does not send.
func TestPagesShareABrowserAndNothingElse(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		cookie, err := r.Cookie("who")
		if err != nil {
			http.SetCookie(w, &http.Cookie{Name: "who", Value: "Ada"})
			cookie = &http.Cookie{Value: "nobody"}
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<!doctype html><link rel="icon" href="data:,"><p id="who">%s</p>`, cookie.Value)
	})
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	a, b := Open(t), Open(t)
	if a != b {
		t.Error("the package has two browsers, want one")
	}
	for _, browser := range []*Browser{a, b} {
		p := browser.Page(t)
		for _, want := range []string{"nobody", "Ada"} {
			p.Go(srv.URL)
			if got := p.Text("#who"); got != want {
				t.Errorf("the page was opened by %s, want %s", got, want)
			}
		}
	}
}
