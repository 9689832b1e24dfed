package english

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// voice is whose words they are. The zero value is nobody.
type voice struct {
	name   string // the full name as the article gives it, or as written; "" when it can't be told
	entity string // what a metonym or a body stands for
	first  int    // tokens of the mention; first == last when there is none
	last   int
	who    *person

	carried int  // 1 + the block of the quote that this one goes on from, 0 for one that has its own speaker
	signed  bool // it goes on to that block, where it ends
	issued  bool // the mention is of a statement, and they issued it
}

// holds reports a token of the mention.
func (v voice) holds(k int) bool { return v.first <= k && k < v.last }

func (v voice) known() bool { return v.name != "" || v.last > v.first }

// hasOwn reports a speaker who is named beside the very words.
func (v voice) hasOwn() bool { return v.known() && v.carried == 0 }

// voiceOf tells whom a subject names; last is who spoke before.
func (r *reader) voiceOf(p phrase, last voice) voice {
	v := voice{first: p.first, last: p.last}
	if r.alone(p, lexicon.Pronoun, lexicon.DemonstrativePro) {
		return r.pronoun(v, r.at(p.first), last)
	}
	v.first = r.t.Past(v.first, v.last-1, text.ASign)
	return r.named(v, last)
}

// pronoun follows "he" to the last speaker it fits; it stays unknown rather than be
// guessed.
func (r *reader) pronoun(v voice, n *text.Token, last voice) voice {
	switch {
	case n.Is(lexicon.HeForm):
		return r.heOrShe(v, he, last)
	case n.Is(lexicon.SheForm):
		return r.heOrShe(v, she, last)
	case n.Is(lexicon.BodyPronoun):
		return r.itOrThey(v, n, last)
	}
	return v
}

// itOrThey: the body or the people that the sentences before are about, else those who
// spoke last.
func (r *reader) itOrThey(v voice, n *text.Token, last voice) voice {
	if of := r.subjectBefore(v.first); of.nameless() && r.speaksAsOne(of, n) {
		last = of
	}
	if of := r.earlierSubject(v.first); of.nameless() && r.namedOrBody(of, n) {
		last = of
	}
	if last.nameless() && r.mayBeIt(last, n) {
		v.name, v.entity = last.name, last.entity
	}
	return v
}

// mayBeIt reports a speaker whom "it" or "they" may mean: "it" is no spokesman.
func (r *reader) mayBeIt(v voice, pronoun *text.Token) bool {
	switch {
	case pronoun.Is(lexicon.They), v.last <= v.first:
		return true
	}
	return !known(r.headOf(v), lexicon.Role)
}

// namedOrBody reports a study, a team, or a body by its name.
func (r *reader) namedOrBody(v voice, pronoun *text.Token) bool {
	return r.speaksAsOne(v, pronoun) || r.at(v.last-1).Cap && r.mayBeIt(v, pronoun)
}

// earlierSubject is the subject of the sentence's first clause where the pronoun at k
// stands in a later one: "The firm recalled 40 cars, which it said were unsafe".
func (r *reader) earlierSubject(k int) voice {
	lo := r.sentenceOf(k)
	p := r.firstSubject(lo, k)
	if p.last > k || !r.saysWho(p) {
		return voice{}
	}
	return r.voiceOf(p, voice{})
}

// nameless reports somebody who is no person known by name.
func (v voice) nameless() bool { return v.who == nil && v.known() }

func (r *reader) heOrShe(v voice, want gender, last voice) voice {
	bare := last.who == nil && last.name != "" && r.oneHuman(last)
	if bare && !r.maybeFirm(last) {
		v.name = last.name // a surname whose full name the article never gives
		return v
	}
	who := r.meant(v.first, want, last.who)
	switch {
	case who == nil && bare:
		v.name = last.name
		return v
	case who == nil:
		return v
	}
	if who.gender == 0 {
		who.gender = want
	}
	v.who, v.name = who, who.name
	return v
}

// maybeFirm reports a name of one word that may be a firm's: it stands behind an article or
// where its seat is.
func (r *reader) maybeFirm(v voice) bool {
	return r.is(v.first, lexicon.The) || endsIn(r.at(v.first), lexicon.HomeEnd)
}

// meant is whom "he" or "she" at k means: whom the sentences before are about, who spoke
// last, or who was named last.
func (r *reader) meant(k int, want gender, last *person) *person {
	if of := r.subjectBefore(k).who; of.canBe(want) {
		return of
	}
	if last.canBe(want) {
		return last
	}
	return r.lastPerson(k, want)
}

// oneHuman reports a speaker without a full name whom "he" or "she" can mean: "Mr
// Justice Johnson", "a police spokesman", a bare surname.
func (r *reader) oneHuman(v voice) bool {
	if !strings.Contains(v.name, " ") {
		return r.surnameLike(v.name)
	}
	switch {
	case v.last <= v.first, v.entity != "":
		return false
	case r.is(v.first, lexicon.Honorific):
		return true
	}
	return r.is(v.last-1, lexicon.Role) && !r.is(v.last-1, aPlural)
}

func (r *reader) surnameLike(name string) bool {
	lower := strings.ToLower(name)
	switch {
	case place.Seat(name) != "", place.Named(name) != "", place.OfAdjective(name) != "":
		return false
	case name == strings.ToUpper(name), name == lower:
		return false
	}
	return !known(lower, lexicon.OrgNoun)
}

// lastPerson is the person of that gender, or of any where it is 0, named last in the sentences just before.
func (r *reader) lastPerson(k int, want gender) *person {
	for i := k - 1; i >= max(0, k-119); i-- {
		if !r.t[i].Cap {
			continue
		}
		for _, who := range r.people.called(r.t[i].Norm) {
			if who.sure && who.token <= i && who.mayBe(want) {
				return who
			}
		}
	}
	return nil
}

// mayBe is canBe; anybody may be of a gender that is not told.
func (who *person) mayBe(want gender) bool { return want == 0 || who.canBe(want) }

// named reads a noun phrase: a person's name with its titles, a surname, a country or
// the seat of its government, a body, a role that stands for somebody named before,
// or anybody else as written.
func (r *reader) named(v voice, last voice) voice {
	if from := r.authorOf(v); from > 0 {
		inner := r.named(voice{first: from, last: v.last}, last)
		inner.first = v.first
		return inner
	}
	if who := r.headName(v); who != nil {
		v.who, v.name = who, who.name
		return v
	}
	if of := r.issuer(v); of.name != "" {
		v.name, v.entity, v.who, v.issued = of.name, of.entity, of.who, true
		return v
	}
	run := r.nameRun(v)
	if run == v.last {
		return r.role(v, last)
	}
	if r.ofSomebody(v, run) {
		return r.role(v, last)
	}
	if who := r.personAt(run, v.last, v.first); who != nil {
		v.who, v.name = who, who.name
		return v
	}
	return r.body(v, run)
}

// ofPlainRole: "a lawyer for [Roe]".
var ofPlainRole = both(after(lexicon.OfficeLink), ofWordBefore(after(lexicon.Role, lexicon.PluralRole)), not(ofWordBefore(ofWordBefore(capital))))

// ofSomebody reports "a lawyer for Roe", whose words are not Roe's.
func (r *reader) ofSomebody(v voice, run int) bool {
	return run-2 >= v.first && ofPlainRole(r, run, v.first) && r.personAt(run, v.last, run) != nil
}

// nameRun is where the capitalised words at the mention's end begin; its end where there
// are none.
func (r *reader) nameRun(v voice) int {
	run := walk.Back(v.last, v.first, func(k int) bool { return r.inNameRun(k, v) })
	run = r.t.To(run, v.last, text.ACapital)
	return max(v.first, run-int(r.bodies[run]))
}

// inNameRun: a capitalised word, the stop of "J. Roe", the particle of "von Nahmen".
func (r *reader) inNameRun(k int, v voice) bool {
	if r.at(k).Capital() {
		return true
	}
	switch {
	case r.is(k, lexicon.FullStop):
		return k > v.first && nameStop(r.at(k-1))
	case r.is(k, lexicon.Slash, lexicon.Ampersand):
		return k > v.first
	}
	return k+1 < v.last && r.is(k, lexicon.NameParticle)
}

// headName is the person before the link in "Mike Kendon of the Met Office".
func (r *reader) headName(v voice) *person {
	end := capRun(r.t, v.first, v.last)
	switch {
	case end == v.first, end >= v.last, !r.is(end, lexicon.NounLink):
		return nil
	}
	return r.personAt(v.first, end, v.first)
}

// authorOf is where the author begins in "figures from the statistics office" and
// "calculations by Hypotel": a paper says what its author says. 0 for no such phrase.
func (r *reader) authorOf(v voice) int {
	for k := v.first; k < v.last-1; k++ {
		n := r.at(k)
		if !n.Is(lexicon.Paper) {
			continue
		}
		for i := k + 1; i < min(v.last-1, k+5); i++ {
			n := r.at(i)
			if n.Is(lexicon.AuthorLink) {
				return i + 1
			}
			if n.Any(lexicon.Subordinator, lexicon.To) {
				break // "the first study to measure them from the air"
			}
		}
		return 0
	}
	return 0
}

// personAt is the person whom the capitalised words name.
func (r *reader) personAt(first, last, phraseFirst int) *person {
	b := r.d.Blocks[r.t[first].Block]
	last = behindName(r.t, first, last)
	name, titled := nameIn(r.t, first, last, sentenceStart(r.d, b, first))
	if name < 0 && last-first == 1 {
		if who := r.people.bySurname(r.norm(first), first); who.surelyBefore(first) {
			return who // Jordan, when Jim Jordan was named before
		}
	}
	switch {
	case name < 0, name == first && linked(r.t, first), insideBody(r, name, 0):
		return nil
	case wordsIn(r.t, name, last) >= 2:
		return r.byFullName(name, last)
	case last-name > 1, r.noPerson(last - 1):
		return nil
	}
	return r.byOneName(name, last, first, titled || wordsIn(r.t, phraseFirst, last) == 1, wordsIn(r.t, phraseFirst, last) == 1)
}

// surelyBefore reports somebody who is surely a person, and named before token k.
func (who *person) surelyBefore(k int) bool { return who != nil && who.sure && who.token < k }

// byFullName is the person of a name of two words or more.
func (r *reader) byFullName(name, last int) *person {
	if r.t.Reads(last-1, lexicon.Junior, lexicon.FullStop) {
		last++
	}
	full := r.written(phrase{name, last})
	if who := r.people.byName[full]; who != nil {
		return who
	}
	return r.people.longer(full, r.norm(last-1))
}

// noPerson reports a word that is the name of a country, its seat or a body.
func (r *reader) noPerson(k int) bool {
	t := &r.t[k]
	return namesPlace(t) || t.Is(lexicon.OrgNoun)
}

// byOneName is the person of a name of one word; certain when a title or nothing else
// stands beside it, alone when the mention is that word.
func (r *reader) byOneName(name, last, first int, certain, alone bool) *person {
	only := r.t[last-1].Norm
	if r.is(name-1, lexicon.GivenTitle) {
		if who := r.people.byGiven(only, first); who != nil {
			return who
		}
	}
	who := r.people.bySurname(surname(r.t, name, last), first)
	if who == nil && (alone || certain && !knownGiven(only)) {
		who = r.people.byFirst(only, first)
	}
	switch {
	case who == nil, !who.sure && !certain:
		return nil
	}
	return who
}

// body reads a country, a seat of government, or the name of an organisation.
func (r *reader) body(v voice, run int) voice {
	first := v.first
	if r.t.Reads(first, lexicon.The, text.ACapital) && first+1 < v.last {
		first++
	}
	if first+1 < v.last && endsIn(r.at(first), lexicon.HomeEnd) {
		first++ // "the London-based Institute"
	}
	v.name = r.written(phrase{first, v.last})
	switch {
	case r.isMasthead(v):
		v.name = "The " + r.t[v.last-1].Text
		return v
	case run < v.last && r.ledUp(v.first, run):
		v.name = r.written(phrase{run, v.last}) // "the campaign group Clean Thames"
	}
	if full := r.fullForm(v.name); full != "" {
		v.name = full
	}
	bare := strings.TrimPrefix(v.name, "The ")
	v.entity = place.Seat(bare)
	if v.entity == "" && place.Named(bare) == "" {
		v.entity = r.entityIn(phrase{first, v.last})
	}
	return v
}

// isMasthead: "the Times".
func (r *reader) isMasthead(v voice) bool {
	return v.last-v.first == 2 && r.t.Reads(v.first, lexicon.The, lexicon.MastheadNoun)
}

// ledUp reports an article and words in lower case before the name at run.
func (r *reader) ledUp(first, run int) bool {
	switch {
	case run <= first+1, !r.allLower(first+1, run):
		return false
	case r.is(first, lexicon.Article):
		return true
	}
	return r.opensNoun(first) && r.sentenceOpens(first) && !r.is(run-1, lexicon.Conjunction)
}

// entityIn is the country whose seat or body the words name: "the Russian foreign
// ministry", "the Kremlin".
func (r *reader) entityIn(p phrase) (entity string) {
	if of := place.Seat(r.t[p.last-1].Text); p.last-p.first <= 2 {
		entity = of
	}
	if !r.is(p.last-1, lexicon.OrgNoun, lexicon.CountryBody) {
		return entity
	}
	for k := p.first; k < p.last; k++ {
		if of := place.OfAdjective(r.t[k].Text); of != "" {
			entity = of
		}
	}
	return entity
}

// fullForm is what the article spelled out before it used the short form: "the World
// Health Organization (WHO)".
func (r *reader) fullForm(short string) string {
	return r.shortForms[short]
}

// findShortForms reads every capitalised name with its short form in brackets.
func (r *reader) findShortForms() {
	r.shortForms = map[string]string{}
	for k := range r.d.Watch.Each(1, len(r.t)-2) {
		if !r.shortInBrackets(k) {
			continue
		}
		short := r.at(k + 1).Text
		if first := r.longForm(k); k-first >= 2 && strings.HasPrefix(short, r.t[first].Text[:1]) {
			r.shortForms[short] = r.written(phrase{first, k})
		}
	}
}

// shortInBrackets reports "(WHO)" at k.
func (r *reader) shortInBrackets(k int) bool {
	return r.t.Reads(k, lexicon.OpenRound, text.ACapital, lexicon.CloseRound) && allCaps(r.at(k+1).Text)
}

// longForm is where the name begins that ends before k.
func (r *reader) longForm(k int) int {
	first, lo := k, max(r.d.Blocks[r.t[k].Block].First, k-9)
	first = r.t.Back(first, lo, text.ACapital, lexicon.NounLink, lexicon.And)
	return walk.To(first, k, func(k int) bool { return r.at(k).Cap && !r.is(k, lexicon.Determiner) })
}

func (r *reader) allLower(first, last int) bool {
	return r.t.To(first, last, text.ACapital, lexicon.NounLink, text.ANumber, text.AMark, text.ASign) >= last
}

// role resolves "the Russian envoy" to the person last named whom it describes; a
// description that fits nobody stays as written.
func (r *reader) role(v voice, last voice) voice {
	end := r.roleEnd(v)
	head := r.at(end)
	v.name = r.written(phrase{v.first, v.last})
	if head.Any(lexicon.CountryBody, lexicon.OrgNoun) {
		for k := v.first; k < v.last; k++ {
			if of := place.OfAdjective(r.t[k].Text); of != "" {
				v.entity = of
			}
		}
	}
	switch {
	case !head.Is(lexicon.Role), !r.is(v.first, lexicon.The), v.last-v.first > 5:
		return v
	}
	who := r.described(phrase{v.first + 1, end}, head.Norm, last)
	if who == nil && endsIn(r.at(v.first+1), lexicon.HomeEnd) {
		who = r.lastPerson(v.first, genderOfRole(head)) // "the Ghent-born coach" takes up whoever was named
	}
	if who != nil {
		v.who, v.name, v.entity = who, who.name, ""
	}
	return v
}

// roleEnd is the noun that says what somebody is: "secretary" in "the secretary of state".
func (r *reader) roleEnd(v voice) int {
	for k := v.first + 1; k < v.last-1; k++ {
		if r.t.Reads(k-1, lexicon.Role, lexicon.Of) {
			return k - 1
		}
	}
	return v.last - 1
}

// described is the person introduced before the mention who has the role and every
// country that the mention names; the latest speaker is preferred.
func (r *reader) described(mods phrase, head string, last voice) *person {
	if last.who != nil && r.fits(last.who, mods, head) {
		return last.who
	}
	var best *person
	for _, who := range r.people.recent(mods.first - 1) {
		if who.sure && r.fits(who, mods, head) {
			best = who
		}
	}
	return best
}

// fits holds the words before the role against what is told of the person.
func (r *reader) fits(who *person, mods phrase, head string) bool {
	match := who.desc[head]
	for _, other := range synonymRoles[head] {
		match = match || who.desc[other]
	}
	if !match {
		return false
	}
	for k := mods.first; k < mods.last; k++ {
		n, of := r.at(k), place.OfAdjective(r.t[k].Text)
		switch {
		case of != "":
			match = match && who.desc[of]
		case n.Is(lexicon.Then):
		case n.Any(lexicon.Role, lexicon.TitleWord):
			match = match && who.desc[n.Norm]
		}
	}
	return match
}

// sentenceSubject is the subject of a sentence's first clause: who goes on speaking
// in ", adding that …".
func (r *reader) sentenceSubject(lo, hi int, last voice) voice {
	for k := lo; k < min(hi, lo+40); k++ {
		if !r.ownFinite(k) {
			continue
		}
		if p, _ := r.subjectOf(k, lo); p.ok() {
			return r.voiceOf(p, last)
		}
	}
	return voice{}
}
