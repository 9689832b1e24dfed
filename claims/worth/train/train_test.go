package train

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims/worth"
)

func TestReadCSV(t *testing.T) {
	got, err := ReadCSV(strings.NewReader("Sentence_id,Text,Speaker,Verdict\n16,\"Crime rose, by 12 percent.\",Roe,1\n17,Thank you.,Roe,-1\n18,He spoke.,Roe,0\n"))
	want := []Sentence{{"Crime rose, by 12 percent.", true, "16", 1}, {"Thank you.", false, "17", 1}, {"He spoke.", false, "18", 1}}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("ReadCSV: %v (-want +got):\n%s", err, diff)
	}
	for name, s := range map[string]string{"nothing": "", "no verdict": "Sentence_id,Text\n1,a\n", "a row cut off": "Sentence_id,Text,Verdict\n1,a\n"} {
		if _, err := ReadCSV(strings.NewReader(s)); err == nil {
			t.Errorf("a file with %s was read", name)
		}
	}
}

func TestReadJSON(t *testing.T) {
	got, err := ReadJSON(strings.NewReader(`[{"sentence_id": 16, "label": 1, "text": "Crime rose."}, {"sentence_id": 17, "label": 0, "text": "Thank you."}]`))
	want := []Sentence{{"Crime rose.", true, "16", 1}, {"Thank you.", false, "17", 1}}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("ReadJSON: %v (-want +got):\n%s", err, diff)
	}
	if _, err := ReadJSON(strings.NewReader(`[{`)); err == nil {
		t.Error("half a file was read")
	}
}

// labelled are rows of a class each: "+" check-worthy.
func labelled(signs string) (rows []Sentence) {
	for _, r := range signs {
		rows = append(rows, Sentence{Worthy: r == '+', Weight: 1})
	}
	return rows
}

func TestMeasures(t *testing.T) {
	p, rows := []float64{.9, .8, .6, .4, .2}, labelled("+-+-+")
	if diff := cmp.Diff(Counts{TP: 2, FP: 1, FN: 1, TN: 1}, CountAt(p, rows, .6)); diff != "" {
		t.Errorf("counts at .6 (-want +got):\n%s", diff)
	}
	for name, tt := range map[string]struct{ got, want float64 }{
		"F1":                           {CountAt(p, rows, .6).F1(), 2. / 3},
		"macro F1":                     {CountAt(p, rows, .6).MacroF1(), (2./3 + .5) / 2},
		"F1 of nothing right":          {Counts{FP: 1}.F1(), 0},
		"average precision":            {AveragePrecision(p, rows), (1 + 2./3 + 3./5) / 3},
		"average precision of nothing": {AveragePrecision(p, labelled("-----")), 0},
		"best cut":                     {BestCut(p, rows), .05}, // all of them
		"best cut of a perfect order":  {BestCut([]float64{.9, .8, .3}, labelled("++-")), .31},
		"best macro cut of the same":   {BestMacroCut([]float64{.9, .8, .3}, labelled("++-")), .31},
	} {
		if math.Abs(tt.got-tt.want) > 1e-9 {
			t.Errorf("%s is %.4f, want %.4f", name, tt.got, tt.want)
		}
	}
}

func TestWeigh(t *testing.T) {
	rows := []Sentence{{ID: "1"}, {ID: "2"}}
	Weigh(rows, []Sentence{{ID: "2"}})
	if rows[0].Weight != Unconfirmed || rows[1].Weight != 1 {
		t.Errorf("weights %v and %v, want %v for the row that is not confirmed and 1", rows[0].Weight, rows[1].Weight, Unconfirmed)
	}
}

// TestStratified: each fold has its share of both classes.
func TestStratified(t *testing.T) {
	if got, want := Stratified(labelled("+-++-+-+")), []int{0, 0, 1, 2, 1, 3, 2, 0}; !slices.Equal(got, want) {
		t.Errorf("folds %v, want %v", got, want)
	}
}

// TestPlatt: scores in log-odds that were so made are found again.
func TestPlatt(t *testing.T) {
	var f []float64
	var rows []Sentence
	for i := -20; i <= 20; i++ {
		v := float64(i) / 10
		for k := range 100 {
			f = append(f, v)
			rows = append(rows, Sentence{Worthy: float64(k)+.5 < 100*worth.Logistic(2*v-.5)})
		}
	}
	if a, b := platt(f, rows); math.Abs(a-2) > .05 || math.Abs(b+.5) > .05 {
		t.Errorf("a %.3f and b %.3f, want 2 and -.5", a, b)
	}
}

// TestFit: what is trained on numbers against thanks tells them apart, and the same rows
// give the same model.
func TestFit(t *testing.T) {
	var rows []Sentence
	for i := range 24 {
		rows = append(rows, Sentence{Text: fmt.Sprintf("Crime rose by %d percent in Ohio.", 10+i), Worthy: true, Weight: 1},
			Sentence{Text: fmt.Sprintf("Thank you very much, number %s.", strings.Repeat("x", i+1)), Weight: 1})
	}
	m := Fit(rows, worth.All)
	if high, low := Score(m, "Crime rose by 5 percent in Iowa."), Score(m, "Thank you all."); high < m.Cut || low >= m.Cut {
		t.Errorf("a number scores %.2f and thanks %.2f, with the cut at %.2f", high, low, m.Cut)
	}
	if !bytes.Equal(m.Encode(), Fit(rows, worth.All).Encode()) {
		t.Error("the same rows give another model")
	}
	for i, p := range Held(rows, worth.All) {
		if (p > .5) != rows[i].Worthy {
			t.Errorf("%q scores %.2f by models that have not seen it", rows[i].Text, p)
		}
	}
}
