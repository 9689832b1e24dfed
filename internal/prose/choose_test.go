package prose

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// extractor is one that keeps the paragraphs with a letter in their data-kept, in copies.
func extractor(doc *html.Node, letter string) *html.Node {
	out := &html.Node{Type: html.ElementNode, Data: "div"}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "data-kept" && strings.Contains(a.Val, letter) {
				out.AppendChild(copyOf(n))
			}
		}
	}
	return out
}

func copyOf(n *html.Node) *html.Node {
	out := &html.Node{Type: n.Type, Data: n.Data, DataAtom: n.DataAtom}
	for c := range n.ChildNodes() {
		out.AppendChild(copyOf(c))
	}
	return out
}

// choose reads a page and gives each block with why it is out.
func choose(t *testing.T, page string) (texts []string, why map[string]Reason) {
	t.Helper()
	doc := parse(t, page)
	p := Read(doc, "https://alder.example/bridge/shut")
	out := p.Choose("The headline", p.Kept(extractor(doc, "a")), p.Kept(extractor(doc, "b")))
	why = map[string]Reason{}
	for i, r := range out {
		why[p.Blocks[i].Text] = r
		if r == "" {
			texts = append(texts, p.Blocks[i].Text)
		}
	}
	return texts, why
}

const (
	first = `<p data-kept=ab>The bridge over the sound will stay shut until May, the county said on Tuesday.</p>`
	last  = `<p data-kept=ab>The way round is 31 kilometres long and leads through three villages in the hills.</p>`
)

func TestChooseBetweenTwoAnswers(t *testing.T) {
	tests := []struct {
		name, between string
		block         string
		want          Reason
	}{
		{"neither kept a sentence amid the article", `<p>Inspectors found 14 cracks in October.</p>`, "Inspectors found 14 cracks in October.", ""},
		{"neither kept a line amid it", `<p>Photo gallery</p>`, "Photo gallery", Apart},
		{"one kept a sentence", `<p data-kept=a>Inspectors found 14 cracks in October.</p>`, "Inspectors found 14 cracks in October.", ""},
		{"one kept an item", `<ul><li data-kept=b>14 cracks</ul>`, "14 cracks", ""},
		{"one kept a stray line", `<div data-kept=b>Advert</div>`, "Advert", Apart},
		{"both kept the headline", `<h1 data-kept=ab>The Headline!</h1>`, "The Headline!", Headline},
		{"both kept a pointer", `<p data-kept=ab>Read more: <a href=/x>Why bridges crack</a></p>`, "Read more: Why bridges crack", Related},
		{"both kept a sentence that begins so", `<p data-kept=ab>Read more than 40 books a year and you are rare, the survey says.</p>`, "Read more than 40 books a year and you are rare, the survey says.", ""},
		{"both kept an appeal", `<p data-kept=ab>Sign up for our newsletter and never miss a story.</p>`, "Sign up for our newsletter and never miss a story.", Promotion},
		{"an appeal that somebody quotes", `<p data-kept=ab>“Sign up for our newsletter,” said the mayor in the ad.</p>`, "“Sign up for our newsletter,” said the mayor in the ad.", ""},
		{"both kept a promotion by its place", `<div class=promo-box><p data-kept=ab>If you liked this, become one of us.</p></div>`, "If you liked this, become one of us.", Promotion},
		{"a link home that is no sentence", `<p data-kept=ab><a href=https://www.alder.example/x>Why bridges crack</a></p>`, "Why bridges crack", Links},
		{"a link that is a sentence", `<p data-kept=b><a href=/x>Two men denied the charge on Friday.</a></p>`, "Two men denied the charge on Friday.", ""},
		{"a caption that states something", `<figure><figcaption>Soldiers carried 140 people out, the army says.</figcaption></figure>`, "Soldiers carried 140 people out, the army says.", ""},
		{"the credit of a picture", `<figure><figcaption data-kept=a>Photo: Ann Orr</figcaption></figure>`, "Photo: Ann Orr", Picture},
		{"said again", strings.Replace(first, "p data", "blockquote data", 1), "", ""},
	}
	for _, tt := range tests {
		texts, why := choose(t, "<article>"+first+tt.between+last+"</article>")
		if got := why[tt.block]; got != tt.want {
			t.Errorf("%s: %q is out as %q, want %q", tt.name, tt.block, got, tt.want)
		}
		if tt.block == "" && len(texts) != 2 {
			t.Errorf("%s: the text is %q, want it once", tt.name, texts)
		}
	}
}

func TestChooseAroundTheArticle(t *testing.T) {
	page := `<div class=menu><a href=/>Home</a></div><div data-kept=ab>News | Sport</div><h1 data-kept=a>The headline</h1><article>` + first + last +
		`</article><h3 data-kept=ab>Related stories</h3><ul><li data-kept=ab>The man who <a href=/1>counts swans</a></ul><section class=comments><p data-kept=b>I paid for this bridge, all of it.</p></section><p>Somewhere else it rains today.</p>`
	texts, why := choose(t, page)
	if len(texts) != 2 {
		t.Errorf("the text is %q, want the two paragraphs", texts)
	}
	for block, want := range map[string]Reason{
		"Home": Navigation, "News | Sport": Navigation, "The headline": Headline, "Related stories": Related, "The man who counts swans": Related,
		"I paid for this bridge, all of it.": Comment, "Somewhere else it rains today.": Apart,
	} {
		if why[block] != want {
			t.Errorf("%q is out as %q, want %q", block, why[block], want)
		}
	}
}

// Extractors that have nothing in common, or keep nothing, leave what either kept, and
// the whole of a small page.
func TestChooseWithoutAgreement(t *testing.T) {
	if texts, _ := choose(t, `<div><p data-kept=a>One sentence stands here.</p><p data-kept=b>And one more stands there.</p></div>`); len(texts) != 2 {
		t.Errorf("the text is %q, want what either kept", texts)
	}
	if texts, _ := choose(t, `<p>One sentence stands here.`); len(texts) != 1 {
		t.Errorf("the text is %q, want the whole of a fragment", texts)
	}
	if texts, _ := choose(t, strings.Repeat(`<p>`+strings.Repeat("One sentence stands here. ", 9), 9)); len(texts) != 0 {
		t.Errorf("the text is %q, want nothing of a page that neither extractor reads", texts)
	}
}

func TestLeftTellsProseAlone(t *testing.T) {
	doc := parse(t, `<nav><a href=/>Home</a></nav><article>`+first+`<p data-kept=ab>Sign up for our newsletter and never miss a story.</p>`+last+`</article>`)
	p := Read(doc, "")
	left := p.Left(p.Choose("", p.Kept(extractor(doc, "a")), p.Kept(extractor(doc, "b"))))
	if len(left) != 1 || left[0].Behind != 1 || left[0].Words != 10 || left[0].Reason != Promotion {
		t.Errorf("left out are %+v, want the appeal behind the first paragraph", left)
	}
}

// An answer may say a block twice, cut it, or hold what no reader sees.
func TestKeptCountsOnce(t *testing.T) {
	doc := parse(t, `<p data-kept=a>One two three four.</p><p data-kept=a>Five six.</p>`)
	p := Read(doc, "")
	tree := extractor(doc, "a")
	tree.AppendChild(copyOf(tree.FirstChild))
	tree.AppendChild(&html.Node{Type: html.TextNode, Data: "foreign words"})
	tree.FirstChild.NextSibling.FirstChild.Data = ""
	got := p.Kept(tree)
	if got.part[0] != 1 || got.part[1] != 0 || got.Foreign != 2 {
		t.Errorf("Kept = %+v, want the first block once, the second not, two foreign words", got)
	}
}
