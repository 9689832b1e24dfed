package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// phrase is a range of tokens; first < 0 means none.
type phrase struct{ first, last int }

var noPhrase = phrase{-1, -1}

func (p phrase) ok() bool { return p.first >= 0 && p.first < p.last }

func (p phrase) holds(k int) bool { return p.first <= k && k < p.last }

// subjectOf finds the subject of the verb at v in the sentence that begins at token
// lo: the noun phrase left of the verb and its helpers, past an aside between commas
// or the "who" that takes up a name. inherit says that the verb has none of its own
// and shares the one before ("… and said", ", adding that").
func (r *reader) subjectOf(v, lo int) (p phrase, inherit bool) {
	end := r.backOverHelpers(v-1, lo)
	if end < lo {
		return noPhrase, true
	}
	switch n := r.at(end); {
	case n.Is(lexicon.LinkBeforeVerb):
		return noPhrase, true
	case n.Is(lexicon.Relative):
		return r.antecedent(end, lo), false
	case n.Is(lexicon.Comma):
		return r.pastAside(end, lo)
	case n.Is(lexicon.CloseRound) || r.isDash(end):
		return r.pastBracket(end, lo)
	case r.quoteMark(end) || n.Is(lexicon.ColonOrSemicolon):
		return noPhrase, true
	case n.Is(lexicon.To):
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
	v := verbs.Read(norm)
	return v.Listed() && v.Of(lexicon.RaisingVerb) && !v.Is(verbs.Ing)
}

// backOverHelpers is the last token before auxiliaries, adverbs and days.
func (r *reader) backOverHelpers(k, lo int) int {
	for k >= lo {
		n := r.helperLength(k, lo)
		if n == 0 {
			return k
		}
		k -= n
	}
	return k
}

// helperLength is how many tokens up to k stand between a subject and its verb: a helping
// verb, an adverb, "late Monday", "last week"; 0 for none.
func (r *reader) helperLength(k, lo int) int {
	n := r.at(k)
	switch {
	case n.Is(lexicon.GenitiveS) && r.copula(k), r.helps(k, lo), r.plainAdverb(k), r.joinsAdverbs(k, lo):
		return 1
	case n.Is(lexicon.Weekday):
		if k-1 >= lo && r.is(k-1, lexicon.DayOpener) {
			return 2
		}
		return 1
	case n.Is(lexicon.TimeOfHelper) && k-1 >= lo && r.is(k-1, lexicon.Weekday, lexicon.LastOrThis):
		return 2
	}
	return 0
}

func (r *reader) helps(k, lo int) bool {
	t := r.at(k)
	return t.Is(lexicon.Auxiliary) && !t.Is(lexicon.GenitiveS) && !(t.Cap && k > lo)
}

// plainAdverb reports an adverb that is no name.
func (r *reader) plainAdverb(k int) bool {
	t := r.at(k)
	if t.Cap {
		return false
	}
	return t.Is(lexicon.Adverb) || inLy(t.Norm) && len(t.Norm) > 4 && !t.Is(lexicon.NotAdverb)
}

// joinsAdverbs: "openly and repeatedly".
func (r *reader) joinsAdverbs(k, lo int) bool {
	return r.is(k, lexicon.And) && k > lo && inLy(r.norm(k-1)) && inLy(r.norm(k+1))
}

// antecedent is the noun phrase that "who" at k takes up.
func (r *reader) antecedent(k, lo int) phrase {
	end := k - 1
	if end >= lo && r.is(end, lexicon.Comma) {
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
		if !r.is(k, lexicon.Comma) {
			continue
		}
		if k-1 < lo || !r.aside(k+1, comma) {
			continue
		}
		if r.is(k-1, lexicon.CloseRound) { // "Roy Cooper (D), a rival of McCrory, said"
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
	if comma <= lo || !r.is(comma, lexicon.Comma) || !r.is(p.first, lexicon.Article, lexicon.Role) {
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
	n := r.at(first)
	if n.Any(lexicon.SubjectPronoun, lexicon.PlainConjunction) || last-first < 1 {
		return false
	}
	if n.Is(lexicon.AsideRelative) || last-first <= 2 {
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
	for k := end - 1; k >= lo && k > end-25; k-- {
		if r.is(k, lexicon.OpenRound) && r.is(end, lexicon.CloseRound) || r.isDash(k) && r.isDash(end) {
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
	return text.IsDash([]rune(r.t[k].Text)[0]) || r.t[k].Is(lexicon.Hyphen) && (r.t[k].Spaced || r.is(k-1, lexicon.Hyphen))
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
		if r.is(k, lexicon.Pronoun) {
			break
		}
	}
	for first < end && (r.t[first].Class == text.Punct || r.is(first, lexicon.Conjunction, lexicon.NounLink, lexicon.GenitiveS)) {
		first++
	}
	return first
}

// plural reports a noun in the plural that no name is, at k.
func (r *reader) plural(k int) bool {
	n := r.at(k)
	return n.Is(lexicon.PluralRole) || n.Is(lexicon.Paper) && n.Norm[len(n.Norm)-1] == 's' || pluralNoun(n.Norm) && !r.at(k).Cap
}

// pluralHead reports a phrase whose first noun before a link or participle is plural.
func (r *reader) pluralHead(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if v := r.verb(k); k > p.first && (r.is(k, lexicon.NounLink) || v.Is(verbs.Part)) {
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
		return r.is(k, lexicon.FullStop) && k > lo && nameStop(r.at(k-1))
	}
	if t.Is(lexicon.SubjectPronoun) || t.Cap {
		return true
	}
	switch w := t; {
	case w.Is(lexicon.LooseS):
		return false
	case w.Is(lexicon.PronounLike):
		return true
	}
	if t.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.Auxiliary, lexicon.Determiner) {
		return false
	}
	v := r.verb(k)
	return v.Form == 0 || v.Is(verbs.Nounly) || r.usedAsNoun(k, v) || t.Any(lexicon.PluralRole, lexicon.Role)
}

// belongs reports that token k is part of the noun phrase that ends at end.
func (r *reader) belongs(k, lo, end int) bool {
	if k == end {
		return true
	}
	answer, _ := decide(phraseRules, r, k, lo)
	return answer
}

// linkable reports a noun before "of", "for" or "in" that the link can hang on.
func (r *reader) linkable(k, lo int) bool {
	t := &r.t[k]
	switch {
	case t.Class == text.Number:
		return true
	case t.Class != text.Word, k == lo && t.Is(lexicon.SentenceOpener) && !t.Is(lexicon.PluralRole):
		return false
	case t.Cap, t.Any(lexicon.Role, lexicon.PluralRole, lexicon.OrgNoun):
		return true
	case t.Any(lexicon.Determiner, lexicon.Preposition, lexicon.Conjunction, lexicon.Auxiliary, lexicon.Adverb):
		return t.Is(lexicon.PartOfMany)
	}
	v := r.verb(k)
	if k > lo && v.Is(verbs.Part) && !r.at(k-1).Cap && !r.is(k-1, lexicon.SubjectPronoun) && r.nounLike(k-1, lo) {
		return true // "a study published in the Lancet"
	}
	return v.Form == 0 || v.Is(verbs.Nounly) && r.usedAsNoun(k, v)
}

// joinsNames reports an "and" between two names or two nouns of one subject: it is
// one only where the words before it go back to the sentence's or clause's beginning.
func (r *reader) joinsNames(k, lo int) bool {
	if k-1 < lo {
		return false
	}
	if r.at(k-1).Cap && (r.at(k+1).Cap || r.is(k+1, lexicon.RoleArticle)) || r.is(k-1, lexicon.OrgNoun, lexicon.Role, lexicon.PluralRole) {
		return !r.finiteBefore(k, lo)
	}
	return r.nounLike(k-1, lo) && !r.finiteBefore(k, lo)
}

func (r *reader) finiteBefore(k, lo int) bool {
	for i := k - 1; i >= lo && i > k-25; i-- {
		if r.t[i].Class == text.Punct && !r.is(i, lexicon.CommaOrStop) {
			return false
		}
		if r.is(i, lexicon.PairPreposition) {
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
		switch n := r.at(i); {
		case n.Is(lexicon.And):
			return !r.finiteBefore(k, lo)
		case n.Is(lexicon.Comma) || r.t[i].Cap:
		default:
			return false
		}
	}
	return false
}
