package english

import (
	"factdesk/claims/extract/english/verbs"
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
	for _, find := range []func(k int) phrase{d.headBehind, d.ownerBehind, d.bodyBehindRole} {
		if org := find(last); org.ok() {
			return org
		}
	}
	for _, find := range []func(k int) phrase{d.headBefore, d.ownerBefore, d.loneCompany} {
		if org := find(first); org.ok() {
			return org
		}
	}
	return noPhrase
}

// loneCompany is the only company of the article, of which "chief executive" before k must be.
func (d *draft) loneCompany(k int) phrase {
	head := k - 1
	if !d.r.is(head, lexicon.CompanyHead) {
		return noPhrase
	}
	first := head
	for first > 0 && d.r.is(first-1, lexicon.HeadRank) {
		first--
	}
	if t := d.r.at(first - 1); t.Class == text.Word && !closed(t) && !d.r.verb(first-1).Is(verbs.Finite) {
		return noPhrase
	}
	names := d.names(d.writer.tied()[lexicon.AnyCompany.String()].before(len(d.r.t)))
	if len(names) != 1 {
		return noPhrase
	}
	return d.organisation(names[0])
}

// ownerBefore reads "Kestrel's chairman, chief executive and president" before k, and
// "Rowing NZ's chief executive, former cox".
func (d *draft) ownerBefore(k int) phrase {
	r := d.r
	i := k - 1
	for i > max(0, k-12) && !r.is(i, lexicon.GenitiveS) {
		if t := r.at(i); t.Cap || !t.Any(lexicon.Comma, lexicon.And) && (t.Class != text.Word || r.isFinite(i)) {
			return noPhrase
		}
		i--
	}
	head := r.t.Past(i+1, k, lexicon.HeadRank)
	switch {
	case !r.is(i, lexicon.GenitiveS), !r.is(max(head-1, i+1), lexicon.OfficeHead) && !r.is(head, lexicon.OfficeHead), r.is(head, lexicon.StateHead):
		return noPhrase
	}
	first := i
	for first > r.d.Blocks[r.t[k].Block].First && r.at(first-1).Capital() {
		first--
	}
	if first == i {
		return d.ownerNoun(i)
	}
	return d.organisation(phrase{first, i})
}

// speaksAsOffice is whom "a spokeswoman for the Harbour Bank" speaks for, or the body that
// the sentence before is about where "a spokeswoman" has none beside her.
func (d *draft) speaksAsOffice(v voice) phrase {
	k := d.r.t.To(v.first, v.last, lexicon.Spokesman)
	switch {
	case k == v.last:
		return noPhrase
	case d.r.is(k+1, lexicon.OfficeLink):
		first := d.r.t.Past(k+2, v.last, lexicon.The)
		return d.organisation(phrase{first, capRun(d.r.t, first, v.last)})
	case k != v.last-1, k > v.first+1:
		return noPhrase
	}
	p := d.sentenceBefore(v.first)
	if !p.ok() {
		return noPhrase
	}
	name := d.bodyOf(d.mainSubject(p))
	switch {
	case !name.ok(), d.among(p.first, p.last, func(i int) bool { return d.otherBodyAt(name, i) }):
		return noPhrase
	}
	return d.organisation(name)
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

// homeBody is the body at k behind the "of" or "from" that says whose somebody is.
func (d *draft) homeBody(k int) phrase {
	first := d.r.t.Past(k, k+1, lexicon.The)
	org := phrase{first, capRun(d.r.t, first, min(len(d.r.t), first+10))}
	switch {
	case !org.ok(), !d.bodyWord(org):
		return noPhrase
	}
	return d.organisation(org)
}

// calledFrom is the body that a speaker of a transcript was called from: "Ms Halloran from
// the Maritime Union?"
func (d *draft) calledFrom(v voice) phrase {
	name := lastWord(v.name)
	for k := v.first - 1; k >= max(0, v.first-namesFar); k-- {
		if d.r.norm(k) == name && d.r.is(k+1, lexicon.OfFrom) {
			return d.homeBody(k + 2)
		}
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
