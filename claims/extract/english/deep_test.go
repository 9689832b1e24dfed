package english_test

import (
	"runtime/debug"
	"strings"
	"testing"

	"factdesk/claims/extract"
)

// What is repeated twenty thousand times is read without as many calls inside each
// other: no recover helps against a stack's end.
func TestNothingIsGoneIntoWithoutEnd(t *testing.T) {
	defer debug.SetMaxStack(debug.SetMaxStack(1 << 20)) // beyond it the process ends
	for _, unit := range []string{
		"that sold ", "which, ", "continued to ", "the study by ", "the author of ", "this said ", "It said that it said. ",
		"“", "(", "he said, ", "that ", "of the ", "and ", "sold ", "that raised that ", "of that report ",
	} {
		text := "The minister said that " + strings.Repeat(unit, 20_000)
		if _, err := extract.Extract(extract.Input{Text: text, Language: "en"}, nil); err != nil {
			t.Errorf("%q again and again: %v", unit, err)
		}
	}
}
