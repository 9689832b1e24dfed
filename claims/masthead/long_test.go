package masthead_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims/masthead"
)

// The middle of a long text says nothing of its head, and is not taken apart for it.
func TestTheHeadOfALongText(t *testing.T) {
	const head = "Troops Leave the Border\nBy Jane Doe\nJanuary 21, 2022\n\n"
	prose := strings.Repeat("The ministry said on Monday that the troops had left the border in the night. ", 6)
	whole := func(paragraphs int) string {
		return head + strings.Repeat(prose+"\n\n", paragraphs) + "© 2022 The Daily Planet"
	}
	want, err := masthead.Guess(whole(20), nil)
	if err != nil || want.Publisher == "" {
		t.Fatalf("of a short text %+v, %v", want, err)
	}
	for name, text := range map[string]string{
		"3 MB":                 whole(6000),
		"3 MB without a break": head + strings.Repeat(prose, 6000) + "\n\n© 2022 The Daily Planet",
	} {
		got, err := masthead.Guess(text, nil)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v (-short +long):\n%s", name, err, diff)
		}
	}
}
