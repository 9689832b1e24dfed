package english

import "testing"

// TestWhereNounPhrasesEnd: the phrase that is marked goes from its article to its head.
func TestWhereNounPhrasesEnd(t *testing.T) {
	for _, tt := range []struct{ phrase, verb string }{
		{"The raft", "carried 12 people in 2019"},
		{"The watch", "was sold for 400 euros"},
		{"The report", "was 12 pages long"},
		{"The clip", "was seen by 12 million people"},
		{"The first raft", "carried 12 people in 2019"},
		{"The two rafts", "carried 12 people in 2019"},
		{"The 12 rafts", "carried 400 people in 2019"},
		{"The badly damaged raft", "carried 12 people in 2019"},
		{"The last remaining raft", "carried 12 people in 2019"},
		{"The electric scooter maker", "lost 12 percent in 2019"},
		{"The lower passenger deck", "was closed for 12 days"},
		{"The 48-year-old", "was paid 400 euros"},
		{"The 48-year-old driver", "was paid 400 euros"},
		{"The Swedish driver", "was paid 400 euros"},
		{"The Ghent-born driver", "was paid 400 euros"},
		{"The former driver", "was paid 400 euros"},
		{"The mum-of-two", "was paid 400 euros"},
		{"The injured", "were taken to 12 hospitals"},
		{"The heaviest raft", "carried 12 people in 2019"},
		{"The March 2019 fire", "killed 12 people"},
		{"This paper", "tells of 12 leaks"},
		{"That paper", "is 12 pages long"},
		{"These tickets", "were sold for 400 euros"},
		{"The newly built raft", "carried 12 people in 2019"},
		{"The three-year-old raft", "carried 12 people in 2019"},
		{"The so-called raft", "carried 12 people in 2019"},
		{"The other raft", "carried 12 people in 2019"},
		{"The two younger drivers", "were paid 400 euros"},
		{"The 12-metre raft", "carried 40 people in 2019"},
		{"The largely empty raft", "carried 12 people in 2019"},
		{"The now closed mine", "employed 400 people in 2019"},
		{"This second report", "is 12 pages long"},
		{"These three reports", "are 12 pages long"},
		{"Those tables", "are 12 pages long"},
	} {
		t.Run(tt.phrase, func(t *testing.T) {
			wantAsked(t, tt.phrase+" "+tt.verb+".", "?"+tt.phrase+"? "+tt.verb+".")
		})
	}
}

// TestNoNounPhrase: a "that" which opens a clause, and names, are no phrase to ask for.
func TestNoNounPhrase(t *testing.T) {
	for _, text := range []string{
		"Ministers found that companies had paid 400 workers.",
		"Ministers found that demand had risen by 12 percent.",
		"Ministers have so much money that districts spent 12 million euros.",
		"The Selm mine lost 12 percent in 2019.",
		"The United States lost 12 percent in 2019.",
		"The Peat Board lost 12 percent in 2019.",
		"The sun lost 12 files in 2019.",
		"The internet lost 12 percent in 2019.",
		"The elderly lost 12 percent in 2019.",
		"The Hague lost 12 percent in 2019.",
		"The more workers left, the more the mine of Selm lost in 2019.",
		"The price of oil lost 12 percent in 2019.",
	} {
		wantNothingAsked(t, text)
	}
}
