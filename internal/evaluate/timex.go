package evaluate

import (
	"fmt"

	"factdesk/claims/when"
)

// timexOf is a date as TIMEX3 types and writes it: 199 for a decade, 2005-SU, T20:30.
func timexOf(d when.Date) (kind, value string) {
	switch d.Precision {
	case when.Length:
		return "DURATION", d.Value
	case when.Set:
		return "SET", d.Value
	case when.DayPart, when.Hour, when.Minute, when.Second:
		return "TIME", timeOfDay(d)
	}
	if d.From.IsZero() {
		return "DATE", d.Value
	}
	return "DATE", periodValue(d)
}

func periodValue(d when.Date) string {
	switch year := d.From.Year(); d.Precision {
	case when.Decade:
		return fmt.Sprintf("%03d", year/10)
	case when.Century:
		return fmt.Sprintf("%02d", year/100)
	case when.Season:
		return fmt.Sprintf("%04d-%s", year, seasonCodes[int(d.From.Month())])
	case when.Weekend:
		y, w := d.From.ISOWeek()
		return fmt.Sprintf("%04d-W%02d-WE", y, w)
	}
	return d.Value
}

var seasonCodes = map[int]string{3: "SP", 6: "SU", 9: "FA", 12: "WI"}

// timeOfDay writes parts of a day by their letters, and hours with their minutes.
func timeOfDay(d when.Date) string {
	if d.From.IsZero() || d.From.Year() < 1000 {
		return d.Value
	}
	if code := partCodes[d.From.Hour()]; d.Precision == when.DayPart && code != "" {
		return d.From.Format("2006-01-02") + code
	}
	return d.From.Format("2006-01-02T15:04")
}

// partCodes are the parts of a day by the hour in which we let them begin.
var partCodes = map[int]string{8: "TMO", 11: "TMI", 12: "TAF", 16: "TEV", 20: "TNI"}
