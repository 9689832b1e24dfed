package german

import (
	"strings"

	"factdesk/claims/text"
)

// quote is what stands between two quotation marks, or from a mark to the end of a
// paragraph when the next paragraph goes on with it.
type quote struct {
	first, last int // tokens between the marks
	block       int
	outer       int  // index of the quote it stands in, -1 for none
	carried     bool // it continues the paragraph's before
	words       int
}

// closers are the marks that close a quotation, by the mark that opened it: German
// („…“, ‚…‘, »…«), Swiss («…», ‹…›), English and typewriter marks. Some desks type a
// German mark before and an English one behind.
var closers = map[rune]string{
	'„': "“”\"", '“': "”\"", '"': "\"“”", '»': "«", '«': "»", '‚': "‘’'", '‘': "’'", '›': "‹", '‹': "›", '\'': "'’", '”': "”",
}

// deepest is how many quotes may stand in each other.
const deepest = 3

// nested are marks inside other marks.
const nested = "‚‘›‹'’"

// findQuotes pairs the quotation marks of each paragraph of prose.
func findQuotes(d *text.Doc) []quote {
	var out []quote
	waiting := false
	for i, b := range d.Blocks {
		if b.Kind != text.Prose || d.Watch.Over() {
			continue
		}
		from := len(out)
		var open int
		out, open = pair(out, d, i)
		if waiting && len(out) > from && out[from].first <= b.First+1 {
			out[from].carried = true
		}
		waiting = false
		if open >= 0 && opensNext(d, i) && b.Last > open+1 {
			out = append(out, newQuote(d, open, b.Last, i))
			waiting = true
		}
	}
	return out
}

// opensNext reports that the next paragraph of prose begins with a mark.
func opensNext(d *text.Doc, i int) bool {
	for i++; i < len(d.Blocks); i++ {
		if b := d.Blocks[i]; b.Kind == text.Prose {
			_, ok := closers[mark(d, b.First)]
			return ok && d.Tokens[b.First].Class == text.Quote
		}
	}
	return false
}

func mark(d *text.Doc, k int) rune { return d.Runes[d.Tokens[k].Start] }

// pair adds a block's quotes in the order of their beginnings and returns the token of
// a mark that was left open, -1 for none.
func pair(out []quote, d *text.Doc, block int) ([]quote, int) {
	b := d.Blocks[block]
	var stack []int // indexes into out of open quotes
	for k := b.First; k < b.Last && !d.Watch.Over(); k++ {
		if d.Tokens[k].Class != text.Quote {
			continue
		}
		m := mark(d, k)
		if n := len(stack); n > 0 && closesMark(d, out[stack[n-1]].first-1, k) {
			i := stack[n-1]
			q := newQuote(d, out[i].first-1, k, block)
			q.outer = out[i].outer
			out[i], stack = q, stack[:n-1]
			continue
		}
		if !opensMark(d, b, k) || len(stack) == deepest || len(stack) > 0 && !strings.ContainsRune(nested, m) && m == mark(d, out[stack[0]].first-1) {
			continue
		}
		outer := -1
		if len(stack) > 0 {
			outer = stack[len(stack)-1]
		}
		stack = append(stack, len(out))
		out = append(out, quote{first: k + 1, last: k + 1, block: block, outer: outer})
	}
	if len(stack) == 0 {
		return out, -1
	}
	open := out[stack[0]].first - 1
	return unclosed(out, stack), open
}

// unclosed drops the quotes that no mark closed.
func unclosed(out []quote, stack []int) []quote {
	drop := map[int]bool{}
	for _, i := range stack {
		drop[i] = true
	}
	first := stack[0]
	kept := out[:first]
	moved := map[int]int{}
	for i := first; i < len(out); i++ {
		q := out[i]
		if drop[i] {
			continue
		}
		if drop[q.outer] {
			q.outer = -1
		} else if to, ok := moved[q.outer]; ok {
			q.outer = to
		}
		moved[i] = len(kept)
		kept = append(kept, q)
	}
	return kept
}

func newQuote(d *text.Doc, open, end, block int) quote {
	q := quote{first: open + 1, last: end, block: block, outer: -1}
	for _, t := range d.Tokens[q.first:q.last] {
		if t.Class == text.Word || t.Class == text.Number {
			q.words++
		}
	}
	return q
}

// opensMark reports a mark that opens: behind a space or bracket, before a word.
func opensMark(d *text.Doc, b text.Block, k int) bool {
	t := d.Tokens
	if closers[mark(d, k)] == "" || k+1 >= b.Last || t[k+1].Spaced {
		return false
	}
	if mark(d, k) == '„' || mark(d, k) == '‚' {
		return true
	}
	return t[k].Spaced || k == b.First || t[k-1].Class == text.Quote || strings.ContainsAny(t[k-1].Norm, "([-/–—")
}

// closesMark reports that the mark at k closes the one at open. The apostrophe of
// "Grass' Roman" closes nothing but a single mark.
func closesMark(d *text.Doc, open, k int) bool {
	if !strings.ContainsRune(closers[mark(d, open)], mark(d, k)) || k == open+1 {
		return false
	}
	return !d.Tokens[k].Spaced || k+1 >= len(d.Tokens) || d.Tokens[k+1].Spaced
}
