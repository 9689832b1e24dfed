package auth

import (
	"testing"

	"factdesk/internal/errs"
)

// TestCommonPasswordsAreRefused, in whatever case, letters and trimmings.
func TestCommonPasswordsAreRefused(t *testing.T) {
	o := owner{name: "Ann Example", email: "annie.lind@harbour.example", desk: "The Lantern Desk"}
	for _, p := range []string{
		"qwertyuiop", "1234567890", "password123", "QwErTyUiOp", "ｐａｓｓｗｏｒｄ１２３", "basketball", "Basketball!!", "123basketball2026",
		"P@ssw0rd2026!", "m0nkey123456", "sunshine!!!!", "aaaaaaaaaaaa", "abcabcabcabc", "monday.monday.", "1234512345",
		"Ann Example", "ann-example-1", "annexample2026", "ANNIE.LIND@harbour.example", "annie.lind99", "harbour2026!", "TheLanternDesk", "The Lantern Desk 26", "factdesk2026", "F4ctd3sk!2026",
	} {
		if err := checkPassword(p, o); errs.KindOf(err) != errs.Invalid {
			t.Errorf("%q = %v, want that it is refused", p, err)
		}
	}
	for _, p := range []string{"correct horse battery", "Tür an Tür mit Alice", "ferry lantern 12 mole", "k7#pQ2vv9!xL", "die wüste lebt nicht", "モナリザの微笑は謎だよ"} {
		if err := checkPassword(p, o); err != nil {
			t.Errorf("%q = %v, want that it may be chosen", p, err)
		}
	}
}

// TestTheListIsLong: all of it is refused, and it holds more than the 3,000 commonest
// that are long enough.
func TestTheListIsLong(t *testing.T) {
	long := 0
	for _, p := range common() {
		if len(p) < minPassword {
			continue
		}
		long++
		if err := checkPassword(p, owner{}); err == nil {
			t.Fatalf("%q of the list may be chosen", p)
		}
	}
	if long < 50_000 {
		t.Errorf("the list has %d passwords of fitting length, want 50,000", long)
	}
}
