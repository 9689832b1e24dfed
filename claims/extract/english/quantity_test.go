package english

import (
	"fmt"
	"strings"
	"testing"

	"factdesk/claims/extract/found"
)

// measuresOf writes each number as "value[..high] comparator unit counts", each date
// as itself.
func measuresOf(s string) string {
	r := read(found.Article{Text: s}, nil)
	var out []string
	for _, m := range r.findMeasures() {
		if m.date {
			out = append(out, r.d.Slice(r.t[m.first].Start, r.t[m.last-1].End))
			continue
		}
		x := fmt.Sprint(m.q.Value)
		if m.q.High != nil {
			x += fmt.Sprint("..", *m.q.High)
		}
		x += " " + string(m.q.Comparator)
		if m.q.Unit != nil {
			x += " " + *m.q.Unit
		}
		if m.q.Counts != nil {
			x += " [" + *m.q.Counts + "]"
		}
		out = append(out, x)
	}
	return strings.Join(out, "; ")
}

func TestMeasures(t *testing.T) {
	for text, want := range map[string]string{
		"The company made $44 million in the third quarter of 2021.":              "4.4e+07 = dollar; the third quarter of 2021",
		"At least five people were killed.":                                       "5 >= [people]",
		"Between 3 and 5 percent of voters stayed home.":                          "3..5 range percent [voters]",
		"It fed 5-10 million people.":                                             "5e+06..1e+07 range [people]",
		"From 300 to 400 people came.":                                            "300..400 range [people]",
		"It rose by 3.5 percentage points to 12%, from 8.5 per cent in May 2020.": "3.5 = percentage point; 12 = percent; 8.5 = percent; May 2020",
		"The €1.2bn project has 3km of road.":                                     "1.2e+09 = euro; 3 = kilometre",
		"Nearly half of all adults and two-thirds of children had a dose.":        "0.5 ~ [adults]; 0.6666666666666666 = [children]",
		"He sent hundreds of western military instructors.":                       "100 >= [western military instructors]",
		"There were tens of thousands of soldiers.":                               "10000 >= [soldiers]",
		"They gave millions of dollars in aid.":                                   "1e+06 >= dollar",
		"A 25-year-old man and Gregory Salt, 58, left.":                           "25 = year; 58 = year",
		"It was Article 5, Covid-19, a 3-1 win at 10:30 in the 21st century.":     "",
		"It is up to 30 hospitals and no more than $27 million.":                  "30 <= [hospitals]; 2.7e+07 <= dollar",
		"One in five people saw one of them.":                                     "0.2 = [people]",
		"About one million people, some 2.5 million refugees.":                    "1e+06 ~ [people]; 2.5e+06 ~ [refugees]",
		"Prices fell 14.7% in 2019-20.":                                           "14.7 = percent; 2019-20",
		"More than a million people fled, over 20 drowned, under 10 came back.":   "1e+06 > [people]; 20 >; 10 <",
		"In 2014, 13,000 people died.":                                            "2014; 13000 = [people]",
		"It covers 40,000 square kilometres, 1.5°C warmer.":                       "40000 = square kilometre; 1.5 = degree celsius",
		"Call 555-0117 or see Flight MH17 with two hundred and five people.":      "205 = [people]",
		"It was two dozen officials, three or more guards and a dozen eggs.":      "24 = [officials]; 3 >=; 12 = [eggs]",
		"On 21 January 2022 and Jan. 5 and in the 1990s it happened.":             "21 January 2022; Jan. 5; the 1990s",
	} {
		if got := measuresOf(text); got != want {
			t.Errorf("measures of %q = %q, want %q", text, got, want)
		}
	}
}
