package german

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// telling is who is speaking as the sentences go by.
type telling struct {
	last     voice
	block    int    // where they spoke last
	reported bool   // the sentence before was somebody's words
	framed   bool   // it had a verb that handed words over
	told     handed // the sentence behind hands this one over
}

// told is what "Das sagte Solms" makes of the sentence before it.
type handed struct {
	voice voice
	ok    bool
}

func (r *reader) framesOf(i int) []frame { return r.frames[r.bySent[i][0]:r.bySent[i][1]] }

// toldBehind is who hands sentence i over in the next one, or in the one behind that.
func (r *reader) toldBehind(i int) handed {
	for n := i + 1; n < min(i+1+mostTold, len(r.d.Sentences)); n++ {
		s := r.d.Sentences[n]
		if n > i+1 && s.Block != r.d.Sentences[i].Block {
			break
		}
		if v, ok := r.pointsBack(phrase{s.First, s.Last}, r.framesOf(n)); ok {
			return handed{v, true}
		}
	}
	return handed{}
}

// mostTold is how many sentences "Das" takes up.
const mostTold = 2

// goesOnIn is who speaks on in a sentence of a block that names nobody: in the same
// paragraph, or in the next behind somebody's words.
func (t telling) goesOnIn(block int) voice {
	switch {
	case block == t.block, block == t.block+1 && t.words():
		return t.last
	}
	return voice{}
}

// words reports that the sentence before was somebody's words, or handed some over.
func (t telling) words() bool { return t.reported || t.framed }

// sentenceCandidates adds what frames hand over, what the Konjunktiv goes on reporting,
// promises, and the article's own account.
func (r *reader) sentenceCandidates(body int) {
	now := telling{block: nowhere}
	for i, s := range r.d.Sentences {
		if r.d.Watch.Over() {
			return
		}
		frames := r.framesOf(i)
		now.told = r.toldBehind(i)
		if r.inBody(s, body) {
			now = r.sentence(frames, s, now)
		}
		now.framed = len(frames) > 0
	}
}

// nowhere is a block that no other one is near to.
const nowhere = -9

// sentence adds the claims of one sentence and says who is speaking behind it.
func (r *reader) sentence(frames []frame, s text.Sentence, now telling) telling {
	p := phrase{r.bodyStart(s), s.Last}
	if len(frames) == 0 {
		return r.sentenceWithoutVerb(p, s.Block, now)
	}
	now.reported = r.framedSentence(frames, p)
	for _, f := range frames {
		if f.voice.known() {
			now.last, now.block = f.voice, s.Block
		}
	}
	return now
}

// sentenceWithoutVerb adds the claims of a sentence in which no verb hands words over: the
// next one does, or it goes on with somebody's words, or it is the article's own.
func (r *reader) sentenceWithoutVerb(p phrase, block int, now telling) telling {
	if now.told.ok && r.wordsOutside(p) >= minWords-1 {
		r.add(r.trim(p), claims.Indirect, now.told.voice, actSay)
		now.reported = false
		return now
	}
	carried := now.goesOnIn(block)
	now.reported = r.plainSentence(p, carried, now.words())
	if now.reported && carried.known() {
		now.block = block
	}
	return now
}

// framedSentence adds the claims of a sentence that hands words over, and reports
// whether any was. One that only names its speaker is told by the article itself.
func (r *reader) framedSentence(frames []frame, p phrase) bool {
	any := false
	for _, f := range frames {
		if !f.hands() {
			continue
		}
		any = true
		switch {
		case r.wordsOutside(f.span) < minWords-1, f.how.takes(asks):
		case f.wordless && f.how.act != actDeny:
			r.narrateAct(f.span, f.voice, f.how.act)
		default:
			r.add(f.span, claims.Indirect, f.voice, f.how.act).Content = r.handedOver(f)
		}
	}
	if !any && !p.any(r.quoted) {
		r.narrate(p)
	}
	return any
}

// aboutBefore is the person, body or office that the sentence before k is about, in the same
// paragraph, or the only person in it.
func (r *reader) aboutBefore(k int) voice {
	i := r.sentenceAt(k)
	s, ok := r.sentenceBefore(i)
	if !ok {
		return voice{}
	}
	before := phrase{s.First, s.Last}
	p := r.subjectOfSentence(i - 1)
	v := r.voiceOf(p, voice{})
	switch {
	case v.who != nil:
		return v
	case v.last-v.first > mostInBody, !r.anyIs(before, lexicon.StandWord):
	case r.speaker(p):
		return v // "Das Gericht hat die Klage abgewiesen. …"
	}
	return r.onlyPerson(before)
}

// subjectOfSentence is what sentence i begins with, if that may speak, else the subject of its
// first clause.
func (r *reader) subjectOfSentence(i int) phrase {
	s := r.d.Sentences[i]
	if p := r.nounPhrase(phrase{r.bodyStart(s), s.Last}.past(r.adverb), s.Last); r.speaker(p) {
		return p
	}
	segs := r.segments(r.bodyStart(s), s.Last)
	if len(segs) == 0 {
		return phrase{}
	}
	return r.clauseSubject(segs[0])
}

// onlyPerson is who alone is named in a phrase, by a given name or with a role.
func (r *reader) onlyPerson(p phrase) voice {
	var only voice
	for k := p.first; k < p.last; k++ {
		m, ok := r.people.at[k]
		switch {
		case !ok, m.who == only.who, m.who.gender == 0:
		case only.known():
			return voice{}
		default:
			only = voice{first: k, last: m.last}.of(m.who, claims.LinkName)
		}
	}
	return only
}

// narrateAct adds what the article itself says that somebody did with words that it does
// not give: "Die Partei kritisierte den Plan". Who did it is whom the claim is about.
func (r *reader) narrateAct(p phrase, v voice, how act) {
	c := r.add(p, claims.Narration, voice{}, how)
	s := r.speaks(v)
	if s.Name == "" || s.End <= s.Start {
		return
	}
	c.Chain = append(c.Chain, claims.ChainLink{Role: claims.RoleSubject, Name: s.Name, Start: s.Start, End: s.End})
}

// handedOver is where the words of a frame stand when its claim holds more than them. A
// frame without words has an empty one, at the claim's start.
func (r *reader) handedOver(f frame) *claims.Span {
	if f.content == f.span {
		return nil
	}
	if !f.content.ok() {
		at := r.t[f.span.first].Start
		return &claims.Span{Start: at, End: at}
	}
	return &claims.Span{Start: r.t[f.content.first].Start, End: r.at(f.content.last - 1).End}
}
