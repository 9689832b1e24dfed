package english

import (
	"strings"
	"testing"

	"factdesk/claims/extract/found"
)

// TestNoNameOfAnother: everyday articles whose noun for a thing, a company or a part of one is not
// that of the name before it. No wording may have put that name, or what else stands here.
func TestNoNameOfAnother(t *testing.T) {
	for _, tt := range []struct{ text, never string }{
		// People, and no things.
		{"Jane Park won a seat on the council by 40 votes.\n\nThe council said the park would close at dusk.", "→Jane Park"},
		{"Anthony Lake, who ran the agency, died on Monday aged 86. He drowned in the lake behind his house. The lake is 40 feet deep.", "lake→"},
		{"Dr Mary Forest led the survey of 40 owls. The forest was sold for $2 million.", "→Mary Forest"},
		{"Tom Pier, 40, was fined. The pier was closed in 2019.", "→Tom Pier"},
		{"Steve Race was fined £400. The race was won by 12 seconds.", "→Steve Race"},
		{"MP Emma Parish met 40 voters. The parish has 300 people.", "Emma Parish]"},
		{"Judge Roy Storm jailed 12 men. The storm killed 3 people.", "Roy Storm]"},
		{"Zebedee Mill said he was innocent. The mill was built in 1851.", "mill→"},
		{"A jury cleared Councillor Nat Bridge in 2019. The bridge cost 12 million dollars.", "Nat Bridge]"},

		// Another of the kind.
		{"The Emirates Stadium was full on Friday. In Turin the stadium was half empty.", "→The Emirates"},
		{"The Emirates Stadium was full on Friday. In Turin the stadium was half empty.", "→the Emirates"},
		{"A man was shot near King's Cross station on Friday. He was taken to the station, where he was charged, police said.\n\nThe station has 12 cells. A spokesman for the radio station said the station had lost its signal.", "Cross station]"},
		{"Nottingham Forest won 3-0 at Derby County on Saturday. A fire behind the ground burned 40 hectares of the forest.\n\nThe county has lost half its woods, a charity said.", "→Nottingham Forest"},
		{"Nottingham Forest won at Derby County. A fire burned 40 hectares of the forest.\n\nThe county has lost half its woods in 12 years.", "Derby County]"},
		{"Crystal Palace beat Fulham 2-1. The King watched from a box before he went back to the palace.\n\nThe palace has 775 rooms.", "Crystal Palace]"},
		{"The British Museum lost 2,000 items. A curator at the Louvre said the museum had been warned 12 times.", "British Museum]"},
		{"Hyde Park was full. Rangers in Jasper said a bear had been seen in the park 12 times.", "Hyde Park]"},
		{"The Globe Theatre was full on Friday. Surgeons at Hull said the theatre had no power for 12 hours.", "Globe Theatre]"},
		{"Gatwick Airport was shut by a drone. Flights were sent to Luton. The airport is owned by the town council.", "Gatwick Airport]"},
		{"The Sizewell reactor was shut in May. Iran said its reactor was safe. The reactor has cost $2 billion.", "Sizewell reactor]"},
		{"Storm Capital sold its 12% of Halden Mining. The storm in May flooded the mine.", "→Storm"},
		{"Storm Babet flooded 1,200 homes. The storm over pay cost the minister 12 votes.", "→Storm"},
		{"The Tyne bridge carries 70,000 cars. Genoa's bridge fell in 2018. The bridge was built in 1967.", "Tyne bridge]"},
		{"The Harbour Hotel was full. Guests at the Grand were moved. The hotel lost 12 bookings in 2019.", "Harbour Hotel]"},

		// Parts of another whole.
		{"The ferry Rosalind was bound for Oban with 40 passengers. It was struck by the ferry Maid of Lorne, which had lost power.\n\nThe captain was treated in 2 hospitals.", "of the Rosalind"},
		{"The ferry Rosalind sank off Skye with 40 people on board. Three were saved by the lifeboat from Mallaig.\n\nThe crew rowed for two hours to reach them.", "Rosalind]"},
		{"The cargo ship Astrid hit a bridge in Narva. The deck fell 40 metres.", "Astrid]"},
		{"The MV Aurora was named by Prince Carl. The captain of the Cork football team met 12 fans. The captain wore green for 2 hours.", "Aurora]"},
		{"The SS Great Dane sank in 1914. Divers found the wreck of a U-boat. The wreck is 40 metres long.", "Great Dane]"},
		{"The navy seized a boat with 12 men. The captain of the boat, an Iranian, was held. The crew were fined $400.", "Iranian]"},
		{"The MV Castor burned for 12 hours. A film crew was on board. The crew were paid €400.", "Castor]"},
		{"The MV Castor burned for 12 hours. Skipper Jane Roe sold her yacht. The skipper was paid €400.", "Castor]"},
		{"Rolls-Royce Holdings cut 300 jobs. The board of the golf club was sacked. The board had lost £40,000.", "Holdings]"},
		{"Norvik Bank shares fell 12%. The board of trustees of the town's school met. The board voted to close it in 2019.", "Norvik Bank]"},
		{"Kestrel Foods sold 300 boards. The board was wet, surfer Ben Shaw said. The board was 2 metres long.", "Kestrel Foods]"},
		{"Virgin Atlantic Airways flew 300 people. Police searched the headquarters of a drug gang. The headquarters held two tonnes of heroin.", "Airways]"},
		{"Norvik Bank shares fell 12%. Staff at the hospital had no pay. Staff were told to go home in 2019.", "Norvik Bank]"},
		{"Halden Motors shares rose 4%. Workers at Brandt will strike. Staff were told in 2019.", "Motors]"},
		{"Kestrel Foods paid 12 teachers. The school sacked 3. Employees have lost £400 each.", "Kestrel Foods]"},

		// Another company.
		{"Lindqvist Foods will build a plant in Selby.\n\nTasman is the town's biggest employer. It makes bread.\n\nThe company has been fined twice since 2019.", "Lindqvist Foods]"},
		{"Sheffield Steel beat Leeds 4-2 in the ice hockey cup. The company that owns the rink said it would close in May.\n\nThe company lost £2 million in 2019.", "Sheffield Steel]"},
		{"Marlow Homes built 300 flats. The company that made the cladding is in Spain. The company said it met 12 rules.", "Marlow Homes]"},
		{"Kestrel Foods sold 300 phones. The company behind the app, from Oslo, has closed 12 offices.", "company→"},
		{"Norvik Motors cut 300 jobs. The firm which made the brakes was fined. The firm lost €12 million.", "Motors]"},
		{"Halden Energy cut 300 jobs. The company behind the dam was fined. The company lost €12 million.", "Energy]"},

		// Another thing that was introduced.
		{"In a paper published by Leeds University, Dr Ian Pope says bees are dying. He told the Post that he was shocked. The paper ran it on page one and sold 40,000 copies.", "paper→"},
		{"A takeover led by Kestrel cost 300 jobs. Two managers bought the Selby plant. The buyout saved 40 jobs.", "→The takeover"},
		{"A post seen by the BBC named 12 people. He left the post in May after 12 years.", "post→"},
		{"A bill backed by Jane Roe would ban phones. He paid the bill of £40. The bill was £300.", "bill→"},
		{"A merger of Brenn Foods and Orkla was cleared in May. The merger cost 300 jobs.", "→The merger of Brenn Foods]"},
		{"A strike led by nurses in Kyiv closed 12 wards. On Monday the city was hit from the air. The strike killed four patients.", "→The strike"},
		{"In a letter to Mayor Tove Lund, residents said the road was unsafe. A wall was painted. The message was 12 words long.", "→The letter"},
	} {
		for _, f := range all(found.Article{Text: tt.text, Published: tuesday}) {
			if got := asked(f); strings.Contains(got, tt.never) {
				t.Errorf("a wording of %q is\n\t%s\nwant none with %q", tt.text, got, tt.never)
			}
		}
	}
}

// TestInSmall: a name in capitals is written small only where no capital may be inside a word.
func TestInSmall(t *testing.T) {
	for name, want := range map[string]string{
		"DANNY HARGREAVES":  "Danny Hargreaves",
		"JEAN-PAUL O'BRIEN": "JEAN-PAUL O'BRIEN",
		"ANNA MCDONALD":     "ANNA MCDONALD",
		"FIONA MACLEAN":     "FIONA MACLEAN",
		"MARY O’HARA":       "MARY O’HARA",
		"Tom Park":          "Tom Park",
	} {
		if got := inSmall(name); got != want {
			t.Errorf("inSmall(%q) = %q, want %q", name, got, want)
		}
	}
}
