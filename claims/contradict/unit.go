package contradict

import (
	_ "embed"
	"strings"

	"factdesk/claims"
	"factdesk/claims/figure"
)

//go:embed units.txt
var unitRows string

type conversion struct {
	base   string
	factor float64
}

var conversions = func() map[string]conversion {
	out := map[string]conversion{}
	for _, row := range rows(unitRows) {
		base, list, _ := strings.Cut(row, ": ")
		out[base] = conversion{base, 1}
		for _, item := range strings.Split(list, ", ") {
			i := strings.LastIndexByte(item, ' ')
			out[item[:i]] = conversion{base, number64(item[i+1:])}
		}
	}
	return out
}()

// inBase is a quantity's unit and a factor to bring its values into it. "" is a count.
func inBase(q claims.Quantity) (unit string, factor float64) {
	if q.Unit == nil {
		return "", 1
	}
	if c, ok := conversions[*q.Unit]; ok {
		return c.base, c.factor
	}
	return *q.Unit, 1
}

// isMoney reports a unit of currency, whose amounts say little without what they pay for.
func isMoney(unit string) bool { return figure.Measures(unit) == figure.Currency }
