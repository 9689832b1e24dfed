package german

import (
	"slices"
	"strings"

	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
	"factdesk/claims/text"
)

// frame is one handing over of words: who, with which verb, and the words.
type frame struct {
	verb    int
	how     reportVerb
	voice   voice
	content phrase // what is handed over; not ok when nothing is
	span    phrase // the claim: the content, or the clause for acts that need it
}

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
	for j := 0; j < len(segs) && !r.d.Watch.Over(); j++ {
		f, next, ok := r.frameIn(segs, j, lo, s.Last)
		if !ok {
			continue
		}
		r.frames = append(r.frames, f)
		if f.content.ok() {
			r.from = max(f.content.last, segs[min(max(j, next), len(segs)-1)].last) + 1
		}
		if f.voice.known() {
			r.last = f.voice
		}
		j = max(j, next)
	}
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
	return k+1 < hi && r.saysAt(k+1) && r.endsQuote(k)
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
			return r.leftFrame(segs, j, p, reportVerb{act: actSay}, s.first)
		}
	}
	k, how, ok := r.reportIn(s)
	switch {
	case !ok:
		return frame{}, j, false
	case r.is(s.first, lexicon.Wie):
		return r.asTold(segs, j, lo, hi, k, how)
	}
	return r.verbFrame(segs, j, lo, hi, k, how)
}

// oneNamed reports a phrase that ends in a noun, or is one word.
func (r *reader) oneNamed(p phrase) bool {
	return p.ok() && (p.last-p.first == 1 || r.noun(p.last-1))
}

// reportIn finds a reporting verb in a segment and the reading that its particle or
// helper tells.
func (r *reader) reportIn(s phrase) (int, reportVerb, bool) {
	end := s.last
	for end > s.first+1 && r.isSign(end-1) {
		end--
	}
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
	switch final := k == s.last-1; {
	case v.part:
		return r.helped(k, s)
	case v.takes(withEs):
		return r.beside(k, lexicon.Es)
	case v.takes(withDavon):
		return r.is(s.last-1, lexicon.Aus, lexicon.Davon) || r.anyIs(phrase{k + 1, k + 3}, lexicon.Davon)
	case v.takes(withVon):
		return r.anyIs(phrase{k + 1, k + 4}, lexicon.Von)
	case v.particle != "":
		return r.withParticle(v.particle, k, s.last-1)
	default:
		return final || !r.is(s.last-1, lexicon.VerbParticle) || r.is(s.last-1, lexicon.Preposition)
	}
}

// withParticle reports a verb at k whose particle ends its clause, or that ends it with
// the particle before it: "teilte … mit", "mitteilte".
func (r *reader) withParticle(particle string, k, last int) bool {
	if k < last {
		return r.norm(last) == particle
	}
	verb, glued := strings.CutPrefix(r.norm(k), particle)
	return glued && len(verb) >= shortestVerb
}

// shortestVerb is the length of a verb behind its particle, in bytes.
const shortestVerb = 3

// helped reports a participle with its "hat", before it in its clause or right behind.
func (r *reader) helped(k int, s phrase) bool {
	if k == s.last-1 && r.is(k+1, lexicon.PerfectHelper) {
		return true
	}
	return r.helperOf(k, s) >= 0
}

// helperOf is the "hat" that a participle at k stands with, -1 for none.
func (r *reader) helperOf(k int, s phrase) int {
	for i := k - 1; i >= max(s.first, k-4*far); i-- {
		if r.is(i, lexicon.PerfectHelper) && !r.quoted(i) {
			return i
		}
	}
	return -1
}

// verbFrame builds the frame of a finite verb or participle at k.
func (r *reader) verbFrame(segs []phrase, j, lo, hi, k int, how reportVerb) (frame, int, bool) {
	s, v := segs[j], k
	if how.part {
		v = max(r.helperOf(k, s), s.first, k-4*far)
	}
	first := phrase{s.first, v}.past(r.leadsClause)
	if r.is(first, lexicon.Subordinator) {
		return frame{}, j, false
	}
	inverted := v == first && j > 0
	if inverted && !r.hasContent(segs[:j], lo) {
		return r.rightFrame(segs, j, hi, r.nounPhrase(lo, hi), how, k, lo)
	}
	p := r.subjectOfVerb(how, first, v, s.last)
	if inverted {
		return r.leftFrame(segs, j, p, how, k)
	}
	return r.rightFrame(segs, j, hi, p, how, k, s.first)
}

// leadsClause reports a word before a clause that is no part of it.
func (r *reader) leadsClause(k int) bool { return r.is(k, lexicon.Conjunction, lexicon.So) }

// subjectOfVerb is who speaks in a clause whose verb stands at v.
func (r *reader) subjectOfVerb(how reportVerb, first, v, hi int) phrase {
	switch {
	case how.takes(withEs):
		return r.bodyBehind(v, hi)
	case v == first:
		return r.subjectBehind(v, hi)
	}
	return r.subjectAround(first, v, hi)
}

// hasContent reports that what stands before a verb are the words it hands over and
// not its subject: a quote, or a clause of its own.
func (r *reader) hasContent(segs []phrase, lo int) bool {
	for i, s := range segs[:min(len(segs), far)] {
		aside := i > 0 && r.is(s.first, lexicon.Relative)
		if !aside && s.any(r.carries) {
			return true
		}
	}
	return false
}

// carries reports a finite verb or a quoted word.
func (r *reader) carries(k int) bool { return r.quoted(k) || r.finite(k) }

// subjectBehind is the subject in a clause that the verb at v opens: "sagte am
// Mittwoch die Ministerin".
func (r *reader) subjectBehind(v, hi int) phrase {
	for k := v + 1; k < hi && !r.quoted(k); {
		end := r.beforeSubject(k, hi)
		if end == k {
			return r.nounPhrase(k, hi)
		}
		k = end
	}
	return phrase{}
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
	w := r.at(first)
	if v > first && !w.Any(lexicon.HearerArticle, lexicon.Preposition, lexicon.Adverb) {
		object := v == first+1 && w.Is(lexicon.ThatThis)
		if p := r.nounPhrase(first, v); p.ok() && !object {
			return p
		}
	}
	return r.subjectBehind(v, hi)
}

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
func (r *reader) leftFrame(segs []phrase, j int, p phrase, how reportVerb, k int) (frame, int, bool) {
	f := frame{verb: k, how: how, voice: r.voiceOf(p, r.last)}
	if r.from >= segs[j].first {
		return f, j, f.voice.known() // somebody else is made to say it
	}
	f.content = r.trim(phrase{r.from, segs[j].first - 1})
	f.span = f.content
	return f, j, true
}

// rightFrame hands over what follows: Solms sagte, …
func (r *reader) rightFrame(segs []phrase, j, hi int, p phrase, how reportVerb, k, from int) (frame, int, bool) {
	f := frame{verb: k, how: how, voice: r.voiceOf(p, r.last)}
	if p.ok() && p.first < k {
		from = p.first
	}
	c, dass := r.contentBehind(segs, j, hi, how)
	if !c.ok() {
		if r.saysItself(how, segs[j]) {
			f.content = r.trim(phrase{from, segs[j].last})
			f.span = f.content
		}
		return f, j, f.voice.known()
	}
	f.content, f.span = c, c
	if how.actItself(dass) {
		f.span = r.trim(phrase{from, c.last})
	}
	return f, len(segs), true
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
	end := s.last
	for end > s.first && !r.word(end-1) {
		end--
	}
	return end-1 > s.first && r.finite(end-1)
}

// konj reports a clause in Konjunktiv I, outside quotes.
func (r *reader) konj(p phrase) bool {
	return p.any(func(k int) bool { return r.isKonj(k) && !r.quoted(k) })
}

func (r *reader) isKonj(k int) bool { return r.konjOne(k) || r.konjTwo(k) }

// konjOne reports a form of Konjunktiv I that is not the "habe" of "ich habe".
func (r *reader) konjOne(k int) bool {
	return r.is(k, lexicon.Konjunktiv) && !r.at(k).Cap && !r.beside(k, lexicon.Ich)
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
	return r.hasFinite(s) && !r.verbLast(s)
}

// finite reports a word that carries a clause.
func (r *reader) finite(k int) bool {
	t := r.at(k)
	switch {
	case !r.lower(k):
		return false
	case t.Is(lexicon.FiniteForm), reportsFinite(t.Norm):
		return true
	case len(t.Norm) < shortestFinite, t.Any(lexicon.FunctionWord, lexicon.NotFinite), participle(t.Norm), numbers.IsWord(t.Norm):
		return false
	case strings.HasSuffix(t.Norm, "t"):
		return true
	}
	return pastTense(t.Norm) && !r.noun(k+1)
}

// shortestFinite is the length of a verb that its ending tells, in bytes.
const shortestFinite = 4

func (r *reader) hasFinite(p phrase) bool { return p.any(r.finite) }
