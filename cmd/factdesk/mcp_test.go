package main

import (
	"log/slog"
	"os"
	"os/exec"
	"strings"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"factdesk/seeds"
)

// The program is started as an MCP client does, and asked with the SDK's own client.
func TestAnMCPClientStartsTheProgram(t *testing.T) {
	dir := t.TempDir()
	w := &world{ctx: t.Context(), log: slog.New(slog.DiscardHandler)}
	db, err := w.openAt(dir + "/factdesk.db")
	if err != nil {
		t.Fatal(err)
	}
	if _, err = seeds.Load(t.Context(), db, now()); err == nil {
		err = db.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	const troops = "Russia has moved more than 127,000 troops close to Ukraine's borders."
	for _, tt := range []struct {
		args  []string
		quote string
		finds bool
	}{
		{[]string{"mcp"}, "The emissions of road traffic in Tessaly have not fallen since 1990.", true},
		{[]string{"mcp"}, troops, false},
		{[]string{"mcp", "--desk"}, troops, true},
	} {
		cmd := exec.Command("factdesk", tt.args...)
		cmd.Env = append(os.Environ(), "FACTDESK_DATA="+dir, "DATABASE_URL=")
		cmd.Stderr = os.Stderr
		c, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(), &sdk.CommandTransport{Command: cmd}, nil)
		if err != nil {
			t.Fatal(err)
		}
		r, err := c.CallTool(t.Context(), &sdk.CallToolParams{Name: "lookup_claim", Arguments: map[string]any{"quote": tt.quote}})
		if err != nil || r.IsError || len(r.Content) == 0 {
			t.Fatalf("factdesk %s: lookup_claim = %+v, %v", strings.Join(tt.args, " "), r, err)
		}
		got := r.Content[0].(*sdk.TextContent).Text
		if strings.Contains(got, tt.quote) != tt.finds {
			t.Errorf("factdesk %s finds %q: %s, want it to: %v", strings.Join(tt.args, " "), tt.quote, got, tt.finds)
		}
		if err := c.Close(); err != nil {
			t.Errorf("factdesk %s does not end well with its input: %v", strings.Join(tt.args, " "), err)
		}
	}
}
