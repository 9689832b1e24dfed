// Linear looks for texts that a parser of ours takes more than linear time for, and
// writes docs/linear.md's table of the worst that it found.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

func main() {
	root := flag.String("root", ".", "folder of the sources")
	only := flag.String("parser", "", "regular expression: which parsers")
	budget := flag.Duration("budget", time.Minute, "CPU time for each parser")
	seed := flag.Uint64("seed", 1, "where chance begins")
	size := flag.Int("size", 24<<10, "bytes of a trial")
	largest := flag.Int("largest", 100<<10, "bytes of the largest measurement; the others are a half and a quarter")
	confirm := flag.Int("confirm", 6, "how many of the dearest are measured at the three sizes")
	one := flag.String("pattern", "", "measure this pattern (JSON) instead of hunting")
	flag.Parse()
	words, err := gatherAll(*root)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	which := regexp.MustCompile(*only)
	bad := 0
	for _, p := range subjects {
		if !which.MatchString(p.name) {
			continue
		}
		bad += report(p, words, *one, *budget, *seed, *size, *largest, *confirm)
	}
	if bad > 0 {
		fmt.Fprintf(os.Stderr, "%d patterns grow faster than %.1f a doubling\n", bad, allowed)
		os.Exit(1)
	}
}

func report(p subject, words *vocabularies, one string, budget time.Duration, seed uint64, size, largest, confirm int) int {
	plain := grow(p, pattern{Head: p.heads[0], Tokens: []string{p.plain}}, largest)
	h := &hunter{subject: p, words: p.words(words), rand: rand.New(rand.NewPCG(seed, uint64(len(p.name)))), size: size}
	if one != "" {
		h.best = []catch{{pattern: decode(one)}}
	} else {
		for _, x := range known(p.name) {
			h.try(x)
		}
		h.hunt(budget)
	}
	fmt.Printf("%-26s plain %6.0f ns/B, %d tried\n", p.name, plain.perByte(), h.tried)
	bad := 0
	for _, c := range h.best[:min(len(h.best), confirm)] {
		g := grow(p, c.pattern, largest)
		flagged := " "
		if g.factor() > allowed {
			flagged, bad = "!", bad+1
		}
		fmt.Printf(" %s ×%.2f %8.0f ns/B %5.1f× plain  %6.0f %6.0f %6.0f ms  %s\n", flagged, g.factor(), g.perByte(), g.perByte()/max(plain.perByte(), 1),
			ms(g.costs[0]), ms(g.costs[1]), ms(g.costs[2]), c.pattern)
	}
	return bad
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func upper(w string) string {
	first, n := utf8.DecodeRuneInString(w)
	return strings.ToUpper(string(first)) + w[n:]
}
