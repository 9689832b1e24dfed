package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// longestNickname is how many words a nickname has at most: "The Human Torpedo".
const longestNickname = 3

// nicknamed is the end of a name with a nickname in marks, "Gary “Biscuit” Tench", whose
// capitalised words before the marks stand from first to end; end for none.
func nicknamed(t text.Tokens, first, end, hi int) int {
	last := shutsNickname(t, end, hi)
	switch {
	case end-1 < first, last+1 >= hi, !t.Reads(last, aQuoteMark, text.ACapital):
		return end
	case !knownGiven(t.Norm(end - 1)), t.Is(last+1, lexicon.SentenceOpener, lexicon.Weekday):
		return end
	}
	return last + 2
}

// shutsNickname is the mark that shuts the few capitalised words behind the mark at k; hi for none.
func shutsNickname(t text.Tokens, k, hi int) int {
	last := capRun(t, k+1, hi)
	switch {
	case !t.Is(k, aQuoteMark), last == k+1, last-k-1 > longestNickname:
		return hi
	}
	return last
}

// readNicknamed takes the name whose given name stands before its nickname at given, and whose
// last word ends at last.
func (p *people) readNicknamed(d *text.Doc, b text.Block, given, last int) {
	t := d.Tokens
	full := spaced(d.Slice(t[given].Start, t[last-1].End))
	short := t[given].Text + " " + t[last-1].Text
	if who := p.byName[short]; who != nil && p.byName[full] == nil {
		who.name, p.byName[full] = full, who // the nickname is a part of the name from here on
	}
	who := p.add(d, given, last, true)
	if p.byName[short] == nil {
		p.byName[short] = who
	}
	who.describe(d, b, given, last)
}

// beforeNickname reports the "Gary" of "Gary “Biscuit” Tench".
func (r *reader) beforeNickname(k int) bool {
	return r.is(k+1, aQuoteMark) && nicknamed(r.t, k, k+1, min(len(r.t), k+longestNickname+4)) > k+1
}

// behindNickname reports the "Tench" of "Gary “Biscuit” Tench".
func (r *reader) behindNickname(k int) bool {
	if !r.is(k-1, aQuoteMark) {
		return false
	}
	open := r.t.BackTo(k-1, max(0, k-longestNickname-2), aQuoteMark) - 1
	return open > 0 && r.beforeNickname(open-1)
}
