package english

import (
	"strings"
	"testing"

	"factdesk/claims/extract/found"
)

// TestOrderInNews: which of two sentences is the better candidate, whichever stands first.
func TestOrderInNews(t *testing.T) {
	for _, tt := range []struct{ name, better, worse string }{
		{"a number before a view", "The ferry had 212 people on board.", "The ferry was a sad sight for the town."},
		{"a record before a wish", "The court fined the firm $12 million.", "The firm hopes to win the case in the end."},
		{"an accusation before a meeting", "The union accused the firm of bribing inspectors.", "The union met the firm for talks in Selm."},
		{"a denial before a greeting", "The firm denied bribing two inspectors.", "The firm thanked its staff for their work."},
		{"what stands alone before what does not", "The firm paid 14 inspectors in 2019.", "This was the end of it for them all."},
		{"a finding before a hope", "The study found that one ferry in six leaked.", "The author hopes that ferries will be safer."},
		{"harm before procedure", "The accident killed 37 passengers.", "The committee will meet again in June."},
		{"a total before a maybe", "Every ferry of the firm was checked in 2019.", "Some ferries of the firm may be old."},
		{"words of somebody before nobody's comment", "The firm said 14 ferries had been checked.", "The firm declined to comment on 14 ferries."},
		{"a comparison before a place", "The ferry was twice as old as the port.", "The ferry lies in a bay near the port."},
	} {
		for _, text := range []string{tt.better + " " + tt.worse, tt.worse + " " + tt.better} {
			list := all(found.Article{Text: text})
			if len(list) < 2 || !strings.Contains(tt.better, list[0].Exact) {
				t.Errorf("%s: first of %q is %v, want that of %q", tt.name, text, list, tt.better)
			}
		}
	}
}
