package seeds

import (
	"factdesk/claims"
	"factdesk/review"
)

// passedOver are candidates that triage dismissed.
var passedOver = []struct {
	file, exact string
	reason      review.Reason
	note        string
}{
	{"01-geneva-talks.txt", "Nobody moves a field hospital for an exercise,", review.ReasonOpinion, ""},
	{"02-troop-count.txt", "I stayed in 2014 and I will stay now,", review.ReasonPersonal, ""},
	{"05-velmora-inflation.txt", "People have jobs and still cannot fill a trolley,", review.ReasonOpinion, ""},
	{"07-harbor-council.txt", "And I want to be clear about something.", review.ReasonNotAClaim, ""},
	{"08-tessaly-grid.html", "It is a year nobody thought possible,", review.ReasonOpinion, ""},
	{"10-housing-debate.txt", "I have never met a family that could live in a law.", review.ReasonOpinion, "Nice line, nothing to check."},
	{"10-housing-debate.txt", "his own rent had doubled", review.ReasonPersonal, ""},
}

// stories are the desk's cases: at least one in every state. What is published is
// about invented places; what is said of real events is still being worked on.
var stories = []story{
	brightwaterSigned, deficitDoubled, trafficEmissions, pigsDoubled, // published
	coalImports,                 // retracted
	homesBuilt,                  // approved
	wheelchair, neverThreatened, // proposed
	fewerAnimals,          // sent back
	troops127, donbasDead, // assigned
	combatTroops, westernCount, flatsOnOffer, // open, one of them a duplicate
	realIncomes,
	massedTroops, gatheredTroops, // both contradict the 127,000; see disagreements
}

// disagreements are contradictions that the desk has decided about already, by the words
// of the two stories.
var disagreements = []struct {
	one, other string
	as         review.ContradictionState
	note       string
}{
	{troops127.exact, gatheredTroops.exact, review.ContradictionScope, "The ministry's 127,000 counts the air force and the navy; the Western count leaves them out."},
}

var massedTroops = story{
	file: "01-geneva-talks.txt", exact: "Russia has massed some 100,000 troops near the Ukrainian border", by: 1,
	claim: claims.Claim{
		Wording:  "Russia has massed some 100,000 troops near the Ukrainian border.",
		Claimant: "Western officials", Topics: []string{"Ukraine", "Russia"}, Tags: []string{"troop count"},
	},
	until: review.Open,
}

var gatheredTroops = story{
	file: "04-nordpol-bulletin.txt", exact: "Western governments say about 100,000 troops have gathered within reach of Ukraine.", by: 1,
	claim: claims.Claim{
		Wording:  "About 100,000 Russian troops have gathered within reach of Ukraine.",
		Claimant: "Western governments", Topics: []string{"Ukraine", "Russia"}, Tags: []string{"troop count"},
	},
	until: review.Open,
}

var brightwaterSigned = story{
	file: "07-harbor-council.txt", exact: "Not one of these contracts was signed while I was mayor.", by: 0, priority: review.High,
	claim: claims.Claim{
		Wording: "None of the harbor dredging contracts was signed while Thelma Brightwater was mayor.", ShortForm: "No dredging contract was signed while Brightwater was mayor.",
		Claimant: "Thelma Brightwater", ClaimantTitle: "Mayor of Quillport", Place: "Quillport",
		Topics: []string{"Corruption", "Local government"}, Tags: []string{"harbor trial", "quote"},
	},
	sources: []review.Evidence{
		{Kind: review.Document, Title: "City of Quillport, register of contracts: BM-2022-03", Stance: review.Refutes, Closeness: review.Primary,
			Quote: "Signed for the City by the Deputy Mayor, March 9, 2022", Locator: "page 3, signature block", Independence: "City of Quillport",
			Reliability: "Certified copy from the city clerk.", Note: "The third of the three contracts; $21 million."},
		{Kind: review.Document, Title: "Minutes of the inauguration, January 3, 2022", Stance: review.Context, Closeness: review.Primary,
			Quote: "Mayor Brightwater took the oath of office at noon.", Independence: "Quillport city council"},
		{Kind: review.WebPage, Title: "The Quillport Observer: the contract that came after the oath", URL: "https://www.quillportobserver.example/courts/third-contract",
			ArchivedURL: "https://archive.harbourdesk.example/2025/third-contract", Stance: review.Refutes, Closeness: review.Secondary},
	},
	notes: []string{
		"The mayor's office says she meant “negotiated”. @Tomas do we rate what she said or what she says she meant?",
		"What she said. Put the explanation of her office into the text.",
	},
	verdict: &review.Proposal{
		Rating:      "false",
		Explanation: "The third contract, for $21 million, was signed by her own deputy on March 9, 2022, ten weeks after she took office.",
		Body:        "Three contracts with Bayline Marine are at issue. Two were signed before Thelma Brightwater became mayor of Quillport on January 3, 2022. The third bears the signature of her deputy and the date March 9, 2022.\n\nHer spokeswoman says that the mayor meant that no contract was negotiated in her term. That is not what she said, and we found no record of when the negotiations ended.",
	},
	until: review.Published,
}

var deficitDoubled = story{
	file: "05-velmora-inflation.txt", exact: "The budget deficit has doubled since this government took office,", by: 1,
	claim: claims.Claim{
		Wording:  "Velmora's budget deficit has doubled since the government took office.",
		Claimant: "Petra Sundt", ClaimantTitle: "Leader of the opposition", Place: "Velmora",
		Topics: []string{"Economy", "Public finance"}, Tags: []string{"parliament", "quote"},
	},
	sources: []review.Evidence{
		{Kind: review.DataSet, Title: "Statistics Velmora: general government balance, 2015–2022", URL: "https://data.statistics.velmora.example/balance", Locator: "table 4, rows 2019 and 2022",
			ArchivedURL: "https://archive.harbourdesk.example/2023/balance", Quote: "2019: -2.9; 2022: -4.4", Stance: review.Refutes, Closeness: review.Primary},
		{Kind: review.WebPage, Title: "Council of Fiscal Advisers: report on the budget of 2023", URL: "https://www.fiscaladvisers.velmora.example/2023",
			ArchivedURL: "https://archive.harbourdesk.example/2023/advisers", Stance: review.Context, Closeness: review.Secondary, Note: "In crowns, the deficit grew by 78%."},
	},
	notes: []string{"Share of output: up by half. In crowns: up by 78%. Neither is double."},
	verdict: &review.Proposal{
		Rating:      "mostly_false",
		Explanation: "The deficit grew from 2.9% to 4.4% of national output, by about half; in crowns it grew by 78%.",
		Body:        "The government took office at the end of 2019. Measured against national output, the deficit was 2.9% in that year and 4.4% in 2022. In crowns, without regard to inflation, it grew by 78%. Both are large increases, and neither is a doubling.",
	},
	until: review.Published,
}

var trafficEmissions = story{
	file: "08-tessaly-grid.html", exact: "its emissions have not fallen since 1990", by: 0,
	claim: claims.Claim{
		Wording:  "The emissions of road traffic in Tessaly have not fallen since 1990.",
		Claimant: "environment agency", Place: "Tessaly", Topics: []string{"Climate", "Transport"}, Tags: []string{"statistics"},
	},
	sources: []review.Evidence{
		{Kind: review.DataSet, Title: "Environment agency: greenhouse gas inventory 1990–2025", URL: "https://inventory.environment.tessaly.example/1a3b", Locator: "category 1.A.3.b",
			ArchivedURL: "https://archive.harbourdesk.example/2026/inventory", Quote: "1990: 31.2 Mt; 2025: 30.6 Mt", Stance: review.Supports, Closeness: review.Primary},
		{Kind: review.Interview, Title: "Ansel Roth, professor of transport at the University of Oriel", Stance: review.Supports, Closeness: review.Secondary,
			Note: "By telephone. The difference of 2% is within the error of the inventory."},
	},
	verdict: &review.Proposal{
		Rating:      "mostly_true",
		Explanation: "They are 2% lower than in 1990, which is less than the inventory can tell apart.",
		Body:        "The national inventory gives 31.2 million tonnes for 1990 and 30.6 million for 2025. In 2020 emissions were markedly lower; they rose again in the two years after.",
	},
	until: review.Published,
}

var pigsDoubled = story{
	file: "09-taltor-trinkwasser.txt", exact: "Seit 2015 hat sich die Zahl der Schweine im Kreis auf 210.000 verdoppelt.", by: 1,
	claim: claims.Claim{
		Wording:      "Seit 2015 hat sich die Zahl der Schweine im Kreis auf 210.000 verdoppelt.",
		Unattributed: true, Place: "Kreis Taltor", Topics: []string{"Agriculture", "Drinking water"}, Tags: []string{"Zahl"},
	},
	sources: []review.Evidence{
		{Kind: review.DataSet, Title: "Statistisches Landesamt: Viehbestand nach Kreisen", URL: "https://www.statistik-land.example/viehbestand", Locator: "Tabelle 7",
			ArchivedURL: "https://archive.harbourdesk.example/2025/viehbestand", Quote: "2015: 148.000; 2024: 171.000", Stance: review.Refutes, Closeness: review.Primary},
		{Kind: review.Interview, Title: "Veterinäramt des Kreises, Auskunft vom 14. März 2025", Stance: review.Refutes, Closeness: review.Primary, Quote: "Gemeldet sind derzeit 169.400 Tiere."},
	},
	verdict: &review.Proposal{
		Rating: "false", Language: "de",
		Explanation: "Laut Statistischem Landesamt stieg die Zahl von 148.000 auf 171.000, also um 16 Prozent.",
		Body:        "Die Viehzählung nennt für 2015 148.000 und für 2024 171.000 Schweine. Das Veterinäramt bestätigt die Größenordnung. Woher die Zahl 210.000 stammt, konnte die Redaktion des Taltor-Boten auf Anfrage nicht sagen.",
	},
	until: review.Published,
}

var coalImports = story{
	file: "08-tessaly-grid.html", exact: "70% of the imports had come from coal-fired plants in neighbouring Karelund", by: 1,
	claim: claims.Claim{
		Wording: "70% of Tessaly's electricity imports in 2025 came from coal-fired plants in Karelund.", ShortForm: "70% of Tessaly's power imports came from Karelund's coal.",
		Claimant: "Magnus Thole", ClaimantTitle: "Energy spokesman of the Union party", Place: "Tessaly", Topics: []string{"Energy", "Climate"}, Tags: []string{"imports"},
	},
	sources: []review.Evidence{
		{Kind: review.DataSet, Title: "Tessgrid: cross-border flows 2025", URL: "https://data.tessgrid.example/flows/2025", ArchivedURL: "https://archive.harbourdesk.example/2026/flows",
			Stance: review.Refutes, Closeness: review.Primary, Quote: "Karelund: 6.1 TWh of 26.9 TWh"},
		{Kind: review.WebPage, Title: "Karelund Energy Office: generation by fuel", URL: "https://www.energyoffice.karelund.example/fuels", ArchivedURL: "https://archive.harbourdesk.example/2026/fuels",
			Stance: review.Refutes, Closeness: review.Primary},
	},
	verdict: &review.Proposal{
		Rating:      "false",
		Explanation: "All imports from Karelund together, whatever they were made from, were 23% of the total.",
		Body:        "According to the grid operator, 6.1 of 26.9 terawatt-hours came from Karelund, where two thirds of the power are made from coal.",
	},
	until:  review.Retracted,
	reason: "Tessgrid has withdrawn the table of flows that our verdict rested on. We shall look at the claim again when it is corrected.",
}

var homesBuilt = story{
	file: "10-housing-debate.txt", exact: "We promised 90,000 new homes, and 92,500 were finished by December.", by: 0,
	claim: claims.Claim{
		Wording:  "92,500 new homes were finished in Kelderland by December 2024.",
		Claimant: "Edda Rask", ClaimantTitle: "Chancellor of Kelderland", Place: "Kelderland", Topics: []string{"Housing"}, Tags: []string{"parliament", "rent cap", "quote"},
	},
	sources: []review.Evidence{
		{Kind: review.Document, Title: "National audit office: Housing construction 2021–2024", Stance: review.Refutes, Closeness: review.Primary, Locator: "page 41, table 9", Quote: "71,800 dwellings", Independence: "National audit office of Kelderland"},
		{Kind: review.Document, Title: "Building ministry: answer to the written question 114", Stance: review.Supports, Closeness: review.Primary, Quote: "92,500, student rooms and converted attics included", Independence: "Government of Kelderland"},
	},
	verdict: &review.Proposal{
		Rating:      "half_true",
		Explanation: "The number is right only if 20,700 student rooms and converted attics count as new homes.",
		Body:        "The audit office, which leaves out student rooms and converted attics, counts 71,800. The promise of 2021 did not say which count was meant.",
	},
	until: review.Approved,
}

var wheelchair = story{
	file: "06-rsv-vaccine.txt", exact: "one in 500 people who took the shot \"ended up in a wheelchair.\"", by: 1, priority: review.Urgent, due: 1,
	claim: claims.Claim{
		Wording:  "One in 500 people who took the RSV shot ended up in a wheelchair.",
		Claimant: "Rory Tanguy", ClaimantTitle: "Podcaster", Place: "Northmoor", Topics: []string{"Health", "Vaccines"}, Tags: []string{"video"},
	},
	sources: []review.Evidence{
		{Kind: review.Document, Title: "Okonjo et al., Regional Medicine 12 (2024): RSV vaccination and admissions in Northmoor", Stance: review.Refutes, Closeness: review.Primary, Locator: "table 5", Quote: "11 of 97,204"},
		{Kind: review.Interview, Title: "Lars Penhallow, regional drug agency", Stance: review.Refutes, Closeness: review.Primary, Note: "By e-mail. No case of lasting paralysis has been reported to the agency."},
	},
	notes: []string{"The video is spreading fast; please look at this one first."},
	verdict: &review.Proposal{
		Rating:      "false",
		Explanation: "The study that he refers to found 11 cases of a nerve disorder among 97,000 people, about one in 8,800.",
		Body:        "Of the eleven, ten had recovered when the study ended.",
	},
	until: review.Proposed,
}

var neverThreatened = story{
	file: "03-britain-ukraine.txt", exact: "Moscow had ‘never’ threatened the people of Ukraine", by: 0, priority: review.High, due: 2,
	claim: claims.Claim{
		Wording:  "Russia has never threatened the people of Ukraine.",
		Claimant: "Sergei Lavrov", ClaimantTitle: "Foreign minister of Russia", Place: "Geneva", Topics: []string{"Ukraine", "Russia"}, Tags: []string{"Geneva talks", "denial"},
	},
	sources: []review.Evidence{
		{Kind: review.Document, Title: "UN General Assembly, resolution 68/262: Territorial integrity of Ukraine", URL: "https://undocs.org/A/RES/68/262", ArchivedURL: "https://web.archive.org/web/2022/https://undocs.org/A/RES/68/262",
			Stance: review.Context, Closeness: review.Primary, Note: "On Crimea, 27 March 2014."},
		{Kind: review.Document, Title: "Memorandum on security assurances, Budapest, 5 December 1994", Stance: review.Context, Closeness: review.Primary, Note: "What Russia undertook: to refrain from the threat or use of force."},
	},
	notes: []string{
		"The same denial stands in the Courier, the Prairie report and the bulletin, each in other words. One case for all of them?",
		"Yes. Keep this one and mark the others as duplicates when they come up in triage.",
	},
	verdict: &review.Proposal{
		Rating:      "false",
		Explanation: "Russia used force against Ukraine in 2014, when it annexed Crimea, and has massed troops at its borders.",
		Body:        "A denial of threats, made when Russia held a part of Ukraine's territory that it had taken by force. Whether the demands of December 2021 are a threat is a matter of judgement; the annexation is not.",
	},
	until: review.Proposed,
}

var fewerAnimals = story{
	file: "09-taltor-trinkwasser.txt", exact: "Die Zahl der Tiere ist seit zehn Jahren um ein Fünftel gesunken", by: 0,
	claim: claims.Claim{
		Wording:  "Die Zahl der Nutztiere im Kreis ist seit zehn Jahren um ein Fünftel gesunken.",
		Claimant: "Ruprecht Dahlke", ClaimantTitle: "Vorsitzender des Kreisbauernverbands", Place: "Kreis Taltor", Topics: []string{"Agriculture", "Drinking water"},
	},
	sources: []review.Evidence{
		{Kind: review.DataSet, Title: "Statistisches Landesamt: Viehbestand nach Kreisen", URL: "https://www.statistik-land.example/viehbestand", Locator: "Tabelle 7",
			ArchivedURL: "https://archive.harbourdesk.example/2025/viehbestand", Quote: "2015: 148.000; 2024: 171.000", Stance: review.Refutes, Closeness: review.Primary},
	},
	verdict: &review.Proposal{Rating: "false", Language: "de", Explanation: "Die Zahl der Schweine ist um 16 Prozent gestiegen."},
	until:   review.Assigned,
	reason:  "He speaks of animals, the table counts pigs. Cattle and poultry are missing, and there is only one source.",
}

var troops127 = story{
	file: "02-troop-count.txt", exact: "Russia has moved more than 127,000 troops close to the country's borders", by: 1, priority: review.High, due: 3,
	claim: claims.Claim{
		Wording:  "Russia has moved more than 127,000 troops close to Ukraine's borders.",
		Claimant: "Ukraine's defense ministry", Place: "Kyiv", Topics: []string{"Ukraine", "Russia"}, Tags: []string{"Geneva talks", "troop count"},
	},
	sources: []review.Evidence{
		{Kind: review.Document, Title: "Ministry of Defense of Ukraine: intelligence assessment, January 2022", Stance: review.Supports, Closeness: review.Primary, Restricted: true, Note: "Shared with reporters, not published."},
	},
	notes: []string{"127,000 counts air force and navy, 100,000 does not. 60,000 counts combat troops alone. These may not contradict each other."},
	until: review.Assigned,
}

var donbasDead = story{
	file: "01-geneva-talks.txt", exact: "More than 13,000 people have been killed in eastern Ukraine since 2014", by: 0,
	claim: claims.Claim{
		Wording:  "More than 13,000 people have been killed in eastern Ukraine since 2014.",
		Claimant: "United Nations", Topics: []string{"Ukraine"}, Tags: []string{"casualties"},
	},
	until: review.Assigned,
}

var combatTroops = story{
	file: "04-nordpol-bulletin.txt", exact: "There are no more than 60,000 combat troops within 200 km of the border,",
	claim: claims.Claim{
		Wording: "There are no more than 60,000 Russian combat troops within 200 km of the Ukrainian border.", ShortForm: "At most 60,000 Russian combat troops are near Ukraine.",
		Claimant: "Arvid Tamm", ClaimantTitle: "Director of the Skerry Institute", Topics: []string{"Ukraine", "Russia"}, Tags: []string{"troop count"},
	},
	until: review.Open,
}

var westernCount = story{
	file: "03-britain-ukraine.txt", exact: "Nearly 100,000 Russian forces remain stationed within striking distance of Ukraine.", by: 1,
	claim: claims.Claim{
		Wording:      "Nearly 100,000 Russian forces are stationed within striking distance of Ukraine.",
		Unattributed: true, Topics: []string{"Ukraine", "Russia"}, Tags: []string{"troop count"},
	},
	until: review.Dismissed, dismiss: review.ReasonDuplicate, duplicateOf: "Russia has moved more than 127,000 troops close to the country's borders",
	reason: "Other number, same question; we treat them together.",
}

var flatsOnOffer = story{
	file: "10-housing-debate.txt", exact: "In Lindau-on-Sea, where they tried the same thing, the number of flats on offer fell by 60 percent within 18 months", priority: review.Low,
	claim: claims.Claim{
		Wording: "In Lindau-on-Sea the number of flats on offer fell by 60 percent within 18 months of a rent cap.", ShortForm: "A rent cap cut Lindau-on-Sea's flats on offer by 60%.",
		Claimant: "Florian Achterberg", ClaimantTitle: "Leader of the opposition", Topics: []string{"Housing"}, Tags: []string{"rent cap", "quote"},
	},
	until: review.Open,
}

var realIncomes = story{
	file: "03-britain-ukraine.txt", exact: "Real incomes in Russia have fallen by a tenth since 2013.",
	claim: claims.Claim{
		Wording:  "Real incomes in Russia have fallen by a tenth since 2013.",
		Claimant: "Imogen Kettle", ClaimantTitle: "Economist, University of Fenmouth", Topics: []string{"Economy", "Russia"}, Tags: []string{"statistics"},
	},
	until: review.Open,
}
