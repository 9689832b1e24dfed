package prose

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func parse(t *testing.T, page string) *html.Node {
	t.Helper()
	doc, err := html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestBlocksOfAPage(t *testing.T) {
	long := strings.Repeat("a cell that lays out the page ", 4)
	tests := []struct{ name, in, want string }{
		{"blocks", "<p>One.</p>two<div>three</div>", "One.|two|three"},
		{"list", "<ul><li>One.<li>Two.</ul>", "One.|Two."},
		{"line breaks", "one<br>two<br/>\n<br>three", "one\ntwo|three"},
		{"inline", "<p>a<b>b</b> <i>c</i>,\n\t d", "ab c, d"},
		{"a table", "<table><tr><th>Year<th>Cost<tr><td>2025<td> <b>11</b> million</table>", "Year\tCost|2025\t11 million"},
		{"a table that lays out", "<table><tr><td>menu<td>" + long + "<td>foot</table>", "menu|" + strings.TrimSpace(long) + "|foot"},
		{"preformatted", "<pre>one\ntwo\n\nthree</pre>", "one\ntwo|three"},
		{"no-break space", "<p>31,500&nbsp;men</p>&nbsp;<p>b", "31,500\u00a0men|b"},
		{"soft hyphen", "<p>in&shy;ven&#8203;tion", "invention"},
		{"hidden", "<p>a<span hidden>b</span><span style='display: none'>c</span><span aria-hidden=true>d</span>", "a"},
		{"a dialog that is shut", "<p>a<dialog>b</dialog><dialog open>c</dialog>", "a|c"},
		{"not text", "<p>a<script>b</script><style>c</style><textarea>d</textarea><svg><title>e</title></svg>", "a"},
		{"a power", "<p>10<sup>6</sup> tons, 10<sup>−3</sup>, 12 km<sup>2</sup>", "10⁶ tons, 10⁻³, 12 km²"},
		{"a note's number", `<p>in 2023<sup><a href="#n1">1</a></sup> it fell`, "in 2023¹ it fell"},
		{"a fraction", "<p>4<sup>1</sup>/<sub>2</sub> million", "4¹/₂ million"},
		{"what is no figure", "<p>the 1<sup>st</sup> of CO<sub>2</sub><sup>[3]</sup>", "the 1st of CO2[3]"},
		{"pictures of a font", "<p>a\U000f0123 b", "a b"},
	}
	for _, tt := range tests {
		if got := strings.Join(Paragraphs(parse(t, tt.in)), "|"); got != tt.want {
			t.Errorf("%s: Paragraphs(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

// What is read a second time, from texts with marks, is the same.
func TestMarksAreNoWords(t *testing.T) {
	doc := parse(t, "<p>One <b>bold</b> word.<br><br>Two.</p><ul><li>Three<li><a href=/x>Four</a></ul>")
	p := Read(doc, "")
	if got, want := strings.Join(Paragraphs(doc), "|"), strings.Join(p.Texts(), "|"); got != want {
		t.Errorf("Paragraphs of a marked page = %q, want %q", got, want)
	}

	whole := p.Kept(doc)
	for i := range p.Blocks {
		if !whole.kept(i) {
			t.Errorf("the page keeps all of itself, and not %q", p.Blocks[i].Text)
		}
	}
	if whole.Foreign != 0 || whole.Words != 6 {
		t.Errorf("the page holds %d words of itself, %d of them foreign, want 6 and 0", whole.Words, whole.Foreign)
	}
}
