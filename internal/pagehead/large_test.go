package pagehead

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// A page's own titles and addresses are squeezed and parsed once, however many objects are
// held against them: a page of 4 MB costs some copies of it, not thousands.
func TestManyObjectsBesideALargeTitle(t *testing.T) {
	var page strings.Builder
	fmt.Fprintf(&page, `<link rel=canonical href="/story?%s">`, strings.Repeat("a", 1<<20))
	page.WriteString(strings.Repeat("<h1>", 20) + strings.Repeat("word ", 1<<18) + strings.Repeat("</h1>", 20))
	page.WriteString(`<script type="application/ld+json">[`)
	for i := range 2000 {
		fmt.Fprintf(&page, `{"@type":"NewsArticle","url":"https://e.example/%d","headline":"a story","name":"another","alternativeHeadline":"a third"},`, i)
	}
	page.WriteString(`{"@type":"NewsArticle","headline":"The last","datePublished":"2024-05-01"}]</script>`)
	root := parsed(t, page.String())

	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Read(root, "https://e.example/story")
	runtime.ReadMemStats(&after)

	if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 400 {
		t.Errorf("a page of %d MB asked for %d MB of memory in all", page.Len()>>20, mb)
	}
}

// TestManyNamesOfThePublisher: as many sites as data may name are weighed in a moment.
func TestManyNamesOfThePublisher(t *testing.T) {
	var page strings.Builder
	page.WriteString("<title>Ferry stays in port")
	for i := range 1000 {
		fmt.Fprintf(&page, "|ab%d", i)
	}
	page.WriteString(`|Alder Post</title><script type="application/ld+json">[`)
	for i := range 1000 {
		fmt.Fprintf(&page, `{"@type":"WebSite","name":[%s]},`, strings.Repeat(fmt.Sprintf(`"Site %d",`, i), 19)+`"Site"`)
	}
	page.WriteString(`{}]</script>` + top + body)
	root := parsed(t, page.String())
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Read(root, post)
	runtime.ReadMemStats(&after)
	if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 60 {
		t.Errorf("a page of %d KB asked for %d MB of memory in all", page.Len()>>10, mb)
	}
}

// TestManyLinesOfBroadcasts: as many of them as a page may have are not all read for days.
func TestManyLinesOfBroadcasts(t *testing.T) {
	asked := func(s string) uint64 {
		root := parsed(t, top+body+strings.Repeat(`<p>`+s+` 1.2.2024</p>`, 5000))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Read(root, post)
		runtime.ReadMemStats(&after)
		return after.Mallocs - before.Mallocs
	}
	if plain, aired := asked("am prugramm"), asked("im programm"); aired > plain+plain/2 {
		t.Errorf("lines with a label asked %d times for memory, others %d times", aired, plain)
	}
}

// TestManyBylinesOfAgencies: names that may be agencies', and days beside bylines, ask for no
// more than other lines do: what a page has for them is read once.
func TestManyBylinesOfAgencies(t *testing.T) {
	asked := func(s string) uint64 {
		root := parsed(t, top+strings.Repeat(`<p class=byline>`+s+`</p>`, 20)+strings.Repeat(`<p>The ferry of Selm (UNP) waits in the port until noon</p>`, 5000)+body)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Read(root, post)
		runtime.ReadMemStats(&after)
		return after.Mallocs - before.Mallocs
	}
	plain := asked("By Anna Fish Boats, Coastal Fish Company")
	for _, s := range []string{"By Anna News Press, Coastal News Service, 5 March 2024", "Coastal News Service"} {
		if many := asked(s); many > 2*plain {
			t.Errorf("lines of %q asked %d times for memory, others %d times", s, many, plain)
		}
	}
}
