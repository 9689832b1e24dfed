package german

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// longestSignature is how many tokens say at most behind a quote whose it is.
const longestSignature = 24

// signature is who signs a quote behind it: "„…“ – Anna Beck, Bäckerin", "„…“ (Anna Beck)" at
// the end of a paragraph, or a line of its own below.
func (r *reader) signature(q quote) voice {
	b := r.d.Blocks[q.block]
	k := q.last + 1
	switch {
	case !r.sentenceInQuotes(q), b.Last-k > longestSignature:
		return voice{}
	case k >= b.Last:
		return r.signatureLine(q)
	case r.dash(k):
		return r.signer(phrase{k + 1, b.Last})
	case r.is(k, lexicon.OpenRound):
		return r.signer(phrase{k + 1, r.t.To(k, b.Last, lexicon.CloseRound)})
	}
	return voice{}
}

// sentenceInQuotes reports a quote that ends a sentence of its own: a title has no stop.
func (r *reader) sentenceInQuotes(q quote) bool {
	return q.words > minQuote && r.is(q.last-1, lexicon.FullEnd)
}

// signatureLine reads the line below a quote that fills its paragraph: "– Anna Beck", or
// "Anna Beck, Bürgermeisterin".
func (r *reader) signatureLine(q quote) voice {
	switch {
	case q.block+1 >= len(r.d.Blocks), !r.fillsBlock(q):
		return voice{}
	}
	b := r.d.Blocks[q.block+1]
	p := phrase{b.First, b.Last}
	p.first = p.past(r.dash)
	switch {
	case p.last-p.first > longestSignature, r.is(p.last-1, lexicon.Colon, lexicon.FullStop):
		return voice{}
	case r.startsWithDash(b), r.roleIn(p) >= 0:
		return r.signer(p)
	}
	return voice{}
}

// startsWithDash reports a line behind a dash, be it one that makes it an item of a list.
func (r *reader) startsWithDash(b text.Block) bool {
	if b.Bullet {
		return text.IsDash(r.d.Runes[b.Mark])
	}
	return r.dash(b.First)
}

// signer is who a signature begins with, behind what its bearer is.
func (r *reader) signer(p phrase) voice {
	np := r.nounPhrase(p.first, p.last)
	switch {
	case r.hasFinite(p), r.person(np) == nil:
	case np.last == p.last, r.is(np.last, lexicon.Comma, lexicon.OpenRound, lexicon.FullStop):
		return r.voiceOf(np, voice{})
	}
	return voice{}
}
