package match

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
)

// spelt are texts that are awkward to take apart.
var spelt = []string{"", "  ", "?!", "The troops are not at the border", "U.S. and U.S.A., New York's 5 million, 100,000 of 1.5 %", "#Some_Tag/with a /slash/ and # 5",
	"— Jane Roe (@jane) October 15, 2019", "Café ﬁve naïve bor\u00adder Ukraine’s", "Россия направила сто тысяч солдат", "俄羅斯在邊境有十萬軍隊", "\xff\xfe a\u0301\u0301 İß ǅ", strings.Repeat("ω", 900), "1e309 million 9999999999 trillion"}

func TestWhatIsRememberedIsRecalled(t *testing.T) {
	for _, s := range spelt {
		want := read(s, nil).body
		if got := recalled(ReadOnce(s).Words()); !slices.Equal(got, want) {
			t.Errorf("the words of %.40q recalled = %v, want %v", s, got, want)
		}
	}
}

// TestRememberedTextsScoreTheSame, to the last part of each score.
func TestRememberedTextsScoreTheSame(t *testing.T) {
	var plain, kept []Claim
	for _, s := range spelt {
		plain = append(plain, Claim{ID: s, Text: s, Title: "Were there 100,000 troops at the border?", Speaker: "Ann Alder", Date: "2020-01-01"})
	}
	for _, c := range plain {
		text, title := ReadOnce(c.Text), ReadOnce(c.Title)
		c.Words, c.TitleWords, c.Quantities = text.Words(), title.Words(), slices.Concat(text.Quantities("", nil), title.Quantities("", nil))
		c.Text, c.Title = "", "" // not looked at
		kept = append(kept, c)
	}
	s := Stats{Claims: 1e6, Length: 12, Frequency: map[string]int{}}
	for _, c := range spelt {
		for _, term := range Terms(c) {
			s.Frequency[term] = 100
		}
	}
	for _, text := range spelt {
		q := Query{Text: text, Speaker: "Alder", Date: "2020-01-02"}
		if diff := cmp.Diff(Rank(q, plain, s, 100), Rank(q, kept, s, 100), cmp.AllowUnexported(Match{})); diff != "" {
			t.Errorf("Rank(%.40q) of texts as they stand and remembered (-stand +remembered):\n%s", text, diff)
		}
	}
}

func TestQuantitiesAreReadOnce(t *testing.T) {
	if got := ReadOnce("Some 100,000 troops").Quantities("en", nil); len(got) != 1 || got[0].Value != 100_000 {
		t.Errorf("quantities = %v, want one of 100,000", got)
	}
	if got := ReadOnce("Some 100,000 troops").Quantities("en", []claims.Quantity{}); len(got) != 0 {
		t.Errorf("quantities = %v, want those that are known: none", got)
	}
	if got := ReadOnce("Some troops").Quantities("en", nil); got == nil {
		t.Error("quantities of a text without any are nil, which means that nobody has read them")
	}
}

func TestSorted(t *testing.T) {
	for _, s := range spelt {
		got, want := sorted(hashes(s)), hashes(s)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("sorted(hashes(%.40q)) = %v, want %v", s, got, want)
		}
	}
}
