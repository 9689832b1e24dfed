package when

import (
	"math"
	"slices"
)

// slot reads a part of a date at piece i and gives the piece behind it, or miss. What it
// has read it notes in the scan's draft. A slot may look only, and give i itself.
type slot func(s *scan, i int) int

const miss = math.MinInt

// way is one of several ways to go on, part behind part. Once what is given has been
// read, none of the ways behind it is tried. A part that fails leaves the draft as it was.
type way struct {
	parts []slot
	given int    // how many of them decide; 0 where nothing is given
	quiet int    // how many at its beginning note nothing
	dead  bool   // for nobody here
	word  string // the only part, where that is a piece as it reads
}

// isQuiet reports a way that notes nothing.
func (w *way) isQuiet() bool { return w.quiet == len(w.parts) }

// noting goes on behind the parts that note nothing. kept is the draft as it was, once
// there has been something to keep: what was noted before a part failed is taken back.
func (w *way) noting(s *scan, i int, kept **draft) (to, failed int) {
	if *kept == nil && len(w.parts) > w.quiet+1 {
		*kept = s.drafts.keep(s.draft)
	}
	to, failed = walk(s, w.parts, w.quiet, i)
	if failed > w.quiet && to == miss {
		*s.draft = **kept
	}
	return to, failed
}

// begin reads the first part, where that notes nothing, and counts it.
func (w *way) begin(s *scan, i int) (at, read int) {
	if w.quiet == 0 {
		return i, 0
	}
	return w.parts[0](s, i), 1
}

// decided reports that no other way may be tried once a part has failed.
func (w *way) decided(failed int) bool { return w.given > 0 && failed >= w.given }

// walk reads one part behind the other, from the one of that number on; failed is the one
// that could not be read.
func walk(s *scan, parts []slot, from, i int) (to, failed int) {
	for k := from; k < len(parts); k++ {
		if i = parts[k](s, i); i == miss {
			return miss, k
		}
	}
	return i, len(parts)
}

// either is the first way that can be gone.
func either(ways []way) slot {
	if words := plain(ways); words != nil {
		return oneOf(words)
	}
	return func(s *scan, i int) int {
		var kept *draft
		to := miss
		for k := range ways {
			w := &ways[k]
			at, read := w.begin(s, i)
			if at == miss {
				continue // as most ways end; a first part decides nothing
			}
			var failed int
			if to, failed = walk(s, w.parts[:w.quiet], read, at); to != miss && !w.isQuiet() {
				to, failed = w.noting(s, to, &kept)
			}
			if to != miss || w.decided(failed) {
				break
			}
		}
		if kept != nil {
			s.drafts.used--
		}
		return to
	}
}

// oneOf is one piece that reads as one of some words.
func oneOf(words []string) slot {
	return func(s *scan, i int) int {
		if !slices.Contains(words, s.At(i).Norm) {
			return miss
		}
		return i + 1
	}
}

// plain are the words that ways read, each one word and nothing else; nil where one does more.
func plain(ways []way) (words []string) {
	for _, w := range ways {
		if w.word == "" {
			return nil
		}
		words = append(words, w.word)
	}
	return words
}

// no is fulfilled where a slot is not. It reads nothing.
func no(part slot) slot {
	return func(s *scan, i int) int {
		if fits(s, part, i) {
			return miss
		}
		return i
	}
}

// ahead is fulfilled where a slot is, and reads nothing.
func ahead(part slot) slot {
	return func(s *scan, i int) int {
		if !fits(s, part, i) {
			return miss
		}
		return i
	}
}

// behind is fulfilled where a slot is at the piece before.
func behind(part slot) slot {
	return func(s *scan, i int) int {
		if !fits(s, part, i-1) {
			return miss
		}
		return i
	}
}

func fits(s *scan, part slot, i int) bool { return part(s, i) != miss }

// forgotten reads a slot and keeps nothing of it in mind.
func forgotten(part slot) slot {
	return func(s *scan, i int) int {
		outer := s.draft
		s.draft = s.drafts.keep(outer)
		to := part(s, i)
		s.draft = outer
		s.drafts.used--
		return to
	}
}

// undone is a slot that takes back what it has noted when it fails.
func undone(part slot) slot {
	return func(s *scan, i int) int {
		before := *s.draft
		to := part(s, i)
		if to == miss {
			*s.draft = before
		}
		return to
	}
}

// glued reads a slot that no space stands before.
func glued(part slot) slot {
	return func(s *scan, i int) int {
		if s.At(i).Spaced {
			return miss
		}
		return part(s, i)
	}
}

// literal is one piece, as it reads.
func literal(word string) slot {
	return func(s *scan, i int) int {
		if s.At(i).Norm != word {
			return miss
		}
		return i + 1
	}
}

// drafted reads a rule of the grammar at piece i: what it notes, and the piece behind
// it, which is 0 where there is none.
func (s *scan) drafted(read slot, i int) (*draft, int) {
	outer := s.draft
	d := s.drafts.next()
	*d = draft{from: i}
	s.draft = d
	to := read(s, i)
	s.draft = outer
	s.drafts.used--
	return d, max(to, 0)
}

// drafts are made once and used again and again: one a date inside a date.
type drafts struct {
	made []*draft
	used int
}

func (l *drafts) next() *draft {
	if l.used == len(l.made) {
		l.made = append(l.made, &draft{})
	}
	l.used++
	return l.made[l.used-1]
}

// keep copies a draft, to be had back.
func (l *drafts) keep(d *draft) *draft {
	kept := l.next()
	*kept = *d
	return kept
}

// read reads the date that a rule makes.
func (s *scan) read(read slot, i int) (when, int) {
	d, to := s.drafted(read, i)
	if to == 0 || d.date == nil {
		return when{}, 0
	}
	return *d.date, to
}

// dateOf is the date that a rule makes, where it makes one.
func (s *scan) dateOf(read slot, i int) (when, bool) {
	w, to := s.read(read, i)
	w.from, w.to = i, to
	return w, to > i
}

// after is the piece behind what a rule reads at i, or i. The rule is one that notes nothing.
func (s *scan) after(read slot, i int) int { return max(read(s, i), i) }
