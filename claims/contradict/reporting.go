package contradict

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

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
	switch {
	case i == 0, i >= head, len(s.t)-i <= tail, owning[s.norm(i+1)], articles[s.norm(i-1)]:
		return false
	}
	return !s.at(i).Cap && s.behindName(i) // "the United States has" reports nothing
}

// owning follows a noun that is no verb: "the state's".
var owning = words("'s '")

// articles stand before a noun: "the report".
var articles = words("the a an this that its their his her")

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
	for k := from; k < min(to, len(s.t)); k++ {
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

func (s *sentence) setAside(from, to int) {
	for k := from; k < to; k++ {
		s.skip[k] = true
		delete(s.names, k)
	}
}
