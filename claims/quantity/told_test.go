package quantity

import "testing"

// TestAmountsAreTold: amounts with nothing counted behind them, and others, as reports tell them.
func TestAmountsAreTold(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Barrel-aged for 12 years, the malt sells at $240 a bottle.", "=12 year; =240 dollar"},
		{"The aquifer dropped 1.4 metres in 18 months.", "=1.4 metre down; =18 month"},
		{"Rents in Porto rose by two fifths.", "=0.4 up"},
		{"Some 3,400 trees, a third of them oaks, were felled.", "~3400 [trees]; =0.3333333333333333"},
		{"He owed 14 months' rent, or €9,800.", "=14 month; =9800 euro"},
		{"Only 9 of the 31 boats came home.", "=9; =31 [boats]"},
		{"Of 212 pupils, 38 failed.", "=212 [pupils]; =38"},
		{"She raised £312.50 on the day.", "=312.5 pound up"},
		{"The herd grew from 60 to 140.", "=60; =140"},
		{"The dam holds 4.2 billion litres.", "=4.2e+09 litre"},
		{"Attendance fell to 1,204 from 3,310.", "=1204; =3310"},
		{"They buried 17 on Monday and 9 on Tuesday.", "=17; =9"},
		{"The kiln fires at 1,200 degrees.", "=1200 degree"},
		{"It took 40 minutes and cost $8.", "=40 minute; =8 dollar"},
		{"Twelve were freed, 5 were charged.", "=12; =5"},
		{"Just 1 in 8 patients came back.", "=0.125 [patients]"},
		{"The reservoir is 38 per cent full.", "=38 percent"},
		{"Half a tonne of ivory was burned.", "=0.5 tonne"},
		{"The bill of $1.2 trillion passed.", "=1.2e+12 dollar"},
		{"He ate 62 hot dogs in 10 minutes.", "=62 [hot dogs]; =10 minute"},
		{"The choice cost them 4 points.", "=4 point"},
		{"They sold 900 of the 1,000 tickets.", "=900; =1000 [tickets]"},
		{"Wheat is at $5.80 a bushel, up 4 cents.", "=5.8 dollar; =4 cent up"},
		{"A record 71 medals were won.", "=71 [medals]"},
		{"A further 14 died overnight.", "=14"},
		{"As many as 60 were trapped.", "<=60"},
		{"The union has lost 11,000 members since March.", "=11000 [members] down"},
		{"Every 90 seconds a child falls ill.", "=90 second"},
		{"She ran 26.2 miles in under four hours.", "=26.2 mile; <4 hour"},
		{"The tower has 57 storeys and stands 212 metres tall.", "=57 story; =212 metre"},
		{"He was given two life terms.", "=2 [life terms]"},
		{"The grant pays €400 a month for 3 years.", "=400 euro; =3 year"},
		{"Crude fell 2.1% to $71.30.", "=2.1 percent down; =71.3 dollar"},
		{"The ice is 3.1 km thick.", "=3.1 kilometre"},
		{"They were fined Rs 5 lakh each.", "=500000 rupee"},
		{"Four in ten voters are undecided.", "=0.4 [voters]"},
		{"It lost three quarters of its value.", "=0.75 [value] down"},
		{"The plane carried 149 passengers and 6 crew.", "=149 [passengers]; =6 [crew]"},
		{"Nine people, 4 of them children, drowned.", "=9 [people]; =4"},
		{"The town of 8,000 has 2 doctors.", "=8000; =2 [doctors]"},
		{"The motion needs 60 votes; it has 58.", "=60 [votes]; =58"},
		{"About 1.5 million were displaced.", "~1.5e+06"},
		{"Police seized 212 kg of cocaine worth £17m.", "=212 kilogram; =1.7e+07 pound"},
		{"The strike cost 3.4m working days.", "=3.4e+06 business day"},
		{"She earned between $40,000 and $45,000.", "range40000..45000 dollar"},
		{"The well is 40 feet deep.", "=40 foot"},
		{"The firm cut 1 in 5 jobs.", "=0.2 [jobs] down"},
		{"He spent 212 days in orbit.", "=212 day"},
		{"The museum drew 2.1m visitors, twice as many as in 2019.", "=2.1e+06 [visitors]"},
		{"Five hundred and twelve homes were lost.", "=512 [homes]"},
		{"The crowd was 3,000 strong.", "=3000 [strong]"},
		{"They have 14 points from 9 games.", "=14 point; =9 [games]"},
		{"Exports hit ₹4.1 lakh crore.", "=4.0999999999999995e+12 rupee"},
		{"Debt stands at 112 per cent of GDP.", "=112 percent [GDP]"},
		{"The lake is 3 degrees warmer than in 1990.", "=3 degree of temperature"},
		{"Two thirds of the 90 MPs abstained.", "=0.6666666666666666; =90 [MPs]"},
		{"The hall seats 250.", "=250"},
		{"The ferry carries 190.", "=190"},
		{"The charity feeds 4,500 a week.", "=4500"},
		{"A 1-in-100-year flood came.", "=0.01 year"},
		{"Zone 1 to zone 4 costs £9.", "=9 pound"},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestSpokenAmounts: amounts as people say them, and hours.
func TestSpokenAmounts(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"It was about a million two, he said.", "~1.2e+06"},
		{"It was two million five.", "=2.5e+06"},
		{"It was two million five hundred.", "=2.0005e+06"},
		{"They spoke for an hour and a half.", "=1.5 hour"},
		{"It took more than a year and a half.", ">1.5 year"},
		{"He is six foot four and thin.", "=76 inch"},
		{"He is 5ft 11.", "=71 inch"},
		{"It is five feet two miles away.", "=5 foot; =2 mile"},
		{"It fell by point five per cent.", ""},
		{"At this point five men fled.", "=5 [men]"},
		{"It is open from 9 to 5 and then 8 till late.", ""},
		{"Gunfire rose from 9 to 15 in May.", "=9; =15"},
		{"It got four stars out of five.", ""},
		{"It cost R$5 mi then.", ""},
		{"Rates go between minus 3 and plus 2 per cent.", "range-3..2 percent"},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestLabelsAreNot: what numbers a thing, in kinds that no rule names.
func TestLabelsAreNot(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Bus 12 hit bus 14 near stop 3.", ""},
		{"Stage 17 ends at Col 4.", ""},
		{"Exhibit 22 was read to juror 9.", ""},
		{"In lane 4, swimmer 12 led.", ""},
		{"He is number 3 on the list.", ""},
		{"The patient in bed 9 has type O blood.", ""},
		{"Report 118 cites table 4 and footnote 31.", ""},
		{"Unit 731 and Room 101 are in the book.", ""},
		{"Pump 3 at plant 2 failed.", ""},
		{"Line 7 of the form asks for code 9.", ""},
		{"The tank, T-34 number 118, was sold.", ""},
		{"Chapter 12 of Volume 3 is lost.", ""},
		{"Engine 4 of the An-124 caught fire.", ""},
		{"Witness 3 named officer 12.", ""},
		{"Window 4 is shut; go to desk 6.", ""},
		{"Mission 51-L failed at T+73.", ""},
		{"They met in Room 9 at 10 on Friday.", ""},
		{"The heir is 14th in line, the king said.", ""},
		{"The A4 sheet and the B5 book.", ""},
		{"Turbine 6 has been off since week 3.", ""},
		{"Round 4 of talks, day 2.", ""},
		{"Version 2 of draft 7 was leaked.", ""},
		{"Camera 12 saw him at gate 3.", ""},
		{"Grade 9 pupils in Form 4.", ""},
		{"Bay 14 and berth 3 are taken.", ""},
		{"The 14.30 and the 15.05 were cancelled.", ""},
		{"He had a handicap of 9.", ""},
		{"Hurricane Ida, a category 4, hit.", ""},
		{"Building 12, entrance 3, apartment 40.", ""},
		{"The song is track 7 on disc 2.", ""},
		{"Vault 9, shelf 3, box 12.", ""},
		{"Article 14, paragraph 2, line 3.", ""},
		{"Error 404 and code 500 were shown.", ""},
		{"The 49ers beat the 76ers' rivals.", ""},
		{"Section 8 housing and Title 42 rules.", ""},
		{"Kepler-22b orbits star 9.", ""},
		{"Chart 3 shows it; see annex 4.", ""},
		{"Sample 14 and batch 9 were tainted.", ""},
		{"The 5-0 vote and the 3-2 split.", ""},
		{"Gates 12, 14 and 16 are shut.", ""},
		{"Courts 1 and 2 were full.", ""},
		{"Team 3 drew with team 5.", ""},
		{"Model 500 and Mark 4 engines.", ""},
		{"Studio 60 and Hall 4 host it.", ""},
		{"Mile 40 of the race is steep.", ""},
		{"He won 21-17, 21-19.", ""},
		{"Area code 212 and zip 10001.", ""},
		{"Trial 7 of drug 3 was stopped.", ""},
		{"They play Group 6 in Pool 2.", ""},
		{"Sgt 14, platoon 3, was hit.", ""},
		{"King 4 and queen 7 were drawn.", ""},
		{"Lesson 12 is on page 88.", ""},
		{"Cabin 12 on deck 7 was burgled.", ""},
		{"Vol. 2, ch. 4 tells it.", ""},
		{"Carriage 4 of 9 derailed.", ""},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
