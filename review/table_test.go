package review

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/golden"
)

// TestEveryRoleStateAndMove walks role × state × move and holds the whole table to
// a golden file, so that a change of anybody's rights shows in the diff.
func TestEveryRoleStateAndMove(t *testing.T) {
	author, other := uuid.New(), uuid.New()
	var b strings.Builder
	for _, role := range Roles {
		for _, state := range States {
			for _, m := range moves {
				c := &Case{State: state, AssigneeID: &other, DismissedFrom: Open}
				v := Verdict{ID: uuid.New(), AuthorID: author}
				c.Verdicts, c.VerdictID = []Verdict{v}, &v.ID
				if err := c.Can(m.action, Actor{ID: other, Role: role}); err == nil {
					fmt.Fprintf(&b, "%s may %s what is %s\n", role, m.action, state)
				}
				c.MergedInto = &other
				if err := c.Can(m.action, Actor{ID: other, Role: role}); err == nil {
					fmt.Fprintf(&b, "%s may %s what is %s and was merged\n", role, m.action, state)
				}
			}
		}
	}
	compare(t, "testdata/moves.golden", b.String())
}

// TestEveryRoleAndAction holds the table of rights to a golden file.
func TestEveryRoleAndAction(t *testing.T) {
	var b strings.Builder
	for _, role := range Roles {
		for _, action := range Actions() {
			if (Actor{Role: role}).May(action) == nil {
				fmt.Fprintf(&b, "%s may %s\n", role, action)
			}
		}
	}
	compare(t, "testdata/rights.golden", b.String())
}

func compare(t *testing.T, file, got string) {
	t.Helper()
	if golden.Update() {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the table differs from %s (run go test ./review -update and look at the diff); got:\n%s", file, got)
	}
}

func TestTheAuthorOfAVerdict(t *testing.T) {
	author := Actor{ID: uuid.New(), Name: "A", Role: Administrator}
	v := Verdict{ID: uuid.New(), AuthorID: author.ID}
	c := &Case{State: Proposed, Verdicts: []Verdict{v}, VerdictID: &v.ID}
	if c.Can(Approve, author) == nil {
		t.Error("an administrator who wrote the verdict may approve it; nobody may approve their own")
	}
	if err := c.Can(Withdraw, author); err != nil {
		t.Errorf("the author can't withdraw: %v", err)
	}
}

func TestATokenNeedsTheScope(t *testing.T) {
	a := Actor{Role: Editor, Token: true, Scopes: []Scope{ScopeRead}}
	if a.May(ReadDesk) != nil || a.May(Approve) == nil || a.May(Propose) == nil {
		t.Error("a token with the scope read may read and nothing else")
	}
	if (Actor{Role: Reader, Token: true, Scopes: []Scope{ScopeRead, ScopeAdmin}}).May(ReadDesk) == nil {
		t.Error("a scope gave a reader more than the role allows")
	}
}
