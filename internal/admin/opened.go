package admin

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// look notes that the person has a case or a candidate open, and answers with who else has.
// It keeps nobody from anything.
func (d *Desk) look(c *gin.Context) error {
	subject, err := uuid.Parse(c.PostForm("subject"))
	if err != nil {
		return errs.In("subject", "%q is no case and no candidate.", shorten(c.PostForm("subject"), 60))
	}
	ctx, me := c.Request.Context(), actor(c).ID
	if c.PostForm("gone") != "" {
		if err := d.DB.LookAway(ctx, subject, me); err != nil {
			return err
		}
		c.Status(http.StatusNoContent)
		return nil
	}
	if err := d.DB.Look(ctx, subject, me, d.now()); err != nil {
		return err
	}
	others, err := d.DB.OthersAt(ctx, []uuid.UUID{subject}, me, d.now())
	if err != nil {
		return err
	}
	c.JSON(http.StatusOK, gin.H{"others": append([]string{}, others[subject]...)})
	return nil
}
