package german

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// frame is one handing over of words: who, with which verb, and the words.
type frame struct {
	verb    int
	how     reportVerb
	voice   voice
	content phrase // what is handed over; not ok when nothing is
	span    phrase // the claim: the content, or the clause for acts that need it

	wordless bool // the claim is that somebody did so: no words of theirs are in it
}

// hands reports that a frame makes a claim.
func (f frame) hands() bool { return f.content.ok() || f.wordless }

// far is how many tokens or parts of a sentence rules look at to either side, so that a
// megabyte without a full stop takes no longer than one with.
const far = 12

// findFrames reads every sentence of the body and keeps who spoke before each.
func (r *reader) findFrames(body int) {
	r.bySent = make([][2]int, len(r.d.Sentences))
	for i, s := range r.d.Sentences {
		from := len(r.frames)
		if r.d.Watch.Over() {
			return
		}
		if r.d.Blocks[s.Block].Kind == text.Prose && s.Block >= body {
			r.readSentence(s)
		}
		r.bySent[i] = [2]int{from, len(r.frames)}
	}
}

func (r *reader) readSentence(s text.Sentence) {
	lo := r.bodyStart(s)
	segs := r.segments(lo, s.Last)
	r.from = lo
	r.d.Watch.Walk(0, len(segs), func(j int) int {
		f, next, ok := r.frameIn(segs, j, lo, s.Last)
		if !ok {
			return j + 1
		}
		r.frames = append(r.frames, f)
		if f.hands() {
			r.from = max(f.span.last, segs[min(max(j, next), len(segs)-1)].last) + 1
		}
		if f.voice.known() {
			r.last = f.voice
		}
		return max(j, next) + 1
	})
}

// bodyStart is the sentence's first token behind a dateline: "Berlin (dpa) –".
func (r *reader) bodyStart(s text.Sentence) int {
	if s.First != r.d.Blocks[s.Block].First {
		return s.First
	}
	agency := false // its bracket has been closed
	for k := s.First; k < min(s.Last, s.First+far); k++ {
		agency = agency || r.is(k, lexicon.ClosesAgency)
		switch {
		case agency && r.dash(k):
			return k + 1
		case !agency && k > s.First+mostPlace && r.lower(k) && !r.is(k, lexicon.Am):
			return s.First
		}
	}
	return s.First
}

// mostPlace is how many words the place of a dateline has.
const mostPlace = 4

// segments cuts a sentence at its commas, dashes, semicolons and colons outside quotes.
// The sign behind a part stands at its end.
func (r *reader) segments(lo, hi int) []phrase {
	var out []phrase
	first := lo
	cut := func(k int) {
		if k > first {
			out = append(out, phrase{first, k})
		}
		first = k + 1
	}
	for k := lo; k < hi; k++ {
		if !r.quoted(k) && r.parts(k, hi) {
			cut(k)
		}
	}
	cut(hi)
	return out
}

// parts reports what parts a sentence: a sign, or the mark of „…!“ rief sie.
func (r *reader) parts(k, hi int) bool {
	if r.is(k, lexicon.Pause) || r.dash(k) {
		return true
	}
	if k+1 >= hi || r.at(k+1).Cap || !reportsFinite(r.norm(k+1)) {
		return false
	}
	return r.endsQuote(k) && !r.namedInQuotes(k)
}

// namedInQuotes reports the mark behind a name in quotation marks: "die Zeitung „Der Tag“".
func (r *reader) namedInQuotes(k int) bool {
	i := k - 1
	for i > max(0, k-far) && r.quoted(i) {
		i--
	}
	return r.noun(i-1) && r.nameInQuotes(i, k+1) == k+1
}

// endsQuote reports the mark behind a quote.
func (r *reader) endsQuote(k int) bool {
	return k > 0 && r.quoteMark(k) && r.quoted(k-1) && !r.quoted(k)
}

// saysAt reports a form of a verb of saying in lower case.
func (r *reader) saysAt(k int) bool { return !r.at(k).Cap && reports(r.norm(k)) }

// frameIn reads a frame in segment j; next is the last segment that it has used up.
func (r *reader) frameIn(segs []phrase, j, lo, hi int) (frame, int, bool) {
	s := segs[j]
	if f, ok := r.sourceIn(segs, j, lo, hi); ok {
		return f, j, true
	}
	if j > 0 && r.is(s.first, lexicon.So) {
		if p := r.nounPhrase(s.first+1, s.last); r.oneNamed(p) {
			return r.leftFrame(segs, j, hi, p, reportVerb{act: actSay}, s.first)
		}
	}
	if f, ok := r.whereby(segs, j, hi); ok {
		return f, len(segs), true
	}
	k, how, ok := r.reportIn(s)
	if !ok {
		return r.thoughtFrame(segs, j, hi)
	}
	if from := r.wieBefore(segs, j); from >= 0 {
		return r.asTold(segs, from, j, hi, k, how)
	}
	f, next, ok := r.verbFrame(segs, j, lo, hi, k, how)
	if !ok || !f.hands() {
		if g, next, ok := r.thoughtFrame(segs, j, hi); ok {
			return g, next, ok
		}
	}
	return f, next, ok
}

// oneNamed reports a phrase that ends in a noun, or is one word.
func (r *reader) oneNamed(p phrase) bool {
	if !p.ok() {
		return false
	}
	return p.last-p.first == 1 || r.noun(p.last-1) || r.is(p.last-1, lexicon.CloseRound)
}

// reportIn finds a reporting verb in a segment and the reading that its particle or
// helper tells.
func (r *reader) reportIn(s phrase) (int, reportVerb, bool) {
	end := walk.Back(s.last, s.first+1, r.isSign)
	for k := s.first; k < end; k++ {
		if r.quoted(k) || k > s.first && r.at(k).Cap {
			continue
		}
		for _, v := range reportForms[r.norm(k)] {
			if r.suits(v, k, phrase{s.first, end}) {
				return k, v, true
			}
		}
	}
	return 0, reportVerb{}, false
}

// isSign reports a sign or a quotation mark.
func (r *reader) isSign(k int) bool { return r.quoteMark(k) || r.at(k).Class == text.Punct }

// suits reports that the verb at k is used in this reading. The clause s ends with a word.
func (r *reader) suits(v reportVerb, k int, s phrase) bool {
	switch {
	case v.part:
		return r.besideParticle(v, k) && r.helped(k, s) && r.furnished(v, k, s)
	case r.describes(k, s), v.plural && r.infinitiveUse(k, s), reportsParticiple(r.norm(k)) && r.helped(k, s):
		return false
	case !r.furnished(v, k, s):
		return false
	case v.takes(withDavon):
		return r.withDavon(k, s)
	case v.particle != "":
		return r.withParticle(v.particle, k, s.last-1) || r.particleBehind(v.particle, s.last)
	}
	final := k == s.last-1
	return final || !r.is(s.last-1, lexicon.VerbParticle) || r.is(s.last-1, lexicon.Preposition)
}

// withDavon reports a verb that "davon" or "davon aus" stands with.
func (r *reader) withDavon(k int, s phrase) bool {
	if r.is(s.last-1, lexicon.Aus, lexicon.Davon) || r.anyIs(phrase{k + 1, k + 3}, lexicon.Davon) {
		return true
	}
	return r.particleBehind(davonParticle, s.last)
}

// besideParticle reports the "gegeben" of "bekannt gegeben", and a participle that needs no
// such word.
func (r *reader) besideParticle(v reportVerb, k int) bool {
	return v.particle == "" || r.norm(k-1) == v.particle
}

// furnished reports that what a verb's flags ask for stands beside it.
func (r *reader) furnished(v reportVerb, k int, s phrase) bool {
	switch {
	case v.takes(withEs):
		return r.beside(k, lexicon.Es)
	case v.takes(withVon):
		ahead := s.first < k && r.is(s.first, lexicon.Von)
		return ahead || r.anyIs(phrase{k + 1, k + 4}, lexicon.Von, lexicon.Davon)
	case v.takes(withFor):
		return r.anyIs(around(k, s), lexicon.ForWord)
	case v.takes(withAdverb):
		return r.anyIs(around(k, s), lexicon.PointingAdverb)
	case v.takes(withoutSich):
		return !r.anyIs(around(k, s), lexicon.SichWord)
	}
	return true
}

// around are the words of a clause near k.
func around(k int, s phrase) phrase { return phrase{max(s.first, k-4*far), min(s.last, k+4*far)} }

// describes reports a form that stands before a noun as adjectives do: "die bestätigte
// Zahl".
func (r *reader) describes(k int, s phrase) bool {
	if k == s.first || !r.noun(k+1) || !endsIn(r.norm(k), adjectiveEnds) {
		return false
	}
	if r.is(k-1, lexicon.Preposition, lexicon.Possessive, lexicon.Determiner) || r.adjective(k-1) && !r.number(k-1) {
		return true
	}
	rest := phrase{k + 1, min(s.last, k+4*far)}
	if r.insideNoun(k, s) {
		return true
	}
	return r.is(k-1, lexicon.Article, lexicon.Adverb) && rest.any(r.finite)
}

// insideNoun reports a form that describes a noun together with words of its own: "in
// einer am Montag veröffentlichten Erklärung".
func (r *reader) insideNoun(k int, s phrase) bool {
	if !r.describesNoun(k) {
		return false
	}
	for i := k - 1; i > max(s.first, k-inAttribute); i-- {
		if r.is(i, lexicon.Preposition, lexicon.Adverb) && r.is(i-1, lexicon.Article) {
			return true
		}
	}
	return false
}

// infinitiveUse reports a form that is the infinitive here: "zu sagen", "will sagen".
func (r *reader) infinitiveUse(k int, s phrase) bool {
	if r.is(k-1, lexicon.Zu) {
		return true
	}
	return k == s.last-1 && phrase{max(s.first, k-4*far), k}.any(func(i int) bool { return r.is(i, lexicon.Modal) }) ||
		r.is(k+1, lexicon.Modal)
}

// withParticle reports a verb at k whose particle ends its clause, or that ends it with
// the particle before it: "teilte … mit", "mitteilte".
func (r *reader) withParticle(particle string, k, last int) bool {
	if k < last {
		return r.norm(last) == particle
	}
	if r.norm(k-1) == particle {
		return true // "bekannt gab"
	}
	verb, glued := strings.CutPrefix(r.norm(k), particle)
	return glued && len(verb) >= shortestVerb
}

// particleBehind reports a particle that stands behind an apposition, and so alone between
// signs: "teilte der Chef der Behörde, Karl Moser, mit".
func (r *reader) particleBehind(particle string, comma int) bool {
	for k := comma + 1; k < min(len(r.t)-1, comma+2*far) && !r.finite(k); k++ {
		if r.norm(k) == particle && r.is(k-1, lexicon.Comma, lexicon.Davon) && r.endsClause(k) {
			return true
		}
	}
	return false
}

// shortestVerb is the length of a verb behind its particle, in bytes.
const shortestVerb = 3

// helped reports a participle with its "hat" or "wurde", before it in its clause or right
// behind.
func (r *reader) helped(k int, s phrase) bool {
	if k >= s.last-2 && r.is(k+1, lexicon.PerfectHelper, lexicon.PassiveHelper, lexicon.Worden) {
		return true
	}
	return r.helperOf(k, s) >= 0
}

// helperOf is the "hat" or "wurde" that a participle at k stands with, -1 for none.
func (r *reader) helperOf(k int, s phrase) int {
	from := s.first
	if k == from {
		from = r.d.Sentences[r.sentenceAt(k)].First // "hatte die Chefin, Anna Beck, erklärt"
	}
	for i := k - 1; i >= max(from, k-4*far); i-- {
		if r.is(i, lexicon.PerfectHelper, lexicon.PassiveHelper) && !r.quoted(i) {
			return i
		}
	}
	return -1
}

// passive reports a participle at k of what is done to the clause's subject.
func (r *reader) passive(how reportVerb, k int, s phrase) bool {
	if !how.part || how.takes(withDavon) {
		return false
	}
	if i := r.helperOf(k, s); i >= 0 {
		return r.is(i, lexicon.PassiveHelper)
	}
	return r.is(k+1, lexicon.PassiveHelper, lexicon.Worden)
}

// agent is who does it, in a clause in the passive: "von der Polizei".
func (r *reader) agent(s phrase) phrase {
	for k := s.first; k < s.last; k++ {
		if r.is(k, lexicon.AgentLink) && !r.quoted(k) {
			if p := r.nounPhrase(k+1, s.last); p.ok() {
				return p
			}
		}
	}
	return phrase{}
}

// verbFrame builds the frame of a finite verb or participle at k.
func (r *reader) verbFrame(segs []phrase, j, lo, hi, k int, how reportVerb) (frame, int, bool) {
	s, v := segs[j], k
	if how.part {
		v = max(r.helperOf(k, s), s.first, k-4*far)
	}
	first := phrase{s.first, v}.past(r.leadsClause)
	if sub := r.subordinate(segs, j, first); sub.ok() {
		return r.innerFrame(segs, j, hi, sub, how, k)
	}
	if how.part && r.parted(k, s) {
		return r.partedFrame(segs, j, hi, r.helperOf(k, s), how, k)
	}
	inverted, passive := v == first && j > 0, r.passive(how, k, s)
	if inverted && !passive && !r.hasContent(segs[:j], lo) {
		return r.rightFrame(segs, j, hi, r.subjectBeforeAside(segs, j, lo, v), how, k, lo)
	}
	p := r.subjectOfVerb(how, first, v, s.last)
	if passive && !how.takes(inPassive) {
		p = r.agent(s)
	}
	if inverted {
		return r.leftFrame(segs, j, hi, p, how, k)
	}
	if !p.ok() && !passive {
		p = r.subjectOfFirst(segs, j, v, lo)
	}
	return r.rightFrame(segs, j, hi, p, how, k, s.first)
}

// parted reports a participle that begins segment s and has its helper before that.
func (r *reader) parted(k int, s phrase) bool {
	helper := r.helperOf(k, s)
	return helper >= 0 && helper < s.first
}

// subjectBeforeAside is the subject of the verb at v, which opens segment j behind what
// stands beside it: "Die Bahn, die das prüfte, sagte, …".
func (r *reader) subjectBeforeAside(segs []phrase, j, lo, v int) phrase {
	s := segs[j]
	from := phrase{lo, v}.past(r.adverb)
	p := r.nounPhrase(from, r.d.Sentences[r.sentenceAt(v)].Last)
	if !p.ok() || r.is(from, lexicon.HearerArticle) || r.is(v+1, lexicon.SubjectAlone) {
		p = r.subjectBehind(v, s.last)
	}
	p.last = r.throughAppositions(segs, j, p)
	return p
}

// subjectOfFirst is the subject that a verb at v in segment j has from the verb before it:
// "Die Chefin, Anna Beck, dankte allen und ergänzte, …".
func (r *reader) subjectOfFirst(segs []phrase, j, v, lo int) phrase {
	s := segs[j]
	if j > 0 && r.finite(s.first) {
		p := r.nounPhrase(phrase{lo, s.first}.past(r.adverb), s.first)
		p.last = r.throughAppositions(segs, j, p)
		return p
	}
	before := phrase{s.first, v}
	if before.any(func(k int) bool { return r.is(k, lexicon.Conjunction) }) {
		return r.clauseSubject(phrase{s.first, v})
	}
	return phrase{}
}

// throughAppositions is the end of a subject with all that stands between commas before the
// verb of segment j: "Anna Beck, Leiterin der Abteilung für Wasser und Abwasser, sagte". It
// is the subject's own where a clause of its own stands there.
func (r *reader) throughAppositions(segs []phrase, j int, p phrase) int {
	beside := phrase{p.last, segs[j].first - 1}
	if !p.ok() || p.last > beside.last || !r.is(p.last, lexicon.Comma) {
		return p.last
	}
	if r.bareRelative(p.last+1) || r.is(p.last+1, lexicon.Subordinator, lexicon.Conjunction) || r.clauseIn(beside) {
		return p.last
	}
	return max(p.last, beside.last)
}

// clauseIn reports a verb, an infinitive with "zu" or somebody's words.
func (r *reader) clauseIn(p phrase) bool {
	words := func(k int) bool { return r.quoted(k) && !r.namedInQuotes(k) }
	return r.zuIn(p) || r.hasFinite(p) || p.any(words)
}

// bareRelative reports a relative pronoun that no noun follows, and so no article.
func (r *reader) bareRelative(k int) bool {
	return r.is(k, lexicon.Relative) && !r.noun(k+1) && !r.adjective(k+1)
}

// relativeSubject reports the "der" of "Moser, der behauptet".
func (r *reader) relativeSubject(k int) bool {
	return r.is(k, lexicon.Relative) && !r.is(k, lexicon.OtherCase)
}

// at is a voice that a pronoun names.
func (v voice) at(p phrase) voice {
	v.first, v.last, v.link = p.first, p.last, claims.LinkPronoun
	return v
}

// partedFrame is the frame of a participle that an apposition parts from its "hat": "hatte
// die Chefin, Anna Beck, erklärt, …".
func (r *reader) partedFrame(segs []phrase, j, hi, helper int, how reportVerb, k int) (frame, int, bool) {
	for _, s := range segs[:j] {
		if helper < s.first || helper >= s.last {
			continue
		}
		p := r.subjectAround(phrase{s.first, helper}.past(r.leadsClause), helper, s.last)
		return r.rightFrame(segs, j, hi, p, how, k, s.first)
	}
	return frame{}, j, false
}

// subordinate is the subject of a clause that depends on another, and so has its verb
// last: what stands behind "weil", or the noun that "die" takes up. It is not ok for a
// main clause.
func (r *reader) subordinate(segs []phrase, j, first int) phrase {
	s := segs[j]
	p := phrase{}
	switch inner := j > 0; {
	case r.is(first, lexicon.Subordinator) && r.verbLast(s):
		p = r.nounPhrase(phrase{first + 1, s.last}.past(r.adverb), s.last)
	case inner && r.hasOtherSubject(first, s):
		p = r.nounPhrase(phrase{first + 1, s.last}.past(r.beforeInner), s.last)
	case inner && r.relativeClause(first, s):
		p = r.lastNoun(segs[j-1])
	default:
		return phrase{}
	}
	if !p.ok() {
		p = phrase{first, first + 1}
	}
	return p
}

// hasOtherSubject reports a relative clause whose pronoun is no subject: "dem die Bahn
// sagte", "von dem er sprach".
func (r *reader) hasOtherSubject(first int, s phrase) bool {
	if r.is(first, lexicon.Preposition) {
		return r.relativeClause(first+1, s)
	}
	return r.is(first, lexicon.OtherCase) && r.relativeClause(first, s)
}

// beforeInner reports what may stand before the subject of a relative clause.
func (r *reader) beforeInner(k int) bool {
	return r.is(k, lexicon.Adverb, lexicon.OtherCase, lexicon.SichWord)
}

// relativeClause reports "die die Bahn betreibt".
func (r *reader) relativeClause(first int, s phrase) bool {
	return r.is(first, lexicon.Relative) && !r.noun(first+1) && r.verbLast(s)
}

func (r *reader) adverb(k int) bool { return r.is(k, lexicon.Adverb) }

// innerFrame hands over what stands behind a clause that depends on another: "…, weil
// Solms sagte, …". Without such words it hands nothing over.
func (r *reader) innerFrame(segs []phrase, j, hi int, p phrase, how reportVerb, k int) (frame, int, bool) {
	how.flags += withWords
	if j == 0 && len(segs) > 1 && r.indicative(segs[1].first) {
		return frame{}, j, false // "Als Beck davon erzählte, kam die Polizei"
	}
	if p.first == segs[j].first || r.passive(how, k, segs[j]) {
		p = phrase{}
	}
	f, next, ok := r.rightFrame(segs, j, hi, p, how, k, segs[j].first)
	if j == 0 {
		f.content = r.untilMain(segs, f.content)
	}
	f.span = f.content
	if pronoun := segs[j].past(r.leadsClause); f.voice.known() && r.relativeSubject(pronoun) {
		f.voice = f.voice.at(phrase{pronoun, pronoun + 1})
	}
	return f, next, ok && f.content.ok()
}

// leadsClause reports a word before a clause that is no part of it.
func (r *reader) leadsClause(k int) bool { return r.is(k, lexicon.Conjunction, lexicon.So) }

// subjectOfVerb is who speaks in a clause whose verb stands at v.
func (r *reader) subjectOfVerb(how reportVerb, first, v, hi int) phrase {
	switch {
	case how.takes(withEs), how.takes(withNobody):
		if p := r.bodyBehind(v, hi); p.ok() || !r.is(first, lexicon.BodyLink) {
			return p
		}
		return r.nounPhrase(first+1, v) // "In dem Bericht heißt es"
	case v == first:
		return r.subjectBehind(v, hi)
	}
	return r.subjectAround(first, v, hi)
}

// hasContent reports that what stands before a verb are the words it hands over and
// not its subject or a clause beside it: a quote, or a clause of its own.
func (r *reader) hasContent(segs []phrase, lo int) bool {
	beside := false
	for i, s := range segs[:min(len(segs), far)] {
		beside = r.standsBeside(s, i, beside)
		if !beside && s.any(r.carries) {
			return true
		}
	}
	return false
}

// standsBeside reports a clause that another one has beside it ("Während er sprach, …"); what
// goes on with it is told by the last.
func (r *reader) standsBeside(s phrase, i int, last bool) bool {
	switch {
	case r.is(s.first, lexicon.Dass):
		return false
	case r.is(s.first, lexicon.Subordinator), r.is(s.first+1, lexicon.Subordinator) && r.is(s.first, lexicon.Adverb):
		return true
	case i > 0 && r.is(s.first, lexicon.Relative):
		return true
	}
	goesOn := last && i > 0
	return goesOn && r.verbLast(s) && !r.konj(s)
}

// carries reports a finite verb or a quoted word.
func (r *reader) carries(k int) bool { return r.quoted(k) || r.finite(k) }

// subjectBehind is the subject in a clause that the verb at v opens: "sagte am
// Mittwoch die Ministerin".
func (r *reader) subjectBehind(v, hi int) phrase {
	for k := v + 1; k < hi && !r.quoted(k); {
		end := r.beforeSubject(k, hi)
		if end == k {
			return r.named(r.nounPhrase(k, hi))
		}
		k = end
	}
	return phrase{}
}

// named drops a phrase that begins with a number: "forderten 263 Millionen Euro".
func (r *reader) named(p phrase) phrase {
	if p.ok() && r.numeral(p.first) {
		return phrase{}
	}
	return p
}

// numeral reports a number in figures or letters that is no article.
func (r *reader) numeral(k int) bool {
	return r.number(k) || numbers.IsWord(r.norm(k)) && !r.is(k, lexicon.Article)
}

// beforeSubject is the end of what may stand at k, between a verb and its subject: an
// adverb, whom something is told, a time or place. It is k for anything else, and hi
// where no subject can follow.
func (r *reader) beforeSubject(k, hi int) int {
	switch w := r.at(k); {
	case w.Any(lexicon.Adverb, lexicon.HearerPronoun), w.Is(lexicon.Ihr) && !r.noun(k+1):
		return k + 1
	case w.Is(lexicon.Preposition):
		if end := r.prepEnd(k, hi); end > k {
			return end
		}
		return hi
	case w.Is(lexicon.HearerArticle):
		return max(k+1, r.nounsFrom(k, hi))
	}
	return k
}

// prepEnd is the end of a prepositional phrase: "am Mittwoch", "im Stadtrat", "nach dem
// Treffen", "in Berlin".
func (r *reader) prepEnd(k, hi int) int {
	i := phrase{k + 1, hi}.past(r.beforeDay)
	if i < hi && r.is(i, lexicon.Weekday) {
		return i + 1
	}
	if end := r.nounsFrom(i, hi); end > i {
		return end
	}
	return k
}

// beforeDay reports a preposition, a number or its stop: "bis zum 3. März".
func (r *reader) beforeDay(k int) bool {
	return r.number(k) || r.is(k, lexicon.Preposition) || r.number(k-1) && r.is(k, lexicon.FullStop)
}

// subjectAround is the subject of a clause whose verb stands second: what is before
// the verb, unless that is an adverbial or an object; then what is behind it.
func (r *reader) subjectAround(first, v, hi int) phrase {
	if r.is(v+1, lexicon.SubjectAlone) {
		return phrase{v + 1, v + 2}
	}
	from := phrase{first, v}.past(r.adverb) // "Auch die Polizei sagte"
	if p := r.particleName(from, v); p.ok() {
		return p
	}
	w := r.at(from)
	if v > from && !w.Any(lexicon.HearerArticle, lexicon.Preposition, lexicon.Subordinator) && !r.adverbial(from, v) {
		object := v == from+1 && w.Is(lexicon.ThatThis)
		if p := r.nounPhrase(from, v); p.ok() && !object && r.agrees(p, v) {
			return p
		}
	}
	return r.subjectBehind(v, hi)
}

// agrees reports a phrase that may be the subject of the verb at v: it is no time, and as
// many as the verb says.
func (r *reader) agrees(p phrase, v int) bool {
	if r.tellsTime(p) || r.dative(p) {
		return false
	}
	if r.is(v, lexicon.PluralForm) || r.pluralPast(v) {
		return !r.is(p.first, lexicon.OneOnly) || p.any(func(k int) bool { return r.is(k, lexicon.AndWord) })
	}
	return r.is(p.last-1, lexicon.AndWord) || !r.manyThings(p)
}

// dative reports "der großen Zeitung": as a subject its adjective would end in -e.
func (r *reader) dative(p phrase) bool {
	described := p.last-p.first > 2 && r.lower(p.first+1)
	return described && r.is(p.first, lexicon.Der) && strings.HasSuffix(r.norm(p.first+1), "en")
}

// pluralPast reports "sagten", "teilten".
func (r *reader) pluralPast(k int) bool { return r.lower(k) && strings.HasSuffix(r.norm(k), "ten") }

// manyThings reports a plural that an ending tells: "die Äußerungen".
func (r *reader) manyThings(p phrase) bool {
	k := phrase{p.first, p.last}.find(r.noun)
	return k < p.last && r.is(p.first, lexicon.ManyOpener) && endsIn(r.norm(k), lexicon.German().Phrases(lexicon.PluralEnd))
}

// tellsTime reports "05 Uhr", "sechs Tage", "Ende Januar".
func (r *reader) tellsTime(p phrase) bool {
	k := p.past(func(k int) bool { return r.numeral(k) || r.is(k, lexicon.DefiniteArticle) || r.adjective(k) })
	if r.is(k, lexicon.PartOfTime) {
		return true
	}
	counted := k > p.first && k < p.last && r.numeral(k-1)
	return counted && r.is(k, lexicon.ClockNoun)
}

// particleName is a surname that begins with its particle, before the verb at v: "Von der
// Leyen sagte".
func (r *reader) particleName(from, v int) phrase {
	k := phrase{from, v}.past(func(k int) bool { return r.is(k, lexicon.NameParticle) })
	if k == from || k != v-1 || len(r.people.named(r.norm(k))) == 0 {
		return phrase{}
	}
	return phrase{from, v}
}

// adverbial reports one word before a verb that looks like a noun since it begins the
// sentence: "Gegenwärtig".
func (r *reader) adverbial(from, v int) bool {
	return v == from+1 && r.startsSentence(from) && endsIn(r.norm(from), lexicon.German().Phrases(lexicon.AdverbEnd))
}

func (r *reader) startsSentence(k int) bool { return r.d.Sentences[r.sentenceAt(k)].First == k }

// bodyBehind is the source of "hieß es aus dem Ministerium", "hieß es bei der Polizei".
func (r *reader) bodyBehind(v, hi int) phrase {
	for k := v + 1; k < min(hi, v+6); k++ {
		if r.is(k, lexicon.BodyLink) {
			return r.nounPhrase(k+1, hi)
		}
	}
	return phrase{}
}

// leftFrame hands over what stands before: „…“, sagte Solms.
func (r *reader) leftFrame(segs []phrase, j, hi int, p phrase, how reportVerb, k int) (frame, int, bool) {
	f := frame{verb: k, how: how, voice: r.widen(r.voiceOf(p, r.last), k, hi)}
	if r.from >= segs[j].first {
		return f, j, f.voice.known() // somebody else is made to say it
	}
	if before := (phrase{r.from, segs[j].first - 1}); j+1 < len(segs) && !before.any(r.carries) {
		f.content = r.trim(phrase{max(segs[j].last, f.voice.last), hi})
		f.span = f.content
		return f, len(segs), f.content.ok() // "Dennoch, so Beck, fehle Geld"
	}
	f.content = r.trim(phrase{r.from, segs[j].first - 1})
	f.span = f.content
	return f, j, true
}

// rightFrame hands over what follows: Solms sagte, …
func (r *reader) rightFrame(segs []phrase, j, hi int, p phrase, how reportVerb, k, from int) (frame, int, bool) {
	f := frame{verb: k, how: how, voice: r.widen(r.voiceOf(p, r.last), k, hi)}
	if p.ok() && p.first < k {
		from = p.first
	}
	words := how
	if r.hasObject(k, p, segs[j]) {
		words.flags += withObject
	}
	c, dass := r.contentBehind(segs, j, hi, words)
	if !c.ok() {
		return r.actAlone(f, segs[j], from, p), j, f.voice.known() && !how.takes(withWords)
	}
	f.content, f.span = c, c
	if how.actItself(dass) {
		f.span = r.trim(phrase{from, c.last})
	}
	return f, len(segs), true
}

// hasObject reports a clause that says already what its verb at k is about: "bemerkte der
// Pilot den Schaden". A clause behind it is then no words of its subject.
func (r *reader) hasObject(k int, subject, s phrase) bool {
	if !subject.ok() {
		return false
	}
	for i := k + 1; i < s.last && !r.quoted(i); {
		switch {
		case i == subject.first:
			i = subject.last
		case r.is(i, lexicon.Preposition):
			i = max(i+1, r.prepEnd(i, s.last))
		case r.is(i, lexicon.ObjectArticle, lexicon.Possessive, lexicon.Determiner) && r.nounsFrom(i, s.last) > i:
			return true
		default:
			i++
		}
	}
	return false
}

// actAlone is a frame that hands no clause over: the clause with its verb is the claim
// where its object is what was done, and somebody did it.
func (r *reader) actAlone(f frame, clause phrase, from int, subject phrase) frame {
	if !r.saysItself(f.how, clause) || !subject.ok() {
		return f
	}
	if f.how.takes(withWords) || r.passive(f.how, f.verb, clause) {
		return f
	}
	f.span = r.trim(phrase{from, clause.last})
	f.content = phrase{f.span.first, f.span.first}
	if words := r.quotedWords(phrase{max(from, subject.last), clause.last}); words.ok() {
		f.content = words
		if f.span.last == words.last && r.quoteMark(words.last) {
			f.span.last++
		}
		return f
	}
	f.wordless = !f.how.takes(withNumber) // an amount is handed over, an act is not
	if !f.wordless {
		f.content = r.objectOf(f.verb, subject, clause)
	}
	return f
}

// quotedWords are the first of a clause that stand in quotation marks and are no name:
// "nannte den Plan eine „Zumutung“".
func (r *reader) quotedWords(p phrase) phrase {
	k := p.find(r.quoted)
	named := r.is(k-2, lexicon.DefiniteArticle) && r.nameInQuotes(k-1, p.last) > k
	if k >= p.last || named {
		return phrase{}
	}
	return phrase{k, phrase{k, p.last}.past(r.quoted)}
}

// objectOf is what a verb hands over without a clause: "schätzt (den Schaden auf 30
// Millionen Euro)". It is the clause where it can't be told from the subject.
func (r *reader) objectOf(verb int, subject, clause phrase) phrase {
	from := max(verb+1, subject.last)
	if subject.first > verb && subject.first > verb+1 {
		from = verb + 1
	}
	if p := r.trim(phrase{from, clause.last}); p.ok() && p.any(r.number) {
		return p
	}
	return r.trim(clause)
}

// saysItself reports a clause whose object is what its verb hands over.
func (r *reader) saysItself(how reportVerb, clause phrase) bool {
	if !how.takes(withObject) {
		return false
	}
	return clause.any(r.number) || !how.takes(withNumber)
}

// contentBehind is what a verb in segment j hands over to its right, and whether "dass"
// opens it.
func (r *reader) contentBehind(segs []phrase, j, hi int, how reportVerb) (phrase, bool) {
	for n := j + 1; n < min(len(segs), j+far); n++ {
		switch first := segs[n].first; r.openingAt(segs, n, how) {
		case opensWords:
			return r.upTo(segs, n, first, hi), false
		case opensDass:
			return r.upTo(segs, n, first+1, hi), true
		case opensQuestion:
			return phrase{}, false
		}
	}
	return phrase{}, false
}

// upTo is the content from k to the sentence's end, or to where another verb hands it
// over as well (", sagte er").
func (r *reader) upTo(segs []phrase, n, k, hi int) phrase {
	end := hi
	for _, s := range segs[n:] {
		if s.first <= k {
			continue
		}
		if r.handsOver(s.first) {
			end = s.first - 1
			break
		}
	}
	return r.trim(phrase{k, end})
}

// handsOver reports what hands over the words before it: "sagte er", "so Solms".
func (r *reader) handsOver(k int) bool {
	if r.is(k, lexicon.So) {
		return r.noun(k + 1)
	}
	return r.saysAt(k) && !r.quoted(k)
}

// verbLast reports a clause whose verb stands at its end, as in relative clauses.
func (r *reader) verbLast(s phrase) bool {
	end := walk.BackTo(s.last, s.first, r.word)
	return end-1 > s.first && r.finite(end-1)
}

// konj reports a clause in Konjunktiv I, outside quotes.
func (r *reader) konj(p phrase) bool {
	return p.any(func(k int) bool { return r.isKonj(k) && !r.quoted(k) })
}

func (r *reader) isKonj(k int) bool { return r.konjOne(k) || r.konjTwo(k) }

// konjOne reports a form of Konjunktiv I that is not the "habe" of "ich habe".
func (r *reader) konjOne(k int) bool {
	if r.at(k).Cap || r.beside(k, lexicon.Ich) {
		return false
	}
	return r.is(k, lexicon.Konjunktiv) || r.mood(k)
}

func (r *reader) konjTwo(k int) bool { return r.is(k, lexicon.KonjunktivTwo) && !r.at(k).Cap }

// infinitive reports "…, die Kontrollen zu verdoppeln" in segment n or the next two.
func (r *reader) infinitive(segs []phrase, n int) bool {
	return slices.ContainsFunc(segs[n:min(len(segs), n+3)], r.zuIn)
}

func (r *reader) zuIn(p phrase) bool {
	return p.any(func(k int) bool {
		return r.is(k, lexicon.Zu) && r.infinitiveAt(k+1) || !r.at(k).Cap && zuInside(r.norm(k))
	})
}

func (r *reader) infinitiveAt(k int) bool {
	return r.lower(k) && has(r.norm(k), infinitiveEnds)
}

// quoteOnly reports words that begin with a quotation mark.
func (r *reader) quoteOnly(p phrase) bool {
	k := p.past(r.quoteMark)
	return p.first < k && k < p.last && r.quoted(k)
}

// mainClause reports a clause with its verb in second place and no word that makes it
// depend on another.
func (r *reader) mainClause(s phrase) bool {
	if r.is(s.first, lexicon.Subordinator, lexicon.Conjunction) {
		return false
	}
	return r.hasFinite(s) && (!r.verbLast(s) || r.verbAfterFirst(s))
}

// verbAfterFirst reports a clause that has a verb behind its first part as well as at its
// end: "200 Leute sollen entlassen werden".
func (r *reader) verbAfterFirst(s phrase) bool {
	if r.bareRelative(s.first) {
		return false
	}
	v := s.find(r.finite)
	inside := v > s.first && v < s.last-1
	return inside && r.second(s.first, v)
}

// finite reports a word that carries a clause.
func (r *reader) finite(k int) bool { return r.indicative(k) || r.mood(k) }

// indicative reports one that its ending or a list tells, wherever it stands.
func (r *reader) indicative(k int) bool {
	t := r.at(k)
	switch {
	case !r.lower(k):
		return false
	case t.Any(lexicon.FiniteForm, lexicon.KonjunktivTwo), reportsFinite(t.Norm) && !r.describesAt(k):
		return true
	case len(t.Norm) < shortestFinite, t.Any(lexicon.FunctionWord, lexicon.NotFinite), participle(t.Norm), numbers.IsWord(t.Norm):
		return false
	case strings.HasSuffix(t.Norm, "t"):
		return true
	}
	return pastTense(t.Norm) && !r.noun(k+1)
}

// describesAt reports a form between an article or adjective and a noun.
func (r *reader) describesAt(k int) bool {
	if opens := r.is(k-1, lexicon.ThatThis) && r.at(k-1).Cap; opens {
		return false // "Das bestätigte Solms"
	}
	if !r.noun(k+1) || !endsIn(r.norm(k), adjectiveEnds) {
		return false
	}
	return r.is(k-1, lexicon.Article, lexicon.Preposition, lexicon.Possessive, lexicon.Determiner)
}

// shortestFinite is the length of a verb that its ending tells, in bytes.
const shortestFinite = 4

func (r *reader) hasFinite(p phrase) bool { return p.any(r.finite) }
