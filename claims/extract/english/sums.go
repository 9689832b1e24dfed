package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// sums count what stands before each token, so that a rule can ask of any stretch of
// words whether it holds a verb or a quote without walking it: rules ask of every
// stretch of a sentence, and a sentence may be long.
type sums struct {
	finite []int32 // finite verbs outside quotes
	words  []int32 // words and numbers outside quotes
	quoted []int32 // tokens inside quotes
	commas []int32
}

// among says whether a count grows between two tokens.
func among(count []int32, first, last int) bool { return tally(count, first, last) > 0 }

func tally(count []int32, first, last int) int {
	first, last = max(0, first), min(last, len(count)-1)
	if first >= last {
		return 0
	}
	return int(count[last] - count[first])
}

// readVerbs tells for each word, from left to right, whether it carries a clause. A
// word's answer may hang on the one two before it, and that one's on the next: asked
// anew each time, "said that said that" would take quadratic time.
func (r *reader) readVerbs() {
	r.verbs = make([]*verbs.Verb, len(r.t))
	for k := range r.t {
		t := &r.t[k]
		r.verbs[k] = verbs.Read(t.Norm)
		if t.Is(lexicon.PluralRole) || endsInS(t.Norm) && !r.verbs[k].Listed() {
			t.Sets(aPlural)
		}
	}
	r.asNoun = make([]answer, len(r.t))
	for k := range r.d.Watch.Each(0, len(r.t)) {
		if r.readFinite(k) {
			r.t[k].Sets(aFinite)
		}
	}
}

// answer is what a rule said of a token; the zero value is not asked yet.
type answer uint8

const (
	yes answer = 1 + iota
	no
)

func answered(b bool) answer {
	if b {
		return yes
	}
	return no
}

// count fills the sums; quotes and verbs must be known.
func (r *reader) count() {
	n := len(r.t) + 1
	s := sums{make([]int32, n), make([]int32, n), make([]int32, n), make([]int32, n)}
	for k := range r.t {
		s.finite[k+1], s.words[k+1], s.quoted[k+1], s.commas[k+1] = s.finite[k], s.words[k], s.quoted[k], s.commas[k]
		if r.t[k].Is(lexicon.Comma) {
			s.commas[k+1]++
		}
		switch {
		case r.inQuote[k] > 0:
			s.quoted[k+1]++
			continue
		case r.t[k].Class == text.Word, r.t[k].Class == text.Number:
			s.words[k+1]++
		}
		if r.isFinite(k) {
			s.finite[k+1]++
		}
	}
	r.sums = s
}
