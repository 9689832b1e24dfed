package external

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"iter"
	"strconv"
	"strings"

	"factdesk/internal/claimreview"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Format is a way to write the report of an import, record by record.
type Format struct {
	Name, MediaType string
	Write           func(w io.Writer, records iter.Seq2[store.ReviewRecord, error]) error

	mark string // what a table for spreadsheets begins with
}

// Marked is the format with the byte-order mark that spreadsheets ask for; lines of JSON
// have none.
func (f Format) Marked() Format {
	write := f.Write
	f.Write = func(w io.Writer, records iter.Seq2[store.ReviewRecord, error]) error {
		if _, err := io.WriteString(w, f.mark); err != nil {
			return err
		}
		return write(w, records)
	}
	return f
}

// Formats are all of them.
var Formats = []Format{
	{"csv", "text/csv; charset=utf-8", writeTable, claimreview.ByteOrderMark},
	{"jsonl", "application/jsonl", writeLines, ""},
}

// ReportFormat finds a format by its name.
func ReportFormat(name string) (Format, error) {
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, errs.In("format", "%q is no format; choose csv or jsonl.", name)
}

// Filename is what a download of a run's report is called, by the organisation's clock.
func (f Format) Filename(run store.ReviewImport, org review.Organisation) string {
	return "import-" + run.StartedAt.In(org.Location()).Format("2006-01-02-1504") + "." + f.Name
}

func writeLines(w io.Writer, records iter.Seq2[store.ReviewRecord, error]) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	for r, err := range records {
		if err == nil {
			err = enc.Encode(r)
		}
		if err != nil {
			return err
		}
	}
	return out.Flush()
}

// writeTable writes a row for each record, the repairs in one cell.
func writeTable(w io.Writer, records iter.Seq2[store.ReviewRecord, error]) error {
	out := csv.NewWriter(w)
	out.Write([]string{"position", "place", "outcome", "url", "claim", "message", "repairs"})
	for r, err := range records {
		if err != nil {
			return err
		}
		var repairs []string
		for _, x := range r.Repairs {
			repairs = append(repairs, x.Field+": "+x.Problem+" ("+strconv.Quote(x.Was)+", now "+strconv.Quote(x.Now)+")")
		}
		row := []string{strconv.Itoa(r.Position), r.Place, string(r.Outcome), r.URL, r.Claim, r.Message, strings.Join(repairs, "; ")}
		for i := range row {
			row[i] = claimreview.Guard(row[i])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
