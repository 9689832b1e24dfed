package main

import (
	"io"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"factdesk/internal/mcp"
)

// MCPCmd is factdesk mcp.
type MCPCmd struct {
	Desk bool `help:"Show the model what is not published, too: claims in any state, without notes and restricted sources."`
}

// Help is printed by factdesk mcp --help.
func (MCPCmd) Help() string {
	return `Speaks the Model Context Protocol on standard input and output, for a model on this
machine; it only reads. In the configuration of an MCP client:

  {"mcpServers": {"factdesk": {"command": "factdesk", "args": ["mcp"],
    "env": {"FACTDESK_DATA": "/srv/factdesk"}}}}

Over HTTP the same tools are at /mcp of factdesk serve.`
}

// Run answers until standard input ends.
func (c *MCPCmd) Run(w *world) error {
	db, err := w.openExisting()
	if err != nil {
		return err
	}
	defer db.Close()
	s := mcp.New(mcp.Options{DB: db, Log: w.log, Base: w.base(), Desk: c.Desk})
	err = s.Run(w.ctx, &sdk.IOTransport{Reader: io.NopCloser(w.stdin), Writer: keepOpen{w.stdout}})
	if w.ctx.Err() != nil { // ^C
		return nil
	}
	return err
}

// keepOpen is an output that is not ours to close.
type keepOpen struct{ io.Writer }

// Close does nothing.
func (keepOpen) Close() error { return nil }
