package quantity

import (
	"testing"

	"factdesk/claims/text"
)

// TestSentences: whole sentences as reports have them, with all that is measured in them.
func TestSentences(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// courts and crime
		{"A judge jailed the former mayor for six years and fined him $250,000.", "=6 year; =250000 dollar"},
		{"Officers seized 1.4 tonnes of cocaine worth £110 million.", "=1.4 tonne; =1.1e+08 pound"},
		{"Ali Reza, 31, was charged with 14 counts of fraud.", "=31 year; =14 [counts]"},
		{"Two gunmen killed at least 11 worshippers.", "=2 [gunmen]; >=11 [worshippers]"},
		{"The suspect, a 19-year-old student, was held.", "=19 year"},
		{"Nearly a third of the inmates have not been tried.", "~0.3333333333333333 [inmates]"},

		// the economy
		{"Inflation eased to 3.1% from 3.4%.", "=3.1 percent; =3.4 percent"},
		{"The economy shrank by 0.3 per cent.", "=0.3 percent down"},
		{"Brent crude climbed $1.20 to $84.50 a barrel.", "=1.2 dollar up; =84.5 dollar"},
		{"Unemployment stood at just under 5 percent.", "<5 percent"},
		{"The carmaker will cut up to 14,000 jobs.", "<=14000 [jobs]"},
		{"Exports were worth more than €1.5tn.", ">1.5e+12 euro"},
		{"Wages rose at least 4%, rents almost 9%.", ">=4 percent up; ~9 percent"},
		{"The chain has 640 shops and some 21,000 staff.", "=640 [shops]; ~21000 [staff]"},
		{"They borrowed between $2 billion and $3 billion.", "range2e+09..3e+09 dollar"},
		{"The stake is valued at about 75 million Swiss francs.", "~7.5e+07 swiss franc"},
		{"The minimum wage is £11.44 an hour.", "=11.44 pound"},

		// health and science
		{"The vaccine was 92 percent effective in 30,000 volunteers.", "=92 percent; =30000 [volunteers]"},
		{"One in six children is obese.", "=0.16666666666666666 [children]"},
		{"The virus has killed hundreds of thousands of people.", ">=100000 [people]"},
		{"Patients took 50 mg twice a day.", "=50 milligram"},
		{"The asteroid, 340 metres wide, will miss us by 32,000 km.", "=340 metre; =32000 kilometre"},
		{"Seas may rise by 0.6 to 1.1 metres.", "range0.6..1.1 metre up"},
		{"It is 1.5°C warmer than it was.", "=1.5 degree celsius"},

		// weather and disasters
		{"Winds of up to 130 mph tore off roofs.", "<=130 mile per hour"},
		{"More than 200mm of rain fell on the coast.", ">200 millimetre"},
		{"The quake destroyed over 3,000 homes.", ">3000 [homes]"},
		{"Dozens of hikers are missing.", ">=12 [hikers]"},
		{"The fire has burned roughly 90,000 acres.", "~90000 acre"},
		{"No fewer than nine dams failed.", ">=9 [dams]"},

		// politics
		{"The motion passed by 311 votes to 202.", "=311 [votes]; =202"},
		{"Her party won 38.2 percent of the vote.", "=38.2 percent [vote]"},
		{"About two thirds of voters back the ban.", "~0.6666666666666666 [voters]"},
		{"A crowd of 80,000 filled the square.", "=80000"},
		{"Nine out of ten mayors signed it.", "=0.9 [mayors]"},
		{"The bill has 1,200 pages.", "=1200 [pages]"},
		{"The poll has a margin of 3 points.", "=3 point"},
		{"Half a million refugees crossed the border.", "=500000 [refugees]"},

		// what is no quantity
		{"He scored in the 45th minute of the 3-1 win.", ""},
		{"The Boeing 787 took off from Gate 14.", ""},
		{"Apollo 11 and Covid-19 are in Chapter 3.", ""},
		{"She wore number 10 in Formula 1.", ""},
		{"The train left at 7:45 a.m. from Platform 9.", ""},
		{"Article 50 was invoked under Section 12.", ""},
		{"“One knows,” he said, “that no one is safe.”", ""},
		{"It was built in 1974 and shut on 3 May 2001.", ""},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestWhereAQuantityStands: with the comparator before it, its sign and its unit; not with what it counts.
func TestWhereAQuantityStands(t *testing.T) {
	for s, want := range map[string]string{
		"They paid more than €5 million in fines.": "more than €5 million",
		"It was -40°F in Fairbanks.":               "-40°F",
		"At least eleven worshippers died.":        "At least eleven",
		"Between 10 and 20 tonnes spilled.":        "Between 10 and 20 tonnes",
		"The 19-year-old suspect fled.":            "19-year-old",
		"Zoë’s 50 km run":                          "50 km",
	} {
		d := text.Parse(s)
		q, _ := Find(d, "")
		if len(q) != 1 || d.Slice(q[0].Start, q[0].End) != want {
			t.Errorf("%q: %+v, want one at %q", s, q, want)
		}
	}
}
