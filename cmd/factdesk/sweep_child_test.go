//go:build linux

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// child is a serving factdesk that is looked at from outside.
type child struct {
	t     *testing.T
	pid   int
	base  string // its address
	ask   io.Writer
	freed *bufio.Reader
	idle  int64 // bytes that it holds when nothing is asked
}

// startSwept starts a server on the database in dir, without jobs: theirs is no
// request's work. Its request limits are the defaults.
func startSwept(t *testing.T, dir string, env ...string) *child {
	t.Helper()
	cmd := exec.Command("factdesk-swept", "serve", "--no-jobs")
	cmd.Env = append(append(os.Environ(), "FACTDESK_DATA="+dir, "DATABASE_URL=", "FACTDESK_LISTEN=127.0.0.1:0", "FACTDESK_LOG_LEVEL=error", "FACTDESK_RATE_PER_MINUTE=1000000"), env...)
	cmd.Stderr = os.Stderr
	answers, theirs, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.ExtraFiles = []*os.File{theirs}
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	theirs.Close()
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait(); answers.Close() })
	c := &child{t: t, pid: cmd.Process.Pid, ask: in, freed: bufio.NewReader(answers)}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if m := servesOn.FindStringSubmatch(lines.Text()); m != nil {
			c.base = m[1]
			go io.Copy(io.Discard, out)
			return c
		}
	}
	t.Fatal("factdesk serve ended without saying where it serves")
	return nil
}

// proc reads a file of the kernel's about the server.
func (c *child) proc(name string) []byte {
	c.t.Helper()
	b, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(c.pid), name))
	if err != nil {
		c.t.Fatalf("the server is gone: %v", err)
	}
	return b
}

// kilobytes is a line of /proc/PID/status in bytes.
func (c *child) kilobytes(field string) int64 {
	for line := range bytes.Lines(c.proc("status")) {
		if rest, ok := bytes.CutPrefix(line, []byte(field+":")); ok {
			n, _ := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(string(rest)), " kB"), 10, 64)
			return n << 10
		}
	}
	c.t.Fatalf("/proc says nothing of %s", field)
	return 0
}

// tick is the unit of times in /proc/PID/stat on Linux.
const tick = 10 * time.Millisecond

// cpu is the time that the server has computed for.
func (c *child) cpu() time.Duration {
	stat := string(c.proc("stat"))
	fields := strings.Fields(stat[strings.LastIndexByte(stat, ')')+1:])
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	system, _ := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * tick
}

// hidden is how much more than when idle the server may hold before a measurement: a
// peak below that would not be seen.
const hidden = 4 << 20

// settle makes the next peak a request's own, and says above what it counts. What lies
// in a pool survives one collection.
func (c *child) settle() (base int64) {
	c.t.Helper()
	for range 3 {
		base = c.kilobytes("VmRSS")
		if c.idle != 0 && base < c.idle+hidden {
			break
		}
		fmt.Fprintln(c.ask)
		if _, err := c.freed.ReadString('\n'); err != nil {
			c.t.Fatalf("the server is gone: %v", err)
		}
		if base = c.kilobytes("VmRSS"); c.idle == 0 || base < c.idle {
			c.idle = base
		}
	}
	if err := os.WriteFile(filepath.Join("/proc", strconv.Itoa(c.pid), "clear_refs"), []byte("5"), 0); err != nil {
		c.t.Fatal(err)
	}
	return base
}

// cost is what something took of the server.
type cost struct {
	Memory int64 // bytes above idle, at the peak
	CPU    time.Duration
}

// measure does something and says what it cost.
func (c *child) measure(do func()) cost {
	c.t.Helper()
	base, before := c.settle(), c.cpu()
	do()
	return cost{max(c.kilobytes("VmHWM")-base, 0), c.cpu() - before}
}
