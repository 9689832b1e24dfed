package english

import "testing"

// TestDescribedPeople: the name of the one person whom a description can mean.
func TestDescribedPeople(t *testing.T) {
	const park = "Harbour Minister Tom Park, 52, met Jane Roe, a senator from Selm. "
	for _, tt := range []struct{ name, text, want string }{
		{"by the role before the name", park + "The minister sold 12 ships.", "[The minister→Tom Park] sold 12 ships."},
		{"by the role behind the name", park + "The senator sold 12 ships.", "[The senator→Jane Roe] sold 12 ships."},
		{"by the age", park + "The 52-year-old sold 12 ships.", "[The 52-year-old→Tom Park] sold 12 ships."},
		{"by where they are from", park + "The Ghent-born minister sold 12 ships.", "[The Ghent-born minister→Tom Park] sold 12 ships."},
		{"by the role before a comma", "The Minister for Harbours, Tom Park, left. The minister sold 12 ships.", "[The minister→Tom Park] sold 12 ships."},
		{"named again with the role", "Tom Park lives in Selm. The Minister for Harbours, Tom Park, left. The minister sold 12 ships.", "[The minister→Tom Park] sold 12 ships."},
		{"a surname with a title", "Wenzel Okonjo sold it. Mr Okonjo sold 12 ships.", "Mr [Okonjo→Wenzel Okonjo] sold 12 ships."},
		{"a surname that begins with an umlaut", "Yorv Ömak slept. Mr Ömak left. Ömak lost 12 ships.", "[Ömak→Yorv Ömak] lost 12 ships."},
		{"a given name that begins with an umlaut", "Örv Selmak slept. Mr Selmak left. Selmak lost 12 ships.", "[Selmak→Örv Selmak] lost 12 ships."},
		{"an office is no name", "First Lady and Senator Wenzel Okonjo left. She sold 12 ships.", "[She→Wenzel Okonjo] sold 12 ships."},
		{"as an object", park + "Voters paid 12 million euros to the minister.", "Voters paid 12 million euros to [the minister→Tom Park]."},
		{"two of a role", park + "Peat Minister Kate Quill left. The minister sold 12 ships.", "The minister sold 12 ships."},
		{"somebody else of that role", park + "A former minister left. The minister sold 12 ships.", "The minister sold 12 ships."},
		{"two more of that role", park + "Two ministers left. The minister sold 12 ships.", "The minister sold 12 ships."},
		{"another age", park + "The 53-year-old sold 12 ships.", "The 53-year-old sold 12 ships."},
		{"somebody else by a word", park + "The former minister sold 12 ships.", "The former minister sold 12 ships."},
		{"in somebody's own words", park + "“The minister sold 12 ships,” a driver said.", "[The minister→Tom Park] sold 12 ships."},
		{"whom somebody speaks for", "Tom Park, a lawyer for the mayor, left. The mayor sold 12 ships.", "The mayor sold 12 ships."},
		{"named behind", "The minister sold 12 ships. " + park, "The minister sold 12 ships."},
		{"a given name", park + "Tom sold 12 ships.", "[Tom→Tom Park] sold 12 ships."},
		{"what a given name owns", park + "Voters paid 12 million euros for Tom’s ships.", "Voters paid 12 million euros for [Tom→Tom Park]’s ships."},
		{"two of a given name", park + "Tom Quill left. Tom sold 12 ships.", "Tom sold 12 ships."},
		{"a given name in a body's", park + "Wishes for Tom and the Miners sold 12 ships.", "Wishes for Tom and the Miners sold 12 ships."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
