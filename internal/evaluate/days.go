package evaluate

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"factdesk/claims/text"
	"factdesk/claims/when"
)

// dayCase is one sentence with its dates, as dir/README.md tells.
type dayCase struct {
	ID        string     `json:"id"`
	Kind      string     `json:"kind"`
	Language  string     `json:"language"`
	Country   string     `json:"country"`
	Published string     `json:"published"`
	Text      string     `json:"text"`
	Dates     []dayLabel `json:"dates"`
}

type dayLabel struct {
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Exact     string `json:"exact"`
	Value     string `json:"value"`
	Precision string `json:"precision"`
	Until     string `json:"until"`
}

// DayError is a date of the open half that came out otherwise.
type DayError struct {
	ID   string   `json:"id"`
	Kind string   `json:"kind"`
	Text string   `json:"text"`
	Want dayLabel `json:"want"`
	Got  string   `json:"got"`
}

// Days measures which day a sentence means, on the set in dir that somebody wrote who
// had not seen the rules. Nobody looks at the locked half, nor at its errors.
func Days(dir string) ([]Table, []DayError, error) {
	t := Table{Title: "Days nobody has tuned on", Notes: []string{daysNote},
		Head: []string{"half", "language", "sentences", "dates", "found", "answered", "right", "of the answered", "of all", "precision right", "open", "left open", "invented"}}
	var wrong []DayError
	for _, half := range []string{"open", "locked"} {
		scores, err := scoreDays(filepath.Join(dir, "days."+half+".jsonl"))
		if err != nil {
			return nil, nil, err
		}
		for _, language := range []string{"en", "de"} {
			t.Rows = append(t.Rows, scores[language].row(half, language))
			if half == "open" {
				wrong = append(wrong, scores[language].errors...)
			}
		}
	}
	return []Table{t}, wrong, nil
}

const daysNote = "claims/when/testdata/unseen. Found: an overlap. Answered: with a value, of the dates that have one; right: the same days, and for a part of a period (\"early May\") days inside it; a range answers each of the dates that it reaches from and to. Open: dates that nobody can tell, left open: those of them that we gave no value. Invented: what no label overlaps."

func scoreDays(path string) (map[string]*dayScore, error) {
	cases, err := jsonLines[dayCase](path)
	if err != nil {
		return nil, err
	}
	scores := map[string]*dayScore{"en": {}, "de": {}}
	for _, c := range cases {
		if s := scores[c.Language]; s != nil {
			s.add(c)
		}
	}
	return scores, nil
}

type dayScore struct {
	sentences, dates, found, answered, right, precise, open, left, invented int
	errors                                                                  []DayError
}

func (s *dayScore) row(half, language string) []string {
	return []string{half, language, fmt.Sprint(s.sentences), fmt.Sprint(s.dates), fmt.Sprint(s.found), fmt.Sprint(s.answered), fmt.Sprint(s.right),
		f3(Ratio(s.right, s.answered)), f3(Ratio(s.right, s.dates-s.open)), f3(Ratio(s.precise, s.found)), fmt.Sprint(s.open), fmt.Sprint(s.left), fmt.Sprint(s.invented)}
}

func (s *dayScore) add(c dayCase) {
	got := when.In(text.ParseIn(c.Text, c.Language), c.tag(), c.Published)
	s.sentences++
	for i := range got {
		if !c.labels(&got[i]) && says(&got[i]) {
			s.invented++
			s.miss(c, dayLabel{}, &got[i])
		}
	}
	for _, want := range c.Dates {
		s.compare(c, want, overlapping(got, want))
	}
}

// tag is the language with the country, where the origin of the text is known.
func (c dayCase) tag() string {
	country := c.Country
	switch country {
	case "":
		return c.Language
	case "UK":
		country = "GB"
	}
	return c.Language + "-" + country
}

// says reports a date: times of day alone, lengths and sets are not labelled.
func says(d *when.Date) bool {
	return d.Precision != when.Length && d.Precision != when.Set && !strings.HasPrefix(d.Value, "T")
}

func (c dayCase) labels(d *when.Date) bool {
	for _, want := range c.Dates {
		if d.Start < want.End && want.Start < d.End {
			return true
		}
	}
	return false
}

func overlapping(got []when.Date, want dayLabel) *when.Date {
	for i := range got {
		if d := &got[i]; d.Start < want.End && want.Start < d.End && says(d) {
			return d
		}
	}
	return nil
}

func (s *dayScore) compare(c dayCase, want dayLabel, got *when.Date) {
	s.dates++
	if want.Value == "" {
		s.open++
		if got == nil || got.From.IsZero() {
			s.left++
		} else {
			s.miss(c, want, got)
		}
	}
	if got == nil {
		s.miss(c, want, nil)
		return
	}
	s.found++
	s.precise += hit(samePrecision(want.Precision, got))
	if want.Value == "" || got.From.IsZero() && got.Until.IsZero() {
		return
	}
	s.answered++
	right := sameDays(want, got)
	s.right += hit(right)
	if !right {
		s.miss(c, want, got)
	}
}

func (s *dayScore) miss(c dayCase, want dayLabel, got *when.Date) {
	e := DayError{ID: c.ID, Kind: c.Kind, Text: c.Text, Want: want}
	if got != nil {
		e.Got = fmt.Sprintf("%s = %s (%s)", got.Text, got.Value, got.Precision)
	}
	s.errors = append(s.errors, e)
}

// samePrecision takes a time for its day, and a range for what it counts in.
func samePrecision(want string, d *when.Date) bool {
	p := string(d.Precision)
	switch d.Precision {
	case when.Hour, when.Minute, when.Second, when.DayPart:
		p = "day"
	case when.Half:
		p = "half-year"
	case when.Stretch:
		return true
	}
	return strings.TrimPrefix(want, "fiscal-") == p
}

// sameDays compares the days that are meant.
func sameDays(want dayLabel, d *when.Date) bool {
	lo, hi := want.days()
	from, until := wholeDays(d)
	switch {
	case from.Equal(lo) && until.Equal(hi):
		return true
	case want.Precision == "century":
		return from.Equal(lo.AddDate(-1, 0, 0)) && until.Equal(hi.AddDate(-1, 0, 0))
	case d.Precision == when.Stretch:
		return want.Until == "" && (from.Equal(lo) || until.Equal(hi))
	}
	return samePrecision(want.Precision, d) && !from.Before(lo) && !until.After(hi)
}

// wholeDays are those that a date's moments lie in.
func wholeDays(d *when.Date) (from, until time.Time) {
	const day = 24 * time.Hour
	from, until = d.From.Truncate(day), d.Until
	if !until.Equal(until.Truncate(day)) || until.Equal(from) {
		until = until.Truncate(day).Add(day)
	}
	return from, until
}

// days are the first day of a label and the day behind its last one.
func (l dayLabel) days() (lo, hi time.Time) {
	lo, hi = labelled(l.Value)
	if l.Until != "" {
		_, hi = labelled(l.Until)
	}
	return lo, hi
}

// labelled reads 2025-03-04, 2025-03, 2025 and 2025-Q2.
func labelled(value string) (lo, hi time.Time) {
	if year, quarter, ok := strings.Cut(value, "-Q"); ok {
		y, _ := labelled(year)
		lo = y.AddDate(0, 3*int(quarter[0]-'1'), 0)
		return lo, lo.AddDate(0, 3, 0)
	}
	for _, l := range []struct {
		layout              string
		years, months, days int
	}{{time.DateOnly, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if t, err := time.Parse(l.layout, value); err == nil {
			return t, t.AddDate(l.years, l.months, l.days)
		}
	}
	return time.Time{}, time.Time{}
}
