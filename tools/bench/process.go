package main

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is a server under measurement.
type process struct {
	cmd  *exec.Cmd
	base string // http://127.0.0.1:port
}

// start runs a program that prints "… on http://127.0.0.1:port" or "… on 127.0.0.1:port"
// when it serves; cores are those that it may use, "" all.
func start(ctx context.Context, cores string, env []string, program string, args ...string) (*process, error) {
	if cores != "" {
		program, args = "taskset", append([]string{"-c", cores, program}, args...)
	}
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.WaitDelay = 20 * time.Second
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &process{cmd: cmd}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if _, rest, ok := strings.Cut(lines.Text(), " on "); ok {
			p.base = "http://" + strings.TrimPrefix(strings.Fields(rest)[0], "http://")
			break
		}
	}
	go func() {
		for lines.Scan() {
		}
	}()
	if p.base == "" {
		cmd.Wait()
		return nil, fmt.Errorf("%s %v serves nothing", program, args)
	}
	return p, p.ready(ctx)
}

func (p *process) ready(ctx context.Context) error {
	for begun := time.Now(); time.Since(begun) < time.Minute && ctx.Err() == nil; time.Sleep(20 * time.Millisecond) {
		answer, err := http.Get(p.base + "/healthz")
		if err == nil {
			answer.Body.Close()
			return nil
		}
	}
	return fmt.Errorf("%s does not answer", p.base)
}

// rest waits, three minutes at most, until a server has done the jobs that waited when it
// started. It goes on to look for damage in its file, with a fifth of a core, as it does for
// ten minutes of each hour.
func (p *process) rest(ctx context.Context) {
	for begun, used := time.Now(), p.cpu(); time.Since(begun) < 3*time.Minute && sleep(ctx, time.Second); {
		now := p.cpu()
		if now-used < 0.3 {
			return
		}
		used = now
	}
}

func (p *process) stop() {
	p.cmd.Process.Signal(syscall.SIGTERM)
	p.cmd.Wait()
}

// serve starts the product on a desk.
func (s settings) serve(ctx context.Context, d desk, cores string) (*process, error) {
	env := append([]string{"FACTDESK_DATA=" + d.folder, "FACTDESK_RATE_PER_MINUTE=100000000", "FACTDESK_LOG_LEVEL=error"}, s.env...)
	if d.database == "postgres" {
		env = append(env, "DATABASE_URL="+d.address)
	}
	return start(ctx, cores, env, s.program, "serve", "--listen", "127.0.0.1:0")
}

// cpu is what a process has used, in seconds.
func cpu(pid int) float64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(b[strings.LastIndex(string(b), ")")+1:]))
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return float64(user+system) / 100 // Linux counts in hundredths wherever Go runs
}

func (p *process) cpu() float64 { return cpu(p.cmd.Process.Pid) }

// resident is the memory that a process holds, in MB.
func (p *process) resident() float64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(b), "VmRSS:")
	kb, _ := strconv.Atoi(strings.Fields(rest)[0])
	return float64(kb) / 1024
}

// cpu is what the processes of a cluster have used that are there.
func (c *cluster) cpu() (sum float64) {
	if c == nil {
		return 0
	}
	b, err := os.ReadFile(filepath.Join(c.dir, "data", "postmaster.pid"))
	if err != nil {
		return 0
	}
	postmaster := strings.Fields(string(b))[0]
	for _, pid := range children(postmaster) {
		sum += cpu(pid)
	}
	return sum
}

func children(parent string) (all []int) {
	b, err := os.ReadFile("/proc/" + parent + "/task/" + parent + "/children")
	if err != nil {
		return nil
	}
	for _, x := range strings.Fields(string(b)) {
		if pid, err := strconv.Atoi(x); err == nil {
			all = append(all, pid)
		}
	}
	return all
}
