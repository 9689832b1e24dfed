package quantity

import "factdesk/claims/figure"

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
	switch k := s.At(r.From).Kind; {
	case k == figure.Word:
		return s.ruled(wordRules, r) == idle
	case r.Part && !r.Slash:
		return false
	}
	if s.ruled(joinedRules, r) == idle {
		return true
	}
	return bare(r) && s.ruled(digitRules, r) == idle
}
