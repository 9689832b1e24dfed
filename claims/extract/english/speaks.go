package english

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
		return be || r.quotedAs(k, lo) < k || helper == "," || helper == "and" || r.quoteMark(j) || helper == "by" || helper == "while" || helper == "before" || helper == "after" || r.withBefore(k, lo) || r.nameSays(k, k+1, lo) || r.paperOf(j, lo)
	case v.form&past != 0 || v.form&part != 0:
		if be {
			return false
		}
		if r.norm(k+1) == "by" && !r.byDevice(k+2) && helper != "has" && helper != "have" && helper != "had" {
			return false // "a group backed by Iran"
		}
		return v.form&past != 0 || helper == "has" || helper == "have" || helper == "had" || helper == "'ve" || helper == "'s" || helper == "'d"
	case v.form&third != 0:
		return v.form&nounly == 0 || k > lo && !prepositions[prev] && prev != "and" && !counted(r.at(k-1))
	case helper == "to":
		return raises(r.norm(j - 1))
	case modals[helper] || helper == "did" || helper == "do" || helper == "does" || helper == "didn't" || helper == "don't" || helper == "doesn't":
		return true
	}
	if v.form&base == 0 || j < lo || v.form&nounly != 0 && determiners[prev] && r.plural(k+1) {
		return false // "some state officials"
	}
	if helper == "," { // "Emails released on Monday, however, describe it"
		p, inherit := r.pastAside(j, lo)
		return !inherit && p.ok() && r.pluralHead(p)
	}
	if subjectPro[helper] || pluralNoun(helper) || pluralRoles[helper] || r.nounLike(j, lo) && (r.norm(k+1) == "." || r.norm(k+1) == "that") {
		return true
	}
	return (v.form&nounly == 0 || r.opensClause(k+1)) && r.pluralSubject(k, lo)
}

// nounAfterAdjective reports that what looks like a verb in -s is the noun that its
// "subject" describes: "seized on recent comments". One thing that is told of stands
// behind an article or has a name.
func (r *reader) nounAfterAdjective(v verbForm, subject phrase) bool {
	if v.form&(third|nounly) != third|nounly {
		return false
	}
	for k := subject.first; k < subject.last; k++ {
		n := r.norm(k)
		if determiners[n] || possessives[n] || subjectPro[n] || r.at(k).Class != text.Word || r.at(k).Cap || nounLinks[n] || roles[n] || n == "one" || n == "who" {
			return false
		}
	}
	return true
}

// counted reports a number before a noun: "Twenty-seven states led by Ohio".
func counted(t *text.Token) bool {
	tens, _, _ := strings.Cut(t.Norm, "-")
	return t.Class == text.Number || determiners[tens] || strings.HasSuffix(tens, "ty") && len(tens) < 8 && len(tens) > 4 || strings.HasSuffix(tens, "teen")
}

// byDevice reports "by satellite phone": how it was said, not who said it.
func (r *reader) byDevice(k int) bool {
	for i := k; i < k+3; i++ {
		switch r.norm(i) {
		case "phone", "telephone", "email", "e-mail", "video", "text", "letter", "radio", "fax", "satellite":
			return true
		}
		if r.at(i).Cap || r.at(i).Class != text.Word || determiners[r.norm(i)] {
			return false
		}
	}
	return false
}

// opensClause reports a word that only a subject or an object can begin with.
func (r *reader) opensClause(k int) bool {
	n := r.norm(k)
	return subjectPro[n] || determiners[n] || n == "that" || r.at(k).Cap
}

// pluralSubject reports "observers in the country" and "Mr. Roe and Ms. Doe" before a
// verb in its base form, which then is no noun.
func (r *reader) pluralSubject(k, lo int) bool {
	p, _ := r.subjectOf(k, lo)
	if !p.ok() {
		return false
	}
	for i := p.first + 1; i+1 < p.last; i++ {
		if r.norm(i) == "and" {
			return true
		}
	}
	return r.pluralHead(p)
}

// orders reports "told his aides to leave": a hearer and an infinitive, and no clause.
func (r *reader) orders(k, hi int) bool {
	for i := k; i < min(hi, k+10); i++ {
		n := r.norm(i)
		if n == "to" {
			return i > k && r.norm(i-1) != "not" || r.norm(i-1) == "not" || i == k && r.norm(i+1) != "be"
		}
		if n == "that" || r.at(i).Class == text.Punct && n != "." || r.at(i).Class == text.Quote || r.isFinite(i) || prepositions[n] && n != "of" && n != "for" {
			return false
		}
	}
	return false
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

// nameSays reports a participle right behind a name and before a quote: "footage of
// Jane Roe asking, “Why?”".
func (r *reader) nameSays(k, after, lo int) bool {
	if k <= lo || !r.at(k-1).Cap || r.at(k-1).Class != text.Word || starts[r.norm(k-1)] {
		return false
	}
	for i := after; i < after+8; i++ {
		n := r.norm(i)
		if r.quoteMark(i) || n == "that" {
			return true
		}
		if r.at(i).Class == text.Punct && n != "," || r.isFinite(i) {
			return false
		}
	}
	return false
}

// nameStart is where the capitalised words begin that end before k.
func (r *reader) nameStart(k, lo int) int {
	for k > lo && (r.at(k-1).Cap || r.norm(k-1) == "." && nameStop(r.at(k-2)) || particles[r.norm(k-1)]) {
		k--
	}
	return k
}

// paperOf reports the statement, letter or tweet that somebody named before issued:
// "the council issued a statement calling the test …".
func (r *reader) paperOf(k, lo int) bool {
	n := r.norm(k)
	if !papers[n] && n != "tweet" && n != "speech" && n != "post" && n != "message" && n != "announcement" && n != "op-ed" && n != "article" {
		return false
	}
	return (articles[r.norm(k-1)] || articles[r.norm(k-2)]) && r.hasFinite(phrase{max(lo, k-40), k})
}
