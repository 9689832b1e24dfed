package when

import (
	"strings"
	"time"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	along "factdesk/claims/walk"
)

// tense says whether the words around a date tell what was or what will be.
type tense uint8

const (
	untold tense = iota
	past
	future
)

// near chooses the year that brings a date nearest to the article's day; to is the piece
// behind it. The tense decides only where a day is far: "was killed on Dec. 15", printed
// in January, needs none, and behind "closed on March 3" of November is no next year. Where
// two years are about as near and no tense tells, no year is made up.
func (s *scan) near(to int, at func(year int) time.Time) (time.Time, bool) {
	if s.Every {
		return s.likelier(at), true
	}
	y, now := s.day.Year(), s.day.midnight()
	best := at(y)
	for _, t := range []time.Time{at(y - 1), at(y + 1)} {
		if t.Sub(now).Abs() < best.Sub(now).Abs() {
			best = t
		}
	}
	if best.Sub(now).Abs() <= surelyNear {
		return best, true
	}
	switch s.tense(s.draft.from, to) {
	case past:
		if best.After(now) {
			return at(best.Year() - 1), true
		}
		return best, true
	case future:
		if best.Before(now) {
			return at(best.Year() + 1), true
		}
		return best, true
	}
	return best, !best.After(now.Add(aheadUntold))
}

// likelier is what the specifications take: up to four months ahead, and eight back.
func (s *scan) likelier(at func(year int) time.Time) time.Time {
	y := s.day.Year()
	t := at(y)
	switch {
	case t.After(s.day.AddDate(0, 4, 0)):
		return at(y - 1)
	case t.Before(s.day.AddDate(0, -8, 0)):
		return at(y + 1)
	}
	return t
}

// What is so near is meant whatever the tense. News looks back more often than ahead: what
// no tense tells is farther back than ahead.
const (
	surelyNear  = 60 * 24 * time.Hour
	aheadUntold = 120 * 24 * time.Hour
)

// tense is that of the clause which a date stands in, from piece from to to.
func (s *scan) tense(from, to int) tense {
	switch {
	case s.german:
		return s.germanTense(from, to)
	case s.aheadBefore(from), s.aheadBefore(to):
		return future
	}
	return s.englishPast(from, to)
}

// clauseReach is how many pieces a clause is followed in each direction.
const clauseReach = 14

// clauseAround is where the clause begins and ends that a date stands in, so far as it is
// followed.
func (s *scan) clauseAround(from, to int, ends func(k int) bool) (first, end int) {
	return along.BackTo(from, from-clauseReach+1, ends), along.To(to, to+clauseReach, ends)
}

// englishPast looks for a verb of the past around a date.
func (s *scan) englishPast(from, to int) tense {
	first, end := s.clauseAround(from, to, s.endsClause)
	for k := from - 1; k >= first; k-- {
		switch {
		case s.Is(k, lexicon.LooksAhead):
			return future
		case s.tellsPast(k):
			return past
		}
	}
	for k := to; k < end; k++ {
		switch p := s.At(k); {
		case p.Is(lexicon.FutureSign):
			return future
		case s.tellsPast(k):
			return past
		}
	}
	return untold
}

// tellsPast reports a form of the past: "was", "closed".
func (s *scan) tellsPast(k int) bool {
	p := s.At(k)
	if p.Kind != figure.Word {
		return false
	}
	return p.Is(lexicon.PastForm) || !p.Cap && len(p.Norm) > 4 && strings.HasSuffix(p.Norm, "ed")
}

func (s *scan) endsClause(k int) bool {
	p := s.At(k)
	return p.Kind == figure.Gap || p.Kind == figure.Sign && clauseEnds[p.Norm]
}

var clauseEnds = figure.Words(`. ! ? ; : …`)

// germanTense is that of a German clause: its commas end it.
func (s *scan) germanTense(from, to int) tense {
	c := germanClause{}
	first, end := s.clauseAround(from, to, s.endsGermanClause)
	for k := from - 1; k >= first; k-- {
		c.look(s.At(k))
	}
	for k := to; k < end; k++ {
		c.look(s.At(k))
	}
	switch {
	case c.will && !c.done:
		return future
	case c.done, c.preterite, c.perfect && !c.present:
		return past
	case c.present:
		return future
	}
	return untold
}

func (s *scan) endsGermanClause(k int) bool {
	return s.endsClause(k) || s.Is(k, lexicon.Comma)
}

// germanClause is what the verbs of a clause say.
type germanClause struct{ will, done, preterite, perfect, present bool }

func (c *germanClause) look(p *figure.Piece) {
	if p.Kind != figure.Word || p.Cap {
		return
	}
	c.will = c.will || p.Is(lexicon.AheadForm)
	c.done = c.done || p.Is(lexicon.PastForm)
	c.perfect = c.perfect || p.Is(lexicon.PerfectForm)
	c.present = c.present || p.Is(lexicon.LooksAhead)
	c.preterite = c.preterite || preterite(p)
}

// preterite reports the ending of weak verbs, in a word that is known for nothing else.
func preterite(p *figure.Piece) bool {
	if len(p.Norm) < 5 || p.Any(lexicon.FunctionWord, lexicon.DateStep, lexicon.OrdinalValue) {
		return false
	}
	return strings.HasSuffix(p.Norm, "te") || strings.HasSuffix(p.Norm, "ten")
}
