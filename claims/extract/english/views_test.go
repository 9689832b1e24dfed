package english

import (
	"slices"
	"testing"

	"factdesk/claims/extract/found"
)

// TestMoreViews: who holds what view, by the shapes of sentences that hand one over without a
// verb of saying.
func TestMoreViews(t *testing.T) {
	for _, tt := range []struct{ text, view string }{
		// What a thing is taken for.
		{"The bishop sees the levy as a tax on prayer.", "The bishop: the levy as a tax on prayer"},
		{"The bishop cast himself as a friend of the poor.", "The bishop: himself as a friend of the poor"},
		{"Critics viewed the priests as spies and mocked them.", "Critics: the priests as spies"},
		{"The union, under fire for months, is casting itself as a victim.", "The union: itself as a victim"},
		{"The bishop saw him as he left the church.", ""},
		// Who meets for what.
		{"Ministers gathered in Selm on Friday to discuss the ban.", "Ministers: the ban"},
		{"The council called an emergency meeting to discuss the flood.", "The council: the flood"},
		{"The council built a hall to discuss the flood in.", ""},
		// What others say as well.
		{"The bishop said as much.", "The bishop: as much"},
		{"A group of doctors has said the same thing.", "A group of doctors: the same thing"},
		// How much is said.
		{"The bishop is not saying much about the levy.", "The bishop: the levy"},
		{"The bishop has revealed nothing about his plans.", "The bishop: his plans"},
		{"The bishop said about 40 people came.", "The bishop: about 40 people came"},
		// Whose criticism words or deeds draw.
		{"The levy drew sharp criticism from the bishop.", "the bishop: The levy"},
		{"The council faced ridicule from shopkeepers in Selm.", "shopkeepers: The council"},
		{"The council drew water from the lake.", ""},
		// A participle before or behind its subject.
		{"Bemoaning the “phony levy,” the bishop left the hall.", "the bishop: the “phony levy,”"},
		{"Citing the cost of the bridge, the mayor gave up.", "the mayor: the cost of the bridge"},
		{"“We won,” said Jane Roe, citing the count of the board.", "Jane Roe: the count of the board"},
		{"Speaking on his way out, the mayor praised the nurses.", "the mayor: the nurses"},
		{"Firms that refuse to sell a part face fines of up to $10,000 a day.", ""},
		{"Asked whether he would pay the levy, the mayor left the hall.", ""},
		{"The mayor, who cast the only vote against, left the hall.", ""},
		{"Leaving the cost of the bridge aside, the mayor gave up.", ""},
		// A plan behind an occasion.
		{"The council decided after an inquiry not to act.", "The council: not to act"},
		{"The council decided after an inquiry that led to nothing.", ""},
		// Verbs of blame and praise.
		{"The senators grilled the banker on Tuesday for his part in the fraud.", "The senators: the banker on Tuesday for his part in the fraud"},
		{"The cook grilled the fish.", ""},
		// Who several are.
		{"The plan works as China and Norway support the ban.", "China and Norway: the ban"},
		{"The aid goes to towns that support the ban.", "towns: the ban"},
		{"The remarks were read by some who saw the levy as a theft.", "some: the levy as a theft"},
		{"Polling averages show the mayor with a lead of two points.", "Polling averages: the mayor with a lead of two points"},
	} {
		if got := viewsOf(tt.text); tt.view == "" && got != nil || tt.view != "" && !slices.Contains(got, tt.view) {
			t.Errorf("views in %q: %q, want %q", tt.text, got, tt.view)
		}
	}
}

// viewsOf is "speaker: words" of each candidate whose words somebody hands over.
func viewsOf(text string) []string {
	runes := []rune(text)
	var got []string
	for _, f := range all(found.Article{Text: text}) {
		if f.Content != nil && f.Speaker != nil {
			got = append(got, *f.Speaker+": "+string(runes[f.Content.Start:f.Content.End]))
		}
	}
	return got
}

// TestWhoSaidItInside: words of somebody whose name stands inside them, or behind "as".
func TestWhoSaidItInside(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"They met at the arena, which, the mayor said, is full on match days.", "the mayor: is full on match days"},
		{"They met at the arena, which, oddly, is full on match days.", ""},
		{"As many tax experts, including Mr. Goldberg, have pointed out, the form is free to file.", "many tax experts: the form is free to file"},
		{"Six million jobs depend on exports, one slide says.", "one slide: Six million jobs depend on exports"},
		{"Donations reached $1.1 billion in August, a USA TODAY analysis of newly filed reports shows.", "a USA TODAY analysis of newly filed reports: Donations reached $1.1 billion in August"},
		{"Police say he held a gun and refused to drop it.", "Police: he held a gun and refused to drop it"},
		{"Police said he held a gun and condemned the crowd.", "Police: he held a gun"},
		{"Jane Roe said fathers would get nothing, and when pressed on the cost, the 34-year-old replied that it was small.", "Jane Roe: fathers would get nothing"},
		{"Claiming the press is paid to lie, the mayor told the council that he would sue.", "the mayor: the press is paid to lie"},
	} {
		if got := viewsOf(tt.text); tt.want == "" && got != nil || tt.want != "" && !slices.Contains(got, tt.want) {
			t.Errorf("said in %q: %q, want %q", tt.text, got, tt.want)
		}
	}
}
