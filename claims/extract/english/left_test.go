package english

import "testing"

// TestSourceBehind: the words stand first, and who says so behind them.
func TestSourceBehind(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a role and a place", "Three of the boats were stolen, a spokesman for the harbour said.", "indirect a spokesman for the harbour: Three of the boats were stolen"},
		{"a hearer", "Three of the boats were stolen, the owner told Reuters.", "indirect the owner: Three of the boats were stolen"},
		{"in a statement", "Three of the boats were stolen, the harbour said in a statement.", "indirect the harbour: Three of the boats were stolen"},
		{"a day between", "Three of the boats were stolen, the harbour on Friday said.", "indirect the harbour: Three of the boats were stolen"},
		{"an apposition before the verb", "Three of the boats were stolen, Jane Roe, the owner, said.", "indirect Jane Roe: Three of the boats were stolen"},
		{"an apposition behind an inversion", "Three of the boats were stolen, said Jane Roe, who owns the yard.", "indirect Jane Roe: Three of the boats were stolen"},
		{"referring to", "It was the worst storm in a century, the mayor said, referring to the flood of May.", "indirect the mayor: It was the worst storm in a century"},
		{"a second clause", "The gate was open, the guard said, and the alarm was off.", "indirect the guard: The gate was open"},
		{"inside, with the day", "The gate, the guard said on Friday, was open.", "indirect the guard: The gate, the guard said on Friday, was open"},
		{"inside, behind a place", "In Selm, the guard said, the gate was open.", "indirect the guard: In Selm, the guard said, the gate was open"},
		{"as said, first", "As the guard told the court, the gate was open.", "indirect the guard: the gate was open"},
		{"officials believe", "The gate was open, officials believe.", "indirect officials: The gate was open"},
		{"prosecutors allege", "The two men met in Selm, prosecutors allege.", "indirect prosecutors: The two men met in Selm"},
		{"the study found", "One child in nine is born early, the study found.", "indirect the study: One child in nine is born early"},
		{"a leading and is dropped", "And the gate was open, the guard said.", "indirect the guard: the gate was open"},
		{"a dash before the source", "The gate was open — or so the guard said.", "narration -: The gate was open — or so the guard said."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}
