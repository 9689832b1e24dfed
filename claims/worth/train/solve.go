package train

import (
	"math"

	"factdesk/claims/worth"
)

const (
	penalty = 0.25 // C of the support vector machine; .1 to .4 change the third decimal
	passes  = 15
	worthyW = 1.3 // an error on a check-worthy sentence costs this much more; set by hand
)

// solve fits a support vector machine with squared hinge loss by dual coordinate
// descent (Hsieh et al. 2008, algorithm 1), in an order that a fixed generator gives.
// keep chooses the rows; nil takes all.
func solve(xs [][]worth.Feature, rows []Sentence, keep func(int) bool) []float64 {
	var order []int
	for i := range xs {
		if keep == nil || keep(i) {
			order = append(order, i)
		}
	}
	w := make([]float64, worth.Dims)
	alpha, norm := make([]float64, len(xs)), make([]float64, len(xs))
	for _, i := range order {
		for _, f := range xs[i] {
			norm[i] += float64(f.Value) * float64(f.Value)
		}
	}
	seed := uint64(88172645463325252)
	for range passes {
		for i := len(order) - 1; i > 0; i-- {
			seed ^= seed << 13
			seed ^= seed >> 7
			seed ^= seed << 17
			j := int(seed % uint64(i+1))
			order[i], order[j] = order[j], order[i]
		}
		for _, i := range order {
			step(w, xs[i], rows[i], &alpha[i], norm[i])
		}
	}
	return w
}

func step(w []float64, x []worth.Feature, row Sentence, alpha *float64, norm float64) {
	y, diagonal := -1.0, 0.5/(penalty*row.Weight)
	if row.Worthy {
		y, diagonal = 1, 0.5/(penalty*row.Weight*worthyW)
	}
	gradient := y*dot(w, x) - 1 + *alpha*diagonal
	if *alpha == 0 && gradient >= 0 {
		return
	}
	next := max(*alpha-gradient/(norm+diagonal), 0)
	d := (next - *alpha) * y
	*alpha = next
	for _, f := range x {
		w[f.At] += d * float64(f.Value)
	}
}

func dot(w []float64, x []worth.Feature) float64 {
	sum := 0.0
	for _, f := range x {
		sum += w[f.At] * float64(f.Value)
	}
	return sum
}

// platt fits a and b of 1/(1+exp(-(a·f+b))) by Newton's method on the log loss.
func platt(f []float64, rows []Sentence) (a, b float64) {
	a = 1
	for range 50 {
		var ga, gb, haa, hab, hbb float64
		for i, v := range f {
			p := worth.Logistic(a*v + b)
			e, h := p, p*(1-p)
			if rows[i].Worthy {
				e = p - 1
			}
			ga, gb = ga+e*v, gb+e
			haa, hab, hbb = haa+h*v*v, hab+h*v, hbb+h
		}
		haa, hbb = haa+1e-9, hbb+1e-9
		det := haa*hbb - hab*hab
		da, db := (hbb*ga-hab*gb)/det, (haa*gb-hab*ga)/det
		a, b = a-da, b-db
		if math.Abs(da)+math.Abs(db) < 1e-9 {
			break
		}
	}
	return a, b
}
