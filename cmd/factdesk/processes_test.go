package main

import (
	"bufio"
	"database/sql"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// TestEachOfTwoServesAndAWorkerIsKilled has two serve and a worker on one PostgreSQL. While
// clients import, decide and publish through both in turn, each process is killed once.
// Nothing that was answered is lost or there twice, and the job that the worker was at
// is another worker's.
func TestEachOfTwoServesAndAWorkerIsKilled(t *testing.T) {
	site, asked := slowSite(t)
	s := newStoppable(t, grace, storetest.DurablePostgres(t))
	s.env = append(s.env, "FACTDESK_RATE_PER_MINUTE=1000000", "FACTDESK_REQUEST_MEMORY=4096", "FACTDESK_FETCH_ALLOW=127.0.0.0/8",
		"FACTDESK_FETCH_PORTS="+site[strings.LastIndex(site, ":")+1:])
	link := command(t, s.env, "user", "add", "ron@desk.example", "--role", "reviewer", "--name", "Ron")
	command(t, s.env, "user", "add", "edith@desk.example", "--role", "editor", "--name", "Edith")
	between := newProxy(t)
	crew := newCrew(t, between, s.token, strings.TrimSpace(command(t, s.env, "token", "add", "edith@desk.example", "--scope", "read,review,signoff")))
	serve := func() *exec.Cmd {
		process, base := startServer(t, s.env, "--no-jobs")
		between.lead(base, process.Process)
		return process
	}
	both := []*exec.Cmd{serve(), serve()}
	worker := s.worker()
	crew.signIn(linkPath.FindString(link))
	crew.begin()
	crew.await(answersPerRound)
	job := s.queue(between.URL, site+"/news")
	<-asked // the worker is at it
	for _, process := range append(both, worker) {
		kill(t, process)
		crew.await(answersPerRound)
		if process != worker {
			serve()
		}
	}
	crew.wrote(written{"article", "", s.takeOver(job), ""})
	crew.end()
	if lost, twice := crew.count(); lost+twice > 0 {
		t.Errorf("%d lost, %d twice", lost, twice)
	}
	command(t, s.env, "verify")
}

// slowSite answers its first visitor never, and all others with an article. The address
// is that of a server on this machine.
func slowSite(t *testing.T) (address string, asked <-chan struct{}) {
	first, stop := make(chan struct{}), make(chan struct{})
	visits := make(chan struct{}, 1)
	visits <- struct{}{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-visits:
			close(first)
			select {
			case <-r.Context().Done():
			case <-stop:
			}
		default:
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			io.WriteString(w, "<!doctype html><title>The border</title><h1>The border</h1><p>"+strings.Repeat("The ministry said on Friday that 12,500 people had crossed the border. ", 20))
		}
	}))
	t.Cleanup(func() { close(stop); server.Close() })
	return server.URL, first
}

func kill(t *testing.T, process *exec.Cmd) {
	t.Helper()
	if err := process.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	process.Wait()
}

// begun starts a command in the desk's environment, to be killed at the test's end, and
// gives the lines that it prints.
func (s *stoppable) begun(args ...string) (*exec.Cmd, *bufio.Scanner) {
	s.t.Helper()
	process := exec.Command("factdesk", args...)
	process.Env, process.Stderr = s.env, os.Stderr
	out, err := process.StdoutPipe()
	if err == nil {
		err = process.Start()
	}
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { process.Process.Kill(); process.Wait() })
	return process, bufio.NewScanner(out)
}

// worker starts a worker and returns when it has said that it works.
func (s *stoppable) worker() *exec.Cmd {
	s.t.Helper()
	process, lines := s.begun("worker")
	if !lines.Scan() {
		s.t.Fatal("factdesk worker ended without a word")
	}
	return process
}

// takeOver lets the minute be over for which the dead worker has the job, waits until a
// new one has done it, and returns the article that it made.
func (s *stoppable) takeOver(id uuid.UUID) (article string) {
	s.t.Helper()
	db := s.open()
	if j := s.job(db, id); j.State != store.JobRunning || j.Attempts != 1 {
		s.t.Errorf("the job of the killed worker is %s after %d attempts, want it running after one", j.State, j.Attempts)
	}
	pool, err := sql.Open("pgx", s.address)
	if err == nil {
		_, err = pool.ExecContext(s.t.Context(), "UPDATE jobs SET leased_until = leased_until - interval '2 minutes' WHERE id = $1", id)
		pool.Close()
	}
	if err != nil {
		s.t.Fatal(err)
	}
	s.worker()
	eventually(s.t, "another worker has done the job", func() bool { return s.job(db, id).State == store.JobDone })
	j := s.job(db, id)
	var made ingest.Outcome
	if err := json.Unmarshal(j.Result, &made); err != nil || len(made.Items) != 1 || made.Items[0].ArticleID == nil || j.Losses != 1 {
		s.t.Fatalf("%d workers were lost at the job, want one; it made %s: %v", j.Losses, j.Result, err)
	}
	return made.Items[0].ArticleID.String()
}
