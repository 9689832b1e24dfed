package evaluate

import (
	"testing"

	"factdesk/claims"
)

// The scorer is tested on a candidate of our own.
func TestWordingScorer(t *testing.T) {
	const text = "The firm told them on Friday that it closed the mine and sold the mine."
	bank, day, they, mine := "the Harbour Bank", "13 February 2026", "Jane Roe and Tom Park", "the Selm mine"
	g := unseenArticle{Claims: []unseenClaim{{
		Spans: []claims.Span{{Start: 0, End: 71}}, Weight: 3,
		Unclear: []unclearWords{
			{Exact: "The firm", Means: &bank}, {Exact: "them", Means: &they}, {Exact: "Friday", Means: &day},
			{Exact: "the mine", Means: &mine}, {Exact: "it", Which: 1, Means: &bank}, {Exact: "the mine", Which: 2, Means: &mine},
		},
	}}}
	f := claims.Found{Start: 0, End: 71, Exact: text, Wording: "The Harbour Bank told Olaf Scholz on 13 February 2026 that it closed the mine and sold the mine."}
	for _, p := range []struct {
		words, as string
		kind      claims.PartKind
		asks      string
	}{
		{"The firm", "The Harbour Bank", claims.PartName, ""}, {"them", "Olaf Scholz", claims.PartPronoun, ""},
		{"Friday", "13 February 2026", claims.PartDate, ""}, {"that", "that", claims.PartLeft, "what is “that”?"},
		{"the mine", "the mine", claims.PartLeft, "what is “the mine”?"},
	} {
		at, in := index(text, p.words), index(f.Wording, p.as)
		f.WordingParts = append(f.WordingParts, claims.Part{Start: in, End: in + len(p.as), Source: claims.Span{Start: at, End: at + len(p.words)},
			Exact: p.words, Reason: p.kind.Because("as said"), Asks: p.asks})
	}
	var s wordingScore
	s.add(g, []rune(text), []claims.Found{f})
	for _, x := range []struct {
		name      string
		got, want int
	}{
		{"claims", s.claims, 1}, {"without one unmarked", s.clear, 0}, {"expressions", s.words, 6}, {"put right", s.right, 3},
		{"put otherwise", s.wrong, 1}, {"marked", s.marked, 2}, {"unmarked", s.unmarked, 0}, {"marks", s.marks, 2},
		{"on what is clear", s.idle, 1}, {"that stand alone", s.plain, 0}, {"first candidates", s.head, 1}, {"with a mark", s.headWithMarks, 1},
	} {
		if x.got != x.want {
			t.Errorf("%s: %d, want %d", x.name, x.got, x.want)
		}
	}
}

func index(s, words string) int {
	for i := 0; i+len(words) <= len(s); i++ {
		if s[i:i+len(words)] == words {
			return len([]rune(s[:i]))
		}
	}
	return -1
}

func TestWordingKeepsTheLockedHalf(t *testing.T) {
	const dir = "../../claims/extract/testdata/unseen/articles"
	tables, err := Wording(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range tables[0].Rows {
		if row[1] == "0" || row[3] == "0" {
			t.Errorf("%s half: %s claims with %s expressions, want some", row[0], row[1], row[3])
		}
	}
	errors, err := WordingErrors(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range errors {
		if number := e.Article[1] - '0'; number%2 == 0 {
			t.Fatalf("an error in %s is listed, want none of the locked half", e.Article)
		}
	}
}
