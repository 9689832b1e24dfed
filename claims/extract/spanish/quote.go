package spanish

import (
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// quote is what stands between two quotation marks: the parts of it that are somebody's
// words, without a remark between dashes ("—dijo Ferrer—").
type quote struct {
	phrase
	asides []phrase
}

// closers are the marks that close a quotation, by the mark that opened it.
var closers = map[rune]string{'«': "»", '“': "”\"", '"': "\"”", '‘': "’", '„': "”“"}

// findQuotes finds the quotes of each paragraph, and all that is said in a transcript.
func (r *reader) findQuotes() {
	r.inQuote = make([]bool, len(r.t)+1)
	for _, b := range r.d.Blocks {
		if b.Kind != text.Prose {
			continue
		}
		if b.Voice != nil {
			r.addQuote(phrase{b.First, b.Last})
			continue
		}
		for _, pair := range found.Pairs(r.d, b, closers) {
			r.addQuote(phrase{pair[0], pair[1]})
		}
	}
}

func (r *reader) addQuote(p phrase) {
	q := quote{phrase: p}
	for k := p.first; k < p.last; k++ {
		if end := r.asideAt(k, p.last); end > k {
			q.asides = append(q.asides, phrase{k, end})
			k = end - 1
			continue
		}
		r.inQuote[k] = true
	}
	r.quotes = append(r.quotes, q)
}

const longestAside = 24 // tokens of "—dijo el ministro de Hacienda ayer en Madrid—"

// asideAt is the end of a remark between dashes at k, which says who speaks.
func (r *reader) asideAt(k, last int) int {
	if !r.dash(k) || !r.is(k+1, lexicon.SpeechVerb) {
		return k
	}
	if end := walk.To(k+1, min(last, k+longestAside), r.dash); end < min(last, k+longestAside) {
		return end + 1
	}
	return last
}

// parts are the sentences of a quote, cut at its asides.
func (r *reader) parts(q quote, from, to int) []phrase {
	var parts []phrase
	start := max(q.first, from)
	end := min(q.last, to)
	for _, aside := range q.asides {
		if aside.first >= end || aside.last <= start {
			continue
		}
		parts = append(parts, r.trimQuote(phrase{start, aside.first}))
		start = aside.last
	}
	return append(parts, r.trimQuote(phrase{start, end}))
}

// trimQuote takes the signs at both ends of quoted words off, but "¿", "¡" and a currency's.
func (r *reader) trimQuote(p phrase) phrase {
	p.first = r.t.To(p.first, p.last, text.AWord, text.ANumber, lexicon.InvertedSign, lexicon.CurrencySign)
	p.last = r.t.Back(p.last, p.first, lexicon.CommaOrStop, lexicon.Semicolon)
	return p
}

func (r *reader) spoken(k int) bool { return r.at(k).Spoken() }
