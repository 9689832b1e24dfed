package prose

import (
	"regexp"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// telling is what an article within the story says besides its headline.
type telling struct {
	told      int  // words in paragraphs of full sentences
	sentences int  // in those
	cut       bool // breaks off, or leads to the rest
	pictured  bool
	signed    bool // says when or by whom another article was written
}

// hear takes in a block of the article.
func (t *telling) hear(b *Block) {
	s := b.beginning()
	switch {
	case b.Kind == Heading, b.Linked*10 >= b.Words*9 && !pointsElsewhere(b, s):
	case goesOn(b.Text), pointsElsewhere(b, s):
		t.cut = true
	case b.isProse():
		t.tell(b)
	case isSigned(b, s), writtenBy.MatchString(s):
		t.signed = true
	}
}

func (t *telling) tell(b *Block) {
	if !endsAsSentence(b.Text) {
		return
	}
	t.told += b.Words
	t.sentences += len(sentenceEnds.FindAllStringIndex(b.Text, muchSentences))
}

var (
	writtenBy    = regexp.MustCompile(`^(?:by|von|par|por|di|door) \S+(?: \S+){0,3}$`)
	sentenceEnds = regexp.MustCompile(`[。！？]|[.!?।؟۔]["'”’»)\]]*(?:\s|$)`)
)

// isNamed reports an article, which begins with the i-th block, that its place or its name
// calls another's.
func (c *chooser) isNamed(i int, n *html.Node) bool {
	return c.sign(i).reason == Related || isCalledRelated(n)
}

// isCalledRelated reports an article with a name for those of others.
func isCalledRelated(n *html.Node) bool {
	for _, a := range n.Attr {
		if !names[a.Key] {
			continue
		}
		for _, w := range NameWords(a.Val) {
			if placeWords[w].reason == Related {
				return true
			}
		}
	}
	return false
}

// isOthers reports an article that is called another's.
func (f *card) isOthers() bool { return f.under || f.named }

// says reports full sentences of its own.
func (f *card) says() bool {
	switch {
	case f.isOthers(), f.cut:
		return false
	}
	return f.told > 0
}

// isPlain reports one that says something and wears none of what a teaser does.
func (f *card) isPlain() bool {
	switch {
	case f.pictured, f.signed:
		return false
	}
	return f.says()
}

// saysMuch reports one that says more than a teaser does, which tells a sentence.
func (f *card) saysMuch() bool {
	switch {
	case f.told < muchWords, f.sentences < muchSentences:
		return false
	}
	return f.isPlain()
}

const (
	muchWords     = 20
	muchSentences = 2
)

// isPictured reports an article with a picture.
func isPictured(n *html.Node) bool {
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Img, atom.Picture, atom.Video:
			return true
		}
	}
	return false
}
