package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// mostOfRow is what "page 4 of 60" has at most.
const mostOfRow = 100

func partOfRow(s *scan, r *reading) ruling {
	switch {
	case r.Value > mostOfRow, s.At(r.From).Kind != figure.Digits:
		return unsure
	}
	return idleIf(s.Reads(r.To, of, figure.AnyDigits))
}

// rowOfDigits tells the figures of a table's line: "Leeds 24 16 5 3 53".
func rowOfDigits(s *scan, r *reading) ruling {
	if s.Reads(r.From-1, figure.AnyDigits, figure.Apart(figure.AnyDigits)) {
		return idleIf(!figure.IsYear(s.Norm(r.From - 1)))
	}
	return idleIf(s.Reads(r.To, figure.Apart(figure.AnyDigits), figure.Not(figure.Close)))
}

const votedReach = 4 // pieces between "voted" and the second of "9 to 2"

// mostScored is the most that a side scores where both are told with "to".
const mostScored = 100

// scoredTo tells both numbers of "lost 5 to 3": the lower stands behind.
func scoredTo(s *scan, r *reading) ruling {
	switch {
	case r.Value > mostScored, s.Is(r.From-1, lexicon.RangeFrom, lexicon.By, lexicon.Of), s.Near(r.From, votedReach, lexicon.VotedWord):
		return unsure
	case s.Is(r.To, lexicon.To):
		return idleIf(s.scoreBehind(r.To+1, r.Value, 0))
	case s.Is(r.From-1, lexicon.To):
		return idleIf(s.scoreBefore(r.From-2, r.Value))
	}
	return unsure
}

// scoreBehind reports a lower number at i, of which nothing is counted.
func (s *scan) scoreBehind(i int, than, least float64) bool {
	f, ok := s.PlainFigure(i)
	switch {
	case !ok, f.Value >= than, f.Value < least, s.measuredAt(f.To), s.severalAt(f.To):
		return false
	}
	return f.Scale == 1
}

// scoreBefore reports a higher number at i, and that nothing went from it.
func (s *scan) scoreBefore(i int, than float64) bool {
	f, ok := s.PlainFigure(i)
	switch {
	case !ok, f.To != i+1, f.Value <= than, f.Value > mostScored:
		return false
	}
	return !s.Is(i-1, lexicon.RangeFrom, lexicon.By, lexicon.Of)
}

// pressure tells both numbers of "120 over 80".
func pressure(s *scan, r *reading) ruling {
	switch {
	case !bare(r):
		return unsure
	case s.Is(r.To, lexicon.OverWord):
		return idleIf(!s.backed(r) && s.pressedAt(r.From))
	}
	return idleIf(s.pressedAt(r.From - 2))
}

// The least that a heart presses, and the most.
const leastPressed, mostPressed = 30, 260

// pressedAt reports a higher number and a lower one from i on, as hearts press, of which
// nobody is counted.
func (s *scan) pressedAt(i int) bool {
	high, low := figure.Atoi(s.Norm(i)), figure.Atoi(s.Norm(i+2))
	switch {
	case high > mostPressed, low < leastPressed, low >= high, s.measuredAt(i + 3), s.severalAt(i + 3), s.acts(i + 3):
		return false
	}
	return s.Reads(i, figure.AnyDigits, overWord, figure.AnyDigits)
}

var overWord = figure.In(lexicon.OverWord)

// underPar tells how a golfer stands: "12 under", "three over par".
func underPar(s *scan, r *reading) ruling {
	if !s.Is(r.To, lexicon.UnderOver) {
		return unsure
	}
	return idleIf(s.At(r.To+1).Kind == figure.Sign || s.Is(r.To+1, lexicon.MarkNoun, lexicon.Preposition))
}

// longestPlain is as many digits as numbers have that are printed without a comma; codes
// have more.
const longestPlain = 3

// codeLike tells digits that news would part by a comma if they counted: "log 7621".
func codeLike(s *scan, r *reading) ruling {
	d := s.Norm(r.From)
	return idleIf(len(d) > longestPlain && figure.AllDigits(d) && !s.toldOf(r))
}

// toldOf reports that the words beside a number tell that many are meant, or what became of
// them: "a total of 4512", "rose to 1247", "4512 dead", "4512 were hurt".
func (s *scan) toldOf(r *reading) bool {
	k := r.From - 1
	switch {
	case s.Is(k, lexicon.Against, lexicon.Only), s.Is(r.To, lexicon.AloneBehind):
		return true
	case s.Is(k, lexicon.Of):
		return s.Is(k-1, lexicon.CrowdWord)
	case s.Is(k, lexicon.To, lexicon.By):
		return figure.ChangeOf(s.Norm(k-1)) != ""
	}
	return s.pastAt(r.To)
}

// pastAt reports a past form of a verb, also of one that helps another.
func (s *scan) pastAt(k int) bool {
	n := s.Norm(k)
	switch {
	case s.Is(k, lexicon.WasWere, lexicon.HaveForm), pastForms()[n]:
		return true
	}
	return bent(n, pastEnd)
}

// bestMark is the best that a mark with a point is of: "gave it 7.9". What a quake or a mean
// scored is told as any amount.
const bestMark = 10

func pointedMark(s *scan, r *reading) ruling {
	switch {
	case r.Value > bestMark, r.Whole():
		return unsure
	}
	return idleIf(s.Reads(r.From-2, figure.In(lexicon.GiveWord), figure.In(lexicon.Pronoun)))
}

// ratedOutOf tells marks: "gave it 8 out of 10".
func ratedOutOf(s *scan, r *reading) ruling {
	if !s.Reads(r.From+1, figure.In(lexicon.Out), of) {
		return unsure
	}
	return idleIf(!s.severalAt(r.To) && s.Near(r.From, ratedReach, lexicon.RatedWord))
}

const ratedReach = 4 // pieces between "gave" and the mark
