package captions

import "time"

// glance is what is known of a file's cues when each was seen once.
type glance struct {
	cues, repeats int
	size          int // of the words, in bytes
	back          bool
	last          cue
}

func (g *glance) at(c *cue) {
	if g.cues > 0 {
		g.back = g.back || c.from < g.last.from
		if g.last.repeats(c) {
			g.repeats++
		}
	}
	for _, w := range c.words {
		g.size += len(w) + 1
	}
	g.cues++
	g.last = *c
}

// ordered reports cues of which none begins before the one that stands before it.
func (g *glance) ordered() bool { return !g.back }

// rolls reports captions of which a third repeat two words or more of the cue before. In
// others who says "very" twice has said it twice.
func (g *glance) rolls() bool { return g.repeats > 0 && g.repeats*3 >= g.cues-1 }

func rolls(cues []cue) bool {
	var g glance
	for i := range cues {
		g.at(&cues[i])
	}
	return g.rolls()
}

func (c *cue) repeats(next *cue) bool { return c.touches(next) && shared(c.words, next.words) > 1 }

// touching is how far apart two cues of rolling captions are.
const touching = 100 * time.Millisecond
