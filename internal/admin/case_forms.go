package admin

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// reword changes the claim.
func reword(x *review.Case, in caseInput) error {
	return x.Reword(claims.Claim{
		Wording: in.Get("wording"), ShortForm: in.Get("short_form"), Claimant: in.Get("claimant"), ClaimantTitle: in.Get("claimant_title"),
		Unattributed: in.checked("unattributed"), ClaimedOn: strings.TrimSpace(in.Get("claimed_on")), Place: in.Get("place"),
		Topics: append(split(in.Get("topics")), in.Values["add_topic"]...), Tags: split(in.Get("tags")),
	}, in.By, in.Now)
}

// source is a source as a form sends it.
func (in caseInput) source() review.Evidence {
	return review.Evidence{
		Kind: review.SourceKind(in.Get("kind")), Title: in.Get("title"), URL: in.Get("url"), Stance: review.Stance(in.Get("stance")),
		Closeness: review.Closeness(in.Get("closeness")), Quote: in.Get("quote"), Locator: in.Get("locator"),
		ArchivedURL: in.Get("archived_url"), Independence: in.Get("independence"), Reliability: in.Get("reliability"),
		Note: in.Get("note"), Restricted: in.checked("restricted"),
	}
}

func addSource(x *review.Case, in caseInput) error {
	_, err := x.AddEvidence(in.source(), in.By, in.Now)
	return err
}

func editSource(x *review.Case, in caseInput) error {
	return x.EditEvidence(in.Part, in.source(), in.By, in.Now)
}

func removeSource(x *review.Case, in caseInput) error {
	return x.RemoveEvidence(in.Part, in.By, in.Now)
}

func restoreSource(x *review.Case, in caseInput) error {
	return x.RestoreEvidence(in.Part, in.By, in.Now)
}

func addNote(x *review.Case, in caseInput) error {
	about, err := in.maybe("evidence_id")
	if err != nil {
		return err
	}
	_, err = x.AddNote(review.Note{Body: in.Get("body"), EvidenceID: about}, in.By, in.Now)
	return err
}

func answerNote(x *review.Case, in caseInput) error {
	_, err := x.AddNote(review.Note{Body: in.Get("body"), ParentID: &in.Part}, in.By, in.Now)
	return err
}

func editNote(x *review.Case, in caseInput) error {
	return x.EditNote(in.Part, in.Get("body"), in.By, in.Now)
}

func resolveNote(x *review.Case, in caseInput) error {
	return x.ResolveNote(in.Part, in.By, in.Now)
}

func plan(x *review.Case, in caseInput) error {
	p, err := strconv.Atoi(in.Get("priority"))
	if err != nil {
		return errs.In("priority", "Choose a priority.")
	}
	return x.Plan(review.Priority(p), strings.TrimSpace(in.Get("due_on")), in.By, in.Now)
}

func release(x *review.Case, in caseInput) error   { return x.Release(in.By, in.Now) }
func withdraw(x *review.Case, in caseInput) error  { return x.Withdraw(in.By, in.Now) }
func undismiss(x *review.Case, in caseInput) error { return x.Undismiss(in.By, in.Now) }

func sendBack(x *review.Case, in caseInput) error {
	return x.SendBack(in.Get("reason"), in.By, in.Now)
}

func retract(x *review.Case, in caseInput) error {
	return x.Retract(in.Get("reason"), in.By, in.Now)
}

// assign gives the case to the person whom the form names, or to oneself. The
// person is read first: nothing else is asked of the database within the change.
func (d *Desk) assign(c *gin.Context) error {
	to := actor(c).ID
	if s := c.PostForm("to"); s != "" {
		var err error
		if to, err = uuid.Parse(s); err != nil {
			return errs.In("to", "%q is nobody.", shorten(s, 60))
		}
	}
	person, err := d.DB.User(c.Request.Context(), to)
	if err != nil {
		return err
	}
	return d.changing(change{form: "assign", at: "moves", said: "Assigned to " + person.Name + ".",
		make: func(x *review.Case, in caseInput) error { return x.Assign(person, in.By, in.Now) }})(c)
}

// propose puts a verdict before the editors, on the version of the scale that the
// form showed.
func (d *Desk) propose(c *gin.Context) error {
	scale, err := d.scaleOf(c.Request.Context(), c.PostForm("scale"))
	if err != nil {
		return err
	}
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return err
	}
	return d.changing(change{form: "verdict", at: "verdict", said: "Proposed. An editor who did not write it signs it off.",
		make: func(x *review.Case, in caseInput) error {
			return x.Propose(review.Proposal{Rating: in.Get("rating"), Explanation: in.Get("explanation"), Body: in.Get("body"),
				AsOf: strings.TrimSpace(in.Get("as_of")), ReviewBy: strings.TrimSpace(in.Get("review_by"))}.Today(org, in.Now), scale, in.By, in.Now)
		}})(c)
}

func (d *Desk) scaleOf(ctx context.Context, id string) (review.Scale, error) {
	parsed, err := uuid.Parse(id)
	if err != nil {
		return review.Scale{}, errs.In("scale", "The form names no scale; load the page again.")
	}
	return d.DB.Scale(ctx, parsed)
}

// approve signs a verdict off, as the page showed it.
func (d *Desk) approve(c *gin.Context) error {
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return err
	}
	return d.changing(change{form: "move", at: "moves", free: true, said: "Approved. It is not public yet.",
		make: func(x *review.Case, in caseInput) error { return x.Approve(org, in.Get("seen"), in.By, in.Now) }})(c)
}

// publish puts the approved verdict on its public page, with the waivers that the
// form gives reasons for.
func (d *Desk) publish(c *gin.Context) error {
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return err
	}
	waive := waivedIn(c.Request.PostForm)
	return d.changing(change{form: "publish", page: "preview", at: "moves", free: true,
		make: func(x *review.Case, in caseInput) error { return x.Publish(org, in.Get("seen"), waive, in.By, in.Now) },
		next: func(x *review.Case) Flash {
			return Flash{Text: fmt.Sprintf("Published as “%s”.", x.Verdict().Label), Link: review.PagePath(x.ID), Word: "See the public page"}
		}})(c)
}
