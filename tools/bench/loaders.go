package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"factdesk/internal/bench"
)

// answer is what came back of one request.
type answer struct {
	status int
	again  bool // it says when to try again
	took   float64
	err    error
	body   string // of an error, its beginning
}

// as asks as somebody.
func (r *run) as(ctx context.Context, k keys, method, path, form string) answer {
	req, err := http.NewRequestWithContext(ctx, method, r.base+path, strings.NewReader(form))
	if err != nil {
		return answer{err: err}
	}
	k.sign(req)
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if strings.HasPrefix(form, "{") {
		req.Header.Set("Content-Type", "application/json")
	}
	begun := time.Now()
	got, err := client.Do(req)
	if err != nil {
		return answer{err: err}
	}
	defer got.Body.Close()
	out := answer{status: got.StatusCode, again: got.Header.Get("Retry-After") != ""}
	if got.StatusCode >= 400 {
		b, _ := io.ReadAll(io.LimitReader(got.Body, 200))
		out.body = string(b)
	}
	_, out.err = io.Copy(io.Discard, got.Body)
	out.took = float64(time.Since(begun).Microseconds()) / 1000
	return out
}

// note counts an answer. What ended with the phase is nobody's failure.
func (m *met) note(of *[]float64, a answer) {
	m.Lock()
	defer m.Unlock()
	switch {
	case a.err != nil && strings.Contains(a.err.Error(), context.Canceled.Error()):
		return
	case a.status == http.StatusTooManyRequests:
		m.tooMany++
	case a.status == http.StatusServiceUnavailable:
		m.unavailable++
	case a.err != nil || a.status >= 400:
		m.failed++
		if m.failed <= 5 {
			fmt.Fprintln(os.Stderr, "failed:", a.status, a.err, a.body)
		}
		return
	default:
		*of = append(*of, a.took)
		return
	}
	if !a.again {
		m.silent++
	}
}

// export takes all cases as JSON Lines.
func (r *run) export(ctx context.Context) string {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, r.base+"/api/v1/exports/verdicts?format=jsonl&state=open,assigned,proposed,approved,published,retracted,dismissed", nil)
	if err != nil {
		return err.Error()
	}
	r.sign(req)
	begun := time.Now()
	got, err := (&http.Client{Transport: client.Transport}).Do(req)
	if err != nil {
		return "export failed: " + err.Error()
	}
	defer got.Body.Close()
	rows, size, buffer := 0, 0, make([]byte, 64<<10)
	for {
		n, err := got.Body.Read(buffer)
		rows, size = rows+bytes.Count(buffer[:n], []byte("\n")), size+n
		if err == io.EOF {
			break
		}
		if err != nil {
			return fmt.Sprintf("export failed after %d rows: %v", rows, err)
		}
	}
	seconds := time.Since(begun).Seconds()
	return fmt.Sprintf("export %d: %d rows, %d MB, %.0f rows/s", got.StatusCode, rows, size>>20, float64(rows)/seconds)
}

// copySQL is what an export reads, as COPY would write it.
const copySQL = "SELECT k.*, c.*, v.* FROM claims k JOIN cases c ON c.claim_id = k.id LEFT JOIN verdicts v ON v.id = c.verdict_id"

// copied measures COPY TO of the cases with their claims and verdicts.
func (r *run) copied(ctx context.Context) string {
	if r.cluster == nil {
		return "no COPY on SQLite"
	}
	conn, err := pgx.Connect(ctx, r.address)
	if err != nil {
		return err.Error()
	}
	defer conn.Close(ctx)
	begun := time.Now()
	done, err := conn.PgConn().CopyTo(ctx, io.Discard, "COPY ("+copySQL+") TO STDOUT")
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("COPY %.0f rows/s", float64(done.RowsAffected())/time.Since(begun).Seconds())
}

// imports brings in articles one after the other.
func (r *run) imports(ctx context.Context) string {
	begun, failed := time.Now(), 0
	chance := rand.New(rand.NewPCG(11, 13))
	for n := range wish.articles {
		var text strings.Builder
		for range 40 {
			fmt.Fprintf(&text, "%s Smith said that %s %s had %d %s in 2024 and %s. ", strings.ToUpper(bench.Word(chance.Uint64N(90)))[:1]+"ohn", bench.Word(chance.Uint64N(90)), bench.Word(chance.Uint64N(9000)),
				chance.IntN(90_000), bench.Word(chance.Uint64N(5000)), bench.Word(chance.Uint64N(90_000)))
		}
		body, err := json.Marshal(map[string]string{"text": text.String(), "url": fmt.Sprintf("https://load.example/%d-%d", begun.UnixNano(), n), "language": "en"})
		if err != nil {
			return err.Error()
		}
		a := r.as(ctx, r.keys, "POST", "/api/v1/articles", string(body))
		if a.err != nil || a.status >= 300 {
			failed++
			if failed == 1 {
				fmt.Fprintln(os.Stderr, "import:", a.status, a.err, a.body)
			}
		}
	}
	return fmt.Sprintf("import of %d articles in %.0f s, %d failed", wish.articles, time.Since(begun).Seconds(), failed)
}

// overload keeps many connections asking for searches, and counts what they are told.
func (r *run) overload(ctx context.Context) string {
	ctx, end := context.WithTimeout(ctx, wish.phase)
	defer end()
	m := &met{}
	var all sync.WaitGroup
	for n := range wish.flood {
		all.Go(func() {
			chance := rand.New(rand.NewPCG(uint64(n), 17))
			for ctx.Err() == nil {
				a := r.as(ctx, r.flood, "GET", "/v1alpha1/claims:search?query="+bench.Word(chance.Uint64N(50))+"+"+bench.Word(chance.Uint64N(5000)), "")
				if ctx.Err() == nil {
					m.note(&m.clients, a)
				}
			}
		})
	}
	all.Wait()
	return fmt.Sprintf("flood: %d answered, p95 %s ms, %d failed, 429 / 503: %d / %d (%d without Retry-After)", len(m.clients), short(percentile(m.clients, 95)), m.failed, m.tooMany, m.unavailable, m.silent)
}

func (c *cluster) copy(ctx context.Context, from, to string) error {
	return c.ask(ctx, func(conn *pgx.Conn) error {
		if _, err := conn.Exec(ctx, "DROP DATABASE IF EXISTS "+to+" WITH (FORCE)"); err != nil {
			return err
		}
		_, err := conn.Exec(ctx, "CREATE DATABASE "+to+" TEMPLATE "+from)
		return err
	})
}

func (c *cluster) drop(ctx context.Context, name string) {
	err := c.ask(ctx, func(conn *pgx.Conn) error {
		_, err := conn.Exec(ctx, "DROP DATABASE IF EXISTS "+name+" WITH (FORCE)")
		return err
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
	}
}

func column(ctx context.Context, conn bench.Conn, query string) (out []string, err error) {
	rows, err := conn.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var x string
		if err := rows.Scan(&x); err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, rows.Err()
}
