package english

import (
	"slices"
	"strings"
	"unicode/utf8"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// paragraphsTold is in how many paragraphs before some words those are looked for whom they
// speak of.
const paragraphsTold = 4

// toldLast is the one person of a gender whom the article tells of last before the pronoun at k,
// who is not the speaker; nil where it tells of two at once, or of somebody without a name.
func (d *draft) toldLast(k int, g gender) *person {
	if !d.speakerApart(g) || d.r.is(k+1, lexicon.Represented) {
		return nil
	}
	hi, most := k, paragraphsTold
	if d.labels(d.c.voice) {
		most = 1 // whose turn was before is whom they speak to
	}
	for b, tries := int(d.r.t[k].Block), 0; b >= 0 && tries < most; b-- {
		at := d.r.d.Blocks[b]
		if at.Kind != text.Prose || at.Last-at.First < shortBlock {
			continue
		}
		tries++
		lo := max(at.First, hi-200)
		if f := d.toldOf(lo, hi, g); f.any() {
			return d.alone(f, g, lo, hi)
		}
		hi = at.First
	}
	return nil
}

// alone is the only one whom the tokens from lo to hi can mean, if the article tells that gender
// of them, and more there than that they said something.
func (d *draft) alone(f fit, g gender, lo, hi int) *person {
	if len(f.who) != 1 || f.others {
		return nil
	}
	who := f.who[0]
	if who.gender != g || !d.writer.sure(who) || d.onlySpeaks(who, lo, hi) {
		return nil
	}
	return who
}

// speakerApart reports a speaker who can be told from those of whom they speak: somebody known
// by name, a body or many, or in marks one of whom the article told nothing before ("a
// neighbour"). Of "a builder said he was not paid" it can't be told whether it is the builder.
func (d *draft) speakerApart(g gender) bool {
	v := d.c.voice
	switch {
	case !spoken(d.c):
		return true
	case !v.known(), d.r.adverb(v.first):
		return false
	case v.who != nil, d.labels(v), d.r.many(v), d.r.is(v.last-1, lexicon.OrgNoun):
		return true
	}
	switch {
	case !d.r.is(v.first, lexicon.IndefiniteArticle, lexicon.One):
		return false
	case d.c.Quoted, d.r.at(v.last - 1).Capital(), d.r.is(v.last-1, lexicon.Paper):
		return true
	}
	return !mayBeOf(d.r.genderOfWords(v), g)
}

// toldOf are the people of a gender, the speaker aside, whom the tokens from lo to hi tell of by
// their names or offices; others are those who have none.
func (d *draft) toldOf(lo, hi int, g gender) (f fit) {
	for k := lo; k < hi && len(f.who) < 2; k++ {
		switch t := d.r.at(k); {
		case t.Class != text.Word, d.c.voice.holds(k):
		case t.Cap:
			d.toldByName(&f, k, g)
		case d.r.is(k, lexicon.OtherHe):
			f.others = true
		case d.someone(k) && !d.isCalledSo(k):
			d.toldByNoun(&f, k, g)
		}
	}
	return f
}

// isCalledSo reports "was mayor", and not "Park's son".
func (d *draft) isCalledSo(k int) bool {
	return d.r.is(k-1, lexicon.Copula) && !d.r.is(k-1, lexicon.GenitiveS)
}

func (d *draft) toldByName(f *fit, k int, g gender) {
	switch list := d.r.people.called(d.r.norm(k)); {
	case len(list) > 0:
		for _, who := range list {
			f.take(who, g, k, d.c.voice.who)
		}
	case d.r.at(k + 1).Capital():
	default:
		who := d.r.people.byFirst(d.r.norm(k), k)
		f.take(who, g, k, d.c.voice.who)
		f.others = f.others || d.titledAlone(k) || who == nil && d.givenAlone(k, g)
	}
}

// givenAlone reports "Walter was harder to persuade": somebody whom the article may never name in full.
func (d *draft) givenAlone(k int, g gender) bool {
	names := map[gender]lexicon.Class{he: lexicon.NameOfHim, she: lexicon.NameOfHer}
	return !d.r.at(k-1).Capital() && d.r.is(k, names[g])
}

func (d *draft) toldByNoun(f *fit, k int, g gender) {
	of := genderOfRole(d.r.at(k))
	switch {
	case !mayBeOf(of, g), d.beforeName(k), d.writer.besideName(k), d.r.is(k, lexicon.Spokesman):
		return
	}
	who := d.described(phrase{d.opensPerson(k), k + 1})
	if who == nil {
		f.others = true
		return
	}
	f.take(who, g, k, d.c.voice.who)
}

// opensPerson is where the words for somebody begin whose noun stands at k: "his sister", "the
// tourism minister".
func (d *draft) opensPerson(k int) int {
	if d.r.is(k, lexicon.Kin) && d.r.is(k-1, lexicon.PossessiveOfOthers) {
		return k - 1 // and not "Park's sister": the name of her brother says nothing
	}
	return d.r.t.BackTo(k, max(0, k-longestNoun), lexicon.Article) - 1
}

// take adds somebody who can be of a gender, unless it is the speaker.
func (f *fit) take(who *person, g gender, k int, speaker *person) {
	switch {
	case !who.canBe(g), who == speaker, who.token > k, who.nobody(), slices.Contains(f.who, who):
		return
	case who.played:
		f.others = true // and whoever plays them may be called otherwise
		return
	}
	f.who = append(f.who, who)
}

// described is whom "the minister" or "the 52-year-old" means, as speakers are told. "The
// Ghent-born coach" may be anybody unless the article calls somebody a coach.
func (d *draft) described(p phrase) *person {
	switch {
	case !p.ok(), !d.r.is(p.first, lexicon.The, lexicon.Possessive):
		return nil
	case d.r.is(p.last-1, lexicon.Role) && d.writer.otherOf(d.r.norm(p.last-1), p.first):
		return nil
	case d.r.is(p.last-1, lexicon.NamelessPerson) && d.r.is(p.last, lexicon.PersonPlace):
		return nil // "the man at the wheel"
	}
	who := d.surely(d.r.voiceWithin(p))
	if who != nil && d.writer.anotherTitled(d.r.norm(p.last-1), who) {
		return nil
	}
	return who
}

// surely is whom a mention means, unless it is only known that they were named last, or are
// something like what it says.
func (d *draft) surely(v voice) *person {
	head := d.r.roleEnd(v)
	switch {
	case v.who == nil, !d.writer.sure(v.who):
		return nil
	case d.r.at(v.last - 1).Capital(), v.who.desc[d.r.norm(head)], d.r.is(head, lexicon.Kin):
		return v.who
	case d.r.variesName(v) && !endsIn(d.r.at(v.first+1), lexicon.HomeEnd):
		return v.who
	}
	return nil
}

// goesOn is the subject of the sentence before, if it has nobody else, whom "he" that is the
// next one's takes up whoever else the paragraph tells of.
func (d *draft) goesOn(k int, g gender) *person {
	before := d.sentenceBefore(k)
	if k != d.sentence(k) || d.object(k) || !before.ok() {
		return nil
	}
	v := d.r.subjectBefore(k)
	who := d.surely(v)
	switch {
	case who == nil, who.gender != g, who.token > k, v.first < before.first:
		return nil
	case d.fitting(before.first, v.first, g).without(who).any(), d.fitting(v.last, before.last, g).without(who).any():
		return nil
	}
	return who
}

// watched: "saw her wheel a bin", and "saw her plan", of which it can't be told which it is.
func (d *draft) watched(k int) bool {
	return d.r.is(k, lexicon.Her) && d.r.is(k-1, lexicon.WatchedDoing) && d.owns(k)
}

// unglued are the words that stand for the pronoun at k with the whole verb that "he'd" and
// "she'll" have, and where they end.
func (d *draft) unglued(k int, words string) (with string, last int) {
	short, glued := shortened[d.r.norm(k+1)]
	if !glued || d.r.at(k+1).Spaced {
		return words, k + 1
	}
	if short == "" {
		short = d.hadOrWould(k + 2)
	}
	if short == "" {
		return words, k + 1
	}
	return words + " " + short, k + 2
}

// inSmall is "Danny Roe" for a name that the article has in capitals.
func inSmall(name string) string {
	words := strings.Fields(name)
	for i, word := range words {
		switch {
		case len(word) < 4, word != strings.ToUpper(word), capitalsInside(word):
			return name
		}
		first, size := utf8.DecodeRuneInString(word)
		words[i] = string(first) + strings.ToLower(word[size:])
	}
	return strings.Join(words, " ")
}

// capitalsInside reports a word in upper case that may have a capital inside: "O'BRIEN", "MCDONALD".
func capitalsInside(word string) bool {
	return strings.ContainsAny(word, "-'’.") || strings.HasPrefix(word, "MC") || strings.HasPrefix(word, "MAC")
}

// nobody reports a name that nothing says is a person's, and whose last word is a paper's, a
// body's or a place's: "Rift Standard", "Harbour Town".
func (who *person) nobody() bool {
	return !who.sure && known(who.last, lexicon.MastheadNoun, lexicon.OrgNoun, lexicon.NotSurname, lexicon.BackBody, lexicon.BackPlace)
}

// anotherTitled reports somebody else whom the article gives a noun for a title: "President Roe",
// of whom "the president" tells, and not of Jane Park who wants to be one.
func (w *writer) anotherTitled(noun string, who *person) bool {
	if w.bearing == nil {
		w.bearing = map[string][]string{}
		for k := range w.r.t {
			if t := w.r.at(k); t.Cap && t.Is(lexicon.Role) && w.r.at(k+1).Capital() {
				last := w.r.norm(capRun(w.r.t, k, min(len(w.r.t), k+longestName)) - 1)
				w.bearing[t.Norm] = append(w.bearing[t.Norm], last)
			}
		}
	}
	return slices.ContainsFunc(w.bearing[noun], func(last string) bool { return last != who.last })
}
