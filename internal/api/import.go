package api

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// maxImport is the most that an import's body may have, in bytes: a book. A text that is
// too long to be read while somebody waits becomes a job; files come over the desk or
// the command line.
const (
	maxImport = 2 << 20
	maxEcho   = 16 << 10 // of what was sent
)

type importRequest struct {
	Body struct {
		Text      string   `json:"text,omitempty" doc:"The article's text, as pasted. Give text, html, or only a url to fetch. Above 128 KB, a page above 64 KB, it is imported by a job." example:"Russia has dispatched some 100,000 troops to the border, Blinken said."`
		HTML      string   `json:"html,omitempty" doc:"The article's page."`
		URL       string   `json:"url,omitempty" maxLength:"8192" doc:"Where it was published. Without text or html it is fetched by a job." example:"https://news.example/geneva"`
		Headline  string   `json:"headline,omitempty" maxLength:"1000" doc:"What is given here wins over what is found in the article."`
		Publisher string   `json:"publisher,omitempty" maxLength:"200"`
		Bylines   []string `json:"bylines,omitempty" maxItems:"50"`
		Agencies  []string `json:"agencies,omitempty" maxItems:"50"`
		Published string   `json:"published,omitempty" pattern:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$" patternDescription:"a date such as 2022-01-21" example:"2022-01-21"`
		Language  string   `json:"language,omitempty" maxLength:"35" doc:"BCP 47" example:"en"`
	}
}

// ImportAnswer holds what was imported, or the job that will.
type ImportAnswer struct {
	Imported *store.Imported `json:"imported,omitempty" doc:"What became of a text or page."`
	Job      *store.Job      `json:"job,omitempty" doc:"The job that fetches an address or imports a long text; ask for it again until it is done."`
}

type importResponse struct {
	Status   int
	Location string `header:"Location" doc:"The article, or the job."`
	Body     ImportAnswer
}

// importAnswers documents the other two answers of an import.
func importAnswers(op *huma.Operation) {
	also("200", "The same text was imported before, however it is set; nothing new was made.", "ImportAnswer")(op)
	also("202", "The address will be fetched, or the long text imported, by a job.", "ImportAnswer")(op)
}

func (a *api) importArticle(ctx context.Context, in *importRequest) (*importResponse, error) {
	item, err := in.item()
	if err != nil {
		return nil, err
	}
	once := store.OnceOf(ctx)
	if !item.AtOnce() {
		return a.importLater(ctx, once, item)
	}
	var got store.Imported
	if once.Repeats() {
		if got, err = a.DB.Imported(ctx, once.ID()); err != nil {
			return nil, err
		}
		if got.Already = once.Status == http.StatusOK; !got.Already {
			got.Reworded, err = a.DB.Rewording(ctx, &got.Snapshot)
		}
	} else {
		once.Known = http.StatusOK
		got, err = a.importer.Import(ctx, item, web.Actor(ctx), a.Now())
	}
	if err != nil {
		return nil, err
	}
	out := &importResponse{Status: http.StatusCreated, Location: Prefix + "/articles/" + got.Article.ID.String()}
	if got.Already {
		out.Status = http.StatusOK
	}
	out.Body.Imported = &got
	return out, nil
}

func (a *api) importLater(ctx context.Context, once *store.Once, item ingest.Item) (*importResponse, error) {
	once.Status = http.StatusAccepted // which is kept with the job
	job, err := ingest.NewItemJob(item, web.Actor(ctx), a.Now())
	if err != nil {
		return nil, err
	}
	if once.Repeats() {
		job, err = a.DB.Job(ctx, once.ID())
	} else {
		job, err = a.DB.AddJob(ctx, job)
	}
	if err != nil {
		return nil, err
	}
	return queued(job), nil
}

// queued answers with the job that was queued.
func queued(job store.Job) *importResponse {
	if len(job.Payload) > maxEcho {
		job.Payload = json.RawMessage("null") // who sent it has it
	}
	out := &importResponse{Status: http.StatusAccepted, Location: Prefix + "/jobs/" + job.ID.String()}
	out.Body.Job = &job
	return out
}

func (r *importRequest) item() (ingest.Item, error) {
	b := r.Body
	item := ingest.Item{Name: "this article", URL: strings.TrimSpace(b.URL), Charset: "utf-8", Given: ingest.Meta{
		Headline: b.Headline, Publisher: b.Publisher, Bylines: b.Bylines, Agencies: b.Agencies, Published: b.Published, Language: b.Language}}
	switch {
	case b.Text != "" && b.HTML != "":
		return item, errs.In("html", "Give the article's text or its html, not both.")
	case b.Text != "":
		item.Raw, item.MediaType = []byte(b.Text), "text/plain"
	case b.HTML != "":
		item.Raw, item.MediaType = []byte(b.HTML), "text/html"
	case item.URL == "":
		return item, errs.In("text", "There is nothing to import: give text, html or a url.")
	default:
		item.Name = item.URL
	}
	return item, nil
}
