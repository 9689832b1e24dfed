package when

import (
	"math"
	"slices"
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// look reports what holds at a piece.
type look func(s *scan, i int) bool

// zero looks and reads nothing.
func zero(l look) slot {
	return func(s *scan, i int) int {
		if !l(s, i) {
			return miss
		}
		return i
	}
}

// one reads a piece that a look holds at.
func one(l look) slot {
	return func(s *scan, i int) int {
		if !l(s, i) {
			return miss
		}
		return i + 1
	}
}

// note keeps something in mind and reads nothing.
func note(of func(d *draft)) slot {
	return func(s *scan, i int) int {
		of(s.draft)
		return i
	}
}

// made makes a date of what has been read up to i, or refuses to.
func made(of func(s *scan, i int) (when, bool)) slot {
	return func(s *scan, i int) int {
		w, ok := of(s, i)
		if !ok {
			return miss
		}
		s.makes(w)
		return i
	}
}

// changed makes a date anew, with a change.
func changed(how func(w *when, d *draft)) slot {
	return always(func(s *scan) when {
		w := *s.draft.date
		how(&w, s.draft)
		return w
	})
}

// always makes a date without a doubt.
func always(of func(s *scan) when) slot {
	return made(func(s *scan, _ int) (when, bool) { return of(s), true })
}

// valued reads a word of a class and notes what it is worth there.
func valued(c lexicon.Class, of func(d *draft, n int)) slot {
	return func(s *scan, i int) int {
		n, ok := s.At(i).Lex.Value(c)
		if !ok {
			return miss
		}
		of(s.draft, n)
		return i + 1
	}
}

// worded also keeps the word.
func worded(c lexicon.Class, of func(d *draft, n int)) slot {
	read := valued(c, of)
	return func(s *scan, i int) int {
		to := read(s, i)
		if to != miss {
			s.draft.word = i
		}
		return to
	}
}

// drawn looks at what has been read, wherever it stands.
func drawn(holds func(d *draft) bool) look {
	return func(s *scan, _ int) bool { return holds(s.draft) }
}

// dated reads a date that knows where it ends.
func dated(read func(s *scan, i int) (when, bool)) slot {
	return func(s *scan, i int) int {
		w, ok := read(s, i)
		if !ok {
			return miss
		}
		s.makes(w)
		return w.to
	}
}

// in looks for a word of a class.
func in(c lexicon.Class) look {
	return func(s *scan, i int) bool { return s.At(i).Is(c) }
}

// near looks for a word close by: most numbers have none, and need not be read.
func near(words ...string) look {
	return func(s *scan, i int) bool {
		for k := i; k < i+12; k++ {
			if slices.Contains(words, s.Norm(k)) {
				return true
			}
		}
		return false
	}
}

// listed looks for a word of a table.
func listed[V any](table map[string]V) look {
	return func(s *scan, i int) bool {
		_, ok := table[s.Norm(i)]
		return ok
	}
}

func isWord(s *scan, i int) bool { return s.At(i).Kind == figure.Word }

func isNumber(s *scan, i int) bool { return isDigits(s, i) && figure.AllDigits(s.Norm(i)) }

func isDigits(s *scan, i int) bool { return s.At(i).Kind == figure.Digits }

// digits reads digits alone: so many places, a number so high, and what else must hold.
type digits struct {
	least, most int // places
	low, high   int
}

func (d digits) noted(of func(d *draft, n int)) slot {
	return func(s *scan, i int) int {
		n, ok := d.at(s, i)
		if !ok {
			return miss
		}
		of(s.draft, n)
		return i + 1
	}
}

func (d digits) at(s *scan, i int) (int, bool) {
	if !isNumber(s, i) {
		return 0, false
	}
	p := s.Norm(i)
	n := figure.Atoi(p)
	return n, within(len(p), d.least, d.most) && within(n, d.low, d.high)
}

func within(n, low, high int) bool { return low <= n && n <= high }

// small reads a number below a hundred in words.
func small(low, high int, of func(d *draft, n int)) slot {
	return func(s *scan, i int) int {
		n, to, ok := s.SmallAt(i)
		if !ok || !within(int(n), low, high) {
			return miss
		}
		of(s.draft, int(n))
		return to
	}
}

// number reads a number in digits or words.
func number(many bool) slot {
	return func(s *scan, i int) int {
		f, ok := s.PlainFigure(i)
		if !ok || f.Many && !many {
			return miss
		}
		s.draft.amount = f.Value
		return f.To
	}
}

const any9 = math.MaxInt32

func endsInS(n string) bool { return strings.HasSuffix(n, "s") }
