package pgcluster

import (
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// Bin is the directory that holds initdb and postgres: FACTDESK_PG_BIN when it
// is set (and then nothing else), or what pg_config says, or the newest of
// Debian's /usr/lib/postgresql/*/bin.
func Bin() (string, error) {
	if dir, ok := os.LookupEnv("FACTDESK_PG_BIN"); ok {
		if !holdsServer(dir) {
			return "", fmt.Errorf("FACTDESK_PG_BIN=%s holds no PostgreSQL server (initdb and postgres)", dir)
		}
		return dir, nil
	}
	for _, dir := range candidates() {
		if holdsServer(dir) {
			return dir, nil
		}
	}
	return "", fmt.Errorf("no PostgreSQL server on this machine: sudo apt-get install postgresql, or set FACTDESK_PG_BIN to the directory of initdb")
}

func candidates() []string {
	var dirs []string
	if out, err := exec.Command("pg_config", "--bindir").Output(); err == nil {
		dirs = append(dirs, strings.TrimSpace(string(out)))
	}
	debian, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	// Glob sorts as text, good enough from 10 to 99.
	for i := len(debian) - 1; i >= 0; i-- {
		dirs = append(dirs, debian[i])
	}
	return dirs
}

func holdsServer(dir string) bool {
	for _, name := range []string{"initdb", "postgres"} {
		if _, err := exec.LookPath(filepath.Join(dir, name)); err != nil {
			return false
		}
	}
	return true
}

// Version is what the server binary says of itself: "15.18 (Debian …)".
func Version() (string, error) {
	bin, err := Bin()
	if err != nil {
		return "", err
	}
	out, err := exec.Command(filepath.Join(bin, "postgres"), "--version").Output()
	if err != nil {
		return "", fmt.Errorf("ask PostgreSQL for its version: %w", err)
	}
	return strings.TrimPrefix(strings.TrimSpace(string(out)), "postgres (PostgreSQL) "), nil
}

// unprivileged is whom PostgreSQL shall run as: nil for "as we are".
func unprivileged() (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uerr := strconv.ParseUint(u.Uid, 10, 32)
		gid, gerr := strconv.ParseUint(u.Gid, 10, 32)
		if uerr == nil && gerr == nil && uid != 0 {
			return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
		}
	}
	return nil, fmt.Errorf("PostgreSQL will not run as root and this machine has neither a user postgres nor nobody")
}
