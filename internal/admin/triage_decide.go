package admin

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

// decision is what the forms of the triage page send.
type decision struct {
	IDs         []uuid.UUID
	Versions    map[uuid.UUID]int // as the person saw them
	Action      string            // accept, claim, same, apart, name, dismiss, undo
	Reason      review.Reason
	Note        string
	Wording     string // of the claim, as the reviewer left it
	DuplicateOf *uuid.UUID
	Claim       uuid.UUID // that the candidate says again, or does not: same, apart
	Next        uuid.UUID
	Filter      triageFilter
}

// decide accepts, joins, dismisses or brings back the candidates that a form names,
// all or none.
func (d *Desk) decide(c *gin.Context) error {
	in, err := readDecision(c)
	if err == nil && in.Reason == review.ReasonDuplicate {
		in.DuplicateOf, err = d.duplicateOf(c.Request.Context(), c.PostForm("duplicate_of"), c.PostForm("duplicate_case"))
	}
	if err != nil {
		return d.notDecided(c, in, err)
	}
	me, err := d.DB.User(c.Request.Context(), actor(c).ID)
	if err != nil {
		return err
	}
	done, err := d.decideAll(c.Request.Context(), in, me, actor(c))
	if err != nil {
		return d.notDecided(c, in, err)
	}
	in.Filter.Selected = in.Next
	if in.Action == "apart" || in.Action == "name" { // it still waits
		in.Filter.Selected = in.IDs[0]
	}
	return d.done(c, told(in, done), in.Filter.URL())
}

func (d *Desk) decideAll(ctx context.Context, in decision, me review.User, by review.Actor) ([]*review.Triage, error) {
	now := d.now()
	switch in.Action {
	case "same":
		return d.DB.SameClaim(ctx, in.IDs, in.Claim, func(t *review.Triage, with *review.Case) error {
			if err := t.Expect(in.Versions[t.Candidate.ID]); err != nil {
				return err
			}
			return t.Same(with, by, now)
		})
	case "name":
		return d.putName(ctx, in, by)
	case "apart":
		return nil, d.DB.TellCandidateApart(ctx, in.IDs[0], in.Claim, by, now)
	}
	return d.DB.EditCandidates(ctx, in.IDs, func(t *review.Triage) error {
		if err := t.Expect(in.Versions[t.Candidate.ID]); err != nil {
			return err
		}
		return in.apply(t, me, by, now)
	})
}

// apply makes the decision about one candidate.
func (in decision) apply(t *review.Triage, me review.User, by review.Actor, now time.Time) error {
	switch in.Action {
	case "accept":
		return t.AcceptAs(in.wordingOf(t), by, now)
	case "claim":
		if err := t.AcceptAs(in.wordingOf(t), by, now); err != nil {
			return err
		}
		return t.Case.Assign(me, by, now)
	case "dismiss":
		return t.Dismiss(in.Reason, in.Note, in.DuplicateOf, by, now)
	case "undo":
		return t.Undo(by, now)
	}
	return errs.In("action", "Choose accept, accept and take, same claim, not the same, dismiss or undo.")
}

// wordingOf is what the reviewer made of the suggestion, "" when nothing.
func (in decision) wordingOf(t *review.Triage) string {
	if strings.Join(strings.Fields(in.Wording), " ") == strings.Join(strings.Fields(t.Candidate.Wording), " ") && t.Case == nil {
		return ""
	}
	return in.Wording
}

// told says what was done.
func told(in decision, done []*review.Triage) Flash {
	if in.Action == "apart" {
		return Flash{Text: "Noted: it is not the same. That claim is no longer suggested here.", Undo: true}
	}
	what := "“" + shorten(done[0].Candidate.Exact, 60) + "”"
	if len(done) > 1 {
		what = fmt.Sprintf("%d candidates", len(done))
	}
	f := Flash{Undo: in.Action != "undo"}
	switch in.Action {
	case "accept":
		f.Text = "Accepted: " + what + "."
	case "claim":
		f.Text = "Accepted and assigned to you: " + what + "."
	case "same":
		f.Text = "Same claim: " + what + " now stands with “" + shorten(done[0].Case.Claim.Wording, 60) + "”."
		if done[0].Case.Pending && done[0].Case.State.Public() {
			f.Text += " Readers of its published verdict see that once an editor approves it."
		}
	case "dismiss":
		f.Text = "Dismissed as " + strings.ToLower(in.Reason.Label()) + ": " + what + "."
	case "name":
		f.Text = "Named: " + shorten(done[0].Candidate.Wording, 120)
	case "undo":
		f.Text = "Back in the queue: " + what + "."
		if len(done) == 1 && done[0].Candidate.State == claims.CandidateDismissed { // picked by hand
			f.Text = "No claim any more: " + what + "."
		}
	}
	if len(done) == 1 && done[0].Case != nil && in.Action != "undo" && in.Action != "dismiss" {
		f.Link, f.Word = "/desk/cases/"+done[0].Case.ID.String(), "Open the case"
	}
	return f
}

// notDecided shows the queue as it stands now with the reason on top.
func (d *Desk) notDecided(c *gin.Context, in decision, why error) error {
	p, ok := asProblem(why)
	if !ok {
		return why
	}
	if len(in.IDs) > 0 {
		in.Filter.Selected = in.IDs[0]
	}
	return d.showTriage(c, web.Status(p), in.Filter, &Flash{Text: p.Message, Tone: "bad"})
}

func readDecision(c *gin.Context) (in decision, err error) {
	in = decision{Action: c.PostForm("action"), Note: strings.TrimSpace(c.PostForm("note")), Wording: strings.TrimSpace(c.PostForm("wording")), Versions: map[uuid.UUID]int{}}
	if in.Filter, err = filterOf(c.PostForm("back")); err != nil {
		return in, err
	}
	in.Action, in.Reason = actionAndReason(in.Action, c.PostForm("reason"))
	if in.Action == "same" || in.Action == "apart" {
		if in.Claim, err = uuid.Parse(string(in.Reason)); err != nil {
			return in, errs.In("action", "Choose the claim that it is, or is not, the same as.")
		}
		in.Reason = ""
	}
	in.Next, _ = uuid.Parse(c.PostForm("next")) // a hint: the first is as good
	for _, s := range c.PostFormArray("id") {
		id, err := uuid.Parse(s)
		if err != nil {
			return in, errs.In("id", "%q is no candidate.", s)
		}
		in.IDs = append(in.IDs, id)
	}
	for _, s := range c.PostFormArray("v") {
		id, version, err := versioned(s)
		if err != nil {
			return in, err
		}
		in.Versions[id] = version
	}
	if len(in.IDs) == 0 {
		return in, errs.In("id", "Select at least one candidate first.")
	}
	return in, nil
}

// actionAndReason takes "dismiss:opinion" of a button apart, which has its reason
// with it, as "same:ID" has its claim; the bulk form has it in a field of its own.
func actionAndReason(action, reason string) (string, review.Reason) {
	if a, r, ok := strings.Cut(action, ":"); ok {
		return a, review.Reason(r)
	}
	return action, review.Reason(reason)
}

// versioned reads "ID:3".
func versioned(s string) (uuid.UUID, int, error) {
	a, b, _ := strings.Cut(s, ":")
	id, err1 := uuid.Parse(a)
	n, err2 := strconv.Atoi(b)
	if errors.Join(err1, err2) != nil {
		return id, 0, errs.In("v", "%q is no version of a candidate.", s)
	}
	return id, n, nil
}

// filterOf reads the address of the triage page that a form stood on.
func filterOf(back string) (triageFilter, error) {
	u, err := url.Parse(back)
	if err != nil {
		return triageFilter{State: "new"}, errs.In("back", "The page's address can't be read.")
	}
	return readTriage(u.Query())
}
