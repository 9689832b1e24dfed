package review

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
)

func TestAcceptanceCountsEachNameOnce(t *testing.T) {
	var tally Tally
	cues := []string{"states a number", "states a number", "names who says it"}
	for _, d := range []Decided{
		{State: claims.CandidateAccepted, Cues: cues, Kinds: []claims.Kind{claims.KindQuantity}, Attribution: claims.Direct, Publisher: "DW", Extractor: "rules 2", Rank: 1},
		{State: claims.CandidateAccepted, Cues: cues[1:2], Attribution: claims.Indirect, Extractor: "rules 2", Rank: 7},
		{State: claims.CandidateDismissed, Reason: ReasonOpinion, Cues: cues[2:], Attribution: claims.Direct, Publisher: "DW", Extractor: "rules 2", Rank: 5},
		{State: claims.CandidateDismissed, Reason: ReasonTrivial, Attribution: claims.Direct, Publisher: "DW", Extractor: "model:m", Rank: 30},
		{State: claims.CandidateDismissed, Reason: ReasonTrivial, Attribution: claims.Direct, Publisher: "DW", Extractor: "model:m", Rank: 31},
		{State: claims.CandidateNew, Attribution: claims.Direct, Publisher: "DW", Extractor: "rules 2", Rank: 20},
		{State: claims.CandidateAccepted, Attribution: claims.Direct, Publisher: "DW", Extractor: claims.ByHand, Rank: 99},
	} {
		tally.Add(d)
	}
	got := tally.Acceptances()
	if a := got.Total; a.Accepted != 2 || a.Dismissed != 3 || a.Undone != 1 || got.ByHand != 1 || *a.Rate != 0.4 {
		t.Errorf("total = %+v, by hand %d, want 2 accepted of 5, 1 undone, 1 by hand", a, got.ByHand)
	}
	if diff := cmp.Diff([]ReasonCount{{ReasonTrivial, 2}, {ReasonOpinion, 1}}, got.Total.Reasons); diff != "" {
		t.Errorf("reasons (-want +got):\n%s", diff)
	}
	var rows []string
	for _, table := range got.Tables {
		for _, r := range table.Rows {
			rows = append(rows, fmt.Sprintf("%s %q %d/%d/%d", table.By, r.Name, r.Accepted, r.Dismissed, r.Undone))
		}
	}
	want := []string{
		`cue "names who says it" 1/1/0`, `cue "states a number" 2/0/0`,
		`publisher "DW" 1/3/1`, `publisher "" 1/0/0`,
		`rank "1–5" 1/1/0`, `rank "6–10" 1/0/0`, `rank "11–20" 0/0/1`, `rank "over 20" 0/2/0`,
		`kind "quantity" 1/0/0`,
		`attribution "direct" 1/3/1`, `attribution "indirect" 1/0/0`,
		`extractor "rules 2" 2/1/1`, `extractor "model:m" 0/2/0`,
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestNothingDecidedHasNoRate(t *testing.T) {
	got := new(Tally).Acceptances()
	if got.Any() || got.Total.Rate != nil || len(got.Tables) != len(acceptedBy) || got.Tables[0].Rows == nil {
		t.Errorf("Acceptances of nothing = %+v, want tables without rows and no rate", got)
	}
}

// Newcombe (1998), Statistics in Medicine 17, table I, method 3.
func TestWilsonIsNewcombes(t *testing.T) {
	for _, tt := range []struct {
		of, n     int
		low, high float64
	}{{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718}} {
		low, high := Wilson(tt.of, tt.n)
		if math.Abs(low-tt.low) > 5e-5 || math.Abs(high-tt.high) > 5e-5 {
			t.Errorf("Wilson(%d, %d) = %.4f, %.4f, want %.4f, %.4f", tt.of, tt.n, low, high, tt.low, tt.high)
		}
	}
}

func TestATableSaysHowMuchItLeavesOut(t *testing.T) {
	var tally Tally
	for i := range mostRows + 7 {
		tally.Add(Decided{State: claims.CandidateAccepted, Publisher: fmt.Sprint("Paper ", i)})
	}
	for _, table := range tally.Acceptances().Tables {
		if table.By == "publisher" && (len(table.Rows) != mostRows || table.More != 7) {
			t.Errorf("publishers: %d rows and %d more, want %d and 7", len(table.Rows), table.More, mostRows)
		}
	}
}
