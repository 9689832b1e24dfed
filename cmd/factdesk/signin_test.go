package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"factdesk/internal/store"
)

// peakBound is the most memory that a server may need for a hundred wrong sign-ins at
// once, in MiB. One that just started needs some 120, and each argon2 takes 19 until
// they are collected.
const peakBound = 384

// TestAHundredWrongSignInsTakeLittleMemory counts from outside, as the system does, the
// most memory that a serving factdesk ever had.
func TestAHundredWrongSignInsTakeLittleMemory(t *testing.T) {
	env := append(os.Environ(), "FACTDESK_DATA="+t.TempDir(), "DATABASE_URL=", "FACTDESK_LISTEN=127.0.0.1:0",
		"FACTDESK_TRUSTED_PROXIES=127.0.0.1", "FACTDESK_LOG_LEVEL=error")
	server, base := startServer(t, env)
	before := peakOf(t, server.Process.Pid)
	answers := wrongSignIns(t, base, 100)
	peak := peakOf(t, server.Process.Pid)
	t.Logf("peak resident memory: %d MiB after the start, %d MiB after 100 wrong sign-ins at once; answers: %v", before, peak, answers)
	if peak > peakBound {
		t.Errorf("100 wrong sign-ins took the server to %d MiB, want at most %d", peak, peakBound)
	}
	for status := range answers {
		if status != http.StatusUnauthorized && status != http.StatusTooManyRequests && status != http.StatusServiceUnavailable {
			t.Errorf("a wrong sign-in was answered with %d", status)
		}
	}
}

// wrongSignIns sends n at once, each from an address of its own and for another account,
// and counts the answers by status.
func wrongSignIns(t *testing.T, base string, n int) map[int]int {
	t.Helper()
	answers := make(chan int, n)
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() {
			form := url.Values{"email": {fmt.Sprintf("nobody%d@example.org", i)}, "password": {"wrong horse battery"}}
			r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, base+"/signin", strings.NewReader(form.Encode()))
			if err != nil {
				t.Error(err)
				return
			}
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			r.Header.Set("X-Forwarded-For", fmt.Sprintf("198.51.100.%d", i))
			w, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Error(err)
				return
			}
			w.Body.Close()
			answers <- w.StatusCode
		})
	}
	all.Wait()
	close(answers)
	out := map[int]int{}
	for status := range answers {
		out[status]++
	}
	return out
}

// TestTokensOfTheCommandLineEnd in a year, unless told otherwise.
func TestTokensOfTheCommandLineEnd(t *testing.T) {
	env := append(os.Environ(), "FACTDESK_DATA="+t.TempDir(), "DATABASE_URL=")
	command(t, env, "user", "add", "rita@desk.example")
	for want, flags := range map[time.Duration][]string{365 * 24 * time.Hour: {}, time.Hour: {"--expire", "1h"}, 0: {"--never"}} {
		var made struct{ Token store.Token }
		out := command(t, env, append([]string{"token", "add", "rita@desk.example", "--json"}, flags...)...)
		if err := json.Unmarshal([]byte(out), &made); err != nil {
			t.Fatal(err)
		}
		var got time.Duration
		if made.Token.ExpiresAt != nil {
			got = made.Token.ExpiresAt.Sub(made.Token.CreatedAt).Round(time.Minute)
		}
		if got != want {
			t.Errorf("token add %v lasts %s, want %s", flags, got, want)
		}
	}
}

// peakOf is the most memory that a process ever had resident, in MiB.
func peakOf(t *testing.T, pid int) int {
	t.Helper()
	f, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Skip("this system does not say what memory a process took: ", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if kB, ok := strings.CutPrefix(lines.Text(), "VmHWM:"); ok {
			n, err := strconv.Atoi(strings.Fields(kB)[0])
			if err != nil {
				t.Fatal(err)
			}
			return n >> 10
		}
	}
	t.Fatal("no VmHWM in the status of the process")
	return 0
}
