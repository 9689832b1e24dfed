package when

import (
	"strings"
	"testing"

	"factdesk/claims/figure"
	"factdesk/claims/text"
)

// friday is the day that the texts below were published on.
const friday = "2022-01-21"

// dates are those of a text, as "value precision", apart by semicolons.
func dates(t *testing.T, s, reference string, specs bool) string {
	t.Helper()
	pieces := figure.New(text.Parse(s))
	pieces.Every = specs
	var all []string
	for _, f := range Find(pieces, reference) {
		all = append(all, strings.TrimSpace(f.Date.Value+" "+string(f.Date.Precision)))
	}
	return strings.Join(all, "; ")
}

// row is a text and its dates.
type row struct{ text, want string }

func check(t *testing.T, rows []row, reference string, specs bool) {
	t.Helper()
	seen := map[string]bool{}
	for _, r := range rows {
		if seen[r.text] {
			t.Errorf("%q stands here twice", r.text)
		}
		seen[r.text] = true
		if got := dates(t, r.text, reference, specs); got != r.want {
			t.Errorf("dates of %q = %q, want %q", r.text, got, r.want)
		}
	}
}

func TestDays(t *testing.T) {
	check(t, []row{
		{"The law was signed on January 6, 2021.", "2021-01-06 day"},
		{"The law was signed on Jan. 6, 2021, in Kyiv.", "2021-01-06 day"},
		{"It was signed on the 6th of January, 2021.", "2021-01-06 day"},
		{"signed on 6 January 2021 in Minsk", "2021-01-06 day"},
		{"on the 15th day of June 2020", "2020-06-15 day"},
		{"on Sept. 11, 2001", "2001-09-11 day"},
		{"March the 3rd, 2019", "2019-03-03 day"},
		{"He died on the ninth of November 1989.", "1989-11-09 day"},
		{"on the twenty-seventh of January 1945", "1945-01-27 day"},
		{"Births rose on 29 February 2020", "2020-02-29 day"},
		{"On 30 February 2020 nothing happened", "2020-02 month"},
		{"on January 6 of 2021", "2021-01-06 day"},
		{"on January 6 '21", "2021-01-06 day"},
		{"JANUARY 6, 2021: RIOT", "2021-01-06 day"},
		{"on 6\u00a0January\u00a02021", "2021-01-06 day"},
		{"He left on January 6.", "2022-01-06 day"},
		{"He left on December 6.", "2021-12-06 day"},
		{"It opens on May 20.", "2022-05-20 day"},
		{"He left on June 20.", "2021-06-20 day"},
		{"the Jan. 6 riot", "2022-01-06 day"},
	}, friday, false)
}

func TestNumericDays(t *testing.T) {
	check(t, []row{
		{"updated 2021-12-31 by hand", "2021-12-31 day"},
		{"updated 2021/12/31.", "2021-12-31 day"},
		{"on 5/17/2018 she wrote", "2018-05-17 day"},
		{"on 17/5/2018 she wrote", "2018-05-17 day"},
		{"on 5/7/2018 she wrote", "day"},
		{"on 5/17/18 she wrote", "2018-05-17 day"},
		{"on 5/7/2018 she wrote, on 17/7/2018 she rang", "2018-07-05 day; 2018-07-17 day"},
		{"on 5/7/2018 she wrote, on 7/17/2018 she rang", "2018-05-07 day; 2018-07-17 day"},
		{"on 7/7/2018 she wrote", "2018-07-07 day"},
		{"on Thursday 5/7/2018 she wrote", "2018-07-05 day"},
		{"on 5/17/68 she wrote", "1968-05-17 day"},
		{"Moskau, 21.01.2022", "2022-01-21 day"},
		{"(05-Aug-2016)", "2016-08-05 day"},
		{"on 2019/aug/01", "2019-08-01 day"},
		{"in Dec/2018", "2018-12 month"},
		{"file 20161016 is lost", "2016-10-16 day"},
		{"on 5.12 2019", "2019-05-12 day"},
		{"a 5/17 split", ""},
		{"won 3-1-2 overall", ""},
		{"version 2021.12.31.4 is out", ""},
		{"item 20161316 is lost", ""},
		{"call 555-12-2015", ""},
	}, friday, false)
}

func TestMonthsAndYears(t *testing.T) {
	check(t, []row{
		{"It fell in March 2023.", "2023-03 month"},
		{"It fell in March, 2023.", "2023-03 month"},
		{"It fell in March of 2023.", "2023-03 month"},
		{"It fell in September.", "2021-09 month"},
		{"It fell in May.", "2021-05 month"},
		{"It fell in Jan 2020", "2020-01 month"},
		{"December was warm", "2021-12 month"},
		{"in April and May", "2022-04 month; 2022-05 month"},
		{"In 2014 it fell.", "2014 year"},
		{"2014 was warm", "2014 year"},
		{"in fiscal 2021 and fiscal year 2022", "2021 year; 2022 year"},
		{"in FY 2021", "2021 year"},
		{"in the year 1848", "1848 year"},
		{"the class of '08", "2008 year"},
		{"the 1990s", "1990s decade"},
		{"in the '90s", "1990s decade"},
		{"in the nineties", "1990s decade"},
		{"the roaring 1920s", "1920s decade"},
		{"in the 1800s", "1800/1899 century"},
		{"in the 21st century", "2000/2099 century"},
		{"the nineteenth century", "1800/1899 century"},
		{"a mid-2021 vote", "2021 year"},
		{"in early 2022", "2022 year"},
		{"late March 2020", "2020-03 month"},
		{"by the end of 2022", "2022 year"},
		{"at the start of the 1990s", "1990s decade"},
		{"in early May", "2022-05 month"},
		{"in the first half of 2021", "2021-H1 half"},
		{"in Q3 2021", "2021-Q3 quarter"},
		{"2017-Q1 sales", "2017-Q1 quarter"},
		{"in Q4", "2021-Q4 quarter"},
		{"the third quarter of last year", "2021-Q3 quarter"},
		{"the 3rd quarter of 2021", "2021-Q3 quarter"},
		{"the first quarter", "2021-Q1 quarter"},
		{"the summer of 2020", "2020-06/2020-08 season"},
		{"in winter 2020", "2020-12/2021-02 season"},
	}, friday, false)
}

// TestNoDates: what looks like one and is none.
func TestNoDates(t *testing.T) {
	for _, s := range []string{
		"", "1", "May", "The army killed 2000 men.", "about 2000 votes", "$2014 was paid", "2,014 votes", "2014 MHz", "a 2000-strong crowd", "1500 metres",
		"He may leave.", "They march on.", "May I go?", "April Jones won", "Theresa May said", "a March of Folly", "mar the view", "Jan Palach burnt",
		"a second half without goals", "a quarter of them", "one of two halves", "the first half", "he is in her nineties", "a man of sixty",
		"room 2014", "Boeing 1947", "page 1999", "ISO:2014", "route/1999", "file_2014", "@2014", "v.2014", "2014.pdf", "2014/b",
		"won 3:1", "12:75", "25:30", "it was 5 to 4", "half past it", "five to one", "sat in the sun", "the sun rose", "he sat down",
		"a sunday roast", "the mon", "Wed in haste", "he said at last", "last but not least", "this and that", "next of kin", "the past few days",
		"the coming months", "in the past", "same day", "for good", "for a quarter of it", "at a four-year college", "for the second time in three months",
		"every man", "each of them", "every second child", "on Easter Island", "Christmas Island", "Halloween Horror Nights",
		"on the 18th hole", "the 18th", "the second of them", "a first", "the last one", "the week of it", "the morning", "night", "evenings",
		"daily", "an annual report", "now", "three hours", "two weeks", "the week", "the year", "the weekend", "spring water", "fall of Rome", "summer", "in spring",
		"the day", "2/3", "1/2 of it", "10/25", "2-3", "9-11", "24/7", "M-16", "0", "-5", "100", "12 noonday",
	} {
		if got := dates(t, s, friday, false); got != "" {
			t.Errorf("dates of %q = %q, want none", s, got)
		}
	}
}

func TestDaysFromTheArticles(t *testing.T) {
	check(t, []row{
		{"He left yesterday.", "2022-01-20 day"},
		{"He left today.", "2022-01-21 day"},
		{"He leaves tomorrow.", "2022-01-22 day"},
		{"He left the day before yesterday.", "2022-01-19 day"},
		{"He leaves the day after tomorrow.", "2022-01-23 day"},
		{"He left yesterday morning.", "2022-01-20T08:00/2022-01-20T12:00 day part"},
		{"They meet tonight.", "2022-01-21T20:00/2022-01-22T00:00 day part"},
		{"They met last night.", "2022-01-20T20:00/2022-01-21T00:00 day part"},
		{"They met this morning.", "2022-01-21T08:00/2022-01-21T12:00 day part"},
		{"It rained on Monday.", "2022-01-17 day"},
		{"It rained on Friday.", "2022-01-21 day"},
		{"It rained on Saturday.", "2022-01-15 day"},
		{"It will rain on Saturday.", "2022-01-22 day"},
		{"It is expected to rain on Monday.", "2022-01-24 day"},
		{"Rain is forecast for Thursday.", "2022-01-27 day"},
		{"By the forecast it rained on Thursday.", "2022-01-20 day"},
		{"It was quiet until Monday.", "2022-01-17 day"},
		{"It is shut until Monday.", "2022-01-24 day"},
		{"He spoke. It rained on Monday.", "2022-01-17 day"},
		{"He will. It rained on Monday.", "2022-01-17 day"},
		{"They met on Tuesday night.", "2022-01-18T20:00/2022-01-19T00:00 day part"},
		{"on Monday, January 17, they met", "2022-01-17 day"},
		{"on Monday, 17 January 2022", "2022-01-17 day"},
		{"on Monday (Jan. 17)", "2022-01-17 day"},
		{"Monday of last week", "2022-01-10 day"},
		{"on Tuesday of next week", "2022-01-25 day"},
		{"last Friday", "2022-01-14 day"},
		{"last Thursday", "2022-01-20 day"},
		{"next Friday", "2022-01-28 day"},
		{"next Tuesday", "2022-01-25 day"},
		{"this Sunday", "2022-01-23 day"},
		{"this Monday", "2022-01-17 day"},
		{"on the 18th", "2022-01-18 day"},
		{"He left on the 28th.", "2021-12-28 day"},
		{"He will leave on the 28th.", "2022-01-28 day"},
		{"Monday the 24th", "2022-01-24 day"},
	}, friday, false)
}

func TestPeriodsFromTheArticles(t *testing.T) {
	check(t, []row{
		{"last week", "2022-W02 week"},
		{"this week", "2022-W03 week"},
		{"next week", "2022-W04 week"},
		{"next week on Tuesday", "2022-01-25 day"},
		{"last month", "2021-12 month"},
		{"this past month", "2021-12 month"},
		{"next month", "2022-02 month"},
		{"last quarter", "2021-Q4 quarter"},
		{"last year", "2021 year"},
		{"this year", "2022 year"},
		{"earlier this year", "2022 year"},
		{"the previous calendar year", "2021 year"},
		{"this weekend", "2022-01-22/2022-01-23 weekend"},
		{"last weekend", "2022-01-15/2022-01-16 weekend"},
		{"this decade", "2020s decade"},
		{"last century", "1900/1999 century"},
		{"last May", "2021-05 month"},
		{"last January", "2021-01 month"},
		{"next January", "2023-01 month"},
		{"next May 5", "2022-05-05 day"},
		{"last summer", "2021-06/2021-08 season"},
		{"next winter", "2022-12/2023-02 season"},
		{"last Christmas", "2021-12-25 day"},
		{"the past three years", "2019-01-21/2022-01-20 range"},
		{"the next two weeks", "2022-01-21/2022-02-03 range"},
		{"the last 48 hours", "2022-01-19T00:00/2022-01-21T00:00 range"},
		{"the following week", "2022-W04 week"},
		{"the current year", "2022 year"},
	}, friday, false)
}

func TestLengthsAgo(t *testing.T) {
	check(t, []row{
		{"three days ago", "2022-01-18 day"},
		{"a day ago", "2022-01-20 day"},
		{"a week ago", "2022-W02 week"},
		{"a fortnight ago", "2022-W01 week"},
		{"two months ago", "2021-11 month"},
		{"ten years ago", "2012 year"},
		{"a decade ago", "2012 year"},
		{"two decades ago", "2002 year"},
		{"a century ago", "1922 year"},
		{"two and a half years ago", "2019-07 month"},
		{"three days from now", "2022-01-24 day"},
		{"a week from today", "2022-W04 week"},
		{"two weeks before Christmas 2021", "2021-12-11 day"},
		{"three days after 6 January 2021", "2021-01-09 day"},
		{"the year before 2015", "2015 year"},
		{"It will be ready in two weeks.", "2022-W05 week"},
		{"It was ready in two weeks.", ""},
		{"It will be ready in two weeks of work.", ""},
	}, friday, false)
}

func TestPartsOfPeriods(t *testing.T) {
	check(t, []row{
		{"the first Monday of September 2021", "2021-09-06 day"},
		{"the last Friday in May 2021", "2021-05-28 day"},
		{"the third Thursday of last month", "2021-12-16 day"},
		{"the last week of July 2021", "2021-W30 week"},
		{"the first week of 2021", "2021-W01 week"},
		{"the first two weeks of 2021", "2021-01-04/2021-01-17 range"},
		{"the first three months of 2021", "2021-01-01/2021-03-31 range"},
		{"the last six months of 2021", "2021-07-01/2021-12-31 range"},
		{"the final day of 2021", "2021-12-31 day"},
		{"the third month of next year", "2023-03 month"},
		{"the second weekend of May 2021", "2021-05-08/2021-05-09 weekend"},
		{"in the week of 10 January", "2022-W02 week"},
		{"the week beginning 4 February 2022", "2022-W05 week"},
		{"the week after next", "2022-W05 week"},
	}, friday, false)
}

func TestTimes(t *testing.T) {
	check(t, []row{
		{"at 3:30 p.m.", "T15:30 minute"},
		{"at 3:30pm", "T15:30 minute"},
		{"at 3 p.m. sharp", "T15:00 hour"},
		{"at 3pm", "T15:00 hour"},
		{"at 12 a.m.", "T00:00 hour"},
		{"at 12:15 p.m.", "T12:15 minute"},
		{"at 15:30", "T15:30 minute"},
		{"at 15:30:10", "T15:30:10 second"},
		{"at 15:30 GMT", "T15:30 minute"},
		{"at 1800 GMT", "T18:00 minute"},
		{"at 1800 hours", "T18:00 minute"},
		{"at 8.30 pm", "T20:30 minute"},
		{"at noon", "T12:00 hour"},
		{"at 12 noon", "T12:00 hour"},
		{"at midnight", "T00:00 hour"},
		{"at five o'clock", "T05:00 hour"},
		{"at 5 o'clock p.m.", "T17:00 hour"},
		{"at six pm", "T18:00 hour"},
		{"half past seven", "T07:30 minute"},
		{"a quarter to eight", "T07:45 minute"},
		{"a quarter past eight p.m.", "T20:15 minute"},
		{"20 minutes past eight", "T08:20 minute"},
		{"ten minutes to nine", "T08:50 minute"},
		{"at 10:40 in the evening", "T22:40 minute"},
		{"at 5 a.m. in the morning", "T05:00 hour"},
		{"at 3:30 p.m. on Tuesday", "2022-01-18T15:30 minute"},
		{"on Tuesday at 3:30 p.m.", "2022-01-18T15:30 minute"},
		{"yesterday at noon", "2022-01-20T12 hour"},
		{"on January 6, 2021, at 2:12 p.m.", "2021-01-06T14:12 minute"},
		{"21/01/2022 - 14:30", "2022-01-21T14:30 minute"},
		{"2021-01-06 14:12", "2021-01-06T14:12 minute"},
	}, friday, false)
}

func TestRanges(t *testing.T) {
	check(t, []row{
		{"from 2014 to 2016", "2014/2016 range"},
		{"between 2014 and 2016", "2014/2016 range"},
		{"2014-2016", "2014/2016 range"},
		{"2014–16", "2014 year"},
		{"in 2019-20", "2019/2020 range"},
		{"in 1999-00", "1999/2000 range"},
		{"fiscal year 2020/21", "2020/2021 range"},
		{"in FY 2020–21", "2020/2021 range"},
		{"in FY20/21", "2020/2021 range"},
		{"the tax year 2020-21", "2020/2021 range"},
		{"the fiscal year 2020/24", "2020 year"},
		{"from May to July 2021", "2021-05/2021-07 range"},
		{"a January-March rise", "2022-01/2022-03 range"},
		{"from November to January", "2021-11/2022-01 range"},
		{"January 21-23, 2021", "2021-01-21/2021-01-23 range"},
		{"from January 21 to 23", "2022-01-21/2022-01-23 range"},
		{"4 to 6 May 2021", "2021-05-04/2021-05-06 range"},
		{"from Monday to Wednesday", "2022-01-17/2022-01-19 range"},
		{"between 3 and 5 p.m.", "T15:00/T17:00 range"},
		{"from 2:00 to 2:30 pm", "T14:00/T14:30 range"},
		{"from 9 to 5", ""},
		{"open between 3 and 5 p.m. on Tuesday", "2022-01-18T15/2022-01-18T17 range"},
		{"between May and him", "2022-05 month"},
		{"from 2016 to 2014", "2016 year; 2014 year"},
		{"from 2014 until last year", "2014/2021 range"},
		{"2014 and 2016", "2014 year; 2016 year"},
	}, friday, false)
}

func TestLengthsAndSets(t *testing.T) {
	check(t, []row{
		{"jailed for three years", "P3Y duration"},
		{"ill for several weeks", "PXW duration"},
		{"away for a couple of days", "PXD duration"},
		{"They spoke for an hour and a half.", "PT1.5H duration"},
		{"for two nights", "P2D duration"},
		{"for a fortnight", "P2W duration"},
		{"for two decades", "P20Y duration"},
		{"for 20 minutes", "PT20M duration"},
		{"It opens every Monday at 4 p.m.", "XXXX-WXX-1T16 set"},
		{"every Sunday", "XXXX-WXX-7 set"},
		{"on each other day", ""},
		{"every other day", "P2D set"},
		{"every other Friday", "XXXX-WXX-5 set"},
		{"20 each year", "P1Y set"},
		{"every 72 minutes", "PT72M set"},
		{"every two weeks", "P2W set"},
		{"every quarter", "P3M set"},
		{"every March", "XXXX-03 set"},
		{"every morning", "TMO set"},
		{"each weekday", "P1WD set"},
		{"every weekend", "P1WE set"},
		{"every decade", "P10Y set"},
	}, friday, false)
}

func TestHolidays(t *testing.T) {
	check(t, []row{
		{"at Christmas", "2021-12-25 day"},
		{"on Christmas Eve", "2021-12-24 day"},
		{"on New Year's Day", "2022-01-01 day"},
		{"on Good Friday", "2022-04-15 day"},
		{"on Easter Monday 2021", "2021-04-05 day"},
		{"at Easter", "2022-04-17 day"},
		{"Easter Sunday", "2022-04-17 day"},
		{"on Labor Day 2023", "2023-09-04 day"},
		{"on Thanksgiving", "2021-11-25 day"},
		{"on Black Friday 2021", "2021-11-26 day"},
		{"on Memorial Day of last year", "2021-05-31 day"},
		{"on Independence Day", "XXXX-07-04 day"},
	}, friday, false)
}

// TestKnownFaults: what is read wrong today. Whoever mends one moves it up.
func TestKnownFaults(t *testing.T) {
	for _, f := range []struct{ text, today, right string }{
		{"2021-13-45 is no day", "2021 year", ""},
		{"No. 1914 of them", "1914 year", ""},
		{"a ratio of 3:10:1", "T03:10 minute", ""},
		{"the first Monday", "2022-01-17 day", ""},
		{"half a year ago", "2021 year", "2021-07 month"},
		{"for two quarters", "", "P6M duration"},
		{"every two quarters", "", "P6M set"},
		{"for 2 business days", "PXD duration", "P2D duration"},
		{"the 1990's", "", "1990s decade"},
		{"The trial opens on the 24th.", "2021-12-24 day", "2022-01-24 day"},
		{"They open on February 4 and close on the 20th.", "2022-02-04 day; 2022-01-20 day", "2022-02-04 day; 2022-02-20 day"},
		{"The curfew runs from 9 p.m. to 5 a.m.", "T21:00 hour; T05:00 hour", "T21:00/T05:00 range"},
		{"She won gold in 2:05:30.", "T02:05:30 second", ""},
		{"JANUARY WAS COLD", "", "2022-01 month"},
	} {
		if got := dates(t, f.text, friday, false); got != f.today {
			t.Errorf("dates of %q = %q, which was %q; right is %q", f.text, got, f.today, f.right)
		}
	}
}

// TestWhereATextEnds: a date ends with its block, and may be all that there is.
func TestWhereATextEnds(t *testing.T) {
	check(t, []row{
		{"2014", "2014 year"},
		{"January 6, 2021", "2021-01-06 day"},
		{"In 2014", "2014 year"},
		{"from May", "2022-05 month"},
		{"between 2014", "2014 year"},
		{"January 6,\n\n2021", "2022-01-06 day; 2021 year"},
		{"from 2014 to\n\n2016", "2014 year; 2016 year"},
		{"(2014)", "2014 year"},
		{"“2014”", "2014 year"},
		{"2014, 2016; 2018.", "2014 year; 2016 year; 2018 year"},
		{"pre-2014 rules", "2014 year"},
		{"the 2014-born", "2014 year"},
		{"a post-January 6 world", "2022-01-06 day"},
		{"every", ""},
		{"for", ""},
		{"the", ""},
	}, friday, false)
}

// TestNoReference: without the article's day a relative date keeps its words only.
func TestNoReference(t *testing.T) {
	check(t, []row{
		{"He left yesterday.", "day"},
		{"It rained on Monday.", "day"},
		{"They met last night.", "day part"},
		{"last week", "week"},
		{"last May", "month"},
		{"next summer", "season"},
		{"in Q3", "quarter"},
		{"three days ago", "day"},
		{"two years ago", "year"},
		{"the past three years", "range"},
		{"on 3 May", "XXXX-05-03 day"},
		{"in May", "XXXX-05 month"},
		{"at Christmas", "XXXX-12-25 day"},
		{"at Easter", "day"},
		{"on 3 May 2021", "2021-05-03 day"},
		{"from May to July", "range"},
		{"at noon", "T12:00 hour"},
		{"every Monday", "XXXX-WXX-1 set"},
		{"for three weeks", "P3W duration"},
		{"in the nineties", "1990s decade"},
	}, "", false)
}

// TestTimeOfDay: a reference with its time counts hours from there.
func TestTimeOfDay(t *testing.T) {
	check(t, []row{
		{"an hour ago", "2022-01-21T15 hour"},
		{"20 minutes ago", "2022-01-21T15:50 minute"},
		{"three days ago", "2022-01-18 day"},
		{"today", "2022-01-21 day"},
		{"the last 48 hours", "2022-01-19T16:10/2022-01-21T16:10 range"},
	}, "2022-01-21T16:10:00", false)
}

// TestEaster: the Sundays that the western churches kept.
func TestEaster(t *testing.T) {
	for _, want := range []string{"1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2038-04-25"} {
		y := figure.Atoi(want[:4])
		if got := easter(y).Format("2006-01-02"); got != want {
			t.Errorf("Easter of %d = %s, want %s", y, got, want)
		}
	}
}

// TestWhatCounts: a short number before a word that goes on with no date is told at a look,
// and the numbers of dates are not among them.
func TestWhatCounts(t *testing.T) {
	for words, want := range map[string]bool{
		"after 74 invoices": true, "$ 9 tickets": true,
		"after 44 days": false, "in 2016": false, "on 3 May": false, "at 11 p.m.": false, "# 5 May": false, "$ 44 days": false, "$ 44 million": false,
	} {
		s := &scan{Scan: figure.New(text.Parse(words)), grammar: newsGrammar(), starts: newsStarts()}
		if got := s.counts(2); got != want {
			t.Errorf("the number of %q counts: %v, want %v", words, got, want)
		}
		s.Every = true
		if s.counts(2) {
			t.Errorf("the number of %q counts by the specifications, which leave nothing out", words)
		}
	}
}

// TestStarts: the quick look before the table refuses no word of it, and there may be none.
func TestStarts(t *testing.T) {
	for word, want := range newsStarts().of {
		if got := newsStarts().at(word); got != want {
			t.Errorf("%q begins %b, want %b", word, got, want)
		}
	}
	var none *starts
	for _, word := range []string{"monday", "harbour", ""} {
		if got := none.at(word); got != 0 {
			t.Errorf("%q begins %b where nothing does", word, got)
		}
	}
}

// TestMayGoOn: behind a number most words begin no date, and nothing that does is passed over.
func TestMayGoOn(t *testing.T) {
	for words, want := range map[string]bool{
		"41 of them":          false,
		"21 of March":         true,
		"21 of the month":     true,
		"2 million a year":    false,
		"2 million years ago": true,
		"2 million.":          true,
		"74 invoices":         false,
		"3 days ago":          true,
		"12 ":                 true,
	} {
		s := &scan{Scan: figure.New(text.Parse(words)), starts: newsStarts()}
		if got := s.mayGoOn(2); got != want {
			t.Errorf("behind the number of %q a date may go on: %t, want %t", words, got, want)
		}
	}
}
