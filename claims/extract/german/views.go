package german

import (
	"factdesk/claims/lexicon"
)

// frameOfView reads a clause without a verb of saying: by what somebody sees or takes something
// for, by whose criticism it is, or by a thought.
func (r *reader) frameOfView(segs []phrase, j, hi int) (frame, int, bool) {
	if f, ok := r.seen(segs[j]); ok {
		return f, j, true
	}
	if f, ok := r.echo(segs[j]); ok {
		return f, j, true
	}
	if f, ok := r.wished(segs, j, hi); ok {
		return f, len(segs), true
	}
	return r.thoughtFrame(segs, j, hi)
}

// seen reads "Beck sieht keine Gefahr für Anwohner" and "Beck hält den Plan für falsch": what
// somebody takes something for is handed over.
func (r *reader) seen(s phrase) (frame, bool) {
	v := s.find(r.seesAt)
	how := reportVerb{act: actDescribe}
	who := r.subjectOfVerb(how, s.past(r.leadsClause), v, s.last)
	if !r.speaker(who) {
		who = r.speakerElse(r.subjectBehind(v, s.last), who)
	}
	f := frame{verb: v, how: how, voice: r.widen(r.voiceOf(who, r.last), v, s.last)}
	from := max(v+1, who.last)
	if who.first > v {
		from = s.first
	}
	f.content = r.trim(phrase{from, s.last})
	f.span = r.trim(s)
	return f, f.voice.known() && r.judges(v, f.content)
}

// speakerElse is a phrase that may speak, or the other one.
func (r *reader) speakerElse(p, other phrase) phrase {
	if r.speaker(p) {
		return p
	}
	return other
}

func (r *reader) seesAt(k int) bool { return r.plainly(k, lexicon.SeesForm, lexicon.ForVerb) }

// judges reports words that say what something is taken for: "keine Gefahr" behind "sieht", "für
// falsch" behind "hält".
func (r *reader) judges(v int, p phrase) bool {
	if r.is(v, lexicon.ForVerb) {
		return r.t.Reads(max(p.last-2, p.first), lexicon.ForWord, aSmall)
	}
	return p.any(r.judgedAt)
}

// judgedAt reports such a noun without "der": "den Grund des Sees" can be seen.
func (r *reader) judgedAt(k int) bool {
	if r.is(k-1, lexicon.DefiniteArticle) || !r.noun(k) {
		return false
	}
	return r.is(k, lexicon.JudgedNoun)
}

// echo reads whose a judgement is that the sentence tells of: "Kritik kommt vom Verband". What
// they say stands behind.
func (r *reader) echo(s phrase) (frame, bool) {
	v := s.find(func(k int) bool { return r.is(k, lexicon.ComesForm) })
	from := phrase{v + 1, s.last}.find(func(k int) bool { return r.is(k, lexicon.AgentLink) })
	switch {
	case v >= s.last, from >= s.last, !r.anyIs(phrase{s.first, v}, lexicon.EchoNoun):
		return frame{}, false
	}
	who := r.nounPhrase(from+1, s.last)
	f := frame{verb: v, how: reportVerb{act: actSay}, voice: r.voiceOf(who, r.last)}
	return f, f.voice.known() && r.noun(who.last-1)
}

// wished reads "Geht es nach Beck, wird gebaut" and "Für Beck ist klar, dass gebaut wird".
func (r *reader) wished(segs []phrase, j, hi int) (frame, bool) {
	s := segs[j]
	k, behind := r.bySomebody(s)
	who := r.nounPhrase(k, s.last)
	switch {
	case j > 0, len(segs) < 2, who.last != behind, !r.speaker(who):
		return frame{}, false
	}
	f := frame{verb: s.first, how: reportVerb{act: actSay}, voice: r.voiceOf(who, r.last)}
	f.content = r.trim(phrase{segs[1].first, hi})
	if r.is(segs[1].first, lexicon.Dass) {
		f.content.first++
	}
	f.span = f.content
	return f, f.content.ok()
}

// bySomebody is where somebody stands by whom a sentence goes, and what must stand behind.
func (r *reader) bySomebody(s phrase) (k, behind int) {
	switch {
	case r.t.Reads(s.first, lexicon.GoesWord, lexicon.Es, lexicon.Nach):
		return s.first + 3, s.last
	case r.t.Reads(s.first, lexicon.IfWord, lexicon.Es, lexicon.Nach):
		return s.first + 3, r.t.To(s.last-1, s.last, lexicon.GoesWord)
	case !r.is(s.first, lexicon.ForWord):
	case r.t.Reads(s.last-2, lexicon.AttitudeVerb, lexicon.CertainWord):
		return s.first + 1, s.last - 2
	}
	return s.last, s.last
}

// speaker reports a person, a role or a body that may speak.
func (r *reader) speaker(p phrase) bool {
	switch {
	case !p.ok():
		return false
	case r.person(p) != nil, r.bySurname(p) != nil, r.roleIn(p) >= 0:
		return true
	}
	return r.speakingBody(p)
}

// speakingBody reports a noun for a body or office in a phrase.
func (r *reader) speakingBody(p phrase) bool {
	return p.any(func(k int) bool { return r.noun(k) && r.ends(k, lexicon.TellerEnd, lexicon.BodyNoun) })
}
