package main

import (
	"context"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	_ "modernc.org/sqlite"
)

// limit is the practical limit: net/http, one round trip to the database by pgx or
// modernc's SQLite without anything between, and JSON put together by hand. It asks
// nobody who they are.
type limit struct {
	postgres *pgxpool.Pool
	sqlite   *sql.DB
	texts    map[string]map[int]*sql.Stmt
}

// part is one list of an answer: a statement with one parameter, and its name.
type part struct{ name, sql string }

// columns that hold JSON as it is; others are texts, numbers and truths.
var jsonColumns = map[string]bool{"topics": true, "tags": true, "quantities": true, "evidence": true, "mentions": true, "waivers": true, "content": true}

const (
	claimColumns   = "k.id, k.wording, k.short_form, k.claimant, k.claimant_title, k.claimed_on, k.place, k.topics, k.tags, k.quantities, k.language, k.created_at, k.version"
	caseOfClaim    = "c.id AS case_id, c.state, c.assignee, c.priority, c.published_at, c.opened_at, c.updated_at"
	verdictColumns = "v.rating, v.label, v.value, v.worst, v.best, v.explanation, v.body, v.as_of, v.author, v.created_at AS given_at, v.evidence"
	claimAndCase   = "SELECT " + claimColumns + ", " + caseOfClaim + " FROM claims k JOIN cases c ON c.claim_id = k.id "
)

// parts are the statements of each path. Each finds what it shows by an index.
var parts = map[string][]part{
	"get": {
		{"claim", claimAndCase + "WHERE k.id = $1"},
		{"appearances", "SELECT a.id, a.article_id, a.snapshot_id, a.exact, a.start_pos, a.end_pos, a.prefix, a.suffix, a.speaker, a.attribution FROM appearances a WHERE a.claim_id = $1"},
		{"evidence", "SELECT e.id, e.kind, e.title, e.url, e.stance, e.closeness, e.quote, e.locator, e.archived_url, e.added_by_name, e.added_at FROM cases c JOIN evidence e ON e.case_id = c.id WHERE c.claim_id = $1"},
		{"notes", "SELECT n.id, n.body, n.author, n.created_at FROM cases c JOIN notes n ON n.case_id = c.id WHERE c.claim_id = $1"},
		{"verdicts", "SELECT v.id, " + verdictColumns + " FROM cases c JOIN verdicts v ON v.case_id = c.id WHERE c.claim_id = $1"},
	},
	"status": {{"status", "SELECT c.claim_id, c.id AS case_id, c.state, c.published_at, c.retracted_at, c.version, v.rating, v.label, v.value, v.worst, v.best, v.explanation, v.as_of FROM cases c LEFT JOIN verdicts v ON v.id = c.verdict_id WHERE c.claim_id = $1"}},
	"lookup": {{"items", "SELECT " + claimColumns + ", " + caseOfClaim + " FROM match_terms t JOIN match_docs d ON d.n = t.n JOIN claims k ON k.id = d.id JOIN cases c ON c.claim_id = k.id WHERE t.term = $1 AND t.kind = 2 AND c.state IN ('published', 'retracted')"}},
	"published": {{"items", "SELECT " + claimColumns + ", " + caseOfClaim + ", " + verdictColumns +
		" FROM (SELECT * FROM cases WHERE state = 'published' AND claim_id < $1 ORDER BY claim_id DESC LIMIT 50) c JOIN claims k ON k.id = c.claim_id JOIN verdicts v ON v.id = c.verdict_id ORDER BY k.id DESC"}},
	"open": {{"items", "SELECT " + claimColumns + ", " + caseOfClaim +
		" FROM (SELECT * FROM cases WHERE state = 'open' AND claim_id < $1 ORDER BY claim_id DESC LIMIT 50) c JOIN claims k ON k.id = c.claim_id ORDER BY k.id DESC"}},
	"text": {{"items", "SELECT " + claimColumns + ", " + caseOfClaim +
		" FROM (SELECT claim_id FROM shown_words WHERE word = $1 ORDER BY claim_id DESC LIMIT 50) w JOIN claims k ON k.id = w.claim_id JOIN cases c ON c.claim_id = k.id ORDER BY k.id DESC"}},
}

// serveLimit serves -program's database: LIMIT_DATABASE in the environment.
func serveLimit(ctx context.Context, _ settings) error {
	l, err := openLimit(ctx, os.Getenv("LIMIT_DATABASE"))
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	for name, of := range parts {
		mux.HandleFunc("GET /"+name+"/{key}", func(w http.ResponseWriter, r *http.Request) {
			b, err := l.answer(r.Context(), name, of, r.PathValue("key"))
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Type", "application/json")
			w.Write(b)
		})
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Println("limit serves on", listener.Addr())
	server := &http.Server{Handler: mux}
	context.AfterFunc(ctx, func() { server.Close() })
	server.Serve(listener)
	return nil
}

func openLimit(ctx context.Context, address string) (*limit, error) {
	l := &limit{texts: map[string]map[int]*sql.Stmt{}}
	if strings.HasPrefix(address, "postgres") {
		config, err := pgxpool.ParseConfig(address)
		if err != nil {
			return nil, err
		}
		config.MaxConns = 8
		l.postgres, err = pgxpool.NewWithConfig(ctx, config)
		return l, err
	}
	var err error
	if l.sqlite, err = sql.Open("sqlite", "file:"+(&url.URL{Path: address}).EscapedPath()+"?_pragma=busy_timeout(10000)&_pragma=cache_size(-8000)"); err != nil {
		return nil, err
	}
	l.sqlite.SetMaxOpenConns(8)
	l.sqlite.SetMaxIdleConns(8)
	for name, of := range parts {
		l.texts[name] = map[int]*sql.Stmt{}
		for i, p := range of {
			if l.texts[name][i], err = l.sqlite.PrepareContext(ctx, p.sql); err != nil {
				return nil, fmt.Errorf("%s: %w", p.name, err)
			}
		}
	}
	return l, nil
}

func (l *limit) answer(ctx context.Context, name string, of []part, key string) ([]byte, error) {
	out := append(make([]byte, 0, 8<<10), '{')
	if l.postgres != nil {
		batch := &pgx.Batch{}
		for i, p := range of {
			batch.Queue(p.sql, key).Query(func(rows pgx.Rows) error {
				var err error
				out, err = appendPostgres(appendName(out, i, p.name), rows)
				return err
			})
		}
		err := l.postgres.SendBatch(ctx, batch).Close()
		return append(out, '}'), err
	}
	for i, p := range of {
		rows, err := l.texts[name][i].QueryContext(ctx, key)
		if err != nil {
			return nil, err
		}
		if out, err = appendSQLite(appendName(out, i, p.name), rows); err != nil {
			return nil, err
		}
	}
	return append(out, '}'), nil
}

func appendName(out []byte, i int, name string) []byte {
	if i > 0 {
		out = append(out, ',')
	}
	return append(append(append(out, '"'), name...), `":[`...)
}

func appendPostgres(out []byte, rows pgx.Rows) ([]byte, error) {
	names := make([]string, len(rows.FieldDescriptions()))
	for i, f := range rows.FieldDescriptions() {
		names[i] = f.Name
	}
	for n := 0; rows.Next(); n++ {
		values, err := rows.Values()
		if err != nil {
			return out, err
		}
		out = appendRow(out, n, names, values)
	}
	return append(out, ']'), rows.Err()
}

func appendSQLite(out []byte, rows *sql.Rows) ([]byte, error) {
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return out, err
	}
	values, into := make([]any, len(names)), make([]any, len(names))
	for i := range into {
		into[i] = &values[i]
	}
	for n := 0; rows.Next(); n++ {
		if err := rows.Scan(into...); err != nil {
			return out, err
		}
		out = appendRow(out, n, names, values)
	}
	return append(out, ']'), rows.Err()
}

func appendRow(out []byte, n int, names []string, values []any) []byte {
	if n > 0 {
		out = append(out, ',')
	}
	out = append(out, '{')
	for i, name := range names {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(append(out, '"'), name...), `":`...)
		out = appendValue(out, values[i], jsonColumns[name])
	}
	return append(out, '}')
}

func appendValue(out []byte, v any, isJSON bool) []byte {
	switch v := v.(type) {
	case nil:
		return append(out, "null"...)
	case string:
		if isJSON {
			return append(out, v...)
		}
		return appendText(out, v)
	case []byte:
		return append(out, v...)
	case [16]byte:
		out = hex.AppendEncode(append(out, '"'), v[:4])
		for _, p := range [][]byte{v[4:6], v[6:8], v[8:10], v[10:]} {
			out = hex.AppendEncode(append(out, '-'), p)
		}
		return append(out, '"')
	case int16:
		return strconv.AppendInt(out, int64(v), 10)
	case int32:
		return strconv.AppendInt(out, int64(v), 10)
	case int64:
		return strconv.AppendInt(out, v, 10)
	case bool:
		return strconv.AppendBool(out, v)
	case time.Time:
		return append(v.AppendFormat(append(out, '"'), time.RFC3339Nano), '"')
	}
	b, err := json.Marshal(v)
	if err != nil {
		return append(out, "null"...)
	}
	return append(out, b...)
}

// appendText quotes a text; what is made up needs no more escapes than these.
func appendText(out []byte, s string) []byte {
	out = append(out, '"')
	begun := 0
	for i := range len(s) {
		if c := s[i]; c == '"' || c == '\\' || c < ' ' {
			out = fmt.Appendf(append(out, s[begun:i]...), `\u%04x`, c)
			begun = i + 1
		}
	}
	return append(append(out, s[begun:]...), '"')
}
