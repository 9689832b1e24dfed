package spanish

import (
	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/spanish"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// phrase is a run of tokens, last excluded.
type phrase struct{ first, last int }

func (p phrase) ok() bool { return p.last > p.first }

// reader holds what is known of an article while it is read.
type reader struct {
	d        *text.Doc
	t        text.Tokens
	quotes   []quote
	inQuote  []bool // for each token
	names    map[string]string
	measures figure.Marks
	scales   found.Scales
	last     voice // who spoke last
	out      []candidate
}

// candidate is a claim with what its words were told by.
type candidate struct {
	found.Candidate
	tokens phrase
	verb   *text.Token // that hands the words over; an empty one for a source and the article itself
}

// Read finds the claims of an article, in no order that means anything. It takes time
// linear in the text and never fails. Once the watch is over it returns none.
func Read(in found.Article, watch *claims.Watch) []*found.Candidate {
	d := text.ParsePlaced(in.Text, "es", in.Places, watch)
	r := &reader{d: d, t: d.Tokens}
	if !found.InTurn(watch, r.findQuotes, r.findNames, func() { r.measures = numbers.Read(d) }, r.readSentences) {
		return nil
	}
	return found.Written(d, r.out, r.judge)
}

func (r *reader) at(k int) *text.Token { return r.t.At(k) }

func (r *reader) is(k int, of ...lexicon.Class) bool { return r.t.Is(k, of...) }

func (r *reader) word(k int) bool { return r.t.Word(k) }

func (r *reader) dash(k int) bool { return found.Dash(r.at(k)) }

func (r *reader) inside(k int) bool { return r.inQuote[k] }

// trim takes signs off both ends that belong to no clause.
func (r *reader) trim(p phrase) phrase {
	p.first, p.last = found.Trim(r.t, p.first, p.last, r.inside)
	return p
}

// words counts those of a phrase outside quotes.
func (r *reader) words(p phrase) int {
	return walk.Count(p.first, p.last, func(k int) bool { return r.word(k) && !r.inQuote[k] })
}
