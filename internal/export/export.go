// Package export writes verdicts to files: as ClaimReview in JSON, DataFeed and
// Duke's CSV, and, with sources and exact words, as JSON Lines and Excel. Items
// come one at a time and go out one at a time, however many there are.
//
// Nothing restricted and nothing internal (notes, tags, who works on what) is in
// any of them. An export that fails on the way leaves a file that no reader takes
// for a whole one, and an error.
package export

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"factdesk/internal/claimreview"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Format is one way to write verdicts.
type Format struct {
	Name      string // as in --format
	MediaType string
	Extension string // without the dot
	Means     string // for help and forms
	begin     func(w io.Writer, head Head) (sink, error)
}

// Formats are all formats, in the order of forms.
var Formats = []Format{
	{"claimreview", "application/ld+json", "json", "schema.org ClaimReview, one JSON list; of a retracted verdict a tombstone", beginList},
	{"datafeed", "application/ld+json", "json", "schema.org DataFeed as Data Commons publishes it; of a retracted verdict a tombstone", beginFeed},
	{"csv", "text/csv; charset=utf-8", "csv", "the columns of Duke's Fact-Check Insights; of a retracted verdict a tombstone", beginCSV},
	{"jsonl", "application/jsonl", "jsonl", "JSON Lines with sources and the exact words in each article", beginLines},
	{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "Excel, with sheets for sources and appearances", beginExcel},
}

// Lookup finds a format by its name.
func Lookup(name string) (Format, error) {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		if f.Name == name {
			return f, nil
		}
		names[i] = f.Name
	}
	return Format{}, errs.In("format", "That is no format; choose %s.", strings.Join(names, ", "))
}

// Filename is what a download is called, by the organisation's day: verdicts-2026-11-23.csv.
func (f Format) Filename(head Head) string {
	return "verdicts-" + head.Organisation.Day(head.At) + "." + f.Extension
}

// Head is what an export says of itself.
type Head struct {
	Organisation review.Organisation
	At           time.Time
	Mark         bool   // begin a table with claimreview.ByteOrderMark
	Next         string // address of the page of older verdicts, in a DataFeed; "" when the file holds all
}

// Report says what became of the items.
type Report struct {
	Written int      `json:"written"`
	Skipped int      `json:"skipped"` // never published, in a format for what was
	Notes   []string `json:"notes"`   // what the format had no room for
}

// sink writes one file. A file that is not ended is not whole.
type sink interface {
	add(i claimreview.Item, r *Report) error
	end() error
	// spoil writes what makes a file that ends here unreadable, for formats
	// whose readers would not notice.
	spoil(reason string)
}

// Write writes all items. When items or w fail, the error says how far it came,
// and what was written can't be taken for a whole file: over HTTP, drop the
// connection; on the command line, exit with 1.
func (f Format) Write(w io.Writer, items iter.Seq2[claimreview.Item, error], head Head) (Report, error) {
	report := Report{Notes: []string{}}
	out := bufio.NewWriterSize(w, 64<<10)
	s, err := f.begin(out, head)
	if err != nil {
		return report, fmt.Errorf("export as %s: %w", f.Name, err)
	}
	for i, err := range items {
		if err == nil {
			err = s.add(i, &report)
		}
		if err != nil {
			s.spoil(fmt.Sprintf("INCOMPLETE: the export failed after %d items", report.Written))
			out.Flush()
			return report, fmt.Errorf("export as %s, after %d items: %w", f.Name, report.Written, err)
		}
	}
	if err := s.end(); err != nil {
		return report, fmt.Errorf("export as %s: %w", f.Name, err)
	}
	return report, out.Flush()
}

// Items turns what the store walks through into items.
func Items(all iter.Seq2[*store.Full, error], org review.Organisation) iter.Seq2[claimreview.Item, error] {
	return func(yield func(claimreview.Item, error) bool) {
		for full, err := range all {
			if err != nil {
				yield(claimreview.Item{}, err)
				return
			}
			if !yield(Item(full, org), nil) {
				return
			}
		}
	}
}

// Item is what readers see of a case; of one that is not public, which the desk alone
// exports, what the desk has.
func Item(full *store.Full, org review.Organisation) claimreview.Item {
	if i, ok := claimreview.Public(full.Case, org); ok {
		return i
	}
	return claimreview.Item{Case: full.Case, Articles: full.Articles, Speaker: full.Speaker, Organisation: org}
}
