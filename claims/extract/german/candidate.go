package german

import (
	"sort"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// minWords is the shortest clause that says something by itself, and the shortest quote
// that is somebody's statement rather than a word held at arm's length.
const (
	minWords = 4
	minQuote = 3
)

// quoteCandidates adds every quote that is somebody's words, and each sentence of those
// that hold several.
func (r *reader) quoteCandidates(body int) {
	var before voice // who was quoted last
	in := nowhere    // in which block
	said := make([]voice, len(r.quotes))
	for i, q := range r.quotes {
		if r.d.Watch.Over() {
			return
		}
		if q.spoken {
			r.addSpoken(q)
			continue
		}
		v := r.quoteVoice(q, said, before, in)
		said[i] = v
		if v.known() && q.words >= 2 {
			before, in = v, q.block
		}
		if q.block >= body && q.words >= minQuote && !r.title(q) {
			r.addQuote(q, v)
		}
	}
}

// addQuote adds a quote and, of several sentences, each that says something by itself.
func (r *reader) addQuote(q quote, v voice) {
	parts := r.sentencesIn(q)
	c := r.add(phrase{q.first, q.last}, claims.Direct, v, actNone)
	c.Quoted, c.Whole = true, len(parts) > 1
	if !c.Whole {
		return
	}
	for _, p := range parts {
		if p.last-p.first >= minWords {
			r.add(p, claims.Direct, v, actNone).Quoted = true
		}
	}
}

// addSpoken adds each sentence that somebody says in a block of a transcript.
func (r *reader) addSpoken(q quote) {
	for _, p := range r.sentencesIn(q) {
		if p.last-p.first >= minWords {
			c := r.add(p, claims.Direct, voice{}, actNone)
			c.Quoted = true
			c.SaidBy(r.d, r.d.Blocks[q.block].Voice)
		}
	}
}

// quoteVoice is whose words a quote holds: those of the frame in its own sentences, the
// outer quote's, or of who was speaking when it goes on with it.
func (r *reader) quoteVoice(q quote, said []voice, before voice, in int) voice {
	if q.outer >= 0 {
		return said[q.outer]
	}
	if q.carried {
		return before.carried()
	}
	first, last := r.sentenceAt(q.first), r.sentenceAt(max(q.first, q.last-1))
	v := r.frameVoice(q, first, last)
	if v.known() {
		return v
	}
	if v := r.subjectOf(first, q); v.known() {
		return v
	}
	if v.last > v.first {
		return v // a mention of nobody who could be told
	}
	if v := r.subjectInFront(first, q); v.known() {
		return v.carried()
	}
	if in == q.block {
		return before.carried()
	}
	if v := r.spokeBefore(first, q.block); v.known() {
		return v.carried()
	}
	if v := r.spokeNext(last, q); v.known() {
		return v
	}
	if q.block-in <= 2 && r.fillsBlock(q) {
		return before.carried()
	}
	return voice{}
}

// subjectInFront is the person whom the sentence before a quote is about, when the quote
// stands by itself: "Die Richterin Ortrun Veit sah auf. „Das sagen alle.“"
func (r *reader) subjectInFront(i int, q quote) voice {
	s := r.d.Sentences
	if i == 0 || s[i-1].Block != q.block || q.first > s[i].First+1 {
		return voice{}
	}
	if len(r.framesOf(i-1)) > 0 {
		return voice{}
	}
	p := phrase{s[i-1].First, s[i-1].Last}
	if p.any(r.quoted) {
		return voice{}
	}
	v := r.voiceOf(r.clauseSubject(p), voice{})
	if v.who == nil {
		return voice{}
	}
	return v
}

// frameVoice is the speaker of the frame in the quote's own sentences that stands
// nearest: behind it before all, for that is where German puts "sagte Solms".
func (r *reader) frameVoice(q quote, first, last int) voice {
	var best voice
	near := 1 << 30
	frames := r.frames[r.bySent[first][0]:r.bySent[last][1]]
	at := sort.Search(len(frames), func(i int) bool { return frames[i].verb >= q.first })
	for _, f := range frames[max(0, at-far):min(len(frames), at+far)] {
		d := f.verb - q.last
		if f.verb < q.first {
			d = 3 * (q.first - f.verb)
		}
		if f.voice.mentioned() && d >= 0 && d < near {
			best, near = f.voice, d
		}
	}
	return best
}

// spokeBefore is who speaks in the sentences before, in the same paragraph.
func (r *reader) spokeBefore(i, block int) voice {
	for from := i; i > max(0, from-far) && r.d.Sentences[i-1].Block == block; {
		i--
		from, to := r.bySent[i][0], r.bySent[i][1]
		for k := to - 1; k >= from; k-- {
			if r.frames[k].voice.known() {
				return r.frames[k].voice
			}
		}
	}
	return voice{}
}

// spokeNext is who said so in the sentence behind the quote: „…“ Das sagte Solms.
func (r *reader) spokeNext(i int, q quote) voice {
	if i+1 >= len(r.d.Sentences) || r.d.Sentences[i+1].Block != q.block {
		return voice{}
	}
	s := r.d.Sentences[i+1]
	if !r.is(s.First, lexicon.BackReference) {
		return voice{}
	}
	for _, f := range r.frames[r.bySent[i+1][0]:r.bySent[i+1][1]] {
		if f.voice.known() {
			return f.voice
		}
	}
	return voice{}
}

// fillsBlock reports a quote that is all of its paragraph.
func (r *reader) fillsBlock(q quote) bool {
	b := r.d.Blocks[q.block]
	return q.first <= b.First+1 && q.last >= b.Last-2
}

// subjectOf is the person or body that the clause around a quote has as its subject, when
// the quote is part of it: "Ax nannte das „sehr dumm“".
func (r *reader) subjectOf(i int, q quote) voice {
	s := r.d.Sentences[i]
	if q.first <= s.First+1 {
		return voice{}
	}
	segs := r.segments(r.bodyStart(s), s.Last)
	for n, seg := range segs[:min(len(segs), far)] {
		if seg.last < q.first-2 || seg.last < q.first && !r.is(seg.last, lexicon.Colon) {
			continue
		}
		p := r.subjectAt(segs, n)
		if !p.ok() && r.is(seg.last, lexicon.Colon) {
			p = r.speakerBeforeColon(seg)
		}
		if !p.ok() || p.last > q.first && p.first < q.last {
			return voice{}
		}
		if v := r.voiceOf(p, r.last); v.who != nil || v.known() && r.roleIn(p) >= 0 {
			return v
		}
		return voice{}
	}
	return voice{}
}

// subjectAt is the subject of the clause that segment n ends or is: that of an earlier
// segment where this one has no verb, or begins with it behind an aside.
func (r *reader) subjectAt(segs []phrase, n int) phrase {
	seg := segs[n]
	switch {
	case n > 0 && r.finite(seg.first):
		return r.nounPhrase(phrase{segs[0].first, seg.first}.past(r.adverb), seg.first)
	case n > 0 && !seg.any(r.finite) && r.is(seg.last, lexicon.Colon):
		for m := n - 1; m >= 0; m-- {
			if p := r.clauseSubject(segs[m]); p.ok() {
				return p
			}
		}
	}
	return r.clauseSubject(seg)
}

// speakerBeforeColon is who is named before a colon without a verb: "Solms: „…“", "Das
// Fazit von Solms: „…“".
func (r *reader) speakerBeforeColon(s phrase) phrase {
	p := r.nounPhrase(s.past(r.adverb), s.last)
	if at := p.past(r.beforeSaying); p.ok() && at < p.last {
		if who := r.whose(at+1, s.last); who.ok() {
			return who
		}
	}
	return p
}

// inTitle is how many words a title has at most.
const inTitle = 6

// title tells the title of a book, film or programme: no verb in it, few words, and a
// noun or article before the mark ("die Sendung „Hart aber fair“").
func (r *reader) title(q quote) bool {
	switch {
	case q.words > inTitle, q.last-q.first > far, r.hasFinite(phrase{q.first, q.last}):
		return false
	case r.namedByArticle(q):
		return true
	case !r.noun(q.first - 2), !r.at(q.first).Cap, q.last+1 >= len(r.t):
		return false
	}
	return q.words <= minQuote || r.noun(q.last-1)
}

// namedByArticle reports the name of a paper, a body or a law behind an article: "in der
// „New York Times“", "des „Gesetzes über den Schutz“". What somebody calls something in
// words of their own has an indefinite one.
func (r *reader) namedByArticle(q quote) bool {
	if !r.beginsName(q.first) || !r.beginsName(q.last-1) {
		return false
	}
	return r.is(q.first-2, lexicon.DefiniteArticle, lexicon.NounLink, lexicon.BodyLink)
}

// sentencesIn cuts a quote at the sentence ends inside it.
func (r *reader) sentencesIn(q quote) []phrase {
	var parts []phrase
	for i := r.sentenceAt(q.first); i < len(r.d.Sentences) && r.d.Sentences[i].First < q.last; i++ {
		s := r.d.Sentences[i]
		p := phrase{max(s.First, q.first), min(s.Last, q.last)}
		p.first = p.past(r.quoteMark)
		if p.ok() {
			parts = append(parts, p)
		}
	}
	return parts
}

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
	for n := i + 1; n <= i+mostTold && n < len(r.d.Sentences); n++ {
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
	case block == t.block, block == t.block+1 && (t.reported || t.framed):
		return t.last
	}
	return voice{}
}

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
		if r.d.Blocks[s.Block].Kind == text.Prose && s.Block >= body {
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
		carried := now.goesOnIn(s.Block)
		if now.told.ok && r.wordsOutside(p) >= minWords-1 {
			r.add(r.trim(p), claims.Indirect, now.told.voice, actSay)
			now.reported = false
			return now
		}
		now.reported = r.plainSentence(p, carried, now.reported || now.framed)
		if now.reported && carried.known() {
			now.block = s.Block
		}
		return now
	}
	now.reported = r.framedSentence(frames, p)
	for _, f := range frames {
		if f.voice.known() {
			now.last, now.block = f.voice, s.Block
		}
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

// aboutBefore is the person whom the sentence before k is about, in the same paragraph.
func (r *reader) aboutBefore(k int) voice {
	i, s := r.sentenceAt(k), r.d.Sentences
	if i == 0 || s[i-1].Block != s[i].Block {
		return voice{}
	}
	segs := r.segments(r.bodyStart(s[i-1]), s[i-1].Last)
	if len(segs) == 0 {
		return voice{}
	}
	v := r.voiceOf(r.clauseSubject(segs[0]), voice{})
	if v.who == nil {
		return voice{}
	}
	return v
}

// narrateAct adds what the article itself says that somebody did with words that it does
// not give: "Die Partei kritisierte den Plan". Who did it is whom the claim is about.
func (r *reader) narrateAct(p phrase, v voice, how act) {
	c := r.add(p, claims.Narration, voice{}, how)
	if s := r.speaks(v); s.Name != "" && s.End > s.Start {
		c.Chain = append(c.Chain, claims.ChainLink{Role: claims.RoleSubject, Name: s.Name, Start: s.Start, End: s.End})
	}
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

// plainSentence adds a sentence without a reporting verb, and reports whether it is
// somebody's words: in Konjunktiv I it goes on with what was said before.
func (r *reader) plainSentence(p phrase, carried voice, reported bool) bool {
	if r.wordsOutside(p) < minWords-1 {
		return reported // it is all quote
	}
	if from := r.goesOn(p, reported); from >= 0 {
		if !carried.known() {
			carried = r.aboutBefore(p.first)
		}
		c := r.add(r.trim(p), claims.Indirect, r.accordingly(p, carried.carried()), actSay)
		if from > c.tokens.first {
			c.Content = &claims.Span{Start: r.t[from].Start, End: c.End}
		}
		return true
	}
	if v := r.promiser(p); v.known() {
		r.narrateAct(r.trim(p), v, actPromise)
		return false
	}
	r.narrate(p)
	return false
}

// accordingly is a voice that goes on, at the word of the sentence that says so: "demnach".
func (r *reader) accordingly(p phrase, v voice) voice {
	k := p.find(func(k int) bool { return r.is(k, lexicon.Accordingly) && !r.quoted(k) })
	if k < p.last {
		v.first, v.last = k, k+1
	}
	return v
}

// goesOn is where a sentence begins to be somebody's words by its mood, -1 where it does
// not: Konjunktiv I, or the Konjunktiv II that stands for it right behind such a sentence,
// "demnach", or the "soll" of hearsay. In a clause that depends on another the mood tells
// of that clause alone.
func (r *reader) goesOn(p phrase, reported bool) int {
	inner := -1
	reported = reported && !r.conditional(p)
	for k := p.first; k < p.last; k++ {
		switch {
		case r.quoted(k), k > p.first && r.at(k).Cap:
		case r.is(k, lexicon.Accordingly), reported && r.konjTwo(k):
			return p.first
		case r.konjOne(k) && !r.dependent(p, k):
			if at := r.clauseStart(k); at <= p.first || !r.is(at, lexicon.Subordinator, lexicon.Relative) {
				return p.first
			} else if inner < 0 {
				inner = at
			}
		}
	}
	if inner < 0 && r.reportedSoll(p) {
		return p.first
	}
	return inner
}

// conditional reports a sentence that says what would be if: "Oben gäbe es Kaffee, wenn …",
// "Wäre er geblieben, …".
func (r *reader) conditional(p phrase) bool {
	return r.anyIs(p, lexicon.IfWord) || known(r.norm(p.first), lexicon.KonjunktivTwo)
}

// dependent reports a verb inside a clause that a conjunction opens ("als ob er krank
// sei"): that mood is the clause's own.
func (r *reader) dependent(p phrase, k int) bool {
	for i := k - 1; i >= max(p.first, k-4*far); i-- {
		switch n := r.at(i); {
		case n.Is(lexicon.Comma):
			return r.is(i+1, lexicon.MoodOpener)
		case n.Is(lexicon.Als):
			if r.is(i+1, lexicon.Ob) && !r.is(i-1, lexicon.MoreLess) {
				return true
			}
		}
	}
	return false
}

// promiser is who will do something by their own account: "Die Stadt will …".
func (r *reader) promiser(p phrase) voice {
	np := r.nounPhrase(p.first, p.last)
	if !r.is(np.last, lexicon.WillOwn) || r.is(np.first, lexicon.Nobody) {
		return voice{}
	}
	return r.voiceOf(np, r.last)
}

// narrate adds a sentence of the article's own.
func (r *reader) narrate(p phrase) {
	words := r.wordsOutside(p)
	p.first = p.past(r.loose)
	if words < minWords || !p.ok() || r.is(p.last-1, lexicon.QuestionMark) {
		return
	}
	if r.d.Blocks[r.at(p.first).Block].Bullet || r.hasFinite(p) {
		r.add(p, claims.Narration, voice{}, actNone)
	}
}

// wordsOutside counts the words of a span that no quote holds.
func (r *reader) wordsOutside(p phrase) int {
	n := 0
	for k := p.first; k < p.last; k++ {
		if r.spoken(k) && !r.quoted(k) {
			n++
		}
	}
	return n
}

// spoken reports a word or a number.
func (r *reader) spoken(k int) bool { return r.word(k) || r.number(k) }

func (r *reader) quoteMark(k int) bool { return r.at(k).Class == text.Quote }

// plain is a line in its reading form, to compare a headline with.
func plain(s string) string {
	d := text.Parse(s)
	out := make([]byte, 0, len(s))
	for _, t := range d.Tokens {
		if t.Class == text.Word || t.Class == text.Number {
			out = append(append(out, t.Norm...), ' ')
		}
	}
	return string(out)
}
