package claims

import "strings"

// Part is one place where a suggested wording differs from the words it was made of,
// or where it keeps a word that does not stand alone. All offsets are code points.
type Part struct {
	Start  int    `json:"start"`            // into the wording; Start == End where words were left out
	End    int    `json:"end"`              //
	Exact  string `json:"exact"`            // what the article has there; "" where something was added
	Source Span   `json:"source"`           // where Exact stands in the canonical text
	From   Span   `json:"from"`             // the name in the text that it was taken from; Start == End for none
	Reason string `json:"reason"`           // "pronoun: Olaf Scholz, named in paragraph 2"
	Asks   string `json:"asks,omitempty"`   // of words that were left and don't stand alone, what a reader would ask: "what is “the company”?"
	Chosen int    `json:"chosen,omitempty"` // a reviewer chose the name that stands there, as the nth in this wording
}

// PartKind is what sort of change a part is. It is stored as the first word of the part's
// reason, which a reviewer reads as it stands.
type PartKind string

const (
	PartPronoun     PartKind = "pronoun"     // a name for a pronoun, or the verb that goes with it
	PartName        PartKind = "name"        // a full name for a surname
	PartDate        PartKind = "date"        // a date for "yesterday"
	PartAttribution PartKind = "attribution" // who says so, which the claimant field holds
	PartForm        PartKind = "form"        // the capital, the full stop, white space
	PartLeft        PartKind = "left"        // left as written, not clear alone: what it stands for is not certain
)

// PartKinds are all of them, each with whether the words' sense is filled in or cut, not
// just their form.
var PartKinds = map[PartKind]bool{PartPronoun: true, PartName: true, PartDate: true, PartAttribution: true, PartForm: false, PartLeft: false}

// Because is the reason of a part of this kind.
func (k PartKind) Because(why string) string { return string(k) + ": " + why }

// Kind is what sort of change a part is; "" for one whose reason names none.
func (p Part) Kind() PartKind {
	kind, _, _ := strings.Cut(p.Reason, ":")
	if _, known := PartKinds[PartKind(kind)]; !known {
		return ""
	}
	return PartKind(kind)
}

// NotClear are the questions that a reader of the suggested wording would ask; none for
// one that stands alone.
func (f *Found) NotClear() []string {
	out := []string{}
	for _, p := range f.WordingParts {
		if p.open() {
			out = append(out, p.Asks)
		}
	}
	return out
}

// Changed reports that the words' sense is filled in or cut, not just their form.
func (p Part) Changed() bool {
	changes, known := PartKinds[p.Kind()]
	return changes || !known
}
