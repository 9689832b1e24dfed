package storetest

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"

	"factdesk/internal/store/storetest/pgcluster"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// PostgresDSN makes an empty PostgreSQL database for one test and returns its
// address in the form DATABASE_URL takes. The database is dropped when the
// test ends. A machine without PostgreSQL fails the test: the suite promises
// both databases.
func PostgresDSN(t testing.TB) string {
	t.Helper()
	on, err := sharedServer()
	if err != nil {
		t.Fatal(err)
	}
	return freshDatabase(t, on)
}

// PostgresDSNIn is PostgresDSN for a database whose texts compare and fold case as
// an ICU locale ("cs") has it, and not by code points as in the other tests: most
// installations have a locale.
func PostgresDSNIn(t testing.TB, icuLocale string) string {
	t.Helper()
	on, err := sharedServer()
	if err != nil {
		t.Fatal(err)
	}
	return newDatabase(t, on, "template0", "LOCALE_PROVIDER icu ICU_LOCALE '"+icuLocale+"' LOCALE 'C'")
}

// DurablePostgres starts a cluster of the test's own that waits for the disk
// at each commit, for crash tests, and returns an empty database in it.
func DurablePostgres(t testing.TB) string {
	t.Helper()
	c, err := pgcluster.Start(t.Context(), pgcluster.Options{FsyncOn: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Stop() })
	return ownDatabase(t, c.URL)
}

// UnreliablePostgres starts a cluster of the test's own and returns an empty
// database in it with what ends its server, as a crash would, and what brings
// it back at the same address.
func UnreliablePostgres(t testing.TB) (dsn string, halt, resume func()) {
	t.Helper()
	c, err := pgcluster.Start(t.Context(), pgcluster.Options{FsyncOn: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Stop() })
	try := func(what string, do func() error) func() {
		return func() {
			t.Helper()
			if err := do(); err != nil {
				t.Fatalf("%s PostgreSQL: %v", what, err)
			}
		}
	}
	return ownDatabase(t, c.URL), try("halt", c.Halt), try("resume", func() error { return c.Resume(t.Context()) })
}

// ownDatabase needs no drop: the cluster goes with the test.
func ownDatabase(t testing.TB, on server) string {
	t.Helper()
	t.Log("database: PostgreSQL")
	if err := execute(t.Context(), on, "CREATE DATABASE factdesk TEMPLATE template0"); err != nil {
		t.Fatalf("make a test database: %v", err)
	}
	return on("factdesk")
}

// server gives the address of a database of a running PostgreSQL.
type server func(database string) string

// sharedServer is the cluster that all tests of the run use: the one `make
// test` started and named in FACTDESK_TEST_POSTGRES, or else one for this
// process alone, started at first use and stopped by its watchdog when the
// process ends.
var sharedServer = sync.OnceValues(func() (server, error) {
	if address := os.Getenv("FACTDESK_TEST_POSTGRES"); address != "" {
		return at(address)
	}
	c, err := pgcluster.Start(context.Background(), pgcluster.Options{})
	if err != nil {
		return nil, err
	}
	// The method value also keeps c, and so its watchdog's pipe, from being
	// collected as garbage.
	return c.URL, nil
})

func at(address string) (server, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("FACTDESK_TEST_POSTGRES must be a postgres:// address: %w", err)
	}
	return func(database string) string {
		other := *u
		other.Path = "/" + database
		return other.String()
	}, nil
}

// freshDatabase copies template0, which nobody can connect to, so that tests
// may do it at the same time; 30 ms in memory, and 10 ms for the drop.
func freshDatabase(t testing.TB, on server) string { return newDatabase(t, on, "template0", "") }

func newDatabase(t testing.TB, on server, template, options string) string {
	t.Helper()
	t.Log("database: PostgreSQL") // tools/testreport counts these lines
	name := "t" + strings.ReplaceAll(uuid.NewString(), "-", "")
	if err := execute(t.Context(), on, "CREATE DATABASE "+name+" TEMPLATE "+template+" "+options); err != nil {
		t.Fatalf("make a test database: %v", err)
	}
	t.Cleanup(func() {
		// Not t.Context(): it is over by now. FORCE ends connections that
		// the test forgot; a leak is goleak's to find, not ours.
		if err := execute(context.Background(), on, "DROP DATABASE IF EXISTS "+name+" WITH (FORCE)"); err != nil {
			t.Logf("drop the test database: %v", err)
		}
	})
	return on(name)
}

func execute(ctx context.Context, on server, statement string) error {
	conn, err := pgx.Connect(ctx, on("postgres"))
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, statement)
	return err
}
