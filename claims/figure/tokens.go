package figure

import (
	"sort"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// Mark is one quantity or date with the tokens it stands in, First to Last - 1, as the
// languages give them whose numbers are read token by token.
type Mark struct {
	First, Last int
	Quantity    claims.Quantity // of a number
	Age         bool            // somebody's age
	Date        bool            // says when; then Quantity is empty
	End         End             // what a number is as an end of a range
}

// SetUnit gives the quantity its unit, which ends before token last.
func (m *Mark) SetUnit(name string, last int) { m.Quantity.Unit, m.Last = &name, last }

// Marks are those of a text, in its order.
type Marks []Mark

// Within are the marks inside the tokens from first up to last: their indexes, the last excluded.
func (all Marks) Within(first, last int) (from, behind int) {
	from = sort.Search(len(all), func(i int) bool { return all[i].First >= first })
	return from, walk.Past(from, len(all), func(i int) bool { return all[i].Last <= last })
}

// Inside are the marks inside the tokens from first up to last.
func (all Marks) Inside(first, last int) Marks {
	from, behind := all.Within(first, last)
	return all[from:behind]
}

// Quantities are the marks that are no dates; never nil.
func (all Marks) Quantities() []claims.Quantity {
	out := []claims.Quantity{}
	for _, m := range all {
		if !m.Date {
			out = append(out, m.Quantity)
		}
	}
	return out
}

// Tokens are those of a text while its numbers are read.
type Tokens struct {
	text.Tokens
	Doc *text.Doc
}

// TokensOf are the tokens of a text.
func TokensOf(d *text.Doc) Tokens { return Tokens{d.Tokens, d} }

// Marks are what markAt reads at each token, from left to right; a mark's Last is 0 where
// nothing begins.
func (t Tokens) Marks(markAt func(k int) Mark) Marks {
	var out Marks
	t.Doc.Watch.Walk(0, len(t.Tokens), func(k int) int {
		m := markAt(k)
		if m.Last == 0 {
			return k + 1
		}
		out = append(out, m)
		return max(k+1, m.Last)
	})
	return out
}

// Glued reports that no white space stands before token k.
func (t Tokens) Glued(k int) bool { return !t.At(k).Spaced }

// Number reports a token that begins with a digit.
func (t Tokens) Number(k int) bool { return t.At(k).Class == text.Number }

// Tangle reports two signs of numbers at k between digits, with no space: "7,,5".
func (t Tokens) Tangle(k int) bool {
	switch {
	case !t.Reads(k-1, text.ANumber, lexicon.CommaOrStop, lexicon.CommaOrStop, text.ANumber), !t.Glued(k), !t.Glued(k + 1):
		return false
	}
	return t.Glued(k + 2)
}

// Value is what a word counts in a class, 0 when it is in none.
func (t Tokens) Value(k int, in lexicon.Class) float64 {
	n, _ := t.At(k).Lex.Value(in)
	return float64(n)
}

// OwnerOf is whose dollar the letters mean that the sign at k is written on to.
func (t Tokens) OwnerOf(k int) string {
	if !t.Is(k, lexicon.DollarSign) || !t.Glued(k) {
		return ""
	}
	return DollarsOf[t.Norm(k-1)]
}

// Stands says where in the text a mark's quantity stands.
func (t Tokens) Stands(m *Mark) {
	m.Quantity.Start, m.Quantity.End = t.At(m.First).Start, t.At(m.Last-1).End
}
