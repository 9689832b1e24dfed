package contradict

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// dated is an event with its day, as far as it is written.
type dated struct {
	event       string
	moment      moment
	first, last int // tokens of the date
}

// moment is a day, a month or a year as it is written; what is not said is 0.
type moment struct {
	day, month int
	from, to   int // years: both the same, or the first and the last of a decade
}

// events are the names of what happens, by the words for it, which of them need more in
// common, and which of those come again.
var events, manyTimes, recurring = markedTable(eventRows)

// markedTable is a table of "name: words": the names by the words, those with a mark, and those
// whose mark is a plus.
func markedTable(table string) (names map[string]string, marked, plus set) {
	names, marked, plus = map[string]string{}, set{}, set{}
	for _, row := range rows(table) {
		name, list, _ := strings.Cut(row, ":")
		plain := strings.TrimLeft(name, "*+")
		if plain != name {
			marked[plain], plus[plain] = true, name[0] == '+'
		}
		for _, w := range strings.Fields(list) {
			names[w] = plain
		}
	}
	return names, marked, plus
}

// readDated finds the dates, and the event that each is the date of.
func (r *Reading) readDated() (out []dated) {
	for i := 0; i < len(r.t); {
		m, last := r.momentAt(i)
		if last == i {
			i++
			continue
		}
		r.moments = append(r.moments, m)
		if e := r.eventOf(i, last); e != "" && !stretches[r.norm(i-1)] {
			out = append(out, dated{e, m, i, last})
		}
		i = last
	}
	return r.lifespans(firstOnes(r.birthdays(out)))
}

// birthdays dates the birth of who had their 45th birthday when it was said, or in the one year
// that is named.
func (r *Reading) birthdays(out []dated) []dated {
	for i := 1; i < len(r.t); i++ {
		age := r.ordinalBefore(i)
		if age == 0 || !birthdayWord[r.norm(i)] || owning[r.norm(i-2)] {
			continue
		}
		if year := r.yearSpoken(); year > 0 {
			return append(out, dated{birth, moment{from: year - age - 1, to: year - age + 1}, i - 1, i + 1})
		}
	}
	return out
}

var birthdayWord = words("birthday")

// ordinalBefore is the number of "45th" before a token, 0 for none.
func (r *Reading) ordinalBefore(i int) int {
	w := r.norm(i - 1)
	n, err := strconv.Atoi(strings.TrimRight(w, "sthndr"))
	if err != nil {
		return 0
	}
	return n
}

// yearSpoken is the one year that a statement names, or else that of its day; 0 when it names
// several, or nobody knows.
func (r *Reading) yearSpoken() int {
	year, day := 0, r.Date
	for _, m := range r.moments {
		switch {
		case m.from == 0:
		case year > 0, m.from != m.to:
			return 0
		default:
			year = m.from
		}
	}
	if d, err := time.Parse(time.DateOnly, day); year == 0 && err == nil {
		return d.Year()
	}
	return year
}

// firstOnes are as many of what a statement holds as are compared.
func firstOnes[T any](all []T) []T { return all[:min(len(all), maxDates)] }

// stretches stand before a date that only begins or ends the time of something.
var stretches = words("since until till before after from to between by through")

// momentAt reads a date at a token: "May 5, 1990", "5 May 1990", "May 1990", "1990", "the
// fifties". Without one the end is the beginning.
func (r *Reading) momentAt(i int) (m moment, end int) {
	end = i
	if d := r.dayAt(i); d > 0 && r.monthAt(i+1) > 0 {
		m.day, m.month, end = d, r.monthAt(i+1), i+2
	} else if k := r.monthAt(i); k > 0 {
		m.month, end = k, i+1
		if d := r.dayAt(end); d > 0 {
			m.day, end = d, end+1
		}
	}
	at := end
	if end > i && r.is(at, lexicon.Comma) {
		at++
	}
	if from, to := r.yearsAt(at); from > 0 {
		m.from, m.to, end = from, to, at+1
	}
	return m, end
}

var months = strings.Fields("january february march april may june july august september october november december")

// monthAt is the number of a month written with a capital, 0 for none.
func (r *Reading) monthAt(i int) int {
	if !r.at(i).Cap {
		return 0
	}
	return slices.Index(months, r.norm(i)) + 1
}

// dayAt is a day of a month: "5", "26th".
func (r *Reading) dayAt(i int) int {
	w := r.norm(i)
	for _, end := range dayEndings {
		w = strings.TrimSuffix(w, end)
	}
	n, err := strconv.Atoi(w)
	if err != nil || n < 1 || n > daysInMonth {
		return 0
	}
	return n
}

var dayEndings = strings.Fields("st nd rd th")

const daysInMonth = 31 // at most

// decades are those of the last century by their words.
var decades = strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties")

// yearsAt are the years that a token names: one, or those of a decade.
func (r *Reading) yearsAt(i int) (from, to int) {
	w := r.norm(i)
	if k := slices.Index(decades, w); k >= 0 {
		return 1920 + 10*k, 1929 + 10*k
	}
	w, decade := strings.CutSuffix(w, "s")
	year, err := strconv.Atoi(w)
	switch {
	case err != nil, year < 1000, year > 2100:
		return 0, 0
	case decade:
		return year, year + 9
	}
	return year, year
}

// How far a date may stand from the event that it dates, in tokens.
const (
	eventBefore = 12
	eventBehind = 6
)

// eventOf is the event that stands nearest before a date in its clause, or else behind it.
func (r *Reading) eventOf(first, last int) string {
	for k := first - 1; k >= max(0, first-eventBefore); k-- {
		if e := r.eventAt(k); e != "" && !r.actsOn(k) {
			return e
		}
		if r.partsClauses(k) {
			break
		}
	}
	for k := last; k < last+eventBehind; k++ {
		if e := r.eventAt(k); e != "" {
			return e
		}
	}
	return ""
}

// actsOn reports that somebody did it to something that is named behind: "released ten
// agents", of which there may be others.
func (r *Reading) actsOn(k int) bool {
	next := r.at(k + 1)
	switch {
	case r.countsThings(k + 1), oneOf[next.Norm]:
		return true
	case !next.Spoken(), noNoun[next.Norm], next.Is(lexicon.ContentFree):
		return false
	}
	return r.term(k+1) != ""
}

// oneOf stand before one of several that somebody made or did: "released a phone".
var oneOf = words("a an another her his their")

// countsThings reports a number with the things it counts: the "ten" of "ten agents".
func (r *Reading) countsThings(k int) bool {
	return slices.ContainsFunc(r.numbers, func(n number) bool { return n.first == k && n.thing != "" })
}

func (r *Reading) eventAt(k int) string {
	if r.at(k).Cap && k > 0 {
		return ""
	}
	if tooks[r.norm(k-1)] && r.norm(k) == placeWord {
		return heldEvent
	}
	return events[r.norm(k)]
}

// "Took place" is "was held".
const (
	placeWord = "place"
	heldEvent = "held"
)

var tooks = words("took takes take taken taking")

// partsClauses reports what no event reaches over: the end of a bracket, "and", "before".
func (r *Reading) partsClauses(k int) bool { return clauseParts[r.norm(k)] }

var clauseParts = words(") ] ( and but before after until while when who which than")

// lifespans finds "(May 1, 1920 – June 2, 1990)", in which the one is of birth and the
// other of death whatever word stands before.
func (r *Reading) lifespans(out []dated) []dated {
	for i := range r.t {
		if !opening[r.norm(i)] {
			continue
		}
		inside := r.yearsInside(i)
		if len(inside) == 2 && slices.Contains(dashes, r.norm(inside[1].first-1)) {
			inside[0].event, inside[1].event = birth, death
			out = append(slices.DeleteFunc(out, func(d dated) bool { return d.first >= i && d.last <= inside[1].last }), inside...)
		}
	}
	return out
}

// yearsInside are the dates with a year in a bracket.
func (r *Reading) yearsInside(bracket int) (inside []dated) {
	for k := bracket + 1; k < len(r.t) && !closing[r.norm(k)]; {
		m, last := r.momentAt(k)
		if last > k && m.from > 0 {
			inside = append(inside, dated{"", m, k, last})
		}
		k = max(last, k+1)
	}
	return inside
}

var (
	opening = words("(")
	closing = words(")")
)

// The events that a lifespan dates.
const (
	birth = "born"
	death = "died"
)

var dashes = strings.Fields("- – — -- −")

// apart reports that two dates can't be one day.
func (m moment) apart(o moment) bool {
	switch {
	case min(m.from, o.from) > 0 && max(m.from, o.from) > min(m.to, o.to):
		return true
	case min(m.month, o.month) == 0:
		return false
	case m.month != o.month:
		return true
	}
	return min(m.day, o.day) > 0 && m.day != o.day
}

// datesAgainst finds an event that the two date differently, whichever of its dates is
// taken.
func datesAgainst(a, b *Reading, together bool) (Conflict, bool) {
	switch {
	case a.ended, b.ended, a.future != b.future, !aboutOne(a, b, together):
		return Conflict{}, false
	}
	for _, x := range a.dated {
		for _, y := range b.dated {
			if x.event == y.event && datedApart(a, b, x.event) {
				return slotConflict(a, b, []claims.Span{a.span(x.first, x.last)}, []claims.Span{b.span(y.first, y.last)}, 0.7,
					"One dates it “%s”, the other “%s”."), true
			}
		}
	}
	return Conflict{}, false
}

// lifeEvents happen to somebody once: two places or two days of the week are no two of them.
var lifeEvents = set{birth: true, death: true}

// datedApart reports that the two tell of one event, and share no day for it. What was in two
// places, unless it was a birth or a death, was two.
func datedApart(a, b *Reading, event string) bool {
	if disjoint(a.places, b.places) && !lifeEvents[event] {
		return false
	}
	return sameEvent(a, b, event) && !a.agreesOnDay(event, b)
}

// agreesOnDay reports two dates of an event that may be one, or a date of the event that the
// other names for whatever.
func (r *Reading) agreesOnDay(event string, o *Reading) bool {
	return r.mayAgree(event, o) || o.mayAgree(event, r)
}

func (r *Reading) mayAgree(event string, o *Reading) bool {
	return anyAgree(r.momentsOf(event), o.moments)
}

// anyAgree reports a time of each that may be one.
func anyAgree(a, b []moment) bool {
	return slices.ContainsFunc(a, func(x moment) bool {
		return slices.ContainsFunc(b, func(y moment) bool { return !x.apart(y) })
	})
}

// momentsOf are the dates that a statement has for an event.
func (r *Reading) momentsOf(event string) (out []moment) {
	for _, d := range r.dated {
		if d.event == event {
			out = append(out, d.moment)
		}
	}
	return out
}

// sameEvent reports that it is of one thing that both tell an event: what may happen to
// much that one does needs most of the shorter's words in the other.
func sameEvent(a, b *Reading, event string) bool {
	if !tellsWhich(a, b, event) {
		return false
	}
	return !manyTimes[event] || overlap(a.content(), b.content()) >= sameWords
}
