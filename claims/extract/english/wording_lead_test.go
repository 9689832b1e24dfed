package english

import "testing"

// TestWordingsAreSentences: words without a subject or a verb get whose they are, where the
// sentence around them tells.
func TestWordingsAreSentences(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		// what somebody does with words, behind other words of the same one
		{"of a club", "Selm Rovers said it was sorry and blamed flu, rain and a lack of 12 players.", "[→Selm Rovers ]blamed flu, rain and a lack of 12 players."},
		{"of a ministry", "The Ministry of Peat said 17 people were hurt and put the number of dead at 23.", "[→The Ministry of Peat ]put the number of dead at 23."},
		{"of a minister", "Jane Roe accused Norvik of a lie and called for an inquiry into 12 dams.", "[→Jane Roe ]called for an inquiry into 12 dams."},
		{"of somebody who acted", "Jane Roe wheeled a cart into the school and asked 612 pupils to sign it.", "[→Jane Roe ]asked 612 pupils to sign ?it?."},
		{"of another's clause", "It was cut because Norvik admitted the leak and agreed to pay 12 euros.", "Agreed to pay 12 euros."},
		{"a sentence", "Selm Rovers said it was sorry. The club blamed flu and 12 storms.", "?The club? blamed flu and 12 storms."},

		// a noun alone
		{"of an officer", "Tom Park runs Norvik. He expects a further hit of 3 million euros even if the strike ends.", "[→Tom Park expects ]a further hit of 3 million euros even if ?the strike? ends."},
		{"a clause", "Tom Park runs Norvik. He expects that 12 mines will shut.", "12 mines will shut."},
		{"in marks", "The agency \"sees no reason to shut 12 mines\", Jane Roe said.", "?The agency? \"sees no reason to shut 12 mines\"."},

		// said inside a clause that hangs
		{"price", "He blamed the price of timber, which he said had doubled, and a partner, Lee Roe.", "The price of [timber, which he said→timber] had doubled."},
		{"money", "Norvik will pay $340 million, which it said was all it had.", "$340 [million, which it said→million] was all ?it? had."},
		{"of two things", "A drone fell by a school in the south of Norway, which Norvik said had been hit before.", "A school in the south of Norway, which Norvik said had been hit before."},

		// "and that"
		{"nobody", "The chair writes that the failures were theirs alone and that nobody had set out to mislead.", "?The failures? were ?theirs? alone and nobody had set out to mislead."},
		{"that as well", "Norvik said it knew that 12 dams had cracked and that money was short.", "?It? knew that 12 dams had cracked and that money was short."},
		{"urges", "The audit says the district spent 12 million euros more and urges the board to sell 3 schools.", "?The district? spent 12 million euros more."},
		{"whose it is", "The audit says the district spent 12 million euros more and urges the board to sell 3 schools.", "[→The audit ]urges ?the board? to sell 3 schools."},
		{"that as the subject", "The manager said that was nonsense.", "?That? was nonsense."},

		// a clause that hangs on a name
		{"of somebody accused", "He blamed the price of timber, which he said had doubled, and a partner, Lee Roe, whom Norvik accused of taking 12 euros.", "Norvik accused [→Lee Roe ]of taking 12 euros."},
		{"of a home", "It was built by Orla Homes of Selm, which has 12 crews.", "Orla Homes of Selm, which has 12 crews."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWordings(t, tt.text, []string{tt.want}) })
	}
}
