package review

import (
	"slices"
	"time"
)

// Class is one of the coarse classes that every publisher's ratings are mapped to,
// so that they can be compared. The first five are in order, the truest first.
type Class string

const (
	Unmapped         Class = "" // nobody has said what the label means
	ClassTrue        Class = "true"
	ClassMostlyTrue  Class = "mostly_true"
	ClassMixed       Class = "mixed" // half true, misleading, out of context
	ClassMostlyFalse Class = "mostly_false"
	ClassFalse       Class = "false"
	ClassUnproven    Class = "unproven" // can't be told, or not yet
	ClassOther       Class = "other"    // satire, a promise, no rating at all
)

// Classes are all classes with their names for pages.
var Classes = []struct {
	Class Class  `json:"class"`
	Name  string `json:"name"`
}{
	{ClassTrue, "True"}, {ClassMostlyTrue, "Mostly true"}, {ClassMixed, "Mixed or misleading"},
	{ClassMostlyFalse, "Mostly false"}, {ClassFalse, "False"}, {ClassUnproven, "Unproven"}, {ClassOther, "Other"},
}

// ordered are the classes that can be compared with each other.
var ordered = []Class{ClassTrue, ClassMostlyTrue, ClassMixed, ClassMostlyFalse, ClassFalse}

// Known says whether c is a class; Unmapped is none.
func (c Class) Known() bool { return c.Name() != "Unmapped" }

// Name is the class as a page shows it.
func (c Class) Name() string {
	for _, x := range Classes {
		if x.Class == c {
			return x.Name
		}
	}
	return "Unmapped"
}

// Agreement says how two rulings on the same claim stand to each other.
type Agreement string

const (
	Agree         Agreement = "agree"
	Disagree      Agreement = "disagree"
	NotComparable Agreement = "not_comparable"
)

// Compare compares two classes. On the five ordered ones rulings agree when they
// are the same or one step apart, since publishers draw the lines between
// neighbours differently; two steps or more are a disagreement. Unproven agrees
// with itself. Anything else can't be compared.
func Compare(a, b Class) Agreement {
	i, j := slices.Index(ordered, a), slices.Index(ordered, b)
	switch {
	case a == ClassUnproven && b == ClassUnproven:
		return Agree
	case i < 0 || j < 0:
		return NotComparable
	case -1 <= i-j && i-j <= 1:
		return Agree
	}
	return Disagree
}

// truths places the classes that are in order on the line from 0, false, to 1, true.
var truths = map[Class]float64{ClassTrue: 1, ClassMostlyTrue: 0.75, ClassMixed: 0.5, ClassMostlyFalse: 0.25, ClassFalse: 0}

// Truth is where a class stands on the line from 0, false, to 1, true. False for one that
// has no place on it: unproven, other, or unmapped.
func (c Class) Truth() (float64, bool) {
	truth, ok := truths[c]
	return truth, ok
}

// Truth is where a verdict stands on the line from 0, false, to 1, true: that of its
// class, so that "Half true" is as true on a scale of six steps as on one of five.
func (v *Verdict) Truth() (float64, bool) { return v.Class().Truth() }

// Class is what our verdict means: what its scale said when it was given, else what a
// rating of that key and number means. Unmapped when neither tells.
func (v *Verdict) Class() Class {
	if v.Meaning != Unmapped {
		return v.Meaning
	}
	return classOf(v.Rating, v.Value, v.Worst, v.Best)
}

// Class is what a rating of the scale means: what the scale says of it, else what its key
// means on our own scales, else where its number stands between the scale's bounds.
func (s Scale) Class(r Rating) Class {
	if r.Class != Unmapped {
		return r.Class
	}
	worst, best := s.Bounds()
	return classOf(r.Key, r.Value, worst, best)
}

// classOf tells a rating that does not say what it means by its key, else by its number:
// the five classes in order take a fifth of the scale each.
func classOf(key string, value, worst, best *int) Class {
	if c, ok := presetClasses[key]; ok {
		return c
	}
	if value == nil || best == nil || worst == nil || *best <= *worst {
		return Unmapped
	}
	if *value < *worst || *value > *best {
		return Unmapped
	}
	part := float64(*best-*value) / float64(*best-*worst)
	return ordered[min(int(part*5), 4)]
}

// presetClasses are the classes of the ratings of our own scales, by key. Scales that
// were stored before a rating said what it means are read by it.
var presetClasses = func() map[string]Class {
	out := map[string]Class{}
	for _, s := range Presets(time.Time{}) {
		for _, r := range s.Ratings {
			out[r.Key] = r.Class
		}
	}
	return out
}()
