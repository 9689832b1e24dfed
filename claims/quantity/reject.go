package quantity

import (
	"strings"
)

// countsNothing reports a number that names, places or times something instead of
// counting it.
func (s *scan) countsNothing(r *reading) bool {
	if r.value == 0 && s.norm(r.from) == "nought" {
		return true
	}
	measured := r.q.Unit != nil
	if s.at(r.from).kind == digits || s.at(r.from).kind == sign {
		if r.part && !r.slash {
			return false
		}
		return s.joined(r) || !measured && (s.oddDigits(r) || s.named(r) || s.address(r))
	}
	return s.idleWords(r)
}

// joined reports digits that are written on to something: scores, clock times,
// telephone numbers, versions, addresses on the net.
func (s *scan) joined(r *reading) bool {
	i, to := r.from, r.to
	prev, next := s.at(i-1), s.at(to)
	close := func(k int) bool { return !s.at(k).spaced && s.at(k).kind != gap }
	switch {
	case prev.norm == ":" && close(i) && s.at(i-2).kind == digits, next.norm == ":" && close(to) && s.at(to+1).kind == digits && close(to+1):
		return true
	case (prev.norm == "-" || prev.norm == "–" || prev.norm == "−") && close(i) && close(i-1) && (s.at(i-2).kind == digits || s.at(i-2).kind == word && !preJoint[s.norm(i-2)]):
		return !s.numberWordAt(i-2) || s.at(i-2).kind == digits
	case prev.norm == "/" && close(i) && close(i-1), next.norm == "/" && close(to) && s.at(to+1).kind != gap && close(to+1) && r.q.Unit == nil:
		return true
	case (prev.norm == "#" || prev.norm == "@" || prev.norm == "+" || prev.norm == "_" || prev.norm == "&" || prev.norm == "=") && close(i):
		return prev.norm != "+" || s.phoneBehind(to)
	case prev.norm == "." && close(i) && close(i-1) && s.norm(i-2) != "rs":
		return true
	case next.norm == "." && close(to) && close(to+1) && s.at(to+1).kind == word && next.raw == ".":
		return true
	case prev.norm == "[" && next.norm == "]":
		return true
	case next.kind == word && close(to) && r.last == to:
		return true // "5G", "12A", "21st"
	}
	return s.scoreOrPhone(r)
}

// preJoint are words that a hyphen joins to a real number.
var preJoint = set(`sub top some nearly about over under plus near roughly almost age aged us a up to`)

func (s *scan) numberWordAt(i int) bool { return isNumberWord(s.norm(i)) }

func (s *scan) phoneBehind(i int) bool {
	return (s.norm(i) == "-" || s.norm(i) == "(" || s.at(i).kind == digits) && s.at(i).kind != word
}

// scoreOrPhone reports "7-5", "555-0117", "1-800-273": digits, hyphen, digits, and
// nothing that is counted behind them.
func (s *scan) scoreOrPhone(r *reading) bool {
	i, to := r.from, r.to
	n := s.norm(to)
	if n != "-" && n != "–" && n != "—" && n != "−" || s.at(to).spaced || s.at(to+1).spaced || s.at(to+1).kind != digits {
		if n == "-" && !s.at(to).spaced && r.last == to && s.at(to+1).kind == word && !r.before {
			return s.idleHyphen(to+1) && !(s.norm(to+1) == "to" && s.at(to+2).kind == digits)
		}
		return false
	}
	if r.before || strings.HasPrefix(s.norm(i), "0") && len(s.norm(i)) > 1 && !strings.Contains(s.norm(i), ".") {
		return !r.before
	}
	high, ok := s.figureAt(to + 1)
	if !ok || (s.norm(high.to) == "-" || s.norm(high.to) == "–") && !s.at(high.to).spaced && s.at(high.to+1).kind == digits {
		return true
	}
	unit, _ := s.unitAt(high.to)
	if s.norm(high.to) == "-" {
		unit, _ = s.unitAt(high.to + 1)
	}
	if unit != "" || high.scale > 1 || r.q.Unit != nil {
		return high.value <= r.value && high.scale == r.scale
	}
	if high.value <= r.value {
		return true
	}
	if s.rangeWords(i) {
		return false
	}
	return !pluralNoun(s.norm(high.to)) && !pluralNoun(s.norm(high.to+1)) || scoreNouns[s.norm(high.to)]
}

// rangeWords reports a word before that makes a range of what follows.
func (s *scan) rangeWords(i int) bool {
	switch s.norm(i - 1) {
	case "about", "around", "some", "roughly", "approximately", "nearly", "aged", "ages", "between", "estimated", "than", "another":
		return true
	}
	return false
}

var scoreNouns = set(`victory win defeat loss draw majority vote ruling decision lead margin record wins losses defeats victories draws leads`)

// idleHyphen reports words that a hyphen joins to a number without counting.
func (s *scan) idleHyphen(i int) bool {
	n := s.norm(i)
	return len(n) == 1 || idleJoined[n]
}

var idleJoined = set(`way ways sided off on one ones time fold faced to and up style class dimensional on-one wheel d tier s liner plus party oh stop upmanship piece hit under ply trick person state sum star in`)

// oddDigits reports digits that are no count by their look: leading noughts, years,
// list marks, long serial numbers.
func (s *scan) oddDigits(r *reading) bool {
	d, i, to := s.norm(r.from), r.from, r.to
	switch {
	case len(d) > 1 && d[0] == '0' && !strings.HasPrefix(d, "0."):
		return true
	case len(d) > 9 && allDigits(d):
		return true
	case s.norm(to) == ")" && s.norm(i-1) != "(" && !s.openBracket(i):
		return true
	case s.norm(i-1) == "(" && s.norm(to) == ")" && s.norm(to+1) == "" && s.at(i-2).kind == gap:
		return true
	case s.at(i-1).kind == gap && s.norm(to) == "." && s.at(to+1).kind == word && s.at(to+1).spaced && r.value < 100:
		return true
	case strings.HasPrefix(s.norm(to), "u.s.c") || s.norm(to) == "c.f.r." || s.norm(to) == "usc" || s.norm(to) == "f.3d":
		return true
	case s.norm(to) == "o'clock" || s.norm(to) == "am" && !s.at(to).cap || s.norm(to) == "pm" || s.norm(to) == "a.m." || s.norm(to) == "p.m." || s.norm(to) == "gmt" || s.norm(to) == "hours" && len(d) == 4:
		return true
	case r.slash:
		return !(r.value < 1 && (s.norm(to) == "of" || pluralNoun(s.norm(to)) || s.norm(i-1) == "a" || s.norm(i-1) == "about") && (d != "9" && d != "24" && d != "7"))
	}
	return s.phone(r)
}

// openBracket reports a bracket that opened shortly before.
func (s *scan) openBracket(i int) bool {
	for k := i - 1; k > i-14 && s.at(k).kind != gap; k-- {
		if s.norm(k) == "(" {
			return true
		}
		if s.norm(k) == ")" {
			return false
		}
	}
	return false
}

// phone reports "020 7946 0958" and "(202) 555-0117".
func (s *scan) phone(r *reading) bool {
	i, to := r.from, r.to
	if !allDigits(s.norm(i)) {
		return false
	}
	if s.norm(i-1) == "(" && s.norm(to) == ")" && s.at(to+1).kind == digits && len(s.norm(i)) == 3 {
		return true
	}
	if s.at(to).kind == digits && s.at(to).spaced && len(s.norm(to)) >= 3 && allDigits(s.norm(to)) && to == i+1 {
		return true
	}
	if s.at(i-1).kind == digits && s.at(i).spaced && len(s.norm(i)) >= 3 && to == i+1 && allDigits(s.norm(i-1)) {
		return true
	}
	switch s.norm(i - 1) {
	case "call", "dial", "dialed", "dialled", "called", "text", "calling", "dialing":
		return len(s.norm(i)) >= 3 && len(s.norm(i)) <= 6 && !pluralNoun(s.norm(to)) || len(s.norm(i)) == 3 && s.norm(i) == "911"
	}
	return s.norm(i) == "911" && s.norm(to) != "people"
}

// named reports the number of a thing with a name: "Boeing 737", "Chapter 11",
// "No. 4", "phase 3".
func (s *scan) named(r *reading) bool {
	i := r.from
	prev := s.at(i - 1)
	n := prev.norm
	if n == "." && !prev.spaced && labels[s.norm(i-2)] {
		return true
	}
	if prev.kind != word || strings.Contains(s.norm(i), ",") {
		return false
	}
	if labels[n] && !(n == "no" && !prev.cap && s.countable(r.to)) {
		return true
	}
	inner := len(prev.raw) > 1 && strings.ToLower(prev.raw[1:]) != prev.raw[1:]
	if !prev.cap && !inner {
		return false
	}
	if names[n] {
		return true
	}
	if s.sentenceStart(i-1) && !inner || starts[n] || codeBefore[n] != "" {
		return false
	}
	if changeOf(n) != "" || verbs[n] || months[n] > 0 || strings.HasSuffix(n, "ed") || s.titleCase(i) {
		return false
	}
	return !pluralNoun(s.norm(r.to)) || r.scale == 1 && s.at(r.to).cap
}

// sentenceStart reports that the piece at i begins a sentence.
func (s *scan) sentenceStart(i int) bool {
	p := s.at(i - 1)
	return p.kind == gap || p.norm == "." || p.norm == "!" || p.norm == "?" || p.norm == ":" || p.norm == "“" || p.norm == "\"" || p.norm == "—" || p.norm == "-" && p.spaced || p.norm == "•" || p.norm == "*" || p.norm == "|"
}

// titleCase reports that most words around are in upper case, as in a headline.
func (s *scan) titleCase(i int) bool {
	up, low := 0, 0
	for k := i - 4; k < i+5; k++ {
		if p := s.at(k); p.kind == word && k != i && k != i-1 {
			if p.cap {
				up++
			} else if !stop[p.norm] {
				low++
			}
		}
	}
	return up >= 3 && low == 0
}

// labels are words that number what they name.
var labels = set(`no no. nos nos. nr nrs number numbers chapter chapters article articles section sections paragraph page pages p pp p. pp. vol volume figure fig table phase stage
	level type version versions flight route highway interstate room rooms- gate platform channel district ward precinct- exhibit item clause rule amendment title schedule appendix
	annex part grade category tier class unit- block apartment apt suite box lot episode season verse psalm line- option step game round match week matchday race heat group pool
	formula mark model windows ios android python java exit lap hole line area zone terminal building hall junction season proposition prop prop. measure question resolution
	bill form act size code psalm day`)

// names are makes whose numbers are models, also before a plural.
var names = set(`boeing airbus falcon apollo iphone galaxy pixel windows ios android playstation xbox fortune ftse s&p nikkei russell stoxx nasdaq dax cac asx voyager soyuz
	antonov tupolev sukhoi covid opus bmw audi mercedes porsche ferrari mazda peugeot renault kia tesla hyundai starlink explorer artemis viking mariner gemini gpt claude python
	formula area studio catch channel motel rtx geforce ryzen core moto shahed mig leopard challenger patriot javelin himars atacms abrams`)

// starts are words in upper case before a real number.
var starts = set(`about around nearly almost some over under only just at least the all more than approximately roughly in of on by for from with to and or but between another these those
	those when while after before since until if as an a another exactly up down plus fewer less least most last past next first another`)

// address reports "10 Downing Street" and "221B Baker Street".
func (s *scan) address(r *reading) bool {
	for k := r.to; k < r.to+4 && s.at(k).cap && s.at(k).kind == word; k++ {
		if streets[s.norm(k)] && k > r.to {
			return true
		}
	}
	return false
}

var streets = set(`street st st. avenue ave ave. road rd rd. lane drive boulevard blvd blvd. way square place court terrace crescent highway parkway close row mews plaza`)

// idleWords reports number words that count nothing: "one of them", "World War Two",
// "two-faced".
func (s *scan) idleWords(r *reading) bool {
	i, n := r.from, s.norm(r.from)
	prev, next := s.at(i-1), s.at(r.to)
	if u, _ := s.simpleUnit(i - 1); n == "a" && Measures(u) == Currency {
		return true // "64 cents a dozen"
	}
	measured := r.q.Unit != nil
	if next.norm == "-" && !next.spaced && r.last == r.to && (s.idleHyphen(r.to+1) || s.at(r.to+1).kind == digits) {
		return true
	}
	if prev.norm == "-" && !s.at(i).spaced && !s.at(i-1).spaced && s.at(i-2).kind == word && !preJoint[s.norm(i-2)] {
		return true
	}
	if s.at(i).cap && r.scale == 1 && next.cap && next.kind == word && s.at(r.to+1).cap && measured && !s.titleCase(i) {
		return true // "Three Mile Island"
	}
	if n == "half" || n == "quarter" {
		return s.idleHalf(r)
	}
	if r.part && (n == "a" || n == "an" || n == "one") && s.norm(r.to-1) == "quarter" {
		return false
	}
	if r.part || r.many {
		return r.many && prev.norm == "the" && s.norm(r.to) != "of"
	}
	if n == "one" && r.to == i+1 {
		return !s.oneCounts(r, measured)
	}
	if n == "zero" && !measured && !s.countable(r.to) {
		return true
	}
	if prev.kind == word && labels[prev.norm] && !measured && prev.norm != "no" {
		return true
	}
	if prev.norm == "-" && !s.at(i).spaced && s.at(i-2).kind == word {
		return true
	}
	return s.at(i).cap && r.scale == 1 && !s.sentenceStart(i) && !s.titleCase(i) && !measured && prev.norm != "‘" && !(prev.kind == sign && prev.norm != ",")
}

// idleHalf reports the half of a match and the like: "the first half", "half-time".
func (s *scan) idleHalf(r *reading) bool {
	if r.to > r.from+1 || r.q.Unit != nil && Measures(*r.q.Unit) != Time {
		return false
	}
	i := r.from
	prev, next := s.norm(i-1), s.norm(r.to)
	if s.norm(i) == "quarter" {
		return true
	}
	if ordinals[prev] > 0 || prev == "other" || prev == "better" || prev == "latter" || prev == "last" || prev == "final" || prev == "this" || prev == "each" || prev == "opening" || prev == "early" {
		return true
	}
	if next == "-" && !s.at(r.to).spaced {
		return r.q.Unit == nil || s.at(r.to+1).spaced
	}
	switch next {
	case "of", "the", "a", "an", "its", "their", "his", "her", "our", "that", "this", "as", "all", "those", "these", "your", "my", "to", "hour", "mile", "from":
		return false
	}
	switch prev {
	case "by", "in", "than", "nearly", "almost", "about", "around", "only", "least", "over", "just", "under", "cut", "and", "roughly":
		return false
	}
	return r.q.Unit == nil
}

// oneCounts reports that "one" is a number and no pronoun.
func (s *scan) oneCounts(r *reading, measured bool) bool {
	prev, next := s.norm(r.from-1), s.norm(r.to)
	switch prev {
	case "no", "the", "any", "this", "that", "every", "each", "another", "which", "some", "such", "day", "as", "number", "-", "everyone":
		return measured && (prev == "the" || prev == "-" || prev == "as") && next == "-"
	}
	if measured {
		if next == "day" || next == "night" || next == "second" || next == "point" || next == "hour" {
			return oneDay[s.norm(r.to+1)]
		}
		return true
	}
	if next == "of" && determiner[s.norm(r.to+1)] && smallNumbers[s.norm(r.to+2)] > 1 {
		return true // "one of its three shops"
	}
	if next == "every" && !measured && prev != "the" {
		return true // "one every four minutes"
	}
	if next == "or" && (s.norm(r.to+1) == "two" || s.norm(r.to+1) == "more") {
		return true
	}
	if next == "-" || !s.countable(r.to) || oneIdle[next] {
		return false
	}
	for k := r.to + 1; k < r.to+3; k++ {
		switch s.norm(k) {
		case "said", "says", "told", "added", "wrote", "called", "who":
			return false
		}
	}
	return true
}

var (
	oneDay  = set(`after before later earlier ago of per in to long`)
	oneIdle = set(`thing way another day time side hand example reason such last final can must might could should big good great more year's week's month's
		point sense respect word area aspect man's or-two final even wants knows else major key option possibility possible recent notable senior former local`)
)

func isYear(n string) bool {
	return len(n) == 4 && allDigits(n) && n >= "1500" && n < "2100"
}
