package evaluate

import (
	"strconv"
	"strings"
	"testing"

	"factdesk/claims"
)

// TestAmountsAreCounted: what is answered, right and wrong of labelled amounts.
func TestAmountsAreCounted(t *testing.T) {
	five, meter, metre := 5., "meter", "metre"
	gold := []claims.Quantity{{Value: 1, Start: 0, End: 4}, {Value: 2, High: &five, Start: 5, End: 9}, {Value: 3, Unit: &meter, Start: 10, End: 14}, {Value: 4, Start: 20, End: 24}}
	var a amounts
	a.add([]claims.Quantity{{Value: 9, Start: 0, End: 2}, {Value: 2, High: &five, Start: 5, End: 9}, {Value: 3, Unit: &metre, Start: 11, End: 12}, {Value: 8, Start: 15, End: 16}}, gold)
	a.add(nil, nil)
	a.add([]claims.Quantity{{Value: 1, Start: 0, End: 1}}, nil)
	if want := (amounts{sentences: 3, labelled: 4, found: 5, answered: 3, right: 2, unit: 2, empty: 2, silent: 1}); a != want {
		t.Errorf("counted %+v, want %+v", a, want)
	}
	if got := strings.Join(a.hardRow("open"), " "); got != "open 3 4 3 0.750 2 3 0.600 2 1" {
		t.Errorf("the row is %q", got)
	}
}

// TestAmounts holds what amounts reached that nobody has tuned on, so that none gets worse
// unseen. Of the locked half nothing but these figures is looked at.
func TestAmounts(t *testing.T) {
	tables, err := Amounts("../../claims/quantity/testdata/unseen")
	if err != nil {
		t.Fatal(err)
	}
	for i, bars := range []map[string]float64{
		{"open value F1": 0.99, "locked value F1": 0.99},
		{"open wrong": 0, "locked wrong": 0, "open silent": 18, "locked silent": 19,
			"later, open wrong": 0, "later, locked wrong": 0, "wide, open wrong": 0, "wide, locked wrong": 2, "fresh, locked wrong": 11,
			"later, locked answered": 105, "wide, open answered": 238, "wide, locked answered": 231, "fresh, locked answered": 151, "wide, locked silent": 45,
			"fresh, open wrong": 0, "fresh, open answered": 141, "fresh, open silent": 43},
	} {
		table := tables[i]
		for _, row := range table.Rows {
			for k, head := range table.Head {
				bar, ok := bars[row[0]+" "+head]
				if !ok {
					continue
				}
				got, err := strconv.ParseFloat(row[k], 64)
				worse := got < bar
				if head == "wrong" {
					worse = got > bar
				}
				if err != nil || worse {
					t.Errorf("%s, %s half: %s is %s, and was %v", table.Title, row[0], head, row[k], bar)
				}
			}
		}
	}
}
