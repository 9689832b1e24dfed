package figure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// TestMarks reads each number as a mark of so many tokens, and a month as a date.
func TestMarks(t *testing.T) {
	r := TokensOf(text.ParseIn("Am 3. Mai kosteten 12 Brote US$ 40 und C$30.", "de"))
	marks := r.Marks(func(k int) Mark {
		switch {
		case r.Is(k, lexicon.MonthName):
			return Mark{First: k, Last: k + 1, Date: true}
		case !r.Number(k):
			return Mark{}
		}
		m := Mark{First: k, Last: k + 1, Quantity: claims.Quantity{Value: float64(Atoi(r.Norm(k)))}}
		if owner := r.OwnerOf(k - 1); owner != "" {
			m.SetUnit(owner, m.Last)
		}
		r.Stands(&m)
		return m
	})
	var got []float64
	for _, q := range marks.Quantities() {
		got = append(got, q.Value)
	}
	if diff := cmp.Diff([]float64{3, 12, 40, 30}, got); diff != "" {
		t.Errorf("quantities (-want +got):\n%s", diff)
	}
	if from, behind := marks.Within(marks[1].First, marks[2].Last); from != 1 || behind != 3 {
		t.Errorf("marks %d to %d stand between the month and 12, want 1 to 3", from, behind)
	}
	if !marks[1].Date {
		t.Errorf("the month is %+v, want a date", marks[1])
	}
	for i, want := range map[int]string{2: "", 3: "us dollar", 4: "canadian dollar"} {
		unit := ""
		if u := marks[i].Quantity.Unit; u != nil {
			unit = *u
		}
		if unit != want {
			t.Errorf("the unit of mark %d is %q, want %q", i, unit, want)
		}
	}
	if q := marks[2].Quantity; r.Doc.Slice(q.Start, q.End) != "12" {
		t.Errorf("the quantity stands at %q, want 12", r.Doc.Slice(q.Start, q.End))
	}
}

func TestNoMarksAreNoQuantities(t *testing.T) {
	if got := Marks(nil).Quantities(); got == nil || len(got) > 0 {
		t.Errorf("quantities of no marks: %#v, want an empty list", got)
	}
}

func TestWhatAWordCounts(t *testing.T) {
	r := TokensOf(text.ParseIn("dos de mayo", "es"))
	if n := r.Value(0, lexicon.NumberWord); n != 2 {
		t.Errorf("dos counts %v, want 2", n)
	}
	if n := r.Value(1, lexicon.NumberWord); n != 0 {
		t.Errorf("de counts %v, want 0", n)
	}
}

// TestRowsAreWalkedSoFar: of a row of numbers the first is found over a bounded number of
// tokens, since each number of a text asks; beyond it the number itself is answered.
func TestRowsAreWalkedSoFar(t *testing.T) {
	for _, tt := range []struct{ numbers, steps int }{{1, 0}, {2, 2}, {LongestRow/2 + 1, LongestRow}, {LongestRow/2 + 2, 0}, {4 * LongestRow, 0}} {
		r := TokensOf(text.ParseIn("Linie "+strings.Repeat("5, ", tt.numbers-1)+"7", "de"))
		last := 2*tt.numbers - 1
		if got := r.Lead(last, lexicon.Comma); last-got != tt.steps {
			t.Errorf("the first of %d numbers is looked for over %d tokens, want %d", tt.numbers, last-got, tt.steps)
		}
	}
}
