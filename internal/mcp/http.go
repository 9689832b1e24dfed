package mcp

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

// Path is where clients reach the tools over HTTP.
const Path = "/mcp"

// maxBody is the most that a request may have, in bytes: a statement, with all that the
// protocol puts around it.
const maxBody = 64 << 10

// maxCalls is the most that a batch may hold. Each call counts as a request.
const maxCalls = 50

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
	s.Mount(web.Route{Method: http.MethodPost, Path: Path, Action: web.Public, MaxBody: maxBody, Reads: true, Handler: web.Plain(handler, countCalls)})
}

// countCalls counts each message of a batch against the rate limit before any is
// carried out: a batch is no way to ask for more.
func countCalls(r *http.Request) error {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return fmt.Errorf("read the request: %w", err) // too large is what web.ProblemOf knows
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	n := messages(body)
	if n > maxCalls {
		return errs.New(errs.TooLarge, "The batch holds %d messages; %d is the limit. Send them in several.", n, maxCalls)
	}
	return web.Spend(r.Context(), n-1)
}

// messages is how many a request holds: one, unless it is a JSON array. What can't be
// read is one, which the SDK refuses.
func messages(body []byte) int {
	var batch []json.RawMessage
	if err := json.Unmarshal(body, &batch); err != nil {
		return 1
	}
	return len(batch)
}
