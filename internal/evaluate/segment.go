package evaluate

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"factdesk/claims"
	"factdesk/claims/text"
)

// Targets of issue 3, all at the same settings.
const (
	goldenTarget = 46
	pudTarget    = .99
	ewtTarget    = .86
)

// Segment measures sentence segmentation: the English Golden Rules and running text
// side by side, by the code that factdesk segment runs.
func Segment(data string) ([]Table, error) {
	t := Table{
		Title: "Sentence segmentation",
		Head:  []string{"Data", "Segmenter", "Score", "P", "R", "F1", "Target", "Met"},
		Notes: []string{"A golden rule passes when the list of sentence texts, as they stand in the text, equals the printed one. On running text a sentence counts when its span in code points is exactly the gold one. The text is rebuilt from the CoNLL-U file as Universal Dependencies' conllu_to_text does: the sentences' \"# text\", a space behind each unless its last token says SpaceAfter=No, and a blank line at newdoc and newpar; lines are not wrapped. The same text goes into every row."},
	}
	for _, file := range []string{"golden_en_48.json", "golden_en_52.json"} {
		g, err := ReadGolden(data, file)
		if err != nil {
			return nil, err
		}
		t.Rows = append(t.Rows, g.row())
		t.Rows = append(t.Rows, published[file]...)
		t.Notes = append(t.Notes, g.failures()...)
	}
	for _, c := range []struct {
		name, file string
		target     float64
	}{{"UD PUD", "pud_test.conllu.gz", pudTarget}, {"UD EWT dev", "ewt_dev.conllu.gz", ewtTarget}} {
		s, err := Running(data, c.file)
		if err != nil {
			return nil, err
		}
		t.Rows = append(t.Rows, s.row(c.name, c.target))
	}
	return []Table{t}, nil
}

// published are the figures that the issue and PySBD's paper give.
var published = map[string][][]string{
	"golden_en_48.json": {{"Golden Rules 48", "PySBD (Sadvilkar and Neumann 2020)", "97.9 %"}},
	"golden_en_52.json": {{"Golden Rules 52", "prose", "36/52"}, {"Golden Rules 52", "Punkt", "35/52"}},
}

// Golden is one list of Golden Rules with the numbers of those that fail.
type Golden struct {
	File   string
	Rules  []GoldenRule
	Failed []int // from 1
}

// GoldenRule is one text with its sentences.
type GoldenRule struct {
	Name, Text string
	Expected   []string
}

// ReadGolden reads and measures a list of Golden Rules.
func ReadGolden(data, file string) (Golden, error) {
	g := Golden{File: file}
	dir, err := Data(data, "golden-rules", file)
	if err != nil {
		return g, err
	}
	raw, err := readFile(filepath.Join(dir, file))
	if err != nil {
		return g, err
	}
	if err := json.Unmarshal(raw, &g.Rules); err != nil {
		return g, fmt.Errorf("%s: %w", file, err)
	}
	for i, r := range g.Rules {
		if !slices.Equal(sentences(r.Text), r.Expected) {
			g.Failed = append(g.Failed, i+1)
		}
	}
	return g, nil
}

func sentences(s string) []string {
	d := text.Parse(s)
	var out []string
	for _, x := range d.Spans() {
		out = append(out, d.Slice(x.Start, x.End))
	}
	return out
}

// Passed is how many rules hold.
func (g Golden) Passed() int { return len(g.Rules) - len(g.Failed) }

func (g Golden) row() []string {
	n := g.Passed()
	return []string{fmt.Sprintf("Golden Rules %d", len(g.Rules)), "factdesk", fmt.Sprintf("%d/%d", n, len(g.Rules)), "", "", "", fmt.Sprintf("≥ %d", goldenTarget), met(n >= goldenTarget)}
}

func (g Golden) failures() []string {
	var out []string
	for _, i := range g.Failed {
		r := g.Rules[i-1]
		out = append(out, fmt.Sprintf("Golden Rules %d, rule %d fails %s: want %q, got %q.", len(g.Rules), i, r.Name, r.Expected, sentences(r.Text)))
	}
	return out
}

func met(ok bool) string {
	if ok {
		return "yes"
	}
	return "no"
}

// Spans counts exact spans.
type Spans struct{ Right, Got, Gold int }

// F1 of the spans.
func (s Spans) F1() float64 { return F1(Ratio(s.Right, s.Got), Ratio(s.Right, s.Gold)) }

func (s Spans) row(name string, target float64) []string {
	return []string{name, "factdesk", fmt.Sprintf("%d sentences", s.Gold), fmt.Sprintf("%.3f", Ratio(s.Right, s.Got)), fmt.Sprintf("%.3f", Ratio(s.Right, s.Gold)),
		fmt.Sprintf("%.3f", s.F1()), fmt.Sprintf("≥ %.2f", target), met(s.F1() >= target)}
}

// Running measures spans on a CoNLL-U file, rebuilt as running text.
func Running(data, file string) (Spans, error) {
	body, gold, err := runningText(data, file)
	if err != nil {
		return Spans{}, err
	}
	got := text.Parse(body).Spans()
	s := Spans{Got: len(got), Gold: len(gold)}
	for _, g := range got {
		if _, ok := slices.BinarySearchFunc(gold, g, bySpan); ok {
			s.Right++
		}
	}
	return s, nil
}

func bySpan(a, b claims.Span) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return a.End - b.End
}

// runningText joins the sentences of a CoNLL-U file, as conllu_to_text does, and keeps
// their spans.
func runningText(data, file string) (string, []claims.Span, error) {
	dir, err := Data(data, "ud-english", file)
	if err != nil {
		return "", nil, err
	}
	lines, err := readLines(filepath.Join(dir, file))
	if err != nil {
		return "", nil, err
	}
	var body strings.Builder
	var gold []claims.Span
	at, gap, spans := 0, "", 0
	for _, line := range lines {
		if id, upTo, ok := tokenID(line); ok && id > spans {
			gap, spans = spaceAfter(line), upTo
		}
		if strings.HasPrefix(line, "# newdoc") || strings.HasPrefix(line, "# newpar") {
			gap = "\n\n"
		}
		sentence, ok := strings.CutPrefix(line, "# text = ")
		if !ok {
			continue
		}
		if at == 0 {
			gap = ""
		}
		n := len([]rune(sentence))
		body.WriteString(gap + sentence)
		at += len(gap)
		gold = append(gold, claims.Span{Start: at, End: at + n})
		at, spans = at+n, 0
	}
	return body.String(), gold, nil
}

// tokenID reads the first field of a token's line, "7" or "7-8": a token written as
// two words carries the note on white space, its words do not.
func tokenID(line string) (first, last int, ok bool) {
	id, _, ok := strings.Cut(line, "\t")
	if !ok {
		return 0, 0, false
	}
	from, to, split := strings.Cut(id, "-")
	first, err := strconv.Atoi(from)
	if err != nil || !split {
		return first, first, err == nil
	}
	last, err = strconv.Atoi(to)
	return first, last, err == nil
}

// spaceAfter is what stands behind a token.
func spaceAfter(line string) string {
	if strings.Contains(line, "SpaceAfter=No") {
		return ""
	}
	return " "
}
