package prose

import (
	"strings"
	"testing"
)

// Each rule takes its example, no rule takes what it must not, and of two that fit the
// first in the list is the one that is meant.
func TestNamesByWhatIsSaid(t *testing.T) {
	name := func(s string) Reason {
		return named(&Block{Text: s, Words: countWords(s)}, strings.ToLower(s))
	}
	for _, r := range nameRules {
		if got := name(r.takes); got != r.reason {
			t.Errorf("%q is %q, want %q", r.takes, got, r.reason)
		}
		if got := name(r.no); got != "" {
			t.Errorf("%q is %q, want nothing", r.no, got)
		}
	}
	for s, want := range map[string]Reason{
		"Nov 18, 2019 @17:19 PM · Updated: Nov 18, 2019 @17:26 PM":                             Byline,
		"Published Wed, Nov 20 2019 4:29 AM EST":                                               Byline,
		"November 19, 2019 / 12:21 AM / Updated 14 hours ago":                                  Byline,
		"On 19 November 2019 the court heard her.":                                             "",
		"Please log in to comment.":                                                            Comment,
		"Get news delivered to your inbox. You can unsubscribe at any time.":                   Promotion,
		"Choose a membership that is perfect for you!":                                         Promotion,
		"The club has 400 subscribers, “and you can unsubscribe at any time,” the chair said.": "",
		"Need more space? Subscribe to our sister title \"All About Bridges\" today!":          Promotion,
		"This document is subject to copyright. Apart from any fair dealing, ask us.":          Foot,
		"More from the desk": Related,
	} {
		if got := name(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}

// A frame around words says that they are out, and what they say is what they are.
func TestNamesByWhereItStands(t *testing.T) {
	page := `<nav><ul><li><a href=/1>Council votes to shut the old bridge for good</a><li><a href=/2>Sport</a></ul></nav><article>` + first +
		`<figure><figcaption>© Lucy Orr The weir in May</figcaption></figure><div class=noImage><p>Not even the county knows who paid for it.</p></div><figure><figcaption>Published 3 May 2024, 6:21 am EST</figcaption></figure>` + last + `</article>` +
		`<div class=rail><div><div><a href=/3>Swans are back</a></div><p>Three pairs were counted at the weir on Monday morning.</p></div></div>` +
		`<div class=rail><div><p>Sponsored</p><p>Our boots keep every foot dry on the longest way round.</p></div></div>` +
		`<ul><li><h5><a href=/4>Who paid for the weir</a></h5><p>Ann Orr</p><p>2 May</p><div>The county paid half of it, and nobody says who paid the rest.</div></ul>` +
		`<div class=social>We may earn a commission if you buy something through our links.</div>` +
		`<section class=comments><p>Subscribe to reason, and you will be fine, I say.</p></section>`
	_, why := choose(t, page)
	for block, want := range map[string]Reason{
		"Council votes to shut the old bridge for good": Related,
		"© Lucy Orr The weir in May":                    Picture, "Not even the county knows who paid for it.": "",
		"Sport":                             Navigation,
		"Published 3 May 2024, 6:21 am EST": Byline,
		"Three pairs were counted at the weir on Monday morning.":          Related,
		"Our boots keep every foot dry on the longest way round.":          Promotion,
		"The county paid half of it, and nobody says who paid the rest.":   Related,
		"We may earn a commission if you buy something through our links.": Foot,
		"Subscribe to reason, and you will be fine, I say.":                Comment,
	} {
		if got, ok := why[block]; !ok || got != want {
			t.Errorf("%q is out as %q (on the page: %v), want %q", block, got, ok, want)
		}
	}
}
