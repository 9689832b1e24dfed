package match

import "math"

// From crowd claims on there are more that share some rare word with a query by chance than
// the first places hold. What tells them from the one that is meant is how little of their
// own words the query has, so that this counts the more, the larger the collection is.
const (
	crowd     = 20_000
	saidShare = 0.35 // of the words of a right claim that a query has, in the mean
	shortSaid = 2    // words added, so that one word in common of two is not half of all
)

// ofClaim is how much of the claim's words the query has, by number. Below a crowd it says
// nothing that other parts don't.
func (x *scorer) ofClaim(text []string) Part {
	if x.crowded == 0 {
		return Part{}
	}
	shared := 0.0
	for _, t := range text {
		if x.weights[t] > 0 {
			shared++
		}
	}
	return Part{PartOfClaim, shared/(shortSaid+float64(len(text))) - saidShare, x.crowded, ""}
}

// crowded is the weight of ofClaim among so many claims.
func crowded(weight float64, claims int) float64 {
	return weight * math.Log(max(float64(claims)/crowd, 1))
}
