package api

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"

	"factdesk/internal/errs"
	"factdesk/internal/web"
)

// problem is what a client may know of a handler's error. The log gets the rest.
func problem(ctx context.Context, err error) error {
	var same unchanged
	if errors.As(err, &same) {
		return same
	}
	return web.Note(ctx, err)
}

// refuse answers a request before its handler is reached.
func (a *api) refuse(ctx huma.Context, err error) { a.Fail(humagin.Unwrap(ctx), err) }

// badRequest is about what can't be read: 400, where a field that is wrong is 422.
func badRequest(detail string) error { return web.NewProblem(http.StatusBadRequest, detail) }

// unchanged answers 304 to a client that has the version already.
type unchanged struct{ Tagged }

func (unchanged) Error() string  { return "not modified" }
func (unchanged) GetStatus() int { return http.StatusNotModified }

// dress gives an answer that is no ordinary one its headers, and makes problems of
// huma's own errors.
func dress(ctx huma.Context, _ string, v any) (any, error) {
	h := humagin.Unwrap(ctx).Writer.Header()
	switch v := v.(type) {
	case unchanged:
		h.Del("Content-Type")
		h.Set("ETag", v.ETag)
		h.Set("Cache-Control", v.CacheControl)
		h.Set("Vary", v.Vary)
	case *web.Problem:
		web.SetHeaders(h, v)
	case *huma.ErrorModel:
		p := plain(v)
		p.RequestID = web.RequestID(ctx.Context())
		web.SetHeaders(h, p)
		return p, nil
	}
	return v, nil
}

// plain makes sentences of huma's errors. The values that it would send back stay
// here: a secret in the wrong field must not come out again.
func plain(m *huma.ErrorModel) *web.Problem {
	var all []web.ProblemField
	for _, e := range m.Errors {
		at, message := cut(strings.TrimPrefix(e.Location, "body.")), e.Message
		if strings.HasPrefix(message, "json: ") { // which speaks of Go's structs
			message = "holds a value that does not fit its field, such as a number that is too big"
		}
		all = append(all, web.ProblemField{Location: at, Message: message})
	}
	if len(all) > 0 {
		return invalidAs(m.Status, all)
	}
	p := web.NewProblem(m.Status, "The request could not be read: "+m.Detail+".")
	p.Code = errs.Invalid
	return p
}

// cut keeps the name of an unknown field, which may be anything, short.
func cut(s string) string {
	if r := []rune(s); len(r) > 80 {
		return string(r[:80]) + "…"
	}
	return s
}
