package pgcluster

import (
	"os"
	"syscall"
)

// memory is where Linux keeps files that never reach a disk.
const memory = "/dev/shm"

// roomInMemory is what a run of the whole suite may need there, in bytes: 8 MB
// for each database alive, and PostgreSQL's log. Containers often have 64 MB.
const roomInMemory = 2 << 30

// tempDir makes the cluster's directory: in memory if there is room, where a
// database is made in 30 ms and not in 200, and on the disk for a cluster that
// is to be as durable as one. The name is short on purpose: the path of a Unix
// socket may have 107 bytes.
func tempDir(cred *syscall.Credential, opt Options) (string, error) {
	parent := ""
	if !opt.FsyncOn && hasRoom(memory) {
		parent = memory
	}
	dir, err := os.MkdirTemp(parent, "fdpg")
	if err != nil || cred == nil {
		return dir, err
	}
	return dir, os.Chown(dir, int(cred.Uid), int(cred.Gid))
}

// hasRoom wants a directory that everyone may write to, as /dev/shm is where
// it is a mount of its own: the user of PostgreSQL removes the cluster.
func hasRoom(dir string) bool {
	info, err := os.Stat(dir)
	if err != nil || info.Mode().Perm()&0o002 == 0 {
		return false
	}
	var fs syscall.Statfs_t
	if err := syscall.Statfs(dir, &fs); err != nil {
		return false
	}
	return fs.Bavail*uint64(fs.Bsize) >= roomInMemory
}
