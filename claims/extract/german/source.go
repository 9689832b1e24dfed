package german

import "factdesk/claims/lexicon"

// sourceIn reads "laut X", "X zufolge", "nach Angaben von X" in segment j. The claim is
// the whole sentence when the source opens it, for its verb then stands before its
// subject and would be torn off; else the clause.
func (r *reader) sourceIn(segs []segment, j, lo, hi int) (frame, bool) {
	s := segs[j]
	for k := s.first; k < s.last; k++ {
		if r.inQuote[k] > 0 {
			continue
		}
		p, name := r.sourceAt(k, s)
		if !p.ok() {
			continue
		}
		f := frame{verb: k, how: reportVerb{act: actSay, lemma: "laut"}, voice: r.voiceOf(name, r.last)}
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
func (r *reader) sourceAt(k int, s segment) (phrase, phrase) {
	switch n := r.at(k); {
	case n.Is(lexicon.Laut) && !r.is(k+1, lexicon.FiniteForm):
		p := r.nounPhrase(k+1, s.last)
		return phrase{k, p.last}, p
	case n.Is(lexicon.Zufolge) || n.Is(lexicon.Nach) && k == s.last-1 && j0(r, s):
		for from := max(s.first, k-far); from < k; from++ {
			if p := r.nounPhrase(from, k); p.ok() && p.last == k {
				return phrase{from, k + 1}, r.inner(p)
			}
		}
	case n.Is(lexicon.Nach) && r.saidBehind(k, s.last) > 0:
		at := r.saidBehind(k, s.last)
		var who phrase
		if n := r.at(at + 1); n.Is(lexicon.SourceLink) {
			who = r.nounPhrase(at+1, s.last)
			if !n.Is(lexicon.GenitiveArticle) {
				who = r.nounPhrase(at+2, s.last)
			}
		} else if m, ok := r.people.at[at+1]; ok {
			who = phrase{at + 1, m.last}
		}
		if !who.ok() {
			return r.ownWords(k, at)
		}
		return phrase{k, who.last}, who
	}
	return phrase{}, phrase{}
}

// j0 reports a segment that is a source phrase alone: "Angaben der Polizei nach".
func j0(r *reader, s segment) bool { return r.is(s.first, lexicon.SayNoun) }

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
func (r *reader) around(segs []segment, j, lo, hi int, p phrase) phrase {
	if j == 0 || p.first == segs[j].first && p.last >= segs[j].last {
		if r.from > lo {
			return phrase{r.from, segs[j].last}
		}
		return phrase{lo, hi}
	}
	if r.mainClause(segs[j]) {
		end := segs[j].last
		for n := j + 1; n < min(len(segs), j+far) && !r.mainClause(segs[n]); n++ {
			end = segs[n].last
		}
		return phrase{segs[j].first, end}
	}
	return phrase{max(r.from, lo), segs[j].last}
}

// asTold reads "wie X am Montag mitteilte": the rest of the sentence is what is told.
func (r *reader) asTold(segs []segment, j, lo, hi, k int, how reportVerb) (frame, int, bool) {
	s := segs[j]
	f := frame{verb: k, how: how, voice: r.voiceOf(r.nounPhrase(s.first+1, s.last), r.last)}
	if !f.voice.known() || how.act > actFind {
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
