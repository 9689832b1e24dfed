package evaluate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"factdesk/claims/quantity"
)

// specCase is one case of a file of Recognizers-Text.
type specCase struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []specResult
}

type specResult struct {
	Text, TypeName string
	Start, End     int // inclusive
	Resolution     struct {
		Value  any
		Unit   string
		Values []map[string]any
	}
}

// readSpec reads one file of Recognizers-Text; some begin with a byte-order mark.
func readSpec(path string) ([]specCase, error) {
	raw, err := readFile(path)
	if err != nil {
		return nil, err
	}
	var cases []specCase
	if err := json.Unmarshal(bytes.TrimPrefix(raw, []byte("\ufeff")), &cases); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return cases, nil
}

// failure says what a case wants and what we read, one string a result.
func (c specCase) failure(file string, number int, ours []quantity.Mark) QuantityError {
	e := QuantityError{File: file, Case: number, Input: c.Input, Day: c.Context.ReferenceDateTime, Want: []string{}, Got: []string{}}
	for _, r := range c.Results {
		want := []string{fmt.Sprintf("[%s] %d-%d", r.Text, r.Start, r.End+1)}
		for _, v := range r.Resolution.Values {
			want = append(want, strings.TrimSpace(fmt.Sprintln(v["timex"], orNothing(v["value"]), orNothing(v["start"]), orNothing(v["end"]))))
		}
		if r.Resolution.Value != nil {
			want = append(want, fmt.Sprint(r.Resolution.Value, " ", r.Resolution.Unit))
		}
		e.Want = append(e.Want, strings.Join(want, " | "))
	}
	for _, m := range ours {
		e.Got = append(e.Got, inWords(m))
	}
	return e
}

func orNothing(v any) any {
	if v == nil {
		return ""
	}
	return v
}

// inWords writes what we read in one line.
func inWords(m quantity.Mark) string {
	if d := m.Date; d != nil {
		return fmt.Sprintf("[%s] %d-%d %s %s", d.Text, d.Start, d.End, d.Precision, d.Value)
	}
	q := m.Quantity
	unit := ""
	if q.Unit != nil {
		unit = *q.Unit
	}
	return fmt.Sprintf("%d-%d %v %s", q.Start, q.End, q.Value, unit)
}
