package english

import "testing"

// TestNamesOfBodies: little words inside a body's name, before the verb and behind it.
func TestNamesOfBodies(t *testing.T) {
	const words = "40 bogs have been drained since May"
	for _, name := range []string{
		"Center on Budget and Policy Priorities", "Department of Health and the Environment", "Department of Health and Human Services", "Campaign for Better Transport",
		"House Committee on Oversight and Government Reform", "National Association for the Advancement of Peat", "Royal Society for the Protection of Birds",
		"Office for Budget Responsibility", "Institute for Fiscal Studies", "University of North Selm",
	} {
		checkSaid(t, "The "+name+" said "+words+".", saidBy{words, name})
		checkSaid(t, "“Forty bogs were drained,” said the "+name+".", saidBy{"Forty bogs were drained,", name})
		checkSaid(t, "Some "+words+", the "+name+" said.", saidBy{"Some " + words, name})
	}
	for _, tt := range []struct{ text, speaker string }{
		{"The Department of Justice and the FBI said " + words + ".", "Department of Justice and the FBI"},
		{"The committee on Monday said " + words + ".", "The committee"},
		{"The London-based Institute for Fiscal Studies said " + words + ".", "Institute for Fiscal Studies"},
		{"Jane Roe of the Center on Budget and Policy Priorities said " + words + ".", "Jane Roe"},
	} {
		checkSaid(t, tt.text, saidBy{words, tt.speaker})
	}
}

// TestSources: sources that are described and not named.
func TestSources(t *testing.T) {
	const words = "The bank plans to cut 3,000 jobs"
	for _, tt := range []struct{ who, verb string }{
		{"people familiar with the talks", "say"}, {"people familiar with the matter", "said"}, {"a person close to the family", "says"}, {"two officials briefed on the plan", "said"},
		{"a person with direct knowledge of the plan", "told Reuters"}, {"sources with knowledge of the deal", "said"},
	} {
		checkSaid(t, words+", "+tt.who+" "+tt.verb+".", saidBy{words, tt.who})
	}
}

// TestWhoIsNotMeant: the name within a phrase is not who speaks, and of two both do.
func TestWhoIsNotMeant(t *testing.T) {
	const words = "12 people died in the mine"
	for _, who := range []string{"Jane Roe and Tom Park", "Friends of John Dale", "A friend of John Dale", "The mother of Jane Roe", "Doctors inside the ward", "Residents around the plant",
		"Scientists across Europe", "Families without a car", "A man standing near the bridge", "Fishermen along the river and on the lake", "Observers in Virginia and around the country",
		"Some of those inside the hall"} {
		checkSaid(t, who+" said that "+words+".", saidBy{words, who})
	}
}

// TestNamesBehindNouns: a name between commas behind its noun, and titles before names.
func TestNamesBehindNouns(t *testing.T) {
	const words = "12 people died in the mine"
	for who, speaker := range map[string]string{
		"The operator, Morovneft,": "Morovneft", "The owner, Bell Lines,": "Bell Lines", "Its operator, Zefair,": "Zefair",
		"Supt Niamh Costigan": "Niamh Costigan", "Holidaymaker Siobhan Reddy": "Siobhan Reddy",
	} {
		checkSaid(t, who+" said "+words+".", saidBy{words, speaker})
	}
	for _, who := range []string{"The court", "Jurors", "MPs"} {
		if got := voicesOf(who+" heard that "+words+".", words); len(got) > 0 && got[0] != "" {
			t.Errorf("%s, who heard it, says so as %q", who, got)
		}
	}
}

// TestOffices: somebody with several offices, before the verb and behind it.
func TestOffices(t *testing.T) {
	for _, who := range []string{"chairman, president and CEO", "chairman and chief executive", "chairman, chief executive and president", "founder, chairman, and chief executive"} {
		checkSaid(t, "“We never paid a bribe,” said "+who+" Jane Roe.", saidBy{"We never paid a bribe,", "Jane Roe"})
		checkSaid(t, "“We never paid a bribe,” the firm's "+who+" Jane Roe said.", saidBy{"We never paid a bribe,", "Jane Roe"})
		checkSaid(t, "Sales fell by 12% in May, "+who+" Jane Roe said in a statement.", saidBy{"Sales fell by 12% in May", "Jane Roe"})
	}
}

// TestCompounds: where somebody is from is no part of the name.
func TestCompounds(t *testing.T) {
	const words = "40 ships were sold"
	for _, tt := range []struct{ text, speaker string }{
		{"Nigerian-born Wole Akande opened the yard. Akande said 40 ships were sold.", "Wole Akande"},
		{"Jane Roe opened the yard. Glasgow-born Roe said 40 ships were sold.", "Jane Roe"},
		{"Trump-backed Jane Roe opened the yard. She said 40 ships were sold.", "Jane Roe"},
		{"The London-born Roe opened the yard. Roe said 40 ships were sold.", "Roe"},
		{"The Oslo-based Norvik said 40 ships were sold.", "Norvik"},
		{"Anna-Born Roe opened the yard. Tom Park MEP said 40 ships were sold.", "Tom Park"},
	} {
		checkSaid(t, tt.text, saidBy{words, tt.speaker})
	}
}

// TestSpeakersOfStrangers are sentences in the shapes in which somebody who had not seen the
// rules found the wrong speaker, or none.
func TestSpeakersOfStrangers(t *testing.T) {
	const words = "12 people died in the mine"
	for _, tt := range []struct{ said, speaker string }{
		{"Divers who reached the wreck said", "Divers"},
		{"Residents who fled the town on Sunday said", "Residents"},
		{"Lawyers representing the families said", "Lawyers representing the families"},
		{"Workers who lost their homes told the inquiry that", "Workers"},
		{"A guard who left the gate said", "A guard"},
		{"Mr Pell, of Mill Lane, Selm, said", "Mr Pell"},
		{"John Dale, 44, of High Street, Leeds, said", "John Dale"},
		{"But pals of Tasha Merrow say", "pals of Tasha Merrow"},
		{"Relatives of Anna Pohl said", "Relatives of Anna Pohl"},
		{"The lawyer of Anna Pohl said", "The lawyer of Anna Pohl"},
		{"A colleague of John Dale told the court that", "A colleague of John Dale"},
		{"Supporters of Anna Pohl said", "Supporters of Anna Pohl"},
		{"Mike Kendon of the Met Office said", "Mike Kendon"},
		{"Anna Pohl and Ben Lowe said", "Anna Pohl and Ben Lowe"},
		{"John Dale and Eva Moss told reporters that", "John Dale and Eva Moss"},
		{"President and chief executive Jane Roe said", "Jane Roe"},
		{"Det Ben Lowe said", "Ben Lowe"},
		{"Cllr Amina Demir said", "Amina Demir"},
		{"Shopper Siobhan Reddy said", "Siobhan Reddy"},
		{"Onlooker Bea Thornquist said", "Bea Thornquist"},
		{"The airline, Zefair, said", "Zefair"},
		{"Its owner, Morovneft, said", "Morovneft"},
		{"The union, Unite, said", "Unite"},
		{"Voters across Selm said", "Voters across Selm"},
		{"Officials at the port said", "Officials at the port"},
		{"Passengers aboard the ferry said", "Passengers aboard the ferry"},
		{"Traders without a licence said", "Traders without a licence"},
		{"Farmers along the river and near the coast said", "Farmers along the river and near the coast"},
		{"A woman standing outside the court said", "A woman standing outside the court"},
		{"Two men working inside the tank said", "Two men working inside the tank"},
		{"Many of those inside the hall said", "Many of those inside the hall"},
	} {
		checkSaid(t, tt.said+" "+words+".", saidBy{words, tt.speaker})
	}
}

// TestClausesOfStrangers are words before who says them, whose verb was taken for a noun.
func TestClausesOfStrangers(t *testing.T) {
	for _, words := range []string{
		"Trains carry 900 people",
		"Exports cost more than $2 million",
		"The bridge cost £4m",
		"The strike cost the firm £4m",
		"Reserves cover 50 days",
		"Ferries transport 300 cars",
		"Alcohol cost the average man 12 minutes",
	} {
		checkSaid(t, words+", said Ben Lowe.", saidBy{words, "Ben Lowe"})
		checkSaid(t, words+", Ben Lowe said.", saidBy{words, "Ben Lowe"})
	}
}
