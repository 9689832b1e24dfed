package api

import (
	"context"
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

// route is one operation with what registers it.
type route struct {
	op  huma.Operation
	who review.Action // of review's table, or web.Public or web.SignedIn
	add func(huma.API)
}

// handler reads its input, does, and says what to write.
type handler[I, O any] func(context.Context, *I) (*O, error)

// on makes a route. The id names the operation in clients made of the document.
func on[I, O any](a *api, method, path, id string, who review.Action, summary string, h handler[I, O], more ...func(*huma.Operation)) route {
	op := huma.Operation{
		Method: method, Path: Prefix + path, OperationID: id, Summary: summary, Tags: []string{noun(path)},
		Description: "**Who:** " + whoMay(who) + ".", Responses: a.failures(method),
		Metadata: map[string]any{}, Extensions: map[string]any{"x-action": string(who)},
		Security:     []map[string][]string{{"token": {}}, {"session": {}}},
		MaxBodyBytes: -1, BodyReadTimeout: -1, // it is in memory by then, as much as web lets in
	}
	if who == web.Public {
		op.Security = append(op.Security, map[string][]string{})
	}
	for _, change := range more {
		change(&op)
	}
	h = carryOut(a, &op, h)
	return route{op, who, func(to huma.API) {
		huma.Register(to, op, func(ctx context.Context, in *I) (*O, error) {
			out, err := h(ctx, in)
			if err != nil {
				return nil, problem(ctx, err)
			}
			return out, nil
		})
	}}
}

// whoMay is a route's rule in words.
func whoMay(action review.Action) string {
	switch action {
	case web.Public:
		return "anybody, for what is published; with the right `read_desk` also for what is not"
	case web.SignedIn:
		return "everybody who is signed in or has a token, for what is theirs"
	}
	least, scope := review.Needs(action)
	return "right `" + string(action) + "`: the role " + string(least) + " or above; a token needs the scope `" + string(scope) + "` besides"
}

// failures document what any operation of a method can answer but success.
func (a *api) failures(method string) map[string]*huma.Response {
	codes := []int{400, 401, 403, 404, 410, 422, 429, 500, 503}
	if method != http.MethodGet {
		codes = append(codes, 409, 412, 413, 415)
	}
	schema := problemSchema(a.huma.OpenAPI().Components.Schemas)
	out := map[string]*huma.Response{}
	for _, code := range codes {
		out[strconv.Itoa(code)] = &huma.Response{Description: http.StatusText(code),
			Content: map[string]*huma.MediaType{"application/problem+json": {Schema: schema}}}
	}
	return out
}

func get[I, O any](a *api, path, id string, who review.Action, summary string, h handler[I, O], more ...func(*huma.Operation)) route {
	return on(a, http.MethodGet, path, id, who, summary, h, more...)
}

func post[I, O any](a *api, path, id string, who review.Action, summary string, h handler[I, O], more ...func(*huma.Operation)) route {
	return on(a, http.MethodPost, path, id, who, summary, h, append(more, keyed)...)
}

func patch[I, O any](a *api, path, id string, who review.Action, summary string, h handler[I, O], more ...func(*huma.Operation)) route {
	return on(a, http.MethodPatch, path, id, who, summary, h, more...)
}

func put[I, O any](a *api, path, id string, who review.Action, summary string, h handler[I, O], more ...func(*huma.Operation)) route {
	return on(a, http.MethodPut, path, id, who, summary, h, more...)
}

func remove[I, O any](a *api, path, id string, who review.Action, summary string, h handler[I, O], more ...func(*huma.Operation)) route {
	return on(a, http.MethodDelete, path, id, who, summary, h, more...)
}

// keyed documents the header that once reads.
func keyed(op *huma.Operation) {
	op.Parameters = append(op.Parameters, &huma.Param{
		Name: "Idempotency-Key", In: "header", Schema: &huma.Schema{Type: "string", MaxLength: ptr(200)},
		Description: "A key of your own, such as a UUID. The same request with the same key is carried out once and answered the same for a day.",
	})
}

// created says that an operation answers 201.
func created(op *huma.Operation) { op.DefaultStatus = http.StatusCreated }

// signed says that an operation takes the ETag of what was looked at.
func signed(op *huma.Operation) {
	op.Responses["428"] = &huma.Response{Description: http.StatusText(http.StatusPreconditionRequired), Content: op.Responses["412"].Content}
}

// empty says that an operation answers 204.
func empty(op *huma.Operation) { op.DefaultStatus = http.StatusNoContent }

// secret says that the answer holds a secret, which must not be kept.
func secret(op *huma.Operation) { op.Metadata["secret"] = true }

// conditional says that an operation answers 304 to an If-None-Match that holds.
func conditional(op *huma.Operation) {
	op.Responses["304"] = &huma.Response{Description: "Not modified: what you have still holds."}
}

// also documents another answer of a schema.
func also(status, description, schema string) func(*huma.Operation) {
	return func(op *huma.Operation) {
		op.Responses[status] = &huma.Response{Description: description, Content: map[string]*huma.MediaType{
			"application/json": {Schema: &huma.Schema{Ref: "#/components/schemas/" + schema}}}}
	}
}

// sends documents an answer that is no JSON.
func sends(mediaTypes ...string) func(*huma.Operation) {
	return func(op *huma.Operation) {
		content := map[string]*huma.MediaType{}
		for _, m := range mediaTypes {
			content[m] = &huma.MediaType{Schema: &huma.Schema{Type: "string"}}
		}
		op.Responses["200"] = &huma.Response{Description: "OK", Content: content}
	}
}

// takes sets the limit of an operation's body, in bytes, where the schema can't say it.
func takes(bytes int64) func(*huma.Operation) {
	return func(op *huma.Operation) { op.Metadata["takes"] = bytes }
}

// holds says how many bytes an operation may hold besides its body.
func holds(bytes int64) func(*huma.Operation) {
	return func(op *huma.Operation) { op.Metadata["holds"] = bytes }
}

// works says that an operation computes for long.
func works(op *huma.Operation) { op.Metadata["works"] = true }

func ptr[T any](v T) *T { return &v }

// Page is one page of a list.
type Page[T any] struct {
	Items []T    `json:"items" nullable:"false"`
	Next  string `json:"next" doc:"The cursor of the next page; empty at the end. There are as many pages as it takes."`
}

// list is the answer with a page.
type list[T any] struct {
	CacheControl string `header:"Cache-Control" example:"private, no-cache"`
	Vary         string `header:"Vary" example:"Authorization, Cookie"`
	Body         Page[T]
}

func page[T any](items []T, next string) *list[T] {
	if items == nil {
		items = []T{}
	}
	return &list[T]{CacheControl: askAgain, Vary: "Authorization, Cookie", Body: Page[T]{items, next}}
}

// more cuts a list that was asked for one row too many, and says where it goes on.
func more[T any](rows []T, limit int, cursor func(T) string) *list[T] {
	if len(rows) <= limit {
		return page(rows, "")
	}
	return page(rows[:limit], cursor(rows[limit-1]))
}

// Paging is what every list is asked with.
type Paging struct {
	Cursor string `query:"cursor" maxLength:"200" doc:"The next of the page before."`
	Limit  int    `query:"limit" minimum:"1" maximum:"100" default:"50" doc:"Items on the page."`
}

var errCursor = errs.In("cursor", "The cursor is not one that this list gave out; start from the first page.")
