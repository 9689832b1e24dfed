package contradict

import (
	"maps"
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// narrowly are the opposites that say something of one subject and one object alone: what the
// shop lost is not what it gained.
var narrowly = func() map[pair]bool {
	out := map[pair]bool{}
	for _, row := range rows(oppositeRows) {
		plain, ok := strings.CutPrefix(row, narrowMark)
		one, other, _ := strings.Cut(plain, " ")
		if x, y := conceptOf(one), conceptOf(other); ok {
			out[pair{x, y}], out[pair{y, x}] = true, true
		}
	}
	return out
}()

const narrowMark = "="

// otherSides reports two opposites that are read of one subject and one object alone, as verbs
// of two words always are, where the two are not those.
func otherSides(a, b *Reading, wordA, wordB string) bool {
	switch {
	case narrowly[pair{wordA, wordB}], a.isPhrasal(wordA), b.isPhrasal(wordB):
		return sidesApart(a.sidesOf(wordA), b.sidesOf(wordB))
	}
	return false
}

// sidesApart reports that neither the sides are the same, nor those of a passive beside its active.
func sidesApart(x, y sides) bool {
	switch {
	case sameSides(x, y), x.turns(y), y.turns(x):
		return false
	}
	return true
}

// isPhrasal reports a concept that a statement says with a verb of two words.
func (r *Reading) isPhrasal(word string) bool {
	return anyOf(0, len(r.t), func(k int) bool { return r.phrasal(k) == word })
}

// sides are what stands around a word: who, what, and what narrows that.
type sides struct {
	who, what, tail string
	than            set
	of, by          string // "the ban on dogs was struck down by the court"
}

// turns reports that what one tells of who did it the other tells of what it was done to.
func (s sides) turns(o sides) bool {
	if o.by == "" {
		return false
	}
	return [3]string{s.who, s.what, s.tail} == [3]string{o.by, o.who, o.of}
}

// sameSides reports one subject, one object and one comparison.
func sameSides(x, y sides) bool {
	if x.who == "" || !maps.Equal(x.than, y.than) {
		return false
	}
	return x.who == y.who && x.what == y.what && x.tail == y.tail
}

func (r *Reading) sidesOf(word string) (s sides) {
	at := r.firstTerm(word)
	s.who = r.doer(at)
	from := at + 1
	if r.phrasal(at) != "" {
		from++
	}
	s.what, from = r.lastOfRun(from, len(r.t))
	s.tail, _ = r.lastOfRun(from+1, len(r.t))
	s.of, s.by = r.passive(at, from)
	than := r.t.To(at, len(r.t), lexicon.ThanBehind)
	s.than = r.contentIn(than, len(r.t))
	return s
}

// passive is what narrows the subject, and who stands behind "by", of "was struck down by".
func (r *Reading) passive(at, behind int) (of, by string) {
	if !passives[r.norm(at-1)] || !bys[r.norm(behind)] {
		return "", ""
	}
	_, end := r.lastOfRun(0, at)
	of, _ = r.lastOfRun(end+1, at)
	by, _ = r.lastOfRun(behind+1, len(r.t))
	return of, by
}

// doer is who does what stands at a token, or what the first number before it counts: "all five
// judges".
func (r *Reading) doer(at int) string {
	who, _ := r.lastOfRun(0, at)
	for i := range r.numbers {
		if n := &r.numbers[i]; who == "" && n.first < at {
			who = n.thing
		}
	}
	return who
}

// firstTerm is the token at which a concept stands first, their number for none.
func (r *Reading) firstTerm(word string) int {
	return walk.To(0, len(r.t), func(k int) bool { return r.term(k) == word })
}

// lastOfRun is the last word of the content that begins at a token, behind an article at most:
// the "plan" of "the heating plan"; and where it ends.
func (r *Reading) lastOfRun(from, end int) (last string, behind int) {
	if articles[r.norm(from)] {
		from++
	}
	behind = min(end, walk.To(from, end, func(k int) bool { return r.term(k) == "" }))
	return r.termBefore(from, behind), behind
}

func (r *Reading) termBefore(from, behind int) string {
	if behind == from || daysOfWeek[r.norm(behind-1)] {
		return ""
	}
	return r.term(behind - 1)
}
