package match

import (
	"cmp"
	"slices"

	"factdesk/claims"
)

// Claim is what is known of a claim that can be found.
type Claim struct {
	ID      string `json:"id"`
	Text    string `json:"text"`              // its wording; other wordings may follow, separated by white space
	Title   string `json:"title,omitempty"`   // headline of its fact-check
	Speaker string `json:"speaker,omitempty"` // who says it
	Date    string `json:"date,omitempty"`    // when it was said; any text with a day in it, as 2019-10-22 or "stated on October 22, 2019"

	Language   string            `json:"language,omitempty"`   // of Text, BCP 47; told from it when empty
	Quantities []claims.Quantity `json:"quantities,omitempty"` // that Text states; nil when nobody has read them, and the scorer does

	Words      string `json:"-"` // of Text, as Read.Words has them; "": the scorer reads Text
	TitleWords string `json:"-"` // of Title
}

// Query is a text whose like is sought. Only Text is needed.
type Query struct {
	ID      string `json:"id"`
	Text    string `json:"text"`
	Context string `json:"context,omitempty"` // what was said before it
	Speaker string `json:"speaker,omitempty"`
	Date    string `json:"date,omitempty"` // when it was said, written as a claim's

	Quantities []claims.Quantity `json:"quantities,omitempty"` // as a claim's
}

// Part is one reason of a score. Value times Weight is its share in log-odds.
type Part struct {
	Name   PartName `json:"name"`
	Value  float64  `json:"value"`            // how far it holds: 0..1, and below 0 when it speaks against
	Weight float64  `json:"weight"`           // log-odds of a Value of 1
	Detail string   `json:"detail,omitempty"` // the words, numbers or names it rests on
}

// Match is a claim that may say what the query says.
type Match struct {
	ID      string  `json:"id"`
	Score   float64 `json:"score"` // 0..1, comparable between queries
	Parts   []Part  `json:"parts"` // the weightiest first
	wording string  // of its text, as wording has it
	odds    float64 // what Score is made of, rounded so that no order of additions decides
}

// best sorts matches, the best first and ties by id, and keeps top of them.
func best(all []Match, top int) []Match {
	slices.SortFunc(all, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.odds, a.odds), compareIDs(a.ID, b.ID))
	})
	return all[:min(len(all), max(top, 0))]
}

// compareIDs puts shorter ids first, so that 9 stands before 10 and, among claims of
// one wording, the oldest first; ids of one length are compared letter by letter.
func compareIDs(a, b string) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}
