package german

import (
	"strings"
	"sync"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// wordRules tell number words that count nothing.
var wordRules = []idleRule{
	{"hyphen behind", func(r *reader, f amount) bool { return r.joined(f.Last) }, "ging [drei]- bis viermal", "eine [drei] Punkte"},
	{"nought", func(r *reader, f amount) bool { return f.Value == 0 }, "es waren [null] Fehler", "es waren [zwei] Fehler"},
	{"quoted name", (*reader).quotedName, "im Hotel „[Vier] Jahreszeiten“", "im Hotel mit [vier] Jahreszeiten"},
	{"saying", (*reader).saying, "unter [vier] Augen", "unter [vier] Bäumen"},
	{"label", func(r *reader, f amount) bool { return r.Is(f.First-1, lexicon.NumberLabel) }, "die Nummer [eins] im Rathaus", "die Leute [drei] Mal"},
	{"quoted word", (*reader).quotedAlone, "der Film „[Sieben]“ lief", "der Film „[Sieben] Leben“ lief"},
	{"title", (*reader).titleArticle, "die Band „Die [drei] Damen“ spielt", "die Band sah die [drei] Damen"},
	{"quoted title", (*reader).quotedTitle, "läuft „[Vier] kleine Lügen“ an", "läuft „[vier] kleine Lügen“ an"},
	{"one of some", func(r *reader, f amount) bool { return r.Reads(f.First-2, lexicon.One, lexicon.Von) }, "nur eine von [fünf] fehlt", "nur drei von [fünf] fehlen"},
	{"one alone", (*reader).oneAlone, "denn [eins] blieb", "denn [zwei] blieben"},
	{"half hour", func(r *reader, f amount) bool { return r.Is(f.First-1, lexicon.HalfHour) }, "vor halb [acht] kam er", "vor den [acht] kam er"},
	{"time of day", func(r *reader, f amount) bool { return r.Is(f.Last, lexicon.ClockWord) }, "um [vier] Uhr", "mit [vier] Uhren"},
	{"hour", (*reader).hour, "um [acht] war Schluss", "um [acht] auf zwölf"},
	{"near an hour", (*reader).nearHour, "kurz nach [acht] kam er", "erst nach [acht] Tagen"},
	{"score in words", (*reader).scoredTo, "gewann [zwei] zu eins", "kam [zwei] zu Hilfe"},
	{"known already", (*reader).known, "als die [drei] kamen", "als die [drei] Männer kamen"},
}

// sayings are those that begin with a number, or with the word before it.
var sayings = sync.OnceValue(func() figure.Sayings { return figure.SayingsOf(lexicon.German(), lexicon.NumberIdiom) })

func (r *reader) saying(f amount) bool {
	return sayings().Around(f.First, f.Last, r.Norm, r.measures)
}

const longestTitle = 7 // tokens from a number to the end of its title

// quotedTitle reports a title in quotation marks that begins with a number: "„Vier Hochzeiten“".
// What opens a sentence, measures or has a verb is speech.
func (r *reader) quotedTitle(f amount) bool {
	switch {
	case !r.At(f.First).Cap, !r.Is(f.First-1, text.AMark), !r.Word(f.First - 2):
		return false
	case f.Scale > 1, f.Part, r.unitAt(f.Last):
		return false
	}
	end := r.To(f.Last, f.Last+longestTitle, text.AMark, lexicon.ClauseSign)
	return r.Is(end, text.AMark) && r.entitles(f.Last, end)
}

// entitles reports nouns up to end, the first of them at k, and no verb.
func (r *reader) entitles(k, end int) bool {
	behind := r.nounsEnd(k)
	switch {
	case behind == k, !r.noun(end - 1), r.Hold(behind, end, lexicon.FiniteForm, lexicon.SpeechForm):
		return false
	case behind == end:
		return true
	}
	return r.noun(behind) || r.Is(behind, lexicon.FunctionWord)
}

// nearHour reports "kurz nach acht", with nothing measured behind it.
func (r *reader) nearHour(f amount) bool {
	if f.Value > 24 || r.measuredSoon(f.Last) {
		return false
	}
	return r.Reads(f.First-2, lexicon.NearHour, lexicon.Preposition)
}

// scoredTo reports both numbers of "zwei zu eins".
func (r *reader) scoredTo(f amount) bool {
	switch {
	case r.Is(f.Last, lexicon.Zu):
		return r.numberAt(f.Last+1) && !r.measures(f.Last+2)
	case !r.Is(f.First-1, lexicon.Zu), !r.numberAt(f.First - 2):
		return false
	}
	return !r.measures(f.Last)
}

// oneAlone reports an "eins" that is no number of anything.
func (r *reader) oneAlone(f amount) bool {
	return r.Is(f.First, lexicon.NumberWord) && f.Value == 1 && f.Last == f.First+1
}

// quotedAlone reports a number that stands alone in quotation marks.
func (r *reader) quotedAlone(f amount) bool {
	return r.Is(f.First-1, text.AMark) && r.Is(f.Last, text.AMark)
}

// behindDigits reports the 0 of "0731/188-0".
func (r *reader) behindDigits(f amount) bool {
	k := f.First - 1
	if !r.dash(k) || !r.Glued(k) {
		return false
	}
	return r.Number(k-1) && r.Glued(f.First)
}

// numberAt reports a number below a hundred in digits or words.
func (r *reader) numberAt(k int) bool {
	return r.Number(k) || IsWord(r.Norm(k)) || r.Is(k, lexicon.NoughtWord)
}

// tangled reports digits that go on behind two signs: "12,,5".
func (r *reader) tangled(f amount) bool { return r.Tangle(f.Last) || r.Tangle(f.First-2) }

// titleArticle reports "Die 39 Stufen" in quotes, or with a capital inside a sentence.
func (r *reader) titleArticle(f amount) bool {
	k := f.First - 1
	switch end := r.nounsEnd(f.Last); {
	case !r.At(k).Cap, !r.Is(k, lexicon.Article), end == f.Last:
		return false
	case r.Is(k-1, text.AMark):
		return r.Is(end, text.AMark)
	}
	return r.Word(k - 1)
}

// longPost is as many digits as a German post district has.
const longPost = 5

// postDistrict reports "aus 50667 Köln".
func (r *reader) postDistrict(f amount) bool {
	n := r.Norm(f.First)
	switch {
	case len(n) != longPost, !figure.AllDigits(n), f.Last > f.First+1, strings.HasSuffix(n, "00"):
		return false
	case !r.Is(f.First-1, lexicon.PostLead), r.unitAt(f.Last):
		return false
	}
	return r.noun(f.Last) && mayBeTown(r.Norm(f.Last))
}

// mayBeTown reports a noun that does not end as the plurals behind numbers do.
func mayBeTown(name string) bool {
	return endsIn(name, townEnds) || !endsIn(name, pluralEnds)
}

var (
	townEnds   = strings.Fields("ingen hausen kirchen hofen münchen bremen dresden aachen karlsruhe halle hannover münster")
	pluralEnds = strings.Fields("en ern eln e er s")
)

const verbReach = 5 // tokens between "starben" and its number

// countedInPlace reports "starben in Ulm 3" and "meldete die Klinik 31", with a verb of
// counting before the noun at k.
func (r *reader) countedInPlace(k int) bool {
	from := r.Back(k, k-verbReach, lexicon.Article, lexicon.Preposition, text.ACapital)
	if from == k || !r.Is(from-1, lexicon.CountingVerb) {
		return false
	}
	return r.Is(from, lexicon.Article, lexicon.Preposition)
}

// gapped reports the number of "in Kiel 800" behind one that was told, and a comma.
func (r *reader) gapped(k int) bool {
	from := r.Back(k, k-verbReach, lexicon.Article, lexicon.Preposition) - 1
	if !r.toldAlone || r.told != from {
		return false
	}
	return r.Is(from, lexicon.Comma, lexicon.And)
}
