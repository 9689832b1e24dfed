package text

import (
	"strings"
	"testing"
)

// TestPrinted: what is told by one look is what the long way says.
func TestPrinted(t *testing.T) {
	for r := rune(0); r < 0x250; r++ {
		if !isPrinted(r) {
			continue
		}
		switch {
		case isSpace(r):
			t.Errorf("%q is white space", r)
		case invisible(r):
			t.Errorf("%q is invisible", r)
		case fold(r) != asciiLower(r):
			t.Errorf("%q reads as %q, not as %q", r, fold(r), asciiLower(r))
		}
	}
	for r, want := range map[rune]bool{'!': true, '~': true, ' ': false, 0x7f: false, -1: false, 'é': false} {
		if got := isPrinted(r); got != want {
			t.Errorf("isPrinted(%q) = %v", r, got)
		}
	}
}

func TestFoldAll(t *testing.T) {
	for s, want := range map[string]string{"": "", "By MR. Hale:": "by mr. hale:", "DON’T – ÄHM\u2011": "don't – ähm-", "a\tb": "a\tb"} {
		if got := foldAll([]rune(s)); got != want {
			t.Errorf("foldAll(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestWordsIn(t *testing.T) {
	for s, want := range map[string]string{"": "", " ": "", "We don't, do we?": "We|don't|do|we", "(a)": "a"} {
		var words []string
		for w := range wordsIn([]rune(s), partsWords) {
			words = append(words, string(w))
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("wordsIn(%q) = %q, want %q", s, got, want)
		}
	}
	for first := range wordsIn([]rune("one two"), partsWords) {
		if string(first) != "one" {
			t.Errorf("the first word is %q", string(first))
		}
		break
	}
}
