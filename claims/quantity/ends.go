package quantity

// fit is how two numbers with a joint between them go together.
type fit uint8

const (
	apart   fit = iota // two numbers
	ranging            // the ends of a range
	unclear            // the ends of one whose lower is not known: "950 to 1.1 billion"
)

// least is what no lower end is that shares the upper one's multiplier.
const least = 1000

// ends are the values of the ends of a range, the smaller first: of "5 to 10 million" the
// lower shares the multiplier of the upper.
func ends(low, high *reading, j joint) (from, to float64, as fit) {
	from, to = low.q.Value, high.q.Value
	top := to / high.Scale
	switch shares := mayShare(low, high); {
	case !shares:
		return ordered(from, to, j.between)
	case from < top:
		return ordered(from*high.Scale, to, true)
	case high.before:
		return ordered(from, to, j.between) // "$500 to $1 million"
	case j.falls():
		return ordered(from*high.Scale, to, true) // "9-7 lakh"
	}
	return 0, 0, unclear
}

// mayShare reports a lower end without the multiplier of the upper one.
func mayShare(low, high *reading) bool {
	if high.Scale <= 100 {
		return false
	}
	return low.Scale == 1 && low.q.Value < least
}

func ordered(from, to float64, falls bool) (low, high float64, as fit) {
	switch {
	case from < to:
		return from, to, ranging
	case falls && to < from:
		return to, from, ranging
	}
	return from, to, apart
}
