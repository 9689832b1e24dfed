package api

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"

	"factdesk/internal/kept"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// encoded is an answer as it is sent, for one audience.
type encoded struct {
	body []byte
	tag  string
}

// encode encodes an answer that shows some claims.
func encode(v any, tag string, of ...uuid.UUID) (encoded, kept.Held, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false) // as huma writes
	if err := e.Encode(v); err != nil {
		return encoded{}, kept.Held{}, err
	}
	return encoded{out.Bytes(), tag}, kept.Held{Bytes: out.Len(), Of: of}, nil
}

// encodedResponse sends what was encoded before.
type encodedResponse struct {
	Tagged
	ContentType string `header:"Content-Type"`
	Body        []byte
}

func (e encoded) response() *encodedResponse {
	return &encodedResponse{tagged(e.tag), "application/json", e.body}
}

// sendsJSON documents an answer that was encoded before.
func sendsJSON[T any](a *api) func(*huma.Operation) {
	schema := a.huma.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[T](), true, "")
	return func(op *huma.Operation) {
		op.Responses["200"] = &huma.Response{Description: http.StatusText(http.StatusOK), Content: map[string]*huma.MediaType{"application/json": {Schema: schema}}}
	}
}

// audience is whom an answer is for: all who may read the desk are shown the same, and
// everybody else is shown what is published. Two audiences share nothing that is kept.
func audience(ctx context.Context) string {
	if onDesk(ctx) {
		return "desk"
	}
	return "readers"
}

func (a *api) claim(ctx context.Context, in *Conditional) (*encodedResponse, error) {
	return a.caseIf(ctx, store.Of{By: store.ByClaim, ID: in.ID.ID}, in.IfNoneMatch)
}

func (a *api) getCase(ctx context.Context, in *Conditional) (*encodedResponse, error) {
	return a.caseIf(ctx, store.Of{By: store.ByCase, ID: in.ID.ID}, in.IfNoneMatch)
}

// caseIf answers with a case and all its parts, unless the client has that version. To say
// so it reads no parts.
func (a *api) caseIf(ctx context.Context, of store.Of, has IfNoneMatch) (*encodedResponse, error) {
	if err := a.Fresh(ctx); err != nil {
		return nil, err
	}
	key := kept.Key{What: "case by " + string(of.By), ID: of.ID.String(), For: audience(ctx)}
	if has.IfNoneMatch != "" && !a.Kept.Has(key) {
		if err := a.unlessStatus(ctx, of, has); err != nil {
			return nil, err
		}
	}
	e, err := kept.Get(ctx, a.Kept, key, func(ctx context.Context) (encoded, kept.Held, error) {
		if onDesk(ctx) {
			return a.encodeDeskCase(ctx, of)
		}
		return a.encodeShownCase(ctx, of)
	})
	if err != nil {
		return nil, err
	}
	out := e.response()
	return out, has.unless(out.Tagged)
}

func (a *api) unlessStatus(ctx context.Context, of store.Of, has IfNoneMatch) error {
	s, err := a.DB.StatusOf(ctx, of)
	if err == nil {
		err = visible(ctx, s.State)
	}
	if err != nil {
		return hidden(ctx, err)
	}
	return has.unless(tagged(shownTo(onDesk(ctx), s)))
}

func (a *api) encodeDeskCase(ctx context.Context, of store.Of) (encoded, kept.Held, error) {
	c, err := a.DB.DeskCase(ctx, of)
	if err != nil {
		return encoded{}, kept.Held{}, err
	}
	made := []uuid.UUID{c.ClaimID}
	for _, at := range c.Appearances { // those of claims that were merged into this one, too
		if at.ClaimID != c.ClaimID {
			made = append(made, at.ClaimID)
		}
	}
	return encode(c, version(c.Version), made...)
}

func (a *api) encodeShownCase(ctx context.Context, of store.Of) (encoded, kept.Held, error) {
	c, err := a.DB.ShownCase(ctx, of)
	if err != nil {
		return encoded{}, kept.Held{}, hidden(ctx, err)
	}
	shown := forReaders(c)
	if shown == nil {
		return encoded{}, kept.Held{}, errNotPublic
	}
	return encode(shown, shownTag(c.Edition.Number, c.Edition.Version, c.State), c.ClaimID)
}

// status answers where a claim stands. The address that it names may be the one that the
// request came to.
func (a *api) status(ctx context.Context, in *Conditional) (*encodedResponse, error) {
	if err := a.Fresh(ctx); err != nil {
		return nil, err
	}
	key := kept.Key{What: "status", ID: in.ID.ID.String(), For: audience(ctx) + " " + web.Base(ctx)}
	e, err := kept.Get(ctx, a.Kept, key, func(ctx context.Context) (encoded, kept.Held, error) { return a.encodeStatus(ctx, in.ID.ID) })
	if err != nil {
		return nil, err
	}
	out := e.response()
	if !onDesk(ctx) {
		out.CacheControl = shared
	}
	return out, in.unless(out.Tagged)
}

func (a *api) encodeStatus(ctx context.Context, claim uuid.UUID) (encoded, kept.Held, error) {
	s, err := a.DB.Status(ctx, claim)
	if err == nil {
		err = visible(ctx, s.State)
	}
	if err != nil {
		return encoded{}, kept.Held{}, hidden(ctx, err)
	}
	body, err := a.statusOf(ctx, s)
	if err != nil {
		return encoded{}, kept.Held{}, err
	}
	// The address may change without the case.
	return encode(body, besides(shownTo(onDesk(ctx), s), body.URL), s.ClaimID)
}
