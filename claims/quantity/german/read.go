// Package german reads the numbers and the dates of German texts.
//
// A date is found so that its numbers count nothing; what day it means is not worked out.
package german

import (
	"slices"
	"sync"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// Mark is one quantity or date.
type Mark = figure.Mark

// Read lists the quantities and dates of a text in text order. The text must have been
// parsed as German.
func Read(d *text.Doc) figure.Marks {
	r := &reader{Tokens: figure.TokensOf(d)}
	return r.JoinParts(r.Marks(r.markAt), lexicon.And)
}

// markAt reads what begins at token k, or, with a sign before it, right before k. Its Last
// is 0 when nothing does.
func (r *reader) markAt(k int) Mark {
	if last := r.dateAt(k); last > k {
		return Mark{First: k, Last: last, Date: true}
	}
	f, ok := r.figureAt(k)
	if !ok || r.countsNothing(f) {
		return Mark{}
	}
	m := r.measured(f)
	r.told = m.Last
	r.toldAlone = m.Quantity.Unit == nil
	return m
}

// reader is a text while its numbers are read.
type reader struct {
	figure.Tokens
	told      int  // behind the last number that was told
	toldAlone bool // it has no unit
}

// noun reports a word with a capital that no little word has: a noun or a name.
func (r *reader) noun(k int) bool {
	return r.At(k).Capital() && !r.Is(k, lexicon.FunctionWord)
}

// capital reports a word of a class that is written as a noun.
func (r *reader) capital(k int, of lexicon.Class) bool { return r.At(k).Cap && r.Is(k, of) }

// sameSentence reports that token k and the one behind it stand in one sentence.
func (r *reader) sameSentence(k int) bool {
	return r.sentenceOf(k) == r.sentenceOf(min(k+1, len(r.Doc.Tokens)-1))
}

func (r *reader) sentenceOf(k int) int {
	i, _ := slices.BinarySearchFunc(r.Doc.Sentences, k, func(s text.Sentence, k int) int {
		if s.Last <= k {
			return -1
		}
		return 1
	})
	return min(i, len(r.Doc.Sentences)-1)
}

var (
	units       = sync.OnceValue(func() map[string]string { return figure.UnitWords(lexicon.German()) })
	comparators = sync.OnceValue(func() *figure.Comparators { return figure.ComparatorsOf(lexicon.German()) })
)

// Unit is the name of the unit that a word stands for, "" for a word that is none.
func Unit(word string) string { return units()[word] }
