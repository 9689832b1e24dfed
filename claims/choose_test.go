package claims

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// asking is "The firm paid its 12 men." with two places that ask something.
func asking() Found {
	return Found{Wording: "The firm paid its 12 men.", WordingParts: []Part{
		{Start: 0, End: 8, Exact: "the firm", Reason: PartLeft.Because("what it stands for can't be told for certain"), Asks: "what is “the firm”?"},
		{Start: 14, End: 17, Exact: "its", Reason: PartLeft.Because("what it stands for can't be told for certain"), Asks: "what is “its”?"},
		{Start: 24, End: 25, Reason: PartForm.Because("full stop")},
	}}
}

func TestANameIsChosenAndTakenBack(t *testing.T) {
	f, from := asking(), Span{Start: 40, End: 53}
	if f.Open() != 0 || !f.Choose(0, "the Harbour Bank", from) {
		t.Fatalf("Open is %d, want the first", f.Open())
	}
	if got, want := f.Wording, "The Harbour Bank paid its 12 men."; got != want {
		t.Errorf("after the first choice %q, want %q", got, want)
	}
	if p := f.WordingParts[0]; p.From != from || p.Kind() != PartName {
		t.Errorf("the part is %+v, want a name from %v", p, from)
	}
	if f.Open() != 1 || !f.Choose(1, "Kestrel", Span{}) {
		t.Fatalf("Open is %d, want the second", f.Open())
	}
	if got, want := f.Wording, "The Harbour Bank paid Kestrel's 12 men."; got != want {
		t.Errorf("after the second choice %q, want %q", got, want)
	}
	if p := f.WordingParts[2]; f.Wording[p.Start:p.End] != "." {
		t.Errorf("the part behind is at %d, want at the full stop", p.Start)
	}
	if len(f.NotClear()) != 0 || f.Open() != -1 {
		t.Errorf("it still asks %v", f.NotClear())
	}
	for f.TakeBack() {
	}
	if diff := cmp.Diff(asking(), f); diff != "" {
		t.Errorf("all taken back (-want +got):\n%s", diff)
	}
}

func TestNothingToChoose(t *testing.T) {
	for _, i := range []int{-1, 2, 3} {
		f := asking()
		if f.Choose(i, "Kestrel", Span{}) {
			t.Errorf("a name was put for part %d: %q", i, f.Wording)
		}
	}
	if f := asking(); f.TakeBack() {
		t.Errorf("a choice was taken back that nobody made: %q", f.Wording)
	}
}
