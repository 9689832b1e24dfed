package extract_test

import (
	"os"
	"strings"
	"testing"

	"factdesk/claims/extract"
)

// TestWhatIsReadIsToldAsItIs: sentences that can't ask for the languages have them as
// they are, and none is left that leaves one out.
func TestWhatIsReadIsToldAsItIs(t *testing.T) {
	for _, l := range extract.Languages() {
		if l.Name == "" || !extract.Reads(l.Code) {
			t.Errorf("%+v is among the languages, and has no name or no rules", l)
		}
	}
	for _, file := range []string{"docs/clients.md", "internal/api/check.go"} {
		raw, err := os.ReadFile("../../" + file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(raw), extract.InWords("or")) {
			t.Errorf("%s doesn't say that drafts are read in %s", file, extract.InWords("or"))
		}
	}
}
