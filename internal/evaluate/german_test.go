package evaluate

import "testing"

// TestGerman holds floors a little below what the rules reach on the open half.
func TestGerman(t *testing.T) {
	tables, err := German("../../claims/extract/testdata/german")
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		t.Log(table.Title, table.Head)
		for _, row := range table.Rows {
			t.Log(row)
		}
	}
	open, parts := tables[0].Rows[0], tables[1].Rows[0]
	if open[6] < germanHeavy {
		t.Errorf("recall at 20 of weight 3 on the open half = %s, want %s", open[6], germanHeavy)
	}
	if parts[4] < germanSentences || parts[8] < germanValues {
		t.Errorf("sentence F1 %s and value F1 %s, want %s and %s", parts[4], parts[8], germanSentences, germanValues)
	}
}

// Three decimals each, so that they compare as text.
const (
	germanHeavy     = "0.850"
	germanSentences = "0.950"
	germanValues    = "0.850"
)
