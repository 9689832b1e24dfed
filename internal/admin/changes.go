package admin

import (
	"cmp"
	"context"
	"fmt"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/review"
)

// pendingShown is how many cases the sign-off page lists of which readers do not see all.
const pendingShown = 50

// pendingRow is a case of which readers do not see all yet.
type pendingRow struct {
	Case    *review.Case
	Seen    string // of the preview
	Changes []review.Change
	Why     string // why this person can't approve it, "" when they can
}

// pending lists the cases of which readers do not see all yet, and where the next are.
func (d *Desk) pending(ctx context.Context, after uuid.UUID, by review.Actor) (rows []pendingRow, next string, err error) {
	org, err := d.DB.Organisation(ctx)
	if err != nil {
		return nil, "", err
	}
	found, err := d.DB.PendingCases(ctx, after, pendingShown+1)
	if err != nil {
		return nil, "", err
	}
	if len(found) > pendingShown {
		found = found[:pendingShown]
		next = address("/desk/signoff", url.Values{"pending": {found[pendingShown-1].ClaimID.String()}}) + "#h-pending"
	}
	rows = make([]pendingRow, len(found))
	for i, c := range found {
		rows[i] = pendingRow{Case: c, Seen: c.Preview(org).Digest, Changes: waitingOf(c.Changes(org)), Why: whyNot(c, org, by)}
	}
	return rows, next, nil
}

// waitingOf are the changes that nobody kept out.
func waitingOf(all []review.Change) []review.Change {
	out := []review.Change{}
	for _, ch := range all {
		if ch.KeptOut == nil {
			out = append(out, ch)
		}
	}
	return out
}

// whyNot says why somebody can't approve what is pending of a case, "" when they can
// approve some of it.
func whyNot(c *review.Case, org review.Organisation, by review.Actor) string {
	if err := c.MayApproveChanges(org, by); err != nil {
		return err.Error()
	}
	return ""
}

// settleChanges is the handler of the form on the case's page: lets readers see what was
// ticked, or keeps it out.
func (d *Desk) settleChanges(keep bool) func(c *gin.Context) error {
	return func(c *gin.Context) error {
		org, err := d.DB.Organisation(c.Request.Context())
		if err != nil {
			return err
		}
		ch := change{form: "changes", at: "pending", free: true, said: "Approved. Readers see it now.",
			make: func(x *review.Case, in caseInput) error {
				return x.ApproveChanges(org, in.Get("seen"), review.Choice{Keys: in.Values["key"], Waive: waivedIn(in.Values)}, in.By, in.Now)
			}}
		if keep {
			ch.said = "Kept out: it stays on the desk, and readers do not see it."
			ch.make = func(x *review.Case, in caseInput) error { return x.KeepOut(org, in.Values["key"], in.By, in.Now) }
		}
		return d.changing(ch)(c)
	}
}

// approveSelected approves what is pending of the cases that were ticked on the sign-off
// page, each by itself, and tells what became of them.
func (d *Desk) approveSelected(c *gin.Context) error {
	ctx := c.Request.Context()
	org, err := d.DB.Organisation(ctx)
	if err != nil {
		return err
	}
	chosen := c.PostFormArray("case")
	if len(chosen) == 0 || len(chosen) > pendingShown {
		return d.done(c, Flash{Text: fmt.Sprintf("Select 1 to %d cases first.", pendingShown), Tone: "bad"}, "/desk/signoff")
	}
	approved, left := 0, ""
	for _, s := range chosen {
		id, seen, _ := strings.Cut(s, " ")
		parsed, err := uuid.Parse(id)
		if err != nil {
			return errs.In("case", "%q is no case.", shorten(s, 60))
		}
		_, err = d.DB.EditCase(ctx, parsed, func(x *review.Case) error { return x.ApproveChanges(org, seen, review.Choice{}, actor(c), d.now()) })
		switch p, ok := asProblem(err); {
		case err == nil:
			approved++
		case !ok:
			return err
		default:
			left = cmp.Or(left, p.Message)
		}
	}
	return d.done(c, toldApproved(approved, len(chosen)-approved, left), "/desk/signoff")
}

func toldApproved(approved, left int, why string) Flash {
	f := Flash{Text: fmt.Sprintf("Approved: readers see the changes of %d cases now.", approved)}
	if approved == 1 {
		f.Text = "Approved: readers see the changes of 1 case now."
	}
	if left > 0 {
		f.Text, f.Tone = fmt.Sprintf("%s Left: %d. %s", f.Text, left, why), "bad"
	}
	return f
}
