package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"factdesk/internal/claimreview"
	"factdesk/review"
)

// WriteAcceptances writes the statistics of extraction as CSV, one row for the total
// and one for each row of each table; rates are shares of 1, empty when there is none.
func WriteAcceptances(w io.Writer, a review.Acceptances) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"by", "name", "accepted", "dismissed", "undone", "rate", "low_95", "high_95", "dismiss_reasons"}, acceptanceRow("total", a.Total)}
	for _, t := range a.Tables {
		for _, r := range t.Rows {
			rows = append(rows, acceptanceRow(t.By, r))
		}
	}
	return out.WriteAll(rows)
}

func acceptanceRow(by string, a review.Acceptance) []string {
	reasons := ""
	for i, r := range a.Reasons {
		if i > 0 {
			reasons += "; "
		}
		reasons += fmt.Sprintf("%s %d", r.Reason, r.Count)
	}
	return []string{by, claimreview.Guard(a.Name), strconv.Itoa(a.Accepted), strconv.Itoa(a.Dismissed), strconv.Itoa(a.Undone),
		share(a.Rate), share(a.Low), share(a.High), reasons}
}

func share(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', 4, 64)
}
