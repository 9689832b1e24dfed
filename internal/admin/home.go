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

// leadsTo answers who loads the address of a form that was refused again.
func leadsTo(path string) func(*gin.Context) error {
	return func(c *gin.Context) error {
		c.Redirect(http.StatusSeeOther, path)
		return nil
	}
}
