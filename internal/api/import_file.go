package api

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
)

// fileRequest is a file as the body, with what the sender knows of it beside.
type fileRequest struct {
	Name      string `query:"name" maxLength:"200" example:"report.pdf" doc:"The file's name: its ending says what it is where its bytes don't."`
	URL       string `query:"url" maxLength:"8192" doc:"Where it was published. It is not fetched." example:"https://ministry.example/report.pdf"`
	Headline  string `query:"headline" maxLength:"1000" doc:"What is given here wins over what is found in the file."`
	Publisher string `query:"publisher" maxLength:"200"`
	Published string `query:"published" pattern:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$" patternDescription:"a date such as 2022-01-21" example:"2022-01-21"`
	Language  string `query:"language" maxLength:"35" doc:"BCP 47" example:"en"`
	body      io.Reader
}

// Resolve keeps the body for the handler.
func (r *fileRequest) Resolve(ctx huma.Context) []error {
	r.body = ctx.BodyReader()
	return nil
}

// takesFile says that an operation's body is a file that holds an article.
func takesFile(op *huma.Operation) {
	takes(ingest.MaxBytes + 1)(op)
	holds(4 * ingest.MaxBytes)(op) // the file, and the job that holds it as JSON
	op.Metadata["stream"] = true
	op.Metadata["body"] = &huma.RequestBody{Required: true,
		Description: "The file's bytes: " + strings.Join(ingest.Endings(), ", ") + ". At most " + strconv.Itoa(ingest.MaxBytes>>20) + " MB.",
		Content:     map[string]*huma.MediaType{"application/octet-stream": binaryFile, "application/pdf": binaryFile}}
	op.Description += "\n\nThe file is read by a job; ask for the job until it is done: it tells the page that it is at, and in the end the article. A claim of a document with pages has its page as `locator`. What can't be read fails with a sentence that says what to do."
}

var binaryFile = &huma.MediaType{Schema: &huma.Schema{Type: "string", Format: "binary"}}

func (a *api) importFile(ctx context.Context, in *fileRequest) (*importResponse, error) {
	once := store.OnceOf(ctx)
	if once.Repeats() { // the file was read then, and is not read again
		once.Status = http.StatusAccepted
		job, err := a.DB.Job(ctx, once.ID())
		if err != nil {
			return nil, err
		}
		return queued(job), nil
	}
	if in.Name == "" {
		return nil, errs.In("name", "Say what the file is called: ?name=report.pdf.")
	}
	raw, err := readFile(in.body)
	if err != nil {
		return nil, err
	}
	mediaType, err := ingest.KindOf(in.Name, raw)
	if err != nil {
		return nil, err
	}
	return a.importLater(ctx, once, ingest.Item{Name: in.Name, URL: strings.TrimSpace(in.URL), Raw: raw, MediaType: mediaType, Given: ingest.Meta{
		Headline: in.Headline, Publisher: in.Publisher, Published: in.Published, Language: in.Language}})
}

// fileAnswers documents what the job's answer is.
func fileAnswers(op *huma.Operation) {
	also("202", "The file will be read by a job.", "ImportAnswer")(op)
}

func readFile(body io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(body, ingest.MaxBytes+1))
	var over *http.MaxBytesError
	switch {
	case errors.As(err, &over), err == nil && len(raw) > ingest.MaxBytes:
		return nil, errs.New(errs.TooLarge, "The file is larger than %d MB, the most that an article may have. Split it, and send the part that matters.", ingest.MaxBytes>>20)
	case err != nil:
		return nil, errs.Because(fmt.Errorf("read a file: %w", err), errs.Invalid, "The upload broke off. Send the file again.")
	case len(raw) == 0:
		return nil, errs.New(errs.Invalid, "The file is empty: there is nothing to import.")
	}
	return raw, nil
}
