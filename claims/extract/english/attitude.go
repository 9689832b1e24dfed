package english

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// opening says what may stand behind a verb of attitude.
type opening uint8

const (
	aNoun     opening = 1 << iota // "attacked the plan"
	aQuestion                     // "explained how it works"
	aPlan                         // "seeks to leave"
	aDoing                        // "admitted using it"
	aHearer                       // "asked Smith to leave": whom it is said to, and an infinitive
)

// attitudes are verbs that tell what somebody speaks of, asks for, attacks or likes. The
// sentence around them is the article's own statement and stays a candidate; what they
// hand over is one as well, far down the list, so that who stands where is on record.
var attitudes = attitudeTable(map[opening]string{
	aNoun | aQuestion | aDoing: `acknowledge admit discuss mention describe consider recall remember`,
	aNoun | aQuestion: `explain reveal announce disclose document explore examine outline detail emphasize emphasise stress note highlight
		underscore understand know see show indicate demonstrate illustrate suggest question explore chronicle address clarify learn report
		confirm predict forecast imply discover estimate debate decide reiterate determine track`,
	aQuestion: `wonder ask inquire say tell doubt care guess write add argue testify advise`,
	aNoun | aDoing: `accept decline challenge oppose support defend resist regret lament bemoan reject protest promote tout favor favour denounce
		endorse welcome justify ridicule mock dismiss blast slam back decry condemn criticize criticise embrace champion applaud celebrate
		hate love like dislike fear prefer propose recommend`,
	aDoing: `avoid`,
	aNoun: `present propound restate reference cite invoke quote echo repeat chastise fault compliment praise congratulate commend insult admire respect appreciate trust distrust
		believe admonish scold berate lambast lambaste assail deride rip credit blame thank value feature
		unveil float request demand seek want expect foresee anticipate envision assume approve disapprove veto authorize
		find allege claim assert dispute deny refute debunk rebut retract rescind repeal overturn
		promise pledge threaten vow compare liken link tie equate cast portray depict characterize characterise paint frame label brand dub call deem
		prioritize prioritise pitch tweet retweet share voice express articulate convey sense perceive recite flout downplay`,
	aPlan:           `seek plan intend hope want wish prefer refuse decline agree promise pledge vow threaten offer propose choose decide aim expect love like hate`,
	aPlan | aHearer: `ask urge encourage persuade convince advise tell order instruct press pressure implore beseech warn require direct remind beg challenge`,
})

func attitudeTable(t map[opening]string) map[string]opening {
	m := map[string]opening{}
	for o, words := range t {
		for _, w := range strings.Fields(words) {
			m[w] |= o
		}
	}
	return m
}

// attitudeForms are forms of verbs of attitude that elsewhere are as good as always
// nouns, or of no use.
var attitudeForms = inflectRegular(`admonish advocate* allude anticipate appreciate articulate balk bash bemoan berate beseech brag bristle champion* chronicle* commend
	compliment* concentrate congratulate convey credit* debunk disapprove dislike distrust document* dwell elaborate envision equate fault*
	flout fret gripe implore lash liken long love* murmur opt perceive pitch* posit preside rail reference* recite rejoice rescind respect* retort
	retract retweet revel rip scold scorn sense* spar`)

// attitudeVerb reads a word as a verb of attitude.
func attitudeVerb(norm string) (verbForm, bool) {
	if v, ok := attitudeForms[norm]; ok {
		return v, true
	}
	return verbOf(norm)
}

// attitudePreps are the prepositions behind which stands what somebody speaks of.
var attitudePreps = func() map[string]map[string]bool {
	m := map[string]map[string]bool{
		"speak": set(`about of on against out`), "talk": set(`about of`), "rail": set(`against at about`), "bristle": set(`at`), "balk": set(`at`),
		"rally": set(`against for over behind around`), "spar": set(`over`), "fret": set(`about over`), "gripe": set(`about`),
		"learn": set(`of about`), "hear": set(`of about`), "know": set(`of about`), "read": set(`about`), "write": set(`about of`), "tweet": set(`about`),
		"tell": set(`about of`), "question": set(`about`), "press": set(`about for on`), "quiz": set(`about`), "brief": set(`about on`),
		"call": set(`for on`), "opt": set(`for`), "side": set(`with`), "rule": set(`against`), "decide": set(`against on`),
		"focus": set(`on`), "concentrate": set(`on`), "dwell": set(`on`), "elaborate": set(`on`), "touch": set(`on`), "weigh": set(`on`),
		"hint": set(`at`), "ask": set(`about for`), "inquire": set(`about into`), "look": set(`into at`), "hope": set(`for`), "long": set(`for`), "wish": set(`for`),
		"appeal": set(`for to`), "plead": set(`for with`), "beg": set(`for`), "stand": set(`by behind against`),
		"back": set(`off away`), "preside": set(`over`), "rejoice": set(`in`), "revel": set(`in`), "blame": set(`for on`), "warn": set(`of about against`),
		"sign": set(`on`), "lash": set(`out`), "hit": set(`back`), "crack": set(`down`), "cast": set(`doubt`), "explain": set(`away`),
	}
	for lemma, preps := range prepVerbs {
		if m[lemma] == nil {
			m[lemma] = map[string]bool{}
		}
		for p := range preps {
			m[lemma][p] = true
		}
	}
	return m
}()

// attitudeCandidates adds the attitudes of a sentence that no frame has taken.
func (r *reader) attitudeCandidates(out []candidate, i int, s text.Sentence) []candidate {
	frames := r.frames[r.bySent[i][0]:r.bySent[i][1]]
	lo := r.bodyStart(s)
	for k := lo; k < s.Last && !r.d.Watch.Over(); k++ {
		if r.inQuote[k] > 0 || r.t[k].Class != text.Word || r.t[k].Cap && k > lo {
			continue
		}
		if heldBy(frames, k) {
			continue
		}
		f, ok := r.attitudeAt(k, lo, s.Last)
		if !ok {
			f, ok = r.nounAttitude(k, lo, s.Last)
		}
		if !ok {
			f, ok = r.passiveAttitude(k, lo, s.Last)
		}
		if !ok {
			continue
		}
		f.sent = i
		r.bearVoice(&f, lo, k)
		if c, ok := r.attitudeCandidate(f); ok {
			out = append(out, c)
		}
	}
	return out
}

// heldBy reports a token that is the verb of a frame or stands in what one hands over.
func heldBy(frames []frame, k int) bool {
	for i := range frames {
		f := &frames[i]
		if f.verb == k || f.content.ok() && f.content.first <= k && k < f.content.last {
			return true
		}
	}
	return false
}

// bearVoice tells whose attitude it is: its subject, or the one of the verb before.
func (r *reader) bearVoice(f *frame, lo, k int) {
	if f.subject.ok() {
		f.voice = r.voiceOf(f.subject, r.lastVoice(k))
		return
	}
	f.voice = r.sentenceSubject(lo, k, r.lastVoice(k))
}

func (r *reader) attitudeCandidate(f frame) (candidate, bool) {
	p := r.trim(f.span)
	if p.last-p.first < 2 || r.onlyQuoted(p) || !f.voice.known() || !f.subject.ok() && f.content.last-f.content.first < 3 {
		return candidate{}, false
	}
	c := r.candidate(p, claims.Indirect, f.voice)
	c.act, c.verbAt, c.Aside = f.act, f.verb, true
	c.Content = &claims.Span{Start: r.t[f.content.first].Start, End: r.at(f.content.last - 1).End}
	return c, true
}

// attitudeAt reads a verb of attitude at token k.
func (r *reader) attitudeAt(k, lo, hi int) (frame, bool) {
	none := frame{}
	v, ok := attitudeVerb(r.norm(k))
	if !ok {
		return none, false
	}
	opens, preps := attitudes[v.lemma], attitudePreps[v.lemma]
	if opens == 0 && preps == nil || !r.speaks(k, lo, v) {
		return none, false
	}
	subject, inherit := r.subjectOf(k, lo)
	if v.is(ing) && r.is(r.backOverHelpers(k-1, lo), lexicon.Comma) {
		subject, inherit = noPhrase, true // "…, comparing him to Reagan"
	}
	if subject.ok() && !r.hasAttitude(subject, v) || !subject.ok() && (!inherit || v.lemma == "find") {
		return none, false
	}
	c := r.attitudeContent(k, hi, opens, preps)
	if known(v.lemma, lexicon.SupportVerb) && r.holdsView(c) {
		return none, false
	}
	if !c.ok() || subject.ok() && r.is(subject.first-1, lexicon.IfUnless) {
		return none, false
	}
	if subject.ok() && r.leadsClause(subject.first-1, lo) {
		c.last = r.mainClauseAt(c)
	}
	f := frame{act: actTopic, verb: k, subject: subject, content: c, from: k, to: c.last, nominal: true}
	if subject.ok() {
		f.from = subject.first
	}
	f.negated = r.negatedVerb(k, lo)
	f.setSpan()
	return f, true
}

// holdsView reports "deep concern about": the noun says whose it is and what it is about.
func (r *reader) holdsView(c phrase) bool {
	for k := c.first; k < min(c.last, c.first+4); k++ {
		if r.is(k, lexicon.ViewNoun) {
			n := r.at(k + 1)
			return n.Is(lexicon.ViewLink)
		}
	}
	return false
}

// holdsViews reports a subject that can have a view: somebody, a body, a paper or film.
func (r *reader) holdsViews(p phrase) bool {
	n, head := r.at(p.first), r.headOf(voice{first: p.first, last: p.last})
	if p.last-p.first == 1 && n.Is(lexicon.ViewDummy) {
		return false
	}
	return r.minded(p) || n.Is(lexicon.It) && p.last-p.first == 1 || known(head, lexicon.Paper, lexicon.FindingBody, lexicon.Work, lexicon.ManyPeople) || pluralNoun(head)
}

// attitudeContent is what stands behind the verb at k.
func (r *reader) attitudeContent(k, hi int, opens opening, preps map[string]bool) phrase {
	first := k + 1
	for first < hi && r.besideVerb(first) {
		first++
	}
	if first >= hi {
		return noPhrase
	}
	first = r.openingAt(first, hi, opens, preps)
	if first < 0 || first >= hi || !r.opensAttitude(first) {
		return noPhrase
	}
	c := phrase{first, r.contrastEnd(first, r.contentEnd(first, hi))}
	if !r.is(first, lexicon.QuestionWord) {
		c.last = r.nominalEnd(c)
	}
	if c.last-c.first == 1 && r.is(first, lexicon.Pronoun, lexicon.Determiner) {
		return noPhrase
	}
	return c
}

// besideVerb reports an adverb or a day between a verb and its object.
func (r *reader) besideVerb(k int) bool {
	t := r.at(k)
	if t.Is(lexicon.Weekday) || t.Is(lexicon.Adverb) && !t.Is(lexicon.ObjectDeterminer) {
		return true
	}
	return inLy(t.Norm) && !t.Cap && len(t.Norm) > 4
}

// openingAt is where the object of an attitude begins that may open in these ways; -1
// where none does.
func (r *reader) openingAt(k, hi int, opens opening, preps map[string]bool) int {
	n := r.at(k)
	switch {
	case preps["about"] && r.aboutBehind(k, hi) > 0:
		return r.aboutBehind(k, hi) + 1
	case preps[n.Norm]:
		if r.is(k+1, lexicon.ObjectPreposition) {
			return k + 2 // "spoke out against"
		}
		return k + 1
	case opens.has(aQuestion) && n.Is(lexicon.QuestionWord):
		return k
	case opens.has(aPlan) && n.Is(lexicon.To) && r.infinitive(k+1):
		return k
	case opens.has(aHearer) && r.orders(k, hi):
		for !r.is(k, lexicon.To) {
			k++
		}
		return k
	case opens.has(aDoing) && r.doing(k), opens.has(aNoun) && r.opensNoun(k):
		return k
	}
	return -1
}

func (o opening) has(way opening) bool { return o&way != 0 }

// opensAttitude reports a word that what an attitude is about may begin with.
func (r *reader) opensAttitude(k int) bool {
	return r.is(k, lexicon.QuestionWord, lexicon.To) || r.opensNoun(k) || r.doing(k)
}

// hasAttitude reports a subject that holds views, with a verb of one: "find" only of
// those who find things out.
func (r *reader) hasAttitude(subject phrase, v verbForm) bool {
	if !r.holdsViews(subject) || r.nounAfterAdjective(v, subject) {
		return false
	}
	return v.lemma != "find" || r.findsOut(subject)
}

// aboutBehind is the "about" behind whom somebody asked or told, 0 for none.
func (r *reader) aboutBehind(k, hi int) int {
	if !r.at(k).Cap && !r.is(k, lexicon.Pronoun, lexicon.Determiner) && !pluralNoun(r.norm(k)) {
		return 0
	}
	for i := k + 1; i < min(hi, k+6); i++ {
		n := r.at(i)
		if n.Is(lexicon.About) {
			return i
		}
		if r.t[i].Class != text.Word || n.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator) || r.isFinite(i) {
			return 0
		}
	}
	return 0
}

// doing reports a participle at k.
func (r *reader) doing(k int) bool {
	v, ok := verbForms[r.norm(k)]
	return ok && v.is(ing)
}

// opensNoun reports a word that a noun phrase can begin with.
func (r *reader) opensNoun(k int) bool {
	t, n := r.at(k), r.at(k)
	if t.Class == text.Number {
		return true
	}
	if t.Class != text.Word || n.Is(lexicon.GenitiveS) || n.Is(lexicon.That) && r.hasFinite(phrase{k + 1, min(len(r.t)-1, k+8)}) {
		return false
	}
	if n.Any(lexicon.Determiner, lexicon.Possessive) || t.Cap {
		return true
	}
	return !n.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.Auxiliary, lexicon.Adverb, lexicon.SubjectPronoun, lexicon.Pronoun)
}

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
