package evaluate_test

import (
	"strings"
	"testing"

	"factdesk/internal/evaluate"
)

func TestNews(t *testing.T) {
	tables, err := evaluate.News("../../claims/extract/testdata/news")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := tables[0].Print(&b); err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + b.String())
	for _, row := range tables[0].Rows[:2] {
		if p10, r20 := row[4], row[7]; p10 < "0.700" || r20 < "0.800" {
			t.Errorf("%s half: P@10 %s and recall at 20 %s, want at least .700 and .800", row[0], p10, r20)
		}
	}
}
