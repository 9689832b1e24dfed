package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"time"

	"golang.org/x/sys/unix"
)

// cost is the CPU time of one call, the least of some: what else runs on the machine
// can only add to it. The collector is off, since when it runs is chance; what calls
// leave is collected between them when it is much.
func cost(run func(), times int) time.Duration {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	least := time.Duration(math.MaxInt64)
	for range times {
		if litter() > 256<<20 {
			runtime.GC()
		}
		before := spent()
		run()
		least = min(least, spent()-before)
	}
	return least
}

// litter is how much memory objects take, dead ones too.
func litter() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

// spent is the CPU time that this process has used, to the nanosecond: getrusage tells
// user from system time by ticks of four milliseconds.
func spent() time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_PROCESS_CPUTIME_ID, &t); err != nil {
		panic(err) // every system that we build on has it
	}
	return time.Duration(t.Nano())
}

// growth is what a pattern costs at three sizes, each twice the one before.
type growth struct {
	sizes [3]int
	costs [3]time.Duration
}

// noise is a cost below which a factor says nothing.
const noise = 8 * time.Millisecond

// factor is the worse of the two factors a doubling.
func (g growth) factor() float64 {
	return max(ratio(g.costs[1], g.costs[0]), ratio(g.costs[2], g.costs[1]))
}

func ratio(b, a time.Duration) float64 {
	if b < noise {
		return 1
	}
	return float64(b) / float64(max(a, noise/4))
}

// perByte is the cost of a byte at the largest size, in nanoseconds.
func (g growth) perByte() float64 { return float64(g.costs[2].Nanoseconds()) / float64(g.sizes[2]) }

// grow measures a pattern at three sizes up to largest. It measures anew what looks
// superlinear, since a machine is now faster, now slower: the sizes of one round are
// measured together, and what is superlinear is so in each round.
func grow(p subject, x pattern, largest int) growth {
	g := measure(p, x, largest, 2)
	for try := 0; g.factor() > allowed && g.costs[2] < 5*time.Second && try < 6; try++ {
		if again := measure(p, x, largest, 3); again.factor() < g.factor() {
			g = again
		}
	}
	return g
}

// measure is one round over the three sizes.
func measure(p subject, x pattern, largest, times int) growth {
	g := growth{sizes: [3]int{largest / 4, largest / 2, largest}}
	for i, size := range g.sizes {
		g.costs[i] = costOf(p, x, size, times)
	}
	return g
}

func costOf(p subject, x pattern, size, times int) time.Duration {
	s := x.text(size)
	return cost(func() { p.run(s) }, times)
}

// allowed is the factor a doubling above which a parser is not linear. Twice the work
// is 2; the rest is what growing tables, caches and the machine add.
const allowed = 2.6
