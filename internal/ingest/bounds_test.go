package ingest

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"factdesk/internal/errs"
)

// linkedPage has an article and so many things in its linked data.
func linkedPage(things int) string {
	return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ships","author":{"name":"Ina Holm"}}</script>` +
		`<script type="application/ld+json">[` + strings.Repeat(`{"@type":"NewsArticle","headline":"x"},`, things) + `{}]</script>` +
		"<h1>Ships</h1><article>" + strings.Repeat("<p>"+sentence+"</p>", 5) + "</article>"
}

func TestTooMuchLinkedDataIsLeftOut(t *testing.T) {
	for things, says := range map[int]int{10: 0, 10_000: 0, 100_000: 1} {
		doc, err := NewPages(nil).Read(t.Context(), []byte(linkedPage(things)), "utf-8", "https://www.example.com/a")
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Says) != says {
			t.Errorf("%d things: says %q, want %d sentences", things, doc.Says, says)
		}
		if !strings.Contains(doc.Text, strings.TrimSpace(sentence)) {
			t.Errorf("%d things: the text is %q", things, doc.Text)
		}
	}
}

// TestWhatIsTooWild: what asks for more memory than a reading may take is told before the
// tree is built, and what real pages have is far below.
func TestWhatIsTooWild(t *testing.T) {
	for name, tt := range map[string]struct {
		page string
		wild bool
	}{
		"links of 10 MB":                    {linksOf(370_000), true},
		"as many links as eight long lists": {"<article>" + linksOf(80_000), false},
		"attributes without end":            {"<p" + attributesOf(500_000) + ">", true},
		"a page with ten attributes a tag":  {strings.Repeat("<p"+attributesOf(10)+">"+sentence+"</p>", 40_000), false},
		"closed tags that close nothing":    {strings.Repeat("</b>", 2_000_000), false},
		"second bodies":                     {strings.Repeat("<body"+attributesOf(100)+"/>", 100), true},
		"5 MB of scripts":                   {strings.Repeat("<script>"+strings.Repeat("if (a<b) {c}", 10_000)+"</script>", 42), false},
	} {
		if got := treeCost(tt.page) > maxNodes; got != tt.wild {
			t.Errorf("%s: too wild = %v, want %v (%d)", name, got, tt.wild, treeCost(tt.page))
		}
	}
	if _, err := NewPages(nil).parseHTML(linksOf(370_000)); errs.KindOf(err) != errs.TooLarge {
		t.Errorf("error = %v, want one of what is too large", err)
	}
}

// TestWhatATreeHolds: the largest trees that are built.
func TestWhatATreeHolds(t *testing.T) {
	for name, page := range map[string]string{"links": linksOf(89_000), "attributes": "<p" + attributesOf(359_000) + ">"} {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		doc, err := html.Parse(strings.NewReader(page))
		if err != nil || treeCost(page) > maxNodes {
			t.Fatalf("%s: %v, cost %d", name, err, treeCost(page))
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		if mb := (int(after.HeapAlloc) - int(before.HeapAlloc)) >> 20; mb > 80 {
			t.Errorf("%s: the tree holds %d MB, want at most 80", name, mb)
		}
		runtime.KeepAlive(doc)
	}
}

func linksOf(times int) string {
	var b strings.Builder
	for n := range times {
		fmt.Fprintf(&b, `<a href="/%d">news</a> `, n)
	}
	return b.String()
}

func attributesOf(times int) string {
	var b strings.Builder
	for n := range times {
		fmt.Fprintf(&b, " a%d", n)
	}
	return b.String()
}
