package english

import (
	"slices"
	"testing"

	"factdesk/claims/extract/found"
)

// TestSpansAreWhole: where the words of a claim end or begin inside something.
func TestSpansAreWhole(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a question behind a preposition", "Norvik would not be drawn on whether its 4 plants would close in May 2019.", "Norvik would not be drawn on whether its 4 plants would close in May 2019."},
		{"what somebody called it", "Kestrel had lent 12 million euros for what Norvik called “a last chance”.", "Kestrel had lent 12 million euros for what Norvik called “a last chance”"},
		{"words behind with", "A strike stopped 12 trains on Monday, with the union alleging that 40 drivers were ill.", "A strike stopped 12 trains on Monday"},
		{"a verb before who says so", "It was, Jane Roe alleged, a fiction: 12 entries were written in one go.", "It was, Jane Roe alleged, a fiction: 12 entries were written in one go"},
		{"a quote of two sentences", "Norvik's captain blasted: “It's a raft, you clowns. I've sailed 12 ships.” He left.", "Norvik's captain blasted: “It's a raft, you clowns. I've sailed 12 ships.”"},
		{"a quote with its comma", "The plans for 12 mines are “not meeting the demand,” says Paul Roe.", "The plans for 12 mines are “not meeting the demand,”"},
		{"a number behind a letter", "Users can take out up to N200,000 a day, which it said would be kept.", "N200,000 a day, which it said would be kept"},
		{"a bracket behind the words", "Kestrel sold 12 shops (Selm's were among them) and closed 4.", "Kestrel sold 12 shops (Selm's were among them) and closed 4."},
		{"which, of a name in brackets", "Jane Roe said the Peat Act (SB 12), which asks 40 mills to close, was dead.", "the Peat Act (SB 12), which asks 40 mills to close, was dead"},
		{"which, of a home", "A woman of 80 died last year at Orla House, which charged her family 12 pounds a week.", "Orla House, which charged her family 12 pounds a week."},
		{"which, of a sum", "Norvik agreed to a penalty of $38 million, which 12 judges must still approve.", "a penalty of $38 million, which 12 judges must still approve."},
	} {
		var got []string
		for _, f := range all(found.Article{Text: tt.text}) {
			got = append(got, f.Exact)
		}
		if !slices.Contains(got, tt.want) {
			t.Errorf("%s: %q, want %q among them", tt.name, got, tt.want)
		}
	}
}

// TestTailsAsSentences: what hangs on a noun reads as a sentence of that noun, where only that
// one can be meant.
func TestTailsAsSentences(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"of a firm", "Police wrote to Norvik, which had sold 12 ships.", "[Norvik, which→Norvik] had sold 12 ships."},
		{"of a person", "Police wrote to Jane Roe, who sold 12 ships in Selm.", "Jane [Roe, who→Roe] sold 12 ships in Selm."},
		{"of a thing", "Kestrel won a free replacement, which will ship within 15 days.", "A free [replacement, which→replacement] will ship within 15 days."},
		{"not the subject", "Two vehicles of 12 were seized, which the army denied.", "?Which? ?the army? denied."},
		{"of one of two nouns", "A fire closed a mill of 40 in Selm, which had 12 doors.", "A mill of 40 in Selm, which had 12 doors."},
	} {
		var got []string
		for _, f := range all(found.Article{Text: tt.text, Published: "2022-01-21"}) {
			got = append(got, asked(f))
		}
		if !slices.Contains(got, tt.want) {
			t.Errorf("%s: %q, want %q among them", tt.name, got, tt.want)
		}
	}
}
