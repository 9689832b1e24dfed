package evaluate

import (
	"os"
	"testing"
)

const realDir = "../pagehead/testdata/real"

// TestRealHeads holds what is read of real pages, as far as they are beside the project.
func TestRealHeads(t *testing.T) {
	const data = "../../../shared/data"
	if _, err := os.Stat(data + "/article-pages"); err != nil {
		t.Skip("no article-pages beside the project: the heads of real pages are not measured")
	}
	got, err := RealHeads(t.Context(), data, realDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, floor := range []struct {
		field, half  string
		right, wrong int
	}{
		{"day of publication", "open", 42, 0}, {"day of publication", "locked", 42, 0},
		{"byline", "open", 29, 0}, {"byline", "locked", 26, 1},
		{"publisher", "open", 41, 2}, {"publisher", "locked", 41, 0},
		{"agency", "open", 6, 0}, {"agency", "locked", 4, 2},
		{"section", "open", 33, 0}, {"section", "locked", 29, 2},
	} {
		s := got.half(floor.half)[floor.field]
		if s.Right < floor.right {
			t.Errorf("%s, %s: %d right, at least %d were", floor.field, floor.half, s.Right, floor.right)
		}
		if s.Wrong > floor.wrong {
			t.Errorf("%s, %s: %d wrong, at most %d were", floor.field, floor.half, s.Wrong, floor.wrong)
		}
	}
}

// TestRealScore: an answer is right that is one of the readings; a page whose first reading
// has no value is not labelled.
func TestRealScore(t *testing.T) {
	byline := &realFields[1]
	ina, both := byline.hashed([]string{"Ina Holm"}), byline.hashed([]string{"TOM LEE", "Ina Holm"})
	for name, tt := range map[string]struct {
		want   [][]string
		values []string
		score  HeadScore
	}{
		"right":                 {[][]string{ina}, []string{"INA HOLM"}, HeadScore{Labelled: 1, Answered: 1, Right: 1}},
		"two, in another order": {[][]string{both}, []string{"Ina Holm", "Tom Lee"}, HeadScore{Labelled: 1, Answered: 1, Right: 1}},
		"another reading":       {[][]string{both, ina}, []string{"Ina Holm"}, HeadScore{Labelled: 1, Answered: 1, Right: 1}},
		"one of two":            {[][]string{both}, []string{"Ina Holm"}, HeadScore{Labelled: 1, Answered: 1, Wrong: 1}},
		"none, rightly":         {[][]string{{}}, nil, HeadScore{}},
		"one where none is":     {[][]string{{}}, []string{"Ina Holm"}, HeadScore{Answered: 1, Wrong: 1}},
		"none is right too":     {[][]string{ina, {}}, nil, HeadScore{Labelled: 1, Right: 1}},
	} {
		var s HeadScore
		s.addReal(tt.want, tt.values, isReading(tt.want, byline.hashed(tt.values)))
		if s != tt.score {
			t.Errorf("%s: %+v, want %+v", name, s, tt.score)
		}
	}
}
