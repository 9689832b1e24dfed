package export

import (
	"encoding/csv"
	"fmt"
	"io"

	"factdesk/internal/claimreview"
)

// list is one JSON list of ClaimReview, one a line.
type list struct {
	w   io.Writer
	sep string
}

func beginList(w io.Writer, _ Head) (sink, error) {
	_, err := io.WriteString(w, "[")
	return &list{w, "\n"}, err
}

// outward is what is written of an item, and counts it: a ClaimReview, the tombstone of one
// that was taken back, or nothing of what never was published.
func outward(i claimreview.Item, r *Report) (cr claimreview.ClaimReview, ok bool, err error) {
	if !i.Published() && !i.TakenBack() {
		r.Skipped++
		return cr, false, nil
	}
	if cr, err = i.Outward(); err == nil {
		r.Written++
	}
	return cr, err == nil, err
}

func (l *list) add(i claimreview.Item, r *Report) error {
	cr, ok, err := outward(i, r)
	if err != nil || !ok {
		return err
	}
	_, err = fmt.Fprintf(l.w, "%s%s", l.sep, cr.JSON())
	l.sep = ",\n"
	return err
}

func (l *list) end() error {
	_, err := io.WriteString(l.w, "\n]\n")
	return err
}

func (*list) spoil(string) {} // without its bracket it is no JSON

// feed is a DataFeed.
type feed struct{ *claimreview.Feed }

func beginFeed(w io.Writer, head Head) (sink, error) {
	f, err := claimreview.NewFeed(w, head.Organisation, head.At, head.Next)
	return feed{f}, err
}

func (f feed) add(i claimreview.Item, r *Report) error {
	cr, ok, err := outward(i, r)
	if err != nil || !ok {
		return err
	}
	return f.Add(cr)
}

func (f feed) end() error { return f.Close() }

func (feed) spoil(string) {} // without its brackets it is no JSON

// table is Duke's CSV.
type table struct {
	w   io.Writer
	csv *csv.Writer
}

func beginCSV(w io.Writer, head Head) (sink, error) {
	if head.Mark {
		if _, err := io.WriteString(w, claimreview.ByteOrderMark); err != nil {
			return nil, err
		}
	}
	t := &table{w, csv.NewWriter(w)}
	return t, t.csv.Write(claimreview.Columns())
}

func (t *table) add(i claimreview.Item, r *Report) error {
	cr, ok, err := outward(i, r)
	if err != nil || !ok {
		return err
	}
	row, left := claimreview.Row(i, cr)
	if left > 0 {
		r.Notes = append(r.Notes, fmt.Sprintf("%s appears in %d articles; the table has columns for %d.", i.URL(), claimreview.MaxAppearances+left, claimreview.MaxAppearances))
	}
	return t.csv.Write(row)
}

func (t *table) end() error {
	t.csv.Flush()
	return t.csv.Error()
}

// spoil opens a quotation that never ends, in a row too short.
func (t *table) spoil(reason string) {
	t.csv.Flush()
	fmt.Fprintf(t.w, "\"%s", reason)
}
