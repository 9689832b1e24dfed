package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// nameReach is how many tokens whoever is named at a sentence's end has at most.
const nameReach = 12

// nameReports reports ", prosecutors said." and ", Mr. Barrett said, “…”": somebody
// else is named as the source at the end.
func (r *reader) nameReports(k, hi int) bool {
	for i := k; i < min(hi, k+nameReach); i++ {
		if end := r.bracketEnd(i, hi); end > 0 && i > k {
			i, k = end, end-1
			continue
		}
		switch {
		case r.partsSource(i):
			return false
		case i > k && r.reportsAt(i, k, hi):
			return r.endsReport(i, hi)
		case r.leavesSource(i, k):
			return false
		}
	}
	return false
}

// partsSource reports a sign or quoted words at k, which nobody's name goes over.
func (r *reader) partsSource(k int) bool {
	return r.is(k, aQuoted) || r.is(k, text.ASign) && !r.is(k, lexicon.FullStop)
}

// reportsAt reports a verb at k with which whoever is named from first on says something.
func (r *reader) reportsAt(k, first, hi int) bool {
	return r.nextReports(k, hi) || r.sayInPlural(first, k)
}

// leavesSource reports a verb or preposition at k that is not told of the source.
func (r *reader) leavesSource(k, first int) bool {
	if r.isFinite(k) {
		return !sourceTrait(r, k, first)
	}
	return r.is(k, lexicon.Preposition) && !r.joinsSource(k)
}

// sayInPlural reports "people familiar with the talks say", of which the verb is at k.
func (r *reader) sayInPlural(first, k int) bool {
	v := r.verb(k)
	return v.Surely(verbs.Base) && v.Report.Takes(verbs.Inverts) && r.pluralHead(phrase{first, k})
}

// joinsSource reports a preposition inside the name or description of who reports.
func (r *reader) joinsSource(k int) bool {
	return r.is(k, lexicon.ForOf) || sourceLink(r, k, 0) || insideBody(r, k, 0)
}

// endsReport reports that the verb of saying at k ends the sentence or the clause.
func (r *reader) endsReport(k, hi int) bool {
	k = r.t.Past(k, len(r.t), anAdverb, lexicon.HaveForm)
	end := k + 1
	if r.verb(k).Report.Takes(verbs.Hearer) {
		end = r.overHearer(end, hi)
	}
	return end >= hi || r.is(end, lexicon.NameReportsSign) || r.dayBehind(end)
}

// bracketEnd is the bracket that closes the one at k within a few words, 0 for none.
func (r *reader) bracketEnd(k, hi int) int {
	if !r.is(k, lexicon.OpenRound) {
		return 0
	}
	for i := k + 1; i < min(hi, k+7); i++ {
		if r.is(i, lexicon.CloseRound) {
			return i
		}
	}
	return 0
}

// dayBehind reports "Friday", "on Friday", "in May", "last week" at k.
func (r *reader) dayBehind(k int) bool {
	n, next := r.at(k), r.at(k+1)
	switch {
	case n.Is(lexicon.Weekday):
		return true
	case n.Is(lexicon.InOn):
		return next.Any(lexicon.Weekday, lexicon.MonthName, text.ANumber)
	}
	return n.Is(lexicon.LastOrThis) && next.Any(lexicon.TimeNoun, lexicon.This)
}
