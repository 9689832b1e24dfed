package admin

import (
	"cmp"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/external"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// maxFactChecks is how much the form around a file may send; external says more kindly
// what is above its own limit.
const maxFactChecks = external.MaxUpload + 1<<20

// factChecksImportPage is where other people's fact-checks come in.
type factChecksImportPage struct {
	Form Form
	Runs []store.ReviewImport
	Most int // MB
}

func (d *Desk) theirs() *external.Importer {
	return &external.Importer{DB: d.DB, Fetcher: cmp.Or(d.Importer.Fetcher, &ingest.Fetcher{}), Now: d.now}
}

func (d *Desk) factChecksImport(c *gin.Context) error {
	return d.showFactChecksImport(c, http.StatusOK, newForm("", nil, store.Draft{}))
}

func (d *Desk) showFactChecksImport(c *gin.Context, status int, f Form) error {
	runs, err := d.DB.ReviewImports(c.Request.Context(), uuid.Nil, 20)
	if err != nil {
		return err
	}
	return d.page(c, status, "factchecks_import", View{Title: "Import fact-checks", Nav: "fact-checks", Data: factChecksImportPage{f, runs, external.MaxUpload >> 20}})
}

// importFactChecks queues the import of an uploaded file or of an address.
func (d *Desk) importFactChecks(c *gin.Context) error {
	run, err := d.beginFactChecks(c)
	if problem, ok := asProblem(err); ok {
		return d.showFactChecksImport(c, web.Status(err), newForm("", nil, store.Draft{}).refused(c.Request.PostForm, problem))
	}
	if err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, "/desk/fact-checks/imports/"+run.ID.String())
	return nil
}

func (d *Desk) beginFactChecks(c *gin.Context) (store.ReviewImport, error) {
	ctx, by := c.Request.Context(), actor(c)
	if address := c.PostForm("url"); address != "" {
		run, _, err := d.theirs().Fetch(ctx, address, by)
		return run, err
	}
	header, err := c.FormFile("file")
	if err != nil {
		return store.ReviewImport{}, errs.In("file", "Choose a file, or give an address.")
	}
	file, err := header.Open()
	if err != nil {
		return store.ReviewImport{}, err
	}
	defer file.Close()
	run, _, err := d.theirs().Upload(ctx, header.Filename, file, by)
	return run, err
}

// factChecksRunPage is how far an import is, and what became of its records.
type factChecksRunPage struct {
	store.ReviewImport
	Show    string // outcome, or "repaired"; "" all
	Tabs    []runTab
	Records []store.ReviewRecord
	Next    int // the position after which the next page begins; 0 at the end
}

// runTab is one way to look at the records.
type runTab struct {
	Key, Label string
	N          int
}

// Busy says whether the import goes on.
func (p factChecksRunPage) Busy() bool {
	return p.State == store.ReviewsWaiting || p.State == store.ReviewsRunning
}

// Percent is how much of it is read; -1 when nobody knows.
func (p factChecksRunPage) Percent() int {
	if p.Size == 0 {
		return -1
	}
	return int(min(100, 100*p.BytesRead/p.Size))
}

// reviewRun is the import that an address names.
func (d *Desk) reviewRun(c *gin.Context) (store.ReviewImport, error) {
	id, err := idOf(c, "id")
	if err != nil {
		return store.ReviewImport{}, err
	}
	return d.DB.ReviewImport(c.Request.Context(), id)
}

func (d *Desk) factChecksRun(c *gin.Context) error {
	run, err := d.reviewRun(c)
	if err != nil {
		return err
	}
	p := factChecksRunPage{ReviewImport: run, Show: c.Query("show"), Tabs: []runTab{
		{"", "All", run.Position}, {"refused", "Refused", run.Refused}, {"repaired", "Repaired", run.Repaired}, {"added", "Added", run.Added},
		{"updated", "Updated", run.Updated}, {"older", "Older", run.Older}, {"unchanged", "Unchanged", run.Unchanged}, {"media", "Of media", run.Media}}}
	v := View{Title: "Import of fact-checks", Nav: "fact-checks"}
	if c.GetHeader("HX-Request") != "" {
		if !p.Busy() {
			return leadTo(c, "/desk/fact-checks/imports/"+run.ID.String())
		}
		v.Data = p
		return d.part(c, "factchecks_run", "run", v)
	}
	q := store.ReviewRecordQuery{ImportID: run.ID, After: after(c), Limit: mostArticles}
	if q.Repaired = p.Show == "repaired"; !q.Repaired {
		q.Outcome = review.Outcome(p.Show)
	}
	if p.Records, err = d.DB.ReviewRecords(c.Request.Context(), q); err != nil {
		return err
	}
	if len(p.Records) == mostArticles {
		p.Next = p.Records[mostArticles-1].Position
	}
	v.Data = p
	return d.page(c, http.StatusOK, "factchecks_run", v)
}

// factChecksReport is the same as a file.
func (d *Desk) factChecksReport(c *gin.Context) error {
	run, err := d.reviewRun(c)
	if err != nil {
		return err
	}
	f, err := external.ReportFormat(c.DefaultQuery("format", "csv"))
	if err != nil {
		return err
	}
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return err
	}
	f = f.Marked() // people open it with a spreadsheet
	c.Header("Content-Type", f.MediaType)
	c.Header("Content-Disposition", `attachment; filename="`+f.Filename(run, org)+`"`)
	c.Header("Cache-Control", "no-store")
	c.Status(http.StatusOK)
	w, err := d.DB.Fresh(c.Request.Context(), c.Writer)
	if err == nil {
		err = f.Write(w, d.DB.AllReviewRecords(c.Request.Context(), store.ReviewRecordQuery{ImportID: run.ID}))
	}
	if err != nil {
		web.Note(c.Request.Context(), err)
		panic(http.ErrAbortHandler) // the only way to say that this is not all
	}
	return nil
}

// after is the position behind which a page of records begins; what is no number is
// the first page.
func after(c *gin.Context) int {
	n, _ := strconv.Atoi(c.Query("after"))
	return n
}
