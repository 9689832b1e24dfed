package contradict

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// bearer is whom or what a name stands for, as far as the words beside it tell: "the poet Luis
// Prado", "Luis Prado, a goalkeeper".
type bearer struct {
	name    string // the last of it
	is      set    // words of what it is
	nations set    // "the Spanish village"
	seat    set    // names behind "in": "Milford in Ohio"
}

// mostBearers bounds the names of a statement that are looked at.
const mostBearers = 12

// readBearers are the names of a statement that something is said of.
func (r *Reading) readBearers() (out []bearer) {
	for i := 0; i < len(r.t); i++ {
		if r.names[i] == "" {
			continue
		}
		end := walk.Past(i, len(r.t), func(k int) bool { return r.names[k] != "" })
		if b := r.bearerAt(i, end); b.told() {
			out = append(out, b)
		}
		if i = end - 1; len(out) == mostBearers {
			break
		}
	}
	return out
}

func (r *Reading) bearerAt(i, end int) bearer {
	b := bearer{name: r.names[end-1], is: set{}, nations: set{}, seat: set{}}
	r.titled(&b, i)
	r.apposed(&b, end)
	r.seated(&b, end)
	return b
}

func (x *bearer) told() bool { return len(x.is)+len(x.nations)+len(x.seat) > 0 }

// titled reads "the Spanish village of" and "the ferry" before a name.
func (r *Reading) titled(b *bearer, i int) {
	of := ofs[r.norm(i-1)]
	if of {
		i--
	}
	from := walk.Back(i, max(0, i-titleReach), r.plainTerm)
	for k := from; k < i && !of; k++ {
		b.say(r, k)
	}
	switch from {
	case i, 0:
		return
	}
	if n := nationOf(r.t[from-1].Text); n != "" {
		b.nations[n] = true
	}
}

// plainTerm reports a word of content that is no name.
func (r *Reading) plainTerm(k int) bool {
	if r.names[k] != "" {
		return false
	}
	return r.term(k) != ""
}

// titleReach is how many words before a name may say what it is.
const titleReach = 2

// apposed reads ", 34, a plumber from Essen," behind a name.
func (r *Reading) apposed(b *bearer, k int) {
	if !r.is(k, lexicon.Comma) {
		return
	}
	k = walk.Past(k, min(len(r.t), k+ageReach), r.commaOrAge)
	if !apposing[r.norm(k)] {
		return
	}
	end := walk.To(k, min(len(r.t), k+appositionReach), r.endsApposition)
	for ; k < end; k++ {
		b.say(r, k)
	}
}

func (r *Reading) commaOrAge(k int) bool {
	if r.skip[k] {
		return true
	}
	return r.is(k, lexicon.Comma)
}

func (r *Reading) endsApposition(k int) bool {
	if noNoun[r.norm(k)] {
		return true
	}
	return r.is(k, lexicon.CommaOrSemicolon)
}

const (
	ageReach        = 4
	appositionReach = 5
)

var apposing = words("a an the")

// seated reads "in Ohio" right behind a name, or behind "church", "school" and the like.
func (r *Reading) seated(b *bearer, k int) {
	if owning[r.norm(k)] {
		k++
	}
	if seats[r.norm(k)] {
		k++
	}
	if !ins[r.norm(k)] {
		return
	}
	for k++; r.names[k] != ""; k++ {
		b.seat[r.names[k]] = true
	}
}

var seats = words("church school college hospital hotel station works plant mine airport museum theatre library")

// say notes a word of what something is, unless much is called so.
func (b *bearer) say(r *Reading, k int) {
	w := r.term(k)
	switch {
	case w == "", r.names[k] != "", manyAre[r.norm(k)]:
		return
	}
	b.is[w] = true
}

// manyAre words are said of what has another word of its own: a ship is a ferry.
var manyAre = words(`ship vessel boat company firm town city village place man woman person film movie book song group band
	businessman politician called named mr mrs ms dr president minister senator chancellor mayor governor chairman chief leader head boss founder`)

// otherBearers reports a name of both that stands for another in each: the poet and the
// goalkeeper, one father and one son, the striker and the banker.
func otherBearers(a, b *Reading) bool {
	for i := range a.bearers {
		for k := range b.bearers {
			x, y := &a.bearers[i], &b.bearers[k]
			if x.name == y.name && x.apartFrom(y, a, b) {
				return true
			}
		}
	}
	if generations(a, b) {
		return true
	}
	return otherFirst(a, b)
}

func (x *bearer) apartFrom(y *bearer, a, b *Reading) bool {
	switch {
	case allApart(x.nations, y.nations), disjoint(x.seat, y.seat):
		return true
	}
	return strangersIn(x.is, y.is, a, b)
}

// generations reports father and son of one name.
func generations(a, b *Reading) bool {
	x, y := a.generation(), b.generation()
	return min(x, y) != "" && x != y
}

// generation is "senior" or "junior", "" where neither is said.
func (r *Reading) generation() string {
	for w := range generationWords {
		if r.told[w] {
			return w
		}
	}
	return ""
}

var generationWords = words("senior junior")

// leastNames is how many names two must share behind the first for that to tell them apart.
const leastNames = 2

// otherFirst reports "Striker Paul Remy" and "Banker Paul Remy".
func otherFirst(a, b *Reading) bool {
	x, y := a.names[0], b.names[0]
	switch {
	case x == "", y == "", x == y, a.allNames()[y], b.allNames()[x]:
		return false
	}
	return a.subject.shared(b.subject) >= leastNames
}
