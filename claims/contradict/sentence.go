package contradict

import (
	"slices"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
	"factdesk/claims/when"
)

// sentence is a statement taken apart: what it is about, where, when, and what it denies.
type sentence struct {
	d       *text.Doc
	t       text.Tokens
	lexicon *lexicon.Lexicon
	german  bool
	skip    []bool         // tokens of "X said", of a date, of a number with what it counts
	names   map[int]string // name by token: a country for what stands for one, else folded
	places  set            // names behind "in", "near", …
	dates   []period

	negations []negation
	says      set // the content
	named     set // all names
	question  bool
	future    bool // "will", "could", "plans to": a forecast states nothing that is
	ended     bool // "no longer": it was so, which contradicts nothing that was
}

// negation is a word that denies, and the first content words behind it.
type negation struct {
	token int
	scope []string
	outer bool // "denied that": what follows as a whole
}

// How much of a statement is read. A statement is a sentence or a few: what is longer
// was pasted, and each of its numbers, denials and dates would be held against each of
// another's.
const (
	maxText      = 8 << 10 // bytes
	maxNumbers   = 40
	maxNegations = 40
	maxDates     = 40
)

// beginning is as much of a text as is read.
func beginning(s string) string {
	if len(s) <= maxText {
		return s
	}
	return strings.ToValidUTF8(s[:maxText], "")
}

func readSentence(st Statement) sentence {
	s := sentence{lexicon: lexicon.In(st.Language), german: text.IsGerman(st.Language), names: map[int]string{}, places: set{}}
	s.d = text.ParseIn(beginning(st.Text), st.Language)
	s.t = s.d.Tokens
	s.skip = make([]bool, len(s.t))
	s.question = strings.HasSuffix(strings.TrimRight(st.Text, "\"”’“ "), "?")
	s.readNames(st.Speaker)
	s.readDates(st.Language, st.Date)
	s.dropDays()
	s.skipReporting(st.Speaker)
	s.readTimes()
	s.readNegations()
	return s
}

func (s *sentence) at(i int) *text.Token { return s.t.At(i) }

func (s *sentence) norm(i int) string { return s.t.Norm(i) }

func (s *sentence) span(first, last int) claims.Span {
	return claims.Span{Start: s.t[first].Start, End: s.t[last-1].End}
}

// readNames finds the names: countries under any of their names, and in English other
// words with a capital. The speaker is whose words they are, not what they are about.
func (s *sentence) readNames(speaker string) {
	speaks := set{}
	for _, w := range strings.Fields(strings.ToLower(speaker)) {
		speaks[w] = true
	}
	for i := range s.t {
		if !s.mayName(i) {
			continue
		}
		name := s.country(i)
		if name == "" && s.anyCapital() && !speaks[s.norm(i)] {
			name = stem(s.norm(i))
		}
		if name == "" {
			continue
		}
		s.names[i] = name
		if s.isPlace(i) {
			s.places[name] = true
		}
	}
}

// anyCapital reports a language in which a capital makes a name: not in German, which
// gives one to every noun.
func (s *sentence) anyCapital() bool { return !s.german }

// mayName reports a word with a capital that has content of its own.
func (s *sentence) mayName(i int) bool {
	t := s.at(i)
	if t.Class != text.Word || !t.Cap {
		return false
	}
	switch {
	case t.Is(lexicon.ContentFree), s.denies(i), s.beginsWithConcept(i):
		return false
	}
	return true
}

// beginsWithConcept reports a sentence's first word where it says a thing of everybody's:
// "Soldiers", and no name.
func (s *sentence) beginsWithConcept(i int) bool {
	_, concept := concepts[s.norm(i)]
	return concept && (i == 0 || s.is(i-1, lexicon.FullEnd))
}

// country is what a token stands for, alone or with the one behind it: "United States".
func (s *sentence) country(i int) string {
	if s.at(i + 1).Cap {
		if c := place.Country(s.t[i].Text + " " + s.t[i+1].Text); c != "" {
			return c
		}
	}
	if before := s.names[i-1]; before != "" && before == place.Country(s.t[i-1].Text+" "+s.t[i].Text) {
		return before
	}
	w := s.t[i].Text
	for _, try := range []string{w, strings.TrimSuffix(w, "s")} {
		if c := place.Country(try); c != "" {
			return c
		}
	}
	return place.German(s.t[i].Norm)
}

// isPlace reports a name behind a preposition of place, with up to four words between
// ("in the east of Ukraine", "near the Ukrainian border").
func (s *sentence) isPlace(i int) bool {
	for k := i - 1; k >= max(0, i-5); k-- {
		if s.is(k, lexicon.PlaceLead) {
			return true
		}
		if !s.beforePlace(k) {
			return false
		}
	}
	return false
}

// beforePlace reports a word that a place's name may have before it: an article, "east
// of", another name.
func (s *sentence) beforePlace(k int) bool {
	if s.names[k] != "" {
		return s.at(k).Class == text.Word
	}
	if k > 0 && s.at(k).Cap {
		return false
	}
	return s.is(k, lexicon.BeforePlace)
}

// skipReporting sets "X said that …", "…, according to X" and "…, X said" aside, and
// takes "X denied that" as a denial of what follows.
func (s *sentence) skipReporting(speaker string) {
	over := 0 // where the aside ends that was set last
	for i := range s.t {
		switch {
		case i >= over && s.phrase(i, lexicon.SourcePhrase):
			over = s.clauseEnd(i)
			s.aside(i, over)
		case !s.is(i, lexicon.ReportingForm):
		case s.reportsAtHead(i):
			s.saidAtHead(i)
		case len(s.t)-i <= tail:
			if from := s.clauseStart(i); from >= tail {
				s.aside(from, len(s.t))
			}
		}
	}
}

// A report stands in the first words of a statement, with the words that it hands over
// behind it, or in the last of them, with enough before.
const (
	head = 14
	tail = 4
)

// reportsAtHead reports a verb of saying behind its subject, with what was said behind it.
func (s *sentence) reportsAtHead(i int) bool {
	if i == 0 || i >= head || len(s.t)-i <= tail {
		return false
	}
	return !s.at(i).Cap && s.behindName(i) // "the United States has" reports nothing
}

// saidAtHead sets "X said that" aside, and notes what "X denied that" denies.
func (s *sentence) saidAtHead(verb int) {
	end := verb + 1
	if s.is(end, lexicon.Comma) {
		end++
	}
	if s.is(end, lexicon.SaidOpener) {
		end++
	}
	if s.is(verb, lexicon.DenyingForm) && s.handsOver(verb+1) {
		s.negations = append(s.negations, negation{token: verb, outer: true})
	}
	s.aside(0, end)
}

// handsOver reports that what is denied is a statement: "denied that", "denied having", and
// not "deny coverage".
func (s *sentence) handsOver(i int) bool {
	return s.german || s.is(i, text.ACapital, lexicon.SaidOpener, lexicon.ContentFree)
}

// behindName reports that everything before a reporting verb can be its subject.
func (s *sentence) behindName(i int) bool {
	for k := range i {
		if s.at(k).Class == text.Number || s.isSign(k) && !s.is(k, lexicon.Comma) {
			return false
		}
	}
	return true
}

func (s *sentence) isSign(k int) bool { return s.at(k).Class == text.Punct }

func (s *sentence) aside(from, to int) {
	for k := from; k < to && k < len(s.t); k++ {
		s.skip[k] = true
		delete(s.names, k)
	}
}

func (s *sentence) clauseEnd(i int) int {
	return s.t.To(i, len(s.t), lexicon.CommaOrSemicolon)
}

func (s *sentence) clauseStart(i int) int {
	for i > 0 && !s.is(i, lexicon.CommaOrSemicolon) {
		i--
	}
	return i
}

// readTimes notes what is only foretold, and what is no longer so.
func (s *sentence) readTimes() {
	for i := range s.t {
		if s.skip[i] {
			continue
		}
		s.future = s.future || s.foretells(i)
		s.ended = s.ended || s.phrase(i, lexicon.NoMore)
	}
}

func (s *sentence) foretells(i int) bool {
	return s.is(i, lexicon.Foretelling) && !s.at(i).Cap
}

// period is a time that a statement names: the first moment and the one behind the last,
// in days since year 0 as far as this package needs them.
type period struct{ from, until string } // YYYY-MM-DD, until excluded

// readDates finds the dates and sets them aside: two wordings that differ in the date
// alone say the same thing of different times. A day that can be read two ways may be
// either: whatever lies between them is no other time.
func (s *sentence) readDates(language, reference string) {
	if s.german {
		s.readGermanDates(language, reference)
		return
	}
	for _, m := range quantity.Read(s.d, quantity.Options{Reference: reference, Language: language}) {
		if m.Date != nil {
			s.readDate(m.Date, m.First, m.Last)
		}
	}
}

// dropDays takes out of the places what turned out to be a date: "in September".
func (s *sentence) dropDays() {
	named := set{}
	for _, n := range s.names {
		named[n] = true
	}
	for p := range s.places {
		if !named[p] {
			delete(s.places, p)
		}
	}
}

func (s *sentence) readGermanDates(language, reference string) {
	first := 0
	for _, d := range when.In(s.d, language, reference) {
		for s.t[first].End <= d.Start {
			first++
		}
		last := first
		for last < len(s.t) && s.t[last].Start < d.End {
			last++
		}
		s.readDate(&d, first, last)
	}
}

// readDate keeps what a date says, and sets its tokens aside.
func (s *sentence) readDate(d *when.Date, first, last int) {
	p, ok := periodOf(d)
	if !ok {
		return
	}
	s.addDate(s.stretched(p, first))
	s.setAside(first, last)
}

// periodOf is the time that a date names, open where it says no more.
func periodOf(d *when.Date) (period, bool) {
	if n := len(d.Readings); n > 0 {
		return period{min(d.Readings[0], d.Readings[n-1]), max(d.Readings[0], d.Readings[n-1]) + "~"}, true
	}
	p := period{"0000", "9999"}
	if !d.From.IsZero() {
		p.from = d.From.Format(time.DateOnly)
	}
	if !d.Until.IsZero() {
		p.until = d.Until.Format(time.DateOnly)
	}
	return p, !d.From.IsZero() || !d.Until.IsZero()
}

// addDate keeps a date, each once: a time of day named a thousand times is one day.
func (s *sentence) addDate(p period) {
	if len(s.dates) < maxDates && !slices.Contains(s.dates, p) {
		s.dates = append(s.dates, p)
	}
}

// stretched opens a period that a word before it opens: "since 2014", "until May". The
// beginning stays where it is: since 2013 and since 2014 are two spans of time, and
// whoever names both means both.
func (s *sentence) stretched(p period, first int) period {
	if s.is(first-1, lexicon.TimeLimit) && !s.notUntil(first-1) {
		p.from = "0000"
	}
	return p
}

// notUntil reports an "until" that a denial before it makes a beginning: "did not start
// until noon".
func (s *sentence) notUntil(until int) bool {
	for k := max(0, until-untilReach); k < until; k++ {
		if s.denies(k) {
			return true
		}
	}
	return false
}

// untilReach is how many words "not" may stand before its "until".
const untilReach = 5

var untils = words("until till")

// untilBehind reports a denial that such an "until" follows: it denies nothing for good.
func (s *sentence) untilBehind(i int) bool {
	for k := i + 1; k <= i+untilReach; k++ {
		if untils[s.norm(k)] {
			return true
		}
	}
	return false
}

func (s *sentence) setAside(from, to int) {
	for k := from; k < to; k++ {
		s.skip[k] = true
		delete(s.names, k)
	}
}

// apart reports that both name times, and none of one touches one of the other's.
func apart(a, b []period) bool {
	for _, x := range a {
		for _, y := range b {
			if x.from < y.until && y.from < x.until {
				return false
			}
		}
	}
	return min(len(a), len(b)) > 0
}

// content are the stems of what the statement says, numbers, dates, names of the
// speaker and words of denial aside. Who changes it must change a copy.
func (s *sentence) content() set { return s.says }

func (s *sentence) readContent() set {
	out := set{}
	for i := range s.t {
		if c := s.term(i); c != "" {
			out[c] = true
		}
	}
	return out
}

// term is what token i adds to the content, "" for nothing.
func (s *sentence) term(i int) string {
	if !s.t.Word(i) || s.skip[i] {
		return ""
	}
	if n := s.names[i]; n != "" {
		return n
	}
	if s.is(i, lexicon.ContentFree, lexicon.Foretelling) || s.denies(i) {
		return ""
	}
	return conceptOf(s.norm(i))
}
