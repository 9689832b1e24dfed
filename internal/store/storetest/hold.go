package storetest

import (
	"testing"

	"github.com/jackc/pgx/v5"
)

// Hold has a connection of its own to a PostgreSQL database hold what a statement locks,
// until it is released or the test ends.
func Hold(t testing.TB, address, lock string) (release func()) {
	t.Helper()
	other, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	release = func() { other.Close(t.Context()) }
	t.Cleanup(release)
	if _, err = other.Exec(t.Context(), "BEGIN; "+lock); err != nil {
		t.Fatal(err)
	}
	return release
}
