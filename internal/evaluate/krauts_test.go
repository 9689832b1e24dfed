package evaluate

import (
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"factdesk/claims/text"
	"factdesk/claims/when"
	"factdesk/internal/errs"
)

// TestTimexScorer: what is counted, on a text of our own: one alike, one too long, one
// that nobody marked, one that was missed, and another line break.
func TestTimexScorer(t *testing.T) {
	const head = `<TimeML><DCT><TIMEX3 functionInDocument="CREATION_TIME" type="DATE" value="2025-03-05">5</TIMEX3></DCT><TITLE>Im <TIMEX3 type="DATE" value="2025-05">Mai</TIMEX3></TITLE><TEXT>`
	gold := timeMLFile(t, head+`Am <TIMEX3 type="DATE" value="2025-03-03">Montag</TIMEX3> kam &amp; ging sie, seit <TIMEX3 type="DURATION" value="P2Y">zwei Jahren</TIMEX3> <TIMEX3 type="SET" value="P1D">täglich</TIMEX3>.</TEXT></TimeML>`)
	ours := timeMLFile(t, head+`Am
<TIMEX3 type="DATE" value="2025-03-10">Montag</TIMEX3> kam &amp; <TIMEX3 type="DATE" value="2025">ging</TIMEX3> sie, <TIMEX3 type="DURATION" value="P2Y">seit zwei Jahren</TIMEX3> täglich.</TEXT></TimeML>`)
	s := &timexScore{}
	if err := s.article(gold, func(doc *timeML) ([]timex, error) {
		if doc.day != "2025-03-05" {
			t.Errorf("the day is %q", doc.day)
		}
		return timesOf(ours)
	}); err != nil {
		t.Fatal(err)
	}
	if s.gold != 3 || s.got != 3 || s.strict != 1 || s.relaxed != 2 || s.kind != 2 || s.value != 1 {
		t.Errorf("score %+v, want 3 labelled, 3 found, 1 strict, 2 relaxed, 2 types, 1 value", s)
	}
	if len(s.errors) != 4 {
		t.Errorf("errors %+v, want a value, one invented, an extent, one missed", s.errors)
	}
}

func timeMLFile(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "own.tml")
	writeOwn(t, path, content)
	return path
}

// TestDayScorer: what counts as answered and as right.
func TestDayScorer(t *testing.T) {
	s := &dayScore{}
	s.add(dayCase{Language: "en", Country: "UK", Published: "2025-03-05", Text: "It closed on Monday, in 2016 and last month; the 3 cafés shut in early May 2024.", Dates: []dayLabel{
		{Start: 13, End: 19, Value: "2025-03-03", Precision: "day"},
		{Start: 24, End: 28, Value: "2015", Precision: "year"},
		{Start: 33, End: 43, Value: "2025-02", Precision: "month"},
		{Start: 49, End: 50, Value: "", Precision: "day"},
		{Start: 65, End: 79, Value: "2024-05", Precision: "month"},
	}})
	if s.dates != 5 || s.found != 4 || s.answered != 4 || s.right != 3 || s.precise != 4 || s.open != 1 || s.left != 1 || s.invented != 0 {
		t.Errorf("score %+v, want 5 dates, 4 found and answered, 3 right, 1 open and left so", s)
	}
}

// TestTimexOf: how a date is written as a TIMEX3.
func TestTimexOf(t *testing.T) {
	for _, tt := range []struct{ text, kind, value string }{
		{"It closed on 3 March 2025.", "DATE", "2025-03-03"},
		{"It closed in the 1990s.", "DATE", "199"},
		{"It was built in the 19th century.", "DATE", "18"},
		{"It closed in summer 2023.", "DATE", "2023-SU"},
		{"It closed last weekend.", "DATE", "2025-W09-WE"},
		{"It closed on Tuesday night.", "TIME", "2025-03-04TNI"},
		{"It closed at 3:30 p.m. on 3 March 2025.", "TIME", "2025-03-03T15:30"},
		{"It is open every Monday.", "SET", "XXXX-WXX-1"},
		{"It was shut for three weeks.", "DURATION", "P3W"},
	} {
		got := when.In(text.Parse(tt.text), "en", "2025-03-05")
		if len(got) != 1 {
			t.Errorf("%q has the dates %+v, want one", tt.text, got)
			continue
		}
		if kind, value := timexOf(got[0]); kind != tt.kind || value != tt.value {
			t.Errorf("%q is %s %s, want %s %s", tt.text, kind, value, tt.kind, tt.value)
		}
	}
}

// TestLabelledDays: the first day of a label and the one behind its last.
func TestLabelledDays(t *testing.T) {
	for _, tt := range []struct {
		label  dayLabel
		lo, hi string
	}{
		{dayLabel{Value: "2025-03-04"}, "2025-03-04", "2025-03-05"},
		{dayLabel{Value: "2025-12"}, "2025-12-01", "2026-01-01"},
		{dayLabel{Value: "2025"}, "2025-01-01", "2026-01-01"},
		{dayLabel{Value: "2025-Q4"}, "2025-10-01", "2026-01-01"},
		{dayLabel{Value: "2024-12", Until: "2025-02"}, "2024-12-01", "2025-03-01"},
	} {
		lo, hi := tt.label.days()
		if lo.Format(time.DateOnly) != tt.lo || hi.Format(time.DateOnly) != tt.hi {
			t.Errorf("%+v is from %v to %v, want %s to %s", tt.label, lo, hi, tt.lo, tt.hi)
		}
	}
}

// TestKrautsReachItsBars holds the parts at hand to what has been reached, and HeidelTime's
// output to the figures that its row should have.
func TestKrautsReachItsBars(t *testing.T) {
	tables, _, err := Krauts(SharedData())
	if errs.KindOf(err) == errs.NotFound {
		t.Skip("no KRAUTS beside the project: its figures are not measured")
	}
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		part, by       string
		strict, values float64
	}{
		{"Die Zeit", "factdesk", .87, .77}, {"Die Zeit", "HeidelTime", .697, .627},
		{"Dolomiten-42", "factdesk", .90, .80}, {"Dolomiten-42", "HeidelTime", .794, .800},
	}
	if len(tables[0].Rows) != len(want) {
		t.Fatalf("%d rows, want %d", len(tables[0].Rows), len(want))
	}
	for i, w := range want {
		row := tables[0].Rows[i]
		if row[0] != w.part || row[1] != w.by {
			t.Errorf("row %d is of %s by %s, want %s by %s", i, row[0], row[1], w.part, w.by)
		}
		if cell(t, row[7]) < w.strict {
			t.Errorf("%s, %s: strict F1 %s, want at least %.3f", w.part, w.by, row[7], w.strict)
		}
		if cell(t, row[12]) < w.values {
			t.Errorf("%s, %s: value F1 %s, want at least %.3f", w.part, w.by, row[12], w.values)
		}
	}
}

// TestOpenDaysReachTheirBars: the open half of the set that nobody tuned on, by language.
func TestOpenDaysReachTheirBars(t *testing.T) {
	scores, err := scoreDays("../../claims/when/testdata/unseen/days.open.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for language, want := range map[string]struct{ right, ofAnswered float64 }{"en": {.98, .98}, "de": {1, 1}} {
		s := scores[language]
		if got := Ratio(s.right, s.dates-s.open); got < want.right {
			t.Errorf("%s: %.3f of the dates are right, want at least %.2f", language, got, want.right)
		}
		if got := Ratio(s.right, s.answered); got < want.ofAnswered {
			t.Errorf("%s: %.3f of the answered are right, want at least %.2f", language, got, want.ofAnswered)
		}
	}
}

func cell(t *testing.T, written string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(written, 64)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
