package contradict

import (
	"slices"

	"factdesk/claims/lexicon"
)

// region words name a part of what a statement may speak of: "in the suburbs".
var regionWords = words(`village town city capital suburbs coast island county state province district region centre outskirts
	countryside north south east west northeast northwest southeast southwest abroad
	country world`)

// readRegions are such words behind a preposition.
func (r *Reading) readRegions() (out set) {
	for i := range r.t {
		switch {
		case r.at(i).Cap, !regionWords[r.norm(i)], !r.placeLeads(i):
		default:
			out = put(out, r.norm(i), true)
		}
	}
	return out
}

// regionReach is how many words may stand between a preposition and its region.
const regionReach = 3

// scopesDiffer reports two of which each is told of a part that the other is not told of.
func scopesDiffer(a, b *Reading) bool {
	return bothWays(a, b, (*Reading).namesRegion) || bothWays(a, b, (*Reading).subjectTail)
}

// question is what may be so of one statement beside another.
type question func(r, o *Reading) bool

// bothWays and eitherWay ask a question each way round.
func bothWays(a, b *Reading, is question) bool { return is(a, b) && is(b, a) }

func eitherWay(a, b *Reading, is question) bool { return is(a, b) || is(b, a) }

// subjectTail reports what narrows the thing that both begin with, and of which the other says
// nothing: "wages in the building trade".
func (r *Reading) subjectTail(o *Reading) bool {
	for i := range r.t {
		switch {
		case r.term(i) == "", r.skip[i]:
			continue
		case r.term(i) != o.head(), !r.leadsTail(i + 1):
			return false
		}
		return r.names[i+2] == "" && o.lacksTerm(r.next(i+1))
	}
	return false
}

func (r *Reading) leadsTail(i int) bool {
	if tailWords[r.norm(i)] {
		return true
	}
	return placeLeads[r.norm(i)]
}

// otherReceivers reports, of what one owes or pays, that it is to others: "owes its banks", "owes
// the tax office".
func otherReceivers(x, y *number, a, b *Reading) bool {
	return strangersIn(a.receiver(x), b.receiver(y), a, b)
}

// receiverReach is how far before a number its verb may stand.
const receiverReach = 6

// receiver is what stands between a verb of paying and a number.
func (r *Reading) receiver(n *number) set {
	for k := n.first - 1; k >= max(0, n.first-receiverReach); k-- {
		if paying[r.norm(k)] {
			return r.contentBetween(k+1, n.first)
		}
	}
	return nil
}

var paying = words("owe owes owed pay pays paid give gives gave lent lends cost costs sent sends")

// spansDiffer reports a month beside a year: what was handled in January, and in 2023; or times
// that are all apart.
func spansDiffer(a, b *Reading) bool {
	if eitherWay(a, b, func(r, o *Reading) bool { return r.inYear() && o.inMonthAlone() }) {
		return true
	}
	return min(len(a.moments), len(b.moments)) > 0 && !anyAgree(a.moments, b.moments)
}

// otherSubjects reports, of two shares, that each is of what is done in something else: passed in
// physics.
func otherSubjects(x *number, a, b *Reading) bool {
	return x.unit == percent && strangersIn(a.behindIn(), b.behindIn(), a, b)
}

// behindIn is the word behind the last "in" that is no name.
func (r *Reading) behindIn() set {
	for i := len(r.t) - 1; i > 0; i-- {
		if w := r.plainBehind(i); w != "" {
			return set{w: true}
		}
	}
	return nil
}

func (r *Reading) inMonthAlone() bool { return r.scope.months && !r.inYear() }

var placeLeads = words("in on at of from across")

func (r *Reading) placeLeads(i int) bool {
	return anyOf(i-regionReach, i, func(k int) bool { return placeLeads[r.norm(k)] })
}

// narrowsTo reports that a statement speaks of a place or region of which the other says nothing.
func (r *Reading) narrowsTo(o *Reading) bool {
	return anyBy(r, o, (*Reading).namesRegion, (*Reading).namesPlace)
}

func (r *Reading) namesRegion(o *Reading) bool {
	for w := range r.scope.regions {
		if !o.saysSmall(w) {
			return true
		}
	}
	return false
}

// namesPlace reports a place that the other does not name at all.
func (r *Reading) namesPlace(o *Reading) bool {
	return !r.scope.seats.within(o.allNames()) && !o.saysSmall("country")
}

// readSeats are the places that are no owner's: "in Oslo", and not "at Norway's Halvorsen".
func (r *Reading) readSeats() (out set) {
	for i, n := range r.names {
		if r.places[n] && !owning[r.norm(i+1)] {
			out = put(out, n, true)
		}
	}
	return out
}

// otherParts reports two numbers of which one may be a part of what the other counts: the smaller
// is told of a place, a purpose or a day that the larger is not told of. A share or a level may
// differ from place to place either way.
func otherParts(x, y *number, a, b *Reading) bool {
	if y.lower(x) {
		x, y, a, b = y, x, b, a
	}
	switch {
	case bothWays(a, b, (*Reading).narrowsTo):
		return true
	case !x.adds():
		return otherLevels(a, b)
	case len(a.fates(x)) > 0:
		return a.partOfVictims(b)
	}
	return anyBy(a, b, (*Reading).narrowsTo, (*Reading).narrowsTail, (*Reading).onStage)
}

// anyBy reports that one of some questions is so of a statement beside another.
func anyBy(a, b *Reading, questions ...question) bool {
	return slices.ContainsFunc(questions, func(is question) bool { return is(a, b) })
}

// partOfVictims reports a region or a place of some of those whom something befell, where the other
// names one too, or why it befell them.
func (r *Reading) partOfVictims(o *Reading) bool {
	if len(o.places) > 0 && r.namesPlace(o) {
		return true
	}
	return anyBy(r, o, (*Reading).namesRegion, (*Reading).narrowsTail)
}

// adds reports what parts add up to a whole of: things that are counted, and sums.
func (n *number) adds() bool { return n.unit == "" && n.rate == "" }

func otherLevels(a, b *Reading) bool {
	return eitherWay(a, b, (*Reading).levelElsewhere) || eitherWay(a, b, (*Reading).subjectTail)
}

// levelElsewhere reports a region, or a place where the other names another thing.
func (r *Reading) levelElsewhere(o *Reading) bool {
	return r.namesRegion(o) || o.surelyNames() && r.namesPlace(o)
}

// narrowsTail reports "to Africa" and "for throwing stones", where the other says neither where to
// nor what for.
func (r *Reading) narrowsTail(o *Reading) bool {
	for w, behind := range r.scope.tails {
		switch {
		case !narrowingTails[w], o.scope.tails[w] != nil, behind.meets(o.content()):
		default:
			return true
		}
	}
	return false
}

var narrowingTails = words("to for from")

// onStage reports "on its last day", which the other does not name.
func (r *Reading) onStage(o *Reading) bool {
	return anyOf(1, len(r.t), func(k int) bool {
		switch {
		case !articles[r.norm(k-1)], !whichWeek[r.norm(k)], !stages[r.norm(k+1)]:
			return false
		}
		return !o.saysSmall(r.norm(k + 1))
	})
}

// otherTrends reports that one tells of a narrower thing than the other that it rose or fell:
// exports to Asia, sales of electric cars, crime in the north.
func otherTrends(a, b *Reading) bool { return eitherWay(a, b, (*Reading).narrowsTrend) }

func (r *Reading) narrowsTrend(o *Reading) bool {
	return anyBy(r, o, (*Reading).narrowsName, (*Reading).subjectTail, (*Reading).levelElsewhere, (*Reading).qualifies)
}

// narrowsName reports a name behind "to" or "from" that the other does not have.
func (r *Reading) narrowsName(o *Reading) bool {
	return anyOf(1, len(r.t), func(k int) bool {
		if r.names[k] == "" || !narrowingTails[r.norm(k-1)] {
			return false
		}
		return !o.allNames()[r.names[k]]
	})
}

// qualifies reports a word before a thing of both, which the other does not say: "electric cars".
func (r *Reading) qualifies(o *Reading) bool {
	return anyOf(0, len(r.t)-1, func(k int) bool {
		w, thing := r.term(k), r.term(k+1)
		switch {
		case w == "", thing == "", r.names[k] != "", directions[w], directions[thing], directions[r.term(k-1)]:
			return false
		}
		return !o.content()[w] && o.content()[thing]
	})
}

// isProvisional reports what was so at first, so far or by some day: later it may be otherwise.
func (r *Reading) isProvisional() bool {
	return r.byThen() || anyOf(0, len(r.t), func(k int) bool {
		return atFirst[r.norm(k)] || atFirst[r.norm(k)+" "+r.norm(k+1)]
	})
}

var atFirst = set{"initially": true, "at first": true, "so far": true, "as of": true, "for now": true, "not yet": true}

// namesRace reports the metres of "in the 500 metres", which name a race.
func (r *Reading) namesRace(n *number) bool {
	switch {
	case n.Unit == nil, !articles[r.norm(n.first-1)]:
		return false
	}
	return *n.Unit == "metre" && r.is(n.first-2, lexicon.PlaceLead, lexicon.ForOf)
}

// plainBehind is the word behind "in", "" for a name.
func (r *Reading) plainBehind(i int) string {
	if !ins[r.norm(i)] || r.names[i+1] != "" {
		return ""
	}
	return r.next(i)
}

// otherEras reports that the one tells what was so in a year that it names, and the other what is
// so now.
func otherEras(a, b *Reading) bool {
	return eitherWay(a, b, func(r, o *Reading) bool { return r.inYear() && o.isNow() })
}

func (r *Reading) inYear() bool {
	return slices.ContainsFunc(r.moments, func(m moment) bool { return m.from > 0 })
}

// isNow reports "is", and no year.
func (r *Reading) isNow() bool {
	return !r.inYear() && anyOf(0, len(r.t), func(k int) bool { return nows[r.norm(k)] })
}

var nows = words("is are has have")
