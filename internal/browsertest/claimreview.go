package browsertest

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"testing"
)

// Findings is what structured-data-testing-tool says of a page, each as the
// tool's own test expression: ClaimReview[*].url.
type Findings struct {
	Passed   []string `json:"passed"`
	Failed   []string `json:"failed"`   // what Google requires and the page lacks
	Warnings []string `json:"warnings"` // what Google recommends and the page lacks
}

// Validate fetches url as Google would, without a browser, and holds it to
// npm's structured-data-testing-tool with its Google preset. The page must
// carry a ClaimReview as JSON-LD; one that does not has a failed finding.
func Validate(t testing.TB, url string) Findings {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "node", filepath.Join(npmDir(t), "claimreview.js"), url)
	out, err := cmd.Output()
	if err != nil {
		var said []byte
		if exit, ok := err.(*exec.ExitError); ok {
			said = exit.Stderr
		}
		t.Fatalf("structured-data-testing-tool: %v\n%s", err, said)
	}
	var found Findings
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatalf("structured-data-testing-tool printed %q: %v", out, err)
	}
	return found
}

// npmDir holds the pinned npm packages.
func npmDir(t testing.TB) string {
	t.Helper()
	return filepath.Join(Root(t), "tools", "npm")
}
