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
func (r *reader) narration(out []candidate, first, last int) []candidate {
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

func (r *reader) narrate(out []candidate, first, last int, tail bool) []candidate {
	p := r.trim(phrase{first, last})
	p = r.skipLead(p)
	if p.last-p.first < minWords || !r.hasFinite(p) || r.wordsOutside(p) < minWords {
		return out
	}
	if r.is(p.last, lexicon.FullStop) && p.last < last && p.last+1 >= last {
		p.last++
	}
	if n := r.at(last - 1); n.Is(lexicon.QuestionMark) || r.participleOnly(p) || r.fragment(p) {
		return out
	}
	if n := r.at(p.first); tail && n.Is(lexicon.WhichWho) {
		p.first = r.whatItTakesUp(p.first)
	}
	c := r.candidate(p, claims.Narration, voice{})
	c.Tail = tail || r.is(p.first, lexicon.FiniteAuxiliary) && !r.sentenceOpens(p.first)
	return append(out, c)
}

// whatItTakesUp is where "inflation, which hit 5.4%" begins, so that the clause says
// what it is about.
func (r *reader) whatItTakesUp(which int) int {
	if !r.is(which-1, lexicon.Comma) {
		return which
	}
	lo := which - 2
	for lo > 0 && which-lo < 12 && r.at(lo-1).Block == r.t[which].Block {
		lo--
	}
	if first := r.nounPhraseLeft(which-2, lo); first >= 0 && r.inQuote[first] == 0 {
		return first
	}
	return which
}

// participleOnly reports a phrase such as "Asked whether he would resign", which hangs
// on a clause that somebody else's words have taken.
func (r *reader) participleOnly(p phrase) bool {
	v := r.verb(p.first) // a listed one: Mohamed is no participle
	if !v.Listed() || !v.Is(verbs.Ing|verbs.Part) || v.Is(verbs.Nounly) || !v.Is(verbs.Ing) && r.modifies(p.first) {
		return false
	}
	if r.is(p.last, lexicon.Comma) {
		return true // it ends where a speaker's words begin
	}
	for k := p.first; k < p.last; k++ {
		if r.is(k, lexicon.Comma) {
			return false
		}
	}
	return true
}

// modifies reports a participle before its noun: "Reported violent crime rose".
func (r *reader) modifies(k int) bool {
	n := r.at(k + 1)
	return r.at(k+1).Class == text.Word && !r.at(k+1).Cap && !n.Any(lexicon.Determiner, lexicon.Preposition, lexicon.Subordinator, lexicon.Pronoun, lexicon.Adverb) && !inLy(n.Norm)
}

// wordsOutside counts the words of a span that no quote holds.
func (r *reader) wordsOutside(p phrase) int {
	return tally(r.sums.words, p.first, p.last)
}

func (r *reader) hasFinite(p phrase) bool {
	return among(r.sums.finite, p.first, p.last)
}

// skipLead drops a leading phrase that only links to what was said before
// ("Meanwhile,", "Ahead of the talks,"); one with a number or date stays, since it is
// part of what is claimed, and so does a condition.
func (r *reader) skipLead(p phrase) phrase {
	n := r.at(p.first)
	if n.Is(lexicon.Condition) {
		return p
	}
	if !n.Any(lexicon.Preposition, lexicon.Adverb, lexicon.LeadSkipped) && !inLy(n.Norm) {
		return p
	}
	clause := n.Is(lexicon.LeadSkipped)
	for k := p.first; k < min(p.last-minWords, p.first+14); k++ {
		t := &r.t[k]
		if t.Class == text.Number || t.Is(lexicon.MonthName) && t.Cap {
			return p
		}
		if !t.Is(lexicon.Comma) {
			continue
		}
		if clause && !r.hasFinite(phrase{p.first, k}) {
			break
		}
		rest := phrase{k + 1, p.last}
		if r.is(k+1, lexicon.Conjunction) || r.at(k-1).Cap && r.at(k+1).Cap && r.listComma(k, p.first) || !r.hasFinite(rest) {
			return p
		}
		return rest
	}
	if n.Is(lexicon.As) && p.first > 0 && r.is(p.first-1, lexicon.Comma) {
		p.first++ // "…, officials said, as talks ended"
	}
	return p
}

// clauseEnd is where the clause that begins at first ends; tail says that what
// follows is a clause that leans on it ("…, which killed 12").
func (r *reader) clauseEnd(first, last int) (int, bool) {
	for k := first + 3; k < last; k++ {
		if r.inQuote[k] > 0 {
			continue
		}
		switch n := r.at(k); {
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
	return r.hasFinite(phrase{first, k}) && r.ownClause(k+1, min(last, k+9)) && r.startsSubject(k+1)
}

// shortContrast reports ", while property crime fell": too few words, and no number
// among them, to be a claim apart from what they are held against.
func (r *reader) shortContrast(k, last int) bool {
	if n := r.at(k); !n.Is(lexicon.WhileWhereas) || last-k > 7 {
		return false
	}
	for i := k; i < last; i++ {
		if r.t[i].Class == text.Number || r.t[i].Cap {
			return false
		}
	}
	return true
}

// startsSubject reports a word that can only open a new subject.
func (r *reader) startsSubject(k int) bool {
	n := r.at(k)
	return n.Is(lexicon.SubjectPronoun) && !n.Is(lexicon.You) || n.Any(lexicon.Article, lexicon.PossessiveOfPeople)
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
func (r *reader) headlineCandidate(out []candidate, headline string) []candidate {
	want := text.Plain(headline)
	if want == "" {
		return out
	}
	for _, b := range r.d.Blocks {
		if b.Kind != text.Heading || b.End-b.Start > 4*len(headline) {
			continue
		}
		if text.Plain(r.d.Slice(b.Start, b.End)) != want {
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
