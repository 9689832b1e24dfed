package mcp_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"factdesk/claims/match"
	"factdesk/internal/api"
	"factdesk/internal/auth"
	"factdesk/internal/guard"
	"factdesk/internal/ingest"
	"factdesk/internal/mcp"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/review"
	"factdesk/seeds"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// desk is the demo newsroom with the tools over HTTP.
type desk struct {
	t    *testing.T
	db   *store.DB
	room seeds.Newsroom
	url  string
}

func open(t *testing.T, db *store.DB) *desk {
	t.Helper()
	room, err := seeds.Load(t.Context(), db, noon)
	if err != nil {
		t.Fatal(err)
	}
	s := web.New(web.Options{DB: db, Now: func() time.Time { return noon }, Log: slog.New(slog.DiscardHandler), RatePerMinute: 200})
	api.Mount(s, &ingest.Importer{DB: db})
	mcp.Mount(s, "")
	server := httptest.NewServer(s.Handler())
	t.Cleanup(server.Close)
	return &desk{t, db, room, server.URL}
}

func (d *desk) token(u review.User, scope review.Scope) string {
	d.t.Helper()
	secret, _, err := auth.NewToken(d.t.Context(), d.db, auth.TokenWish{Owner: u.ID, Name: "model", Scopes: []review.Scope{scope}}, auth.CommandLine, noon)
	if err != nil {
		d.t.Fatal(err)
	}
	return secret
}

// bearer sends a token with each request.
type bearer string

func (b bearer) RoundTrip(r *http.Request) (*http.Response, error) {
	if b != "" {
		r = r.Clone(r.Context())
		r.Header.Set("Authorization", "Bearer "+string(b))
	}
	return http.DefaultTransport.RoundTrip(r)
}

// client is the SDK's own.
type client struct {
	t *testing.T
	*sdk.ClientSession
}

func connect(t *testing.T, to sdk.Transport) client {
	t.Helper()
	session, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(), to, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { session.Close() })
	return client{t, session}
}

func (d *desk) as(token string) client {
	d.t.Helper()
	return connect(d.t, &sdk.StreamableClientTransport{Endpoint: d.url + mcp.Path, HTTPClient: &http.Client{Transport: bearer(token)}})
}

// standard is the same tools over a pair of pipes, as `factdesk mcp` has them.
func (d *desk) standard(desk bool) client {
	d.t.Helper()
	ours, theirs := sdk.NewInMemoryTransports()
	s := mcp.New(mcp.Options{DB: d.db, Log: slog.New(slog.DiscardHandler), Base: "https://fallback.example", Desk: desk})
	session, err := s.Connect(d.t.Context(), ours, nil)
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { session.Close() })
	return connect(d.t, theirs)
}

// call uses a tool; what it answers goes into out.
func (c client) call(tool string, args map[string]any, out any) *sdk.CallToolResult {
	c.t.Helper()
	r, err := c.CallTool(c.t.Context(), &sdk.CallToolParams{Name: tool, Arguments: args})
	if err != nil {
		c.t.Fatalf("%s(%v): %v", tool, args, err)
	}
	b, err := json.Marshal(r.StructuredContent)
	if err == nil && out != nil && !r.IsError {
		err = json.Unmarshal(b, out)
	}
	if err != nil || r.IsError && out != nil {
		c.t.Fatalf("%s(%v) = %s, %v", tool, args, text(r), err)
	}
	return r
}

func text(r *sdk.CallToolResult) string {
	var b strings.Builder
	for _, c := range r.Content {
		if t, ok := c.(*sdk.TextContent); ok {
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

func TestToolsSayThatTheyOnlyRead(t *testing.T) {
	d := open(t, storetest.Open(t))
	for name, c := range map[string]client{"http": d.as(""), "standard": d.standard(true)} {
		list, err := c.ListTools(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, tool := range list.Tools {
			names = append(names, tool.Name)
			a := tool.Annotations
			if a == nil || !a.ReadOnlyHint || a.DestructiveHint == nil || *a.DestructiveHint || a.OpenWorldHint == nil || *a.OpenWorldHint {
				t.Errorf("%s: %s has the annotations %+v", name, tool.Name, a)
			}
			if len(tool.Description) < 60 || tool.InputSchema == nil || tool.OutputSchema == nil {
				t.Errorf("%s: %s lacks a description or a schema: %+v", name, tool.Name, tool)
			}
		}
		slices.Sort(names)
		if diff := cmp.Diff([]string{"get_claim", "list_recent_verdicts", "lookup_claim", "match_text"}, names); diff != "" {
			t.Errorf("%s: tools (-want +got)\n%s", name, diff)
		}
		if got := c.InitializeResult(); got == nil || !strings.Contains(got.Instructions, "match_text") {
			t.Errorf("%s: the server says of itself %+v", name, got)
		}
	}
}

type found struct {
	Claims  []mcp.Claim
	Matches []struct {
		mcp.Claim
		Score  float64
		Likely bool
		Why    []string
	}
	Next string
}

const deficit = "Velmora's budget deficit has doubled since the government took office."

func TestAModelFindsWhatWasChecked(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := open(t, db)
		for name, c := range map[string]client{"http": d.as(""), "standard": d.standard(false)} {
			var matched, looked, recent found
			c.call("match_text", map[string]any{"text": "The deficit in Velmora's budget doubled under this government"}, &matched)
			if len(matched.Matches) == 0 || matched.Matches[0].Text != deficit || matched.Matches[0].Score <= 0 || len(matched.Matches[0].Why) == 0 {
				t.Fatalf("%s: match_text = %+v, want %q first", name, matched, deficit)
			}
			m := matched.Matches[0]
			if v := m.Verdict; v == nil || v.Label == "" || v.Publisher != "Harbour Desk" || !strings.HasPrefix(v.URL, "https://harbourdesk.example/verdicts/") || v.Explanation == "" {
				t.Errorf("%s: the verdict is %+v", name, m.Verdict)
			}
			c.call("lookup_claim", map[string]any{"quote": "velmora’s BUDGET deficit has doubled since the government took office"}, &looked)
			if len(looked.Claims) != 1 || looked.Claims[0].ID != m.ID || m.ID == "" {
				t.Errorf("%s: lookup_claim = %+v, want the claim %s", name, looked, m.ID)
			}
			var full mcp.FullClaim
			c.call("get_claim", map[string]any{"id": m.ID}, &full)
			if full.Text != deficit || full.Reasoning == "" || len(full.Sources) == 0 || len(full.Appearances) == 0 || full.Appearances[0].Exact == "" {
				t.Errorf("%s: get_claim = %+v", name, full)
			}
			c.call("list_recent_verdicts", map[string]any{"limit": 2}, &recent)
			var older found
			c.call("list_recent_verdicts", map[string]any{"cursor": recent.Next}, &older)
			if len(recent.Claims) != 2 || recent.Next == "" || len(older.Claims) != 2 || older.Next != "" || older.Claims[0].ID == recent.Claims[1].ID {
				t.Errorf("%s: list_recent_verdicts = %+v, then %+v, want four in two pages", name, recent, older)
			}
			if recent.Claims[0].Verdict.Published < older.Claims[0].Verdict.Published {
				t.Errorf("%s: an older verdict comes first", name)
			}
		}
	})
}

// The API called a hit likely from 0.3 on, the tool from 0.7.
func TestAToolAndTheAPICallTheSameHitLikely(t *testing.T) {
	d := open(t, storetest.Open(t))
	const query = "The deficit in Velmora's budget doubled under this government"
	var tool found
	d.as("").call("match_text", map[string]any{"text": query}, &tool)
	var answer api.Page[api.Matches]
	body := strings.NewReader(`{"texts":[{"text":"` + query + `"}],"among":"ours"}`)
	r, err := http.Post(d.url+"/api/v1/claims/match", "application/json", body)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if err := json.NewDecoder(r.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	if len(tool.Matches) == 0 || len(answer.Items) != 1 || len(answer.Items[0].Matches) == 0 {
		t.Fatalf("the tool answers %+v, the API %+v", tool, answer)
	}
	hit, same := tool.Matches[0], answer.Items[0].Matches[0]
	if hit.ID != same.ClaimID || hit.Score != same.Score {
		t.Fatalf("the tool's first hit is %s (%v), the API's %s (%v)", hit.ID, hit.Score, same.ClaimID, same.Score)
	}
	if hit.Score < match.Likely || hit.Score >= match.Same {
		t.Errorf("the score is %v: the query is to be between Likely and Same", hit.Score)
	}
	if !hit.Likely || !same.Likely {
		t.Errorf("likely: the tool says %v, the API %v; want true", hit.Likely, same.Likely)
	}
}

func TestWhoSeesWhat(t *testing.T) {
	d := open(t, storetest.Open(t))
	reader, err := review.NewUser("Rob", "rob@desk.example", review.Reader, noon)
	if err == nil {
		err = d.db.AddUser(t.Context(), reader, auth.CommandLine)
	}
	if err != nil {
		t.Fatal(err)
	}
	const troops = "Russia has moved more than 127,000 troops close to Ukraine's borders."
	var id string
	for _, c := range d.room.Cases {
		if c.Claim.Wording == troops {
			id = c.ClaimID.String()
		}
	}
	for _, tt := range []struct {
		name string
		client
		sees bool
	}{
		{"nobody", d.as(""), false},
		{"a reader's token", d.as(d.token(reader, review.ScopeRead)), false},
		{"an editor's token for published things", d.as(d.token(d.room.Editor, review.ScopePublished)), false},
		{"an editor's token for the desk", d.as(d.token(d.room.Editor, review.ScopeRead)), true},
		{"standard input", d.standard(false), false},
		{"standard input --desk", d.standard(true), true},
	} {
		var got found
		tt.call("lookup_claim", map[string]any{"quote": troops}, &got)
		tt.call("match_text", map[string]any{"text": "more than 127,000 Russian troops near Ukraine"}, &got)
		shown := len(got.Claims) == 1 && slices.ContainsFunc(got.Matches, func(m struct {
			mcp.Claim
			Score  float64
			Likely bool
			Why    []string
		}) bool {
			return m.ID == id
		})
		if shown != tt.sees || !tt.sees && len(got.Claims) > 0 {
			t.Errorf("%s: sees an unpublished claim: %v, want %v", tt.name, shown, tt.sees)
		}
		r := tt.call("get_claim", map[string]any{"id": id}, nil)
		if r.IsError == tt.sees {
			t.Errorf("%s: get_claim = %s, want an error: %v", tt.name, text(r), !tt.sees)
		}
		if strings.Contains(text(r), "Ines") || strings.Contains(text(r), "@Tomas") {
			t.Errorf("%s: get_claim names reviewers: %s", tt.name, text(r))
		}
	}
}

func TestErrorsAreSentences(t *testing.T) {
	d := open(t, storetest.Open(t))
	c := d.as("")
	for _, tt := range []struct {
		tool string
		args map[string]any
		says string
	}{
		{"lookup_claim", map[string]any{}, "either a quote or a url"},
		{"lookup_claim", map[string]any{"url": "not an address"}, "address"},
		{"match_text", map[string]any{"text": " "}, "Send the text"},
		{"match_text", map[string]any{"text": strings.Repeat("long ", 500)}, "2000 is the limit"},
		{"match_text", map[string]any{"text": "x", "date": "yesterday"}, "2022-01-21"},
		{"get_claim", map[string]any{"id": "7"}, "no published claim"},
		{"list_recent_verdicts", map[string]any{"cursor": "x"}, "cursor"},
		{"list_recent_verdicts", map[string]any{"since": "x"}, "2022-01-21"},
		{"match_text", map[string]any{"txt": "x"}, "txt"}, // the SDK's own, of the schema
	} {
		r := c.call(tt.tool, tt.args, nil)
		if !r.IsError || !strings.Contains(text(r), tt.says) {
			t.Errorf("%s(%v) = %q (error: %v), want %q", tt.tool, tt.args, text(r), r.IsError, tt.says)
		}
	}
}

// post sends what the SDK's client would not.
func (d *desk) post(body string, headers ...string) *http.Response {
	d.t.Helper()
	r, err := http.NewRequestWithContext(d.t.Context(), "POST", d.url+mcp.Path, strings.NewReader(body))
	if err != nil {
		d.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/json, text/event-stream")
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if name == "Host" {
			r.Host = value
			continue
		}
		r.Header.Set(name, value)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { resp.Body.Close() })
	return resp
}

func TestWhatTheTransportRefuses(t *testing.T) {
	d := open(t, storetest.Open(t))
	const list = `{"jsonrpc":"2.0","id":1,"method":"tools/list"}`
	for _, tt := range []struct {
		name, body string
		headers    []string
		want       int
	}{
		{"one request without a session", list, nil, 200},
		{"an unknown token", list, []string{"Authorization: Bearer fd_nobody"}, 401},
		{"another site's page", list, []string{"Origin: https://evil.example"}, 403},
		{"another site's page, said otherwise", list, []string{"Sec-Fetch-Site: cross-site"}, 403},
		{"a name that was made to lead here", list, []string{"Host: evil.example"}, 403},
		{"a form", "a=b", []string{"Content-Type: application/x-www-form-urlencoded"}, 415},
		{"too much", `{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"x":"` + strings.Repeat("x", 70<<10) + `"}}`, nil, 413},
		{"no JSON", "{", nil, 400},
	} {
		if got := d.post(tt.body, tt.headers...); got.StatusCode != tt.want {
			t.Errorf("%s = %s, want %d", tt.name, got.Status, tt.want)
		}
	}
	resp, err := http.Get(d.url + mcp.Path)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("GET = %s, want 405: there is no session to listen to", resp.Status)
	}
}

func TestTheToolsAreRateLimited(t *testing.T) {
	d := open(t, storetest.Open(t))
	last := 0
	for range 210 {
		last = d.post(`{"jsonrpc":"2.0","id":1,"method":"ping"}`).StatusCode
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("the 210th request of a minute that allows 200 = %d, want 429", last)
	}
}

// TestABatchCostsWhatItsCallsDo: each counts against the rate limit, before any is
// carried out, and no batch is longer than fifty.
func TestABatchCostsWhatItsCallsDo(t *testing.T) {
	d := open(t, storetest.Open(t))
	post := func(calls int) *http.Response {
		t.Helper()
		call := `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_recent_verdicts","arguments":{}}}`
		body := " [" + strings.TrimSuffix(strings.Repeat(call+",", calls), ",") + "]"
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, d.url+mcp.Path, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "application/json, text/event-stream")
		w, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		w.Body.Close()
		return w
	}
	for i, tt := range []struct {
		calls, want int
		left        string
	}{{1, 0, "199"}, {50, 0, "149"}, {50, 0, "99"}, {50, 0, "49"}, {50, 429, "48"}, {51, 413, "47"}, {450, 413, "46"}, {46, 0, "0"}, {1, 429, "0"}} {
		w := post(tt.calls)
		if tt.want != 0 && w.StatusCode != tt.want || w.StatusCode == 429 != (tt.want == 429) || w.Header.Get("RateLimit-Remaining") != tt.left {
			t.Errorf("request %d, %d calls: %d, %s left; want %d, %s left", i+1, tt.calls, w.StatusCode, w.Header.Get("RateLimit-Remaining"), tt.want, tt.left)
		}
	}
}

// TestAPanicIsThatCallsFailure: the SDK works on each call in a goroutine of its own,
// which a panic would leave, and end the process.
func TestAPanicIsThatCallsFailure(t *testing.T) {
	var log bytes.Buffer
	o := mcp.Options{Log: slog.New(slog.NewTextHandler(&log, nil)), Panics: new(guard.Counter)} // without a database
	ours, theirs := sdk.NewInMemoryTransports()
	session, err := mcp.New(o).Connect(t.Context(), ours, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close()
	c := connect(t, theirs)
	for range 2 {
		_, err := c.CallTool(t.Context(), &sdk.CallToolParams{Name: "match_text", Arguments: map[string]any{"text": "Moscow sent soldiers"}})
		if err == nil || !strings.Contains(err.Error(), "Internal error") {
			t.Errorf("a call that panics = %v, want an error of ours", err)
		}
	}
	if _, err := c.ListTools(t.Context(), nil); err != nil {
		t.Errorf("the next call: %v", err)
	}
	if n := o.Panics.Count(); n != 2 || strings.Count(log.String(), "stack=") != 2 {
		t.Errorf("%d panics counted, want 2, each with its stack:\n%s", n, log.String())
	}
}
