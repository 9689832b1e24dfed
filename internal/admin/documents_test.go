package admin_test

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factdesk/internal/browsertest"
	"factdesk/internal/format/pdf/pdftest"
	"factdesk/internal/format/pdfium"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
)

const counted = "Some 100,000 soldiers stand at the border, the ministry said on Tuesday."

// report has its only claim on its second page.
func report() []byte {
	return pdftest.Document{Pages: []pdftest.Page{
		{Texts: []pdftest.Text{{X: 50, Y: 700, Size: 20, Words: "What the ministry counts"}}},
		{Texts: []pdftest.Text{{X: 50, Y: 700, Size: 12, Words: counted}}},
	}}.Bytes()
}

// reads is an importer whose PDF reader keeps its machine code between runs.
func reads(t *testing.T) *ingest.Importer {
	im := loopback(t)
	im.Pages = ingest.NewPages(nil)
	if dir, err := os.UserCacheDir(); err == nil {
		im.Pages.UsePDF(pdfium.New(filepath.Join(dir, "factdesk-test")))
	}
	return im
}

// wait waits until the queue has imported so many articles.
func (n *newsroom) wait(articles int) {
	n.t.Helper()
	for deadline := time.Now().Add(time.Minute); len(n.articles()) < articles; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			n.t.Fatalf("%d articles after a minute, want %d", len(n.articles()), articles)
		}
	}
}

// A document is read by a job, and its claims show their page: in triage, and on the case.
func TestUploadedDocuments(t *testing.T) {
	im := reads(t)
	n, _ := openOffice(t, im)
	n.work(im)
	c := n.as(n.rita)
	c.upload("/desk/import?from=file", http.StatusOK, "report.pdf", report())
	n.wait(1)
	at := "/desk/triage?article=" + n.articles()[0].ID.String()
	has(t, c.get(at, http.StatusOK), counted, "page 2")
	has(t, c.get("/desk/import?from=file", http.StatusOK), `accept=".docm,.docx,.eml,`, "multiple")
}

// Files that are dropped on any page of the desk are imported.
func TestDroppedFilesInABrowser(t *testing.T) {
	im := reads(t)
	n, _ := openOffice(t, im)
	n.work(im)
	name := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(name, report(), 0o600); err != nil {
		t.Fatal(err)
	}
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/cases")
	p.DragOver(name)
	p.Await("body[data-dropping]")
	p.Screenshot("desk-dropping")
	p.Axe()
	p.Drop(name)
	p.AwaitJS(`location.pathname.startsWith("/desk/import/articles/") && document.readyState === "complete"`)
	if got := p.Text("h1"); got != "What the ministry counts" {
		t.Errorf("the headline is %q", got)
	}
	p.Follow("a.button.primary")
	if got := p.Text("article.candidate"); !strings.Contains(got, "page 2") {
		t.Errorf("triage shows %q, want page 2 in it", got)
	}
	p.Screenshot("desk-triage-page")
	p.NoSidewaysScroll()
}

// hearing is a recording in which somebody states a number in its second minute.
const hearing = "WEBVTT\n\n00:00:04.000 --> 00:00:09.000\n<v Chair>The committee will come to order.\n\n" +
	"00:01:12.000 --> 00:01:17.500\n<v Ruth Odell>Some 4,000 people lost their bus\n\n" +
	"00:01:17.500 --> 00:01:21.000\n<v Ruth Odell>when the harbour bridge was closed.\n\n" +
	"00:01:30.000 --> 00:01:34.000\n<v Chair>Thank you. Who is next?\n"

// TestDroppedSubtitlesInABrowser takes a recording's subtitles in, makes one of its claims
// a case by key, and sees its minute on the case's page.
func TestDroppedSubtitlesInABrowser(t *testing.T) {
	im := reads(t)
	n, _ := openOffice(t, im)
	n.work(im)
	name := filepath.Join(t.TempDir(), "hearing.vtt")
	if err := os.WriteFile(name, []byte(hearing), 0o600); err != nil {
		t.Fatal(err)
	}
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/cases")
	p.DragOver(name)
	p.Await("body[data-dropping]")
	p.Drop(name)
	p.AwaitJS(`location.pathname.startsWith("/desk/import/articles/") && document.readyState === "complete"`)
	p.Follow("a.button.primary")
	got := p.Text("article.candidate")
	for _, want := range []string{"Some 4,000 people lost their bus when the harbour bridge was closed.", "Ruth Odell", "00:01:12"} {
		if !strings.Contains(strings.Join(strings.Fields(got), " "), want) {
			t.Errorf("triage shows %q, want %q in it", got, want)
		}
	}
	p.Screenshot("desk-triage-minute")
	p.Press("a")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 1`)
	made, err := n.db.Cases(t.Context(), store.ClaimQuery{})
	if err != nil || len(made.Items) != 1 {
		t.Fatalf("%d cases, %v, want one", len(made.Items), err)
	}
	p.Go(n.url + "/desk/cases/" + made.Items[0].ID.String())
	if got := p.Text("main"); !strings.Contains(got, "00:01:12") {
		t.Errorf("the case does not show its minute: %.2000s", got)
	}
}
