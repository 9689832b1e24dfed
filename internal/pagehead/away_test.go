package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestLinksBesideTheDay: a link of many words beside a name and a day takes neither away,
// and what stands beside a link to another article is that article's.
func TestLinksBesideTheDay(t *testing.T) {
	const other = `/2024/01/09/ferry-company-buys-two-ships`
	for name, tt := range map[string]struct{ byline, day, page string }{
		"a comment":              {"Jane Roe", "2024-03-05", top + `<p class=meta>By Jane Roe | March 5, 2024 | <a href="#respond">Leave a comment on Ferry stays in port</a></p>` + body},
		"a comment, full":        {"Jane Roe", "2024-03-05", top + `<p class=meta>By Jane Roe | March 5, 2024 | <a href="` + post + `/#respond">Leave a comment on Ferry stays in port</a></p>` + body},
		"a theme of WordPress":   {"Jane Roe", "2024-03-05", top + `<div class="entry-meta"><span class="byline"><span class="author vcard"><a class="url fn n" href="/author/jane/">Jane Roe</a></span></span><span class="posted-on"><a href="` + post + `" rel="bookmark"><time class="entry-date published" datetime="2024-03-05T10:00:00+00:00">March 5, 2024</time><time class="updated" datetime="2024-03-07T10:00:00+00:00">March 7, 2024</time></a></span><span class="comment-count"> <span class="comments-link"><a href="` + post + `#respond">Leave a comment<span class="screen-reader-text"> on Ferry stays in port</span></a></span></span></div>` + body},
		"follow us":              {"Jane Roe", "2024-03-05", top + `<p class=meta>By Jane Roe · 5 March 2024 · <a href="https://news.google.example/publications/CAAqBwgKMKm01234">Follow us on Google News</a></p>` + body},
		"trust":                  {"Jane Roe", "2024-03-05", top + `<p class=meta>By Jane Roe · 5 March 2024 · <a href=/p>Why you can trust us</a></p>` + body},
		"a letter by mail":       {"Jane Roe", "2024-03-05", top + `<p class=meta>By Jane Roe | 5 March 2024 | <a href=/subscribe>Sign up for our briefing</a></p>` + body},
		"another tongue":         {"Jane Roe", "2024-03-05", top + `<p class=meta>By Jane Roe, 5 March 2024 · <a href=/es>Leer en español esta nota</a></p>` + body},
		"a section":              {"", "2024-03-05", top + `<p class=meta><a href=/c/acm>Books on art and film</a> | 5 March 2024</p>` + body},
		"a section's category":   {"", "2024-03-05", top + `<p class=meta><a href=/category/books-on-art-and-film>Books on art and film</a> | 5 March 2024</p>` + body},
		"a publication":          {"", "2024-03-05", top + `<div>in <a href=/p>Towards a Better Science</a> · 5 min read · Mar 5, 2024</div>` + body},
		"a desk's page":          {"", "2024-03-05", top + `<p class=meta><a href=/author/x>By the Alder Post news desk</a>, 5 March 2024</p>` + body},
		"pictures":               {"", "2024-03-05", top + `<p class=meta>5 March 2024 <a href=/gallery>See all pictures here</a></p>` + body},
		"another article first":  {"", "", top + `<p><a href=` + other + `>Ferry company buys two ships</a> By Tom Lee, on the morning of Tuesday, 9 January 2024</p>` + body},
		"a link and a day":       {"", "", top + `<p><a href=/x>Ferry company buys two ships</a> 9 January 2024</p>` + body},
		"another article, most":  {"", "", top + `<p>Read: <a href=` + other + `>Ferry company buys two ships</a> 9 January 2024</p>` + body},
		"another article behind": {"Jane Roe", "2024-03-05", top + `<p>By Jane Roe, on Tuesday, 5 March 2024 · See <a href=` + other + `>Ferry company buys two ships</a></p>` + body},
	} {
		if got := valuesOf(t, claims.FieldByline, tt.page, post); got != tt.byline {
			t.Errorf("%s: byline %q, want %q", name, got, tt.byline)
		}
		if got := valuesOf(t, claims.FieldPublished, tt.page, post); got != tt.day {
			t.Errorf("%s: published %q, want %q", name, got, tt.day)
		}
	}
}
