package english

import (
	"strings"

	"factdesk/claims"
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
	if r.norm(p.last) == "." && p.last < last && p.last+1 >= last {
		p.last++
	}
	if n := r.norm(last - 1); n == "?" || r.participleOnly(p) || r.fragment(p) {
		return out
	}
	if n := r.norm(p.first); tail && (n == "which" || n == "who") {
		p.first = r.whatItTakesUp(p.first)
	}
	c := r.candidate(p, claims.Narration, voice{})
	c.Tail = tail || finiteAux[r.norm(p.first)] && !r.sentenceOpens(p.first)
	return append(out, c)
}

// whatItTakesUp is where "inflation, which hit 5.4%" begins, so that the clause says
// what it is about.
func (r *reader) whatItTakesUp(which int) int {
	if r.norm(which-1) != "," {
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
	v, ok := verbForms[r.norm(p.first)] // a known one: Mohamed is no participle
	if !ok || v.form&(ing|part) == 0 || v.form&nounly != 0 || v.form&ing == 0 && r.modifies(p.first) {
		return false
	}
	if r.norm(p.last) == "," {
		return true // it ends where a speaker's words begin
	}
	for k := p.first; k < p.last; k++ {
		if r.norm(k) == "," {
			return false
		}
	}
	return true
}

// modifies reports a participle before its noun: "Reported violent crime rose".
func (r *reader) modifies(k int) bool {
	n := r.norm(k + 1)
	return r.at(k+1).Class == text.Word && !r.at(k+1).Cap && !determiners[n] && !prepositions[n] && !subordinators[n] && !pronouns[n] && !adverbs[n] && !strings.HasSuffix(n, "ly")
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
	n := r.norm(p.first)
	if n == "if" || n == "unless" || n == "when" || n == "because" {
		return p
	}
	if !prepositions[n] && !adverbs[n] && !strings.HasSuffix(n, "ly") && n != "although" && n != "though" && n != "while" && n != "as" && n != "after" && n != "before" && n != "since" {
		return p
	}
	clause := n == "although" || n == "though" || n == "while" || n == "as" || n == "after" || n == "before" || n == "since"
	for k := p.first; k < min(p.last-minWords, p.first+14); k++ {
		t := &r.t[k]
		if t.Class == text.Number || months[t.Norm] > 0 && t.Cap {
			return p
		}
		if t.Norm != "," {
			continue
		}
		if clause && !r.hasFinite(phrase{p.first, k}) {
			break
		}
		rest := phrase{k + 1, p.last}
		if conjunctions[r.norm(k+1)] || r.at(k-1).Cap && r.at(k+1).Cap && r.listComma(k, p.first) || !r.hasFinite(rest) {
			return p
		}
		return rest
	}
	if n == "as" && p.first > 0 && r.norm(p.first-1) == "," {
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
		switch n := r.norm(k); {
		case n == ";":
			return k + 1, false
		case n == "," && k+1 < last:
			next := r.norm(k + 1)
			if (next == "where" || next == "which" || next == "who") && !r.resumes(k+1, last) {
				return k, true
			}
			if (next == "but" || next == "while" || next == "whereas" || next == "although" || next == "though" || next == "and" || next == "yet" || next == "so") && r.ownClause(k+2, last) && r.hasFinite(phrase{first, k}) && !r.shortContrast(k+1, last) {
				return k + 1, false
			}
			if next == "with" && r.ownClauseIng(k+2, last) {
				return k, true
			}
		case (n == "and" || n == "but") && r.hasFinite(phrase{first, k}) && r.ownClause(k+1, min(last, k+9)) && r.startsSubject(k+1):
			return k, false
		}
	}
	return last, false
}

// shortContrast reports ", while property crime fell": too few words, and no number
// among them, to be a claim apart from what they are held against.
func (r *reader) shortContrast(k, last int) bool {
	if n := r.norm(k); n != "while" && n != "whereas" || last-k > 7 {
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
	n := r.norm(k)
	return subjectPro[n] && n != "you" || articles[n] || n == "his" || n == "her" || n == "their"
}

// ownClause reports a subject with a finite verb of its own.
func (r *reader) ownClause(k, last int) bool {
	for i := k; i < min(last, k+14); i++ {
		if r.norm(i) == "," || r.norm(i) == ";" {
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
		if v, ok := verbOf(r.norm(i)); ok && v.form == ing {
			return i > k
		}
	}
	return false
}

// headlineCandidate adds the headline, where the text holds it, as a claim of the
// article's own.
func (r *reader) headlineCandidate(out []candidate, headline string) []candidate {
	want := plain(headline)
	if want == "" {
		return out
	}
	for _, b := range r.d.Blocks {
		if b.Kind != text.Heading || b.End-b.Start > 4*len(headline) {
			continue
		}
		if plain(r.d.Slice(b.Start, b.End)) != want {
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

// plain is a line without case, signs and white space, to compare headlines by.
func plain(s string) string {
	return strings.Map(func(c rune) rune {
		if text.IsSpace(c) || text.IsQuote(c) || text.IsDash(c) || strings.ContainsRune(".,:;!?-|", c) {
			return -1
		}
		return c
	}, strings.ToLower(s))
}
