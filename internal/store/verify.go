package store

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/review"
)

// Broken is something in the database that does not hold.
type Broken struct {
	What string `json:"what"` // table, row, snapshot, candidate, appearance, foreign key, case, edition, check
	ID   string `json:"id"`
	Why  string `json:"why"`
}

// Verified says what a check of the whole database looked at and what is broken.
type Verified struct {
	Snapshots   int      `json:"snapshots"`
	Redacted    int      `json:"redacted"`
	Candidates  int      `json:"candidates"`
	Appearances int      `json:"appearances"`
	Events      int      `json:"events"`
	Editions    int      `json:"editions"`
	Broken      []Broken `json:"broken"`
}

// Verify checks every snapshot's hashes, every text[start:end] == exact, that each
// standing verdict is there, the foreign keys, that claims are found by their words, that
// events say what they committed to, that editions are those that were approved, that open votes
// are those that were committed to, and that every row of every table can be read. What fails is named, and the rest is checked all the same; an error means that the database itself is away, or ctx ended.
func (db *DB) Verify(ctx context.Context) (Verified, error) {
	out := Verified{Broken: []Broken{}}
	for _, check := range []struct {
		name string
		run  func(context.Context, *Verified) error
	}{
		{"tables", db.verifyFiles},
		{"snapshots", db.verifySnapshots},
		{"cases", db.verifyCases},
		{"foreign keys", db.verifyForeignKeys},
		{"index", db.verifyIndex},
		{"search", db.verifyFound},
		{"events", db.verifyEvents},
		{"editions", db.verifyEditions},
		{"votes", db.verifyVotes},
	} {
		err := check.run(ctx, &out)
		if ctx.Err() != nil || db.away(err) {
			return out, firstError(ctx.Err(), err)
		}
		if err != nil {
			out.broken("check", check.name, "it could not be made to its end: %v", err)
		}
	}
	return out, nil
}

// verifySnapshots reads one snapshot at a time, since they hold whole articles. One that
// can't be read is named, and the next is looked at. What comes in meanwhile is not waited for.
func (db *DB) verifySnapshots(ctx context.Context, out *Verified) error {
	last, err := db.newest(ctx, "snapshots")
	if err != nil {
		return err
	}
	for after := uuid.Nil; ; {
		var ids []uuid.UUID
		if err := db.q(ctx).Model(&claims.Snapshot{}).Where("id > ? AND id <= ?", after, last).Order("id").Limit(500).Pluck("id", &ids).Error; err != nil {
			return err
		}
		if len(ids) == 0 {
			return nil
		}
		for _, id := range ids {
			if err := db.verifySnapshot(ctx, id, out); err != nil {
				if ctx.Err() != nil || db.away(err) {
					return err
				}
				out.broken("snapshot", id, "it can't be read: %v", err)
			}
		}
		after = ids[len(ids)-1]
	}
}

// newest is the last id of a table: a check that went on to what comes in while it runs
// would not end on a busy desk.
func (db *DB) newest(ctx context.Context, table string) (uuid.UUID, error) {
	var ids []uuid.UUID
	if err := db.q(ctx).Table(table).Order("id DESC").Limit(1).Pluck("id", &ids).Error; err != nil || len(ids) == 0 {
		return uuid.Nil, err
	}
	return ids[0], nil
}

// away says whether a check can't go on because the database is gone. An error of
// reading a file is no such thing: it is what a check is for.
func (db *DB) away(err error) bool { return !db.SQLite() && Down(err) }

func (o *Verified) broken(what string, id any, format string, args ...any) {
	o.Broken = append(o.Broken, Broken{What: what, ID: fmt.Sprint(id), Why: fmt.Sprintf(format, args...)})
}

func (db *DB) verifySnapshot(ctx context.Context, id uuid.UUID, out *Verified) error {
	s := &claims.Snapshot{}
	out.Snapshots++
	if err := db.q(ctx).Where("id = ?", id).Take(s).Error; err != nil {
		return err
	}
	if s.RedactedAt != nil {
		out.Redacted++
		if s.Text != "" || len(s.Raw) > 0 {
			out.broken("snapshot", s.ID, "it was redacted, and still holds text")
		}
		return nil
	}
	if got := claims.Digest(s.Raw); got != s.RawSHA256 {
		out.broken("snapshot", s.ID, "the raw bytes have SHA-256 %s, not %s", got, s.RawSHA256)
	}
	if got := claims.Digest([]byte(s.Text)); got != s.TextSHA256 {
		out.broken("snapshot", s.ID, "the text has SHA-256 %s, not %s", got, s.TextSHA256)
	}
	if n := utf8.RuneCountInString(s.Text); n != s.Length {
		out.broken("snapshot", s.ID, "the text has %d characters, not %d", n, s.Length)
	}
	return db.verifySpans(ctx, s, out)
}

func (db *DB) verifySpans(ctx context.Context, s *claims.Snapshot, out *Verified) error {
	text := []rune(s.Text)
	var spans []struct {
		ID               uuid.UUID
		Exact            string
		StartPos, EndPos int
	}
	for _, table := range []string{"candidates", "appearances"} {
		if err := db.q(ctx).Table(table).Select("id, exact, start_pos, end_pos").Where("snapshot_id = ?", s.ID).Scan(&spans).Error; err != nil {
			return err
		}
		for _, p := range spans {
			down, err := db.exactTakenDown(ctx, table, p.ID, p.Exact)
			if err != nil {
				return err
			}
			if !down && claims.Stands(text, p.Exact, p.StartPos, p.EndPos) != nil {
				out.broken(table[:len(table)-1], p.ID, "the snapshot's text[%d:%d] is not %q", p.StartPos, p.EndPos, p.Exact)
			}
		}
		if table == "candidates" {
			out.Candidates += len(spans)
		} else {
			out.Appearances += len(spans)
		}
		spans = nil
	}
	return nil
}

// exactTakenDown says whether words of an article are gone because they were taken down,
// while the text that they stand in stays.
func (db *DB) exactTakenDown(ctx context.Context, table string, id uuid.UUID, exact string) (bool, error) {
	if exact != "" {
		return false, nil
	}
	var n int64
	err := db.q(ctx).Model(&review.Place{}).Where("part = ? AND row_id = ? AND field = 'exact'", table, id.String()).Count(&n).Error
	return n > 0, err
}

// verifyCases looks for links that are no foreign keys because each side is
// written before the other.
func (db *DB) verifyCases(ctx context.Context, out *Verified) error {
	for _, q := range []struct{ what, why, sql string }{
		{"case", "its standing verdict is missing", "SELECT id FROM cases WHERE verdict_id IS NOT NULL AND verdict_id NOT IN (SELECT id FROM verdicts)"},
		{"case", "it is proposed, approved, published or retracted without a verdict", "SELECT id FROM cases WHERE state IN " + listed(review.RuledStates()) + " AND verdict_id IS NULL"},
		{"case", "it is approved, published or retracted without an edition that two people stand behind", "SELECT id FROM cases WHERE state IN " + listed(review.SignedOffStates()) + " AND (edition_id IS NULL OR edition_id NOT IN (SELECT id FROM editions WHERE state = 'approved'))"},
		{"case", "it is proposed without an edition that awaits approval", "SELECT id FROM cases WHERE state = 'proposed' AND (waiting_id IS NULL OR waiting_id NOT IN (SELECT id FROM editions WHERE state = 'waiting'))"},
		{"case", "it is published or retracted, and readers find it by another edition than the one that stands", "SELECT id FROM cases WHERE state IN " + listed(review.PublicStates()) + " AND edition_id IS NOT NULL AND edition_id NOT IN (SELECT edition_id FROM shown_claims)"},
		{"case", "it has no event", "SELECT id FROM cases WHERE id NOT IN (SELECT case_id FROM events WHERE case_id IS NOT NULL)"},
		{"candidate", "it is accepted without a claim", "SELECT id FROM candidates WHERE state = 'accepted' AND (claim_id IS NULL OR claim_id NOT IN (SELECT id FROM claims))"},
		{"candidate", "it joined a claim with which its words do not stand", "SELECT id FROM candidates c WHERE joined = TRUE AND (state <> 'accepted' OR NOT EXISTS (SELECT 1 FROM appearances a WHERE a.candidate_id = c.id AND a.claim_id = c.claim_id))"},
		{"case", "it was merged into a claim that is not there, or that was merged itself", "SELECT id FROM cases WHERE merged_into IS NOT NULL AND merged_into NOT IN (SELECT claim_id FROM cases WHERE merged_into IS NULL)"},
		{"cluster", "it was merged into another, and still has claims", "SELECT id FROM clusters WHERE merged_into IS NOT NULL AND id IN (SELECT cluster_id FROM cluster_members)"},
		{"cluster", "its claims were told apart", "SELECT m.cluster_id FROM claims_apart JOIN cluster_members m ON m.claim_id = a JOIN cluster_members n ON n.claim_id = b AND n.cluster_id = m.cluster_id"},
		{"claim", "it has no case", "SELECT id FROM claims WHERE id NOT IN (SELECT claim_id FROM cases)"},
		{"claim", "it appears nowhere", "SELECT id FROM claims WHERE id NOT IN (SELECT claim_id FROM appearances)"},
	} {
		var ids []uuid.UUID
		if err := db.q(ctx).Raw(q.sql).Scan(&ids).Error; err != nil {
			if ctx.Err() != nil || db.away(err) {
				return err
			}
			out.broken("check", q.what+"s", "whether “%s” could not be asked: %v", q.why, err)
			continue
		}
		for _, id := range ids {
			out.broken(q.what, id, "%s", q.why)
		}
	}
	return nil
}

// listed are states as SQL has a list: they are our own words, with nothing to escape.
func listed(states []review.State) string {
	words := make([]string, len(states))
	for i, s := range states {
		words[i] = "'" + string(s) + "'"
	}
	return "(" + strings.Join(words, ", ") + ")"
}

// verifyForeignKeys asks SQLite to look again, since a file can be edited with
// enforcement off. PostgreSQL checks each write and lets nobody but a superuser
// turn that off.
func (db *DB) verifyForeignKeys(ctx context.Context, out *Verified) error {
	if !db.SQLite() {
		return nil
	}
	var rows []orphan
	if err := db.q(ctx).Raw(`SELECT "table", "rowid", parent, count(*) AS n FROM pragma_foreign_key_check GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`).Scan(&rows).Error; err != nil {
		return err
	}
	for _, r := range rows {
		name, err := db.nameOf(ctx, r)
		if err != nil {
			return err
		}
		out.broken("foreign key", name, "it points to a row of %s that is missing", r.Parent)
	}
	return nil
}

// orphan is what foreign_key_check says of a row whose parent is missing.
type orphan struct {
	Table  string
	Rowid  *int64 // nil for all the rows of a table without row ids
	Parent string
	N      int // how many there are of such a table
}

// nameOf is the row as people find it again: by its id where it has one.
func (db *DB) nameOf(ctx context.Context, r orphan) (string, error) {
	if r.Rowid == nil {
		return fmt.Sprintf("%s, %d of its rows", r.Table, r.N), nil
	}
	var ids []string
	var has bool
	if err := db.q(ctx).Raw("SELECT count(*) > 0 FROM pragma_table_info(?) WHERE name = 'id'", r.Table).Scan(&has).Error; err != nil {
		return "", err
	}
	if has {
		if err := db.q(ctx).Raw("SELECT id FROM "+r.Table+" WHERE rowid = ?", *r.Rowid).Scan(&ids).Error; err != nil {
			return "", err
		}
	}
	if len(ids) == 1 {
		return r.Table + " " + ids[0], nil
	}
	return fmt.Sprintf("%s row %d", r.Table, *r.Rowid), nil
}
