package storetest

import (
	"testing"

	"github.com/jackc/pgx/v5"
)

func TestPostgresDSNGivesEachTestItsOwnDatabase(t *testing.T) {
	ctx := t.Context()
	a, b := PostgresDSN(t), PostgresDSN(t)
	if a == b {
		t.Fatalf("two calls gave the same database %s", a)
	}
	for _, dsn := range []string{a, b} {
		conn, err := pgx.Connect(ctx, dsn)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close(ctx)
		// The second would fail if both stood in one database.
		if _, err := conn.Exec(ctx, "CREATE TABLE only_here (id int)"); err != nil {
			t.Errorf("%s: %v", dsn, err)
		}
	}
}

func TestPostgresDatabaseIsDroppedAfterTheTest(t *testing.T) {
	var dsn string
	t.Run("a test that forgets its connection", func(t *testing.T) {
		dsn = PostgresDSN(t)
		if _, err := pgx.Connect(t.Context(), dsn); err != nil {
			t.Fatal(err)
		}
	})
	if conn, err := pgx.Connect(t.Context(), dsn); err == nil {
		conn.Close(t.Context())
		t.Errorf("%s still answers", dsn)
	}
}

func TestDurablePostgresWaitsForTheDisk(t *testing.T) {
	ctx := t.Context()
	conn, err := pgx.Connect(ctx, DurablePostgres(t))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(ctx)
	for _, name := range []string{"fsync", "synchronous_commit", "full_page_writes"} {
		var got string
		if err := conn.QueryRow(ctx, "SHOW "+name).Scan(&got); err != nil || got != "on" {
			t.Errorf("%s = %q, %v; want on", name, got, err)
		}
	}
}

func TestUnreliablePostgresGoesAndComesBack(t *testing.T) {
	ctx := t.Context()
	dsn, halt, resume := UnreliablePostgres(t)
	query := func(statement string) error {
		conn, err := pgx.Connect(ctx, dsn)
		if err != nil {
			return err
		}
		defer conn.Close(ctx)
		_, err = conn.Exec(ctx, statement)
		return err
	}
	if err := query("CREATE TABLE kept (id int)"); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		halt()
		if err := query("SELECT * FROM kept"); err == nil {
			t.Error("a halted server answers")
		}
		resume()
		if err := query("SELECT * FROM kept"); err != nil {
			t.Errorf("after resume: %v", err)
		}
	}
}
