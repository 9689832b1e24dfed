package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// whole is a span that ends, or begins, neither inside a number, nor inside a quote that stands
// in it, nor inside brackets.
func (r *reader) whole(p phrase) phrase {
	if r.goesOnNumber(p.first - 1) {
		p.first -= 2 // "up to N200,000 a day"
	}
	if r.goesOnNumber(p.last) {
		p.last += 2
	}
	if r.closesQuote(p.first) {
		p.first = walk.Past(p.first+1, p.last-1, r.leading) // the mark of a quote before it
	}
	return r.wholeBrackets(r.wholeQuote(p))
}

// closesQuote reports the mark behind a quote.
func (r *reader) closesQuote(k int) bool {
	return k > 0 && r.inQuote[k-1] > 0 && r.inQuote[k] == 0 && r.quoteMark(k)
}

// goesOnNumber reports the comma of "N200,000", which is no number's to the reader of tokens.
func (r *reader) goesOnNumber(k int) bool {
	switch {
	case !r.t.Reads(k, lexicon.Comma, text.ANumber), r.at(k).Spaced, r.at(k + 1).Spaced:
		return false
	}
	return strings.ContainsAny(r.norm(k-1), "0123456789")
}

// wholeQuote ends a span that breaks off inside a quote behind its mark, or before it.
func (r *reader) wholeQuote(p phrase) phrase {
	in := r.inQuote[p.last-1]
	if in == 0 {
		return p
	}
	q := r.quotes[in-1]
	switch {
	case q.first <= p.first, q.last < p.last, !r.quoteMark(q.last):
		return p
	}
	if q.last-p.last < fewHanded || r.leadsTo(q) {
		return phrase{p.first, q.last + 1}
	}
	before := r.trim(phrase{p.first, q.first - 1})
	if r.tellsEnough(before) {
		return before
	}
	return p
}

// leadsTo reports a quote behind the verb that hands it over, or a word that leads to it: cut
// before it, nothing is told.
func (r *reader) leadsTo(q quote) bool {
	k := walk.Back(q.first-1, 0, func(i int) bool { return r.is(i, lexicon.Colon, lexicon.Comma) })
	if r.is(k-1, lexicon.AsWith, lexicon.Subordinator, lexicon.Preposition) {
		return true
	}
	return r.verb(k-1).Report.Act != 0 && !r.verb(k-1).Is(verbs.Nounly)
}

// longestBracket is how many tokens brackets hold that a span takes in for its end.
const longestBracket = 12

// wholeBrackets takes in what is missing of brackets, or leaves them out.
func (r *reader) wholeBrackets(p phrase) phrase {
	open, shut := r.halfBrackets(p)
	switch {
	case shut == p.last-1 && shut > p.first+1:
		p.last = walk.Back(shut, p.first, r.trailing)
	case shut >= 0:
		p.first = r.sentenceFrom(p.first, r.d.Blocks[r.t[p.first].Block].First)
	case open == p.first:
		p.first++
	case open > p.first:
		if end := r.shutOf(open); end < open+longestBracket {
			return phrase{p.first, end + 1}
		}
		p.last = walk.Back(open, p.first+1, r.trailing)
	}
	return p
}

// halfBrackets are the first bracket of a span that is not shut in it and the first that is
// not opened there; -1 for none. A bracket without a fellow anywhere is none: "a) 40 jobs", ":)".
func (r *reader) halfBrackets(p phrase) (open, shut int) {
	open, shut = -1, -1
	deep := 0
	for k := p.first; k < p.last; k++ {
		switch {
		case r.is(k, lexicon.OpenRound):
			if r.shutOf(k) < 0 {
				continue
			}
			if deep++; deep == 1 {
				open = k
			}
		case !r.is(k, lexicon.CloseRound):
		case deep > 0:
			deep--
		case shut < 0:
			shut = r.ifOpened(k)
		}
	}
	if deep == 0 {
		open = -1
	}
	return open, shut
}

// shutOf is the bracket that shuts the one that opens at k; -1 for none in the paragraph.
func (r *reader) shutOf(k int) int {
	deep := 0
	for i := k; i < min(r.d.Blocks[r.t[k].Block].Last, k+farBracket); i++ {
		switch {
		case r.is(i, lexicon.OpenRound):
			deep++
		case !r.is(i, lexicon.CloseRound):
		case deep == 1:
			return i
		default:
			deep--
		}
	}
	return -1
}

// ifOpened is the bracket at k where one before opens it, else -1.
func (r *reader) ifOpened(k int) int {
	for i := k - 1; i >= max(r.d.Blocks[r.t[k].Block].First, k-farBracket); i-- {
		switch {
		case !r.is(i, lexicon.OpenRound):
		case r.shutOf(i) == k:
			return k
		}
	}
	return -1
}

// farBracket is how many tokens apart the fellows of brackets stand at most.
const farBracket = 80
