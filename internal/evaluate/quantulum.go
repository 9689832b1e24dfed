package evaluate

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strconv"

	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

const quantulumFile = "quantulum3/_lang/en_US/tests/quantities.json"

// quantulum counts the cases of quantulum3's tests whose values and units we find.
func quantulum(data string) ([]string, []QuantityError, error) {
	dir, err := Data(data, "quantulum3-tests", quantulumFile)
	if err != nil {
		return nil, nil, err
	}
	raw, err := readFile(filepath.Join(dir, quantulumFile))
	if err != nil {
		return nil, nil, err
	}
	var cases []struct {
		Req string
		Res []struct {
			Value float64
			Unit  string
		}
	}
	if err := json.Unmarshal(raw, &cases); err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", quantulumFile, err)
	}
	var failed []QuantityError
	for i, c := range cases {
		marks := quantity.Read(text.Parse(c.Req), quantity.Options{Every: true})
		e := QuantityError{File: "quantulum3", Case: i + 1, Input: c.Req, Want: []string{}, Got: []string{}}
		missed := false
		for _, want := range c.Res {
			missed = missed || !found(marks, want.Value, want.Unit)
			e.Want = append(e.Want, fmt.Sprint(want.Value, " ", want.Unit))
		}
		if !missed {
			continue
		}
		for _, m := range marks {
			e.Got = append(e.Got, inWords(m))
		}
		failed = append(failed, e)
	}
	return rateRow("quantulum3 quantities", len(cases)-len(failed), len(cases), 0), failed, nil
}

func found(marks []quantity.Mark, v float64, unit string) bool {
	for _, m := range marks {
		q := m.Quantity
		if m.Date != nil {
			y, err := strconv.Atoi(m.Date.Value)
			if err == nil && unit == "dimensionless" && float64(y) == v {
				return true
			}
			continue
		}
		mid := q.Value
		if q.High != nil {
			mid = (q.Value + *q.High) / 2 // quantulum3 gives a range as its middle
		}
		if !near(v, mid) && !near(v, q.Value) {
			continue
		}
		if q.Unit == nil && unit == "dimensionless" || q.Unit != nil && (sameUnit(unit, *q.Unit) || unit == *q.Unit) || q.Unit != nil && *q.Unit == "pound mass" && unit == "pound-mass" {
			return true
		}
	}
	return false
}
