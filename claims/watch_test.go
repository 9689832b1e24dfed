package claims

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWatchEnds(t *testing.T) {
	enough := errors.New("enough")
	asked := 0
	for name, walk := range map[string]func(w *Watch) int{
		"a step each": func(w *Watch) (n int) {
			for range w.Each(0, 1000) {
				n++
			}
			return n
		},
		"steps that say where the next begins": func(w *Watch) (n int) {
			w.Walk(0, 2000, func(i int) int {
				n++
				return i + 2
			})
			return n
		},
	} {
		t.Run(name, func(t *testing.T) {
			if n := walk(nil); n != 1000 {
				t.Errorf("a walk that nobody watches took %d steps, want 1000", n)
			}
			asked = 0
			w := Watching(func() error {
				if asked++; asked == 2 {
					return enough
				}
				return nil
			})
			if n, want := walk(w), 2*betweenAsking-1; n != want {
				t.Errorf("a walk that was given up took %d steps, want %d", n, want)
			}
			if !errors.Is(w.Err(), enough) {
				t.Errorf("Err() = %v, want %v", w.Err(), enough)
			}
		})
	}
}

func TestEachGivesTheNumbersBetween(t *testing.T) {
	var got []int
	for i := range (*Watch)(nil).Each(3, 6) {
		if got = append(got, i); i == 4 {
			break
		}
	}
	if diff := cmp.Diff([]int{3, 4}, got); diff != "" {
		t.Errorf("numbers up to the one that breaks off (-want +got):\n%s", diff)
	}
}
