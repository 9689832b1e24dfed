package api_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"factdesk/internal/api"
	"factdesk/internal/bench"
	"factdesk/internal/guard"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/review"
)

// keepNothing has room for nothing: who asks and the settings are read each time, too.
const keepNothing = 1

// BenchmarkHot asks for what is asked most often, of a desk of 10,000 claims: with what
// was kept, and read each time. Beside time and memory it says how many statements one takes.
func BenchmarkHot(b *testing.B) {
	for name, address := range map[string]func(testing.TB) string{
		"sqlite":   func(t testing.TB) string { return filepath.Join(t.TempDir(), "f.db") },
		"postgres": storetest.PostgresDSN,
	} {
		b.Run(name, func(b *testing.B) { benchHot(b, address(b)) })
	}
}

func benchHot(b *testing.B, address string) {
	db := storetest.OpenAt(b, address)
	d := newDesk(b, db)
	id, claim := d.published()
	if err := bench.Multiply(b.Context(), address, 10_000); err != nil {
		b.Fatal(err)
	}
	ctx, stop := context.WithCancel(b.Context())
	done := guard.Start(func() error { return db.Listen(ctx, func(err error) { b.Log(err) }) })
	b.Cleanup(func() { stop(); <-done })
	for db.Staleness() == 0 {
		time.Sleep(time.Millisecond)
	}
	for _, keep := range []struct {
		name  string
		bytes int
	}{{"read", keepNothing}, {"kept", 0}} {
		s := web.New(web.Options{DB: db, Now: func() time.Time { return d.now }, Log: slog.New(slog.DiscardHandler), RatePerMinute: 1_000_000_000, Keep: keep.bytes})
		api.Mount(s, &ingest.Importer{DB: db})
		h := s.Handler()
		for _, who := range []struct{ name, token string }{{"desk", d.tokens[review.Reviewer]}, {"readers", ""}} {
			for name, path := range map[string]string{"claim": "/claims/" + claim, "status": "/claims/" + claim + "/status",
				"list": "/claims?state=published", "open": "/claims?state=open", "lookup": "/claims/lookup?quote=some+100,000+troops"} {
				if who.token == "" && name == "open" {
					continue // the desk's alone
				}
				b.Run(keep.name+"/"+who.name+"/"+name, func(b *testing.B) { benchPath(b, h, who.token, path, "") })
			}
			b.Run(keep.name+"/"+who.name+"/304", func(b *testing.B) {
				path := "/cases/" + id
				r := httptest.NewRequestWithContext(b.Context(), "GET", api.Prefix+path, nil)
				if who.token != "" {
					r.Header.Set("Authorization", "Bearer "+who.token)
				}
				w := httptest.NewRecorder()
				h.ServeHTTP(w, r)
				benchPath(b, h, who.token, path, w.Header().Get("ETag"))
			})
		}
	}
}

func benchPath(b *testing.B, h http.Handler, token, path, tag string) {
	var statements atomic.Int64
	ctx := store.Watch(b.Context(), func(string) { statements.Add(1) })
	once := func(ctx context.Context) int {
		r := httptest.NewRequestWithContext(ctx, "GET", api.Prefix+path, nil)
		if token != "" {
			r.Header.Set("Authorization", "Bearer "+token)
		}
		if tag != "" {
			r.Header.Set("If-None-Match", tag)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w.Code
	}
	once(b.Context())
	if code := once(ctx); code >= 400 {
		b.Fatalf("GET %s = %d", path, code)
	}
	b.ReportAllocs()
	for b.Loop() {
		once(b.Context())
	}
	b.ReportMetric(float64(statements.Load()), "statements/op")
}
