package contradict

import "testing"

// TestKindsThatContradict: what contradicts in each kind, as fact-checkers word it: another
// number, a denial, an opposite, another place, person or rank, and none beside some.
func TestKindsThatContradict(t *testing.T) {
	for _, p := range kindsContradicting {
		a, b := readPair(p)
		if len(Between(a, b, true)) == 0 {
			t.Errorf("Between(%q, %q) finds nothing, want a contradiction", p.a, p.b)
		}
	}
}

// TestKindsThatDoNot: pairs that look like those and tell of other things, parts, times or people.
func TestKindsThatDoNot(t *testing.T) {
	for _, p := range kindsConsistent {
		a, b := readPair(p)
		wantNothing(t, a, b)
	}
}

// Who is said to be the one of a sort, which place in a row that is, and whether it is an office.
func TestWhoIsTheOne(t *testing.T) {
	for _, tt := range []struct {
		text, who, place string
		office           bool
	}{
		{"The finance minister of Arlenia is Maria Oduya.", "maria oduya", "", true},
		{"Maria Oduya is Arlenia's finance minister.", "maria oduya", "", true},
		{"Estrenia's longest river is the Corvane.", "corvan", "longest ", false},
		{"Marta Silva is the second woman to lead the navy.", "marta silva", "2 ", false},
		{"Maria Oduya is the former finance minister of Arlenia.", "", "", false},
		{"Maria Oduya is one of the ministers of Arlenia.", "", "", false},
		{"Maria Oduya is tired.", "", "", false},
	} {
		x := read(tt.text).identity
		if got := said(x.who); got != tt.who {
			t.Errorf("who of %q = %q, want %q", tt.text, got, tt.who)
		}
		if x.place != tt.place {
			t.Errorf("place of %q = %q, want %q", tt.text, x.place, tt.place)
		}
		if x.office != tt.office {
			t.Errorf("office of %q = %v, want %v", tt.text, x.office, tt.office)
		}
	}
}

func TestHowManyOfSeveral(t *testing.T) {
	for _, tt := range []struct {
		text   string
		want   share
		things string
	}{
		{"None of the five schools was closed.", noneOf, "schools"},
		{"Not one of the schools was closed.", noneOf, "schools"},
		{"Two of the five schools were closed.", someOf, "schools"},
		{"All members of the council voted.", allOf, "member"},
		{"Not all members of the council voted.", notAllOf, "member"},
		{"Three members of the council voted.", someOf, "member"},
		{"The schools were closed.", 0, ""},
	} {
		p := read(tt.text).parted
		if p.share != tt.want {
			t.Errorf("%q tells of share %d, want %d", tt.text, p.share, tt.want)
		}
		if p.things != tt.things {
			t.Errorf("%q tells of %q, want %q", tt.text, p.things, tt.things)
		}
	}
}

var kindsContradicting = []everydayPair{
	{"The bridge over the Aller will cost 40 million euros, the town council said.", "The bridge over the Aller will cost 65 million euros."},
	{"The bridge over the Aller will cost 40 million euros, the town council said.", "The bridge over the Aller will cost half a billion euros."},
	{"The flood in Marlin killed 17 people.", "The flood in Marlin killed 24 people."},
	{"The flood in Marlin killed 17 people.", "Nobody died in the flood in Marlin."},
	{"The flood in Marlin killed 17 people.", "The flood in Marlin did not kill anyone."},
	{"Unemployment in Kestria fell to 4.1 percent in May.", "Unemployment in Kestria rose in May."},
	{"Unemployment in Kestria fell to 4.1 percent in May.", "Unemployment in Kestria fell to 5.6 percent in May."},
	{"Unemployment in Kestria fell to 4.1 percent in May.", "Unemployment in Kestria did not fall in May."},
	{"Anna Keller won the election for mayor of Brakel.", "Anna Keller lost the election for mayor of Brakel."},
	{"Anna Keller was elected mayor of Brakel.", "Anna Keller was not elected mayor of Brakel."},
	{"The finance minister of Arlenia is Maria Oduya.", "The finance minister of Arlenia is Jonas Petrow."},
	{"The Corvane is the longest river in Estrenia.", "The Corvane is the second-longest river in Estrenia."},
	{"The Corvane is the longest river in Estrenia.", "The Corvane is not the longest river in Estrenia."},
	{"The parliament approved the pension bill on Thursday.", "The parliament rejected the pension bill on Thursday."},
	{"The parliament approved the pension bill on Thursday.", "The parliament did not approve the pension bill."},
	{"The writer Lea Morgan was born in 1952.", "The writer Lea Morgan was born in 1948."},
	{"The writer Lea Morgan was born in 1952.", "Lea Morgan was born on 3 May 1949."},
	{"The bank robber Tom Relvas was arrested in Lisbon.", "The bank robber Tom Relvas was arrested in Porto."},
	{"The bank robber Tom Relvas was arrested in Lisbon.", "The bank robber Tom Relvas was never arrested."},
	{"All members of the council voted for the ban.", "No member of the council voted for the ban."},
	{"All members of the council voted for the ban.", "Three members of the council voted against the ban."},
	{"None of the five schools was closed.", "Two of the five schools were closed."},
	{"None of the five schools was closed.", "All five schools were closed."},
	{"The drug company tested the vaccine on humans.", "The drug company never tested the vaccine on humans."},
	{"The drug company tested the vaccine on humans.", "The vaccine was not tested on humans."},
	{"The pipeline is 340 kilometres long.", "The pipeline is 520 kilometres long."},
	{"The pipeline is 340 kilometres long.", "The pipeline is 90 miles long."},
	{"Norland banned the sale of petrol cars.", "Norland allowed the sale of petrol cars."},
	{"Norland banned the sale of petrol cars.", "The sale of petrol cars is legal in Norland."},
	{"Norland banned the sale of petrol cars.", "Norland has not banned the sale of petrol cars."},
	{"The singer Bo Tarn is dead.", "The singer Bo Tarn is alive."},
	{"The singer Bo Tarn is dead.", "The singer Bo Tarn did not die."},
	{"The singer Bo Tarn is dead.", "The singer Bo Tarn survived the accident."},
	{"Exports of wheat rose by 12 percent last year.", "Exports of wheat fell by 12 percent last year."},
	{"Exports of wheat rose by 12 percent last year.", "Exports of wheat rose by 3 percent last year."},
	{"Exports of wheat rose by 12 percent last year.", "Wheat exports did not increase last year."},
	{"Exports of wheat rose by 12 percent last year.", "Exports of wheat stagnated last year."},
	{"Sordia is a member of the Northern Alliance.", "Sordia is not a member of the Northern Alliance."},
	{"Sordia is a member of the Northern Alliance.", "Sordia has never been a member of the Northern Alliance."},
	{"The song Harbour Lights was written by Bea Collins.", "The song Harbour Lights was written by Ned Farr."},
	{"The song Harbour Lights was written by Bea Collins.", "Bea Collins did not write the song Harbour Lights."},
	{"Ostara won the cup final against Lowmoor.", "Lowmoor beat Ostara in the cup final."},
	{"Ostara won the cup final against Lowmoor.", "Ostara lost the cup final."},
	{"The minister resigned before the report was published.", "The minister resigned after the report was published."},
	{"The tunnel opened in March 2019.", "The tunnel opened in October 2021."},
	{"The tunnel opened in March 2019.", "The tunnel opened in June 2019."},
	{"The tunnel opened in March 2019.", "The tunnel has never opened."},
	{"The company made a profit of 30 million dollars in 2023.", "The company made a loss of 30 million dollars in 2023."},
	{"The company made a profit of 30 million dollars in 2023.", "The company made a profit of 12 million dollars in 2023."},
	{"The company made a profit of 30 million dollars in 2023.", "The company made no profit in 2023."},
	{"One in three children in Cordia lives in poverty.", "One in ten children in Cordia lives in poverty."},
	{"A third of children in Cordia live in poverty.", "No child in Cordia lives in poverty."},
	{"The court found the dentist guilty of fraud.", "The court acquitted the dentist of fraud."},
	{"The court found the dentist guilty of fraud.", "The court found the dentist innocent."},
	{"The court found the dentist guilty of fraud.", "The court did not find the dentist guilty of fraud."},
	{"The government raised the minimum wage in January.", "The government cut the minimum wage in January."},
	{"The government raised the minimum wage in January.", "The government did not raise the minimum wage."},
	{"The government raised the minimum wage in January.", "The government froze the minimum wage in January."},
	{"The virus came from a laboratory.", "The virus did not come from a laboratory."},
	{"Fewer than 200 people attended the rally in Sternau.", "More than 5,000 people attended the rally in Sternau."},
	{"Crime in the city has doubled since 2015.", "Crime in the city has fallen since 2015."},
	{"Crime in the city has doubled since 2015.", "Crime in the city has halved since 2015."},
	{"Crime in the city has doubled since 2015.", "Crime in the city has not increased since 2015."},
	{"The factory in Wels employs 1,200 workers.", "The factory in Wels employs 800 workers."},
	{"The president signed the treaty in Geneva.", "The president signed the treaty in Vienna."},
	{"The treaty was signed by the president in Geneva.", "The president refused to sign the treaty."},
	{"The president signed the treaty in Geneva.", "The president has not signed the treaty."},
	{"The plane crashed because of a broken engine.", "The plane did not crash because of a broken engine."},
	{"Marta Silva is the first woman to lead the navy.", "Marta Silva is the second woman to lead the navy."},
	{"Marta Silva is the first woman to lead the navy.", "The first woman to lead the navy was Signe Oster."},
	{"The hospital in Lomas was destroyed by shelling.", "The hospital in Lomas was undamaged."},
	{"The hospital in Lomas was destroyed by shelling.", "The hospital in Lomas was not destroyed."},
	{"Drinking coffee is safe during pregnancy.", "Drinking coffee is dangerous during pregnancy."},
	{"Drinking coffee is safe during pregnancy.", "Drinking coffee is not safe during pregnancy."},
	{"The train left the station on time.", "The train did not leave the station."},
	{"The government has deported 4,000 people this year.", "The government has deported 900 people this year."},
	{"The government has deported 4,000 people this year.", "The government has not deported anyone this year."},
	{"The film was shot in Iceland.", "The film was shot in Norway."},
	{"The film was shot in Iceland.", "The film was not shot in Iceland."},
	{"Nobody was hurt in the fire at the theatre.", "Six people were injured in the fire at the theatre."},
	{"The city has more than 50 public libraries.", "The city has 31 public libraries."},
	{"The city has more than 50 public libraries.", "The city has only 12 public libraries."},
	{"Senator Quint voted against the budget.", "Senator Quint voted for the budget."},
	{"Senator Quint voted against the budget.", "Senator Quint backed the budget."},
	{"Senator Quint voted against the budget.", "Senator Quint did not vote against the budget."},
	{"The new law abolishes the inheritance tax.", "The new law introduces an inheritance tax."},
	{"The new law abolishes the inheritance tax.", "The new law keeps the inheritance tax."},
	{"The new law abolishes the inheritance tax.", "The new law does not abolish the inheritance tax."},
}

var kindsConsistent = []everydayPair{
	{"The council closed the swimming pool for cleaning.", "The council opened a new library."},
	{"The mayor cut the ribbon at the new school.", "The mayor raised the flag at the town hall."},
	{"The team won its first match of the season.", "The team lost its second match of the season."},
	{"The price of bread rose by ten cents.", "The price of butter fell by ten cents."},
	{"The minister arrived in Rome on Monday.", "The minister left Rome on Tuesday."},
	{"No trains ran between Wels and Linz on Sunday.", "Buses ran between Wels and Linz on Sunday."},
	{"All flights from Marlin were cancelled.", "Three flights to Marlin were cancelled."},
	{"None of the players spoke to the press.", "The coach spoke to the press."},
	{"The hospital has no beds left for children.", "The hospital has twelve beds left for adults."},
	{"The judge denied the request for bail.", "The judge granted the request for more time."},
	{"The army denied that it had shelled the market.", "The army shelled the barracks."},
	{"The police denied that anybody had died in custody.", "A man died in custody, his family says."},
	{"The company never paid a dividend before 2010.", "The company paid a dividend in 2014."},
	{"The museum was built in 1890.", "The museum was rebuilt in 1954."},
	{"The actress was born in Kiel and grew up in Hamburg.", "The actress was educated in Hamburg."},
	{"The marathon starts in the old town.", "The marathon ends in the harbour."},
	{"The strike began on Monday.", "The strike ended on Thursday."},
	{"The festival was held in Brakel last year.", "The festival will be held in Hohen this year."},
	{"The captain scored in the first half.", "The captain missed a penalty in the second half."},
	{"Lara Stein is head of the fire brigade in Wels.", "Udo Kern is head of the police in Wels."},
	{"Lara Stein was elected chair of the sports club.", "Udo Kern was elected treasurer of the sports club."},
	{"Most of the patients recovered.", "Three of the patients died."},
	{"Not all shops were open on Sunday.", "The shops at the station were open on Sunday."},
	{"The film won the prize for best actor.", "The film lost the prize for best director."},
	{"The river is the longest in the province.", "The river is the second longest in the country."},
	{"The tower is the tallest building in the city.", "The tower was the tallest building in the country until 1990."},
	{"The village was evacuated before the storm.", "The villagers returned after the storm."},
	{"She signed the contract after the medical test.", "She trained with the team before she signed the contract."},
	{"The club sold its striker before the season.", "The club bought a goalkeeper after the season began."},
	{"The court upheld the fine.", "The court overturned the ban."},
	{"The jury acquitted the first defendant.", "The jury convicted the second defendant."},
	{"Two of the five bakeries raised their prices.", "Three of the five bakeries did not raise their prices."},
	{"Half of the students passed the test.", "Half of the students failed the test."},
	{"The road was closed at noon.", "The road was open again in the evening."},
	{"The storm left 60,000 homes without power.", "By the evening 20,000 homes were without power."},
	{"The bank cut 200 jobs in Austria.", "The bank created 100 jobs in Romania."},
	{"The charity received 3 million euros from donors.", "The charity received 1 million euros from the state."},
	{"The train was 20 minutes late in Linz.", "The train was 45 minutes late in Vienna."},
	{"The fire destroyed 40 hectares of forest.", "The fire destroyed 12 hectares of vineyards."},
	{"The president supports the ban on plastic bags.", "The president opposes a ban on plastic bottles."},
	{"The goalkeeper was not in the squad on Saturday.", "The goalkeeper was in the squad on Tuesday."},
	{"The town has not had a doctor since 2019.", "The town had a doctor for forty years."},
	{"No evidence was found in the flat.", "A knife was found in the car."},
	{"No passengers were hurt.", "The driver was hurt."},
	{"No civilians were killed in the raid.", "Two soldiers were killed in the raid."},
	{"Nobody was killed when the wall fell.", "A woman was injured when the wall fell."},
	{"The mayor did not attend the ceremony.", "The mayor's deputy attended the ceremony."},
	{"The mayor never met the investor alone.", "The mayor met the investor at a dinner for 200 guests."},
	{"The vaccine does not prevent infection.", "The vaccine prevents severe illness."},
	{"The drug is safe for adults.", "The drug is dangerous for children under two."},
	{"The water is safe to drink.", "The water is not safe to swim in at night."},
	{"The bridge was built by Hans Frey.", "The bridge was paid for by Karl Frey."},
	{"The book was written by Ida Lenz.", "The foreword was written by Max Roth."},
	{"The book was written by Ida Lenz.", "The book was translated by Max Roth."},
	{"The palace was designed by an Italian.", "The gardens were designed by a Frenchman."},
	{"The company was founded in Turin.", "The company is based in Milan."},
	{"The company was founded by two brothers in 1921.", "The company was taken over by an American rival in 1999."},
	{"The accident happened near Wels.", "The accident happened in Upper Austria."},
	{"The singer died in a hospital in Lyon.", "The singer died in France."},
	{"The singer died on Sunday.", "The singer's death was announced on Monday."},
	{"The woman was arrested on Sunday.", "The woman was charged on Monday."},
	{"The ferry sank in 20 minutes.", "The ferry sank in the Baltic Sea."},
	{"The plane landed safely.", "The plane made an emergency landing after an engine failed."},
	{"The union rejected the first offer.", "The union accepted the second offer."},
	{"The workers accepted the offer on pay.", "The workers rejected the offer on holidays."},
	{"Ostara beat Lowmoor in the first leg.", "Lowmoor beat Ostara in the second leg."},
	{"Ostara beat Lowmoor on Saturday.", "Lowmoor had beaten Ostara in the autumn."},
	{"Sordia joined the alliance in 1999.", "Sordia left the customs union in 2005."},
	{"Karl Frey became director of the museum in 2001.", "Ida Lenz became director of the museum in 2014."},
	{"The prime minister is Ana Prokop.", "The opposition leader is Leo Brandis."},
	{"The museum's director is Ida Lenz.", "The director of the museum shop is Max Roth."},
	{"All children in the class can read.", "Two children in the class cannot swim."},
	{"Every household received a letter.", "Some households received two letters."},
	{"At least 30 people were hurt.", "Thirty-four people were hurt, two of them badly."},
	{"The lake is 12 kilometres long.", "The lake is 3 kilometres wide."},
	{"The tax was abolished in 2010.", "The tax was introduced in 1955."},
	{"The tax on wine was abolished.", "The tax on beer was kept."},
	{"The theatre was destroyed in the war.", "The town hall was undamaged in the war."},
	{"The theatre was damaged in the war.", "The theatre was not destroyed in the war."},
	{"The government froze rents.", "The government raised the housing benefit."},
	{"The dam was completed in 1962.", "The dam was begun in 1955."},
	{"The virus came to Europe from Asia.", "The virus came to Africa from Europe."},
	{"The plane crashed because of ice.", "The plane was late because of fog."},
	{"The pupil was expelled from the school.", "The pupil was admitted to another school."},
	{"The witness told the truth, the prosecutor said.", "The witness lied, the defence said."},
	{"The minister said that taxes will not rise.", "The minister said that fees will rise."},
	{"Official figures show that exports rose in May.", "Official figures show that imports fell in May."},
	{"The senator voted for the first draft.", "The senator voted against the final draft."},
	{"The senator voted for the bill in committee.", "The senator voted against the bill on the floor."},
	{"The general survived the attack.", "Two of the general's guards died in the attack."},
	{"Three sailors are alive.", "Two sailors are dead."},
}
