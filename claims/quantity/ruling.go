package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// ruling is what a rule says of a number.
type ruling uint8

const (
	unsure ruling = iota // the next rule decides
	idle                 // it names, places or times something
	counts               // it says how many
)

// idleIf rules that a number is idle where that is so, and leaves others open.
func idleIf(is bool) ruling {
	if is {
		return idle
	}
	return unsure
}

// decided rules one way or the other.
func decided(is bool) ruling {
	if is {
		return idle
	}
	return counts
}

// idleRule tells numbers that count nothing.
type idleRule struct {
	name string
	rule func(s *scan, r *reading) ruling
	// takes shows a number, in brackets, that the rule finds idle; refuses one that it does
	// not.
	takes, refuses string
}

// ruled is what the first of the rules says that is sure.
func (s *scan) ruled(rules []idleRule, r *reading) ruling {
	for i := range rules {
		if is := rules[i].rule(s, r); is != unsure {
			return is
		}
	}
	return unsure
}

// countsNothing reports a number that names, places or times something instead of
// counting it.
func (s *scan) countsNothing(r *reading) bool {
	switch {
	case s.ruled(namedRules, r) == idle:
		return true
	case s.At(r.From).Kind == figure.Word:
		if s.ruled(wordRules, r) == idle {
			return true
		}
	case r.Part && !r.Slash:
		return false
	case s.ruled(joinedRules, r) == idle, bare(r) && s.ruled(digitRules, r) == idle:
		return true
	}
	return s.namesAlone(r)
}

// namesAlone reports a number that nothing backs and whose neighbours let it be a name. Of
// "one" its own rule decides.
func (s *scan) namesAlone(r *reading) bool {
	if !bare(r) || s.Is(r.From, lexicon.One) || s.backed(r) {
		return false
	}
	return s.ruled(aloneRules, r) == idle
}
