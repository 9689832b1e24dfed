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
