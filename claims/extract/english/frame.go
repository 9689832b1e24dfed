package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// frame is one place where the article hands words to somebody: who, with which
// verb, and which words.
type frame struct {
	sent    int
	act     verbs.Act
	verb    int    // token of the verb
	subject phrase // noPhrase when it shares the one before
	voice   voice
	content phrase // the words handed over; noPhrase when only a quote nearby holds them
	all     phrase // with the clauses that the same verb hands over beside it; the zero value when there are none
	span    phrase // the claim: the content, or subject, verb and content where these belong together
	from    int    // first token of all of it
	to      int    // one past the last
	left    bool   // the content stands before the verb
	negated bool   // "did not say"
	that    bool   // "that" introduces it
	nominal bool   // what is handed over is a noun or infinitive, no clause
	noun    bool   // a noun hands it over, and the sentence goes on around it
}

// findFrames reads every sentence of prose for reporting verbs.
func (r *reader) findFrames() {
	r.bySent = make([][2]int, len(r.d.Sentences))
	var last voice
	block := -1
	for i, s := range r.d.Sentences {
		n := len(r.frames)
		if r.d.Blocks[s.Block].Kind == text.Prose {
			if s.Block > block+6 {
				last = voice{}
			}
			block = s.Block
			last = r.framesOf(i, s, last)
		}
		r.bySent[i] = [2]int{n, len(r.frames)}
	}
}

// framesOf adds the frames of one sentence, left to right; last is who spoke before
// it, and who spoke last is returned. What one frame hands over is not searched for
// others: it is already somebody's claim.
func (r *reader) framesOf(i int, s text.Sentence, last voice) voice {
	lo := r.bodyStart(s)
	first := len(r.frames)
	r.from = lo
	r.d.Watch.Walk(lo, s.Last, func(k int) int {
		f, ok := r.ownFrame(k, lo, s.Last)
		if !ok {
			return k + 1
		}
		f.sent, f.voice = i, r.whoSpeaks(f, first, lo, s.Last, last)
		if f.voice.known() {
			last = f.voice
		}
		f = r.addFrames(f, s.Last)
		lo = r.behindLeft(f, lo, s.Last)
		return max(k, r.overFrame(f)) + 1
	})
	return last
}

// ownFrame is the frame at k whose words are the subject's, and nobody's behind it.
func (r *reader) ownFrame(k, lo, hi int) (frame, bool) {
	if r.inQuote[k] > 0 {
		return frame{}, false
	}
	f, ok := r.frameAt(k, lo, hi)
	return f, ok && !r.sourceBehind(f, lo, hi)
}

// whoSpeaks is whose words a frame hands over: its subject's or, where it has none, whose
// those of the frame before are; first is the sentence's first frame.
func (r *reader) whoSpeaks(f frame, first, lo, hi int, last voice) voice {
	switch {
	case f.subject.ok():
		return r.voiceOf(f.subject, last)
	case f.noun:
		return voice{}
	case len(r.frames) > first:
		return r.frames[len(r.frames)-1].voice
	}
	v := r.sentenceSubject(lo, f.verb, last)
	switch {
	case v.known(), f.verb > lo+2, !f.content.ok():
		return v
	}
	return r.sentenceSubject(f.content.last+1, hi, last) // "Calling it “a joke,” Smith left"
}

// addFrames adds a frame and those of the clauses that its verb hands over beside its
// content. It returns the last of them.
func (r *reader) addFrames(f frame, hi int) frame {
	at := len(r.frames)
	r.frames = append(r.frames, f)
	for more := r.andThat(f, hi); more.content.ok(); more = r.andThat(f, hi) {
		r.frames = append(r.frames, more)
		f = more
	}
	if one := r.frames[at:]; len(one) > 1 {
		for i := range one {
			one[i].all = phrase{one[0].content.first, f.content.last}
		}
	}
	return f
}

// overFrame is the last token that a frame has taken; the words of one that stands behind
// its verb are nobody else's, and no other frame may begin in them.
func (r *reader) overFrame(f frame) int {
	if f.left {
		return f.to - 1
	}
	if !f.content.ok() {
		return 0
	}
	if !f.noun {
		r.from = f.content.last
	}
	return f.content.last - 1
}

// behindLeft is where what is left of the sentence begins behind a frame whose words stand
// before it.
func (r *reader) behindLeft(f frame, lo, hi int) int {
	if f.left {
		return max(lo, min(f.to, hi))
	}
	return lo
}

// sourceBehind reports that what a frame hands over is all itself told by somebody
// named at the sentence's end: "The government pledged £250m, the watchdog said".
func (r *reader) sourceBehind(f frame, lo, hi int) bool {
	switch f.act {
	case verbs.Promise, verbs.Stance, verbs.Demand, verbs.Propose, verbs.Accuse, verbs.Describe, verbs.Mind, verbs.Topic, verbs.Think:
	default:
		return false
	}
	if f.left || !f.content.ok() || r.from > lo {
		return false
	}
	for k := f.content.last; k < hi; k++ {
		if r.commaAlone(k) && r.nameReports(k+1, hi) {
			return true
		}
	}
	return false
}

// andThat is the second of two clauses that one verb hands over: "said that A, and
// that B".
func (r *reader) andThat(f frame, hi int) frame {
	none := frame{content: noPhrase}
	switch {
	case f.left, !f.content.ok(), f.act == verbs.Deny:
		return none
	}
	k := f.content.last
	if r.is(k, lexicon.Comma) {
		k++
	}
	if !r.t.Reads(k, lexicon.AndBut, lexicon.That) || k+3 >= hi {
		return none
	}
	more := f
	more.content = phrase{k + 2, r.contentEnd(k+2, hi)}
	more.from, more.to, more.subject = k, more.content.last, noPhrase
	more.nominal, more.that = false, true
	more.span = more.content
	return more
}

// bodyStart is the sentence's first token behind a dateline: "GENEVA (AP) —".
func (r *reader) bodyStart(s text.Sentence) int {
	if s.First != r.d.Blocks[s.Block].First {
		return s.First
	}
	for k := s.First + 1; k < min(s.Last, s.First+16); k++ {
		if r.isDash(k) && r.dateline(s.First, k) {
			return k + 1
		}
	}
	return s.First
}

// dateline reports a place in capitals or with an agency in brackets.
func (r *reader) dateline(first, last int) bool {
	upper, bracket := false, false
	for k := first; k < last; k++ {
		switch t := &r.t[k]; {
		case t.Is(lexicon.CloseRound):
			bracket = true
		case t.Class != text.Word:
		case !t.Any(text.ACapital, lexicon.NameOf):
			return false
		case inUpper(t):
			upper = true
		}
	}
	return upper || bracket
}

// inUpper reports a word of three letters or more in capitals.
func inUpper(t *text.Token) bool { return len(t.Text) > 2 && t.Text == strings.ToUpper(t.Text) }

// frameAt reads a reporting verb, or "according to", at token k.
func (r *reader) frameAt(k, lo, hi int) (frame, bool) {
	if r.t.Reads(k, lexicon.According, lexicon.To) {
		return r.accordingTo(k, lo, hi)
	}
	if t := &r.t[k]; t.Class != text.Word || t.Cap && k > lo {
		return frame{}, false
	}
	if f, ok := r.nounFrame(k, lo, hi); ok {
		return f, true
	}
	if f, ok := r.moodFrame(k, lo, hi); ok {
		return f, true
	}
	v := r.verb(k)
	rep, after := r.reportAt(k, hi, v)
	switch {
	case rep.Act == 0, !r.speaks(k, lo, v), r.onlyLooksReporting(k, after, v, rep):
		return frame{}, false
	}
	return r.build(k, after, lo, hi, v, rep)
}

// onlyLooksReporting: "officials briefed on it", "backed off", "…, citing costs", "ministers face questions over it".
func (r *reader) onlyLooksReporting(k, after int, v *verbs.Verb, rep verbs.Report) bool {
	switch {
	case sourceTrait(r, k, 0) && !r.is(k-1, lexicon.SubjectPronoun):
		return true
	case rep.Act == verbs.Stance && r.is(after, lexicon.VerbParticle), rep.Act == verbs.Topic && v.Is(verbs.Ing):
		return true
	case rep.Takes(verbs.Bare) && after == k+1:
		return r.nounBeforeLink(k, v)
	}
	return false
}

// nounBeforeLink: "ministers face questions over it".
func (r *reader) nounBeforeLink(k int, v *verbs.Verb) bool {
	return v.Has(verbs.Third|verbs.Nounly) && r.is(k+1, lexicon.Preposition)
}

// build finds subject and content of the verb at k; after is the token behind the
// verb and its particle.
func (r *reader) build(k, after, lo, hi int, v *verbs.Verb, rep verbs.Report) (frame, bool) {
	f := frame{act: rep.Act, verb: k, subject: noPhrase, content: noPhrase, span: noPhrase, from: k, to: after}
	f.negated = r.negatedVerb(k, lo)
	if p, ok := r.invertedSubject(k, after, lo, hi, rep); ok {
		f.subject, f.left, f.to = p, true, p.last
		return r.leftContent(f, lo, hi)
	}
	subject, inherit := r.speakerOf(k, after, lo, v)
	if !subject.ok() && !inherit || !r.suitsSubject(f, subject, v, rep) {
		return f, false
	}
	f.subject = subject
	if subject.ok() {
		f.from = subject.first
	}
	if rep.Takes(verbs.Inverts) && subject.ok() && r.closesBefore(subject.first) {
		return r.leftContent(f, lo, hi)
	}
	if g, ok := r.relativeSaid(f, rep, lo, hi); ok {
		return g, true
	}
	c, explicit := r.contentOf(f, after, lo, hi, rep)
	if c.ok() && r.accepts(rep, c, explicit, hi) && !r.is(c.first, lexicon.Question) {
		return r.filled(f, c, explicit, v), true
	}
	if rep.Takes(verbs.Inverts) {
		return r.leftContent(f, lo, hi)
	}
	return f, rep.Takes(verbs.Weak)
}

// speakerOf is the subject of the verb at k; inherit is true where the verb before has it.
func (r *reader) speakerOf(k, after, lo int, v *verbs.Verb) (subject phrase, inherit bool) {
	subject, inherit = r.subjectOf(r.quotedAs(k, lo), lo)
	switch {
	case !v.Is(verbs.Ing), inherit, r.withBefore(k, lo):
		return subject, inherit
	}
	switch p := r.backOverHelpers(k-1, lo); {
	case r.is(p, lexicon.Comma), r.paperOf(p, lo):
		return noPhrase, true
	case r.nameSays(k, after, lo):
		return phrase{r.nameStart(k, lo), k}, false
	}
	return subject, false
}

// suitsSubject reports that a verb with this subject hands words over.
func (r *reader) suitsSubject(f frame, subject phrase, v *verbs.Verb, rep verbs.Report) bool {
	switch {
	case rep.Takes(verbs.Finder) && !r.findsOut(subject):
		return false
	case !subject.ok():
		return !rep.Nominal()
	case r.is(subject.first, lexicon.Nobody):
		return false // "No group has claimed responsibility"
	case rep.Nominal() && f.negated:
		return false // the article's own account of what was not done
	}
	return !r.nounAfterAdjective(v, subject)
}

// contentOf is what stands behind the verb and belongs to its clause; explicit where a
// "that" or colon opens it.
func (r *reader) contentOf(f frame, after, lo, hi int, rep verbs.Report) (c phrase, explicit bool) {
	c, explicit = r.contentRight(after, hi, rep)
	if !c.ok() {
		return c, explicit
	}
	if f.subject.ok() && r.leadsClause(f.subject.first-1, lo) {
		c.last = r.mainClauseAt(c)
	}
	if r.relative(f.verb, lo) {
		c.last = r.asideEnd(c)
	}
	if !explicit && r.is(f.from-1, lexicon.What) {
		c.last = r.whatEnd(c)
	}
	return c, explicit
}

// filled is the frame with its content.
func (r *reader) filled(f frame, c phrase, explicit bool, v *verbs.Verb) frame {
	rep := f.act
	f.content, f.to, f.that = c, c.last, explicit
	if f.act == verbs.Stance && r.deniesCharge(c) {
		f.act = verbs.Deny
	}
	switch {
	case rep == verbs.Topic, rep == verbs.Mind:
		f.nominal = true
	case !explicit:
		f.nominal = v.Of(lexicon.FigureVerb) || !r.hasClause(c.first, c.last)
	}
	f.setSpan()
	return f
}

// closesBefore reports a quote that ends right before k in mid-sentence: what follows
// names its speaker ("…," Flynn, a retired general, said on Monday).
func (r *reader) closesBefore(k int) bool {
	return r.t.Reads(k-2, aQuoted, aQuoteMark) && r.at(k-1).Block == r.at(k).Block && r.is(k-2, lexicon.BeforeClosingMark)
}

// leadsClause reports a subordinator at k that opens its sentence: "While Smith said …".
func (r *reader) leadsClause(k, lo int) bool {
	return (phrase{lo, lo + 2}).holds(k) && r.is(k, lexicon.ClauseLead)
}

// relative reports a verb whose subject is the "who" of an aside: "Smith, who hopes to win,".
func (r *reader) relative(k, lo int) bool {
	who := r.backOverHelpers(k-1, lo)
	return who > lo && r.t.Reads(who-1, lexicon.Comma, lexicon.WhichWho)
}

// asideEnd is the comma that closes such an aside, where the verb of the sentence comes
// right behind it; the content's end when none does.
func (r *reader) asideEnd(c phrase) int {
	for k := c.first + 1; k+1 < c.last; k++ {
		if r.commaAlone(k) && r.isFinite(r.t.Past(k+1, len(r.t), anAdverb)) {
			return k
		}
	}
	return c.last
}

// commaAlone reports a comma of the article's own.
func (r *reader) commaAlone(k int) bool { return r.is(k, lexicon.Comma) && !r.is(k, aQuoted) }

// whatEnd is where the words of "what Smith says his plan would do / began long ago" end.
func (r *reader) whatEnd(c phrase) int {
	groups := 0
	for k := c.first; k < c.last; k++ {
		switch {
		case r.is(k, lexicon.Comma), groups > 0 && r.is(k, lexicon.AndBut):
			return k
		case !r.ownFinite(k):
			continue
		case groups > 0:
			return k
		}
		groups++
		k = r.verbGroupEnd(k, c.last) - 1
	}
	return c.last
}

// mainClauseAt is the comma behind which the main clause of such a sentence begins; the
// content's end when there is none.
func (r *reader) mainClauseAt(c phrase) int {
	for k := c.first + 2; k < min(c.last-2, c.first+58); k++ {
		if r.closesClause(k, c.first) && r.opensMainClause(k+1, c.last) {
			return k
		}
	}
	return c.last
}

// closesClause reports a comma or dash outside quotes, behind a clause that begins at
// first.
func (r *reader) closesClause(k, first int) bool {
	if !r.is(k, lexicon.Comma, aDash) || r.is(k, aQuoted) {
		return false
	}
	return r.mainFinite(phrase{first, k}) >= 0
}

// opensMainClause reports a subject at k with a verb of its own, and no aside.
func (r *reader) opensMainClause(k, hi int) bool {
	t := r.at(k)
	near := min(hi, k+39)
	switch {
	case t.Is(lexicon.Which), !t.Any(text.ACapital, lexicon.SubjectPronoun, lexicon.Determiner):
		return false
	case r.mainFinite(phrase{k, near}) < 0:
		return false
	}
	return !r.aside(k, near) || r.subjectReports(k, hi)
}
