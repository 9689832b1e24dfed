package english

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// nameEach goes through the words once, from left to right: a surname gets its full
// name, a pronoun that nothing before it in the wording explains gets its name where
// that is certain. The second "he" stays: the first has been explained.
func (d *draft) nameEach() {
	var seen [forMany + 1]bool
	for k := range d.r.d.Watch.Each(d.p.first, d.p.last) {
		t := &d.r.t[k]
		if t.Class != text.Word || !d.free(k) {
			continue
		}
		if t.Cap {
			d.surname(k)
			d.given(k)
		}
		d.lookBack(k)
		kind := thirdPersons[t.Norm]
		if kind == 0 || seen[kind] || t.Text == "IT" {
			continue
		}
		seen[kind] = true
		d.explain(k, kind)
	}
}

// explain names what a pronoun stands for, unless the wording before it has.
func (d *draft) explain(k int, kind third) {
	switch {
	case d.ledTo(k, kind), d.explained(k, kind):
	case kind.gender() != 0:
		d.hisName(k, kind.gender())
	default:
		d.itsName(k, kind)
	}
}

// third is what a pronoun of the third person stands for.
type third uint8

const (
	forHim third = 1 + iota
	forHer
	forThing
	forMany
)

var thirdPersons = map[string]third{
	"he": forHim, "him": forHim, "his": forHim, "she": forHer, "her": forHer, "hers": forHer, "it": forThing, "its": forThing,
	"they": forMany, "them": forMany, "their": forMany, "theirs": forMany,
}

// gender is that of the person whom it stands for, 0 where it stands for none.
func (t third) gender() gender {
	switch t {
	case forHim:
		return he
	case forHer:
		return she
	}
	return 0
}

// question is how a reader asks what it stands for.
func (t third) question() question {
	if t == forThing {
		return what
	}
	return who
}

// surname puts the full name for a last name that one person of the article bears.
func (d *draft) surname(k int) {
	r, t := d.r, &d.r.t[k]
	bearers := r.people.byLast[t.Norm]
	switch {
	case len(bearers) != 1, !d.writer.sure(bearers[0]), d.isNamed(bearers[0]):
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
	if r.partOfName(k) || r.describesNext(k) || d.otherOfName(k, who) || d.noSurname(k, who) {
		return
	}
	d.putPerson(phrase{k, k + 1}, who)
}

// otherOfName reports that the surname at k may be somebody's whom the article never names
// in full, or a firm's: "Mr. Obama", where the only Obama in full is Michelle. Once a title told so,
// only the title that goes with the person makes it certain.
func (d *draft) otherOfName(k int, who *person) bool {
	title := d.r.titleGender(k)
	switch {
	case title == 0 && d.writer.firm(d.r.norm(k)):
		return true
	case who.gender == 0:
		return false
	}
	return title != who.gender && (title != 0 || d.writer.titles()[d.r.norm(k)]&^who.gender != 0)
}

// firm reports a name that a firm's begins with: "Marlpit's breweries" may be those of Marlpit
// Breweries, and not of Edmund Marlpit.
func (w *writer) firm(surname string) bool {
	if w.firms == nil {
		w.firms = map[string]bool{}
		for k := range w.r.t {
			if t := w.r.at(k + 1); t.Is(lexicon.CompanyTail) && t.Cap {
				w.firms[w.r.norm(k)] = true
			}
		}
	}
	return w.firms[surname]
}

// noSurname reports "in May" in an article about Jane May, and "Kim" beside Kim Jong-un, whose
// family name stands first.
func (d *draft) noSurname(k int, who *person) bool {
	if d.r.t.Reads(k-1, lexicon.InMonth, lexicon.MonthName) {
		return true
	}
	return d.r.people.familyFirst(who, k)
}

// titles are the genders that the titles before each word tell, as a set.
func (w *writer) titles() map[string]gender {
	if w.titled == nil {
		w.titled = map[string]gender{}
		for k := range w.r.t {
			if g := w.r.titleGender(k); g != 0 {
				w.titled[w.r.norm(k)] |= g
			}
		}
	}
	return w.titled
}

// sure reports somebody who is surely a person: a given name, a title or an office says so.
func (w *writer) sure(who *person) bool {
	switch {
	case strings.Contains(who.name, " and "):
		return false
	case who.sure, !namesOnly(who.name):
		return who.sure
	}
	return who.role.named || w.titles()[lastWord(who.name)] != 0
}

// namesOnly reports a name without a word for an office, and without little words: "Lady
// and U.S. senator" is none.
func namesOnly(name string) bool {
	for _, word := range strings.Fields(name) {
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) || known(strings.ToLower(word), lexicon.Role, lexicon.PluralRole, lexicon.OrgNoun, lexicon.Honorific) {
			return false
		}
	}
	return true
}

// lastOf is the last word of a name; lastWord has it in lower case.
func lastOf(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

func lastWord(name string) string { return strings.ToLower(lastOf(name)) }

// titleGender is what the honorific right before k tells; 0 for none.
func (r *reader) titleGender(k int) gender {
	if !r.at(k).Capital() {
		return 0
	}
	if k > 1 && r.is(k-1, lexicon.FullStop) && !r.at(k-1).Spaced {
		k--
	}
	if t := r.at(k - 1); t.Is(lexicon.Honorific) {
		return genderOfRole(t)
	}
	return 0
}

// insideName reports a word at k with the words of a longer name, or an article, beside it.
func (r *reader) insideName(k int) bool {
	prev := r.at(k - 1)
	if r.at(k+1).Capital() || prev.Is(lexicon.Article) || r.initialBefore(k) {
		return true
	}
	if prev.Class == text.Quote {
		return r.at(k - 2).Capital() // "Gary ‘Biscuit’ Tench"
	}
	return prev.Capital() && !titleWord(prev) && !prev.Is(lexicon.SentenceOpener)
}

// partOfName reports a word of a longer name, somebody's or a firm's.
func (r *reader) partOfName(k int) bool { return r.insideName(k) || r.joinedName(k) }

// joinedName: "Tarrant & Lowe", a firm's.
func (r *reader) joinedName(k int) bool {
	return r.is(k-1, lexicon.Ampersand) || r.is(k+1, lexicon.Ampersand)
}

// initialBefore: "J. Smith", and not "Mr. Smith".
func (r *reader) initialBefore(k int) bool {
	return k > 1 && r.is(k-1, lexicon.FullStop) && !r.stops(k-1) && !r.is(k-2, lexicon.Honorific)
}

// describesNext: "Orrin council", "Biden officials".
func (r *reader) describesNext(k int) bool {
	next := r.at(k + 1)
	return next.Class == text.Word && !closed(next) && !r.isFinite(k+1)
}

// inName reports that the full name, or more of it, stands right before its last word.
func (d *draft) inName(k int, who *person) bool {
	words := strings.Fields(who.name)
	if d.r.behindNickname(k) {
		return true
	}
	return len(words) > 1 && k > 0 && strings.EqualFold(d.r.at(k-1).Text, words[len(words)-2]) || k == who.token+len(words)-1
}

func (d *draft) isNamed(who *person) bool {
	return d.named[who]
}

// place says where the article names somebody in full.
func (w *writer) place(who *person) string { return w.paragraph(who.token) }

func (w *writer) paragraph(token int) string {
	if b := w.r.t[token].Block; w.r.d.Blocks[b].Kind == text.Prose {
		return "named in paragraph " + itoa(int(w.r.paragraph[b]))
	}
	return "named in a heading"
}

// span is where the full name stands.
func (w *writer) span(who *person) claims.Span {
	start := w.r.t[who.token].Start
	return claims.Span{Start: start, End: start + len([]rune(who.name))}
}

// closed reports words that name nothing.
func closed(t *text.Token) bool {
	return t.Any(lexicon.Determiner, lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.Auxiliary, lexicon.Adverb, lexicon.Pronoun, lexicon.Possessive) || inLy(t.Norm)
}

// fit is who can be meant by "he" or "she" in some words.
type fit struct {
	who    []*person
	others bool // somebody without a full name is among them
}

func (f fit) any() bool { return len(f.who) > 0 || f.others }

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
	for k := lo; k < hi; k++ {
		t := &d.r.t[k]
		switch {
		case t.Class != text.Word:
		case !t.Cap:
			f.others = f.others || d.namelessPerson(k, g)
		case len(d.r.people.byLast[t.Norm]) == 0:
			f.others = f.others || d.titledAlone(k)
		default:
			d.bearers(&f, k, g)
		}
		if len(f.who) == 2 {
			return f
		}
	}
	return f
}

// titledAlone reports a title before the one word at k: "Mr. Quill", and not "Mr. Tom Park".
func (d *draft) titledAlone(k int) bool {
	if d.r.at(k + 1).Capital() {
		return false
	}
	return d.r.is(k-1, lexicon.Honorific) || d.r.reads(k-2, lexicon.Honorific, lexicon.FullStop)
}

// namelessPerson reports "the suspect", who may be meant.
func (d *draft) namelessPerson(k int, g gender) bool {
	t := &d.r.t[k]
	if !t.Is(lexicon.NamelessPerson) {
		return false
	}
	of := genderOfRole(t)
	return (of == 0 || of == g) && !d.beforeName(k) && !d.writer.besideName(k)
}

// bearers adds the people of the last name at k, up to two.
func (d *draft) bearers(f *fit, k int, g gender) {
	list := d.r.people.byLast[d.r.t[k].Norm]
	for _, who := range list[:min(len(list), 50)] {
		if who.token > k || !who.canBe(g) || slices.Contains(f.who, who) || who.nobody() {
			continue
		}
		if f.who = append(f.who, who); len(f.who) == 2 {
			return
		}
	}
}

// beforeName reports "driver Jim Roe" and "his client, Jim Roe": the noun is told of
// somebody who is named.
func (d *draft) beforeName(k int) bool {
	next := d.r.at(k + 1)
	return next.Cap && next.Class == text.Word || next.Is(lexicon.Comma) && d.r.at(k+2).Cap
}

// hisName puts the name for "he", "she", "him", "his" and "her".
func (d *draft) hisName(k int, g gender) {
	if d.r.is(k, lexicon.Hers) {
		return
	}
	if d.watched(k) {
		d.ask(phrase{k, k + 1}, who)
		return
	}
	if v := d.c.voice; d.toldWho(v, k) {
		d.putName(k, v.name, v.who) // the extractor has told who that is
		return
	}
	if who := d.meant(k, g); who != nil {
		d.putName(k, who.name, who)
		return
	}
	d.ask(phrase{k, k + 1}, who)
}

// toldWho reports that the extractor has told whom the pronoun at k means: it is the whole
// mention of the speaker, and the name is one person's.
func (d *draft) toldWho(v voice, k int) bool {
	switch {
	case !v.holds(k):
		return false
	case v.who != nil:
		return v.last-v.first == 1 || !d.r.is(k, lexicon.Possessive) // and not "her spokesman, Tom Park"
	}
	return v.last-v.first == 1 && upper(lastOf(v.name)) && !holdsGroup(v.name)
}

// holdsGroup reports a word for many in a name, or one that names nobody: "Republicans", "His".
func holdsGroup(name string) bool {
	for _, word := range strings.Fields(strings.ToLower(name)) {
		if known(word, lexicon.PluralRole, lexicon.Possessive, lexicon.Pronoun) {
			return true
		}
	}
	return false
}

// meant is the person that a pronoun stands for, nil when that is not certain. In
// reported speech it is the speaker, when nobody else in the sentence can be meant and,
// unless the words begin with it, nobody in the paragraph either. Elsewhere it is the
// only person of that gender in the paragraph so far or, where that names nobody, in
// the one before. In somebody's own words "he" is never the speaker.
func (d *draft) meant(k int, g gender) *person {
	if d.c.Quoted {
		return d.toldLast(k, g)
	}
	b := d.r.d.Blocks[d.r.t[k].Block]
	so := max(b.First, k-200)
	switch {
	case !spoken(d.c), d.writtenBy(d.c.voice):
		return d.onlyOne(k, so, g)
	}
	who := d.c.voice.who
	if who == nil || !who.canBe(g) {
		return d.toldLast(k, g)
	}
	if k == d.begin && !d.forOthers(who) {
		so = d.sentence(k)
	}
	if d.fitting(so, k, g).without(who).any() || d.otherTold(k, g) {
		return nil
	}
	return who
}

// writtenBy reports a speaker that is a paper, whom no "he" can mean: "documents showed".
func (d *draft) writtenBy(v voice) bool {
	switch {
	case v.who != nil, v.last <= v.first:
		return false
	}
	return d.r.is(d.r.t.Past(v.first, v.last-1, lexicon.Determiner), lexicon.Paper)
}

// onlyOne is the only person whom the article's own words so far, from token so on, can
// mean; else the only one of the paragraph before.
func (d *draft) onlyOne(k, so int, g gender) *person {
	f := d.fitting(so, k, g)
	switch {
	case f.any():
	case d.toldOf(so, k, g).any():
		return d.goesOn(k, g)
	default:
		f = d.fittingBefore(int(d.r.t[k].Block), g)
	}
	if len(f.who) == 1 && !f.others && d.writer.sure(f.who[0]) {
		return f.who[0]
	}
	if who := d.subjectPerson(k, g); who != nil {
		return who
	}
	if !f.any() {
		return d.toldLast(k, g)
	}
	return d.goesOn(k, g)
}

// fittingBefore looks in the prose right before a block, and past what goes on with a quote.
func (d *draft) fittingBefore(block int, g gender) fit {
	reach := 2
	for i := block - 1; i >= max(0, block-reach); i-- {
		b := d.r.d.Blocks[i]
		switch {
		case b.Kind != text.Prose, b.Last-b.First < shortBlock:
		case d.onlyQuoted(b):
			reach = farQuotes
		default:
			return d.fitting(max(b.First, b.Last-200), b.Last, g)
		}
	}
	return fit{}
}

// farQuotes is how many blocks are looked through where somebody's words go on.
const farQuotes = 8

// shortBlock is how many tokens a paragraph has at least: "Loading" is none.
const shortBlock = 4

// onlyQuoted reports a block in which somebody's words go on, and nothing else.
func (d *draft) onlyQuoted(b text.Block) bool {
	first, last := d.r.over(b.First, b.Last, ofClass(text.Quote)), b.Last-1
	for last > first && d.r.at(last).Class == text.Quote {
		last--
	}
	return d.r.inQuote[first] > 0 && d.r.inQuote[last] > 0
}

// sentence is the first token of the sentence around k, within reach.
func (d *draft) sentence(k int) int {
	return d.r.sentenceFrom(k, max(d.r.d.Blocks[d.r.t[k].Block].First, k-120))
}

// forOthers reports that somebody speaks for others by trade: "his lawyer said he …".
func (d *draft) forOthers(who *person) bool {
	return d.speakerIs(who, lexicon.SpeakerForOthers)
}

// speakerIs reports a speaker of whom the article, or the words of the mention, say what they do.
func (d *draft) speakerIs(who *person, trade lexicon.Class) bool {
	for word := range who.desc {
		if known(word, trade) {
			return true
		}
	}
	return d.r.t.Hold(max(0, d.c.voice.first-4), d.c.voice.last, trade)
}

// putName replaces the pronoun at k by a name in the same case.
func (d *draft) putName(k int, name string, who *person) {
	words, last := d.unglued(k, d.inCase(k, inSmall(name)))
	if who == nil {
		d.replace(k, last, words, claims.Span{}, "%s: %s, the speaker", claims.PartPronoun, name)
		return
	}
	if d.isNamed(who) {
		return
	}
	d.name(who)
	d.replace(k, last, words, d.span(who), "%s: %s, %s", claims.PartPronoun, name, d.place(who))
}

// owns tells "her plan" from "told her".
func (d *draft) owns(k int) bool {
	switch t := d.r.at(k + 1); {
	case d.r.t.Reads(k-1, lexicon.GiveWord, lexicon.Her, lexicon.HowOften): // "gave her daily injections"
		return false
	case d.r.is(k-1, lexicon.GivingVerb) && d.counts(k+1): // "sent her 14 letters"
		return false
	case t.Class == text.Number && d.r.is(k+2, lexicon.TimesWord): // "met her 12 times"
		return false
	case t.Class == text.Number, t.Any(lexicon.OwnedCount, lexicon.NotAdverb): // "her family"
		return true
	default:
		return t.Class == text.Word && !closed(t)
	}
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
