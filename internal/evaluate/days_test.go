package evaluate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims/when"
)

// TestDaysTable: both halves have their rows, by language, and only the open one tells
// its errors.
func TestDaysTable(t *testing.T) {
	dir := t.TempDir()
	lines := []string{
		`{"id":"own-1","kind":"weekday","language":"en","country":"UK","published":"2025-03-05","text":"It closed on Monday.","dates":[{"exact":"Monday","start":13,"end":19,"value":"2025-03-03","precision":"day"}]}`,
		`{"id":"own-2","kind":"year","language":"en","country":"US","published":"2025-03-05","text":"It closed in 2016.","dates":[{"exact":"2016","start":13,"end":17,"value":"2015","precision":"year"}]}`,
		`{"id":"own-3","kind":"not-a-date","language":"en","country":"","published":"2025-03-05","text":"It closed in 2014.","dates":[]}`,
	}
	for _, half := range []string{"open", "locked"} {
		writeOwn(t, filepath.Join(dir, "days."+half+".jsonl"), strings.Join(lines, "\n")+"\n")
	}
	tables, wrong, err := Days(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"open", "en", "3", "2", "2", "2", "1", "0.500", "0.500", "1.000", "0", "0", "1"},
		{"open", "de", "0", "0", "0", "0", "0", "0.000", "0.000", "0.000", "0", "0", "0"},
		{"locked", "en", "3", "2", "2", "2", "1", "0.500", "0.500", "1.000", "0", "0", "1"},
		{"locked", "de", "0", "0", "0", "0", "0", "0.000", "0.000", "0.000", "0", "0", "0"},
	}
	if diff := cmp.Diff(want, tables[0].Rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	var told []string
	for _, e := range wrong {
		told = append(told, e.ID+": "+e.Got)
	}
	if diff := cmp.Diff([]string{"own-2: 2016 = 2016 (year)", "own-3: 2014 = 2014 (year)"}, told); diff != "" {
		t.Errorf("errors of the open half (-want +got):\n%s", diff)
	}
}

// TestDaysNeedTheirFiles: a set that is not whole is named.
func TestDaysNeedTheirFiles(t *testing.T) {
	if _, _, err := Days(t.TempDir()); err == nil || !strings.Contains(err.Error(), "days.open.jsonl") {
		t.Errorf("the error is %v, want one that names the missing half", err)
	}
}

// TestKrautsTable: each part has its two rows, on articles of our own.
func TestKrautsTable(t *testing.T) {
	root := t.TempDir()
	const article = `<TimeML><DCT><TIMEX3 functionInDocument="CREATION_TIME" type="DATE" value="2025-03-05">5</TIMEX3></DCT><TEXT>Sie kam <TIMEX3 type="DATE" value="2016">2016</TIMEX3>.</TEXT></TimeML>`
	for _, part := range krautsParts {
		writeOwn(t, filepath.Join(root, part.dir, "own.tml"), article)
		writeOwn(t, filepath.Join(root, part.dir+"_Heideltime", "own.tml"), strings.Replace(article, `"2016"`, `"2015"`, 1))
	}
	tables, wrong, err := Krauts(root)
	if err != nil {
		t.Fatal(err)
	}
	all := []string{"1.000", "1.000", "1.000"}
	ours := append(append([]string{"1", "1", "1"}, all...), "1.000", "1.000", "1.000", "1.000", "1.000", "1.000")
	theirs := append(append([]string{"1", "1", "1"}, all...), "1.000", "1.000", "1.000", "1.000", "0.000", "0.000")
	want := [][]string{
		append([]string{"Die Zeit", "factdesk"}, ours...), append([]string{"Die Zeit", "HeidelTime"}, theirs...),
		append([]string{"Dolomiten-42", "factdesk"}, ours...), append([]string{"Dolomiten-42", "HeidelTime"}, theirs...),
	}
	if diff := cmp.Diff(want, tables[0].Rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if len(wrong) != 0 {
		t.Errorf("errors %+v, want none of ours", wrong)
	}
}

func writeOwn(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestDayTags: the country of a text is part of its language.
func TestDayTags(t *testing.T) {
	for _, tt := range []struct{ language, country, want string }{
		{"en", "US", "en-US"},
		{"en", "UK", "en-GB"},
		{"en", "", "en"},
		{"de", "AT", "de-AT"},
	} {
		c := dayCase{Language: tt.language, Country: tt.country}
		if got := c.tag(); got != tt.want {
			t.Errorf("%s of %q is tagged %s, want %s", tt.language, tt.country, got, tt.want)
		}
	}
}

// TestPairTimes: the same extent goes before an overlap, and each label answers once.
func TestPairTimes(t *testing.T) {
	gold := []timex{{start: 0, end: 4}, {start: 5, end: 9}, {start: 20, end: 24}}
	got := []timex{{start: 3, end: 6}, {start: 5, end: 9}, {start: 10, end: 12}, {start: 18, end: 22}, {start: 22, end: 26}}
	want := map[int]int{0: 0, 1: 1, 3: 2}
	if diff := cmp.Diff(want, pairTimes(gold, got)); diff != "" {
		t.Errorf("pairs (-want +got):\n%s", diff)
	}
}

// TestPartsOfPeriods: days inside a period are right where only a part of it is named,
// and a range answers both of its ends.
func TestPartsOfPeriods(t *testing.T) {
	day := func(s string) time.Time {
		at, _ := labelled(s)
		return at
	}
	may := when.Date{Precision: when.Month, From: day("2024-05-01"), Until: day("2024-05-11")}
	years := when.Date{Precision: when.Stretch, From: day("2015-01-01"), Until: day("2019-01-01")}
	for _, tt := range []struct {
		label dayLabel
		date  when.Date
		want  bool
	}{
		{dayLabel{Value: "2024-05", Precision: "month"}, may, true},
		{dayLabel{Value: "2024-06", Precision: "month"}, may, false},
		{dayLabel{Value: "2024", Precision: "year"}, may, false},
		{dayLabel{Value: "2015", Precision: "year"}, years, true},
		{dayLabel{Value: "2018", Precision: "year"}, years, true},
		{dayLabel{Value: "2016", Precision: "year"}, years, false},
		{dayLabel{Value: "2015", Precision: "year", Until: "2018"}, years, true},
	} {
		if got := sameDays(tt.label, &tt.date); got != tt.want {
			t.Errorf("%+v and %v to %v: %t, want %t", tt.label, tt.date.From, tt.date.Until, got, tt.want)
		}
	}
}
