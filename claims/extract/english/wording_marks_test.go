package english

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims/extract/found"
)

// TestEachMarkAsks: every word of a wording that needs the article has its own question.
func TestEachMarkAsks(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a thing and a body", "The report took the union 400 days.", []string{"what is “the report”?", "what is “the union”?"}},
		{"somebody and a thing", "The driver paid 400 euros for the raft.", []string{"who is “the driver”?", "what is “the raft”?"}},
		{"she and it", "She sold it for 400 euros in 2019.", []string{"who is “she”?", "what is “it”?"}},
		{"it and a day", "It killed 12 people that day.", []string{"what is “it”?", "when is “that day”?"}},
		{"there and the two", "In 2019 the two were arrested there.", []string{"what is “the two”?", "where is “there”?"}},
		{"his and the other", "His 12 ships were moved from one yard to the other.", []string{"who is “his”?", "what is “the other”?"}},
		{"this and a season", "This was told to 12 players this season.", []string{"what is “this”?", "when is “this season”?"}},
		{"three things", "The report on the raft took the union 400 days.", []string{"what is “the raft”?", "what is “the union”?"}},
		{"the same word twice", "She said she had sold 12 ships.", []string{"who is “she”?"}},
		{"the same noun twice", "The raft hit 12 boats before the raft sank.", []string{"what is “the raft”?"}},
		{"nothing", "Selm lost 12 percent in 2019.", []string{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var others []string
			for _, f := range all(found.Article{Text: tt.text, Published: tuesday}) {
				if cmp.Equal(f.NotClear(), tt.want) {
					return
				}
				others = append(others, f.Wording+": "+strings.Join(f.NotClear(), " "))
			}
			t.Errorf("no candidate of %q asks %q; got\n\t%s", tt.text, tt.want, strings.Join(others, "\n\t"))
		})
	}
}

// TestMarksOnSomebodysWords: whoever is quoted is asked about as the article's own words are.
func TestMarksOnSomebodysWords(t *testing.T) {
	for _, tt := range []struct{ words, want string }{
		{"We lost 12 ships there.", "who is “we”? where is “there”?"},
		{"They sold the yard for 400 euros.", "who is “they”? what is “the yard”?"},
		{"I told them 12 times.", "who is “i”? who is “them”?"},
		{"That is 12 percent of the budget.", "what is “that”? what is “the budget”?"},
		{"The minister sold 12 ships.", "who is “the minister”?"},
		{"Nobody sold 12 ships in Selm.", ""},
	} {
		text := "“" + tt.words + "” a driver said."
		var got []string
		for _, f := range all(found.Article{Text: text, Published: tuesday}) {
			if strings.HasPrefix(f.Exact, tt.words[:4]) {
				got = f.NotClear()
			}
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("questions of %q (-want +got):\n%s", text, diff)
		}
	}
}
