package contradict

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
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

// content are the stems of what the statement says, numbers, dates, names of the
// speaker and words of denial aside. Who changes it must change a copy.
func (s *sentence) content() set { return s.says }

// contentBetween is that of some of the tokens.
func (s *sentence) contentBetween(from, to int) set {
	out := set{}
	for k := from; k < min(to, len(s.t)); k++ {
		if c := s.term(k); c != "" {
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
	if p := s.phrasal(i); p != "" {
		return p
	}
	if c := conceptOf(s.norm(i)); s.hasContent(i, c) {
		return c
	}
	return ""
}

// phrasal is the concept of a verb of two words at its first: "stepped down".
func (s *sentence) phrasal(i int) string {
	if !particles[s.norm(i+1)] {
		return ""
	}
	return phrasal[s.norm(i)+" "+s.norm(i+1)]
}

// hasContent reports a word that says something: the "close" of "will close" too, which "close
// to" does not.
func (s *sentence) hasContent(i int, concept string) bool {
	switch {
	case s.denies(i), s.is(i, lexicon.Foretelling):
		return false
	case s.is(i, lexicon.ContentFree):
		return s.is(i-1, lexicon.Foretelling) && antonyms[concept] != nil
	}
	return true
}
