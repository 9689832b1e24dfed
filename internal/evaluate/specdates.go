package evaluate

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"factdesk/claims/quantity"
	"factdesk/claims/when"
)

// datesPass compares what says when, how long and how often.
func datesPass(c specCase, marks []quantity.Mark) ([]quantity.Mark, bool) {
	var ours []quantity.Mark
	for _, m := range marks {
		if m.Date != nil {
			ours = append(ours, m)
		}
	}
	if len(ours) != len(c.Results) {
		return ours, false
	}
	for i, want := range c.Results {
		if !sameDate(ours[i].Date, want) {
			return ours, false
		}
	}
	return ours, true
}

// sameDate reports the same span and one of the values that are wanted.
func sameDate(d *when.Date, want specResult) bool {
	if d.Start != want.Start || d.End != want.End+1 {
		return false
	}
	for _, v := range want.Resolution.Values {
		if sameMoment(d, v) {
			return true
		}
	}
	return false
}

// sameMoment compares one resolved value. What the specifications leave open ("this
// summer", "every Monday") is compared by its TIMEX.
func sameMoment(d *when.Date, v map[string]any) bool {
	kind := fmt.Sprint(v["type"])
	switch {
	case v["value"] == "not resolved":
		return d.Value != "" && d.Value == v["timex"]
	case kind == "duration":
		s, err := strconv.ParseFloat(fmt.Sprint(v["value"]), 64)
		return err == nil && d.Precision == when.Length && math.Abs(s-d.Lasts) < 0.001
	case d.Precision == when.Length || d.Precision == when.Set:
		return false
	}
	layout := layouts[strings.TrimSuffix(kind, "range")]
	if !strings.HasSuffix(kind, "range") {
		return v["value"] == d.From.Format(layout)
	}
	return v["start"] == stampOr(d.From, layout) && (v["end"] == stampOr(d.Until, layout) || v["end"] == stampOr(d.Until.Add(-time.Second), layout))
}

func stampOr(t time.Time, layout string) any {
	if t.Before(firstDay) {
		return nil
	}
	return t.Format(layout)
}

// firstDay stands before all moments that mean anything.
var firstDay = time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC)

var layouts = map[string]string{"date": time.DateOnly, "time": time.TimeOnly, "datetime": time.DateTime}
