package review

import (
	"math"
	"strings"
	"testing"
	"time"
)

// The worked example of Krippendorff 2011, sections C and D: four observers, twelve units,
// five values, a dot where one is missing.
const example = `1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .`

func exampleUnits() []unit {
	out := make([]unit, 12)
	for line := range strings.SplitSeq(example, "\n") {
		for i, v := range strings.Fields(line) {
			if out[i].times = 1; v != "." {
				out[i].values = append(out[i].values, v)
			}
		}
	}
	return out
}

func TestAlphaOfTheWorkedExample(t *testing.T) {
	c := coincidencesOf(exampleUnits())
	if math.Abs(c.n-40) > 1e-9 {
		t.Errorf("n = %v, want 40", c.n)
	}
	for value, want := range map[string]float64{"1": 9, "2": 13, "3": 10, "4": 5, "5": 3} {
		if math.Abs(c.of[value]-want) > 1e-9 {
			t.Errorf("value %s stands in %v pairs, want %v", value, c.of[value], want)
		}
	}
	for pair, want := range map[[2]string]float64{{"1", "1"}: 7, {"1", "2"}: 4. / 3, {"2", "2"}: 10, {"3", "4"}: 1. / 3, {"4", "4"}: 4, {"5", "5"}: 3, {"4", "5"}: 0} {
		if got := c.pairs[pair]; math.Abs(got-want) > 1e-9 {
			t.Errorf("pairs %v: %v, want %v", pair, got, want)
		}
	}
	for name, tt := range map[string]struct {
		difference func(a, b string) float64
		want       float64
	}{"nominal": {nominal, 0.743}, "ordinal": {c.ordinal([]string{"1", "2", "3", "4", "5"}), 0.815}} {
		if got := c.alpha(tt.difference); got == nil || math.Abs(*got-tt.want) > 0.0005 {
			t.Errorf("%s alpha = %v, want %v", name, *got, tt.want)
		}
	}
}

func TestReliability(t *testing.T) {
	none := ReliabilityOf(nil, five)
	if none.Nominal != nil || none.Ordinal != nil || none.Panels != 0 {
		t.Errorf("of no votes: %+v", none)
	}
	one := ReliabilityOf([]VoteCount{{Votes: "true true true", Panels: 4}}, five)
	if one.Nominal != nil || one.Panels != 4 || one.Votes != 12 {
		t.Errorf("all voted the same: %+v", one)
	}
	// Next to each other on the scale is nearer than far apart, whatever the names say.
	near := ReliabilityOf([]VoteCount{{Votes: "mostly_true true", Panels: 3}, {Votes: "false false", Panels: 3}}, five)
	far := ReliabilityOf([]VoteCount{{Votes: "false true", Panels: 3}, {Votes: "mostly_true mostly_true", Panels: 3}}, five)
	if *near.Nominal != *far.Nominal || *near.Ordinal <= *far.Ordinal {
		t.Errorf("near %v %v, far %v %v", *near.Nominal, *near.Ordinal, *far.Nominal, *far.Ordinal)
	}
	// A rating without a value is a name, and takes part in no order.
	if got := ReliabilityOf([]VoteCount{{Votes: "false true unproven", Panels: 1}, {Votes: "false unproven", Panels: 1}}, five); got.Votes != 5 || got.Ordinal == nil {
		t.Errorf("with a rating that has no value: %+v", got)
	}
	full := ReliabilityOf([]VoteCount{{Votes: "false false", Panels: 2}, {Votes: "true true", Panels: 1}}, five)
	if *full.Nominal != 1 || *full.Ordinal != 1 {
		t.Errorf("all agree: %v %v", *full.Nominal, *full.Ordinal)
	}
}

func TestAPanelIsCountedByItsFirstRound(t *testing.T) {
	c := toPanel(t)
	vote(t, c, "Edgar true, Emil false, Elsa half_true")
	_, err := c.DiscussPanel("Look again.", edgar.Actor(), noon)
	must(t, err, c.BeginSecondRound(edgar.Actor(), noon.Add(100*24*time.Hour)))
	want := VoteCount{ScaleKey: "five_step", Month: "2026-11", Votes: "false half_true true"}
	if got := c.Panels[0].Counted(); got != want {
		t.Errorf("counted %+v, want %+v", got, want)
	}
}
