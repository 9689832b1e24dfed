package prose

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
)

// repeated writes a block of HTML n times, each %d its number.
func repeated(n int, html string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(html, "%d", fmt.Sprint(i+1)))
	}
	return b.String()
}

// TestItemsOfTheStory: articles within the story that begin with a link are its own where
// they lead to a place on it, or tell something one behind the other.
func TestItemsOfTheStory(t *testing.T) {
	const (
		cut    = `<article><h3 data-kept=ab><a href="/bridge/%d">Old bridge has 1%d cracks</a></h3><p data-kept=ab>Inspectors found 1%d cracks in the old bridge and …</p></article>`
		said   = `<p data-kept=ab>Inspectors found 1%d cracks in the old bridge.</p>`
		linked = `<h3 data-kept=ab><a href="/bridge/%d">Old bridge has 1%d cracks</a></h3>`
		item   = `<article>` + linked + said + `</article>`
		day    = `<p data-kept=ab>3 May 2024, 6:21 am</p>`
	)
	entry := func(address string) string {
		return `<article class=entry><h3 data-kept=ab><a href="` + address + `">Entry %d: what the council says</a></h3>` + said + `</article>`
	}
	for name, tt := range map[string]struct {
		between string
		stays   bool
	}{
		"entries by the page's address":        {repeated(4, entry("https://alder.example/bridge/shut#e%d")), true},
		"entries by its question mark":         {repeated(4, entry("?entry=%d")), true},
		"one entry by its path":                {repeated(1, entry("/bridge/shut/?entry=%d#top")), true},
		"one entry by a relative path":         {repeated(1, entry("shut#e%d")), true},
		"one entry by the canonical address":   {repeated(1, entry("https://www.alder.example/live/7?e=%d")), true},
		"one entry of another article":         {repeated(1, entry("/bridge/open?entry=%d")), false},
		"one entry of another canonical query": {repeated(1, entry("/index?id=1%d")), false},
		"a briefing of four":                   {`<h2 data-kept=ab>Morning briefing</h2>` + repeated(4, item), true},
		"a briefing in a list":                 {`<ul>` + repeated(4, `<li><div>`+item+`</div></li>`) + `</ul>`, true},
		"three of five questions":              {repeated(3, strings.Replace(item, "Old bridge has 1%d cracks", "Why has it 1%d cracks?", 1)), true},
		"two answers of some sentences":        {repeated(2, `<article>`+linked+`<p data-kept=ab>Inspectors found 1%d cracks in the old bridge. The oldest is from 1990, and it grows by a hand every year.</p></article>`), true},
		"a listicle with a line between":       {repeated(4, item+`<p data-kept=ab>It was built in 19%d0, the county says in its report.</p>`), true},
		"a newsletter with pictures":           {repeated(6, `<article><img src=/p>`+linked+said+`</article>`), true},
		"four items and one that breaks off":   {repeated(4, item) + strings.ReplaceAll(cut, "%d", "1"), true},
		"three behind a pointer":               {`<p data-kept=ab>Read also: <a href=/bridge/9>Who pays for the bridge</a></p>` + repeated(3, item), true},
		"three with a line over them":          {`<h3 data-kept=ab>More on this</h3>` + repeated(3, item), false},
		"four named as teasers":                {repeated(4, strings.Replace(item, "<article>", "<article class=teaser>", 1)), false},
		"four that break off":                  {repeated(4, cut), false},
		"four that lead to the rest":           {repeated(4, `<article>`+linked+said+`<p data-kept=ab><a href="/bridge/%d">Read more</a></p></article>`), false},
		"three with pictures":                  {repeated(3, `<article><img src=/p>`+linked+said+`</article>`), false},
		"three with their days":                {repeated(3, `<article>`+linked+day+said+`</article>`), false},
		"two with a sentence":                  {repeated(2, item), false},
		"four that are headlines":              {repeated(4, `<article>`+linked+`</article>`) + repeated(1, item), false},
	} {
		why := chooseItems(t, tt.between)
		want := Reason("")
		if !tt.stays {
			want = Related
		}
		for text, got := range why {
			if strings.HasPrefix(text, "Inspectors") && got != want {
				t.Errorf("%s: %q is out as %q, want %q", name, text, got, want)
			}
		}
	}
}

// chooseItems gives each block of a page with why it is out; the page is known by two
// addresses, and is long.
func chooseItems(t *testing.T, between string) map[string]Reason {
	t.Helper()
	more := `<p data-kept=ab>The bridge has stood for 9%d years above the river at the edge of the town, and of those who use it every day nobody was asked before it was shut.</p>`
	doc := parse(t, "<article>"+first+repeated(3, more)+between+last+repeated(3, strings.Replace(more, "9%d", "8%d", 1))+"</article>")
	p := Read(doc, "https://alder.example/bridge/shut", "https://alder.example/live/7", "https://alder.example/index?id=5")
	why := map[string]Reason{}
	for i, r := range p.Choose("The headline", p.Kept(extractor(doc, "a")), p.Kept(extractor(doc, "b"))) {
		why[p.Blocks[i].Text] = r
	}
	return why
}

// Where a page stands tells its links to itself from those to others.
func TestLinksToThePageItself(t *testing.T) {
	for _, tt := range []struct {
		address, href string
		itself        bool
	}{
		{"", "?entry=1", true}, {"", "/a", false}, {"", "https://alder.example/a", false},
		{"http://127.0.0.1:18095/c3.html", "http://127.0.0.1:18095/c3.html#e1", true},
		{"https://alder.example/a", "", true}, {"https://alder.example/a", "//www.alder.example/a/", true},
		{"https://alder.example/a", "http://ALDER.example/a?x=1#y", true},
		{"https://alder.example/a", "https://other.example/a", false}, {"https://alder.example/a", "mailto:ann@alder.example", false},
		{"https://alder.example/a?ref=home", "/a#e1", true}, {"https://alder.example/a?id=5", "?id=5&e=1", true},
		{"https://alder.example/a?id=5", "?id=6", false}, {"https://alder.example/a?id=5", "?e=1", false},
		{"https://alder.example/", "/?p=17", false}, {"https://alder.example/", "/#e1", true},
	} {
		at := placeOf(tt.address, nil)
		if got := at.isItself(mustParse(t, tt.href)); got != tt.itself {
			t.Errorf("on %q, %q leads to itself: %v, want %v", tt.address, tt.href, got, tt.itself)
		}
	}
}

func mustParse(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatalf("parse %q: %v", s, err)
	}
	return u
}
