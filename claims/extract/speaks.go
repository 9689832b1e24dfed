package extract

import (
	"strings"

	"factdesk/claims/text"
)

// putsFigure reports "put the loss at $27 million".
func (r *reader) putsFigure(k, hi int) bool {
	for i := k; i+1 < min(hi, k+12); i++ {
		if r.norm(i) == "at" {
			for j := i + 1; j < min(hi, i+8); j++ {
				if r.t[j].Class == text.Number {
					return true
				}
			}
			return false
		}
	}
	return false
}

// givesFigure reports "gave a higher toll of 74 to 80 killed".
func (r *reader) givesFigure(k, hi int) bool {
	for i := k; i+1 < min(hi, k+5); i++ {
		switch r.norm(i) {
		case "toll", "figure", "estimate", "total", "tally":
			return (r.norm(i+1) == "of" || r.norm(i+1) == "as") && r.holdsNumber(phrase{i, hi})
		}
	}
	return false
}

// speaks reports that the verb at k is used as a verb of a speaker: finite, helped by
// an auxiliary, or a participle that goes on from a clause; not passive, not a noun.
func (r *reader) speaks(k, lo int, v verbForm) bool {
	prev := r.norm(k - 1)
	if k > lo && (determiners[prev] && !subjectPro[prev] && prev != "all" && prev != "both" && prev != "many" && prev != "some" && prev != "few" && prev != "most" || prev == "of" || prev == "'s" && !r.copula(k-1)) {
		return false
	}
	j := k - 1
	for j >= lo && (adverbs[r.norm(j)] || strings.HasSuffix(r.norm(j), "ly")) {
		j--
	}
	helper := ""
	if j >= lo {
		helper = r.norm(j)
	}
	be := helper == "is" || helper == "are" || helper == "was" || helper == "were" || helper == "be" || helper == "been" || helper == "being" || helper == "'re" || helper == "'m" || helper == "get" || helper == "got"
	switch {
	case v.form&ing != 0:
		return be || r.quotedAs(k, lo) < k || helper == "," || helper == "and" || r.quoteMark(j) || helper == "by" || helper == "while" || helper == "before" || helper == "after" || r.withBefore(k, lo)
	case v.form&past != 0 || v.form&part != 0:
		if be {
			return false
		}
		if r.norm(k+1) == "by" && helper != "has" && helper != "have" && helper != "had" {
			return false // "a group backed by Iran"
		}
		return v.form&past != 0 || helper == "has" || helper == "have" || helper == "had" || helper == "'ve" || helper == "'s" || helper == "'d"
	case v.form&third != 0:
		return v.form&nounly == 0 || k > lo && !prepositions[prev] && prev != "and"
	case helper == "to":
		return r.norm(j-1) == "continued" || r.norm(j-1) == "went" || r.norm(j-1) == "declined"
	case modals[helper] || helper == "did" || helper == "do" || helper == "does" || helper == "didn't" || helper == "don't" || helper == "doesn't":
		return true
	}
	if v.form&base == 0 || j < lo {
		return false
	}
	if helper == "," { // "Emails released on Monday, however, describe it"
		p, inherit := r.pastAside(j, lo)
		return !inherit && p.ok() && r.pluralHead(p)
	}
	return subjectPro[helper] || pluralNoun(helper) || pluralRoles[helper] || r.nounLike(j, lo) && (r.norm(k+1) == "." || r.norm(k+1) == "that")
}

// quotedAs is the verb of "was quoted by TASS as saying", whose subject is the
// speaker; k itself for any other verb.
func (r *reader) quotedAs(k, lo int) int {
	if r.norm(k-1) != "as" || r.norm(k) != "saying" && r.norm(k) != "telling" {
		return k
	}
	for i := k - 2; i >= lo && i > k-9; i-- {
		if r.norm(i) == "quoted" || r.norm(i) == "cited" {
			return i
		}
	}
	return k
}

// withBefore reports "with the Kremlin also demanding".
func (r *reader) withBefore(k, lo int) bool {
	for i := k - 1; i >= lo && i > k-10; i-- {
		if r.norm(i) == "with" {
			return true
		}
		if r.t[i].Class == text.Punct || r.isFinite(i) {
			return false
		}
	}
	return false
}

func (r *reader) infinitiveNear(k, hi int) bool {
	for i := k; i < min(hi, k+10); i++ {
		if r.norm(i) == "to" {
			return i > k || r.norm(i+1) != "be"
		}
		if r.t[i].Class == text.Punct || r.t[i].Class == text.Quote {
			return false
		}
	}
	return false
}
