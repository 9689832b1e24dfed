package worth

import (
	"math"
	"math/bits"
	"slices"
	"strings"

	"factdesk/claims/text"
)

// Groups says which features are read; the shipped model reads All.
type Groups uint8

const (
	Words    Groups = 1 << iota // one to three words in a row, numbers as their kind
	Shape                       // the sorts of words: "pronoun, verb in the past, number"
	Chars                       // three to five letters inside a word
	Criteria                    // the editorial criteria, by name
	All      = Words | Shape | Chars | Criteria
)

const (
	families = 3       // Words, Shape, Chars: each is scaled on its own
	buckets  = 1 << 20 // hashed features; collisions cost less than a vocabulary
)

// familyWeight scales a family before the square root of its size divides it, so
// that long sentences do not outweigh short ones.
var familyWeight = [families]float64{1.2, 0.8, 0.8}

// emit receives one feature: its family, its bucket and the tokens it stands on,
// the half-open range from..to.
type emit func(family int, bucket uint32, from, to int)

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func hashString(s string) uint64 {
	h := uint64(fnvOffset)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

// join hashes a feature of several parts, in their order.
func join(a, b uint64) uint64 {
	h := (a ^ (b + 0x9e3779b97f4a7c15 + a<<6 + a>>2)) * 0xff51afd7ed558ccd
	return h ^ h>>32
}

func bucket(h uint64) uint32 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	return uint32(h>>40) & (buckets - 1)
}

// hashed emits the features of the wanted families, token by token.
func hashed(tokens []text.Token, want Groups, f emit) {
	room := [onStack]uint64{}
	m := newMarks(want)
	for i, known := range knownOf(tokens, room[:0]) {
		words, shape, chars := m.step(&tokens[i], known, i == 0)
		for n, b := range words {
			f(0, b, max(i-n, 0), i+1)
		}
		for n, b := range shape {
			f(1, b, max(i-n-1, 0), i+1)
		}
		for _, b := range chars {
			f(2, b, i, i+1)
		}
	}
}

// pairWeight scales the pairs of criteria as familyWeight does the other families.
const pairWeight = 0.8

// pairScale is the value of one pair of the criteria in set, so that those of a long
// sentence, which shows many, do not outweigh the rest.
func pairScale(set uint64) float64 {
	n := bits.OnesCount64(set)
	return pairWeight / math.Sqrt(float64(n*n/2+1))
}

// pairs calls f for each two criteria in set: a number in what is said of the past is
// worth more than the two apart, and a number in a question less.
func pairs(set uint64, f func(a, b criterion, bucket uint32)) {
	for a := set; a != 0; a &= a - 1 {
		first := criterion(bits.TrailingZeros64(a))
		for b := a & (a - 1); b != 0; b &= b - 1 {
			second := criterion(bits.TrailingZeros64(b))
			f(first, second, bucket(join(join(uint64(first)+900, uint64(second)), 7)))
		}
	}
}

// The sorts of words that Shape tells apart. Those from firstFunction on are kept
// as words, since "will", "have" and "than" say more than their sort.
const (
	kindWord uint8 = iota
	kindName
	kindPast
	kindGerund
	kindPlural
	kindAdverb
	kindAbstract // -tion, -ment, -ity
	kindNumber
	kindYear
	kindLarge // "100,000"
	kindDecimal
	kindOrdinal
	kindQuote
	firstFunction
	kindPunct
)

// kindOf is the sort of a token of which so much is known.
func kindOf(t *text.Token, known uint64, first bool) uint8 {
	switch t.Class {
	case text.Number:
		return numberKind(t.Norm)
	case text.Quote:
		return kindQuote
	case text.Punct:
		return kindPunct
	}
	if known&functionWord != 0 {
		return firstFunction
	}
	if t.Cap && !first {
		return kindName
	}
	return wordKind(t.Norm, known)
}

func numberKind(s string) uint8 {
	switch {
	case strings.ContainsAny(s[len(s)-1:], "tdh"): // "21st", "3rd", "4th"
		return kindOrdinal
	case strings.Contains(s, ","):
		return kindLarge
	case strings.Contains(s, "."):
		return kindDecimal
	case len(s) == 5 && strings.HasSuffix(s, "s"), len(s) == 4 && slices.Contains(centuries, s[:2]):
		return kindYear // "1990s", "2022"
	}
	return kindNumber
}

// centuries are those that people speak of.
var centuries = []string{"18", "19", "20"}

func wordKind(s string, known uint64) uint8 {
	if inThePast(s) || known&bit(happened) != 0 {
		return kindPast
	}
	for _, e := range wordEnds {
		if len(s) >= e.least && strings.HasSuffix(s, e.end) {
			return e.kind
		}
	}
	return kindWord
}

// wordEnds tell the sort of a word; a shorter one than the least is none of it.
var wordEnds = []struct {
	end   string
	least int
	kind  uint8
}{
	{"ing", 6, kindGerund}, {"ly", 5, kindAdverb}, {"tion", 7, kindAbstract}, {"ment", 7, kindAbstract}, {"ity", 7, kindAbstract},
	{"ss", 0, kindWord}, {"s", 4, kindPlural},
}
