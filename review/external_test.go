package review

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

func TestLabelKey(t *testing.T) {
	for in, want := range map[string]string{
		"  Pants   on Fire! ": "pants on fire", "FALSE.": "false", "“Mostly True”": "mostly true",
		"Ｆａｌｓｅ": "false", "2 [False context]": "2 [false context]", "Größtenteils falsch": "größtenteils falsch", "!": "",
	} {
		if got := LabelKey(in); got != want || LabelKey(got) != got {
			t.Errorf("LabelKey(%q) = %q, want %q and again the same", in, got, want)
		}
	}
}

func TestLabelPresets(t *testing.T) {
	got, ids := map[[2]string]Class{}, map[uuid.UUID]bool{}
	for _, l := range LabelPresets(time.Time{}) {
		if !l.Class.Known() || l.Key != LabelKey(l.Label) || ids[l.ID] {
			t.Errorf("%+v: want a class, its key and an id of its own", l)
		}
		got[[2]string{l.Site, l.Key}], ids[l.ID] = l.Class, true
	}
	for at, want := range map[[2]string]Class{
		{"politifact.com", "pants on fire"}: ClassFalse, {"politifact.com", "full flop"}: ClassOther,
		{"misbar.com", "ساخر"}: ClassOther, {"", "half true"}: ClassMixed, {"", "größtenteils falsch"}: ClassMostlyFalse,
		{"", "unproven"}: ClassUnproven, {"factnameh.com", "درست"}: ClassTrue, {"faktyoxla.info", "manipulated"}: ClassMixed,
	} {
		if got[at] != want {
			t.Errorf("%q means %q, want %q", at, got[at], want)
		}
	}
}

func TestWhoMapsALabel(t *testing.T) {
	l := RatingLabel{Label: "Four Pinocchios", Version: 1}
	if err := l.Map(ClassFalse, Actor{Role: Reviewer}, time.Time{}); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("a reviewer: %v, want forbidden", err)
	}
	editor := Actor{ID: uuid.New(), Name: "Ed", Role: Editor}
	if err := l.Map("pants", editor, time.Time{}); errs.KindOf(err) != errs.Invalid {
		t.Errorf("no class: %v, want invalid", err)
	}
	if err := l.Map(ClassFalse, editor, time.Time{}); err != nil || l.Class != ClassFalse || l.Origin != "Ed" || l.Version != 2 {
		t.Errorf("an editor: %+v, %v", l, err)
	}
	if err := l.Map(Unmapped, editor, time.Time{}); err != nil || l.Class != Unmapped {
		t.Errorf("taken back: %+v, %v", l, err)
	}
}

func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		a, b Class
		want Agreement
	}{
		{ClassTrue, ClassTrue, Agree}, {ClassTrue, ClassMostlyTrue, Agree}, {ClassMixed, ClassMostlyFalse, Agree},
		{ClassTrue, ClassMixed, Disagree}, {ClassFalse, ClassTrue, Disagree}, {ClassMixed, ClassFalse, Disagree},
		{ClassUnproven, ClassUnproven, Agree}, {ClassUnproven, ClassFalse, NotComparable},
		{ClassOther, ClassOther, NotComparable}, {Unmapped, ClassTrue, NotComparable}, {Unmapped, Unmapped, NotComparable},
	} {
		if got := Compare(tt.a, tt.b); got != tt.want || Compare(tt.b, tt.a) != got {
			t.Errorf("Compare(%q, %q) = %s, want %s both ways", tt.a, tt.b, got, tt.want)
		}
	}
}
