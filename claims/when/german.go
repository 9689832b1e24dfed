package when

import (
	_ "embed"
	"strings"
	"sync"
	"time"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

//go:embed german.txt
var germanText string

var (
	germanNews  = sync.OnceValue(func() *grammar { return mustParse(germanText, audience{"News": true}) })
	germanSpecs = sync.OnceValue(func() *grammar { return mustParse(germanText, audience{"Specs": true}) })
)

// germanScan is a German text while its dates are read.
func germanScan(d *text.Doc, reference string, every bool) *scan {
	s := &scan{Scan: figure.NewIn(d, lexicon.German()), day: dayOf(reference), grammar: germanNews(), begins: (*scan).mayBeginGerman, draft: &draft{}, german: true}
	if every {
		s.grammar, s.anchors = germanSpecs(), true
	}
	return s
}

// mayBeginGerman is a quick look: most words begin no date.
func (s *scan) mayBeginGerman(i int) bool {
	switch p := &s.Pieces[i]; p.Kind {
	case figure.Digits:
		return true
	case figure.Word:
		return germanStarts()[p.Norm]
	}
	return false
}

// germanStarts are the words that a date may begin with.
var germanStarts = sync.OnceValue(func() map[string]bool {
	m := figure.Words(`der die das den dem des jahr jahre jahres jahren vor heuer vorjahr vorjahres vorjahrs vortag vortages tags halb mehr weniger länger
		jede jeden jeder jedes jedem alle pro im am in zur ganzen ganze lange langen langer ersten ein eine einen einem einer eines
		geschäftsjahr geschäftsjahres wochenende wirtschaftsjahr haushaltsjahr schuljahr schuljahres paar beiden`)
	for _, c := range germanOpeners {
		for _, w := range wordsIn(lexicon.German(), c) {
			m[w] = true
		}
	}
	for _, w := range compoundNumbers() {
		m[w] = true
	}
	for w := range weekdayParts() {
		m[w] = true
	}
	for w := range germanHolidays {
		m[firstWord(w)] = true
	}
	return m
})

// compoundNumbers are "einundzwanzig" and its like.
func compoundNumbers() (out []string) {
	for _, tens := range wordsIn(lexicon.German(), lexicon.Tens) {
		for _, ones := range wordsIn(lexicon.German(), lexicon.NumberWord) {
			out = append(out, strings.TrimSuffix(ones, "s")+und+tens, ones+und+tens) // eins, sechs
		}
	}
	return out
}

func firstWord(name string) string {
	first, _, _ := strings.Cut(name, " ")
	return first
}

// germanOpeners are the classes of words that a date may begin with.
var germanOpeners = []lexicon.Class{
	lexicon.DayName, lexicon.ShortDayName, lexicon.MonthName, lexicon.ShortMonth, lexicon.Season, lexicon.DayPartHours, lexicon.PartAdverb, lexicon.DayAdverb,
	lexicon.TimeUnit, lexicon.DateStep, lexicon.FollowingStep, lexicon.DayFromNow, lexicon.DayFromNowAdjective, lexicon.PeriodPart, lexicon.EarlyPart,
	lexicon.DecadeWord, lexicon.DecadeYears, lexicon.OrdinalValue, lexicon.Recurring, lexicon.Times, lexicon.LongLasting, lexicon.AboutLength,
	lexicon.VagueCount, lexicon.TimeAdverb, lexicon.VagueTime, lexicon.NumberWord, lexicon.Tens, lexicon.HalfNumber, lexicon.WholeNumber,
}

// partNames are what a weekday and a part of it are written as in one word.
var partNames = map[string][2]int{
	"morgen": {8, 12}, "früh": {8, 12}, "vormittag": {8, 12}, "mittag": {11, 13}, "nachmittag": {12, 16}, "abend": {16, 20}, "nacht": {20, 24},
}

type weekdayPart struct {
	weekday int
	part    [2]int
}

// weekdayParts are words as "Montagabend".
var weekdayParts = sync.OnceValue(func() map[string]weekdayPart {
	m := map[string]weekdayPart{}
	for _, day := range wordsIn(lexicon.German(), lexicon.DayName) {
		n, _ := lexicon.German().Of(day).Value(lexicon.DayName)
		for name, part := range partNames {
			m[day+name] = weekdayPart{n, part}
		}
	}
	return m
})

// germanHolidays have a day in each year.
var germanHolidays = map[string]func(year int) time.Time{
	"weihnachten": fixed(12, 25), "heiligabend": fixed(12, 24), "silvester": fixed(12, 31), "neujahr": fixed(1, 1), "dreikönigstag": fixed(1, 6),
	"allerheiligen": fixed(11, 1), "allerseelen": fixed(11, 2), "reformationstag": fixed(10, 31),
	"ostern": easter, "ostersonntag": easter, "ostermontag": fromEaster(1), "karfreitag": fromEaster(-2), "gründonnerstag": fromEaster(-3),
	"palmsonntag": fromEaster(-7), "aschermittwoch": fromEaster(-46), "rosenmontag": fromEaster(-48), "faschingsdienstag": fromEaster(-47),
	"pfingsten": fromEaster(49), "pfingstsonntag": fromEaster(49), "pfingstmontag": fromEaster(50), "fronleichnam": fromEaster(60),
	"christi himmelfahrt": fromEaster(39), "maria himmelfahrt": fixed(8, 15), "mariä himmelfahrt": fixed(8, 15),
}

func fixed(m time.Month, d int) func(year int) time.Time {
	return func(y int) time.Time { return date(y, m, d) }
}
