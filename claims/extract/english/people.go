package english

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// gender is what the text or a given name tells; 0 is unknown.
type gender uint8

const (
	he  gender = 1
	she gender = 2
)

// person is a full name that the article gives, with what it says about its bearer.
type person struct {
	name   string
	last   string // the folded surname
	given  string // the folded first word
	token  int    // of the name's first mention
	gender gender
	sure   bool // a given name, a title or a role says that it is a person
	desc   map[string]bool
	ranks  map[string]string // "deputy" of "mayor", for "Deputy Mayor Jane Roe"
	dead   bool              // the article tells that they died
	played bool              // the name is a part's in a play
	kin    string            // "wife", in "his wife Jane Roe"
	kinOf  string            // the word before "'s" in "Park's wife Jane Roe"
	couple *person           // of the same surname: "Jane and Tom Roe"
	age    string            // as it stands behind the name: "Jane Roe, 48,"
	role   roleWords         // the words that say what the person is, where the article first has them
}

// people are the article's full names, found by their last words.
type people struct {
	bodies []int32 // as findBodies gives them
	all    []*person
	byLast map[string][]*person
	byName map[string]*person
	places map[string]bool // as isPlace gives them; nil before it is asked
}

// findPeople collects the full names in prose and headings, in text order.
func findPeople(d *text.Doc) *people {
	p := &people{bodies: findBodies(d), byLast: map[string][]*person{}, byName: map[string]*person{}}
	for _, b := range d.Blocks {
		switch b.Kind {
		case text.Furniture, text.Label:
			continue
		}
		d.Watch.Walk(b.First, b.Last, func(k int) int {
			end := capRun(d.Tokens, k, b.Last)
			if end == k {
				return k + 1
			}
			if last := nicknamed(d.Tokens, k, end, b.Last); last > end {
				p.readNicknamed(d, b, end-1, last)
				return last
			}
			p.read(d, b, k, end)
			return end
		})
	}
	return p
}

// read takes the full name at the end of a run of capitalised words, if there is one.
func (p *people) read(d *text.Doc, b text.Block, first, last int) {
	name, titled := nameIn(d.Tokens, first, last, sentenceStart(d, b, first))
	if last-first == 1 && kinBefore(d.Tokens, first, b.First) {
		p.add(d, first, last, true).describe(d, b, first, last)
		return
	}
	switch {
	case name < 0, last-name > longestName, wordsIn(d.Tokens, name, last) < 2:
		return
	case name == first && linked(d.Tokens, first), int(p.bodies[name]) > name-first:
		return
	}
	last = behindName(d.Tokens, name, last)
	who := p.add(d, name, last, titled)
	who.describe(d, b, name, last)
	if name == first {
		p.couple(d, b.First, name, last, who)
	}
}

// couple takes the first of "Jane and Tom Roe", who share the surname that ends before last.
func (p *people) couple(d *text.Doc, lo, name, last int, other *person) {
	t, given := d.Tokens, name-2
	switch {
	case given < lo, !t[name-1].Is(lexicon.And), !t[given].Cap, !knownGiven(t[given].Norm), !knownGiven(t[name].Norm):
		return
	case given > lo && t[given-1].Capital() && !t[given-1].Any(lexicon.SentenceOpener, lexicon.Weekday):
		return
	case len(p.byLast[t[given].Norm]) > 0, t[given].Is(lexicon.PlaceGiven), p.isPlace(d, t[given].Norm):
		return // "Clinton and Tim Kaine", "Florence and Tim Kaine"
	}
	full := spaced(d.Slice(t[given].Start, t[given].End)) + " " + spaced(d.Slice(t[name+1].Start, t[last-1].End))
	if p.byName[full] == nil {
		one := p.enter(person{name: full, last: surname(t, name, last), token: name, gender: givenGender(t[given].Norm), sure: true})
		one.couple, other.couple = other, one
	}
}

// isPlace reports a name that the article has behind "in", which no person's has.
func (p *people) isPlace(d *text.Doc, norm string) bool {
	if p.places == nil {
		p.places = map[string]bool{}
		for k := range d.Watch.Each(1, len(d.Tokens)) {
			if d.Tokens[k-1].Norm == "in" {
				p.places[d.Tokens[k].Norm] = true
			}
		}
	}
	return p.places[norm]
}

func (p *people) add(d *text.Doc, first, last int, titled bool) *person {
	t := d.Tokens
	full := spaced(d.Slice(t[first].Start, t[last-1].End))
	if text.Tokens(t).Reads(last-1, lexicon.Junior, lexicon.FullStop) {
		full += "."
	}
	who := p.byName[full]
	if who == nil {
		who = p.longer(full, surname(t, first, last))
	}
	if who == nil {
		who = p.enter(person{name: full, last: surname(t, first, last), token: first, gender: givenGender(t[first].Norm)})
	}
	who.sure = who.sure || titled || knownGiven(t[first].Norm)
	return who
}

// enter takes in somebody who is named behind all before.
func (p *people) enter(one person) *person {
	who := &one
	who.desc = map[string]bool{}
	who.given, _, _ = strings.Cut(strings.ToLower(who.name), " ")
	p.byName[who.name] = who
	p.all = append(p.all, who)
	p.byLast[who.last] = append(p.byLast[who.last], who)
	return who
}
