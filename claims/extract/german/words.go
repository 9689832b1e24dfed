package german

import (
	"strings"

	"factdesk/claims/lexicon"
)

// given is what a given name tells, 0 for any other word.
func given(norm string) gender {
	switch w := lexicon.German().Of(norm); {
	case w.Is(lexicon.NameOfHer):
		return she
	case w.Is(lexicon.NameOfHim):
		return he
	}
	return 0
}

// role reports a word for what somebody is: "Innenministerin", "Parteichefs".
func role(n string) bool {
	if known(n, lexicon.NotRole) {
		return false
	}
	words := lexicon.German()
	ends := words.Phrases(lexicon.RoleEnd)
	for _, e := range words.Phrases(lexicon.InflectedRole) {
		if stem, ok := strings.CutSuffix(n, e); ok && endsIn(stem, ends) {
			return true
		}
	}
	return endsIn(n, ends)
}

func feminine(role string) bool { return endsIn(role, []string{"in", "frau"}) }

// The shortest words that the rules of endings hold for, in bytes.
const (
	shortestParticiple  = 6
	shortestPrefixed    = 7
	shortestSuperlative = 4 // without its ending
	shortestInfinitive  = 4 // without prefix and "zu"
)

// participle reports "gezahlt", "angekündigt": such end no clause as finite verbs, as
// they need a helper.
func participle(n string) bool {
	if len(n) >= shortestParticiple && strings.HasPrefix(n, "ge") && endsIn(n, participleEnds) {
		return true
	}
	if len(n) < shortestPrefixed {
		return false
	}
	words := lexicon.German()
	return startsIn(n, words.Phrases(lexicon.ParticipleStart)) || prefixed(n, words.Phrases(lexicon.ParticiplePrefix))
}

// prefixed reports "aufgeteilt": "ge" behind a prefix, and "t" at the end.
func prefixed(n string, prefixes []string) bool {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(n, p); ok && strings.Contains(rest, "ge") && strings.HasSuffix(n, "t") {
			return true
		}
	}
	return false
}

// zuInside reports "zuzubereiten", "einzurichten", "abzuschaffen".
func zuInside(w string) bool {
	for _, start := range lexicon.German().Phrases(lexicon.InfinitiveStart) {
		if rest, ok := strings.CutPrefix(w, start); ok && len(rest) >= shortestInfinitive && strings.HasSuffix(rest, "n") {
			return true
		}
	}
	return false
}

// superlative reports "wichtigste" and "höchsten": the ending, and one of those before it
// that it stands behind for sure.
func superlative(n string) bool {
	for _, end := range superlativeEnds {
		if s, ok := strings.CutSuffix(n, end); ok && len(s) >= shortestSuperlative && endsIn(s, comparedEnds) {
			return true
		}
	}
	return false
}

// pastTense reports the ending of "zahlte" and "zahlten", which nouns have as well.
func pastTense(n string) bool {
	return len(n) > 5 && strings.HasSuffix(n, "te") || len(n) > 6 && strings.HasSuffix(n, "ten")
}

var (
	participleEnds  = []string{"t", "en"}
	adjectiveEnds   = []string{"e", "en", "er", "es", "em"}
	superlativeEnds = []string{"ste", "sten", "ster", "stes", "stem"}
	comparedEnds    = []string{"ig", "h"}
)

func endsIn(word string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

func startsIn(word string, starts []string) bool {
	for _, start := range starts {
		if strings.HasPrefix(word, start) {
			return true
		}
	}
	return false
}

// is reports that token k is in one of the classes.
func (r *reader) is(k int, of ...lexicon.Class) bool { return r.t.Is(k, of...) }

// beside reports that a word next to token k is in the class.
func (r *reader) beside(k int, of lexicon.Class) bool { return r.is(k-1, of) || r.is(k+1, of) }

// known reports that a word that is no token of the text is in one of the classes.
func known(word string, of ...lexicon.Class) bool { return lexicon.German().Of(word).Any(of...) }

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
