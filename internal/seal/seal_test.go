package seal_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/internal/seal"
)

func TestSealed(t *testing.T) {
	ours, err := seal.New(strings.Repeat("k", 32))
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := seal.New(strings.Repeat("l", 32))
	if err != nil {
		t.Fatal(err)
	}
	sealed := ours.Seal("JBSWY3DP", "row 1")
	if strings.Contains(sealed, "JBSWY3DP") || sealed == ours.Seal("JBSWY3DP", "row 1") {
		t.Errorf("Seal = %q: shows what it seals, or is the same twice", sealed)
	}
	if got, err := ours.Open(sealed, "row 1"); err != nil || got != "JBSWY3DP" {
		t.Errorf("Open = %q, %v", got, err)
	}
	if got, err := ours.Open(sealed, "row 2"); err == nil {
		t.Errorf("Open for another row = %q, want an error", got)
	}
	if _, err := theirs.Open(sealed, "row 1"); !errors.Is(err, seal.ErrOtherKey) {
		t.Errorf("Open with another key: %v, want ErrOtherKey", err)
	}
	for _, broken := range []string{"", ".", sealed[:len(sealed)-2], sealed + "A", strings.Replace(sealed, ".", ".!", 1)} {
		if got, err := ours.Open(broken, "row 1"); err == nil {
			t.Errorf("Open(%q) = %q, want an error", broken, got)
		}
	}
	if _, err := seal.New(strings.Repeat("k", 31)); err == nil {
		t.Error("New took a key of 31 characters")
	}
}

func TestTheKeysFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "data", "key")
	first, err := seal.Given("", file)()
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key's file: %v, %v; want it readable to its owner alone", info, err)
	}
	second, err := seal.Given("", file)()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := second.Open(first.Seal("x", "y"), "y"); err != nil || got != "x" {
		t.Errorf("the key read again opens %q, %v", got, err)
	}
	if _, err := seal.Given("short", file)(); err == nil {
		t.Error("a short setting was taken")
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(file), ".key-*")); err != nil || len(left) > 0 {
		t.Errorf("left beside the key: %v, %v", left, err)
	}
}

// A key for a purpose is the same each time, and another one for another purpose or key.
func TestAKeyForAPurpose(t *testing.T) {
	seen := map[string]bool{}
	for _, text := range []string{strings.Repeat("a", seal.MinLength), strings.Repeat("b", seal.MinLength)} {
		k, err := seal.New(text)
		if err != nil {
			t.Fatal(err)
		}
		for _, purpose := range []string{"votes", "seal"} {
			one, err := k.For(purpose)
			two, _ := k.For(purpose)
			if err != nil || one != two || len(one) != 64 || seen[one] {
				t.Errorf("for %s: %q and %q, %v", purpose, one, two, err)
			}
			seen[one] = true
		}
	}
}
