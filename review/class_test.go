package review

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
)

func TestTheClassOfOurVerdict(t *testing.T) {
	of := func(key string, value, worst, best int) Class {
		return (&Verdict{Rating: key, Value: &value, Worst: &worst, Best: &best}).Class()
	}
	for _, tt := range []struct {
		name      string
		got, want Class
	}{
		{"half true, five steps", of("half_true", 3, 1, 5), ClassMixed},
		{"half true, six steps", of("half_true", 4, 1, 6), ClassMixed},
		{"the best of three", of("own", 3, 1, 3), ClassTrue},
		{"the worst of three", of("own", 1, 1, 3), ClassFalse},
		{"the second of four", of("own", 2, 1, 4), ClassMostlyFalse},
		{"a word that we know", (&Verdict{Rating: "unproven"}).Class(), ClassUnproven},
		{"a word of the desk's own", (&Verdict{Rating: "own"}).Class(), Unmapped},
		{"a word that its scale explains", (&Verdict{Rating: "own", Meaning: ClassFalse}).Class(), ClassFalse},
		{"a scale that means something else", (&Verdict{Rating: "misleading", Meaning: ClassFalse}).Class(), ClassFalse},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, tt.got, tt.want)
		}
	}
}

// Every rating of our own scales says what it means, and the same key says the same on all.
func TestPresetsSayWhatTheirRatingsMean(t *testing.T) {
	for _, s := range Presets(time.Time{}) {
		for _, r := range s.Ratings {
			if r.Class == Unmapped || presetClasses[r.Key] != r.Class {
				t.Errorf("%s of %s means %q, and by its key %q", r.Key, s.Key, r.Class, presetClasses[r.Key])
			}
		}
	}
}

func TestTruth(t *testing.T) {
	want := map[Class]float64{ClassTrue: 1, ClassMostlyTrue: 0.75, ClassMixed: 0.5, ClassMostlyFalse: 0.25, ClassFalse: 0}
	got := map[Class]float64{}
	for _, c := range append([]Class{Unmapped, "nonsense"}, ordered...) {
		if truth, ok := c.Truth(); ok {
			got[c] = truth
		}
	}
	for _, c := range []Class{ClassUnproven, ClassOther} {
		if truth, ok := (&Verdict{Meaning: c}).Truth(); ok {
			t.Errorf("%s is as true as %v; it has no place between false and true", c, truth)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("truths (-want +got)\n%s", diff)
	}
}

// colours are a desk's own ratings, of which the first says what it means.
func colours(means Class) []Rating {
	return []Rating{
		{Key: "green", Class: means, Labels: map[string]string{"en": "Green"}},
		{Key: "false", Labels: map[string]string{"en": "False"}},
		{Key: "grey", Labels: map[string]string{"en": "Grey"}},
	}
}

func TestAStoredScaleSaysWhatItsRatingsMean(t *testing.T) {
	s, err := NewScale("colours", "Colours", colours(ClassTrue), nil, edgar.Actor(), noon)
	must(t, err)
	var got []Class
	for _, r := range s.Ratings {
		got = append(got, r.Class)
	}
	if diff := cmp.Diff([]Class{ClassTrue, ClassFalse, Unmapped}, got); diff != "" {
		t.Errorf("what the ratings mean (-want +got)\n%s", diff)
	}
	_, err = NewScale("colours", "Colours", colours("nonsense"), nil, edgar.Actor(), noon)
	wantKind(t, "a rating that means nonsense", err, errs.Invalid)
}

// What a verdict means is kept with it: what a later version of the scale says is of
// later verdicts.
func TestAVerdictKeepsWhatItsScaleSaid(t *testing.T) {
	s, err := NewScale("colours", "Colours", colours(ClassTrue), nil, edgar.Actor(), noon)
	must(t, err)
	c := proposed(t)
	must(t, c.Withdraw(rita.Actor(), noon), c.Propose(Proposal{Rating: "green", Explanation: "It is so."}.Today(Organisation{}, noon), s, rita.Actor(), noon))
	s.Ratings[0].Class = ClassFalse
	if truth, ok := c.Verdict().Truth(); !ok || truth != 1 {
		t.Errorf("the verdict is %v true (%v), want 1", truth, ok)
	}
}

func TestAScaleWhoseClassesRunAgainstItsValuesIsRefused(t *testing.T) {
	one := func(key string, value int, means Class) Rating { return step(key, value, means, key, key) }
	for name, tt := range map[string]struct {
		ratings []Rating
		want    errs.Kind
	}{
		"as it should be":           {[]Rating{one("no", 1, ClassFalse), one("well", 2, ClassMixed), one("yes", 3, ClassTrue)}, ""},
		"two that mean the same":    {[]Rating{one("no", 1, ClassFalse), one("never", 2, ClassFalse), one("yes", 3, ClassTrue)}, ""},
		"one beside the line":       {[]Rating{one("no", 1, ClassFalse), one("who_knows", 2, ClassUnproven), one("yes", 3, ClassTrue)}, ""},
		"words alone":               {[]Rating{word("yes", ClassTrue, "y", "y"), word("no", ClassFalse, "n", "n")}, ""},
		"in any order of the list":  {[]Rating{one("yes", 3, ClassTrue), one("no", 1, ClassFalse)}, ""},
		"upside down":               {[]Rating{one("yes", 1, ClassTrue), one("no", 5, ClassFalse)}, errs.Invalid},
		"two changed round":         {[]Rating{one("no", 1, ClassFalse), one("mostly", 2, ClassMostlyTrue), one("half", 3, ClassMixed)}, errs.Invalid},
		"upside down, by the keys":  {[]Rating{one("true", 1, Unmapped), one("false", 5, Unmapped)}, errs.Invalid},
		"a number against its word": {[]Rating{one("false", 5, Unmapped), one("green", 1, ClassTrue)}, errs.Invalid},
	} {
		_, err := NewScale("colours", "Colours", tt.ratings, nil, edgar.Actor(), noon)
		wantKind(t, name, err, tt.want)
	}
	_, err := NewScale("colours", "Colours", []Rating{one("yes", 1, ClassTrue), one("no", 5, ClassFalse)}, nil, edgar.Actor(), noon)
	want := "A larger value is truer, but “yes” (1) means \"True\" and “no” (5) means \"False\". Turn the values round, or correct what the ratings mean."
	if err == nil || err.Error() != want {
		t.Errorf("the sentence is %v, want %s", err, want)
	}
	for _, s := range Presets(noon) {
		if err := s.Check(); err != nil {
			t.Errorf("the preset %s: %v", s.Key, err)
		}
	}
}
