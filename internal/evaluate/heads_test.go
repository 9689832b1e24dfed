package evaluate

import (
	"strings"
	"testing"
)

const headsDir = "../pagehead/testdata/heads"

// headFloors are how many answers are right at least and wrong at most, by the folder.
var headFloors = map[string][]struct {
	field, half  string
	right, wrong int
}{
	headsDir: {
		{"day of publication", "open", 31, 0},
		{"day of publication", "locked", 25, 2},
		{"byline", "open", 27, 0},
		{"byline", "locked", 20, 2},
		{"publisher", "open", 32, 0},
		{"publisher", "locked", 30, 1},
		{"headline", "open", 32, 0},
		{"headline", "locked", 32, 0},
		{"day of change", "open", 19, 1},
		{"day of change", "locked", 22, 0},
	},
	"../pagehead/testdata/later": {
		{"day of publication", "open", 10, 0},
		{"day of publication", "locked", 10, 0},
		{"byline", "open", 10, 0},
		{"byline", "locked", 8, 1},
		{"publisher", "open", 11, 0},
		{"publisher", "locked", 9, 2},
		{"headline", "open", 11, 0},
		{"headline", "locked", 11, 0},
		{"day of change", "open", 8, 0},
		{"day of change", "locked", 8, 0},
	},
	"../pagehead/testdata/fresh": {
		{"day of publication", "open", 23, 1},
		{"day of publication", "locked", 24, 0},
		{"byline", "open", 20, 0},
		{"byline", "locked", 19, 0},
		{"publisher", "open", 25, 0},
		{"publisher", "locked", 24, 0},
		{"headline", "open", 25, 0},
		{"headline", "locked", 25, 0},
		{"section", "open", 21, 0},
		{"section", "locked", 18, 0},
		{"agency", "locked", 5, 0},
	},
	"../pagehead/testdata/wide": {
		{"day of publication", "open", 18, 0},
		{"day of publication", "locked", 18, 0},
		{"byline", "open", 14, 0},
		{"byline", "locked", 12, 4},
		{"publisher", "open", 20, 0},
		{"publisher", "locked", 18, 2},
		{"headline", "open", 20, 0},
		{"headline", "locked", 20, 0},
		{"day of change", "open", 17, 0},
		{"day of change", "locked", 16, 0},
	},
}

// TestHeads holds what is read of the labelled pages, of whose halves none is locked any more.
func TestHeads(t *testing.T) {
	for dir, floors := range headFloors {
		got, err := Heads(t.Context(), dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, floor := range floors {
			s := got.half(floor.half)[floor.field]
			if s.Right < floor.right {
				t.Errorf("%s: %s, %s: %d right, at least %d were", dir, floor.field, floor.half, s.Right, floor.right)
			}
			if s.Wrong > floor.wrong {
				t.Errorf("%s: %s, %s: %d wrong, at most %d were", dir, floor.field, floor.half, s.Wrong, floor.wrong)
			}
		}
		for _, m := range got.Misses {
			t.Logf("%s: %s is %q (%s), the label has %q", m.File, m.Field, m.Got, m.From, m.Want)
		}
	}
}

// TestHeadTables: each field stands with both halves and the first run.
func TestHeadTables(t *testing.T) {
	got := &HeadResult{Open: map[string]*HeadScore{}, Locked: map[string]*HeadScore{}}
	for _, f := range headFields {
		got.Open[f.name], got.Locked[f.name] = &HeadScore{Labelled: 4, Answered: 3, Right: 2, Wrong: 1}, &HeadScore{}
	}
	tables, err := HeadTables(got, headsDir)
	if err != nil {
		t.Fatal(err)
	}
	if len(tables[0].Rows) != 2*len(headFields) {
		t.Errorf("%d rows, want two for each of %d fields", len(tables[0].Rows), len(headFields))
	}
	if row := strings.Join(tables[0].Rows[0], " "); row != "day of publication open 4 3 2 1 0.500 27 1" {
		t.Errorf("the first row is %q", row)
	}
}

func TestHeadScore(t *testing.T) {
	var s HeadScore
	s.add("a", "a")
	s.add("a", "b")
	s.add("", "b")
	s.add("a", "")
	s.add("", "")
	if want := (HeadScore{Labelled: 3, Answered: 3, Right: 1, Wrong: 2}); s != want {
		t.Errorf("scored %+v, want %+v", s, want)
	}
	if people("Dr. Ina Holm, RN; TOM LEE") != people("Tom Lee; Ina Holm") {
		t.Error("titles, letters behind a name, case or order part equal authors")
	}
}
