package mcp

import (
	"context"
	"errors"
	"log/slog"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// Options are what the tools need.
type Options struct {
	DB   *store.DB
	Log  *slog.Logger
	Base string // address of the public pages when the organisation has none
	Desk bool   // show what is not published, too

	Panics *guard.Counter // counts those that became failed calls, if set
}

// instructions are read by the model before any tool is used.
const instructions = `factdesk is the database of a fact-checking newsroom. Use it before you say whether a claim is true.

Start with match_text for a statement in anybody's words, or with lookup_claim for the exact words of a quotation or the address of an article. Both return claims with their verdict; get_claim gives one claim's full reasoning and sources. Quote a verdict's label and cite its url; do not turn a label into another word, and do not pass a verdict on to a claim that differs in number, date, place or speaker: a score says how alike the words are, not that the claims are the same. No result means that this newsroom has not checked it, not that it is true.`

// New makes a server with every tool.
func New(o Options) *sdk.Server {
	s := sdk.NewServer(&sdk.Implementation{Name: "factdesk", Title: "factdesk: checked claims", Version: "1"}, &sdk.ServerOptions{
		Instructions: instructions,
		Capabilities: &sdk.ServerCapabilities{Tools: &sdk.ToolCapabilities{}}, // the list never changes
	})
	t := &tools{o}
	s.AddReceivingMiddleware(t.guarded)
	add(s, t, "lookup_claim", "Look a claim up", lookupAbout, t.lookup)
	add(s, t, "match_text", "Find checked claims like a text", matchAbout, t.match)
	add(s, t, "get_claim", "Read a claim with its verdict and sources", getAbout, t.get)
	add(s, t, "list_recent_verdicts", "List the newest verdicts", recentAbout, t.recent)
	return s
}

// add gives a server a tool. All of them only read, and read nothing but our database.
func add[I, O any](s *sdk.Server, t *tools, name, title, about string, do func(context.Context, I) (O, error)) {
	closed := false
	tool := &sdk.Tool{Name: name, Title: title, Description: about, Annotations: &sdk.ToolAnnotations{
		Title: title, ReadOnlyHint: true, IdempotentHint: true, DestructiveHint: &closed, OpenWorldHint: &closed}}
	sdk.AddTool(s, tool, func(ctx context.Context, _ *sdk.CallToolRequest, in I) (*sdk.CallToolResult, O, error) {
		out, err := do(ctx, in)
		return nil, out, t.told(ctx, name, err)
	})
}

// guarded makes the failure of one call of a panic in it: the SDK works on each call in
// a goroutine of its own, which a panic would leave with all of the process.
func (t *tools) guarded(next sdk.MethodHandler) sdk.MethodHandler {
	return func(ctx context.Context, method string, r sdk.Request) (sdk.Result, error) {
		var out sdk.Result
		err := guard.Run(func() (err error) {
			out, err = next(ctx, method, r)
			return err
		})
		if p, ok := t.Panics.Note(err); ok {
			t.Log.LogAttrs(ctx, slog.LevelError, "call failed", slog.String("method", method), slog.String("request", web.RequestID(ctx)),
				slog.String("err", p.Error()), slog.Int64("panics", t.Panics.Count()), slog.String("stack", string(p.Stack)))
			return nil, errors.New(web.Words(err))
		}
		return out, err
	}
}

// told is what the model may know of an error: a sentence. Of those that are ours the
// log gets the rest.
func (t *tools) told(ctx context.Context, tool string, err error) error {
	if err == nil {
		return nil
	}
	if errs.KindOf(err) == "" && !errors.Is(err, context.Canceled) {
		t.Log.LogAttrs(ctx, slog.LevelError, "tool failed", slog.String("tool", tool), slog.String("err", err.Error()))
	}
	return errors.New(web.Words(err))
}

// states are the states of cases that may be seen; none means all.
func (t *tools) states() []review.State {
	if t.Desk {
		return nil
	}
	return review.PublicStates()
}
