package text

import (
	"strings"
	"unicode"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// Sentence is one sentence of a block. A heading is a sentence of its own kind.
type Sentence struct {
	Start, End  int // code points, closing quotes and brackets included
	First, Last int // tokens
	Block       int
}

// segment fills d.Sentences: every block is cut where a terminator ends a sentence.
func segment(d *Doc) {
	for i := range d.Blocks {
		if d.Blocks[i].fixed() {
			d.add(d.Blocks[i].First, d.Blocks[i].Last, i)
			continue
		}
		c := cutter{d: d, block: i, b: d.Blocks[i], first: d.Blocks[i].First}
		c.list = items(d, &c.b)
		d.Watch.Walk(c.b.First, c.b.Last, c.step)
		c.cut(c.b.Last)
	}
}

// cutter cuts one block.
type cutter struct {
	d     *Doc
	block int
	b     Block
	first int    // token that the sentence begins at
	list  []item // those that stand further on in the block
}

// cut ends the sentence before token k.
func (c *cutter) cut(k int) {
	c.d.add(c.first, k, c.block)
	c.first = k
}

// step looks at token k and gives the one to look at next.
func (c *cutter) step(k int) int {
	if c.inMarker(k) {
		return k + 1
	}
	if p := standsApart(c.d, c.first, k, c.b.Last); p.end > 0 {
		c.setApart(k, p)
		return p.end
	}
	if !terminates(c.d, c.b, k) {
		return k + 1
	}
	end := walk.Past(k+1, c.b.Last, func(end int) bool { return closes(c.d.Tokens, end) && !opensNext(c.d, k, end) })
	if end == c.b.Last || c.ends(k, end) {
		c.cut(end)
	}
	return end
}

// ends reports that the terminator at k ends a sentence before the token at end.
func (c *cutter) ends(k, end int) bool {
	switch {
	case !isOwn(c.d, k):
		return begins(c.d, end, c.b.Last)
	case continued(c.d, end), quotes(c.d, end):
		return false
	}
	return firstWord(c.d.Tokens, end, c.b.Last) >= 0
}

// inMarker reports that token k is part of a list item's marker. A sentence ends before
// the marker.
func (c *cutter) inMarker(k int) bool {
	at := c.d.Tokens[k].Start
	c.list = c.list[walk.Along(c.list, 0, func(i item) bool { return i.end <= at }):]
	switch {
	case len(c.list) == 0, at < c.list[0].start:
		return false
	case k > c.first && at == c.list[0].start:
		c.cut(k)
	}
	return true
}

func (c *cutter) setApart(k int, p apart) {
	if p.before {
		c.cut(k)
	}
	if p.after {
		c.cut(p.end)
	}
}

// longest is how many tokens a sentence has at most. The longest of our news and court
// reports have 280; what is longer is a list or no language at all, and rules that
// hold each word of a sentence against the others must not take it for one.
const longest = 320

// add adds a sentence, in pieces when it is longer than any.
func (d *Doc) add(first, last, block int) {
	for last-first > longest {
		cut := d.pause(first+longest/2, first+longest)
		d.add(first, cut, block)
		first = cut
	}
	if first < last {
		d.Sentences = append(d.Sentences, Sentence{d.Tokens[first].Start, d.Tokens[last-1].End, first, last, block})
	}
}

// pause is behind the last comma, semicolon or colon between two tokens, or the later
// of them.
func (d *Doc) pause(first, last int) int {
	for k := last; k > first; k-- {
		if d.Tokens[k-1].Is(lexicon.Pause) && d.Tokens[k].Class != Quote {
			return k
		}
	}
	return last
}

// terminates reports that token k may end a sentence: a terminator, or an
// abbreviation whose stop serves for both.
func terminates(d *Doc, b Block, k int) bool {
	switch t := &d.Tokens[k]; {
	case t.Class == Word:
		return stopInside(d.Tokens, k, b)
	case t.Class != Punct, k == b.First, !isTerminator(d.Runes[t.Start]):
		return false
	case numero(d.Tokens, k, b):
		return false
	case d.Runes[t.Start] != '.':
		return true
	case spacedDots(d.Tokens, k, b):
		return false
	case t.length() > 1:
		return !bracketed(d.Tokens, k, b)
	}
	return !belongs(d.Tokens, k, b)
}

// stopInside reports a word with a stop of its own ("U.S.", "p.m.") before a sentence.
func stopInside(t []Token, k int, b Block) bool {
	if k+1 >= b.Last || !strings.HasSuffix(t[k].Norm, ".") {
		return false
	}
	return startsAnew(t, k, b.Last) || endsInTime(t, k, b)
}

// newSentenceGlued reports a sentence that lost the space before it ("…the end.Then"),
// as pages do, and not a part of an address ("Jane.Doe@example.com").
func newSentenceGlued(d *Doc, k, last int) bool {
	switch {
	case k < 2, !begunWord(d, k), d.Tokens[k-1].Class != Punct, insideAddress(d.Tokens, k, last):
		return false
	}
	before := d.Runes[d.Tokens[k-1].Start-1]
	return unicode.IsLower(before) || isDigit(before)
}

// begunWord reports a word of two letters or more, of which the first alone is upper case.
func begunWord(d *Doc, k int) bool {
	t := &d.Tokens[k]
	return t.Cap && t.length() > 1 && !unicode.IsUpper(d.Runes[t.Start+1])
}

// insideAddress reports a sign glued to the word at k; the comma of a sentence and the
// stop of a title are none.
func insideAddress(t []Token, k, last int) bool {
	switch next := tokenAt(t, k+1, k, last); {
	case next == &nothing, next.Spaced, next.Class != Punct:
		return false
	case next.Is(lexicon.Comma), t[k].Is(lexicon.NameAbbreviation):
		return false
	}
	return true
}

const omission = 3 // stops, with spaces between, that stand for words left out

// spacedDots reports one of ". . .", which ends nothing but as the fourth. Of a longer
// run no more is looked at than tells it from one of four.
func spacedDots(t []Token, k int, b Block) bool {
	first := Tokens(t).Back(k, max(b.First, k-4), lexicon.FullStop)
	end := Tokens(t).Past(k+1, min(b.Last, k+5), lexicon.FullStop)
	switch n := end - first; {
	case n <= omission:
		return n == omission
	case n == omission+1 && !t[first].Spaced && tokenAt(t, end, b.First, b.Last).Spoken():
		return k > first // a full stop and an omission: "compounds. . . . The"
	}
	return k+1 < end
}

// bracketed reports "[...]", which stands for words left out.
func bracketed(t []Token, k int, b Block) bool {
	before, after := tokenAt(t, k-1, b.First, b.Last), tokenAt(t, k+1, b.First, b.Last)
	return before.Is(lexicon.OpenSquare) && after.Is(lexicon.CloseSquare)
}

// numero reports the stop of "N°. 1026".
func numero(t []Token, k int, b Block) bool {
	before, after := tokenAt(t, k-1, b.First, b.Last), tokenAt(t, k+1, b.First, b.Last)
	return before.Is(lexicon.DegreeSign) && after.Class == Number
}

// endsInTime reports "… at 6 P.M. Mr. Smith …": a titled name begins a sentence behind
// a time of day, unless the time itself has only begun it ("At 5 a.m. Mr. Smith …").
func endsInTime(t []Token, k int, b Block) bool {
	if k-b.First <= 2 || !t[k+1].Cap || !Tokens(t).Reads(k, lexicon.HalfDay, lexicon.NameAbbreviation) {
		return false
	}
	return t[k-3].Any(AWord, ANumber, AMark, lexicon.Comma)
}

const longestCitation = 8 // tokens

// cited reports "(Smith 55)." behind a closed quotation: it belongs to the sentence.
func cited(t []Token, k, last int) bool {
	if !Tokens(t).Reads(k-1, AMark, lexicon.OpenRound) {
		return false
	}
	end := min(last-1, k+longestCitation)
	n := Tokens(t).To(k+1, end, lexicon.CloseRound)
	return n < end && Tokens(t).Reads(n-1, ANumber, lexicon.CloseRound, lexicon.FullStop)
}

// abbreviates reports that the full stop at k belongs to the word before it and
// ends no sentence.
func abbreviates(tokens []Token, k int, b Block) bool {
	prev := &tokens[k-1]
	if tokens[k].Spaced || k+1 >= b.Last {
		return false
	}
	switch {
	case prev.Is(lexicon.NameAbbreviation):
		return prev.Any(ACapital, lexicon.SmallNameAbbreviation)
	case prev.Is(lexicon.NumberAbbreviation):
		return tokens[k+1].Class == Number
	case prev.Is(lexicon.Abbreviation), prev.Is(lexicon.CapitalAbbreviation) && prev.Cap:
		return !startsAnew(tokens, k, b.Last)
	}
	return initial(tokens, k, b)
}

// initial reports the stop of "J. Smith" and "George W. Bush". After a lone "I" or a
// letter that ends a phrase ("vitamin C.") the next word decides.
func initial(t []Token, k int, b Block) bool {
	switch prev, next := &t[k-1], &t[k+1]; {
	case prev.length() != 1, !prev.Cap, !next.Cap, next.Is(lexicon.SentenceStarter):
		return false
	case prev.Is(lexicon.I):
		return tokenAt(t, k-2, b.First, b.Last).Cap
	}
	return true
}

// startsAnew reports that what follows an abbreviation at k is a sentence of its
// own: a word that often begins one, in upper case.
func startsAnew(t []Token, k, last int) bool {
	n := walk.Past(k+1, last, func(n int) bool { return closes(t, n) })
	switch {
	case n >= last:
		return true
	case t[n].Class == Quote && n+1 < last:
		return t[n+1].Cap && n > k+1
	case smallAndCyrillic(&t[k]):
		return t[n].Cap
	}
	return t[n].Cap && t[n].Is(lexicon.SentenceStarter)
}

// closes reports a bracket or quotation mark that stands right behind a terminator.
func closes(t []Token, k int) bool {
	return closesWith(&t[k], closing)
}

// closesWith reports signs of one sort, right behind what stands before them.
func closesWith(t *Token, sort func(rune) bool) bool {
	if t.Spaced || t.Spoken() {
		return false
	}
	for _, r := range t.Text {
		if !sort(r) {
			return false
		}
	}
	return true
}

func closing(r rune) bool { return isCloser(r) || isTerminator(r) }

// begins reports that a sentence may begin at token k: not in lower case, and not
// glued to the terminator ("example.com"), unless a bracket or quote opens it.
func begins(d *Doc, k, last int) bool {
	if gluedOn(d, k, last) || cited(d.Tokens, k, last) {
		return false
	}
	word := firstWord(d.Tokens, k, last)
	switch {
	case word < 0:
		return false
	case d.Tokens[word].Class == Number, !unicode.IsLower(d.Runes[d.Tokens[word].Start]):
		return true
	}
	return word == k && casual(d, k)
}

// gluedOn reports a word or number right behind a terminator that it belongs to.
func gluedOn(d *Doc, k, last int) bool {
	t := &d.Tokens[k]
	if t.Spaced || !t.Spoken() {
		return false
	}
	return t.Class == Number || !newSentenceGlued(d, k, last)
}

// manySigns in a row open no sentence: each of them asks what follows, so that a text of
// nothing else would take quadratic time.
const manySigns = 64

// firstWord is the first word or number from token k on, -1 where a pause stands before
// it, or none.
func firstWord(t []Token, k, last int) int {
	for last = min(last, k+manySigns); k < last; k++ {
		if t[k].Spoken() {
			return k
		}
		if t[k].Is(lexicon.Pause) {
			return -1
		}
	}
	return -1
}

// casual reports a sentence that begins in lower case, as people write in comments:
// a plain word in lower case, a sign that is no ellipsis, and a space stand before it.
func casual(d *Doc, k int) bool {
	if k < 2 || !d.Tokens[k].Spaced || !loneStop(d, k-1) {
		return false
	}
	switch stop, before := &d.Tokens[k-1], &d.Tokens[k-2]; {
	case !stop.Is(lexicon.FullStop):
		return plain(before) || doubledSign(d, k-1)
	case !plain(before), stop.Spaced, before.Any(anyAbbreviation...):
		return false
	default:
		return len(before.Norm) >= 3 || d.Tokens[k].Is(lexicon.SentenceStarter)
	}
}

// loneStop reports one sign that ends sentences, no ellipsis.
func loneStop(d *Doc, k int) bool {
	switch t := &d.Tokens[k]; {
	case t.Class != Punct, t.length() > 1, t.Is(lexicon.Ellipsis):
		return false
	default:
		return isTerminator(d.Runes[t.Start])
	}
}

// plain reports a word in lower case.
func plain(t *Token) bool { return t.Class == Word && !t.Cap }

// doubledSign reports "!!" and its like, of which the second is token k.
func doubledSign(d *Doc, k int) bool {
	before := &d.Tokens[k-1]
	if d.Tokens[k].Spaced || before.Class != Punct {
		return false
	}
	return isTerminator(d.Runes[before.Start])
}

// anyAbbreviation is a word whose stop may not be the end of a sentence.
var anyAbbreviation = []lexicon.Class{lexicon.NameAbbreviation, lexicon.NumberAbbreviation, lexicon.Abbreviation, lexicon.CapitalAbbreviation}
