package review

import "slices"

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

// ratingClasses are the classes of the ratings that the preset scales have.
var ratingClasses = map[string]Class{
	"true": ClassTrue, "mostly_true": ClassMostlyTrue, "half_true": ClassMixed, "misleading": ClassMixed,
	"missing_context": ClassMixed, "altered": ClassMixed, "mostly_false": ClassMostlyFalse,
	"false": ClassFalse, "fabricated": ClassFalse, "unproven": ClassUnproven, "satire": ClassOther,
}

// Class is the coarse class of our own verdict: by its rating's key, else by where
// its value stands on its scale, of which the five classes take a fifth each.
// Unmapped when the scale is the desk's own and the rating has no number.
func (v *Verdict) Class() Class {
	if c, ok := ratingClasses[v.Rating]; ok {
		return c
	}
	if v.Value == nil || v.Best == nil || v.Worst == nil || *v.Best <= *v.Worst {
		return Unmapped
	}
	part := float64(*v.Best-*v.Value) / float64(*v.Best-*v.Worst)
	return ordered[min(max(int(part*5), 0), 4)]
}
