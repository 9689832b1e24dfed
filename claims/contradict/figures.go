package contradict

import (
	"math"
	"strings"

	"factdesk/claims"
	"factdesk/claims/text"
)

// Figure is a number of a statement with what its words allow, in a base unit, so that
// figures of one thing can stand on one axis.
type Figure struct {
	Thing string      `json:"thing"` // what is counted: "troops"; "" when the text does not say
	Unit  string      `json:"unit"`  // "" when things are counted
	Value float64     `json:"value"` // as said; of a range its middle
	Low   *float64    `json:"low"`   // the least that the words allow; nil: no bound
	High  *float64    `json:"high"`
	Said  string      `json:"said"` // the words
	Span  claims.Span `json:"span"` // into the wording
}

// Figures are the levels that a statement states: neither changes nor parts of another
// number nor what comes on top of one.
func (r *Reading) Figures() []Figure {
	out := []Figure{}
	for i := range r.numbers {
		if n := &r.numbers[i]; n.isLevel() {
			out = append(out, r.figure(n))
		}
	}
	return out
}

// isLevel reports how much of something there is, whatever it was before.
func (n *number) isLevel() bool {
	switch {
	case n.Change != nil, n.part, n.more:
		return false
	}
	return n.thing != "" || n.unit != ""
}

func (r *Reading) figure(n *number) Figure {
	into := n.into
	f := Figure{Thing: r.thingOf(n), Unit: n.unit, Value: into.of(n.Value), Span: r.span(n.first, n.last)}
	f.Said = r.d.Slice(f.Span.Start, f.Span.End)
	if high := n.Quantity.High; n.Comparator == claims.Range && high != nil {
		f.Value = into.of((n.Value + *high) / 2)
	}
	if n.rate != "" {
		f.Unit = strings.TrimSpace(f.Unit + " per " + n.rate)
	}
	if !n.openBelow() {
		f.Low = &n.low
	}
	if !math.IsInf(n.high, 1) {
		f.High = &n.high
	}
	return f
}

// openBelow reports a number that may be as small as it likes.
func (n *number) openBelow() bool {
	return n.Comparator == claims.Below || n.Comparator == claims.AtMost
}

// thingOf is a counted thing as people call it: a concept's name, or the noun as written.
func (r *Reading) thingOf(n *number) string {
	if n.thing == "" || n.Counts == nil {
		return ""
	}
	if _, ok := synonyms[n.thing]; ok {
		return n.thing
	}
	all := text.ParseIn(*n.Counts, r.Language).Tokens
	if r.german {
		return all[len(all)-1].Text
	}
	return all[len(all)-1].Norm
}
