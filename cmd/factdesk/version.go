package main

import (
	"fmt"

	"github.com/alecthomas/kong"

	"factdesk/internal/release"
)

// VersionCmd says which program this is.
type VersionCmd struct{}

// Help is what --help prints below the flags.
func (VersionCmd) Help() string {
	return `The version, the revision with its date, and the Go release that it was built with:
what a report of a problem begins with.`
}

// Run prints the release.
func (VersionCmd) Run(w *world) error {
	_, err := fmt.Fprintln(w.stdout, release.Read())
	return err
}

// versionFlag does what the command does, at the place where one looks first.
type versionFlag bool

// BeforeReset prints the release and ends the program; kong calls it for --version,
// whatever else is said or missing on the command line.
func (versionFlag) BeforeReset(app *kong.Kong) error {
	_, err := fmt.Fprintln(app.Stdout, release.Read())
	app.Exit(0)
	return err
}
