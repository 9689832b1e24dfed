package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// dayTense is whether the day or month at k is over or to come, as the words before it and the
// verb tell together: "is closed until Monday" is of the next one, "was told to leave by Monday"
// of either.
func (d *draft) dayTense(k int) tense {
	t := d.direction(k)
	if t == future {
		return future
	}
	switch lead := d.leadOf(k); {
	case d.r.is(lead, lexicon.UntilTill) && d.among(d.sentence(k), lead, d.denies):
		return t // "did not tell them until May"
	case d.r.is(lead, lexicon.FromWord) && d.opensTime(k):
		return d.tenseFrom(lead, t)
	case d.r.is(lead, lexicon.UntilTill) && d.opensTime(k), d.beforeEvent(k):
		return d.tenseAhead(lead, t)
	case d.r.is(lead, lexicon.By) && d.toldToDo(lead):
		return d.tenseAhead(lead, t)
	case t == done && (d.isDone(lead) || d.toCome(lead)):
		return doneOrFuture
	}
	return t
}

// toCome: "had two points, with the leaders to come / on Sunday".
func (d *draft) toCome(lead int) bool {
	return d.r.is(lead-2, lexicon.To) && d.r.verb(lead-1).Lemma == "come"
}

// denies reports a "not" at k.
func (d *draft) denies(k int) bool { return d.r.is(k, lexicon.Negator) }

// opensTime reports a day at k of which nothing behind says when it was: not "from Monday to
// Friday", nor "changes from Saturday's win".
func (d *draft) opensTime(k int) bool {
	if d.r.is(k+1, lexicon.GenitiveS) {
		return false
	}
	return !d.r.t.Hold(k+1, min(d.p.last, k+4), lexicon.UntilTill, lexicon.To)
}

// leadOf is the token before the day or month at k, and before the "1" of "1 March".
func (d *draft) leadOf(k int) int {
	if d.r.at(k-1).Class == text.Number {
		return k - 2
	}
	return k - 1
}

// beforeEvent reports "before Friday's match" and "ahead of Friday's match", and not "higher than
// before Friday's vote".
func (d *draft) beforeEvent(k int) bool {
	switch {
	case !d.r.is(k+1, lexicon.GenitiveS), !d.r.is(k+2, lexicon.EventToCome):
		return false
	case d.r.reads(k-2, lexicon.AheadWord, lexicon.Of):
		return true
	}
	return d.r.is(k-1, lexicon.BeforeAlone) && !d.r.is(k-2, lexicon.ThanAs)
}

// tenseFrom is the tense of a day behind "from": "are cancelled from Monday" is of the next one,
// "fell 4% from Monday" of the last.
func (d *draft) tenseFrom(lead int, t tense) tense {
	switch {
	case t != done, d.r.is(lead-1, lexicon.FromMeasure):
		return t
	case d.isDone(lead):
		return future
	}
	return doneOrFuture
}

// tenseAhead is the tense of a day that the words before it look ahead to, where the verb has
// another: what is or has been lasts to the next one; what was may have lasted to the last.
func (d *draft) tenseAhead(lead int, t tense) tense {
	switch {
	case d.tellsNow(lead):
		return future
	case t == done:
		return doneOrFuture
	}
	return t
}

// tellsNow reports that the nearest verb before k tells what is or has been.
func (d *draft) tellsNow(k int) bool {
	for i := k - 1; i >= d.p.first && !d.stops(i); i-- {
		switch v := d.r.verb(i); {
		case d.r.is(i, lexicon.IsAre, lexicon.HasHave):
			return true
		case d.r.is(i, lexicon.PastAux):
			return false
		case d.r.at(i).Cap && !d.beginsSentence(i):
		case v.Surely(verbs.Third):
			return true
		case v.Is(verbs.Past) && !d.helped(i):
			return false
		}
	}
	return false
}

// helped reports a helper close before the participle at i.
func (d *draft) helped(i int) bool {
	return d.r.t.Hold(max(d.p.first, i-4), i, lexicon.FiniteAuxiliary)
}

// toldToDo reports "to leave" before k, of which a verb that is no "managed to" tells.
func (d *draft) toldToDo(k int) bool {
	for i := k - 1; i > d.p.first && !d.stops(i); i-- {
		if !d.r.is(i, lexicon.To) || !d.r.verb(i+1).Is(verbs.Base) {
			continue
		}
		return d.tellsNow(i) || d.r.is(i-1, lexicon.OrderedTo)
	}
	return false
}

// isDone reports "are cancelled" right before k, which may be planned, or "was due to open".
func (d *draft) isDone(k int) bool {
	for i := k - 1; i > max(d.p.first, k-6) && !d.stops(i); i-- {
		switch v := d.r.verb(i); {
		case v.Is(verbs.Ing):
			return false
		case d.r.is(i, lexicon.SetTo):
			return d.r.is(i+1, lexicon.To) && d.r.is(i-1, lexicon.PastHelper)
		case v.Is(verbs.Part):
			return d.r.is(i-1, lexicon.IsAre)
		}
	}
	return false
}

// fiscal reports words of a budget or a school, whose year may be another than the calendar's, and
// "this year or next".
func (d *draft) fiscal(k int) bool {
	if !d.r.is(k, lexicon.This) {
		return false
	}
	if d.r.is(k+2, lexicon.Conjunction) && d.r.is(k+3, lexicon.NearUnit) {
		return true
	}
	return d.among(d.p.first, d.p.last, func(i int) bool { return d.r.is(i, lexicon.OtherYear) })
}

// lastsTo reports "until June" and "by June" of what is to come: no June but the next.
func (d *draft) lastsTo(k int) bool {
	return d.r.is(k-1, lexicon.UntilTill, lexicon.By) && d.dayTense(k) == future
}

// wanted is the tense of the participle at i: "want 12 men freed by Friday" looks ahead, and what
// was wanted is over or not.
func (d *draft) wanted(i int) tense {
	switch {
	case d.r.at(i+1).Class == text.Number, d.r.objectAt(i + 1):
		return done // "those who want it freed 12 men"
	}
	for j := i - 1; j >= max(d.p.first, i-6); j-- {
		switch v := d.r.verb(j); {
		case d.stops(j), d.r.is(j, lexicon.FiniteAuxiliary):
			return done
		case v.Report.Act != verbs.Demand:
		case v.Is(verbs.Past):
			return doneOrFuture
		default:
			return future
		}
	}
	return done
}
