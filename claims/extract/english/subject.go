package english

import (
	"strings"

	"factdesk/claims/text"
)

// phrase is a range of tokens; first < 0 means none.
type phrase struct{ first, last int }

var noPhrase = phrase{-1, -1}

func (p phrase) ok() bool { return p.first >= 0 && p.first < p.last }

// subjectOf finds the subject of the verb at v in the sentence that begins at token
// lo: the noun phrase left of the verb and its helpers, past an aside between commas
// or the "who" that takes up a name. inherit says that the verb has none of its own
// and shares the one before ("… and said", ", adding that").
func (r *reader) subjectOf(v, lo int) (p phrase, inherit bool) {
	end := r.backOverHelpers(v-1, lo)
	if end < lo {
		return noPhrase, true
	}
	switch n := r.norm(end); {
	case n == "and" || n == "but" || n == "or" || n == "then" || n == "while" || n == "by" || n == "before" || n == "after" || n == "when":
		return noPhrase, true
	case n == "who" || n == "which" || n == "that":
		return r.antecedent(end, lo), false
	case n == ",":
		return r.pastAside(end, lo)
	case n == ")" || r.isDash(end):
		return r.pastBracket(end, lo)
	case r.quoteMark(end) || n == ":" || n == ";":
		return noPhrase, true
	case n == "to":
		if raises(r.norm(end-1)) && end-1 > lo {
			return r.subjectOf(end-1, lo) // "continued to insist"
		}
		return noPhrase, false
	}
	first := r.nounPhraseLeft(end, lo)
	if first < 0 {
		return noPhrase, false
	}
	return phrase{first, end + 1}, false
}

// raises reports a verb whose subject is that of the infinitive behind it.
func raises(norm string) bool {
	v, ok := verbForms[norm]
	return ok && raising[v.lemma] && v.form&ing == 0
}

var raising = set(`continue go appear seem begin try attempt refuse decline happen proceed`)

// backOverHelpers is the last token before auxiliaries, adverbs and days.
func (r *reader) backOverHelpers(k, lo int) int {
	for k >= lo {
		n := r.norm(k)
		switch {
		case auxiliaries[n] && n != "'s" && !(r.t[k].Cap && k > lo), n == "'s" && (r.copula(k)):
		case adverbs[n] && !r.t[k].Cap, strings.HasSuffix(n, "ly") && len(n) > 4 && !r.t[k].Cap && !notAdverbs[n]:
		case n == "and" && k > lo && strings.HasSuffix(r.norm(k-1), "ly") && strings.HasSuffix(r.norm(k+1), "ly"):
		case weekdays[n]:
			if p := r.norm(k - 1); k-1 >= lo && (p == "on" || p == "late" || p == "early" || p == "last" || p == "earlier") {
				k--
			}
		case n == "week" || n == "month" || n == "year" || n == "morning" || n == "night" || n == "afternoon" || n == "evening":
			if p := r.norm(k - 1); k-1 < lo || p != "this" && p != "last" && p != "earlier" && !weekdays[p] {
				return k
			}
			k--
		default:
			return k
		}
		k--
	}
	return k
}

var notAdverbs = set(`family italy july assembly monopoly ally bully fly supply daily weekly anomaly`)

// antecedent is the noun phrase that "who" at k takes up.
func (r *reader) antecedent(k, lo int) phrase {
	end := k - 1
	if end >= lo && r.norm(end) == "," {
		end--
	}
	if end < lo {
		return noPhrase
	}
	if first := r.nounPhraseLeft(end, lo); first >= 0 {
		return phrase{first, end + 1}
	}
	return noPhrase
}

// pastAside steps over ", who met Blinken on Wednesday," and ", meanwhile,". A comma
// that closes no aside belongs to a leading phrase, and the verb has no subject here.
func (r *reader) pastAside(comma, lo int) (phrase, bool) {
	for k := comma - 1; k >= lo && k > comma-45; k-- {
		if r.t[k].Class == text.Quote && r.quoteMark(k) {
			break
		}
		if r.norm(k) != "," {
			continue
		}
		if k-1 < lo || !r.aside(k+1, comma) {
			continue
		}
		if r.norm(k-1) == ")" { // "Roy Cooper (D), a rival of McCrory, said"
			return r.pastBracket(k-1, lo)
		}
		if first := r.nounPhraseLeft(k-1, lo); first >= 0 {
			p := r.apposed(phrase{first, k}, phrase{k + 1, comma})
			if outer := r.headOfAside(p, lo); outer.ok() {
				return outer, false
			}
			return p, false
		}
		return noPhrase, true
	}
	return noPhrase, true
}

// headOfAside is the name that opens a sentence before an aside that has an aside of its
// own: "Jane Roe, a member of the council, which met on Friday, said".
func (r *reader) headOfAside(p phrase, lo int) phrase {
	comma := p.first - 1
	if comma <= lo || r.norm(comma) != "," || !articles[r.norm(p.first)] && !roles[r.norm(p.first)] {
		return noPhrase
	}
	if first := r.nounPhraseLeft(comma-1, lo); first == lo && r.at(comma-1).Cap {
		return phrase{first, comma}
	}
	return noPhrase
}

// apposed takes the name of "Ukraine's president, Volodymyr Zelenskyy," with the role
// before it.
func (r *reader) apposed(p, aside phrase) phrase {
	if r.personAt(p.first, p.last, p.first) == nil && r.isName(aside) {
		return phrase{p.first, aside.last}
	}
	return p
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
	n := r.norm(first)
	if n == "and" || n == "but" || n == "or" || subjectPro[n] || last-first < 1 {
		return false
	}
	if n == "who" || n == "which" || n == "whose" || n == "whom" || n == "where" || last-first <= 2 {
		return true
	}
	for k := first; k < last; k++ {
		if finiteAux[r.norm(k)] && !r.relativeBefore(k, first) {
			return false
		}
	}
	return true
}

func (r *reader) relativeBefore(k, lo int) bool {
	for ; k >= lo; k-- {
		if n := r.norm(k); n == "who" || n == "which" || n == "that" || n == "where" || n == "whose" {
			return true
		}
	}
	return false
}

// pastBracket steps over "(D-Texas)" and "– a Democrat –".
func (r *reader) pastBracket(end, lo int) (phrase, bool) {
	for k := end - 1; k >= lo && k > end-25; k-- {
		if r.norm(k) == "(" && r.norm(end) == ")" || r.isDash(k) && r.isDash(end) {
			if first := r.nounPhraseLeft(k-1, lo); k > lo && first >= 0 {
				return phrase{first, k}, false
			}
			break
		}
	}
	return noPhrase, true
}

func (r *reader) isDash(k int) bool {
	if k < 0 || k >= len(r.t) || r.t[k].Class != text.Punct {
		return false
	}
	return text.IsDash([]rune(r.t[k].Text)[0]) || r.t[k].Norm == "-" && (r.t[k].Spaced || r.norm(k-1) == "-")
}

// nounPhraseLeft walks left from its last token to the beginning of a noun phrase and
// returns -1 when there is none.
func (r *reader) nounPhraseLeft(end, lo int) int {
	if end < lo || end < 0 || !r.nounLike(end, lo) {
		return -1
	}
	first := end
	for k := end; k >= lo && end-k < 30; k-- {
		if !r.belongs(k, lo, end) {
			break
		}
		first = k
		if pronouns[r.norm(k)] {
			break
		}
	}
	for first < end && (r.t[first].Class == text.Punct || conjunctions[r.norm(first)] || nounLinks[r.norm(first)] || r.norm(first) == "'s") {
		first++
	}
	return first
}

// plural reports a noun in the plural that no name is, at k.
func (r *reader) plural(k int) bool {
	n := r.norm(k)
	return pluralRoles[n] || papers[n] && n[len(n)-1] == 's' || pluralNoun(n) && !r.at(k).Cap
}

// pluralHead reports a phrase whose first noun before a link or participle is plural.
func (r *reader) pluralHead(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if v, ok := verbOf(r.norm(k)); k > p.first && (nounLinks[r.norm(k)] || ok && v.form&part != 0) {
			return r.plural(k - 1)
		}
	}
	return r.plural(p.last - 1)
}

// nounLike reports that a noun phrase may end at k.
func (r *reader) nounLike(k, lo int) bool {
	t := &r.t[k]
	if t.Class == text.Number {
		return true
	}
	if t.Class != text.Word {
		return r.norm(k) == "." && k > lo && nameStop(r.at(k-1))
	}
	if subjectPro[t.Norm] || t.Cap {
		return true
	}
	switch t.Norm {
	case "'s", "s":
		return false
	case "one", "others", "some", "many", "most", "both", "this", "all":
		return true
	}
	if prepositions[t.Norm] || conjunctions[t.Norm] || subordinators[t.Norm] || auxiliaries[t.Norm] || determiners[t.Norm] {
		return false
	}
	v, ok := verbOf(t.Norm)
	return !ok || v.form&nounly != 0 || r.usedAsNoun(k, v) || pluralRoles[t.Norm] || roles[t.Norm]
}

// belongs reports that token k is part of the noun phrase that ends at end.
func (r *reader) belongs(k, lo, end int) bool {
	t := &r.t[k]
	n := t.Norm
	switch {
	case k == end:
		return true
	case t.Class == text.Number:
		return true
	case t.Class == text.Quote:
		return !r.quoteMark(k)
	case t.Class == text.Punct:
		return n == "." && k > lo && nameStop(r.at(k-1)) || n == "&" || n == "-" || n == "," && r.listComma(k, lo)
	case n == "'s" || particles[n] && r.at(k+1).Cap:
		return true
	case n == "and":
		return r.joinsNames(k, lo)
	case weekdays[n] || n == "today" || n == "yesterday":
		return false
	case n == "by":
		v, ok := verbOf(r.norm(k - 1))
		return k-1 > lo && ok && v.form&part != 0 && !r.at(k-2).Cap && r.nounLike(k-2, lo) // "a study led by"
	case nounLinks[n]:
		return k > lo && r.linkable(k-1, lo)
	case n == "under" || n == "after" || n == "before" || n == "during":
		v, ok := verbOf(r.norm(k - 1))
		return k-1 > lo && ok && v.form&part != 0 && v.form&nounly == 0 && r.plural(k-2) // "emails released under"
	case t.Cap && !(k == lo && starts[n] && !determiners[n]):
		return true
	case determiners[n] && !subjectPro[n]:
		return true
	case prepositions[n] || conjunctions[n] || subordinators[n] || auxiliaries[n] || pronouns[n]:
		return false
	case adverbs[n]:
		return n == "former" || n == "then" || n == "now"
	}
	v, ok := verbOf(n)
	if ok && v.form&part != 0 && k > lo && !subjectPro[r.norm(k-1)] && (prepositions[r.norm(k+1)] || weekdays[r.norm(k+1)] || r.norm(k+1) == "last" || r.norm(k+1) == "this") && r.nounLike(k-1, lo) && (!r.at(k-1).Cap || r.plural(k-1)) {
		return true // "a study published in the Lancet"
	}
	if !ok || v.form == base|nounly || v.form&^nounly == base {
		return true
	}
	if v.form&nounly != 0 && v.form&third != 0 {
		return r.usedAsNoun(k, v) || k == lo
	}
	return k > lo && (determiners[r.norm(k-1)] || possessives[r.norm(k-1)] || r.at(k-1).Cap || strings.HasSuffix(r.norm(k-1), "ly"))
}

// linkable reports a noun before "of", "for" or "in" that the link can hang on.
func (r *reader) linkable(k, lo int) bool {
	t := &r.t[k]
	if t.Class == text.Number {
		return true
	}
	if t.Class != text.Word || k == lo && starts[t.Norm] && !pluralRoles[t.Norm] {
		return false
	}
	if t.Cap || roles[t.Norm] || pluralRoles[t.Norm] || orgNouns[t.Norm] {
		return true
	}
	if determiners[t.Norm] || prepositions[t.Norm] || conjunctions[t.Norm] || auxiliaries[t.Norm] || adverbs[t.Norm] {
		return t.Norm == "one" || t.Norm == "some" || t.Norm == "many" || t.Norm == "most" || t.Norm == "both"
	}
	v, ok := verbOf(t.Norm)
	if ok && v.form&part != 0 && k > lo && !r.at(k-1).Cap && !subjectPro[r.norm(k-1)] && r.nounLike(k-1, lo) {
		return true // "a study published in the Lancet"
	}
	return !ok || v.form&nounly != 0 && r.usedAsNoun(k, v)
}

// joinsNames reports an "and" between two names or two nouns of one subject: it is
// one only where the words before it go back to the sentence's or clause's beginning.
func (r *reader) joinsNames(k, lo int) bool {
	if k-1 < lo {
		return false
	}
	if r.at(k-1).Cap && (r.at(k+1).Cap || r.norm(k+1) == "the" || r.norm(k+1) == "his" || r.norm(k+1) == "her") || orgNouns[r.norm(k-1)] || roles[r.norm(k-1)] || pluralRoles[r.norm(k-1)] {
		return !r.finiteBefore(k, lo)
	}
	return r.nounLike(k-1, lo) && !r.finiteBefore(k, lo)
}

func (r *reader) finiteBefore(k, lo int) bool {
	for i := k - 1; i >= lo && i > k-25; i-- {
		if r.t[i].Class == text.Punct && r.norm(i) != "." && r.norm(i) != "," {
			return false
		}
		if r.norm(i) == "with" || r.norm(i) == "of" || r.norm(i) == "between" {
			return true
		}
		if r.isFinite(i) {
			return true
		}
	}
	return false
}

// listComma reports the comma of "Estonia, Latvia and Lithuania".
func (r *reader) listComma(k, lo int) bool {
	if k-1 < lo || !r.at(k-1).Cap || !r.at(k+1).Cap {
		return false
	}
	for i := k + 1; i < len(r.t) && i < k+12; i++ {
		switch n := r.norm(i); {
		case n == "and":
			return !r.finiteBefore(k, lo)
		case n == "," || r.t[i].Cap:
		default:
			return false
		}
	}
	return false
}
