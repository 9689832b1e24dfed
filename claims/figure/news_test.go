package figure

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// figures writes each number of a text with its unit: "~" before a floor, "/" before a
// part of something.
func figures(s string) string {
	scan := New(text.Parse(s))
	var out []string
	for i := 0; i < len(scan.Pieces); {
		f, ok := scan.FigureAt(i)
		if !ok {
			i++
			continue
		}
		w := strconv.FormatFloat(math.Round(f.Value*1e4)/1e4, 'f', -1, 64)
		if f.Many {
			w = "~" + w
		}
		if f.Part {
			w = "/" + w
		}
		unit, to := scan.UnitAt(f.To)
		out = append(out, strings.TrimSpace(w+" "+unit))
		i = to
	}
	return strings.Join(out, "; ")
}

type row struct{ text, want string }

func readRows(t *testing.T, rows []row) {
	t.Helper()
	for _, tt := range rows {
		if got := figures(tt.text); got != tt.want {
			t.Errorf("the figures of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestMoneyInNews: what currencies are called behind an amount.
func TestMoneyInNews(t *testing.T) {
	readRows(t, []row{
		{"The bakery lost 40,000 bucks in a week.", "40000 dollar"},
		{"Canberra pledged 20 million Australian dollars.", "20000000 australian dollar"},
		{"The house sold for 1.2 million Canadian dollars.", "1200000 canadian dollar"},
		{"Wellington paid 300 million NZD for the ferries.", "300000000 new zealand dollar"},
		{"The flat went for 8.5 million Hong Kong dollars.", "8500000 hong kong dollar"},
		{"He was fined 4,000 Singapore dollars.", "4000 singapore dollar"},
		{"The chip plant cost 700 billion New Taiwan dollars.", "700000000000 taiwan dollar"},
		{"A ticket is 45 euros, or 49 EUR at the door.", "45 euro; 49 euro"},
		{"The mural fetched 90,000 pounds sterling.", "90000 pound"},
		{"He bet 50 quid on the outcome.", "50 pound"},
		{"Bread costs 20 Egyptian pounds in Cairo.", "20 egyptian pound"},
		{"It traded at 89,500 Lebanese pounds.", "89500 lebanese pound"},
		{"The toll rises to 1,320 yen.", "1320 yen"},
		{"Beijing set aside 300 billion yuan.", "300000000000 yuan"},
		{"Workers get 2,000 renminbi a month.", "2000 yuan"},
		{"Onions sold at 60 rupees.", "60 rupee"},
		{"The scheme costs 600 billion Indian rupees.", "600000000000 indian rupee"},
		{"Fuel is 272 Pakistani rupees in Lahore.", "272 pakistani rupee"},
		{"The bribe was 5 million Russian roubles.", "5000000 rouble"},
		{"A loaf is 30 hryvnias in Kyiv.", "30 hryvnia"},
		{"The banker was paid 14.4 million Swiss francs.", "14400000 swiss franc"},
		{"Dakar borrowed 450 billion CFA francs.", "450000000000 cfa franc"},
		{"The stadium cost 2.8 billion Swedish kronor.", "2800000000 swedish krona"},
		{"The fund is worth 18 trillion Norwegian kroner.", "18000000000000 norwegian krone"},
		{"Copenhagen offers 10 billion Danish crowns.", "10000000000 danish krone"},
		{"The flood did damage of 70 billion Czech crowns.", "70000000000 czech koruna"},
		{"Warsaw spends 187 billion zlotys on defence.", "187000000000 zloty"},
		{"The fine was 80 million forints.", "80000000 forint"},
		{"A litre is 7.4 lei in Bucharest.", "7.4 leu"},
		{"The minimum wage is 17,002 Turkish liras.", "17002 turkish lira"},
		{"The film took 30 billion South Korean won.", "30000000000 won"},
		{"Each household gets 10,000 baht.", "10000 baht"},
		{"He moved 42 million ringgit to his accounts.", "42000000 ringgit"},
		{"The mine cost 60 trillion rupiah.", "60000000000000 rupiah"},
		{"Cartel leaders owned 900 million Mexican pesos.", "900000000 mexican peso"},
		{"A kilo of beef is 9,000 Argentine pesos.", "9000 argentine peso"},
		{"The budget is 6.3 trillion Philippine pesos.", "6300000000000 philippine peso"},
		{"The pension fund lost 40 million reais.", "40000000 real"},
		{"Eskom owes 400 billion rand.", "400000000000 rand"},
		{"The bag of rice costs 80,000 naira.", "80000 naira"},
		{"The farmers were owed 12 billion Kenyan shillings.", "12000000000 kenyan shilling"},
		{"The tower cost 5.5 billion dirhams.", "5500000000 dirham"},
		{"The project is put at 1.8 trillion Saudi riyals.", "1800000000000 riyal"},
		{"A dollar buys 580,000 rials on the street.", "580000 rial"},
		{"Rents in Tel Aviv reach 9,000 shekels.", "9000 shekel"},
		{"Stamps cost five pence more.", "5 pence"},
		{"The share closed at 245p.", "245 pence"},
		{"Petrol is 89 cents dearer in Ohio.", "89 cent"},
		{"The hackers want 80 bitcoins.", "80 bitcoin"},
		{"In 1923 bread cost 200 billion marks.", "1923; 200000000000 mark"},
		{"The villa was bought for 3 million Deutsche Marks.", "3000000 mark"},
		{"The loot was 40 million French francs.", "40000000 french franc"},
		{"The ransom was 500 million Italian lire.", "500000000 italian lira"},
	})
}

// TestMeasuresInNews: units of the things that reports measure.
func TestMeasuresInNews(t *testing.T) {
	readRows(t, []row{
		{"Support slipped to 38 pct in the poll.", "38 percent"},
		{"The bank raised its rate by 25 basis points.", "25 basis point"},
		{"Spreads widened 12 bps after the vote.", "12 basis point"},
		{"The index lost 310 points by noon.", "310 point"},
		{"The crater is 180 kilometres across.", "180 kilometre"},
		{"Waves of six meters hit the pier.", "6 metre"},
		{"Snow of 40 cm fell in the Alps.", "40 centimetre"},
		{"The rain gauge showed 112 mm by dawn.", "112 millimetre"},
		{"Soot of 2.5 microns gets into the lungs.", "2.5 micrometre"},
		{"The chip has parts of 3 nanometres.", "3 nanometre"},
		{"The boat sank 12 nautical miles off Crete.", "12 nautical mile"},
		{"He threw for 312 yards and two scores.", "312 yard; 2"},
		{"Police found a tunnel 30 ft below the road.", "30 foot"},
		{"Hail three inches wide broke windscreens.", "3 inch"},
		{"The planet is 124 light-years away.", "124 light-year"},
		{"The flat has 62 sq m and a balcony.", "62 square metre"},
		{"The reserve covers 1,500 square kilometres.", "1500 square kilometre"},
		{"The warehouse has 900,000 square feet.", "900000 square foot"},
		{"The blaze burnt 14,000 acres in a day.", "14000 acre"},
		{"Loggers cleared 800 hectares of forest.", "800 hectare"},
		{"Germany imports 40 billion cubic metres by pipe.", "40000000000 cubic metre"},
		{"A 1,600 cc engine drives it.", "1600 cubic centimetre"},
		{"The tank held 90 litres of diesel.", "90 litre"},
		{"Doctors drew 10 ml of blood.", "10 millilitre"},
		{"The leak spilled 42,000 gallons into the creek.", "42000 gallon"},
		{"The tanker carries 1.1 million barrels.", "1100000 barrel"},
		{"Opec will cut 2.2 million bpd.", "2200000 barrel per day"},
		{"Iowa farmers reap 200 bushels from each.", "200 bushel"},
		{"Customs seized 680 kilos of cocaine.", "680 kilogram"},
		{"The gem weighs 101 carats.", "101 carat"},
		{"Pills of 200 mg were recalled.", "200 milligram"},
		{"The limit is 15 micrograms of lead.", "15 microgram"},
		{"The ship unloaded 26,000 tonnes of wheat.", "26000 tonne"},
		{"Chile dug 5.3 million metric tons of copper.", "5300000 metric ton"},
		{"The truck carried 18 tons of onions.", "18 ton"},
		{"The baby panda weighs just 4 oz.", "4 ounce"},
		{"She lost four stone on the diet.", "4 stone"},
		{"It reached 48.8 degrees Celsius in Sicily.", "48.8 degree celsius"},
		{"The low in Fairbanks was -40°F.", "-40 degree fahrenheit"},
		{"The magnets are cooled to 1.9 kelvins.", "1.9 kelvin"},
		{"The road climbs at 12 degrees.", "12 degree"},
		{"Each panel makes 400 watts.", "400 watt"},
		{"The heat pump draws 5 kW.", "5 kilowatt"},
		{"The park will make 1.4 gigawatts.", "1.4 gigawatt"},
		{"Her car has 670 horsepower.", "670 horsepower"},
		{"A home uses 3,500 kWh in a year.", "3500 kilowatt hour"},
		{"France exported 89 terawatt hours.", "89 terawatt hour"},
		{"The burger has 1,200 calories.", "1200 calorie"},
		{"The beams meet at 13.6 TeV.", "13.6 teraelectronvolt"},
		{"The workers got 20 millisieverts.", "20 millisievert"},
		{"The dose was 0.12 μSv in the hall.", "0.12 microsievert"},
		{"The cable carries 525 kV.", "525 kilovolt"},
		{"He survived a shock of 11,000 volts.", "11000 volt"},
		{"The eye of the storm had 912 hPa.", "912 hectopascal"},
		{"The tyre burst at 60 psi.", "60 psi"},
		{"Pressure fell to 960 millibars.", "960 millibar"},
		{"The station sends on 97.3 MHz.", "97.3 megahertz"},
		{"The concert reached 110 decibels.", "110 decibel"},
		{"Carbon dioxide stands at 424 parts per million.", "424 part per million"},
		{"The water had 70 ppb of the chemical.", "70 part per billion"},
		{"Gusts of 94 mph felled trees.", "94 mile per hour"},
		{"He drove at 210 kph past the school.", "210 kilometre per hour"},
		{"The probe flies at 17 kilometres per second.", "17 kilometre per second"},
		{"Winds reached 65 knots at sea.", "65 knot"},
		{"The leak holds 2.9 terabytes of mail.", "2.9 terabyte"},
		{"The phone has 256 GB and a camera of 48 megapixels.", "256 gigabyte; 48 megapixel"},
		{"The line brings 500 Mbps to the village.", "500 megabit per second"},
	})
}

// TestSpansInNews: units of time.
func TestSpansInNews(t *testing.T) {
	readRows(t, []row{
		{"The feud has lasted two centuries.", "2 century"},
		{"It was the worst drought in four decades.", "4 decade"},
		{"He got 12 yrs for the robbery.", "12 year"},
		{"The strike is in its hall for eight months.", "8 month"},
		{"She was away for six wks.", "6 week"},
		{"Talks went on for three fortnights.", "3 fortnight"},
		{"Refunds take ten working days.", "10 business day"},
		{"They slept there for 41 nights.", "41 night"},
		{"The blackout lasted 36 hrs.", "36 hour"},
		{"Play stopped for 25 mins.", "25 minute"},
		{"He won by 0.3 secs.", "0.3 second"},
		{"The trade took 12 milliseconds.", "12 millisecond"},
	})
}

// TestNumbersInNews: how numbers are written, in figures and in words.
func TestNumbersInNews(t *testing.T) {
	readRows(t, []row{
		// figures
		{"Turnout was 61.7% after 54,3% in the north.", "61.7 percent; 54.3 percent"},
		{"The toll passed 1,000,000 on Sunday.", "1000000"},
		{"The lottery paid out 3 000 000 euros.", "3000000 euro"},
		{"The company is worth $2tn.", "2000000000000"},
		{"Profits came to £750k.", "750000"},
		{"The deal, worth €4.5 bn, closed.", "4500000000"},
		{"The clip drew 12M views.", "12000000"},
		{"The fund has 6.5 trillion dollars.", "6500000000000 dollar"},
		{"Delhi spent Rs 2,500 crore on it.", "25000000000"},
		{"The relief fund got 30 lakh rupees.", "3000000 rupee"},
		{"The growth forecast is -0.4 per cent.", "-0.4 percent"},
		{"The pool is 2 1/2 metres deep.", "2.5 metre"},
		{"They own 1/3 of the land.", "/0.3333"},
		{"The recipe needs 1½ cups of flour.", "1.5 cup"},
		{"The virus was found at 3.2e5 copies.", "320000"},

		// words
		{"Eighty-seven students fell ill.", "87"},
		{"Ninety-nine per cent of it burnt.", "99 percent"},
		{"Nineteen miners are still missing.", "19"},
		{"Four hundred and thirty homes were lost.", "430"},
		{"Seventy thousand fans sang.", "70000"},
		{"Two million five hundred thousand ballots came by post.", "2500000"},
		{"Eleven hundred workers walked out.", "1100"},
		{"A thousand and one nights passed.", "1001 night"},
		{"One hundred twenty jobs will go.", "120"},
		{"A dozen eggs cost more than two dozen did.", "12; 24"},
		{"Half a dozen ships wait outside.", "6"},
		{"A hundred and fifty villagers fled.", "150"},
		{"They need three point five million doses.", "3500000"},
		{"Zero cases were reported.", "0"},

		// parts
		{"Three fifths of voters agreed.", "/0.6"},
		{"A quarter of the crop is gone.", "/0.25"},
		{"Nine-tenths of the ice has melted.", "/0.9"},
		{"Half the seats were empty.", "/0.5"},
		{"Two and a half tonnes of sand arrived.", "2.5 tonne"},
		{"One and a half million people live there.", "1500000"},
		{"Half a billion birds die each year.", "500000000"},
		{"She came third, and he was a fifth wheel.", ""},
		{"One in eight pensioners skips meals.", "/0.125"},
		{"Nine out of ten dentists agree.", "/0.9"},
		{"One in every 200 births is affected.", "/0.005"},
		{"Four out of 11 judges dissented.", "/0.3636"},

		// floors
		{"Dozens of homes were hit.", "~12"},
		{"Thousands marched in the rain.", "~1000"},
		{"Hundreds of thousands are without power.", "~100000"},
		{"Tens of millions of birds were culled.", "~10000000"},
		{"Billions of dollars were wasted.", "~1000000000"},
		{"A few hundred fans waited.", "~100"},
		{"Several thousand troops crossed the river.", "~1000"},
		{"The scores were level at the break.", ""},

		// where one number ends and the next begins
		{"Of the 40, 12 were children.", "40; 12"},
		{"They paid 50 million; 20 million is owed.", "50000000; 20000000"},
		{"In all 300 people in 12 towns were moved.", "300; 12"},
		{"Seven\n\nEight were hurt.", "7; 8"},
		{"(15 of them died.)", "15"},
		{"“Six,” she said, “or seven.”", "6; 7"},
		{"He has 200-plus caps and 30-odd goals.", "200; 30"},
	})
}

// TestComparators: the longest phrase before a number says how it stands to the truth.
func TestComparators(t *testing.T) {
	english := ComparatorsOf(lexicon.English())
	for s, want := range map[string]string{
		"more than five died":               "> 2",
		"no more than five died":            "<= 3",
		"fewer than five died":              "< 2",
		"no fewer than five died":           ">= 3",
		"at least five died":                ">= 2",
		"at most five died":                 "<= 2",
		"up to five died":                   "<= 2",
		"roughly five died":                 "~ 1",
		"nearly five died":                  "~ 1",
		"then five died":                    "= 0",
		"five died":                         "= 0",
		"there was more than one; five are": "= 0",
	} {
		scan := New(text.Parse(s))
		for i := range scan.Pieces {
			if scan.Norm(i) != "five" {
				continue
			}
			means, n := english.Before(&scan, i)
			if got := fmt.Sprint(means, " ", n); got != want {
				t.Errorf("before five in %q: %s, want %s", s, got, want)
			}
		}
	}
}

// TestUnitWords: each language names its units, and the name is one that measures.
func TestUnitWords(t *testing.T) {
	german, spanish := UnitWords(lexicon.German()), UnitWords(lexicon.Spanish())
	for _, tt := range []struct{ got, want string }{
		{german["tonnen"], "tonne"},
		{german["stunden"], "hour"},
		{german["grad"], "degree"},
		{german["tonnes"], ""},
		{spanish["toneladas"], "tonne"},
		{spanish["horas"], "hour"},
		{spanish["kilómetros"], "kilometre"},
		{spanish["hours"], ""},
	} {
		if tt.got != tt.want {
			t.Errorf("a unit is called %q, want %q", tt.got, tt.want)
		}
		if tt.got != "" && Measures(tt.got) == "" {
			t.Errorf("%q measures nothing", tt.got)
		}
	}
}

// TestPlurals are guessed from the ending, or listed.
func TestPlurals(t *testing.T) {
	for word, want := range map[string]bool{
		"soldiers": true, "people": true, "children": true, "cities": true, "buses": true, "deer": true,
		"analysis": false, "virus": false, "glass": false, "says": false, "his": false, "gas": false, "it's": false, "": false, "soldier": false,
	} {
		if got := PluralNoun(word); got != want {
			t.Errorf("PluralNoun(%q) = %v", word, got)
		}
	}
}

// TestYearsAndWholeNumbers: what four digits may be, and what a word of digits is worth.
func TestYearsAndWholeNumbers(t *testing.T) {
	for n, want := range map[string]bool{"1500": true, "2099": true, "2100": false, "1499": false, "199": false, "20.5": false, "1,99": false, "19990": false} {
		if got := IsYear(n); got != want {
			t.Errorf("IsYear(%q) = %v", n, got)
		}
	}
	for n, want := range map[string]int{"42": 42, "07": 7, "5th": 5, "x": 0, "": 0, "1234567890123": 123456789} {
		if got := Atoi(n); got != want {
			t.Errorf("Atoi(%q) = %d, want %d", n, got, want)
		}
	}
	for n, want := range map[string]bool{"five": true, "zero": true, "thousand": true, "thirds": true, "mil": false, "often": false, "tens": false} {
		if got := IsNumberWord(n); got != want {
			t.Errorf("IsNumberWord(%q) = %v", n, got)
		}
	}
}

// TestLookingBack: what stands before a piece is seen as far as asked, within its block.
func TestLookingBack(t *testing.T) {
	scan := New(text.Parse("On Monday at noon\n\nthe seventh floor"))
	noon, floor := 4, 8
	if scan.Norm(noon) != "noon" || scan.Norm(floor) != "floor" {
		t.Fatalf("pieces %q, %q", scan.Norm(noon), scan.Norm(floor))
	}
	if !scan.Near(noon, 2, lexicon.Weekday) || scan.Near(noon, 1, lexicon.Weekday) {
		t.Error("Monday is two pieces before noon")
	}
	if scan.Near(floor, 9, lexicon.Weekday) || scan.WordBefore(floor, 9, Words("noon")) {
		t.Error("a block looks into the one before")
	}
	if !scan.WordBefore(floor, 2, Words("a the")) || scan.WordBefore(floor, 1, Words("the")) {
		t.Error("the article is two pieces before the floor")
	}
}

// TestSlots: a pattern has one slot a piece.
func TestSlots(t *testing.T) {
	scan := New(text.Parse("Gate 5km - B"))
	for name, tt := range map[string]struct {
		at      int
		pattern []Slot
		want    bool
	}{
		"a word, digits, what is glued to them": {1, []Slot{AnyWord, AnyDigits, Glued(AnyWord)}, true},
		"digits apart":                          {2, []Slot{Apart(AnyDigits)}, true},
		"a word that is glued is not apart":     {3, []Slot{Apart(AnyWord)}, false},
		"a capital":                             {1, []Slot{Capital(AnyWord)}, true},
		"no capital":                            {3, []Slot{Capital(AnyWord)}, false},
		"no hyphen":                             {3, []Slot{Not(In(lexicon.Hyphen)), In(lexicon.Hyphen)}, true},
		"a letter at the end":                   {5, []Slot{Letter, Edge}, true},
		"beyond the end":                        {5, []Slot{Any, Any, Any}, true},
		"nothing is glued beyond the end":       {6, []Slot{Close}, false},
		"a word of more letters":                {1, []Slot{Letter}, false},
	} {
		if got := scan.Reads(tt.at, tt.pattern...); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
