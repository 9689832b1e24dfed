package english

import "testing"

// TestFormOfWordings: one sentence with its capital and full stop, without what ties it to
// others or says who speaks.
func TestFormOfWordings(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"with the day", "The mine, Jane Roe said on Friday, lost 12 million euros.", "The mine[, Jane Roe said on Friday,→] lost 12 million euros."},
		{"inside, told with more words", "The mine, Jane Roe told the court in tears, lost 12 million euros.", "The mine, Jane Roe told the court in tears, lost 12 million euros."},
		{"an accusation keeps its frame", "The union accused the mine of hiding 12 deaths.", "The union accused the mine of hiding 12 deaths."},
		{"a promise keeps its frame", "The mine promised to hire 12 medics.", "The mine promised to hire 12 medics."},
		{"a position keeps its frame", "The council opposes the 12 turbines.", "The council opposes the 12 turbines."},
		{"but, with a comma", "But, the mine lost 12 million euros.", "The mine lost 12 million euros."},
		{"a quote's question mark stays", "“Who lost 12 million euros?” Jane Roe asked.", "Who lost 12 million euros?"},
		{"a quote's capital", "“lost 12 million euros in the first year of the war,” Jane Roe said.", "Lost 12 million euros in the first year of the war."},
		{"a quoted part stays in its marks", "The mine lost “12 million euros”, Jane Roe said.", "The mine lost “12 million euros”."},
		{"spaces", "The mine  lost   12 million euros.", "The mine lost 12 million euros."},
		{"a negation stays", "Jane Roe said the mine had not lost 12 million euros.", "The mine had not lost 12 million euros."},
		{"a hedge stays", "Jane Roe said the mine may have lost about 12 million euros.", "The mine may have lost about 12 million euros."},
		{"an abbreviation's stop", "Jane Roe said 12 men had left the U.S.", "12 men had left the U.S."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
