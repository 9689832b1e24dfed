package english

import (
	"strings"
	"unicode"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// quote is what stands between two quotation marks, or from a mark to the end of a
// paragraph when the next paragraph goes on with it.
type quote struct {
	first, last int // tokens between the marks
	block       int
	outer       int // index of the quote it stands in, -1 for none
	words       int
	carried     bool // it continues the paragraph's before
	spoken      bool // all of a block that somebody says in a transcript or recording, without marks
}

// mark is an opening quotation mark that waits for its fellow.
type mark struct {
	token  int
	double bool
}

// findQuotes pairs the quotation marks of each paragraph of prose.
func findQuotes(d *text.Doc) []quote {
	quotes := make([]quote, 0, spokenBlocks(d))
	var room []quote // of a block
	waiting := false
	for i, b := range d.Blocks {
		if b.Kind != text.Prose || d.Watch.Over() {
			continue
		}
		from := len(quotes)
		q := pairer{d: d, block: i, b: b, found: room[:0]}
		if b.Voice != nil {
			q.speech()
		}
		rest := q.run()
		room = q.sorted(from)
		quotes = append(quotes, room...)
		carried := waiting && opensBlock(d, b)
		waiting = false
		if rest >= 0 && nextOpens(d, i, rest) {
			quotes = append(quotes, q.quote(rest, b.Last))
			waiting = true
		}
		if carried && len(quotes) > from {
			first := from
			for k := from; k < len(quotes); k++ {
				if quotes[k].first < quotes[first].first {
					first = k
				}
			}
			quotes[first].carried = true
		}
	}
	return quotes
}

// spokenBlocks are how many blocks of a transcript or recording somebody says.
func spokenBlocks(d *text.Doc) int {
	n := 0
	for i := range d.Blocks {
		if d.Blocks[i].Voice != nil {
			n++
		}
	}
	return n
}

// opensBlock reports a paragraph that begins with a quotation mark, be it a single one.
func opensBlock(d *text.Doc, b text.Block) bool {
	t := &d.Tokens[b.First]
	switch {
	case t.Class != text.Quote, b.First+1 >= b.Last:
		return false
	case isDouble(t.Norm):
		return true
	case d.Tokens[b.First+1].Spaced:
		return false
	}
	return !elided(&d.Tokens[b.First+1])
}

// nextOpens reports that the next paragraph begins with a quotation mark as the one at k is.
func nextOpens(d *text.Doc, i, k int) bool {
	for i++; i < len(d.Blocks); i++ {
		if b := d.Blocks[i]; b.Kind == text.Prose {
			alike := isDouble(d.Tokens[b.First].Norm) == isDouble(d.Tokens[k].Norm)
			return alike && opensBlock(d, b)
		}
	}
	return false
}

type pairer struct {
	d     *text.Doc
	block int
	b     text.Block
	stack []mark
	found []quote
}

// speech takes the block for one quote, in which others may stand.
func (p *pairer) speech() {
	q := p.quote(p.b.First-1, p.b.Last)
	q.spoken = true
	p.found = append(p.found, q)
}

// run pairs the marks and returns the token of a mark left open, or -1. A single one must
// begin the paragraph: elsewhere it is an apostrophe as often.
func (p *pairer) run() int {
	for k := range p.d.Watch.Each(p.b.First, p.b.Last) {
		if p.d.Tokens[k].Class == text.Quote {
			p.step(k)
		}
	}
	for _, m := range p.stack {
		switch {
		case m.token+1 >= p.b.Last:
		case m.double, m.token == p.b.First:
			return m.token
		}
	}
	return -1
}

func (p *pairer) step(k int) {
	double := isDouble(p.d.Tokens[k].Norm)
	at := p.openMark(double)
	if at >= 0 && (p.closes(k, double) || p.lowOpened(p.stack[at].token, k)) {
		p.found = append(p.found, p.quote(p.stack[at].token, k))
		p.stack = p.stack[:at]
		return
	}
	if !p.opens(k) {
		return
	}
	if at >= 0 {
		p.stack = p.stack[:at] // the earlier mark was never closed
	}
	p.stack = append(p.stack, mark{k, double})
}

// lowOpened reports the “ that closes a „, as German has it.
func (p *pairer) lowOpened(open, k int) bool {
	switch p.d.Tokens[open].Text {
	case "„", "‚":
		return p.d.Tokens[k].Text == "“" || p.d.Tokens[k].Text == "‘"
	}
	return false
}

func (p *pairer) openMark(double bool) int {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.stack[i].double == double {
			return i
		}
	}
	return -1
}

func (p *pairer) quote(open, end int) quote {
	t := p.d.Tokens
	q := quote{first: open + 1, last: end, block: p.block, outer: -1}
	for k := q.first; k < q.last; k++ {
		switch t[k].Class {
		case text.Number:
			q.words++
		case text.Word:
			if t[k].Norm[0] != '\'' {
				q.words++
			}
		}
	}
	return q
}

// sorted orders the block's quotes by where they begin and links the nested ones;
// base is the index that the first of them will have.
func (p *pairer) sorted(base int) []quote {
	f := p.found
	for i := 1; i < len(f); i++ { // nearly sorted: only nested ones stand too late
		for j := i; j > 0 && f[j].first < f[j-1].first; j-- {
			f[j], f[j-1] = f[j-1], f[j]
		}
	}
	outer := -1
	for i := range f {
		if outer >= 0 && f[i].last <= f[outer].last {
			f[i].outer = base + outer
			continue
		}
		outer = i
	}
	return f
}

func isDouble(norm string) bool {
	return lexicon.English().Of(norm).Is(lexicon.DoubleQuote)
}

func (p *pairer) opens(k int) bool {
	t := p.d.Tokens
	if k+1 >= p.b.Last {
		return false
	}
	next := &t[k+1]
	switch []rune(t[k].Text)[0] {
	case '”':
		return k == p.b.First && !next.Spaced // a mark typed the wrong way round
	case '»', '›':
		return false
	case '’':
		return false
	case '“', '„', '«', '‟', '‚', '‹':
		return true
	}
	if next.Spaced {
		return p.opensLoosely(k)
	}
	if !isDouble(t[k].Norm) && elided(next) {
		return false
	}
	return t[k].Spaced || k == p.b.First || opensBefore(&t[k-1])
}

// opensLoosely reports a mark with a space on both its sides whose fellow has them as well:
// `" The dam broke , " the minister said`, as text that went through a program has it.
func (p *pairer) opensLoosely(k int) bool {
	switch {
	case !isDouble(p.d.Tokens[k].Norm), !p.stands(k):
		return false
	case k > p.b.First && p.d.Tokens[k-1].Class == text.Number: // a 5 " pipe
		return false
	}
	for end := k + 2; end < p.b.Last; end++ {
		if isDouble(p.d.Tokens[end].Norm) {
			return p.stands(end) && p.endsWord(end)
		}
	}
	return false
}

// stands reports a token that is written on to nothing before it.
func (p *pairer) stands(k int) bool { return k == p.b.First || p.d.Tokens[k].Spaced }

// elided reports what an apostrophe stands before: "'em", "'90s".
func elided(t *text.Token) bool {
	return t.Is(lexicon.Elided) || t.Class == text.Number && len(t.Norm) <= 3
}

// opensBefore reports signs after which a quotation mark opens without a space.
func opensBefore(t *text.Token) bool {
	return t.Is(lexicon.BeforeOpeningMark) || t.Class == text.Punct && text.IsDash([]rune(t.Text)[0])
}

func (p *pairer) closes(k int, double bool) bool {
	t := p.d.Tokens
	switch []rune(t[k].Text)[0] {
	case '„', '«', '‚', '‹', '‘', '‛':
		return false
	case '“':
		return !t[k].Spaced && p.endsWord(k)
	}
	switch {
	case double:
		return !t[k].Spaced || p.endsWord(k)
	case t[k].Spaced:
		return false
	}
	return !p.possessive(k)
}

// endsWord reports that nothing is written on to token k.
func (p *pairer) endsWord(k int) bool { return k+1 >= p.b.Last || p.d.Tokens[k+1].Spaced }

// possessive tells the apostrophe of "the ministers' plan" from a closing mark: it
// stands behind an s, a word in lower case follows, and another mark comes later
// that can close.
func (p *pairer) possessive(k int) bool {
	t := p.d.Tokens
	switch prev := &t[k-1]; {
	case prev.Class != text.Word, !strings.HasSuffix(prev.Norm, "s"):
		return false
	case k+1 >= p.b.Last, t[k+1].Class != text.Word, !unicode.IsLower(p.d.Runes[t[k+1].Start]):
		return false
	}
	for j := k + 1; j < min(p.b.Last, k+80); j++ {
		if t[j].Class != text.Quote || isDouble(t[j].Norm) {
			continue
		}
		return !t[j].Spaced && !t[j-1].Is(lexicon.SLetter)
	}
	return false
}
