package when

import (
	"strings"
	"testing"

	"factdesk/claims/text"
)

// tagged are the dates of a text in a country's English, as "words = value precision".
func tagged(s, language string) string {
	var all []string
	for _, d := range In(text.Parse(s), language, wednesday) {
		all = append(all, strings.Join(append([]string{d.Text, "=", d.Value, string(d.Precision)}, d.Readings...), " "))
	}
	return strings.Join(all, "; ")
}

// wednesday is the day that the texts below were published on.
const wednesday = "2025-03-12"

// TestDaysInEnglish: what the words of British news mean, day by day.
func TestDaysInEnglish(t *testing.T) {
	for _, r := range []row{
		{"The board meets Friday week to vote.", "Friday week = 2025-03-21 day"},
		{"The crash happened on the 15th of May.", "the 15th of May = 2024-05-15 day"},
		{"It opens Nov 3 in Leeds.", "Nov 3 = 2025-11-03 day"},
		{"Police found him last night.", "last night = 2025-03-11T20:00/2025-03-12T00:00 day part"},
		{"The council will meet a week on Tuesday.", "Tuesday = 2025-03-25 day"},
		{"He was charged the day before.", "the day before =  day"},
		{"She resigned on Monday, and the next day he left.", "Monday = 2025-03-10 day; next day = 2025-03-11 day"},
		{"She lodged it on Friday, March 7, and was gone the following Monday.", "Friday, March 7 = 2025-03-07 day; following Monday = 2025-03-10 day"},
		{"She resigned on 3 March; the day after, he left.", "3 March = 2025-03-03 day; the day after = 2025-03-04 day"},
		{"It shut a fortnight ago.", "a fortnight ago = 2025-W09 week"},
		{"They met earlier this week.", "earlier this week = 2025-W11 week"},
		{"The previous day it rained.", "previous day =  day"},
		{"The class of '98 met.", "'98 = 1998 year"},
		{"In the 2008-09 season he scored 12.", "2008-09 = 2008/2009 range"},
		{"It will open this spring.", "this spring = 2025-03/2025-05 season"},
		{"Rain fell last autumn.", "last autumn = 2024-09/2024-11 season"},
		{"Last winter was mild.", "Last winter = 2024-12/2025-02 season"},
		{"Last summer was dry.", "Last summer = 2024-06/2024-08 season"},
		{"In autumn 2024 it closed.", "autumn 2024 = 2024-09/2024-11 season"},
		{"The form is dated 1/2/25.", "1/2/25 = 2025-02-01 day"},
		{"It is dated 03-04-2025.", "03-04-2025 = 2025-04-03 day"},
		{"It was signed on 5/5/2025.", "5/5/2025 = 2025-05-05 day"},
		{"It was filed on 2025/04/03.", "2025/04/03 = 2025-04-03 day"},
		{"The tin says 06/2026.", "06/2026 = 2026-06 month"},
		{"From November 11th to 13th the road is shut.", "From November 11th to 13th = 2024-11-11/2024-11-13 range"},
		{"It runs from June to August.", "from June to August = 2025-06/2025-08 range"},
		{"Open Monday to Friday.", "Monday to Friday = 2025-03-10/2025-03-14 range"},
		{"It ran in 2020-21.", "2020-21 = 2020/2021 range"},
		{"Shut from Dec. 28 to Jan. 2.", "from Dec. 28 to Jan. 2 = 2024-12-28/2025-01-02 range"},
		{"In the '60s it grew.", "the '60s = 1960s decade"},
		{"In the noughties it grew.", "the noughties = 2000s decade"},
		{"In the late 1800s it grew.", "the late 1800s = 1800/1899 century"},
		{"In the early twentieth century it grew.", "the early twentieth century = 1900/1999 century"},
		{"A 19th century mill burned.", "19th century = 1800/1899 century"},
		{"Revenue rose in FY25.", "FY25 = 2025 year"},
		{"Revenue rose in FY2024-25.", "FY2024-25 = 2024/2025 range"},
		{"The budget for 2023-24 was cut.", "2023-24 = 2023/2024 range"},
		{"In fiscal year 2025 it rose.", "fiscal year 2025 = 2025 year"},
		{"In the third quarter of fiscal 2025 it fell.", "the third quarter of fiscal 2025 =  quarter"},
		{"The 2024/25 tax year ended.", "2024/25 = 2024/2025 range"},
		{"In Q3 2025 sales rose.", "Q3 2025 = 2025-Q3 quarter"},
		{"In the first half of 2025 sales rose.", "the first half of 2025 = 2025-H1 half"},
		{"In the March quarter sales rose.", "the March quarter = 2024-Q1 quarter"},
		{"In the December quarter sales rose.", "the December quarter = 2024-Q4 quarter"},
		{"First-quarter sales fell.", "First-quarter = 2024-Q1 quarter"},
		{"In early 2024 it rose.", "early 2024 = 2024 year"},
		{"At the end of March it closed.", "the end of March = 2025-03 month"},
		{"In mid-July it closed.", "mid-July = 2024-07 month"},
		{"Late last year it closed.", "Late last year = 2024 year"},
		{"It was sealed March 4th, 2025.", "March 4th, 2025 = 2025-03-04 day"},
		{"The fire was at 9:30 on 4 March.", "9:30 on 4 March = 2025-03-04T09:30 minute"},
		{"June Bright, 61, said so.", ""},
		{"May Chen and April Ross said so.", ""},
		{"They marched in March.", "March = 2025-03 month"},
		{"It is open 24/7.", ""},
		{"The Good Friday Agreement held.", ""},
		{"He played in a Sunday league.", ""},
		{"Black Friday sales rose.", "Black Friday = 2024-11-29 day"},
		{"Super Tuesday looms.", ""},
		{"The Friday prayers ended.", ""},
		{"The Sunday Times reported it.", ""},
		{"The clinic opens on Tuesdays.", ""},
		{"The hall holds 1970 people.", ""},
		{"The hall holds 1960 chairs.", ""},
		{"In 1970 people left.", "1970 = 1970 year"},
		{"Friday's vote was lost.", "Friday = 2025-03-07 day"},
		{"It fell on Saturday 8 March.", "Saturday 8 March = 2025-03-08 day"},
		{"They met on 8 March last year.", "8 March last year = 2024-03-08 day"},
		{"Survivors of 7/7 met.", "7/7 = 2005-07-07 day"},
		{"Nothing since 1066 was worse.", "1066 = 1066 year"},
		{"It was sold in December.", "December = 2024-12 month"},
		{"It was sold on 15 December.", "15 December = 2024-12-15 day"},
		{"The law passed on 1 September.", "1 September = 2024-09-01 day"},
		{"The law was dated 1 September.", "1 September = 2024-09-01 day"},
	} {
		if got := tagged(r.text, "en-GB"); got != r.want {
			t.Errorf("dates of %q\n got %s\nwant %s", r.text, got, r.want)
		}
	}
}

// TestTheCountryOfADay: what is the day of 03/04/2025 and when summer is.
func TestTheCountryOfADay(t *testing.T) {
	for _, tt := range []struct{ language, text, want string }{
		{"en-US", "It was filed on 03/04/2025.", "03/04/2025 = 2025-03-04 day"},
		{"en-GB", "It was filed on 03/04/2025.", "03/04/2025 = 2025-04-03 day"},
		{"en-IN", "It was filed on 03/04/2025.", "03/04/2025 = 2025-04-03 day"},
		{"en", "It was filed on 03/04/2025.", "03/04/2025 =  day 2025-03-04 2025-04-03"},
		{"en-CA", "It was filed on 03/04/2025.", "03/04/2025 =  day 2025-03-04 2025-04-03"},
		{"", "It was filed on Thursday 03/04/2025.", "Thursday 03/04/2025 = 2025-04-03 day"},
		{"", "It was filed on Tuesday 03/04/2025.", "Tuesday 03/04/2025 = 2025-03-04 day"},
		{"", "Filed on 03/04/2025 and 17/04/2025.", "03/04/2025 = 2025-04-03 day; 17/04/2025 = 2025-04-17 day"},
		{"", "Filed on 03/04/2025 and 04/17/2025.", "03/04/2025 = 2025-03-04 day; 04/17/2025 = 2025-04-17 day"},
		{"", "Filed on 03/04/2025, 17/04/2025 and 04/17/2025.", "03/04/2025 =  day 2025-03-04 2025-04-03; 17/04/2025 = 2025-04-17 day; 04/17/2025 = 2025-04-17 day"},
		{"", "Filed on 04/04/2025.", "04/04/2025 = 2025-04-04 day"},
		{"en-AU", "Nine people drowned last summer.", "last summer = 2024-12/2025-02 season"},
		{"en-AU", "It snowed last winter.", "last winter = 2024-06/2024-08 season"},
		{"en-US", "Nine people drowned last summer.", "last summer = 2024-06/2024-08 season"},
	} {
		if got := tagged(tt.text, tt.language); got != tt.want {
			t.Errorf("dates of %q in %q\n got %s\nwant %s", tt.text, tt.language, got, tt.want)
		}
	}
}

// TestNoYearIsMadeUp: without a year a day is the nearest one, or what the tense tells;
// where neither does it stays as written.
func TestNoYearIsMadeUp(t *testing.T) {
	for _, tt := range []struct{ day, text, want string }{
		{"2025-01-08", "The board approved it Dec. 15.", "2024-12-15 day"},
		{"2025-12-18", "Applications open Jan. 5.", "2026-01-05 day"},
		{"2025-01-08", "The Dec. 15 vote", "2024-12-15 day"},
		{"2025-12-18", "The Jan. 5 vote", "2026-01-05 day"},
		{"2025-12-10", "He was shot on March 3.", "2025-03-03 day"},
		{"2025-12-10", "It will open on March 3.", "2026-03-03 day"},
		{"2025-03-20", "It will open on Nov. 3.", "2025-11-03 day"},
		{"2025-03-20", "It was opened on Nov. 3.", "2024-11-03 day"},
		{"2025-03-20", "The Sept. 3 vote", "XXXX-09-03 day"},
		{"2025-03-20", "In September?", "XXXX-09 month"},
		{"2025-03-20", "It fell in September.", "2024-09 month"},
		{"2025-03-20", "It will fall in September.", "2025-09 month"},
		{"", "It fell in September.", "XXXX-09 month"},
		{"2025-03-05", "The rule of Feb. 29", "2024-02-29 day"},
	} {
		if got := dates(t, tt.text, tt.day, false); got != tt.want {
			t.Errorf("dates of %q on %s = %q, want %q", tt.text, tt.day, got, tt.want)
		}
	}
}
