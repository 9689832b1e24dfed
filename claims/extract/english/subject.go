package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
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
	case n.Any(lexicon.CloseRound, aDash):
		return r.pastBracket(end, lo)
	case n.Any(aQuoteMark, lexicon.ColonOrSemicolon):
		return noPhrase, true
	case n.Is(lexicon.To):
		if end-1 > lo && raises(r.verb(end-1)) {
			return r.subjectOf(end-1, lo) // "continued to insist"
		}
		return noPhrase, false
	}
	end = r.behindHead(end, v, lo)
	first := r.nounPhraseLeft(end, lo)
	if first < 0 {
		return noPhrase, false
	}
	return phrase{r.overOffices(first, lo), end + 1}, false
}

// behindHead steps from the token before a verb over what is told of its subject without
// "which": "A report published on Friday said", "the experts I interviewed said".
func (r *reader) behindHead(end, v, lo int) int {
	switch {
	case end < r.lastBefore(v) && r.behindItsNoun(end, lo):
		return end - 1
	case end-2 > lo && r.interviewed(end):
		return end - 2
	}
	return end
}

// interviewed reports "I interviewed" behind a noun.
func (r *reader) interviewed(k int) bool { return r.t.Reads(k-1, lexicon.SubjectPronoun, aFinite) }

// lastBefore is the last token before a verb and its adverbs.
func (r *reader) lastBefore(v int) int {
	return walk.Back(v, 0, r.plainAdverb) - 1
}

// raises reports a verb whose subject is that of the infinitive behind it.
func raises(v *verbs.Verb) bool {
	return v.Of(lexicon.RaisingVerb) && v.Listed() && !v.Is(verbs.Ing)
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
		if k > lo && r.is(k-1, lexicon.DayOpener) {
			return 2
		}
		return 1
	case n.Is(lexicon.TimeOfHelper):
		if k > lo && r.is(k-1, lexicon.Weekday, lexicon.LastOrThis) {
			return 2
		}
	}
	return 0
}

func (r *reader) helps(k, lo int) bool {
	t := r.at(k)
	return t.Is(lexicon.HelperAlone) && (!t.Cap || k <= lo)
}

// plainAdverb reports an adverb that is no name, and has more than its ending.
func (r *reader) plainAdverb(k int) bool {
	t := r.at(k)
	if t.Is(lexicon.Adverb) {
		return !t.Cap
	}
	return t.Is(anAdverb) && manner(t)
}

// manner reports "openly", and not "only" or "Kelly".
func manner(t *text.Token) bool { return t.Is(aWordInLy) && len(t.Norm) > 4 && !t.Cap }

// joinsAdverbs: "openly and repeatedly".
func (r *reader) joinsAdverbs(k, lo int) bool {
	return k > lo && r.t.Reads(k-1, aWordInLy, lexicon.And, aWordInLy)
}

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
		return phrase{first, end + 1}
	}
	return noPhrase
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
	p := r.apposed(phrase{first, open}, phrase{open + 1, comma})
	if outer := r.headOfAside(p, lo); outer.ok() {
		return outer, false
	}
	return p, false
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
	case r.nounPhraseLeft(comma-1, lo) != lo:
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
	case r.isName(aside), r.endsInName(p, aside):
		return phrase{p.first, aside.last}
	}
	return p
}

// endsInName reports an aside behind an office that says what somebody is and then the
// name: "Its director, Selm-born botanist Ruth Roe,", "The ship's owner, Oslo-based Norvik,".
func (r *reader) endsInName(p, aside phrase) bool {
	run := walk.Back(aside.last, aside.first, func(k int) bool { return r.at(k).Capital() })
	switch {
	case run == aside.last, !r.is(p.last-1, lexicon.Role), r.hasFinite(aside), aside.last-aside.first > 8:
		return false
	case r.personAt(run, aside.last, run) != nil:
		return r.allLower(aside.first, run) || endsIn(r.at(aside.first), lexicon.CompoundEnd)
	}
	return run == aside.first && endsIn(r.at(run), lexicon.HomeEnd)
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

// nounPhraseLeft walks left from its last token to the beginning of a noun phrase and
// returns -1 when there is none.
func (r *reader) nounPhraseLeft(end, lo int) int {
	if end < max(lo, 0) || !r.nounLike(end, lo) {
		return -1
	}
	first := end
	for k := end; k >= max(lo, end-29); k-- {
		if !r.belongs(k, lo, end) {
			break
		}
		first = k
		if r.is(k, lexicon.Pronoun) && !sourceLink(r, k-1, lo) {
			break
		}
	}
	return walk.Past(first, end, r.cannotBegin)
}

// cannotBegin reports a token that no noun phrase begins with.
func (r *reader) cannotBegin(k int) bool {
	return r.is(k, text.ASign, lexicon.Conjunction, lexicon.NounLink, lexicon.GenitiveS)
}

// plural reports a noun in the plural that no name is, at k.
func (r *reader) plural(k int) bool {
	n := r.at(k)
	switch {
	case n.Is(lexicon.PluralRole):
		return true
	case n.Is(lexicon.Paper):
		return strings.HasSuffix(n.Norm, "s")
	}
	return n.Is(aPlural) && !n.Cap
}

// pluralHead reports a phrase whose first noun before a link or participle is plural.
func (r *reader) pluralHead(p phrase) bool {
	for k := p.first + 1; k < p.last; k++ {
		switch {
		case sourceTrait(r, k, p.first), r.is(k, lexicon.NounLink), r.verb(k).Is(verbs.Part):
			return r.plural(k - 1)
		}
	}
	return r.plural(p.last - 1)
}

// nounLike reports that a noun phrase may end at k.
func (r *reader) nounLike(k, lo int) bool {
	t := r.at(k)
	switch {
	case t.Class == text.Number:
		return true
	case t.Class != text.Word:
		return k > lo && t.Is(lexicon.FullStop) && r.innerStop(k)
	case t.Cap, t.Is(lexicon.SubjectPronoun):
		return true
	case t.Is(lexicon.LooseS):
		return false
	case t.Is(lexicon.PronounLike):
		return true
	case t.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.Auxiliary, lexicon.Determiner):
		return false
	}
	switch v := r.verb(k); {
	case v.Form == 0, v.Is(verbs.Nounly), t.Any(lexicon.PluralRole, lexicon.Role):
		return true
	default:
		return r.usedAsNoun(k, v)
	}
}

// innerStop reports the full stop of "J. Roe", and of "Voltura Inc. said".
func (r *reader) innerStop(k int) bool {
	if nameStop(r.at(k - 1)) {
		return true
	}
	return r.is(k-1, lexicon.FirmStop) && !r.at(k+1).Cap
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
	case r.behindItsNoun(k, lo):
		return true
	}
	v := r.verb(k)
	return v.Form == 0 || v.Is(verbs.Nounly) && r.usedAsNoun(k, v)
}

// behindItsNoun: "a study published in the Lancet".
func (r *reader) behindItsNoun(k, lo int) bool {
	switch {
	case k <= lo, !r.verb(k).Is(verbs.Part), r.is(k-1, text.ACapital, lexicon.SubjectPronoun):
		return false
	}
	return r.nounLike(k-1, lo)
}

// joinsNames reports an "and" between two names or two nouns of one subject: it is
// one only where the words before it go back to the sentence's or clause's beginning.
func (r *reader) joinsNames(k, lo int) bool {
	return k > lo && r.joinable(k, lo) && !r.finiteBefore(k, lo)
}

func (r *reader) joinable(k, lo int) bool {
	if r.at(k-1).Cap && r.is(k+1, text.ACapital, lexicon.RoleArticle) {
		return true
	}
	return r.is(k-1, lexicon.OrgNoun, lexicon.Role, lexicon.PluralRole) || r.nounLike(k-1, lo)
}

func (r *reader) finiteBefore(k, lo int) bool {
	for i := k - 1; i >= max(lo, k-24); i-- {
		switch {
		case commaBeforeOffice(r, i, lo):
			return false
		case r.is(i, lexicon.CommaOrStop):
		case r.is(i, text.ASign):
			return false
		case r.is(i, lexicon.PairPreposition) && !insideBody(r, i, 0), r.isFinite(i):
			return true
		}
	}
	return false
}

// listComma reports the comma of "Estonia, Latvia and Lithuania".
func (r *reader) listComma(k, lo int) bool {
	switch {
	case k <= lo, !r.at(k - 1).Cap, !r.at(k + 1).Cap:
		return false
	}
	for i := k + 1; i < min(len(r.t), k+12); i++ {
		switch n := r.at(i); {
		case n.Is(lexicon.And):
			return !r.finiteBefore(k, lo)
		case !n.Any(text.ACapital, lexicon.Comma):
			return false
		}
	}
	return false
}
