package admin

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// cite says what the page at a source's address says of itself, for the form to begin with.
// It is a POST, so that no other site has us fetch anything.
func (d *Desk) cite(c *gin.Context) error {
	said, err := d.Importer.Cite(c.Request.Context(), c.PostForm("url"))
	if p, ok := asProblem(err); ok {
		c.JSON(http.StatusOK, gin.H{"problem": p.Message}) // an answer: the form goes on without
		return nil
	}
	if err != nil {
		return err
	}
	c.JSON(http.StatusOK, said)
	return nil
}
