package evaluate

import (
	"slices"
	"testing"

	"factdesk/claims"
)

// The scorer is tested on candidates of our own.
func TestUnseenScorer(t *testing.T) {
	roe, mayor := "Jane Roe", "the Mayor"
	g := unseenArticle{Article: "own", Never: []claims.Span{{Start: 90, End: 99}}, Claims: []unseenClaim{
		{Spans: []claims.Span{{Start: 0, End: 20}, {Start: 5, End: 20}}, Speakers: []string{"The mayor"}, Weight: 3},
		{Spans: []claims.Span{{Start: 30, End: 50}}, Speakers: []string{"Tom Park"}, Weight: 2},
		{Spans: []claims.Span{{Start: 60, End: 80}}, Weight: 1},
		{Spans: []claims.Span{{Start: 100, End: 120}}, Weight: 3},
	}}
	said := func(start, end int, a claims.Attribution, speaker *string) claims.Found {
		return claims.Found{Start: start, End: end, Attribution: a, Speaker: speaker}
	}
	var s unseenScore
	s.add(g, []claims.Found{
		said(0, 20, claims.Headline, nil),
		said(5, 20, claims.Indirect, &mayor),
		said(5, 21, claims.Indirect, &mayor), // says it again
		said(30, 50, claims.Direct, &roe),
		said(61, 80, claims.Narration, nil),
		said(88, 95, claims.Narration, nil),
	})
	for _, f := range []struct {
		name      string
		got, want int
	}{
		{"claims", s.gold, 4}, {"found", s.found, 3},
		{"of weight 3", s.heavy, 2}, {"among the first", s.inHead, 1},
		{"first candidates", s.first, 5}, {"right", s.right, 3}, {"what is no article", s.never, 1},
		{"said by somebody", s.said, 2}, {"answered", s.answered, 2}, {"right speakers", s.known, 1},
		{"the article's own", s.told, 1}, {"nobody named", s.silent, 1},
	} {
		if f.got != f.want {
			t.Errorf("%s: %d, want %d", f.name, f.got, f.want)
		}
	}
	var kinds []string
	for _, e := range s.errors {
		kinds = append(kinds, e.Kind)
	}
	if want := []string{"never", "no claim", "no claim", "speaker: somebody else", "missed"}; !slices.Equal(kinds, want) {
		t.Errorf("errors %q, want %q", kinds, want)
	}
}

func TestUnseenHasBothHalves(t *testing.T) {
	const dir = "../../claims/extract/testdata/unseen/articles"
	tables, err := Unseen(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range tables[0].Rows[:2] {
		if row[1] == "0" || row[2] == "0" {
			t.Errorf("%s half: %s articles with %s claims, want some", row[0], row[1], row[2])
		}
	}
	errors, err := UnseenErrors(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range errors {
		if number := e.Article[1] - '0'; number%2 == 0 {
			t.Fatalf("an error in %s is listed, want none of the locked half", e.Article)
		}
	}
}
