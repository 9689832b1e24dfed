package when

import (
	"testing"

	"factdesk/claims/figure"
	"factdesk/claims/text"
)

// TestDottedDayHasItsYear: the year behind "5.12" is a part of the date.
func TestDottedDayHasItsYear(t *testing.T) {
	dates := Find(figure.New(text.Parse("on 5.12 2019 they met")), "2022-01-21")
	if len(dates) != 1 || dates[0].Date.Text != "5.12 2019" || dates[0].Date.Value != "2019-05-12" {
		t.Errorf("dates = %+v, want 2019-05-12 of 5.12 2019", dates)
	}
}
