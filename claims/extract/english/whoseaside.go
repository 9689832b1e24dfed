package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// whoseAside is who bears the age or the office that looks like a subject: "Denise Roe, [52], who
// shouted", "Tom Park MSP, [Minister for Ports], who said"; the words themselves for others.
func (r *reader) whoseAside(p phrase, lo int) phrase {
	end := p.first - 2
	switch {
	case end < lo, !r.t.Reads(end, text.ACapital, lexicon.Comma), !r.saysAge(p) && !r.officeAlone(p):
		return p
	}
	first := r.nounPhraseLeft(end, lo)
	if first < 0 || r.is(first-1, lexicon.Preposition) || r.officeAlone(p) && r.personAt(first, end+1, first) == nil {
		return p
	}
	return phrase{first, end + 1}
}

// saysAge reports a number alone.
func (r *reader) saysAge(p phrase) bool { return p.last-p.first == 1 && counted(r.at(p.first)) }

// officeAlone reports "Minister for Ports", with nobody's name.
func (r *reader) officeAlone(p phrase) bool {
	return r.at(p.first).Cap && r.is(p.first, lexicon.Role) && r.personAt(p.first, p.last, p.first) == nil
}

// behindOpener is the subject of "However, [a senior official], speaking on condition of anonymity,
// said", where what opens the sentence looks like it.
func (r *reader) behindOpener(p phrase, comma int) phrase {
	if !r.opensOnly(p) || !r.is(p.last+1, lexicon.Article) {
		return p
	}
	return phrase{p.last + 1, r.t.To(p.last+1, comma, lexicon.Comma, lexicon.PersonRelative)}
}

// opensOnly reports "However", which is nobody.
func (r *reader) opensOnly(p phrase) bool {
	return p.last-p.first == 1 && r.is(p.first, lexicon.SentenceOpener, lexicon.Adverb, lexicon.However)
}
