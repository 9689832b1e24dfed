package english

import (
	"factdesk/claims/text"
)

// leftContent completes a frame whose words stand before it: "…, Habeck said."
func (r *reader) leftContent(f frame, lo, hi int) (frame, bool) {
	edge := f.verb
	if f.subject.ok() && f.subject.first < edge {
		edge = f.subject.first
	}
	f.left = true
	f.to = r.overApposition(r.adjunctEnd(max(f.to, f.verb+1), hi), hi)
	if !f.subject.ok() {
		return f, false
	}
	k := edge - 1
	if k >= lo && r.norm(k) == "as" {
		if g, ok := r.asSaid(f, k, lo, hi); ok {
			return g, true
		}
	}
	if k < lo || r.norm(k) != "," && !r.quoteMark(k) && r.norm(k) != "?" && r.norm(k) != "!" && !r.isDash(k) {
		return f, r.quoteBeside(edge, f.to, hi)
	}
	last := k
	for last > lo && r.trailing(last-1) {
		last--
	}
	c := phrase{r.leftStart(max(lo, r.from), last), last}
	middle := r.norm(f.to) == "," && k == edge-1 && r.norm(k) == "," && c.last > c.first && r.inQuote[c.last-1] == 0 &&
		(!r.hasClause(c.first, c.last) || opensAside[r.norm(c.first)] || goesOn[r.norm(f.to+1)])
	switch {
	case middle: // "The talks, Lavrov said, were constructive."
		f.content = phrase{c.first, r.contentEnd(f.to+1, hi)}
		f.from, f.to = c.first, f.content.last
	case c.last-c.first < 2:
		return f, r.quoteBeside(edge, f.to, hi)
	case r.holdsQuote(c) || r.hasClause(c.first, c.last) || r.mainFinite(c) >= 0:
		f.content, f.from = c, c.first
	}
	if !f.content.ok() {
		return f, r.quoteBeside(edge, f.to, hi)
	}
	f.setSpan()
	return f, true
}

// asSaid reads "As Smith has pointed out, the tax is new" and "The tax, as Smith pointed
// out, is new"; as is where "as" stands.
func (r *reader) asSaid(f frame, as, lo, hi int) (frame, bool) {
	if r.norm(f.to) != "," || r.quoteMark(f.to+1) {
		return f, false
	}
	end := r.contentEnd(f.to+1, hi)
	switch {
	case as == lo:
		f.content = phrase{f.to + 1, end}
		f.from = as
	case r.norm(as-1) == "," && as-1 > lo:
		f.content = phrase{r.leftStart(max(lo, r.from), as-1), end}
		f.from = f.content.first
	default:
		return f, false
	}
	if !f.content.ok() || !r.hasClause(f.content.first, f.content.last) {
		return f, false
	}
	f.to = f.content.last
	f.setSpan()
	return f, true
}

// quoteBeside reports a quotation mark right before some words, or behind them in the
// same sentence: they name the speaker of the quote, and hand over nothing themselves.
func (r *reader) quoteBeside(first, last, hi int) bool {
	for k := first - 1; k >= 0 && k >= first-2 && r.t[k].Block == r.t[first].Block; k-- {
		if r.quoteMark(k) {
			return true
		}
	}
	for k := last; k < min(hi, last+3); k++ {
		if r.quoteMark(k) {
			return true
		}
	}
	return false
}

// leftStart drops what cannot begin a claim.
func (r *reader) leftStart(k, last int) int {
	for k < last && (conjunctions[r.norm(k)] || r.norm(k) == "," || r.norm(k) == ":" || r.norm(k) == ";") {
		k++
	}
	return k
}

// adjunctEnd steps over "on Friday", "in a statement", "referring to Biden": to the
// next comma that a new clause follows, or the sentence's end.
func (r *reader) adjunctEnd(k, hi int) int {
	for ; k < hi; k++ {
		n := r.norm(k)
		if n == "," || n == ";" || r.quoteMark(k) || n == ":" || n == "." && !nameStop(r.at(k-1)) || n == "and" && r.nextReports(k+1, hi) {
			return k
		}
	}
	return k
}

// overApposition steps over what is told of the speaker behind the name: "said Bohdan
// Lysenko, a teacher who …".
func (r *reader) overApposition(k, hi int) int {
	if k+1 >= hi || r.norm(k) != "," {
		return k
	}
	switch n := r.norm(k + 1); n {
	case "the", "an", "a", "one":
		if r.clauseBehind(k+1, hi) {
			return k
		}
		return r.contentEnd(k+1, hi)
	case "who", "whose", "which", "head", "director", "chief", "founder", "author", "whom", "now", "then", "formerly":
		return r.contentEnd(k+1, hi)
	default:
		if roles[n] || r.at(k+1).Class == text.Number || referring[n] {
			return r.contentEnd(k+1, hi)
		}
	}
	return k
}

// clauseBehind reports a clause of its own at k, up to the next comma: "…, the talks had
// cost a week" tells nothing of the speaker.
func (r *reader) clauseBehind(k, hi int) bool {
	end := k
	for end < min(hi, k+30) && r.norm(end) != "," {
		end++
	}
	return r.mainFinite(phrase{k, end}) >= 0
}

// referring are participles that say what a quote is about or where it was said.
var referring = set(`referring speaking citing pointing alluding reacting standing sitting talking writing describing recalling responding using
	noting according`)

// invertedSubject finds the subject of "…," said Smith.
func (r *reader) invertedSubject(k, after, lo, hi int, rep reportVerb) (phrase, bool) {
	if rep.use&inverts == 0 || rep.use&hearer != 0 || k-1 < lo || after >= hi {
		return noPhrase, false
	}
	if p, _ := r.subjectOf(k, lo); p.ok() && (p.first == lo || r.quoteMark(p.first-1)) && !r.quoteMark(k-1) {
		return noPhrase, false // "…," the minister, Jane Roe, said
	}
	prev := r.norm(k - 1)
	v, _ := verbOf(r.norm(k))
	if !r.quoteMark(k-1) && !(prev == "," && (r.quoteMark(k-2) || v.form&ing == 0 && r.hasClause(lo, k-1))) {
		return noPhrase, false
	}
	n := r.norm(after)
	if n == "that" || n == "this" || !r.t[after].Cap && !determiners[n] && !subjectPro[n] && !pluralRoles[n] && !roles[n] && !orgNouns[n] && n != "one" && r.t[after].Class != text.Number {
		return noPhrase, false
	}
	end := after
	for end < hi && end < after+25 {
		t := &r.t[end]
		if t.Class == text.Quote || t.Norm == "," || t.Norm == ";" || t.Norm == ":" || t.Norm == "(" || t.Norm == "." && !nameStop(r.at(end-1)) || end > after && (r.isFinite(end) || weekdays[t.Norm] || subordinators[t.Norm] || prepositions[t.Norm] && t.Norm != "of" && t.Norm != "for" && t.Norm != "at" && !(t.Norm == "on" && !r.at(end-1).Cap) || conjunctions[t.Norm] && !r.at(end+1).Cap) {
			break
		}
		end++
	}
	if end == after || !r.nounLike(end-1, after) || end < hi && r.isFinite(end) {
		return noPhrase, false
	}
	p := phrase{after, end}
	if r.norm(end) == "," && end+1 < hi {
		return r.apposed(p, phrase{end + 1, capRun(r.t, end+1, hi)}), true
	}
	return p, true
}

// opensAside begin a clause that leans on the one behind it: "Even if it fails, Smith
// said, the coast is safer".
var opensAside = set(`if even when while although though because since as unless until before after once given despite to`)

// goesOn begin what still belongs to the words before the speaker's name: "It was the
// best, Smith said, until it burned".
var goesOn = set(`until because since unless if when that whether including for although though despite where so`)
