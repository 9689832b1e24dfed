package review

import (
	"testing"
	"time"

	"factdesk/claims"
)

// TestACaseBroughtBackByHandIsAcceptedAgain: an undone acceptance leaves its case
// dismissed. When somebody brings that case back, the candidate must not be stuck.
func TestACaseBroughtBackByHandIsAcceptedAgain(t *testing.T) {
	by := Actor{Name: "Rita", Role: Reviewer}
	now := time.Date(2022, 1, 21, 12, 0, 0, 0, time.UTC)
	c := &Triage{Candidate: &claims.Candidate{Found: claims.Found{Exact: "100,000 troops"}, State: claims.CandidateNew, Version: 1}, Article: &claims.Article{}}
	for _, step := range []struct {
		name string
		do   func() error
	}{
		{"accept", func() error { return c.Accept(by, now) }},
		{"undo", func() error { return c.Undo(by, now) }},
		{"undismiss the case", func() error { return c.Case.Undismiss(by, now) }},
		{"accept again", func() error { return c.Accept(by, now) }},
	} {
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
	}
	if c.Case.State != Open || c.Candidate.State != claims.CandidateAccepted {
		t.Errorf("case is %s and candidate %s, want open and accepted", c.Case.State, c.Candidate.State)
	}
}
