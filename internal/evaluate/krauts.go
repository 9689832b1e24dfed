package evaluate

import (
	"fmt"
	"path/filepath"
	"sort"
	"unicode"

	"factdesk/claims/text"
	"factdesk/claims/when"
)

// krautsParts are the parts of the corpus that stand beside the project; the third,
// Dolomiten-100, is held apart.
var krautsParts = []struct{ name, dir string }{{"Die Zeit", "KRAUTS_DieZeit"}, {"Dolomiten-42", "KRAUTS_Dolomiten-42"}}

// Krauts measures what is read of dates, times, lengths and sets in German newspapers on
// KRAUTS, by TempEval-3's measures: strict extents are the same code points, white space
// aside; relaxed ones share some. Each label answers one expression. Type and value count
// over the relaxed pairs. The output of HeidelTime, which came with the corpus, is
// counted by the same code.
func Krauts(data string) ([]Table, []KrautsError, error) {
	root, err := Data(data, "krauts", krautsParts[0].dir)
	if err != nil {
		return nil, nil, err
	}
	t := Table{Title: "German: dates, times, lengths and sets", Notes: []string{krautsNote},
		Head: []string{"part", "by", "articles", "labelled", "found", "strict P", "R", "F1", "relaxed P", "R", "F1", "type F1", "value F1", "value of the answered"}}
	var wrong []KrautsError
	for _, part := range krautsParts {
		files, err := filepath.Glob(filepath.Join(root, part.dir, "*.tml"))
		if err != nil {
			return nil, nil, err
		}
		ours, theirs := &timexScore{}, &timexScore{}
		for _, file := range files { // Glob gives them sorted
			if err := ours.article(file, ourTimes); err != nil {
				return nil, nil, err
			}
			other := filepath.Join(root, part.dir+"_Heideltime", filepath.Base(file))
			if err := theirs.article(file, func(*timeML) ([]timex, error) { return timesOf(other) }); err != nil {
				return nil, nil, err
			}
		}
		t.Rows = append(t.Rows, ours.row(part.name, "factdesk"), theirs.row(part.name, "HeidelTime"))
		wrong = append(wrong, ours.errors...)
	}
	return []Table{t}, wrong, nil
}

const krautsNote = "KRAUTS (Strötgen et al., LREC 2018, CC BY-NC: measured, never shown): TIMEX3 of people in Die Zeit and Dolomiten; a third part, Dolomiten-100, is held apart. Strict: the same extent; relaxed: an overlap; type and value over the relaxed pairs, value also as a share of those found. HeidelTime: its output as it came with the corpus, counted by the same code."

// KrautsError is an expression that only one side has, or that is meant otherwise. The
// corpus's words stay where they are.
type KrautsError struct {
	Article    string `json:"article"`
	Kind       string `json:"kind"` // missed, invented, extent, type, value
	Start, End int    // code points without white space
	Want, Got  string
}

func timesOf(file string) ([]timex, error) {
	doc, err := readTimeML(file)
	if err != nil {
		return nil, err
	}
	return doc.times, nil
}

// ourTimes are the expressions that we read in an article.
func ourTimes(doc *timeML) ([]timex, error) {
	d := text.ParseIn(doc.text, "de")
	before := inkBefore(d.Runes)
	var out []timex
	for _, f := range when.Every(d, "de", doc.day) {
		kind, value := timexOf(f)
		out = append(out, timex{before[f.Start], before[f.End], kind, value})
	}
	return out, nil
}

// inkBefore counts the code points before each one that are no white space.
func inkBefore(runes []rune) []int {
	out := make([]int, len(runes)+1)
	for i, r := range runes {
		out[i+1] = out[i]
		if !unicode.IsSpace(r) {
			out[i+1]++
		}
	}
	return out
}

// timexScore counts the expressions of some articles.
type timexScore struct {
	articles, gold, got          int
	strict, relaxed, kind, value int
	errors                       []KrautsError
}

func (s *timexScore) article(file string, read func(*timeML) ([]timex, error)) error {
	doc, err := readTimeML(file)
	if err != nil {
		return err
	}
	got, err := read(doc)
	if err != nil {
		return err
	}
	s.articles++
	s.gold += len(doc.times)
	s.got += len(got)
	s.compare(filepath.Base(file), doc.times, got)
	return nil
}

// compare pairs the expressions, those of the same extent first.
func (s *timexScore) compare(article string, gold, got []timex) {
	pair := pairTimes(gold, got)
	note := func(kind string, t timex, want, got string) {
		s.errors = append(s.errors, KrautsError{article, kind, t.start, t.end, want, got})
	}
	paired := map[int]bool{}
	for i, g := range got {
		k, ok := pair[i]
		if !ok {
			note("invented", g, "", g.kind+" "+g.value)
			continue
		}
		paired[k] = true
		s.relaxed++
		want := gold[k]
		if want.start == g.start && want.end == g.end {
			s.strict++
		} else {
			note("extent", g, fmt.Sprint(want.start, "-", want.end), fmt.Sprint(g.start, "-", g.end))
		}
		s.kind += hit(want.kind == g.kind)
		s.value += hit(want.value == g.value)
		if want.kind != g.kind || want.value != g.value {
			note("value", g, want.kind+" "+want.value, g.kind+" "+g.value)
		}
	}
	for k, g := range gold {
		if !paired[k] {
			note("missed", g, g.kind+" "+g.value, "")
		}
	}
}

func hit(is bool) int {
	if is {
		return 1
	}
	return 0
}

// pairTimes gives each expression its label: the one of the same extent, else the first
// that overlaps and no other has.
func pairTimes(gold, got []timex) map[int]int {
	pair, taken := map[int]int{}, map[int]bool{}
	join := func(fits func(a, b timex) bool) {
		for i, g := range got {
			if _, ok := pair[i]; ok {
				continue
			}
			k := sort.Search(len(gold), func(k int) bool { return gold[k].end > g.start })
			for ; k < len(gold) && gold[k].start < g.end; k++ {
				if !taken[k] && fits(gold[k], g) {
					pair[i], taken[k] = k, true
					break
				}
			}
		}
	}
	join(func(a, b timex) bool { return a.start == b.start && a.end == b.end })
	join(func(timex, timex) bool { return true })
	return pair
}

func (s *timexScore) row(part, by string) []string {
	row := []string{part, by, fmt.Sprint(s.articles), fmt.Sprint(s.gold), fmt.Sprint(s.got)}
	for _, right := range []int{s.strict, s.relaxed} {
		p, r := Ratio(right, s.got), Ratio(right, s.gold)
		row = append(row, f3(p), f3(r), f3(F1(p, r)))
	}
	for _, right := range []int{s.kind, s.value} {
		row = append(row, f3(F1(Ratio(right, s.got), Ratio(right, s.gold))))
	}
	return append(row, f3(Ratio(s.value, s.relaxed)))
}
