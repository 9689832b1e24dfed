package english

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/extract/found"
)

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
		{"Those tables", "are 12 pages long"},
	} {
		t.Run(tt.phrase, func(t *testing.T) {
			text := tt.phrase + " " + tt.verb + "."
			want := "?" + tt.phrase + "? " + tt.verb + "."
			var got []string
			for _, f := range all(found.Article{Text: text, Published: tuesday}) {
				got = append(got, asked(f))
			}
			if !slices.Contains(got, want) {
				t.Errorf("wordings of %q lack\n\t%s\ngot\n\t%s", text, want, strings.Join(got, "\n\t"))
			}
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
		"The police lost 12 files in 2019.",
		"The internet lost 12 percent in 2019.",
		"The elderly lost 12 percent in 2019.",
		"The price of oil lost 12 percent in 2019.",
	} {
		for _, f := range all(found.Article{Text: text, Published: tuesday}) {
			for _, question := range f.NotClear() {
				t.Errorf("%q asks %s, want nothing", text, question)
			}
		}
	}
}
