package storetest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/jackc/pgx/v5"

	"factdesk/internal/store"
	"factdesk/migrations"
)

// Migrating takes longer than most tests: it is done once for each process on SQLite,
// once for each cluster on PostgreSQL, and tests get copies.

// sqliteTemplate is the file of a database that was migrated and closed.
var sqliteTemplate = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "fdtemplate")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "factdesk.db")
	if err := migrated(path); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// migrated makes the database at an address one with our schema, and closes it.
func migrated(address string) error {
	ctx := context.Background()
	db, err := store.Open(ctx, address)
	if err != nil {
		return err
	}
	_, err = db.Migrate(ctx)
	if closed := db.Close(); err == nil {
		err = closed
	}
	return err
}

// postgresTemplate is the name of a migrated database of the shared server that nobody
// can connect to. Several processes of one run share it: the first makes it, under a
// lock. Its name says which schema it has, since a server may outlive a run.
var postgresTemplate = sync.OnceValues(func() (string, error) {
	on, err := sharedServer()
	if err != nil {
		return "", err
	}
	name, err := templateName()
	if err != nil {
		return "", err
	}
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, on("postgres"))
	if err != nil {
		return "", fmt.Errorf("connect: %w", err)
	}
	defer conn.Close(ctx)
	return name, makeTemplate(ctx, conn, on, name)
})

// makingTemplate is the advisory lock under which a template is made.
const makingTemplate = 7_340_133

func makeTemplate(ctx context.Context, conn *pgx.Conn, on server, name string) error {
	if _, err := conn.Exec(ctx, "SELECT pg_advisory_lock($1)", makingTemplate); err != nil { // it goes with the connection
		return fmt.Errorf("lock: %w", err)
	}
	var whole bool
	if err := conn.QueryRow(ctx, "SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate)", name).Scan(&whole); err != nil {
		return fmt.Errorf("look for the template: %w", err)
	}
	if whole {
		return nil
	}
	for _, statement := range []string{"DROP DATABASE IF EXISTS " + name, "CREATE DATABASE " + name + " TEMPLATE template0"} { // one that is no template was left half made
		if _, err := conn.Exec(ctx, statement); err != nil {
			return fmt.Errorf("make the template: %w", err)
		}
	}
	if err := migrated(on(name)); err != nil {
		return fmt.Errorf("migrate the template: %w", err)
	}
	_, err := conn.Exec(ctx, "ALTER DATABASE "+name+" WITH ALLOW_CONNECTIONS false IS_TEMPLATE true")
	return err
}

// templateName is made of the migrations' names and words.
func templateName() (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(migrations.Files, "postgres", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(migrations.Files, path)
		fmt.Fprintf(sum, "%s %d\n%s", path, len(b), b)
		return err
	})
	return "migrated_" + hex.EncodeToString(sum.Sum(nil))[:16], err
}
