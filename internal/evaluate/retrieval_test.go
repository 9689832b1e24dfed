package evaluate_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/internal/errs"
	"factdesk/internal/evaluate"
)

func TestRetrieval(t *testing.T) {
	data := evaluate.SharedData()
	if _, err := os.Stat(filepath.Join(data, "clef2020-task2")); err != nil {
		t.Skip("no CheckThat! sets beside the project: the finding of known claims is not measured")
	}
	figures, tables, err := evaluate.Retrieval(data)
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
	for row, want := range map[string]float64{
		"2020 train factdesk": .895, "2020 dev factdesk": .88,
		"2B train factdesk": .53, "2B dev factdesk": .405,
		"2B train factdesk, 2B with the day": .60, "2B dev factdesk, 2B with the day": .49,
		"2B train tuned day, speaker, four lines": .598, "2B train apart day, speaker, four lines": .71, "2B dev day, speaker, four lines": .57,
	} {
		if got := figures[row].MAP5; got < want {
			t.Errorf("MAP@5 of %s is %.4f, want at least %.3f", row, got, want)
		}
	}
	if plain, ours := figures["2B dev BM25, raw words"].MAP5, figures["2B dev day, speaker, four lines"].MAP5; ours < 1.5*plain {
		t.Errorf("2B dev with day, speaker and four lines: %.4f is not half above plain BM25's %.4f", ours, plain)
	}
}

func TestRetrievalNamesWhatIsMissing(t *testing.T) {
	_, _, err := evaluate.Retrieval(t.TempDir())
	if errs.KindOf(err) != errs.NotFound || !strings.Contains(err.Error(), "verified_claims.docs.tsv") {
		t.Errorf("error = %v, want one that names the missing file", err)
	}
}
