package when

import "testing"

// moment is the reference of the specifications' examples, a Monday.
const moment = "2016-11-07T16:12:00"

// What is read only where every date is asked for.

func TestSpecsDays(t *testing.T) {
	check(t, []row{
		{"I'll go back on 15", ""},
		{"I'll go back on the 15", "2016-11-15 day"},
		{"on the 15th this month", "2016-11-15 day"},
		{"back on 10/25", "2016-10-25 day"},
		{"back on 25/10", "2016-10-25 day"},
		{"back on friday 5-12", "2016-05-12 day"},
		{"in 2015-3", "2015-03 month"},
		{"in 12-2015", "2015-12 month"},
		{"back on dec 5", "2016-12-05 day"},
		{"back on third of december", "2016-12-03 day"},
		{"back twenty second of december", "2016-12-22 day"},
		{"back 4th january nineteen eighty six", "1986-01-04 day"},
		{"born the 5th of may two thousand and three", "2003-05-05 day"},
		{"back on monday 21", "2016-11-21 day"},
		{"back tuesday next week", "2016-11-15 day"},
		{"back sun", ""},
		{"back Sun", "2016-11-06 day"},
		{"the day before", "2016-11-06 day"},
		{"the day after.", "2016-11-08 day"},
		{"back on tmrw", "2016-11-08 day"},
		{"how am I doing now", "2016-11-07T16:12:00 second"},
		{"at this time", "2016-11-07T16:12:00 second"},
		{"today am", "2016-11-07T08:00/2016-11-07T12:00 day part"},
		{"this friday 11/11", "2016-11-11 day"},
		{"next 6th of April", "2017-04-06 day"},
		{"last easter", "2016-03-27 day"},
		{"eod", "2016-11-07T23:59:59 second"},
		{"end of day", "2016-11-07T23:59:59 second"},
		{"the end of tomorrow", "2016-11-08T23:59:59 second"},
	}, moment, true)
}

func TestSpecsPeriods(t *testing.T) {
	check(t, []row{
		{"this summer", "2016-SU season"},
		{"I left in summer", "SU season"},
		{"fall", ""},
		{"next school year", "SY2017 year"},
		{"last fiscal year", "FY2015 year"},
		{"this working week", "2016-W45 week"},
		{"next fortnight", "2016-11-17/2016-11-30 range"},
		{"the fortnight", "2016-11-07/2016-11-20 range"},
		{"past few days", "2016-11-04/2016-11-06 range"},
		{"next couple of weeks", "2016-11-08/2016-11-21 range"},
		{"next 3 business days", "2016-11-08/2016-11-10 range"},
		{"5 upcoming years", "2016-11-08/2021-11-07 range"},
		{"next hour", "2016-11-07T16:12/2016-11-07T17:12 range"},
		{"next 3 months and 2 weeks", "2016-11-08/2017-02-21 range"},
		{"the next day and 5 hours", "2016-11-07T16:12/2016-11-08T21:12 range"},
		{"past 2 quarters", "2016-04-01/2016-09-30 range"},
		{"last two decades", "1990-01-01/2009-12-31 range"},
		{"next decade", "2020s decade"},
		{"week 31", "2016-W31 week"},
		{"week 3 of 2027", "2027-W03 week"},
		{"the week of the 18th", "2016-W46 week"},
		{"w/c 14 Nov", "2016-W46 week"},
		{"the weekend of Thanksgiving", "2016-11-24/2016-11-27 weekend"},
		{"Thanksgiving weekend 2015", "2015-11-26/2015-11-29 weekend"},
		{"Memorial Day weekend", "2016-05-28/2016-05-30 weekend"},
		{"rest of the week", "2016-W45 week"},
		{"year to date", "2016-01-01/2016-11-06 range"},
		{"that weekend", "2016-11-12/2016-11-13 weekend"},
		{"the month", "2016-11 month"},
		{"first week of the year", "2016-W01 week"},
		{"early this week", "2016-W45 week"},
		{"the end of year", "2016 year"},
		{"eoy", "2016 year"},
		{"90 s", "1990s decade"},
		{"1990 s", "1990s decade"},
		{"in nineteen ninety", "1990 year"},
	}, moment, true)
}

func TestSpecsTimes(t *testing.T) {
	check(t, []row{
		{"seven twenty-seven", "T07:27 minute"},
		{"nine forty-three minutes p.m.", "T21:43 minute"},
		{"9a", "T09:00 hour"},
		{"7p", "T19:00 hour"},
		{"8ish", "T08:00 hour"},
		{"8 ampm", "T08:00 hour"},
		{"at 6.45", "T06:45 minute"},
		{"in the morning", "T08:00/T12:00 day part"},
		{"good morning", ""},
		{"in the morning at 7", "T07:00 hour"},
		{"in the evening at 7", "T19:00 hour"},
		{"at lunch", "T11:00/T13:00 day part"},
		{"around dinner", "T16:00/T20:00 day part"},
		{"Saturday at 5", "2016-11-05T05 hour"},
		{"tomorrow around 5", "2016-11-08T05 hour"},
		{"in 5 hours", "2016-11-07T21 hour"},
		{"within 5 hours", "2016-11-07/2016-11-07 range"},
		{"3h ago", "2016-11-07T13 hour"},
		{"from 9 for two hours", "T09:00/T11:00 range"},
		{"3 days starting 9 Nov", "2016-11-09/2016-11-11 range"},
		{"from 5 to 6", ""},
		{"5 to 6 in the afternoon", "T17:00/T18:00 range"},
		{"monday from 9 to 5", "2016-11-07T09/2016-11-07T17 range"},
		{"today before 4pm", "/2016-11-07T16 range"},
		{"4-23 next month", "2016-12-04/2016-12-22 range"},
	}, moment, true)
}

func TestSpecsOpenEnds(t *testing.T) {
	check(t, []row{
		{"since 2014", "2014/ range"},
		{"before May 2015", "/2015-04 range"},
		{"by the end of 2015", "/2015 range"},
		{"after 2014", "2015/ range"},
		{"after the 5th of May 2015", "2015-05-05/ range"},
		{"no later than 2014", "/2013 range"},
		{"later than 2014", "2015/ range"},
		{"starting on 9 Nov", "2016-11-09/ range"},
		{"2014 or later", "2014/ range"},
		{"2014 and after", "2014/ range"},
		{"2014 and after that", "2014 year"},
		{"around 2014", "2014 year"},
		{">= 2014", "2014/ range"},
		{"<= 2014", "/2014 range"},
		{"more than two weeks ago", "/2016-10-23 range"},
		{"more than 3 days from now", "2016-11-10/ range"},
	}, moment, true)
}

func TestSpecsLengthsAndSets(t *testing.T) {
	check(t, []row{
		{"3 hours and 20 minutes", "PT3H20M duration"},
		{"half an hour", "PT0.5H duration"},
		{"all day", "P1D duration"},
		{"another hour", "PT1H duration"},
		{"more than 3 weeks", "P3W duration"},
		{"twenty and four hours", "PT24H duration"},
		{"4 business days", "P4D duration"},
		{"two and a half years", "P2.5Y duration"},
		{"3 nights", "P3D duration"},
		{"a decade", "P10Y duration"},
		{"daily", "P1D set"},
		{"bi-weekly", "P2W set"},
		{"semi-annual", "P0.5Y set"},
		{"once a week", "P1W set"},
		{"every day at 4pm", "T16 set"},
		{"at 4pm every day", "T16 set"},
		{"4pm daily", "T16 set"},
		{"every Tuesday at 9.15", "XXXX-WXX-2T09:15 set"},
		{"the 5th of every month", "XXXX-XX-05 set"},
		{"tuesdays", "XXXX-WXX-2 set"},
		{"friday mornings", "XXXX-WXX-5TMO set"},
		{"weekends", "P1WE set"},
		{"two weekends", "P2WE duration"},
		{"mornings", "TMO set"},
		{"any weekend", "P1WE set"},
		{"any day", ""},
	}, moment, true)
}
