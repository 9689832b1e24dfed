package contradict

import (
	"factdesk/claims"
)

// Statement is a claim as this package reads it.
type Statement struct {
	Text     string // the wording: one proposition
	Language string // BCP 47; what is not German is read as English
	Speaker  string // who says it, "" when unknown
	Date     string // when it was said, YYYY-MM-DD, "" when unknown
}

// Rule names what fired.
type Rule string

const (
	Numbers  Rule = "numbers"  // numbers of one thing that cannot both be right
	Polarity Rule = "polarity" // one denies what the other affirms
	Details  Rule = "details"  // one says of a thing when, where, by whom or what it was, and the other something else
	Speaker  Rule = "speaker"  // the same speaker says otherwise elsewhere, by number or polarity
	Verdicts Rule = "verdicts" // our verdict on the claim and somebody else's
)

// Rules are all rules, in the order in which lists show them.
var Rules = []Rule{Numbers, Polarity, Details, Speaker, Verdicts}

// Least is the strength below which a conflict is not worth a person's look: chosen so
// that "more than 100,000" against "nearly 100,000" is still shown (0.2 × full likeness).
const Least = 0.12

// Conflict is one contradiction between two statements.
type Conflict struct {
	Rule     Rule
	Strength float64       // 0..1: how far apart, and how sure that it is the same thing
	Why      string        // one sentence for a reviewer
	A, B     []claims.Span // the words that made it, in code points of each text

	changing bool // what is opposed may be so today and otherwise next month
}

// Reading is a statement that has been read; read once, compare often.
type Reading struct {
	Statement
	sentence
	frame
	numbers []number
	where   placed // where it says that its subject is
}

// Read reads a statement, of a long one the first eight kilobytes.
func Read(s Statement) *Reading {
	r := &Reading{Statement: s}
	r.sentence = readSentence(s)
	r.numbers = r.readNumbers()
	r.says, r.named = r.contentBetween(0, len(r.t)), r.readAllNames()
	r.victims()
	r.readFrame()
	r.where = r.readWhere()
	return r
}

// Between lists what contradicts between two statements, at most one conflict: that of
// numbers where there is one, since it says more than the polarity around it. Together
// says that a person has confirmed that they speak of the same thing (one cluster).
// Swapping the statements swaps the conflict's sides and changes nothing else.
func Between(a, b *Reading, together bool) []Conflict {
	if !twoStatements(a, b) {
		return nil
	}
	c, ok := numbersAgainst(a, b, together)
	if !ok {
		c, ok = polarityAgainst(a, b, together)
	}
	if !ok {
		c, ok = detailsAgainst(a, b, together)
	}
	if !ok {
		return nil
	}
	c = overTime(c, a, b, together)
	if c.Strength < Least {
		return nil
	}
	return []Conflict{c}
}

// twoStatements reports two that state something, and not in the same words.
func twoStatements(a, b *Reading) bool {
	switch {
	case a.question, b.question, otherBearers(a, b):
		return false
	}
	return a.Text != b.Text
}
