package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// frameAt reads a reporting verb, or "according to", at token k.
func (r *reader) frameAt(k, lo, hi int) (frame, bool) {
	switch t := &r.t[k]; {
	case t.Is(lexicon.According) && r.is(k+1, lexicon.To):
		return r.accordingTo(k, lo, hi)
	case t.Class != text.Word, t.Cap && k > lo:
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
	if rep.Takes(verbs.Inverts) && subject.ok() && r.saidBefore(f, after, lo) {
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

// saidBefore reports that what was said stands before the subject, all or most of it.
func (r *reader) saidBefore(f frame, after, lo int) bool {
	return r.closesBefore(f.subject.first) || r.endsInQuote(f, after, lo)
}

// endsInQuote reports words that go on, in marks, behind who says them: "The bridge will stay
// shut, she said, “whether or not it rains”".
func (r *reader) endsInQuote(f frame, after, lo int) bool {
	comma := f.subject.first - 1
	switch {
	case !r.t.Reads(after, lexicon.Comma, aQuoteMark), !r.is(comma, lexicon.Comma):
		return false
	case r.at(after + 2).Cap, r.is(max(lo, r.from), lexicon.Subordinator, lexicon.Preposition):
		return false
	}
	return r.hasClause(max(lo, r.from), comma)
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
	case r.is(subject.first, lexicon.Nobody), r.anybody(subject, rep):
		return false // "No group has claimed responsibility"
	case rep.Nominal() && f.negated:
		return false // the article's own account of what was not done
	}
	return !r.nounAfterAdjective(v, subject)
}

// anybody reports the "you" of "follow the money and you find that the city paid": whoever reads.
func (r *reader) anybody(subject phrase, rep verbs.Report) bool {
	switch rep.Act {
	case verbs.Think, verbs.Show:
		return r.alone(subject, lexicon.You)
	}
	return false
}

// contentOf is what stands behind the verb and belongs to its clause; explicit where a
// "that" or colon opens it.
func (r *reader) contentOf(f frame, after, lo, hi int, rep verbs.Report) (c phrase, explicit bool) {
	c, explicit = r.contentRight(after, hi, rep)
	if !c.ok() {
		return c, explicit
	}
	if r.leads(f.verb, lo) || f.subject.ok() && r.leadsClause(f.subject.first-1, lo) {
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
