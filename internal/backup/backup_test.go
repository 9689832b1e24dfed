package backup_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/backup"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var (
	noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	ada  = review.User{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000a"), Name: "Ada", Email: "ada@desk.example", Role: review.Administrator, PasswordHash: "hash", CreatedAt: noon, Version: 1}
	bob  = review.User{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000b"), Name: "Bob", Email: "bob@desk.example", Role: review.Editor, PasswordHash: "old hash", CreatedAt: noon, Version: 1}
	eve  = review.User{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000c"), Name: "Eve", Email: "eve@desk.example", Role: review.Editor, PasswordHash: "hash", CreatedAt: noon, Version: 1}
)

// place is an empty place for a database.
type place func(t *testing.T) (address string)

var places = map[string]place{
	"sqlite":   func(t *testing.T) string { return filepath.Join(t.TempDir(), "data", "factdesk.db") },
	"postgres": func(t *testing.T) string { return storetest.PostgresDSN(t) },
}

func each(t *testing.T, f func(t *testing.T, empty place)) {
	t.Helper()
	for name, p := range places {
		t.Run(name, func(t *testing.T) { t.Parallel(); f(t, p) })
	}
}

func must[T any](t *testing.T) func(T, error) T {
	return func(x T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
}

func digest(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

func article(t *testing.T, db *store.DB, text string) store.Imported {
	t.Helper()
	return must[store.Imported](t)(db.SaveImport(t.Context(), store.Import{
		Article:  claims.Article{Headline: "Xylophonist talks", Language: "en"},
		Snapshot: claims.Snapshot{Raw: []byte(text), RawSHA256: digest(text), Text: text, TextSHA256: digest(text), Length: utf8.RuneCountInString(text), Extractor: "text", FetchedAt: noon},
	}, ada.Actor(), noon))
}

// desk is a database with people, a token, a session and two articles.
func desk(t *testing.T, address string) (db *store.DB, token store.Token, secret, plain store.Imported) {
	t.Helper()
	db = storetest.OpenAt(t, address)
	for _, u := range []review.User{ada, bob, eve} {
		if err := db.AddUser(t.Context(), u, ada.Actor()); err != nil {
			t.Fatal(err)
		}
	}
	token = store.Token{ID: uuid.Must(uuid.NewV7()), SecretHash: digest("token"), Hint: "fdt_x", Name: "feed", UserID: ada.ID, Scopes: []review.Scope{review.ScopeRead}, CreatedAt: noon}
	if err := db.AddToken(t.Context(), token, ada.Actor()); err != nil {
		t.Fatal(err)
	}
	session := store.Session{ID: uuid.Must(uuid.NewV7()), SecretHash: digest("session"), UserID: ada.ID, CreatedAt: noon, LastSeenAt: noon, ExpiresAt: noon.Add(time.Hour)}
	if err := db.AddSession(t.Context(), session); err != nil {
		t.Fatal(err)
	}
	return db, token, article(t, db, "Zebrawords stand there."), article(t, db, "Okapiwords stand there.")
}

func back(t *testing.T, db *store.DB, address, to string) backup.Made {
	t.Helper()
	return must[backup.Made](t)(backup.Make(t.Context(), db, backup.Wish{Address: address, To: to}, noon))
}

// TestTheDrill: a backup made while the desk is used, changes after it, the machine lost,
// and what comes back: all of the backup but what was taken down or revoked since.
func TestTheDrill(t *testing.T) {
	each(t, func(t *testing.T, empty place) {
		address, dir, ctx := empty(t), filepath.Join(t.TempDir(), "backups"), t.Context()
		db, token, secret, plain := desk(t, address)
		ledger := &backup.Ledger{Path: filepath.Join(dir, backup.LedgerName)}
		made := back(t, db, address, dir+string(filepath.Separator))
		if len(made.Manifest.Rows) < 30 || made.Manifest.Rows["snapshots"] != 2 || len(made.Verified.Broken) > 0 {
			t.Errorf("the backup = %+v", made)
		}
		// since then
		article(t, db, "Quaggawords stand there.")
		if err := db.Redact(ctx, secret.Snapshot.ID, "court order", ada.Actor(), noon); err != nil {
			t.Fatal(err)
		}
		must[review.TakeDown](t)(db.TakeDown(ctx, review.TakeDown{Kind: review.KindWords, Words: []string{"Xylophonist"}, Reason: "a name that must go"}, ada.Actor(), noon))
		if err := db.RevokeToken(ctx, token.ID, uuid.Nil, ada.Actor(), noon); err != nil {
			t.Fatal(err)
		}
		shut := func(u *review.User) (review.Verb, error) {
			u.DisabledAt, u.Role = &noon, review.Reviewer
			return review.VerbRoleChangedUserDisabled, nil
		}
		must[review.User](t)(db.EditUser(ctx, eve.ID, shut, ada.Actor(), noon))
		if err := db.SetPassword(ctx, bob, "new hash", store.Renewal{}, noon); err != nil {
			t.Fatal(err)
		}
		if err := ledger.Sync(ctx, db); err != nil {
			t.Fatal(err)
		}
		db.Close()

		into := empty(t)
		got := must[backup.Restored](t)(backup.Restore(ctx, backup.Source{File: made.File, Into: into}, noon))
		want := map[store.LedgerKind]int{store.SnapshotRedacted: 1, store.TokenRevoked: 1, store.AccessChanged: 1, store.PasswordChanged: 1, store.WordsTakenDown: 1}
		if diff := cmp.Diff(want, got.Again); diff != "" || got.Known.IsZero() || len(got.Verified.Broken) > 0 {
			t.Errorf("done again (-want +got):\n%s of %+v", diff, got)
		}
		db = storetest.OpenAt(t, into)
		if s := must[*claims.Snapshot](t)(db.Snapshot(ctx, plain.Snapshot.ID)); s.Text != "Okapiwords stand there." {
			t.Errorf("the text that nobody took down is %q", s.Text)
		}
		if s := must[*claims.Snapshot](t)(db.Snapshot(ctx, secret.Snapshot.ID)); s.RedactedAt == nil || s.Text != "" || s.RedactionReason != "court order" {
			t.Errorf("the text that was taken down came back: %+v", s)
		}
		if a := must[*claims.Article](t)(db.Article(ctx, plain.Article.ID)); strings.Contains(a.Headline, "Xylo") {
			t.Errorf("words that were taken down came back in %q", a.Headline)
		}
		if again, _, err := db.TokenHolder(ctx, token.SecretHash); err != nil || again.Good(noon) {
			t.Errorf("the token that was revoked: %v, good again: %t", err, again.Good(noon))
		}
		if u := must[review.User](t)(db.User(ctx, eve.ID)); u.Active() {
			t.Error("who was shut out is in again")
		}
		told := must[[]review.Event](t)(db.Events(ctx, store.EventQuery{SubjectID: eve.ID}))
		if len(told) == 0 || told[0].Verb != review.VerbRoleChangedUserDisabled {
			t.Errorf("of who was shut out again is told %+v", told)
		}
		if u := must[review.User](t)(db.User(ctx, bob.ID)); u.PasswordHash != "" {
			t.Errorf("the password that was changed opens the door again: hash %q", u.PasswordHash)
		}
		if _, _, err := db.SessionHolder(ctx, digest("session")); errs.KindOf(err) != errs.Unauthentic {
			t.Errorf("the session of before = %v, want it ended", err)
		}
		// and the restored desk's own ledger goes on where the file is
		if err := db.RevokeToken(ctx, token.ID, uuid.Nil, ada.Actor(), noon); err != nil {
			t.Error(err)
		}
		if entries := must[[]store.LedgerEntry](t)(db.Ledger(ctx, 0, 100)); len(entries) != 5 {
			t.Errorf("%d ledger entries after the restore, want the 5 of the file", len(entries))
		}
	})
}

// TestARestoreWantsAnEmptyPlaceAndALedger, and a whole backup of the same kind of database.
func TestARestoreWantsAnEmptyPlaceAndALedger(t *testing.T) {
	each(t, func(t *testing.T, empty place) {
		address, ctx := empty(t), t.Context()
		db, _, _, _ := desk(t, address)
		made := back(t, db, address, filepath.Join(t.TempDir(), "one.factdesk"))
		_, err := backup.Restore(ctx, backup.Source{File: made.File, Into: address}, noon)
		wantKind(t, "into the database itself", err, errs.Conflict)

		if err := os.Remove(filepath.Join(filepath.Dir(made.File), backup.LedgerName)); err != nil {
			t.Fatal(err)
		}
		into := empty(t)
		_, err = backup.Restore(ctx, backup.Source{File: made.File, Into: into}, noon)
		wantKind(t, "without a ledger", err, errs.NotFound)
		whole := must[[]byte](t)(os.ReadFile(made.File))
		for name, bytes := range map[string][]byte{
			"cut off": whole[:len(whole)/2], "cut at the end": whole[:len(whole)-4], "empty": nil, "something else": []byte("no backup"),
			"one letter changed": changed(whole),
		} {
			file := filepath.Join(t.TempDir(), "bad.factdesk")
			if err := os.WriteFile(file, bytes, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := backup.Restore(ctx, backup.Source{File: file, Into: into, NoLedger: true}, noon)
			wantKind(t, name, err, errs.Invalid)
		}
		got := must[backup.Restored](t)(backup.Restore(ctx, backup.Source{File: made.File, Into: into, NoLedger: true}, noon))
		if !got.Known.IsZero() || len(got.Again) > 0 {
			t.Errorf("Restore without a ledger = %+v", got)
		}
	})
}

func changed(b []byte) []byte {
	out := append([]byte{}, b...)
	out[len(out)/2] ^= 0x10
	return out
}

func wantKind(t *testing.T, what string, err error, want errs.Kind) {
	t.Helper()
	if err == nil || errs.KindOf(err) != want {
		t.Errorf("%s: %v, want kind %q", what, err, want)
	}
}

// TestABackupIsOfOneMoment: of a pair of rows that are written together none is without
// the other, while four write as fast as they can.
func TestABackupIsOfOneMoment(t *testing.T) {
	each(t, func(t *testing.T, empty place) {
		address, ctx := empty(t), t.Context()
		db, _, _, _ := desk(t, address)
		stop := make(chan struct{})
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				for range 500 {
					select {
					case <-stop:
						return
					default:
						article(t, db, "Text "+uuid.NewString())
					}
				}
			})
		}
		made := back(t, db, address, filepath.Join(t.TempDir(), "one.factdesk"))
		close(stop)
		wg.Wait()
		into := empty(t)
		got := must[backup.Restored](t)(backup.Restore(ctx, backup.Source{File: made.File, Into: into}, noon))
		rows := made.Manifest.Rows
		if rows["articles"] != rows["snapshots"] || int64(got.Verified.Snapshots) != rows["snapshots"] {
			t.Errorf("%d articles and %d snapshots in the backup, %d restored", rows["articles"], rows["snapshots"], got.Verified.Snapshots)
		}
	})
}

// TestALedgerLineThatACrashCutOff spoils no other, and is written again.
func TestALedgerLineThatACrashCutOff(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	db, token, _, _ := desk(t, filepath.Join(t.TempDir(), "factdesk.db"))
	path := filepath.Join(dir, backup.LedgerName)
	if err := os.WriteFile(path, []byte(`{"id":"0197a0a0-0000-7000-8000-0000000000`), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := db.RevokeToken(ctx, token.ID, uuid.Nil, ada.Actor(), noon); err != nil {
		t.Fatal(err)
	}
	for range 2 { // twice is once
		if err := (&backup.Ledger{Path: path}).Sync(ctx, db); err != nil {
			t.Fatal(err)
		}
	}
	lines := strings.Split(strings.TrimSpace(string(must[[]byte](t)(os.ReadFile(path)))), "\n")
	if len(lines) != 2 || !strings.Contains(lines[1], token.ID.String()) {
		t.Errorf("the ledger has %q, want the torn line and the token's", lines)
	}
}

// TestADirectoryKeepsTheNewest backups, and a file is replaced as a whole.
func TestADirectoryKeepsTheNewest(t *testing.T) {
	address, dir := filepath.Join(t.TempDir(), "factdesk.db"), t.TempDir()
	db, _, _, _ := desk(t, address)
	if err := os.Mkdir(filepath.Join(dir, ".making-backup-1"), 0o700); err != nil { // killed long ago
		t.Fatal(err)
	}
	if err := os.Chtimes(filepath.Join(dir, ".making-backup-1"), noon, noon.AddDate(0, 0, -2)); err != nil {
		t.Fatal(err)
	}
	for day := range 4 {
		got := must[backup.Made](t)(backup.Make(t.Context(), db, backup.Wish{Address: address, To: dir, Keep: 2}, noon.AddDate(0, 0, day)))
		if want := max(day-1, 0) - max(day-2, 0); len(got.Removed) != want {
			t.Errorf("day %d removed %v, want %d", day, got.Removed, want)
		}
	}
	left := must[[]string](t)(filepath.Glob(filepath.Join(dir, "*.factdesk")))
	if len(left) != 2 || !strings.Contains(left[1], "20261126") {
		t.Errorf("left: %v, want the two newest", left)
	}
	if hidden := must[[]string](t)(filepath.Glob(filepath.Join(dir, ".*"))); len(hidden) > 0 {
		t.Errorf("left behind: %v", hidden)
	}
}
