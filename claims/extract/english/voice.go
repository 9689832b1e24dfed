package english

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// voice is whose words they are. The zero value is nobody.
type voice struct {
	name   string // the full name as the article gives it, or as written; "" when it can't be told
	entity string // what a metonym or a body stands for
	first  int    // tokens of the mention; first == last when there is none
	last   int
	who    *person

	carried int // 1 + the block of the quote that this one goes on from, 0 for one that has its own speaker
}

func (v voice) known() bool { return v.name != "" || v.last > v.first }

// voiceOf tells whom a subject names; last is who spoke before.
func (r *reader) voiceOf(p phrase, last voice) voice {
	v := voice{first: p.first, last: p.last}
	n := r.at(p.first)
	if p.last-p.first == 1 && n.Any(lexicon.Pronoun, lexicon.DemonstrativePro) {
		return r.pronoun(v, n.Norm, last)
	}
	for r.t[v.first].Class == text.Punct && v.first < v.last-1 {
		v.first++
	}
	return r.named(v, last)
}

// pronoun follows "he" to the last speaker it fits; it stays unknown rather than be
// guessed.
func (r *reader) pronoun(v voice, n string, last voice) voice {
	var want gender
	switch w := lexicon.English().Of(n); {
	case w.Is(lexicon.HeForm):
		want = he
	case w.Is(lexicon.SheForm):
		want = she
	case w.Is(lexicon.BodyPronoun):
		if of := r.subjectBefore(v.first); of.known() && of.who == nil && r.speaksAsOne(of, n) {
			v.name, v.entity = of.name, of.entity
			return v
		}
		if last.known() && last.who == nil {
			v.name, v.entity = last.name, last.entity
		}
		return v
	default:
		return v
	}
	if last.who == nil && last.name != "" && r.oneHuman(last) {
		v.name = last.name // a surname whose full name the article never gives
		return v
	}
	who := last.who
	if of := r.subjectBefore(v.first); of.who != nil && (of.who.gender == want || of.who.gender == 0) {
		who = of.who
	}
	if who == nil || who.gender != 0 && who.gender != want {
		who = r.lastPerson(v.first, want)
	}
	if who == nil {
		return v
	}
	if who.gender == 0 {
		who.gender = want
	}
	v.who, v.name = who, who.name
	return v
}

// oneHuman reports a speaker without a full name whom "he" or "she" can mean: "Mr
// Justice Johnson", "a police spokesman", a bare surname.
func (r *reader) oneHuman(v voice) bool {
	if !strings.Contains(v.name, " ") {
		return r.surnameLike(v.name)
	}
	head := r.at(v.last - 1)
	return v.last > v.first && v.entity == "" && (r.is(v.first, lexicon.Honorific) || head.Is(lexicon.Role) && !pluralNoun(head.Norm))
}

func (r *reader) surnameLike(name string) bool {
	return place.Seat(name) == "" && place.Named(name) == "" && place.OfAdjective(name) == "" && name != strings.ToUpper(name) && name != strings.ToLower(name) && !known(strings.ToLower(name), lexicon.OrgNoun)
}

// lastPerson is the person of that gender named last in the sentences just before.
func (r *reader) lastPerson(k int, want gender) *person {
	for i := k - 1; i >= 0 && i > k-120; i-- {
		if !r.t[i].Cap {
			continue
		}
		bearers := r.people.byLast[r.t[i].Norm]
		for _, who := range bearers[:min(len(bearers), 300)] {
			if who.sure && who.token <= i && (who.gender == want || who.gender == 0) {
				return who
			}
		}
	}
	return nil
}

// named reads a noun phrase: a person's name with its titles, a surname, a country or
// the seat of its government, a body, a role that stands for somebody named before,
// or anybody else as written.
func (r *reader) named(v voice, last voice) voice {
	if from := r.authorOf(v); from > 0 {
		inner := r.named(voice{first: from, last: v.last}, last)
		inner.first = v.first
		return inner
	}
	run := v.last
	for run > v.first && (r.at(run-1).Cap && r.at(run-1).Class == text.Word || r.is(run-1, lexicon.FullStop) && run-1 > v.first && nameStop(r.at(run-2)) || r.is(run-1, lexicon.NameParticle) && run < v.last) {
		run--
	}
	for run < v.last && !r.t[run].Cap {
		run++
	}
	if who := r.headName(v); who != nil {
		v.who, v.name = who, who.name
		return v
	}
	if run == v.last {
		return r.role(v, last)
	}
	if who := r.personAt(run, v.last, v.first); who != nil {
		v.who, v.name = who, who.name
		return v
	}
	return r.body(v, run)
}

// headName is the person before the link in "Mike Kendon of the Met Office".
func (r *reader) headName(v voice) *person {
	end := capRun(r.t, v.first, v.last)
	if end == v.first || end >= v.last || !r.is(end, lexicon.NounLink) {
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
	name, titled := nameIn(r.t, first, last, sentenceStart(r.d, b, first))
	if name < 0 && last-first == 1 {
		if who := r.people.bySurname(r.norm(first), first); who != nil && who.sure && who.token < first {
			return who // Jordan, when Jim Jordan was named before
		}
	}
	switch {
	case name < 0, name == first && linked(r.t, first):
		return nil
	case wordsIn(r.t, name, last) >= 2:
		return r.byFullName(name, last)
	case last-name > 1, r.noPerson(last - 1):
		return nil
	}
	return r.byOneName(name, last, first, titled || wordsIn(r.t, phraseFirst, last) == 1, wordsIn(r.t, phraseFirst, last) == 1)
}

// byFullName is the person of a name of two words or more.
func (r *reader) byFullName(name, last int) *person {
	if r.is(last-1, lexicon.Junior) && r.is(last, lexicon.FullStop) {
		last++
	}
	full := spaced(r.d.Slice(r.t[name].Start, r.at(last-1).End))
	if who := r.people.byName[full]; who != nil {
		return who
	}
	return r.people.longer(full, r.norm(last-1))
}

// noPerson reports a word that is the name of a country, its seat or a body.
func (r *reader) noPerson(k int) bool {
	t := &r.t[k]
	return place.Seat(t.Text) != "" || place.Named(t.Text) != "" || t.Is(lexicon.OrgNoun)
}

// byOneName is the person of a name of one word; certain when a title or nothing else
// stands beside it, alone when the mention is that word.
func (r *reader) byOneName(name, last, first int, certain, alone bool) *person {
	only := r.t[last-1].Norm
	if name > 0 && r.is(name-1, lexicon.GivenTitle) {
		if who := r.people.byGiven(only, first); who != nil {
			return who
		}
	}
	who := r.people.bySurname(surname(r.t, name, last), first)
	if who == nil && alone {
		who = r.people.byFirst(only, first)
	}
	if who != nil && (who.sure || certain) {
		return who
	}
	return nil
}

// body reads a country, a seat of government, or the name of an organisation.
func (r *reader) body(v voice, run int) voice {
	first := v.first
	if r.is(first, lexicon.The) && first+1 < v.last && r.at(first+1).Cap {
		first++
	}
	v.name = spaced(r.d.Slice(r.t[first].Start, r.at(v.last-1).End))
	if r.is(v.last-1, lexicon.MastheadNoun) && v.last-v.first == 2 && r.is(v.first, lexicon.The) {
		v.name = "The " + r.t[v.last-1].Text
		return v
	}
	if r.is(v.first, lexicon.Article) && run > v.first+1 && r.allLower(v.first+1, run) && run < v.last {
		v.name = spaced(r.d.Slice(r.t[run].Start, r.at(v.last-1).End)) // "the campaign group Clean Thames"
	}
	if full := r.fullForm(v.name); full != "" {
		v.name = full
	}
	bare := strings.TrimPrefix(v.name, "The ")
	if of := place.Seat(bare); of != "" {
		v.entity = of
		return v
	}
	if place.Named(bare) != "" {
		return v
	}
	for k := first; k < v.last; k++ {
		if of := place.Seat(r.t[k].Text); of != "" && k == v.last-1 && v.last-first <= 2 {
			v.entity = of
		}
		if of := place.OfAdjective(r.t[k].Text); of != "" && r.is(v.last-1, lexicon.OrgNoun, lexicon.CountryBody) {
			v.entity = of
		}
	}
	return v
}

// fullForm is what the article spelled out before it used the short form: "the World
// Health Organization (WHO)".
func (r *reader) fullForm(short string) string {
	return r.shortForms[short]
}

// findShortForms reads every capitalised name with its short form in brackets.
func (r *reader) findShortForms() {
	r.shortForms = map[string]string{}
	for k := 1; k+2 < len(r.t) && !r.d.Watch.Over(); k++ {
		if !r.is(k, lexicon.OpenRound) || !r.is(k+2, lexicon.CloseRound) || !r.at(k+1).Cap || strings.ToUpper(r.at(k+1).Text) != r.at(k+1).Text || len(r.at(k+1).Text) < 2 {
			continue
		}
		first := k
		for first > 0 && r.at(first-1).Block == r.t[k].Block && (r.at(first-1).Cap || r.is(first-1, lexicon.NounLink, lexicon.And)) && k-first < 9 {
			first--
		}
		for first < k && (!r.t[first].Cap || r.is(first, lexicon.Determiner)) {
			first++
		}
		if k-first >= 2 && strings.HasPrefix(r.at(k+1).Text, r.t[first].Text[:1]) {
			r.shortForms[r.at(k+1).Text] = spaced(r.d.Slice(r.t[first].Start, r.at(k-1).End))
		}
	}
}

func (r *reader) allLower(first, last int) bool {
	for k := first; k < last; k++ {
		if r.t[k].Cap || r.t[k].Class != text.Word || r.is(k, lexicon.NounLink) {
			return false
		}
	}
	return true
}

// role resolves "the Russian envoy" to the person last named whom it describes; a
// description that fits nobody stays as written.
func (r *reader) role(v voice, last voice) voice {
	head, end := r.norm(v.last-1), v.last-1
	for k := v.first + 1; k < v.last-1; k++ {
		if r.is(k, lexicon.Of) && r.is(k-1, lexicon.Role) {
			head, end = r.norm(k-1), k-1 // "the secretary of state"
			break
		}
	}
	v.name = spaced(r.d.Slice(r.t[v.first].Start, r.at(v.last-1).End))
	for k := v.first; k < v.last; k++ {
		if of := place.OfAdjective(r.t[k].Text); of != "" && (known(head, lexicon.CountryBody, lexicon.OrgNoun)) {
			v.entity = of
		}
	}
	if n := r.at(v.first); !known(head, lexicon.Role) || !n.Is(lexicon.RoleDeterminer) {
		return v
	}
	if !r.is(v.first, lexicon.The) || v.last-v.first > 5 {
		return v
	}
	if who := r.described(phrase{v.first + 1, end}, head, last); who != nil {
		v.who, v.name, v.entity = who, who.name, ""
	}
	return v
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
	for k := lo; k < hi && k < lo+40; k++ {
		if r.inQuote[k] > 0 || !r.isFinite(k) {
			continue
		}
		if p, _ := r.subjectOf(k, lo); p.ok() {
			return r.voiceOf(p, last)
		}
	}
	return voice{}
}
