package german

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// idleRule tells digits that count nothing.
type idleRule struct {
	name           string
	is             func(r *reader, f amount) bool
	takes, refuses string // the number in brackets counts nothing, and one that counts
}

var idleRules = []idleRule{
	{"tangle", (*reader).tangled, "kostet [12],,5 Euro", "kostet [12], 5 Euro"},
	{"base", (*reader).base, "4 Fälle pro [1000] Einwohner", "zahlt pro [50] Seiten"},
	{"bracket before a magnitude", (*reader).bracketed, "ein Minus von ([5]) Mio. Euro", "der Mann ([5]) floh"},
	{"label", func(r *reader, f amount) bool { return r.Is(f.First-1, lexicon.NumberLabel) }, "auf Seite [5]", "auf Seiten von [5] Parteien"},
	{"further label", (*reader).furtherLabel, "in den Klassen 7 und [8]", "in den Jahren mit 7 und [8] Leuten"},
	{"saying", (*reader).saying, "es ist [5] vor zwölf", "es ist [5] vor allem"},
	{"quoted alone", (*reader).quotedAlone, "das Album „[21]“ kam", "das Album „[21] Lieder“ kam"},
	{"title", (*reader).titleArticle, "er las Die [39] Stufen", "er nahm die [39] Stufen"},
	{"post district", (*reader).postDistrict, "aus [50667] Köln", "es kamen [50667] Leute"},
	{"genitive", func(r *reader, f amount) bool { return strings.HasPrefix(r.Norm(f.First-1), "'") }, "er trägt Levi's [501] und", "er trägt [501] und"},
	{"score in words", (*reader).scoredTo, "gewann [2] zu 1", "kam [2] zu Hilfe"},
	{"model", (*reader).model, "eine Boeing [737] der Firma", "mit der Boeing flogen [737] Leute"},
	{"address", (*reader).address, "in der Bahnhofstraße [12] in Ulm", "in der Bahnhofstraße [12] Autos"},
	{"short label", (*reader).shortLabel, "Haus Nr. [5] am See", "Er kam. [5] blieben"},
	{"version", (*reader).version, "der ID.[3] kam", "Er kam. [5] blieben"},
	{"behind digits", (*reader).behindDigits, "unter 0731/188-[0] an", "die CDU -[5] Punkte"},
	{"telephone", (*reader).telephone, "Hotline [0800] 5550123", "etwa [0,8] Prozent"},
	{"second part", (*reader).secondPart, "endete 2:[1] für Köln", "das Ergebnis: [5] Prozent"},
	{"time of day", func(r *reader, f amount) bool { return r.Is(f.Last, lexicon.ClockWord) }, "um [17] Uhr", "mit [17] Uhren"},
	{"first part", (*reader).firstPart, "endete [2]:1 für Köln", "gewann [2]: einen Satz und das Spiel"},
	{"ordinal", (*reader).ordinal, "zum [5]. Mal", "es waren [5]. Die Zahl stieg"},
	{"row", (*reader).row, "auf Seite 4 von [9]", "bei 4 von [9] Kindern"},
	{"year before", (*reader).yearBefore, "4,1 Mrd. € ([3,8])", "der Mann ([38])"},
	{"docket", (*reader).docket, "lautet [4] StR 118", "sind [4] Straßen"},
	{"line of a table", (*reader).tableLine, "ist 0221 44 [55] besetzt", "gab es 44 [55] Euro"},
	{"hour", (*reader).hour, "um [9] war Schluss", "um [9] auf 12"},
	{"known already", (*reader).known, "er trägt die [10], sie", "die [10] Leute"},
	{"behind a noun", (*reader).behindNoun, "an Ausfahrt 41 und [43] steht", "in Ulm [43] Autos"},
	{"code", (*reader).ofCode, "auf der A [7] nach Kassel", "als die SPD [7] Sitze gewann"},
}

// countsNothing reports a number that counts nothing: clock times, ordinals, scores,
// sections, house numbers, "Nr. 5".
func (r *reader) countsNothing(f amount) bool {
	if r.Word(f.First) {
		return r.ruled(wordRules, f)
	}
	return r.ruled(idleRules, f)
}

// ruled reports a number that one of the rules finds.
func (r *reader) ruled(rules []idleRule, f amount) bool {
	for i := range rules {
		if rules[i].is(r, f) {
			return true
		}
	}
	return false
}

// base reports what a rate is told by: "4 Fälle pro 100.000 Einwohner", "4 Fälle je 1.000
// Einwohner", but not "mit je 100 Mitgliedern".
func (r *reader) base(f amount) bool {
	switch k := f.First - 1; {
	case !f.Round():
		return false
	case r.Is(k, lexicon.PerWord):
		return !r.Is(k, lexicon.Slash)
	case !r.Is(k, lexicon.EachOne), !r.noun(k - 1):
		return false
	}
	return r.Is(f.Last, lexicon.RateBase)
}

// bracketed reports accountants' "(12,4) Mio. Euro", which is below nought.
func (r *reader) bracketed(f amount) bool {
	return r.Is(f.First-1, lexicon.OpenRound) && r.Reads(f.Last, lexicon.CloseRound, lexicon.Magnitude)
}

// quotedName reports "Hotel „Vier Jahreszeiten“".
func (r *reader) quotedName(f amount) bool {
	if !r.Is(f.First-1, text.AMark) || !r.noun(f.First) {
		return false
	}
	return r.noun(f.First-2) && r.noun(f.Last)
}

// furtherLabel reports the 8 of "Klassen 7 und 8".
func (r *reader) furtherLabel(f amount) bool {
	k := r.Lead(f.First, lexicon.And, lexicon.Comma, lexicon.RangeWord) - 1
	return k < f.First-1 && r.labelAt(k)
}

// labelAt reports a word that numbers what it names, also a short one with its stop.
func (r *reader) labelAt(k int) bool {
	if r.Is(k, lexicon.NumberLabel) {
		return true
	}
	return r.Is(k, lexicon.FullStop) && r.Is(k-1, lexicon.ShortLabel)
}

// model reports a number behind the name of a maker, and "737-800" behind any name.
func (r *reader) model(f amount) bool {
	k := f.First - 1
	if figure.Makes[r.Norm(k)] {
		return true
	}
	switch {
	case r.joined(k): // behind its hyphen
		return r.Number(k-1) && r.nameOf(k-2, f.Last)
	case r.joined(f.Last):
		return r.Number(f.Last+1) && r.nameOf(k, f.Last+2)
	}
	return false
}

// measures reports a unit, a magnitude or a noun at k.
func (r *reader) measures(k int) bool { return r.unitAt(k) || r.noun(k) }

// nameOf reports a noun at k, and that nothing is measured where the number ends.
func (r *reader) nameOf(k, end int) bool { return r.noun(k) && !r.measures(end) }

// longestHouse is more than the number of any house.
const longestHouse = 1000

// address reports the number of a house behind the name of a street.
func (r *reader) address(f amount) bool {
	if f.Value >= longestHouse || r.measures(f.Last) {
		return false
	}
	return r.noun(f.First-1) && endsIn(r.Norm(f.First-1), streetEnds)
}

func endsIn(name string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}

var streetEnds = strings.Fields("straße strasse weg platz gasse allee ring damm ufer markt chaussee steig promenade")

// joined reports a hyphen right behind what was read.
func (r *reader) joined(k int) bool { return r.Is(k, lexicon.Hyphen) && r.Glued(k) }

// shortLabel reads the "Nr." before 5, and the "Bahnhofstr.".
func (r *reader) shortLabel(f amount) bool {
	if !r.Is(f.First-1, lexicon.FullStop) {
		return false
	}
	return r.Is(f.First-2, lexicon.ShortLabel) || strings.HasSuffix(r.Norm(f.First-2), "str")
}

// secondPart reports the 1 of "2:1" and "1/2".
func (r *reader) secondPart(f amount) bool {
	return r.Reads(f.First-2, text.ANumber, lexicon.ScoreSign) && r.Glued(f.First)
}

// version reports a number that a stop joins to a name: "ID.3".
func (r *reader) version(f amount) bool {
	switch k := f.First - 1; {
	case !r.Is(k, lexicon.FullStop), !r.Glued(k), !r.noun(k - 1):
		return false
	}
	return r.Glued(f.First)
}

// telephone reports digits that begin with a nought, and those behind them.
func (r *reader) telephone(f amount) bool {
	if dialled(r.Norm(f.First)) {
		return true
	}
	return r.Number(f.First-1) && dialled(r.Norm(f.First-1))
}

func dialled(digits string) bool {
	switch {
	case len(digits) < 2, !strings.HasPrefix(digits, "0"):
		return false
	}
	return figure.AllDigits(digits)
}

// firstPart reports the 2 of "2:1", and any number before a slash.
func (r *reader) firstPart(f amount) bool {
	if r.Is(f.Last, lexicon.Slash) {
		return !f.Part
	}
	return r.Reads(f.Last, lexicon.Colon, text.ANumber) && r.Glued(f.Last+1)
}

// ordinal reports a stop behind digits inside a sentence.
func (r *reader) ordinal(f amount) bool {
	if f.Last != f.First+1 || !r.stopBehind(f.First) {
		return false
	}
	return r.Word(f.Last+1) && r.sentenceOf(f.Last) == r.sentenceOf(f.Last+1)
}

// ofCode reports a number behind capitals, with nothing behind it that is counted: "A 7".
func (r *reader) ofCode(f amount) bool {
	if r.code(f.First-1) != "" || !r.nameOf(f.First-1, f.Last) {
		return false
	}
	written := r.At(f.First - 1).Text
	return written == strings.ToUpper(written)
}

// row reports the 9 of "Seite 4 von 9".
func (r *reader) row(f amount) bool {
	return r.Reads(f.First-2, text.ANumber, lexicon.Von) && !r.measures(f.Last)
}

// yearBefore reports what stands alone in brackets behind an amount: the year before's.
func (r *reader) yearBefore(f amount) bool {
	switch {
	case !r.Is(f.First-1, lexicon.OpenRound), !r.Is(f.Last, lexicon.CloseRound):
		return false
	}
	return r.unitAt(f.First-2) || r.Is(f.First-2, lexicon.FullStop) || r.Number(f.First-2)
}

// docket reports the number of a chamber: "4 StR 118/26".
func (r *reader) docket(f amount) bool {
	written := r.At(f.Last).Text
	switch {
	case !r.noun(f.Last), !r.Number(f.Last + 1):
		return false
	case r.Is(f.Last+2, lexicon.Slash):
		return true
	}
	return strings.ToLower(written[1:]) != written[1:]
}

// behindNoun reports a number behind what it numbers, and the further ones there. With
// decimals it measures.
func (r *reader) behindNoun(f amount) bool {
	k := r.Lead(f.First, lexicon.And, lexicon.Comma, lexicon.RangeWord) - 1
	switch {
	case !r.noun(k), r.money(k), r.Is(k, lexicon.MonthName, lexicon.Weekday, lexicon.AmountLead):
		return false
	case r.Reads(k-1, lexicon.TimeAdjective, lexicon.TimeNoun), r.countedInPlace(k), r.gapped(k):
		return false
	case f.Last > f.First+1, strings.Contains(r.Norm(f.First), ","):
		return false
	}
	return !r.measuredSoon(f.Last)
}

// measuredSoon reports something measured at k, or behind the further numbers of a row.
func (r *reader) measuredSoon(k int) bool {
	for end := k + figure.LongestRow; k < end && r.Is(k, lexicon.And, lexicon.Comma, lexicon.RangeWord) && r.Number(k+1); {
		k += 2
	}
	return r.nounsEnd(k) > k || r.unitAt(k) || r.Is(k, lexicon.Magnitude)
}

// money reports the name or code of a currency at k.
func (r *reader) money(k int) bool {
	return r.code(k) != "" || figure.Measures(Unit(r.Norm(k))) == figure.Currency
}

// hour reports the 9 of "um 9 war Schluss".
func (r *reader) hour(f amount) bool {
	switch {
	case f.Value > 24, f.Last > f.First+1, !r.Is(f.First-1, lexicon.HourLead):
		return false
	}
	return !r.measuredSoon(f.Last) && !r.Is(f.Last, lexicon.OntoWord) && !r.changesBy(f)
}

const (
	changeReach  = 6 // tokens between a verb of change and its "um drei"
	changeBehind = 2 // and behind it
)

// changesBy reports the three of "sank um drei" and "um drei gesunken".
func (r *reader) changesBy(f amount) bool {
	k := f.First - 1
	if !r.Is(k, lexicon.ChangeLead) {
		return false
	}
	from := r.BackTo(k, k-changeReach, lexicon.ClauseSign)
	if r.Hold(from, k, lexicon.ChangeForm) {
		return true
	}
	return r.Word(k-1) && r.Hold(f.Last, f.Last+changeBehind, lexicon.ChangeForm)
}

// tableLine reports digits beside digits, of which nothing is measured: a telephone number,
// a line of a table.
func (r *reader) tableLine(f amount) bool {
	if r.Reads(f.First-1, text.ANumber, text.ANumber) && !r.Glued(f.First) {
		return !r.measures(f.Last)
	}
	return r.Reads(f.Last, text.ANumber, text.ANumber) && !r.Glued(f.Last)
}

// known reports a number behind an article, with nothing that is measured behind it. What
// has its thousands parted counts: "die 15.000 im Stadion".
func (r *reader) known(f amount) bool {
	switch k := f.First - 1; {
	case f.Last > f.First+1, f.Part, !r.Is(k, lexicon.Article):
		return false
	case r.Is(f.Last, lexicon.ClauseSign):
		return true
	case !r.Is(k, lexicon.DefiniteArticle), r.Is(k-1, lexicon.Von, lexicon.ChangeLead), strings.Contains(r.Norm(f.First), "."):
		return false
	}
	return r.Word(f.Last) && !r.measuredSoon(f.Last) && !r.attributed(f.Last)
}
