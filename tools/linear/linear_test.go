package main

import (
	"math/rand/v2"
	"testing"
	"time"
)

// Sizes of the short run; make linear goes to 100 KB.
const (
	shortTrial   = 6 << 10
	shortLargest = 48 << 10
)

// TestKnownPatterns holds every pattern that once took more than linear time to it.
func TestKnownPatterns(t *testing.T) {
	for _, s := range subjects {
		for _, p := range known(s.name) {
			if g := grow(s, p, shortLargest); g.factor() > allowed {
				t.Errorf("%s: %s takes %v at %v bytes, ×%.2f a doubling, want ×%.1f at most", s.name, p, g.costs, g.sizes, g.factor(), allowed)
			}
		}
	}
}

// TestHunt looks for others for a moment, every week in another corner.
func TestHunt(t *testing.T) {
	words, err := gatherAll("../..")
	if err != nil {
		t.Fatal(err)
	}
	year, week := time.Now().ISOWeek()
	for i, s := range subjects {
		h := &hunter{subject: s, words: s.words(words), rand: rand.New(rand.NewPCG(uint64(year*100+week), uint64(i))), size: shortTrial}
		h.hunt(200 * time.Millisecond)
		for _, c := range h.best[:min(len(h.best), 1)] {
			if g := grow(s, c.pattern, shortLargest); g.factor() > allowed {
				t.Errorf("%s: %s takes %v at %v bytes, ×%.2f a doubling, want ×%.1f at most. Mend it, and add it to known.txt.", s.name, c.pattern, g.costs, g.sizes, g.factor(), allowed)
			}
		}
	}
}

// TestVocabulary knows the words that rules of all parsers look for.
func TestVocabulary(t *testing.T) {
	words, err := gatherAll("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		in   vocabulary
		word string
	}{
		{words.english, "according"}, {words.german, "zufolge"}, {words.figures, "between"}, {words.pages, "canonical"}, {words.reviews, "@graph"},
	} {
		found := false
		for _, w := range tt.in.words {
			found = found || w == tt.word
		}
		if !found {
			t.Errorf("%q is not among %d words", tt.word, len(tt.in.words))
		}
	}
}
