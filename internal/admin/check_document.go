package admin

import (
	"mime"
	"net/http"
	"path/filepath"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/check"
	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/web"
)

// checkDocument gives a document of Word back with a comment for each of its claims. What
// is wrong with it stands beside the field. Nothing of it is kept.
func (d *Desk) checkDocument(c *gin.Context) error {
	name, done, err := d.commented(c)
	if problem, ok := importProblem(err); ok {
		refused := &errs.Error{Kind: problem.Kind, Field: "document", Message: problem.Message}
		return d.page(c, web.Status(err), "check", checkView(checkPage{Form: Form{}.refused(nil, refused)}))
	}
	if err != nil {
		return err
	}
	name = strings.TrimSuffix(name, filepath.Ext(name)) + " checked" + filepath.Ext(name)
	c.Header("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	c.Header("Cache-Control", "no-store")
	c.Data(http.StatusOK, ingest.WordDocument, done.File)
	return nil
}

// commented is the document of the form with its comments, and what it is called.
func (d *Desk) commented(c *gin.Context) (string, *check.Annotated, error) {
	header, err := c.FormFile("document")
	if err != nil {
		return "", nil, errs.In("document", "Choose a Word document first.")
	}
	item, err := uploadedFile(header)
	if err != nil {
		return "", nil, err
	}
	if item.MediaType != ingest.WordDocument {
		return "", nil, errs.In("document", "Only Word documents (.docx) come back with comments. Paste the text of others above.")
	}
	ctx := c.Request.Context()
	done, err := check.Checker{DB: d.DB, Base: web.Base(ctx)}.Document(ctx, item.Raw, check.Draft{}, d.now())
	return item.Name, done, err
}
