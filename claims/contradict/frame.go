package contradict

import (
	"slices"
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// frame is what an English statement says in the forms that recur: whom it is about, what
// that is, and what happened when, where and by whose hand.
type frame struct {
	subject  set // the names that it begins with
	what     definition
	dated    []dated
	moments  []moment // all dates
	placed   []placed
	agents   []agent
	ordinals []ordinal
	links    []link
	done     []done
	told     set // words of contrasts
	happens  []happening
	holders  []holder
	scope    scope
	order    order
	ranks    []rank
	ground   ground
	party    party
	bearers  []bearer
}

// readFrame fills in the frame of an English statement.
func (r *Reading) readFrame() {
	if r.german || strings.HasPrefix(r.Language, "es") {
		return
	}
	r.readTold()
	r.subject = r.readSubject()
	r.what = r.readDefinition()
	r.dated = r.readDated()
	r.placed = r.readPlaced()
	r.agents = r.readAgents()
	r.ordinals = r.readOrdinals()
	r.links = r.readLinks()
	r.done = r.readDone()
	r.happens = r.readHappenings()
	r.holders = r.readHolders()
	r.scope = r.readScope()
	r.order = r.readOrder()
	r.ranks = r.readRanks()
	r.ground = r.readGround()
	r.party = r.readParty()
	r.bearers = r.readBearers()
}

// depth is how many brackets each token stands in.
func (s *sentence) depth() []int {
	out, in := make([]int, len(s.t)), 0
	for i := range s.t {
		switch s.norm(i) {
		case "(", "[":
			in++
			out[i] = in
			continue
		case ")", "]":
			out[i] = in
			in = max(0, in-1)
			continue
		}
		out[i] = in
	}
	return out
}

// inNames stand within the names of things: "Lord of the Rings".
var inNames = strings.Fields("of the a an and for de la van von du di 's")

// leads open what stands before a subject: "In 1990, …".
var leads = words("in on at by during after before since from until")

// behindLead is where the subject may begin: behind "On 2 May 2013,".
func (r *Reading) behindLead() int {
	if !leads[r.norm(0)] {
		return 0
	}
	for i := 1; i < min(len(r.t), head); i++ {
		if r.is(i, lexicon.Comma) && r.yearOrNone(i+1) {
			return i + 1
		}
		if r.yearBefore(i) && r.at(i).Cap {
			return i
		}
	}
	return 0
}

// yearOrNone reports that a comma is not that of "May 2, 2013".
func (r *Reading) yearOrNone(i int) bool { from, _ := r.yearsAt(i); return from == 0 }

func (r *Reading) yearBefore(i int) bool { return !r.yearOrNone(i - 1) }

// readSubject are the names at the head of the statement, brackets passed over.
func (r *Reading) readSubject() set {
	out, depth := set{}, r.depth()
	for i := r.behindLead(); i < len(r.t); i++ {
		switch {
		case depth[i] > 0, r.skip[i], i == 0 && r.isSign(i):
		case r.at(i).Capital():
			if n := r.names[i]; n != "" && !r.is(i, lexicon.ReportingForm) {
				out[n] = true
			}
		case !slices.Contains(inNames, r.norm(i)) && r.at(i).Class != text.Quote:
			return out
		}
	}
	return out
}

// aboutOne reports that two statements begin with one name, or that what one begins with
// stands whole in the other. Of two that are together, one may say "he" or "the film".
func aboutOne(a, b *Reading, together bool) bool {
	switch {
	case together && (a.pointsBack() || b.pointsBack()):
		return true
	case within(a, b), within(b, a):
		return true
	}
	return oneSubject(a, b)
}

// oneSubject reports that two statements begin with one name.
func oneSubject(a, b *Reading) bool {
	shared := a.subject.alike(b.subject)
	return shared > 1 || shared > 0 && shared == min(len(a.subject), len(b.subject))
}

// within reports that all of one's subject is named in the other.
func within(a, b *Reading) bool {
	return len(a.subject) > 0 && a.subject.within(b.allNames())
}

// pointsBack reports a statement that begins with no name.
func (r *Reading) pointsBack() bool {
	return len(r.subject) == 0 && len(r.t) > 0
}

// alike is the number of names that both hold, short forms of first names too: Tim and
// Timothy.
func (s set) alike(o set) (n int) {
	for x := range s {
		for y := range o {
			if sameName(x, y) {
				n++
				break
			}
		}
	}
	return n
}

// sameName reports one name, or one that is the other's short form.
func sameName(x, y string) bool {
	return x == y || shortened(min(x, y), max(x, y))
}

// leastShort is the shortest form of a first name.
const leastShort = 3

func shortened(short, long string) bool {
	return len(short) >= leastShort && len(long) > len(short)+1 && strings.HasPrefix(long, short)
}
