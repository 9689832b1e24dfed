// Package pgcluster starts a throw-away PostgreSQL from the machine's own
// binaries, for tests. The cluster listens on a Unix socket in a directory of
// its own and on nothing else, so no port can be taken and no other program
// on the machine meets it. It is not for anyone's data: by default it does
// not even wait for the disk.
package pgcluster

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// superuser is the only role of a test cluster; it may do everything and has
// no password, because only the socket's owner and root reach the socket.
const superuser = "factdesk"

// Options says how a cluster differs from the fast default.
type Options struct {
	// FsyncOn makes commits wait for the disk, as a newsroom's server does:
	// what a crash test needs to mean anything.
	FsyncOn bool
}

// Cluster is a running PostgreSQL. It ends with Stop, or by itself when the
// process that started it ends in whatever way, kill -9 included. Keep the
// value for as long as you need the server: one that is garbage ends too.
type Cluster struct {
	dir   string
	cmd   *exec.Cmd
	leash *os.File // to the watchdog; closing it stops PostgreSQL
	said  *os.File // from the watchdog
}

// Start makes a new cluster and returns when it answers, after about one
// second. As root it runs PostgreSQL as the user postgres or nobody, because
// PostgreSQL refuses to be root.
func Start(ctx context.Context, opt Options) (*Cluster, error) {
	bin, err := Bin()
	if err != nil {
		return nil, err
	}
	cred, err := unprivileged()
	if err != nil {
		return nil, err
	}
	dir, err := tempDir(cred, opt)
	if err != nil {
		return nil, err
	}
	c, err := start(ctx, bin, dir, cred, opt)
	if err != nil {
		os.RemoveAll(dir)
		return nil, fmt.Errorf("start PostgreSQL from %s: %w", bin, err)
	}
	return c, nil
}

func start(ctx context.Context, bin, dir string, cred *syscall.Credential, opt Options) (*Cluster, error) {
	if err := initdb(ctx, bin, dir, cred); err != nil {
		return nil, err
	}
	c := &Cluster{dir: dir}
	if err := c.run(bin, cred, opt); err != nil {
		return nil, err
	}
	if err := c.waitReady(ctx); err != nil {
		c.Stop()
		return nil, err
	}
	return c, nil
}

// initdb fills dir/data. Collation C and UTF8 are fixed so that tests sort
// alike whatever the locale of the machine.
func initdb(ctx context.Context, bin, dir string, cred *syscall.Credential) error {
	cmd := exec.CommandContext(ctx, filepath.Join(bin, "initdb"), "-D", filepath.Join(dir, "data"),
		"--username="+superuser, "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync")
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: cred}
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w\n%s", err, out)
	}
	return nil
}

// URL is the address of a database of the cluster, in the form DATABASE_URL
// takes: postgres://factdesk@/NAME?host=/DIRECTORY.
func (c *Cluster) URL(database string) string { return urlFor(c.dir, database) }

func urlFor(dir, database string) string {
	q := url.Values{"host": {dir}}
	return (&url.URL{Scheme: "postgres", User: url.User(superuser), Path: "/" + database, RawQuery: q.Encode()}).String()
}

func (c *Cluster) waitReady(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	for {
		conn, err := pgx.Connect(ctx, c.URL("postgres"))
		if err == nil {
			return conn.Close(ctx)
		}
		if ctx.Err() != nil {
			return fmt.Errorf("no answer: %w\n%s", err, c.log())
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func (c *Cluster) log() []byte {
	out, _ := os.ReadFile(filepath.Join(c.dir, "log"))
	return out
}

// Stop ends PostgreSQL at once, with no regard for its data, and removes its
// directory.
func (c *Cluster) Stop() error {
	err := c.leash.Close()
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	return errors.Join(err, c.cmd.Wait(), c.said.Close())
}
