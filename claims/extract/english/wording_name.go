package english

import (
	"strings"
	"unicode"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// nameEach goes through the words once, from left to right: a surname gets its full
// name, a pronoun that nothing before it in the wording explains gets its name where
// that is certain. The second "he" stays: the first has been explained.
func (d *draft) nameEach() {
	var seen [4]bool // he, she, it, they
	for k := d.p.first; k < d.p.last; k++ {
		t := &d.r.t[k]
		if t.Class != text.Word || !d.free(k) {
			continue
		}
		if t.Cap {
			d.surname(k)
		}
		kind, ok := thirdPersons[t.Norm]
		if !ok || seen[kind] || t.Text == "IT" {
			continue
		}
		seen[kind] = true
		if d.explained(k, kind) {
			continue
		}
		switch kind {
		case 0:
			d.hisName(k, he)
		case 1:
			d.hisName(k, she)
		default:
			d.itsName(k, kind)
		}
	}
}

// thirdPersons are the pronouns that stand for somebody else: he, she, it, they.
var thirdPersons = map[string]int{
	"he": 0, "him": 0, "his": 0, "she": 1, "her": 1, "hers": 1, "it": 2, "its": 2, "they": 3, "them": 3, "their": 3, "theirs": 3,
}

// surname puts the full name for a last name that one person of the article bears.
func (d *draft) surname(k int) {
	r, t := d.r, &d.r.t[k]
	bearers := r.people.byLast[t.Norm]
	if len(bearers) != 1 || !bearers[0].sure || d.isNamed(bearers[0]) {
		return
	}
	who := bearers[0]
	if !strings.HasSuffix(strings.ToLower(who.name), t.Norm) || r.noPerson(k) || place.OfAdjective(t.Text) != "" {
		return
	}
	if d.inName(k, who) {
		d.name(who)
		return
	}
	if r.insideName(k) || r.describesNext(k) {
		return
	}
	d.name(who)
	d.replace(k, k+1, who.name, d.span(who), "%s: %s, %s", claims.PartName, who.name, d.place(who))
}

// insideName reports a word at k with the words of a longer name, or an article, beside it.
func (r *reader) insideName(k int) bool {
	prev, next := r.at(k-1), r.at(k+1)
	switch {
	case next.Cap && next.Class == text.Word, k > 0 && prev.Is(lexicon.Article):
		return true
	case prev.Cap && prev.Class == text.Word:
		return !titleWord(prev) && !prev.Is(lexicon.SentenceOpener) || k > 1 && r.initialBefore(k)
	}
	return k > 1 && r.initialBefore(k)
}

// initialBefore: "J. Smith", and not "Mr. Smith".
func (r *reader) initialBefore(k int) bool {
	return r.is(k-1, lexicon.FullStop) && !r.is(k-2, lexicon.Honorific) && nameStop(r.at(k-2))
}

// describesNext: "Orrin council", "Biden officials".
func (r *reader) describesNext(k int) bool {
	next := r.at(k + 1)
	return next.Class == text.Word && !closed(next.Norm) && !r.isFinite(k+1)
}

// inName reports that the full name, or more of it, stands right before its last word.
func (d *draft) inName(k int, who *person) bool {
	words := strings.Fields(who.name)
	return len(words) > 1 && k > 0 && strings.EqualFold(d.r.at(k-1).Text, words[len(words)-2]) || k == who.token+len(words)-1
}

func (d *draft) isNamed(who *person) bool {
	return d.named[who]
}

// place says where the article names somebody in full.
func (w *writer) place(who *person) string { return w.paragraph(who.token) }

func (w *writer) paragraph(token int) string {
	if n := w.paras[w.r.t[token].Block]; n > 0 {
		return "named in paragraph " + itoa(int(n))
	}
	return "named in a heading"
}

// span is where the full name stands.
func (w *writer) span(who *person) claims.Span {
	start := w.r.t[who.token].Start
	return claims.Span{Start: start, End: start + len([]rune(who.name))}
}

// explained reports that the wording before k names what the pronoun may stand for.
func (d *draft) explained(k, kind int) bool {
	if kind < 2 {
		return d.fitting(d.p.first, k, gender(kind+1)).any()
	}
	for i := d.begin; i < k; i++ {
		t := &d.r.t[i]
		if t.Class == text.Number || t.Class == text.Word && !closed(t.Norm) && !d.r.isFinite(i) {
			return true
		}
	}
	return false
}

// closed reports words that name nothing.
func closed(n string) bool {
	return known(n, lexicon.Determiner, lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.Auxiliary, lexicon.Adverb, lexicon.Pronoun, lexicon.Possessive) || inLy(n)
}

// fit is who can be meant by "he" or "she" in some words.
type fit struct {
	who    []*person
	others bool // somebody without a full name is among them
}

func (f fit) any() bool { return len(f.who) > 0 || f.others }

// only reports that nobody but one person can be meant.
func (f fit) only(who *person) bool { return !f.others && len(f.who) == 1 && f.who[0] == who }

// without leaves a person out.
func (f fit) without(who *person) fit {
	out := fit{others: f.others}
	for _, x := range f.who {
		if x != who {
			out.who = append(out.who, x)
		}
	}
	return out
}

// fitting are the people whom the tokens from lo to hi name and who can be of that
// gender, each once, up to two: who is meant can't be told of more either.
func (d *draft) fitting(lo, hi int, g gender) (f fit) {
	r := d.r
	for k := lo; k < hi; k++ {
		t := &r.t[k]
		if t.Class != text.Word {
			continue
		}
		if !t.Cap {
			f.others = f.others || t.Is(lexicon.NamelessPerson) && (genderOfRole(t.Norm) == 0 || genderOfRole(t.Norm) == g) && !d.beforeName(k)
			continue
		}
		bearers := r.people.byLast[t.Norm]
		if len(bearers) == 0 {
			f.others = f.others || r.is(k-1, lexicon.Honorific) || r.is(k-1, lexicon.FullStop) && r.is(k-2, lexicon.Honorific)
		}
		for _, who := range bearers[:min(len(bearers), 50)] {
			if who.token <= k && (who.gender == g || who.gender == 0) && !has(f.who, who) {
				if f.who = append(f.who, who); len(f.who) == 2 {
					return f
				}
			}
		}
	}
	return f
}

func has(list []*person, who *person) bool {
	for _, x := range list {
		if x == who {
			return true
		}
	}
	return false
}

// beforeName reports "driver Jim Roe" and "his client, Jim Roe": the noun is told of
// somebody who is named.
func (d *draft) beforeName(k int) bool {
	next := d.r.at(k + 1)
	return next.Cap && next.Class == text.Word || next.Is(lexicon.Comma) && d.r.at(k+2).Cap
}

// hisName puts the name for "he", "she", "him", "his" and "her".
func (d *draft) hisName(k int, g gender) {
	if n := d.r.at(k); n.Is(lexicon.Hers) {
		return
	}
	v := d.c.voice
	if v.first <= k && k < v.last && (v.who != nil || upper(v.name)) {
		d.putName(k, v.name, v.who) // the extractor has told who that is
		return
	}
	if who := d.meant(k, g); who != nil {
		d.putName(k, who.name, who)
		return
	}
	d.leave(k, "who “%s” is can't be told for certain", d.r.norm(k))
}

// meant is the person that a pronoun stands for, nil when that is not certain. In
// reported speech it is the speaker, when nobody else in the sentence can be meant and,
// unless the words begin with it, nobody in the paragraph either. Elsewhere it is the
// only person of that gender in the paragraph so far or, where that names nobody, in
// the one before. In somebody's own words "he" is never the speaker.
func (d *draft) meant(k int, g gender) *person {
	if d.c.Quoted {
		return nil
	}
	reported := d.c.Attribution == claims.Indirect || d.c.Attribution == claims.Direct
	r := d.r
	b := r.d.Blocks[r.t[k].Block]
	para := max(b.First, k-200)
	if who := d.c.voice.who; who != nil && reported {
		if who.gender != 0 && who.gender != g {
			return nil
		}
		lo := para
		if k == d.begin && !d.forOthers(who) {
			lo = d.sentence(k)
		}
		if d.fitting(lo, k, g).without(who).any() {
			return nil
		}
		return who
	}
	if reported {
		return nil
	}
	f := d.fitting(para, k, g)
	for i := int(r.t[k].Block) - 1; !f.any() && i >= 0 && i >= int(r.t[k].Block)-2; i-- {
		if r.d.Blocks[i].Kind == text.Prose {
			f = d.fitting(max(r.d.Blocks[i].First, r.d.Blocks[i].Last-200), r.d.Blocks[i].Last, g)
			break
		}
	}
	if len(f.who) == 1 && f.only(f.who[0]) && f.who[0].sure {
		return f.who[0]
	}
	return nil
}

// sentence is the first token of the sentence around k, within reach.
func (d *draft) sentence(k int) int {
	b := d.r.d.Blocks[d.r.t[k].Block]
	lo := k
	for lo > b.First && k-lo < 120 && !d.r.sentenceBetween(lo-1, lo) {
		lo--
	}
	return lo
}

// forOthers reports that somebody speaks for others by trade: "his lawyer said he …".
func (d *draft) forOthers(who *person) bool {
	for word := range who.desc {
		if known(word, lexicon.SpeakerForOthers) {
			return true
		}
	}
	for k := max(0, d.c.voice.first-4); k < d.c.voice.last; k++ {
		if d.r.is(k, lexicon.SpeakerForOthers) {
			return true
		}
	}
	return false
}

// putName replaces the pronoun at k by a name in the same case.
func (d *draft) putName(k int, name string, who *person) {
	words, n := name, d.r.at(k)
	if n.Is(lexicon.PutPossessive) || n.Is(lexicon.Her) && d.owns(k) {
		words = d.possessive(name)
	}
	if who == nil {
		d.replace(k, k+1, words, claims.Span{}, "%s: %s, the speaker", claims.PartPronoun, name)
		return
	}
	if d.isNamed(who) {
		return
	}
	d.name(who)
	d.replace(k, k+1, words, d.span(who), "%s: %s, %s", claims.PartPronoun, name, d.place(who))
}

// owns tells "her plan" from "told her".
func (d *draft) owns(k int) bool {
	t := d.r.at(k + 1)
	return t.Class == text.Number || t.Class == text.Word && (!closed(t.Norm) || t.Is(lexicon.OwnedCount))
}

// possessive adds the 's, with the apostrophe that the article uses.
func (d *draft) possessive(name string) string {
	if d.apostrophe == "" {
		d.apostrophe = "'"
		if strings.Contains(d.c.Exact, "’") {
			d.apostrophe = "’"
		}
	}
	return name + d.apostrophe + "s"
}

func upper(s string) bool { return strings.IndexFunc(s, unicode.IsUpper) >= 0 }
