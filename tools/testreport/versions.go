package main

import (
	"database/sql"
	"fmt"
	"io"
	"slices"

	"factdesk/internal/browsertest"
	"factdesk/internal/store/storetest/pgcluster"

	_ "modernc.org/sqlite"
)

// printVersions names the real components of the run; one that is not there
// is an error, so that a run without it can never look green.
func printVersions(w io.Writer, needs []string) error {
	lite, err := sqliteVersion()
	if err != nil {
		return err
	}
	pg, err := pgcluster.Version()
	if err != nil {
		return err
	}
	bin, err := pgcluster.Bin()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "databases: SQLite %s (embedded), PostgreSQL %s (%s)\n", lite, pg, bin)
	if !slices.Contains(needs, "browser") {
		return nil
	}
	browser, err := browsertest.Version()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "browser: %s\n", browser)
	return nil
}

func sqliteVersion() (string, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return "", err
	}
	defer db.Close()
	var version string
	err = db.QueryRow("SELECT sqlite_version()").Scan(&version)
	return version, err
}
