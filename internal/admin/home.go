package admin

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// home leads to where most of the work is.
func (d *Desk) home(c *gin.Context) error {
	c.Redirect(http.StatusSeeOther, "/desk/triage")
	return nil
}
