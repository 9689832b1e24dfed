package german

import (
	"strings"

	"factdesk/claims/lexicon"
)

// idleRule tells digits that count nothing.
type idleRule struct {
	name           string
	is             func(r *reader, f amount) bool
	takes, refuses string // the number in brackets counts nothing, and one that counts
}

var idleRules = []idleRule{
	{"label", func(r *reader, f amount) bool { return r.Is(f.first-1, lexicon.NumberLabel) }, "auf Seite [5]", "auf Seiten von [5] Parteien"},
	{"short label", (*reader).shortLabel, "Haus Nr. [5] am See", "Er kam. [5] blieben"},
	{"second part", (*reader).secondPart, "endete 2:[1] für Köln", "das Ergebnis: [5] Prozent"},
	{"time of day", func(r *reader, f amount) bool { return r.Is(f.last, lexicon.ClockWord) }, "um [17] Uhr", "mit [17] Uhren"},
	{"first part", (*reader).firstPart, "endete [2]:1 für Köln", "gewann [2]: einen Satz und das Spiel"},
	{"ordinal", (*reader).ordinal, "zum [5]. Mal", "es waren [5]. Die Zahl stieg"},
	{"code", (*reader).code, "auf der A [7] nach Kassel", "als die SPD [7] Sitze gewann"},
}

// countsNothing reports a number that counts nothing: clock times, ordinals, scores,
// sections, house numbers, "Nr. 5".
func (r *reader) countsNothing(f amount) bool {
	if r.Word(f.first) {
		return r.joined(f.last) || f.value == 0
	}
	for i := range idleRules {
		if idleRules[i].is(r, f) {
			return true
		}
	}
	return false
}

// joined reports a hyphen right behind what was read.
func (r *reader) joined(k int) bool { return r.Is(k, lexicon.Hyphen) && r.glued(k) }

// shortLabel reads the "Nr." before 5, and the "Bahnhofstr.".
func (r *reader) shortLabel(f amount) bool {
	if !r.Is(f.first-1, lexicon.FullStop) {
		return false
	}
	return r.Is(f.first-2, lexicon.ShortLabel) || strings.HasSuffix(r.Norm(f.first-2), "str")
}

// secondPart reports the 1 of "2:1" and "1/2".
func (r *reader) secondPart(f amount) bool {
	return r.Is(f.first-1, lexicon.Colon, lexicon.Slash) && r.number(f.first-2) && r.glued(f.first)
}

// firstPart reports the 2 of "2:1", and any number before a slash.
func (r *reader) firstPart(f amount) bool {
	if r.Is(f.last, lexicon.Slash) {
		return true
	}
	return r.Is(f.last, lexicon.Colon) && r.number(f.last+1) && r.glued(f.last+1)
}

// ordinal reports a stop behind digits inside a sentence.
func (r *reader) ordinal(f amount) bool {
	if f.last != f.first+1 || !r.stopBehind(f.first) {
		return false
	}
	return r.Word(f.last+1) && r.sentenceOf(f.last) == r.sentenceOf(f.last+1)
}

// code reports a number behind capitals, with nothing behind it that is counted: "A 7".
func (r *reader) code(f amount) bool {
	if !r.noun(f.first-1) || r.unitAt(f.last) || r.noun(f.last) {
		return false
	}
	written := r.At(f.first - 1).Text
	return written == strings.ToUpper(written)
}
