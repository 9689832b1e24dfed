package evaluate

import (
	"fmt"
	"path/filepath"
	"strings"

	"factdesk/claims"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

// Amounts measures the reading of amounts on sentences that nobody has tuned on, in dir:
// plain ones by value, and hard ones by how often something is said and how often it is
// wrong. Their README says who wrote and labelled them.
func Amounts(dir string) ([]Table, error) {
	plain := Table{Title: "Amounts in sentences that nobody has tuned on", Head: []string{"half", "sentences", "amounts", "answered", "right", "value P", "value R", "value F1", "unit right"},
		Notes: []string{"Our own set, claims/quantity/testdata/unseen, written and labelled by somebody who had not seen the rules. An amount is answered when a quantity of ours shares a character with it, and right when value and upper end are (within one in a thousand); the unit of those that are right is compared by its meaning. The target for the value F1 of the locked half is .95."}}
	hard := Table{Title: "Hard amounts that nobody has tuned on", Head: []string{"half", "sentences", "amounts", "answered", "share", "right", "wrong", "share", "with nothing to tell", "silent"},
		Notes: []string{"Wrong are quantities of ours that share a character with a labelled amount and have another value or upper end, and such as share one with none. Silent: of the sentences in which no reader could tell an amount, those of which we say nothing. The target is 85 % answered, none wrong."}}
	for _, half := range []string{"open", "locked"} {
		s, err := amountsIn(filepath.Join(dir, "sentences."+half+".jsonl"))
		if err != nil {
			return nil, err
		}
		plain.Rows = append(plain.Rows, s.plainRow(half))
		if s, err = amountsIn(filepath.Join(dir, "hard."+half+".jsonl")); err != nil {
			return nil, err
		}
		hard.Rows = append(hard.Rows, s.hardRow(half))
	}
	for _, set := range []string{"later.open", "later.locked", "wide.open", "wide.locked", "fresh.open", "fresh.locked"} {
		s, err := amountsIn(filepath.Join(dir, set+".jsonl"))
		if err != nil {
			return nil, err
		}
		hard.Rows = append(hard.Rows, s.hardRow(strings.Replace(set, ".", ", ", 1)))
	}
	return []Table{plain, hard}, nil
}

// amounts counts how a set was read.
type amounts struct {
	sentences, labelled int
	found               int // quantities of ours
	answered, right     int // labelled amounts
	unit                int // of those that are right, with the right unit
	empty, silent       int // sentences without an amount
}

func amountsIn(path string) (amounts, error) {
	lines, err := jsonLines[labelledLine](path)
	if err != nil {
		return amounts{}, err
	}
	var a amounts
	for _, l := range lines {
		a.add(quantity.In(text.ParseIn(l.Text, l.Language), l.Language, l.Published), l.Quantities)
	}
	return a, nil
}

func (a *amounts) add(got, gold []claims.Quantity) {
	a.sentences++
	a.labelled += len(gold)
	a.found += len(got)
	if len(gold) == 0 {
		a.empty++
		if len(got) == 0 {
			a.silent++
		}
	}
	taken := make([]bool, len(got))
	for _, g := range gold {
		if answeredBy(g, got) {
			a.answered++
		}
		i := rightFor(g, got, taken)
		if i < 0 {
			continue
		}
		taken[i] = true
		a.right++
		if sameMeasure(g.Unit, got[i].Unit) {
			a.unit++
		}
	}
}

func answeredBy(gold claims.Quantity, got []claims.Quantity) bool {
	for _, q := range got {
		if share(q, gold) {
			return true
		}
	}
	return false
}

// rightFor is the quantity that has the value of a labelled one in its place, and was not
// taken for another, -1 for none.
func rightFor(gold claims.Quantity, got []claims.Quantity, taken []bool) int {
	for i, q := range got {
		if !taken[i] && share(q, gold) && sameValue(q.Value, gold.Value) && sameEnd(q.High, gold.High) {
			return i
		}
	}
	return -1
}

// share reports two quantities that share a character.
func share(a, b claims.Quantity) bool { return a.Start < b.End && b.Start < a.End }

func sameEnd(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return sameValue(*a, *b)
}

// sameMeasure compares a labelled unit, which is American, with ours.
func sameMeasure(label, ours *string) bool {
	if label == nil || ours == nil {
		return label == ours
	}
	return sameUnit(*label, *ours) || strings.HasSuffix(*ours, " "+*label) || strings.HasSuffix(*label, " "+*ours)
}

func (a amounts) plainRow(half string) []string {
	s := Spans{Gold: a.labelled, Got: a.found, Right: a.right}
	row := []string{half, fmt.Sprint(a.sentences), fmt.Sprint(a.labelled), fmt.Sprint(a.answered), fmt.Sprint(a.right)}
	return append(append(row, s.cells()[1:]...), fmt.Sprintf("%.3f", Ratio(a.unit, a.right)))
}

func (a amounts) hardRow(half string) []string {
	wrong := a.found - a.right
	return []string{half, fmt.Sprint(a.sentences), fmt.Sprint(a.labelled), fmt.Sprint(a.answered), fmt.Sprintf("%.3f", Ratio(a.answered, a.labelled)), fmt.Sprint(a.right),
		fmt.Sprint(wrong), fmt.Sprintf("%.3f", Ratio(wrong, a.found)), fmt.Sprint(a.empty), fmt.Sprint(a.silent)}
}
