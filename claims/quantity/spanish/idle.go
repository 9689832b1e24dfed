package spanish

import (
	"strings"
	"sync"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// countsNothing reports digits that name something: "artículo 21", "Boeing 737", "70/2023",
// "calle Mayor 12".
func (r *reader) countsNothing(f amount) bool {
	if !r.Number(f.First) {
		return r.wordsIdle(f)
	}
	k := f.First - 1
	switch {
	case r.Is(k, lexicon.NumberLabel), figure.Makes[r.Norm(k)]:
		return true
	case r.Is(k, lexicon.FullStop):
		return r.written(f, k)
	case r.saying(f), r.beside(f), r.ordinal(f.Last), r.titleArticle(f), r.telephone(f):
		return true
	}
	return r.named(k) && !r.measuredAt(f.Last)
}

// wordsIdle reports number words that count nothing, and the "mil" of "por cada 100 mil".
func (r *reader) wordsIdle(f amount) bool {
	switch {
	case r.saying(f), r.quotedTitle(f):
		return true
	}
	return r.Number(f.First-1) && r.Is(f.First, lexicon.Thousand)
}

// sayings are those that begin with a number, or with the word before it.
var sayings = sync.OnceValue(func() figure.Sayings { return figure.SayingsOf(lexicon.Spanish(), lexicon.NumberIdiom) })

func (r *reader) saying(f amount) bool {
	return sayings().Around(f.First, f.Last, r.Norm, r.measuredAt)
}

const (
	longestTitle = 7 // tokens from a number to the end of its title
	mostBefore   = 2 // number words before the last of a number
)

// quotedTitle reports "«Cien sonetos de amor»". What opens a sentence, measures or has a verb
// is speech.
func (r *reader) quotedTitle(f amount) bool {
	first := r.Back(f.First, f.First-mostBefore, lexicon.NumberWord, lexicon.Thousand)
	switch {
	case !r.Reads(first-1, text.AMark, text.ACapital), !r.Word(first - 2):
		return false
	case f.Scale > 1, f.Part, r.unitAt(f.Last) != "":
		return false
	}
	end := r.To(f.Last, f.Last+longestTitle, text.AMark, lexicon.ClauseSign)
	return r.Is(end, text.AMark) && !r.acts(f.Last+1, end)
}

// acts reports a verb from k up to end.
func (r *reader) acts(k, end int) bool {
	for ; k < end; k++ {
		switch {
		case endsAsVerb(r.Norm(k)), r.Is(k, lexicon.FiniteForm, lexicon.SpeechVerb, lexicon.CountingVerb):
			return true
		}
	}
	return false
}

// beside reports signs that make digits part of something: "70/2023", "7,,5".
func (r *reader) beside(f amount) bool {
	switch {
	case r.slashed(f.Last), r.slashed(f.First - 1), r.Tangle(f.Last):
		return true
	case r.bracketed(f), r.base(f):
		return true
	}
	return r.Tangle(f.First - 2)
}

// bracketed reports accountants' "(12,4) millones", which is below nought.
func (r *reader) bracketed(f amount) bool {
	return r.Is(f.First-1, lexicon.OpenRound) && r.Reads(f.Last, lexicon.CloseRound, lexicon.Magnitude)
}

const rateReach = 3 // tokens between the number of a rate and its "por"

// base reports what a rate is told by: "4 por cada 100.000 casos", "4 casos por 1.000
// habitantes", but not "firmado por 1.000 habitantes".
func (r *reader) base(f amount) bool {
	k := f.First - 1
	switch {
	case !f.Round():
		return false
	case r.Reads(k-1, lexicon.Per, lexicon.EachWord):
		return true
	case !r.Is(k, lexicon.Per), !r.Is(f.Last, lexicon.RateBase):
		return false
	}
	return r.Hold(max(0, k-rateReach), k, text.ANumber)
}

// written reports a stop at k that shortens a label, or that joins a number to a name: "JN.1".
func (r *reader) written(f amount, k int) bool {
	switch {
	case !r.Glued(k), !r.Word(k - 1):
		return false
	case r.Glued(f.First):
		return true
	}
	return r.Is(k-1, lexicon.ShortLabel)
}

// ordinal reports the sign of "4.º" and "4º".
func (r *reader) ordinal(k int) bool {
	if r.Is(k, lexicon.FullStop) && r.Glued(k) {
		k++
	}
	return r.Is(k, lexicon.OrdinalSign) && r.Glued(k)
}

// titleArticle reports "Los 39 escalones": an article has a capital inside a sentence, or
// behind an opening quotation mark with the other one behind the noun.
func (r *reader) titleArticle(f amount) bool {
	k := f.First - 1
	switch {
	case !r.At(k).Cap, !r.Is(k, lexicon.Article):
		return false
	case r.Is(k-1, text.AMark):
		return r.Is(f.Last+1, text.AMark)
	}
	return r.Word(k - 1)
}

// leastCalled is what no number comes to that is told in groups and of which nothing is
// counted; telephones have more.
const leastCalled = 1e8

// telephone reports "900 123 456".
func (r *reader) telephone(f amount) bool {
	switch {
	case r.measuredAt(f.Last), f.Scale > 1:
		return false
	case r.Number(f.First - 1):
		return true // its further groups
	case f.Value < leastCalled:
		return false
	}
	return f.Last >= f.First+3
}

// slashed reports the slash of "70/2023".
func (r *reader) slashed(k int) bool {
	return r.Is(k, lexicon.Slash) && !r.At(k).Spaced && !r.At(k+1).Spaced
}

// named reports a name at k, by its look: a capital behind a word, or capitals inside.
func (r *reader) named(k int) bool {
	written := r.At(k).Text
	switch {
	case !r.Word(k), !r.At(k).Cap, r.Is(k, lexicon.FunctionWord), r.code(k) != "":
		return false
	case strings.ToLower(written[1:]) != written[1:]:
		return true
	}
	return r.At(k-1).Class == text.Word
}

// measuredAt reports a unit, a magnitude or a plural at k.
func (r *reader) measuredAt(k int) bool {
	if r.Is(k, lexicon.Of) {
		k++
	}
	switch t := r.At(k); {
	case r.unitAt(k) != "", t.Any(lexicon.Magnitude, lexicon.Thousand, lexicon.Per):
		return true
	case t.Cap:
		return false
	}
	return r.Word(k) && strings.HasSuffix(r.Norm(k), "s")
}
