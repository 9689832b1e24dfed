package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// isAddress reports "12 Maple Close", "in Station Court" and ", of Hill View": no person's name,
// though one may end so. Of "in Nathan Lane" it can't be told.
func isAddress(t []text.Token, first, last int) bool {
	if !t[last-1].Is(lexicon.AddressEnd) {
		return false
	}
	before := text.Tokens(t)
	switch {
	case before.Reads(first-2, lexicon.Comma, lexicon.Of), before.Reads(first-1, text.ANumber):
		return true
	}
	return !knownGiven(t[first].Norm) && before.Is(first-1, lexicon.AddressLead, lexicon.Of)
}

// isOfMake reports "a stolen Range Rover" and "his Ford Focus".
func isOfMake(t []text.Token, first, _ int) bool {
	before := text.Tokens(t)
	switch opener := before.Back(first, max(0, first-2), lexicon.SuchThing) - 1; {
	case knownGiven(t[first].Norm):
		return false
	case before.Is(opener, lexicon.OwnerOfThing):
		return true
	case opener == first-1:
		return before.Is(opener, lexicon.IndefiniteArticle)
	default:
		return before.Is(opener, lexicon.Article)
	}
}

// calledAfter reports "the Mary Rose", "a Mercedes Benz" and "his Harley Davidson", and not "the
// Jane Roe trial".
func calledAfter(t []text.Token, first, last int) bool {
	words := text.Tokens(t)
	switch next := words.At(last); {
	case !knownGiven(t[first].Norm), !words.Is(first-1, lexicon.Article, lexicon.OwnerOfThing):
		return false
	case next.Class != text.Word, next.Cap:
		return true
	default:
		return closed(next)
	}
}

// behindObject is where the words before a name begin that describe its bearer: nowhere behind the
// "in" of "a neighbour in Maple Close" and the "for" of "a spokesman for Jane Roe".
func behindObject(t text.Tokens, from, name int) int {
	opens := t.Back(name, from, lexicon.Article, lexicon.HonorificAlone, lexicon.FullStop) - 1
	if t.Is(opens, lexicon.Preposition) {
		return max(from, opens+1)
	}
	return from
}
