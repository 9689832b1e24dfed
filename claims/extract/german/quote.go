package german

import (
	"strings"

	"factdesk/claims/extract/found"
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
	spoken      bool // all of a block that somebody says in a transcript or recording, without marks
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
	f := &quoteFinder{Doc: d}
	waiting := false
	for i, b := range d.Blocks {
		if d.Watch.Over() {
			break
		}
		switch {
		case b.Voice != nil:
			q := newQuote(d, b.First-1, b.Last, i)
			q.spoken = true
			f.out, waiting = append(f.out, q), false
		case b.Kind == text.Prose:
			waiting = f.paragraph(i, waiting)
		}
	}
	return f.out
}

// quoteFinder has the quotes found so far, in the order of their beginnings.
type quoteFinder struct {
	*text.Doc
	out []quote
}

// paragraph adds a block's quotes. waiting says that the paragraph before left a quote
// open, and the answer that this one does.
func (f *quoteFinder) paragraph(i int, waiting bool) bool {
	b, from := f.Blocks[i], len(f.out)
	open := f.pair(i)
	goesOn := open >= 0 && open+1 < b.Last && opensNext(f.Doc, i)
	if goesOn {
		f.out = append(f.out, newQuote(f.Doc, open, b.Last, i))
	}
	if waiting && len(f.out) > from {
		f.out[from].carried = f.out[from].first <= b.First+1
	}
	return goesOn
}

// opensNext reports that the next paragraph of prose begins with a mark.
func opensNext(d *text.Doc, i int) bool {
	for i++; i < len(d.Blocks); i++ {
		if b := d.Blocks[i]; b.Kind == text.Prose {
			_, ok := closers[found.Mark(d, b.First)]
			return ok && d.Tokens[b.First].Class == text.Quote
		}
	}
	return false
}

// pair adds a block's quotes and returns the token of a mark that was left open, -1 for
// none.
func (f *quoteFinder) pair(block int) int {
	b := f.Blocks[block]
	var stack []int // indexes into out of open quotes
	for k := range f.Watch.Each(b.First, b.Last) {
		switch n := len(stack); {
		case f.Tokens[k].Class != text.Quote:
		case n > 0 && closesMark(f.Doc, f.markOf(stack[n-1]), k):
			i := stack[n-1]
			q := newQuote(f.Doc, f.markOf(i), k, block)
			q.outer = f.out[i].outer
			f.out[i], stack = q, stack[:n-1]
		case f.opens(b, k, stack):
			q := quote{first: k + 1, last: k + 1, block: block, outer: -1}
			if n > 0 {
				q.outer = stack[n-1]
			}
			stack = append(stack, len(f.out))
			f.out = append(f.out, q)
		}
	}
	if len(stack) == 0 {
		return -1
	}
	open := f.markOf(stack[0])
	f.out = unclosed(f.out, stack)
	return open
}

// markOf is the token of the mark that opened a quote.
func (f *quoteFinder) markOf(i int) int { return f.out[i].first - 1 }

// opens reports a mark that opens a quote, inside others at most as deep as people write,
// and not with the mark of the outermost, unless such marks stand inside others.
func (f *quoteFinder) opens(b text.Block, k int, stack []int) bool {
	if len(stack) == deepest || !opensMark(f.Doc, b, k) {
		return false
	}
	m := found.Mark(f.Doc, k)
	return len(stack) == 0 || strings.ContainsRune(nested, m) || m != found.Mark(f.Doc, f.markOf(stack[0]))
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
	if closers[found.Mark(d, k)] == "" || k+1 >= b.Last || t[k+1].Spaced {
		return false
	}
	switch {
	case strings.ContainsRune(onlyOpen, found.Mark(d, k)), t[k].Spaced, k == b.First, t[k-1].Class == text.Quote:
		return true
	}
	return strings.ContainsAny(t[k-1].Norm, beforeOpening)
}

const (
	onlyOpen      = "„‚"     // marks that never close
	beforeOpening = "([-/–—" // signs that a mark may follow without a space
)

// closesMark reports that the mark at k closes the one at open. The apostrophe of
// "Grass' Roman" closes nothing but a single mark.
func closesMark(d *text.Doc, open, k int) bool {
	if k == open+1 || !strings.ContainsRune(closers[found.Mark(d, open)], found.Mark(d, k)) {
		return false
	}
	return !d.Tokens[k].Spaced || k+1 == len(d.Tokens) || d.Tokens[k+1].Spaced
}
