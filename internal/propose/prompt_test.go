package propose

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAPromptEndsWithAParagraph(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a short text", "One.\n\nTwo.\n", "One.\n\nTwo.\n"},
		{"at a paragraph", "Ä first.\r\n\r\nA second one.", "Ä first."},
		{"at a word", "words without any end at all", "words without any"},
		{"anywhere", strings.Repeat("x", 30), strings.Repeat("x", 20)},
	} {
		if got := cut(tt.text, 20); got != tt.want {
			t.Errorf("%s: cut = %q, want %q", tt.name, got, tt.want)
		}
	}
	long, err := prompt(strings.Repeat(strings.Repeat("ü", 99)+"\n", 1000))
	if most := maxPrompt * 102 / 100; err != nil || utf8.RuneCountInString(long) > most { // JSON writes a line end with two
		t.Errorf("a prompt of %d code points (%v), want %d at most", utf8.RuneCountInString(long), err, most)
	}
}
