package train

import (
	"cmp"
	"slices"

	"factdesk/claims/worth"
)

// Counts are the outcomes at a cut.
type Counts struct{ TP, FP, FN, TN int }

// CountAt counts the rows whose score reaches cut as called check-worthy.
func CountAt(p []float64, rows []Sentence, cut float64) Counts {
	var c Counts
	for i, r := range rows {
		switch called := p[i] >= cut; {
		case called && r.Worthy:
			c.TP++
		case called:
			c.FP++
		case r.Worthy:
			c.FN++
		default:
			c.TN++
		}
	}
	return c
}

// F1 is that of the check-worthy class.
func (c Counts) F1() float64 { return half(c.TP, c.FP+c.FN) }

// MacroF1 is the mean of the F1 of both classes.
func (c Counts) MacroF1() float64 { return (half(c.TP, c.FP+c.FN) + half(c.TN, c.FP+c.FN)) / 2 }

func half(right, wrong int) float64 {
	if right == 0 {
		return 0
	}
	return 2 * float64(right) / float64(2*right+wrong)
}

// BestCut is the cut of two decimals with the highest F1 of the check-worthy class,
// the lowest of several.
func BestCut(p []float64, rows []Sentence) float64 {
	return bestCut(p, rows, Counts.F1)
}

// BestMacroCut is the same for the macro-averaged F1.
func BestMacroCut(p []float64, rows []Sentence) float64 {
	return bestCut(p, rows, Counts.MacroF1)
}

func bestCut(p []float64, rows []Sentence, figure func(Counts) float64) float64 {
	best, at := -1.0, 0.5
	for k := 5; k < 96; k++ {
		cut := worth.Round(float64(k)/100, 2)
		if v := figure(CountAt(p, rows, cut)); v > best {
			best, at = v, cut
		}
	}
	return at
}

// AveragePrecision is the mean precision at each check-worthy row, rows by falling
// score, equal scores in the order given.
func AveragePrecision(p []float64, rows []Sentence) float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[b], p[a]) })
	sum, found := 0.0, 0
	for k, i := range order {
		if rows[i].Worthy {
			found++
			sum += float64(found) / float64(k+1)
		}
	}
	if found == 0 {
		return 0
	}
	return sum / float64(found)
}
