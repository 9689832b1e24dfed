package contradict

import (
	"maps"
	"slices"
	"strings"
)

// definitionsAgainst finds two that say of one thing that it is something, and no sort or
// no nation that both name.
func definitionsAgainst(a, b *Reading, together bool) (Conflict, bool) {
	if !defineOne(a, b, together) {
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
	switch {
	case !a.what.says(), !b.what.says():
		return false
	case together:
		return aboutOne(a, b, true)
	}
	return oneSubject(a, b)
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
	x, y := a.what.sorts(), b.what.sorts()
	if !disjoint(x, y) {
		return Conflict{}, false
	}
	if near := x.things().meets(y.things()); near && besides(a, b) {
		return Conflict{}, false
	}
	return slotConflict(a, b, a.whole(&a.what), b.whole(&b.what), 0.6, "One says that it is “%s”, the other “%s”: both can't be what one thing is."), true
}

// sorts are what a definition says that its subject is.
func (d *definition) sorts() set {
	out := set{}
	for _, k := range d.kinds {
		out[k] = true
	}
	return out
}

// things are what sorts are sorts of.
func (s set) things() set {
	out := set{}
	for sort := range s {
		out[thingOf(sort)] = true
	}
	return out
}

// besides reports two people of whom each may do what the other is said to do.
func besides(a, b *Reading) bool { return bothPeople(a, b) && !introduced(a, b) }

// thingOf is what a sort is a sort of: "person".
func thingOf(sort string) string {
	thing, _, _ := strings.Cut(sort, "/")
	return thing
}

func bothPeople(a, b *Reading) bool { return a.what.ofPeople() && b.what.ofPeople() }

func (d *definition) ofPeople() bool {
	return d.sorts().things().within(people)
}

var people = words("person")

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
