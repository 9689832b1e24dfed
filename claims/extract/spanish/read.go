package spanish

import (
	"factdesk/claims"
	"factdesk/claims/extract/found"
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
	measures []numbers.Mark
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
	out := make([]*found.Candidate, len(r.out))
	for i := range r.out {
		if watch.Over() {
			return nil
		}
		out[i] = &r.out[i].Candidate
		out[i].Place(d)
		out[i].Write(d.Runes, nil)
	}
	return out
}

func (r *reader) at(k int) *text.Token { return r.t.At(k) }

func (r *reader) is(k int, of ...lexicon.Class) bool { return r.t.Is(k, of...) }

func (r *reader) word(k int) bool { return r.t.Word(k) }

func (r *reader) dash(k int) bool {
	t := r.at(k)
	return t.Class == text.Punct && t.Text != "" && text.IsDash(r.d.Runes[t.Start])
}

// first is the first token of a class inside a phrase, None for none.
func (r *reader) first(p phrase, c lexicon.Class) int {
	for k := p.first; k < p.last; k++ {
		if r.is(k, c) {
			return k
		}
	}
	return found.None
}

// trim takes signs off both ends that belong to no clause.
func (r *reader) trim(p phrase) phrase {
	for p.ok() && r.loose(p.first) {
		p.first++
	}
	for p.ok() && (r.loose(p.last-1) || r.is(p.last-1, lexicon.FullStop)) {
		p.last--
	}
	return p
}

func (r *reader) loose(k int) bool {
	switch t := r.at(k); {
	case t.Is(lexicon.LooseSign), r.dash(k):
		return true
	case t.Class == text.Quote:
		return !r.inQuote[k]
	}
	return false
}

// words counts those of a phrase outside quotes.
func (r *reader) words(p phrase) int {
	n := 0
	for k := p.first; k < p.last; k++ {
		if r.word(k) && !r.inQuote[k] {
			n++
		}
	}
	return n
}
