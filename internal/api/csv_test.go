package api_test

import (
	"strings"
	"testing"

	"factdesk/internal/claimreview"
	"factdesk/review"
)

// A table for Excel differs from the one for programs in its first character alone, its
// formulas are guarded in both, and both give the words back as they were.
func TestATableForSpreadsheets(t *testing.T) {
	d := sqliteDesk(t)
	d.organise()
	const words, by = "=cmd|' /C calc'!A0 kostet die Gemeinde Zürich 12 Millionen", "وزارة المالية"
	d.publish(told{words, by, "2022-01-21", "false", "de"})
	plain := d.as(review.Reviewer, "GET", "/exports/verdicts?format=csv", nil).want(200).Body.String()
	marked := d.as(review.Reviewer, "GET", "/exports/verdicts?format=csv&bom=1", nil).want(200).Body.String()
	if marked != claimreview.ByteOrderMark+plain || strings.HasPrefix(plain, claimreview.ByteOrderMark) {
		t.Errorf("for programs %.40q, for Excel %.40q; want the same behind the mark", plain, marked)
	}
	if lines := d.as(review.Reviewer, "GET", "/exports/verdicts?format=jsonl&bom=1", nil).want(200).Body.String(); !strings.HasPrefix(lines, "{") {
		t.Errorf("JSON Lines begin with %.10q", lines)
	}
	if strings.Contains(plain, ",=") {
		t.Errorf("a cell that a spreadsheet would compute: %s", plain)
	}
	r, err := claimreview.NewReader(strings.NewReader(marked), "")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if got, err := r.Next(); err != nil || got.External.ClaimReviewed != words || got.External.Claimant != by {
		t.Errorf("read back: %+v, %v", got.External, err)
	}
}
