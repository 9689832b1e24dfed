package english

import "testing"

// TestNamedThings: the name of a thing for its noun, where the article names one alone.
func TestNamedThings(t *testing.T) {
	const levee = "The Gaspard levee broke in 2019.\n\n"
	for _, tt := range []struct{ name, text, want string }{
		{"behind its name", levee + "The levee cost 12 million dollars.", "[The levee→The Gaspard levee] cost 12 million dollars."},
		{"in its name", "The Willowmere Clinic closed in 2019.\n\nThe clinic had 40 beds.", "[The clinic→The Willowmere Clinic] had 40 beds."},
		{"before its name", "Camp Bethel Ridge closed in 2019.\n\nThe camp had 40 beds.", "[The camp→Camp Bethel Ridge] had 40 beds."},
		{"by another noun", "The Selm Marathon was run in 2019.\n\nThe race cost 12 million dollars.", "[The race→The Selm Marathon] cost 12 million dollars."},
		{"that one", levee + "That levee cost 12 million dollars.", "[That levee→The Gaspard levee] cost 12 million dollars."},
		{"the county of a longer name", "The Orla Parish Sheriff's Office met in 2019.\n\nFloods killed 12 people in the parish.", "Floods killed 12 people in ?the parish?."},
		{"one of many first", "Clinics in Selm lost 40 beds. The Willowmere Clinic closed in 2019.\n\nThe clinic had 12 wards.", "?The clinic? had 12 wards."},
		{"a factory's owner is no name for it", "No lorry left the Solberg Trucks factory at Marlow in 2019.\n\nThe factory cost 12 million dollars.", "[The factory→The Solberg Trucks factory] cost 12 million dollars."},

		{"far from its name", levee + "Rain fell for 12 days.\n\nJane Roe lost 40 sheep near Norvik.\n\nThe levee cost 12 million dollars.", "[The levee→The Gaspard levee] cost 12 million dollars."},

		{"named in a heading", "Crack found in Ashgill dam\n\nRain fell on Selm for 12 days.\n\nThe 1911 dam cost 12 million dollars. The spillway broke at noon.", "[The spillway→The spillway of Ashgill dam] broke at ?noon?."},
		{"a company's word", "The Gaspard tunnel was shut in 2019. The A9 Tunnel Company has 40 workers.\n\nThe tunnel cost 12 million dollars at 3 percent.", "[The tunnel→The Gaspard tunnel] cost 12 million dollars at 3 percent."},

		{"two", levee + "The Orla levee held. The levee cost 12 million dollars.", "?The levee? cost 12 million dollars."},
		{"one more", levee + "Another levee held. The levee cost 12 million dollars.", "?The levee? cost 12 million dollars."},
		{"one more elsewhere", levee + "The levee at Selm held. The levee cost 12 million dollars.", "?The levee? cost 12 million dollars."},
		{"more of them", levee + "Two levees held. The levee cost 12 million dollars.", "?The levee? cost 12 million dollars."},
		{"one that is not named first", "A levee broke in 2019. The Gaspard levee held.\n\nThe levee cost 12 million dollars.", "?The levee? cost 12 million dollars."},
		{"a board of its name", "The Gaspard levee board met in 2019.\n\nThe levee cost 12 million dollars.", "?The levee? cost 12 million dollars."},
		{"named behind", "The levee cost 12 million dollars. " + levee, "?The levee? cost 12 million dollars."},
		{"a nationality", "The French camp was shut in 2019.\n\nThe camp had 40 beds.", "?The camp? had 40 beds."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}

// TestTheOneCompany: what shows that a name is a company's, and when it is the article's only one.
func TestTheOneCompany(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"by its last word", "Karratha Gold lost 3 trucks in 2019.\n\nThe company has 900 workers.", "[The company→Karratha Gold] has 900 workers."},
		{"by its seat", "Perth-based Karratha lost 3 trucks in 2019.\n\nThe company has 900 workers.", "[The company→Karratha] has 900 workers."},
		{"by its shares", "Karratha shares fell 3 percent in 2019.\n\nThe company has 900 workers.", "?The company? has 900 workers."},
		{"by its head", "Karratha's chief executive Jane Roe quit in 2019.\n\nThe company has 900 workers.", "?The company? has 900 workers."},
		{"behind a comma", "Lullaby Labs, Inc. recalled 900 cradles in 2019.\n\nThe company has 900 workers.", "?The company? has 900 workers."},
		{"its staff", "Karratha Gold lost 3 trucks in 2019. It was a bad year for Karratha.\n\nStaff were told in May 2021.", "[Staff→Staff of Karratha Gold] were told in May 2021."},
		{"its board", "Karratha Gold lost 3 trucks in 2019. It was a bad year for Karratha.\n\nThe board met in May 2021.", "[The board→The board of Karratha Gold] met in May 2021."},

		{"a council's head", "The chief executive of Wexcombe District Council quit in 2019.\n\nThe company has 900 workers.", "?The company? has 900 workers."},
		{"told once", "Karratha Gold lost 3 trucks in 2019.\n\nThe board met in May 2021.", "?The board? met in May 2021."},
		{"a school since", "Karratha Gold lost 3 trucks in 2019. Karratha helps the school.\n\nThe board met in May 2021.", "?The board? met in May 2021."},
		{"two of them", "Karratha Gold sued Norvik Motors in 2019.\n\nThe company has 900 workers.", "?The company? has 900 workers."},
		{"the board of either", "Karratha Gold sued Norvik Motors in 2019.\n\nThe board met in May 2021.", "?The board? met in May 2021."},
		{"another name at its head", "The Norvik heater sold by Karratha Gold burned 12 people in 2019.\n\nThe company has 900 workers.", "?The company? has 900 workers."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}

// TestPartsOfAWhole: the crew is the ship's, and the army the country's.
func TestPartsOfAWhole(t *testing.T) {
	const ship = "The MV Orla Bay sank near Selm in 2019.\n\n"
	const dateline = "NAIROBI, Kenya (AP) — Rivers rose in 2019.\n\n"
	for _, tt := range []struct{ name, text, want string }{
		{"a crew", ship + "The crew saved 12 people.", "[The crew→The crew of the MV Orla Bay] saved 12 people."},
		{"a reservoir", "The Ashgill dam broke in 2019.\n\nThe reservoir held 12 million litres.", "[The reservoir→The reservoir of the Ashgill dam] held 12 million litres."},
		{"an army", dateline + "The army lost 12 men.", "[The army→The army of Kenya] lost 12 men."},
		{"an army of two words", "OUAGADOUGOU, Burkina Faso (AP) — Burkina Faso shut 12 mines in 2019.\n\nThe army lost 12 men.", "[The army→The army of Burkina Faso] lost 12 men."},

		{"the crew of two", ship + "The MV Peat Star saved 3 people. The crew saved 12 people.", "?The crew? saved 12 people."},
		{"the crew of another craft", ship + "A helicopter came at noon on 3 May 2019. The crew saved 12 people.", "?The crew? saved 12 people."},
		{"the army of either", dateline + "Uganda sent aid. The army lost 12 men.", "?The army? lost 12 men."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}
