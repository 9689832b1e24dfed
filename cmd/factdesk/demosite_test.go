package main

import (
	"io"
	"net/http/httptest"
	"testing"

	"factdesk/internal/config"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/seeds"
)

// demoSite is the demo's newsroom, served for a browser.
type demoSite struct {
	*world
	db     *store.DB
	server *web.Server
	url    string
	room   seeds.Newsroom
}

func openDemoSite(t *testing.T) demoSite {
	t.Helper()
	db := storetest.Open(t)
	w := &world{ctx: t.Context(), stdout: io.Discard, stderr: io.Discard, config: config.Config{RatePerMinute: 100_000, Workers: 1, Data: t.TempDir()}}
	w.log = w.config.Logger(io.Discard)
	if err := db.EnsureScales(t.Context(), now()); err != nil {
		t.Fatal(err)
	}
	server := w.server(db)
	site := httptest.NewServer(server.Handler())
	t.Cleanup(site.Close)
	w.config.BaseURL = site.URL
	room, err := w.demoRoom(db)
	if err != nil {
		t.Fatal(err)
	}
	return demoSite{w, db, server, site.URL, room}
}
