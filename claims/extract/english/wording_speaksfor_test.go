package english

import "testing"

// TestWhomTheySpeakFor: whose "we" it is, by how the article introduces the speaker of "We
// sold 12 ships".
func TestWhomTheySpeakFor(t *testing.T) {
	for _, tt := range []struct{ introduced, we string }{
		{"Jane Roe, director of the Harbour Bank, came to Selm.", "[We→The Harbour Bank]"},
		{"Jane Roe, chief executive of Kestrel, came to Selm.", "[We→Kestrel]"},
		{"Jane Roe, head of the Harbour Bank, came to Selm.", "[We→The Harbour Bank]"},
		{"Jane Roe, president of the Harbour Bank, came to Selm.", "[We→The Harbour Bank]"},
		{"Jane Roe, a spokeswoman for Kestrel, came to Selm.", "[We→Kestrel]"},
		{"Harbour Bank director Jane Roe came to Selm.", "[We→Harbour Bank]"},
		{"Kestrel's founder, Jane Roe, came to Selm.", "[We→Kestrel]"},
		{"Kestrel's chairman, chief executive and president Jane Roe came to Selm.", "[We→Kestrel]"},
		{"Kestrel's chief executive, former rower Jane Roe, came to Selm.", "[We→Kestrel]"},
		{"Jane Roe, of the Harbour Church, came to Selm.", "?We?"},
		{"The brewer Kestrel sold ships. Chief executive Jane Roe came to Selm.", "[We→Kestrel]"},
		{"The brewer Kestrel met the carmaker Norvik. Chief executive Jane Roe came to Selm.", "?We?"},
		{"The Ashcombe Gallery closed. The gallery's director, Jane Roe, came to Selm.", "[We→The Ashcombe Gallery]"},
		{"The Ministry of Health met. Jane Roe, the ministry's director of wards, came to Selm.", "[We→The Ministry of Health]"},
		{"Jane Roe, Kestrel's chairwoman, came to Selm.", "[We→Kestrel]"},
		{"Jane Roe, Chief Engineer, Meridian Rail, came to Selm.", "[We→Meridian Rail]"},
		{"Jane Roe, Chief Engineer, Selm, came to Orla.", "?We?"},
		{"A gallery closed. The gallery's director, Jane Roe, came to Selm.", "?We?"},
		{"Kestrel's rival, the rower Jane Roe, came to Selm.", "?We?"},
		// A state, a people, a trade or no office.
		{"Jane Roe, president of France, came to Selm.", "?We?"},
		{"Jane Roe, the prime minister of Norway, came to Selm.", "?We?"},
		{"French president Jane Roe came to Selm.", "?We?"},
		{"Jane Roe, a lawyer from Oslo, came to Selm.", "?We?"},
		{"Jane Roe, 54, came to Selm.", "?We?"},
	} {
		t.Run(tt.introduced, func(t *testing.T) {
			wantWording(t, tt.introduced+"\n\n“We sold 12 ships,” Roe said.", tt.we+" sold 12 ships.")
		})
	}
}

// TestWhomSpokespeopleSpeakFor: the body beside them, or the one that the sentence before is about.
func TestWhomSpokespeopleSpeakFor(t *testing.T) {
	for _, tt := range []struct{ text, we string }{
		{"“We sold 12 ships,” a spokesman for the Harbour Bank said.", "[We→The Harbour Bank]"},
		{"“We sold 12 ships,” a spokesman for the family said.", "?We?"},
		{"“We sold 12 ships,” a spokesman for Norway said.", "?We?"},
		{"The Harbour Bank closed in 2019. A spokeswoman said: “We sold 12 ships.”", "[We→The Harbour Bank]"},
		{"The Harbour Bank sued Norvik Lines in 2019. A spokeswoman said: “We sold 12 ships.”", "?We?"},
		{"The bridge closed in 2019. A spokeswoman said: “We sold 12 ships.”", "?We?"},
	} {
		t.Run(tt.text, func(t *testing.T) { wantWording(t, tt.text, tt.we+" sold 12 ships.") })
	}
}
