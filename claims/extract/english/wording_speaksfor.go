package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// speaksFor is the organisation that the article introduces somebody with: "Aileen
// Moffat, director of the Peat Trust" and "Kestrel's chief executive, Margriet Aalbers".
// noPhrase for anything else, a country above all.
func (d *draft) speaksFor(who *person) phrase {
	r := d.r
	first := who.token
	last := min(capRun(r.t, first, min(len(r.t), first+8)), r.d.Blocks[r.t[first].Block].Last)
	if org := d.headBehind(last); org.ok() {
		return org
	}
	return d.headBefore(first)
}

// headBehind reads ", director of the Peat Trust," at k.
func (d *draft) headBehind(k int) phrase {
	r := d.r
	if !r.is(k, lexicon.Comma) {
		return noPhrase
	}
	for i := k + 1; i < k+9; i++ {
		n := r.at(i)
		if n.Is(lexicon.BehindHead) || r.at(i).Class == text.Quote {
			return noPhrase
		}
		if !n.Is(lexicon.OfficeHead) {
			continue
		}
		if p := r.at(i + 1); !p.Is(lexicon.OfficeLink) {
			continue
		}
		rules := n.Is(lexicon.StateHead) || n.Is(lexicon.HeadNoun) && r.is(i+1, lexicon.Of)
		first := i + 2
		if r.is(first, lexicon.The) {
			first++
		}
		org := phrase{first, capRun(r.t, first, min(len(r.t), first+10))}
		if rules && org.ok() && !d.bodyWord(org) {
			return noPhrase // a president may be a country's
		}
		return d.organisation(org)
	}
	return noPhrase
}

// bodyWord reports a name that says that it is a body's: "Bank", "Ministry", "Trust".
func (d *draft) bodyWord(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if n := d.r.at(k); n.Any(lexicon.OrgNoun, lexicon.CountryBody) {
			return true
		}
	}
	return false
}

// headBefore reads "Kestrel's chief executive, " and "Clean Thames director " before k.
func (d *draft) headBefore(k int) phrase {
	r := d.r
	i := k - 1
	if r.is(i, lexicon.Comma) {
		i--
	}
	if t := r.at(i); i < 1 || t.Cap || !t.Is(lexicon.OfficeHead) || t.Is(lexicon.StateHead) {
		return noPhrase
	}
	for i--; i > 0 && r.is(i, lexicon.HeadRank); i-- {
	}
	if r.is(i, lexicon.GenitiveS) {
		i--
	}
	last, lo := i+1, r.d.Blocks[r.t[k].Block].First
	for i >= lo && r.at(i).Capital() {
		i--
	}
	return d.organisation(phrase{i + 1, last})
}

// organisation takes a name with its "the", unless it is a country, a people or empty.
func (d *draft) organisation(p phrase) phrase {
	r := d.r
	if !p.ok() || p.last-p.first > 8 || r.at(p.last).Class == text.Number || r.is(p.last, lexicon.Ampersand) {
		return noPhrase
	}
	if p.last-p.first == 1 && d.noBody(&r.t[p.first]) {
		return noPhrase // a country, or whoever "Stein spokeswoman Jane Roe" speaks for
	}
	if p.first > 0 && r.is(p.first-1, lexicon.The) {
		p.first--
	}
	return p
}

// noBody reports one word that is a country's name, a person's, or a sentence's first.
func (d *draft) noBody(t *text.Token) bool {
	return isCountry(t) || t.Is(lexicon.SentenceOpener) || len(d.r.people.byLast[t.Norm]) > 0
}

// isCountry reports the name of a country, its seat, its initials or its people.
func isCountry(t *text.Token) bool {
	return namesPlace(t) || t.Is(lexicon.CountryInitials) || place.OfAdjective(t.Text) != ""
}
