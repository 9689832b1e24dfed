package english

import "testing"

// TestLittleWordsThatHang: small words and bare nouns that only the article explains are asked
// about, and those that the wording or everybody explains are not.
func TestLittleWordsThatHang(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"another", "Selm Rovers had another in May 2021.", "Selm Rovers had ?another? in May 2021."},
		{"none of nothing told", "Selm Council held none before 2021, Jane Roe said.", "Selm Council held ?none? before 2021."},
		{"another bus", "Selm Council bought a bus in 2019 and another in 2021.", "Selm Council bought a bus in 2019 and another in 2021."},
		{"none of the men", "The Peat Army killed 12 men and wounded none.", "The Peat Army killed 12 men and wounded none."},

		{"since", "Jane Roe has put in 9 million euros since.", "Jane Roe has put in 9 million euros ?since?."},
		{"since a year", "Jane Roe left Norvik in 2021 and has earned 12 euros since.", "Jane Roe left Norvik in 2021 and has earned 12 euros since."},
		{"since then told", "Selm has not won 12 games since 1994.", "Selm has not won 12 games since 1994."},

		{"back", "Jane Roe hasn't been back since 2021, Tom Park said.", "Jane Roe hasn't been ?back? since 2021."},
		{"back in court", "Jane Roe was back in court on 4 May 2021.", "Jane Roe was back in court on 4 May 2021."},

		{"the dead", "The dead include 12 children and a Danish couple, Jane Roe said.", "?The dead? include 12 children and a Danish couple, Jane Roe said."},
		{"the dead of a place", "The dead were buried in 12 fields near Lyon.", "The dead were buried in 12 fields near Lyon."},
		{"the wounded soldiers", "The wounded men were 12 miles from Lyon.", "?The wounded men? were 12 miles from Lyon."},

		{"a second one", "A second one had been ordered by 12 doctors.", "?A second one? had been ordered by 12 doctors."},
		{"a new stand", "Selm Rovers sold 12 gates before a new one was built.", "Selm Rovers sold 12 gates before a new one was built."},

		{"debt", "\"Net debt is going to be above four times earnings,\" Jane Roe said.", "?Net debt? is going to be above four times earnings."},
		{"refunds", "Refunds are not being offered to 12 people.", "?Refunds? are not being offered to 12 people."},
		{"profit of a bank", "Profits at Kestrel rose 12 percent in 2021.", "Profits at Kestrel rose 12 percent in 2021."},

		{"the side of a division", "The Championship club signed 12 men in 2021.", "?The Championship club? signed 12 men in 2021."},
		{"the league", "The Premier League fined Selm 12 euros in 2021.", "The Premier League fined Selm 12 euros in 2021."},
		{"the brewer", "The strike at Norvik's plant in Selm has cost the brewer 9 million euros.", "The strike at Norvik's plant in Selm has cost ?the brewer? 9 million euros."},
		{"the bank itself", "Barclays said the bank would close 95 branches in 2023.", "?The bank? would close 95 branches in 2023."},

		{"neither here nor there", "\"Twelve quid is neither here nor there,\" Jane Roe said.", "Twelve quid is neither here nor there."},
		{"the government of a country told", "The government sat on a report that 12 roads in England had failed.", "The government sat on a report that 12 roads in England had failed."},
		{"the government of none", "The government sat on a report that 12 roads had failed.", "?The government? sat on a report that 12 roads had failed."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWordings(t, tt.text, []string{tt.want}) })
	}
}
