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
	for _, k := range at {
		d.leave(k, "%s", why)
	}
}

// speakerSelf is the person who speaks, nil with the reason when nobody is named.
func (d *draft) speakerSelf() (*self, string) {
	v := d.c.voice
	if v.name == "" || !upper(v.name) || v.entity != "" || v.who == nil && !d.r.oneHuman(v) {
		return nil, "who says it is not known by name"
	}
	s := &self{who: v.who, name: v.name, verbs: toThird, where: "the speaker"}
	if v.who != nil {
		s.gender, s.from, s.where = v.who.gender, d.span(v.who), d.place(v.who)
	}
	s.repeat = s.gender == 0 || d.fitting(d.p.first, d.p.last, s.gender).without(s.who).any() || d.holds(s.gender)
	return s, ""
}

// holds reports a pronoun of that gender in the words: it stands for somebody else.
func (d *draft) holds(g gender) bool {
	for k := d.p.first; k < d.p.last; k++ {
		if kind, ok := thirdPersons[d.r.norm(k)]; ok && kind < 2 && gender(kind+1) == g {
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
		n := d.r.at(k)
		if n.Any(lexicon.PeopleAtLarge, lexicon.Let) || n.Is(lexicon.All) && (d.r.is(k-1, lexicon.We) || d.r.is(k-2, lexicon.We) || d.r.is(k+1, lexicon.Of) || shortened[d.r.norm(k-1)] != "") {
			return nil, "“we” may mean more than those whom the speaker speaks for"
		}
	}
	v := d.c.voice
	s := &self{body: true, verbs: toThirdBody}
	switch {
	case v.who != nil:
		org := d.speaksFor(v.who)
		if !org.ok() {
			return nil, "whom the speaker speaks for is not known"
		}
		s.name = spaced(d.r.d.Slice(d.r.t[org.first].Start, d.r.t[org.last-1].End))
		s.from, s.where = claims.Span{Start: d.r.t[org.first].Start, End: d.r.t[org.last-1].End}, d.paragraph(org.first)
	case v.entity == "" && place.Named(v.name) == "" && !d.many(v):
		s.name = d.bodyName(v)
		if s.name != "" {
			s.from, s.where = claims.Span{Start: d.r.t[v.first].Start, End: d.r.t[v.last-1].End}, d.paragraph(v.first)
		}
	}
	if s.name == "" {
		return nil, "whom the speaker speaks for is not known"
	}
	for k := d.p.first; k < d.p.last; k++ {
		s.repeat = s.repeat || thirdPersons[d.r.norm(k)] == 2
	}
	return s, ""
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
	r := d.r
	if p := r.at(k - 1); k > d.begin && !r.at(k-1).Cap && (p.Is(lexicon.And) && !d.clauseBehind(k) || p.Is(lexicon.Or)) {
		return false
	}
	subject := s.pronoun("he", "she", "it")
	if helper, ok := s.verbs[r.norm(k-1)]; ok && k > d.p.first && d.free(k-1) && r.is(k-1, lexicon.Auxiliary) && (k-1 == d.p.first || r.at(k-2).Class == text.Punct || r.is(k-2, lexicon.NotSo)) {
		d.replace(k-1, k, like(&r.t[k-1], helper), claims.Span{}, "%s: the verb agrees with %s", claims.PartPronoun, s.name)
		d.self(k, k+1, s, s.name, subject)
		return true
	}
	if short, ok := shortened[r.norm(k+1)]; ok && !r.at(k+1).Spaced {
		if short == "" {
			return false // 'd: had or would
		}
		long := s.verbs[short]
		if long == "" {
			long = short
		}
		d.self(k, k+2, s, s.name+" "+long, joined(subject, long))
		return true
	}
	j := k + 1
	for j < d.p.last && r.adverb(j) {
		j++
	}
	to, ok := d.agree(j, s)
	if !ok {
		return false
	}
	d.self(k, k+1, s, s.name, subject)
	if to != "" {
		d.replace(j, j+1, like(&r.t[j], to), claims.Span{}, "%s: the verb agrees with %s", claims.PartPronoun, s.name)
	}
	return true
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
	if v.Form == 0 && !d.r.is(k+1, lexicon.Auxiliary) || v.Is(verbs.Ing) {
		return false
	}
	if n := d.r.at(k - 3); n.Is(lexicon.SelfPossessive) || d.r.at(k-2).Cap {
		return false
	}
	return d.r.hasFinite(phrase{d.sentence(k), k - 1}) || d.holdsVerb(d.sentence(k), k-1)
}

func (d *draft) holdsVerb(lo, hi int) bool {
	for i := max(lo, d.p.first); i < hi; i++ {
		if n := d.r.at(i); !n.Is(lexicon.I) && n.Is(lexicon.Auxiliary) {
			return true
		} else if d.r.verb(i).Is(verbs.Past) {
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
	n := d.r.at(j)
	if to, ok := s.verbs[n.Norm]; ok {
		return to, d.free(j)
	}
	if n.Is(lexicon.FiniteAuxiliary) {
		return "", !n.Is(lexicon.AgreeingForm)
	}
	v := d.r.verb(j)
	switch {
	case v.Form == 0 || j >= d.p.last:
		return "", false
	case v.Is(verbs.Past) && !v.Is(verbs.Base):
		return "", true
	case !v.Is(verbs.Base) || v.Is(verbs.Past|verbs.Part) || !d.free(j):
		return "", false // "put" is both
	}
	to := verbs.ThirdOf(n.Norm)
	return to, verbs.Read(to).Lemma == v.Lemma && !d.secondVerb(j+1)
}

// secondVerb reports another verb that shares the subject: "I work hard and pay".
func (d *draft) secondVerb(k int) bool {
	r := d.r
	for hi := min(d.p.last, k+60); k+1 < hi && !r.is(k, lexicon.StopOrSemicolon); k++ {
		if n := r.at(k); !n.Is(lexicon.SecondVerbLink) {
			continue
		}
		i := k + 1
		for i < d.p.last && r.is(i, lexicon.Adverb, lexicon.Conjunction) {
			i++
		}
		n := r.at(i)
		if r.verb(i).Is(verbs.Base) || n.Is(lexicon.Auxiliary) {
			return true
		}
		if next := r.at(i + 1); !closed(n.Norm) && r.at(i).Class == text.Word && next.Any(lexicon.Determiner, lexicon.Pronoun) {
			return true // "and like them": a verb that the lists lack
		}
	}
	return false
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
