package auth

import (
	"testing"

	"github.com/alexedwards/argon2id"
	"github.com/google/go-cmp/cmp"
)

func TestNobodysHashCostsAsMuchAsAnybodys(t *testing.T) {
	got, _, _, err := argon2id.DecodeHash(nobody)
	if diff := cmp.Diff(params, got); err != nil || diff != "" {
		t.Errorf("params of nobody's hash: %v (-want +got)\n%s", err, diff)
	}
	if ok, err := matches(t.Context(), hashing.known, "", ""); ok || err != nil {
		t.Errorf("matches of nothing = %v, %v; want false", ok, err)
	}
}

func TestPasswordMatchesHoweverItsAccentsAreTyped(t *testing.T) {
	hash, err := hashPassword(t.Context(), "café crème brûlée", owner{name: "Ann", email: "ann@example.org"})
	if err != nil {
		t.Fatal(err)
	}
	for p, want := range map[string]bool{"cafe\u0301 cre\u0300me bru\u0302le\u0301e": true, "cafe creme brulee": false} {
		if got, err := matches(t.Context(), hashing.known, p, hash); got != want || err != nil {
			t.Errorf("matches(%q) = %v, %v; want %v", p, got, err, want)
		}
	}
}
