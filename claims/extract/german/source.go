package german

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// sourceIn reads "laut X", "X zufolge", "nach Angaben von X" in segment j. The claim is
// the whole sentence when the source opens it, for its verb then stands before its
// subject and would be torn off; else the clause. What is handed over leaves the source
// out where it stands at an end.
func (r *reader) sourceIn(segs []phrase, j, lo, hi int) (frame, bool) {
	s := segs[j]
	for k := s.first; k < s.last; k++ {
		if r.quoted(k) {
			continue
		}
		src := r.sourceAt(k, s)
		if !src.all.ok() {
			continue
		}
		src = r.wholeSource(src, k, s.first, hi)
		f := frame{verb: k, how: reportVerb{act: actSay}, voice: r.voiceOfSource(src)}
		if !f.voice.known() {
			continue
		}
		f.voice.first, f.voice.last = src.mention.first, src.mention.last
		f.span = r.trim(r.around(segs, j, lo, hi, src.all))
		f.content = r.trim(r.without(f.span, src.all))
		return f, f.content.ok()
	}
	return frame{}, false
}

// voiceOfSource is who is named by a source; "den Angaben" are of who spoke last.
func (r *reader) voiceOfSource(src source) voice {
	switch p := src.who; {
	case !r.last.known(), p.last-p.first != 2:
	case r.t.Reads(p.first, lexicon.DefiniteArticle, lexicon.PlainSayNoun):
		return r.last.carried()
	}
	return r.voiceOf(src.who, r.last)
}

// wholeSource is a source with what belongs to it behind the noun: "nach Angaben der
// Sprecherin, Anna Beck," "laut dem Amt in Kiel". One that stands before its preposition
// has an end.
func (r *reader) wholeSource(src source, k, first, hi int) source {
	end := src.mention.last
	if src.mention.first < k || end != src.all.last {
		return src
	}
	if k == first || r.is(end, lexicon.Comma) {
		end = r.wide(src.mention, hi, hi)
	}
	if src.who.last == src.mention.last {
		src.who.last = end
	}
	src.mention.last, src.all.last = end, end
	return src
}

// source is a phrase that names whose words a clause holds.
type source struct {
	all     phrase // "nach Angaben der Polizei"
	mention phrase // "Angaben der Polizei"
	who     phrase // "der Polizei"
}

// without is a span less a source at one of its ends.
func (r *reader) without(p, source phrase) phrase {
	switch {
	case source.first <= p.first && source.last > p.first:
		return phrase{source.last, p.last}
	case source.last >= p.last && source.first > p.first:
		return phrase{p.first, source.first}
	}
	return p
}

// sourceAt is the source phrase at k.
func (r *reader) sourceAt(k int, s phrase) source {
	switch {
	case r.is(k, lexicon.Laut) && !r.is(k+1, lexicon.FiniteForm):
		return r.sourceBehind(k, s)
	case r.is(k, lexicon.Zufolge), r.nachBehind(k, s):
		return r.sourceBefore(k, s)
	case r.is(k, lexicon.Nach), r.viewOf(k, s):
		return r.accordingTo(k, s)
	}
	return source{}
}

// viewOf reports the "aus" of "aus Sicht der Polizei", but not of the coast, and not of what a driver has
// before his eyes.
func (r *reader) viewOf(k int, s phrase) bool {
	switch {
	case r.is(k+3, lexicon.Onlooker):
		return false
	case r.t.Reads(k, lexicon.Aus, lexicon.ViewNoun, lexicon.GenitiveArticle):
		return r.speaker(r.nounPhrase(k+2, s.last))
	case r.t.Reads(k, lexicon.Aus, lexicon.ViewNoun, lexicon.Von):
		return r.speaker(r.nounPhrase(k+3, s.last))
	}
	return false
}

// sourceBehind reads "laut X": a noun phrase, or a name that is written small.
func (r *reader) sourceBehind(k int, s phrase) source {
	p := r.nounPhrase(k+1, s.last)
	if !p.ok() && r.smallName(k+1) {
		p = phrase{k + 1, k + 2}
	}
	if !p.ok() {
		return source{}
	}
	who := r.inner(p)
	p.last = r.wide(p, s.last, s.last)
	return source{phrase{k, p.last}, p, who}
}

// smallName reports what may be a name that is written small: no "laut geworden".
func (r *reader) smallName(k int) bool {
	switch {
	case !r.word(k), r.is(k, lexicon.FunctionWord):
		return false
	}
	return !participle(r.norm(k))
}

// nachBehind reports the end of a segment that is a source alone: "Angaben der Polizei
// nach".
func (r *reader) nachBehind(k int, s phrase) bool {
	switch {
	case !r.is(k, lexicon.Nach), r.is(k+1, aNoun, lexicon.Article):
		return false
	case r.saysNoun(k - 1):
		return true
	}
	return k == s.last-1 && r.is(s.first, lexicon.SayNoun)
}

// saysNoun reports a noun for words, at its end: "Polizeiangaben", "Vernehmen".
func (r *reader) saysNoun(k int) bool {
	switch {
	case !r.at(k).Capital():
		return false
	case r.is(k, lexicon.SayNoun):
		return true
	}
	return endsIn(r.norm(k), lexicon.German().Phrases(lexicon.SayNounEnd))
}

// sourceBefore reads the source whose last word stands at k: "dem Bericht zufolge".
func (r *reader) sourceBefore(k int, s phrase) source {
	for from := max(s.first, k-far); from < k; from++ {
		if p := r.nounPhrase(from, k); p.ok() && p.last == k {
			return source{phrase{from, k + 1}, p, r.inner(p)}
		}
	}
	if r.is(k-1, lexicon.OtherPronoun) {
		p := phrase{k - 1, k}
		return source{phrase{k - 1, k + 1}, p, p}
	}
	return source{}
}

// accordingTo reads "nach Angaben von X", and "nach einer Studie", where the noun itself
// is the source.
func (r *reader) accordingTo(k int, s phrase) source {
	at := r.saidBehind(k, s.last)
	if at == 0 {
		return source{}
	}
	all := phrase{k, at + 1}
	mention := phrase{k + 1, at + 1}
	if who := r.whose(at+1, s.last); who.ok() {
		all.last, mention.last = who.last, who.last
		return source{all, mention, who}
	}
	if r.anyIs(mention, lexicon.OwnWord) {
		return source{all, mention, r.whoseOwn(k, at)}
	}
	if r.anIncident(mention) {
		return source{}
	}
	if p := r.nounPhrase(k+1, s.last); p.last > mention.last {
		all.last, mention.last = p.last, p.last
	}
	return source{all, mention, mention}
}

// shortestSource is the length of a noun for words that is a source by itself, in bytes:
// "Polizeiangaben", and not "Angaben".
const shortestSource = 11

// anIncident reports "der Untersuchung" behind "nach", which may say when, and a word that
// names no source.
func (r *reader) anIncident(p phrase) bool {
	switch {
	case p.single():
		return len(r.norm(p.first)) < shortestSource
	case !r.is(p.first, lexicon.Article), r.is(p.first, lexicon.IndefiniteArticle):
		return false
	}
	return r.is(p.last-1, lexicon.TimedNoun)
}

// whose is who is named behind "Angaben": "der Polizei", "von X", and a full name.
func (r *reader) whose(k, hi int) phrase {
	switch w := r.at(k); {
	case w.Is(lexicon.GenitiveArticle):
		return r.nounPhrase(k, hi)
	case w.Is(lexicon.SourceLink):
		return r.nounPhrase(k+1, hi)
	case r.genitive(k):
		return r.nounPhrase(k, hi)
	}
	if m, ok := r.people.at[k]; ok {
		return phrase{k, m.last}
	}
	return phrase{}
}

// genitive reports a noun without an article whose form says that it owns: "Angaben
// Österreichs", "Ansicht einiger Juristen", "Berichten britischer Zeitungen".
func (r *reader) genitive(k int) bool {
	n := r.norm(k)
	switch {
	case r.noun(k):
		return strings.HasSuffix(n, "s") && !r.is(k, lexicon.Weekday)
	case !r.t.Reads(k, aSmall, aNoun), r.is(k, lexicon.Preposition, lexicon.Pronoun, lexicon.Adverb):
		return false
	}
	return strings.HasSuffix(n, "er")
}

// saidBehind is the noun of "nach (eigenen) Angaben" at k, 0 for none.
func (r *reader) saidBehind(k, hi int) int {
	i := phrase{k + 1, min(hi, k+1+mostAdjectives)}.past(r.beforeSaying)
	if i < hi && r.saysNoun(i) {
		return i
	}
	return 0
}

// beforeSaying reports what may stand between "nach" and its noun for words.
func (r *reader) beforeSaying(k int) bool {
	switch {
	case r.articleAt(k), r.is(k, lexicon.OwnWord, lexicon.SoFar):
		return true
	}
	return r.adjective(k)
}

// whoseOwn is whose "eigene" or "seine Angaben" stand from k to at: the clause's subject, or who
// is told of before.
func (r *reader) whoseOwn(k, at int) phrase {
	if his := r.toldOf(r.t.To(k, at, lexicon.HisOrHer)); his.ok() {
		return his
	}
	return r.ownSubject(k, at)
}

// toldOf is a "seine" or "ihre" at k that somebody told of before is meant by.
func (r *reader) toldOf(k int) phrase {
	p := phrase{k, k + 1}
	if !r.is(k, lexicon.HisOrHer) || !r.voiceOf(p, r.last).known() {
		return phrase{}
	}
	return p
}

// ownSubject is the clause's subject, whose "eigene Angaben" stand from k to at.
func (r *reader) ownSubject(k, at int) phrase {
	s := r.d.Sentences[r.sentenceAt(k)]
	if p := r.nounPhrase(s.First, k); p.ok() {
		return p
	}
	return r.subjectBehind(at+1, s.Last)
}

// inner is who is named in "Angaben der Polizei zufolge", else the phrase itself.
func (r *reader) inner(p phrase) phrase {
	at := p.past(r.beforeSaying)
	if !p.holds(at) || !r.saysNoun(at) {
		return p
	}
	if his := r.toldOf(p.first); his.ok() {
		return his
	}
	if !r.is(at, lexicon.SayNoun) || r.is(p.first, lexicon.IndefiniteArticle) {
		return p
	}
	if who := r.whose(at+1, p.last); who.ok() {
		return who
	}
	return p
}

// around is the part of the sentence that a source p in segment j stands for.
func (r *reader) around(segs []phrase, j, lo, hi int, p phrase) phrase {
	s := segs[j]
	alone := p.first == s.first && p.last >= s.last
	switch {
	case r.behindClause(segs, j, lo):
		return phrase{lo, hi} // that clause is its first part
	case j > 0 && !alone:
		return r.clauseAround(segs, j, lo)
	case r.from > lo:
		return phrase{r.from, s.last}
	}
	return phrase{lo, hi}
}

// behindClause reports a verb that opens segment j, for a clause stands before it.
func (r *reader) behindClause(segs []phrase, j, lo int) bool {
	if j == 0 || r.from > lo {
		return false
	}
	return r.finite(segs[j].first)
}

// clauseAround is the clause that segment j opens or ends.
func (r *reader) clauseAround(segs []phrase, j, lo int) phrase {
	if !r.mainClause(segs[j]) {
		return phrase{max(r.from, lo), segs[j].last}
	}
	n := walk.To(j+1, min(len(segs), j+far), func(n int) bool { return r.mainClause(segs[n]) })
	return phrase{segs[j].first, segs[n-1].last}
}

// behindWie is where the subject of "wie (schon, aus) X mitteilte" begins.
func (r *reader) behindWie(s phrase) int { return phrase{s.first + 1, s.last}.past(r.besideWie) }

// besideWie reports what may stand between "wie" and its subject.
func (r *reader) besideWie(k int) bool {
	if r.is(k, lexicon.SichWord) {
		return true
	}
	return r.is(k, lexicon.Adverb, lexicon.BodyLink) && !r.noun(k)
}

// wieBefore is the segment in which "wie X, der Chef der Bahn, mitteilte" begins whose verb
// stands in segment j, -1 for none.
func (r *reader) wieBefore(segs []phrase, j int) int {
	if r.is(segs[j].first, lexicon.Wie) {
		return j
	}
	for m := j - 1; m >= max(0, j-3); m-- {
		switch {
		case r.is(segs[m].first, lexicon.Wie):
			return m
		case segs[m].any(r.finite), m < j-1 && r.is(segs[m].first, lexicon.Dass):
			return -1
		}
	}
	return -1
}

// asTold reads "wie X am Montag mitteilte", from one segment to the one with its verb: the
// rest of the sentence is what is told.
func (r *reader) asTold(segs []phrase, from, j, hi, k int, how reportVerb) (frame, int, bool) {
	s := phrase{segs[from].first, segs[j].last}
	who := r.whoTold(segs[j], s, k, how)
	if from < j {
		who.last = r.throughAppositions(segs, j, who)
	}
	f := frame{verb: k, how: how, voice: r.widen(r.voiceOf(who, r.last), k, k)}
	switch {
	case from > 0:
		f.content = r.trim(phrase{r.from, max(r.from, s.first-1)})
	case j+1 < len(segs):
		f.content = r.trim(phrase{segs[j+1].first, hi})
	}
	f.span = f.content
	return f, len(segs), f.content.ok()
}

// whoTold is the subject of "wie X mitteilte", or by whom it was told: "wie von X bestätigt
// wurde".
func (r *reader) whoTold(clause, s phrase, k int, how reportVerb) phrase {
	if how.takes(inPassive) || !r.passive(how, k, clause) {
		return r.nounPhrase(r.behindWie(s), s.last)
	}
	return r.agent(s)
}
