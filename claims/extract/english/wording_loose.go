package english

import (
	"strconv"
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// looseRules are what is asked about a word of each class.
var looseRules = []struct {
	of  lexicon.Class
	ask func(d *draft, k int)
}{
	{lexicon.SecondPerson, (*draft).secondPerson},
	{lexicon.All, (*draft).allOf},
	{lexicon.LoosePlural, (*draft).loosePlural},
	{lexicon.LooseMeasure, (*draft).bareMeasure},
	{lexicon.Such, (*draft).likeBefore},
	{lexicon.OfKind, (*draft).kindBefore},
	{lexicon.One, (*draft).oneOf},
	{lexicon.LooseEvent, (*draft).looseEvent},
	{lexicon.Unsaid, (*draft).unsaid},
}

// askLoose asks about what hangs on the article without pointing to it: hours of a day that
// is not told, "you" of somebody spoken to, "all 22 doors" and "survivors" of nothing.
func (d *draft) askLoose() {
	d.hours()
	d.sinceThen()
	for k := range d.r.d.Watch.Each(d.p.first, d.p.last) {
		switch {
		case !d.free(k):
		case d.countedAlone(k):
			d.askOnce(phrase{k, k + 1}, what)
		case d.r.at(k).Class == text.Word:
			d.little(k)
			d.askLooseWord(k)
		}
	}
}

func (d *draft) askLooseWord(k int) {
	for _, rule := range looseRules {
		if d.r.is(k, rule.of) {
			rule.ask(d, k)
			return
		}
	}
}

func (d *draft) secondPerson(k int) {
	if d.spokenTo(k) {
		d.askOnce(phrase{k, k + 1}, who)
	}
}

// askOnce asks about words, unless the wording has asked about the same before.
func (d *draft) askOnce(p phrase, q question) {
	if d.asked == nil {
		d.asked = map[string]bool{}
		for _, e := range d.edits {
			d.asked[e.Asks] = true
		}
	}
	asks := q.about(lowered(d.r.written(p)))
	if !d.asked[asks] {
		d.asked[asks] = true
		d.ask(p, q)
	}
}

// hours asks when an hour is that the wording has no day for.
func (d *draft) hours() {
	dayless := false // as was looked for once
	for k := d.p.first; k < d.p.last; k++ {
		last := d.hourAt(k)
		switch {
		case last == k, !d.free(k), !d.free(last - 1):
			continue
		case !dayless && d.hasDay():
			return
		}
		dayless = true
		d.askOnce(phrase{k, last}, when)
		k = last
	}
}

// hasDay reports a word of the wording that tells a day.
func (d *draft) hasDay() bool {
	return d.among(d.p.first, d.p.last, func(k int) bool { return d.tellsDate(k) || d.countsDay(k) })
}

// tellsDate is tellsTime, but for a month without its day: "at 4.15 a.m. … since October".
func (d *draft) tellsDate(k int) bool {
	if d.r.is(k, lexicon.MonthName) && !d.dayBeside(k) {
		return false
	}
	return d.tellsTime(k)
}

// countsDay reports what the dates of the wording or its marks tell the day by: "last
// night", "that morning", "daily".
func (d *draft) countsDay(k int) bool {
	return d.r.is(k, lexicon.NearUnit, lexicon.Ago, lexicon.EachDay) || d.r.is(k, lexicon.DayPart) && !d.r.is(k-1, lexicon.The)
}

// hourAt is the end of an hour at k: "6.30pm", "2 a.m.", "noon"; k for none.
func (d *draft) hourAt(k int) int {
	t := d.r.at(k)
	switch {
	case t.Is(lexicon.HourName):
		return k + 1
	case t.Class != text.Number:
		return k
	case d.r.is(k+1, lexicon.HalfName) && k+1 < d.p.last:
		return k + 2
	case hourInOne(t.Norm), clockTime(t.Norm) && d.r.is(k-1, lexicon.At):
		return k + 1
	}
	return k
}

// hourInOne: "6.30pm", "3am", and not "421ppm".
func hourInOne(norm string) bool {
	digits, am := strings.CutSuffix(norm, "am")
	if !am {
		digits, am = strings.CutSuffix(norm, "pm")
	}
	h, m, parted := strings.Cut(strings.Replace(digits, ".", ":", 1), ":")
	switch {
	case !am, parted && len(m) != 2, !allDigits(h + m):
		return false
	}
	hour, err := strconv.Atoi(h)
	return err == nil && hour <= 12
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// clockTime: "06:14".
func clockTime(norm string) bool {
	h, m, ok := strings.Cut(norm, ":")
	return ok && len(h) < 3 && len(m) == 2
}

// spokenTo reports a "you" in somebody's words that is told of an act of the past, and
// means no people at large: "You asked him to".
func (d *draft) spokenTo(k int) bool {
	switch {
	case !d.c.Quoted, d.anybodyFrom() < k:
		return false
	}
	i := k + 1
	for i < d.p.last && d.r.adverb(i) {
		i++
	}
	if d.r.is(i, lexicon.PastAux) && d.r.is(i, lexicon.Copula) {
		return d.anybodyFrom() == d.p.last // "You were outvoted", and not "You were lucky if you got one"
	}
	v := d.r.verb(i)
	return v.Is(verbs.Past) && !v.Is(verbs.Base)
}

// anybodyFrom is the first word behind which "you" is anybody; the end of the wording for none.
func (d *draft) anybodyFrom() int {
	if !d.ifLooked {
		d.ifLooked = true
		d.ifFirst = d.p.first
		for d.ifFirst < d.p.last && !d.saysIf(d.ifFirst) {
			d.ifFirst++
		}
	}
	return d.ifFirst
}

// saysIf reports a word behind which "you" is anybody: "when you sold", "the thing you paid for".
func (d *draft) saysIf(k int) bool {
	return d.r.is(k, lexicon.Subordinator, lexicon.RelativeWord) || d.r.is(k+1, lexicon.SecondPerson) && !closed(d.r.at(k)) && d.r.at(k).Class == text.Word
}

// allOf asks about "all 22 doors" of nothing.
func (d *draft) allOf(k int) {
	switch {
	case d.r.at(k+1).Class != text.Number && !d.r.is(k+1, lexicon.BackCount), !d.free(k + 1):
		return
	}
	last := k + 2
	for last < min(d.p.last, k+5) && d.free(last) && d.nounWord(k, last) && !closed(d.r.at(last)) && d.r.at(last).Class == text.Word {
		last++
	}
	p := phrase{k, last}
	switch {
	case last == k+2, !pluralNoun(d.r.norm(last - 1)), d.specifiedBehind(p), d.holdsName(p):
		return
	}
	d.askOnce(p, what)
}

// loosePlural asks about "survivors" that begin a clause, uncounted, and have nobody's name
// beside them.
func (d *draft) loosePlural(k int) {
	p := phrase{k, k + 1}
	switch prev := d.r.at(k - 1); {
	case k > d.begin && prev.Class == text.Number:
		return
	case k > d.begin && prev.Class == text.Word && !prev.Any(lexicon.Conjunction, lexicon.Subordinator, lexicon.As, lexicon.That) && d.r.verb(k-1).Report.Act == 0:
		return
	case d.specifiedBehind(p), d.r.is(k+1, lexicon.InOn), d.among(d.from(k), k, d.namesThing):
		return
	case !d.r.isFinite(k+1) && !d.r.is(k+1, lexicon.Auxiliary) && !d.r.verb(k+1).Is(verbs.Past):
		return
	}
	switch {
	case d.namePart(p):
	case d.r.is(k, lexicon.LooseThing):
		d.askOnce(p, what)
	default:
		d.askOnce(p, who)
	}
}
