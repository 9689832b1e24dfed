package claims

import (
	"testing"

	"factdesk/internal/errs"
)

func TestStandsCountsCodePoints(t *testing.T) {
	text := []rune("Über 100 😀 Leute")
	for name, tt := range map[string]struct {
		exact      string
		start, end int
		ok         bool
		kind       errs.Kind
	}{
		"the words there":       {"😀 Leute", 9, 16, true, ""},
		"other words there":     {"100", 9, 16, false, ""},
		"an empty span":         {"", 3, 3, false, errs.Invalid},
		"beyond the text's end": {"Leute", 11, 17, false, errs.Invalid},
		"before its beginning":  {"Ü", -1, 1, false, errs.Invalid},
	} {
		err := Stands(text, tt.exact, tt.start, tt.end)
		if (err == nil) != tt.ok || errs.KindOf(err) != tt.kind {
			t.Errorf("%s: Stands(%q, %d, %d) = %v, want ok %v and kind %q", name, tt.exact, tt.start, tt.end, err, tt.ok, tt.kind)
		}
	}
}
