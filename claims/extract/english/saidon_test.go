package english

import (
	"slices"
	"testing"
)

// TestWhatIsSaidOn: clauses behind who says the one before them.
func TestWhatIsSaidOn(t *testing.T) {
	for _, tt := range []struct{ text, words, speaker string }{
		{"The gate had cracked, the mayor said, and the pump was older still.", "the pump was older still", "the mayor"},
		{"The gate had cracked, the mayor said — and the pump would have to be sold.", "the pump would have to be sold", "the mayor"},
		{"The gate will break, the mayor said, “unless somebody leaves it open”.", "The gate will break, the mayor said, “unless somebody leaves it open”", "the mayor"},
	} {
		if got := voicesOf(tt.text, tt.words); !slices.Contains(got, tt.speaker) {
			t.Errorf("%q: said by %q, want %q", tt.text, got, tt.speaker)
		}
	}
	for _, tt := range []struct{ text, words string }{
		{"The gate had cracked, the mayor said, and the crowd left the hall at once.", "the crowd left the hall at once"},
		// What the newsroom may know of itself.
		{"The mill was sold, Tom Park said, but he was lying.", "he was lying"},
		{"The gate had cracked, the mayor said, but the pump had been mended.", "the pump had been mended"},
		{"Taxes will fall, Mr Park said, but the Treasury has forecast a deficit of £3bn.", "the Treasury has forecast a deficit of £3bn"},
		{"The pump had failed, Jane Roe said, and Tom Park has been charged with murder.", "Tom Park has been charged with murder"},
		{"The pump had failed, Jane Roe said, and Tom Park was charged with murder.", "Tom Park was charged with murder"},
		{"The plan is safe, the mayor said, and she is the third mayor to resign this year.", "she is the third mayor to resign this year"},
		{"The plan was safe, the mayor said, and she was the third mayor to resign this year.", "she was the third mayor to resign this year"},
		{"The bill is unpaid, the mayor said — and the owl's keeper hasn't had a penny.", "the owl's keeper hasn't had a penny"},
		{"The stone comes from Selm, the mayor said, and the hall was cold for an hour.", "the hall was cold for an hour"},
		{"Sales fell in May, the figures show, and margins shrank in June.", "margins shrank in June"},
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
		{"Bank Indonesia said the dam had cracked twice.", "Bank Indonesia"},
		{"Union Berlin said the dam had cracked twice.", "Union Berlin (Germany)"},
		{"Union Pacific said the dam had cracked twice.", "Union Pacific"},
		{"Union Carbide said the dam had cracked twice.", "Union Carbide"},
		{"Bank Hapoalim said the dam had cracked twice.", "Bank Hapoalim"},
		{"Bank Melli said the dam had cracked twice.", "Bank Melli"},
		{"Utility Warehouse said the dam had cracked twice.", "Utility Warehouse"},
		{"Brewery Tap said the dam had cracked twice.", "Brewery Tap"},
		{"Insurer Denmark said the dam had cracked twice.", "Insurer Denmark"},
	})
}
