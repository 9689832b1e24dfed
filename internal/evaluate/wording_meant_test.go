package evaluate

import "testing"

func TestWhatLabelsMean(t *testing.T) {
	him := "Viktor Lang"
	m := meantIn(unseenArticle{Claims: []unseenClaim{{Unclear: []unclearWords{{Exact: "He", Means: &him}}}}})
	for means, want := range map[string]meantKind{
		"Viktor Lang’s":               meantPerson,
		"Danny Brough, the manager":   meantPerson,
		"Dr. Amit Bhandari":           meantPerson,
		"20 October 2026":             meantTime,
		"in June 2026":                meantTime,
		"Thornley Rovers":             meantName,
		"the Ashcombe Gallery":        meantName,
		"the sacking of Danny Brough": meantOther,
		"a review of Thornley Rovers": meantOther,
	} {
		if got := m.kind(&means); got != want {
			t.Errorf("kind(%q) = %q, want %q", means, got, want)
		}
	}
	if got := m.kind(nil); got != meantNobody {
		t.Errorf("kind(nil) = %q, want %q", got, meantNobody)
	}
}
