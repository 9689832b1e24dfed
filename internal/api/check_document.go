package api

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"factdesk/internal/check"
	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/web"
)

// checkDocumentRequest is a document of Word as the body.
type checkDocumentRequest struct {
	Name      string `query:"name" maxLength:"200" example:"draft.docx" doc:"What to call the document that comes back."`
	As        string `query:"as" enum:"report,docx" default:"report" doc:"report: its claims as JSON. docx: the document as it came, with a comment for each claim on its very words."`
	Headline  string `query:"headline" maxLength:"1000" doc:"When the document does not say it."`
	Published string `query:"published" pattern:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$" patternDescription:"a date such as 2022-01-21" example:"2022-01-21" doc:"The day from which relative dates count."`
	Language  string `query:"language" maxLength:"35" doc:"BCP 47; told from the text when left out." example:"en"`
	body      io.Reader
}

// Resolve keeps the body for the handler.
func (r *checkDocumentRequest) Resolve(ctx huma.Context) []error {
	r.body = ctx.BodyReader()
	return nil
}

// DocumentChecked is what was found in a document.
type DocumentChecked struct {
	check.Report
	Text   string `json:"text" doc:"The document's text: start and end of the claims count in it."`
	Set    int    `json:"set" doc:"Claims that get a comment on their very words."`
	Listed int    `json:"listed" doc:"Those that can't carry one, in a footnote or a text box: one comment on the whole names them."`
}

// checksDocument says what such an operation takes and answers.
func (a *api) checksDocument(op *huma.Operation) {
	takes(ingest.MaxBytes + 1)(op)
	holds(web.CheckHolds + 4*ingest.MaxBytes)(op)
	op.Metadata["stream"] = true
	op.Metadata["body"] = &huma.RequestBody{Required: true,
		Description: "The bytes of a .docx file, at most " + strconv.Itoa(ingest.MaxBytes>>20) + " MB and " + strconv.Itoa(check.MaxText) + " characters of text. The text of other files goes to `check-text`.",
		Content:     map[string]*huma.MediaType{ingest.WordDocument: binaryFile, "application/octet-stream": binaryFile}}
	sendsJSON[DocumentChecked](a)(op)
	op.Responses["200"].Content[ingest.WordDocument] = binaryFile
	op.Description += "\n\nWhat comes back as a document is what came, byte for byte, but for the comments. Nothing of it is stored or logged."
}

// checkDocument holds a document of Word against what the desk knows.
func (a *api) checkDocument(ctx context.Context, in *checkDocumentRequest) (*documentResponse, error) {
	raw, err := readFile(in.body)
	if err != nil {
		return nil, err
	}
	if kind, err := ingest.KindOrText("the document", raw); err != nil || kind != ingest.WordDocument {
		return nil, errs.Because(err, errs.Unsupported, "This is no Word document (.docx). Send the text of others to %s/check.", Prefix)
	}
	done, err := check.Checker{DB: a.DB, Base: web.Base(ctx)}.Document(ctx, raw, check.Draft{Headline: in.Headline, Published: in.Published, Language: in.Language}, a.Now())
	if err != nil {
		return nil, err
	}
	if in.As == "docx" {
		return &documentResponse{"no-store", ingest.WordDocument, attachment(in.Name), done.File}, nil
	}
	body, err := json.Marshal(DocumentChecked{Report: *done.Report, Text: done.Text, Set: done.Set, Listed: done.Listed})
	if err != nil {
		return nil, fmt.Errorf("report of a document: %w", err)
	}
	return &documentResponse{"no-store", "application/json", "", body}, nil
}

// documentResponse is a report, or the document with comments.
type documentResponse struct {
	CacheControl string `header:"Cache-Control" example:"no-store"`
	ContentType  string `header:"Content-Type"`
	Disposition  string `header:"Content-Disposition" doc:"What to call the document."`
	Body         []byte
}

// attachment names a file that comes back.
func attachment(name string) string {
	if name == "" {
		name = "draft.docx"
	}
	ending := filepath.Ext(name)
	return mime.FormatMediaType("attachment", map[string]string{"filename": strings.TrimSuffix(name, ending) + " checked" + ending})
}
