// Package train fits the check-worthiness model: the same sentences give the same
// bytes. It reads no files; cmd/trainworth and internal/evaluate hand it rows.
package train

import (
	"factdesk/claims/text"
	"factdesk/claims/worth"
)

// Sentence is one labelled row.
type Sentence struct {
	Text   string
	Worthy bool
	ID     string  // ClaimBuster's Sentence_id
	Weight float64 // what an error on it costs against others
}

// Unconfirmed is the weight of a row that is not in the stricter 2.5xNCS. Of the
// check-worthy rows about half are absent, which are the doubtful ones; of the others
// many are absent only to keep the set at its ratio, and for them the weight makes up
// for their number.
const Unconfirmed = 0.5

// Weigh gives each row its weight by whether strict holds it too.
func Weigh(rows, strict []Sentence) {
	sure := map[string]bool{}
	for _, s := range strict {
		sure[s.ID] = true
	}
	for i := range rows {
		rows[i].Weight = Unconfirmed
		if sure[rows[i].ID] {
			rows[i].Weight = 1
		}
	}
}

// Folds is into how many parts the training data are cut for calibration.
const Folds = 4

// Fit trains on all rows. Calibration (Platt 1999) and the cut come from scores
// that each row got from a model trained without its fold.
func Fit(rows []Sentence, want worth.Groups) *worth.Model {
	xs := vectors(rows, want)
	f := outOfFold(xs, rows)
	a, b := platt(f, rows)
	p := make([]float64, len(f))
	for i, v := range f {
		p[i] = worth.Logistic(a*v + b)
	}
	return worth.NewModel(solve(xs, rows, nil), a, b, BestCut(sure(p, rows)), want)
}

// sure keeps the rows whose label is confirmed, on which the cut is chosen.
func sure(p []float64, rows []Sentence) ([]float64, []Sentence) {
	var ps []float64
	var out []Sentence
	for i, r := range rows {
		if r.Weight == 1 {
			ps, out = append(ps, p[i]), append(out, r)
		}
	}
	return ps, out
}

// Held is the calibrated score that each row gets from models that have not seen
// it, for the reliability table: calibration too comes from the other folds.
func Held(rows []Sentence, want worth.Groups) []float64 {
	xs := vectors(rows, want)
	f := outOfFold(xs, rows)
	fold := Stratified(rows)
	p := make([]float64, len(rows))
	for k := range Folds {
		var fs []float64
		var other []Sentence
		for i := range rows {
			if fold[i] != k {
				fs, other = append(fs, f[i]), append(other, rows[i])
			}
		}
		a, b := platt(fs, other)
		for i := range rows {
			if fold[i] == k {
				p[i] = worth.Logistic(a*f[i] + b)
			}
		}
	}
	return p
}

// Stratified gives each row its fold: the i-th row of its class goes to i mod 4.
func Stratified(rows []Sentence) []int {
	fold, seen := make([]int, len(rows)), map[bool]int{}
	for i, r := range rows {
		fold[i] = seen[r.Worthy] % Folds
		seen[r.Worthy]++
	}
	return fold
}

// Score is what m gives a row's text read as one sentence.
func Score(m *worth.Model, s string) float64 {
	d := text.Parse(s)
	p, _ := m.Score(d, 0, len(d.Tokens))
	return p
}

func vectors(rows []Sentence, want worth.Groups) [][]worth.Feature {
	xs := make([][]worth.Feature, len(rows))
	for i, r := range rows {
		xs[i] = worth.Vector(text.Parse(r.Text).Tokens, want)
	}
	return xs
}

func outOfFold(xs [][]worth.Feature, rows []Sentence) []float64 {
	fold := Stratified(rows)
	f := make([]float64, len(rows))
	for k := range Folds {
		w := solve(xs, rows, func(i int) bool { return fold[i] != k })
		for i := range rows {
			if fold[i] == k {
				f[i] = dot(w, xs[i])
			}
		}
	}
	return f
}
