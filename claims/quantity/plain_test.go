package quantity

import "testing"

// TestPlainCountsStay: people and things that are counted in plain words are no sayings,
// marks, codes, hours or scores.
func TestPlainCountsStay(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Spending (£m): roads 412.6. The council has 14 members, 3,000 staff and 12 libraries.", "=14 [members]; =3000 [staff]; =12 [libraries]"},
		{"Profits (in millions): 4.2. In the attack 14 people died.", "=14 [people]"},
		{"Spending (£m): roads 412.6 in 14 towns, schools 300.", "=14 [towns]"},
		{"Five stars left the club.", "=5 [stars]"},
		{"The club has sold three stars.", "=3 [stars]"},
		{"A five-star hotel got four stars, and it has five stars.", ""},
		{"Two birds were found dead at the zoo.", "=2 [birds]"},
		{"He killed two birds with one stone.", ""},
		{"Nine lives were lost in the fire.", "=9 [lives]"},
		{"The cat has nine lives.", ""},
		{"Forty thieves were arrested.", "=40 [thieves]"},
		{"Three strikes closed the airport.", "=3 [strikes]"},
		{"It is three strikes and you are out.", ""},
		{"The bomb lay six feet under the road.", "=6 foot"},
		{"He will be six feet under.", ""},
		{"They did 110 percent of the plan.", "=110 percent [plan]"},
		{"They walked 40 Kilometers.", "=40 kilometre"},
		{"He starred in 60 Minutes and in 8 Mile.", ""},
		{"He sold a dozen roses within four walls.", "=12 [roses]; =4 [walls]"},
		{"He ran nine yards for two cents.", "=9 yard; =2 cent"},
		{"One hostage has been released.", "=1 [hostage]"},
		{"One bridge collapsed.", "=1 [bridge]"},
		{"One woman was stabbed.", "=1 [woman]"},
		{"A missile hit one apartment block.", "=1 [apartment block]"},
		{"The party won one seat.", "=1 [seat]"},
		{"The vote passed by one vote.", "=1 [vote]"},
		{"The crash left one person in hospital.", "=1 [person]"},
		{"One man fled and another man hid.", ""},
		{"One man said it rained.", ""},
		{"A shift runs from 9 to 12 hours.", "range9..12 hour"},
		{"It runs from 3 to 24 pages.", "range3..24 [pages]"},
		{"Daily deaths fell from 12 to 9.", "=12; =9"},
		{"The shop opens from 9 to 5.", ""},
		{"The mall is open and 12 fled.", "=12"},
		{"Senators voted 52 to 48 to confirm her.", "=52; =48"},
		{"The council voted 12 to 9.", "=12; =9"},
		{"New cases: 14. Deaths: 9. Recoveries: 30.", "=14; =9; =30"},
		{"How many died? 14. Officials confirmed it.", "=14"},
		{"A total of 4512 were hurt.", "=4512"},
		{"With 4512 dead, it was the worst.", "=4512 [dead]"},
		{"Only 4512 voted.", "=4512"},
		{"The toll rose to 1247.", "=1247"},
		{"A crowd of 60000 watched.", "=60000"},
		{"Text it to 85258 or read log 7621.", ""},
		{"Inflation came in at 3.", "=3"},
		{"The party polls at 18.", "=18"},
		{"The pound was at 1.27 against the dollar.", "=1.27"},
		{"Vaccination of 12 over 80 began.", "=12; >80"},
		{"Some 40 over 65 died.", "~40; >65"},
		{"Her blood pressure was 120 over 80.", ""},
		{"Death toll 40.", "=40"},
		{"Covid deaths 40, cases 900.", "=40; =900"},
		{"It was a million two years ago.", "=1e+06; =2 year"},
		{"It drew a million six times.", "=1e+06; =6 [times]"},
		{"It drew a million two of them new.", "=1e+06"},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
