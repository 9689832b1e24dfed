package spanish

import (
	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/spanish"
	"factdesk/claims/text"
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
	for _, step := range []func(){r.findQuotes, r.findNames, func() { r.measures = numbers.Read(d) }, r.readSentences, r.judgeAll} {
		if watch.Err() != nil {
			return nil // what the next step builds on is not whole
		}
		step()
	}
	return found.Written(d, r.out, func(c *candidate) *found.Candidate { return &c.Candidate })
}

func (r *reader) at(k int) *text.Token { return r.t.At(k) }

func (r *reader) is(k int, of ...lexicon.Class) bool { return r.t.Is(k, of...) }

func (r *reader) word(k int) bool { return r.t.Word(k) }

func (r *reader) dash(k int) bool { return found.Dash(r.at(k)) }

func (r *reader) inside(k int) bool { return r.inQuote[k] }

// first is the first token of a class inside a phrase, None for none.
func (r *reader) first(p phrase, c lexicon.Class) int {
	if k := r.t.To(p.first, p.last, c); k < p.last {
		return k
	}
	return found.None
}

// trim takes signs off both ends that belong to no clause.
func (r *reader) trim(p phrase) phrase {
	p.first, p.last = found.Trim(r.t, p.first, p.last, r.inside)
	return p
}

// count says how many tokens of a phrase are such.
func (p phrase) count(such func(k int) bool) (n int) {
	for k := p.first; k < p.last; k++ {
		if such(k) {
			n++
		}
	}
	return n
}

// words counts those of a phrase outside quotes.
func (r *reader) words(p phrase) int {
	return p.count(func(k int) bool { return r.word(k) && !r.inQuote[k] })
}
