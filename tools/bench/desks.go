package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/jackc/pgx/v5"

	"factdesk/internal/bench"
	"factdesk/internal/store"
)

// desk is a database with a made-up desk in it.
type desk struct {
	database string // sqlite or postgres
	claims   int
	address  string   // as DATABASE_URL or the path of a file
	folder   string   // FACTDESK_DATA
	cluster  *cluster // nil on SQLite
}

func (d desk) name() string { return fmt.Sprintf("%s %d", d.database, d.claims) }

// desks opens those that are kept, and makes those that are not there.
func (s settings) desks(ctx context.Context) ([]desk, func(), error) {
	stop := func() {}
	if err := errors.Join(os.MkdirAll(s.dir, 0o711), os.Chmod(s.dir, 0o711)); err != nil { // PostgreSQL's user goes through it
		return nil, stop, err
	}
	var server *cluster
	var all []desk
	for _, database := range s.databases {
		if database == "postgres" {
			var err error
			if server, err = startCluster(filepath.Join(s.dir, "postgres")); err != nil {
				return nil, stop, err
			}
			stop = server.stop
		}
		for _, n := range s.sizes {
			d, err := s.desk(ctx, database, n, server)
			if err != nil {
				return nil, stop, fmt.Errorf("desk of %d claims on %s: %w", n, database, err)
			}
			all = append(all, d)
		}
	}
	return all, stop, nil
}

// desk is one desk. It is made under another name and then renamed, so that one that was
// cut off is made again.
func (s settings) desk(ctx context.Context, database string, n int, server *cluster) (desk, error) {
	d := desk{database: database, claims: n}
	name := fmt.Sprintf("bench_%d_%d", n, s.seed)
	begun := time.Now()
	if database == "postgres" {
		d.address, d.cluster = server.url(name), server
		d.folder = filepath.Join(s.dir, name+"_pg")
		made, err := server.has(ctx, name)
		if err != nil || made {
			return d, err
		}
		if err := server.fresh(ctx, name+"_new"); err != nil {
			return d, err
		}
		if err := fill(ctx, server.url(name+"_new"), n, s.seed); err != nil {
			return d, err
		}
		fmt.Fprintf(os.Stderr, "%s made in %s\n", d.name(), time.Since(begun).Round(time.Second))
		return d, server.rename(ctx, name+"_new", name)
	}
	d.folder = filepath.Join(s.dir, name)
	d.address = filepath.Join(d.folder, "factdesk.db")
	if _, err := os.Stat(d.address); err == nil || !errors.Is(err, os.ErrNotExist) {
		return d, err
	}
	unfinished := d.folder + ".new"
	if err := errors.Join(os.RemoveAll(unfinished), os.MkdirAll(unfinished, 0o700)); err != nil {
		return d, err
	}
	if err := fill(ctx, filepath.Join(unfinished, "factdesk.db"), n, s.seed); err != nil {
		return d, err
	}
	fmt.Fprintf(os.Stderr, "%s made in %s\n", d.name(), time.Since(begun).Round(time.Second))
	return d, os.Rename(unfinished, d.folder)
}

// fill makes a desk as one is that was worked on for long: all of it is in the index and in
// the record, which a desk that was loaded a moment ago has yet to be taken into.
func fill(ctx context.Context, address string, n int, seed uint64) error {
	db, err := store.Open(ctx, address)
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.Migrate(ctx); err != nil {
		return err
	}
	if err := bench.Fill(ctx, db, address, n, seed); err != nil {
		return err
	}
	if _, err := db.Reindex(ctx, func(store.Reindexed) {}); err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{db.Adopt, func(ctx context.Context) error { return db.Seal(ctx, time.Now()) }, db.AddUpAcceptances, db.Settle} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// has says whether the cluster has a database.
func (c *cluster) has(ctx context.Context, name string) (there bool, err error) {
	err = c.ask(ctx, func(conn *pgx.Conn) error {
		return conn.QueryRow(ctx, "SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)", name).Scan(&there)
	})
	return there, err
}

func (c *cluster) fresh(ctx context.Context, name string) error {
	return c.ask(ctx, func(conn *pgx.Conn) error {
		if _, err := conn.Exec(ctx, "DROP DATABASE IF EXISTS "+name+" WITH (FORCE)"); err != nil {
			return err
		}
		_, err := conn.Exec(ctx, "CREATE DATABASE "+name+" TEMPLATE template0")
		return err
	})
}

func (c *cluster) rename(ctx context.Context, from, to string) error {
	return c.ask(ctx, func(conn *pgx.Conn) error {
		_, err := conn.Exec(ctx, "ALTER DATABASE "+from+" RENAME TO "+to)
		return err
	})
}

func (c *cluster) ask(ctx context.Context, f func(*pgx.Conn) error) error {
	conn, err := pgx.Connect(ctx, c.url("postgres"))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	return f(conn)
}
