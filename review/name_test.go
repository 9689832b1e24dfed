package review

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

func TestANameInAWording(t *testing.T) {
	now := time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)
	by := Actor{ID: uuid.Must(uuid.NewV7()), Name: "Rita", Role: Reviewer}
	c := &claims.Candidate{State: claims.CandidateNew, Found: claims.Found{Wording: "The firm paid.", WordingParts: []claims.Part{
		{End: 8, Exact: "the firm", Reason: claims.PartLeft.Because("not certain"), Asks: "what is “the firm”?"}}}}
	triage := &Triage{Candidate: c, Article: &claims.Article{}}
	if err := triage.Name(1, "Kestrel", claims.Span{}, by, now); errs.KindOf(err) != errs.Conflict {
		t.Errorf("Name(1) = %v, want a conflict", err)
	}
	if err := triage.Name(0, " Kestrel  Lines ", claims.Span{}, by, now); err != nil || c.Wording != "Kestrel Lines paid." {
		t.Errorf("the wording is %q (%v), want the name", c.Wording, err)
	}
	if c.NamedBy == nil || *c.NamedBy != by.ID || !c.NamedAt.Equal(now) {
		t.Errorf("it was named by %v at %v", c.NamedBy, c.NamedAt)
	}
	if err := triage.Unname(by, now); err != nil || c.Wording != "The firm paid." || c.NamedBy != nil {
		t.Errorf("taken back, the wording is %q, by %v (%v)", c.Wording, c.NamedBy, err)
	}
	if err := triage.Unname(by, now); errs.KindOf(err) != errs.Conflict {
		t.Errorf("Unname again = %v, want a conflict", err)
	}
	if n := len(triage.Events); n != 2 || triage.Events[0].Verb != VerbNamed || triage.Events[1].Verb != VerbUnnamed {
		t.Errorf("%d events %v, want both", n, triage.Events)
	}
	c.State = claims.CandidateDismissed
	if err := triage.Name(0, "Kestrel", claims.Span{}, by, now); errs.KindOf(err) != errs.Conflict {
		t.Errorf("Name in what was dismissed = %v, want a conflict", err)
	}
}
