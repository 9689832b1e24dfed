package review_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
	"factdesk/review"
)

func TestWhoNeedsASecondFactor(t *testing.T) {
	var r review.SignInRules
	for _, role := range review.Roles {
		if r.NeedSecond(role) {
			t.Errorf("before anybody said so, %s needs one", role)
		}
	}
	if err := r.Require([]review.Role{review.Administrator, review.Editor, review.Administrator}); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]review.Role{review.Editor, review.Administrator}, r.SecondFactor); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	for role, want := range map[review.Role]bool{review.Reader: false, review.Reviewer: false, review.Editor: true, review.Administrator: true, "": false} {
		if got := r.NeedSecond(role); got != want {
			t.Errorf("NeedSecond(%q) = %t, want %t", role, got, want)
		}
	}
	before := r.SecondFactor
	if err := r.Require([]review.Role{"king"}); errs.KindOf(err) != errs.Invalid || !cmp.Equal(before, r.SecondFactor) {
		t.Errorf("Require of no role = %v and leaves %v; want Invalid and %v", err, r.SecondFactor, before)
	}
}
