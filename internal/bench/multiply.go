package bench

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// tables are copied in this order, so that what a row refers to is there. People, scales,
// speakers and the organisation are shared by all copies.
var tables = strings.Fields(`articles article_urls snapshots candidates claims appearances claim_words claim_labels
	cases evidence notes found_words verdicts events editions edition_changes shown_claims shown_appearances shown_urls shown_words public_cases claim_pairs
	external_reviews external_links clusters cluster_members contradictions match_docs match_terms jobs`)

// shared are columns that name something all copies share.
var shared = strings.Fields(`created_by updated_by decided_by named_by assignee_id author_id actor_id added_by published_by approved_by
	prepared_by resolved_by by_id opened_by redacted_by speaker_id scale_id job_id leased_by cancelled_by`)

// refers are columns that hold an id and don't end in _id.
var refers = strings.Fields("id duplicate_of merged_into")

// others are columns that hold no id and must differ between copies, with what becomes
// of them; {n} is the copy's number, {all} what to add to a number.
var others = map[string]string{
	"article_urls.url":      "x.url || '?copy=' || {n}",
	"shown_urls.url":        "x.url || '?copy=' || {n}",
	"snapshots.text_sha256": "x.text_sha256 || {n}",
	"claims.wording":        "x.wording || ' ' || {n}",
	"external_reviews.key":  "x.key || {n}",
	"external_reviews.url":  "x.url || '?copy=' || {n}",
	"jobs.unique_key":       "x.unique_key || '-' || {n}",
	"match_docs.n":          "x.n + {all} * {n}",
	"match_terms.n":         "x.n + {all} * {n}",
}

// sources are the rows that are copied of tables which hold something of what all share.
var sources = map[string]string{"found_words": "(SELECT * FROM found_words WHERE tab <> 'speakers')"}

// filled are columns that the database fills, as it fills each seq.
var filled = []string{"public_cases.n"}

// Multiply copies all that stands on the desk at an address (as store.Open takes it) so
// many times, in one statement a table. The copies have their own ids (the first eight
// digits number the copy), a word of their own at the end of each wording, and the same
// people. Their editions still speak of the first: they are for measuring lists, not for
// showing.
func Multiply(ctx context.Context, address string, copies int) error {
	db, err := Connect(address)
	if err != nil {
		return err
	}
	defer db.Close()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	m := multiplier{tx, db.SQLite, copies, 0}
	if err := tx.QueryRowContext(ctx, "SELECT COALESCE(max(n), 0) FROM match_docs").Scan(&m.docs); err != nil {
		return err
	}
	for _, table := range tables {
		if err := m.copy(ctx, table); err != nil {
			return fmt.Errorf("copy %s: %w", table, err)
		}
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("UPDATE label_uses SET uses = uses * %d", copies+1)); err != nil {
		return err
	}
	return tx.Commit()
}

type multiplier struct {
	tx     *sql.Tx
	sqlite bool
	copies int
	docs   int64 // in the index of the first
}

func (m multiplier) copy(ctx context.Context, table string) error {
	columns, err := m.columns(ctx, table)
	if err != nil {
		return err
	}
	values := make([]string, len(columns))
	for i, c := range columns {
		values[i] = strings.NewReplacer("{n}", "k.n", "{all}", fmt.Sprint(m.docs)).Replace(m.value(table, c))
	}
	_, err = m.tx.ExecContext(ctx, fmt.Sprintf(`INSERT INTO %s (%s) WITH RECURSIVE k (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < %d)
		SELECT %s FROM k CROSS JOIN %s AS x`, table, strings.Join(columns, ", "), m.copies, strings.Join(values, ", "), cmp.Or(sources[table], table)))
	return err
}

// columns are those of a table but the ones that the database fills.
func (m multiplier) columns(ctx context.Context, table string) ([]string, error) {
	query := "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position"
	if m.sqlite {
		query = "SELECT name FROM pragma_table_info(?) ORDER BY cid"
	}
	rows, err := m.tx.QueryContext(ctx, query, table)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var c string
		if err := rows.Scan(&c); err != nil {
			return nil, err
		}
		if c != "seq" && !slices.Contains(filled, table+"."+c) {
			out = append(out, c)
		}
	}
	return out, rows.Err()
}

// value is the expression that makes a copy's column of the original's, x.
func (m multiplier) value(table, column string) string {
	switch own, ok := others[table+"."+column]; {
	case ok:
		return own
	case slices.Contains(shared, column) || !isID(column):
		return "x." + column
	case m.sqlite:
		return "printf('%08x', {n}) || substr(x." + column + ", 9)"
	}
	return "(lpad(to_hex({n}), 8, '0') || substr(x." + column + "::text, 9))::uuid"
}

func isID(column string) bool {
	return slices.Contains(refers, column) || strings.HasSuffix(column, "_id")
}
