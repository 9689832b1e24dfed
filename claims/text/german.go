package text

import (
	"strings"
	"unicode/utf8"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// ParseIn reads a text in a language, given as BCP 47: German has rules of its own for
// sentences and for what a page puts around an article. Any other is read as Parse
// does.
func ParseIn(s, language string) *Doc { return ParseWatched(s, language, nil) }

// IsGerman reports German of any country: de, de-AT, de-CH.
func IsGerman(language string) bool {
	return lexicon.In(language) == lexicon.German()
}

// segmentGerman cuts every block into sentences. A capital says little in German,
// where every noun has one: the word before a full stop decides, and where that can be
// both, whether the next word is one that begins sentences.
func segmentGerman(d *Doc) {
	for i, b := range d.Blocks {
		if b.fixed() {
			d.add(b.First, b.Last, i)
			continue
		}
		c := cutter{d: d, block: i, b: b, first: b.First}
		d.Watch.Walk(b.First, b.Last, c.germanStep)
		c.cut(b.Last)
	}
}

// germanStep looks at token k and gives the one to look at next.
func (c *cutter) germanStep(k int) int {
	if !germanStop(c.d, c.b, k) {
		return k + 1
	}
	end := walk.Past(k+1, c.b.Last, func(end int) bool { return germanCloser(c.d.Tokens, end) })
	if end == c.b.Last || begins(c.d, end, c.b.Last) {
		c.cut(end)
	}
	return end
}

// germanStop reports that token k may end a sentence.
func germanStop(d *Doc, b Block, k int) bool {
	switch t := &d.Tokens[k]; {
	case t.Class == Word:
		return strings.HasSuffix(t.Norm, ".") && germanStarts(d.Tokens, k+1, b.Last)
	case t.Class != Punct, k == b.First, !isTerminator(d.Runes[t.Start]):
		return false
	case d.Runes[t.Start] != '.', t.length() > 1:
		return true
	}
	return !spacedDots(d.Tokens, k, b) && !germanAbbreviates(d.Tokens, k, b)
}

// germanAbbreviates reports that the full stop at k belongs to the word or number
// before it: "z. B.", "Dr.", "am 3. März", "Friedrich II."
func germanAbbreviates(t []Token, k int, b Block) bool {
	if t[k].Spaced || k+1 >= b.Last {
		return false
	}
	prev, anew := &t[k-1], germanStarts(t, k+1, b.Last)
	switch {
	case prev.Class == Number:
		return ordinalStop(t, k, b, anew)
	case prev.Class != Word:
		return false
	case prev.Is(lexicon.InnerAbbreviation), streetNumber(t, k):
		return true
	case prev.Is(lexicon.Abbreviation), romanNumeral(t, k-1, b):
		return !anew
	case !single(prev.Text):
		return false
	case prev.Cap:
		return !anew || tokenAt(t, k-2, b.First, b.Last).Is(lexicon.FullStop) // "J. Schmidt", "z. B. Der"
	}
	return true // "z. B.", "d. h.", "u. a."
}

func single(s string) bool { return utf8.RuneCountInString(s) == 1 }

// streetNumber reports the stop of "Bahnhofstr. 5".
func streetNumber(t []Token, k int) bool {
	return t[k+1].Class == Number && strings.HasSuffix(t[k-1].Norm, "str")
}

// romanNumeral reports "II" behind a name.
func romanNumeral(t []Token, k int, b Block) bool {
	return isRoman(t[k].Text) && tokenAt(t, k-1, b.First, b.Last).Cap
}

// ordinalStop reports the stop of "3. März", "21. Jahrhundert", "am 9. Spieltag", which
// follows a number of one or two digits, or any one before a word that is counted in
// order.
func ordinalStop(t []Token, k int, b Block, anew bool) bool {
	next := &t[k+1]
	switch {
	case next.Class == Number:
		return dayStop(t, k, b)
	case next.Is(lexicon.OpenRound):
		return dayAndMonth(t, k, b)
	case next.Class != Word, !next.Spaced:
		return false
	case next.Is(lexicon.Counted):
		return true
	case anew:
		return false
	case !next.Cap:
		return true
	}
	return ordinalBeforeNoun(t, k, b)
}

// dayStop reports the stop of "am 3. 4. 2022".
func dayStop(t []Token, k int, b Block) bool {
	before := tokenAt(t, k-2, b.First, b.Last)
	return len(t[k-1].Norm) <= 2 && before.Any(lexicon.BeforeOrdinal, lexicon.FullStop)
}

// dayAndMonth reports the last stop of "am 7.10. (Mittwoch)".
func dayAndMonth(t []Token, k int, b Block) bool {
	if strings.Contains(t[k-1].Norm, ".") {
		return true
	}
	return k-3 >= b.First && Tokens(t).Reads(k-3, ANumber, lexicon.FullStop)
}

// ordinalBeforeNoun reports a small number that begins the block, or stands behind a word
// as "am" and "der", before a noun.
func ordinalBeforeNoun(t []Token, k int, b Block) bool {
	digits := len(t[k-1].Norm)
	if digits > 3 {
		return false
	}
	if tokenAt(t, k-2, b.First, b.Last).Is(lexicon.BeforeOrdinal) {
		return true
	}
	return digits <= 2 && k-2 < b.First
}

// germanStarts reports that token k is a word that begins German sentences far more
// often than it stands, with a capital, inside one.
func germanStarts(t []Token, k, last int) bool {
	k = Tokens(t).Past(k, last, AMark, lexicon.OpenRound)
	return k < last && t[k].Cap && t[k].Is(lexicon.SentenceStarter)
}

// germanCloser reports a bracket or quotation mark right behind a terminator: German
// closes with “ and », Swiss and reversed marks with » and «.
func germanCloser(t []Token, k int) bool {
	return closesWith(&t[k], germanClosing)
}

func germanClosing(r rune) bool {
	return closing(r) || strings.ContainsRune("«‘‹›", r)
}

func isRoman(s string) bool {
	for _, r := range s {
		if !strings.ContainsRune("IVXLCM", r) {
			return false
		}
	}
	return s != ""
}
