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

// ending is how a word ends; a shorter one than the least, in bytes, has it by chance.
type ending struct {
	end   string
	least int
}

func has(word string, endings []ending) bool {
	for _, e := range endings {
		if len(word) >= e.least && strings.HasSuffix(word, e.end) {
			return true
		}
	}
	return false
}

var (
	participleEnds = []ending{{"t", 6}, {"en", 6}}
	pastEnds       = []ending{{"te", 6}, {"ten", 7}}
	infinitiveEnds = []ending{{"n", 4}}

	// superlativeEnds have before them what they stand behind for sure: "wichtigste",
	// "höchsten".
	superlativeEnds = []ending{{"igste", 7}, {"igsten", 8}, {"igster", 8}, {"igstes", 8}, {"igstem", 8},
		{"hste", 7}, {"hsten", 8}, {"hster", 8}, {"hstes", 8}, {"hstem", 8}}

	attributeEnds = []ending{{"ende", 6}, {"enden", 7}, {"ender", 7}, {"endes", 7}, {"endem", 7}, {"te", 6}, {"ten", 7}, {"ter", 7},
		{"tes", 7}, {"tem", 7}, {"ene", 6}, {"enen", 7}, {"ener", 7}, {"enes", 7}, {"ige", 6}, {"igen", 7}, {"iger", 7}}

	adjectiveEnds = []string{"e", "en", "er", "es", "em"}
)

// superlative reports "wichtigste" and "höchsten".
func superlative(n string) bool { return has(n, superlativeEnds) }

// pastTense reports the ending of "zahlte" and "zahlten", which nouns have as well.
func pastTense(n string) bool { return has(n, pastEnds) }

// shortestPrefixed is the length of a participle behind a prefix, in bytes.
const shortestPrefixed = 7

// participle reports "gezahlt", "angekündigt": such end no clause as finite verbs, as
// they need a helper.
func participle(n string) bool {
	if strings.HasPrefix(n, "ge") && has(n, participleEnds) {
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
	stem, weak := strings.CutSuffix(n, "t")
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(stem, p); ok && strings.Contains(rest, "ge") {
			return weak
		}
	}
	return false
}

// zuInside reports "zuzubereiten", "einzurichten", "abzuschaffen".
func zuInside(w string) bool {
	for _, start := range lexicon.German().Phrases(lexicon.InfinitiveStart) {
		if rest, ok := strings.CutPrefix(w, start); ok && has(rest, infinitiveEnds) {
			return true
		}
	}
	return false
}

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
