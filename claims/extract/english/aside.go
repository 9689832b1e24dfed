package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// antecedent is the noun phrase that "who" at k takes up.
func (r *reader) antecedent(k, lo int) phrase {
	end := k - 1
	if r.is(end, lexicon.Comma) {
		end--
	}
	if end < lo {
		return noPhrase
	}
	if first := r.nounPhraseLeft(end, lo); first >= 0 {
		return r.whoseAside(phrase{r.whoIsMeant(r.behindUnit(first, end), end, k), end + 1}, lo)
	}
	return noPhrase
}

// whoIsMeant is where the noun phrase that ends in end begins that "who" at k takes up:
// behind a link to people of what is nobody, as in "scrutiny from [some] who".
func (r *reader) whoIsMeant(first, end, k int) int {
	link := end - 1
	switch {
	case link <= first, !r.is(k, lexicon.Who), !r.is(end, lexicon.PartOfMany, lexicon.PluralRole), !r.is(link, lexicon.NounLink):
		return first
	case r.minded(phrase{first, link}):
		return first
	}
	return end
}

// pastAside steps over ", who met Blinken on Wednesday," and ", meanwhile,". A comma
// that closes no aside belongs to a leading phrase, and the verb has no subject here.
func (r *reader) pastAside(comma, lo int) (phrase, bool) {
	open := r.asideOpens(comma, lo)
	if open < 0 {
		return noPhrase, true
	}
	if r.is(open-1, lexicon.CloseRound) { // "Roy Cooper (D), a rival of McCrory, said"
		return r.pastBracket(open-1, lo)
	}
	first := r.nounPhraseLeft(open-1, lo)
	if first < 0 {
		return noPhrase, true
	}
	if home := r.beforeHome(first, lo); home.ok() {
		return home, false
	}
	p := phrase{first, open}
	if whose := r.behindOpener(r.whoseAside(p, lo), comma); whose != p {
		return whose, false
	}
	p = r.apposed(p, phrase{open + 1, comma})
	if outer := r.headOfAside(p, lo); outer.ok() {
		return outer, false
	}
	return p, false
}

// beforeHome is who lives at the address whose first part begins at k: "Ms Roe, 44, of [Mill
// Lane], Selm, denies it".
func (r *reader) beforeHome(k, lo int) phrase {
	end := k - 3
	if end < lo || !r.t.Reads(k-2, lexicon.Comma, lexicon.Of) {
		return noPhrase
	}
	if r.t.Reads(end-1, lexicon.Comma, text.ANumber) {
		end -= 2
	}
	if first := r.nounPhraseLeft(end, lo); first >= 0 {
		return phrase{first, end + 1}
	}
	return noPhrase
}

// asideOpens is the comma that opens the aside which the one at comma closes, -1 for none.
func (r *reader) asideOpens(comma, lo int) int {
	for k := comma - 1; k >= max(lo, comma-44); k-- {
		switch {
		case r.quoteMark(k):
			return -1
		case k > lo && r.is(k, lexicon.Comma) && r.aside(k+1, comma):
			return k
		}
	}
	return -1
}

// headOfAside is the name that opens a sentence before an aside that has an aside of its
// own: "Jane Roe, a member of the council, which met on Friday, said".
func (r *reader) headOfAside(p phrase, lo int) phrase {
	comma := p.first - 1
	switch {
	case comma <= lo, !r.t.Reads(comma-1, text.ACapital, lexicon.Comma), !r.is(p.first, lexicon.Article, lexicon.Role):
		return noPhrase
	case r.nounPhraseLeft(comma-1, lo) != lo, r.opensOnly(phrase{lo, comma}):
		return noPhrase
	}
	return phrase{lo, comma}
}

// apposed takes the name of "Ukraine's president, Volodymyr Zelenskyy," with the role
// before it.
func (r *reader) apposed(p, aside phrase) phrase {
	switch {
	case r.personAt(p.first, p.last, p.first) != nil:
		return p
	case r.isName(aside), r.endsInName(p, aside), r.namesBody(p, aside):
		return phrase{p.first, aside.last}
	}
	return p
}

// endsInName reports an aside behind an office that says what somebody is and then the
// name: "Its director, Selm-born botanist Ruth Roe,", "The ship's owner, Oslo-based Norvik,".
func (r *reader) endsInName(p, aside phrase) bool {
	run := walk.Back(aside.last, aside.first, func(k int) bool { return r.at(k).Capital() })
	switch {
	case run == aside.last, !r.is(p.last-1, lexicon.Role), r.hasFinite(phrase{aside.first, r.t.Back(run, aside.first, lexicon.Called)}), aside.last-aside.first > 8:
		return false
	case r.personAt(run, aside.last, run) != nil:
		return r.allLower(aside.first, run) || endsIn(r.at(aside.first), lexicon.CompoundEnd)
	}
	return run == aside.first && endsIn(r.at(run), lexicon.HomeEnd)
}

// namesBody reports an aside that is the name of what stands before it: "The operator,
// Morovneft,", "Its owner, Unite,".
func (r *reader) namesBody(p, aside phrase) bool {
	first := r.at(aside.first)
	switch {
	case !r.is(p.first, lexicon.The, lexicon.Possessive), !r.allLower(p.first+1, p.last):
		return false
	case aside.last-aside.first > 4, capRun(r.t, aside.first, aside.last) != aside.last:
		return false
	}
	return !first.Any(lexicon.Weekday, lexicon.MonthName, lexicon.SentenceOpener)
}

// isName reports capitalised words and nothing else, a known full name among them.
func (r *reader) isName(p phrase) bool {
	if p.last-p.first > 6 || capRun(r.t, p.first, p.last) != p.last {
		return false
	}
	return r.personAt(p.first, p.last, p.first) != nil
}

// aside reports that the tokens between two commas describe what stands before them.
func (r *reader) aside(first, last int) bool {
	n := r.at(first)
	switch {
	case last <= first, n.Any(lexicon.SubjectPronoun, lexicon.PlainConjunction):
		return false
	case last-first <= 2, n.Is(lexicon.AsideRelative):
		return true
	}
	for k := first; k < last; k++ {
		if r.is(k, lexicon.FiniteAuxiliary) && !r.relativeBefore(k, first) {
			return false
		}
	}
	return true
}

func (r *reader) relativeBefore(k, lo int) bool {
	for ; k >= lo; k-- {
		if n := r.at(k); n.Is(lexicon.RelativeWord) {
			return true
		}
	}
	return false
}

// pastBracket steps over "(D-Texas)" and "– a Democrat –".
func (r *reader) pastBracket(end, lo int) (phrase, bool) {
	for k := end - 1; k >= max(lo, end-24); k-- {
		if !r.bracketed(k, end) {
			continue
		}
		if first := r.nounPhraseLeft(k-1, lo); first >= 0 {
			return phrase{first, k}, false
		}
		break
	}
	return noPhrase, true
}

// bracketed reports that two signs open and close an aside: brackets or dashes.
func (r *reader) bracketed(open, end int) bool {
	if r.is(end, lexicon.CloseRound) {
		return r.is(open, lexicon.OpenRound)
	}
	return r.isDash(end) && r.isDash(open)
}

// isDash reports a dash that parts clauses.
func (r *reader) isDash(k int) bool { return r.at(k).Is(aDash) }
