package admin

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
)

// saveDraft keeps what somebody has half written. The field "form" names the form;
// a form whose fields are all empty is forgotten.
func (d *Desk) saveDraft(c *gin.Context) error {
	if err := c.Request.ParseForm(); err != nil {
		return errs.Because(err, errs.Invalid, "The draft can't be read.")
	}
	name, fields := c.PostForm("form"), map[string]string{}
	if name == "" || len(name) > 200 {
		return errs.In("form", "A draft needs the name of its form.")
	}
	empty := true
	for k, v := range c.Request.PostForm {
		if !slices.Contains(machinery, k) && !strings.Contains(k, "password") && len(v) > 0 {
			fields[k] = v[0]
			empty = empty && v[0] == ""
		}
	}
	ctx := c.Request.Context()
	if empty {
		if err := d.DB.DropDraft(ctx, actor(c).ID, name); err != nil {
			return err
		}
	} else if err := d.DB.SaveDraft(ctx, actor(c).ID, name, fields, d.Now()); err != nil {
		return err
	}
	if back := c.PostForm("back"); ours(back) { // the button that works without scripts
		return d.done(c, Flash{Text: "Draft kept. Only you can see it."}, back)
	}
	c.Status(http.StatusNoContent)
	return nil
}
