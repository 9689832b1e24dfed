package prose

import (
	"strings"
	"testing"
)

func TestStruckWords(t *testing.T) {
	for _, tt := range []struct{ name, in, want, struck string }{
		{"within a sentence", "<p>It cost <s>40</s> 50 million.</p><p>Nobody knew of it then.</p>", "It cost 50 million.|Nobody knew of it then.", "40"},
		{"a paragraph", "<p>It cost 50 million, the county said.</p><del><p>It cost 40.</p></del><p>Nobody knew.</p>", "It cost 50 million, the county said.|Nobody knew.", "It cost 40."},
		{"by style", `<p>It cost <span style="text-decoration: line-through">40</span> 50 million.`, "It cost 50 million.", "40"},
		{"letters of a word", "<p>The colo<strike>u</strike>r of the bridge", "The color of the bridge", "u"},
		{"a tag that was never closed", "<p>It <s>cost 50 million.<p>Nobody knew of it then.", "It cost 50 million.|Nobody knew of it then.", ""},
		{"a page that has nothing else", "<s>It cost 50 million.</s>", "It cost 50 million.", ""},
		{"what is put in", "<p>It cost <del>40</del> <ins>50</ins> million.", "It cost 50 million.", "40"},
		{"a paragraph between words", `<div>It cost 50 million.<p style="text-decoration:line-through">It cost 40.</p>Nobody knew.</div>`, "It cost 50 million.|Nobody knew.", "It cost 40."},
		{"a paragraph in what is struck out", `<div>It cost 50 million.<del><p>It cost 40.</p></del>Nobody knew.</div>`, "It cost 50 million.|Nobody knew.", "It cost 40."},
		{"a cell", `<table><tr><td>Year<td>Planned<td>Paid<tr><td>2021<td style="text-decoration:line-through">40<td>50</table>`, "Year\tPlanned\tPaid|2021\t\t50", "40"},
		{"in a cell", `<table><tr><td>Year<td>Planned<td>Paid<tr><td>2021<td><s>40</s> 45<td>50</table>`, "Year\tPlanned\tPaid|2021\t45\t50", "40"},
		{"the last cell", `<table><tr><td>Year<td>Planned<tr><td>2021<td style="text-decoration:line-through">40</table>Nobody knew.`, "Year\tPlanned|2021|Nobody knew.", "40"},
	} {
		texts, struck := Seen(parse(t, tt.in))
		if got, out := strings.Join(texts, "|"), strings.Join(struck, "|"); got != tt.want || out != tt.struck {
			t.Errorf("%s: %q without %q, want %q without %q", tt.name, got, out, tt.want, tt.struck)
		}
	}
}

func TestStruckWordsAreLeftOut(t *testing.T) {
	texts, why := choose(t, first+`<p data-kept=ab>Inspectors found <s>at least 14 cracks, as the county told us on Monday in a letter</s> 12 cracks in October.</p>`+last)
	if got := why["at least 14 cracks, as the county told us on Monday in a letter"]; got != Struck {
		t.Errorf("struck words are out for %q", got)
	}
	if got := strings.Join(texts, "|"); !strings.Contains(got, "Inspectors found 12 cracks in October.") {
		t.Errorf("the text is %q", got)
	}
}
