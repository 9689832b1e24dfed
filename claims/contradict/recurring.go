package contradict

// tellsWhich reports that an event is no other than the other's: what comes again needs that
// both tell of the last one, or that both foretell it in the same words.
func tellsWhich(a, b *Reading, event string) bool {
	switch {
	case !recurring[event]:
		return true
	case ownersDiffer(a, b):
		return false
	case event == retiring:
		return len(a.scope.tails[fromWhere])+len(b.scope.tails[fromWhere]) == 0
	case a.future && b.future:
		return overlap(a.content(), b.content()) >= nearlyAll
	}
	return a.tellsLast() && b.tellsLast()
}

// Who retired from a post may retire again.
const (
	retiring  = "retired"
	fromWhere = "from"
)

// tellsLast reports "last erupted", of which there is one.
func (r *Reading) tellsLast() bool {
	return anyOf(0, len(r.t), func(k int) bool { return lastWords[r.norm(k)] })
}

var lastWords = words("last latest")

// otherOccasions reports two that name days of the week and do not both begin with one
// occasion: "the crash" is on one day, and the museum may open on each.
func otherOccasions(a, b *Reading) bool {
	x, y := &a.scope, &b.scope
	switch {
	case len(x.days)+len(y.days) == 0:
		return false
	case len(x.days) != len(y.days), x.besideDay(y), y.besideDay(x):
		return true
	}
	return a.occasion() != b.occasion() || a.occasion() == ""
}

// occasion is what a statement begins with, if that is on one day: "the robbery".
func (r *Reading) occasion() string {
	if r.norm(0) != theWord || len(r.scope.tails["of"]) > 0 {
		return ""
	}
	return occasions[r.norm(1)]
}

const theWord = "the"

// occasions are what happens on a day, by their words.
var occasions = func() map[string]string {
	out := map[string]string{}
	for w := range words("robbery crash vote trial hearing summit strike ceasefire truce election referendum funeral wedding shooting explosion attack verdict") {
		out[w] = conceptOf(w)
	}
	return out
}()
