package export

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf16"

	"factdesk/internal/claimreview"
	"factdesk/internal/errs"
	"factdesk/internal/xlsx"
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

// workbook keeps its sheets in temporary files and writes the zip at the end, so that a
// failed one writes nothing at all.
type workbook struct {
	w      io.Writer
	book   xlsx.Book
	sheets []*xlsx.Sheet
	report *Report
}

func beginExcel(w io.Writer, _ Head) (sink, error) {
	b := &workbook{w: w}
	for _, s := range sheets {
		columns := make([]xlsx.Column, len(s.columns))
		for n, head := range s.columns {
			columns[n] = xlsx.Column{Head: head, Width: s.widths[n]}
		}
		sheet, err := b.book.Sheet(s.name, columns)
		if err != nil {
			b.book.Close()
			return nil, err
		}
		b.sheets = append(b.sheets, sheet)
	}
	return b, nil
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
	if b.sheets[sheet].Rows() >= xlsx.MaxRows {
		return errs.New(errs.TooLarge, "An Excel sheet holds %d rows; this export has more. Narrow it, or choose csv or jsonl.", xlsx.MaxRows)
	}
	row := append([]any{id}, cells...)
	for n, c := range row {
		if s, ok := c.(string); ok {
			row[n] = b.fit(s, id)
		}
	}
	return b.sheets[sheet].Row(row...)
}

// fit cuts what Excel has no room for, and says so in the cell and the report.
func (b *workbook) fit(s, id string) string {
	const cut = " [… cut: Excel has no more room]"
	if len(s) <= xlsx.MaxCell || units(s) <= xlsx.MaxCell {
		return s
	}
	b.report.Notes = append(b.report.Notes, fmt.Sprintf("A text of case %s is too long for an Excel cell, which holds %d characters. It is whole in jsonl.", id, xlsx.MaxCell))
	room := xlsx.MaxCell - units(cut)
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
	defer b.book.Close()
	return b.book.Finish(b.w)
}

func (b *workbook) spoil(string) { b.book.Close() }
