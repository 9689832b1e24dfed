package english

import (
	"slices"
	"testing"
)

// TestWhoIsMeantByWhatTheyAre: ages and peoples take up the one person who has them.
func TestWhoIsMeantByWhatTheyAre(t *testing.T) {
	const holm, roe = "Mikkel Holm, 48, a Danish diver, was rescued on Friday. ", "Ruth Odell, 48, a nurse, was rescued too. "
	for _, tt := range []struct{ text, speaker string }{
		{holm + "The 48-year-old said the dam had cracked twice.", "Mikkel Holm"},
		{holm + roe + "The 48-year-old said the dam had cracked twice.", "The 48-year-old"},
		{holm + "The 51-year-old said the dam had cracked twice.", "The 51-year-old"},
		{holm + "The Dane said the dam had cracked twice.", "Mikkel Holm"},
		{holm + roe + "The Dane said the dam had cracked twice.", "Mikkel Holm"},
		{"A Danish diver drowned. Ruth Odell, a nurse, was rescued. The Dane said the dam had cracked twice.", "Dane"},
		{holm + "The Swede said the dam had cracked twice.", "Swede"},
	} {
		if got := voicesOf(tt.text, "the dam had cracked twice"); !slices.Contains(got, tt.speaker) {
			t.Errorf("%q: said by %q, want %q", tt.text, got, tt.speaker)
		}
	}
}

// TestWhoSeveralSpeakersAre: lists with articles, and bodies called after what they ask
// for.
func TestWhoSeveralSpeakersAre(t *testing.T) {
	for _, tt := range []struct{ text, speaker string }{
		{"The Liberals, the Greens and the Left said the dam had cracked twice.", "Liberals, the Greens and the Left"},
		{"In the Netherlands, the Greens and the Left said the dam had cracked twice.", "Greens and the Left"},
		{"On Monday, the Greens and the Left said the dam had cracked twice.", "Greens and the Left"},
		{"The council met. Unite the Makers said the dam had cracked twice.", "Unite the Makers"},
		{"A donor of Save the Coast said the dam had cracked twice.", "A donor of Save the Coast"},
	} {
		if got := voicesOf(tt.text, "the dam had cracked twice"); !slices.Contains(got, tt.speaker) {
			t.Errorf("%q: said by %q, want %q", tt.text, got, tt.speaker)
		}
	}
}

// TestWordsThatGoOn: what stands behind a semicolon.
func TestWordsThatGoOn(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The mayor said the dam had cracked; it would be mended in June.", "The mayor: the dam had cracked; it would be mended in June"},
		{"The mayor said the dam had cracked; it was mended in June.", "The mayor: the dam had cracked"},
		{"The mayor said the dam had cracked; she would say no more, she warned.", "The mayor: the dam had cracked"},
	} {
		if got := viewsOf(tt.text); !slices.Contains(got, tt.want) {
			t.Errorf("said in %q: %q, want %q", tt.text, got, tt.want)
		}
	}
}
