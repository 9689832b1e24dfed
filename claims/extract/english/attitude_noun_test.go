package english

import (
	"slices"
	"testing"

	"factdesk/claims/extract/found"
)

// TestWhoseViews: who holds a view, and what of, by verb, noun and passive.
func TestWhoseViews(t *testing.T) {
	for _, tt := range []struct{ text, view string }{
		{"The bishop praised the nurses on Sunday.", "The bishop: the nurses"},
		{"The bishop hailed the truce as a miracle.", "The bishop: the truce as a miracle"},
		{"The bishop spoke out against the death penalty.", "The bishop: the death penalty"},
		{"The bishop questioned how the money was spent.", "The bishop: how the money was spent"},
		{"The bishop refused to sign the letter.", "The bishop: to sign the letter"},
		{"The bishop discussed the strike with the union.", "The bishop: the strike with the union"},
		{"The bishop complained about the noise.", "The bishop: the noise"},
		{"The bishop's criticism of the law angered nobody.", "The bishop: the law"},
		{"The bishop voiced support for the strike.", "The bishop: the strike"},
		{"The law was condemned by the bishop on Sunday.", "the bishop: The law"},
		{"The law was drafted by the bishop on Sunday.", ""},
		{"The bishop carried the cross up the hill.", ""},
	} {
		runes := []rune(tt.text)
		var got []string
		for _, f := range all(found.Article{Text: tt.text}) {
			if f.Content != nil && f.Speaker != nil {
				got = append(got, *f.Speaker+": "+string(runes[f.Content.Start:f.Content.End]))
			}
		}
		if tt.view == "" && got != nil || tt.view != "" && !slices.Contains(got, tt.view) {
			t.Errorf("views in %q: %q, want %q", tt.text, got, tt.view)
		}
	}
}
