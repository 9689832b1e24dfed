package german

import (
	"factdesk/claims/lexicon"
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

// segment is a part of a sentence between commas, dashes and colons outside quotes.
type segment struct {
	phrase
	after string // the sign behind it
}

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
	bracket := false
	for k := s.First; k < min(s.Last, s.First+12); k++ {
		bracket = bracket || r.is(k, lexicon.ClosesAgency)
		if r.dash(k) && bracket {
			return k + 1
		}
		if r.word(k) && !r.at(k).Cap && !r.is(k, lexicon.Am) && !bracket && k > s.First+4 {
			break
		}
	}
	return s.First
}

// segments cuts a sentence at its commas, dashes, semicolons and colons.
func (r *reader) segments(lo, hi int) []segment {
	var out []segment
	first := lo
	cut := func(k int) {
		if k > first {
			out = append(out, segment{phrase{first, k}, r.norm(k)})
		}
		first = k + 1
	}
	for k := lo; k < hi; k++ {
		switch n := r.at(k); {
		case r.inQuote[k] > 0:
		case n.Is(lexicon.Pause) || r.dash(k):
			cut(k)
		case r.endsQuote(k) && k+1 < hi && r.word(k+1) && reportForms[r.norm(k+1)] != nil && !r.at(k+1).Cap:
			cut(k) // „…!“ rief sie
		}
	}
	cut(hi)
	return out
}

// endsQuote reports the mark behind a quote.
func (r *reader) endsQuote(k int) bool {
	return r.at(k).Class == text.Quote && k > 0 && r.inQuote[k] == 0 && r.inQuote[k-1] > 0
}

// frameIn reads a frame in segment j; next is the last segment that it has used up.
func (r *reader) frameIn(segs []segment, j, lo, hi int) (frame, int, bool) {
	s := segs[j]
	if f, ok := r.sourceIn(segs, j, lo, hi); ok {
		return f, j, true
	}
	if r.is(s.first, lexicon.So) && j > 0 {
		if p := r.nounPhrase(s.first+1, s.last); p.ok() && r.noun(p.last-1) || p.ok() && p.last-p.first == 1 {
			return r.leftFrame(segs, j, p, reportVerb{act: actSay, lemma: "so"}, s.first)
		}
	}
	k, how, ok := r.reportIn(s)
	if !ok {
		return frame{}, j, false
	}
	if n := r.at(s.first); n.Is(lexicon.Wie) {
		return r.asTold(segs, j, lo, hi, k, how)
	}
	return r.verbFrame(segs, j, lo, hi, k, how)
}

// reportIn finds a reporting verb in a segment and the reading that its particle or
// helper tells.
func (r *reader) reportIn(s segment) (int, reportVerb, bool) {
	end := s.last
	for end > s.first+1 && (r.at(end-1).Class == text.Punct || r.at(end-1).Class == text.Quote) {
		end--
	}
	tail := r.norm(end - 1)
	for k := s.first; k < end; k++ {
		if r.inQuote[k] > 0 || r.at(k).Cap && k > s.first {
			continue
		}
		for _, v := range reportForms[r.norm(k)] {
			if r.suits(v, k, s, end, tail) {
				return k, v, true
			}
		}
	}
	return 0, reportVerb{}, false
}

// suits reports that the verb at k is used in this reading.
func (r *reader) suits(v reportVerb, k int, s segment, end int, tail string) bool {
	switch {
	case v.lemma == "heißen":
		return r.is(k+1, lexicon.Es) || r.is(k-1, lexicon.Es)
	case v.part:
		for i := k - 1; i >= max(s.first, k-4*far); i-- {
			if r.is(i, lexicon.PerfectHelper) && r.inQuote[i] == 0 {
				return true
			}
		}
		return k == end-1 && r.is(k+1, lexicon.PerfectHelper)
	case v.lemma == "ausgehen":
		return tail == "aus" || r.is(k+1, lexicon.Davon) || r.is(k+2, lexicon.Davon) || r.is(end-1, lexicon.Davon)
	case v.particle != "":
		return tail == v.particle && end-1 > k || len(r.norm(k)) > len(v.particle)+2 && r.norm(k)[:len(v.particle)] == v.particle && k == end-1
	case v.lemma == "sprechen":
		return r.is(k+1, lexicon.Von) || r.is(k+2, lexicon.Von) || r.is(k+3, lexicon.Von)
	}
	return !known(tail, lexicon.VerbParticle) || end-1 == k || known(tail, lexicon.Preposition)
}

// verbFrame builds the frame of a finite verb or participle at k.
func (r *reader) verbFrame(segs []segment, j, lo, hi, k int, how reportVerb) (frame, int, bool) {
	s, v := segs[j], k
	if how.part {
		for v = k; v > max(s.first, k-4*far) && !(r.is(v, lexicon.PerfectHelper) && r.inQuote[v] == 0); v-- {
		}
	}
	first := s.first
	for first < v && r.is(first, lexicon.Conjunction, lexicon.So) {
		first++
	}
	if r.is(first, lexicon.Subordinator) {
		return frame{}, j, false
	}
	if v == first && j > 0 {
		if r.hasContent(segs[:j], lo) {
			p := r.subjectBehind(v, s.last)
			if how.lemma == "heißen" {
				p = r.bodyBehind(v, s.last)
			}
			return r.leftFrame(segs, j, p, how, k)
		}
		p := r.nounPhrase(lo, hi)
		return r.rightFrame(segs, j, hi, p, how, k, lo)
	}
	p := r.subjectAround(first, v, s.last)
	if how.lemma == "heißen" {
		p = r.bodyBehind(v, s.last)
	}
	return r.rightFrame(segs, j, hi, p, how, k, s.first)
}

// hasContent reports that what stands before a verb are the words it hands over and
// not its subject: a quote, or a clause of its own.
func (r *reader) hasContent(segs []segment, lo int) bool {
	for _, s := range segs[:min(len(segs), far)] {
		if r.is(s.first, lexicon.Relative) && s.first > lo && len(segs) > 1 && s.first != segs[0].first {
			continue
		}
		for k := s.first; k < s.last; k++ {
			if r.inQuote[k] > 0 || r.finite(k) {
				return true
			}
		}
	}
	return false
}

// subjectBehind is the subject in a clause that the verb at v opens: "sagte am
// Mittwoch die Ministerin".
func (r *reader) subjectBehind(v, hi int) phrase {
	for k := v + 1; k < hi; {
		n := r.at(k)
		switch {
		case r.inQuote[k] > 0:
			return phrase{}
		case n.Is(lexicon.Adverb), n.Is(lexicon.Mir), n.Is(lexicon.Uns), n.Is(lexicon.Ihm), n.Is(lexicon.Ihnen), n.Is(lexicon.Ihr) && !r.noun(k+1):
			k++
			continue
		case n.Is(lexicon.Preposition):
			end := r.prepEnd(k, hi)
			if end == k {
				return phrase{}
			}
			k = end
			continue
		case n.Is(lexicon.HearerArticle):
			k = max(k+1, r.nounsFrom(k, hi)) // an object
			continue
		}
		return r.nounPhrase(k, hi)
	}
	return phrase{}
}

// prepEnd is the end of a prepositional phrase: "am Mittwoch", "im Stadtrat", "nach dem
// Treffen", "in Berlin".
func (r *reader) prepEnd(k, hi int) int {
	i := k + 1
	for i < hi && (r.is(i, lexicon.Preposition) || r.at(i).Class == text.Number || r.is(i, lexicon.FullStop) && r.at(i-1).Class == text.Number) {
		i++
	}
	if i < hi && r.is(i, lexicon.Weekday) {
		return i + 1
	}
	if end := r.nounsFrom(i, hi); end > i {
		return end
	}
	return k
}

// subjectAround is the subject of a clause whose verb stands second: what is before
// the verb, unless that is an adverbial or an object; then what is behind it.
func (r *reader) subjectAround(first, v, hi int) phrase {
	n := r.at(first)
	object := n.Is(lexicon.HearerArticle) || n.Is(lexicon.ThatThis) && v == first+1
	if v > first && !object && !n.Any(lexicon.Preposition, lexicon.Adverb) {
		if p := r.nounPhrase(first, v); p.ok() {
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
func (r *reader) leftFrame(segs []segment, j int, p phrase, how reportVerb, k int) (frame, int, bool) {
	f := frame{verb: k, how: how, voice: r.voiceOf(p, r.last)}
	if r.from >= segs[j].first {
		return f, j, f.voice.known() // somebody else is made to say it
	}
	f.content = r.trim(phrase{r.from, segs[j].first - 1})
	f.span = f.content
	return f, j, true
}

// rightFrame hands over what follows: Solms sagte, …
func (r *reader) rightFrame(segs []segment, j, hi int, p phrase, how reportVerb, k, from int) (frame, int, bool) {
	f := frame{verb: k, how: how, voice: r.voiceOf(p, r.last)}
	if p.ok() && p.first < k {
		from = p.first
	}
	c, dass := r.contentBehind(segs, j, hi, how)
	if c.ok() {
		f.content, f.span = c, c
		if how.act == actDeny || how.act == actAccuse || how.act == actStance || how.act == actDescribe || how.act == actDemand && !dass || how.act == actPromise && !dass {
			f.span = r.trim(phrase{from, c.last})
		}
		return f, len(segs), true
	}
	if !how.bare || how.act == actSay && !r.holdsNumber(segs[j].phrase) || how.act == actPredict && !r.holdsNumber(segs[j].phrase) && how.lemma != "warnen" {
		return f, j, f.voice.known()
	}
	f.content = r.trim(phrase{from, segs[j].last})
	f.span = f.content
	return f, j, f.voice.known()
}

func (r *reader) holdsNumber(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if r.at(k).Class == text.Number {
			return true
		}
	}
	return false
}

// contentBehind is what a verb in segment j hands over to its right, and whether "dass"
// opens it.
func (r *reader) contentBehind(segs []segment, j, hi int, how reportVerb) (phrase, bool) {
	if j+1 >= len(segs) {
		return phrase{}, false
	}
	for n := j + 1; n < min(len(segs), j+far); n++ {
		s := segs[n]
		open := r.at(s.first)
		switch {
		case segs[n-1].after == ":":
		case open.Is(lexicon.Dass):
			return r.upTo(segs, n, s.first+1, hi), true
		case open.Is(lexicon.QuestionWord):
			return phrase{}, false
		case how.inf && r.zuIn(s.phrase):
		case open.Is(lexicon.Subordinator) || open.Is(lexicon.Relative) && r.verbLast(s) && !r.konj(s.phrase):
			continue // "als er …", "der seit 2019 …": between the verb and its words
		case r.konj(s.phrase), r.quoteOnly(s.phrase), how.inf && r.infinitive(segs, n):
		case how.act == actSay && !how.bare && r.mainClause(s):
		default:
			continue
		}
		return r.upTo(segs, n, s.first, hi), false
	}
	return phrase{}, false
}

// upTo is the content from k to the sentence's end, or to where another verb hands it
// over as well (", sagte er").
func (r *reader) upTo(segs []segment, n, k, hi int) phrase {
	end := hi
	for _, s := range segs[n:] {
		if s.first <= k {
			continue
		}
		first := r.at(s.first)
		if reportForms[first.Norm] != nil && !r.at(s.first).Cap && r.inQuote[s.first] == 0 || first.Is(lexicon.So) && r.noun(s.first+1) {
			end = s.first - 1
			break
		}
	}
	return r.trim(phrase{k, end})
}

// verbLast reports a clause whose verb stands at its end, as in relative clauses.
func (r *reader) verbLast(s segment) bool {
	end := s.last
	for end > s.first && !r.word(end-1) {
		end--
	}
	return end-1 > s.first && r.finite(end-1)
}

// konj reports a clause in Konjunktiv I, outside quotes.
func (r *reader) konj(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if r.inQuote[k] == 0 && r.isKonj(k) {
			return true
		}
	}
	return false
}

func (r *reader) isKonj(k int) bool {
	n := r.at(k)
	return n.Is(lexicon.Konjunktiv) && !r.at(k).Cap && !r.is(k-1, lexicon.Ich) && !r.is(k+1, lexicon.Ich) || n.Is(lexicon.KonjunktivTwo) && !r.at(k).Cap
}

// infinitive reports "…, die Kontrollen zu verdoppeln" in segment n or the next two.
func (r *reader) infinitive(segs []segment, n int) bool {
	for _, s := range segs[n:min(len(segs), n+3)] {
		if r.zuIn(s.phrase) {
			return true
		}
	}
	return false
}

func (r *reader) zuIn(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		w, next := r.at(k), r.norm(k+1)
		if w.Is(lexicon.Zu) && r.word(k+1) && len(next) > 3 && next[len(next)-1] == 'n' && !r.at(k+1).Cap || !r.at(k).Cap && zuInside(w.Norm) {
			return true
		}
	}
	return false
}

// zuInside reports "zuzubereiten", "einzurichten", "abzuschaffen".
func zuInside(w string) bool {
	for _, p := range []string{"ab", "an", "auf", "aus", "bei", "ein", "her", "hin", "mit", "nach", "vor", "weg", "zu", "zurück", "um", "durch", "fest", "frei", "teil", "um"} {
		if len(w) > len(p)+5 && w[:len(p)] == p && w[len(p):len(p)+2] == "zu" && w[len(w)-1] == 'n' {
			return true
		}
	}
	return false
}

func (r *reader) quoteOnly(p phrase) bool {
	k := p.first
	for k < p.last && r.at(k).Class == text.Quote {
		k++
	}
	return k < p.last && k > p.first && r.inQuote[k] > 0
}

// mainClause reports a clause with its verb in second place and no word that makes it
// depend on another.
func (r *reader) mainClause(s segment) bool {
	if r.is(s.first, lexicon.Subordinator, lexicon.Conjunction) {
		return false
	}
	return r.hasFinite(s.phrase) && !r.verbLast(s)
}

// finite reports a word that carries a clause.
func (r *reader) finite(k int) bool {
	t := r.at(k)
	n := t
	if t.Class != text.Word || t.Cap {
		return false
	}
	if n.Is(lexicon.FiniteForm) || reportForms[n.Norm] != nil && !reportForms[n.Norm][0].part {
		return true
	}
	if len(n.Norm) < 4 || n.Any(lexicon.FunctionWord, lexicon.NotFinite) || participle(n.Norm) || numberWords[n.Norm] > 0 {
		return false
	}
	last := n.Norm[len(n.Norm)-1]
	te := len(n.Norm) > 5 && (n.Norm[len(n.Norm)-2:] == "te" || len(n.Norm) > 6 && n.Norm[len(n.Norm)-3:] == "ten") && !r.noun(k+1)
	return last == 't' || te
}

func (r *reader) hasFinite(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if r.finite(k) {
			return true
		}
	}
	return false
}
