package quantity

import "testing"

// TestEverydayNumbers: everyday sentences that a rule for something rarer must leave alone.
func TestEverydayNumbers(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"In May 2020, 300 people died.", "=300 [people]"},
		{"By 2025, 400 schools will close.", "=400 [schools]"},
		{"On June 5, 300 people marched.", "=300 [people]"},
		{"In Ward 7, 120 beds are empty.", "=120 [beds]"},
		{"In phase 2, 300 people took part.", "=300 [people]"},
		{"In 1998, 450 jobs went.", "=450 [jobs]"},
		{"At Gate 4, 200 fans waited.", "=200 [fans]"},
		{"He was paid N200,000, 300 dollars and N5,000.", "=200000 naira; =300 dollar; =5000 naira"},
		{"It displaced 1, 250 families.", ""},

		{"It took five hours.", "=5 hour"},
		{"He took five wickets.", "=5 [wickets]"},
		{"It will take five years.", "=5 year"},
		{"It takes two days.", "=2 day"},
		{"Police took five men.", "=5 [men]"},
		{"Sales rose one hundred and ten percent.", "=110 percent up"},
		{"The flu killed five a day.", "=5"},
		{"It was viewed a million times.", "=1e+06 [times]"},
		{"It hit 3 in a million.", "=3; =1e+06"},
		{"They stopped to take five.", ""},
		{"Police took five to hospital.", "=5"},
		{"They put two and three together.", "=2; =3"},
		{"Eat your five a day.", ""},
		{"He is one in a million.", ""},
		{"I told you a million times.", ""},
		{"She gave one hundred and ten per cent.", ""},

		{"Seats cost $5, $10 and $2 million was raised.", "=5 dollar; =10 dollar; =2e+06 dollar"},
		{"The winners got $50, $20 and $1 million went to charity.", "=50 dollar; =20 dollar; =1e+06 dollar"},
		{"Children aged 3, 5 and 2 million adults live there.", "=3 year; =5; =2e+06 [adults]"},
		{"Goals came after 3, 12 and 40 thousand fans cheered.", "=3; =12; =40000 [fans]"},
		{"Prices of $1.50, $2 and $3 billion in sales were told.", "=1.5 dollar; =2 dollar; =3e+09 dollar"},
		{"Trains leave at 3, 4 and 5 million people use them.", "=5e+06 [people]"},
		{"The fines were $12, $19 and $31 million.", "=1.2e+07 dollar; =1.9e+07 dollar; =3.1e+07 dollar"},

		{"Five Swedes died.", "=5 [Swedes]"},
		{"Five Finns died.", "=5 [Finns]"},
		{"Five Greeks and six Czechs died.", "=5 [Greeks]; =6 [Czechs]"},
		{"Three Filipinos were held.", "=3 [Filipinos]"},
		{"Twelve Sikhs were held.", "=12 [Sikhs]"},
		{"Two Gurkhas were hurt.", "=2 [Gurkhas]"},
		{"Ten Boeings were sold.", "=10 [Boeings]"},
		{"Two Airbuses collided.", "=2 [Airbuses]"},
		{"Three Oscars went to the film.", "=3 [Oscars]"},
		{"Four Oaks station shut.", ""},

		{"Elsewhere 12 people died.", "=12 [people]"},
		{"Nationwide 300 schools closed.", "=300 [schools]"},
		{"Overnight 12 people died.", "=12 [people]"},
		{"Altogether 40 homes burned.", "=40 [homes]"},
		{"Worldwide 40 factories shut.", "=40 [factories]"},
		{"Nearby 40 cars burned.", "=40 [cars]"},
		{"Overall 40 pupils passed.", "=40 [pupils]"},
		{"Hamas 12 hostages freed.", "=12 [hostages]"},
		{"Year 9 pupils sat it.", ""},

		{"Calls to the helpline rose to 450.", "=450"},
		{"Calls to the line fell from 900 to 450.", "=900; =450"},
		{"The line opened in 1990, with 400 on board.", "=400"},
		{"The charity relied on 300 for meals.", "=300"},
		{"Call the helpline on 101.", ""},
		{"Ring the charity on 116.", ""},

		{"The firm lost 2,400m.", "=2.4e+09 down"},
		{"Losses were 1,300m.", "=1.3e+09"},
		{"The peak is above 1,200m.", ">1200 metre"},

		{"The wind blew at 0-20 km/h.", "range0..20 kilometre per hour"},
		{"Speeds of 0-30 mph are safe.", "range0..30 mile per hour"},
		{"It does 0-60 mph in 4 seconds.", "=4 second"},

		{"They scored an average of 7.5.", "=7.5"},
		{"His score improved to 8.2.", "=8.2"},
		{"The quake scored 7.9.", "=7.9"},
		{"Its rating fell to 3.5.", "=3.5"},
		{"Critics gave it 7.9 on the site.", ""},

		{"Section 4(b) and 12 other clauses were cut.", "=12 [clauses]"},
		{"File it under the 401(k) and 529 rules.", ""},
		{"The paper, quoting 40 experts, said so.", "=40 [experts]"},
		{"We quote 15 prices.", "=15 [prices]"},
		{"The fund is for firms with 1-200 employees.", "range1..200 [employees]"},
		{"About 4-500 people came.", ""},
		{"The last four to leave died.", "=4"},
		{"He killed the last eight in Rome.", "=8"},
		{"They reached the last 16 in Rome.", ""},
		{"It hurt 12 Rand Paul aides.", "=12 [Rand Paul aides]"},
		{"It has 5 Rand researchers.", "=5 [Rand researchers]"},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
