// Package verdictpage writes the public page of a verdict. The public face shows
// it, and the desk shows the very same before anything is published, which is why
// it belongs to neither.
//
// What it shows is decided in view.go, in Go: the templates only arrange. Restricted
// sources, notes, tags and drafts of verdicts never reach a template.
package verdictpage

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/claimreview"
	"factdesk/internal/web/assets"
	"factdesk/review"
)

//go:embed templates
var files embed.FS

// base holds the frame of every public page, and the verdict's.
var base = template.Must(template.New("").Funcs(funcs).ParseFS(files, "templates/*.html"))

var funcs = template.FuncMap{
	"asset":      assets.Base.Path,
	"day":        day,
	"correction": claimreview.CorrectionName,
}

// Templates are the public pages' templates with more of them added: a page calls
// {{template "top" .Frame}} and {{template "bottom" .Frame}}.
func Templates(more fs.FS, patterns ...string) (*template.Template, error) {
	t, err := base.Clone()
	if err != nil {
		return nil, err
	}
	return t.ParseFS(more, patterns...)
}

// Frame is what every public page has around it.
type Frame struct {
	Title        string
	Description  string
	Canonical    string // absolute; "" for none
	NoIndex      bool
	Organisation review.Organisation
}

// Options say how a verdict's page is shown.
type Options struct {
	Preview   bool                          // not published yet: says so, and what Google would miss
	Now       time.Time                     // of the preview; not needed otherwise
	Back      string                        // the preview's way back to the desk; "" for none
	Revision  bool                          // it was asked for by its number: search engines should take the page itself
	Earlier   bool                          // and another revision has taken its place: it has no ClaimReview
	TakenDown map[uuid.UUID]claims.Snapshot // by id, those that were redacted
	Into      *review.Case                  // with its claim: what this one was merged into, if readers may see that; nil otherwise
}

// Render writes the page of a case that is published or retracted, or of any case
// with a verdict as a preview. Nothing is written when it fails.
func Render(w io.Writer, i claimreview.Item, o Options) error {
	p, err := view(i, o)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := base.ExecuteTemplate(&out, "verdict.html", p); err != nil {
		return fmt.Errorf("page of case %s: %w", i.Case.ID, err)
	}
	_, err = w.Write(out.Bytes())
	return err
}

// day writes a date as people read it: 2022-01-21 is 21 January 2022.
func day(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.Format("2 January 2006")
}
