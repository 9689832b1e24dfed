package english

import "testing"

// TestDayWords: days that count from the article's, a Tuesday in February.
func TestDayWords(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"today's", "The court freed 12 men in today's ruling.", "The court freed 12 men in [today→15 February 2022]'s ruling."},
		{"today's, these days", "The court freed 12 of today's leaders.", "The court freed 12 of ?today?'s leaders."},
		{"yesterday's", "The court freed 12 men in yesterday's ruling.", "The court freed 12 men in [yesterday→14 February 2022]'s ruling."},
		{"tonight", "The court will free 12 men tonight.", "The court will free 12 men [tonight→on the night of 15 February 2022]."},
		{"this morning", "The court freed 12 men this morning.", "The court freed 12 men [this morning→on the morning of 15 February 2022]."},
		{"since yesterday", "The court has freed 12 men since yesterday.", "The court has freed 12 men since [yesterday→14 February 2022]."},
		{"until tomorrow", "The court will sit until tomorrow with 12 men.", "The court will sit until [tomorrow→16 February 2022] with 12 men."},
		{"tomorrow night", "The court will free 12 men tomorrow night.", "The court will free 12 men [tomorrow night→on the night of 16 February 2022]."},
		{"yesterday, first", "Yesterday the court freed 12 men.", "[Yesterday→On 14 February 2022] the court freed 12 men."},
		{"by Friday", "The court will free 12 men by Friday.", "The court will free 12 men by [Friday→18 February 2022]."},
		{"Friday morning without on", "The court freed 12 men Friday morning.", "The court freed 12 men [Friday morning→on the morning of 11 February 2022]."},
		{"the same day to come", "The court will free 12 men on Tuesday.", "The court will free 12 men on ?Tuesday?."},
		{"Friday's vote", "The party lost 12 seats in Friday's vote.", "The party lost 12 seats in [Friday→11 February 2022]'s vote."},
		{"every Friday", "The court freed 12 men every Friday.", "The court freed 12 men every Friday."},
		{"the second Friday", "The court freed 12 men on the second Friday of May 2019.", "The court freed 12 men on the second Friday of May 2019."},
		{"Black Friday", "The shop sold 12 boats on Black Friday.", "The shop sold 12 boats on Black Friday."},
		{"Sunday hours", "The shop cut its Sunday hours to 12.", "The shop cut its Sunday hours to 12."},
		{"two days in one sentence", "The court freed 12 men on Monday and fined 3 on Friday.", "The court freed 12 men on [Monday→14 February 2022] and fined 3 on [Friday→11 February 2022]."},
		{"a hoped-for day", "The union demanded 12 new buses by Friday.", "The union demanded 12 new buses by [Friday→18 February 2022]."},
		{"what was due, to come or not", "The court was due to free 12 men on Friday.", "The court was due to free 12 men on ?Friday?."},
		{"what is due", "The court is due to free 12 men on Friday.", "The court is due to free 12 men on [Friday→18 February 2022]."},
		{"what is wanted", "Jane Roe wants 12 men freed by Friday.", "Jane Roe wants 12 men freed by [Friday→18 February 2022]."},
		{"what was wanted", "Jane Roe wanted 12 men freed by Friday.", "Jane Roe wanted 12 men freed by ?Friday?."},
		{"what those who want it did", "The men who want change freed 12 boys on Friday.", "The men who want change freed 12 boys on [Friday→11 February 2022]."},
		{"what could have been", "The court could have freed 12 men on Friday.", "The court could have freed 12 men on [Friday→11 February 2022]."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}

// TestPeriods: weeks, months, seasons and years that count from the article's day.
func TestPeriods(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"this week", "The court freed 12 men this week.", "The court freed 12 men [this week→in the week of 14 February 2022]."},
		{"this month", "The court freed 12 men this month.", "The court freed 12 men [this month→in February 2022]."},
		{"next month", "The court will free 12 men next month.", "The court will free 12 men [next month→in March 2022]."},
		{"since last month", "The court has freed 12 men since last month.", "The court has freed 12 men since [last month→January 2022]."},
		{"last year's", "The party lost 12 seats in last year's vote.", "The party lost 12 seats in [last year→2021]'s vote."},
		{"a month of last year", "The court freed 12 men in August last year.", "The court freed 12 men in August [last year→2021]."},
		{"more than last year", "The court freed 12 men more than last year.", "The court freed 12 men more than [last year→2021]."},
		{"early last year", "The court freed 12 men early last year.", "The court freed 12 men early [last year→in 2021]."},
		{"the last year", "The court freed 12 men in the last year.", "The court freed 12 men in the last year."},
		{"last May", "The court freed 12 men last May.", "The court freed 12 men [last May→in May 2021]."},
		{"last January, of this year or the one before", "The court freed 12 men last January.", "The court freed 12 men ?last? January."},
		{"next January", "The court will free 12 men next January.", "The court will free 12 men [next January→in January 2023]."},
		{"next May, of this year or the next", "The court will free 12 men next May.", "The court will free 12 men ?next? May."},
		{"this May", "The court will free 12 men this May.", "The court will free 12 men [this May→in May 2022]."},
		{"last May in a story of another year", "The war began in 2014. The court freed 12 men last May.", "The court freed 12 men ?last? May."},
		{"by the end of the year", "The court will free 12 men by the end of the year.", "The court will free 12 men by the end of [the year→2022]."},
		{"by the end of the month", "The court plans to free 12 men by the end of the month.", "The court plans to free 12 men by the end of [the month→February 2022]."},
		{"by the end of a year that is told", "The war began in 2014. The court would free 12 men by the end of the year.", "The court would free 12 men by the end of ?the? year."},
		{"by the end of a year in a story", "The court freed 12 men by the end of the year.", "The court freed 12 men by the end of ?the? year."},
		{"the end of the year's talks", "The court will free 12 men by the end of the year of talks.", "The court will free 12 men by the end of the year of talks."},
		{"over the weekend", "The court freed 12 men over the weekend.", "The court freed 12 men over [the weekend→the weekend of 12 February 2022]."},
		{"last weekend's", "Last weekend's crash killed 12 men.", "?Last? weekend's crash killed 12 men."},
		{"last weekend", "The court freed 12 men last weekend.", "The court freed 12 men [last weekend→on the weekend of 12 February 2022]."},
		{"this weekend to come", "The court will free 12 men this weekend.", "The court will free 12 men [this weekend→on the weekend of 19 February 2022]."},
		{"the weekend to come", "The court will free 12 men over the weekend.", "The court will free 12 men over ?the? weekend."},
		{"each weekend", "The court was cheaper by 12 crowns at the weekend.", "The court was cheaper by 12 crowns at the weekend."},
		{"another weekend", "The court freed 12 men over the Easter weekend.", "The court freed 12 men over the Easter weekend."},
		{"a quote's weekend", "“Russia freed 12 men over the weekend,” Jane Roe said.", "Russia freed 12 men over ?the? weekend."},
		{"a weekend that is told of", "A nurse said this weekend was the worst in 12 years.", "[this weekend→The weekend of 12 February 2022] was the worst in 12 years."},
		{"last spring", "The court freed 12 men last spring.", "The court freed 12 men [last spring→in spring 2021]."},
		{"last winter", "The court freed 12 men last winter.", "The court freed 12 men ?last? winter."},
		{"last summer, in February", "The court freed 12 men last summer.", "The court freed 12 men ?last? summer."},
		{"two weeks ago", "The court freed 12 men two weeks ago.", "The court freed 12 men two weeks [ago→before 15 February 2022]."},
		{"a decade ago", "The court freed 12 men a decade ago.", "The court freed 12 men a decade [ago→before 15 February 2022]."},
		{"a few years ago", "The court freed 12 men a few years ago.", "The court freed 12 men a few years ago."},
		{"a billion years ago", "The crater formed 2 billion years ago.", "The crater formed 2 billion years ago."},
		{"a quote's month", "“Russia freed 12 men last month,” Jane Roe said.", "Russia freed 12 men [last month→in January 2022]."},
		{"a quote's week", "“Russia freed 12 men last week,” Jane Roe said.", "Russia freed 12 men ?last? week."},
		{"a quote of two days", "“Russia freed 12 men yesterday,” Jane Roe said on Monday and on Friday.", "Russia freed 12 men ?yesterday?."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}

// TestMonths: the year that a month has none of beside it.
func TestMonths(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"the article's month", "The court freed 12 men in February.", "The court freed 12 men in [February→February 2022]."},
		{"a day gone by of it", "The court freed 12 men on February 9.", "The court freed 12 men on [February 9→February 9, 2022]."},
		{"a day of it still to come, told as past", "The court freed 12 men on February 20.", "The court freed 12 men on ?February? 20."},
		{"a day of it gone by, told as future", "The court will free 12 men on February 9.", "The court will free 12 men on ?February? 9."},
		{"a month gone by, told as future", "The court will free 12 men in January.", "The court will free 12 men in ?January?."},
		{"a day and more words", "On March 9 the court freed 12 men.", "On ?March? 9 the court freed 12 men."},
		{"a short form", "The court freed 12 men on Jan. 5 in Kyiv.", "The court freed 12 men on [Jan. 5→Jan. 5, 2022,] in Kyiv."},
		{"half a year back", "The court freed 12 men in August.", "The court freed 12 men in [August→August 2021]."},
		{"more than half a year back", "The court freed 12 men in July.", "The court freed 12 men in ?July?."},
		{"a day half a year back", "The court freed 12 men on August 20.", "The court freed 12 men on [August 20→August 20, 2021]."},
		{"a day more than half a year back", "The court freed 12 men on August 2.", "The court freed 12 men on ?August? 2."},
		{"half a year ahead", "The court will free 12 men in August.", "The court will free 12 men in [August→August 2022]."},
		{"more than half a year ahead", "The court will free 12 men in September.", "The court will free 12 men in ?September?."},
		{"the nearest December", "The court freed 12 men on Dec. 15.", "The court freed 12 men on [Dec. 15→Dec. 15, 2021]."},
		{"since", "The court has freed 12 men since October.", "The court has freed 12 men since [October→October 2021]."},
		{"a range with its year", "The court freed 12 men between March and May 2021.", "The court freed 12 men between March and May 2021."},
		{"of last year", "The court freed 12 men in May of last year.", "The court freed 12 men in May of [last year→2021]."},
		{"present tense", "The court frees 12 men in May.", "The court frees 12 men in ?May?."},
		{"until a month", "The mine remains idle until March with 12 men.", "The mine remains idle until [March→March 2022] with 12 men."},
		{"from a day on, in the present", "The fine is 12 million euros from March 1.", "The fine is 12 million euros from [March 1→March 1, 2022]."},
		{"a day near by, in the present", "The third Test of 12 starts on February 20.", "The third Test of 12 starts on [February 20→February 20, 2022]."},
		{"a day gone by, in the present", "It is rare before Feb. 11 that 12 men die.", "?It? is rare before ?Feb?. 11 that 12 men die."},
		{"a day far off, in the present", "The third Test of 12 starts on June 20.", "The third Test of 12 starts on ?June? 20."},
		{"of the following year", "The court freed 12 men in May of the following year.", "The court freed 12 men in ?May? of the following year."},
		{"another year in an aside", "Kestrel, which was sold for 12 million euros in 2014, closed in January.", "Kestrel, which was sold for 12 million euros in 2014, closed in [January→January 2022]."},
		{"another year before", "The war began in 2014. The court freed 12 men in May.", "The court freed 12 men in ?May?."},
		{"no month", "The team sold 12 tickets for March Madness.", "The team sold 12 tickets for March Madness."},
		{"may, the verb", "The court may free 12 men.", "The court may free 12 men."},
		{"May, a person", "Theresa May sold 12 houses.", "Theresa May sold 12 houses."},
		{"promised for a month", "The firm promised to build 12 ships in March.", "The firm promised to build 12 ships in [March→March 2022]."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
