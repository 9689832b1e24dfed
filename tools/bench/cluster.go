package main

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"factdesk/internal/store/storetest/pgcluster"
)

// cluster is a PostgreSQL of our own on a Unix socket that stays from run to run. Its
// settings are those that a newsroom's server would have, but that nothing waits for the
// disk: what is compared are programs.
type cluster struct {
	dir, bin string
	as       *syscall.Credential
}

const clusterSettings = `-c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_wal_size=4GB -c shared_buffers=512MB -c max_connections=200 -c shared_preload_libraries=pg_stat_statements`

func startCluster(dir string) (*cluster, error) {
	bin, err := pgcluster.Bin()
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return nil, err
	}
	c := &cluster{dir: dir, bin: bin}
	if err := c.own(); err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(dir, "data")); errors.Is(err, os.ErrNotExist) {
		err := c.run("initdb", "-D", filepath.Join(dir, "data"), "--username=factdesk", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync")
		if err != nil {
			return nil, err
		}
	}
	if c.run("pg_ctl", "-D", filepath.Join(dir, "data"), "status") == nil {
		return c, nil
	}
	return c, c.run("pg_ctl", "-D", filepath.Join(dir, "data"), "-w", "-l", filepath.Join(dir, "log"), "-o", "-k "+dir+" "+clusterSettings, "start")
}

// own makes the folder one of PostgreSQL's user, which is not root.
func (c *cluster) own() error {
	if err := os.MkdirAll(c.dir, 0o700); err != nil || os.Geteuid() != 0 {
		return err
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		return err
	}
	uid, uerr := strconv.Atoi(u.Uid)
	gid, gerr := strconv.Atoi(u.Gid)
	if err := errors.Join(uerr, gerr); err != nil {
		return err
	}
	c.as = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return os.Chown(c.dir, uid, gid)
}

func (c *cluster) run(program string, args ...string) error {
	cmd := exec.Command(filepath.Join(c.bin, program), args...)
	cmd.Dir, cmd.SysProcAttr = c.dir, &syscall.SysProcAttr{Credential: c.as}
	var said strings.Builder
	if program != "pg_ctl" || args[len(args)-1] != "start" { // the server would hold the pipe open
		cmd.Stdout, cmd.Stderr = &said, &said
	}
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w\n%s", program, err, said.String())
	}
	return nil
}

func (c *cluster) stop() {
	if err := c.run("pg_ctl", "-D", filepath.Join(c.dir, "data"), "-m", "fast", "stop"); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
	}
}

func (c *cluster) url(database string) string {
	return (&url.URL{Scheme: "postgres", User: url.User("factdesk"), Path: "/" + database, RawQuery: url.Values{"host": {c.dir}}.Encode()}).String()
}
