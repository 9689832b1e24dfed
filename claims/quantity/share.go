package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// longestShared is how many numbers a list has at most that shares a multiplier.
const longestShared = 6

// sharesScale gives the numbers of "$12, $19 and $31 million" the multiplier of the last one.
func (s *scan) sharesScale(r *reading) {
	switch {
	case s.Every, r.Scale > 1, r.Words, r.age, r.Value >= leastRare, r.last != r.To:
		return
	case !s.Is(r.To, lexicon.Comma) && !s.Reads(r.first-2, figure.AnyDigits, figure.In(lexicon.Comma)):
		return
	case !r.before && s.timesAt(s.listHead(r.From)):
		return
	}
	if m := s.sharedScale(r); m > 1 {
		r.Value, r.q.Value, r.Scale = r.Value*m, r.q.Value*m, m
	}
}

// listHead is the piece before the list of numbers that the one at i is of.
func (s *scan) listHead(i int) int {
	k := i
	for range longestShared {
		if !s.Reads(k-2, figure.AnyDigits, figure.In(lexicon.Comma)) {
			break
		}
		k -= 2
	}
	return k - 1
}

// timesAt reports that what is listed behind piece k are hours, minutes of a game, ages or the
// numbers of something: "trains leave at 3, 4 and 5".
func (s *scan) timesAt(k int) bool {
	if s.Is(k, lexicon.At, lexicon.AgedWord, lexicon.TimeLink) {
		return true
	}
	return !s.leadsIn(k)
}

// sharedScale is the multiplier of the last number of the list that goes on behind r, 1 for
// none: each but the last stands before a comma, and has no sign where r has none.
func (s *scan) sharedScale(r *reading) float64 {
	k := r.To
	for range longestShared {
		last := s.Is(k, lexicon.And)
		f, ok := s.nextListed(k+1, s.moneyOf(r))
		switch {
		case !ok, !last && !s.Is(k, lexicon.Comma):
			return 1
		case last:
			return s.scaleOfAll(&f)
		case f.Scale > 1:
			return 1
		}
		k = f.To
	}
	return 1
}

// moneyOf is the currency whose sign or code stands before a number, "" for none.
func (s *scan) moneyOf(r *reading) string {
	if !r.before {
		return ""
	}
	return *r.q.Unit
}

// scaleOfAll is the multiplier of the last number of a list where the list ends with it, and
// one noun for all: "$5, $10 and $2 million was raised" goes on with what only the last did.
func (s *scan) scaleOfAll(last *figure.Figure) float64 {
	end := walk.Past(last.To, last.To+mostNouns, s.namesThings)
	switch {
	case s.At(end).Kind != figure.Word, s.Is(end, lexicon.Respectively), s.Reads(end, figure.In(lexicon.InWord), figure.In(lexicon.TurnWord)):
		return last.Scale
	}
	return 1
}

// namesThings reports a word at k that may be told of what is counted.
func (s *scan) namesThings(k int) bool {
	switch {
	case s.endsAt(k), s.acts(k):
		return false
	}
	return true
}

// mostNouns is how many words name at most what a whole list counts.
const mostNouns = 2

// nextListed is the number of a list at k, the sign of the same currency before it where others
// have one.
func (s *scan) nextListed(k int, money string) (figure.Figure, bool) {
	if money != "" && s.sign(k) == money {
		k++
	}
	if s.At(k).Kind != figure.Digits {
		return figure.Figure{}, false
	}
	return s.PlainFigure(k)
}
