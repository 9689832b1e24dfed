package english

import (
	"strconv"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

func itoa(n int) string { return strconv.Itoa(n) }

// itsName puts the name of the body that speaks for the "it" or "they" that its
// reported words begin with.
func (d *draft) itsName(k, kind int) {
	if k != d.begin || kind == 2 && d.empty(k) {
		return
	}
	v := d.c.voice
	name := d.bodyName(v)
	switch {
	case v.first <= k && k < v.last && v.who == nil && v.name != "" && upper(v.name):
		name = d.withArticle(v.name, k)
	case d.c.Attribution != claims.Indirect || name == "" || d.many(v) != (kind == 3) || kind == 2 && d.r.is(k, lexicon.It) && !d.acts(k):
		d.leave(k, "what “%s” stands for can't be told for certain", d.r.norm(k))
		return
	}
	words := name
	if n := d.r.at(k); n.Is(lexicon.BodyPossessive) {
		words = d.possessive(name)
	}
	var from claims.Span
	why := "the speaker"
	if v.last > v.first && (k < v.first || k >= v.last) {
		from = claims.Span{Start: d.r.t[v.first].Start, End: d.r.t[v.last-1].End}
		why = d.paragraph(v.first)
	}
	d.replace(k, k+1, words, from, "%s: %s, %s", claims.PartPronoun, name, why)
}

// empty reports the "it" of "it is wrong to" and "it rained", which stands for nothing.
func (d *draft) empty(k int) bool {
	if !d.r.is(k, lexicon.It) {
		return false
	}
	n := d.r.at(k + 1)
	if !n.Is(lexicon.DummyVerb) {
		return false
	}
	if v := d.r.verb(k + 2); v.Is(verbs.Part) && !n.Is(lexicon.WillWould) {
		return false // "it is expected to", "it was told that"
	}
	for i := k + 2; i < min(d.p.last, k+8); i++ {
		switch w := d.r.at(i); {
		case w.Is(lexicon.DummyLink):
			return !n.Is(lexicon.SpentVerb) || d.r.is(k+2, lexicon.BeBeen)
		case w.Is(lexicon.ClauseSign):
			return false
		}
	}
	return false
}

// acts reports that the "it" at k does something that only a body can: it told,
// pledged, was planning, would build, is not aware.
func (d *draft) acts(k int) bool {
	i := k + 1
	for i < d.p.last && (d.r.adverb(i) || d.r.is(i, lexicon.Auxiliary)) {
		i++
	}
	n := d.r.at(i)
	v := d.r.verb(i)
	if v.Form == 0 {
		return n.Is(lexicon.BodyMood) && i > k+1
	}
	be := false
	for j := k + 1; j < i; j++ {
		be = be || d.r.is(j, lexicon.BeOfThing)
	}
	return (!be || v.Is(verbs.Ing)) && v.Of(lexicon.BodyAct)
}

// many reports a speaker of whom one says "they".
func (d *draft) many(v voice) bool {
	for k := v.first; k < v.last; k++ {
		if d.r.is(k, lexicon.And) {
			return true
		}
	}
	head := d.r.headOf(v)
	return !d.r.at(v.last-1).Cap && (known(head, lexicon.PluralRole) || pluralNoun(head))
}

// bodyName is how the wording names a body that speaks: as the article does there, with
// its article. "" for a person, and for a mention that says itself whose it is ("its
// defence ministry") or is too long to stand in a sentence.
func (d *draft) bodyName(v voice) string {
	if v.who != nil || v.last <= v.first || v.name == "" || v.last-v.first > 7 {
		return ""
	}
	r := d.r
	if n := r.at(v.first); n.Any(lexicon.Pronoun, lexicon.Possessive, lexicon.IndefiniteArticle) {
		return ""
	}
	if head := r.headOf(v); known(head, lexicon.Paper) || known(head, lexicon.Role) && !known(head, lexicon.OrgNoun) || r.is(v.first, lexicon.Honorific) {
		return ""
	}
	if !upper(v.name) && !known(r.headOf(v), lexicon.OrgNoun, lexicon.CountryBody) {
		return ""
	}
	if v.last-v.first == 1 && v.who == nil && !d.surelyBody(v) {
		return "" // one name in capitals may be a person's
	}
	name := spaced(r.d.Slice(r.t[v.first].Start, r.t[v.last-1].End))
	if r.is(v.first, lexicon.Determiner) && sentenceStart(r.d, r.d.Blocks[r.t[v.first].Block], v.first) {
		name = strings.ToLower(name[:1]) + name[1:]
	}
	return name
}

// surelyBody reports a name of one word that is no person's.
func (d *draft) surelyBody(v voice) bool {
	t := &d.r.t[v.first]
	return v.entity != "" || place.Named(t.Text) != "" || t.Is(lexicon.OrgNoun) || !t.Cap || len(t.Text) > 1 && t.Text == strings.ToUpper(t.Text)
}

// withArticle is a body's name as the text last had it before k: with "the" or without.
func (d *draft) withArticle(name string, k int) string {
	first, _, _ := strings.Cut(name, " ")
	for i := k - 1; i >= 0 && i > k-400; i-- {
		if d.r.t[i].Text != first {
			continue
		}
		if d.r.is(i-1, lexicon.The) && d.r.at(i).Class == text.Word {
			return "the " + name
		}
		return name
	}
	return name
}
