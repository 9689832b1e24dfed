package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// putsFigure reports "put the loss at $27 million".
func (r *reader) putsFigure(k, hi int) bool {
	for i := k; i < min(hi-1, k+11); i++ {
		if r.is(i, lexicon.At) {
			return r.numberIn(phrase{i + 1, min(hi, i+8)})
		}
	}
	return false
}

// givesFigure reports "gave a higher toll of 74 to 80 killed".
func (r *reader) givesFigure(k, hi int) bool {
	for i := k; i+1 < min(hi, k+5); i++ {
		if r.is(i, lexicon.Figure) {
			return r.is(i+1, lexicon.FigureLink) && r.holdsNumber(phrase{i, hi})
		}
	}
	return false
}

// speaks reports that the verb at k is used as a verb of a speaker: finite, helped by
// an auxiliary, or a participle that goes on from a clause; not passive, not a noun.
func (r *reader) speaks(k, lo int, v *verbs.Verb) bool {
	if k > lo && r.nounBehind(k-1) && !r.relativeThat(k-1, lo) {
		return false
	}
	j := r.t.Back(k, lo, anAdverb) - 1
	if v.Is(verbs.Ing) {
		return r.speaksInIng(k, j, lo)
	}
	if j < lo {
		j = -1 // no helper
	}
	switch {
	case v.Is(verbs.Past | verbs.Part):
		return r.speaksInPast(k, j, v)
	case v.Is(verbs.Third):
		return r.speaksInThird(k, lo, v)
	case r.is(j, lexicon.To):
		return raises(r.verb(j - 1))
	case r.is(j, lexicon.Modal, lexicon.DoForm):
		return true
	}
	return r.speaksInBase(k, j, lo, v)
}

// relativeThat: "the aid goes to towns [that] support it", behind the verb of the sentence;
// in "firms that refuse to pay face fines" that verb can't be told from a noun.
func (r *reader) relativeThat(k, lo int) bool {
	return r.is(k, lexicon.That) && r.plural(k-1) && among(r.sums.finite, lo, k-1)
}

// speaksInThird: "says", and not "of talks", "44 claims".
func (r *reader) speaksInThird(k, lo int, v *verbs.Verb) bool {
	if !v.Is(verbs.Nounly) {
		return true
	}
	return k > lo && !r.is(k-1, lexicon.Preposition, lexicon.And) && !counted(r.at(k-1))
}

// nounBehind reports an article or the like at k, behind which a verb form is a noun.
func (r *reader) nounBehind(k int) bool {
	t := r.at(k)
	switch {
	case r.countsChildren(k):
		return false
	case t.Is(lexicon.Determiner):
		return !t.Any(lexicon.SubjectPronoun, lexicon.Quantifier)
	case t.Is(lexicon.GenitiveS):
		return !r.copula(k)
	}
	return t.Is(lexicon.Of)
}

// ingRules say when a participle in -ing goes on from a clause. They look at the word
// before it and its adverbs.
var ingRules = []func(r *reader, k, j, lo int) bool{
	func(r *reader, _, j, lo int) bool {
		return j >= lo && r.is(j, lexicon.PassiveHelper, lexicon.BeforeSpeakingIng)
	}, // "was saying"; "after saying"
	func(r *reader, k, _, lo int) bool { return r.quotedAs(k, lo) < k },  // "was quoted as saying"
	func(r *reader, _, j, _ int) bool { return r.quoteMark(j) },          // "…” adding that"
	func(r *reader, k, _, lo int) bool { return r.withBefore(k, lo) },    // "with Moscow demanding"
	func(r *reader, k, _, lo int) bool { return r.nameSays(k, k+1, lo) }, // "footage of Jane Roe asking"
	func(r *reader, _, j, lo int) bool { return r.paperOf(j, lo) },       // "a statement calling it"
	func(r *reader, k, _, lo int) bool { return r.leads(k, lo) },         // "Citing the cost, the mayor"
}

// leads reports the first word of a sentence.
func (r *reader) leads(k, lo int) bool { return k == lo && r.sentenceOpens(k) }

func (r *reader) speaksInIng(k, j, lo int) bool {
	for _, rule := range ingRules {
		if rule(r, k, j, lo) {
			return true
		}
	}
	return false
}

// findLemma is the verb whose participle tells where things are.
const findLemma = "find"

// speaksInPast: "said", "has said", and not "was said" or "a group backed by Iran".
func (r *reader) speaksInPast(k, j int, v *verbs.Verb) bool {
	switch {
	case r.is(j, lexicon.PassiveHelper):
		return false
	case v.Lemma == findLemma && r.is(k+1, lexicon.Preposition) && !r.is(j, lexicon.HaveForm):
		return false // "a sweetener found in gum"
	case r.is(j, lexicon.HaveForm), !r.is(k+1, lexicon.By), r.byDevice(k + 2):
		return v.Is(verbs.Past) || r.is(j, lexicon.PerfectHelper)
	}
	return false
}

// speaksInBase: "they say", "officials in Kyiv say", and not "some state officials".
func (r *reader) speaksInBase(k, j, lo int, v *verbs.Verb) bool {
	noun := v.Is(verbs.Nounly)
	switch {
	case !v.Is(verbs.Base), j < lo, noun && r.is(k-1, lexicon.Determiner) && r.plural(k+1):
		return false
	case r.is(j, lexicon.Comma): // "Emails released on Monday, however, describe it"
		p, inherit := r.pastAside(j, lo)
		return !inherit && r.several(p)
	case r.is(j, lexicon.SubjectPronoun, lexicon.PluralRole), pluralNoun(r.norm(j)):
		return true
	case r.is(k+1, lexicon.StopOrThat) && r.nounLike(j, lo):
		return true
	case noun && !r.opensClause(k+1):
		return false
	}
	return r.pluralSubject(k, lo)
}

// nounAfterAdjective reports that what looks like a verb in -s is the noun that its
// "subject" describes: "seized on recent comments". One thing that is told of stands
// behind an article or has a name.
func (r *reader) nounAfterAdjective(v *verbs.Verb, subject phrase) bool {
	return v.Has(verbs.Third|verbs.Nounly) && walk.Past(subject.first, subject.last, r.onlyDescribes) >= subject.last
}

// onlyDescribes reports a word that names nothing by itself.
func (r *reader) onlyDescribes(k int) bool {
	return r.is(k, text.AWord) && !r.is(k, text.ACapital, lexicon.Determiner, lexicon.Possessive, lexicon.SubjectPronoun, lexicon.NounLink, lexicon.Role, lexicon.OneWho)
}

// counted reports a number before a noun: "Twenty-seven states led by Ohio".
func counted(t *text.Token) bool {
	tens, _, _ := strings.Cut(t.Norm, "-")
	switch {
	case t.Class == text.Number, strings.HasSuffix(tens, "teen"):
		return true
	}
	return known(tens, lexicon.Determiner, lexicon.Tens)
}

// byDevice reports "by satellite phone": how it was said, not who said it.
func (r *reader) byDevice(k int) bool {
	for i := k; i < k+3; i++ {
		switch t := r.at(i); {
		case t.Is(lexicon.Device):
			return true
		case t.Cap, t.Class != text.Word, t.Is(lexicon.Determiner):
			return false
		}
	}
	return false
}

// opensClause reports a word that only a subject or an object can begin with.
func (r *reader) opensClause(k int) bool {
	n := r.at(k)
	return n.Any(lexicon.SubjectPronoun, lexicon.Determiner, lexicon.That, text.ACapital)
}

// pluralSubject reports "observers in the country" and "Mr. Roe and Ms. Doe" before a
// verb in its base form, which then is no noun.
func (r *reader) pluralSubject(k, lo int) bool {
	p, _ := r.subjectOf(k, lo)
	return r.several(p)
}

// several reports a subject that takes a verb in its base form.
func (r *reader) several(p phrase) bool {
	if !p.ok() {
		return false
	}
	for i := p.first + 1; i+1 < p.last; i++ {
		if r.is(i, lexicon.And) {
			return true
		}
	}
	if v := r.verb(p.last - 1); v.Has(verbs.Third|verbs.Nounly) && p.last-p.first > 1 {
		return true // "polling averages"
	}
	return r.pluralHead(p)
}

// orders reports "told his aides to leave": a hearer and an infinitive, and no clause.
func (r *reader) orders(k, hi int) bool {
	for i := k; i < min(hi, k+10); i++ {
		switch {
		case r.is(i, lexicon.To):
			return i > k || r.leadsOrder(i)
		case r.endsHearerOfOrder(i):
			return false
		}
	}
	return false
}

// leadsOrder reports the "to" of "not to leave", "to leave", and not of "to be told".
func (r *reader) leadsOrder(k int) bool { return r.is(k-1, lexicon.Not) || !r.is(k+1, lexicon.Be) }

// endsHearerOfOrder reports a token that whoever is told to act does not go over.
func (r *reader) endsHearerOfOrder(k int) bool {
	if r.is(k, lexicon.FullStop) {
		return false
	}
	return r.is(k, text.ASign, text.AMark, lexicon.That, aFinite, lexicon.PhraseBreak)
}

// quotedAs is the verb of "was quoted by TASS as saying", whose subject is the
// speaker; k itself for any other verb.
func (r *reader) quotedAs(k, lo int) int {
	if !r.is(k-1, lexicon.As) || !r.is(k, lexicon.SayingForm) {
		return k
	}
	for i := k - 2; i >= max(lo, k-8); i-- {
		if r.is(i, lexicon.Cited) {
			return i
		}
	}
	return k
}

// withBefore reports "with the Kremlin also demanding".
func (r *reader) withBefore(k, lo int) bool {
	for i := k - 1; i >= max(lo, k-9); i-- {
		switch {
		case r.is(i, lexicon.With):
			return true
		case r.t[i].Class == text.Punct, r.isFinite(i):
			return false
		}
	}
	return false
}

func (r *reader) infinitiveNear(k, hi int) bool {
	for i := k; i < min(hi, k+10); i++ {
		switch t := r.at(i); {
		case t.Is(lexicon.To):
			return i > k || !r.is(i+1, lexicon.Be)
		case t.Class == text.Punct, t.Class == text.Quote:
			return false
		}
	}
	return false
}

// nameSays reports a participle right behind a name and before a quote: "footage of
// Jane Roe asking, “Why?”".
func (r *reader) nameSays(k, after, lo int) bool {
	switch {
	case k <= lo, !r.at(k - 1).Capital(), r.is(k-1, lexicon.SentenceOpener):
		return false
	}
	for i := after; i < after+8; i++ {
		switch {
		case r.quoteMark(i), r.is(i, lexicon.That):
			return true
		case r.is(i, lexicon.Comma):
		case r.is(i, text.ASign, aFinite):
			return false
		}
	}
	return false
}

// nameStart is where the capitalised words begin that end before k.
func (r *reader) nameStart(k, lo int) int {
	return walk.Back(k, lo, r.goesOnLeft)
}

// goesOnLeft reports a token inside or at the head of a name.
func (r *reader) goesOnLeft(k int) bool {
	if r.is(k, lexicon.FullStop) {
		return nameStop(r.at(k - 1))
	}
	return r.is(k, text.ACapital, lexicon.NameParticle)
}

// paperOf reports the statement, letter or tweet that somebody named before issued:
// "the council issued a statement calling the test …".
func (r *reader) paperOf(k, lo int) bool {
	if !r.is(k, lexicon.Paper, lexicon.IssuedPaper) {
		return false
	}
	return r.t.To(k-2, k, lexicon.Article) < k && r.hasFinite(phrase{max(lo, k-40), k})
}
