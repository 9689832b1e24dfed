package match

import (
	"cmp"
	"slices"
)

// Claim is what is known of a claim that can be found.
type Claim struct {
	ID      string `json:"id"`
	Text    string `json:"text"`              // its wording; longer ones may follow, blank-separated
	Title   string `json:"title,omitempty"`   // headline of its fact-check
	Speaker string `json:"speaker,omitempty"` // who says it
	Date    string `json:"date,omitempty"`    // when it was said or checked; begins YYYY, YYYY-MM or YYYY-MM-DD
}

// Query is a text whose like is sought.
type Query struct {
	ID      string `json:"id"`
	Text    string `json:"text"`
	Context string `json:"context,omitempty"` // what was said before it
	Speaker string `json:"speaker,omitempty"`
	Date    string `json:"date,omitempty"`
}

// Part is one reason of a score.
type Part struct {
	Name   string  `json:"name"`             // "rare words", "letters", …: for a reviewer
	Value  float64 `json:"value"`            // how far it holds, 0..1
	Weight float64 `json:"weight"`           // what the score makes of a Value of 1
	Detail string  `json:"detail,omitempty"` // the words, numbers or names it rests on
}

// Match is a claim that may say what the query says.
type Match struct {
	ID    string  `json:"id"`
	Score float64 `json:"score"` // 0..1, comparable between queries
	Parts []Part  `json:"parts"`
}

// Likely is the score from which a match is worth showing as "probably the same claim".
const Likely = 0.4

// best sorts matches, the best first and ties by id, and keeps top of them.
func best(all []Match, top int) []Match {
	slices.SortFunc(all, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
	})
	return all[:min(len(all), max(top, 0))]
}
