package record

import (
	"crypto/rand"
	"fmt"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// grown stores what Grow gives back, in steps of some leaves.
func grown(t *testing.T, leaves []tlog.Hash, step int) ([]tlog.Hash, tlog.Hash) {
	t.Helper()
	var stored []tlog.Hash
	var root tlog.Hash
	read := Reader(func(at []int64) (out []tlog.Hash, err error) {
		for _, i := range at {
			out = append(out, stored[i])
		}
		return out, nil
	})
	for n := 0; n < len(leaves); n += step {
		more, r, err := Grow(int64(n), leaves[n:min(n+step, len(leaves))], read)
		if err != nil {
			t.Fatal(err)
		}
		stored, root = append(stored, more...), r
	}
	return stored, root
}

func someLeaves(n int) (out []tlog.Hash) {
	for i := range n {
		out = append(out, Leaf{"cases", fmt.Sprint(i), make([]byte, 32)}.Hash())
	}
	return out
}

// However leaves come, the hashes and the root are the same, and those of a frontier.
func TestGrowInSteps(t *testing.T) {
	leaves := someLeaves(77)
	want, root := grown(t, leaves, 77)
	for _, step := range []int{1, 2, 5, 32} {
		got, r := grown(t, leaves, step)
		if len(got) != len(want) || r != root || int64(len(got)) != Stored(77) {
			t.Errorf("in steps of %d: %d hashes and root %s, want %d and %s", step, len(got), r, len(want), root)
		}
	}
	var f Frontier
	for n := range leaves {
		if _, r := grown(t, leaves[:n], 7); n > 0 && f.Root() != r {
			t.Errorf("of %d leaves the frontier has %s, want %s", n, f.Root(), r)
		}
		f.Add(leaves[n])
	}
}

func TestDigestTellsValuesApart(t *testing.T) {
	salt := make([]byte, 32)
	day := time.Date(2026, 11, 29, 20, 0, 0, 0, time.UTC)
	rows := [][]Value{
		{{"a", nil}, {"b", "x"}}, {{"a", ""}, {"b", "x"}}, {{"a", "x"}, {"b", ""}}, {{"a", "x"}}, {{"a", "bx"}}, {{"ab", "x"}},
		{{"a", int64(1)}}, {{"a", "1"}}, {{"a", true}}, {{"a", 1.5}}, {{"a", []byte("1")}}, {{"a", day}}, {{"a", day.Add(1)}},
	}
	seen := map[string]int{}
	for i, row := range rows {
		d, err := Digest(salt, row)
		if err != nil {
			t.Fatal(err)
		}
		if j, twice := seen[string(d)]; twice {
			t.Errorf("%v and %v have one digest", rows[j], row)
		}
		seen[string(d)] = i
	}
	turned, err := Digest(salt, []Value{{"b", "x"}, {"a", nil}})
	if err != nil || seen[string(turned)] != 0 {
		t.Errorf("the order of columns counts (%v)", err)
	}
	if other, _ := Digest([]byte("another salt"), rows[0]); seen[string(other)] != 0 || string(other) == string(turned) {
		t.Error("the salt does not count")
	}
	if _, err := Digest(salt, []Value{{"a", struct{}{}}}); err == nil {
		t.Error("a value that can't be recorded is taken")
	}
}

func TestCheckpoints(t *testing.T) {
	private, public, err := note.GenerateKey(rand.Reader, "desk.example")
	if err != nil {
		t.Fatal(err)
	}
	_, root := grown(t, someLeaves(5), 5)
	text, err := Checkpoint(Head{5, root}, private)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := ReadCheckpoint(text, public); err != nil || got != (Head{5, root}) {
		t.Errorf("read back: %v, %v", got, err)
	}
	_, other, _ := note.GenerateKey(rand.Reader, "desk.example")
	if _, err := ReadCheckpoint(text, other); err == nil {
		t.Error("another desk's key opens it")
	}
	if _, err := ReadCheckpoint("desk.example\n6"+text[len("desk.example\n5"):], public); err == nil {
		t.Error("a changed size is believed")
	}
}
