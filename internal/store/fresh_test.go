package store_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestWhatWasReadBeforeATakeDownIsNotSentAfter: an export that waits for its reader in the
// middle holds cases that it has read and lines that it has made.
func TestWhatWasReadBeforeATakeDownIsNotSentAfter(t *testing.T) {
	t.Run("looked for each time", func(t *testing.T) { storetest.Each(t, notSentAfter) })
	t.Run("heard of", func(t *testing.T) {
		storetest.Each(t, func(t *testing.T, db *store.DB) {
			ctx, stop := context.WithCancel(t.Context())
			ended := guard.Start(func() error { return db.Listen(ctx, func(err error) { t.Log(err) }) })
			defer func() { stop(); <-ended }()
			for db.Staleness() == 0 {
				time.Sleep(time.Millisecond)
			}
			notSentAfter(t, db)
		})
	})
}

// TestWhoHearsAsksSeldom: while a process listens it does not ask before each line whether
// anything was taken down.
func TestWhoHearsAsksSeldom(t *testing.T) {
	const lines = 200
	db, asked := storetest.OpenPostgres(t), 0
	ctx := store.Watch(t.Context(), func(string) { asked++ })
	write := func() error {
		to, err := db.Fresh(ctx, io.Discard)
		for range lines {
			if err == nil {
				_, err = io.WriteString(to, "a line\n")
			}
		}
		return err
	}
	if err := write(); err != nil || asked < lines {
		t.Errorf("who does not listen asked %d times, %v; want each time, of %d", asked, err, lines)
	}
	asked = 0
	failed := func(err error) { t.Error(err) }
	if err := db.Hearing(t.Context(), failed, write); err != nil || asked > lines/2 {
		t.Errorf("who listens asked %d times, %v; want once a second, for %d lines", asked, err, lines)
	}
	if left := db.Staleness(); left != 0 {
		t.Errorf("behind it what is kept is trusted for %v", left)
	}
}

func notSentAfter(t *testing.T, db *store.DB) {
	t.Helper()
	if err := db.EnsureScales(t.Context(), noon); err != nil {
		t.Fatal(err)
	}
	first := caseIn(t, db, review.Published)
	caseIn(t, db, review.Published)
	var sent bytes.Buffer
	to, err := db.Fresh(t.Context(), &sent)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for full, err := range db.All(t.Context(), store.ClaimQuery{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 1 {
			takeDown(t, db, review.KindSource, first.Evidence[0].ID)
			continue
		}
		v := full.Case.Verdict()
		if full.Case.ID != first.ID || strings.Contains(v.Evidence[0].Title+v.Evidence[0].URL+v.Body, secret) {
			t.Errorf("the case that was read before says %+v", v.Evidence[0])
		}
	}
	_, err = to.Write([]byte("made before"))
	if errs.KindOf(err) != errs.Conflict || sent.Len() > 0 {
		t.Errorf("writing what was made before = %v, sent %q; want it refused", err, &sent)
	}
	if to, err = db.Fresh(t.Context(), &sent); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("x", 100_000)
	if n, err := to.Write([]byte(long)); n != len(long) || err != nil || sent.String() != long {
		t.Errorf("asked for again: %d bytes, %v", n, err)
	}
}
