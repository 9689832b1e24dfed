package when

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// germanSlots are what only the German grammar asks for.
var germanSlots = map[string]slot{
	"OrdinalWord":         valued(lexicon.OrdinalValue, setNth),
	"ShortMonthName":      valued(lexicon.ShortMonth, setMonth),
	"DecadeYears":         valued(lexicon.DecadeYears, setYear),
	"DayFromNowAdjective": valued(lexicon.DayFromNowAdjective, setStep),
	"TimeAdverb":          valued(lexicon.TimeAdverb, setStep),
	"VagueTime":           valued(lexicon.VagueTime, setStep),
	"Recurring":           valued(lexicon.Recurring, setUnit),
	"LongLasting":         valued(lexicon.LongLasting, setUnit),
	"PartAdverb":          valued(lexicon.PartAdverb, setPart),
	"DayAdverb":           valued(lexicon.DayAdverb, setWeekday),
	"TimesWord":           valued(lexicon.Times, func(*draft, int) {}),

	"MonthAhead":      monthAhead,
	"GermanDotted":    germanDotted,
	"DottedDayMonth":  dottedDayMonth,
	"DayNumberPlaces": digits{2, 2, 1, 31}.noted(setNth),
	"AnyYear":         digits{3, 4, 100, 2199}.noted(setYear),
	"NextYearPlaces":  nextYearPlaces,
	"TwoYears":        always(func(s *scan) when { return twoYears(s.draft.year) }),
	"YearByWeekday":   always((*scan).yearByWeekday),
	"DayWithPart":     dayWithPart,
	"HolidayWord":     holidayWord,
	"LikelySeason":    made((*scan).likelySeason),
	"CalendarUnit":    unitOf(func(u Precision, _ string) bool { return longUnits[u] && u != Day }),

	"LikelyWeekend": always((*scan).likelyWeekend),
	"SomeWeek":      always(func(*scan) when { return when{prec: Week} }),
	"DayBehindThat": always((*scan).dayBehindThat),
	"NextDay":       always(func(s *scan) when { return s.fromAnchor(1) }),
	"DayBefore":     always(func(s *scan) when { return s.fromAnchor(-1) }),
	"PartOfThat": always(func(s *scan) when {
		return s.dayPart(s.dayBefore(s.draft.from).lo.Truncate(24*time.Hour), s.draft.part)
	}),
	"Heuer":    note(func(d *draft) { d.step, d.unit = 0, Year }),
	"LastYear": note(func(d *draft) { d.step, d.unit = -1, Year }),

	"Number":      germanNumber,
	"Open":        note(func(d *draft) { d.amount = -1 }),
	"MoreStint":   note(func(d *draft) { d.stints = append(slices.Clone(d.stints), stint{d.amount, d.unit}) }),
	"Counting":    note(func(d *draft) { d.count = int(d.amount) }),
	"EachDay":     coded(func(*draft) string { return "XXXX-XX-XX" }),
	"LongLasts":   always((*scan).longLasts),
	"HourInWords": hourInWords,
	"HalfBefore":  always(func(s *scan) when { return clockWhen((s.draft.hour+23)%24, 30, 0, Minute) }),

	"Now0":     note(func(d *draft) { d.step = 0 }),
	"Past0":    note(func(d *draft) { d.step = -1 }),
	"VagueRef": always(func(s *scan) when { return when{prec: Vague, vague: vagueRefs[s.draft.step]} }),
}

// vagueRefs are how TIMEX writes times without a date.
var vagueRefs = map[int]string{-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}

// monthAhead finds the month of "5. bis 9. Juni" behind its first day, and its year. It
// reads nothing.
func monthAhead(s *scan, i int) int {
	k := s.pastShared(i)
	for k > i && k < i+12 && isDigits(s, k) && s.Is(k+1, lexicon.FullStop) {
		if m, ok := s.At(k + 2).Lex.Value(lexicon.MonthName); ok {
			s.draft.month = m
			if y := s.Norm(k + 3); figure.IsYear(y) {
				s.draft.year = figure.Atoi(y)
			}
			return i
		}
		k = s.pastShared(k + 2)
	}
	return miss
}

// pastShared is behind what joins two days of a month at i.
func (s *scan) pastShared(i int) int {
	k := i
	for k < i+3 && s.Is(k, lexicon.SharedMonth) {
		k++
	}
	return k
}

// germanDotted reads 21.01.2022 and 21.1.22, which are one piece.
func germanDotted(s *scan, i int) int {
	parts := strings.Split(s.Norm(i), point)
	if len(parts) != 3 || dottedDayMonth(s, i) == miss {
		return miss
	}
	year := yearOf(parts[2])
	if year == 0 {
		return miss
	}
	s.draft.year = year
	return i + 1
}

// dottedDayMonth reads the "24.12" of "24.12." and of 24.12.2025.
func dottedDayMonth(s *scan, i int) int {
	day, month, ok := strings.Cut(s.Norm(i), point)
	month, _, _ = strings.Cut(month, point)
	if !ok || !isDigits(s, i) {
		return miss
	}
	d, m := shortOf(day), shortOf(month)
	if !within(d, 1, 31) || !within(m, 1, 12) {
		return miss
	}
	s.draft.nth, s.draft.month = d, m
	return i + 1
}

// shortOf is a number of one or two digits, 0 for any other.
func shortOf(n string) int {
	if !shortNumber(n) {
		return 0
	}
	return figure.Atoi(n)
}

// nextYearPlaces reads the 14 of 2013/14.
func nextYearPlaces(s *scan, i int) int {
	next := (s.draft.year + 1) % 100
	if _, ok := (digits{2, 2, next, next}).at(s, i); !ok {
		return miss
	}
	return i + 1
}

func twoYears(y int) when {
	w := span(date(y, 1, 1), date(y+2, 1, 1), Stretch)
	w.unit = Year
	return w
}

// yearByWeekday takes, for a day without a year, the one of the years around the article's
// in which it is the weekday that stands before it.
func (s *scan) yearByWeekday() when {
	w, d := *s.draft.date, s.draft
	if !w.yearless || !s.day.known || w.prec != Day {
		return w
	}
	for _, by := range []int{0, -1, 1} {
		if t := date(s.day.Year()+by, time.Month(d.month), d.nth); t.Weekday() == d.weekday && t.Day() == d.nth {
			v := dayWhen(t)
			v.yearless, v.vague = true, w.vague
			return v
		}
	}
	return w
}

// dayWithPart reads "Montagabend".
func dayWithPart(s *scan, i int) int {
	w, ok := weekdayParts()[s.Norm(i)]
	if !ok {
		return miss
	}
	s.draft.weekday, s.draft.part = time.Weekday(w.weekday), w.part
	return i + 1
}

// holidayWord reads the name of a holiday, in one word or two.
func holidayWord(s *scan, i int) int {
	name := s.Norm(i)
	for n, name := range []string{joinName(name, s.Norm(i+1)), name} {
		if day := germanHolidays[name]; day != nil {
			s.draft.holiday = day
			return i + 2 - n
		}
	}
	return miss
}

// likelySeason is the season in the likeliest year.
func (s *scan) likelySeason(i int) (when, bool) {
	m := s.draft.month
	w := when{prec: Season, vague: "XXXX-" + seasonCodes[m]}
	if s.day.known {
		if t, ok := s.near(i, func(y int) time.Time { return date(y, time.Month(m), 1) }); ok {
			w = seasonWhen(t.Year(), m)
		}
	}
	w.yearless = true
	return w, true
}

// likelyWeekend is the one that is, the next one where the clause looks ahead, or the last.
func (s *scan) likelyWeekend() when {
	switch {
	case isWeekend(s.day.Time), s.looksAhead(s.draft.from):
		return s.steppedPeriod(0, Weekend)
	}
	return s.steppedPeriod(-1, Weekend)
}

// fromAnchor is a day counted from the one that was named last.
func (s *scan) fromAnchor(by int) when {
	if !s.anchor.known() {
		return when{prec: Day}
	}
	return dayWhen(s.anchor.lo.Truncate(24*time.Hour).AddDate(0, 0, by))
}

// dayBehindThat is the weekday that follows the day named last.
func (s *scan) dayBehindThat() when {
	if !s.anchor.known() {
		return when{prec: Day}
	}
	by := daysBetween(s.anchor.lo.Weekday(), s.draft.weekday)
	if by == 0 {
		by = 7
	}
	return dayWhen(s.anchor.lo.Truncate(24*time.Hour).AddDate(0, 0, by))
}

// germanNumber reads how many there are: 20, zwanzig, ein halbes, anderthalb. Where no
// number is said ("einige") the amount is negative.
func germanNumber(s *scan, i int) int {
	p := s.At(i)
	switch {
	case p.Is(lexicon.One):
		return germanOne(s, i)
	case p.Any(lexicon.VagueCount, lexicon.PairWord):
		s.draft.amount = -1
		return i + 1
	}
	n := germanAmount(p)
	if n <= 0 {
		return miss
	}
	s.draft.amount = n
	return i + 1
}

// germanAmount is a number in one piece, 0 for none.
func germanAmount(p *figure.Piece) float64 {
	if p.Kind == figure.Digits {
		n, err := strconv.ParseFloat(strings.Replace(p.Norm, comma, point, 1), 64)
		if err != nil {
			return 0
		}
		return n
	}
	if n, ok := p.Lex.Value(lexicon.HalfNumber); ok {
		return float64(n) / 10
	}
	if n, ok := p.Lex.Value(lexicon.WholeNumber); ok {
		return float64(n)
	}
	return float64(germanSmall(p.Norm))
}

const (
	comma = ","
	point = "."
	und   = "und" // between the ones and the tens
)

// germanOne reads "ein", "ein paar" and "ein halbes".
func germanOne(s *scan, i int) int {
	switch {
	case s.Is(i+1, lexicon.PairWord):
		s.draft.amount = -1
		return i + 2
	case s.Is(i+1, lexicon.HalfWord):
		s.draft.amount = 0.5
		return i + 2
	}
	s.draft.amount = 1
	return i + 1
}

// germanSmall is a number below a hundred in words, 0 for none.
func germanSmall(w string) int {
	words := lexicon.German()
	for _, class := range []lexicon.Class{lexicon.NumberWord, lexicon.Tens} {
		if n, ok := words.Of(w).Value(class); ok {
			return n
		}
	}
	ones, tens, _ := strings.Cut(w, und)
	ten, _ := words.Of(tens).Value(lexicon.Tens)
	one, _ := words.Of(ones).Value(lexicon.NumberWord)
	if words.Of(ones).Is(lexicon.One) {
		one = 1
	}
	if ten == 0 || !within(one, 1, 9) {
		return 0
	}
	return ten + one
}

// hourInWords reads an hour of the twelve.
func hourInWords(s *scan, i int) int {
	n := germanSmall(s.Norm(i))
	if s.Is(i, lexicon.One) {
		n = 1
	}
	if !within(n, 1, 12) {
		return miss
	}
	setHour(s.draft, n)
	return i + 1
}

// longLasts is how long something takes, as TIMEX writes it: P3Y4M, PXY, P2DE.
func (s *scan) longLasts() when {
	code := []byte{'P'}
	clock := false
	for _, p := range s.draft.stints {
		if lengthOf(p.unit) > 0 && !clock {
			code, clock = append(code, 'T'), true
		}
		if p.n < 0 {
			code = append(code, 'X')
		} else {
			code = strconv.AppendFloat(code, p.n, 'f', -1, 64)
		}
		code = append(code, longCodes[p.unit]...)
	}
	return when{prec: Length, vague: string(code), counts: true}
}

var longCodes = map[Precision]string{
	Second: "S", Minute: "M", Hour: "H", Day: "D", Weekend: "WE", Week: "W", Month: "M", Quarter: "Q", Year: "Y", Decade: "DE", Century: "CE",
}
