package contradict

// sameThing says how sure it is, 0..1, that two numbers are of one thing: the same unit
// and counted noun, and nothing in the words that tells place, time, owner or kind
// apart. part is -1 when x is of a narrower thing than y ("combat troops" and "troops"),
// +1 the other way round, 0 when they are as wide.
func sameThing(x, y *number, a, b *Reading, over float64, together bool) (sure float64, part int) {
	switch {
	case !x.sameKind(y), otherMeasures(x, y, a, b), disjoint(x.owner, y.owner), sharesOfOther(x, y, a, b), otherDegrees(x, y, a, b):
		return 0, 0
	case otherTimes(a, b) && !x.lasts(y):
		return 0, 0
	}
	place := placesAgree(a.places, b.places)
	part, ok := narrower(x.modifiers, y.modifiers)
	switch {
	case place == 0, !ok, fatesDiffer(x, y, a, b), otherParts(x, y, a, b):
		return 0, 0
	}
	sure = likeness(x, y, a, b, over, together) * place
	if (len(a.dates) > 0) != (len(b.dates) > 0) {
		sure *= oneSided
	}
	return sure, part
}

// sameKind reports two numbers in one unit, of one thing if both say of what, that are as
// much a whole, an addition, a change or a rate.
func (n *number) sameKind(o *number) bool {
	switch {
	case n.unit != o.unit, n.rate != o.rate, n.more != o.more, n.part, o.part:
		return false
	case (n.Change == nil) != (o.Change == nil) && !n.amount():
		return false // a rise by 5 is no level of 5
	case n.thing == o.thing:
		return n.thing != "" || n.unit != ""
	}
	return n.unit != "" && (n.thing == "" || o.thing == "")
}

// amount reports a volume or a weight, which is lost or leaked and was so much all the same.
func (n *number) amount() bool { return amounts[n.unit] }

var amounts = words("litre kilogram")

// oneSided is what remains of being sure when one of the two alone names a place or a
// time: the other may mean a wider one.
const oneSided = 0.8

func placesAgree(a, b set) float64 {
	switch {
	case disjoint(a, b):
		return 0
	case len(a)+len(b) == 0:
		return 1
	case min(len(a), len(b)) == 0:
		return oneSided
	}
	return 1
}

// narrower compares what narrows two counted things. Different modifiers on both sides
// make two things: foot soldiers and marines.
func narrower(x, y set) (part int, ok bool) {
	switch xIn, yIn := x.within(y), y.within(x); {
	case xIn && yIn:
		return 0, true
	case yIn:
		return -1, true
	case xIn:
		return 1, true
	}
	return 0, false
}

// fatesDiffer reports people who were counted for different things that befell them.
func fatesDiffer(x, y *number, a, b *Reading) bool {
	fa, fb := a.fates(x), b.fates(y)
	return len(fa)+len(fb) > 0 && !fa.meets(fb)
}

func (r *Reading) fates(n *number) set {
	out, said := set{}, r.content()
	for _, f := range fates {
		if said[f] || n.thing == f || n.modifiers[f] {
			out[f] = true
		}
	}
	return out
}

// likeness weighs what the two statements share besides the number. A noun that says
// much ("troops") counts half by itself; one that is counted everywhere ("people"), a
// share or a sum of money needs the words around it.
func likeness(x, y *number, a, b *Reading, over float64, together bool) float64 {
	base, need := 0.5, 0.0
	switch {
	case saysLittle(x), saysLittle(y):
		base, need = 0.2, 0.34
	case x.unit != "":
		base, need = 0.4, 0.2
	}
	ours := x.owner.meets(y.owner)
	if ours {
		base += 0.2
	}
	if together {
		return max(0.8, min(1, base+over))
	}
	if unconfirmed := over == 0 && !ours; unconfirmed || over < need || a.jaccard(b) < leastAlike(x, y) {
		return 0 // nothing but the noun says that it is one thing
	}
	return min(1, base+(1-base)*over)
}

// leastAlike is the share of all words of two statements that both must have: more for
// what is counted everywhere.
func leastAlike(x, y *number) float64 {
	switch {
	case saysLittle(x), saysLittle(y), x.unit != "":
		return alikeUnits
	}
	return alikeThings
}

// Set on 10,000 fact-checked claims of ten years (docs/contradictions.md), of which nearly
// all that shared less spoke of different things.
const (
	alikeUnits  = 0.3
	alikeThings = 0.05
)

// jaccard is the share of all words of two statements that both have.
func (r *Reading) jaccard(o *Reading) float64 {
	a, b := r.content(), o.content()
	shared := a.shared(b)
	return float64(shared) / float64(max(1, len(a)+len(b)-shared))
}

// saysLittle reports money, what everybody counts, and a number of nothing named.
func saysLittle(n *number) bool { return n.thing == "" || isMoney(n.unit) || generic[n.thing] }

// overlap is the share of the smaller content that the other holds too; with nothing on
// one side it is 0, since nothing confirms that they speak of one thing.
func overlap(a, b set) float64 {
	n := min(len(a), len(b))
	if n == 0 {
		return 0
	}
	return float64(a.shared(b)) / float64(n)
}

// lasts reports two numbers of what does not change with the plans for a thing: its height.
func (n *number) lasts(o *number) bool { return n.roles.meets(lasting) || o.roles.meets(lasting) }

var lasting = words("length height depth weight wide away age")
