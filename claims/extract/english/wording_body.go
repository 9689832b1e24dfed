package english

import (
	"strconv"
	"strings"

	"factdesk/claims"
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
	case d.c.Attribution != claims.Indirect || name == "" || d.many(v) != (kind == 3) || kind == 2 && d.r.norm(k) == "it" && !d.acts(k):
		d.leave(k, "what “%s” stands for can't be told for certain", d.r.norm(k))
		return
	}
	words := name
	if n := d.r.norm(k); n == "its" || n == "their" {
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
	if d.r.norm(k) != "it" {
		return false
	}
	n := d.r.norm(k + 1)
	if n != "is" && n != "was" && n != "'s" && n != "would" && n != "will" && n != "takes" && n != "took" && n != "seems" && n != "seemed" && n != "has" {
		return false
	}
	if v, ok := verbOf(d.r.norm(k + 2)); ok && v.form&part != 0 && n != "would" && n != "will" {
		return false // "it is expected to", "it was told that"
	}
	for i := k + 2; i < min(d.p.last, k+8); i++ {
		switch d.r.norm(i) {
		case "to", "that", "who", "whether", "when", "because":
			return n != "would" && n != "will" && n != "has" || d.r.norm(k+2) == "be" || d.r.norm(k+2) == "been"
		case ",", ".", ";":
			return false
		}
	}
	return false
}

// acts reports that the "it" at k does something that only a body can: it told,
// pledged, was planning, would build, is not aware.
func (d *draft) acts(k int) bool {
	i := k + 1
	for i < d.p.last && (auxiliaries[d.r.norm(i)] || adverbs[d.r.norm(i)] || strings.HasSuffix(d.r.norm(i), "ly")) {
		i++
	}
	n := d.r.norm(i)
	v, ok := verbOf(n)
	if !ok {
		return ableWords[n] && i > k+1
	}
	be := false
	for j := k + 1; j < i; j++ {
		switch d.r.norm(j) {
		case "is", "was", "be", "been", "'s":
			be = true
		}
	}
	return (!be || v.form&ing != 0) && bodyActs[v.lemma]
}

// ableWords are said of somebody who acts; bodyActs are what only somebody does, so
// that "it" is no law, figure or matter.
var (
	ableWords = set(`aware unaware able unable ready willing unwilling committed prepared confident determined reviewing reluctant entitled obliged`)
	bodyActs  = set(`plan pledge promise cooperate publish shed hire sell buy send review investigate examine consider demand deny want hope seek
		support know believe move build ask tell warn appeal sue launch spend invest withdraw sign agree decide reject accept recall suspend
		identify try intend aim learn inform comply deploy attack invade strike fire destroy capture shoot receive look respond
		negotiate discuss study check hold donate deliver pay employ recruit fine arrest charge detain release shut monitor terminate`)
)

// many reports a speaker of whom one says "they".
func (d *draft) many(v voice) bool {
	for k := v.first; k < v.last; k++ {
		if d.r.norm(k) == "and" {
			return true
		}
	}
	head := d.r.headOf(v)
	return !d.r.at(v.last-1).Cap && (pluralRoles[head] || pluralNoun(head))
}

// bodyName is how the wording names a body that speaks: as the article does there, with
// its article. "" for a person, and for a mention that says itself whose it is ("its
// defence ministry") or is too long to stand in a sentence.
func (d *draft) bodyName(v voice) string {
	if v.who != nil || v.last <= v.first || v.name == "" || v.last-v.first > 7 {
		return ""
	}
	r := d.r
	if n := r.norm(v.first); pronouns[n] || possessives[n] || n == "one" || n == "some" || n == "another" || n == "a" || n == "an" {
		return ""
	}
	if head := r.headOf(v); papers[head] || roles[head] && !orgNouns[head] || honorifics[r.norm(v.first)] {
		return ""
	}
	if !upper(v.name) && !orgNouns[r.headOf(v)] && !bodies[r.headOf(v)] {
		return ""
	}
	if v.last-v.first == 1 && v.who == nil && !d.surelyBody(v) {
		return "" // one name in capitals may be a person's
	}
	name := spaced(r.d.Slice(r.t[v.first].Start, r.t[v.last-1].End))
	if determiners[r.norm(v.first)] && sentenceStart(r.d, r.d.Blocks[r.t[v.first].Block], v.first) {
		name = strings.ToLower(name[:1]) + name[1:]
	}
	return name
}

// surelyBody reports a name of one word that is no person's.
func (d *draft) surelyBody(v voice) bool {
	t := &d.r.t[v.first]
	return v.entity != "" || countryNames[t.Text] != "" || orgNouns[t.Norm] || !t.Cap || len(t.Text) > 1 && t.Text == strings.ToUpper(t.Text)
}

// withArticle is a body's name as the text last had it before k: with "the" or without.
func (d *draft) withArticle(name string, k int) string {
	first, _, _ := strings.Cut(name, " ")
	for i := k - 1; i >= 0 && i > k-400; i-- {
		if d.r.t[i].Text != first {
			continue
		}
		if d.r.norm(i-1) == "the" && d.r.at(i).Class == text.Word {
			return "the " + name
		}
		return name
	}
	return name
}
