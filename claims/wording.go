package claims

import "strings"

// Part is one place where a suggested wording differs from the words it was made of,
// or where it keeps a word that does not stand alone. All offsets are code points.
type Part struct {
	Start  int    `json:"start"`  // into the wording; Start == End where words were left out
	End    int    `json:"end"`    //
	Exact  string `json:"exact"`  // what the article has there; "" where something was added
	Source Span   `json:"source"` // where Exact stands in the canonical text
	From   Span   `json:"from"`   // the name in the text that it was taken from; Start == End for none
	Reason string `json:"reason"` // "pronoun: Olaf Scholz, named in paragraph 2"
}

// The kinds of a part, which its reason begins with.
const (
	PartPronoun     = "pronoun"     // a name for a pronoun, or the verb that goes with it
	PartName        = "name"        // a full name for a surname
	PartDate        = "date"        // a date for "yesterday"
	PartAttribution = "attribution" // who says so, which the claimant field holds
	PartForm        = "form"        // the capital, the full stop, white space
	PartLeft        = "left"        // left as written, since what it stands for is not certain
)

// Kind is what sort of change a part is: one of the constants above.
func (p Part) Kind() string {
	kind, _, _ := strings.Cut(p.Reason, ":")
	return kind
}

// Changed reports that the words' sense is filled in or cut, not just their form.
func (p Part) Changed() bool { return p.Kind() != PartForm && p.Kind() != PartLeft }
