package evaluate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

// Quantities measures the reader of numbers and dates against Microsoft's English
// specifications of Recognizers-Text and against the tests of quantulum3. data is the
// folder that holds both. It returns one table: a row a file.
func Quantities(data string) ([]Table, error) {
	t := Table{Title: "Quantities and dates", Head: []string{"file", "cases", "pass", "rate", "target", "met"}, Notes: quantityNotes}
	for _, f := range specFiles {
		dir, err := Data(data, "recognizers-text-specs", "Specs/"+f.path)
		if err != nil {
			return nil, err
		}
		cases, err := readSpec(filepath.Join(dir, "Specs", f.path))
		if err != nil {
			return nil, err
		}
		pass := 0
		for _, c := range cases {
			if f.passes(c) {
				pass++
			}
		}
		t.Rows = append(t.Rows, rateRow(strings.TrimSuffix(filepath.Base(f.path), ".json"), pass, len(cases), f.target))
	}
	row, err := quantulum(data)
	if err != nil {
		return nil, err
	}
	t.Rows = append(t.Rows, row)
	return []Table{t}, nil
}

var quantityNotes = []string{
	"A case of Recognizers-Text passes when the results of its kind are exactly as many as it expects and each has the expected value and unit in an overlapping place; " +
		"for DateTimeModel each expected result must have the same span and one of the resolved values (for a set: none of ours, so it fails). Cases that some platform does not support (NotSupported) are counted like all others, and so are results without a number, which factdesk does not report.",
	"NumberModel, PercentModel and so on are read with Options.Every: they want every \"one\", version and telephone number as a number. What newsrooms get counts only what counts; its bar is the value F1 on news (published on NewsQuant: quantulum3 .730, GPT-3 .706, CQE .920, 75 lines of regular expressions .812).",
	"A case of quantulum3 passes when each expected value with its unit is found; entities and dimensions are not compared.",
}

func rateRow(name string, pass, cases int, target float64) []string {
	want, met := "", ""
	if target > 0 {
		want, met = fmt.Sprintf("%.2f", target), "no"
		if Ratio(pass, cases) >= target {
			met = "yes"
		}
	}
	return []string{name, strconv.Itoa(cases), strconv.Itoa(pass), fmt.Sprintf("%.3f", Ratio(pass, cases)), want, met}
}

// specFile is one file of specifications and what of our reading answers it.
type specFile struct {
	path   string
	target float64
	bare   bool
	want   func(quantity.Mark) bool
}

var specFiles = []specFile{
	{"Number/English/NumberModel.json", 0.85, true, func(quantity.Mark) bool { return true }},
	{"Number/English/PercentModel.json", 0.85, false, ofDimension("percent")},
	{"NumberWithUnit/English/CurrencyModel.json", 0.85, false, ofDimension("currency")},
	{"NumberWithUnit/English/DimensionModel.json", 0.85, false, ofDimension("length", "area", "volume", "weight", "speed", "information", "angle")},
	{"NumberWithUnit/English/AgeModel.json", 0, false, func(m quantity.Mark) bool { return m.Date == nil && m.Age }},
	{"NumberWithUnit/English/TemperatureModel.json", 0, false, ofDimension("temperature")},
	{"DateTime/English/DateTimeModel.json", 0.60, false, nil},
}

func ofDimension(names ...quantity.Dimension) func(quantity.Mark) bool {
	return func(m quantity.Mark) bool {
		if m.Date != nil || m.Quantity.Unit == nil || m.Age {
			return false
		}
		d := quantity.Measures(*m.Quantity.Unit)
		for _, n := range names {
			if n == d {
				return true
			}
		}
		return false
	}
}

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
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var cases []specCase
	if err := json.Unmarshal(bytes.TrimPrefix(raw, []byte("\ufeff")), &cases); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return cases, nil
}

func (f specFile) passes(c specCase) bool {
	marks := quantity.Read(text.Parse(c.Input), quantity.Options{Reference: c.Context.ReferenceDateTime, Every: true, Bare: f.bare})
	if f.want == nil {
		return datesPass(c, marks)
	}
	var ours []quantity.Mark
	for _, m := range marks {
		if f.want(m) {
			ours = append(ours, m)
		}
	}
	if len(ours) != len(c.Results) {
		return false
	}
	for i, want := range c.Results {
		if !f.same(ours[i], want) {
			return false
		}
	}
	return true
}

func (f specFile) same(m quantity.Mark, want specResult) bool {
	written, ok := want.Resolution.Value.(string)
	v, err := strconv.ParseFloat(strings.TrimSuffix(written, "%"), 64)
	if !ok || err != nil || !near(v, m.Quantity.Value) || m.Quantity.End <= want.Start || m.Quantity.Start > want.End {
		return false
	}
	return f.bare || want.Resolution.Unit == "" || sameUnit(want.Resolution.Unit, *m.Quantity.Unit)
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9+1e-6*math.Abs(a) }

// sameUnit compares a unit's name in the specifications with ours, which is British.
func sameUnit(theirs, ours string) bool {
	u := strings.ToLower(theirs)
	if u == "pound" {
		return ours == "pound" || ours == "pound mass"
	}
	if n, ok := unitsElsewhere[u]; ok {
		return n == ours
	}
	if u == "ton" && ours == "tonne" || u == "metric ton" && ours == "tonne" {
		return true
	}
	u = strings.NewReplacer("meter", "metre", "liter", "litre").Replace(u)
	return u == ours
}

// unitsElsewhere are names that differ by more than spelling.
var unitsElsewhere = map[string]string{
	"united states dollar": "us dollar", "chinese yuan": "yuan", "japanese yen": "yen", "c": "degree celsius", "f": "degree fahrenheit",
	"k": "kelvin", "netherlands guilder": "guilder", "georgian lari": "lari", "lao kip": "kip", "costa rican colón": "colon", "penny": "pence", "pound sterling": "pound", "british pound": "pound",
	"percentage": "percent", "degree angle": "degree", "minute of arc": "minute", "united states dollars": "us dollar", "celsius": "degree celsius", "r": "degree rankine",
}

// quantulum counts the cases of quantulum3's tests whose values and units we find.
func quantulum(data string) ([]string, error) {
	const file = "quantulum3/_lang/en_US/tests/quantities.json"
	dir, err := Data(data, "quantulum3-tests", file)
	if err != nil {
		return nil, err
	}
	raw, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		return nil, err
	}
	var cases []struct {
		Req string
		Res []struct {
			Value float64
			Unit  string
		}
	}
	if err := json.Unmarshal(raw, &cases); err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	pass := 0
	for _, c := range cases {
		marks := quantity.Read(text.Parse(c.Req), quantity.Options{Every: true})
		ok := true
		for _, want := range c.Res {
			ok = ok && found(marks, want.Value, want.Unit)
		}
		if ok {
			pass++
		}
	}
	return rateRow("quantulum3 quantities", pass, len(cases), 0), nil
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

// datesPass compares dates, and quantities of time as durations.
func datesPass(c specCase, marks []quantity.Mark) bool {
	var ours []quantity.Mark
	for _, m := range marks {
		inside := len(ours) > 0 && m.Date == nil && ours[len(ours)-1].Date != nil && m.Quantity.Start < ours[len(ours)-1].Date.End
		if m.Date != nil || !inside && m.Quantity.Unit != nil && quantity.Measures(*m.Quantity.Unit) == quantity.Time {
			ours = append(ours, m)
		}
	}
	if len(ours) != len(c.Results) {
		return false
	}
	for i, want := range c.Results {
		if !sameDate(ours[i], want) {
			return false
		}
	}
	return true
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
