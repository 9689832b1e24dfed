package contradict

import (
	_ "embed"
	"strings"
)

//go:embed roles.txt
var roleRows string

// roles are what a number measures, by the words that say so.
var roles = roleTable(roleRows)

func roleTable(table string) map[string][]string {
	out := map[string][]string{}
	for _, row := range rows(table) {
		name, list, _ := strings.Cut(row, ":")
		for _, w := range strings.Fields(list) {
			out[w] = append(out[w], name)
		}
	}
	return out
}

// How far from a number the words may stand that say what it measures.
const (
	roleBefore = 7
	roleBehind = 6
)

// rolesOf is what a number measures, as far as the words of its clause tell.
func (r *Reading) rolesOf(n *number) set {
	var out set
	for k := n.first - 1; k >= max(0, n.first-roleBefore) && !clauseParts[r.norm(k)]; k-- {
		out = out.with(roles[r.norm(k)])
	}
	for k := n.first; k < n.last; k++ {
		out = out.with(roles[r.norm(k)])
	}
	for k := n.last; k < n.last+roleBehind && !clauseParts[r.norm(k)]; k++ {
		out = out.with(roles[r.norm(k)])
	}
	return out
}

func (s set) with(list []string) set {
	for _, w := range list {
		s = put(s, w, true)
	}
	return s
}

// partitives stand before what a number is a part of: "32 pupils of the school".
var partitives = words("the its their his her our these those")

// wholesale words say that it is all of it.
var wholesale = words("all entire whole total full")

// isPartOf reports "32 pupils of the school", and not "all 32 pupils of the school".
func (r *Reading) isPartOf(n *number) bool {
	switch {
	case n.unit != "", !ofs[r.norm(n.last)]:
		return false
	case wholesale[r.norm(n.first-1)]:
		return false
	}
	return partitives[r.norm(n.last+1)]
}

const percent = "percent"

// otherMeasures reports two numbers that measure different things, or of which one counts
// what was without something.
func otherMeasures(x, y *number, a, b *Reading) bool {
	switch {
	case disjoint(x.roles, y.roles), x.lacking != y.lacking:
		return true
	case harmsOne(x, y), otherDeeds(x, y, a, b), a.owns(x) != b.owns(y) && a.makes(x) != b.makes(y):
		return true
	case otherWorkers(a, b), spansDiffer(a, b), otherReceivers(x, y, a, b), otherSubjects(x, a, b), a.byThen() != b.byThen():
		return true
	}
	return narrowedApart(a, b)
}

// harmed is the role of what something befell: 40 of 300 homes.
const harmed = "flooded"

// byThen reports how much it was "by Wednesday", which may grow.
func (r *Reading) byThen() bool {
	return anyOf(0, len(r.t), func(k int) bool {
		next := r.norm(k + 1)
		return bys[r.norm(k)] && (daysOfWeek[next] || hours[next])
	})
}

var hours = words("evening night noon midnight morning now dawn dusk then")

// harmsOne reports two counts of things of which something befell the one.
func harmsOne(x, y *number) bool {
	return x.unit == "" && x.roles[harmed] != y.roles[harmed]
}

// otherDeeds reports two numbers that begin their statements, of which the one did what the
// other's statement does not tell, and the other way round: "all 12 jurors agreed", "two jurors
// spoke to the press".
func otherDeeds(x, y *number, a, b *Reading) bool {
	if max(x.first, y.first) > 1 {
		return false
	}
	return strangersIn(a.contentBetween(x.last, x.last+roleBehind), b.contentBetween(y.last, y.last+roleBehind), a, b)
}

// lacking reports a number of what is without something: "40,000 homes without power".
func (r *Reading) lacking(n *number) bool {
	return anyOf(n.last, n.last+2, func(k int) bool { return lackings[r.norm(k)] })
}

// namesCount are words right before a number that say what it counts: "killed 12", "seats
// 52,000".
var namesCount = words("killed killing injured injuring wounded wounding seats employs employing employed")

// numberedBefore is the thing of "puts the number of houses destroyed at 212".
func (r *Reading) numberedBefore(n *number) string {
	for k := n.first - 1; k >= max(0, n.first-numberReach) && !clauseParts[r.norm(k)]; k-- {
		if numberOf[r.norm(k)+" "+r.norm(k+1)] {
			return r.next(k + 1)
		}
	}
	return ""
}

// numberReach is how many words behind "the number of" the number may stand.
const numberReach = 10

var numberOf = set{"number of": true, "total of": true}

var usThem = set{"of us": true, "of them": true}

// countedBefore is what such a word says of a number of nothing named.
func (r *Reading) countedBefore(n *number) string {
	switch w := r.norm(n.first - 1); {
	case usThem[r.norm(n.last)+" "+r.norm(n.last+1)]:
		return "people"
	case n.thing != "", n.unit != "":
		return n.thing
	case !namesCount[w]:
		return r.numberedBefore(n)
	default:
		return conceptOf(w)
	}
}

// victims are people of whatever sort that something befell: "eleven miners died", "nine men
// lost their lives". The sort narrows them, and so does "wounded".
func (r *Reading) victims() {
	for i := range r.numbers {
		n := &r.numbers[i]
		switch sort := n.thing; {
		case len(r.fates(n)) == 0, generic[sort], n.unit != "":
		case isFate[sort]:
			n.thing = "people"
		case persons[sort]:
			n.thing, n.modifiers[sort] = "people", true
		}
	}
}

var isFate = words(strings.Join(fates, " "))

// persons are sorts of people, by their stems.
var persons = concepted(tableWords(personRows))

//go:embed persons.txt
var personRows string

// owns reports how much there is of something: "has 140 kilometres".
func (r *Reading) owns(n *number) bool { return haves[r.norm(n.first-1)] }

// makes reports how much of it somebody added: "built 12 kilometres".
func (r *Reading) makes(n *number) bool { return makes[r.norm(n.first-1)] }

var (
	haves = words("has have had owns own owned")
	makes = words("built builds added adds opened opens planted plants hired hires recruited ordered bought")
)

// otherWorkers reports two that begin with people of two trades: the doctor, the nurse.
func otherWorkers(a, b *Reading) bool {
	x, y := a.head(), b.head()
	switch {
	case x == y:
		return false
	case a.payer() != b.payer():
		return a.lacksTerm(y) || b.lacksTerm(x)
	}
	return otherHeads(a, b) && a.headsPerson() && b.headsPerson()
}

// payer reports a statement of what one sort of people pays.
func (r *Reading) payer() bool {
	return r.headsPerson() && anyOf(1, head, func(k int) bool { return pays[r.norm(k)] })
}

// headsPerson reports a statement that begins with somebody of a trade or a sort.
func (r *Reading) headsPerson() bool {
	k := 0
	if articles[r.norm(0)] {
		k = 1
	}
	sort := kinds[r.norm(k)]
	return thingOf(sort) == "person" || persons[conceptOf(r.norm(k))]
}

var pays = words("pay pays paid")
