package contradict

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// agent is by whom something was done: "directed by Jane Roe".
type agent struct {
	deeds       set // stems: what is "written and directed" has two
	names       set
	work        set // what stands before the deed: "the report on the dam"
	first, last int // tokens of the names
}

// deeds are done once, by those who are named for it.
var deeds = words(`directed written produced recorded created composed painted sung performed founded designed discovered
	invented authored developed edited killed assassinated fired ordered built leaked adapted choreographed album song film
	scored single novel book painting`)

// readAgents finds "by" behind such a word.
func (r *Reading) readAgents() (out []agent) {
	for i := range r.t {
		if !bys[r.norm(i)] {
			continue
		}
		a := agent{deeds: r.deedsBefore(i), names: set{}}
		r.readHands(&a, i+1)
		if min(len(a.deeds), len(a.names)) > 0 {
			a.work = r.contentBetween(max(0, i-workReach), i).less(a.deeds)
			out = append(out, a)
		}
	}
	return firstOnes(out)
}

// workReach is how many words before "by" tell what was made.
const workReach = 40

var bys = words("by")

// deedsBefore are the deeds right before "by": "was written and directed by".
func (r *Reading) deedsBefore(i int) set {
	out := set{}
	for k := i - 1; k >= max(0, i-4); k-- {
		switch {
		case deeds[r.norm(k)]:
			out[stem(r.norm(k))] = true
		case !listWords[r.norm(k)] && !r.is(k, lexicon.Comma):
			return out
		}
	}
	return out
}

// toNames stand between "by" and a name: "by the American singer".
const toNames = 6

// readHands are the names behind "by".
func (r *Reading) readHands(a *agent, from int) {
	for k := from; k < len(r.t); k++ {
		switch {
		case r.at(k).Capital():
			if n := r.names[k]; n != "" && nationOf(r.t[k].Text) == "" {
				a.add(n, k)
			}
		case handsEnd[r.norm(k)], len(a.names) == 0 && k > from+toNames:
			return
		case len(a.names) > 0 && !listWords[r.norm(k)] && !r.is(k, lexicon.Comma):
			return
		}
	}
}

var handsEnd = words("for in on at with from starring who which that ( ; . during")

func (a *agent) add(name string, k int) {
	if len(a.names) == 0 {
		a.first = k
	}
	a.names[name] = true
	a.last = k + 1
}

// agentsAgainst finds a deed with other hands.
func agentsAgainst(a, b *Reading, together bool) (Conflict, bool) {
	if !sameStory(a, b, together) {
		return Conflict{}, false
	}
	for _, x := range a.agents {
		for _, y := range b.agents {
			if !x.otherHands(&y) || x.names.meets(b.allNames()) || otherWorks(a, b, &x, &y) {
				continue
			}
			return slotConflict(a, b, []claims.Span{a.span(x.first, x.last)}, []claims.Span{b.span(y.first, y.last)}, 0.6,
				"One says that it was done by “%s”, the other by “%s”."), true
		}
	}
	return Conflict{}, false
}

// otherWorks reports two that were made by others since they are two: the report and the
// letter, of which neither statement names the other's.
func otherWorks(a, b *Reading, x, y *agent) bool {
	switch {
	case strangersIn(x.work, y.work, a, b), ownersDiffer(a, b):
		return true
	case within(a, b), within(b, a):
		return false
	}
	return bothAdd(x.work, y.work)
}

// otherHands reports one deed by people of whom none is the same.
func (a *agent) otherHands(o *agent) bool {
	return a.deeds.meets(o.deeds) && disjoint(a.names, o.names)
}

// done is what the subject of a statement is said to have made: "Jane Roe directed Alpha".
type done struct {
	deed        string
	work        set
	words       set // all that is told of the work
	first, last int // tokens of the subject
}

// makings are the deeds whose active form names who did them alone.
var makings = words("scored directed wrote written produced recorded created composed painted founded designed discovered invented developed assassinated")

// wrote is the participle of "wrote", by which deeds are compared.
var participles = map[string]string{"wrote": "written"}

// readDone finds a deed right behind the subject, with a name behind it.
func (r *Reading) readDone() (out []done) {
	for i := 1; i < len(r.t) && len(r.subject) > 0; i++ {
		if !makings[r.norm(i)] || r.names[i-1] == "" {
			continue
		}
		a := agent{names: set{}}
		r.readHands(&a, i+1)
		told := r.contentBetween(i+1, r.clauseEnd(i))
		if len(told) == 0 {
			continue
		}
		deed := r.norm(i)
		if p := participles[deed]; p != "" {
			deed = p
		}
		return []done{{stem(deed), a.names, told, 0, i}}
	}
	return nil
}

// makersAgainst finds a work that somebody is said to have made, and that others are named
// for in the other.
func makersAgainst(a, b *Reading, _ bool) (Conflict, bool) {
	for _, d := range a.done {
		for _, y := range b.agents {
			if !d.doneBy(&y, b) || a.subject.within(b.allNames()) {
				continue
			}
			return slotConflict(a, b, []claims.Span{a.span(d.first, d.last)}, []claims.Span{b.span(y.first, y.last)}, 0.5,
				"One says that it was done by “%s”, the other by “%s”."), true
		}
	}
	return Conflict{}, false
}

// doneBy reports that the hands of another statement did this deed to this work.
func (d *done) doneBy(hands *agent, o *Reading) bool {
	return hands.deeds[d.deed] && (o.subject.meets(d.work) || d.sameWork(hands.work))
}

// sameWork reports a work that the two tell in the same words, or in two of them.
func (d *done) sameWork(work set) bool {
	shared := work.shared(d.words)
	switch {
	case shared != len(work), shared == 0:
		return false
	}
	return shared > 1 || shared == len(d.words)
}
