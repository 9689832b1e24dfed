package admin

import (
	"context"
	"regexp"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/review"
)

var idInAddress = regexp.MustCompile(`[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}`)

// duplicateOf is the claim that a form says something repeats: chosen from a list,
// or by the address of its case, on the desk or in public; nil when not said.
func (d *Desk) duplicateOf(ctx context.Context, chosen, address string) (*uuid.UUID, error) {
	if chosen != "" {
		id, err := uuid.Parse(chosen)
		if err != nil {
			return nil, errs.In("duplicate_of", "%q is no claim.", shorten(chosen, 60))
		}
		return &id, nil
	}
	if address == "" {
		return nil, nil
	}
	id, err := uuid.Parse(idInAddress.FindString(address))
	if err != nil {
		return nil, errs.In("duplicate_case", "%q is no address of a case; copy it from the case's page.", shorten(address, 60))
	}
	x, err := d.DB.Case(ctx, id)
	if errs.KindOf(err) == errs.NotFound {
		return nil, errs.In("duplicate_case", "There is no case at that address.")
	}
	if err != nil {
		return nil, err
	}
	return &x.ClaimID, nil
}

// dismissCase takes a case off the desk. The claim that it repeats is looked up
// before the change.
func (d *Desk) dismissCase(c *gin.Context) error {
	var of *uuid.UUID
	var problem error
	if c.PostForm("reason") == string(review.ReasonDuplicate) {
		of, problem = d.duplicateOf(c.Request.Context(), c.PostForm("duplicate_of"), c.PostForm("duplicate_case"))
	}
	return d.changing(change{form: "dismiss", at: "moves", said: "Dismissed.",
		make: func(x *review.Case, in caseInput) error {
			if problem != nil {
				return problem
			}
			return x.Dismiss(review.Reason(in.Get("reason")), in.line("note"), of, in.By, in.Now)
		}})(c)
}
