package bench

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/stdlib"

	"factdesk/internal/store"
)

// bulk writes rows past the product: by COPY on PostgreSQL, by prepared statements in
// one transaction on SQLite.
type bulk struct {
	conn   *sql.Conn
	sqlite bool
	docs   int // in the index
	stmts  map[string]*sql.Stmt
}

// aside is what stays undone while rows are written: their order keeps no foreign key
// waiting, and an event is not asked whether it is there already.
var aside = map[bool][]string{
	true:  {"PRAGMA foreign_keys=OFF", "PRAGMA cache_size=-200000", "BEGIN IMMEDIATE"},
	false: {"SET session_replication_role = replica", "SET synchronous_commit = off"},
}

func (c Conn) bulk(ctx context.Context) (*bulk, error) {
	conn, err := c.Conn(ctx)
	if err != nil {
		return nil, err
	}
	b := &bulk{conn: conn, sqlite: c.SQLite, stmts: map[string]*sql.Stmt{}}
	for _, statement := range aside[b.sqlite] {
		if _, err := conn.ExecContext(ctx, statement); err != nil {
			conn.Close()
			return nil, fmt.Errorf("%s: %w", statement, err)
		}
	}
	err = conn.QueryRowContext(ctx, "SELECT COALESCE(max(n), 0) FROM match_docs").Scan(&b.docs)
	return b, err
}

func (b *bulk) close() { b.conn.Close() }

func (b *bulk) write(ctx context.Context, tables []*store.Table) error {
	for _, t := range tables {
		write := b.copy
		if b.sqlite {
			write = b.insert
		}
		inOrder(t)
		if err := write(ctx, t); err != nil {
			return fmt.Errorf("write %d rows of %s: %w", len(t.Rows), t.Name, err)
		}
	}
	return nil
}

func (b *bulk) insert(ctx context.Context, t *store.Table) error {
	s := b.stmts[t.Name]
	if s == nil {
		var err error
		s, err = b.conn.PrepareContext(ctx, fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", t.Name, strings.Join(t.Columns, ", "), strings.Repeat(", ?", len(t.Columns)-1)))
		if err != nil {
			return err
		}
		b.stmts[t.Name] = s
	}
	for _, row := range t.Rows {
		if _, err := s.ExecContext(ctx, row...); err != nil {
			return err
		}
	}
	return nil
}

func (b *bulk) copy(ctx context.Context, t *store.Table) error {
	var text bytes.Buffer
	for _, row := range t.Rows {
		for i, v := range row {
			if i > 0 {
				text.WriteByte('\t')
			}
			text.WriteString(copied(v))
		}
		text.WriteByte('\n')
	}
	return b.conn.Raw(func(driver any) error {
		_, err := driver.(*stdlib.Conn).Conn().PgConn().CopyFrom(ctx, &text, fmt.Sprintf("COPY %s (%s) FROM STDIN", t.Name, strings.Join(t.Columns, ", ")))
		return err
	})
}

var copyEscapes = strings.NewReplacer(`\`, `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)

// copied is a value as COPY reads it.
func copied(v any) string {
	switch v := v.(type) {
	case nil:
		return `\N`
	case string:
		return copyEscapes.Replace(v)
	case []byte:
		return `\\x` + hex.EncodeToString(v)
	case time.Time:
		return v.UTC().Format("2006-01-02 15:04:05.999999Z07:00")
	case bool:
		return strconv.FormatBool(v)
	}
	return fmt.Sprint(v)
}

// counted are the roll-ups that the store keeps of rows, made anew.
var counted = []string{
	"DELETE FROM label_changes WHERE kind IN ('topic', 'tag')",
	"DELETE FROM label_uses WHERE kind IN ('topic', 'tag')",
	"INSERT INTO label_uses (kind, folded, label, uses) SELECT kind, folded, MIN(label), count(*) FROM claim_labels GROUP BY kind, folded",
	"DELETE FROM acceptance_changes", // on PostgreSQL no trigger has seen a decision; what is noted here is added up by the first who does
	`INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
		SELECT 1, c.decided_at, c.state, c.dismiss_reason, c.cues, c.kinds, c.attribution, a.publisher, c.extractor, c.position
		FROM candidates AS c JOIN articles AS a ON a.id = c.article_id WHERE c.decided_at IS NOT NULL
		UNION ALL SELECT 1, e.at, 'new', '', c.cues, c.kinds, c.attribution, a.publisher, c.extractor, c.position
		FROM events AS e JOIN candidates AS c ON c.id = e.subject_id JOIN articles AS a ON a.id = c.article_id
		WHERE e.verb = 'undone' AND e.subject = 'candidate'`,
	"UPDATE cases SET waits_since = (SELECT COALESCE(approved_at, created_at) FROM verdicts WHERE verdicts.id = cases.verdict_id) WHERE state IN ('proposed', 'approved')",
}

// last is what ends the writing.
var last = map[bool][]string{
	true:  {"COMMIT"},
	false: {"SELECT setval(pg_get_serial_sequence('match_docs', 'n'), (SELECT max(n) FROM match_docs))", "VACUUM ANALYZE"},
}

func (b *bulk) finish(ctx context.Context) error {
	for _, statement := range append(append([]string{}, counted...), last[b.sqlite]...) {
		if _, err := b.conn.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}
