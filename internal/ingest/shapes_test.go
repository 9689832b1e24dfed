package ingest

import (
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"factdesk/internal/prose"
)

const shapesBody = `<p data-in>The bridge over the sound will stay shut until May, the county said on Tuesday after a week of tests.</p>
<p data-in>Inspectors found 14 cracks in October, two of them in a beam that carries the whole road.</p>
<p data-in>“We should have acted sooner,” said Jan Voss, who has led the roads office since 2021.</p>
<p data-in>The way round is 31 kilometres long and leads through three villages that have one bus a day.</p>`

// TestShapes reads small pages in the shapes of real sites, whose blocks are labelled.
func TestShapes(t *testing.T) {
	raw, err := os.ReadFile("testdata/shapes.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range txtar.Parse(raw).Files {
		t.Run(f.Name, func(t *testing.T) { readsShape(t, strings.ReplaceAll(string(f.Data), "{{body}}", shapesBody)) })
	}
}

func readsShape(t *testing.T, page string) {
	t.Helper()
	doc, err := NewPages(nil).Read(t.Context(), []byte(page), "utf-8", "https://www.alderpost.example/a/1")
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	text := "\n" + strings.Join(strings.Fields(doc.Text), " ") + "\n"
	for n := range root.Descendants() {
		words := strings.Join(prose.Paragraphs(n), " ")
		words = strings.Join(strings.Fields(words), " ")
		switch {
		case hasAttr(n, "data-in"):
			if got := strings.Count(text, words); got != 1 {
				t.Errorf("%q is %d times in the text, want once\n%s", words, got, doc.Text)
			}
			for _, l := range doc.Left {
				if l.Reason != prose.Repeated && strings.Join(strings.Fields(l.Text), " ") == words {
					t.Errorf("%q is in the text and told as left out, as %q", words, l.Reason)
				}
			}
		case hasAttr(n, "data-out"):
			leftOut(t, doc, text, words, prose.Reason(attr(n, "data-out")))
		}
	}
}

func leftOut(t *testing.T, doc *Document, text, words string, want prose.Reason) {
	t.Helper()
	if strings.Contains(text, words) {
		t.Errorf("%q is in the text, want it out as %q", words, want)
	}
	for _, l := range doc.Left {
		if strings.Join(strings.Fields(l.Text), " ") == words && l.Reason != want {
			t.Errorf("%q is left out as %q, want %q", words, l.Reason, want)
		}
	}
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// TestAPictureForTheFirstLetter: the words behind it are whole, as a reader sees them.
func TestAPictureForTheFirstLetter(t *testing.T) {
	page := `<html><head><title>Last ferry</title></head><body><article><h1>Last ferry</h1><p><img src="t.gif" alt="T">he last ferry of the year left Selm on Sunday with 14 people on board.</p>` +
		shapesBody + `</article></body></html>`
	doc, err := NewPages(nil).Read(t.Context(), []byte(page), "utf-8", "https://www.alderpost.example/a/1")
	if err != nil {
		t.Fatal(err)
	}
	if want := "The last ferry of the year left Selm on Sunday with 14 people on board."; !strings.HasPrefix(doc.Text, want) && !strings.Contains(doc.Text, "\n"+want) {
		t.Errorf("the text is %.200q, want %q in it", doc.Text, want)
	}
}
