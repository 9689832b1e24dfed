package english

import (
	"testing"

	"factdesk/claims/extract/found"
)

// TestWhoIsMeant: whom a description, a pronoun or a statement takes up.
func TestWhoIsMeant(t *testing.T) {
	const words = "40 ships had been sold"
	for _, tt := range []struct{ before, who, speaker string }{
		{"Jane Roe founded Norvik in 2009.", "The founder", "Jane Roe"},
		{"Jane Roe owns the yard.", "The owner", "Jane Roe"},
		{"Tom Park, 58, left the yard.", "The Ghent-born coach", "Tom Park"},
		{"Professor Koh Li Wen led the count.", "Professor Koh", "Koh Li Wen"},
		{"Curtis's sister Shanice, 38, flew out.", "She", "Shanice"},
		{"Her husband Kev, 51, was cleared.", "He", "Kev"},
		{"Tom Park runs a yard. The Oslo-based Norvik said nothing.", "He", "Tom Park"},
		{"Jane Roe, the owner, spoke at Lake Karapiro.", "She", "Jane Roe"},
		{"The Peat Board issued a statement on Friday.", "The statement", "Peat Board"},
		{"Norvik said in a statement on Friday that it would close.", "The statement", "Norvik"},
		{"A statement by the union was read out.", "The statement", "the union"},
		{"Nobody knew of it.", "The statement", "The statement"},
		{"Tom Park's lawyer left.", "A lawyer for Tom Park", "A lawyer for Tom Park"},
		{"", "Its director, Selm-born botanist Ruth Roe,", "Ruth Roe"},
		{"", "The chief executive, former rower Tom Park,", "Tom Park"},
		{"", "Supermarket chain Paddock & Vale", "Paddock & Vale"},
		{"", "Norholt A/S", "Norholt A/S"},
		{"", "Booking.com", "Booking.com"},
		{"", "A former engineer at Voltura Inc.", "A former engineer at Voltura Inc."},
		{"", "Germany and France", "Germany and France"},
	} {
		checkSaid(t, tt.before+" "+tt.who+" said 40 ships had been sold.", saidBy{words, tt.speaker})
	}
}

// TestIntroducedInTheLine: who is named before a colon, without a verb.
func TestIntroducedInTheLine(t *testing.T) {
	for _, before := range []string{
		"United manager Jane Roe to TNT: ", "And from Attorney General Jane Roe, whose office will enforce the law: ", "Jane Roe: ", "Mayor Jane Roe on the yard: ",
	} {
		checkSaid(t, "The yard opened on Monday.\n\n"+before+"“"+jobs+" Nobody has done more than that.”", saidBy{jobs, "Jane Roe"})
	}
}

// TestNobodySays: what nobody says is the article's own.
func TestNobodySays(t *testing.T) {
	for _, text := range []string{
		"Nobody in the town said rents had doubled.", "No group has claimed responsibility for the bombing.", "In March 2025 parliament sat for 12 days.",
	} {
		for _, f := range all(found.Article{Text: text}) {
			if f.Speaker != nil {
				t.Errorf("%q is said by %q in %q, want nobody", f.Exact, *f.Speaker, text)
			}
		}
	}
}
