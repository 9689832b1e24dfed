package review

import "testing"

func TestSinceSaysWhatBecameOfSomebodysStanding(t *testing.T) {
	in, out := User{Role: Reviewer}, User{Role: Reviewer, DisabledAt: &noon}
	promoted, promotedOut := User{Role: Editor}, User{Role: Editor, DisabledAt: &noon}
	for _, tt := range []struct {
		name     string
		was, now User
		want     Verb
	}{
		{"nothing", in, in, ""},
		{"nothing of somebody outside", out, out, ""},
		{"a role", in, promoted, VerbRoleChanged},
		{"a role of somebody outside", out, promotedOut, VerbRoleChanged},
		{"shut out", in, out, VerbUserDisabled},
		{"let in again", out, in, VerbUserEnabled},
		{"both, out", in, promotedOut, VerbRoleChangedUserDisabled},
		{"both, in", out, promoted, VerbRoleChangedUserEnabled},
	} {
		if got := tt.now.Since(tt.was); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
