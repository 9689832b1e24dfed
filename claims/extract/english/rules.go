package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// tokenRule answers a question about the token at k; lo is where its clause begins. A
// list of them is asked in order, and the first that knows answers.
type tokenRule struct {
	name string
	// takes shows a token, in brackets, about which the rule is the first to know; refuses
	// one that another rule or none answers for.
	takes, refuses string
	knows          test
	answer         test
}

// test is a question about the token at k.
type test func(r *reader, k, lo int) bool

// firstOf is the number of the rule that answers for the token at k; -1 for none.
func firstOf(rules []tokenRule, r *reader, k, lo int) int {
	for i := range rules {
		if rules[i].knows(r, k, lo) {
			return i
		}
	}
	return -1
}

// decide asks the rules; ok is false when none knows.
func decide(rules []tokenRule, r *reader, k, lo int) (answer, ok bool) {
	i := firstOf(rules, r, k, lo)
	return i >= 0 && rules[i].answer(r, k, lo), i >= 0
}

func always(*reader, int, int) bool { return true }

// reads reports tokens from k on that are each in their class.
func (r *reader) reads(k int, of ...lexicon.Class) bool {
	for i, c := range of {
		if !r.at(k + i).Is(c) {
			return false
		}
	}
	return true
}

// over is the first token from k on, up to hi, that a test does not hold for.
func (r *reader) over(k, hi int, t test) int {
	for k < hi && t(r, k, k) {
		k++
	}
	return k
}

// stops: a full stop that ends more than an initial or an abbreviation.
func stops(r *reader, k, _ int) bool { return r.stops(k) }

func never(*reader, int, int) bool { return false }

// in tests for the classes of a word.
func in(of ...lexicon.Class) test {
	return func(r *reader, k, _ int) bool { return r.is(k, of...) }
}

// after tests for the classes of the word before.
func after(of ...lexicon.Class) test {
	return func(r *reader, k, _ int) bool { return r.is(k-1, of...) }
}

// either reports that one of the tests holds.
func either(tests ...test) test {
	return func(r *reader, k, lo int) bool {
		for _, t := range tests {
			if t(r, k, lo) {
				return true
			}
		}
		return false
	}
}

// both reports that all of the tests hold.
func both(tests ...test) test {
	return func(r *reader, k, lo int) bool {
		for _, t := range tests {
			if !t(r, k, lo) {
				return false
			}
		}
		return true
	}
}

// not reports that a test does not hold.
func not(t test) test {
	return func(r *reader, k, lo int) bool { return !t(r, k, lo) }
}

// inner reports a token behind its clause's first.
func inner(_ *reader, k, lo int) bool { return k > lo }

func capital(r *reader, k, _ int) bool { return r.at(k).Cap }

func ofClass(c text.Class) test {
	return func(r *reader, k, _ int) bool { return r.at(k).Class == c }
}

// ofWordBefore turns a test of a token into one of the token before it.
func ofWordBefore(t test) test {
	return func(r *reader, k, lo int) bool { return t(r, k-1, lo) }
}

// next turns a test of a token into one of the token behind it.
func next(t test) test {
	return func(r *reader, k, lo int) bool { return t(r, k+1, lo) }
}
