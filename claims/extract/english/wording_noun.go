package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// longestNoun is how many tokens from its article to its head a noun phrase has at most.
const longestNoun = 8

// nounBehind is the noun phrase that the article or demonstrative at k opens, up to its
// head: "the two Swedish firms". noPhrase for "that" of a clause, and where no head is found.
func (d *draft) nounBehind(k int) phrase {
	i := k + 1
	if d.r.is(i, lexicon.CurrencySign) && d.r.at(i+1).Class == text.Number && i+2 < d.p.last {
		i += 2 // "the £18 million centre"
	}
	for i < min(d.p.last, k+longestNoun) && d.free(i) && d.insideNoun(k, i) {
		i++
	}
	for i > k+1 && !d.headsNoun(i-1) {
		i--
	}
	switch {
	case i == k+1, d.linksClause(k, i-1):
		return noPhrase
	case i > k+2 && endsAdjective(d.r.at(i-1).Norm) && d.known(i-2):
		i-- // "called the allegation baseless"
	}
	return phrase{k, i}
}

// insideNoun reports that the word at i goes on with the noun phrase that begins at k.
func (d *draft) insideNoun(k, i int) bool {
	t, opens := d.r.at(i), d.opensNoun(k, i-1)
	switch {
	case t.Class == text.Number:
		return opens || d.r.is(i-1, lexicon.MonthName)
	case t.Any(lexicon.BackModifier, lexicon.Superlative), d.r.adverb(i):
		return opens
	case t.Is(lexicon.Hyphen):
		return opens && !t.Spaced // "the 19-year-old"
	case t.Class != text.Word, t.Any(lexicon.GenitiveS, lexicon.LooseS), closed(t):
		return false
	case d.r.isFinite(i):
		return opens && d.verbLike(k, i)
	case t.Cap:
		return opens || !t.Any(lexicon.Weekday, lexicon.I)
	}
	return d.nounWord(k, i)
}

// verbLike reports a word of a phrase that reads as a verb elsewhere: "these tables", "the
// two biggest chains", "the badly damaged ship", and not "those are".
func (d *draft) verbLike(k, i int) bool {
	switch v := d.r.verb(i); {
	case d.r.is(i, lexicon.Auxiliary):
		return false
	case d.r.adverb(i - 1):
		return v.Is(verbs.Part)
	default:
		return v.Is(verbs.Third) && (i > k+1 || d.r.is(k, lexicon.TheseThose))
	}
}

// nounWord tells the nouns and adjectives of a phrase from the verb behind it.
func (d *draft) nounWord(k, i int) bool {
	v := d.r.verb(i)
	switch {
	case v.Form == 0, v.Is(verbs.Nounly), d.opensNoun(k, i-1):
		return true
	}
	return v.Is(verbs.Ing) && d.r.is(i+1, lexicon.InOn, lexicon.Of) && !d.ofPerson(i-1) // "the worst peacetime sinking in history"
}

// opensNoun reports that the words from k up to i hold no noun yet.
func (d *draft) opensNoun(k, i int) bool {
	for ; i > k; i-- {
		switch t := d.r.at(i); {
		case t.Class == text.Number, t.Any(lexicon.Hyphen, lexicon.BackModifier, lexicon.Superlative), d.r.adverb(i):
		default:
			return false
		}
	}
	return true
}

// headsNoun reports a word that a noun phrase can end in.
func (d *draft) headsNoun(k int) bool {
	t := d.r.at(k)
	switch {
	case endsIn(t, lexicon.PersonEnd):
		return true
	case t.Class != text.Word, d.r.adverb(k):
		return false
	}
	return !t.Any(lexicon.BackModifier, lexicon.Superlative)
}

// endsAdjective: "baseless", "dangerous".
func endsAdjective(norm string) bool {
	for _, end := range lexicon.English().Phrases(lexicon.AdjectiveEnd) {
		if strings.HasSuffix(norm, end) {
			return true
		}
	}
	return false
}

// known reports a noun of the lists of those that mean something told before.
func (d *draft) known(k int) bool {
	return d.isBack(k, lexicon.BackBody, lexicon.BackPerson, lexicon.BackThing, lexicon.BackPlace)
}

// ofPerson reports a noun for somebody: "the driver", "the 19-year-old", "the scientists".
func (d *draft) ofPerson(k int) bool {
	t := d.r.at(k)
	switch {
	case endsIn(t, lexicon.PersonEnd), d.isBack(k, lexicon.BackPerson):
		return true
	case t.Any(lexicon.OrgNoun, lexicon.BackBody, lexicon.PronounLike, lexicon.Determiner):
		return false
	}
	return t.Any(lexicon.PluralRole, lexicon.NamelessPerson, lexicon.Role)
}

// means reports a noun phrase whose noun may mean something told before. What has a name in
// it says itself what it is, and what everybody knows needs none.
func (d *draft) means(p phrase) bool {
	head := p.last - 1
	switch {
	case d.holdsName(p):
		return false
	case d.known(head), d.toldBefore(head):
		return true
	case d.r.is(p.first, lexicon.Demonstrative) && d.r.is(head, lexicon.PointedAt):
		return true
	case d.r.is(head, lexicon.KnownToAll), singularIn(d.r.at(head), lexicon.KnownToAll):
		return false
	}
	if d.ofPerson(head) {
		return true
	}
	return d.r.is(p.first, lexicon.Demonstrative) || d.r.is(p.first+1, lexicon.OneOfRow) || !d.anchored(p)
}

// holdsName reports a name among the words of a phrase: "the Selm mine".
func (d *draft) holdsName(p phrase) bool {
	for k := p.first + 1; k < p.last; k++ {
		switch t := d.r.at(k); {
		case d.ofDivision(k, p.last-1):
		case !t.Capital(), isDemonym(t), t.Any(lexicon.MonthName, lexicon.Weekday), endsIn(t, lexicon.HomeEnd):
		default:
			return true
		}
	}
	return false
}

// ofDivision: "the [Championship] club" may be any of twenty.
func (d *draft) ofDivision(k, head int) bool {
	if d.r.at(head).Cap {
		return false
	}
	return d.r.is(k, lexicon.DivisionName) && d.r.is(head, lexicon.TeamNoun)
}

// anchored reports something in the wording before a phrase that has a name, of which its
// noun can be a part: "Norway sent 12 ships and the army 40 men".
func (d *draft) anchored(p phrase) bool {
	if d.among(d.from(p.first), p.first, d.namesThing) {
		return true
	}
	return d.placeIn(p.first)
}
