package admin

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// undoWithin is how far back the key u goes: a day's work, not last month's.
const undoWithin = 24 * time.Hour

// undo takes back the person's last decision, a bulk action as a whole, or "not the
// same", or a name in a wording; again, the one before.
func (d *Desk) undo(c *gin.Context) error {
	f, err := filterOf(c.PostForm("back"))
	if err != nil {
		return err
	}
	ctx, by, now := c.Request.Context(), actor(c), d.now()
	last, err := d.DB.LastDecided(ctx, by.ID, now.Add(-undoWithin))
	if err != nil {
		return err
	}
	apart, err := d.DB.LastApart(ctx, by.ID, now.Add(-undoWithin))
	if err != nil {
		return err
	}
	named, err := d.DB.LastNamed(ctx, by.ID, now.Add(-undoWithin))
	if err != nil {
		return err
	}
	if named != nil && later(*named.NamedAt, last) && (apart == nil || named.NamedAt.After(apart.At)) {
		return d.undoName(c, f, named.ID)
	}
	if apart != nil && later(apart.At, last) {
		return d.undoApart(c, f, *apart)
	}
	if len(last) == 0 {
		return d.showTriage(c, http.StatusOK, f, &Flash{Text: "There is no decision of yours to undo.", Tone: "info"})
	}
	in := decision{Action: "undo", Filter: f, IDs: idsOf(last)}
	done, left, err := d.DB.UndoCandidates(ctx, in.IDs, func(t *review.Triage) error { return t.Undo(by, now) })
	if err != nil {
		return d.notDecided(c, in, err)
	}
	if len(done) == 0 {
		return d.notDecided(c, in, errs.New(errs.Conflict, "%s", left[0].Problem))
	}
	in.Filter.Selected = done[0].Candidate.ID
	flash := told(in, done)
	tellLeft(&flash, left)
	if u, err := url.Parse(c.PostForm("back")); err == nil && strings.HasPrefix(u.Path, "/desk/articles/") { // picked there
		return d.done(c, flash, u.Path)
	}
	flash.Text += " Undo again for the decision before."
	return d.done(c, flash, in.Filter.URL())
}

// later reports that something was done after the last decisions.
func later(at time.Time, last []claims.Candidate) bool {
	return len(last) == 0 || last[0].DecidedAt == nil || at.After(*last[0].DecidedAt)
}

// undoApart takes it back that a candidate is not the same as a claim.
func (d *Desk) undoApart(c *gin.Context, f triageFilter, last store.Apart) error {
	if err := d.DB.TellCandidateTogether(c.Request.Context(), last.CandidateID, last.ClaimID, actor(c), d.now()); err != nil {
		return d.notDecided(c, decision{Filter: f, IDs: []uuid.UUID{last.CandidateID}}, err)
	}
	f.Selected = last.CandidateID
	return d.done(c, Flash{Text: "Taken back: that claim is suggested again. Undo again for the decision before."}, f.URL())
}

func idsOf(list []claims.Candidate) []uuid.UUID {
	out := make([]uuid.UUID, len(list))
	for i, x := range list {
		out[i] = x.ID
	}
	return out
}
