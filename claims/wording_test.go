package claims

import (
	"fmt"
	"testing"
)

func TestAPartsKindIsWhatItsReasonBeginsWith(t *testing.T) {
	for kind, changes := range PartKinds {
		p := Part{Reason: kind.Because("Olaf Scholz: named in paragraph 2")}
		if p.Kind() != kind || p.Changed() != changes {
			t.Errorf("%q is of the kind %q, changed %v; want %q, %v", p.Reason, p.Kind(), p.Changed(), kind, changes)
		}
	}
	if p := (Part{Reason: "the article says so: twice"}); p.Kind() != "" || !p.Changed() {
		t.Errorf("%q is of the kind %q, changed %v; want none, and taken for a change", p.Reason, p.Kind(), p.Changed())
	}
}

// TestNotClear: the questions of the parts that were left, in their order.
func TestNotClear(t *testing.T) {
	for _, tt := range []struct {
		name  string
		parts []Part
		want  string
	}{
		{"a wording that stands alone", nil, "[]"},
		{"a name for a pronoun", []Part{{Reason: PartPronoun.Because("Olaf Scholz, named in paragraph 2")}}, "[]"},
		{"two that are left", []Part{
			{Reason: PartLeft.Because("it can't be told"), Asks: "who is “he”?"},
			{Reason: PartForm.Because("full stop")},
			{Reason: PartLeft.Because("it can't be told"), Asks: "what is “the firm”?"},
		}, "[who is “he”? what is “the firm”?]"},
	} {
		f := Found{WordingParts: tt.parts}
		if got := fmt.Sprint(f.NotClear()); got != tt.want {
			t.Errorf("%s: it asks %s, want %s", tt.name, got, tt.want)
		}
	}
}
