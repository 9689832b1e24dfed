package english

import "testing"

// TestHeOfSpeakers: "he" in reported words is the speaker only where the article told of nobody
// else just before.
func TestHeOfSpeakers(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"of a player, behind the words", "Tom Park tore a muscle on Monday. He will miss 3 games, manager Luke Roe said.",
			"?He? will miss 3 games."},
		{"of a player, in the paragraph before", "Tom Park has 11 goals.\n\nSelm turned down £4m for him, manager Luke Roe said.",
			"Selm turned down £4m for ?him?."},
		{"of a trainer", "The coach, Tom Park, left in 2021. Chairman Luke Roe said he had won 12 of 40 games.",
			"?He? had won 12 of 40 games."},
		{"of a client", "Tom Park sued a bank in 2021.\n\nHis solicitor, Luke Roe, wrote that he had paid 12 bills.",
			"?He? had paid 12 bills."},
		{"of whom a club tells", "Tom Park left in 2021. “It cost 3 million pounds,” said Luke Roe. Selm had offered him 5 million pounds, the club said.",
			"Selm had offered ?him? 5 million pounds."},
		{"of the speaker alone", "Luke Roe owns a club. He had spent 3 million pounds, Roe said.",
			"[He→Luke Roe] had spent 3 million pounds."},
		{"of the speaker, before the words", "Luke Roe said he had spent 3 million pounds.",
			"[he→Luke Roe] had spent 3 million pounds."},
		{"what she is sent", "Jane Roe, 34, wept. Selm had sent her 14 letters, Roe said.",
			"Selm had sent [her→Jane Roe] 14 letters."},
		{"what she is sent, in another paragraph", scholz + "Roe said the bank had sent her 12 letters.",
			"The bank had sent [her→Jane Roe] 12 letters."},
		{"a man who is elsewhere", "Its manager, Tom Park, wept. Survivors said the man at the wheel drank 3 beers.",
			"The man at the wheel drank 3 beers."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
