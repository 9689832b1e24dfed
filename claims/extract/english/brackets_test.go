package english

import (
	"slices"
	"testing"

	"factdesk/claims/extract/found"
)

// TestBracketsWithoutFellows: letters of lists, faces and marks of inches open and shut nothing.
func TestBracketsWithoutFellows(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The minister said that a) 40 jobs would go and b) pay would fall by 3%.", "a) 40 jobs would go and b) pay would fall by 3%"},
		{"The report said: 1) 40 jobs would go and 2) pay would fall by 3%.", "1) 40 jobs would go and 2) pay would fall by 3%"},
		{"He said the price (about 3 euros (4 dollars)) was too high.", "the price (about 3 euros (4 dollars)) was too high"},
		{"Ann Lee said the firm crashed :) and burned 40 cars.", "the firm crashed :) and burned 40 cars"},
		{"The minister said that the fund lost money (about $5m, or 2% of the total (in 2020)).", "the fund lost money (about $5m, or 2% of the total (in 2020))"},
		{"The fund (set up in 2001 was closed.", "The fund (set up in 2001 was closed."},
		{`A 5 " pipe and a 6 " pipe burst. The 12 " screen costs $300. He said " no .`, `The 12 " screen costs $300.`},
		// "That" which is the subject.
		{"The company claims that were rejected cost £3m.", "The company claims that were rejected cost £3m."},
		{"The council reports that show losses were hidden cost £3m.", "The council reports that show losses were hidden cost £3m."},
		{"The insurer paid £3m in claims, claims that the firm disputed in court.", "The insurer paid £3m in claims, claims that the firm disputed in court."},
		{"The council reports that losses of £3m were hidden.", "losses of £3m were hidden"},
		{"The company claims that demand fell by 3%.", "demand fell by 3%"},
	} {
		var got []string
		for _, f := range all(found.Article{Text: tt.text}) {
			got = append(got, f.Exact)
		}
		if !slices.Contains(got, tt.want) {
			t.Errorf("%q among %q is missing", tt.want, got)
		}
	}
}

// TestClausesThatHangOnNoNoun: "which means" tells of a whole clause, and of two nouns neither
// alone has the verb behind them.
func TestClausesThatHangOnNoNoun(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Neither the mayor, who was ill, nor the council spoke on 3 May 2019.", "Neither ?the mayor?, who was ill, nor ?the council? spoke on 3 May 2019."},
		{"The firm lost the contract, which means 40 jobs will go.", "?The contract?, which means 40 jobs will go."},
		{"Jane Roe left for Selm. Tom Park gave her daily injections of 5 mg.", "Tom Park gave [her→Jane Roe] daily injections of 5 mg."},
		{"Jane Roe left for Selm. She took her daily injection of 5 mg.", "[She→Jane Roe] took her daily injection of 5 mg."},
	} {
		var got []string
		for _, f := range all(found.Article{Text: tt.text, Published: "2022-01-21"}) {
			got = append(got, asked(f))
		}
		if !slices.Contains(got, tt.want) {
			t.Errorf("%q: %q, want %q among them", tt.text, got, tt.want)
		}
	}
}
