package english

import (
	"slices"
	"testing"

	"factdesk/claims/extract/found"
)

// TestSaysItselfWhichOne: what stands behind a noun, or before it, says which one it is.
func TestSaysItselfWhichOne(t *testing.T) {
	for _, text := range []string{
		"The founder of Selm lost 12 percent in 2019.",
		"The crash of Flight 12 killed 40 people in 2019.",
		"The crash near Selm killed 40 people in 2019.",
		"The crash at Lake Selm killed 40 people in 2019.",
		"The crash that sank the Marigold killed 40 people in 2019.",
		"The report about Selm was 12 pages long.",
		"The report on a raft was 12 pages long.",
		"The report from Norway was 12 pages long.",
		"The deal with Norway was 12 pages long.",
		"The road from Selm to Norway was closed for 12 days.",
		"The 12 workers of Norvik Lines lost their homes in 2019.",
		"The mine where Jane Roe worked lost 12 percent in 2019.",
		"The deal between Norway and Sweden was 12 pages long.",
		"The plan to sell Selm was 12 pages long.",
		"The contract for Selm was 12 pages long.",
		"The firm based in Selm lost 12 percent in 2019.",
		"The firm called Norvik lost 12 percent in 2019.",
		"The driver who hit Jane Roe lost 12 percent in 2019.",
		"The developer, Norvik Lines, lost 12 percent in 2019.",
		"The developer Norvik lost 12 percent in 2019.",
		"The bill (SB 208) was 12 pages long.",
		"The first woman to lead Norway lost 12 percent in 2019.",
		"The worst storm in Norway killed 12 people in 2019.",
		"The biggest bank in Norway lost 12 percent in 2019.",
		"The only doctor that Selm had lost 12 percent in 2019.",
		"Norvik Lines is the firm with 12 ships in 2019.",
		"Norvik Lines, the owner, lost 12 percent in 2019.",
	} {
		wantNothingAsked(t, text)
	}
}

// TestSaysNot: the same words behind somebody, a body or a place say nothing of which.
func TestSaysNot(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Voters called on the minister to pay 12 million euros.", "who is “the minister”?"},
		{"Members warned the board about 12 leaks.", "what is “the board”?"},
		{"Voters asked the council for 12 million euros.", "what is “the council”?"},
		{"Members accused the board of hiding 12 leaks.", "what is “the board”?"},
		{"The first ship sank with 12 people in 2019.", "what is “the first ship”?"},
		{"The clip, which Jane Roe saw, was seen 12 times.", "what is “the clip”?"},
	} {
		asked := false
		for _, f := range all(found.Article{Text: tt.text, Published: tuesday}) {
			for _, question := range f.NotClear() {
				asked = asked || question == tt.want
			}
		}
		if !asked {
			t.Errorf("nothing in %q asks %s", tt.text, tt.want)
		}
	}
}

// TestAskedWithoutNeed: what is asked today though the words say it, or everybody knows.
// Whoever mends one moves its row to those above.
func TestAskedWithoutNeed(t *testing.T) {
	for text, today := range map[string]string{
		"The Netherlands lost 12 percent in 2019.":              "what is “the Netherlands”?",
		"The unemployed lost 12 percent in 2019.":               "what is “the unemployed”?",
		"The firm behind the Marigold lost 12 percent in 2019.": "what is “the firm”?",
		"The bridge over the Selm was closed for 12 days.":      "what is “the bridge”?",
	} {
		var got []string
		for _, f := range all(found.Article{Text: text, Published: tuesday}) {
			got = append(got, f.NotClear()...)
		}
		if !slices.Contains(got, today) {
			t.Errorf("%q asks %q, no longer %s: move it", text, got, today)
		}
	}
}

// TestKnownToAll: what everybody knows is asked for by nobody.
func TestKnownToAll(t *testing.T) {
	for _, noun := range []string{
		"world", "internet", "economy", "weather", "media", "public", "pandemic",
		"moon", "sun", "sea", "environment", "rich", "poor", "climate", "press",
	} {
		text := "Ministers spent 12 million euros on the " + noun + " in 2019."
		wantNothingAsked(t, text)
	}
}
