package backup

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// dumpPostgres has pg_dump write the database as it stands at one moment, and verifies
// the database itself meanwhile: only a restore can verify a dump, and does.
func (m *Made) dumpPostgres(ctx context.Context, db *store.DB, address, data string) error {
	m.Manifest.Engine = "postgres"
	major := strings.SplitN(m.Manifest.Version, ".", 2)[0]
	dump, err := program(ctx, "pg_dump", major)
	if err != nil {
		return err
	}
	err = db.Frozen(ctx, func(snapshot string, rows map[string]int64) error {
		m.Manifest.Rows = rows
		return runPostgres(ctx, address, dump, "--format=custom", "--compress=0", "--no-owner", "--no-privileges", "--snapshot="+snapshot, "--file="+data)
	})
	if err != nil {
		return err
	}
	m.Verified, err = db.Verify(ctx)
	return err
}

// restorePostgres brings a dump into an empty database, whole or not at all.
func restorePostgres(ctx context.Context, address, version, data string) error {
	restore, err := program(ctx, "pg_restore", strings.SplitN(version, ".", 2)[0])
	if err != nil {
		return err
	}
	return runPostgres(ctx, address, restore, "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", data)
}

// runPostgres runs one of PostgreSQL's programs on the database at an address. The
// password goes by the environment: everybody on the machine can read arguments.
func runPostgres(ctx context.Context, address, name string, args ...string) error {
	bare, password, err := apart(address)
	if err != nil {
		return err
	}
	var said bytes.Buffer
	cmd := exec.CommandContext(ctx, name, append([]string{"--dbname=" + bare, "--no-password"}, args...)...)
	cmd.Env = append(cmd.Environ(), "LC_ALL=C")
	if password != "" {
		cmd.Env = append(cmd.Env, "PGPASSWORD="+password)
	}
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return errs.Because(err, errs.Unavailable, "%s failed: %s", filepath.Base(name), firstLines(said.String()))
	}
	return nil
}

func firstLines(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[:min(len(lines), 5)], " ")
}

// apart takes the password out of an address.
func apart(address string) (bare, password string, err error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", "", errs.New(errs.Invalid, "DATABASE_URL is not understood.")
	}
	q := u.Query()
	password = q.Get("password")
	q.Del("password")
	if p, ok := u.User.Password(); ok {
		password, u.User = p, url.User(u.User.Username())
	}
	u.RawQuery = q.Encode()
	return u.String(), password, nil
}

// program finds pg_dump or pg_restore of the server's major version, or a newer one: an
// older pg_dump refuses the server.
func program(ctx context.Context, name, major string) (string, error) {
	want, err := strconv.Atoi(major)
	if err != nil {
		return "", fmt.Errorf("the server's version is %q", major)
	}
	best, of := "", 0
	for _, path := range programs(ctx, name) {
		v := majorOf(ctx, path)
		if v == want {
			return path, nil
		}
		if v > want && (of == 0 || v < of) {
			best, of = path, v
		}
	}
	if best == "" {
		return "", errs.New(errs.Unavailable, "No %s of PostgreSQL %d was found. Install it (on Debian: apt-get install postgresql-client-%d) or put it on the PATH.", name, want, want)
	}
	return best, nil
}

// programs are where a program of PostgreSQL may stand.
func programs(ctx context.Context, name string) []string {
	var all []string
	if path, err := exec.LookPath(name); err == nil {
		all = append(all, path)
	}
	if out, err := exec.CommandContext(ctx, "pg_config", "--bindir").Output(); err == nil {
		all = append(all, filepath.Join(strings.TrimSpace(string(out)), name))
	}
	debian, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name) // the pattern is sound
	return slices.DeleteFunc(append(all, debian...), func(path string) bool {
		_, err := os.Stat(path)
		return err != nil
	})
}

var versionNumber = regexp.MustCompile(`\) (\d+)`)

// majorOf is 15 for “pg_dump (PostgreSQL) 15.18 (Debian …)”, 0 when it does not say.
func majorOf(ctx context.Context, path string) int {
	out, err := exec.CommandContext(ctx, path, "--version").Output()
	if err != nil {
		return 0
	}
	if found := versionNumber.FindSubmatch(out); found != nil {
		n, _ := strconv.Atoi(string(found[1])) // digits
		return n
	}
	return 0
}
