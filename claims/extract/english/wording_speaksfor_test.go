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
