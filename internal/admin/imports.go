package admin

import (
	"context"
	"errors"
	"html/template"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// importPage is where articles come in.
type importPage struct {
	From  string // which of the ways is chosen
	Ways  []importWay
	Form  Form
	Jobs  []jobRow
	Busy  bool // some of them go on
	Known bool // the details were filled in, or refused

	Bookmarklet template.URL // sends a page from a browser; a script as an address
	Accept      string       // the endings of the files that can be read
}

// importWay is one way in.
type importWay struct{ Key, Label string }

var importWays = []importWay{{"text", "Paste text"}, {"url", "Address"}, {"file", "File"}, {"html", "Paste HTML"}, {"browser", "From your browser"}}

// importPage shows the forms. What stands in the query fills them: a failed fetch leads
// here with its address.
func (d *Desk) importPage(c *gin.Context) error {
	form := newForm("", map[string]string{"url": c.Query("url"), "headline": c.Query("headline")}, store.Draft{})
	return d.showImport(c, http.StatusOK, importPage{From: c.Query("from"), Form: form})
}

func (d *Desk) showImport(c *gin.Context, status int, p importPage) (err error) {
	p.Ways, p.Accept = importWays, strings.Join(ingest.Endings(), ",")
	if !slices.ContainsFunc(importWays, func(w importWay) bool { return w.Key == p.From }) {
		p.From = importWays[0].Key
	}
	if p.Jobs, err = d.importJobs(c.Request.Context()); err != nil {
		return err
	}
	if p.From == "browser" {
		if p.Bookmarklet, err = bookmarklet(d.web.Base(c)); err != nil {
			return err
		}
	}
	p.Busy = slices.ContainsFunc(p.Jobs, jobRow.Busy)
	for _, field := range metaFields {
		p.Known = p.Known || p.Form.Get(field) != ""
	}
	return d.page(c, status, "import", View{Title: "Import", Nav: "import", Data: p})
}

// metaFields are what a person may say of an article.
var metaFields = []string{"headline", "publisher", "bylines", "agencies", "published", "language"}

// metaOf reads them.
func metaOf(c *gin.Context) ingest.Meta {
	return ingest.Meta{
		Headline: c.PostForm("headline"), Publisher: c.PostForm("publisher"),
		Bylines: split(c.PostForm("bylines")), Agencies: split(c.PostForm("agencies")),
		Published: strings.TrimSpace(c.PostForm("published")), Language: strings.TrimSpace(c.PostForm("language")),
	}
}

// doImport imports what the form holds: an address or a long text by a job, the rest at
// once, since there is nothing to wait for.
func (d *Desk) doImport(c *gin.Context) error {
	switch from := c.Query("from"); from {
	case "url":
		return d.importURL(c)
	case "html":
		return d.importGiven(c, from, pastedHTML)
	case "file":
		return d.importFiles(c)
	}
	return d.importGiven(c, "text", pastedText)
}

// importFiles imports an uploaded file like what was pasted, and several by one job.
func (d *Desk) importFiles(c *gin.Context) error {
	items, err := uploaded(c)
	if err != nil || len(items) == 1 {
		return d.importGiven(c, "file", func(*gin.Context) (item ingest.Item, _ error) {
			if err == nil {
				item = items[0]
			}
			return item, err
		})
	}
	return d.queue(c, "file", func() (store.Job, error) { return ingest.NewItemsJob(items, actor(c), d.now()) })
}

func (d *Desk) importGiven(c *gin.Context, from string, read func(*gin.Context) (ingest.Item, error)) error {
	var out store.Imported
	item, err := read(c)
	if err == nil {
		item.URL, item.Given = strings.TrimSpace(c.PostForm("url")), metaOf(c)
	}
	if err == nil && !item.AtOnce() {
		return d.importLater(c, from, item)
	}
	if err == nil {
		out, err = d.Importer.Import(c.Request.Context(), item, actor(c), d.now())
	}
	if p, ok := importProblem(err); ok {
		return d.showImport(c, web.Status(err), importPage{From: from, Form: Form{}.refused(c.Request.PostForm, p)})
	}
	if err != nil {
		return err
	}
	to, err := d.landing(c, out.Article.ID, out.Already, nil)
	if err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, to)
	return nil
}

// importURL queues a job that fetches an address.
func (d *Desk) importURL(c *gin.Context) error {
	return d.importLater(c, "url", ingest.Item{URL: c.PostForm("url")})
}

// importLater queues a job, of an address or of a long text, and leads to its progress.
func (d *Desk) importLater(c *gin.Context, from string, item ingest.Item) error {
	return d.queue(c, from, func() (store.Job, error) { return ingest.NewItemJob(item, actor(c), d.now()) })
}

// queue queues a job and leads to its progress.
func (d *Desk) queue(c *gin.Context, from string, newJob func() (store.Job, error)) error {
	job, err := newJob()
	if err == nil {
		job, err = d.DB.AddJob(c.Request.Context(), job)
	}
	if p, ok := importProblem(err); ok {
		return d.showImport(c, web.Status(err), importPage{From: from, Form: Form{}.refused(c.Request.PostForm, p)})
	}
	if err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, "/desk/import/jobs/"+job.ID.String())
	return nil
}

// importProblem is what the form can show: all that somebody can put right in it.
func importProblem(err error) (*errs.Error, bool) {
	var p *errs.Error
	if !errors.As(err, &p) {
		return nil, false
	}
	return p, slices.Contains([]errs.Kind{errs.Invalid, errs.Conflict, errs.TooLarge, errs.Unsupported, errs.Gone}, p.Kind)
}

// importJobs are the latest import jobs, the newest first.
func (d *Desk) importJobs(ctx context.Context) ([]jobRow, error) {
	var all []store.Job
	for _, kind := range []string{ingest.URLJob, ingest.ItemsJob} {
		some, err := d.DB.Jobs(ctx, store.JobQuery{Kind: kind, Limit: recentJobs})
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	slices.SortFunc(all, func(a, b store.Job) int { return strings.Compare(b.ID.String(), a.ID.String()) })
	names, err := d.names(ctx)
	if err != nil {
		return nil, err
	}
	rows := []jobRow{}
	for _, j := range all[:min(len(all), recentJobs)] {
		row := newJobRow(j)
		row.By = names[j.CreatedBy]
		rows = append(rows, row)
	}
	return rows, nil
}

// recentJobs is how many the page lists.
const recentJobs = 15
