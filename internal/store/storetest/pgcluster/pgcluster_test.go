package pgcluster_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"factdesk/internal/store/storetest/pgcluster"

	"github.com/jackc/pgx/v5"
)

func TestStopLeavesNothingBehind(t *testing.T) {
	c, err := pgcluster.Start(t.Context(), pgcluster.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Stop() })
	conn, err := pgx.Connect(t.Context(), c.URL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	conn.Close(t.Context())
	dir := conn.Config().Host
	if err := c.Stop(); err != nil {
		t.Errorf("Stop: %v", err)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("%s is still there (%v)", dir, err)
	}
}

// The test runs itself as a second process, which starts a cluster, prints
// its address and is killed before it can tidy up.
func TestClusterEndsWithItsProcess(t *testing.T) {
	if os.Getenv("PGCLUSTER_TEST_CHILD") != "" {
		startAndWait(t)
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestClusterEndsWithItsProcess$")
	cmd.Env = append(os.Environ(), "PGCLUSTER_TEST_CHILD=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	buf := make([]byte, 200)
	n, err := out.Read(buf)
	if err != nil {
		t.Fatalf("the child printed nothing: %v", err)
	}
	conn, err := pgx.Connect(t.Context(), string(buf[:n]))
	if err != nil {
		t.Fatal(err)
	}
	conn.Close(t.Context())
	cmd.Process.Kill()
	cmd.Wait()
	waitGone(t, conn.Config().Host)
}

// startAndWait keeps c in use until the kill comes, long before the minute is over.
func startAndWait(t *testing.T) {
	c, err := pgcluster.Start(t.Context(), pgcluster.Options{})
	if err != nil {
		t.Fatal(err)
	}
	os.Stdout.WriteString(c.URL("postgres"))
	time.Sleep(time.Minute)
	c.Stop()
}

func waitGone(t *testing.T, dir string) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if _, err := os.Stat(dir); os.IsNotExist(err) {
			return
		}
	}
	t.Errorf("the cluster in %s outlived its process", dir)
}

func TestBinRefusesADirectoryWithoutAServer(t *testing.T) {
	t.Setenv("FACTDESK_PG_BIN", t.TempDir())
	if dir, err := pgcluster.Bin(); err == nil || !strings.Contains(err.Error(), "FACTDESK_PG_BIN") {
		t.Errorf("Bin() = %q, %v; want an error that names FACTDESK_PG_BIN", dir, err)
	}
}
