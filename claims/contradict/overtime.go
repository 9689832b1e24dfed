package contradict

import (
	"fmt"
	"strings"
	"time"
)

// What two statements made at different times keep of their strength. Numbers in the
// news hold for about a month; after a year another number is news and no contradiction,
// unless the same person gives it. A denial ("never") is meant to last.
const (
	soon         = 31 * 24 * time.Hour
	later        = 366 * 24 * time.Hour
	keptLater    = 0.6
	keptOldOwn   = 0.4 // the speaker's own number of more than a year before
	keptOldDenys = 0.6
)

// overTime weakens a conflict by the time between the statements, and makes it the
// speaker's own when both are theirs.
func overTime(c Conflict, a, b *Reading, together bool) Conflict {
	own := sameSpeaker(a.Speaker, b.Speaker)
	dated := together || min(len(a.dates), len(b.dates)) > 0
	gap, known := between(a.Date, b.Date)
	if known && gap > soon {
		c.Strength *= kept(c, gap, own, dated)
	}
	if !own {
		return c
	}
	c.Rule = Speaker
	c.Why = whoSaid(a, b, gap, known) + " " + c.Why
	return c
}

// kept is what a conflict keeps after a month. A level, and what rose or fell, is another
// by then and no contradiction, unless one speaker gave both, both name the time they speak
// of, or a person said that they say the same.
func kept(c Conflict, gap time.Duration, own, dated bool) float64 {
	passing := c.Rule == Numbers || c.changing
	switch {
	case passing && !own && !dated:
		return 0
	case gap <= later:
		return keptLater
	case !passing:
		return keptOldDenys
	case own:
		return keptOldOwn
	}
	return 0
}

func whoSaid(a, b *Reading, gap time.Duration, known bool) string {
	if known && gap > 0 {
		first, second := a.Date, b.Date
		if second < first {
			first, second = second, first
		}
		return fmt.Sprintf("%s said one on %s and the other on %s.", a.Speaker, first, second)
	}
	return a.Speaker + " said both."
}

// sameSpeaker compares names as a claim shows them, spelling of case and space aside.
func sameSpeaker(a, b string) bool {
	a, b = strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " ")
	return a != "" && strings.EqualFold(a, b)
}

func between(a, b string) (time.Duration, bool) {
	x, err := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	if err != nil || err2 != nil {
		return 0, false
	}
	return x.Sub(y).Abs(), true
}
