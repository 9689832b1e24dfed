package main

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"time"
)

// hunter looks for the dearest patterns of one parser: it draws some, keeps the
// dearest, and changes those a little, as nature does.
type hunter struct {
	subject subject
	words   vocabulary
	rand    *rand.Rand
	size    int // bytes of a trial
	best    []catch
	tried   int
}

type catch struct {
	pattern pattern
	perByte float64
}

// keep is how many patterns are changed further.
const keep = 24

// hunt tries patterns until the CPU time is spent.
func (h *hunter) hunt(budget time.Duration) {
	for begin := spent(); spent()-begin < budget; h.tried++ {
		p := h.draw()
		if len(h.best) > 0 && h.rand.IntN(3) > 0 {
			p = h.change(h.best[h.rand.IntN(len(h.best))].pattern)
		}
		h.try(p)
	}
}

// try measures a pattern small first: a trial must not take a minute.
func (h *hunter) try(p pattern) {
	c := catch{pattern: p}
	for size := h.size / 4; size <= h.size; size *= 2 {
		s := p.text(size)
		took := cost(func() { h.subject.run(s) }, 1)
		c.perByte = float64(took.Nanoseconds()) / float64(size)
		if took > 300*time.Millisecond {
			break
		}
	}
	if slices.ContainsFunc(h.best, func(b catch) bool { return b.pattern.String() == p.String() }) {
		return
	}
	h.best = append(h.best, c)
	slices.SortFunc(h.best, func(a, b catch) int { return cmp.Compare(b.perByte, a.perByte) })
	h.best = h.best[:min(len(h.best), keep)]
}

func (h *hunter) draw() pattern {
	p := pattern{Join: pick(h.rand, joins), Head: pick(h.rand, h.subject.heads), Tail: pick(h.rand, h.subject.tails)}
	for range 1 + h.rand.IntN(3) {
		p.Tokens = append(p.Tokens, h.token())
	}
	p.Nested = len(p.Tokens) == 2 && h.rand.IntN(8) == 0
	return p
}

func (h *hunter) token() string {
	if h.rand.IntN(2) == 0 || len(h.words.classes) == 0 {
		return pick(h.rand, h.subject.special)
	}
	w := pick(h.rand, pick(h.rand, h.words.classes).words)
	if h.rand.IntN(6) == 0 {
		return upper(w)
	}
	return w
}

// change alters one thing of a pattern.
func (h *hunter) change(p pattern) pattern {
	p.Tokens = slices.Clone(p.Tokens)
	at := h.rand.IntN(len(p.Tokens))
	switch h.rand.IntN(9) {
	case 0, 1, 2:
		p.Tokens[at] = h.token()
	case 3, 4:
		if len(p.Tokens) < 8 {
			p.Tokens = slices.Insert(p.Tokens, at, h.token())
		}
	case 5:
		if len(p.Tokens) > 1 {
			p.Tokens = slices.Delete(p.Tokens, at, at+1)
		}
	case 6:
		p.Join = pick(h.rand, joins)
	case 7:
		p.Head = pick(h.rand, h.subject.heads)
	case 8:
		p.Tail = pick(h.rand, h.subject.tails)
	}
	return p
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }
