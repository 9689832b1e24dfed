package contradict

import (
	"maps"
	"slices"
	"strings"
)

// definitionsAgainst finds two that say of one thing that it is something, and no sort or
// no nation that both name.
func definitionsAgainst(a, b *Reading, together bool) (Conflict, bool) {
	if !a.what.says() || !b.what.says() || !defineOne(a, b, together) {
		return Conflict{}, false
	}
	if a.what.denied != b.what.denied {
		return deniedDefinition(a, b)
	}
	if a.what.denied {
		return Conflict{}, false
	}
	if c, ok := kindsAgainst(a, b); ok {
		return c, true
	}
	return nationsAgainst(a, b)
}

// defineOne reports that both say what one thing is, which either may call "it" where a
// person said that they are of one matter.
func defineOne(a, b *Reading, together bool) bool {
	return oneSubject(a, b) || together && aboutOne(a, b, true)
}

func (d *definition) says() bool { return d.last > 0 }

// deniedDefinition finds "is not a musician" where the other says "is a singer and
// musician": each word that is denied stands in the other.
func deniedDefinition(a, b *Reading) (Conflict, bool) {
	deny, affirm := a, b
	if b.what.denied {
		deny, affirm = b, a
	}
	if !deny.what.words.within(affirm.content()) && !deny.what.sameSorts(&affirm.what) {
		return Conflict{}, false
	}
	c := slotConflict(a, b, a.whole(&a.what), b.whole(&b.what), 0.8, "One says that it is “%s”, the other “%s”: one denies what the other affirms.")
	c.Rule = Polarity
	return c, true
}

// sameSorts reports that the one names sorts, and the other all of them.
func (d *definition) sameSorts(o *definition) bool {
	theirs := slices.Collect(maps.Values(o.kinds))
	for _, k := range d.kinds {
		if !slices.Contains(theirs, k) {
			return false
		}
	}
	return len(d.kinds) > 0 && len(d.words) == len(d.kinds)
}

// kindsAgainst finds sorts that exclude each other: a film is no book, and nobody who is
// introduced as an American football player is introduced as a poet.
func kindsAgainst(a, b *Reading) (Conflict, bool) {
	far := true
	for _, x := range a.what.kinds {
		for _, y := range b.what.kinds {
			if x == y {
				return Conflict{}, false
			}
			far = far && thingOf(x) != thingOf(y)
		}
	}
	if len(a.what.kinds) == 0 || len(b.what.kinds) == 0 {
		return Conflict{}, false
	}
	if !far && bothPeople(a, b) && !introduced(a, b) {
		return Conflict{}, false
	}
	return slotConflict(a, b, a.whole(&a.what), b.whole(&b.what), 0.6, "One says that it is “%s”, the other “%s”: both can't be what one thing is."), true
}

// thingOf is what a sort is a sort of: "person".
func thingOf(sort string) string {
	thing, _, _ := strings.Cut(sort, "/")
	return thing
}

func bothPeople(a, b *Reading) bool { return a.what.ofPeople() && b.what.ofPeople() }

func (d *definition) ofPeople() bool {
	for _, k := range d.kinds {
		if thingOf(k) != "person" {
			return false
		}
	}
	return true
}

// introduced reports that one says whose country's, or when born: as who somebody is known,
// and not what somebody did besides.
func introduced(a, b *Reading) bool { return a.introduces() || b.introduces() }

var births = words("born")

func (r *Reading) introduces() bool {
	return len(r.what.nations) > 0 || slices.ContainsFunc(r.dated, func(d dated) bool { return births[d.event] })
}

// nationsAgainst finds nations of which none is the other's.
func nationsAgainst(a, b *Reading) (Conflict, bool) {
	if !allApart(a.what.nations, b.what.nations) {
		return Conflict{}, false
	}
	return slotConflict(a, b, a.whole(&a.what), b.whole(&b.what), 0.6, "One says “%s”, the other “%s” of one thing."), true
}
