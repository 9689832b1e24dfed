package evaluate

import (
	"fmt"

	"factdesk/claims/match"
)

// firstMatches is how many matches of a query the thresholds are measured on: as many
// as anybody is shown.
const firstMatches = 5

// kept is what a threshold lets through of a split's first matches.
type kept struct{ matches, right int }

// retrievalThresholds is what each of match.Thresholds keeps.
func retrievalThresholds(splits []judged) Table {
	t := Table{
		Title: "Known claims: what each threshold keeps of the first five matches",
		Head:  []string{"threshold", "score"},
		Notes: []string{"A query: matches that reach it; right: the share of them; found: the share of all right claims. By the text alone. A match counts as right only when the data set says so; it names one claim where several say the same."},
	}
	for _, th := range match.Thresholds {
		t.Rows = append(t.Rows, []string{th.Name, fmt.Sprint(th.Score)})
	}
	for _, j := range splits {
		t.Head = append(t.Head, j.name+" a query", "right", "found")
		all := 0
		for _, right := range j.right {
			all += len(right)
		}
		for i, k := range j.keep(match.Thresholds) {
			t.Rows[i] = append(t.Rows[i], fmt.Sprintf("%.2f", float64(k.matches)/float64(len(j.queries))), fig(Ratio(k.right, k.matches)), fig(Ratio(k.right, all)))
		}
	}
	return t
}

// keep counts the first matches of a split that reach each threshold.
func (j judged) keep(thresholds []match.Threshold) []kept {
	out := make([]kept, len(thresholds))
	for _, q := range j.queries {
		textOnly(&q)
		for _, m := range first(j.claims.find(q), firstMatches) {
			for i, t := range thresholds {
				out[i].count(m.Score >= t.Score, j.right[q.ID][m.ID])
			}
		}
	}
	return out
}

func (k *kept) count(reaches, right bool) {
	if !reaches {
		return
	}
	k.matches++
	if right {
		k.right++
	}
}
