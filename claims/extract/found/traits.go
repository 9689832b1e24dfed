package found

// Trait is something that one word shows of a claim.
type Trait uint8

// The traits. Each language looks for those that it has words for.
const (
	Negation Trait = iota
	Absolute       // "never"
	Hedge
	Compare
	Cause
	Harm
	Feel
	Judge
	Should
	Blame // "should have"
	Procedure
	Position
	Record
	Future
	First     // "we", "I"
	All       // "every", "always"
	Time      // "last year", "a decade ago"
	NoComment // "declined to comment"
	Context   // "this", at the head of the words
	traits
)

// Traits are what one pass over a candidate's words finds.
type Traits struct {
	At           [traits]int // the first token that shows each, None for none
	Date, Number int         // indexes of measures, None for none
	Names, Words int         // how many
}

// NoTraits are those of no words.
func NoTraits() Traits {
	t := Traits{Date: None, Number: None}
	for i := range t.At {
		t.At[i] = None
	}
	return t
}

// Precedes reports a trait that is shown before another one.
func (t *Traits) Precedes(one, other Trait) bool { return t.Shows(one) && t.At[one] < t.At[other] }

// Shows reports whether a token shows the trait.
func (t *Traits) Shows(trait Trait) bool { return t.At[trait] != None }

// Keep notes a token that shows the trait, unless an earlier one does.
func (t *Traits) Keep(trait Trait, k int) {
	if !t.Shows(trait) {
		t.At[trait] = k
	}
}

// Unless forgets a trait that counts for nothing here.
func (t *Traits) Unless(idle bool, trait Trait) {
	if idle {
		t.At[trait] = None
	}
}
