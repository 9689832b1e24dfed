package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// phraseRules say whether a token is part of the noun phrase that ends behind it. A
// token that no rule knows is none: it is the verb of a clause.
var phraseRules = []tokenRule{
	{"inside a body's name", "The Center [on] Budget Policy spoke.", "The [old] ships sank.", insideBody, always},
	{"year", "In March [2025] ships sank.", "The [44] ships sank.", yearOfMonth, never},
	{"number", "The [44] ships sank.", "The [old] ships sank.", ofClass(text.Number), always},
	{"mark", "The ‘[”] ships", "The [old] ships sank.", ofClass(text.Quote), func(r *reader, k, _ int) bool { return !r.quoteMark(k) }},
	{"sign", "Smith [&] Sons sank.", "The [old] ships sank.", ofClass(text.Punct), signOfName},
	{"ending or particle", "Jane[’s] ships sank.", "The [old] ships sank.", either(in(lexicon.GenitiveS), both(in(lexicon.NameParticle), next(capital))), always},
	{"and, before a link", "Farmers in Selm [and] near the coast spoke.", "The old [ships] sank.", both(in(lexicon.And), next(in(lexicon.NounLink, lexicon.WhereLink))), joinsPlaces},
	{"and", "Jane Roe [and] John Doe spoke.", "The [old] ships sank.", in(lexicon.And), func(r *reader, k, lo int) bool { return r.joinsNames(k, lo) }},
	{"day", "The talks [Monday] failed.", "The talks [on] Monday failed.", both(in(lexicon.Weekday, lexicon.TodayYesterday), not(inCapitals)), never},
	{"by, behind a participle", "A study led [by] researchers found it.", "A study [of] ships found it.", in(lexicon.By), ledBy},
	{"what a source knows", "People familiar [with] it spoke.", "The head [of] the union spoke.", sourceLink, always},
	{"what a source is", "A person [close] to him spoke.", "The [close] race ended.", sourceTrait, always},
	{"at, of an office", "The professor [at] Hull spoke.", "The race [at] Hull ended.", both(in(lexicon.At), after(lexicon.Role)), always},
	{"link between nouns", "The head [of] the union spoke.", "A study led [by] researchers found it.", in(lexicon.NounLink, lexicon.WhereLink), linksNouns},
	{"time behind a participle", "The emails released [during] the trial show it.", "The head [of] the union spoke.", in(lexicon.BelongsTime), releasedUnder},
	{"capital", "The [Russian] envoy spoke.", "The [old] ships sank.", capitalOfName, always},
	{"determiner", "He sank [those] ships.", "[They] sank.", both(in(lexicon.Determiner), not(in(lexicon.SubjectPronoun))), always},
	{"little word", "[while] ships sank", "The [old] ships sank.", in(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.Auxiliary, lexicon.Pronoun), never},
	{"adverb", "The [then] mayor spoke.", "The [old] mayor spoke.", in(lexicon.Adverb), either(in(lexicon.TimeOfRole), both(in(lexicon.OnlyWord), after(lexicon.The)))},
	{"participle behind its noun", "A study [published] in the Lancet found it.", "They [published] in the Lancet.", participleBehind, always},
	{"word of an office", "It was spent, public [works] minister Jane Roe said.", "The firm [works] minister Jane Roe hard.", ofOffice, always},
	{"noun, or verb in its base form", "The [old] ships sank.", "The ships [sank] there.", nounOrBase, always},
	{"noun or verb in -s", "The peace [talks] chief spoke.", "The ships [sank] there.", bothForms, nounInS},
	{"verb before a noun", "The [damaged] ships sank.", "The [old] ships sank.", inner, modifies},
}

// inCapitals: "USA TODAY".
func inCapitals(r *reader, k, _ int) bool { return allCaps(r.at(k).Text) && allCaps(r.at(k-1).Text) }

// yearOfMonth: "In March 2025 parliament sat".
var yearOfMonth = both(ofClass(text.Number), after(lexicon.MonthName), not(next(ofClass(text.Punct))))

// signOfName: "J. Edgar", "Smith & Sons", "Roe, Doe and Moe".
func signOfName(r *reader, k, lo int) bool {
	t := r.at(k)
	switch {
	case t.Is(lexicon.FullStop):
		return k > lo && r.innerStop(k)
	case t.Is(lexicon.Comma):
		return r.listComma(k, lo)
	}
	return t.Is(lexicon.NameSign)
}

// wordsOfOffice are as many as stand before the noun of an office: "public works minister".
const wordsOfOffice = 4

// ofOffice: "public works minister Jane Roe" behind a comma, where a verb would have no subject.
func ofOffice(r *reader, k, lo int) bool {
	role := walk.Past(k, min(k+wordsOfOffice, len(r.t)-1), r.plainWord)
	if !r.is(role-1, lexicon.Role) || !r.is(role, text.ACapital) {
		return false
	}
	return role-1 > k && r.is(walk.Back(k, max(lo, k-wordsOfOffice), r.plainWord)-1, lexicon.Comma, aQuoteMark)
}

// plainWord reports a word that is no name and none of the little ones.
func (r *reader) plainWord(k int) bool {
	t := r.at(k)
	switch {
	case t.Class != text.Word, t.Cap:
		return false
	}
	return !t.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.Auxiliary, lexicon.Pronoun, lexicon.Determiner, lexicon.Relative)
}

// ledBy: "a study led by".
func ledBy(r *reader, k, lo int) bool {
	return k-1 > lo && r.verb(k-1).Is(verbs.Part) && !r.at(k-2).Cap && r.nounLike(k-2, lo)
}

func linksNouns(r *reader, k, lo int) bool {
	switch {
	case k <= lo:
		return false
	case r.is(k-1, lexicon.And):
		return joinsPlaces(r, k-1, lo)
	case r.is(k, lexicon.Of) && r.is(k-1, text.ANumber, lexicon.One, lexicon.Determiner):
		return true // "two of the officials"
	}
	return r.linkable(k-1, lo)
}

// joinsPlaces: "farmers in Selm and near the coast", of a subject that no verb stands before.
func joinsPlaces(r *reader, k, lo int) bool {
	return k > lo && r.nounLike(k-1, lo) && !among(r.sums.finite, lo, k)
}

// releasedUnder: "emails released under".
func releasedUnder(r *reader, k, lo int) bool {
	return k-1 > lo && r.verb(k-1).Surely(verbs.Part) && r.plural(k-2)
}

// capitalOfName: a capital that the sentence does not give.
func capitalOfName(r *reader, k, lo int) bool {
	if k == lo && r.is(k, lexicon.OpenerButDeterminer) {
		return false
	}
	return r.at(k).Cap
}

// participleBehind: "a study published in the Lancet".
func participleBehind(r *reader, k, lo int) bool {
	switch {
	case k == lo, !r.verb(k).Is(verbs.Part | verbs.Ing), r.is(k-1, lexicon.SubjectPronoun):
		return false
	case !r.is(k+1, lexicon.Preposition, lexicon.Weekday, lexicon.LastThis), !r.nounLike(k-1, lo):
		return false
	}
	return !r.at(k-1).Cap || r.plural(k-1)
}

// nounOrBase: a word that is no verb, or that only a helper would make one.
func nounOrBase(r *reader, k, _ int) bool {
	v := r.verb(k)
	return v.Form == 0 || v.Only(verbs.Base)
}

func bothForms(r *reader, k, _ int) bool {
	return r.verb(k).Has(verbs.Nounly | verbs.Third)
}

func nounInS(r *reader, k, lo int) bool {
	v := r.verb(k)
	return k == lo || r.usedAsNoun(k, v)
}

// modifies: "the damaged ships".
func modifies(r *reader, k, _ int) bool {
	switch {
	case r.is(k-1, lexicon.SubjectPronoun), r.is(k+1, lexicon.Article) && !r.verb(k).Is(verbs.Ing):
		return false // "He cited figures", "Roe cited the figures"
	}
	return r.is(k-1, text.ACapital, lexicon.Determiner, lexicon.Possessive, aWordInLy)
}
