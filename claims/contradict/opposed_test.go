package contradict

import "testing"

// Who, what and what narrows it stand around a word, and of a passive the other way round.
func TestSidesOfAWord(t *testing.T) {
	for _, tt := range []struct {
		text, word    string
		who, what, by string
	}{
		{"The judge struck down the smoking ban.", "overturn", "court", "ban", ""},
		{"The committee approved the heating plan in March.", "approve", "committe", "plan", ""},
		{"The ban on dogs was struck down by the court.", "overturn", "ban", "", "court"},
		{"The concert in the park was called off.", "cancel", "concert", "", ""},
	} {
		got := read(tt.text).sidesOf(tt.word)
		if got.who != tt.who || got.what != tt.what || got.by != tt.by {
			t.Errorf("sides of %q in %q = %+v, want who %q, what %q, by %q", tt.word, tt.text, got, tt.who, tt.what, tt.by)
		}
	}
}

// A difference of degrees has no zero to count from, and keeps its unit.
func TestDegreesOfADifference(t *testing.T) {
	for text, want := range map[string]string{
		"It was 86 degrees Fahrenheit in Turin.":                    "degree celsius",
		"It was 9 degrees Fahrenheit warmer than usual in Turin.":   "degree fahrenheit",
		"Temperatures rose by 9 degrees Fahrenheit in May.":         "degree fahrenheit",
		"The summer was 2.7 degrees Fahrenheit above average here.": "degree fahrenheit",
	} {
		n := read(text).numbers
		if len(n) != 1 || n[0].unit != want {
			t.Errorf("numbers of %q = %v, want one in %q", text, n, want)
		}
	}
}

// The crash is on one day; the museum opens on each.
func TestOccasions(t *testing.T) {
	for text, want := range map[string]string{
		"The robbery took place on Monday.":        "robbery",
		"The truce began on Monday.":               conceptOf("truce"),
		"The trial of his brother begins Tuesday.": "",
		"The museum opens on Monday.":              "",
		"A crash happened on Monday.":              "",
	} {
		if got := read(text).occasion(); got != want {
			t.Errorf("occasion of %q = %q, want %q", text, got, want)
		}
	}
}
