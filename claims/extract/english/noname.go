package english

import (
	"slices"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// nameFault tells capitalised words that look like a full name and are nobody's.
type nameFault struct {
	name string
	// takes is a text that names nobody because of it, refuses one that names somebody.
	takes, refuses string
	in             func(t []text.Token, first, last int) bool
}

// nameFaults are asked of the words from first up to last, titles before them aside. They
// are on the side of caution: who is taken for nobody stays as written, and a river that
// is taken for somebody speaks.
var nameFaults = []nameFault{
	{"place, told by its first word", "They rowed on Upper Lake Karapiro.", "They met Veronica Lake.", opensPlace},
	{"state or town on a side", "They moved to West Virginia.", "They met Jim West.", onSide},
	{"street, square, station", "They met in Victoria Street.", "They met Tom Park.", endsPlace},
	{"little word inside", "Turnout In Florida fell.", "They met Julie A. Roe.", holdsLittleWord},
	{"letter at its end", "They take Vitamin A daily.", "They met Malcolm X in Harlem.", endsInLetter},
	{"headline", "Chris Christie Calls Hillary Clinton a disgrace.", "They met Mary Lisa Roe.", holdsVerbOfHeadline},
	{"what a firm does", "Drugmaker Norvik sold it.", "They met Tom Brewer.", opensFirm},
	{"address", "They met in Maple Close.", "They met Nathan Lane in Selm.", isAddress},
	{"thing of a make", "They found a stolen Range Rover.", "They met Omar Sy.", isOfMake},
	{"ship, medal or car called after somebody", "They raised the Mary Rose.", "They left the Jane Roe trial.", calledAfter},
	{"group", "They asked Peatland Democrats.", "They met Jim Banks.", endsInGroup},
}

// nobodys reports a fault in the words.
func nobodys(t []text.Token, first, last int) bool {
	return slices.ContainsFunc(nameFaults, func(f nameFault) bool { return f.in(t, first, last) })
}

func opensPlace(t []text.Token, first, last int) bool {
	return anyIs(t[first:last-1], lexicon.PlaceOpener)
}

func onSide(t []text.Token, first, last int) bool { return t[first].Is(lexicon.PlaceSide) }

func endsPlace(t []text.Token, _, last int) bool { return t[last-1].Is(lexicon.PlaceEnd) }

func holdsLittleWord(t []text.Token, first, last int) bool {
	for k := first + 1; k < last; k++ {
		if t[k].Is(lexicon.NeverInName) && !initialAt(t, k) {
			return true
		}
	}
	return false
}

// initialAt reports the "A." of "Julie A. Roe".
func initialAt(t []text.Token, k int) bool {
	return len(t[k].Text) == 1 && text.Tokens(t).Is(k+1, lexicon.FullStop)
}

// endsInLetter: a letter before a stop begins what stands behind it: "Robert C. (Bobby)".
func endsInLetter(t []text.Token, first, last int) bool {
	if len(t[last-1].Text) > 1 {
		return false
	}
	return !knownGiven(t[first].Norm) || initialAt(t, last-1)
}

func holdsVerbOfHeadline(t []text.Token, first, last int) bool {
	for k := first + 2; k < last-1; k++ {
		if verbs.Read(t[k].Norm).Is(verbs.Third) && knownGiven(t[k+1].Norm) && !knownGiven(t[k].Norm) {
			return true
		}
	}
	return false
}

func opensFirm(t []text.Token, first, _ int) bool { return t[first].Is(lexicon.FirmKind) }

func endsInGroup(t []text.Token, _, last int) bool {
	return t[last-1].Is(lexicon.PluralRole) && !knownGiven(t[last-2].Norm)
}
