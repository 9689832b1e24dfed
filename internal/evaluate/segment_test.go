package evaluate

import "testing"

// TestGoldenRules never skips: the rules lie in the repository.
func TestGoldenRules(t *testing.T) {
	for _, file := range []string{"golden_en_48.json", "golden_en_52.json"} {
		g, err := ReadGolden("../../claims/text/testdata", file)
		if err != nil {
			t.Fatal(err)
		}
		if g.Passed() < goldenTarget {
			t.Errorf("%s: %d pass, want at least %d: %q", file, g.Passed(), goldenTarget, g.failures())
		}
	}
}

// TestRunningText holds running text at its targets.
func TestRunningText(t *testing.T) {
	for file, floor := range map[string]float64{"pud_test.conllu.gz": pudTarget, "ewt_dev.conllu.gz": ewtTarget} {
		if _, err := Data(SharedData(), "ud-english", file); err != nil {
			t.Skip("no UD English beside the project: running text is not measured")
		}
		s, err := Running(SharedData(), file)
		if err != nil {
			t.Fatal(err)
		}
		if s.F1() < floor {
			t.Errorf("%s: span F1 %.4f, want at least %.3f", file, s.F1(), floor)
		}
	}
}
