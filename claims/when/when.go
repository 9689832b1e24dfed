package when

import (
	"fmt"
	"time"
)

// Precision is how much of a date the text states.
type Precision string

const (
	Second  Precision = "second"
	Minute  Precision = "minute"
	Hour    Precision = "hour"
	DayPart Precision = "day part" // "Monday morning"
	Day     Precision = "day"
	Weekend Precision = "weekend"
	Week    Precision = "week"
	Month   Precision = "month"
	Quarter Precision = "quarter"
	Season  Precision = "season"
	Half    Precision = "half" // of a year
	Year    Precision = "year"
	Decade  Precision = "decade"
	Century Precision = "century"
	Stretch Precision = "range"    // from one date to another
	Length  Precision = "duration" // how long: "for several weeks", P3W
	Set     Precision = "set"      // how often: "every Monday", XXXX-WXX-1
	Vague   Precision = "vague"    // "now", PRESENT_REF; only where every date is asked for
)

// Date is a date, time or period that a text names, resolved against the article's
// day as far as the text says, and no further: "March 2023" is the month 2023-03.
type Date struct {
	Text  string `json:"text"`
	Start int    `json:"start"` // code points
	End   int    `json:"end"`
	// Value is ISO 8601 cut off at the precision: 1990s, 2023, 2023-Q1, 2023-H1, 2023-03,
	// 2023-W12, 2023-03-21, 2023-03-21T15:30, T15:30 for a time without a date, and
	// 2014/2016 for a range (both ends belong to it). How long and how often are written
	// as TIMEX does: P3W, P1D for "every day", XXXX-WXX-1T16 for "every Monday at 4 p.m.".
	// "" when it cannot be told.
	Value     string    `json:"value"`
	Precision Precision `json:"precision"`
	// Readings are the two days that 03/04/2025 may be, where nothing tells which; then it
	// has no value.
	Readings []string `json:"readings,omitempty"`

	From  time.Time `json:"-"` // the first moment; zero when it is not known
	Until time.Time `json:"-"` // the first moment that no longer belongs to it
	Lasts float64   `json:"-"` // seconds, of a duration: a month has 30 days, a year 365
}

// day is the reference: when the article was published.
type day struct {
	time.Time
	known bool
}

func dayOf(s string) day {
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return day{t.UTC(), true}
		}
	}
	return day{}
}

func (d day) midnight() time.Time { return date(d.Year(), d.Month(), d.Day()) }

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// when is a date while it is read.
type when struct {
	from, to int // pieces
	lo, hi   time.Time
	prec     Precision
	clock    bool   // a time of day without a date: lo and hi stand on clockDay
	counts   bool   // its number counts too: "three days ago"
	yearless bool   // no year was written
	vague    string // the value when there is no reference: XXXX-05-21
	day      bool   // a weekday alone
	bare     bool   // a number alone: "3" of "from 3 to 5pm"
	n        int    // of a bare one
	unit     Precision
	edge     edge                     // "early", "mid", "late"
	full     *[2]time.Time            // the whole period of an edge
	stepped  bool                     // "this", "next": counted from the article's day
	lasts    float64                  // seconds, of a duration
	either   []time.Time              // the days that it may be, where nothing tells which
	each     func(year int) time.Time // the day in another year, where it moves
}

// clockDay is the day on which times without a date stand. It isn't the first of all
// days: midnight would be the zero time, which says that nothing is known.
var clockDay = date(2, 1, 1)

func (w when) known() bool { return !w.lo.IsZero() || !w.hi.IsZero() || w.clock }

// span is a period from lo to hi.
func span(lo, hi time.Time, p Precision) when { return when{lo: lo, hi: hi, prec: p} }

func dayWhen(t time.Time) when { return span(t, t.AddDate(0, 0, 1), Day) }

func yearWhen(y int) when { return span(date(y, 1, 1), date(y+1, 1, 1), Year) }

func monthWhen(y int, m time.Month) when { return span(date(y, m, 1), date(y, m+1, 1), Month) }

func decadeWhen(y int) when { return span(date(y, 1, 1), date(y+10, 1, 1), Decade) }

func centuryWhen(y int) when { return span(date(y, 1, 1), date(y+100, 1, 1), Century) }

func quarterWhen(y, q int) when {
	return span(date(y, time.Month(3*q-2), 1), date(y, time.Month(3*q+1), 1), Quarter)
}

func halfWhen(y, h int) when {
	return span(date(y, time.Month(6*h-5), 1), date(y, time.Month(6*h+1), 1), Half)
}

func weekWhen(t time.Time) when {
	monday := t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	return span(monday, monday.AddDate(0, 0, 7), Week)
}

func weekendWhen(t time.Time) when {
	w := weekWhen(t)
	return span(w.lo.AddDate(0, 0, 5), w.hi, Weekend)
}

// found turns what was read into what callers see.
func (s *scan) found(w when) Found {
	at := s.Span(w.from, w.to)
	d := Date{Start: at.Start, End: at.End, Precision: w.prec, From: w.lo, Until: w.hi, Lasts: w.lasts, Value: w.value()}
	d.Text = s.Doc.Slice(d.Start, d.End)
	for _, t := range w.either {
		d.Readings = append(d.Readings, t.Format(time.DateOnly))
	}
	return Found{From: w.from, To: w.to, Counts: w.counts, Date: d}
}

// value writes a date cut off at its precision.
func (w when) value() string {
	if !w.known() {
		return w.vague
	}
	if w.clock {
		if w.prec == Stretch || w.prec == DayPart {
			return w.lo.Format("T15:04") + "/" + w.hi.Format("T15:04")
		}
		return w.lo.Format(clockLayouts[w.prec])
	}
	if w.prec != Stretch {
		return stamp(w.lo, w.hi, w.prec)
	}
	unit := w.unit
	switch unit {
	case "", Season, Weekend, Century:
		unit = Day // their own values have two ends
	case DayPart:
		unit = Minute
	}
	lo, hi := "", ""
	if !w.lo.IsZero() {
		lo = stamp(w.lo, w.lo, unit)
	}
	if !w.hi.IsZero() {
		last := w.hi.Add(-time.Second)
		if lengthOf(unit) > 0 {
			last = w.hi
		}
		hi = stamp(last, last, unit)
	}
	return lo + "/" + hi
}

var clockLayouts = map[Precision]string{Hour: "T15:04", Minute: "T15:04", Second: "T15:04:05"}

func stamp(lo, hi time.Time, p Precision) string {
	switch p {
	case Century:
		return fmt.Sprintf("%04d/%04d", lo.Year(), hi.Year()-1)
	case Decade:
		return fmt.Sprintf("%04ds", lo.Year())
	case Year:
		return fmt.Sprintf("%04d", lo.Year())
	case Half:
		return fmt.Sprintf("%04d-H%d", lo.Year(), (int(lo.Month())+5)/6)
	case Quarter:
		return fmt.Sprintf("%04d-Q%d", lo.Year(), (int(lo.Month())+2)/3)
	case Month:
		return lo.Format("2006-01")
	case Season:
		return lo.Format("2006-01") + "/" + hi.AddDate(0, 0, -1).Format("2006-01")
	case Week:
		y, n := lo.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, n)
	case Weekend:
		return lo.Format(time.DateOnly) + "/" + hi.AddDate(0, 0, -1).Format(time.DateOnly)
	case DayPart:
		return lo.Format("2006-01-02T15:04") + "/" + hi.Format("2006-01-02T15:04")
	case Hour:
		return lo.Format("2006-01-02T15")
	case Minute:
		return lo.Format("2006-01-02T15:04")
	case Second:
		return lo.Format("2006-01-02T15:04:05")
	}
	return lo.Format(time.DateOnly)
}
