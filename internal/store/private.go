package store

import (
	"os"
	"path/filepath"
	"strings"
)

// private sees to it that nobody but their owner reads a SQLite database's file and
// what SQLite keeps beside it, whatever the umask, and makes the file when it is
// missing. What can't be changed, because it is somebody else's, is left: opening it
// will say so, if that matters.
func private(path string) {
	if f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600); err == nil {
		f.Close()
	}
	for _, beside := range []string{"", "-wal", "-shm", "-journal", ".migrating"} {
		ownerAlone(path+beside, 0o600)
	}
	if dir := filepath.Dir(path); onlyOurs(dir, path) {
		ownerAlone(dir, 0o700)
	}
}

// ownerAlone takes the rights of everybody else away.
func ownerAlone(path string, mode os.FileMode) {
	if info, err := os.Stat(path); err == nil && info.Mode().Perm()&0o077 != 0 {
		os.Chmod(path, mode) // fails for somebody else's, which is left
	}
}

// onlyOurs says whether a directory holds the database and nothing besides: one that
// was given to us may be closed, and one that we share, such as /tmp, may not.
func onlyOurs(dir, path string) bool {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return false
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), filepath.Base(path)) && e.Name() != "backups" {
			return false
		}
	}
	return true
}
