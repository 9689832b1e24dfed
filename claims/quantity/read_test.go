package quantity

import (
	"testing"

	"factdesk/claims/text"
)

func TestUnitsAndMoney(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// before the number
		{"It cost US$5, A$6 and HK $7.", "=5 us dollar; =6 australian dollar; =7 hong kong dollar"},
		{"It paid a $5 fee.", "=5 dollar"},
		{"It was -$5.", "=-5 dollar"},
		{"It cost $5-10 then.", "range5..10 dollar"},
		{"It cost EUR 5 and Rs. 6.", "=5 euro; =6 rupee"},
		{"They need 5 for $6 bags.", "=5; =6 dollar"},

		// behind it
		{"It cost 75 USD million.", "=7.5e+07 us dollar"},
		{"It rose 2 percentage points.", "=2 percentage point up"},
		{"He won 20 and lost 3,000 won.", "=20; =3000 won down"},
		{"He scored 5 points out of ten.", "=5 [points]"},
		{"It cost 5 dollars and 50 cents.", "=5.5 dollar"},
		{"He is 5 feet 11 inches tall.", "=71 inch"},
		{"It weighs 20 pounds of gold.", "=20 pound mass"},
		{"It took 20 pounds of public investment.", "=20 pound"},
		{"It turned 30 degrees north.", "=30 degree"},
		{"A 20 [kg] bag, 20 (%) of it.", "=20 kilogram; =20"},
		{"Hundreds of kilometres of it burnt.", ">=100 kilometre"},

		// ages
		{"A man aged 43 fled.", "=43 year"},
		{"She died at the age of 43.", "=43 year"},
		{"The age 5 percent is.", "=5 percent"},
		{"John Smith, 43.", "=43 year"},
		{"On May 5, 43, all fled.", "=43"},
		{"John Smith, 143, fled.", "=143"},
		{"He is 43 years old, or 44 years of age.", "=43 year; =44 year"},
		{"It is for five-year-olds.", "=5 year"},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestRangesAndComparators(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Some 5 to 10 people fled.", "range5..10 [people]"},
		{"Between $5 and $10 million.", "range5e+06..1e+07 dollar"},
		{"Five or six people fled.", "range5..6 [people]"},
		{"It weighs 9 to 7 kilos.", "range7..9 kilogram"},
		{"He lost 9 to 7 kilos.", "range7..9 kilogram down"},
		{"The walk took 20 to 15 minutes.", "range15..20 minute"},
		{"It fell 9 to 7 kilos.", ""},
		{"They won it 9 to 7 points on.", "=9; =7 point"},
		{"The court ruled 6 to 3 days later.", "=6; =3 day"},
		{"Remain won 52 to 48 percent.", "=52; =48 percent"},
		{"The plan costs 3 to 2.5 billion dollars.", "range2.5e+09..3e+09 dollar"},
		{"It pays from 5 to 3 lakh farmers.", "range300000..500000 [farmers]"},
		{"It spent from 3 to 2.5 billion dollars.", "range2.5e+09..3e+09 dollar"},
		{"Costs fell 3 to 2.5 billion dollars.", ""},
		{"The odds are 20 to 1 million.", ""},
		{"It costs 950 to 1.1 billion dollars.", ""},
		{"Five or eight people fled.", "=5; =8 [people]"},
		{"It rose from 5 to 10 percent.", "=5 percent; =10 percent"},
		{"Prices ranging from 5 to 10 euros.", "range5..10 euro"},
		{"It fell by 5% to 10%.", "=5 percent down; =10 percent"},
		{"Ten to five people fled.", "=10; =5 [people]"},
		{"He is 40 to 45 years old.", "range40..45 year"},

		{"No fewer than 5 people.", ">=5 [people]"},
		{"In the region of 5 people.", "~5 [people]"},
		{"More than a third of them.", ">0.3333333333333333"},
		{"It topped 5 people.", ">5 [people]"},
		{"It took 20+ then.", ">=20"},
		{"Some 20+ people fled.", ">=20 [people]"},
		{"The 20-plus people fled.", ">=20 [people]"},
		{"Some 40 or 50 boats sank.", "range40..50 [boats]"},
		{"Some 40 or 60 boats sank.", "~40; =60 [boats]"},
		{"He lived there for over 5 years.", ">5 year"},
		{"It was over 5 years ago.", ">5 year"},
		{"It must not take more than 5 grams.", "<=5 gram"},
		{"It took 5 or more.", ">=5"},
		{"It took 5 or fewer.", "<=5"},
		{"It took 5 or so.", "~5"},
		{"It took 5 and over.", ">=5"},

		{"It rose by about 5%.", "~5 percent up"},
		{"A 5% rise on it.", "=5 percent up"},
		{"A 5% up on it.", "=5 percent"},
		{"It grew over 5 years.", "=5 year"},
		{"It sank by 5 years.", "=5 year down"},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestWhatIsCounted(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"An 11-member court.", "=11 [member court]"},
		{"Hundreds of the women fled.", ">=100 [women]"},
		{"Five other women fled.", "=5 [women]"},
		{"5% of the women fled.", "=5 percent [women]"},
		{"5% of the 20 fled.", "=5 percent; =20"},
		{"Five said so.", "=5"},
		{"Five\n\nwomen fled.", "=5"},

		// and what counts nothing
		{"It ran at 21:38:02+0000 then.", ""},
		{"e(o.getDate()+30)),i", ""},
		{"Some +44 20 7946 0958 it is.", ""},
		{"The one that fled; one or two did.", "range1..2"},
		{"One of its three shops, one every day.", "=1; =3 [shops]; =1"},
		{"One day after it; one day he fled.", "=1 day"},
		{"The firm doubled down, and doubled as a bank.", ""},
		{"Half of the first half was over by half.", "=0.5 [first half]; =0.5"},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestKnownFaults: what is read wrong today. Who mends one moves its row to the others.
func TestKnownFaults(t *testing.T) {
	for s, today := range map[string]string{
		"It cut its rate by a quarter of a percentage point.": "=0.25 percentage point", // down
		"It rose by about a further 5%.":                      "=5 percent up",          // about
	} {
		if got := written(s); got != today {
			t.Errorf("%q is read as %q, and no longer as %q: move it", s, got, today)
		}
	}
}

// TestMarks: what else is told of a number than its quantity.
func TestMarks(t *testing.T) {
	d := text.Parse("Sales doubled. More than 5 million euros were paid to Smith, 43, on 3 May.")
	marks := Read(d, Options{Reference: "2022-01-21"})
	if len(marks) != 4 {
		t.Fatalf("%d marks, want 4: %+v", len(marks), marks)
	}
	twice, paid, age, day := marks[0], marks[1], marks[2], marks[3]
	if !twice.Times || twice.Quantity.Value != 2 {
		t.Errorf("doubled: %+v", twice)
	}
	if got := d.Slice(paid.Quantity.Start, paid.Quantity.End); got != "More than 5 million euros" {
		t.Errorf("the quantity stands at %q", got)
	}
	if got := d.Slice(paid.Number.Start, paid.Number.End); got != "5 million" {
		t.Errorf("its number stands at %q", got)
	}
	if !age.Age || paid.Age {
		t.Errorf("43 is an age: %v, 5 million is one: %v", age.Age, paid.Age)
	}
	if day.Date == nil || day.Quantity.Value != 0 {
		t.Errorf("3 May: %+v", day)
	}
}

// TestOptions: numbers alone, every number, and the ends of a range apart.
func TestOptions(t *testing.T) {
	d := text.Parse("The one at 10 Downing Street paid $5 to $10.")
	for _, tt := range []struct {
		o    Options
		want int
	}{
		{Options{}, 1}, {Options{Apart: true}, 2}, {Options{Every: true, Bare: true}, 3}, {Options{Every: true}, 3},
	} {
		if got := len(Read(d, tt.o)); got != tt.want {
			t.Errorf("%+v: %d numbers, want %d", tt.o, got, tt.want)
		}
	}
}

// TestNothingIsNoMark: numbers that count nothing leave no list behind.
func TestNothingIsNoMark(t *testing.T) {
	for _, s := range []string{"", "It rained.", "Article 7 applies."} {
		if marks := Read(text.Parse(s), Options{Reference: "2022-01-21"}); marks != nil {
			t.Errorf("Read(%q) = %+v, want nil", s, marks)
		}
	}
}
