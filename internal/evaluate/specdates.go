package evaluate

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"factdesk/claims/quantity"
)

// datesPass compares dates, and quantities of time as durations.
func datesPass(c specCase, marks []quantity.Mark) ([]quantity.Mark, bool) {
	var ours []quantity.Mark
	for _, m := range marks {
		inside := len(ours) > 0 && m.Date == nil && ours[len(ours)-1].Date != nil && m.Quantity.Start < ours[len(ours)-1].Date.End
		if m.Date != nil || !inside && m.Quantity.Unit != nil && quantity.Measures(*m.Quantity.Unit) == quantity.Time {
			ours = append(ours, m)
		}
	}
	if len(ours) != len(c.Results) {
		return ours, false
	}
	for i, want := range c.Results {
		if !sameDate(ours[i], want) {
			return ours, false
		}
	}
	return ours, true
}

func sameDate(m quantity.Mark, want specResult) bool {
	if m.Date == nil {
		q := m.Quantity
		return len(want.Resolution.Values) > 0 && want.Resolution.Values[0]["value"] == strconv.FormatFloat(q.Value*secondsOf[*q.Unit], 'f', -1, 64) && m.Number.Start >= want.Start && q.End == want.End+1
	}
	d := m.Date
	if d.Start != want.Start || d.End != want.End+1 {
		return false
	}
	for _, v := range want.Resolution.Values {
		layout := layouts[strings.TrimSuffix(fmt.Sprint(v["type"]), "range")]
		if v["value"] == d.From.Format(layout) && !strings.HasSuffix(fmt.Sprint(v["type"]), "range") ||
			v["start"] == stampOr(d.From, layout) && v["end"] == stampOr(d.Until, layout) && strings.HasSuffix(fmt.Sprint(v["type"]), "range") {
			return true
		}
	}
	return false
}

func stampOr(t time.Time, layout string) any {
	if t.IsZero() {
		return nil
	}
	return t.Format(layout)
}

var layouts = map[string]string{"date": time.DateOnly, "time": time.TimeOnly, "datetime": time.DateTime}

// secondsOf are the lengths that the specifications give a unit of time.
var secondsOf = map[string]float64{"second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800, "fortnight": 1209600, "month": 2592000, "year": 31536000,
	"decade": 315360000, "century": 3153600000, "weekend": 172800, "business day": 86400}
