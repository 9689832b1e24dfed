package pgcluster

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
)

// watchdog is the parent of PostgreSQL. It reads from a pipe whose other end
// only the process that called Start holds: when that process closes it or
// dies, the reading ends and the cluster goes, so that no test run, however it
// was killed, leaves a server or its files behind. If PostgreSQL fails first,
// the watchdog still waits, and the directory stays readable.
const watchdog = `
start() { "$0" "$@" </dev/null >>"$DIR/log" 2>&1 & pid=$!; }
halt() { kill -QUIT "$pid" 2>/dev/null; wait "$pid"; }
start "$@"
while read -r word; do
	case $word in
	halt) halt; echo halted ;;
	resume) start "$@" ;;
	esac
done
halt
cd / && rm -rf "$DIR"
`

// Halt ends PostgreSQL as a crash of the server would, and returns when it is
// gone. Its data stay for Resume.
func (c *Cluster) Halt() error {
	if _, err := io.WriteString(c.leash, "halt\n"); err != nil {
		return err
	}
	_, err := io.ReadFull(c.said, make([]byte, len("halted\n")))
	return err
}

// Resume starts PostgreSQL again at the same address and returns when it
// answers.
func (c *Cluster) Resume(ctx context.Context) error {
	if _, err := io.WriteString(c.leash, "resume\n"); err != nil {
		return err
	}
	return c.waitReady(ctx)
}

// fast gives up safety that a throw-away cluster does not need.
var fast = []string{"-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"}

func (c *Cluster) run(bin string, cred *syscall.Credential, opt Options) error {
	args := []string{"-c", watchdog, filepath.Join(bin, "postgres"),
		"-D", filepath.Join(c.dir, "data"), "-k", c.dir, "-c", "listen_addresses=",
		"-c", "max_connections=200", "-c", "wal_level=minimal", "-c", "max_wal_senders=0", "-c", "timezone=UTC"}
	if !opt.FsyncOn {
		args = append(args, fast...)
	}
	hears, leash, err := os.Pipe()
	if err != nil {
		return err
	}
	defer hears.Close()
	said, says, err := os.Pipe()
	if err != nil {
		return errors.Join(err, leash.Close())
	}
	defer says.Close()
	c.leash, c.said = leash, said
	c.cmd = exec.Command("/bin/sh", args...)
	c.cmd.Dir, c.cmd.Stdin, c.cmd.Stdout = c.dir, hears, says
	c.cmd.Env = append(os.Environ(), "DIR="+c.dir)
	// A process group of its own: a ^C meant for the tests must reach the
	// watchdog through the pipe, not kill it before it has tidied up.
	c.cmd.SysProcAttr = &syscall.SysProcAttr{Credential: cred, Setpgid: true}
	return c.cmd.Start()
}
