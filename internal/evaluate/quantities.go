package evaluate

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

// QuantityError is one case of Recognizers-Text or quantulum3 that does not pass.
type QuantityError struct {
	File  string   `json:"file"`
	Case  int      `json:"case"` // its place in the file, from 1
	Input string   `json:"input"`
	Day   string   `json:"day,omitempty"` // what relative dates count from
	Want  []string `json:"want"`
	Got   []string `json:"got"`
}

// Quantities measures the reader of numbers and dates against Microsoft's English
// specifications of Recognizers-Text and against the tests of quantulum3. data is the
// folder that holds both. It returns one table, a row a file, and the cases that fail.
func Quantities(data string) ([]Table, []QuantityError, error) {
	t := Table{Title: "Quantities and dates", Head: []string{"file", "cases", "pass", "rate", "target", "met"}, Notes: quantityNotes}
	var failed []QuantityError
	for _, f := range specFiles {
		dir, err := Data(data, "recognizers-text-specs", "Specs/"+f.path)
		if err != nil {
			return nil, nil, err
		}
		cases, err := readSpec(filepath.Join(dir, "Specs", f.path))
		if err != nil {
			return nil, nil, err
		}
		name := strings.TrimSuffix(filepath.Base(f.path), ".json")
		before := len(failed)
		for i, c := range cases {
			if ours, ok := f.passes(c); !ok {
				failed = append(failed, c.failure(name, i+1, ours))
			}
		}
		t.Rows = append(t.Rows, rateRow(name, len(cases)-len(failed)+before, len(cases), f.target))
	}
	row, missed, err := quantulum(data)
	if err != nil {
		return nil, nil, err
	}
	t.Rows = append(t.Rows, row)
	return []Table{t}, append(failed, missed...), nil
}

var quantityNotes = []string{
	"A case of Recognizers-Text passes when the results of its kind are exactly as many as it expects and each has the expected value and unit in an overlapping place; " +
		"for DateTimeModel each expected result must have the same span and one of the resolved values, or the same TIMEX where the case leaves the value open (how often: every Monday). Cases that some platform does not support (NotSupported) are counted like all others, and so are results without a number, which factdesk does not report.",
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

func ofDimension(names ...figure.Dimension) func(quantity.Mark) bool {
	return func(m quantity.Mark) bool {
		if m.Date != nil || m.Quantity.Unit == nil || m.Age {
			return false
		}
		d := figure.Measures(*m.Quantity.Unit)
		for _, n := range names {
			if n == d {
				return true
			}
		}
		return false
	}
}

// passes returns what we read of the file's kind, and whether it is what the case wants.
func (f specFile) passes(c specCase) ([]quantity.Mark, bool) {
	marks := quantity.Read(text.Parse(c.Input), quantity.Options{Reference: c.Context.ReferenceDateTime, Every: true, Bare: f.bare, Apart: true})
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
		return ours, false
	}
	for i, want := range c.Results {
		if !f.same(ours[i], want) {
			return ours, false
		}
	}
	return ours, true
}

func (f specFile) same(m quantity.Mark, want specResult) bool {
	written, ok := want.Resolution.Value.(string)
	v, err := strconv.ParseFloat(strings.TrimSuffix(written, "%"), 64)
	if !ok || err != nil || !near(v, m.Quantity.Value) || m.Quantity.End <= want.Start || m.Quantity.Start > want.End {
		return false
	}
	return f.bare || want.Resolution.Unit == "" || sameUnit(want.Resolution.Unit, *m.Quantity.Unit)
}

// quantityFiles are the data files that Quantities reads.
func quantityFiles() []dataFile {
	files := []dataFile{{"quantulum3-tests", quantulumFile}}
	for _, f := range specFiles {
		files = append(files, dataFile{"recognizers-text-specs", "Specs/" + f.path})
	}
	return files
}
