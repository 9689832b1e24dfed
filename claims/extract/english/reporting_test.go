package english

import "testing"

// A verb whose past form is read as another word's is never found.
func TestReportingVerbsAreRead(t *testing.T) {
	for lemma := range reporting {
		if v, ok := verbForms[lemma]; ok && v.lemma == lemma {
			continue
		}
		if v, _ := verbOf(pastOf(lemma)); v.lemma != lemma {
			t.Errorf("%q reports, and %q is a form of %q: it stands in no list of verbs.go", lemma, pastOf(lemma), v.lemma)
		}
	}
}
