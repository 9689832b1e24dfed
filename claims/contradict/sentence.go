package contradict

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/place"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

// sentence is a statement taken apart: what it is about, where, when, and what it denies.
type sentence struct {
	d      *text.Doc
	t      []text.Token
	german bool
	skip   []bool         // tokens of "X said", of a date, of a number with what it counts
	names  map[int]string // name by token: a country for what stands for one, else folded
	places set            // names behind "in", "near", …
	dates  []period

	negations []negation
	says      set // the content
	question  bool
	future    bool // "will", "could", "plans to": a forecast states nothing that is
	ended     bool // "no longer": it was so, which contradicts nothing that was
}

type set map[string]bool

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
	s := sentence{german: strings.HasPrefix(strings.ToLower(st.Language), "de"), names: map[int]string{}, places: set{}}
	s.d = text.ParseIn(beginning(st.Text), st.Language)
	s.t = s.d.Tokens
	s.skip = make([]bool, len(s.t))
	s.question = strings.HasSuffix(strings.TrimRight(st.Text, "\"”’“ "), "?")
	s.readNames(st.Speaker)
	s.readDates(st.Date)
	s.skipReporting(st.Speaker)
	s.readTimes()
	s.readNegations()
	return s
}

func (s *sentence) norm(i int) string {
	if i < 0 || i >= len(s.t) {
		return ""
	}
	return s.t[i].Norm
}

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
	for i, t := range s.t {
		if t.Class != text.Word || !t.Cap || stop[t.Norm] || denies(t.Norm) {
			continue
		}
		name := s.country(i)
		if name == "" && !s.german && !speaks[t.Norm] {
			name = stem(t.Norm)
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

// country is what a token stands for, alone or with the one behind it: "United States".
func (s *sentence) country(i int) string {
	if i+1 < len(s.t) && s.t[i+1].Cap {
		if c := place.Country(s.t[i].Text + " " + s.t[i+1].Text); c != "" {
			return c
		}
	}
	if i > 0 && s.names[i-1] != "" && place.Country(s.t[i-1].Text+" "+s.t[i].Text) == s.names[i-1] {
		return s.names[i-1]
	}
	w := s.t[i].Text
	for _, try := range []string{w, strings.TrimSuffix(w, "s")} {
		if c := place.Country(try); c != "" {
			return c
		}
	}
	return place.German(s.t[i].Norm)
}

// isPlace reports a name behind a preposition of place, with up to two words between
// ("in the east of Ukraine", "near the Ukrainian border").
func (s *sentence) isPlace(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		n := s.norm(k)
		if placeWords[n] {
			return true
		}
		if s.t[k].Class != text.Word || s.t[k].Cap && k > 0 && s.names[k] == "" {
			return false
		}
		if !determiners[n] && n != "of" && !directionWords[n] && s.names[k] == "" {
			return false
		}
	}
	return false
}

// skipReporting sets "X said that …", "…, according to X" and "…, X said" aside, and
// takes "X denied that" as a denial of what follows.
func (s *sentence) skipReporting(speaker string) {
	over := 0 // where the aside ends that was set last
	for i := range s.t {
		switch n := s.norm(i); {
		case i >= over && (n == "according" && s.norm(i+1) == "to" || n == "laut" || n == "zufolge"):
			over = s.clauseEnd(i)
			s.aside(i, over)
		case reportWords[n] && i > 0 && i < 14 && s.behindName(i) && len(s.t)-i > 4:
			end := i + 1
			if s.norm(end) == "," {
				end++
			}
			if s.norm(end) == "that" || s.norm(end) == "dass" {
				end++
			}
			if denyWords[n] {
				s.negations = append(s.negations, negation{token: i, outer: true})
			}
			s.aside(0, end)
		case reportWords[n] && i > 3 && len(s.t)-i <= 4:
			if from := s.clauseStart(i); from > 3 {
				s.aside(from, len(s.t))
			}
		}
	}
}

// behindName reports that everything before a reporting verb can be its subject.
func (s *sentence) behindName(i int) bool {
	for k := range i {
		if s.t[k].Class == text.Number || s.t[k].Class == text.Punct && s.norm(k) != "," {
			return false
		}
	}
	return true
}

func (s *sentence) aside(from, to int) {
	for k := from; k < to && k < len(s.t); k++ {
		s.skip[k] = true
		delete(s.names, k)
	}
}

func (s *sentence) clauseEnd(i int) int {
	for ; i < len(s.t); i++ {
		if n := s.norm(i); n == "," || n == ";" {
			return i
		}
	}
	return i
}

func (s *sentence) clauseStart(i int) int {
	for ; i > 0; i-- {
		if n := s.norm(i); n == "," || n == ";" {
			return i
		}
	}
	return 0
}

// readTimes notes what is only foretold, and what is no longer so.
func (s *sentence) readTimes() {
	for i, t := range s.t {
		if s.skip[i] {
			continue
		}
		if futureWords[t.Norm] && !t.Cap || t.Norm == "'ll" {
			s.future = true
		}
		if t.Norm == "no" && s.norm(i+1) == "longer" || t.Norm == "nicht" && s.norm(i+1) == "mehr" {
			s.ended = true
		}
	}
}

// period is a time that a statement names: the first moment and the one behind the last,
// in days since year 0 as far as this package needs them.
type period struct{ from, until string } // YYYY-MM-DD, until excluded

// readDates finds the dates and sets them aside: two wordings that differ in the date
// alone say the same thing of different times.
func (s *sentence) readDates(reference string) {
	if s.german {
		s.readYears()
		return
	}
	for _, m := range quantity.Read(s.d, quantity.Options{Reference: reference}) {
		if m.Date == nil || m.Date.From.IsZero() && m.Date.Until.IsZero() {
			continue
		}
		p := period{"0000", "9999"}
		if !m.Date.From.IsZero() {
			p.from = m.Date.From.Format("2006-01-02")
		}
		if !m.Date.Until.IsZero() {
			p.until = m.Date.Until.Format("2006-01-02")
		}
		s.addDate(s.stretched(p, m.First))
		s.setAside(m.First, m.Last)
	}
}

// readYears is readDates for German: years alone.
func (s *sentence) readYears() {
	for i, t := range s.t {
		if t.Class == text.Number && len(t.Norm) == 4 && t.Norm >= "1500" && t.Norm < "2100" && strings.Trim(t.Norm, "0123456789") == "" {
			next := []byte(t.Norm)
			p := s.stretched(period{t.Norm, string(next) + "-99"}, i)
			s.addDate(p)
			s.setAside(i, i+1)
		}
	}
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
	switch s.norm(first - 1) {
	case "until", "till", "before", "bis", "vor":
		p.from = "0000"
	}
	return p
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
	return len(a) > 0 && len(b) > 0
}

// content are the stems of what the statement says, numbers, dates, names of the
// speaker and words of denial aside. Who changes it must change a copy.
func (s *sentence) content() set { return s.says }

func (s *sentence) readContent() set {
	out := set{}
	for i, t := range s.t {
		if c := s.term(i); c != "" && t.Class == text.Word {
			out[c] = true
		}
	}
	return out
}

// term is what token i adds to the content, "" for nothing.
func (s *sentence) term(i int) string {
	if i < 0 || i >= len(s.t) || s.skip[i] || s.t[i].Class != text.Word {
		return ""
	}
	if n := s.names[i]; n != "" {
		return n
	}
	n := s.norm(i)
	if stop[n] || denies(n) || futureWords[n] {
		return ""
	}
	return conceptOf(n)
}

func (s set) meets(o set) bool {
	for k := range s {
		if o[k] {
			return true
		}
	}
	return false
}

// shared is the number that both hold.
func (s set) shared(o set) (n int) {
	for k := range s {
		if o[k] {
			n++
		}
	}
	return n
}

// disjoint reports that both hold something, and nothing of it both.
func disjoint(a, b set) bool { return len(a) > 0 && len(b) > 0 && !a.meets(b) }
