package review

import (
	"time"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// Name puts a name that the article has at from for words of the suggested wording that do
// not stand alone; part is their place among its parts.
func (t *Triage) Name(part int, name string, from claims.Span, by Actor, now time.Time) error {
	if err := t.waitsFor(by); err != nil {
		return err
	}
	c := t.Candidate
	if !c.Choose(part, clean(name), from) {
		return errs.New(errs.Conflict, "That place of the wording asks for no name any more. Reload the page.")
	}
	c.NamedBy, c.NamedAt = &by.ID, &now
	t.event(VerbNamed, by, now)
	return nil
}

// Unname takes the name back that was chosen last.
func (t *Triage) Unname(by Actor, now time.Time) error {
	if err := t.waitsFor(by); err != nil {
		return err
	}
	c := t.Candidate
	if !c.TakeBack() {
		return errs.New(errs.Conflict, "No name was chosen in this wording.")
	}
	if !c.Named() {
		c.NamedBy, c.NamedAt = nil, nil
	}
	t.event(VerbUnnamed, by, now)
	return nil
}
