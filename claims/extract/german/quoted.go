package german

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// minWords is the shortest clause that says something by itself, and the shortest quote
// that is somebody's statement rather than a word held at arm's length.
const (
	minWords = 4
	minQuote = 3
)

// quoteCandidates adds every quote that is somebody's words, and each sentence of those
// that hold several.
func (r *reader) quoteCandidates(body int) {
	said := r.quoteVoices()
	for i, q := range r.quotes {
		switch {
		case r.d.Watch.Over():
			return
		case q.spoken:
			r.addSpoken(q)
		case r.states(q, body):
			r.addQuote(q, said[i])
		}
	}
}

// quoteVoices are whose words the quotes hold.
func (r *reader) quoteVoices() []voice {
	var before voice // who was quoted last
	in := nowhere    // in which block
	said := make([]voice, len(r.quotes))
	for i, q := range r.quotes {
		switch {
		case r.d.Watch.Over():
			return said
		case q.spoken:
			continue
		}
		v := r.quoteVoice(i, said, before, in)
		said[i] = v
		if v.known() && q.words >= 2 {
			before, in = v, q.block
		}
	}
	return said
}

// states reports a quote of the article's body that says something, and is no title.
func (r *reader) states(q quote, body int) bool {
	if q.block < body || q.words < minQuote {
		return false
	}
	return !r.title(q)
}

// addQuote adds a quote and, of several sentences, each that says something by itself.
func (r *reader) addQuote(q quote, v voice) {
	parts := r.sentencesIn(q)
	c := r.add(phrase{q.first, q.last}, claims.Direct, v, actNone)
	c.Quoted, c.Whole = true, len(parts) > 1
	if !c.Whole {
		return
	}
	for _, p := range parts {
		if p.last-p.first >= minWords {
			r.add(p, claims.Direct, v, actNone).Quoted = true
		}
	}
}

// addSpoken adds each sentence that somebody says in a block of a transcript.
func (r *reader) addSpoken(q quote) {
	for _, p := range r.sentencesIn(q) {
		if p.last-p.first >= minWords {
			c := r.add(p, claims.Direct, voice{}, actNone)
			c.Quoted = true
			c.SaidBy(r.d, r.d.Blocks[q.block].Voice)
		}
	}
}

// sentencesIn cuts a quote at the sentence ends inside it.
func (r *reader) sentencesIn(q quote) []phrase {
	var parts []phrase
	for i := r.sentenceAt(q.first); i < len(r.d.Sentences) && r.d.Sentences[i].First < q.last; i++ {
		s := r.d.Sentences[i]
		p := phrase{max(s.First, q.first), min(s.Last, q.last)}
		p.first = p.past(r.quoteMark)
		if p.ok() {
			parts = append(parts, p)
		}
	}
	return parts
}

// inTitle is how many words a title has at most.
const inTitle = 6

// title tells the title of a book, film or programme: no verb in it, few words, and a
// noun or article before the mark ("die Sendung „Hart aber fair“").
func (r *reader) title(q quote) bool {
	switch {
	case q.words > inTitle, q.last-q.first > far, r.hasFinite(phrase{q.first, q.last}):
		return false
	case r.namedByArticle(q):
		return true
	case !r.noun(q.first - 2), !r.at(q.first).Cap, q.last+1 >= len(r.t):
		return false
	case q.words <= minQuote:
		return true
	}
	return r.noun(q.last - 1)
}

// namedByArticle reports the name of a paper, a body or a law behind an article: "in der
// „New York Times“", "des „Gesetzes über den Schutz“". What somebody calls something in
// words of their own has an indefinite one.
func (r *reader) namedByArticle(q quote) bool {
	switch {
	case !r.beginsName(q.first), !r.beginsName(q.last - 1):
		return false
	}
	return r.is(q.first-2, lexicon.DefiniteArticle, lexicon.NounLink, lexicon.BodyLink)
}

func (r *reader) quoteMark(k int) bool { return r.is(k, text.AMark) }
