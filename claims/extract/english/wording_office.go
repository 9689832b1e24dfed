package english

import "factdesk/claims/lexicon"

// ownerNoun is the name of "the gallery", whose "'s" stands at k, before an office.
func (d *draft) ownerNoun(k int) phrase {
	if !d.r.is(k-2, lexicon.The) {
		return noPhrase
	}
	unsaid := &draft{writer: d.writer, c: &candidate{}} // whoever speaks does not tell whose office it is
	name := unsaid.nameOf(phrase{k - 2, k})
	if !name.ok() {
		return noPhrase
	}
	return d.organisation(name)
}

// ownerBehind reads ", the ministry's director of immunisation," and ", Kestrel's chairman," at k.
func (d *draft) ownerBehind(k int) phrase {
	if !d.r.is(k, lexicon.Comma) {
		return noPhrase
	}
	s := d.r.t.To(k+1, min(len(d.r.t), k+7), lexicon.GenitiveS)
	head := d.r.t.Past(s+1, min(len(d.r.t), s+4), lexicon.HeadRank)
	switch {
	case !d.r.is(s, lexicon.GenitiveS), !d.r.is(head, lexicon.OfficeHead), d.r.is(head, lexicon.StateHead):
		return noPhrase
	case s == k+3 && !d.r.at(s-1).Cap:
		return d.ownerNoun(s)
	}
	first := d.r.t.Past(k+1, s, lexicon.The)
	if capRun(d.r.t, first, s) != s {
		return noPhrase
	}
	return d.organisation(phrase{first, s})
}

// bodyBehindRole reads ", Chief Engineer, Meridian Rail;" at k: a role in upper case, then a name
// that says that it is a body's.
func (d *draft) bodyBehindRole(k int) phrase {
	if !d.r.is(k, lexicon.Comma) {
		return noPhrase
	}
	end := d.r.d.Blocks[d.r.t[k].Block].Last
	comma := d.r.t.To(k+1, min(end, k+9), lexicon.Comma, lexicon.StopOrSemicolon)
	org := phrase{comma + 1, capRun(d.r.t, comma+1, min(end, comma+9))}
	switch {
	case !d.r.is(comma, lexicon.Comma), !d.r.t.Hold(k+1, comma, lexicon.OfficeHead, lexicon.HeadRank), !org.ok():
		return noPhrase
	case !d.bodyWord(org) && !d.r.is(org.last-1, lexicon.CompanyTail), !d.r.at(comma - 1).Cap:
		return noPhrase
	}
	return d.organisation(org)
}
