package text

import (
	"slices"
	"unicode/utf8"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

const (
	furnitureWords = 70 // a longer paragraph is prose whatever it says
	captionWords   = 60
	bioWords       = 45
	lostStopWords  = 30 // a line this long is a sentence that lost its full stop
	signedTokens   = 20 // of who signs a quote, at most
	solidWords     = 25 // a paragraph this long ends a list of teasers
)

// classifier gives each block its kind: first by its own words, then by its
// neighbours.
type classifier struct {
	d     *Doc
	pages []page // the blocks
}

// pagesOf is for each block what is asked of it.
func pagesOf(d *Doc) []page {
	pages := make([]page, len(d.Blocks))
	for i := range d.Blocks {
		b := &d.Blocks[i]
		pages[i] = page{d: d, b: b, t: d.Tokens[b.First:b.Last], words: b.words(d)}
	}
	return pages
}

func classify(d *Doc) {
	c := &classifier{d, pagesOf(d)}
	for i := range c.pages {
		if d.Watch.Over() {
			return
		}
		if p := &c.pages[i]; !p.b.fixed() {
			p.b.Kind = p.kind()
		}
	}
	c.captionsAboveCredits()
	c.authors()
	c.trailing()
}

func (b *Block) words(d *Doc) int32 {
	n := int32(0)
	for k := b.First; k < b.Last; k++ {
		if d.Tokens[k].Spoken() {
			n++
		}
	}
	return n
}

func (p *page) kind() Kind {
	switch {
	case p.words <= captionWords && anyFits(captionRules, p):
		return Caption
	case p.words <= furnitureWords && anyFits(furnitureRules, p), p.words <= bioWords && p.isBio():
		return Furniture
	case p.isSentence():
		return Prose
	}
	return Heading
}

// isSentence tells prose from headings and links: it ends as sentences do, leads
// over to a quote or list, or is too long to be a line of anything else.
func (p *page) isSentence() bool {
	switch {
	case endsSentence(p.d.Runes[p.b.Start:p.b.End]):
		return p.words >= 3 && !p.isMenu() && !p.isQuestion()
	case p.words >= lostStopWords, p.leadsOver(), p.signedQuote():
		return true
	}
	return p.words >= 22 && sentencesInside(p.d, p.b) > 0
}

// leadsOver reports a line that ends where something must follow.
func (p *page) leadsOver() bool {
	if p.words < 6 {
		return false
	}
	switch p.d.Runes[p.b.End-1] {
	case ':', ',', ';':
		return true
	}
	return p.quoteGoesOn()
}

// quoteGoesOn reports somebody's words whose comma leads over to who said them: "“It has 84
// beds,”" with the name on the line below.
func (p *page) quoteGoesOn() bool {
	last := len(p.t) - 1
	switch {
	case p.t[0].Class != Quote, p.t[last].Class != Quote:
		return false
	}
	return p.t[last-1].Is(lexicon.Comma)
}

// signedQuote reports "“…” — Jane Roe" and "“…” -Jane Roe".
func (p *page) signedQuote() bool {
	if p.t[0].Class != Quote {
		return false
	}
	for k := max(3, len(p.t)-signedTokens); k < len(p.t); k++ {
		switch {
		case p.t[k-1].Class != Quote:
		case p.isDash(k), p.hyphenBeforeName(k):
			return true
		}
	}
	return false
}

// hyphenBeforeName reports "“…” -Jane Roe", and not the teaser "'I cried' - Roe's long way".
func (p *page) hyphenBeforeName(k int) bool {
	if !p.t[k].Is(lexicon.Hyphen) {
		return false
	}
	return p.t[k-1].Is(lexicon.DoubleQuote) && !slices.ContainsFunc(p.t[k:], func(t Token) bool { return t.Is(lexicon.GenitiveS) })
}

func (p *page) isDash(k int) bool {
	t := &p.t[k]
	return t.Class == Punct && IsDash(p.d.Runes[t.Start])
}

// isMenu reports the signs that part the entries of a menu or a date line.
func (p *page) isMenu() bool { return p.words <= 20 && p.any(lexicon.Bar) }

// isQuestion reports a line that is one question of the page's own, as section
// headings are.
func (p *page) isQuestion() bool {
	if p.words > 15 || !p.t[len(p.t)-1].Is(lexicon.QuestionMark) {
		return false
	}
	return sentencesInside(p.d, p.b) == 0
}

// sentencesInside counts the sentence ends before the block's end.
func sentencesInside(d *Doc, b *Block) int {
	n := 0
	for k := b.First + 1; k+1 < b.Last; k++ {
		if d.Tokens[k+1].Spaced && terminates(d, *b, k) && begins(d, k+1, b.Last) {
			n++
		}
	}
	return n
}

// trailing marks what stands behind "Related stories" and its like. Short prose
// there is a teaser; two solid paragraphs in a row are the article going on.
func (c *classifier) trailing() {
	for i := 0; i < len(c.d.Blocks); i++ {
		if !c.opensTrailer(i) {
			continue
		}
		end := c.nextSolid(i + 1)
		c.d.furnish(i, end)
		i = end - 1
	}
}

func (c *classifier) opensTrailer(i int) bool {
	p := &c.pages[i]
	if p.b.Kind == Prose || p.words > 7 {
		return false
	}
	return p.begins(lexicon.PageTrailer)
}

// furnish makes blocks the page's own, but for captions.
func (d *Doc) furnish(first, end int) {
	for k := first; k < end; k++ {
		if d.Blocks[k].Kind != Caption {
			d.Blocks[k].Kind = Furniture
		}
	}
}

// nextSolid is the first block from i on where the article goes on.
func (c *classifier) nextSolid(i int) int {
	for ; i < len(c.d.Blocks); i++ {
		if c.d.Blocks[i].Kind == Prose && c.solid(i) {
			return i
		}
	}
	return i
}

// solid reports a long paragraph before another or at the end, or two that are long
// together; captions between them do not count.
func (c *classifier) solid(i int) bool {
	words := c.pages[i].words
	switch next := walk.Along(c.d.Blocks, i+1, func(b Block) bool { return b.Kind == Caption }); {
	case next == len(c.d.Blocks):
		return words >= solidWords
	case c.d.Blocks[next].Kind != Prose:
		return false
	default:
		return words >= solidWords || words+c.pages[next].words >= 2*solidWords
	}
}

const longestFolded = 600 // code points; no rule looks at the words of a longer block

// folded is the block's text in its reading form, one space between words.
func (b *Block) folded(d *Doc) string {
	if b.End-b.Start > longestFolded {
		return ""
	}
	var room [longestFolded]byte
	out := room[:0]
	spaced := true
	for _, r := range d.Runes[b.Start:b.End] {
		space := IsSpace(r)
		switch {
		case isPrinted(r):
			out = append(out, byte(asciiLower(r)))
		case space && !spaced:
			out = append(out, ' ')
		case space, invisible(r):
		default:
			out = utf8.AppendRune(out, fold(r))
		}
		spaced = space
	}
	return string(out)
}
