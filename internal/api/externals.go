package api

import (
	"context"
	"io"
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"

	"factdesk/internal/external"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

func (a *api) externals(ctx context.Context, in *struct {
	Paging
	Text     string `query:"text" maxLength:"200" doc:"In the claim, the claimant, the title or the address."`
	Site     string `query:"publisher" maxLength:"253" example:"politifact.com" doc:"The publisher's site."`
	Class    string `query:"class" enum:"true,mostly_true,mixed,mostly_false,false,unproven,other,unmapped" doc:"Through the table of labels."`
	Language string `query:"language" maxLength:"35" example:"en"`
}) (*list[review.External], error) {
	q := store.ExternalQuery{Text: in.Text, Site: in.Site, Class: review.Class(in.Class), Language: in.Language, Limit: in.Limit + 1}
	if in.Class == "unmapped" {
		q.Class, q.Unmapped = "", true
	}
	var err error
	if q.Before, err = cursorID(in.Cursor); err != nil {
		return nil, err
	}
	rows, err := a.DB.Externals(ctx, q)
	if err != nil {
		return nil, err
	}
	return more(rows, in.Limit, func(e review.External) string { return e.ID.String() }), nil
}

// cursorID reads a cursor that is an id; Nil for none.
func cursorID(cursor string) (uuid.UUID, error) {
	if cursor == "" {
		return uuid.Nil, nil
	}
	id, err := uuid.Parse(cursor)
	if err != nil {
		return id, errCursor
	}
	return id, nil
}

type externalResponse struct {
	Tagged
	Body *review.External
}

func (a *api) external(ctx context.Context, in *struct {
	ID
	IfNoneMatch
}) (*externalResponse, error) {
	e, err := a.DB.External(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	out := &externalResponse{tagged(version(e.Version) + "-" + string(e.Mapped)), e}
	return out, in.unless(out.Tagged)
}

// uploadRequest reads its body as it comes.
type uploadRequest struct {
	Name string `query:"name" maxLength:"200" example:"feed.json.gz" doc:"What to call it in the list of imports."`
	body io.Reader
}

// Resolve keeps the body for the handler.
func (r *uploadRequest) Resolve(ctx huma.Context) []error {
	r.body = ctx.BodyReader()
	return nil
}

// uploads says that an operation's body is a file that is read as it comes.
func uploads(op *huma.Operation) {
	takes(external.MaxUpload)(op)
	op.Metadata["stream"] = true
	op.Metadata["body"] = &huma.RequestBody{Required: true,
		Description: "ClaimReview as JSON or JSON Lines, a DataFeed, an answer of Google's Fact Check Tools API, a page with JSON-LD, microdata or RDFa, or Duke's CSV; gzipped or not. At most " + strconv.Itoa(external.MaxUpload>>20) + " MB.",
		Content:     map[string]*huma.MediaType{"application/octet-stream": binaryFile, "application/json": {Schema: &huma.Schema{}}, "text/csv": binaryFile, "text/html": binaryFile}}
	op.Description += "\n\nThe body is read as it comes and imported by a job; ask for the import until it is `done`. What is there already is recognised, so that the same file again changes nothing."
}

// documentFiles documents the bodies that are files. Huma would read a body that it
// knows of when the operation is registered.
func documentFiles(o *huma.OpenAPI) {
	for _, item := range o.Paths {
		if op := item.Post; op != nil && streams(op) {
			op.RequestBody, _ = op.Metadata["body"].(*huma.RequestBody)
		}
	}
}

// ImportBegun is an import that a job will do.
type ImportBegun struct {
	Import store.ReviewImport `json:"import"`
	JobID  uuid.UUID          `json:"job_id"`
}

type importBegunResponse struct {
	Location string `header:"Location" doc:"The import."`
	Body     ImportBegun
}

// begin queues an import, or reads the one that the same request queued before.
func (a *api) begin(ctx context.Context, queue func() (store.ReviewImport, store.Job, error)) (*importBegunResponse, error) {
	var run store.ReviewImport
	var err error
	if once := store.OnceOf(ctx); once.Repeats() {
		run, err = a.DB.ReviewImport(ctx, once.ID())
	} else {
		run, _, err = queue()
	}
	if err != nil {
		return nil, err
	}
	return &importBegunResponse{Prefix + "/external-reviews/imports/" + run.ID.String(), ImportBegun{run, *run.JobID}}, nil
}

// accepted says that an operation answers 202.
func accepted(op *huma.Operation) { op.DefaultStatus = http.StatusAccepted }

func (a *api) uploadExternals(ctx context.Context, in *uploadRequest) (*importBegunResponse, error) {
	return a.begin(ctx, func() (store.ReviewImport, store.Job, error) {
		return a.theirs.Upload(ctx, in.Name, in.body, web.Actor(ctx))
	})
}

func (a *api) fetchExternals(ctx context.Context, in *struct {
	Body struct {
		URL string `json:"url" maxLength:"8192" example:"https://publisher.example/claimreview.json"`
	}
}) (*importBegunResponse, error) {
	return a.begin(ctx, func() (store.ReviewImport, store.Job, error) {
		return a.theirs.Fetch(ctx, in.Body.URL, web.Actor(ctx))
	})
}

func (a *api) externalImports(ctx context.Context, in *Paging) (*list[store.ReviewImport], error) {
	before, err := cursorID(in.Cursor)
	if err != nil {
		return nil, err
	}
	rows, err := a.DB.ReviewImports(ctx, before, in.Limit+1)
	if err != nil {
		return nil, err
	}
	return more(rows, in.Limit, func(r store.ReviewImport) string { return r.ID.String() }), nil
}

type externalImportResponse struct {
	CacheControl string `header:"Cache-Control" example:"private, no-cache"`
	Body         store.ReviewImport
}

func (a *api) externalImport(ctx context.Context, in *ID) (*externalImportResponse, error) {
	run, err := a.DB.ReviewImport(ctx, in.ID)
	return &externalImportResponse{askAgain, run}, err
}

func (a *api) externalRecords(ctx context.Context, in *struct {
	ID
	Paging
	Outcome  string `query:"outcome" enum:"added,updated,unchanged,older,refused,media"`
	Repaired bool   `query:"repaired" doc:"Those with at least one repair alone."`
}) (*list[store.ReviewRecord], error) {
	q := store.ReviewRecordQuery{ImportID: in.ID.ID, Outcome: review.Outcome(in.Outcome), Repaired: in.Repaired, Limit: in.Limit + 1}
	if in.Cursor != "" {
		n, err := strconv.Atoi(in.Cursor)
		if err != nil || n < 0 {
			return nil, errCursor
		}
		q.After = n
	}
	if _, err := a.DB.ReviewImport(ctx, q.ImportID); err != nil {
		return nil, err
	}
	rows, err := a.DB.ReviewRecords(ctx, q)
	if err != nil {
		return nil, err
	}
	return more(rows, in.Limit, func(r store.ReviewRecord) string { return strconv.Itoa(r.Position) }), nil
}

func (a *api) externalReport(ctx context.Context, in *struct {
	ID
	Format string `query:"format" enum:"csv,jsonl" default:"jsonl"`
	Marked
}) (*exportResponse, error) {
	run, err := a.DB.ReviewImport(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	f, err := external.ReportFormat(in.Format)
	if err != nil {
		return nil, err
	}
	if in.BOM {
		f = f.Marked()
	}
	org, err := a.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	return &exportResponse{func(to huma.Context) {
		to.SetHeader("Content-Type", f.MediaType)
		to.SetHeader("Content-Disposition", `attachment; filename="`+f.Filename(run, org)+`"`)
		to.SetHeader("Cache-Control", "no-store")
		to.SetStatus(http.StatusOK)
		w, err := a.DB.Fresh(to.Context(), to.BodyWriter())
		if err == nil {
			err = f.Write(w, a.DB.AllReviewRecords(to.Context(), store.ReviewRecordQuery{ImportID: run.ID}))
		}
		if err != nil {
			web.Note(to.Context(), err)
			panic(http.ErrAbortHandler) // the only way to say that this is not all
		}
	}}, nil
}

func (a *api) caseExternals(ctx context.Context, in *ID) (*caseExternalsResponse, error) {
	c, err := a.DB.Case(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	out, err := known.Of(a.DB).ExternalAgreement(ctx, c)
	return &caseExternalsResponse{askAgain, out}, err
}

type caseExternalsResponse struct {
	CacheControl string `header:"Cache-Control" example:"private, no-cache"`
	Body         known.ExternalsOfCase
}

// ExternalID is an external review in an address below a case.
type ExternalID struct {
	ID
	ExternalID uuid.UUID `path:"external_id" format:"uuid"`
}

func (a *api) linkExternal(ctx context.Context, in *struct {
	ExternalID
	Body struct {
		Same bool `json:"same" doc:"It is of the same claim; false: it is not, and is not shown beside the case again."`
	}
}) (*caseExternalsResponse, error) {
	if err := a.DB.LinkExternal(ctx, in.ID.ID, in.ExternalID.ExternalID, in.Body.Same, web.Actor(ctx), a.Now()); err != nil {
		return nil, err
	}
	return a.caseExternals(ctx, &in.ID)
}

func (a *api) unlinkExternal(ctx context.Context, in *ExternalID) (*caseExternalsResponse, error) {
	if err := a.DB.UnlinkExternal(ctx, in.ID.ID, in.ExternalID, web.Actor(ctx), a.Now()); err != nil {
		return nil, err
	}
	return a.caseExternals(ctx, &in.ID)
}

// MappedLabel is a row of the table of labels with what it means in the end.
type MappedLabel struct {
	review.RatingLabel
	Means review.Class `json:"means" doc:"class, or everybody's where that is empty; empty: unmapped."`
}

func (a *api) labelMaps(ctx context.Context, in *struct {
	Paging
	Text     string `query:"text" maxLength:"200" doc:"In the label or the site."`
	Site     string `query:"site" maxLength:"253"`
	Class    string `query:"class" enum:"true,mostly_true,mixed,mostly_false,false,unproven,other"`
	Unmapped bool   `query:"unmapped" doc:"Those alone that imported reviews bear and that nobody has mapped."`
}) (*list[MappedLabel], error) {
	q := store.RatingLabelQuery{Text: in.Text, Site: in.Site, Class: review.Class(in.Class), Unmapped: in.Unmapped, Limit: in.Limit + 1}
	var err error
	if q.Before, err = cursorID(in.Cursor); err != nil {
		return nil, err
	}
	found, err := a.DB.RatingLabels(ctx, q)
	if err != nil {
		return nil, err
	}
	rows := make([]MappedLabel, len(found))
	for i, f := range found {
		rows[i] = MappedLabel(f)
	}
	return more(rows, in.Limit, func(l MappedLabel) string { return l.ID.String() }), nil
}

type labelResponse struct {
	Tagged
	Body *review.RatingLabel
}

func (a *api) saveLabelMap(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Class string `json:"class" enum:"true,mostly_true,mixed,mostly_false,false,unproven,other," doc:"Empty takes the decision back."`
	}
}) (*labelResponse, error) {
	by := web.Actor(ctx)
	l, err := a.DB.EditRatingLabel(ctx, in.ID.ID, in.one(in.Body.Version), func(l *review.RatingLabel) error { return l.Map(review.Class(in.Body.Class), by, a.Now()) }, by, a.Now())
	if err != nil {
		return nil, in.failed(err)
	}
	return &labelResponse{tagged(version(l.Version)), l}, nil
}

func (a *api) addLabelMap(ctx context.Context, in *struct {
	Body struct {
		Label string `json:"label" maxLength:"200" example:"Four Pinocchios"`
		Site  string `json:"site,omitempty" maxLength:"253" doc:"The publisher's site; left out: for everybody."`
		Class string `json:"class" enum:"true,mostly_true,mixed,mostly_false,false,unproven,other"`
	}
}) (*labelResponse, error) {
	if once := store.OnceOf(ctx); once.Repeats() {
		l, err := a.DB.RatingLabel(ctx, once.ID())
		if err != nil {
			return nil, err
		}
		return &labelResponse{tagged(version(l.Version)), l}, nil
	}
	by := web.Actor(ctx)
	l, err := review.NewRatingLabel(in.Body.Label, in.Body.Site, review.Class(in.Body.Class), by, a.Now())
	if err != nil {
		return nil, err
	}
	saved, err := a.DB.AddRatingLabel(ctx, l, by, a.Now())
	if err != nil {
		return nil, err
	}
	return &labelResponse{tagged(version(saved.Version)), saved}, nil
}
