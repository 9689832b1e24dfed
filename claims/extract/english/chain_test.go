package english

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/extract/found"
)

// chainsOf is the chain of each candidate, its links behind each other.
func chainsOf(s string) []string {
	var chains []string
	for _, f := range all(found.Article{Text: s}) {
		var links []string
		for _, c := range f.Chain {
			links = append(links, string(c.Role)+" "+c.Name)
		}
		chains = append(chains, strings.Join(links, "; "))
	}
	return chains
}

// TestWaysOfWords: the outlet, the paper, the speaker, the source and whom a claim is about.
func TestWaysOfWords(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"told an outlet", "Jane Roe told Reuters that wages had doubled.", "outlet Reuters; speaker Jane Roe; subject wages"},
		{"told a person", "Jane Roe told him that wages had doubled.", "speaker Jane Roe; subject wages"},
		{"told an outlet, on a day", "Jane Roe told the Port Post on Friday that wages had doubled.", "outlet Port Post; speaker Jane Roe; subject wages"},
		{"in an interview with", "Jane Roe said in an interview with CNN that wages had doubled.", "outlet CNN; speaker Jane Roe; subject wages"},
		{"a paper alone", "The report said that wages had doubled.", "speaker The report; subject wages"},
		{"citing a body", "The Port Post said, citing the Harbour Bank, that wages had doubled.", "speaker Port Post; cited Harbour Bank; subject wages"},
		{"about a pronoun", "Jane Roe said it had burned down.", "speaker Jane Roe"},
		{"the article's own words", "The farm burned down in May 2019.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			chains := chainsOf(tt.text)
			if !slices.Contains(chains, tt.want) {
				t.Errorf("chains in %q: %q, want %q", tt.text, chains, tt.want)
			}
		})
	}
}
