package evaluate

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/masthead"
	"factdesk/internal/ingest"
)

// realLabels are the readings that are right of the head of one real page, the first of them
// as the label: a day, or hashes of names. A reading without a name says that the page has
// none.
type realLabels struct {
	Page      string     `json:"page"`
	Published [][]string `json:"published"`
	Byline    [][]string `json:"byline"`
	Publisher [][]string `json:"publisher"`
	Agency    [][]string `json:"agency"`
	Section   [][]string `json:"section"`
}

// realField is a part of the head of a real page that is scored.
type realField struct {
	name  string
	field claims.Field
	want  func(*realLabels) [][]string
	tidy  func(string) string
}

// realFields are in the order of the table. Names are folded as in the made-up pages before
// they are hashed.
var realFields = []realField{
	{"day of publication", claims.FieldPublished, func(l *realLabels) [][]string { return l.Published }, nil},
	{"byline", claims.FieldByline, func(l *realLabels) [][]string { return l.Byline }, people},
	{"publisher", claims.FieldPublisher, func(l *realLabels) [][]string { return l.Publisher }, outlet},
	{"agency", claims.FieldAgency, func(l *realLabels) [][]string { return l.Agency }, agencyName},
	{"section", claims.FieldSection, func(l *realLabels) [][]string { return l.Section }, strings.ToLower},
}

// agencyName is an agency as it is known, in small letters.
func agencyName(s string) string {
	if wire, ok := masthead.Agency(s); ok {
		s = wire
	}
	return strings.ToLower(s)
}

// hashed are the hashes of folded names, each as the labels have it; days stay as they are.
func (f *realField) hashed(values []string) (out []string) {
	for _, v := range values {
		if f.tidy != nil {
			sum := sha256.Sum256([]byte(f.tidy(v)))
			v = hex.EncodeToString(sum[:8])
		}
		out = append(out, v)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// RealHeads reads the labelled real pages, of which data holds the sources and dir the labels.
// Of the pages in the order of their names each first is open and each second locked.
func RealHeads(ctx context.Context, data, dir string) (*HeadResult, error) {
	pages, err := Data(data, "article-pages", "ground-truth.json")
	if err != nil {
		return nil, err
	}
	truth, err := readTruth(pages)
	if err != nil {
		return nil, err
	}
	raw, err := readFile(filepath.Join(dir, "labels.jsonl"))
	if err != nil {
		return nil, err
	}
	out := &HeadResult{Open: map[string]*HeadScore{}, Locked: map[string]*HeadScore{}}
	for _, f := range realFields {
		out.Open[f.name], out.Locked[f.name] = &HeadScore{}, &HeadScore{}
	}
	reader := ingest.NewPages(nil)
	for line := range bytes.Lines(raw) {
		var want realLabels
		if err := json.Unmarshal(line, &want); err != nil {
			return nil, fmt.Errorf("read labels.jsonl: %w", err)
		}
		source, err := unzippedPage(filepath.Join(pages, "html", want.Page+".html.gz"))
		if err != nil {
			return nil, err
		}
		doc, err := reader.Read(ctx, source, "", truth[want.Page].URL)
		if err != nil {
			doc = &ingest.Document{} // one that is refused answers nothing
		}
		out.scoreReal(&want, doc.Said, out.Pages%2 == 1)
		out.Pages++
	}
	return out, nil
}

func (r *HeadResult) scoreReal(want *realLabels, said []claims.Said, locked bool) {
	half := r.half(halfName(locked))
	for i := range realFields {
		f := &realFields[i]
		values := takenOf(said, f.field)
		right := isReading(f.want(want), f.hashed(values))
		half[f.name].addReal(f.want(want), values, right)
		if !locked && !right {
			got, from := answers(said, f.field)
			r.Misses = append(r.Misses, HeadMiss{File: want.Page, Field: f.name, Got: got, From: from})
		}
	}
}

func takenOf(said []claims.Said, field claims.Field) (out []string) {
	for _, s := range said {
		if s.Field == field && s.Taken() {
			out = append(out, s.Value)
		}
	}
	return out
}

// isReading reports an answer that is one of the right readings.
func isReading(want [][]string, got []string) bool {
	return slices.ContainsFunc(want, func(w []string) bool { return slices.Equal(slices.Sorted(slices.Values(w)), got) })
}

// addReal counts an answer. Pages are labelled whose first reading has a value.
func (s *HeadScore) addReal(want [][]string, values []string, right bool) {
	labelled := len(want) > 0 && len(want[0]) > 0
	s.count(labelled, len(values) > 0, right)
}

// RealHeadTables print a result beside that of the first run.
func RealHeadTables(r *HeadResult, dir string) ([]Table, error) {
	t := Table{Title: "Heads of real pages",
		Notes: []string{fmt.Sprintf("%d public pages of the article extraction benchmark, labelled by two people who had not seen the rules (%s; the labels are hashes, nothing of the pages is kept). ", r.Pages, dir) +
			"Where a page can be read in two ways both are right. Rules were mended on misses of the open half alone."}}
	for _, f := range realFields {
		t.Rows = append(t.Rows, r.rows(f.name)...)
	}
	return besideFirst(t, dir)
}
