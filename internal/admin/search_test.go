package admin_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"factdesk/internal/browsertest"
	"factdesk/review"
)

// sought is a desk whose case has a source and a note.
func sought(t *testing.T) (*newsroom, *review.Case) {
	t.Helper()
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	return n, n.edited(x, func(x *review.Case) error {
		if _, err := x.AddEvidence(review.Evidence{URL: "https://census.example/east", Title: "Census of the east", Stance: review.Supports}, n.rita.Actor(), noon); err != nil {
			return err
		}
		_, err := x.AddNote(review.Note{Body: "Asked the statistician by telephone."}, n.rita.Actor(), noon)
		return err
	})
}

func TestTheSearchPage(t *testing.T) {
	n, x := sought(t)
	rita, at := n.as(n.rita), "/desk/cases/"+x.ID.String()
	for q, want := range map[string][]string{
		"":               {"Each word must be there"},
		"hovercraft":     {"Nothing has all these words"},
		"geneva":         {`aria-label="Articles"`, "Top diplomats talk in Geneva"},
		"ukraine":        {`aria-label="Claims"`, at},
		"united":         {`aria-label="Speakers"`, "/desk/cases?speaker=United%20Nations"},
		"census":         {`aria-label="Sources"`, at + "#s-" + x.Evidence[0].ID.String()},
		"statist":        {`aria-label="Notes"`, at + "#n-" + x.Notes[0].ID.String()},
		"stati&of=notes": {`aria-label="Notes"`},
		"<script>":       {"Nothing has all these words"},
	} {
		body := rita.get("/desk/search?q="+strings.ReplaceAll(q, "<", "%3C"), 200)
		for _, w := range want {
			if !strings.Contains(body, w) {
				t.Errorf("searching for %q: no %s", q, w)
			}
		}
		if strings.Contains(body, "<script>\"") {
			t.Errorf("searching for %q puts a script into the page", q)
		}
	}
	rita.get("/desk/search?q=a&of=notes&before=rubbish", 422)
}

// The search box from any page, by keys alone; ctrl-k goes to pages, too.
func TestTheSearchBoxByKeyboard(t *testing.T) {
	n, x := sought(t)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/statistics")
	p.Press("/")
	p.Await("#find[open]")
	for _, letter := range "statist" {
		p.Press(string(letter))
	}
	p.Await(`#find-results a[href="/desk/cases/` + x.ID.String() + `#n-` + x.Notes[0].ID.String() + `"]`)
	p.Axe()
	p.Press(kb.ArrowDown)
	p.AwaitJS(`document.activeElement.matches("#find-results a")`)
	p.Press(kb.Enter)
	p.AwaitJS(`location.pathname === "/desk/cases/` + x.ID.String() + `" && location.hash.startsWith("#n-")`)

	p.AwaitJS(`desk.find !== undefined`) // the next page's
	p.AwaitJS(`(document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true })), true)`)
	p.Await("#find[open]")
	for _, letter := range "sign" {
		p.Press(string(letter))
	}
	p.AwaitJS(`document.querySelectorAll("#find-pages li").length === 1`)
	p.Press(kb.Enter)
	p.AwaitJS(`location.pathname === "/desk/signoff" && desk.find !== undefined`)

	p.Press("/")
	p.Await("#find[open]")
	p.Press(kb.Escape)
	p.AwaitJS(`document.querySelector("#find[open]") === null`)
	p.Go(n.url + "/desk/search?q=ukraine")
	p.Inspect("desk-search", n.url+"/desk/search?q=ukraine")
}
