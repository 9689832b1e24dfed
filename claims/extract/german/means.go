package german

import (
	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
)

// meaningRule says when a word that may show a trait does.
type meaningRule struct {
	of lexicon.Class
	// takes shows a word, in brackets, that shows its trait; refuses one that does not.
	takes, refuses string
	means          func(r *reader, k int, p phrase) bool
}

var meaningRules = []meaningRule{
	{lexicon.Comparative, "Die Stadt hat [mehr] Busse als 2019.", "Es kamen [mehr] als 100 Menschen.", (*reader).compares},
	{lexicon.WillForm, "Die Stadt [wird] mehr zahlen.", "Die Brücke [wird] seit Mai gebaut.", (*reader).willBe},
	{lexicon.HearsaySoll, "Er [soll] Geld gezahlt haben.", "Er [soll] zahlen.", (*reader).hearsay},
}

// compares reports a comparative that does not belong to a number: "mehr als 100", and
// not "nicht mehr".
func (r *reader) compares(k int, _ phrase) bool {
	if r.is(k-1, lexicon.Nicht) {
		return false
	}
	return !r.is(k+1, lexicon.Als) || !r.number(k+2) && !numbers.IsWord(r.norm(k+2))
}

// nearParticiple is how many words may stand before the participle of a passive.
const nearParticiple = 16

// willBe reports the "wird" of what is to come: no participle makes it a passive.
func (r *reader) willBe(k int, p phrase) bool {
	ahead := phrase{k + 1, min(p.last, k+nearParticiple)}
	return !ahead.any(func(i int) bool { return !r.at(i).Cap && participle(r.norm(i)) })
}

// nearHelper is how many words may stand before the helper of hearsay.
const nearHelper = 20

// heardEnds are those of the verb before that helper, with a prefix or without.
var heardEnds = []ending{{"t", 5}, {"en", 5}}

// hearsay reports the "soll" of "soll gezahlt haben": others say so, not the article.
func (r *reader) hearsay(k int, p phrase) bool {
	ahead := phrase{k + 1, min(p.last, k+nearHelper)}
	helper := ahead.find(func(i int) bool { return r.is(i, lexicon.HearsayHelper) })
	if helper == ahead.last || r.at(helper-1).Cap {
		return false
	}
	return has(r.norm(helper-1), heardEnds)
}
