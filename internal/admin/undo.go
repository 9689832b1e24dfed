package admin

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/review"
)

// undoWithin is how far back the key u goes: a day's work, not last month's.
const undoWithin = 24 * time.Hour

// undo takes back the person's last decision, a bulk action as a whole; again, the
// one before.
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
	if len(last) == 0 {
		return d.showTriage(c, http.StatusOK, f, &Flash{Text: "There is no decision of yours to undo.", Tone: "info"})
	}
	in := decision{Action: "undo", Filter: f, IDs: idsOf(last)}
	done, err := d.DB.EditCandidates(ctx, in.IDs, func(t *review.Triage) error { return t.Undo(by, now) })
	if err != nil {
		return d.notDecided(c, in, err)
	}
	in.Filter.Selected = in.IDs[0]
	flash := told(in, done)
	if u, err := url.Parse(c.PostForm("back")); err == nil && strings.HasPrefix(u.Path, "/desk/articles/") { // picked there
		return d.done(c, flash, u.Path)
	}
	flash.Text += " Undo again for the decision before."
	return d.done(c, flash, in.Filter.URL())
}

func idsOf(list []claims.Candidate) []uuid.UUID {
	out := make([]uuid.UUID, len(list))
	for i, x := range list {
		out[i] = x.ID
	}
	return out
}
