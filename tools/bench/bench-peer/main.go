// Command bench-peer serves PocketBase, or fills it: the peer that factdesk is measured
// against.
//
//	PEER_DIR=folder bench-peer             serves on a free port
//	PEER_DIR=folder bench-peer fill desk.db   takes over the claims of one of our SQLite files
package main

import (
	"fmt"
	"net"
	"net/http"
	"os"

	"github.com/pocketbase/pocketbase"
	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench-peer:", err)
		os.Exit(1)
	}
}

func run() error {
	app := pocketbase.NewWithConfig(pocketbase.Config{DefaultDataDir: os.Getenv("PEER_DIR"), HideStartBanner: true})
	if err := app.Bootstrap(); err != nil {
		return err
	}
	if err := app.RunAllMigrations(); err != nil {
		return err
	}
	if len(os.Args) > 2 && os.Args[1] == "fill" {
		return fill(app, os.Args[2])
	}
	return serve(app)
}

// serve answers on a free port and says which.
func serve(app core.App) error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	router, err := apis.NewRouter(app)
	if err != nil {
		return err
	}
	router.GET("/healthz", func(e *core.RequestEvent) error { return e.NoContent(http.StatusNoContent) })
	mux, err := router.BuildMux()
	if err != nil {
		return err
	}
	fmt.Println("PocketBase serves on", l.Addr())
	return http.Serve(l, mux)
}
