package english

import "testing"

// TestAcrossParagraphs: whom "it" or "he" that opens a paragraph takes up from the one before.
func TestAcrossParagraphs(t *testing.T) {
	for _, tt := range []struct{ before, then, want string }{
		{"The Ministry of Defence bought 12 tanks in May.", "It said the tanks cost 12 million crowns.", "ministry of defence"},
		{"The Green Party lost two seats on Monday.", "It said its fees were 12 million crowns.", "green party"},
		{"Amnesty International published a report on Monday.", "“It hit 12 million people,” it said.", "amnesty international"},
		{"Selm Borough Council closed two libraries in May.", "In a statement, it said they had cost 12 million crowns.", "selm borough council"},
		{"Selm Paper, which makes boxes, closed its plant in May.", "It said the plant lost 12 million crowns.", "selm paper"},
		{"Tom Bell, chief executive of Selm Paper, left in May.", "He said the plant lost 12 million crowns.", "tom bell"},
		{"Tom Bell, chief executive of Selm Paper, left in May.", "The chief executive said the plant lost 12 million crowns.", "tom bell"},
		{"Anna Roe spoke in Selm on Monday.", "She said the plant lost 12 million crowns.", "anna roe"},
		// Another body, a house, an order.
		{"Amnesty International attacked Wizz Jet on Monday.", "It said the plant lost 12 million crowns.", ""},
		{"The four-bed hideaway near Ludcombe has a pool.", "It said the plant lost 12 million crowns.", ""},
		{"Trump signed an order on Monday.", "It said the plant lost 12 million crowns.", ""},
		{"Police arrested nine men in Selm.", "It said the plant lost 12 million crowns.", ""},
	} {
		if got := speakerOfMillions("Mill fire kills four\n\nA fire killed four people on Monday.\n\n" + tt.before + "\n\n" + tt.then); got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.before, tt.then, got, tt.want)
		}
	}
}

// TestWhoGoesOn: whose a quote is that names nobody beside it.
func TestWhoGoesOn(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"“We saw it,” Ana Roe said. “It hit 12 million people.” Tom Bell said the mill was old.", "ana roe"},
		{"“It hit 12 million people.” Tom Bell said.", "tom bell"},
		{"“It hit 12 million people.” Tom Bell told reporters in Selm.", "tom bell"},
		{"“It hit 12 million people,” Tom Bell said the mill told him.", "tom bell"},
		{"“We saw it,” Ana Roe said. “It hit 12 million people.”\n\nTom Bell said the mill was old.", "ana roe"},
		{"Ana Roe wept.\n\nAnd: “It hit 12 million people.”", ""},
		{"Also: “It hit 12 million people,” Ana Roe said.", "ana roe"},
		{"Tom Bell’s lawyer was silent, but Ana Roe was not. “It hit 12 million people.”", ""},
		{"Ana Roe was tired, but Kelso was warm. “It hit 12 million people.”", "ana roe"},
		{"Ana Roe was tired, but she went on. “It hit 12 million people.”", "ana roe"},
	} {
		if got := speakerOfMillions("Mill fire kills four\n\nA fire killed four people on Monday.\n\n" + tt.text); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestNobodyNearlyCalledSo: whose a title or a family name is that two may bear.
func TestNobodyNearlyCalledSo(t *testing.T) {
	for _, tt := range []struct{ before, who, want string }{
		{"Selm mayor Ana Roe met Eva Holt in Kelso.", "The Kelso mayor", "kelso mayor"},
		{"Selm mayor Ana Roe met Eva Holt in Kelso.", "The Selm mayor", "ana roe"},
		{"Selm mayor Ana Roe met the mayor of Kelso.", "The mayor", "mayor"},
		{"Ana Roe, the mayor of Selm, met Eva Holt in Kelso.", "The mayor", "ana roe"},
		{"Outgoing mayor Ana Roe met Eva Holt in Selm.", "The Selm mayor", "ana roe"},
		{"Lisa Kim met Kim Jong-un.", "Kim", "kim"},
		{"Lisa Kim met Kim Jong-un.", "Ms Kim", "lisa kim"},
		{"Lisa Kim met Kim Roe-Park.", "Kim", "lisa kim"},
		{"Tom Park’s son was held on Monday.", "He", "tom park’s son"},
		{"Tom Park’s wife was held on Monday.", "He", "tom park"},
		{"A man was held on Monday after Tom Park died.", "He", ""},
		{"A woman was held on Monday after Tom Park died.", "He", "tom park"},
	} {
		text := "A man was held\n\nOfficials in Selm met.\n\n" + tt.before + "\n\n" + tt.who + " said the plant lost 12 million crowns."
		if got := speakerOfMillions(text); got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.before, tt.who, got, tt.want)
		}
	}
}

// TestDaysAreNobody: what stands behind a verb of saying may be when it was said.
func TestDaysAreNobody(t *testing.T) {
	for _, day := range []string{"late Friday", "early Monday", "again Tuesday", "late Sept. 4"} {
		if got := speakerOfMillions("Jane Roe met Tom Park.\n\nThe plant lost 12 million crowns, the mill said " + day + "."); got != "mill" {
			t.Errorf("%s: %q", day, got)
		}
	}
}
