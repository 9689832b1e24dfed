package when

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/figure"
	"factdesk/claims/text"
)

// example is what a rule of the grammar reads, between brackets, and what it must not
// read where the bracket opens. Of a rule that only looks nothing stands between.
type example struct{ takes, refuses string }

// examples are those of every rule.
var examples = map[string]example{
	"Month":       {"on [Jan.] 6", "who [may come"},
	"MeantMonth":  {"on []March 3", "the [march"},
	"Day":         {"on the [21st] of", "the [32nd"},
	"OrdinalDay":  {"on the [twenty-seventh] of", "the [twenty-tenth"},
	"DayMonth":    {"on [the 15th day of June 2020]", "[15 days of June"},
	"MonthDay":    {"on [March the 3rd, 2019]", "in [March 3 percent left"},
	"MonthYear":   {"in [March, 2023]", "[April Jones"},
	"MonthAlone":  {"in []May", "[]April Jones"},
	"MonthLead":   {"[since] May", "[with May"},
	"YearBehind":  {"May[, 2022]", "May[, 2000 people"},
	"Mark":        {"[’]90s", "[\"90s"},
	"Joint":       {"5[-]6", "5[, 6"},
	"YearInWords": {"in [two thousand and fifteen]", "[nineteen men"},
	"Numeric":     {"on [5/17/2018]", "[5/17"},
	"KnownDays":   {"on [9/11]", "on [9/12"},
	"NamedMonth":  {"on [05-Aug-2016]", "[05-Aug-2016ish"},
	"DatePart":    {"[Aug]-2016", "[123-Aug"},

	"ShortNumeric": {"on [20161016]", "[20161316"},
	"LooseNumeric": {"of [2016 10 16]", "[2016 people"},
	"NumberBefore": {"at 5:[]12", "at 5 [12"},
	"ShortPair":    {"in [2015-3]", "[2010-11"},

	"Year":           {"in [2014]", "about [2014 people"},
	"DecadeInDigits": {"the [1990s]", "the [1994s"},
	"SpokenDecade":   {"in [the nineties]", "[the ninety"},
	"ShortDecade":    {"the [’90s]", "the [’95s"},
	"YearCounts":     {"about []2000 people", "in [2014 people"},
	"NotYear":        {"room []2014", "year [2014"},
	"Century":        {"in [the 21st century]", "[21 century"},
	"Quarter":        {"in [the third quarter of 2021]", "[the third half"},
	"OfYear":         {"the first quarter[ of last year]", "the first half[ of it"},
	"Season":         {"[the summer of 2020]", "[summer, 2020"},

	"Edge":      {"in [early 2022]", "[early birds"},
	"EdgeStart": {"[late] 2022", "[latest 2022"},
	"UnitAlone": {"[the year]", "[the years"},

	"Stepped":       {"the [past three years]", "the first half [past"},
	"SteppedPeriod": {"next [Tuesday night]", "next [of kin"},
	"SteppedName":   {"last [May 5]", "last [man"},
	"SteppedUnit":   {"this [working week]", "this [weeks"},
	"WeekdayBehind": {"next week[ on Tuesday]", "next week[ on it"},

	"Ago":         {"[three days ago]", "[three days long"},
	"InTime":      {"in two weeks[] it", "in two weeks[ of work"},
	"AwayFrom":    {"three days[ before Easter]", "three days[ before dawn"},
	"Stint":       {"for [two nights]", "for [two knights"},
	"Amount":      {"[a] week", "[a few"},
	"VagueAmount": {"[a couple of] weeks", "[a week"},
	"Nth":         {"[the first Monday of May 2021]", "[the first Monday in church"},
	"NthPart":     {"the last two [weeks of 2021]", "the first [Monday in church"},
	"Place":       {"the [1st] week", "the [one week"},
	"WholeOf":     {"the first week[ of May]", "the first week[ of three"},
	"WeekOf":      {"the [week of 10 January]", "the [week of May"},
	"WeekStart":   {"the week [beginning on] Monday", "the week [before"},
	"WeekDay":     {"the week of [10 January]", "the week of [2014"},
	"NamedDay":    {"[the day before yesterday]", "[the day of"},
	"DuringDay":   {"on Tuesday[ night]", "on Tuesday[ nights"},
	"DayPart":     {"Tuesday[ in the morning]", "Tuesday[ in a morning"},
	"DayOfWeek":   {"on [Tues]", "the [sun"},
	"Weekday":     {"on [Friday, January 21]", "a [sunday"},
	"FullDay":     {"Friday, [21 January]", "Friday, [January"},
	"HourSign":    {"Monday 3[-]4", "Monday 3[, and"},
	"DayOfPeriod": {"Tuesday[ of next week]", "Tuesday[ next week"},
	"DayOfMonth":  {"on [the 18th] they", "on [the 18th hole"},
	"Holiday":     {"on [Good Friday 2021]", "on [Easter Island"},
	"HolidayYear": {"on Easter[ of last year]", ""},
	"ClockTime":   {"at [5 o'clock in the morning]", "at [25:00"},
	"ClockAlone":  {"at [12 noon]", "at [twelve"},
	"DigitClock":  {"at [3:30 p.m.]", "at [330"},
	"ColonClock":  {"at [15:30:10]", "at [15:3"},
	"Half":        {"3[ p.m.]", "3[ pn"},
	"Zone":        {"3 pm[ GMT]", "3 pm[ gmt"},
	"Minutes":     {"six [forty-three minutes] p.m.", "six [five"},
	"PastHour":    {"at [a quarter to eight]", "at [half to eight"},
	"PastHourEnd": {"half past seven[ o'clock p.m.]", ""},
	"DayJoint":    {"Monday[ at] 5", "Monday[ by 5"},
	"BareNumber":  {"from [3] to 5 p.m.", "from [3 men"},
	"RangeLead":   {"[from] May", "[with May"},
	"And":         {"May[ and] June", "May[ or June"},
	"Comma":       {"Monday[,] 5 p.m.", "Monday[; 5 p.m."},
	"Dash":        {"02.12.2025[ -] 17:55", "02.12.2025[- 17:55"},
	"To":          {"May[ through] June", "May[ and June"},
	"ShortDay":    {"January 21-[23]", "January 21-[23:00"},
	"Opener":      {"[no later than] May", "[no more than May"},
	"OrLater":     {"2014[ or later]", "2014[ or later than"},
	"OpenEnded":   {"[since 2014]", "[since then"},

	"NamedYears": {"fiscal year [2025/26]", "fiscal year [2025/28"},
	"YearsSign":  {"FY2025[/]26", "FY2025[+26"},

	"DateBehindDay": {"Friday[ (Jan. 21)]", "Friday[ (Jan. 21, it"},
	"NumberedDay":   {"Monday[ the 24th]", "Monday[ 24"},
	"LoneDayNumber": {"on [the 18th] they", "on [the 18 men"},

	"Length":       {"[for an hour and a half]", "[for a four-year term"},
	"Held":         {"a four-year[] term", "four years[ of"},
	"Said":         {"for [an hour and a half]", "for [several hours"},
	"Set":          {"[every Monday at 4 p.m.]", "[every man"},
	"Often":        {"[every other day]", "[every other man"},
	"DaySet":       {"every [March]", "every [march"},
	"PeriodSet":    {"each [weekday]", "every [second child"},
	"When":         {"[from May to July 2021]", "[the man"},
	"PartOfDay":    {"", ""},
	"PartWithHour": {"in the morning[ at 7]", ""},
	"BehindHour":   {"at 11[ p.m.] on", "at 11[ ships"},
}

// specExamples are those of the rules that only the specifications ask for.
var specExamples = map[string]example{
	"PartOfDay":    {"come [in the afternoon]", "good [morning"},
	"ThisUnit":     {"for the [rest of the week]", "[any weekends"},
	"HourBehind":   {"Saturday[ at 5]", "Saturday[ at 5-6"},
	"Starting":     {"[for two hours from 2pm]", "[for two hours from it"},
	"Lasting":      {"[from 9 for two hours]", "[at 9 for two hours"},
	"OftenLoosely": {"meets [Friday mornings]", "the [mornings"},
	"OrLater":      {"2014[ and after]", "2014[ and after that"},
	"SpokenDecade": {"[nineties]", "the [ten s"},
	"Nth":          {"in [week 31]", "in [week 54"},
}

func TestEveryRuleHasExamples(t *testing.T) {
	for name := range newsGrammar().rules {
		e, ok := examples[name]
		spec, inSpecs := specExamples[name]
		if !ok && !inSpecs {
			t.Errorf("%s has no example", name)
		}
		if e.takes+spec.takes == "" {
			t.Errorf("%s has no example of what it takes", name)
		}
	}
}

func TestRules(t *testing.T) {
	t.Run("news", func(t *testing.T) { tryRules(t, examples, newsGrammar(), false) })
	t.Run("specifications", func(t *testing.T) { tryRules(t, specExamples, specsGrammar(), true) })
}

func tryRules(t *testing.T, examples map[string]example, g *grammar, specs bool) {
	for name, e := range examples {
		r := g.rules[name]
		if r == nil {
			t.Errorf("there is no rule %s", name)
			continue
		}
		if got := tryRule(r, g, e.takes, specs); e.takes != "" && got != e.takes {
			t.Errorf("%s reads %q, want %q", name, got, e.takes)
		}
		if got := tryRule(r, g, e.refuses, specs); e.refuses != "" && got != "" {
			t.Errorf("%s reads %q, which it must not", name, got)
		}
	}
}

// tryRule marks what a rule reads where the bracket of an example opens; "" for nothing.
func tryRule(r *rule, g *grammar, marked string, specs bool) string {
	plain := strings.NewReplacer("[", "", "]", "").Replace(marked)
	at := len([]rune(marked[:max(0, strings.Index(marked, "["))]))
	pieces := figure.New(text.Parse(plain))
	pieces.Every = specs
	s := &scan{Scan: pieces, day: dayOf(friday), grammar: g, starts: specsStarts()}
	first := slices.IndexFunc(s.Pieces, func(p figure.Piece) bool { return p.Kind != figure.Gap && int(p.Start) >= at })
	s.draft = prepared(first)
	to := r.slot(s, first)
	if to == miss {
		return ""
	}
	runes := []rune(plain)
	end := at
	if to > first {
		end = int(s.Pieces[to-1].End)
	}
	return string(runes[:at]) + "[" + string(runes[at:end]) + "]" + string(runes[end:])
}

// prepared is a draft in which stands what a rule expects to have been read before.
func prepared(first int) *draft {
	d := &draft{from: first, amount: 3, unit: Day, stints: []stint{{4, Year}}, nth: 3, step: -1, hour: 3, weekday: 5}
	monday := dayWhen(date(2022, 1, 17))
	d.date, d.holiday, d.part, d.clock = &monday, easter, [2]int{8, 12}, Hour
	return d
}
