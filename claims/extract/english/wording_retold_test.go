package english

import "testing"

// TestRetold: what the article said of a thing when it told of it first.
func TestRetold(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"given by somebody", "Jane Roe wore a watch given to her by a builder.\n\nThe watch cost 12 million euros.", "[The watch→The watch given to Jane Roe by a builder] cost 12 million euros."},
		{"led by somebody", "The mine paid for an appeal led by local firms, he said.\n\nThe appeal raised 12 million euros.", "[The appeal→The appeal led by local firms] raised 12 million euros."},
		{"of a sum", "The court set a penalty of $38 million, a record.\n\nThe penalty was paid in 2019.", "[The penalty→The penalty of $38 million] was paid in 2019."},
		{"to whom, behind a preposition", "In a letter to Norvik Lines, lawyers asked for help.\n\nThe letter was 12 pages long.", "[The letter→The letter to Norvik Lines] was 12 pages long."},
		{"at the head of its sentence", "A report by Orla Foods was leaked.\n\nThe report was 12 pages long.", "[The report→The report by Orla Foods] was 12 pages long."},
		{"of which only the owner is told", "Jane Roe sank her black yacht in Selm.\n\nThe yacht had 12 cabins.", "[The yacht→Jane Roe's black yacht] had 12 cabins."},
		{"by a clause", "The video that nearly ended her career in May was faked in 2019.\n\nThe video had 12 cuts.", "?The video? had 12 cuts."},
		{"by a clause with a name, and another noun", "The video that nearly ended Jane Roe's career was faked in 2019.\n\nThe clip had 12 cuts.", "?The clip? had 12 cuts."},
		{"by a name before it", "Jane Roe hid a Treasury paper in 2019.\n\nThe paper was 12 pages long.", "?The paper? was 12 pages long."},
		{"by what it cost", "Jane Roe wore a $90,000 watch in 2019.\n\nThe watch had 12 jewels.", "[The watch→The $90,000 watch] had 12 jewels."},
		{"by whom, behind the", "The 212-page report by Jane Roe was leaked in 2019.\n\nThe report had 12 tables.", "[The report→The 212-page report by Jane Roe] had 12 tables."},
		{"what it was sold as", "A view was sold as the work of Jane Roe in 2019.\n\nThe work hung in Selm for 12 years.", "?The work? hung in Selm for 12 years."},
		{"two videos", "A video of Jane Roe was faked in 2019. A video of Tom Park was not.\n\nThe clip had 12 cuts.", "?The clip? had 12 cuts."},
		{"two studies", "A study by Orla Foods found 12 risks. A survey by Norvik Lines found 9.\n\nThe research cost 12 million euros.", "?The research? cost 12 million euros."},
		{"two fires", "A fire at Orla Mill killed 3 people in 2019. A fire at Peat Works killed 12.\n\nThe blaze lasted 9 hours.", "?The blaze? lasted 9 hours."},

		{"what goes with the verb", "The mine sold a house to Jane Roe.\n\nThe house was 12 metres high.", "?The house? was 12 metres high."},
		{"a club somewhere", "He came from a club in Ecuador.\n\nThe club paid 12 million euros.", "?The club? paid 12 million euros."},
		{"two of them", "A report by Orla Foods was leaked. A report by Norvik Lines was not.\n\nThe report was 12 pages long.", "?The report? was 12 pages long."},
		{"two more of them, counted", "A bridge built by Norvik in 1904 fell in Selm. Leeds has two bridges.\n\nThe bridge was shut on 3 May 2019.", "?The bridge? was shut on 3 May 2019."},
		{"one more in another town", "A bridge built by Norvik in 1904 fell in Selm. Crews inspected the bridge in Leeds.\n\nThe bridge was shut on 3 May 2019.", "?The bridge? was shut on 3 May 2019."},
		{"one more with a town's name", "A bridge built by Norvik in 1904 fell in Selm. Crews inspected the Leeds bridge.\n\nThe bridge was shut on 3 May 2019.", "?The bridge? was shut on 3 May 2019."},
		{"the only one", "A bridge built by Norvik in 1904 fell in Selm. Crews inspected the bridge.\n\nThe bridge was shut on 3 May 2019.", "[The bridge→The bridge built by Norvik in 1904] was shut on 3 May 2019."},
		{"in words that need the article", "A report by the firm was leaked.\n\nThe report was 12 pages long.", "?The report? was 12 pages long."},
		{"on a day that needs it", "A report of Friday was leaked.\n\nThe report was 12 pages long.", "?The report? was 12 pages long."},
		{"nothing that tells which", "A black yacht sank.\n\nThe yacht had 12 cabins.", "?The yacht? had 12 cabins."},
		{"in somebody's words", "In a letter to Norvik Lines, lawyers asked for help.\n\n“The letter was 12 pages long,” a driver said.", "?The letter? was 12 pages long."},
		{"where nobody knows whose", "A driver sank her black yacht in Selm.\n\nThe yacht had 12 cabins.", "?The yacht? had 12 cabins."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}

// TestTheCountry: the country of the dateline, unless another one is beside it.
func TestTheCountry(t *testing.T) {
	const dateline = "NAIROBI, Kenya (AP) — Rivers rose in 2019.\n\n"
	for _, tt := range []struct{ name, text, want string }{
		{"of the dateline", dateline + "Floods killed 12 people in the country.", "Floods killed 12 people in [the country→Kenya]."},
		{"with its article", "MANILA (AP) — Rivers rose in the Philippines in 2019.\n\nFloods killed 12 people in the country.", "Floods killed 12 people in [the country→the Philippines]."},
		{"another beside it", dateline + "Floods hit Zambia. Floods killed 12 people in the country.", "Floods killed 12 people in ?the country?."},
		{"one on no list", "LONDON (AP) — Greenland will vote in May. Britain sent aid. The country has 56,000 people.", "?The country? has 56,000 people."},
		{"one on no list before", "LONDON (AP) — Britain sent aid.\n\nSomaliland voted in May.\n\nThe country has 56,000 people.", "?The country? has 56,000 people."},
		{"one on no list that owns", dateline + "Kenya sent aid. Somaliland's vote is in May. The country has 56,000 people.", "?The country? has 56,000 people."},
		{"another, before its own again", dateline + "Floods hit Zambia.\n\nKenya sent aid.\n\nThe country has 56,000 people.", "[The country→Kenya] has 56,000 people."},
		{"a town in it", dateline + "Floods hit Selm. Floods killed 12 people in the country.", "Floods killed 12 people in [the country→Kenya]."},
		{"without a dateline", "Rivers rose in Kenya.\n\nFloods killed 12 people in the country.", "Floods killed 12 people in ?the country?."},
		{"in somebody's words", dateline + "“Floods killed 12 people in the country,” a driver said.", "Floods killed 12 people in ?the country?."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}
