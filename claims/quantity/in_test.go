package quantity

import (
	"fmt"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/text"
)

// TestIn: each wording is read by the rules of its own language, those
// of its sentences among them.
func TestIn(t *testing.T) {
	for _, tt := range []struct{ wording, language, want string }{
		{"The bridge cost 20.5 million euros.", "en", "2.05e+07 euro"},
		{"Die Brücke kostete 20 Mio. Euro.", "de", "2e+07 euro"},
		{"Die Brücke kostete 20 Mio. Euro.", "de-AT", "2e+07 euro"},
		{"Das waren ca. 20,5 Prozent.", "de", "20.5 percent"},
		{"Der Bau zog sich bis zum 3. Quartal hin.", "de", ""},
		{"El puente costó 20,5 millones de euros.", "es", "2.05e+07 euro"},
		{"The bridge cost 20.5 million euros.", "tlh", "2.05e+07 euro"},
	} {
		var got []string
		for _, q := range In(text.ParseIn(tt.wording, tt.language), tt.language, "2022-01-21") {
			got = append(got, fmt.Sprint(q.Value, unitName(q)))
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("%s %q: %s, want %s", tt.language, tt.wording, got, tt.want)
		}
	}
}

func unitName(q claims.Quantity) string {
	if q.Unit == nil {
		return ""
	}
	return " " + *q.Unit
}
