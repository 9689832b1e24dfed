package prose

import (
	"strings"
	"testing"
)

// TestCardsWithinTheStory: an <article> within the story is another's card where it begins
// with a link to it, and else part of the text.
func TestCardsWithinTheStory(t *testing.T) {
	const said = "Inspectors found 14 cracks in the old bridge, the city said."
	said2 := `<p data-kept=ab>` + said + `</p>`
	post := `<p data-kept=ab>The council met at noon and heard nine people about the bridge and its 14 cracks.</p>`
	more := `<p data-kept=ab>A third paragraph of the story tells of the bridge, of the river below it and of those who use it every day.</p>`
	for name, tt := range map[string]struct {
		between, block string
		want           Reason
	}{
		"a heading that leads there":      {`<article class=card><h3 data-kept=ab><a href="/bridge/cracks">Old bridge has 14 cracks</a></h3>` + said2 + `</article>`, said, Related},
		"a section above the heading":     {`<article><span data-kept=ab><a href="/city">City</a></span><h4 data-kept=ab><a href="/bridge/cracks">Old bridge has 14 cracks</a></h4>` + said2 + `</article>`, said, Related},
		"all of it a link":                {`<article><a href="/bridge/cracks"><h3 data-kept=ab>Old bridge has 14 cracks</h3>` + said2 + `</a></article>`, said, Related},
		"a link around it":                {`<a href="/bridge/cracks"><article><h3 data-kept=ab>Old bridge has 14 cracks</h3>` + said2 + `</article></a>`, said, Related},
		"a line that is a link":           {`<article><div data-kept=ab><a href="/bridge/cracks">Old bridge has 14 cracks</a></div>` + said2 + `</article>`, said, Related},
		"of two in a list":                {`<ul><li><article><h3 data-kept=ab><a href="/a/1">Ferry stays in the port</a></h3></article><li><article><h3 data-kept=ab><a href="/bridge/cracks">Old bridge has 14 cracks</a></h3>` + said2 + `</article></ul>`, said, Related},
		"in another script":               {`<article><h3 data-kept=ab><a href="/m/1">В старом мосту нашли трещины</a></h3><p data-kept=ab>В старом мосту нашли 14 трещин, сообщили в мэрии.</p></article>`, "В старом мосту нашли 14 трещин, сообщили в мэрии.", Related},
		"a post without a link":           {`<article><h3 data-kept=ab>Old bridge has 14 cracks</h3>` + said2 + `</article>`, said, ""},
		"a post that leads to itself":     {`<article><h3 data-kept=ab><a href="#post-3">Old bridge has 14 cracks</a></h3>` + said2 + `</article>`, said, ""},
		"a post by its class":             {`<article class=live-post><h3 data-kept=ab><a href="/live/1/post-3">Old bridge has 14 cracks</a></h3>` + said2 + `</article>`, said, ""},
		"a post of a live blog":           {`<div class=liveblog><article><h3 data-kept=ab><a href="/live/1/post-3">Old bridge has 14 cracks</a></h3>` + said2 + `</article></div>`, said, ""},
		"a post by its data":              {`<article itemprop=liveBlogUpdate><h3 data-kept=ab><a href="/live/1/post-3">Old bridge has 14 cracks</a></h3>` + said2 + `</article>`, said, ""},
		"a link amid its words":           {`<article>` + said2 + `<p data-kept=ab>Read what <a href="/bridge/cracks">the old report has of it</a> in 1990.</p></article>`, said, ""},
		"a link to another site":          {`<article><h3 data-kept=ab><a href="https://other.example/r">Old bridge has 14 cracks</a></h3>` + said2 + `</article>`, said, ""},
		"too long for a card":             {`<article><h3 data-kept=ab><a href="/bridge/cracks">Old bridge has 14 cracks</a></h3>` + said2 + strings.Repeat(post, 6) + `</article>`, said, ""},
		"posts that are most of the page": {strings.Repeat(`<article><h3 data-kept=ab><a href="/l/1/p">Old bridge has 14 cracks</a></h3>`+strings.Repeat(post, 3)+`</article>`, 4) + `<article><h3 data-kept=ab><a href="/l/2">Old bridge has 14 cracks</a></h3>` + said2 + `</article>`, said, ""},
	} {
		_, why := choose(t, "<article>"+first+tt.between+last+more+more+"</article>")
		if got := why[tt.block]; got != tt.want {
			t.Errorf("%s: out as %q, want %q", name, got, tt.want)
		}
	}
}
