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
func (d *draft) itsName(k int, kind third) {
	if d.empty(k) {
		return
	}
	v := d.c.voice
	var name string
	switch {
	case k != d.begin:
	case d.speaksAs(v, k):
		name = d.withArticle(v.name, k)
	case d.meansBody(k, kind):
		name = d.bodyName(v)
	}
	if name == "" {
		d.bodyBefore(k, kind)
		return
	}
	words := name
	if d.r.is(k, lexicon.BodyPossessive) {
		words = d.possessive(name)
	}
	var from claims.Span
	why := "the speaker"
	if v.last > v.first && !v.holds(k) {
		from, why = *d.r.spanOf(phrase{v.first, v.last}), d.paragraph(v.first)
	}
	d.replace(k, k+1, words, from, "%s: %s, %s", claims.PartPronoun, name, why)
}

// bodyBefore puts the name of the body that the sentence before is about, or asks.
func (d *draft) bodyBefore(k int, kind third) {
	name := noPhrase
	if kind == forThing {
		name = d.subjectBody(k)
	}
	if !name.ok() {
		d.ask(phrase{k, k + 1}, kind.question())
		return
	}
	words := d.r.written(name)
	if d.r.is(name.first-1, lexicon.The) {
		words = "the " + words
	}
	if d.r.is(k, lexicon.BodyPossessive) {
		words = d.possessive(words)
	}
	d.replace(k, k+1, words, *d.r.spanOf(name), "%s: %s, %s", claims.PartPronoun, words, d.paragraph(name.first))
}

// speaksAs reports a body that speaks as the pronoun at k, which is the whole mention, and
// has a name.
func (d *draft) speaksAs(v voice, k int) bool {
	if !v.holds(k) || v.last-v.first > 1 || v.who != nil {
		return false
	}
	if d.r.is(k, lexicon.They) && !namesMany(v.name) {
		return false // "the Senate", before "they need to fix their own machines"
	}
	return upper(v.name) && !strings.Contains(v.name, " - ")
}

// namesMany reports a name for more than one: "the Europeans", "Estonia and Latvia".
func namesMany(name string) bool {
	head, _, _ := strings.Cut(strings.ToLower(name), " of ")
	words := strings.Fields(head)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return strings.Contains(name, " and ") || known(last, lexicon.PluralRole) || pluralNoun(last)
}

// meansBody reports that the pronoun at k can mean the body that speaks.
func (d *draft) meansBody(k int, kind third) bool {
	if d.c.Attribution != claims.Indirect || d.many(d.c.voice) != (kind == forMany) {
		return false
	}
	return !d.r.is(k, lexicon.It) || d.acts(k)
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
	if !d.namesBody(v) {
		return ""
	}
	r := d.r
	name := r.written(phrase{v.first, v.last})
	if r.is(v.first, lexicon.Determiner) && d.beginsSentence(v.first) {
		name = strings.ToLower(name[:1]) + name[1:]
	}
	return name
}

// namesBody reports a mention that is short enough and names a body, whoever reads it alone.
func (d *draft) namesBody(v voice) bool {
	r := d.r
	if v.who != nil || v.last <= v.first || v.name == "" || v.last-v.first > 7 {
		return false
	}
	if r.is(v.first, lexicon.Pronoun, lexicon.Possessive, lexicon.IndefiniteArticle, lexicon.Honorific) {
		return false
	}
	head := r.headOf(v)
	body := known(head, lexicon.OrgNoun)
	switch {
	case known(head, lexicon.Paper), known(head, lexicon.Role) && !body:
		return false
	case !upper(v.name) && !body && !known(head, lexicon.CountryBody):
		return false
	}
	return v.last-v.first > 1 || d.surelyBody(v) // one name in capitals may be a person's
}

// surelyBody reports a name of one word that is no person's.
func (d *draft) surelyBody(v voice) bool {
	t := &d.r.t[v.first]
	if v.entity != "" || place.Named(t.Text) != "" || t.Is(lexicon.OrgNoun) {
		return true
	}
	return !t.Cap || len(t.Text) > 1 && t.Text == strings.ToUpper(t.Text)
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
