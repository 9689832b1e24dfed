package text

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// germanCaptions and germanFurniture tell what German pages put around an article.
var (
	germanCaptions = []rule{
		{"begins as captions do", func(p *page) bool { return p.isCaption(p.begins(lexicon.PictureOpener)) }},
		{"credit", func(p *page) bool { return p.d.Words.Holds(lexicon.PictureCredit, p.underPicture()) }},
	}
	germanFurniture = []rule{
		{"opens as pages do", func(p *page) bool { return p.isFurniture(p.begins(lexicon.PageOpener)) }},
		{"talks of the page", func(p *page) bool { return p.isFurniture(p.holds(lexicon.PageTalk)) }},
		{"initials of the author", (*page).endsInInitials},
		{"byline", (*page).isGermanByline},
	}
	// germanProse are lines that are read although they are no whole sentences.
	germanProse = []rule{
		{"fact of a box", func(p *page) bool { return p.b.Bullet && p.numbered() }},
		{"Swiss quote in a quote", (*page).endsInSwissQuote},
	}
)

// classifyGerman marks what German pages put around an article.
func classifyGerman(d *Doc) {
	c := &classifier{d, pagesOf(d)}
	for i := range d.Blocks {
		if d.Watch.Over() {
			return
		}
		if p := &c.pages[i]; p.b.Kind != Caption && !p.b.fixed() && p.words <= furnitureWords {
			p.b.Kind = p.germanKind()
		}
	}
	c.germanTrailing()
}

func (p *page) germanKind() Kind {
	switch {
	case p.words <= captionWords && anyFits(germanCaptions, p):
		return Caption
	case anyFits(germanFurniture, p):
		return Furniture
	case p.b.Kind == Heading && p.words >= 3 && anyFits(germanProse, p):
		return Prose
	}
	return p.b.Kind
}

// germanTrailing marks the short lines behind "Lesen Sie auch" and its like.
func (c *classifier) germanTrailing() {
	c.d.Watch.Walk(0, len(c.d.Blocks), func(i int) int {
		p := &c.pages[i]
		if p.words > 7 || !p.begins(lexicon.PageTrailer) {
			return i + 1
		}
		end := walk.Past(i, len(c.d.Blocks), c.mayTrail)
		c.d.furnish(i, end)
		return max(i+1, end)
	})
}

// mayTrail reports a block that is short, or no prose.
func (c *classifier) mayTrail(i int) bool {
	return c.d.Blocks[i].Kind != Prose || c.pages[i].words < solidWords/2
}

// endsInInitials reports the line of who wrote it: "(jha/nordpol)", "(dpa)".
func (p *page) endsInInitials() bool {
	if p.words > 6 || !p.t[0].Is(lexicon.OpenBracket) {
		return false
	}
	return p.any(lexicon.Slash) || p.any(lexicon.NewsAgency)
}

// isGermanByline reports "Von Jorid Hallenbach" and "Von A. B., Berlin".
func (p *page) isGermanByline() bool {
	if p.words > 14 || !p.t[0].Cap || !p.t[0].Is(lexicon.Byline) {
		return false
	}
	for i := range p.t[1:] {
		if t := &p.t[i+1]; plain(t) && !t.Is(lexicon.BylineWord) {
			return false
		}
	}
	return true
}

func (p *page) numbered() bool {
	for i := range p.t {
		if p.t[i].Class == Number {
			return true
		}
	}
	return false
}

// endsInSwissQuote reports a sentence with a quote in a quote; a lone › parts the entries
// of a menu.
func (p *page) endsInSwissQuote() bool {
	return strings.Contains(p.folded(), "‹") && endsSentence(p.d.Runes[p.b.Start:p.b.End])
}
