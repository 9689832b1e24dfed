package evaluate

import (
	"slices"
	"testing"

	"factdesk/claims"
)

// The scorer is tested on candidates of our own.
func TestSpeakersScorer(t *testing.T) {
	const body = "Ärger: “We paid twice,” Jane Roe said. The mill closed in May, she added. It rained."
	roe, park := "the mayor", "Tom Park"
	g := speakersText{ID: "01", Quotes: []speakersWord{
		{Exact: "We paid twice,", Speakers: []string{"Jane Roe", "The mayor"}, Type: "direct"},
		{Exact: "The mill closed in May", Speakers: []string{"Jane Roe"}, Type: "indirect"},
		{Exact: "It rained.", Type: "narration"},
		{Exact: "Ärger", Speakers: []string{"Jane Roe"}, Type: "direct"},
		{Exact: "Jane Roe said", Speakers: []string{"Jane Roe"}, Type: "indirect"},
	}}
	var s speakersScore
	err := s.add(g, body, []claims.Found{
		{Start: 0, End: 38, Attribution: claims.Narration}, // holds the first, and is less like it
		{Start: 8, End: 22, Speaker: &roe, Attribution: claims.Direct},
		{Start: 39, End: 61, Speaker: &park, Attribution: claims.Indirect},
		{Start: 74, End: 83, Speaker: &park, Attribution: claims.Indirect},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []struct {
		name      string
		got, want int
	}{
		{"labels", s.labelled, 5}, {"somebody says", s.said, 4}, {"found", s.found, 4},
		{"answered", s.answered, 2}, {"right", s.right, 1}, {"newsroom's", s.own, 1}, {"named all the same", s.ownName, 1},
	} {
		if f.got != f.want {
			t.Errorf("%s: %d, want %d", f.name, f.got, f.want)
		}
	}
	var kinds []string
	for _, e := range s.errors {
		kinds = append(kinds, e.Kind)
	}
	if want := []string{"wrong", "the newsroom's", "missing", "missing"}; !slices.Equal(kinds, want) {
		t.Errorf("errors %q, want %q", kinds, want)
	}
}

// TestALabelStandsOnce: a label that is not in its text, or twice, is refused.
func TestALabelStandsOnce(t *testing.T) {
	for exact, want := range map[string]bool{"it fell": false, "It rained": true, "It": false} {
		var s speakersScore
		g := speakersText{ID: "01", Quotes: []speakersWord{{Exact: exact, Type: "narration"}}}
		if err := s.add(g, "It rained. It poured.", nil); (err == nil) != want {
			t.Errorf("the label %q: %v, want it taken: %v", exact, err, want)
		}
	}
}

func TestSpeakersHasBothHalves(t *testing.T) {
	tables, errors, err := Speakers("../../claims/extract/testdata/unseen/speakers")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range tables[0].Rows[:2] {
		if row[1] != "20" || row[2] == "0" {
			t.Errorf("%s half: %s texts with %s labels, want 20 with some", row[0], row[1], row[2])
		}
	}
	for _, e := range errors {
		if (speakersText{ID: e.Text}).locked() {
			t.Fatalf("an error in %s is listed, want none of the locked half", e.Text)
		}
	}
}
