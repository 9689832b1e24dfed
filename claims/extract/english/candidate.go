package english

import (
	"sort"

	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// Read finds the claims of an article, each with its suggested wording, in no order that
// means anything. It takes time linear in the text and never fails.
//
// Once the watch is over it returns none.
func Read(in found.Article, watch *claims.Watch) []*found.Candidate {
	r := read(in, watch)
	if watch.Err() != nil {
		return nil
	}
	cands := r.candidates(in)
	if watch.Err() != nil {
		return nil
	}
	r.word(cands, in)
	out := make([]*found.Candidate, len(cands))
	for i := range watch.Each(0, len(cands)) {
		cands[i].trace(r)
		out[i] = &cands[i].Candidate
	}
	return out
}

// candidate is a claim on its way to the list.
type candidate struct {
	found.Candidate
	tokens phrase
	voice  voice
	act    verbs.Act
	verbAt int         // token of that verb, 0 for none
	verb   *verbs.Verb // that hands it over
	block  int
}

// candidates are the quotes, what the frames hand over, and the narration between.
func (r *reader) candidates(in found.Article) []*candidate {
	var out []*candidate
	body := r.bodyFrom(in.Headline)
	out = r.quoteCandidates(out, body)
	for i, s := range r.d.Sentences {
		if r.d.Watch.Over() {
			return nil
		}
		if r.d.Blocks[s.Block].Kind == text.Prose && s.Block >= body {
			out = r.sentenceCandidates(out, i, s)
			out = r.attitudeCandidates(out, i, s)
		}
	}
	out = r.headlineCandidate(out, in.Headline)
	if body == 0 {
		out = r.openingLine(out)
	}
	r.judge(out)
	return out
}

// bodyFrom is the block where the article begins: behind its headline, where that
// stands in the text's first part. What a page puts above it is no article.
func (r *reader) bodyFrom(headline string) int {
	want, body := text.Plain(headline), 0
	if want == "" {
		return 0
	}
	for i, b := range r.d.Blocks[:(len(r.d.Blocks)+1)/2] {
		if b.Kind == text.Heading && b.End-b.Start < 4*len(headline)+40 && text.Plain(r.d.Slice(b.Start, b.End)) == want {
			body = i + 1
		}
	}
	for i, b := range r.d.Blocks[:body] {
		if b.Kind == text.Prose && b.End-b.Start > 200 {
			return i // so long a paragraph above it is the article's after all
		}
	}
	return body
}

// quoteCandidates adds every quoted span of three words or more that is somebody's
// words, and each sentence of those that hold several.
func (r *reader) quoteCandidates(out []*candidate, body int) []*candidate {
	for i, q := range r.quotes {
		if r.d.Watch.Over() {
			break
		}
		switch {
		case q.spoken:
			out = r.spokenCandidates(out, i)
			continue
		case q.words < 3, q.block < body, r.isTitle(i), q.outer >= 0 && r.quotes[q.outer].spoken:
			continue
		}
		v := r.said[i]
		parts := r.sentencesIn(q)
		c := r.candidate(phrase{q.first, q.last}, claims.Direct, v)
		c.Quoted, c.Whole = true, len(parts) > 1
		out = append(out, c)
		for _, p := range parts {
			if len(parts) > 1 && p.last-p.first >= 5 {
				c := r.candidate(p, claims.Direct, v)
				c.Quoted = true
				out = append(out, c)
			}
		}
	}
	return out
}

// minSpoken is how many words and signs a sentence of a transcript has at least: "We paid
// twice."
const minSpoken = 4

// spokenCandidates adds each sentence that somebody says in a block of a transcript.
func (r *reader) spokenCandidates(out []*candidate, i int) []*candidate {
	for _, p := range r.sentencesIn(r.quotes[i]) {
		if p.last-p.first >= minSpoken {
			c := r.candidate(p, claims.Direct, r.said[i])
			c.Quoted = true
			out = append(out, c)
		}
	}
	return out
}

// labelled is who speaks in a block of a transcript or recording.
func (r *reader) labelled(v *text.Voice) voice {
	if !v.Known() {
		return voice{}
	}
	out := voice{name: v.Name, who: r.people.byName[v.Name]}
	out.first = sort.Search(len(r.t), func(k int) bool { return r.t[k].Start >= v.Start })
	out.last = walk.Past(out.first, len(r.t), func(k int) bool { return r.t[k].End <= v.End })
	return out
}

// sentencesIn cuts a quote at the sentence ends inside it.
func (r *reader) sentencesIn(q quote) []phrase {
	s := r.d.Sentences
	i := sort.Search(len(s), func(i int) bool { return s[i].Last > q.first })
	var parts []phrase
	for ; i < len(s) && s[i].First < q.last; i++ {
		p := phrase{max(s[i].First, q.first), min(s[i].Last, q.last)}
		p.first = r.t.Past(p.first, p.last, text.AMark)
		if p.last > p.first {
			parts = append(parts, p)
		}
	}
	return parts
}

// isTitle tells the title of a book or programme from somebody's words: two words or
// more begin in upper case and only little ones do not.
func (r *reader) isTitle(i int) bool {
	q := r.quotes[i]
	caps := 0
	for k := q.first; k < q.last; k++ {
		t := &r.t[k]
		switch {
		case t.Class != text.Word:
		case t.Cap:
			caps++
		case len(t.Text) > 3 && !t.Is(lexicon.Preposition), t.Any(lexicon.SubjectPronoun, lexicon.FiniteAuxiliary):
			return false
		}
	}
	return caps >= 2
}

// sentenceCandidates adds what a sentence's frames hand over and what is left of it.
func (r *reader) sentenceCandidates(out []*candidate, i int, s text.Sentence) []*candidate {
	at := r.bodyStart(s)
	for _, f := range r.frames[r.bySent[i][0]:r.bySent[i][1]] {
		if f.unsaid() || r.onceThought(f) {
			continue
		}
		switch {
		case f.noun: // the sentence around it says what is made of the words
		case f.from < at:
			at = max(at, f.to)
		default:
			out = r.narration(out, at, r.wholeEnd(at, f, s.Last))
			at = max(at, f.to)
		}
		if f.span.ok() {
			out = r.frameCandidate(out, f)
		}
	}
	return r.narration(out, at, s.Last)
}

// unsaid reports a frame of words that somebody did not say: that they did not is what the
// article tells itself ("did not declare the watch").
func (f frame) unsaid() bool { return f.negated && f.act != verbs.Deny }

// onceThought: "Several had thought the dividend was safe, and the shares fell": nobody who can
// be asked, who thinks so no more.
func (r *reader) onceThought(f frame) bool {
	if f.act != verbs.Think || f.that || f.subject.last-f.subject.first != 1 {
		return false
	}
	return r.is(f.subject.first, lexicon.BackCount) && r.norm(f.verb-1) == "had"
}

// wholeEnd is where the narration before a frame ends: before it where a sign or a
// conjunction parts them, else behind it, since the article's clause goes on into what
// somebody says ("the advert shows Smith saying …").
func (r *reader) wholeEnd(at int, f frame, hi int) int {
	switch {
	case f.from <= at, !r.hasFinite(phrase{at, f.from}):
		return f.from
	case r.hangsInAir(f.from):
		return min(hi, f.to)
	}
	if r.partsFrame(f.from) && !r.saysWhen(f) {
		return f.from
	}
	return min(hi, f.to)
}

// hangsInAir reports a preposition at the end of what stands before k: "would not be drawn on
// whether", "replaced it with what he called".
func (r *reader) hangsInAir(k int) bool {
	if r.is(k-1, lexicon.Subordinator) {
		k--
	}
	return r.is(k-1, lexicon.Preposition) && !r.t.Reads(k-2, lexicon.Comma, lexicon.AsWith)
}

// fewHanded is up to how many words what somebody says is a part of what it tells the time
// of rather than a claim apart.
const fewHanded = 5

// saysWhen reports "after two stations refused to air them": with the clause before it, it
// is one account.
func (r *reader) saysWhen(f frame) bool {
	return r.is(f.from-1, lexicon.WhenOpener) && f.content.last-f.content.first <= fewHanded
}

// partsFrame reports a sign or conjunction before a frame that begins at k, or at its head.
func (r *reader) partsFrame(k int) bool {
	return r.is(k-1, text.ASign, aQuoteMark, lexicon.Conjunction, lexicon.Subordinator, lexicon.AsWith) || r.is(k, lexicon.Conjunction, lexicon.WholeBreak)
}

// frameCandidate adds a frame's claim, unless it is a quote and nothing else: that is
// a candidate already.
func (r *reader) frameCandidate(out []*candidate, f frame) []*candidate {
	p := r.trim(f.span)
	if p.last-p.first < 2 || r.onlyQuoted(p) {
		return out
	}
	attribution := claims.Indirect
	if r.mostlyQuoted(p) || f.act == verbs.Describe && r.holdsQuote(p) {
		attribution = claims.Direct
	}
	c := r.candidate(p, attribution, f.voice)
	c.act, c.verbAt = f.act, f.verb
	c.Content = r.handedOver(f)
	c.verb = r.verb(f.verb)
	return append(out, c)
}

// handedOver is all that a frame's verb hands over: the content, and a relative clause
// behind it that the claim leaves out to stay short.
func (r *reader) handedOver(f frame) *claims.Span {
	p := r.trim(f.content)
	if p.last <= p.first {
		return nil
	}
	if f.all.last > 0 {
		p = r.trim(f.all)
	}
	if r.t.Reads(p.last, lexicon.Comma, lexicon.TrailingRelative) && r.takesTail(f) {
		end := walk.Back(r.d.Sentences[f.sent].Last, p.last, r.trailing)
		p.last = end
	}
	return r.spanOf(p)
}

// takesTail reports a frame whose clause goes on in a relative one.
func (r *reader) takesTail(f frame) bool {
	if f.left {
		return false
	}
	return !f.nominal || f.that || r.is(f.content.first, lexicon.To)
}

// onlyQuoted reports a span in which no word stands outside quotation marks.
func (r *reader) onlyQuoted(p phrase) bool {
	return !among(r.sums.words, p.first, p.last)
}

// mostlyQuoted reports a clause at least three fifths of which are quoted, with a quote
// of three words or more among them: its words are the speaker's own.
func (r *reader) mostlyQuoted(p phrase) bool {
	in, all, long := 0, 0, false
	for k := p.first; k < p.last; k++ {
		if !r.t[k].Spoken() {
			continue
		}
		all++
		if q := r.inQuote[k]; q > 0 {
			in++
			long = long || r.quotes[q-1].words >= 3
		}
	}
	return long && in*5 >= all*3
}

// trim takes signs off both ends of a span, and closes a quote that ends it.
func (r *reader) trim(p phrase) phrase {
	p.first = walk.Past(p.first, p.last, r.leading)
	p.last = walk.Back(p.last, p.first, r.trailing)
	return p
}

// leading reports a sign or conjunction that no claim begins with.
func (r *reader) leading(k int) bool {
	if r.t[k].Class == text.Punct {
		return !r.is(k, lexicon.CurrencySign, lexicon.OpenRound)
	}
	return r.is(k, lexicon.Conjunction)
}

// candidate makes a candidate of a span of tokens.
func (r *reader) candidate(p phrase, a claims.Attribution, v voice) *candidate {
	p = r.whole(p)
	c := &candidate{tokens: p, voice: v, verb: verbs.None, block: int(r.t[p.first].Block)}
	c.Start, c.End = r.t[p.first].Start, r.at(p.last-1).End
	c.Attribution = a
	c.Place(r.d)
	c.speak(r, v)
	return c
}

// trace adds how the speaker was told and the chain the words came by.
func (c *candidate) trace(r *reader) {
	if v := r.d.VoiceAt(c.Start); v != nil && c.Attribution == claims.Direct {
		c.SaidBy(r.d, v)
		return
	}
	c.Chain = r.chain(c, c.voice)
	if c.ownWords() {
		return
	}
	link := r.link(c.voice)
	c.SpeakerLink = &link
	if role := r.roleOf(c.voice); role != "" {
		c.SpeakerRole = &role
	}
}

// ownWords reports a claim of the article's own.
func (c *candidate) ownWords() bool {
	return c.Attribution == claims.Narration || c.Attribution == claims.Headline
}

func (c *candidate) speak(r *reader, v voice) {
	if v.name != "" {
		c.Speaker = new(v.name)
	}
	if v.entity != "" {
		c.SpeakerEntity = new(v.entity)
	}
	if v.last > v.first {
		c.Mentioned(r.d, claims.Span{Start: r.t[v.first].Start, End: r.at(v.last - 1).End})
	}
}
