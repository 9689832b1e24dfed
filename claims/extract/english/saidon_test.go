package english

import (
	"slices"
	"testing"
)

// TestWhatIsSaidOn: clauses behind who says the one before them.
func TestWhatIsSaidOn(t *testing.T) {
	for _, tt := range []struct{ text, words, speaker string }{
		{"The gate had cracked, the mayor said, and the pump was older still.", "the pump was older still", "the mayor"},
		{"The gate had cracked, the mayor said, but the pump had been mended.", "the pump had been mended", "the mayor"},
		{"The bill is unpaid, the mayor said — and the owl's keeper hasn't had a penny.", "the owl's keeper hasn't had a penny", "the mayor"},
		{"The stone comes from Selm, the mayor said, and there’s a wait of four months.", "there’s a wait of four months", "the mayor"},
		{"Sales fell in May, the figures show, and margins shrank in June.", "margins shrank in June", "the figures"},
		{"The gate will break, the mayor said, “unless somebody leaves it open”.", "The gate will break, the mayor said, “unless somebody leaves it open”", "the mayor"},
	} {
		if got := voicesOf(tt.text, tt.words); !slices.Contains(got, tt.speaker) {
			t.Errorf("%q: said by %q, want %q", tt.text, got, tt.speaker)
		}
	}
	for _, tt := range []struct{ text, words string }{
		{"The gate had cracked, the mayor said, and the crowd left the hall at once.", "the crowd left the hall at once"},
		{"“The gate had cracked,” the mayor said, and the hall was silent for a minute.", "the hall was silent for a minute"},
	} {
		if got := voicesOf(tt.text, tt.words); len(got) > 0 {
			t.Errorf("%q: said by %q, want nobody", tt.text, got)
		}
	}
}

// TestNounsBeforeVerbsThatAreNouns: "charity" and "party" are no numbers.
func TestNounsBeforeVerbsThatAreNouns(t *testing.T) {
	for _, tt := range []struct{ text, speaker string }{
		{"The dam had cracked twice, the charity notes.", "the charity"},
		{"The dam had cracked twice, the party claims.", "the party"},
		{"The mayor accepted that the dam had cracked twice.", "The mayor"},
		{"In a letter to the mayor, the trust points out that the bolts were loose. The letter says the dam had cracked twice.", "the trust"},
		{"Tom Park cited the Centre for Peat and Water, which calculated that the dam had cracked twice.", "Centre for Peat and Water"},
		{"Unite the Makers, the largest union, said the dam had cracked twice.", "Unite the Makers"},
	} {
		got := append(voicesOf(tt.text, "the dam had cracked twice"), voicesOf(tt.text, "The dam had cracked twice")...)
		if !slices.Contains(got, tt.speaker) {
			t.Errorf("%q: said by %q, want %q", tt.text, got, tt.speaker)
		}
	}
	wantLine(t, "Ministers heard of twenty claims in May.", "narration -: Ministers heard of twenty claims in May.")
	wantLine(t, "A trader, who was not named: “The dam has cracked twice since May.”", "direct A trader: The dam has cracked twice since May.")
}

// TestWhatStandsBeforeNames: what a firm does and who somebody is are no part of the name.
func TestWhatStandsBeforeNames(t *testing.T) {
	saidTwice(t, []struct{ text, speaker string }{
		{"Drugmaker Norvik said the dam had cracked twice.", "Norvik"},
		{"SELM, May 4 - Van maker Holm & Sons said the dam had cracked twice.", "Holm & Sons"},
		{"Charity Commission staff met. The Charity Commission said the dam had cracked twice.", "Charity Commission"},
		{"The judge, Mr Justice Pell, said it was wet. The dam is old. He said the dam had cracked twice.", "Mr Justice Pell"},
		{"Dr Mo Aziz put the odds at 'one in nine'. But a doctor at Selm disagreed. She said the dam had cracked twice.", "a doctor at Selm"},
		{"Our reporter Jo Lunn is at the bridge. She reports that the dam had cracked twice.", "Jo Lunn"},
		{"Tom Quill praised the crew. The Democrat said the dam had cracked twice.", "Tom Quill"},
	})
}
