package quantity

import (
	"strings"

	"factdesk/claims/figure"
)

// countsNothing reports a number that names, places or times something instead of
// counting it.
func (s *scan) countsNothing(r *reading) bool {
	if r.Value == 0 && s.Norm(r.From) == "nought" {
		return true
	}
	measured := r.q.Unit != nil
	if s.At(r.From).Kind == figure.Digits || s.At(r.From).Kind == figure.Sign {
		if r.Part && !r.Slash {
			return false
		}
		return s.joined(r) || !measured && (s.oddDigits(r) || s.named(r) || s.address(r))
	}
	return s.idleWords(r)
}

// joined reports digits that are written on to something: scores, clock times,
// telephone numbers, versions, addresses on the net.
func (s *scan) joined(r *reading) bool {
	i, to := r.From, r.To
	prev, next := s.At(i-1), s.At(to)
	close := func(k int) bool { return !s.At(k).Spaced && s.At(k).Kind != figure.Gap }
	switch {
	case prev.Norm == ":" && close(i) && s.At(i-2).Kind == figure.Digits, next.Norm == ":" && close(to) && s.At(to+1).Kind == figure.Digits && close(to+1):
		return true
	case (prev.Norm == "-" || prev.Norm == "–" || prev.Norm == "−") && close(i) && close(i-1) && (s.At(i-2).Kind == figure.Digits || s.At(i-2).Kind == figure.Word && !preJoint[s.Norm(i-2)]):
		return !s.numberWordAt(i-2) || s.At(i-2).Kind == figure.Digits
	case prev.Norm == "/" && close(i) && close(i-1), next.Norm == "/" && close(to) && s.At(to+1).Kind != figure.Gap && close(to+1) && r.q.Unit == nil:
		return true
	case (prev.Norm == "#" || prev.Norm == "@" || prev.Norm == "+" || prev.Norm == "_" || prev.Norm == "&" || prev.Norm == "=") && close(i):
		return prev.Norm != "+" || s.phoneBehind(to)
	case prev.Norm == "." && close(i) && close(i-1) && s.Norm(i-2) != "rs":
		return true
	case next.Norm == "." && close(to) && close(to+1) && s.At(to+1).Kind == figure.Word && next.Raw == ".":
		return true
	case prev.Norm == "[" && next.Norm == "]":
		return true
	case next.Kind == figure.Word && close(to) && r.last == to:
		return true // "5G", "12A", "21st"
	}
	return s.scoreOrPhone(r)
}

// preJoint are words that a hyphen joins to a real number.
var preJoint = figure.Words(`sub top some nearly about over under plus near roughly almost age aged us a up to`)

func (s *scan) numberWordAt(i int) bool { return figure.IsNumberWord(s.Norm(i)) }

func (s *scan) phoneBehind(i int) bool {
	return (s.Norm(i) == "-" || s.Norm(i) == "(" || s.At(i).Kind == figure.Digits) && s.At(i).Kind != figure.Word
}

// scoreOrPhone reports "7-5", "555-0117", "1-800-273": digits, hyphen, digits, and
// nothing that is counted behind them.
func (s *scan) scoreOrPhone(r *reading) bool {
	i, to := r.From, r.To
	n := s.Norm(to)
	if n != "-" && n != "–" && n != "—" && n != "−" || s.At(to).Spaced || s.At(to+1).Spaced || s.At(to+1).Kind != figure.Digits {
		if n == "-" && !s.At(to).Spaced && r.last == to && s.At(to+1).Kind == figure.Word && !r.before {
			return s.idleHyphen(to+1) && !(s.Norm(to+1) == "to" && s.At(to+2).Kind == figure.Digits)
		}
		return false
	}
	if r.before || strings.HasPrefix(s.Norm(i), "0") && len(s.Norm(i)) > 1 && !strings.Contains(s.Norm(i), ".") {
		return !r.before
	}
	high, ok := s.FigureAt(to + 1)
	if !ok || (s.Norm(high.To) == "-" || s.Norm(high.To) == "–") && !s.At(high.To).Spaced && s.At(high.To+1).Kind == figure.Digits {
		return true
	}
	unit, _ := s.UnitAt(high.To)
	if s.Norm(high.To) == "-" {
		unit, _ = s.UnitAt(high.To + 1)
	}
	if unit != "" || high.Scale > 1 || r.q.Unit != nil {
		return high.Value <= r.Value && high.Scale == r.Scale
	}
	if high.Value <= r.Value {
		return true
	}
	if s.rangeWords(i) {
		return false
	}
	return !figure.PluralNoun(s.Norm(high.To)) && !figure.PluralNoun(s.Norm(high.To+1)) || scoreNouns[s.Norm(high.To)]
}

// rangeWords reports a word before that makes a range of what follows.
func (s *scan) rangeWords(i int) bool {
	switch s.Norm(i - 1) {
	case "about", "around", "some", "roughly", "approximately", "nearly", "aged", "ages", "between", "estimated", "than", "another":
		return true
	}
	return false
}

var scoreNouns = figure.Words(`victory win defeat loss draw majority vote ruling decision lead margin record wins losses defeats victories draws leads`)

// idleHyphen reports words that a hyphen joins to a number without counting.
func (s *scan) idleHyphen(i int) bool {
	n := s.Norm(i)
	return len(n) == 1 || idleJoined[n]
}

var idleJoined = figure.Words(`way ways sided off on one ones time fold faced to and up style class dimensional on-one wheel d tier s liner plus party oh stop upmanship piece hit under ply trick person state sum star in`)

// oddDigits reports digits that are no count by their look: leading noughts, years,
// list marks, long serial numbers.
func (s *scan) oddDigits(r *reading) bool {
	d, i, to := s.Norm(r.From), r.From, r.To
	switch {
	case len(d) > 1 && d[0] == '0' && !strings.HasPrefix(d, "0."):
		return true
	case len(d) > 9 && figure.AllDigits(d):
		return true
	case s.Norm(to) == ")" && s.Norm(i-1) != "(" && !s.openBracket(i):
		return true
	case s.Norm(i-1) == "(" && s.Norm(to) == ")" && s.Norm(to+1) == "" && s.At(i-2).Kind == figure.Gap:
		return true
	case s.At(i-1).Kind == figure.Gap && s.Norm(to) == "." && s.At(to+1).Kind == figure.Word && s.At(to+1).Spaced && r.Value < 100:
		return true
	case strings.HasPrefix(s.Norm(to), "u.s.c") || s.Norm(to) == "c.f.r." || s.Norm(to) == "usc" || s.Norm(to) == "f.3d":
		return true
	case s.Norm(to) == "o'clock" || s.Norm(to) == "am" && !s.At(to).Cap || s.Norm(to) == "pm" || s.Norm(to) == "a.m." || s.Norm(to) == "p.m." || s.Norm(to) == "gmt" || s.Norm(to) == "hours" && len(d) == 4:
		return true
	case r.Slash:
		return !(r.Value < 1 && (s.Norm(to) == "of" || figure.PluralNoun(s.Norm(to)) || s.Norm(i-1) == "a" || s.Norm(i-1) == "about") && (d != "9" && d != "24" && d != "7"))
	}
	return s.phone(r)
}

// openBracket reports a bracket that opened shortly before.
func (s *scan) openBracket(i int) bool {
	for k := i - 1; k > i-14 && s.At(k).Kind != figure.Gap; k-- {
		if s.Norm(k) == "(" {
			return true
		}
		if s.Norm(k) == ")" {
			return false
		}
	}
	return false
}

// phone reports "020 7946 0958" and "(202) 555-0117".
func (s *scan) phone(r *reading) bool {
	i, to := r.From, r.To
	if !figure.AllDigits(s.Norm(i)) {
		return false
	}
	if s.Norm(i-1) == "(" && s.Norm(to) == ")" && s.At(to+1).Kind == figure.Digits && len(s.Norm(i)) == 3 {
		return true
	}
	if s.At(to).Kind == figure.Digits && s.At(to).Spaced && len(s.Norm(to)) >= 3 && figure.AllDigits(s.Norm(to)) && to == i+1 {
		return true
	}
	if s.At(i-1).Kind == figure.Digits && s.At(i).Spaced && len(s.Norm(i)) >= 3 && to == i+1 && figure.AllDigits(s.Norm(i-1)) {
		return true
	}
	switch s.Norm(i - 1) {
	case "call", "dial", "dialed", "dialled", "called", "text", "calling", "dialing":
		return len(s.Norm(i)) >= 3 && len(s.Norm(i)) <= 6 && !figure.PluralNoun(s.Norm(to)) || len(s.Norm(i)) == 3 && s.Norm(i) == "911"
	}
	return s.Norm(i) == "911" && s.Norm(to) != "people"
}

// named reports the number of a thing with a name: "Boeing 737", "Chapter 11",
// "No. 4", "phase 3".
func (s *scan) named(r *reading) bool {
	i := r.From
	prev := s.At(i - 1)
	n := prev.Norm
	if n == "." && !prev.Spaced && figure.Labels[s.Norm(i-2)] {
		return true
	}
	if prev.Kind != figure.Word || strings.Contains(s.Norm(i), ",") {
		return false
	}
	if figure.Labels[n] && !(n == "no" && !prev.Cap && s.Countable(r.To)) {
		return true
	}
	inner := len(prev.Raw) > 1 && strings.ToLower(prev.Raw[1:]) != prev.Raw[1:]
	if !prev.Cap && !inner {
		return false
	}
	if figure.Makes[n] {
		return true
	}
	if s.SentenceStart(i-1) && !inner || starts[n] || figure.CodeBefore[n] != "" {
		return false
	}
	if figure.ChangeOf(n) != "" || figure.Verbs[n] || figure.Months[n] > 0 || strings.HasSuffix(n, "ed") || s.titleCase(i) {
		return false
	}
	return !figure.PluralNoun(s.Norm(r.To)) || r.Scale == 1 && s.At(r.To).Cap
}

// titleCase reports that most words around are in upper case, as in a headline.
func (s *scan) titleCase(i int) bool {
	up, low := 0, 0
	for k := i - 4; k < i+5; k++ {
		if p := s.At(k); p.Kind == figure.Word && k != i && k != i-1 {
			if p.Cap {
				up++
			} else if !figure.Stop[p.Norm] {
				low++
			}
		}
	}
	return up >= 3 && low == 0
}

// starts are words in upper case before a real number.
var starts = figure.Words(`about around nearly almost some over under only just at least the all more than approximately roughly in of on by for from with to and or but between another these those
	those when while after before since until if as an a another exactly up down plus fewer less least most last past next first another`)

// address reports "10 Downing Street" and "221B Baker Street".
func (s *scan) address(r *reading) bool {
	for k := r.To; k < r.To+4 && s.At(k).Cap && s.At(k).Kind == figure.Word; k++ {
		if streets[s.Norm(k)] && k > r.To {
			return true
		}
	}
	return false
}

var streets = figure.Words(`street st st. avenue ave ave. road rd rd. lane drive boulevard blvd blvd. way square place court terrace crescent highway parkway close row mews plaza`)

// idleWords reports number words that count nothing: "one of them", "World War Two",
// "two-faced".
func (s *scan) idleWords(r *reading) bool {
	i, n := r.From, s.Norm(r.From)
	prev, next := s.At(i-1), s.At(r.To)
	if u, _ := s.SimpleUnit(i - 1); n == "a" && figure.Measures(u) == figure.Currency {
		return true // "64 cents a dozen"
	}
	measured := r.q.Unit != nil
	if next.Norm == "-" && !next.Spaced && r.last == r.To && (s.idleHyphen(r.To+1) || s.At(r.To+1).Kind == figure.Digits) {
		return true
	}
	if prev.Norm == "-" && !s.At(i).Spaced && !s.At(i-1).Spaced && s.At(i-2).Kind == figure.Word && !preJoint[s.Norm(i-2)] {
		return true
	}
	if s.At(i).Cap && r.Scale == 1 && next.Cap && next.Kind == figure.Word && s.At(r.To+1).Cap && measured && !s.titleCase(i) {
		return true // "Three Mile Island"
	}
	if n == "half" || n == "quarter" {
		return s.idleHalf(r)
	}
	if r.Part && (n == "a" || n == "an" || n == "one") && s.Norm(r.To-1) == "quarter" {
		return false
	}
	if r.Part || r.Many {
		return r.Many && prev.Norm == "the" && s.Norm(r.To) != "of"
	}
	if n == "one" && r.To == i+1 {
		return !s.oneCounts(r, measured)
	}
	if n == "zero" && !measured && !s.Countable(r.To) {
		return true
	}
	if prev.Kind == figure.Word && figure.Labels[prev.Norm] && !measured && prev.Norm != "no" {
		return true
	}
	if prev.Norm == "-" && !s.At(i).Spaced && s.At(i-2).Kind == figure.Word {
		return true
	}
	return s.At(i).Cap && r.Scale == 1 && !s.SentenceStart(i) && !s.titleCase(i) && !measured && prev.Norm != "‘" && !(prev.Kind == figure.Sign && prev.Norm != ",")
}

// idleHalf reports the half of a match and the like: "the first half", "half-time".
func (s *scan) idleHalf(r *reading) bool {
	if r.To > r.From+1 || r.q.Unit != nil && figure.Measures(*r.q.Unit) != figure.Time {
		return false
	}
	i := r.From
	prev, next := s.Norm(i-1), s.Norm(r.To)
	if s.Norm(i) == "quarter" {
		return true
	}
	if figure.Ordinals[prev] > 0 || prev == "other" || prev == "better" || prev == "latter" || prev == "last" || prev == "final" || prev == "this" || prev == "each" || prev == "opening" || prev == "early" {
		return true
	}
	if next == "-" && !s.At(r.To).Spaced {
		return r.q.Unit == nil || s.At(r.To+1).Spaced
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
	prev, next := s.Norm(r.From-1), s.Norm(r.To)
	switch prev {
	case "no", "the", "any", "this", "that", "every", "each", "another", "which", "some", "such", "day", "as", "number", "-", "everyone":
		return measured && (prev == "the" || prev == "-" || prev == "as") && next == "-"
	}
	if measured {
		if next == "day" || next == "night" || next == "second" || next == "point" || next == "hour" {
			return oneDay[s.Norm(r.To+1)]
		}
		return true
	}
	if next == "of" && figure.Determiner[s.Norm(r.To+1)] && figure.SmallNumbers[s.Norm(r.To+2)] > 1 {
		return true // "one of its three shops"
	}
	if next == "every" && !measured && prev != "the" {
		return true // "one every four minutes"
	}
	if next == "or" && (s.Norm(r.To+1) == "two" || s.Norm(r.To+1) == "more") {
		return true
	}
	if next == "-" || !s.Countable(r.To) || oneIdle[next] {
		return false
	}
	for k := r.To + 1; k < r.To+3; k++ {
		switch s.Norm(k) {
		case "said", "says", "told", "added", "wrote", "called", "who":
			return false
		}
	}
	return true
}

var (
	oneDay  = figure.Words(`after before later earlier ago of per in to long`)
	oneIdle = figure.Words(`thing way another day time side hand example reason such last final can must might could should big good great more year's week's month's
		point sense respect word area aspect man's or-two final even wants knows else major key option possibility possible recent notable senior former local`)
)
