package worth

import (
	"math/bits"
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// A criterion is a feature that an editor would name. Its number is its place in
// the model's file: append, never reorder without training anew.
type criterion uint8

const (
	number criterion = iota
	money
	percent
	large
	dated
	compares
	changed
	authority
	named
	happened
	harm
	voted
	absolute
	cause
	denies
	rules
	economy
	future
	opinion
	personal
	question
	demand
	addresses
	supposes
	vague
	pointing
	values
	wish
	procedure
	self
	us
	others
	quotes
	short1
	short2
	medium
	long1
	long2
	manyNumbers
	numberChange
	numberPast
	pastOther
	futureSelf
	criteria // how many there are
)

// names are what a reviewer reads.
var names = [criteria]string{
	number: "states a number", money: "states an amount of money", percent: "states a percentage",
	large: "counts in thousands or more", dated: "says when", compares: "compares",
	changed: "says how something changed", authority: "names a source or an authority", named: "names somebody or something",
	happened: "says what happened", harm: "speaks of harm", voted: "says what somebody voted, signed or said",
	absolute: "says all, none, first or never", cause: "says what caused what", denies: "says that something is not so",
	rules: "speaks of a law or a rule", economy: "is about work, money or public services",
	future: "looks ahead", opinion: "gives an opinion", personal: "tells of personal experience",
	question: "asks a question", demand: "says what should be done", addresses: "talks to the audience",
	supposes: "supposes or hedges", vague: "stays vague", pointing: "begins by pointing back (that, this, it)",
	values: "praises values", wish: "states a wish or a feeling", procedure: "is about the debate itself",
	self: "speaks of oneself", us: "speaks of us", others: "speaks of others", quotes: "quotes words",
	short1: "is very short", short2: "is short", medium: "is of middling length", long1: "is long", long2: "is very long",
	manyNumbers: "states several numbers", numberChange: "puts a number on a change or comparison",
	numberPast: "puts a number on what happened", pastOther: "says what others did", futureSelf: "promises",
}

func bit(c criterion) uint64 { return 1 << c }

// judged is the set of criteria that the tokens show, of whose words so much is known. at
// keeps the first token that showed each.
func judged(tokens []text.Token, known []uint64, at *[criteria]int32) uint64 {
	var set uint64
	mark := func(shown uint64, i int) {
		for fresh := shown &^ set; fresh != 0; fresh &= fresh - 1 {
			at[bits.TrailingZeros64(fresh)] = int32(i)
		}
		set |= shown
	}
	words, numbers := 0, 0
	for i := range tokens {
		t := &tokens[i]
		shown := known[i] & speaksFor
		switch t.Class {
		case text.Word:
			words++
			shown |= wordBits(t, known[i], words == 1)
			shown |= pairBits(tokens, i, known[i])
		case text.Number:
			words++
			numbers++
			shown |= numberBits(t)
		case text.Quote:
			if !t.Is(lexicon.Apostrophe) {
				shown |= bit(quotes)
			}
		case text.Punct:
			shown |= punctBits(t)
		}
		if shown&bit(number) != 0 && t.Class != text.Number {
			numbers++
		}
		if shown&^set != 0 {
			mark(shown, i)
		}
	}
	mark(bit(lengthOf(words)), 0)
	mark(combined(set, numbers), 0)
	return set
}

func wordBits(t *text.Token, known uint64, first bool) uint64 {
	var bits uint64
	switch {
	case first:
		if known&pointsBack != 0 {
			bits |= bit(pointing)
		}
	case t.Cap && known&functionWord == 0:
		bits |= bit(named)
	}
	if inThePast(t.Norm) {
		bits |= bit(happened)
	}
	return bits
}

// pairBits is what the word at i says together with the one before it.
func pairBits(tokens text.Tokens, i int, known uint64) uint64 {
	if known&endsPair == 0 {
		return 0
	}
	return phrases[phrase{tokens.Norm(i - 1), tokens.Norm(i)}]
}

// inThePast reports "voted", as far as an ending tells.
func inThePast(word string) bool { return len(word) > 4 && strings.HasSuffix(word, "ed") }

func numberBits(t *text.Token) uint64 {
	switch numberKind(t.Norm) {
	case kindYear:
		return bit(dated)
	case kindOrdinal:
		return 0
	case kindLarge:
		return bit(number) | bit(large)
	}
	return bit(number)
}

func punctBits(t *text.Token) uint64 {
	return signs[t.Norm]
}

var signs = map[string]uint64{"?": bit(question), "$": bit(money), "£": bit(money), "€": bit(money), "%": bit(percent)}

func lengthOf(words int) criterion {
	switch {
	case words < 5:
		return short1
	case words < 9:
		return short2
	case words < 15:
		return medium
	case words < 28:
		return long1
	}
	return long2
}

// combined are the criteria that two others make together.
func combined(set uint64, numbers int) uint64 {
	var bits uint64
	both := func(a, b, made criterion) {
		if need := bit(a) | bit(b); set&need == need {
			bits |= bit(made)
		}
	}
	if numbers > 1 {
		bits |= bit(manyNumbers)
	}
	both(number, changed, numberChange)
	both(number, compares, numberChange)
	both(number, happened, numberPast)
	both(happened, others, pastOther)
	both(future, self, futureSelf)
	return bits
}
