package german

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// slashed reports the slash of "CDU/CSU".
func (r *reader) slashed(k int) bool { return r.t.Reads(k-1, aNoun, lexicon.Slash, aNoun) }

// sharesEnd reports the hyphen of "Bau- und Verkehrsamt".
func (r *reader) sharesEnd(k, hi int) bool {
	if k+2 >= hi || r.at(k).Spaced {
		return false
	}
	return r.t.Reads(k, lexicon.Hyphen, lexicon.AndWord, aNoun)
}

// joinsNames reports what stands between the words of a name.
func (r *reader) joinsNames(k, hi int) bool {
	switch {
	case r.shortName(k):
		return true
	case k+1 >= hi:
		return false
	}
	return r.slashed(k) || r.particleInside(k)
}

// address is the end of the name of a site or body with a stop in it at k: "ver.di",
// "t-online.de". It is k for none.
func (r *reader) address(k int) int {
	if r.at(k+1).Spaced || r.at(k+2).Spaced {
		return k
	}
	if r.t.Reads(k, text.AWord, lexicon.FullStop, text.AWord) {
		return k + 3
	}
	return k
}

// shortName reports the stop of "Dr. Solms" and "A. Solms".
func (r *reader) shortName(k int) bool {
	if !r.t.Reads(k, lexicon.FullStop, text.ACapital) {
		return false
	}
	return r.is(k-1, lexicon.Honorific) || r.oneLetter(k-1)
}

// particleInside reports the "van" of "Ludwig van Beek".
func (r *reader) particleInside(k int) bool {
	return r.t.Reads(k-1, aNoun, lexicon.InnerParticle, aNoun)
}

// writtenSmall reports a name that is written small: "eBay", and "taz" between an article
// and the verb of a clause.
func (r *reader) writtenSmall(k int) bool {
	switch {
	case !r.lower(k), r.is(k, lexicon.FunctionWord):
		return false
	case strings.ToLower(r.at(k).Text) != r.at(k).Text:
		return true
	case !r.is(k-1, lexicon.DefiniteArticle), !r.beforeVerb(k), endsIn(r.norm(k), adjectiveEnds):
		return false
	}
	return !r.finite(k)
}

// beforeVerb reports a word that a verb of a clause follows.
func (r *reader) beforeVerb(k int) bool { return r.is(k+1, lexicon.FiniteForm, aReport) }

// besideVerb reports a name in quotation marks without an article, beside a verb or behind
// "laut": "„Muslix“ schrieb", "laut „Welt“".
func (r *reader) besideVerb(k, hi int) bool {
	if r.is(k-1, lexicon.Laut) {
		return true
	}
	end := r.nameInQuotes(k, hi+1)
	return end > k && r.beforeVerb(end-1)
}

// inName is how many words a name in quotation marks has at most.
const inName = 6

// nameInQuotes is the end of a name in quotation marks at k, its marks included; k for
// none. What somebody says has a verb or begins small.
func (r *reader) nameInQuotes(k, hi int) int {
	if k+1 >= hi || !r.opensQuote(k) {
		return k
	}
	p := phrase{k + 1, min(hi, k+2+inName)}
	p.last = p.past(r.quoted)
	if p.last >= hi || !r.isName(p) {
		return k
	}
	if p.last+2 < hi && r.hyphened(p.last+1) {
		return p.last + 3 // "die „Bild“-Zeitung"
	}
	return p.last + 1
}

// isName reports words before a closing mark that begin as names do, and have no verb.
func (r *reader) isName(p phrase) bool {
	if !r.quoteMark(p.last) || !r.beginsName(p.first) {
		return false
	}
	return !p.any(r.indicative)
}

// hyphened reports a hyphen that hangs a noun on the mark before it.
func (r *reader) hyphened(k int) bool {
	return r.t.Reads(k, lexicon.Hyphen, aNoun) && !r.at(k+1).Spaced
}

// opensQuote reports a mark before what a quote holds.
func (r *reader) opensQuote(k int) bool { return r.t.Reads(k, text.AMark, aQuoted) && !r.quoted(k) }

func (r *reader) beginsName(k int) bool { return r.is(k, text.ACapital, text.ANumber) }
