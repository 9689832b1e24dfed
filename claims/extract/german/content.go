package german

import "factdesk/claims/lexicon"

// opening is what a segment behind a verb of saying begins.
type opening uint8

const (
	opensNothing  opening = iota
	opensWords            // what is handed over
	opensDass             // the same behind "dass"
	opensQuestion         // a question, which is no claim
)

// openingRule tells what a segment begins. A list of them is asked in order, and the
// first that knows answers.
type openingRule struct {
	name string
	// takes shows a segment, in brackets, about which the rule is the first to know;
	// refuses one that it leaves to others.
	takes, refuses string
	knows          func(r *reader, segs []phrase, n int, how reportVerb) bool
	begins         opening
}

// openingRules say what segment n of a sentence begins, behind a verb of an earlier one.
var openingRules = []openingRule{
	{
		"a colon", "Solms sagte: [Das] Geld fehlt.", "Solms sagte am Montag, [das] Geld fehle.",
		func(r *reader, segs []phrase, n int, _ reportVerb) bool { return r.is(segs[n-1].last, lexicon.Colon) },
		opensWords,
	},
	{
		"dass", "Solms sagte, [dass] das Geld fehlt.", "Solms sagte, [das] Geld fehle.",
		func(r *reader, segs []phrase, n int, _ reportVerb) bool { return r.is(segs[n].first, lexicon.Dass) },
		opensDass,
	},
	{
		"a question", "Solms sagte, [ob] das Geld fehlt.", "Solms sagte, [weil] es spät war, das Geld fehle.",
		func(r *reader, segs []phrase, n int, _ reportVerb) bool {
			return r.is(segs[n].first, lexicon.QuestionWord)
		},
		opensQuestion,
	},
	{
		"an infinitive", "Solms kündigte an, [500] Züge zu kaufen.", "Solms sagte, [um] Züge zu kaufen, fehle Geld.",
		func(r *reader, segs []phrase, n int, how reportVerb) bool {
			return r.handsInfinitive(segs[n], how) && r.zuIn(segs[n])
		},
		opensWords,
	},
	{
		"an aside", "Solms sagte, [als] er ging, das Geld fehle.", "Solms sagte, [das] Geld fehle.",
		func(r *reader, segs []phrase, n int, _ reportVerb) bool { return r.aside(segs[n]) },
		opensNothing,
	},
	{
		"reported speech", "Solms sagte, [das] Geld fehle.", "Solms sagte, [das] Geld fehlt.",
		func(r *reader, segs []phrase, n int, _ reportVerb) bool { return r.konj(segs[n]) },
		opensWords,
	},
	{
		"a quote", "Solms sagte, [„das] Geld ist weg“.", "Solms sagte, [das] „Geld“ fehlt.",
		func(r *reader, segs []phrase, n int, _ reportVerb) bool { return r.quoteOnly(segs[n]) },
		opensWords,
	},
	{
		"an infinitive further on", "Solms forderte, [Züge], Busse und Boote zu kaufen.", "Solms forderte, [die] Bahn, die Züge habe.",
		func(r *reader, segs []phrase, n int, how reportVerb) bool {
			return r.handsInfinitive(segs[n], how) && r.infinitive(segs, n)
		},
		opensWords,
	},
	{
		"a main clause", "Solms sagte, [das] Geld fehlt seit Jahren.", "Solms kritisierte, [das] Geld fehlt seit Jahren.",
		func(r *reader, segs []phrase, n int, how reportVerb) bool {
			return how.act == actSay && !how.takes(withObject) && r.mainClause(segs[n])
		},
		opensWords,
	},
}

// handsInfinitive reports a segment whose infinitive a verb may hand over: "gab an, nichts
// zu wissen". What somebody does in order to do something else is none of it.
func (r *reader) handsInfinitive(s phrase, how reportVerb) bool {
	if r.is(s.first, lexicon.PurposeWord) {
		return false
	}
	return how.takes(withInfinitive) || infinitiveActs[how.act] && !how.takes(withWords)
}

// infinitiveActs are what verbs do that take an infinitive for a clause.
var infinitiveActs = map[act]bool{actSay: true, actDeny: true, actPromise: true, actDemand: true, actAccuse: true}

// openingAt is what segment n begins.
func (r *reader) openingAt(segs []phrase, n int, how reportVerb) opening {
	for _, rule := range openingRules {
		if rule.knows(r, segs, n, how) {
			return rule.begins
		}
	}
	return opensNothing
}

// verbSecond reports a clause whose first word is no conjunction after all, for the verb
// stands right behind it: "damit solle Geld gespart werden".
func (r *reader) verbSecond(s phrase) bool {
	return r.t.Reads(s.first, lexicon.Adverb, lexicon.FiniteForm)
}

// aside reports a clause between a verb and its words: "als er ging", "der seit 2019
// regiert".
func (r *reader) aside(s phrase) bool {
	switch {
	case r.is(s.first, lexicon.Subordinator):
		return !r.verbSecond(s)
	case r.is(s.first, lexicon.Relative):
		return r.tellsByItself(s)
	}
	return false
}
