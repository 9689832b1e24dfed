package quantity

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"factdesk/claims/text"
)

// written writes quantities as "comparator value[..high] unit [counts] change".
func written(s string) string {
	q, _ := Find(text.Parse(s), "")
	var out []string
	for _, m := range q {
		x := string(m.Comparator) + fmt.Sprint(m.Value)
		if m.High != nil {
			x += fmt.Sprint("..", *m.High)
		}
		if m.Unit != nil {
			x += " " + *m.Unit
		}
		if m.Counts != nil {
			x += " [" + *m.Counts + "]"
		}
		if m.Change != nil {
			x += " " + string(*m.Change)
		}
		out = append(out, x)
	}
	return strings.Join(out, "; ")
}

func TestQuantities(t *testing.T) {
	for s, want := range map[string]string{
		"They made $44 million, £5bn and €1.2m.":                    "=4.4e+07 dollar; =5e+09 pound; =1.2e+06 euro",
		"Rebels knocked down 3 houses and set up 12 camps.":         "=3 [houses]; =12 [camps]",
		"The army shot down 3 drones.":                              "=3 [drones]",
		"Jobs went up 3,000 and rents came down 2 percent.":         "=3000 up; =2 percent down",
		"Arrests are up 20 on last year.":                           "=20 up",
		"The firm cut down 40 trees, then cut 40 jobs.":             "=40 [trees]; =40 [jobs] down",
		"Five percent of the one hundred and twenty thousand left.": "=5 percent; =120000",
		"Two thousand three hundred people came.":                   "=2300 [people]",
		"It cost 1.5 lakh rupees and Rs 3 crore.":                   "=150000 rupee; =3e+07 rupee",
		"It was -3°C at night.":                                     "=-3 degree celsius",
		"Shares fell 5% to $10, after rising by a third.":           "=5 percent down; =10 dollar; =0.3333333333333333 up",
		"The 5-year-old and Smith, 43, left.":                       "=5 year; =43 year",
		"A two-and-a-half-year ban and half a million people.":      "=2.5 year; =500000 [people]",
		"Boeing 737 jets, COVID-19, the G20, No. 4 and Chapter 11.": "",
		"They won 7-5 at 3:30 p.m. on 9/11 (call 555-0117).":        "",
		"Version 2.0.1 at 192.168.1.2, 10 Downing Street.":          "",
		"One of them said no one knew; one man died.":               "=1 [man]",
		"The price doubled in the second half.":                     "",
		"Between 5 and 10 million people, 43%-44%.":                 "range5e+06..1e+07 [people]; range43..44 percent",
		"Eggs cost 64.2 cents a dozen.":                             "=64.2 cent",
		"More than 200 people, up to 30 dogs, at least 7 cats.":     ">200 [people]; <=30 [dogs]; >=7 [cats]",
		"A margin of plus or minus 2.2 points.":                     "=2.2 point",
		"An 8- to 16-metre mirror, a board 10\" long.":              "range8..16 metre; =10 inch",
		"It was 98 degrees outside in the heat.":                    "=98 degree of temperature",
		"A 45-degree turn.":                                         "=45 degree",
		"The baby weighed over two pounds (1 kg).":                  ">2 pound mass; =1 kilogram",
		"He lost 25 pounds; the shop lost 25,000 pounds.":           "=25 pound mass down; =25000 pound down",
		"The bag holds 20 (kg).":                                    "=20 kilogram",
		"It cost us $2 million and US $3 million.":                  "=2e+06 dollar; =3e+06 us dollar",
		"It charged USD115m and MEUR 30.":                           "=1.15e+08 us dollar; =3e+07 euro",
		"Form 13F, a Boeing 777F and SCP-173C.":                     "",
		"Highs of 27C are likely.":                                  "=27 degree celsius",
		"The dose was 3 millisieverts, or 1e-3 Gy.":                 "=3 millisievert; =0.001 gray",
		"The charge came to $-5.":                                   "=-5 dollar",
	} {
		if got := written(s); got != want {
			t.Errorf("quantities of %q = %q, want %q", s, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for s, want := range map[string]string{
		"on 21 January 2022":        "2022-01-21 day",
		"on Jan. 21":                "2022-01-21 day",
		"in March 2023":             "2023-03 month",
		"in the 1990s":              "1990s decade",
		"last Tuesday":              "2022-01-18 day",
		"It rained on Monday.":      "2022-01-17 day",
		"three days ago":            "2022-01-18 day",
		"next week":                 "2022-W04 week",
		"the third quarter of 2021": "2021-Q3 quarter",
		"between 2014 and 2016":     "2014/2016 range",
		"in 2019-20":                "2019/2020 range",
		"at 3:30 p.m. on Tuesday":   "2022-01-18T15:30 minute",
		"yesterday":                 "2022-01-20 day",
		"It opens every Monday at 4 p.m. and on each other day.":    "XXXX-WXX-1T16 set",
		"One dies every 72 minutes, 20 each year.":                  "PT72M set; P1Y set",
		"He was jailed for three years, then ill for several weeks": "P3Y duration; PXW duration",
		"They spoke for an hour and a half.":                        "PT1.5H duration",
		"He paid for a quarter of it, at a four-year college.":      "",
		"It will be ready in two weeks.":                            "2022-W05 week",
		"It cut its forecast for the second time in three months.":  "",
		"Rain is forecast for Thursday.":                            "2022-01-27 day",
		"It was quiet until Monday; it is shut until Tuesday.":      "2022-01-17 day; 2022-01-25 day",
		"It fell by half in two weeks.":                             "",
		"two weeks before Christmas 2021":                           "2021-12-11 day",
		"on Good Friday, then on Labor Day 2023":                    "2022-04-15 day; 2023-09-04 day",
		"on Easter Island":                                          "",
		"on the first Monday of September 2021":                     "2021-09-06 day",
		"in the last week of July 2021":                             "2021-W30 week",
		"the first two weeks of 2021":                               "2021-01-04/2021-01-17 range",
		"in the week of 10 January":                                 "2022-W02 week",
		"half past seven":                                           "T07:30 minute",
		"At a quarter to eight, or 10:40 in the evening":            "T07:45 minute; T22:40 minute",
		"21/01/2022 - 14:30":                                        "2022-01-21T14:30 minute",
		"a January-March rise":                                      "2022-01/2022-03 range",
		"in 2017-Q1":                                                "2017-Q1 quarter",
		"in the nineties; she is in her nineties":                   "1990s decade",
		"on the 18th":                          "2022-01-18 day",
		"on the 18th hole":                     "",
		"open between 3 and 5 p.m. on Tuesday": "2022-01-18T15/2022-01-18T17 range",
		"shut from 2:00 to 2:30 pm":            "T14:00/T14:30 range",
		"Monday of last week":                  "2022-01-10 day",
		"The army killed 2000 men.":            "",
	} {
		_, dates := Find(text.Parse(s), "2022-01-21")
		var got []string
		for _, d := range dates {
			got = append(got, d.Value+" "+string(d.Precision))
		}
		if g := strings.Join(got, "; "); g != want {
			t.Errorf("dates of %q = %q, want %q", s, g, want)
		}
	}
}

// TestNoReference: without the article's day a relative date keeps its words only.
func TestNoReference(t *testing.T) {
	_, dates := Find(text.Parse("He left yesterday, on 3 May."), "")
	if len(dates) != 2 || dates[0].Value != "" || dates[1].Value != "XXXX-05-03" {
		t.Errorf("dates without a reference = %+v", dates)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"$44 million", "one in five of 10 1/2 miles", "1 234 567.89 half", "three days ago, 5-10 and 2019-20", "between 3 and 5pm on May 3",
		"tens of thousands of hundreds", "1.3x10^6 -3°C", "two-and-a-half-year", "10:30:59 9/11 #5", "\xff5 million\r\n½", "the the early late mid 1990s", "12,34,567.8.9",
		"every Monday at 4pm, daily from 9 to 5", "3 days after 3 days after the first week of the last week of May", "half past seven in the evening", "for an hour and a half",
		"Monday 21 between 9.30 and 3:00 pm PST", "2/29-3/1/2019 23-2020-September", "nineteen hundred ninety three, the nineties, 90 s", "the end of the week of Easter 2021 weekend"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Parse(s)
		for _, o := range []Options{{Reference: "2022-01-21"}, {Every: true}, {Every: true, Bare: true}} {
			at := 0
			for _, m := range Read(d, o) {
				start, end := m.Quantity.Start, m.Quantity.End
				if m.Date != nil {
					start, end = m.Date.Start, m.Date.End
				}
				if start < at || end <= start || end > len(d.Runes) || m.Last <= m.First || m.Last > len(d.Tokens) {
					t.Fatalf("span %d-%d, tokens %d-%d behind %d in %q", start, end, m.First, m.Last, at, s)
				}
				at = start
				if v := m.Quantity.Value; math.IsNaN(v) || math.IsInf(v, 0) || m.Quantity.High != nil && (math.IsInf(*m.Quantity.High, 0) || math.IsNaN(*m.Quantity.High)) {
					t.Fatalf("value %v in %q", v, s)
				}
			}
		}
		q, dates := Find(d, "2022-01-21")
		if _, err := json.Marshal(q); err != nil {
			t.Fatal(err)
		}
		if _, err := json.Marshal(dates); err != nil {
			t.Fatal(err)
		}
	})
}

const newsText = "The company said on Tuesday that sales rose 5.2 percent to $44 million in the third quarter of 2021, from $41.8 million a year earlier, and that it would hire between 100 and 200 people by March 2023. About 12,500 workers, two thirds of them women, were paid at least £11.50 an hour, the union wrote three days ago. "

// BenchmarkFind reports MB of text a second; the text is parsed before.
func BenchmarkFind(b *testing.B) {
	d := text.Parse(strings.Repeat(newsText, 300))
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(d, "2022-01-21")
	}
}
