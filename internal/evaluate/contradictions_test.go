package evaluate

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims/contradict"
	"factdesk/internal/errs"
)

// What has been reached, a little below it, so that it does not get lost.
const (
	pairPrecisionReached = .90
	feverRecallReached   = .20
	newsRecallReached    = .30
)

func TestFeverPairsReachTheirTargets(t *testing.T) {
	dir, err := Data(SharedData(), "fever-symmetric", "dev.jsonl")
	if errs.KindOf(err) == errs.NotFound {
		t.Skip("no pairs of FEVER beside the project: their figures are not measured")
	}
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := readFever(filepath.Join(dir, "dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tuned := range []bool{true, false} {
		s := scorePairs(pairs, true, func(p claimPair) bool { return p.tunedOn == tuned }).by[""]
		if s.p() < pairPrecisionReached || s.r() < feverRecallReached {
			t.Errorf("tuned on %v: precision %.3f, recall %.3f; want at least %.2f and %.2f", tuned, s.p(), s.r(), pairPrecisionReached, feverRecallReached)
		}
	}
}

func TestNewsPairsReachTheirTargets(t *testing.T) {
	pairs, err := readNewsPairs("../../claims/contradict/testdata/unseen")
	if err != nil {
		t.Fatal(err)
	}
	s := scorePairs(pairs, true, func(p claimPair) bool { return p.half() == "open" }).by[""]
	if s.p() < pairPrecisionReached || s.r() < newsRecallReached {
		t.Errorf("precision %.3f, recall %.3f; want at least %.2f and %.2f", s.p(), s.r(), pairPrecisionReached, newsRecallReached)
	}
}

// The scorer is tested on pairs of our own, and lists nothing of what nobody reads.
func TestPairScorer(t *testing.T) {
	say := func(s string) contradict.Statement { return contradict.Statement{Text: s, Language: "en"} }
	yes, no := say("The mayor signed the harbour contract."), say("The mayor did not sign the harbour contract.")
	other := say("The museum opened a café.")
	pairs := []claimPair{
		{id: "right", kind: "denial", a: yes, b: no, contradicts: true},
		{id: "wrong", kind: "denial", a: no, b: yes},
		{id: "missed", kind: "date", a: yes, b: other, contradicts: true},
		{id: "silent", kind: "date", a: no, b: other},
		{id: "hidden", kind: "date", a: no, b: other, contradicts: true, nobodyReads: true},
	}
	s := scorePairs(pairs, true, func(claimPair) bool { return true })
	if want := (pairScore{pairs: 5, gold: 3, said: 2, right: 1}); *s.by[""] != want {
		t.Errorf("all %+v, want %+v", *s.by[""], want)
	}
	if got := s.by[""].accuracy(); got != .4 {
		t.Errorf("accuracy %v, want .4: one found and one left alone, of five", got)
	}
	if want := (pairScore{pairs: 2, gold: 1, said: 2, right: 1}); *s.by["denial"] != want {
		t.Errorf("denials %+v, want %+v", *s.by["denial"], want)
	}
	if len(s.errors) != 2 || s.errors[0].ID != "wrong" || s.errors[1].ID != "missed" {
		t.Errorf("errors %+v, want the wrong one and the missed one", s.errors)
	}
}

func TestPairsThatShareATextAreInOneHalf(t *testing.T) {
	lines := []feverPair{{Claim: "a", Evidence: "x"}, {Claim: "b", Evidence: "y"}, {Claim: "a", Evidence: "z"}, {Claim: "c", Evidence: "z"}}
	if got := feverGroups(lines); got[0] != 0 || got[1] != 1 || got[2] != 0 || got[3] != 0 {
		t.Errorf("groups %v, want 0 1 0 0", got)
	}
}

func TestWikipediaAsProse(t *testing.T) {
	got := asProse("Own Song is by Jo Roe -LRB- born May 1 , 1980 -RRB- , who does n't sing ; her band 's tune made $ 5 .")
	if want := " Own Song is by Jo Roe (born May 1, 1980), who doesn't sing; her band's tune made $5. "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPairsHaveBothHalves(t *testing.T) {
	table, errors := newsPairTable([]claimPair{
		{id: "open", kind: "unit", contradicts: true, a: contradict.Statement{Text: "One."}, b: contradict.Statement{Text: "Two."}},
		{id: "locked", kind: "unit", contradicts: true, a: contradict.Statement{Text: "One."}, b: contradict.Statement{Text: "Two."}, nobodyReads: true},
	})
	var got []string
	for _, row := range table.Rows {
		got = append(got, strings.Join(row[:6], " "))
	}
	if diff := cmp.Diff([]string{"open one matter unit 1 1 0", "open any two all 1 1 0", "open one matter all 1 1 0", "locked one matter unit 1 1 0", "locked any two all 1 1 0", "locked one matter all 1 1 0"}, got); diff != "" {
		t.Errorf("rows (-want +got)\n%s", diff)
	}
	if len(errors) != 1 || errors[0].ID != "open" {
		t.Errorf("errors %+v, want the open half's alone", errors)
	}
}

func TestNewsPairsAreReadWhole(t *testing.T) {
	pairs, err := readNewsPairs("../../claims/contradict/testdata/unseen")
	if err != nil {
		t.Fatal(err)
	}
	halves, kinds := map[string]int{}, map[string]int{}
	for _, p := range pairs {
		halves[p.half()]++
		if !p.later {
			kinds[p.kind]++
		}
	}
	if diff := cmp.Diff(map[string]int{"open": 100, "locked": 100, laterOpen: 80}, halves); diff != "" {
		t.Errorf("pairs of each half (-want +got):\n%s", diff)
	}
	for _, kind := range pairKinds[:10] {
		if kinds[kind] != 20 {
			t.Errorf("%d pairs of %q, want 20", kinds[kind], kind)
		}
	}
	if _, err := readNewsPairs(t.TempDir()); errs.KindOf(err) != errs.NotFound {
		t.Errorf("no pairs: %v, want kind %q", err, errs.NotFound)
	}
}
