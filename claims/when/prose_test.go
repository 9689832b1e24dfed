package when

import "testing"

// Sentences as they stand in the news, with every date in them.

func TestPolitics(t *testing.T) {
	check(t, []row{
		{"The House voted 232-197 on Jan. 13, 2021, to impeach him a second time.", "2021-01-13 day"},
		{"Biden took office on January 20 and signed 17 orders that day.", "2022-01-20 day"},
		{"He was governor from 2003 to 2007 and senator until 2019.", "2003/2007 range; 2019 year"},
		{"The 2016 election cost $6.5 billion, up from $6.3 billion in 2012.", "2016 year; 2012 year"},
		{"In the 1990s, 3 in 5 voters trusted Congress.", "1990s decade"},
		{"She has served since March 2019.", "2019-03 month"},
		{"The bill passed last Thursday, 51 to 49.", "2022-01-20 day"},
		{"Congress must act by Feb. 18.", "2022-02-18 day"},
		{"They will vote next Tuesday at 10 a.m.", "2022-01-25T10 hour"},
		{"He said on Sunday that 2,000 troops would leave by the end of the year.", "2022-01-16 day"},
		{"Turnout was 66.8% in 2020 against 60.1% four years earlier.", "2020 year"},
		{"The court heard the case for three days in mid-December.", "P3D duration; 2021-12 month"},
		{"The law of 1883 was changed in the late 1970s.", "1883 year; 1970s decade"},
		{"May said in May that she may resign in June.", "2021-05 month; 2021-06 month"},
		{"The treaty ran from 1 January 1993 until 31 January 2020.", "1993-01-01/2020-01-31 range"},
		{"They meet every two years, next in 2024.", "P2Y set; 2024 year"},
		{"The mayor, 61, took office in 2014, at 53.", "2014 year"},
		{"The parliament sat for 14 hours on Wednesday night.", "PT14H duration; 2022-01-19T20:00/2022-01-20T00:00 day part"},
		{"A poll of 1,500 adults was taken Jan. 5-9.", "2022-01-05/2022-01-09 range"},
		{"In 2000, 537 votes decided Florida.", "2000 year"},
		{"The 117th Congress opened on January 3, 2021.", "2021-01-03 day"},
		{"He was born on the Fourth of July, 1872.", "1872-07-04 day"},
	}, friday, false)
}

func TestBusiness(t *testing.T) {
	check(t, []row{
		{"Sales rose 5.2 percent to $44 million in the third quarter of 2021.", "2021-Q3 quarter"},
		{"Inflation hit 7% in December, the most since June 1982.", "2021-12 month; 1982-06 month"},
		{"The economy shrank in the first half of 2020.", "2020-H1 half"},
		{"Shares fell 3% on Friday morning.", "2022-01-21T08:00/2022-01-21T12:00 day part"},
		{"The bank expects four rises this year and two next year.", "2022 year; 2023 year"},
		{"Profit for fiscal 2021 was $2 billion.", "2021 year"},
		{"It hired 400 people in the past 12 months.", "2021-01-21/2022-01-20 range"},
		{"Over the last two years it lost $1 billion.", "2020-01-21/2022-01-20 range"},
		{"Prices rose for the fifth month in a row.", ""},
		{"The deal closes on 31 March.", "2022-03-31 day"},
		{"It was founded in 1998 by two students.", "1998 year"},
		{"A 10-year bond paid 1.8 percent at 4 p.m.", "T16:00 hour"},
		{"Oil cost $86 a barrel at 1530 GMT.", "T15:30 minute"},
		{"From October to December it sold 83.4 million phones.", "2021-10/2021-12 range"},
		{"The 2010s were good, the 2020s are not.", "2010s decade; 2020s decade"},
		{"It has paid a dividend every quarter since 1987.", "P3M set; 1987 year"},
		{"In Q4 2021 revenue was $1.2bn.", "2021-Q4 quarter"},
		{"The strike began a week ago.", "2022-W02 week"},
		{"Rents rose 14% between January and December 2021.", "2021-01/2021-12 range"},
		{"The firm cut 2,014 jobs in 2014.", "2014 year"},
		{"It trades at 2022 dollars a ton.", ""},
		{"By 2030 half of all cars will be electric.", "2030 year"},
		{"Between 2005 and 2015 it doubled.", "2005/2015 range"},
	}, friday, false)
}

func TestScience(t *testing.T) {
	check(t, []row{
		{"The planet warmed by 1.1 degrees since the late 19th century.", "1800/1899 century"},
		{"2021 was the sixth-warmest year on record.", "2021 year"},
		{"The probe launched on Dec. 25, 2021, at 7:20 a.m. EST.", "2021-12-25T07:20 minute"},
		{"Patients took it every eight hours for two weeks.", "PT8H set; P2W duration"},
		{"The study ran from June 2018 through May 2019.", "2018-06/2019-05 range"},
		{"An eruption on 15 January 2022 sent ash 30 km high.", "2022-01-15 day"},
		{"The bones are 2000 years old.", ""},
		{"Half of the 1,968 cases were found in 1968.", "1968 year"},
		{"Cases doubled in the week of January 3.", "2022-W01 week"},
		{"Booster shots began last autumn.", "2021-09/2021-11 season"},
		{"Deaths fell in spring 2021.", "2021-03/2021-05 season"},
		{"In the first three weeks of 2022 there were 12 quakes.", "2022-01-03/2022-01-23 range"},
		{"It passes Earth at 4:51 p.m. on Tuesday, January 18.", "2022-01-18T16:51 minute"},
		{"The next eclipse is on April 8, 2024.", "2024-04-08 day"},
		{"The year 1816 had no summer.", "1816 year"},
		{"A 1918-style flu may come.", "1918 year"},
	}, friday, false)
}

func TestCrimeAndCourts(t *testing.T) {
	check(t, []row{
		{"The shooting began at about 10:15 p.m. on Saturday.", "2022-01-15T22:15 minute"},
		{"Police were called shortly after 2 a.m. on New Year's Day.", "2022-01-01T02 hour"},
		{"He was jailed for 18 months in 2017.", "P18M duration; 2017 year"},
		{"She vanished on the night of 3 May 2007.", "2007-05-03 day"},
		{"He was shot the day before yesterday.", "2022-01-19 day"},
		{"The killer was born in ’86.", "1986 year"},
		{"Four men died overnight.", ""},
		{"The attack of 9/11 killed 2,977 people.", "2001-09-11 day"},
		{"On September 11, 2001, 2,977 people died.", "2001-09-11 day"},
		{"They robbed 3 banks in 2 days in Sept. 2020.", "2020-09 month"},
		{"The verdict came at noon on Monday.", "2022-01-17T12 hour"},
		{"He has been in prison since the summer of 2015.", "2015-06/2015-08 season"},
		{"The alarm rang at half past three in the morning.", "T03:30 minute"},
		{"It happened three days before Christmas 2020.", "2020-12-22 day"},
		{"In room 1408 he found 1408 pills.", ""},
	}, friday, false)
}

func TestSportAndCulture(t *testing.T) {
	check(t, []row{
		{"They won 3-2 on Saturday, their first win since Oct. 30.", "2022-01-15 day; 2021-10-30 day"},
		{"He scored in the 90th minute.", ""},
		{"The 2019-20 season ended in July.", "2019/2020 range; 2021-07 month"},
		{"The album of 1973 sold 45 million copies.", "1973 year"},
		{"Doors open at 7.30pm; the show starts at 8.", "T19:30 minute"},
		{"The film, set in the 1920s, opens next weekend.", "1920s decade; 2022-01-29/2022-01-30 weekend"},
		{"The festival takes place every August.", "XXXX-08 set"},
		{"Kick-off is at 17:45 on Sunday.", "2022-01-16T17:45 minute"},
		{"He played from 1988 to 2003, for 15 seasons.", "1988/2003 range"},
		{"On Easter Monday 1916 a rising began.", "1916-04-24 day"},
		{"It ran 11 Jan - 20 Feb 2022.", "2022-01-11/2022-02-20 range"},
		{"The museum is open daily from 10 a.m. to 6 p.m.", "T10:00/T18:00 range"},
		{"The first edition appeared in the 18th century.", "1700/1799 century"},
		{"May Day 2021 was quiet.", "2021-05-01 day"},
		{"Boeing 737 and Apollo 11 are names.", ""},
		{"They met again half a century later.", ""},
	}, friday, false)
}

// TestCapitals: in upper case a month is one, in lower case no verb is.
func TestCapitals(t *testing.T) {
	check(t, []row{
		{"IN MAY 2021 IT FELL", "2021-05 month"},
		{"in may 2021 it fell", "2021 year"},
		{"in january", ""},
		{"on monday", ""},
		{"ON MONDAY IT FELL", "2022-01-17 day"},
		{"Last Week", "2022-W02 week"},
		{"YESTERDAY", "2022-01-20 day"},
		{"at 3 PM", "T15:00 hour"},
		{"at 3 P.M.", "T15:00 hour"},
		{"in q3 2021", "2021-Q3 quarter"},
		{"the First Quarter Of 2021", "2021-Q1 quarter"},
		{"christmas", ""},
		{"EVERY MONDAY", "XXXX-WXX-1 set"},
	}, friday, false)
}

// TestTwoDates: where one ends and the other begins.
func TestTwoDates(t *testing.T) {
	check(t, []row{
		{"in 2014, 2015 and 2016", "2014 year; 2015 year; 2016 year"},
		{"on Jan. 5, Feb. 6 and March 7", "2022-01-05 day; 2022-02-06 day; 2022-03-07 day"},
		{"on Monday and Tuesday", "2022-01-17 day; 2022-01-18 day"},
		{"yesterday or today", "2022-01-20 day; 2022-01-21 day"},
		{"1914/1918", "1914 year"},
		{"last week, not last month", "2022-W02 week; 2021-12 month"},
		{"at 3 p.m., 5 p.m. and 7 p.m.", "T15:00 hour; T17:00 hour; T19:00 hour"},
		{"from May 2020 to 2021", "2020-05/2021-12 range"},
		{"March 2020-May 2021", "2020-03/2021-05 range"},
		{"in March and April 2020", "2022-03 month; 2020-04 month"},
	}, friday, false)
}
