package main

import (
	"bufio"
	"flag"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"factdesk/internal/store/storetest"
)

// make upgrade builds the program of an earlier revision and names it.
var oldProgram = flag.String("old", "", "the program of an earlier revision, for TestAnOldProgramGoesOnBesideTheNewOne")

// TestAnOldProgramGoesOnBesideTheNewOne has an earlier program serve while this one starts
// beside it and brings the schema up. Clients work through both in turn; nothing that
// either answered is lost or there twice, and the old one, ended, is not started again.
func TestAnOldProgramGoesOnBesideTheNewOne(t *testing.T) {
	if *oldProgram == "" {
		t.Log("nobody named an earlier program: make upgrade does")
		return
	}
	s := &stoppable{t: t, address: storetest.DurablePostgres(t)}
	s.env = append(os.Environ(), "FACTDESK_DATA="+t.TempDir(), "DATABASE_URL="+s.address, "FACTDESK_LISTEN=127.0.0.1:0", "FACTDESK_LOG_LEVEL=error",
		"FACTDESK_RATE_PER_MINUTE=1000000", "FACTDESK_REQUEST_MEMORY=4096")
	link := s.old("user", "add", "rita@desk.example", "--role", "reviewer", "--name", "Rita")
	token := strings.TrimSpace(s.old("token", "add", "rita@desk.example", "--scope", "read,import,review"))
	s.old("user", "add", "edith@desk.example", "--role", "editor", "--name", "Edith")
	between := newProxy(t)
	crew := newCrew(t, between, token, strings.TrimSpace(s.old("token", "add", "edith@desk.example", "--scope", "read,review,signoff")))
	old, base := s.oldServes()
	between.lead(base, old.Process)
	crew.signIn(linkPath.FindString(link))
	crew.begin()
	crew.await(answersPerRound)
	process, base := startServer(t, s.env) // which migrates
	between.lead(base, process.Process)
	crew.await(20 * answersPerRound)
	kill(t, old)
	crew.await(answersPerRound)
	crew.end()
	lost, twice := crew.count()
	t.Logf("%d changes answered, %d lost, %d twice", len(crew.diary), lost, twice)
	if lost+twice > 0 {
		t.Error("something is lost or there twice")
	}
	command(t, s.env, "verify")
	if out, err := s.oldCommand("serve").CombinedOutput(); err == nil || !strings.Contains(string(out), "newer than this program's") {
		t.Errorf("the old program on the new schema: %v\n%s\nwant a refusal that says why", err, out)
	}
}

func (s *stoppable) oldCommand(args ...string) *exec.Cmd {
	cmd := exec.Command(*oldProgram, args...)
	cmd.Env = s.env
	return cmd
}

func (s *stoppable) old(args ...string) string {
	s.t.Helper()
	out, err := s.oldCommand(args...).Output()
	if err != nil {
		s.t.Fatalf("the old factdesk %s: %v", strings.Join(args, " "), err)
	}
	return string(out)
}

func (s *stoppable) oldServes() (*exec.Cmd, string) {
	s.t.Helper()
	cmd := s.oldCommand("serve")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if m := servesOn.FindStringSubmatch(lines.Text()); m != nil {
			go io.Copy(io.Discard, out)
			return cmd, m[1]
		}
	}
	s.t.Fatal("the old factdesk serve ended without saying where it serves")
	return nil, ""
}
