package text

import (
	"strings"
	"unicode"

	"factdesk/claims/lexicon"
)

// Sentence is one sentence of a block. A heading is a sentence of its own kind.
type Sentence struct {
	Start, End  int // code points, closing quotes and brackets included
	First, Last int // tokens
	Block       int
}

// segment fills d.Sentences: every block is cut where a terminator ends a sentence.
func segment(d *Doc) {
	for i, b := range d.Blocks {
		first, list := b.First, items(d, &b)
		for k := b.First; k < b.Last && !d.Watch.Over(); k++ {
			for len(list) > 0 && d.Tokens[k].Start >= list[0].end {
				list = list[1:]
			}
			if len(list) > 0 && d.Tokens[k].Start >= list[0].start {
				if k > first && d.Tokens[k].Start == list[0].start {
					d.add(first, k, i)
					first = k
				}
				continue
			}
			if p := standsApart(d, first, k, b.Last); p.end > 0 {
				if p.before {
					d.add(first, k, i)
					first = k
				}
				if p.after {
					d.add(first, p.end, i)
					first = p.end
				}
				k = p.end - 1
				continue
			}
			if !terminates(d, b, k) {
				continue
			}
			for k+1 < b.Last && closes(d.Tokens, k+1) {
				k++
			}
			if k+1 < b.Last && !begins(d, k+1, b.Last) {
				continue
			}
			d.add(first, k+1, i)
			first = k + 1
		}
		d.add(first, b.Last, i)
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
		switch d.Tokens[k-1].Norm {
		case ",", ";", ":":
			if d.Tokens[k].Class != Quote {
				return k
			}
		}
	}
	return last
}

// terminates reports that token k may end a sentence: a terminator, or an
// abbreviation whose stop serves for both.
func terminates(d *Doc, b Block, k int) bool {
	t := &d.Tokens[k]
	r := d.Runes[t.Start]
	if t.Class == Word {
		return strings.HasSuffix(t.Norm, ".") && k+1 < b.Last && (startsAnew(d.Tokens, k, b.Last) || endsInTime(d.Tokens, k, b))
	}
	if t.Class != Punct || !isTerminator(r) {
		return false
	}
	if r == '.' && spacedDots(d.Tokens, k, b) {
		return false
	}
	if t.End-t.Start > 1 && bracketed(d.Tokens, k, b) || numero(d.Tokens, k, b) {
		return false
	}
	if r != '.' || t.End-t.Start > 1 || k == b.First {
		return k > b.First
	}
	return !abbreviates(d.Tokens, k, b)
}

// newSentenceGlued reports a sentence that lost the space before it ("…the end.Then"),
// as pages do, and not a part of an address ("Jane.Doe@example.com").
func newSentenceGlued(d *Doc, k, last int) bool {
	t, prev := &d.Tokens[k], &d.Tokens[k-1]
	if k < 2 || !t.Cap || t.End-t.Start < 2 || unicode.IsUpper(d.Runes[t.Start+1]) || prev.Class != Punct {
		return false
	}
	if k+1 < last && !d.Tokens[k+1].Spaced && d.Tokens[k+1].Class == Punct && d.Tokens[k+1].Norm != "," && !t.Is(lexicon.NameAbbreviation) {
		return false
	}
	before := d.Runes[prev.Start-1]
	return unicode.IsLower(before) || isDigit(before)
}

// spacedDots reports one of ". . .", which ends nothing but as the fourth. Of a longer
// run no more is looked at than tells it from one of four.
func spacedDots(tokens []Token, k int, b Block) bool {
	first, last := k, k
	for first > max(b.First, k-4) && tokens[first-1].Norm == "." {
		first--
	}
	for last+1 < min(b.Last, k+5) && tokens[last+1].Norm == "." {
		last++
	}
	if last-first == 3 && !tokens[first].Spaced && wordFollows(tokens, last+1, b.Last) {
		return k > first // a full stop and an omission: "compounds. . . . The"
	}
	return last-first >= 2 && (k < last || last-first == 2)
}

func wordFollows(tokens []Token, k, last int) bool {
	return k < last && (tokens[k].Class == Word || tokens[k].Class == Number)
}

// bracketed reports "[...]", which stands for words left out.
func bracketed(tokens []Token, k int, b Block) bool {
	return k > b.First && k+1 < b.Last && tokens[k-1].Norm == "[" && tokens[k+1].Norm == "]"
}

// numero reports the stop of "N°. 1026".
func numero(tokens []Token, k int, b Block) bool {
	return k > b.First && k+1 < b.Last && tokens[k-1].Norm == "°" && tokens[k+1].Class == Number
}

// endsInTime reports "… at 6 P.M. Mr. Smith …": a titled name begins a sentence behind
// a time of day, unless the time itself has only begun it ("At 5 a.m. Mr. Smith …").
func endsInTime(tokens []Token, k int, b Block) bool {
	titled := tokens[k+1].Cap && tokens[k+1].Is(lexicon.NameAbbreviation)
	if !titled || !tokens[k].Is(lexicon.HalfDay) {
		return false
	}
	return k-b.First > 2 && (tokens[k-3].Class != Punct || tokens[k-3].Norm == ",")
}

// cited reports "(Smith 55)." behind a closed quotation: it belongs to the sentence.
func cited(tokens []Token, k, last int) bool {
	if tokens[k-1].Class != Quote || tokens[k].Norm != "(" {
		return false
	}
	for n := k + 1; n+1 < last && n < k+8; n++ {
		if tokens[n].Norm == ")" {
			return tokens[n-1].Class == Number && tokens[n+1].Norm == "."
		}
	}
	return false
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
		return prev.Cap || prev.Is(lexicon.SmallNameAbbreviation)
	case prev.Is(lexicon.NumberAbbreviation):
		return tokens[k+1].Class == Number
	case prev.Is(lexicon.Abbreviation), prev.Is(lexicon.CapitalAbbreviation) && prev.Cap:
		return !startsAnew(tokens, k, b.Last)
	}
	return initial(tokens, k, b)
}

// initial reports the stop of "J. Smith" and "George W. Bush". After a lone "I" or a
// letter that ends a phrase ("vitamin C.") the next word decides.
func initial(tokens []Token, k int, b Block) bool {
	prev, next := &tokens[k-1], &tokens[k+1]
	if len(prev.Text) != 1 || !prev.Cap || !next.Cap || next.Is(lexicon.SentenceStarter) {
		return false
	}
	return prev.Norm != "i" || k-2 >= b.First && tokens[k-2].Cap
}

// startsAnew reports that what follows an abbreviation at k is a sentence of its
// own: a word that often begins one, in upper case.
func startsAnew(tokens []Token, k, last int) bool {
	n := k + 1
	for n < last && closes(tokens, n) {
		n++
	}
	if n >= last {
		return true
	}
	if tokens[n].Class == Quote && n+1 < last {
		return tokens[n+1].Cap && n > k+1
	}
	return tokens[n].Cap && tokens[n].Is(lexicon.SentenceStarter)
}

// closes reports a bracket or quotation mark that stands right behind a terminator.
func closes(tokens []Token, k int) bool {
	t := &tokens[k]
	if t.Spaced || t.Class == Word || t.Class == Number {
		return false
	}
	for _, r := range t.Text {
		if !isCloser(r) && !isTerminator(r) {
			return false
		}
	}
	return true
}

// begins reports that a sentence may begin at token k: not in lower case, and not
// glued to the terminator ("example.com"), unless a bracket or quote opens it.
func begins(d *Doc, k, last int) bool {
	t, begin := &d.Tokens[k], k
	if !t.Spaced && (t.Class == Number || t.Class == Word && !newSentenceGlued(d, k, last)) {
		return false
	}
	if cited(d.Tokens, k, last) {
		return false
	}
	for last = min(last, begin+manySigns); k < last && d.Tokens[k].Class != Word && d.Tokens[k].Class != Number; {
		if r := d.Runes[d.Tokens[k].Start]; r == ',' || r == ';' || r == ':' {
			return false
		}
		k++
	}
	if k >= last {
		return false
	}
	return d.Tokens[k].Class == Number || !unicode.IsLower(d.Runes[d.Tokens[k].Start]) || begin == k && casual(d, k)
}

// manySigns in a row open no sentence: each of them asks what follows, so that a text of
// nothing else would take quadratic time.
const manySigns = 64

// anyAbbreviation is a word whose stop may not be the end of a sentence.
var anyAbbreviation = []lexicon.Class{lexicon.NameAbbreviation, lexicon.NumberAbbreviation, lexicon.Abbreviation, lexicon.CapitalAbbreviation}

// casual reports a sentence that begins in lower case, as people write in comments:
// a plain word in lower case, a sign that is no ellipsis, and a space stand before it.
func casual(d *Doc, k int) bool {
	stop := &d.Tokens[k-1]
	if k < 2 || !d.Tokens[k].Spaced || stop.Class != Punct || !isTerminator(d.Runes[stop.Start]) || stop.Norm == "…" || stop.End-stop.Start > 1 || stop.Spaced && stop.Norm == "." {
		return false
	}
	before := &d.Tokens[k-2]
	if stop.Norm != "." {
		return before.Class == Word && !before.Cap || before.Class == Punct && isTerminator(d.Runes[before.Start]) && !stop.Spaced
	}
	return before.Class == Word && !before.Cap && (len(before.Norm) >= 3 || d.Tokens[k].Is(lexicon.SentenceStarter)) && !before.Any(anyAbbreviation...)
}
