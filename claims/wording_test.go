package claims

import "testing"

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
