package admin

import (
	"encoding/base64"
	"encoding/json"
	"strings"

	"github.com/gin-gonic/gin"
)

// Flash is a message that the next page shows once.
type Flash struct {
	Text   string `json:"t"`
	Tone   string `json:"o,omitempty"` // as a notice's data-tone; "" means good
	Undo   bool   `json:"u,omitempty"` // offers to undo the last triage decision
	Undoes string `json:"z,omitempty"` // a path of ours that undoes what was done, by a form
	Field  string `json:"f,omitempty"` // the one field of that form, "" for none, and its value
	Value  string `json:"v,omitempty"`
	Link   string `json:"l,omitempty"` // a path of ours to go on with
	Word   string `json:"w,omitempty"` // what Link says

	Received bool `json:"r,omitempty"` // what a browser sent is here: the tab need not keep it any longer
}

// setFlash keeps a message for the next page, which shows it as text.
func (d *Desk) setFlash(c *gin.Context, f Flash) {
	b, err := json.Marshal(f)
	if err != nil || len(b) > 3000 {
		return // a message is no reason to fail what was done
	}
	d.web.SetFlash(c, base64.RawURLEncoding.EncodeToString(b))
}

func (d *Desk) takeFlash(c *gin.Context) *Flash {
	b, err := base64.RawURLEncoding.DecodeString(d.web.Flash(c))
	if err != nil {
		return nil
	}
	var f Flash
	if json.Unmarshal(b, &f) != nil || f.Text == "" {
		return nil
	}
	if !ours(f.Link) {
		f.Link = ""
	}
	if !ours(f.Undoes) {
		f.Undoes = ""
	}
	return &f
}

// ours says whether a path leads back to this site: it is no way out of it. Browsers
// take a backslash for a slash and drop tabs and line breaks, so none may be in it.
func ours(path string) bool {
	return strings.HasPrefix(path, "/") && !strings.HasPrefix(path, "//") &&
		!strings.ContainsFunc(path, func(r rune) bool { return r < ' ' || r == '\\' || r == 0x7f })
}
