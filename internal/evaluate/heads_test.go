package evaluate

import (
	"strings"
	"testing"
)

const headsDir = "../pagehead/testdata/heads"

// TestHeads holds what is read of the labelled pages: at least so many right and at most
// so many wrong. The locked half is scored and not read.
func TestHeads(t *testing.T) {
	got, err := Heads(t.Context(), headsDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, floor := range []struct {
		field, half  string
		right, wrong int
	}{
		{"day of publication", "open", 31, 0},
		{"day of publication", "locked", 25, 2},
		{"byline", "open", 27, 0},
		{"byline", "locked", 19, 4},
		{"publisher", "open", 32, 0},
		{"publisher", "locked", 29, 2},
		{"headline", "open", 32, 0},
		{"headline", "locked", 32, 0},
		{"day of change", "open", 19, 1},
		{"day of change", "locked", 21, 1},
	} {
		s := got.half(floor.half)[floor.field]
		if s.Right < floor.right {
			t.Errorf("%s, %s: %d right, at least %d were", floor.field, floor.half, s.Right, floor.right)
		}
		if s.Wrong > floor.wrong {
			t.Errorf("%s, %s: %d wrong, at most %d were", floor.field, floor.half, s.Wrong, floor.wrong)
		}
	}
	for _, m := range got.Misses {
		t.Logf("%s: %s is %q (%s), the label has %q", m.File, m.Field, m.Got, m.From, m.Want)
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
