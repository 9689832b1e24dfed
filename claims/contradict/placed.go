package contradict

import (
	_ "embed"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// placed is an event with the names behind its "in".
type placed struct {
	event       string // "" for being there
	outside     bool   // "outside of Trieste"
	names       set
	nations     set
	inWord      bool // "Norway-based"
	first, last int  // tokens
}

// wheres lead to a place.
var wheres = words("in at near outside")

var outsides = words("outside")

// placeEvents happen in one place.
var placeEvents = words("born died filmed set held based premiered founded arrested crashed attacked signed discovered built")

// readPlaced finds the places of events.
func (r *Reading) readPlaced() (out []placed) {
	for i := range r.t {
		if p, ok := r.placedInWord(i); ok {
			out = append(out, p)
		}
		if !wheres[r.norm(i)] {
			continue
		}
		p := r.placeFrom(i)
		if p.event = r.eventBefore(i); len(p.names) > 0 && placeEvents[p.event] {
			out = append(out, p)
		}
	}
	return firstOnes(out)
}

// placedInWord reads "Boston-born" and "Texas-based".
func (r *Reading) placedInWord(i int) (placed, bool) {
	where, event, ok := strings.Cut(r.norm(i), "-")
	switch {
	case !ok, !r.at(i).Cap, !inWords[event]:
		return placed{}, false
	}
	p := placed{event: event, inWord: true, names: set{stem(where): true}, nations: set{}, first: i, last: i + 1}
	if n := nationOf(strings.ToUpper(where[:1]) + where[1:]); n != "" {
		p.nations[n] = true
	}
	return p, true
}

// inWords are the events that a place is written together with.
var inWords = words("born based")

// eventBefore is the event in the three words before a preposition; of "is in", that of
// being there.
func (r *Reading) eventBefore(i int) string {
	for k := i - 1; k >= max(0, i-3); k-- {
		if e := r.eventAt(k); e != "" {
			return e
		}
	}
	return ""
}

// placeFrom reads the names behind a preposition: "Naples, Italy", "the city of Lyon".
func (r *Reading) placeFrom(i int) placed {
	p := placed{outside: outsides[r.norm(i)], names: set{}, nations: set{}}
	for k := i + 1; k < min(len(r.t), i+placeWords); k++ {
		switch {
		case r.at(k).Capital() && r.monthAt(k) == 0:
			p.add(r, k)
		case !slices.Contains(inPlaces, r.norm(k)):
			return p
		}
	}
	return p
}

// placeWords is how far the names of a place reach.
const placeWords = 14

var inPlaces = strings.Fields("the of city town village , and - . region continent south north east west southern northern eastern western state province county district island community autonomous")

func (p *placed) add(r *Reading, k int) {
	if len(p.names) == 0 {
		p.first = k
	}
	p.last = k + 1
	if n := nationOf(r.t[k].Text); n != "" {
		p.nations[n] = true
	}
	if n := r.names[k]; n != "" {
		p.names[n] = true
	}
}

// placesAgainst finds an event that the two place differently.
func placesAgainst(a, b *Reading, together bool) (Conflict, bool) {
	if otherTimes(a, b) || !aboutOne(a, b, together) {
		return Conflict{}, false
	}
	for _, x := range a.placed {
		y, ok := otherPlace(x, b)
		if !ok || !sameEvent(a, b, x.event) {
			continue
		}
		return slotConflict(a, b, []claims.Span{a.span(x.first, x.last)}, []claims.Span{b.span(y.first, y.last)}, 0.6,
			"One places it “%s”, the other “%s”."), true
	}
	return Conflict{}, false
}

// otherPlace is the first place that the other has for an event where all are elsewhere,
// and none of the names of this one stands in the other at all.
func otherPlace(x placed, b *Reading) (found placed, ok bool) {
	for _, y := range b.placed {
		if y.event != x.event {
			continue
		}
		if !x.elsewhere(&y, b) {
			return found, false
		}
		if !ok {
			found, ok = y, true
		}
	}
	return found, ok
}

// elsewhere reports places of which neither may hold the other: two countries, or two
// names of which neither is a country's.
func (p *placed) elsewhere(o *placed, b *Reading) bool {
	switch {
	case p.outside != o.outside:
		return p.names.within(o.names) || o.names.within(p.names)
	case p.outside, p.names.meets(b.allNames()):
		return false
	case p.inWord, o.inWord: // who was born in Hackney is London-born
		return allApart(p.nations, o.nations)
	case len(p.nations)+len(o.nations) == 0:
		return p.names.meets(states) == o.names.meets(states)
	}
	return allApart(p.nations, o.nations)
}

//go:embed states.txt
var stateRows string

// states hold towns.
var states = stems(tableWords(strings.ToLower(strings.ReplaceAll(stateRows, ",", " "))))

func stems(list set) set {
	out := set{}
	for w := range list {
		out[stem(w)] = true
	}
	return out
}

// readWhere is where the statement says that its subject is: "is a country in Africa".
func (r *Reading) readWhere() placed {
	depth := r.depth()
	for i := range r.t {
		if depth[i] > 0 || !beings[r.norm(i)] {
			continue
		}
		k := walk.To(i+1, min(len(r.t), i+placeWords), r.endsWhere)
		if ins[r.norm(k)] && r.placedBy(i, k) {
			return r.placeFrom(k)
		}
		return placed{}
	}
	return placed{}
}

var ins = words("in")

// endsWhere reports the "in" that is looked for, or the end of the clause.
func (r *Reading) endsWhere(k int) bool { return ins[r.norm(k)] || r.is(k, lexicon.CommaOrSemicolon) }

// placedBy reports an "in" right behind "is", or behind what something is.
func (r *Reading) placedBy(is, in int) bool { return in == is+1 || r.what.says() }

// wherenessAgainst finds two countries or continents that one thing is said to be in.
func wherenessAgainst(a, b *Reading, together bool) (Conflict, bool) {
	x, y := &a.where, &b.where
	if !allApart(x.nations, y.nations) || !sameStory(a, b, together) {
		return Conflict{}, false
	}
	return slotConflict(a, b, []claims.Span{a.span(x.first, x.last)}, []claims.Span{b.span(y.first, y.last)}, 0.6,
		"One places it “%s”, the other “%s”."), true
}
