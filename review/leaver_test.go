package review

import (
	"bytes"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

func TestPseudonyms(t *testing.T) {
	name := Pseudonym(uuid.MustParse("0197a0a0-0000-7000-8000-0000000f3f2a"))
	if name != "Reviewer 3f2a" || !IsPseudonym(name) {
		t.Errorf("the pseudonym is %q", name)
	}
	for _, other := range []string{"Reviewer", "Reviewer 3F2A", "Reviewer 3f2a b", "reviewer 3f2a", "Rita"} {
		if IsPseudonym(other) {
			t.Errorf("%q passes for a pseudonym", other)
		}
	}
}

func TestWhoseNameMayGo(t *testing.T) {
	at := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for name, tt := range map[string]struct {
		user  User
		typed string
		want  errs.Kind
	}{
		"still there":  {User{Name: "Rita Moss"}, "Rita Moss", errs.Conflict},
		"another name": {User{Name: "Rita Moss", DisabledAt: &at}, "Rita", errs.Invalid},
		"gone already": {User{Name: "Reviewer 3f2a", DisabledAt: &at}, "Reviewer 3f2a", errs.Conflict},
	} {
		if err := tt.user.MayForget(tt.typed); errs.KindOf(err) != tt.want {
			t.Errorf("%s: %v, want kind %q", name, err, tt.want)
		}
	}
	if err := (User{Name: "Rita Moss", DisabledAt: &at}).MayForget(" Rita Moss "); err != nil {
		t.Error(err)
	}
}

// A name gives way in an event without another digest, and nothing else passes for it.
func TestANameInAnEvent(t *testing.T) {
	e := Happened(VerbAssigned, "case", uuid.New(), Actor{ID: uuid.New(), Name: "Rita Moss"}, time.Now(), map[string]string{"assignee": "Rita Moss", "to": "assigned"})
	e.Seal(func() []byte { return bytes.Repeat([]byte{3}, 32) })
	before := e.Digest()
	if !e.Unname("actor", "Reviewer 3f2a") || !e.Unname("detail.assignee", "Reviewer 3f2a") || e.Unname("actor", "Reviewer 0000") {
		t.Fatal("a name does not give way, or twice")
	}
	if e.Actor != "Reviewer 3f2a" || e.Detail["assignee"] != "Reviewer 3f2a" || len(e.Unsealed()) > 0 || !bytes.Equal(e.Digest(), before) {
		t.Errorf("the event is %+v, unsealed %v", e, e.Unsealed())
	}
	e.Actor = "Reviewer Rita"
	if got := e.Unsealed(); len(got) != 1 || got[0] != "actor" {
		t.Errorf("with another name unsealed are %v, want the actor", got)
	}
}

// A leaver's take-down leaves no choice of what goes and what stands in its place.
func TestALeaversTakeDown(t *testing.T) {
	id := uuid.MustParse("0197a0a0-0000-7000-8000-0000000f3f2a")
	down := TakeDown{Kind: KindLeaver, SubjectID: &id, Reason: "They asked for it"}
	if err := down.Check(); err != nil || down.Within() != "Reviewer 3f2a" {
		t.Errorf("%v, in its place %q", err, down.Within())
	}
	for name, more := range map[string]TakeDown{"words": {Words: []string{"Moss"}}, "a field": {Field: "name"}, "instead": {Instead: "X"}, "texts": {Texts: true}} {
		more.Kind, more.SubjectID, more.Reason = KindLeaver, &id, "They asked for it"
		if err := more.Check(); errs.KindOf(err) != errs.Invalid {
			t.Errorf("with %s: %v", name, err)
		}
	}
}
