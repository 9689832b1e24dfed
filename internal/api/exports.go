package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"factdesk/internal/export"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

type exportRequest struct {
	ClaimFilter
	Format string `query:"format" doc:"claimreview, datafeed, csv, jsonl or xlsx; claimreview, datafeed and csv hold published verdicts, and of a retracted one a tombstone."`
	Marked
}

// Marked asks for a table that spreadsheets read.
type Marked struct {
	BOM bool `query:"bom" doc:"Begin a CSV file with a byte-order mark, so that Excel reads it as UTF-8."`
}

type exportResponse struct {
	Body func(huma.Context)
}

// exportAnswers documents every media type that an export can have.
func exportAnswers(op *huma.Operation) {
	var types []string
	for _, f := range export.Formats {
		types = append(types, f.MediaType)
	}
	sends(types...)(op)
	op.Description += "\n\nThe answer is streamed, newest claim first, however long it is. One that fails on the way is cut off: the connection ends without the end of the file."
}

func (a *api) export(ctx context.Context, in *exportRequest) (*exportResponse, error) {
	format, err := export.Lookup(in.Format)
	if err != nil {
		return nil, err
	}
	q, err := in.query(ctx, a.DB)
	if err != nil {
		return nil, err
	}
	org, err := web.Organisation(ctx, a.DB)
	if err != nil {
		return nil, err
	}
	return &exportResponse{func(to huma.Context) {
		a.stream(to, format, q, export.Head{Organisation: org, At: a.Now(), Mark: in.BOM})
	}}, nil
}

func (a *api) stream(to huma.Context, f export.Format, q store.ClaimQuery, head export.Head) {
	ctx := to.Context()
	to.SetHeader("Content-Type", f.MediaType)
	to.SetHeader("Content-Disposition", `attachment; filename="`+f.Filename(head)+`"`)
	to.SetHeader("Cache-Control", "no-store")
	to.SetStatus(http.StatusOK)
	w, err := a.DB.Fresh(ctx, to.BodyWriter())
	if err == nil {
		_, err = f.Write(w, export.Items(a.DB.All(ctx, q), head.Organisation), head)
	}
	if err != nil {
		web.Note(ctx, err)
		panic(http.ErrAbortHandler) // the only way to say that this is not all
	}
}
