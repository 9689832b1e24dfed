package text

import (
	"strings"

	"factdesk/claims/lexicon"
)

// page is a block of a text with what is asked of it again and again.
type page struct {
	d       *Doc
	b       *Block
	t       []Token
	reading string // see folded
	words   int32
	isRead  bool
}

// folded is the block's text in its reading form, made when it is first asked for; ""
// for a block that no rule looks at.
func (p *page) folded() string {
	if !p.isRead && p.words <= furnitureWords {
		p.reading = p.b.folded(p.d)
	}
	p.isRead = true
	return p.reading
}

// begins reports that the block begins with a phrase of a class, as whole words.
func (p *page) begins(c lexicon.Class) bool {
	return opensWith(p.folded(), p.d.Words.Opening(c, p.folded()))
}

// holds reports that a phrase of a class stands anywhere in the block.
func (p *page) holds(c lexicon.Class) bool { return p.d.Words.Holds(c, p.folded()) }

// at is a token of the block, or one that is nothing.
func (p *page) at(k int) *Token { return tokenAt(p.t, k, 0, len(p.t)) }

// any reports a token of a class.
func (p *page) any(c lexicon.Class) bool {
	for i := range p.t {
		if p.t[i].Is(c) {
			return true
		}
	}
	return false
}

// rule is one way to tell a kind of block. Its examples stand in the tests.
type rule struct {
	name string
	fits func(*page) bool
}

func anyFits(rules []rule, p *page) bool {
	for i := range rules {
		if rules[i].fits(p) {
			return true
		}
	}
	return false
}

// furnitureRules tell what is the page's own. The cheap ones come first.
var furnitureRules = []rule{
	{"opens as pages do", func(p *page) bool { return p.isFurniture(p.begins(lexicon.PageOpener)) }},
	{"talks of the page", func(p *page) bool { return p.isFurniture(p.holds(lexicon.PageTalk)) }},
	{"credits a helper", func(p *page) bool {
		return p.words <= 15 && endsWithAny(p.folded(), p.d.Words.Phrases(lexicon.HelpCredit))
	}},
	{"corrects", (*page).corrects},
	{"advises", (*page).advises},
	{"asks the reader", (*page).asksReader},
}

// corrects reports "Correction, 22 January: …" and its like; correction officers
// are people.
func (p *page) corrects() bool {
	if len(p.t) < 3 || !p.t[0].Is(lexicon.CorrectionHead) {
		return false
	}
	next := &p.t[1]
	if next.Class != Word || next.Is(lexicon.To) || p.t[2].Class == Number {
		return true
	}
	return next.Cap && len(next.Norm) <= 4 // "Update Nov …"
}

// advises reports "If you are over 65, ask your doctor …".
func (p *page) advises() bool {
	if p.words > 40 || !strings.HasPrefix(p.folded(), "if you ") {
		return false
	}
	return !p.quotes() && p.holds(lexicon.PageAdvice)
}

// asksReader reports a paragraph to the reader that asks for something, or talks of
// what pages have.
func (p *page) asksReader() bool {
	switch {
	case !p.addressesReader(), p.quotes(), p.tells():
		return false
	case p.words <= 40 && p.t[0].Is(lexicon.PageRequest), p.holds(lexicon.MaybePageTalk):
		return true
	case p.words <= 50 && strings.Contains(p.folded(), "@"):
		return true
	}
	return strings.Contains(p.folded(), "http")
}

// addressesReader looks at the first such word; "US" in capitals is a country.
func (p *page) addressesReader() bool {
	for i := range p.t {
		if p.t[i].Is(lexicon.ReaderOrUs) {
			return p.t[i].Text != "US"
		}
	}
	return false
}

// quotes reports a quotation mark that is no apostrophe.
func (p *page) quotes() bool {
	for i := range p.t {
		if p.t[i].Class == Quote && !p.t[i].Is(lexicon.Apostrophe) {
			return true
		}
	}
	return false
}

// opensWith reports that s begins with one of the phrases, as whole words.
func opensWith(s string, phrases []string) bool {
	for _, p := range phrases {
		if rest, ok := strings.CutPrefix(s, p); ok && !goesOn(p, rest) {
			return true
		}
	}
	return false
}

// goesOn reports that a word of the phrase goes on behind it.
func goesOn(phrase, rest string) bool {
	if rest == "" {
		return false
	}
	return isWordRune(rune(rest[0])) && isWordRune(rune(phrase[len(phrase)-1]))
}

func endsWithAny(s string, phrases []string) bool {
	for _, p := range phrases {
		if strings.HasSuffix(s, p) {
			return true
		}
	}
	return false
}
