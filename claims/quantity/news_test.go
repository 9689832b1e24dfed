package quantity

import (
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/text"
)

// TestNews holds the value F1 on the half of the labelled news sentences that rules
// may be tuned on; the locked half gives the figure that counts.
func TestNews(t *testing.T) {
	raw, err := os.ReadFile("testdata/news.dev.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	right, ours, gold := 0, 0, 0
	for line := range strings.Lines(string(raw)) {
		var c struct {
			Text, Published string
			Quantities      []claims.Quantity
		}
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		q, _ := Find(text.Parse(c.Text), c.Published)
		right, ours, gold = right+matched(q, c.Quantities), ours+len(q), gold+len(c.Quantities)
	}
	f1 := 2 * float64(right) / float64(ours+gold)
	t.Logf("value F1 %.3f: %d right of %d found and %d labelled", f1, right, ours, gold)
	if f1 < 0.97 {
		t.Errorf("value F1 on the dev half is %.3f, want at least .97", f1)
	}
}

// matched counts quantities with a labelled value and high end, each label once.
func matched(q, gold []claims.Quantity) int {
	used, n := make([]bool, len(gold)), 0
	for _, a := range q {
		for i, b := range gold {
			if !used[i] && close2(&a.Value, &b.Value) && close2(a.High, b.High) {
				used[i] = true
				n++
				break
			}
		}
	}
	return n
}

func close2(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b) <= 1e-3*math.Abs(*b)
}
