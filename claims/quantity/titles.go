package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// articleOfName tells the number of "The 39 Steps", whose article has a capital inside a
// sentence, and of "the Six Nations", whose number has.
func articleOfName(s *scan, r *reading) ruling {
	switch article := s.At(r.From - 1); {
	case !bare(r), !article.Is(lexicon.The), !s.Reads(r.To, figure.Capital(figure.AnyWord)):
		return unsure
	case s.At(r.From).Cap:
		return idle
	default:
		return idleIf(article.Cap && s.insideLower(r.From-1))
	}
}

// insideLower reports a place inside a sentence whose words have small letters.
func (s *scan) insideLower(i int) bool { return !s.SentenceStart(i) && !s.headline(i) }

// oneWork tells "Twelve Angry Men was": several have a verb of one where they are a name.
func oneWork(s *scan, r *reading) ruling {
	k := s.capitalsEnd(r.To)
	switch {
	case !bare(r), r.Value <= 1, k == r.To, !several(s.At(k - 1)):
		return unsure
	}
	return idleIf(s.Is(k, lexicon.SingularBe))
}

// capitalsEnd is behind the words with capitals from k on.
func (s *scan) capitalsEnd(k int) int {
	for end := k; end < k+longestCounted; end++ {
		if !s.Reads(end, figure.Capital(figure.AnyWord)) {
			return end
		}
	}
	return k
}

// headOfName tells "Four Oaks station": a number word before a plural with a capital counts,
// "Five Swedes", unless what bears such a name stands behind them.
func headOfName(s *scan, r *reading) ruling {
	switch next := s.At(r.To); {
	case !bare(r), r.To != r.From+1, !next.Cap, !several(next), s.headline(r.From):
		return unsure
	case !s.At(r.From).Cap && !s.Is(r.From-1, lexicon.The):
		return unsure
	}
	return idleIf(s.Is(r.To+1, lexicon.PlaceOfNumber))
}

// oneUnit tells "50 Cent" and "Studio 54 night": of several, a unit that has a plural is
// named by it, but for what goes on with a noun.
func oneUnit(s *scan, r *reading) ruling {
	switch unit := s.At(r.To); {
	case r.before, r.has(percent), r.Value <= 1, r.last != r.To+1, !unit.Spaced, !figure.HasPlural(unit.Norm):
		return unsure
	case writtenAsName(unit):
		return idleIf(s.insideLower(r.From + 1))
	default:
		return idleIf(s.endsAt(r.last) && !s.ledIn(r))
	}
}

// oneOfName tells the "One" of "Formula One" and "BBC One".
func oneOfName(s *scan, r *reading) ruling {
	switch before := s.At(r.From - 1); {
	case !bare(r), !s.Is(r.From, lexicon.One), !s.At(r.From).Cap, s.SentenceStart(r.From), !before.Cap, before.Kind != figure.Word:
		return unsure
	}
	return idleIf(!s.headline(r.From))
}

// opensWithName reports a label at the head of a sentence behind which a number names: "Year 9
// pupils", where no more is known of a plural than that it may be counted.
func (s *scan) opensWithName(r *reading) bool {
	switch k := r.From - 1; {
	case !s.SentenceStart(k), s.headline(k), figure.PluralNoun(s.Norm(k)):
		return false
	default:
		return s.Is(k, lexicon.NumberLabel, lexicon.SchoolYear)
	}
}
