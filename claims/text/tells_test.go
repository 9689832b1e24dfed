package text

import "testing"

// What states something stays, whatever it begins with; each opener is tried with what a
// page says behind it as well.
func TestWhatStatesSomethingStays(t *testing.T) {
	states := []string{
		"This video shows soldiers burning 3,000 ballots in a field.",
		"This video shows General Moreno burning ballots in a field.",
		"This video was filmed in March outside the town hall.",
		"Transcript shows the mayor asked for $40,000 in cash twice.",
		"This transcript was read out in court on Tuesday.",
		"This story was invented by three clerks, the judge said.",
		"More follows from the audit: 40 bridges are unsafe.",
		"If you or someone in your family took the drug, 4,000 others did too, the court heard and the maker denied.",
		"Our coverage of the flood cost the station 12 percent of its budget.",
		"Sponsored runs brought in 60,000 dollars, according to the club.",
		"Visit our schools, the minister told the inspectors on Friday.",
		"“Join us on the bridge at noon,” wrote the two men who are on trial.",
		"An earlier version of this bill would have cut 3,000 jobs.",
		"Copyright suits cost the band $3 million.",
	}
	for _, s := range states {
		if got := Parse(s).Blocks[0].Kind; got != Prose {
			t.Errorf("kind of %q = %d, want prose", s, got)
		}
	}
	says := []string{
		"This video can not be played in your country.",
		"This transcript has not been checked for mistakes.",
		"This story has been updated throughout the day.",
		"More follows here as soon as we have it.",
		"Contact us with your questions on the flood.",
		"Sponsored content of the harbour office.",
		"Visit our shop for books and maps.",
		"Join us on the bridge for a free concert.",
		"Sign up for our letter with 5 things to know each day.",
		"Have you been affected by what the minister said?",
		"Copyright 2024 The Alder Post. All rights reserved.",
		"This article was first published on 3 May 2024.",
		"Follow us on the harbour's channel for more.",
		"Stroud reported from Geneva. Press Service writer Tom Okafor in Washington contributed to this report.",
		"This article was amended on 6 July 2023. An earlier version said the fires burned for 29 days; that should have said 19 days.",
		"An earlier version of this story said that 40 bridges were unsafe. It is 14.",
	}
	for _, s := range says {
		if got := Parse(s).Blocks[0].Kind; got != Furniture {
			t.Errorf("kind of %q = %d, want furniture", s, got)
		}
	}
}
