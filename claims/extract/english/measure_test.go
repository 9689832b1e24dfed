package english

import "testing"

// TestMeasuresInNews: numbers as newsrooms write them; see measuresOf for the signs.
func TestMeasuresInNews(t *testing.T) {
	for text, want := range map[string]string{
		// Comparators.
		"Fewer than 30 people came.":    "30 < [people]",
		"Up to 400 people came.":        "400 <= [people]",
		"At most 400 people came.":      "400 <= [people]",
		"Around 400 people came.":       "400 ~ [people]",
		"Roughly 400 people came.":      "400 ~ [people]",
		"Over 400 people came.":         "400 > [people]",
		"A minimum of 400 people came.": "400 >= [people]",
		"Exactly 400 people came.":      "400 = [people]",
		// Money.
		"It cost £40m.":             "4e+07 = pound",
		"It cost 40 million euros.": "4e+07 = euro",
		"It cost $1.5 trillion.":    "1.5e+12 = dollar",
		"It cost 99 cents.":         "99 = cent",
		// Shares and rates.
		"Two thirds of voters came.":         "0.6666666666666666 = [voters]",
		"A quarter of voters came.":          "0.25 = [voters]",
		"Nine in ten voters came.":           "0.9 = [voters]",
		"Some 12.5 per cent of voters came.": "12.5 ~ percent [voters]",
		// Measures.
		"It is 12 miles away.":       "12 = mile",
		"It weighs 40 tonnes.":       "40 = tonne",
		"It took 90 minutes.":        "90 = minute",
		"It was -4 degrees Celsius.": "-4 = degree celsius",
		// Numbers in words.
		"Twenty-one people came.":       "21 = [people]",
		"Two hundred people came.":      "200 = [people]",
		"Several thousand people came.": "1000 >= [people]",
		// No measure.
		"Apollo 11 and the G7 and Route 66 and Windows 95.": "",
		"Call 911 or see page 3 of Chapter 7.":              "",
		"One must not lie.":                                 "",
	} {
		if got := measuresOf(text); got != want {
			t.Errorf("measures of %q = %q, want %q", text, got, want)
		}
	}
}
