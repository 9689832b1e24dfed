package english

import (
	"strings"
	"testing"

	"factdesk/claims/extract/found"
)

// TestTimesStayInside: the words that say when are part of the claim that they date.
func TestTimesStayInside(t *testing.T) {
	for _, tt := range []struct{ text, when string }{
		{"In 2016, the county closed 12 schools.", "In 2016,"},
		{"The court freed 12 men on Tuesday.", "on Tuesday"},
		{"The ministry said that in 2016, the county had closed 12 schools.", "in 2016,"},
		{"Last month, the ministry said, the plant dumped 40 tonnes of ash.", "Last month,"},
		{"Two years ago, rents rose by 9 percent.", "Two years ago,"},
		{"On Tuesday, the court freed 12 men.", "On Tuesday,"},
		{"On Tuesday the court freed 12 men.", "On Tuesday"},
		{"Last month, the court freed 12 men.", "Last month,"},
		{"Last week the court freed 12 men.", "Last week"},
		{"Yesterday, the court freed 12 men.", "Yesterday,"},
		{"Earlier this year, the court freed 12 men.", "Earlier this year,"},
		{"In May, the court freed 12 men.", "In May,"},
		{"Late on Monday, the court freed 12 men.", "Late on Monday,"},
	} {
		inside := false
		for _, f := range all(found.Article{Text: tt.text, Published: "2022-02-15"}) {
			inside = inside || strings.Contains(f.Exact, tt.when)
		}
		if !inside {
			t.Errorf("no claim of %q has %q inside", tt.text, tt.when)
		}
	}
}
