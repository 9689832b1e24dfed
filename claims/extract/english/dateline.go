package english

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// bodyStart is the sentence's first token behind a dateline: "GENEVA (AP) —".
func (r *reader) bodyStart(s text.Sentence) int {
	if s.First != r.d.Blocks[s.Block].First {
		return s.First
	}
	for k := s.First + 1; k < min(s.Last, s.First+16); k++ {
		if r.isDash(k) && r.dateline(s.First, k) {
			return k + 1
		}
	}
	return s.First
}

// dateline reports a place in capitals or with an agency in brackets.
func (r *reader) dateline(first, last int) bool {
	upper, bracket := false, false
	for k := first; k < last; k++ {
		switch t := &r.t[k]; {
		case t.Is(lexicon.CloseRound):
			bracket = true
		case t.Class != text.Word:
		case !t.Any(text.ACapital, lexicon.NameOf):
			return false
		case inUpper(t):
			upper = true
		}
	}
	return upper || bracket
}

// inUpper reports a word of three letters or more in capitals.
func inUpper(t *text.Token) bool { return len(t.Text) > 2 && t.Text == strings.ToUpper(t.Text) }
