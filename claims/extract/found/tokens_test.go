package found

import (
	"testing"

	"factdesk/claims/text"
)

// TestTrim: signs at both ends go, but the marks of a quote that the words stand in.
func TestTrim(t *testing.T) {
	for _, tt := range []struct {
		name, text, want string
		quoted           bool
	}{
		{"a clause between commas", ", dijo Ruiz, ", "dijo Ruiz", false},
		{"a full stop", "dijo Ruiz.", "dijo Ruiz", false},
		{"dashes", "— dijo Ruiz —", "dijo Ruiz", false},
		{"a hyphen before them", "-dijo Ruiz", "dijo Ruiz", false},
		{"marks outside of a quote", "«dijo Ruiz»", "dijo Ruiz", false},
		{"marks inside of one", "«dijo Ruiz»", "«dijo Ruiz»", true},
		{"nothing but signs", ", — .", "", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := text.ParseIn(tt.text, "es")
			first, last := Trim(d.Tokens, 0, len(d.Tokens), func(int) bool { return tt.quoted })
			got := ""
			if last > first {
				got = d.Slice(d.Tokens[first].Start, d.Tokens[last-1].End)
			}
			if got != tt.want {
				t.Errorf("%q is trimmed to %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestDash(t *testing.T) {
	d := text.Parse("one — two - three, four")
	for k, want := range map[int]bool{0: false, 1: true, 3: false, 5: false} {
		if got := Dash(&d.Tokens[k]); got != want {
			t.Errorf("Dash(%q) = %t, want %t", d.Tokens[k].Text, got, want)
		}
	}
}
