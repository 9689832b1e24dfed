package english

import "testing"

// TestWhereNounsEnd: a noun or infinitive that somebody rejects, backs or wants ends where
// the article tells when, where or why.
func TestWhereNounsEnd(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"in a statement", "The firm rejected the charge in a statement on Friday.", "indirect The firm not: The firm rejected the charge"},
		{"on a day", "The council approved the plan on Monday.", "narration -: The council approved the plan on Monday."},
		{"during", "The senator praised the troops during a visit to the base.", "indirect The senator: The senator praised the troops"},
		{"though", "The firm denied any fault, though it paid 12 million dollars.", "indirect The firm not: The firm denied any fault"},
		{"saying", "The union rejected the offer, saying it was too low.", "indirect The union: The union rejected the offer"},
		{"saying, its words", "The union rejected the offer, saying it was too low.", "indirect The union: it was too low"},
		{"a second verb", "The union rejected the offer and called for a strike.", "indirect The union: The union rejected the offer"},
		{"a second verb's noun", "The union rejected the offer and called for a strike.", "indirect The union: called for a strike"},
		{"a dash", "The union rejected the offer — its third — after a vote.", "indirect The union: The union rejected the offer"},
		{"while", "The union rejected the offer while talks were going on.", "indirect The union: The union rejected the offer"},
		{"as, of a time", "The union rejected the offer as talks went on.", "indirect The union: The union rejected the offer"},
		{"as, of a view", "The union rejected the offer as an insult.", "indirect The union: The union rejected the offer as an insult"},
		{"last week", "The union condemned the arrests last week.", "indirect The union: The union condemned the arrests"},
		{"yesterday", "The union condemned the arrests yesterday.", "indirect The union: The union condemned the arrests"},
		{"the week's own noun", "The union condemned last week's arrests.", "indirect The union: The union condemned last week's arrests"},
		{"a list", "The union condemned the arrests, the fines and the curfew.", "indirect The union: The union condemned the arrests, the fines and the curfew"},
		{"a relative", "The union condemned the arrests that followed the strike.", "indirect The union: The union condemned the arrests that followed the strike"},
		{"an infinitive with when", "The firm promised to pay when the court had ruled.", "indirect The firm: The firm promised to pay when the court had ruled"},
		{"an infinitive with if", "The firm promised to pay if the court ruled against it.", "indirect The firm: The firm promised to pay if the court ruled against it"},
		{"a new clause", "The firm rejected the charge, and the court set a date.", "indirect The firm not: The firm rejected the charge"},
		{"including", "The firm promised to close 12 plants, including the one in Selm.", "indirect The firm: The firm promised to close 12 plants, including the one in Selm"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantLine(t, tt.text, tt.want) })
	}
}
