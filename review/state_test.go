package review

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The two words by which everything else asks, and the lists that queries are made of.
func TestPublicAndLiving(t *testing.T) {
	var public, living []State
	for _, s := range States {
		if s.Public() {
			public = append(public, s)
		}
		if s.Living() {
			living = append(living, s)
		}
	}
	if diff := cmp.Diff([]State{Published, Retracted}, public); diff != "" {
		t.Errorf("public (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]State{Open, Assigned, Proposed, Approved, Published, Retracted}, living); diff != "" {
		t.Errorf("living (-want +got)\n%s", diff)
	}
	if !slices.Equal(PublicStates(), public) || !slices.Equal(LivingStates(), living) {
		t.Errorf("lists %v and %v, want %v and %v", PublicStates(), LivingStates(), public, living)
	}
	PublicStates()[0] = Open
	if Open.Public() {
		t.Error("who got the list changed it for everybody")
	}
}

// A case that says something is open, in somebody's hands, or has a verdict.
func TestTheStatesWithAVerdict(t *testing.T) {
	if diff := cmp.Diff(living, append([]State{Open, Assigned}, RuledStates()...)); diff != "" {
		t.Errorf("RuledStates (-want +got)\n%s", diff)
	}
	for _, m := range moves {
		if slices.Contains(SignedOffStates(), m.to) != slices.Contains([]Action{Approve, Publish, Retract}, m.action) {
			t.Errorf("%s leads to %s, which is signed off only by approving", m.action, m.to)
		}
	}
}

func TestWhatIsStoredIsToldAgain(t *testing.T) {
	down := &TakeDown{Reason: "a name", At: noon}
	for value, want := range map[string]bool{down.Mark(): true, Gone: true, down.Within(): true, "": false, "It was taken down on Friday.": false} {
		if IsTakenDown(value) != want {
			t.Errorf("%q stands for what was taken down: %v, want %v", value, !want, want)
		}
	}
	for detail, want := range map[string]string{waiving + "archived": "archived", "rating": "", "": ""} {
		if got := Waived(detail); got != want {
			t.Errorf("the detail %q waives %q, want %q", detail, got, want)
		}
	}
}
