package evaluate

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"factdesk/claims"
	"factdesk/internal/ingest"
	"factdesk/internal/pagehead"
)

// headLabels are what a labelled page says of itself.
type headLabels struct {
	File       string   `json:"file"`
	URL        string   `json:"url"`
	Headline   string   `json:"headline"`
	Standfirst string   `json:"standfirst"`
	Authors    []string `json:"authors"`
	Publisher  string   `json:"publisher"`
	Published  string   `json:"published"`
	Modified   string   `json:"modified"`
	Agency     string   `json:"agency"`
	Section    string   `json:"section"`
	Language   string   `json:"language"`
}

// headField is a part of a head that is scored: what the label has, and how an answer is
// held against it. Both are "" where there is nothing.
type headField struct {
	name  string
	field claims.Field
	want  func(*headLabels) string
	tidy  func(string) string
}

// headFields are in the order of the table. Names are compared without case, publishers
// without an article before them, titles by their letters and digits.
var headFields = []headField{
	{"day of publication", claims.FieldPublished, func(l *headLabels) string { return l.Published }, strings.TrimSpace},
	{"byline", claims.FieldByline, func(l *headLabels) string { return strings.Join(l.Authors, "; ") }, people},
	{"publisher", claims.FieldPublisher, func(l *headLabels) string { return l.Publisher }, outlet},
	{"headline", claims.FieldHeadline, func(l *headLabels) string { return l.Headline }, pagehead.Squeeze},
	{"standfirst", claims.FieldStandfirst, func(l *headLabels) string { return l.Standfirst }, pagehead.Squeeze},
	{"day of change", claims.FieldChanged, func(l *headLabels) string { return l.Modified }, strings.TrimSpace},
	{"agency", claims.FieldAgency, func(l *headLabels) string { return l.Agency }, sorted},
	{"section", claims.FieldSection, func(l *headLabels) string { return l.Section }, pagehead.Squeeze},
	{"language", claims.FieldLanguage, func(l *headLabels) string { return l.Language }, baseLanguage},
}

func people(s string) string {
	var out []string
	for _, name := range strings.Split(s, "; ") {
		name, _, _ = strings.Cut(name, ", ")
		out = append(out, strings.TrimPrefix(strings.TrimPrefix(pagehead.Squeeze(name), "dr "), "prof "))
	}
	return sorted(strings.Join(out, "; "))
}

func sorted(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == ',' })
	for i := range parts {
		parts[i] = strings.ToLower(strings.TrimSpace(parts[i]))
	}
	slices.Sort(parts)
	return strings.Join(parts, "; ")
}

func outlet(s string) string {
	s = pagehead.Squeeze(s)
	for _, article := range []string{"the ", "der ", "die ", "das ", "le ", "la ", "el ", "il "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}

func baseLanguage(s string) string {
	base, _, _ := strings.Cut(strings.ToLower(s), "-")
	return base
}

// HeadScore is how the answers of one half are for one field.
type HeadScore struct {
	Labelled int // pages whose label has a value
	Answered int
	Right    int // of Labelled
	Wrong    int // answers that are not the label's, where it is empty too
}

func (s *HeadScore) add(want, got string) { s.count(want != "", got != "", got == want) }

// count counts a page whose label has a value, which has an answer, and one that is right.
func (s *HeadScore) count(labelled, answered, right bool) {
	if labelled {
		s.Labelled++
	}
	if answered {
		s.Answered++
	}
	switch {
	case right && labelled:
		s.Right++
	case !right && answered:
		s.Wrong++
	}
}

// HeadMiss is an answer that is not the label's.
type HeadMiss struct {
	File, Field, Got, Want string
	From                   string // where the answer is from, or what was offered instead
}

// HeadResult is what came of one set of pages.
type HeadResult struct {
	Pages        int
	Open, Locked map[string]*HeadScore
	Misses       []HeadMiss
}

// Heads reads the labelled pages of a folder as an import does.
func Heads(ctx context.Context, dir string) (*HeadResult, error) {
	raw, err := readFile(filepath.Join(dir, "locked.txt"))
	if err != nil {
		return nil, err
	}
	locked := strings.Fields(string(raw))
	if raw, err = readFile(filepath.Join(dir, "labels.jsonl")); err != nil {
		return nil, err
	}
	out := &HeadResult{Open: map[string]*HeadScore{}, Locked: map[string]*HeadScore{}}
	for _, f := range headFields {
		out.Open[f.name], out.Locked[f.name] = &HeadScore{}, &HeadScore{}
	}
	reader := ingest.NewPages(nil)
	for line := range bytes.Lines(raw) {
		var want headLabels
		if err := json.Unmarshal(line, &want); err != nil {
			return nil, fmt.Errorf("read labels.jsonl: %w", err)
		}
		page, err := readFile(filepath.Join(dir, want.File))
		if err != nil {
			return nil, err
		}
		var said []claims.Said
		if doc, err := reader.Read(ctx, page, "", want.URL); err == nil { // one that is refused answers nothing
			said = doc.Said
		}
		out.Pages++
		out.score(&want, said, slices.Contains(locked, want.File))
	}
	return out, nil
}

func (r *HeadResult) score(want *headLabels, said []claims.Said, locked bool) {
	half := r.half(halfName(locked))
	for _, f := range headFields {
		got, from := answers(said, f.field)
		w, g := f.tidy(f.want(want)), f.tidy(got)
		half[f.name].add(w, g)
		if w != g {
			r.Misses = append(r.Misses, HeadMiss{want.File, f.name, got, f.want(want), from})
		}
	}
}

// answers are what was taken of a field, and where from; or what was only offered.
func answers(said []claims.Said, field claims.Field) (got, from string) {
	var taken, offered []string
	for _, s := range said {
		switch {
		case s.Field != field:
		case s.Taken():
			taken = append(taken, s.Value)
			from = s.From
		default:
			offered = append(offered, "offered: "+s.Value+" ("+s.Doubt+")")
		}
	}
	return strings.Join(taken, "; "), strings.Join(append([]string{from}, offered...), " ")
}

// HeadTables print a result beside that of the first run, which is kept in first.tsv.
func HeadTables(r *HeadResult, dir string) ([]Table, error) {
	t := Table{Title: "Heads of pages",
		Notes: []string{fmt.Sprintf("%d made-up pages in the shapes of real sites, labelled by somebody who had not seen the rules (%s). ", r.Pages, dir) +
			"Wrong counts an answer where the label has none. Targets: day .95 with none wrong, byline .95, publisher .95."}}
	for _, f := range headFields {
		t.Rows = append(t.Rows, r.rows(f.name)...)
	}
	return besideFirst(t, dir)
}

// rows are those of a field, a half each.
func (r *HeadResult) rows(field string) (out [][]string) {
	for _, half := range []string{"open", "locked"} {
		s := r.half(half)[field]
		out = append(out, []string{field, half, strconv.Itoa(s.Labelled), strconv.Itoa(s.Answered), strconv.Itoa(s.Right), strconv.Itoa(s.Wrong), fmt.Sprintf("%.3f", Ratio(s.Right, s.Labelled))})
	}
	return out
}

// besideFirst adds to each row what the first run had, which is kept in first.tsv by field and half.
func besideFirst(t Table, dir string) ([]Table, error) {
	raw, err := readFile(filepath.Join(dir, "first.tsv"))
	if err != nil {
		return nil, err
	}
	first := map[string][]string{}
	for line := range strings.Lines(string(raw)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		first[f[0]+" "+f[1]] = f[2:]
	}
	for i, row := range t.Rows {
		t.Rows[i] = append(row, first[row[0]+" "+row[1]]...)
	}
	t.Head = []string{"field", "half", "labelled", "answered", "right", "wrong", "right/labelled", "first run: right", "wrong"}
	return []Table{t}, nil
}

func (r *HeadResult) half(name string) map[string]*HeadScore {
	if name == "open" {
		return r.Open
	}
	return r.Locked
}
