package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"factdesk/claims"
	"factdesk/internal/auth"
	"factdesk/internal/store"
	"factdesk/review"
	"factdesk/seeds"
)

// DemoCmd is factdesk demo.
type DemoCmd struct {
	Listen string `placeholder:"HOST:PORT" default:"127.0.0.1:0" help:"Serve on this address; a free port when left out."`
}

// Help is printed by factdesk demo --help.
func (DemoCmd) Help() string {
	return `Makes a newsroom in a temporary directory: articles written for it, cases in every
state, a reviewer and an editor. Prints a link for each to sign in, and serves until ^C;
then everything is thrown away. Your own data and settings are not touched.`
}

// Run serves the demo until ^C.
func (c *DemoCmd) Run(w *world) error {
	dir, err := os.MkdirTemp("", "factdesk-demo-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := w.load(); err != nil {
		return err
	}
	w.config.Listen, w.config.BaseURL, w.config.Data, w.config.Key = c.Listen, "", dir, ""
	w.config.OIDCIssuer = "" // it knows no address that leads back here
	l, err := w.listen()
	if err != nil {
		return err
	}
	defer l.Close()
	db, err := w.openAt(filepath.Join(dir, "factdesk.db"))
	if err != nil {
		return err
	}
	defer db.Close()
	room, err := w.demoRoom(db)
	if err != nil {
		return err
	}
	if err := w.introduce(db, room); err != nil {
		return err
	}
	return w.serve(db, l, w.jobs(db))
}

// demoRoom loads the seeds, with public pages on the demo's own address.
func (w *world) demoRoom(db *store.DB) (seeds.Newsroom, error) {
	room, err := seeds.Load(w.ctx, db, now())
	if err != nil {
		return room, fmt.Errorf("load the demo newsroom: %w", err)
	}
	_, err = db.EditOrganisation(w.ctx, 0, func(o *review.Organisation) error {
		o.BaseURL = w.base()
		return nil
	}, auth.CommandLine, now())
	return room, err
}

// introduce prints what a new user needs: what was found, and how to get in.
func (w *world) introduce(db *store.DB, room seeds.Newsroom) error {
	page, err := db.Candidates(w.ctx, store.CandidateQuery{State: claims.CandidateNew, Limit: 10})
	if err != nil {
		return err
	}
	fmt.Fprintf(w.stdout, "%s: %d articles imported. The first claims that await triage:\n\n", room.Organisation.Name, len(room.Articles))
	for i, f := range page.Items {
		speaker := "the article itself"
		if f.Speaker != nil {
			speaker = *f.Speaker
		}
		fmt.Fprintf(w.stdout, "%3d  %.2f  %-24s %s\n", i+1, f.Worth, clip(speaker, 24), clip(f.Exact, 90))
	}
	fmt.Fprintf(w.stdout, "\nSign in, each in a browser window of its own (the links are good once):\n")
	for _, u := range []review.User{room.Reviewers[0], room.Editor} {
		secret, err := auth.NewLink(w.ctx, db, u.ID, store.SignInLink, auth.CommandLine, now())
		if err != nil {
			return err
		}
		fmt.Fprintf(w.stdout, "  %-14s %-10s %s\n", u.Name, u.Role, w.link(secret))
	}
	fmt.Fprintf(w.stdout, "\nPublished verdicts: %s/verdicts   API: %s/api/docs\n^C stops the demo and throws it away.\n", w.base(), w.base())
	return nil
}

// clip makes one line of at most n characters.
func clip(s string, n int) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= n {
		return string(r)
	}
	return string(r[:n-1]) + "…"
}
