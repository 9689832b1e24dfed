package german

import "factdesk/claims/lexicon"

// sourceIn reads "laut X", "X zufolge", "nach Angaben von X" in segment j. The claim is
// the whole sentence when the source opens it, for its verb then stands before its
// subject and would be torn off; else the clause.
func (r *reader) sourceIn(segs []phrase, j, lo, hi int) (frame, bool) {
	s := segs[j]
	for k := s.first; k < s.last; k++ {
		if r.quoted(k) {
			continue
		}
		p, name := r.sourceAt(k, s)
		if !p.ok() {
			continue
		}
		f := frame{verb: k, how: reportVerb{act: actSay}, voice: r.voiceOf(name, r.last)}
		if name.ok() {
			f.voice.first, f.voice.last = name.first, name.last
		}
		if !f.voice.known() {
			continue
		}
		f.content = r.trim(r.around(segs, j, lo, hi, p))
		f.span = f.content
		return f, true
	}
	return frame{}, false
}

// sourceAt is the source phrase at k and, inside it, who is named.
func (r *reader) sourceAt(k int, s phrase) (phrase, phrase) {
	switch {
	case r.is(k, lexicon.Laut) && !r.is(k+1, lexicon.FiniteForm):
		p := r.nounPhrase(k+1, s.last)
		return phrase{k, p.last}, p
	case r.is(k, lexicon.Zufolge), r.nachBehind(k, s):
		return r.sourceBefore(k, s)
	case r.is(k, lexicon.Nach):
		return r.accordingTo(k, s)
	}
	return phrase{}, phrase{}
}

// nachBehind reports the end of a segment that is a source alone: "Angaben der Polizei
// nach".
func (r *reader) nachBehind(k int, s phrase) bool {
	return k == s.last-1 && r.is(k, lexicon.Nach) && r.is(s.first, lexicon.SayNoun)
}

// sourceBefore reads the source whose last word stands at k: "dem Bericht zufolge".
func (r *reader) sourceBefore(k int, s phrase) (phrase, phrase) {
	for from := max(s.first, k-far); from < k; from++ {
		if p := r.nounPhrase(from, k); p.ok() && p.last == k {
			return phrase{from, k + 1}, r.inner(p)
		}
	}
	return phrase{}, phrase{}
}

// accordingTo reads "nach Angaben von X".
func (r *reader) accordingTo(k int, s phrase) (phrase, phrase) {
	at := r.saidBehind(k, s.last)
	if at == 0 {
		return phrase{}, phrase{}
	}
	who := r.whose(at+1, s.last)
	if !who.ok() {
		return r.ownWords(k, at)
	}
	return phrase{k, who.last}, who
}

// whose is who is named behind "Angaben": "der Polizei", "von X", and a full name.
func (r *reader) whose(k, hi int) phrase {
	switch w := r.at(k); {
	case w.Is(lexicon.GenitiveArticle):
		return r.nounPhrase(k, hi)
	case w.Is(lexicon.SourceLink):
		return r.nounPhrase(k+1, hi)
	}
	if m, ok := r.people.at[k]; ok {
		return phrase{k, m.last}
	}
	return phrase{}
}

// saidBehind is the noun of "nach (eigenen) Angaben" at k, 0 for none.
func (r *reader) saidBehind(k, hi int) int {
	for i := k + 1; i < min(hi, k+4); i++ {
		if r.is(i, lexicon.SayNoun) && r.at(i).Cap {
			return i
		}
	}
	return 0
}

// ownWords is "nach eigenen Angaben": the clause's subject speaks; and "nach
// Behördenangaben", where the word itself names them.
func (r *reader) ownWords(k, at int) (phrase, phrase) {
	s := r.d.Sentences[r.sentenceAt(k)]
	if r.is(k+1, lexicon.OwnWord) {
		if p := r.nounPhrase(s.First, k); p.ok() {
			return phrase{k, at + 1}, p
		}
		return phrase{k, at + 1}, r.subjectBehind(at+1, s.Last)
	}
	if len(r.norm(at)) > 10 && !r.is(k+1, lexicon.Article) {
		return phrase{k, at + 1}, phrase{at, at + 1}
	}
	return phrase{}, phrase{}
}

// inner is who is named in "Angaben der Polizei zufolge".
func (r *reader) inner(p phrase) phrase {
	if !r.is(p.first, lexicon.SayNoun) {
		return p
	}
	if who := r.nounPhrase(p.first+1, p.last); who.ok() {
		return who
	}
	return r.nounPhrase(p.first+2, p.last)
}

// around is the part of the sentence that a source p in segment j stands for.
func (r *reader) around(segs []phrase, j, lo, hi int, p phrase) phrase {
	s := segs[j]
	alone := p.first == s.first && p.last >= s.last
	switch {
	case j > 0 && !alone:
		return r.clauseAround(segs, j, lo)
	case r.from > lo:
		return phrase{r.from, s.last}
	}
	return phrase{lo, hi}
}

// clauseAround is the clause that segment j opens or ends.
func (r *reader) clauseAround(segs []phrase, j, lo int) phrase {
	if !r.mainClause(segs[j]) {
		return phrase{max(r.from, lo), segs[j].last}
	}
	n := j + 1
	for n < min(len(segs), j+far) && !r.mainClause(segs[n]) {
		n++
	}
	return phrase{segs[j].first, segs[n-1].last}
}

// asTold reads "wie X am Montag mitteilte": the rest of the sentence is what is told.
func (r *reader) asTold(segs []phrase, j, lo, hi, k int, how reportVerb) (frame, int, bool) {
	s := segs[j]
	f := frame{verb: k, how: how, voice: r.voiceOf(r.nounPhrase(s.first+1, s.last), r.last)}
	if !f.voice.known() {
		return f, j, false
	}
	switch {
	case j == 0 && len(segs) > 1:
		f.content = r.trim(phrase{segs[1].first, hi})
	case j > 0:
		f.content = r.trim(phrase{r.from, max(r.from, s.first-1)})
	}
	f.span = f.content
	return f, len(segs), f.content.ok()
}
