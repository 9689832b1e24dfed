package english

import (
	"testing"

	"factdesk/claims/text"
)

// TestWhoseRelation: as whose relation the article tells of somebody, and of whom it does not.
func TestWhoseRelation(t *testing.T) {
	for _, tt := range []struct{ text, kin, of string }{
		{"He met his wife Lucy Roe in Selm.", "wife", ""},
		{"She met her younger brother Lucy Roe in Selm.", "brother", ""},
		{"He met his wife, Lucy Roe, in Selm.", "wife", ""},
		{"He met his wife Mrs Lucy Roe in Selm.", "wife", ""},
		{"He met Park's wife Lucy Roe in Selm.", "wife", "park"},
		{"Lucy Roe, his wife, was in Selm.", "wife", ""},
		{"Lucy Roe, the mayor's wife, was in Selm.", "wife", "mayor"},
		// Nobody's, as far as is told.
		{"He left his wife, Lucy Roe said in Selm.", "", ""},
		{"His wife met Lucy Roe in Selm.", "", ""},
		{"Lucy Roe, no relation, was in Selm.", "", ""},
		{"Lucy Roe, who met his wife, was in Selm.", "", ""},
		{"Lucy Roe, a friend of his wife, was in Selm.", "", ""},
		{"Lucy Roe, his wife's doctor, was in Selm.", "", ""},
	} {
		list := findPeople(text.Parse(tt.text)).all
		if len(list) != 1 || list[0].kin != tt.kin || list[0].kinOf != tt.of {
			t.Errorf("%q: %d people, want one who is the %q of %q", tt.text, len(list), tt.kin, tt.of)
		}
	}
}
