package when

import (
	"testing"
	"time"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// TestStamp: a date is written as far as it is known, each precision in its own way.
func TestStamp(t *testing.T) {
	day := date(2022, 1, 21)
	noon := day.Add(12 * time.Hour)
	for _, c := range []struct {
		w    when
		want string
	}{
		{centuryWhen(1800), "1800/1899"},
		{decadeWhen(1990), "1990s"},
		{yearWhen(987), "0987"},
		{halfWhen(2022, 1), "2022-H1"},
		{halfWhen(2022, 2), "2022-H2"},
		{quarterWhen(2022, 4), "2022-Q4"},
		{monthWhen(2022, time.December), "2022-12"},
		{seasonWhen(2021, 12), "2021-12/2022-02"},
		{weekWhen(day), "2022-W03"},
		{weekWhen(date(2021, 1, 1)), "2020-W53"},
		{weekendWhen(day), "2022-01-22/2022-01-23"},
		{dayWhen(day), "2022-01-21"},
		{span(noon, noon.Add(time.Hour), Hour), "2022-01-21T12"},
		{span(noon, noon.Add(time.Minute), Minute), "2022-01-21T12:00"},
		{span(noon, noon.Add(time.Second), Second), "2022-01-21T12:00:00"},
		{clockWhen(9, 5, 0, Minute), "T09:05"},
		{clockWhen(9, 5, 7, Second), "T09:05:07"},
		{partWhen([2]int{8, 12}), "T08:00/T12:00"},
		{when{prec: Day}, ""},
		{when{prec: Day, vague: "XXXX-05-03"}, "XXXX-05-03"},
		{when{prec: Stretch, unit: Year, lo: date(2014, 1, 1)}, "2014/"},
		{when{prec: Stretch, unit: Year, hi: date(2017, 1, 1)}, "/2016"},
	} {
		if got := c.w.value(); got != c.want {
			t.Errorf("value of %v to %v, %s = %q, want %q", c.w.lo, c.w.hi, c.w.prec, got, c.want)
		}
	}
}

// TestBounds: from the first moment to the first that no longer belongs to it.
func TestBounds(t *testing.T) {
	for s, want := range map[string][2]string{
		"in 2014":               {"2014-01-01T00:00", "2015-01-01T00:00"},
		"in March 2023":         {"2023-03-01T00:00", "2023-04-01T00:00"},
		"yesterday":             {"2022-01-20T00:00", "2022-01-21T00:00"},
		"last week":             {"2022-01-10T00:00", "2022-01-17T00:00"},
		"from 2014 to 2016":     {"2014-01-01T00:00", "2017-01-01T00:00"},
		"the summer of 2020":    {"2020-06-01T00:00", "2020-09-01T00:00"},
		"on Tuesday at 3 p.m.":  {"2022-01-18T15:00", "2022-01-18T16:00"},
		"the 1800s":             {"1800-01-01T00:00", "1900-01-01T00:00"},
		"on February 29, 2020":  {"2020-02-29T00:00", "2020-03-01T00:00"},
		"the past three months": {"2021-10-21T00:00", "2022-01-21T00:00"},
	} {
		found := Find(figure.New(text.Parse(s)), friday)
		if len(found) != 1 {
			t.Errorf("%q has %d dates, want 1", s, len(found))
			continue
		}
		const layout = "2006-01-02T15:04"
		got := [2]string{found[0].Date.From.Format(layout), found[0].Date.Until.Format(layout)}
		if got != want {
			t.Errorf("%q is from %s until %s, want %s", s, got[0], got[1], want)
		}
	}
}

// TestTexts: the words that belong to a date, and whether its number counts.
func TestTexts(t *testing.T) {
	for _, c := range []struct {
		text, want string
		counts     bool
	}{
		{"It fell on Jan. 6, 2021, again.", "Jan. 6, 2021", false},
		{"He left on the day before yesterday.", "the day before yesterday", false},
		{"It began three days ago.", "three days ago", true},
		{"It fell from May to July 2021.", "from May to July 2021", false},
		{"It opens every Monday at 4 p.m. again.", "every Monday at 4 p.m.", true},
		{"He was jailed for three years.", "three years", true},
		{"It was at 3 p.m. GMT that he left.", "3 p.m. GMT", false},
		{"In the past two weeks it fell.", "past two weeks", true},
		{"It came in early 2022.", "early 2022", false},
		{"“2014” is a film.", "2014", false},
	} {
		found := Find(figure.New(text.Parse(c.text)), friday)
		if len(found) != 1 {
			t.Errorf("%q has %d dates, want 1", c.text, len(found))
			continue
		}
		if got := found[0].Date.Text; got != c.want {
			t.Errorf("date of %q is %q, want %q", c.text, got, c.want)
		}
		if got := found[0].Counts; got != c.counts {
			t.Errorf("number of %q counts: %v, want %v", c.text, got, c.counts)
		}
	}
}

// TestLasts: seconds, a month 30 days and a year 365.
func TestLasts(t *testing.T) {
	for s, want := range map[string]float64{
		"for 20 minutes":         1200,
		"for an hour and a half": 5400,
		"for two days":           172800,
		"for three weeks":        1814400,
		"for a month":            2592000,
		"for ten years":          315360000,
	} {
		found := Find(figure.New(text.Parse(s)), "")
		if len(found) != 1 || found[0].Date.Lasts != want {
			t.Errorf("dates of %q = %+v, want one of %v seconds", s, found, want)
		}
	}
}

func TestBusinessDays(t *testing.T) {
	from := date(2022, 1, 21)
	for n, want := range map[int]string{0: "2022-01-21", 1: "2022-01-24", 5: "2022-01-28", -1: "2022-01-20", -5: "2022-01-14"} {
		if got := businessDays(from, n).Format(time.DateOnly); got != want {
			t.Errorf("%d working days from Friday = %s, want %s", n, got, want)
		}
	}
}

// TestUnitsOfTheLexicon: each unit that it knows is one of ours.
func TestUnitsOfTheLexicon(t *testing.T) {
	for _, unit := range []string{"second", "mins", "hrs", "days", "weekend", "wk", "fortnights", "months", "quarter", "yrs", "decades", "centuries"} {
		n, ok := lexicon.English().Of(unit).Value(lexicon.TimeUnit)
		if !ok || units[n] == "" {
			t.Errorf("%q lasts %d seconds, which is no unit", unit, n)
		}
	}
}
