package evaluate_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/internal/evaluate"
)

func TestWorth(t *testing.T) {
	data := evaluate.SharedData()
	if _, err := os.Stat(filepath.Join(data, "claimbuster")); err != nil {
		t.Skip("no ClaimBuster beside the project: check-worthiness is not measured")
	}
	f, tables, err := evaluate.Worth(data)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, table := range tables {
		if err := table.Print(&b); err != nil {
			t.Fatal(err)
		}
	}
	t.Log("\n" + b.String())
	atLeast := func(what string, got, want float64) {
		if got < want {
			t.Errorf("%s is %.4f, want at least %.3f", what, got, want)
		}
	}
	atLeast("macro F1 on 2.5xNCS", f.FoldsMacroF1, .850)
	atLeast("F1 on groundtruth", f.TruthF1, .90)
	atLeast("AP on groundtruth", f.TruthAP, .96)
	atLeast("F1 on CheckThat! 2023 1B English", f.CheckThatF1, .745)
	atLeast("AP on CheckThat! 2023 1B English", f.CheckThatAP, .89)
	atLeast("1 - calibration error", 1-f.CalibrationError, .97)
}
