package mcp

import (
	"net/http"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"factdesk/internal/web"
	"factdesk/review"
)

// Path is where clients reach the tools over HTTP.
const Path = "/mcp"

// maxBody is the most that a request may have, in bytes: a statement, with all that the
// protocol puts around it.
const maxBody = 64 << 10

// Mount adds the tools to a server, at Path. base is the address of the public pages
// when the organisation has none. Who asks without a token gets what is published; a
// token, or a session, may open the desk. Requests of other sites' pages are refused by
// the server, as everywhere.
func Mount(s *web.Server, base string) {
	o := Options{DB: s.DB, Log: s.Log, Base: base, Panics: s.Panics}
	published := New(o)
	o.Desk = true
	desk := New(o)
	handler := sdk.NewStreamableHTTPHandler(func(r *http.Request) *sdk.Server {
		if web.Actor(r.Context()).May(review.ReadDesk) == nil {
			return desk
		}
		return published
	}, &sdk.StreamableHTTPOptions{
		Stateless: true, JSONResponse: true, MaxRequestBodyBytes: maxBody, PropagateRequestCancellation: true,
		// A proxy on the same machine comes from a local address with the public name. A desk
		// that was not told its address has none, and keeps the SDK's guard against pages that
		// make their name lead here.
		DisableLocalhostProtection: s.BaseURL != "",
	})
	s.Face(web.Face{Prefix: Path, Limited: true})
	s.Mount(web.Route{Method: http.MethodPost, Path: Path, Action: web.Public, MaxBody: maxBody, Handler: web.Plain(handler)})
}
