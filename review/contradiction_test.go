package review

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims/contradict"
	"factdesk/internal/errs"
)

func TestAContradictionsLife(t *testing.T) {
	now := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	rita := Actor{ID: uuid.New(), Name: "Rita", Role: Reviewer}
	conflict := contradict.Conflict{Rule: contradict.Numbers, Strength: 0.6, Why: "127 is more than 100."}
	fresh := func() *Contradiction {
		x := &Contradiction{Cases: []uuid.UUID{uuid.New(), uuid.New()}}
		x.Found(conflict, now)
		return x
	}
	verbs := func(x *Contradiction) (out []string) {
		for _, e := range x.Events {
			out = append(out, string(e.Verb))
		}
		return out
	}
	t.Run("decided, taken back, decided again", func(t *testing.T) {
		x := fresh()
		for _, step := range []error{x.Resolve(ContradictionScope, " Belarus ", rita, now), x.Resolve(ContradictionScope, "Belarus", rita, now), x.Reopen(rita, now), x.Resolve(ContradictionReal, "", rita, now)} {
			if step != nil {
				t.Fatal(step)
			}
		}
		if x.State != ContradictionReal || x.ResolvedByName != "Rita" || x.Version != 4 || len(x.Events) != 8 {
			t.Errorf("%+v with events %v; want it real, at version 4, with four events for each case", x, verbs(x))
		}
	})
	t.Run("what is refused", func(t *testing.T) {
		for name, x := range map[string]struct {
			do   func(*Contradiction) error
			kind errs.Kind
		}{
			"an error without a note":  {func(x *Contradiction) error { return x.Resolve(ContradictionError, "  ", rita, now) }, errs.Invalid},
			"an answer that is none":   {func(x *Contradiction) error { return x.Resolve(ContradictionGone, "", rita, now) }, errs.Invalid},
			"a reader":                 {func(x *Contradiction) error { return x.Resolve(ContradictionReal, "", Actor{Role: Reader}, now) }, errs.Forbidden},
			"taking back what is open": {func(x *Contradiction) error { return x.Reopen(rita, now) }, errs.Conflict},
			"deciding over somebody": {func(x *Contradiction) error {
				_ = x.Resolve(ContradictionReal, "", rita, now)
				return x.Resolve(ContradictionDate, "", rita, now)
			}, errs.Conflict},
			"deciding about what is gone": {func(x *Contradiction) error {
				x.Unseen("reworded", now)
				return x.Resolve(ContradictionReal, "", rita, now)
			}, errs.Conflict},
			"a version that is not theirs": {func(x *Contradiction) error { return x.Expect(x.Version + 1) }, errs.Conflict},
		} {
			if err := x.do(fresh()); errs.KindOf(err) != x.kind {
				t.Errorf("%s = %v, want kind %q", name, err, x.kind)
			}
		}
	})
	t.Run("the rules look again", func(t *testing.T) {
		x := fresh()
		if x.Seen(conflict, now) {
			t.Error("seeing the same changed something")
		}
		if !x.Unseen("reworded", now) || x.State != ContradictionGone || x.Unseen("reworded", now) {
			t.Errorf("Unseen left it %s; want it gone, once", x.State)
		}
		if !x.Seen(conflict, now) || x.State != ContradictionOpen {
			t.Errorf("seen again it is %s, want open", x.State)
		}
		if err := x.Resolve(ContradictionDate, "", rita, now); err != nil {
			t.Fatal(err)
		}
		stronger := conflict
		stronger.Strength, stronger.Why = 0.9, "190 is more than 100."
		if x.Unseen("reworded", now) || !x.Seen(stronger, now) || x.State != ContradictionDate || x.Why != stronger.Why {
			t.Errorf("a decision did not outlive new wordings: %+v", x)
		}
	})
}
