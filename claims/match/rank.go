package match

import "math"

// Rank scores the candidates that a database gave for a query and returns the best
// top of them. s is of the whole collection. Index.Search uses the same scorer.
func Rank(q Query, among []Claim, s Stats, top int) []Match {
	return newScorer(q, s, nil, nil).rank(among, top)
}

func (x *scorer) rank(among []Claim, top int) []Match {
	all := make([]Match, len(among))
	for i, c := range among {
		all[i] = x.match(c)
	}
	alike(all)
	return best(all, top)
}

// alike gives claims of one wording one score, the best of theirs: two checks of the
// same words differ in their headline only, and the older stands first.
func alike(all []Match) {
	best := make(map[string]float64, len(all))
	for _, m := range all {
		if odds, ok := best[m.wording]; !ok || odds < m.odds {
			best[m.wording] = m.odds
		}
	}
	for i, m := range all {
		all[i].odds = best[m.wording]
		all[i].Score = 1 / (1 + math.Exp(-all[i].odds))
	}
}
