package german

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

func (r *reader) whereby(segs []phrase, j, hi int) (frame, bool) {
	first := segs[j].first
	from := r.behindWhereby(first)
	if j == 0 || from == first {
		return frame{}, false
	}
	f := frame{verb: first, how: reportVerb{act: actSay}, voice: r.voiceOf(r.lastNoun(segs[j-1]), r.last)}
	if pronoun := r.pronounIn(phrase{first, from}); pronoun.ok() && f.voice.known() {
		f.voice = f.voice.at(pronoun)
	}
	f.content = r.trim(phrase{from, hi})
	f.span = f.content
	return f, f.content.ok()
}

// behindWhereby is behind the words at k that hand over what the noun before them says:
// "wonach", "nach denen", "denen zufolge"; k for none.
func (r *reader) behindWhereby(k int) int {
	switch {
	case r.t.Reads(k, lexicon.NachLaut, lexicon.OtherPronoun) && !r.describable(k+2), r.t.Reads(k, lexicon.OtherPronoun, lexicon.Zufolge):
		return k + 2
	case r.is(k, lexicon.Whereby):
		return k + 1
	}
	return k
}

// pronounIn is the "denen" of "nach denen".
func (r *reader) pronounIn(p phrase) phrase {
	k := r.t.To(p.first, p.last, lexicon.OtherPronoun)
	return phrase{k, min(k+1, p.last)}
}

// lastNoun is the last noun phrase of a segment.
func (r *reader) lastNoun(s phrase) phrase {
	var last phrase
	for k := max(s.first, s.last-2*far); k < s.last; {
		p := r.nounPhrase(k, s.last)
		if !p.ok() || r.t.Reads(k, lexicon.Pronoun, text.Not(aNoun)) {
			k++
			continue
		}
		last, k = p, p.last
	}
	return last
}

// untilMain is a content of an inner clause up to where the clause around it goes on with
// its verb: "Die Hoffnung, (er werde zahlen), ist gering".
func (r *reader) untilMain(segs []phrase, content phrase) phrase {
	for _, s := range segs {
		if within(s.first, content.first+1, content.last) && r.goesOnPlainly(s.first) {
			content.last = s.first
			return r.trim(content)
		}
	}
	return content
}

// goesOnPlainly reports a verb that says what is so, and not what somebody says.
func (r *reader) goesOnPlainly(k int) bool { return r.indicative(k) && !r.isKonj(k) }

// thoughtFrame reads a clause without a verb of saying that hands words over all the
// same: by a noun ("die Hoffnung, dass …", "der Vorwurf, er habe …") or by what somebody
// is ("zeigte sich überzeugt, dass …").
func (r *reader) thoughtFrame(segs []phrase, j, hi int) (frame, int, bool) {
	s := segs[j]
	k, who := r.thoughtIn(segs, j)
	how := reportVerb{act: actSay, flags: withInfinitive + withObject}
	if k < 0 || j+1 >= len(segs) || r.openingAt(segs, j+1, how) == opensNothing {
		return frame{}, j, false
	}
	f := frame{verb: k, how: how, voice: r.voiceOf(who, r.last)}
	c, _ := r.contentBehind(segs, j, hi, how)
	if !c.ok() {
		return frame{}, j, false
	}
	if !s.any(r.finite) {
		c = r.untilMain(segs, c)
	}
	f.content, f.span = c, c
	return f, len(segs), true
}

// nearThought is how many words of its clause may stand behind such a word.
const nearThought = 9

// thoughtIn is the word of a clause that hands the next one over, -1 for none, and who
// has the thought.
func (r *reader) thoughtIn(segs []phrase, j int) (int, phrase) {
	s := segs[j]
	for k := s.last - 1; k >= max(s.first, s.last-nearThought); k-- {
		switch {
		case r.quoted(k):
			return -1, phrase{}
		case r.is(k, lexicon.ThoughtNoun) && r.noun(k):
			return k, r.thinker(k, s)
		case r.is(k, lexicon.AttitudeWord) && r.anyIs(s, lexicon.AttitudeVerb):
			return k, r.whoIsSo(segs, j)
		}
	}
	return -1, phrase{}
}

// whoIsSo is the subject of segment j, which stands before an apposition where the verb opens it:
// "Karl Moser, der Wirt, ist überzeugt, …".
func (r *reader) whoIsSo(segs []phrase, j int) phrase {
	if j > 0 && r.finite(segs[j].first) {
		return r.subjectBeforeAside(segs, j, segs[0].first, segs[j].first)
	}
	return r.clauseSubject(segs[j])
}

// thinker is whose thought a noun at k is: its owner, else the clause's subject.
func (r *reader) thinker(k int, s phrase) phrase {
	if who := r.whose(k+1, s.last); who.ok() {
		return who
	}
	return r.clauseSubject(s)
}

// clauseSubject is the subject of a clause whatever its verb: what stands before the
// first finite verb, or behind it.
func (r *reader) clauseSubject(s phrase) phrase {
	first := s.past(r.leadsClause)
	v := phrase{first, s.last}.find(r.finite)
	if v == s.last {
		return phrase{}
	}
	return r.subjectAround(first, v, s.last)
}

// pointsBack reports "Das teilte die Polizei mit.": what is handed over is the sentence
// before.
func (r *reader) pointsBack(s phrase, frames []frame) (voice, bool) {
	if !r.is(s.first, lexicon.ThatThis) || r.noun(s.first+1) {
		return voice{}, false
	}
	for _, f := range frames {
		if f.content.ok() || !backActs[f.how.act] {
			continue
		}
		return f.voice, true
	}
	return voice{}, false
}

// backActs are what a speaker does with words that have been told already.
var backActs = map[act]bool{actSay: true, actFind: true, actPromise: true, actPredict: true}
