package german

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// segments cuts a sentence at its commas, dashes, semicolons and colons outside quotes.
// The sign behind a part stands at its end.
func (r *reader) segments(lo, hi int) []phrase {
	var out []phrase
	first := lo
	cut := func(k int) {
		if k > first {
			out = append(out, phrase{first, k})
		}
		first = k + 1
	}
	for k := lo; k < hi; k++ {
		if r.parts(k, hi) {
			cut(k)
		}
	}
	cut(hi)
	return out
}

// parts reports what parts a sentence: a sign, or the mark of „…!“ rief sie.
func (r *reader) parts(k, hi int) bool {
	switch {
	case r.quoted(k):
		return false
	case r.is(k, lexicon.Pause), r.dash(k):
		return true
	case k+1 >= hi:
		return false
	}
	return r.t.Reads(k, text.AMark, aSaying) && r.endsSpeech(k)
}

// endsSpeech reports the mark behind words that are no name: "die Zeitung „Der Tag“".
func (r *reader) endsSpeech(k int) bool {
	return r.endsQuote(k) && !r.namedInQuotes(k)
}

// namedInQuotes reports the mark behind a name in quotation marks: "die Zeitung „Der Tag“".
func (r *reader) namedInQuotes(k int) bool {
	i := r.t.Back(k, max(1, k-far+1), aQuoted) - 1
	return r.noun(i-1) && r.nameInQuotes(i, k+1) == k+1
}

// endsQuote reports the mark behind a quote.
func (r *reader) endsQuote(k int) bool { return r.t.Reads(k-1, aQuoted, text.AMark) && !r.quoted(k) }

// saysAt reports a form of a verb of saying in lower case.
func (r *reader) saysAt(k int) bool { return r.is(k, aReport) }

// isSign reports a sign or a quotation mark.
func (r *reader) isSign(k int) bool { return r.is(k, text.AMark, text.ASign) }
