package review

import (
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

var viewed = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// Who may change a view: its maker, and editors when it is shared. That somebody else has
// one of their own is not told.
func TestWhoMayChangeAView(t *testing.T) {
	maker := Actor{ID: uuid.New(), Name: "Maker", Role: Reviewer}
	for _, x := range []struct {
		name   string
		shared bool
		by     Actor
		want   errs.Kind
	}{
		{"its maker, own", false, maker, ""},
		{"its maker, shared", true, maker, ""},
		{"a maker who is a reader by now", true, Actor{ID: maker.ID, Role: Reader}, errs.Forbidden},
		{"another reviewer, own", false, Actor{ID: uuid.New(), Role: Reviewer}, errs.NotFound},
		{"another reviewer, shared", true, Actor{ID: uuid.New(), Role: Reviewer}, errs.Forbidden},
		{"an editor, own", false, Actor{ID: uuid.New(), Role: Editor}, errs.NotFound},
		{"an editor, shared", true, Actor{ID: uuid.New(), Role: Editor}, ""},
		{"an editor's token without the scope", true, Actor{ID: uuid.New(), Role: Editor, Token: true, Scopes: []Scope{ScopeRead}}, errs.Forbidden},
		{"an administrator, own", false, Actor{ID: uuid.New(), Role: Administrator}, errs.NotFound},
	} {
		v := View{MadeBy: maker.ID, MadeByName: maker.Name, Shared: x.shared}
		if err := v.CanChange(x.by); errs.KindOf(err) != x.want {
			if err != nil || x.want != "" {
				t.Errorf("%s: %v, want kind %q", x.name, err, x.want)
			}
		}
	}
}

func TestWhatAViewFiltersBy(t *testing.T) {
	by := Actor{ID: uuid.New(), Name: "Maker", Role: Reviewer}
	name := "A view"
	for _, x := range []struct {
		list  ViewList
		in    Filter
		query string
		bad   string
	}{
		{ViewOfCases, Filter{"tag": " a  b ", "after": "x", "state": "working", "topic": ""}, "state=working&tag=a+b", ""},
		{ViewOfCases, Filter{"kind": "quantity"}, "", ""},
		{ViewOfTriage, Filter{"kind": "quantity", "state": "dismissed"}, "kind=quantity&state=dismissed", ""},
		{ViewOfCases, Filter{"state": "nowhere"}, "", "no state"},
		{ViewOfCases, Filter{"q": strings.Repeat("x", 201)}, "", "200 characters"},
		{"articles", Filter{}, "", "no list"},
	} {
		v, err := NewView(x.list, ViewWish{Name: &name, Filter: x.in}, by, viewed)
		if x.bad != "" {
			if err == nil || !strings.Contains(err.Error(), x.bad) {
				t.Errorf("%s %v: %v, want a problem with %q", x.list, x.in, err, x.bad)
			}
			continue
		}
		if err != nil || v.Filter.Query() != x.query {
			t.Errorf("%s %v: %q (%v), want %q", x.list, x.in, v.Filter.Query(), err, x.query)
		}
	}
	long := strings.Repeat("ü", 61)
	if _, err := NewView(ViewOfCases, ViewWish{Name: &long}, by, viewed); errs.KindOf(err) != errs.Invalid {
		t.Errorf("a name of 61 characters: %v", err)
	}
}

// What becomes of a shared view is told, and nothing of one that is its maker's own.
func TestWhatIsToldOfViews(t *testing.T) {
	own, shared, gone := View{Version: 1}, View{Version: 1, Shared: true}, View{Version: 2, Shared: true, RemovedAt: &viewed}
	for _, x := range []struct {
		was, is View
		want    Verb
	}{
		{View{}, own, ""}, {View{}, shared, VerbViewShared}, {own, own, ""}, {own, shared, VerbViewShared}, {shared, own, VerbViewUnshared},
		{shared, shared, VerbViewChanged}, {shared, gone, VerbViewRemoved}, {gone, shared, VerbViewRestored}, {own, View{Version: 2, RemovedAt: &viewed}, ""},
	} {
		if got := x.is.Since(x.was); got != x.want {
			t.Errorf("from %s to %s: %q, want %q", x.was.standing(), x.is.standing(), got, x.want)
		}
	}
}

func TestAViewIsRemovedAndRestoredOnce(t *testing.T) {
	by := Actor{ID: uuid.New(), Role: Reviewer}
	v := View{MadeBy: by.ID, Version: 1}
	for _, x := range []struct {
		name string
		move func(Actor, time.Time) error
		want errs.Kind
	}{{"restore", v.Restore, errs.Conflict}, {"remove", v.Remove, ""}, {"remove again", v.Remove, errs.Conflict}, {"restore", v.Restore, ""}} {
		if err := x.move(by, viewed); (err == nil) != (x.want == "") {
			t.Errorf("%s: %v, want kind %q", x.name, err, x.want)
		}
	}
	if v.Version != 3 {
		t.Errorf("version %d after two moves, want 3", v.Version)
	}
	if err := v.Fits(MostViews, 0); errs.KindOf(err) != errs.Conflict {
		t.Errorf("the 51st: %v", err)
	}
	if err := v.Fits(0, MostViews); err != nil {
		t.Errorf("one's own beside as many shared ones as there may be: %v", err)
	}
}

// Merging speakers is refused where it makes no sense, and taken back only of what was merged.
func TestWhichSpeakersAreMerged(t *testing.T) {
	by := Actor{ID: uuid.New(), Name: "Rita", Role: Reviewer}
	speaker := func(name string, into *claims.Speaker) *claims.Speaker {
		s := &claims.Speaker{ID: uuid.New(), Name: name, Version: 1}
		if into != nil {
			s.MergedInto = &into.ID
		}
		return s
	}
	a, b := speaker("A", nil), speaker("B", nil)
	behind := speaker("C", a)
	for _, x := range []struct {
		name    string
		s, into *claims.Speaker
		by      Actor
		want    errs.Kind
	}{
		{"into itself", a, a, by, errs.Invalid},
		{"one that is merged", behind, b, by, errs.Conflict},
		{"into one that is merged", b, behind, by, errs.Invalid},
		{"by a reader", b, a, Actor{Role: Reader}, errs.Forbidden},
	} {
		if _, err := MergeSpeaker(x.s, x.into, x.by, viewed); errs.KindOf(err) != x.want {
			t.Errorf("%s: %v, want kind %q", x.name, err, x.want)
		}
	}
	if _, err := UnmergeSpeaker(b, a, by, viewed); errs.KindOf(err) != errs.Conflict {
		t.Errorf("taken back of one that is not merged: %v", err)
	}
	e, err := MergeSpeaker(b, a, by, viewed)
	if err != nil || *b.MergedInto != a.ID || e.Verb != VerbSpeakerMerged || e.Detail["into_name"] != "A" {
		t.Errorf("merged: %+v, %+v, %v", b, e, err)
	}
	if _, err := UnmergeSpeaker(b, behind, by, viewed); errs.KindOf(err) != errs.Conflict {
		t.Errorf("taken back from another: %v", err)
	}
	if e, err = UnmergeSpeaker(b, a, by, viewed); err != nil || b.MergedInto != nil || b.Version != 3 || e.Verb != VerbSpeakerUnmerged {
		t.Errorf("taken back: %+v, %+v, %v", b, e, err)
	}
}
