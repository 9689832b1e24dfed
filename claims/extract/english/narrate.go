package english

import (
	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// minWords is the shortest clause that says something by itself.
const minWords = 4

// narration adds the article's own clauses between two tokens of a sentence.
func (r *reader) narration(out []*candidate, first, last int) []*candidate {
	for first < last {
		cut, tail := r.clauseEnd(first, last)
		out = r.narrate(out, first, cut, false)
		if !tail {
			first = cut
			continue
		}
		end, _ := r.clauseEnd(cut+1, last)
		out = r.narrate(out, cut, end, true)
		first = end
	}
	return out
}

func (r *reader) narrate(out []*candidate, first, last int, tail bool) []*candidate {
	p := r.skipLead(r.behindDay(r.behindLabel(r.untilWords(phrase{first, last}))))
	if !r.tellsEnough(p) {
		return out
	}
	if r.is(p.last, lexicon.FullStop) && p.last == last-1 {
		p.last++
	}
	switch {
	case r.is(last-1, lexicon.QuestionMark), r.participleOnly(p), r.fragment(p):
		return out
	}
	tail = tail || r.hangsBack(p.first)
	if tail && r.is(p.first, lexicon.WhichWho) {
		p.first = r.whatItTakesUp(p.first)
	}
	c := r.candidate(p, claims.Narration, voice{})
	c.Tail = tail
	return append(out, c)
}

// untilWords is a clause without signs at its ends and without the "when" that leads to
// somebody's words behind it.
func (r *reader) untilWords(p phrase) phrase {
	p = r.trim(p)
	leads := r.is(p.last-1, lexicon.Subordinator, lexicon.Conjunction)
	leads = leads || r.t.Reads(p.last-2, lexicon.Comma, lexicon.AsWith)
	if leads && !r.is(p.last, lexicon.FullStop) {
		p.last--
		return r.trim(p)
	}
	return p
}

// hangsBack reports a verb or "which" at the head of a clause that no sentence begins with.
func (r *reader) hangsBack(k int) bool {
	return r.is(k, lexicon.FiniteAuxiliary, lexicon.WhichWho) && !r.sentenceOpens(k)
}

// tellsEnough reports a clause with words enough outside quotes.
func (r *reader) tellsEnough(p phrase) bool {
	return p.last-p.first >= minWords && r.hasFinite(p) && r.wordsOutside(p) >= minWords
}

// participleOnly reports a phrase such as "Asked whether he would resign", which hangs
// on a clause that somebody else's words have taken.
func (r *reader) participleOnly(p phrase) bool {
	v := r.verb(p.first) // a listed one: Mohamed is no participle
	if r.is(p.first, lexicon.EachDay) && r.verb(p.first+1).Surely(verbs.Ing) && !r.sentenceOpens(p.first) {
		return true // "…, each accusing the other"
	}
	switch {
	case !v.Listed(), !v.Surely(verbs.Ing | verbs.Part):
		return false
	case !v.Is(verbs.Ing) && r.modifies(p.first):
		return false
	case r.is(p.last, lexicon.Comma):
		return true // it ends where a speaker's words begin
	}
	return !r.commaBefore(p.first, p.last)
}

// modifies reports a participle before its noun: "Reported violent crime rose".
func (r *reader) modifies(k int) bool {
	n := r.at(k + 1)
	return n.Class == text.Word && !n.Any(text.ACapital, lexicon.Determiner, lexicon.Preposition, lexicon.Subordinator, lexicon.Pronoun, lexicon.Adverb, aWordInLy)
}

// wordsOutside counts the words of a span that no quote holds.
func (r *reader) wordsOutside(p phrase) int {
	return tally(r.sums.words, p.first, p.last)
}

func (r *reader) hasFinite(p phrase) bool {
	return among(r.sums.finite, p.first, p.last)
}

// behindLabel is where the words begin behind "Notes to editors:".
func (r *reader) behindLabel(p phrase) phrase {
	if r.t.Reads(p.first, lexicon.NoteWord, lexicon.To, text.AWord, lexicon.Colon) && r.sentenceOpens(p.first) {
		p.first += 4
	}
	return p
}

// behindDay is where the clause begins in "on Thursday after the Senate voted", which a frame has
// left.
func (r *reader) behindDay(p phrase) phrase {
	if r.t.Reads(p.first, lexicon.On, lexicon.Weekday, lexicon.LaterClause) && !r.sentenceOpens(p.first) {
		p.first += 3
	}
	return p
}

// skipLead drops a leading phrase that only links to what was said before
// ("Meanwhile,", "Ahead of the talks,"); one with a number or date stays, since it is
// part of what is claimed, and so does a condition.
func (r *reader) skipLead(p phrase) phrase {
	if !r.links(p.first) {
		return p
	}
	comma, told := r.leadEnd(p)
	switch {
	case told:
		return p
	case comma >= 0:
		if r.leadGoesOn(comma, p) {
			return p
		}
		p.first = comma + 1
	case r.t.Reads(p.first-1, lexicon.Comma, lexicon.As):
		p.first++ // "…, officials said, as talks ended"
	}
	return p
}

// links reports a word that a phrase which only links to what was said before may begin
// with.
func (r *reader) links(k int) bool {
	t := r.at(k)
	if t.Is(lexicon.Condition) {
		return false
	}
	return t.Any(lexicon.Preposition, lexicon.Adverb, lexicon.LeadSkipped, aWordInLy)
}

// leadEnd is the comma that ends a leading phrase, -1 for none; told is true where the
// phrase tells a number or a date.
func (r *reader) leadEnd(p phrase) (comma int, told bool) {
	for k := p.first; k < min(p.last-minWords, p.first+14); k++ {
		switch t := &r.t[k]; {
		case t.Class == text.Number, t.Is(lexicon.Ordinal), r.dated(k):
			return k, true
		case !t.Is(lexicon.Comma):
		case r.is(p.first, lexicon.LeadSkipped) && !r.hasFinite(phrase{p.first, k}):
			return -1, false
		default:
			return k, false
		}
	}
	return -1, false
}

// dated reports a word that tells a day or a period: "On Tuesday,", "Last month,", "In May,".
func (r *reader) dated(k int) bool {
	switch t := &r.t[k]; {
	case t.Any(lexicon.MonthName, lexicon.Weekday):
		return t.Cap
	case t.Any(lexicon.NearDay, lexicon.Ago):
		return true
	case t.Is(lexicon.NearUnit):
		return r.is(k+1, lexicon.CalendarUnit, lexicon.Season, lexicon.DayPart)
	}
	return false
}

// leadGoesOn reports a comma behind which the leading phrase goes on, or no clause comes.
func (r *reader) leadGoesOn(comma int, p phrase) bool {
	if r.is(comma+1, lexicon.Conjunction) || !r.hasFinite(phrase{comma + 1, p.last}) {
		return true
	}
	return r.listComma(comma, p.first)
}

// clauseEnd is where the clause that begins at first ends; tail says that what
// follows is a clause that leans on it ("…, which killed 12").
func (r *reader) clauseEnd(first, last int) (int, bool) {
	for k := first + 3; k < last; k++ {
		switch n := r.at(k); {
		case n.Is(aQuoted):
		case n.Is(lexicon.Semicolon):
			return k + 1, false
		case n.Is(lexicon.Comma) && k+1 < last:
			if r.hangsOn(k+1, last) {
				return k, true
			}
			if r.breaksOff(first, k, last) {
				return k + 1, false
			}
		case n.Is(lexicon.AndBut) && r.joinsClauses(first, k, last):
			return k, false
		}
	}
	return last, false
}

// hangsOn reports a clause at k, behind a comma, that hangs on the one before.
func (r *reader) hangsOn(k, last int) bool {
	if r.is(k, lexicon.TrailingRelative) {
		return !r.resumes(k, last)
	}
	return r.is(k, lexicon.With) && r.ownClauseIng(k+1, last)
}

// breaksOff reports a comma at k behind which another clause begins.
func (r *reader) breaksOff(first, k, last int) bool {
	if !r.is(k+1, lexicon.ClauseBreak) || !r.ownClause(k+2, last) {
		return false
	}
	return r.hasFinite(phrase{first, k}) && !r.shortContrast(k+1, last)
}

// joinsClauses reports an "and" at k between two clauses.
func (r *reader) joinsClauses(first, k, last int) bool {
	if !r.startsSubject(k+1) || !r.hasFinite(phrase{first, k}) {
		return false
	}
	return r.joinedClause(k+1, min(last, k+9)) && r.tellsMain(phrase{first, k})
}

// farAside is how many words of a clause are asked for its verb: no writer lets readers
// wait for longer.
const farAside = 60

// tellsMain reports a clause with a verb of its own: that of "the centre, which was paid
// for by the council" is the relative clause's.
func (r *reader) tellsMain(p phrase) bool {
	for k := p.first; k < min(p.last, p.first+farAside); k++ {
		switch {
		case r.isFinite(k):
			return true
		case r.t.Reads(k, lexicon.Comma, lexicon.TrailingRelative):
			return r.resumes(k+1, p.last)
		}
	}
	return true
}

// joinedClause is ownClause behind "and", where a noun may stand alone with what describes
// it: "a van that will call at 14 villages", "an appeal led by shops".
func (r *reader) joinedClause(k, last int) bool {
	for i := k; i < last; i++ {
		switch {
		case r.is(i, lexicon.CommaOrSemicolon), i > k && r.is(i, lexicon.TrailingRelative, lexicon.That):
			return false
		case r.is(i+1, lexicon.By):
			i++ // "an appeal led by shops"
		case r.isFinite(i):
			return i > k && !r.oneName(k-1)
		}
	}
	return false
}

// oneName reports the "and" of "the Commission for Standards and the Integrity of Office".
func (r *reader) oneName(k int) bool {
	return r.at(k-1).Cap && r.is(k+1, lexicon.The) && r.at(k+2).Cap
}

// shortContrast reports ", while property crime fell": too few words, and no number
// among them, to be a claim apart from what they are held against.
func (r *reader) shortContrast(k, last int) bool {
	if n := r.at(k); !n.Is(lexicon.WhileWhereas) || last-k > 7 {
		return false
	}
	for i := k; i < last; i++ {
		if r.t[i].Any(text.ANumber, text.ACapital) {
			return false
		}
	}
	return true
}

// startsSubject reports a word that can only open a new subject.
func (r *reader) startsSubject(k int) bool {
	return r.is(k, lexicon.SubjectPronounButYou, lexicon.Article, lexicon.PossessiveOfPeople)
}

// ownClause reports a subject with a finite verb of its own.
func (r *reader) ownClause(k, last int) bool {
	for i := k; i < min(last, k+14); i++ {
		if r.is(i, lexicon.CommaOrSemicolon) {
			return false
		}
		if r.isFinite(i) {
			return i > k
		}
	}
	return false
}

// ownClauseIng reports "Moscow ordering the annexation" behind "with".
func (r *reader) ownClauseIng(k, last int) bool {
	for i := k; i < min(last, k+8); i++ {
		if v := r.verb(i); v.Form == verbs.Ing {
			return i > k
		}
	}
	return false
}

// headlineCandidate adds the headline, where the text holds it, as a claim of the
// article's own.
func (r *reader) headlineCandidate(out []*candidate, headline string) []*candidate {
	want := text.Plain(headline)
	if want == "" {
		return out
	}
	for _, b := range r.d.Blocks {
		switch {
		case b.Kind != text.Heading, b.End-b.Start > 4*len(headline), text.Plain(r.d.Slice(b.Start, b.End)) != want:
			continue
		}
		out = r.headlineVoices(out, b)
		p := r.trim(phrase{b.First, b.Last})
		if p.last-p.first < minWords || !r.hasFinite(p) {
			return out
		}
		return append(out, r.candidate(p, claims.Headline, voice{}))
	}
	return out
}
