package export

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"factdesk/internal/claimreview"
	"factdesk/internal/errs"
)

// Excel's own limits. Its cells are counted in UTF-16 units.
const (
	maxRows = excelize.TotalRows
	maxCell = excelize.TotalCellChars
)

// sheets are the four of a workbook with their columns and the columns' widths in
// characters. Every row begins with the case's id, so that they can be joined.
var sheets = []struct {
	name    string
	columns []string
	widths  []float64
}{
	{"Verdicts", []string{"case", "url", "state", "claim", "short form", "claimant", "claimant's title", "claimed on", "place", "topics",
		"rating", "value", "worst", "best", "explanation", "reasoning", "as of", "review by", "language", "published at", "retracted at", "retraction reason"},
		[]float64{38, 30, 11, 60, 30, 22, 22, 12, 14, 20, 16, 7, 7, 7, 60, 60, 12, 12, 9, 21, 21, 30}},
	{"Sources", []string{"case", "kind", "title", "url", "archived", "stance", "closeness", "quote", "where in it"},
		[]float64{38, 10, 40, 40, 40, 12, 12, 60, 16}},
	{"Appearances", []string{"case", "url", "headline", "publisher", "published", "before", "exact", "after", "start", "end", "speaker", "attribution"},
		[]float64{38, 40, 40, 20, 12, 30, 60, 30, 8, 8, 22, 12}},
	{"Corrections", []string{"case", "kind", "published at", "note", "replaces revision", "revision", "what", "of", "before", "after"},
		[]float64{38, 14, 21, 60, 10, 10, 24, 30, 60, 60}},
}

// workbook streams its sheets into temporary files of excelize's and writes the
// zip at the end, so that a failed one writes nothing at all.
type workbook struct {
	w      io.Writer
	file   *excelize.File
	stream []*excelize.StreamWriter
	next   []int // the row to be written, by sheet
	report *Report
}

func beginExcel(w io.Writer, _ Head) (sink, error) {
	b := &workbook{w: w, file: excelize.NewFile()}
	bold, err := b.file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return nil, err
	}
	for n, s := range sheets {
		if n == 0 {
			err = b.file.SetSheetName("Sheet1", s.name)
		} else {
			_, err = b.file.NewSheet(s.name)
		}
		if err != nil {
			return nil, err
		}
		if err := b.open(s.name, s.columns, s.widths, bold); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// open begins a sheet with its heading, which stays in view.
func (b *workbook) open(name string, columns []string, widths []float64, bold int) error {
	sw, err := b.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i, width := range widths {
		if err := sw.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	row := make([]any, len(columns))
	for i, c := range columns {
		row[i] = excelize.Cell{StyleID: bold, Value: c}
	}
	b.stream, b.next = append(b.stream, sw), append(b.next, 2)
	return sw.SetRow("A1", row)
}

func (b *workbook) add(i claimreview.Item, r *Report) error {
	b.report = r
	x := NewRecord(i)
	id := x.ID.String()
	if err := b.row(0, id, x.verdictCells()...); err != nil {
		return err
	}
	for _, s := range x.Sources {
		if err := b.row(1, id, string(s.Kind), s.Title, s.URL, s.ArchivedURL, string(s.Stance), string(s.Closeness), s.Quote, s.Locator); err != nil {
			return err
		}
	}
	for _, a := range x.Appearances {
		if err := b.row(2, id, a.URL, a.Headline, a.Publisher, a.Published, a.Prefix, a.Exact, a.Suffix, a.Start, a.End, orNil(a.Speaker), string(a.Attribution)); err != nil {
			return err
		}
	}
	for _, k := range x.Corrections {
		if err := b.correction(id, k); err != nil {
			return err
		}
	}
	r.Written++
	return nil
}

// correction writes a row for each thing that it changed.
func (b *workbook) correction(id string, k Correction) error {
	for _, d := range k.Differences {
		if err := b.row(3, id, string(k.Kind), stamp(k.PublishedAt), k.Note, k.Replaces, k.Revision, d.Means(), d.Of, d.Before, d.After); err != nil {
			return err
		}
	}
	return nil
}

func (x Record) verdictCells() []any {
	v := x.Verdict
	if v == nil {
		v = &Verdict{}
	}
	c := x.Claim
	return []any{x.URL, string(x.State), c.Wording, c.ShortForm, c.Claimant, c.ClaimantTitle, c.ClaimedOn, c.Place, strings.Join(c.Topics, ", "),
		v.Label, orNil(v.Value), orNil(v.Worst), orNil(v.Best), v.Explanation, v.Body, v.AsOf, v.ReviewBy, v.Language,
		stamp(x.PublishedAt), stamp(x.RetractedAt), x.RetractionReason}
}

// row writes text as text, so that no cell is ever a formula.
func (b *workbook) row(sheet int, id string, cells ...any) error {
	at := b.next[sheet]
	if at > maxRows {
		return errs.New(errs.TooLarge, "An Excel sheet holds %d rows; this export has more. Narrow it, or choose csv or jsonl.", maxRows)
	}
	b.next[sheet]++
	row := make([]any, 0, len(cells)+1)
	for _, c := range append([]any{id}, cells...) {
		if s, ok := c.(string); ok {
			c = b.fit(s, id)
		}
		row = append(row, c)
	}
	return b.stream[sheet].SetRow(fmt.Sprintf("A%d", at), row)
}

// fit cuts what Excel has no room for, and says so in the cell and the report.
func (b *workbook) fit(s, id string) string {
	const cut = " [… cut: Excel has no more room]"
	if len(s) <= maxCell || units(s) <= maxCell {
		return s
	}
	b.report.Notes = append(b.report.Notes, fmt.Sprintf("A text of case %s is too long for an Excel cell, which holds %d characters. It is whole in jsonl.", id, maxCell))
	room := maxCell - units(cut)
	for at, r := range s {
		if room -= utf16.RuneLen(r); room < 0 {
			return s[:at] + cut
		}
	}
	return s
}

// units is the length of valid UTF-8 as Excel counts it.
func units(s string) (n int) {
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

func orNil[T any](p *T) any {
	if p == nil {
		return nil
	}
	return *p
}

func stamp(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

func (b *workbook) end() error {
	defer b.file.Close() // takes the temporary files away
	for _, s := range b.stream {
		if err := s.Flush(); err != nil {
			return err
		}
	}
	_, err := b.file.WriteTo(b.w)
	return err
}

func (b *workbook) spoil(string) { b.file.Close() }
