package pagehead

import (
	"regexp"
	"strconv"
	"strings"

	"factdesk/claims"
)

// order is how the figures of a day stand: dmy, mdy, ymd, or "-" where none is settled.
type order string

const (
	dmy order = "dmy"
	mdy order = "mdy"
)

// spotted is a day in words or figures of a line.
type spotted struct {
	days       []day // as it can be read; a year of 0 is not written
	start, end int   // bytes of the line
	figures    string
}

// word is what may name a month: of two words in Arabic, with points in Thai, of two letters
// in scripts that write few.
const word = `((?:كانون|تشرين) \p{Arabic}{3,6}|\p{Thai}{1,4}\.\p{Thai}{1,4}\.?|[\x{0590}-\x{0DFF}]{2,12}|[\p{L}\p{M}]{3,12})`

// year is one of ours, or of the Buddhist era.
const year = `((?:19|20)\d{2}|25[5-9]\d)`

// forms are the ways to write a day. Each has its examples in the tests.
var forms = []struct {
	name string
	re   func() *regexp.Regexp
	read func(m []string, language string) []day
}{
	{"2024-03-05", lazily(`(?:^|[^\d./-])((?:19|20)\d{2})(?:[-/]|\.\s?)(\d{1,2})(?:[-/]|\.\s?)(\d{1,2})`), func(m []string, _ string) []day { return some(m[1], m[2], m[3]) }},
	{"2024年3月5日", lazily(`((?:19|20)\d{2})\s*[年년](?:\s*[（(][^）)\d]{1,4}(?:\d{1,3}|元)年?[）)])?\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]`), func(m []string, _ string) []day { return some(m[1], m[2], m[3]) }},
	{"令和6年3月5日", lazily(`(令和|平成|昭和|民國|民国)\s*(\d{1,3}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`), func(m []string, _ string) []day { return ofEra(m[1], m[2], m[3], m[4]) }},
	{"ngày 5 tháng 3 năm 2024", lazily(`(\d{1,2}) tháng (\d{1,2}),? (?:năm )?((?:19|20)\d{2})`), func(m []string, _ string) []day { return some(m[3], m[2], m[1]) }},
	{"5.3.2024", lazily(`(?:^|[^\d./-])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})`), func(m []string, _ string) []day { return some(m[3], m[2], m[1]) }},
	{pointedForm, lazily(`(?:^|[^\d./-])(\d{2})\.(\d{2})\.(\d{2})(?:$|[^\d.])`), func(m []string, l string) []day { return shortYear(m[3], m[2], m[1], l) }},
	{"5/3/2024", lazily(`(?:^|[^\d./-])(\d{1,2})(?:/|-| / )(\d{1,2})(?:/|-| / )` + year), func(m []string, _ string) []day { return either(m[1], m[2], m[3]) }},
	{"5 March 2024", lazily(`(?:^|[^\d.,:/-])(\d{1,2})(?:st|nd|rd|th|er|ers|º|ª|°|-го|-ე)?\.?(?:\s+(?:de|of|di|d[’'])|-)?\s*` + word + `\.?,?(?:\s+(?:de|del|of|do))?[\s-]*` + year), func(m []string, l string) []day { return named(m[3], m[2], m[1], l) }},
	{"March 5, 2024", lazily(word + `\.?\s+(\d{1,2})(?:st|nd|rd|th)?\.?,?\s+((?:19|20)\d{2})`), func(m []string, l string) []day { return named(m[3], m[1], m[2], l) }},
	{"2024 m. kovo 5 d.", lazily(`((?:19|20)\d{2})\.?(?:\s*m\.)?,?\s+` + word + `\.?\s+(\d{1,2})(?:\.|\s|,|$)`), func(m []string, l string) []day { return named(m[1], m[2], m[3], l) }},
	{"2024. gada 5. martā", lazily(`((?:19|20)\d{2})(?:\.\s+gada|\s+жылғы|\s+жылдың|-cı il)\s+(\d{1,2})\.?(?:-і|-ы)?\s+` + word), func(m []string, l string) []day { return named(m[1], m[3], m[2], l) }},
	{"2024ko martxoaren 5a", lazily(`((?:19|20)\d{2})(?:ko|eko)\s+` + word + `\s+(\d{1,2})`), func(m []string, l string) []day { return named(m[1], m[2], m[3], l) }},
	{"5 มี.ค. 67", lazily(`(?:^|\D)(\d{1,2})\s+(\p{Thai}+\.\p{Thai}+\.?|\p{Thai}{4,12})\s+(6\d|7\d)(?:\D|$)`), func(m []string, l string) []day { return named("25"+m[3], m[2], m[1], l) }},
	{"5 March", lazily(`(?:^|[^\d.,:/-])(\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?\.?(?:\s+(?:de|of|di))?\s+` + word), func(m []string, l string) []day { return named("", m[2], m[1], l) }},
	{"March 5", lazily(word + `\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:[^\d:]|$)`), func(m []string, l string) []day { return named("", m[1], m[2], l) }},
}

// some is the day of a year, a month and a date in figures.
func some(year, month, date string) []day {
	d := day{atoi(year), atoi(month), atoi(date)}
	if !d.valid() {
		return nil
	}
	return []day{d}
}

// eras are the years before the first of an era, and of the Republic of China.
var eras = map[string]int{"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}

func ofEra(era, year, month, date string) []day {
	d := day{eras[era] + max(1, atoi(year)), atoi(month), atoi(date)} // the first year is written 元
	if !d.valid() {
		return nil
	}
	return []day{d}
}

// pointedForm is a day with two figures for its year, as the versions of programs are written.
const pointedForm = "05.03.24"

// isVersion reports what stands before such figures where they are a version.
func isVersion(before string) bool {
	f := strings.Fields(strings.ToLower(before[max(0, len(before)-longestWord):]))
	return len(f) > 0 && versions[strings.Trim(f[len(f)-1], ".:#№(")]
}

// longestWord is how many bytes before such figures are looked at.
const longestWord = 40

var versions = wordSet("version versión versão versione versie versjon verzió wersja wersji verze verzia verzija verzije versiya versioon versija versiune версия версии версію версія версії верзија нұсқа sürüm sürümü גרסה גירסה έκδοση ver v v. firmware ios android windows macos linux kernel driver treiber прошивка сборка")

// pointed are the languages in which "05.03.24" is a day, its date first.
var pointed = wordSet("de da nb nn no fi cs sk pl et sl hr he ru uk be bg mk sr bs tr lv ro ka hy az kk is it")

// shortYear is a day of this century whose year has two figures.
func shortYear(year, month, date, language string) []day {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if !pointed[base] {
		return nil
	}
	return some("20"+year, month, date)
}

// either are the days of figures whose order is not known.
func either(a, b, year string) []day {
	year = ofOurEra(year)
	return unique(append(some(year, b, a), some(year, a, b)...)...)
}

// ofOurEra is a year that may be one of the Buddhist era.
func ofOurEra(year string) string {
	if n := atoi(year); n > 2500 {
		return strconv.Itoa(n - buddhist)
	}
	return year
}

// buddhist is how many years the Buddhist era counts before ours.
const buddhist = 543

func named(year, month, date, language string) []day {
	m := monthOf(month, language)
	d := day{atoi(ofOurEra(year)), m, atoi(date)}
	check := d
	if year == "" {
		check.year = 2024 // a leap year
	}
	if m == 0 || !check.valid() {
		return nil
	}
	return []day{d}
}

// spot finds the days in a line, in their order.
func spot(s, language string) (out []spotted) {
	s = westernDigits(cut(s, maxContent))
	free := make([]bool, len(s)+1)
	for _, f := range forms {
		for _, at := range f.re().FindAllStringSubmatchIndex(s, maxDays) {
			if isTaken(free, at[2], at[1]) || f.name == pointedForm && isVersion(s[:at[2]]) {
				continue
			}
			m := make([]string, len(at)/2)
			for i := range m {
				m[i] = s[at[2*i]:at[2*i+1]]
			}
			if days := f.read(m, language); days != nil {
				out = append(out, spotted{days: days, start: at[2], end: at[1], figures: figuresOf(m, days)})
				for i := at[2]; i < at[1]; i++ {
					free[i] = true
				}
			}
		}
	}
	sortSpotted(out)
	return out
}

// maxDays is how many days of one form are read in a line.
const maxDays = 8

func sortSpotted(list []spotted) {
	for i := 1; i < len(list); i++ {
		for k := i; k > 0 && list[k].start < list[k-1].start; k-- {
			list[k], list[k-1] = list[k-1], list[k]
		}
	}
}

// figuresOf is what shows the order of a page's figures: those of a day that has one
// reading though it is written in the form of two.
func figuresOf(m []string, days []day) string {
	if len(m) != 4 || len(days) != 1 || len(m[3]) != 4 {
		return ""
	}
	a, b := atoi(m[1]), atoi(m[2])
	switch {
	case a > 12 && b > 0 && b <= 12:
		return string(dmy)
	case b > 12 && a > 0 && a <= 12:
		return string(mdy)
	}
	return ""
}

func isTaken(free []bool, start, end int) bool {
	for i := start; i < end; i++ {
		if free[i] {
			return true
		}
	}
	return false
}

// westernDigits writes the digits of every script as those of ASCII. Bytes move.
func westernDigits(s string) string { return strings.Map(claims.Digit, s) }
