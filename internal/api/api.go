package api

import (
	"cmp"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"

	"factdesk/internal/external"
	"factdesk/internal/ingest"
	"factdesk/internal/web"
)

type api struct {
	*web.Server
	importer *ingest.Importer
	theirs   *external.Importer // of other people's fact-checks
	huma     huma.API
}

// Mount adds the API to a server: every operation, its OpenAPI document and the
// reference made of it. The document is complete when Mount returns.
func Mount(s *web.Server, im *ingest.Importer) huma.API {
	a := &api{Server: s, importer: im, theirs: &external.Importer{DB: s.DB, Fetcher: cmp.Or(im.Fetcher, &ingest.Fetcher{}), Now: s.Now}}
	s.Face(web.Face{Prefix: "/api/", Limited: true, JSON: true})
	a.huma = humagin.New(s.Gin, config())
	a.huma.UseMiddleware(anywhere, a.readBody, a.once)
	for _, r := range a.routes() {
		r.add(a.huma)
		s.Declare(a.rule(r))
	}
	a.document()
	a.mountFactCheck()
	return a.huma
}

// config leaves out what huma adds by default: its documentation loads from other
// people's servers, and a $schema in every answer is no field of ours.
func config() huma.Config {
	c := huma.DefaultConfig("factdesk", "1")
	c.OpenAPIPath, c.DocsPath, c.SchemasPath, c.CreateHooks = "", "", "", nil
	c.RejectUnknownQueryParameters = true
	c.Transformers = []huma.Transformer{dress}
	c.Info.Description = about
	c.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"token":   {Type: "http", Scheme: "bearer", Description: "A token made with `POST /api/v1/tokens` or on the desk's page of tokens."},
		"session": {Type: "apiKey", In: "cookie", Name: "factdesk", Description: "The session of somebody who is signed in at the desk. Other than to read it serves the desk's own pages only."},
	}
	c.Components.Schemas = huma.NewMapRegistry("#/components/schemas/", schemaName)
	return c
}

// problemSchema registers the schema that every failure refers to.
func problemSchema(r huma.Registry) *huma.Schema {
	return r.Schema(reflect.TypeFor[web.Problem](), true, "")
}
