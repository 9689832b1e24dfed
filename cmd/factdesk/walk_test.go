package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/chromedp/chromedp"

	"factdesk/internal/browsertest"
)

// demo is a running factdesk demo with what it printed.
type demo struct {
	base     string
	reviewer string // one-time links
	editor   string
}

var (
	demoLink   = regexp.MustCompile(`(reviewer|editor) +(http://\S+/link/\S+)`)
	publicPath = regexp.MustCompile(`Published verdicts: (http://[^/]+)`)
)

// startDemo runs the demo as a user does and stops it with ^C, which must end well.
func startDemo(t *testing.T) (d demo) {
	t.Helper()
	cmd := exec.Command("factdesk", "demo")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(syscall.SIGINT)
		if err := cmd.Wait(); err != nil {
			t.Errorf("the demo did not end well after ^C: %v", err)
		}
	})
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		line := lines.Text()
		if m := demoLink.FindStringSubmatch(line); m != nil && m[1] == "reviewer" {
			d.reviewer = m[2]
		} else if m != nil {
			d.editor = m[2]
		}
		if m := publicPath.FindStringSubmatch(line); m != nil {
			d.base = m[1]
		}
		if strings.HasPrefix(line, "^C") {
			go io.Copy(io.Discard, out)
			return d
		}
	}
	t.Fatal("the demo ended before it served")
	return d
}

// signIn opens somebody's one-time link in a browser of their own and spends it.
func signIn(t *testing.T, b *browsertest.Browser, link string) *browsertest.Page {
	t.Helper()
	p := b.Page(t)
	p.Go(link)
	p.Follow("main form button")
	return p
}

// TestTheWholeWalk goes from a pasted article to a published verdict and its export
// in a real browser, as two people, on the demo that the README promises.
func TestTheWholeWalk(t *testing.T) {
	d := startDemo(t)
	b := browsertest.Open(t)
	mina := signIn(t, b, d.reviewer)

	article, err := os.ReadFile("../../claims/extract/testdata/articles/07-war-report.txt")
	if err != nil {
		t.Fatal(err)
	}
	mina.Go(d.base + "/desk/import")
	mina.Fill("#text", string(article))
	mina.Screenshot("walk-1-import")
	mina.Follow("form.card button.primary")
	mina.Screenshot("walk-2-imported")
	mina.Follow("button[value=triage]")

	// Ten candidates by keyboard alone: six become cases, the third of them Mina's.
	mina.Await("#rows .cand[data-current]")
	mina.Screenshot("walk-3-triage")
	mina.Press("a", "a", "c", "d", "1", "d", "2", "a", "d", "3", "a", "a", "d", "7")
	mina.AwaitJS(`document.getElementById("triage").dataset.done == 10`)
	mina.Screenshot("walk-4-triaged")

	mina.Go(d.base + "/desk/cases?mine=1&state=assigned")
	mina.Follow(`main a[href^="/desk/cases/0"]`)
	reviewCase(mina)
	id := mina.URL()[strings.LastIndex(mina.URL(), "/")+1:]
	id, _, _ = strings.Cut(id, "#")
	id, _, _ = strings.Cut(id, "?")

	tomas := signIn(t, b, d.editor)
	tomas.Go(d.base + "/desk/signoff")
	tomas.Screenshot("walk-6-signoff")
	tomas.Follow(`main a[href^="/desk/cases/` + id + `"]`)
	tomas.Follow(`form[action$="/approve"] button`)
	tomas.Go(d.base + "/desk/cases/" + id + "/preview")
	fillAll(tomas, `[name^="waive."]`, "a rehearsal in the test")
	tomas.Screenshot("walk-7-preview")
	tomas.Follow(`form[action$="/publish"] button`)
	tomas.Screenshot("walk-8-published")

	public := d.base + "/verdicts/" + id
	reader := b.Page(t)
	reader.Go(public)
	reader.Screenshot("walk-9-public")
	if got := reader.Text("h1"); got == "" {
		t.Error("the public page has no claim on it")
	}
	if found := browsertest.Validate(t, public); len(found.Failed) > 0 {
		t.Errorf("structured-data-testing-tool on %s: %v", public, found.Failed)
	}
	exported(t, d.base, public)
}

// reviewCase gives the case two sources, a note and a verdict, as a reviewer would.
func reviewCase(p *browsertest.Page) {
	for i, source := range []struct{ url, title, stance, closeness string }{
		{"https://ministry.example/statement", "Statement of the ministry", "supports", "primary"},
		{"https://monitors.example/report", "Report of the monitors", "refutes", "secondary"},
	} {
		if i > 0 {
			p.Click("#sources details.add > summary")
		}
		p.Fill("#add-source [name=url]", source.url)
		p.Fill("#add-source [name=title]", source.title)
		p.Click(fmt.Sprintf("#add-source [name=stance][value=%s]", source.stance))
		p.Click(fmt.Sprintf("#add-source [name=closeness][value=%s]", source.closeness))
		p.Follow("#add-source button.primary")
	}
	p.Fill("#note", "The monitors count differently; see their annex.")
	p.Follow("#note-form button:not([name])")
	p.Click("#verdict-form [name=rating][value=half_true]")
	p.Fill("#explanation", "The ministry's number holds for one of the two districts.")
	p.Fill("#verdict-form [name=body]", "Two counts exist.\n\nThe higher one includes both districts.")
	p.Screenshot("walk-5-case")
	p.Follow("#verdict-form button.primary")
}

// fillAll types the same into every field that is there.
func fillAll(p *browsertest.Page, sel, text string) {
	for i := range p.Count(sel) {
		id := browsertest.Run(p, chromedp.Evaluate[string](fmt.Sprintf(`document.querySelectorAll(%q)[%d].id`, sel, i)))
		p.Fill(`[id="`+id+`"]`, text)
	}
}

// exported looks for the verdict in what everybody may download.
func exported(t *testing.T, base, page string) {
	t.Helper()
	r, err := http.Get(base + "/api/v1/exports/verdicts?format=claimreview")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	var reviews []struct {
		URL    string `json:"url"`
		Rating struct {
			Name string `json:"alternateName"`
		} `json:"reviewRating"`
	}
	if err := json.NewDecoder(r.Body).Decode(&reviews); err != nil {
		t.Fatal(err)
	}
	for _, x := range reviews {
		if x.URL == page && x.Rating.Name == "Half true" {
			return
		}
	}
	t.Errorf("the export of %d verdicts lacks %s", len(reviews), page)
}
