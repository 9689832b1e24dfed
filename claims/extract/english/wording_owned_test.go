package english

import "testing"

// TestWhoseAndWhere: a thing told once with its owner or its place has both where it is told again.
func TestWhoseAndWhere(t *testing.T) {
	const mine = "Karratha's mine made 12 million dollars in 2019.\n\n"
	for _, tt := range []struct{ name, text, want string }{
		{"a mine", mine + "The mine lost 40 trucks.", "[The mine→Karratha's mine] lost 40 trucks."},
		{"told twice so", mine + "Karratha's mine was shut. The mine lost 40 trucks.", "[The mine→Karratha's mine] lost 40 trucks."},
		{"a board", "The board of Norvik met in 2019.\n\nThe board sold 12 trucks.", "[The board→The board of Norvik] sold 12 trucks."},
		{"a depot", "A parcel depot in Swindon burned in 2019.\n\nThe depot had 40 trucks.", "[The depot→The parcel depot in Swindon] had 40 trucks."},
		{"a depot behind a verb", "Norvik shut a parcel depot in Swindon in 2019.\n\nThe depot had 40 trucks.", "[The depot→The parcel depot in Swindon] had 40 trucks."},
		{"a jury", "Jane Roe told Selm Crown Court in 2019.\n\nThe jury heard 12 witnesses.", "[The jury→The jury at Selm Crown Court] heard 12 witnesses."},
		{"a roof", "The Gaspard tunnel was shut in 2019.\n\nThe ventilation cost 12 million dollars.", "[The ventilation→The ventilation of the Gaspard tunnel] cost 12 million dollars."},
		{"patients", "The Willowmere Clinic closed in 2019.\n\nThe patients were told in May 2021.", "[The patients→The patients of the Willowmere Clinic] were told in May 2021."},

		{"two mines", mine + "Norvik's mine was shut. The mine lost 40 trucks.", "?The mine? lost 40 trucks."},
		{"a mine told of before", "The mine was shut. " + mine + "The mine lost 40 trucks.", "?The mine? lost 40 trucks."},
		{"a mine elsewhere", mine + "The mine in Selm was shut. The mine lost 40 trucks.", "?The mine? lost 40 trucks."},
		{"a board of two", "The board of Norvik met the board of Karratha in 2019.\n\nThe board sold 12 trucks.", "?The board? sold 12 trucks."},
		{"another body since", "The board of Norvik met in 2019. Karratha Gold objected.\n\nThe board sold 12 trucks.", "?The board? sold 12 trucks."},
		{"two depots", "A parcel depot in Swindon burned in 2019. A depot in Selm was shut.\n\nThe depot had 40 trucks.", "?The depot? had 40 trucks."},
		{"two courts", "Selm Crown Court and Orla Crown Court met in 2019.\n\nThe jury heard 12 witnesses.", "?The jury? heard 12 witnesses."},
		{"two tunnels", "The Gaspard tunnel and the Orla tunnel were shut in 2019.\n\nThe roof cost 12 million dollars.", "?The roof? cost 12 million dollars."},
		{"somebody's roof", "The Gaspard tunnel was shut in 2019. A roof fell.\n\nThe roof cost 12 million dollars.", "?The roof? cost 12 million dollars."},
		{"a day's", "Monday's house sale made 12 million dollars. The house had 40 rooms.", "?The house? had 40 rooms."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantAsked(t, tt.text, tt.want) })
	}
}
