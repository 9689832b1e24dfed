package spanish

import (
	"math"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// idleRule tells numbers that nothing backs by their neighbours.
type idleRule struct {
	name           string
	is             func(r *reader, f amount) bool
	takes, refuses string // the number in brackets counts nothing, and one that may count
}

// aloneRules tell numbers without a unit, of which nothing is counted, that name something.
// No value is better than a wrong one.
var aloneRules = []idleRule{
	{"one", func(r *reader, f amount) bool { return r.Word(f.First) && f.Value == 1 }, "ni [uno] quiso", "ni [dos] querían"},
	{"known already", (*reader).known, "los [dos] salieron", "que [dos] salieron"},
	{"unit not known", (*reader).shortUnit, "unos [20] km2 de", "unos [20] de"},
	{"score in words", (*reader).scoredTo, "ganó por [4] a 0 al", "subió de [4] a 5 al"},
	{"score", (*reader).score, "el [2]-2 final", "el [2] o 3"},
	{"row", (*reader).row, "la hoja 4 de [9]", "la suma de [9]"},
	{"behind a noun", (*reader).behindNoun, "por las puertas 5 y [7]", "que costó [7]"},
}

// namesAlone reports a number that nothing backs and whose neighbours let it be a name.
func (r *reader) namesAlone(f amount, m Mark) bool {
	if m.Quantity.Unit != nil || r.backed(f, m.Quantity) {
		return false
	}
	for i := range aloneRules {
		if aloneRules[i].is(r, f) {
			return true
		}
	}
	return false
}

// backed reports that something says how many a number tells: what it counts, how exact it
// is, or its size in words.
func (r *reader) backed(f amount, q claims.Quantity) bool {
	switch {
	case r.shortUnit(f):
		return false
	case q.Counts != nil, q.Comparator != claims.Exactly, f.Many, f.Part, q.Value != math.Trunc(q.Value):
		return true
	}
	return f.Last > f.First+1 || r.grouped(f)
}

// grouped reports digits with their thousands parted, which no article makes a name.
func (r *reader) grouped(f amount) bool {
	if r.Is(f.First-1, lexicon.DefiniteArticle) {
		return false
	}
	return strings.Contains(r.Norm(f.First), stop)
}

// known tells a number behind an article, unless it is the lower end of "del 3 al 5 por ciento".
func (r *reader) known(f amount) bool {
	switch {
	case !r.Is(f.First-1, lexicon.DefiniteArticle, lexicon.ToThe):
		return false
	case r.Is(f.First-1, lexicon.From) && r.Reads(f.Last, lexicon.ToThe, text.ANumber):
		return !r.percentAt(f.Last + 2)
	}
	return true
}

// percentAt reports "por ciento" and its sign at k.
func (r *reader) percentAt(k int) bool {
	return r.unitAt(k) == percent || r.Reads(k, lexicon.Per, lexicon.Hundred)
}

// score tells "2-2".
func (r *reader) score(f amount) bool { return r.scoreAt(f.Last) || r.scoreAt(f.First-1) }

// scoreAt reports a hyphen at k between digits.
func (r *reader) scoreAt(k int) bool {
	switch {
	case !r.Glued(k), !r.Glued(k + 1):
		return false
	}
	return r.Reads(k-1, text.ANumber, lexicon.Hyphen, text.ANumber)
}

// row tells both numbers of "4 de 9".
func (r *reader) row(f amount) bool {
	if r.Reads(f.Last, lexicon.Of, text.ANumber) {
		return r.counts(f.Last+2) == ""
	}
	return r.Reads(f.First-2, text.ANumber, lexicon.Of)
}

// behindNoun tells a number behind what it numbers, and the further ones there: a word
// that is no little one and has no verb's ending.
func (r *reader) behindNoun(f amount) bool {
	k := r.Lead(f.First, lexicon.AndOr, lexicon.Comma) - 1
	switch {
	case !r.Word(k), r.Is(k, lexicon.FunctionWord, lexicon.AmountLead, lexicon.NumberWord, lexicon.CountingVerb):
		return false
	case r.Is(k-1, lexicon.Article, lexicon.Preposition, lexicon.Determiner):
		return true
	case r.Is(k, lexicon.RiseVerb, lexicon.FallVerb, lexicon.Adverb, lexicon.DayWord, lexicon.Month, lexicon.Negator):
		return false
	}
	return r.At(k).Cap && !r.startsSentence(k) || !endsAsVerb(r.Norm(k))
}

// startsSentence reports a word with no other one right before it.
func (r *reader) startsSentence(k int) bool { return !r.Word(k - 1) }

// verbEnds are endings of verbs in the third person, of infinitives and of participles.
var verbEnds = strings.Fields("ó ron aba aban ía ían á án ar er ir ndo ado ido ados idos adas idas")

func endsAsVerb(n string) bool {
	for _, end := range verbEnds {
		if strings.HasSuffix(n, end) {
			return true
		}
	}
	return false
}

// shortUnit tells digits before letters that we do not know: "20 km2", "4 M€".
func (r *reader) shortUnit(f amount) bool {
	t := r.At(f.Last)
	switch {
	case !r.Word(f.Last), t.Is(lexicon.FunctionWord):
		return false
	case strings.ContainsAny(t.Text, allDigits), r.signWrittenOn(f.Last + 1):
		return true
	}
	if t.Text == t.Norm {
		return false
	}
	return len(t.Text) <= longestShort
}

const (
	allDigits    = "0123456789"
	plural       = "s"
	longestShort = 3 // letters of a unit's short form
)

// signWrittenOn reports the sign of a currency at k with no space before it.
func (r *reader) signWrittenOn(k int) bool { return r.Is(k, lexicon.CurrencySign) && r.Glued(k) }

// scoredTo tells both numbers of "por 4 a 0": the lower stands behind.
func (r *reader) scoredTo(f amount) bool {
	if r.Reads(f.Last, lexicon.ToWord, text.ANumber) {
		low, _ := r.plainNumber(f.Last + 1)
		return low.Value < f.Value && !r.measuredAt(low.Last)
	}
	switch {
	case !r.Reads(f.First-2, text.ANumber, lexicon.ToWord), r.Is(f.First-3, lexicon.From):
		return false
	}
	high, _ := r.plainNumber(f.First - 2)
	return high.Value > f.Value
}

// counts is the noun at k that a number counts several of, "" for none.
func (r *reader) counts(k int) string {
	if !r.counted(k) || !strings.HasSuffix(r.Norm(k), plural) {
		return ""
	}
	return r.At(k).Text
}
