package main

import (
	"database/sql"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestABackupWithoutRoomLeavesTheOldOne fills a small disk.
func TestABackupWithoutRoomLeavesTheOldOne(t *testing.T) {
	disk := t.TempDir()
	if out, err := exec.Command("unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk).CombinedOutput(); err != nil {
		t.Skipf("needs a small disk, which unshare can't make here: %v %s", err, out)
	}
	data := t.TempDir()
	env := append(os.Environ(), "FACTDESK_DATA="+data, "DATABASE_URL=")
	command(t, env, "user", "add", "rita@desk.example", "--role", "reviewer", "--name", "Rita")
	// The disk is there for the processes of this script alone, and ends with them.
	script := `set -e
mount -t tmpfs -o size=4m tmpfs "$DISK"
factdesk backup "$DISK/desk.factdesk"
sha256sum "$DISK/desk.factdesk" >"$DISK/before"
dd if=/dev/zero of="$DISK/filler" bs=64k 2>/dev/null || true
if factdesk backup "$DISK/desk.factdesk" 2>"$OUT/said"; then echo "a backup without room went well" >&2; exit 1; fi
sha256sum -c --quiet "$DISK/before"
ls -A "$DISK" >"$OUT/left"`
	out := t.TempDir()
	cmd := exec.Command("unshare", "-rm", "sh", "-c", script)
	cmd.Env = append(env, "DISK="+disk, "OUT="+out)
	if got, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, got)
	}
	said, left := contents(t, filepath.Join(out, "said")), strings.Fields(contents(t, filepath.Join(out, "left")))
	if !strings.Contains(said, "not enough room") {
		t.Errorf("it says %q, want that there is not enough room", said)
	}
	if len(left) != 4 { // the backup, its ledger, the sum and the filler
		t.Errorf("left on the disk: %v", left)
	}
}

func contents(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestServeNoticesADamagedFile: it looks by itself, says so at /readyz, reads on and
// refuses to write; and verify names what is concerned. The table is one that the start
// itself reads.
func TestServeNoticesADamagedFile(t *testing.T) {
	data := t.TempDir()
	env := append(os.Environ(), "FACTDESK_DATA="+data, "DATABASE_URL=", "FACTDESK_LISTEN=127.0.0.1:0", "FACTDESK_LOG_LEVEL=error")
	command(t, env, "user", "add", "rita@desk.example", "--role", "reviewer", "--name", "Rita")
	token := strings.TrimSpace(command(t, env, "token", "add", "rita@desk.example", "--scope", "read,import,review"))
	damage(t, filepath.Join(data, "factdesk.db"), "label_maps")
	_, base := startServer(t, env)
	caller := awayClient{base, token}
	deadline := time.Now().Add(time.Minute)
	for {
		status, _, body := caller.do(t, http.MethodGet, "/readyz", "")
		if status == http.StatusServiceUnavailable && strings.Contains(body, "damaged") && strings.Contains(body, "factdesk restore") {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("/readyz = %d %s, want 503 with what to do", status, body)
		}
		time.Sleep(20 * time.Millisecond)
	}
	if status, _, body := caller.do(t, http.MethodGet, "/api/v1/articles", ""); status != http.StatusOK {
		t.Errorf("a read = %d %s, want 200", status, body)
	}
	status, head, body := caller.do(t, http.MethodPost, "/api/v1/articles", `{"text":"Russia has 100,000 troops at the border, officials said."}`)
	if status != http.StatusServiceUnavailable || head.Get("Retry-After") == "" || !strings.Contains(body, "factdesk verify") {
		t.Errorf("a write = %d %s, want 503 with what to do", status, body)
	}
	verify := exec.Command("factdesk", "verify")
	verify.Env = env
	if out, err := verify.Output(); err == nil || !strings.Contains(string(out), "broken table label_maps") {
		t.Errorf("verify = %v\n%s\nwant that it names a table", err, out)
	}
}

// damage overwrites the first page that holds rows of a table.
func damage(t *testing.T, path, table string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	var page, size int64
	if err := db.QueryRow("SELECT pageno, pgsize FROM dbstat WHERE name = ? AND pagetype = 'leaf' LIMIT 1", table).Scan(&page, &size); err != nil {
		t.Fatal(err)
	}
	db.Close()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteAt([]byte(strings.Repeat("X", int(size))), (page-1)*size); err != nil {
		t.Fatal(err)
	}
}
