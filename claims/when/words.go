package when

import (
	"time"

	"factdesk/claims/figure"
)

var weekdays = weekdayTable()

func weekdayTable() map[string]time.Weekday {
	m := make(map[string]time.Weekday)
	for i := time.Sunday; i <= time.Saturday; i++ {
		name := figure.Fold(i.String())
		m[name], m[name+"s"], m[name[:3]] = i, i, i
	}
	m["tues"], m["thur"], m["thurs"], m["weds"] = time.Tuesday, time.Thursday, time.Thursday, time.Wednesday
	delete(m, "sun")
	delete(m, "sat")
	return m
}

// parts are the parts of a day in hours.
var parts = map[string][2]int{
	"morning": {8, 12}, "afternoon": {12, 16}, "evening": {16, 20}, "night": {20, 24}, "mornings": {8, 12}, "afternoons": {12, 16}, "evenings": {16, 20},
	"nights": {20, 24}, "overnight": {20, 24}, "midday": {11, 13}, "lunchtime": {11, 13}, "daytime": {8, 18}, "noontime": {11, 13},
}

// seasons are their first month, as the northern weather services count.
var seasons = map[string]time.Month{"spring": time.March, "summer": time.June, "autumn": time.September, "fall": time.September, "winter": time.December}

// periods are the units of a calendar that "last" and "next" go with.
var periods = map[string]Precision{
	"day": Day, "days": Day, "week": Week, "weeks": Week, "weekend": Weekend, "weekends": Weekend, "month": Month, "months": Month, "quarter": Quarter,
	"quarters": Quarter, "year": Year, "years": Year, "decade": Decade, "decades": Decade, "century": Century, "centuries": Century, "fortnight": fortnight, "fortnights": fortnight, "min": Minute, "sec": Second, "secs": Second, "second": Second, "hr": Hour,
	"hour": Hour, "hours": Hour, "minute": Minute, "minutes": Minute, "mins": Minute, "hrs": Hour, "seconds": Second, "yrs": Year, "yr": Year, "wk": Week,
}

// fortnight is a unit that no date has as its precision.
const fortnight Precision = "fortnight"

// steps are the words that move a period: last -1, this 0, next +1.
var steps = map[string]int{"last": -1, "previous": -1, "past": -1, "prior": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1, "upcoming": 1, "same": 0}
