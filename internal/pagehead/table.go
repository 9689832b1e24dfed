package pagehead

import (
	"embed"
	"slices"
	"strconv"
	"strings"
)

//go:embed months.txt labels.txt regions.txt names.txt zones.txt weekdays.txt
var files embed.FS

// rows are the lines of a table but for comments.
func rows(name string) (out []string) {
	raw, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	for l := range strings.Lines(string(raw)) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			out = append(out, l)
		}
	}
	return out
}

// months are the month of a word in each language, "*" for all.
var months = readMonths()

func readMonths() map[string]map[string]int {
	out := map[string]map[string]int{}
	for _, row := range rows("months.txt") {
		f := strings.Fields(row)
		n, err := strconv.Atoi(f[0])
		if err != nil {
			panic(err)
		}
		for _, w := range f[2:] {
			w = strings.TrimSuffix(w, ".")
			if out[w] == nil {
				out[w] = map[string]int{}
			}
			out[w][f[1]] = n
		}
	}
	return out
}

// monthOf is the month that a word names in a language, 0 for none or for two.
func monthOf(word, language string) int {
	byLanguage := months[strings.ReplaceAll(strings.TrimSuffix(strings.ToLower(word), "."), " ", "-")]
	if m := byLanguage["*"]; m > 0 {
		return m
	}
	return byLanguage[language]
}

// phrases are the words of each class, a longer one first.
type phrases map[string][]string

var (
	labels = readPhrases("labels.txt")
	names  = genres(readPhrases("names.txt"))
)

func readPhrases(file string) phrases {
	out := phrases{}
	for _, row := range rows(file) {
		class, list, _ := strings.Cut(row, " ")
		out[class] = strings.Split(list, "|")
		slices.SortStableFunc(out[class], func(a, b string) int { return len(b) - len(a) })
	}
	return out
}

// genres adds to what stands before a name what a text may be called there: "Analysis by",
// "Protokoll:".
func genres(p phrases) phrases {
	for _, g := range p["genre"] {
		p["by"] = append(p["by"], g+":")
		for _, by := range []string{"by", "von", "par", "por", "de", "di"} {
			p["by"] = append(p["by"], g+" "+by)
		}
	}
	slices.SortStableFunc(p["by"], func(a, b string) int { return len(b) - len(a) })
	return p
}

func (p phrases) has(class, s string) bool { return slices.Contains(p[class], s) }

// region is what is known of where a page is read.
type region struct {
	least, most float64 // hours from UTC
	order       order
}

var regions = readRegions()

func readRegions() map[string]region {
	out := map[string]region{}
	for _, row := range rows("regions.txt") {
		f := strings.Fields(row)
		least, err1 := strconv.ParseFloat(f[1], 64)
		most, err2 := strconv.ParseFloat(f[2], 64)
		if err1 != nil || err2 != nil {
			panic(row)
		}
		out[f[0]] = region{least, most, order(f[3])}
	}
	return out
}

// weekdays are the number of a day of the week, Sunday 0.
var weekdays = readWeekdays()

func readWeekdays() map[string]int {
	out := map[string]int{}
	for _, row := range rows("weekdays.txt") {
		f := strings.Fields(row)
		n, err := strconv.Atoi(f[0])
		if err != nil {
			panic(err)
		}
		for _, w := range f[1:] {
			out[w] = n
		}
	}
	return out
}
