package admin

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
)

// jobRow is an import job as people follow it.
type jobRow struct {
	store.Job
	Name    string       // of what it imports
	URL     string       // of its only item, "" when there are more or it was given
	Sent    *ingest.Sent // of its only item, when a browser sent it
	Items   int
	By      string
	Now     ingest.Progress
	Reports []ingest.Report // when it is done
}

// newJobRow reads a job. What can't be read shows as empty: an older release may have
// written it.
func newJobRow(j store.Job) jobRow {
	row := jobRow{Job: j, Name: "An import"}
	var batch ingest.Batch
	if json.Unmarshal(j.Payload, &batch) == nil && len(batch.Items) > 0 {
		row.Name, row.Items = batch.Items[0].Name, len(batch.Items)
		if row.Items == 1 {
			row.URL, row.Sent = batch.Items[0].URL, batch.Items[0].Sent
		}
		if row.Items > 1 {
			row.Name = count(row.Items, "item", "items") + ", the first: " + row.Name
		}
	}
	var outcome ingest.Outcome
	if json.Unmarshal(j.Result, &outcome) == nil {
		row.Reports = outcome.Items
	}
	json.Unmarshal(j.Progress, &row.Now)
	return row
}

// Busy says whether the job goes on.
func (r jobRow) Busy() bool { return r.State == store.JobWaiting || r.State == store.JobRunning }

// Stopping says whether somebody has cancelled the job and its worker has still to end it.
func (r jobRow) Stopping() bool { return r.State == store.JobRunning && r.CancelledBy != "" }

// Word is the job's state as people say it.
func (r jobRow) Word() string {
	switch {
	case r.State == store.JobWaiting && r.Attempts > 0:
		return "waiting to try again"
	case r.Stopping():
		return "stopping"
	case r.State == store.JobDead && r.CancelledBy != "":
		return "cancelled"
	case r.State == store.JobDead:
		return "failed"
	}
	return string(r.State)
}

// Tone is the colour of that word.
func (r jobRow) Tone() string {
	return map[string]string{"failed": "bad", "cancelled": "none", "done": "good"}[r.Word()]
}

// Only is the report of a job with one item that went well, or nil.
func (r jobRow) Only() *ingest.Report {
	if len(r.Reports) == 1 && r.Reports[0].ArticleID != nil {
		return &r.Reports[0]
	}
	return nil
}

// importJob shows how far a job is: htmx asks each second, a browser without scripts
// loads the page again. When its only article is in, it leads there.
func (d *Desk) importJob(c *gin.Context) error {
	row, err := d.jobRow(c)
	if err != nil {
		return err
	}
	v := View{Title: "Import", Nav: "import", Data: row}
	if at := row.Only(); at != nil && at.UnchangedSince != nil {
		return leadTo(c, "/desk/import/articles/"+at.ArticleID.String()+"?already="+unchangedPage)
	}
	if at := row.Only(); at != nil {
		to, err := d.landing(c, *at.ArticleID, at.Already, row.Sent)
		if err != nil {
			return err
		}
		return leadTo(c, to)
	}
	if c.GetHeader("HX-Request") != "" {
		if v.Org, err = d.DB.Organisation(c.Request.Context()); err != nil {
			return err
		}
		return d.part(c, "import_job", "job", v)
	}
	return d.page(c, http.StatusOK, "import_job", v)
}

// leadTo leads a browser, or the page that htmx asks for, elsewhere.
func leadTo(c *gin.Context, to string) error {
	if c.GetHeader("HX-Request") != "" {
		c.Header("HX-Redirect", to)
		c.Status(http.StatusNoContent)
		return nil
	}
	c.Redirect(http.StatusSeeOther, to)
	return nil
}

func (d *Desk) jobRow(c *gin.Context) (jobRow, error) {
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return jobRow{}, noJob()
	}
	j, err := d.DB.Job(c.Request.Context(), id)
	if err != nil {
		return jobRow{}, err
	}
	if j.Kind != ingest.URLJob && j.Kind != ingest.ItemsJob {
		return jobRow{}, noJob()
	}
	return newJobRow(j), nil
}

func noJob() error { return errs.New(errs.NotFound, "There is no such import.") }

func (d *Desk) retryImport(c *gin.Context) error {
	row, err := d.jobRow(c)
	if err != nil {
		return err
	}
	if _, err := d.DB.RetryJob(c.Request.Context(), row.ID, d.now()); err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, "/desk/import/jobs/"+row.ID.String())
	return nil
}

func (d *Desk) cancelImport(c *gin.Context) error {
	row, err := d.jobRow(c)
	if err != nil {
		return err
	}
	j, err := d.DB.CancelJob(c.Request.Context(), row.ID, actor(c), d.now())
	if err != nil {
		return err
	}
	if j.State == store.JobRunning {
		return d.done(c, Flash{Text: "The import is being stopped; that takes some seconds."}, "/desk/import/jobs/"+row.ID.String())
	}
	return d.done(c, Flash{Text: "Import cancelled."}, "/desk/import")
}
