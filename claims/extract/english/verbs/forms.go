// Package verbs knows the verbs of English news: which forms a word can be, and what
// somebody does with words who uses it. It looks at a word alone; what stands around it
// is for the reader.
package verbs

import (
	"strings"

	"factdesk/claims/lexicon"
)

// Form is a set of the ways a word form can be read as a verb.
type Form uint8

// The ways.
const (
	Base    Form = 1 << iota // go
	Third                    // goes
	Past                     // went
	Part                     // gone
	Ing                      // going
	Nounly                   // is as often a noun ("talks", "report"): the context decides
	guessed                  // its ending says so, and no list
	Finite  = Third | Past
)

// Verb is a word read as a verb. One without a form is none.
type Verb struct {
	Form Form
	*lemma
}

// lemma is what all the forms of a verb have in common.
type lemma struct {
	Lemma  string // "go"
	Report Report
	Opens  Opening // what may stand behind it as a verb of attitude
	links  []string
	views  []string
	word   *lexicon.Word
}

// None is no verb.
var None = &Verb{lemma: &lemma{}}

// Is reports that the word can be read in one of the ways.
func (v *Verb) Is(f Form) bool { return v.Form&f != 0 }

// Has reports that the word can be read in each of the ways.
func (v *Verb) Has(f Form) bool { return v.Form&f == f }

// Surely reports the same of a word that is no noun.
func (v *Verb) Surely(f Form) bool { return v.Is(f) && !v.Is(Nounly) }

// Only reports a word that can be read in this way and no other, but as a noun.
func (v *Verb) Only(f Form) bool { return v.Form&^Nounly == f }

// Listed reports a verb of the lexicon; the others only end like one.
func (v *Verb) Listed() bool { return v.Form != 0 && !v.Is(guessed) }

// Of reports that the verb is in one of the classes by its base form.
func (v *Verb) Of(classes ...lexicon.Class) bool { return v.word.Any(classes...) }

// Read reads a word as a verb. An unknown word in -ed passes for a past form: most
// of them are, and the few that are not ("hundred", "red") are listed.
func Read(norm string) *Verb {
	known := known()
	if known.sieve.May(norm) {
		if v := known.forms[norm]; v != nil {
			return v
		}
	}
	if stem, ok := strings.CutSuffix(norm, "ed"); ok && mayBeVerb(norm) {
		return &Verb{Past | Part | guessed, known.lemma(stem)}
	}
	return None
}

// mayBeVerb: no "hundred" and no "agreed-upon".
func mayBeVerb(norm string) bool {
	return len(norm) > 4 && !strings.Contains(norm, "-") && !lexicon.English().Of(norm).Is(lexicon.NotVerb)
}

// ReadView is Read for a verb of attitude, of which more are known. read is what Read says.
func ReadView(norm string, read *Verb) *Verb {
	if v := known().views[norm]; v != nil {
		return v
	}
	return read
}
