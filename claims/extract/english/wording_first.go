package english

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// self is somebody who says "I" or "we", and how the wording speaks of them.
type self struct {
	who    *person
	name   string
	gender gender
	body   bool // an organisation: it, its
	repeat bool // no pronoun can stand for the name a second time
	named  bool
	verbs  map[string]string // the form that goes with the name
	from   claims.Span
	where  string
}

// firstPerson puts the speaker's name for "I" in somebody's own words, and the
// speaker's organisation for "we" where it is known whom the speaker speaks for. All of
// them are replaced or none: "Olaf Scholz stayed and I will stay" is worse than "I".
func (d *draft) firstPerson() {
	if !d.c.Quoted {
		return
	}
	ones, many := d.selves()
	if len(ones) > 0 {
		s, why := d.speakerSelf()
		d.speakFor(ones, s, why)
	}
	if len(many) > 0 {
		s, why := d.bodySelf()
		d.speakFor(many, s, why)
	}
}

// selves are the tokens of the first person, one and many.
func (d *draft) selves() (ones, many []int) {
	for k := d.p.first; k < d.p.last; k++ {
		if !d.free(k) || d.r.t[k].Class != text.Word {
			continue
		}
		switch w := d.r.at(k); {
		case w.Is(lexicon.SelfSingular):
			ones = append(ones, k)
		case w.Is(lexicon.SelfPlural):
			many = append(many, k)
		}
	}
	return ones, many
}

// speakFor replaces all the tokens, or leaves them all and says why.
func (d *draft) speakFor(at []int, s *self, why string) {
	had := len(d.edits)
	for _, k := range at {
		if s == nil {
			break
		}
		if !d.speak(k, s) {
			why, s = "the verb beside “"+d.r.t[k].Text+"” can't be made to agree for certain", nil
		}
	}
	if s != nil {
		if s.who != nil {
			d.name(s.who)
		}
		return
	}
	d.giveUp(had)
	asked := map[string]bool{}
	for _, k := range at {
		if norm := d.r.norm(k); !asked[norm] {
			asked[norm] = true
			d.askWhy(phrase{k, k + 1}, who, d.r.t[k].Text, why)
		}
	}
}

// speakerSelf is the person who speaks, nil with the reason when nobody is named.
func (d *draft) speakerSelf() (*self, string) {
	v := d.c.voice
	if !d.onePerson(v) {
		return nil, "who says it is not known by name"
	}
	s := &self{who: v.who, name: v.name, verbs: toThird, where: "the speaker"}
	if v.who != nil {
		s.gender, s.from, s.where = v.who.gender, d.span(v.who), d.place(v.who)
	}
	s.repeat = s.gender == 0 || d.fitting(d.p.first, d.p.last, s.gender).without(s.who).any() || d.holds(s.gender)
	return s, ""
}

// onePerson reports a speaker who is one person and known by name: not "Chair", which a
// transcript has for whoever presides.
func (d *draft) onePerson(v voice) bool {
	switch {
	case !upper(v.name), v.entity != "":
		return false
	case v.who != nil:
		return true
	}
	return d.r.oneHuman(v) && !known(strings.ToLower(v.name), lexicon.Role)
}

// holds reports a pronoun of that gender in the words: it stands for somebody else.
func (d *draft) holds(g gender) bool {
	for k := d.p.first; k < d.p.last; k++ {
		if thirdPersons[d.r.norm(k)].gender() == g {
			return true
		}
	}
	return false
}

// bodySelf is the organisation that "we" stands for: the speaker is one, or was
// introduced as speaking for one. Whoever says "we all", or "we" and "you", may mean
// everybody.
func (d *draft) bodySelf() (*self, string) {
	for k := d.p.first; k < d.p.last; k++ {
		if d.meansEverybody(k) {
			return nil, "“we” may mean more than those whom the speaker speaks for"
		}
	}
	s := &self{body: true, verbs: toThirdBody}
	if p := d.bodyBehind(s); p.ok() {
		s.from, s.where = *d.r.spanOf(p), d.paragraph(p.first)
	}
	if s.name == "" {
		return nil, "whom the speaker speaks for is not known"
	}
	for k := d.p.first; k < d.p.last; k++ {
		s.repeat = s.repeat || thirdPersons[d.r.norm(k)] == forThing
	}
	return s, ""
}

// meansEverybody: "people", "let us", "we all", "all of us", "Tom and I".
func (d *draft) meansEverybody(k int) bool {
	t := d.r.at(k)
	switch {
	case t.Any(lexicon.PeopleAtLarge, lexicon.Let):
		return true
	case t.Is(lexicon.I):
		return d.sharesVerb(k) // "my wife and I"
	}
	if !t.Is(lexicon.All) {
		return false
	}
	return d.r.is(k-1, lexicon.We) || d.r.is(k-2, lexicon.We) || d.r.is(k+1, lexicon.Of) || shortened[d.r.norm(k-1)] != ""
}

// bodyBehind names the organisation that the speaker is or speaks for, and tells where the
// article does so.
func (d *draft) bodyBehind(s *self) phrase {
	v := d.c.voice
	switch {
	case v.who != nil:
		org := d.speaksFor(v.who)
		if org.ok() {
			s.name = d.r.written(org)
		}
		return org
	case d.labels(v):
		org := d.calledFrom(v)
		if org.ok() {
			s.name = d.r.written(org)
		}
		return org
	case v.last > v.first && d.r.t.Hold(v.first, v.last, lexicon.Spokesman):
		org := d.speaksAsOffice(v)
		if org.ok() {
			s.name = d.r.written(org)
		}
		return org
	case v.entity == "" && place.Named(v.name) == "" && !d.many(v):
		s.name = d.bodyName(v)
		return phrase{v.first, v.last}
	}
	return noPhrase
}

// labels reports a transcript's label, which is a person's even in capitals.
func (d *draft) labels(v voice) bool {
	return v.last > v.first && d.r.d.Blocks[d.r.t[v.first].Block].Kind == text.Label
}

// speak replaces one word of the first person and the verb that goes with it.
func (d *draft) speak(k int, s *self) bool {
	switch n := d.r.at(k); {
	case n.Is(lexicon.SelfSubject):
		return d.subject(k, s)
	case n.Is(lexicon.SelfPossessive):
		d.self(k, k+1, s, d.possessive(s.name), s.pronoun("his", "her", "its"))
	case n.Is(lexicon.SelfObject):
		d.self(k, k+1, s, s.name, s.pronoun("him", "her", "it"))
	case n.Is(lexicon.SelfReflexive):
		own := s.pronoun("himself", "herself", "itself")
		if own == "" {
			return false
		}
		d.self(k, k+1, s, own, own)
	default:
		return false // mine, ours
	}
	return true
}

// pronoun is the one that can stand for the name once it has been said, "" for none.
func (s *self) pronoun(his, hers, its string) string {
	switch {
	case s.body:
		return its
	case s.gender == he:
		return his
	case s.gender == she:
		return hers
	}
	return ""
}

// subject is the pronoun as a subject.
func (s *self) subject() string { return s.pronoun("he", "she", "it") }

// self puts the name the first time, the pronoun after that.
func (d *draft) self(first, last int, s *self, name, pronoun string) {
	words := name
	if s.named && !s.repeat && pronoun != "" {
		words = pronoun
	}
	s.named = true
	d.replace(first, last, words, s.from, "%s: %s, %s", claims.PartPronoun, s.name, s.where)
}

// subject replaces "I" or "we" and makes its verb agree; it reports false where the
// verb's form is not certain, as with "I put" and "my wife and I".
func (d *draft) subject(k int, s *self) bool {
	if d.sharesVerb(k) {
		return false
	}
	if helper := d.helperBefore(k, s); helper != "" {
		d.agreed(k-1, helper, s)
		d.self(k, k+1, s, s.name, s.subject())
		return true
	}
	if short, ok := shortened[d.r.norm(k+1)]; ok && !d.r.at(k+1).Spaced {
		return d.glued(k, short, s)
	}
	j := k + 1
	for j < d.p.last && d.r.adverb(j) {
		j++
	}
	to, ok := d.agree(j, s)
	if !ok {
		return false
	}
	d.self(k, k+1, s, s.name, s.subject())
	if to != "" {
		d.agreed(j, to, s)
	}
	return true
}

// sharesVerb: "my wife and I", "you or I".
func (d *draft) sharesVerb(k int) bool {
	if k <= d.begin || d.r.at(k-1).Cap {
		return false
	}
	return d.r.is(k-1, lexicon.Or) || d.r.is(k-1, lexicon.And) && !d.clauseBehind(k)
}

// helperBefore is the form of the helper right before k that goes with the name: "Am I".
func (d *draft) helperBefore(k int, s *self) string {
	helper := s.verbs[d.r.norm(k-1)]
	if helper == "" || !d.free(k-1) || !d.r.is(k-1, lexicon.Auxiliary) {
		return ""
	}
	if k-1 == d.p.first || d.r.at(k-2).Class == text.Punct || d.r.is(k-2, lexicon.NotSo) {
		return helper
	}
	return ""
}

// glued replaces "I'm" and "we've" by the name and the whole verb.
func (d *draft) glued(k int, short string, s *self) bool {
	if short == "" {
		short = d.hadOrWould(k + 2)
	}
	if short == "" {
		return false
	}
	long := s.verbs[short]
	if long == "" {
		long = short
	}
	d.self(k, k+2, s, s.name+" "+long, joined(s.subject(), long))
	return true
}

// hadOrWould is what "'d" before k is short for: "I'd met", "I'd go", "" for "I'd put".
func (d *draft) hadOrWould(k int) string {
	for k < d.p.last && d.r.adverb(k) {
		k++
	}
	switch v := d.r.verb(k); {
	case v.Is(verbs.Part) && !v.Is(verbs.Base):
		return "had"
	case v.Is(verbs.Base) && !v.Is(verbs.Part):
		return "would"
	}
	return ""
}

// agreed replaces a verb by the form that goes with the name.
func (d *draft) agreed(k int, to string, s *self) {
	d.replace(k, k+1, like(&d.r.t[k], to), claims.Span{}, "%s: the verb agrees with %s", claims.PartPronoun, s.name)
}

func joined(subject, verb string) string {
	if subject == "" {
		return ""
	}
	return subject + " " + verb
}

// clauseBehind reports that "I" behind an "and" begins a clause of its own: the clause
// before has its verb, and no noun stands right before the "and".
func (d *draft) clauseBehind(k int) bool {
	v := d.r.verb(k + 1)
	if v.Is(verbs.Ing) || v.Form == 0 && !d.r.is(k+1, lexicon.Auxiliary) {
		return false
	}
	if d.r.is(k-3, lexicon.SelfPossessive) || d.r.at(k-2).Cap {
		return false
	}
	lo := d.sentence(k)
	return d.r.hasFinite(phrase{lo, k - 1}) || d.holdsVerb(lo, k-1)
}

func (d *draft) holdsVerb(lo, hi int) bool {
	for i := max(lo, d.p.first); i < hi; i++ {
		if d.r.is(i, lexicon.Auxiliary) && !d.r.is(i, lexicon.I) || d.r.verb(i).Is(verbs.Past) {
			return true
		}
	}
	return false
}

// toThird are the helpers that change with the person, from "I" and from "we".
var (
	toThird = map[string]string{"am": "is", "have": "has", "haven't": "hasn't", "do": "does", "don't": "doesn't"}

	toThirdBody = map[string]string{"are": "is", "aren't": "isn't", "were": "was", "weren't": "wasn't", "have": "has", "haven't": "hasn't", "do": "does", "don't": "doesn't"}

	shortened = map[string]string{"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": ""}
)

// agree is the form of the verb at j that goes with a name, "" for the same; false when
// it is not certain.
func (d *draft) agree(j int, s *self) (string, bool) {
	n, v := d.r.at(j), d.r.verb(j)
	if to, ok := s.verbs[n.Norm]; ok {
		return to, d.free(j)
	}
	switch {
	case n.Is(lexicon.FiniteAuxiliary):
		return "", !n.Is(lexicon.AgreeingForm)
	case j >= d.p.last:
		return "", false
	case v.Is(verbs.Past):
		return "", !v.Is(verbs.Base) || d.toldInPast() // "put" is both
	case !v.Is(verbs.Base), v.Is(verbs.Part), !d.free(j):
		return "", false
	}
	to := verbs.ThirdOf(n.Norm)
	return to, verbs.Read(to).Lemma == v.Lemma && !d.secondVerb(j+1)
}

// toldInPast reports that "I" does something in the words whose verb surely tells the past,
// as in "I put it there and I forgot".
func (d *draft) toldInPast() bool {
	if !d.pastLooked {
		d.pastLooked = true
		d.inPast = d.among(d.p.first+1, d.p.last, func(k int) bool {
			v := d.r.verb(k)
			return d.r.is(k-1, lexicon.SelfSubject) && v.Is(verbs.Past) && !v.Is(verbs.Base)
		})
	}
	return d.inPast
}

// secondVerb reports another verb that shares the subject: "I work hard and pay".
func (d *draft) secondVerb(k int) bool {
	for hi := min(d.p.last-1, k+59); k < hi && !d.r.is(k, lexicon.StopOrSemicolon); k++ {
		if d.r.is(k, lexicon.SecondVerbLink) && d.goesOnWithVerb(k+1) {
			return true
		}
	}
	return false
}

// goesOnWithVerb reports a verb at k, behind "and".
func (d *draft) goesOnWithVerb(k int) bool {
	r := d.r
	for k < d.p.last && r.is(k, lexicon.Adverb, lexicon.Conjunction) {
		k++
	}
	if r.verb(k).Is(verbs.Base) || r.is(k, lexicon.Auxiliary) {
		return true
	}
	t := r.at(k) // "and like them": a verb that the lists lack
	return t.Class == text.Word && !closed(t) && r.is(k+1, lexicon.Determiner, lexicon.Pronoun)
}

// like gives a word the capital of the one it stands for, and its apostrophe.
func like(t *text.Token, word string) string {
	if strings.Contains(t.Text, "’") {
		word = strings.ReplaceAll(word, "'", "’")
	}
	if t.Cap {
		word = strings.ToUpper(word[:1]) + word[1:]
	}
	return word
}
