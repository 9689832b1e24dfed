package english

import "testing"

// TestAlikeThingsAreNotMixed: articles that tell of two things of one kind, invented for it. What
// fits both keeps its mark.
func TestAlikeThingsAreNotMixed(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"two ferries", `MANILA, July 19 (AP) -- A ferry sank off Samar on Sunday, killing 29 people.

The MV Princess Ysabel left Catbalogan at 2 a.m. with 187 passengers. Ten miles north the MV Santa Clara was carrying 90 people.

The crew of the second ship heard a call for help. The crew saved 12 people. The manifest listed 187 names. The ferry had 12 doors. It was built in 1984.
`, []string{
			"The crew of ?the second ship? heard a call for help.",
			"?The crew? saved 12 people.",
			"?The manifest? listed 187 names.",
			"?The ferry? had 12 doors.",
		}},
		{"two food makers", `Halberd Foods sued Norvik Foods over a patent in March, court papers show.

The company said it had lost 12 million euros. The board approved the suit in May. Shares in Norvik fell 3 percent.

Norvik denied it. The firm said Halberd owed it 4 million euros. The company has 900 workers.
`, []string{
			"?The company? has 900 workers.",
		}},
		{"two videos", `A video of Senator Jane Roe at a bar in Selm was seen by 2 million people. A video of her rival, Tom Park, asleep in a car was seen by 3 million.

The clip was altered, a lab said on Friday. The footage was filmed in May 2021, the lab said. The video was shared 900 times.
`, []string{
			"A video of [her→Jane Roe's] rival, Tom Park, asleep in a car was seen by 3 million.",
			"?The clip? was altered.",
			"?The footage? was filmed in May 2021.",
			"?The video? was shared 900 times.",
		}},
		{"two fires", `A fire at the Orla Mill in Selm killed 3 people in 2019. On Monday a fire at the Peat Works in Leeds killed 12.

The blaze began in a cellar, police said. The fire burned for 9 hours. The mill had 12 doors. The plant had no alarm, inspectors said.
`, []string{
			"?The blaze? began in a cellar.",
			"?The fire? burned for 9 hours.",
			"?The mill? had 12 doors.",
			"?The plant? had no alarm.",
		}},
		{"a bank and a carmaker", `Kestrel Bank lent 12 million euros to Norvik Motors in 2019. The bank was fined in 2021. The carmaker closed 3 plants. The company has lost money since 2020.
`, []string{
			"[The bank→Kestrel Bank] was fined in 2021.",
			"?The carmaker? closed 3 plants.",
			"?The company? has lost money since 2020.",
		}},
		{"two levees and a dam", `The Gaspard levee broke at 4 p.m. on Friday. Two miles away the Orla levee held. The levee was built in 1954 and cost 12 million dollars. The Sorrel dam was opened. The dam is 90 metres high.
`, []string{
			"?The levee? was built in 1954 and cost 12 million dollars.",
			"[The dam→The Sorrel dam] is 90 metres high.",
		}},
		{"two trusts", `Tom Park, chairman of the Peat Trust, met Jane Roe, head of the Harbour Trust, on Monday. “We lost 12 million euros,” Park said. The trust runs 14 hospitals. The board approved it.
`, []string{
			"[We→The Peat Trust] lost 12 million euros.",
			"?The trust? runs 14 hospitals.",
		}},
		{"a hospital and two clinics", `The Harbour Hospital in Selm closed 12 wards. The Orla Clinic closed 3 wards. The clinic treats 900 patients a year. The hospital treats 12,000. A rival clinic opened in May. The clinic has 40 beds.
`, []string{
			"?The clinic? treats 900 patients a year.",
			"[The hospital→The Harbour Hospital] treats ?12,000?.",
			"?The clinic? has 40 beds.",
		}},
		{"two countries", `NAIROBI, Kenya (AP) — Kenya and Uganda sent 400 soldiers to the border on Friday. The army lost 12 men. The government said 300 would stay. The country has 56 million people.
`, []string{
			"?The army? lost 12 men.",
			"?The country? has 56 million people.",
		}},
		{"two marathons", `The Leeds Marathon drew 12,000 runners in May. The London Marathon drew 40,000. The race was won by Jane Roe in two hours. The race cost 2 million pounds.
`, []string{
			"The London Marathon drew ?40,000?.",
			"?The race? was won by Jane Roe in two hours.",
			"?The race? cost 2 million pounds.",
		}},
		{"letters", `An email from Tom Park to the mayor told of 12 leaks. A letter by Jane Roe told of 9. The letter was never opened, a spokesman said. The message was sent at 6 p.m. on Friday. The memo was found in May.
`, []string{
			"An email from Tom Park to ?the mayor? told of 12 leaks.",
			"[The letter→The letter by Jane Roe] was never opened.",
		}},
		{"studies", `A study by Oxford University found 12 risks. A survey by Cambridge found 9. The research followed 8,000 adults. The study was paid for by Norvik. The paper was withdrawn in May.
`, []string{
			"A survey by Cambridge found ?9?.",
			"?The research? followed 8,000 adults.",
			"[The study→The study by Oxford University] was paid for by Norvik.",
		}},
		{"a firm and what it bought", `Acme Inc. bought Peat Labs in May for 12 million dollars. Acme shares fell 3 percent. The company has 900 workers. The board met on Friday. Staff were told in a letter. Customers will be paid back.
`, []string{
			"?The company? has 900 workers.",
			"?Staff? were told in a letter.",
			"?Customers? will be paid back.",
		}},
		{"two airports", `Norvik Airlines cancelled 212 flights on Friday. Heathrow Airport was shut for 3 hours. The airport lost power at 2 a.m. The company said 38,000 passengers were stranded. Gatwick Airport stayed open. The airport took 40 flights.
`, []string{
			"?The airport? lost power at ?2 a.m.?",
			"?The airport? took 40 flights.",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWordings(t, tt.text, tt.want) })
	}
}
