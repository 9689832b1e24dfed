package contradict

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/figure"
)

// unitRows are the units that convert into another of their dimension: the base, then
// each unit with how many of the base it is. SI and the international yard and pound
// (exact); a barrel of oil is 42 US gallons; a month is a twelfth of a Julian year. A
// "ton" is left alone: it may be short, long or metric. Currencies have no fixed rate.
const unitRows = `metre: kilometre 1000, centimetre .01, millimetre .001, mile 1609.344, nautical mile 1852, yard .9144, foot .3048, inch .0254
square metre: square kilometre 1e6, hectare 1e4, acre 4046.8564224, square foot .09290304, square mile 2589988.110336
litre: millilitre .001, centilitre .01, cubic metre 1000, gallon 3.785411784, barrel 158.987294928, pint .473176473
kilogram: gram .001, milligram 1e-6, tonne 1000, metric ton 1000, pound mass .45359237, ounce .028349523125, stone 6.35029318
watt: kilowatt 1e3, megawatt 1e6, gigawatt 1e9, terawatt 1e12
watt hour: kilowatt hour 1e3, megawatt hour 1e6, gigawatt hour 1e9, terawatt hour 1e12
day: week 7, fortnight 14, year 365.25, month 30.4375, decade 3652.5, century 36525, hour .0416666666666667, minute .000694444444444444, second .0000115740740740741
kilometre per hour: mile per hour 1.609344, metre per second 3.6, knot 1.852
dollar: us dollar 1`

type conversion struct {
	base   string
	factor float64
}

var conversions = func() map[string]conversion {
	out := map[string]conversion{}
	for _, row := range strings.Split(unitRows, "\n") {
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
