package english

import "testing"

// TestLooseWords: what hangs on the article without pointing to it is asked about.
func TestLooseWords(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"survivors", "Survivors have lost 12 houses.", "?Survivors? have lost 12 houses."},
		{"customers", "Customers have paid 12 euros a month.", "?Customers? have paid 12 euros a month."},
		{"survivors of something", "Survivors of Flight 12 have lost 40 houses.", "Survivors of Flight 12 have lost 40 houses."},
		{"customers of a named firm", "In 2019 Norvik lost 12 percent when customers left.", "In 2019 Norvik lost 12 percent when customers left."},
		{"all of them", "All 22 doors were open.", "?All 22 doors? were open."},
		{"all nine", "The raft served all nine routes in 2019.", "?The raft? served ?all nine routes? in 2019."},
		{"all of a place", "All 22 doors of the Selm mine were open.", "All 22 doors of the Selm mine were open."},
		{"an hour", "Kestrel closed 12 shops at 6.30pm.", "Kestrel closed 12 shops at ?6.30pm?."},
		{"an hour with a space", "Kestrel closed 12 shops at 2 a.m. without notice.", "Kestrel closed 12 shops at ?2 a.m.? without notice."},
		{"noon", "Kestrel had closed 12 shops by noon.", "Kestrel had closed 12 shops by ?noon?."},
		{"an hour of a day", "Kestrel closed 12 shops at 6.30pm on 3 May 2019.", "Kestrel closed 12 shops at 6.30pm on 3 May 2019."},
		{"an hour of each day", "Kestrel closes 12 shops at 6.30pm every night.", "Kestrel closes 12 shops at 6.30pm every night."},
		{"parts of a million", "Norvik measured 421ppm in 2 tests.", "Norvik measured 421ppm in 2 tests."},
		{"turns of a minute", "Norvik measured 9,000rpm in 2 tests.", "Norvik measured 9,000rpm in 2 tests."},
		{"beats of a minute", "Norvik measured 120bpm in 2 tests.", "Norvik measured 120bpm in 2 tests."},
		{"no hour of the clock", "Norvik measured 421pm in 2 tests.", "Norvik measured 421pm in 2 tests."},
		{"two hours", "Kestrel closed 12 shops at 6.30pm and 3 at 7am.", "Kestrel closed 12 shops at ?6.30pm? and 3 at ?7am?."},
		{"patients who are counted", "12 patients died in 2019.", "12 patients died in 2019."},
		{"patients who are counted behind a clause", "Norvik closed, and 12 patients died.", "Norvik closed, and 12 patients died."},
		{"whoever is spoken to", "“You sold 12 ships in Selm,” a driver said.", "?You? sold 12 ships in Selm."},
		{"anybody", "“You can buy 12 ships in Selm,” a driver said.", "You can buy 12 ships in Selm."},
		{"anybody behind an if", "“When you lied 12 ships sank and you lied again,” a driver said.", "When you lied 12 ships sank and you lied again."},
		{"a centre with its price", "The £18 million centre has 12 doors.", "?The £18 million centre? has 12 doors."},
		{"the second of several", "In 2019 a ship sank on the second voyage.", "In 2019 a ship sank on ?the second voyage?."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}
