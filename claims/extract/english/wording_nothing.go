package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// cut reports a name that is a part of a longer one, or may be: "King's [Cross station]".
func (w *writer) cut(name phrase) bool {
	switch {
	case w.r.is(name.first-1, lexicon.GenitiveS, lexicon.LooseS, lexicon.Hyphen, lexicon.And, lexicon.Ampersand, lexicon.FullStop):
		return !w.beginsSentence(name.first)
	case w.r.is(name.first-1, lexicon.Of, lexicon.BackFor) && w.r.at(name.first-2).Capital():
		return true
	case w.r.is(name.last, lexicon.And, lexicon.Ampersand) && w.r.at(name.last+1).Capital():
		return true
	}
	return false
}

// ofFirm: "Storm Capital", which is no storm.
func (w *writer) ofFirm(name phrase) bool {
	return anyIs(w.r.t[name.first:name.last], lexicon.CompanyTail) && !w.r.is(name.last-1, lexicon.NamedThing)
}

// mayBeHuman reports a name that may be somebody's: "Jane Park", "Judge Storm", "Zeb Lake, 40,".
func (w *writer) mayBeHuman(name phrase) bool {
	things := w.asThing(name)
	switch who := w.r.personAt(name.first, name.last, name.first); {
	case w.r.t.Hold(max(0, name.first-1), name.last, lexicon.Honorific, lexicon.Role):
		return true
	case things:
		return false
	case who != nil, w.r.t.Hold(name.first, name.last, lexicon.NameOfHer, lexicon.NameOfHim):
		return true
	case w.r.is(name.last, lexicon.Comma):
		return w.r.at(name.last+1).Class == text.Number || w.r.is(name.last+1, lexicon.RelativeWord, lexicon.Article)
	}
	return w.r.verb(name.last).Report.Act != 0
}

// asThing reports a name that is written as no person's is: "Lake Erie", "the Orla Clinic", "Gaspard
// levee".
func (w *writer) asThing(name phrase) bool {
	switch {
	case w.r.is(name.first, lexicon.NameLead), w.r.is(name.first-1, lexicon.The):
		return true
	}
	return !w.r.at(name.last - 1).Cap
}

// sportNear is how many tokens around a name are read for a match.
const sportNear = 60

// ofSport reports a name in a paragraph that tells of a match: "Crystal Palace beat Fulham".
func (w *writer) ofSport(name phrase, b text.Block) bool {
	for k := max(b.First, name.first-sportNear); k < min(b.Last, name.last+sportNear); k++ {
		switch {
		case w.r.is(k, lexicon.SportWord), w.score(k):
			return true
		case w.r.is(k, lexicon.SportAct) && !w.r.is(k-1, lexicon.Auxiliary):
			return true
		}
	}
	return false
}

// score reports "3-0" at k.
func (w *writer) score(k int) bool {
	switch {
	case w.r.at(k).Class != text.Number, !w.r.is(k+1, lexicon.Hyphen):
		return false
	}
	return w.r.at(k+2).Class == text.Number
}
