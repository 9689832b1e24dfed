package found

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// InTurn takes steps of which each builds on what those before have made whole. It reports
// false once the watch is over.
func InTurn(watch *claims.Watch, steps ...func()) bool {
	for _, step := range steps {
		if watch.Err() != nil {
			return false
		}
		step()
	}
	return true
}

// As is a speaker of whom the tokens from first up to last are the mention, where there
// are any.
func As(d *text.Doc, name string, link claims.LinkKind, first, last int) Speaks {
	s := Speaks{Name: name, Link: link}
	if last > first {
		s.Start, s.End = d.Tokens[first].Start, d.Tokens[last-1].End
	}
	return s
}

// Of is a candidate of the tokens from first up to last, whoever says it.
func Of(d *text.Doc, first, last int, as claims.Attribution, who Speaks) Candidate {
	var c Candidate
	c.Start, c.End = d.Tokens[first].Start, d.Tokens[last-1].End
	c.Attribution = as
	c.SpokenBy(d, who)
	return c
}

// InOneLine is the tokens from first up to last as the article has them, with one space
// between words.
func InOneLine(d *text.Doc, first, last int) string {
	return strings.Join(strings.Fields(d.Slice(d.Tokens[first].Start, d.Tokens[last-1].End)), " ")
}

// Mark is the sign that token k begins with.
func Mark(d *text.Doc, k int) rune { return d.Runes[d.Tokens[k].Start] }

// Pairs are the quotations of a block, first token and the one behind the last, by the marks
// that close what a mark opens. One that nothing closes holds nothing, and marks in marks
// belong to the outer ones.
func Pairs(d *text.Doc, b text.Block, closers map[rune]string) (pairs [][2]int) {
	open := 0 // the token behind the mark that opens, 0 for none
	for k := range d.Watch.Each(b.First, b.Last) {
		switch {
		case d.Tokens[k].Class != text.Quote:
		case open == 0:
			if closers[Mark(d, k)] != "" {
				open = k + 1
			}
		case strings.ContainsRune(closers[Mark(d, open-1)], Mark(d, k)):
			pairs = append(pairs, [2]int{open, k})
			open = 0
		}
	}
	return pairs
}

// FirstOf notes the first token of each trait's class among those from first up to last.
func (t *Traits) FirstOf(tokens text.Tokens, first, last int, signs map[Trait]lexicon.Class) {
	for trait, class := range signs {
		if k := tokens.To(first, last, class); k < last {
			t.At[trait] = k
		}
	}
}

// smallest is the least count that is worth a look by itself.
const smallest = 10

// Measured notes the first number and the first date of some marks.
func (s *Signs) Measured(d *text.Doc, marks figure.Marks) {
	for _, m := range marks {
		switch {
		case m.Date:
			if s.Day.End == 0 {
				s.Day = claims.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.Last-1].End}
			}
		case s.Amount == nil:
			q := m.Quantity
			s.Amount, s.SmallAmount = &q, q.Unit == nil && q.Value < smallest
		}
	}
}

// Sort is a kind of claim, and whether a claim is of it.
type Sort struct {
	Is   bool
	Kind claims.Kind
}

// Kinds are the kinds that a claim is of, an event where it is of no other.
func Kinds(sorts ...Sort) []claims.Kind {
	kinds := []claims.Kind{}
	for _, sort := range sorts {
		if sort.Is {
			kinds = append(kinds, sort.Kind)
		}
	}
	if len(kinds) == 0 {
		kinds = append(kinds, claims.KindEvent)
	}
	return kinds
}
