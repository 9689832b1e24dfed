package letters

import (
	"testing"

	"factdesk/review"
)

// TestEachVerbThatIsMailedHasWords holds the two tables together.
func TestEachVerbThatIsMailedHasWords(t *testing.T) {
	for _, v := range review.Verbs() {
		if _, words := changed[v]; words != v.Mailed() {
			t.Errorf("%q is mailed: %v, and has words: %v", v, v.Mailed(), words)
		}
	}
}
