package contradict

// sameThing says how sure it is, 0..1, that two numbers are of one thing: the same unit
// and counted noun, and nothing in the words that tells place, time, owner or kind
// apart. part is -1 when x is of a narrower thing than y ("combat troops" and "troops"),
// +1 the other way round, 0 when they are as wide.
func sameThing(x, y *number, a, b *Reading, over float64, together bool) (sure float64, part int) {
	switch {
	case x.unit != y.unit, x.part || y.part, x.more != y.more, x.rate != y.rate:
		return 0, 0
	case (x.Change == nil) != (y.Change == nil):
		return 0, 0 // a rise by 5 is no level of 5
	case disjoint(x.owner, y.owner), apart(a.dates, b.dates), a.future != b.future, a.ended || b.ended:
		return 0, 0
	case x.thing != "" && y.thing != "" && x.thing != y.thing, x.unit == "" && (x.thing == "" || y.thing == ""):
		return 0, 0
	}
	place := placesAgree(a.places, b.places)
	if place == 0 {
		return 0, 0
	}
	part, ok := narrower(x.modifiers, y.modifiers)
	if !ok || fatesDiffer(x, y, a, b) {
		return 0, 0
	}
	sure = likeness(x, y, over, together) * place
	if (len(a.dates) > 0) != (len(b.dates) > 0) {
		sure *= oneSided
	}
	return sure, part
}

// oneSided is what remains of being sure when one of the two alone names a place or a
// time: the other may mean a wider one.
const oneSided = 0.8

func placesAgree(a, b set) float64 {
	switch {
	case disjoint(a, b):
		return 0
	case len(a) == 0 && len(b) == 0:
		return 1
	case len(a) == 0 || len(b) == 0:
		return oneSided
	}
	return 1
}

// narrower compares what narrows two counted things. Different modifiers on both sides
// make two things: foot soldiers and marines.
func narrower(x, y set) (part int, ok bool) {
	both := x.shared(y)
	switch {
	case len(x) == both && len(y) == both:
		return 0, true
	case len(y) == both:
		return -1, true
	case len(x) == both:
		return 1, true
	}
	return 0, false
}

// fatesDiffer reports people who were counted for different things that befell them.
func fatesDiffer(x, y *number, a, b *Reading) bool {
	fa, fb := a.fates(x), b.fates(y)
	return (len(fa) > 0 || len(fb) > 0) && !fa.meets(fb)
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
func likeness(x, y *number, over float64, together bool) float64 {
	base, need := 0.5, 0.0
	switch {
	case x.thing == "" || y.thing == "" || isMoney(x.unit) || generic[x.thing]:
		base, need = 0.2, 0.34
	case x.unit != "":
		base, need = 0.4, 0.2
	}
	if x.owner.meets(y.owner) {
		base += 0.2
	}
	if together {
		return max(0.8, min(1, base+over))
	}
	if over < need || over == 0 && !x.owner.meets(y.owner) {
		return 0 // nothing but the noun says that it is one thing
	}
	return min(1, base+(1-base)*over)
}

// overlap is the share of the smaller content that the other holds too; with nothing on
// one side it is 0, since nothing confirms that they speak of one thing.
func overlap(a, b set) float64 {
	n := min(len(a), len(b))
	if n == 0 {
		return 0
	}
	return float64(a.shared(b)) / float64(n)
}
