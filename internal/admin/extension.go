package admin

import (
	"archive/zip"
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/gin-gonic/gin"
)

//go:embed extension
var extensionFiles embed.FS

// treesDesk is the desk that the extension and the bookmarklet know as they lie in the
// tree: one on this machine, where it listens by default.
const treesDesk = "http://127.0.0.1:8080"

// originOf is a desk's address without a path, as browsers name where a message comes from.
func originOf(base string) (string, error) {
	u, err := url.Parse(base)
	if err != nil {
		return "", fmt.Errorf("the desk's address %q: %w", base, err)
	}
	return u.Scheme + "://" + u.Host, nil
}

// bookmarklet is the address of a bookmark that sends the page it is clicked on to the
// desk: a script, whole, since a page's policy lets none be loaded from here.
func bookmarklet(base string) (template.URL, error) {
	desk, err := originOf(base)
	if err != nil {
		return "", err
	}
	page, err := extensionFiles.ReadFile("extension/page.js")
	if err != nil {
		return "", err
	}
	send, err := extensionFiles.ReadFile("extension/bookmarklet.js")
	if err != nil {
		return "", err
	}
	quoted, err := json.Marshal(desk)
	if err != nil {
		return "", err
	}
	script := "(() => { const page = " + string(page) + "\n" + strings.ReplaceAll(string(send), `"`+treesDesk+`"`, string(quoted)) + "})()"
	return template.URL("javascript:" + url.PathEscape(script)), nil
}

// extension is the browser's extension as a zip, for this desk.
func (d *Desk) extension(c *gin.Context) error {
	desk, err := originOf(d.web.Base(c))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range []string{"manifest.json", "worker.js", "handover.js", "page.js"} {
		b, err := extensionFiles.ReadFile("extension/" + name)
		if err != nil {
			return err
		}
		if name == "manifest.json" {
			b = bytes.ReplaceAll(b, []byte(treesDesk), []byte(desk)) // a Host has no quotes in it
		}
		w, err := z.Create(path.Join("send-to-desk", name))
		if err != nil {
			return err
		}
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	c.Header("Content-Disposition", `attachment; filename="send-to-desk.zip"`)
	c.Data(http.StatusOK, "application/zip", out.Bytes())
	return nil
}
