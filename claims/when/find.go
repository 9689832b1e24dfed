package when

import (
	"strings"
	"sync"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// Found is a date with the pieces it stands in, From to To - 1.
type Found struct {
	From, To int
	Counts   bool // its number counts too: "three days ago"
	Date     Date
}

// Find lists the dates of a text in its order. reference is the day that relative dates
// count from (2022-01-21, or with a time of day), "" when it is not known: then they
// keep their words and have no value.
func Find(text figure.Scan, reference string) []Found {
	s := &scan{Scan: text, day: dayOf(reference), grammar: newsGrammar(), starts: newsStarts(), begins: (*scan).mayBegin, draft: &draft{}}
	if text.Every {
		s.grammar, s.starts = specsGrammar(), specsStarts()
	}
	return s.find()
}

// scan holds a text while its dates are read.
type scan struct {
	figure.Scan
	day     day
	grammar *grammar
	starts  *starts
	begins  func(s *scan, i int) bool // a quick look: most words begin no date
	german  bool
	order   order // of day and month in figures, once it was looked for
	anchors bool  // a time of day is given the day that was named last
	anchor  when  // that day
	draft   *draft
	drafts  drafts
	whens   whens
	depth   int // of dates inside dates
}

// piecesADate are as many as most texts have for each date.
const piecesADate = 64

func (s *scan) find() []Found {
	out := make([]Found, 0, len(s.Pieces)/piecesADate)
	s.Doc.Watch.Walk(0, len(s.Pieces), func(i int) int {
		if !s.begins(s, i) {
			return i + 1
		}
		s.whens.used = 0
		w, to := s.read(s.grammar.when, i)
		if to <= i {
			return i + 1
		}
		if w.from == 0 {
			w.from = i
		}
		w.to = to
		out = append(out, s.found(s.anchored(w)))
		return to
	})
	return out
}

// anchored keeps a day in mind, which "the following Monday" and a time may count from.
func (s *scan) anchored(w when) when {
	switch {
	case s.anchors && w.clock:
		return w.on(s.dayBefore(w.from))
	case w.isDay():
		s.anchor = w
	}
	return w
}

// dayBefore is the day that was named shortly before piece i, or the article's.
func (s *scan) dayBefore(i int) when {
	if s.anchor.known() && i-s.anchor.to < anchorReach {
		return s.anchor
	}
	return dayWhen(s.day.midnight())
}

// anchorReach is how many pieces behind a day the hours may stand.
const anchorReach = 15

// dateAt reads one date, time or period at piece i.
func (s *scan) dateAt(i int) (when, bool) {
	forms := s.formsAt(i)
	if forms == 0 {
		return when{}, false
	}
	return s.dateOf(func(s *scan, i int) int { return s.formAt(forms, i) }, i)
}

// formAt reads the first of some forms that a date at i has.
func (s *scan) formAt(forms form, i int) int {
	for k := 0; forms != 0; k, forms = k+1, forms>>1 {
		if forms&1 == 0 {
			continue
		}
		if to := s.grammar.forms[k](s, i); to > i {
			return to
		}
	}
	return miss
}

// dateInside is a date inside a date, without another edge. A few of them is the most
// there is: "3 days after 3 days after 3 days…" must not take quadratic time.
func (s *scan) dateInside(i int) (when, bool) {
	if s.depth >= 3 || s.after(s.grammar.edgeStart, i) > i {
		return when{}, false
	}
	s.depth++
	w, ok := s.dateAt(i)
	s.depth--
	return w, ok
}

// dateForms are the rules that a date may follow, the longer first, in the order of the
// bits below.
var dateForms = [...]string{
	"Numeric", "DayMonth", "MonthDay", "Quarter", "Ago", "Nth", "Stepped", "Edge", "NamedDay", "ClockTime", "Weekday", "Season", "MonthYear",
	"Century", "Year", "Holiday", "DayOfMonth", "PartOfDay", "ThisUnit",
}

// form is a set of forms that a date may have, a bit each: what a word may begin is
// looked up once, and only that is tried.
type form uint32

const (
	asNumeric form = 1 << iota
	asDayMonth
	asMonthDay
	asQuarter
	asAgo
	asNth
	asStepped
	asEdge
	asNamedDay
	asClock
	asWeekday
	asSeason
	asMonthYear
	asCentury
	asYear
	asHoliday
	asDayOfMonth
	asPart
	asUnit
	asOther // read before dates are: "every Monday", "for three weeks"
	asLead  // the frequent words that begin a date only together with the next one

	asDate   = asOther - 1
	asDigits = asNumeric | asDayMonth | asQuarter | asAgo | asNth | asClock | asCentury | asYear | asDayOfMonth
	asWords  = asDayMonth | asAgo | asClock
)

// formsAt are the forms that may begin at piece i.
func (s *scan) formsAt(i int) form {
	switch p := s.At(i); p.Kind {
	case figure.Digits:
		switch {
		case s.counts(i):
			return 0
		case s.Every:
			return asDigits | asStepped
		}
		return asDigits
	case figure.Sign:
		if s.Every && p.Lex == nil {
			return asDate // as ½
		}
		return s.starts.at(p.Norm) & asDate
	case figure.Word:
		if fiscalYear(p.Norm) > 0 {
			return asYear
		}
		return s.starts.at(p.Norm) & asDate
	}
	return 0
}

// mayBegin is a quick look: most words begin no date.
func (s *scan) mayBegin(i int) bool {
	p := &s.Pieces[i]
	switch {
	case p.Kind == figure.Digits:
		return !s.counts(i)
	case s.Every:
		return s.starts.at(p.Norm) != 0 || s.formsAt(i) != 0
	}
	forms := s.starts.at(p.Norm)
	if forms&asLead == 0 {
		return forms&asDate != 0 || fiscalYear(p.Norm) > 0
	}
	next := s.At(i + 1)
	return next.Kind != figure.Word || s.starts.at(next.Norm) != 0
}

// counts is a quick look at the most frequent kind of number: a short one before a word
// that no date has behind a number, as in "74 invoices".
func (s *scan) counts(i int) bool {
	if s.Every || len(s.Norm(i)) > 3 {
		return false
	}
	return !s.mayGoOn(i + 1)
}

// mayGoOn reports what a date may go on with at piece i, behind its number, and not the "of"
// of "41 of them" or the scale of "2 million a year".
func (s *scan) mayGoOn(i int) bool {
	switch next, behind := s.At(i), s.At(i+1); {
	case next.Kind != figure.Word, !next.Spaced:
		return true
	case !behindNumber()[next.Norm]:
		return false
	case behind.Kind != figure.Word:
		return true
	case next.Is(lexicon.Of):
		return s.starts.at(behind.Norm) != 0
	case figure.Scales[next.Norm] == 0:
		return true
	case behind.Is(lexicon.Article):
		return false
	default:
		return behindNumber()[behind.Norm]
	}
}

// behindNumber are the words that go on with a date behind its number.
var behindNumber = sync.OnceValue(func() map[string]bool {
	m := figure.Words(`of day st nd rd th and or to until till through past half o'clock oclock gmt et est edt bst utc
		hrs nights night business calendar fiscal school working`)
	for _, w := range wordsOf(lexicon.HalfName, lexicon.HalfLetter) {
		m[w] = true
	}
	for w, forms := range newsStarts().of {
		if forms&(asWords|asMonthDay|asOther) != 0 {
			m[w] = true
		}
	}
	return m
})

// The words that may begin a date, each in one table, since every word of a text is
// looked up in it.
var (
	newsStarts  = sync.OnceValue(func() *starts { return sieved(startsOf(newsWords)) })
	specsStarts = sync.OnceValue(func() *starts { return sieved(startsOf(newsWords, specsWords)) })
)

// starts are words with the forms that they may begin.
type starts struct {
	of    map[string]form
	sieve *lexicon.Sieve
}

func sieved(of map[string]form) *starts { return &starts{of, lexicon.SieveOf(of)} }

// at is the forms that a word may begin.
func (s *starts) at(word string) form {
	if s == nil || !s.sieve.May(word) {
		return 0
	}
	return s.of[word]
}

// opening words and the forms that begin with them.
type openers map[string]form

var newsWords = openers{
	"the":  asDayMonth | asQuarter | asNth | asEdge | asNamedDay | asSeason | asCentury | asYear | asDayOfMonth,
	"a an": asAgo | asClock, "half": asAgo | asClock, "quarter": asClock, "today yesterday tomorrow tonight": asNamedDay, "noon midnight": asClock,
	"' ’ ‘ fiscal fy year": asYear, "early late mid earlier later end beginning start middle": asEdge, "last final week weekend": asNth,
	"the a an for from between every each": asLead,
	"q1 q2 q3 q4 h1 h2":                    asQuarter, "from between": asOther, "every each for several few couple other weekday": asOther,
}

// specsWords are the openers that news has not.
var specsWords = openers{
	"the": asUnit, "in within more zero quarter half a an": asAgo | asStepped, "w": asNth, "eod eoy": asEdge,
	"tonite tmrw now right at current date": asNamedDay, "noonish zero": asClock, "in early late at breakfast lunch dinner dinnertime": asPart,
	"that weekend remaining rest year": asUnit, "sun sat": asWeekday,
	"any all semi bi once one around circa less another whole some weekends":                             asOther,
	"no prior earlier before by until till as later greater year after since starting beginning any > <": asOther,
}

func startsOf(rows ...openers) map[string]form {
	m := map[string]form{}
	for _, row := range rows {
		for words, as := range row {
			addForms(m, figure.Words(words), as)
		}
	}
	specs := len(rows) > 1
	for w, n := range figure.SmallNumbers {
		if specs || len(w) > 2 && n > 0 {
			m[w] |= asWords
		}
		if specs {
			m[w] |= asNth | asStepped | asCentury | asYear
		}
	}
	addForms(m, figure.Scales, asAgo)
	addForms(m, figure.Ordinals, asDayMonth|asQuarter|asNth|asCentury)
	addForms(m, figure.Months, asNumeric|asMonthDay|asMonthYear)
	addForms(m, holidayStarts, asHoliday)
	for class, as := range map[lexicon.Class]form{
		lexicon.Season: asSeason, lexicon.DayName: asWeekday, lexicon.DateStep: asStepped, lexicon.TimeUnit: asOther, lexicon.DayPartHours: asPart,
		lexicon.DecadeWord: asYear,
	} {
		for _, w := range wordsOf(class) {
			m[w] |= as
		}
	}
	if specs {
		addForms(m, figure.Scales, asStepped)
		addForms(m, adverbs, asOther)
	}
	return m
}

// wordsOf are the words of some classes without what they are worth.
func wordsOf(classes ...lexicon.Class) []string { return wordsIn(lexicon.English(), classes...) }

func wordsIn(l *lexicon.Lexicon, classes ...lexicon.Class) []string {
	var out []string
	for _, c := range classes {
		for _, w := range l.Words(c) {
			word, _, _ := strings.Cut(w, "=")
			out = append(out, word)
		}
	}
	return out
}

func addForms[V any](m map[string]form, from map[string]V, as form) {
	for w := range from {
		m[w] |= as
	}
}
