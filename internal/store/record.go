package store

import (
	"database/sql"
	"slices"
	"strings"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/internal/record"
	"factdesk/review"
)

// recordedTables are those whose rows stand in the record, each with the columns that are
// left out since a hash of them stands beside them. Migrations 0068, 0069, 0080, 0097, 0099 and 0100 give them triggers.
var recordedTables = map[string][]string{
	"articles": nil, "snapshots": {"raw", "text"}, "claims": nil, "appearances": nil, "cases": nil, "evidence": nil, "notes": nil,
	"verdicts": nil, "editions": nil, "corrections": nil, "panel_rules": nil, "panels": nil, "panel_votes": nil, "scales": nil, "takedowns": nil, "events": nil,
	"gate_policy": nil, "case_fields": nil, "users": nil, "public_documents": nil,
}

// committing are the tables whose rows commit to their words by themselves: their digest
// stays when words are taken down, so that they have one leaf and no salt of the record's.
var committing = map[string]func(tx *gorm.DB, ids []string, out map[rowRef]digested) error{"events": digestEvents, "public_documents": digestDocuments}

func commits(tab string) bool { return committing[tab] != nil }

// recordLeaf is a leaf as it is stored; N is nil until it is sealed.
type recordLeaf struct {
	ID     int64 `gorm:"primaryKey;autoIncrement"`
	Tab    string
	Key    string
	Digest []byte
	N      *int64
}

func (recordLeaf) TableName() string { return "record_leaves" }

func (l recordLeaf) leaf() record.Leaf {
	return record.Leaf{Table: l.Tab, Key: l.Key, Digest: l.Digest}
}

// recordRow is the newest leaf of a row.
type recordRow struct {
	Tab   string `gorm:"primaryKey"`
	Key   string `gorm:"primaryKey"`
	Leaf  int64
	Salt  []byte
	Shape int64
}

func (recordRow) TableName() string { return "record_rows" }

// rowRef names a row.
type rowRef struct{ Tab, Key string }

// digested is a row's digest with what it was made with.
type digested struct {
	digest, salt []byte
	shape        int64
}

// onlyOurs forgets what was touched outside of the program's transactions, which SQLite
// can't tell from theirs: nobody is to record it. PostgreSQL knows transactions by number.
func (db *DB) onlyOurs(tx *gorm.DB) error {
	if !db.SQLite() {
		return nil
	}
	return tx.Exec("DELETE FROM record_touched").Error
}

// recordTouched writes a leaf for each row that the transaction changed, and what it is
// found by, before it commits. Each statement reads rows by their keys; a transaction that
// touched nothing takes one.
func (db *DB) recordTouched(tx *gorm.DB) error {
	touched, err := db.touched(tx)
	if err != nil || len(touched) == 0 {
		return err
	}
	for part := range slices.Chunk(touched, 400) {
		if err := firstError(db.recordRows(tx, recordedOf(part)), findTouched(tx, part)); err != nil {
			return err
		}
	}
	return nil
}

// recordedOf are the rows that stand in the record.
func recordedOf(refs []rowRef) []rowRef {
	return slices.DeleteFunc(slices.Clone(refs), func(r rowRef) bool {
		_, recorded := recordedTables[r.Tab]
		return !recorded
	})
}

// touched are the rows that the transaction changed, in order of tables and keys.
func (db *DB) touched(tx *gorm.DB) ([]rowRef, error) {
	mine := " WHERE txid = pg_current_xact_id_if_assigned()"
	if db.SQLite() {
		mine = ""
	}
	var out []rowRef
	if err := tx.Raw("DELETE FROM record_touched" + mine + " RETURNING tab, key").Scan(&out).Error; err != nil {
		return nil, err
	}
	slices.SortFunc(out, func(a, b rowRef) int { return strings.Compare(a.Tab+" "+a.Key, b.Tab+" "+b.Key) })
	return out, nil
}

// recordRows digests rows of the recorded tables, and writes leaves of those that are not
// as they were recorded.
func (db *DB) recordRows(tx *gorm.DB, refs []rowRef) error {
	if len(refs) == 0 {
		return nil
	}
	was, err := db.recordedBefore(tx, refs)
	if err != nil {
		return err
	}
	now, err := db.digestRows(tx, refs, was)
	if err != nil {
		return err
	}
	var leaves []recordLeaf
	for _, r := range refs {
		before, known := was[r]
		after, there := now[r]
		if !known && !there || known && there && string(before.digest) == string(after.digest) {
			continue
		}
		leaves = append(leaves, recordLeaf{Tab: r.Tab, Key: r.Key, Digest: after.digest})
	}
	return saveLeaves(tx, leaves, now)
}

// saveLeaves writes leaves, and which is the newest of each row.
func saveLeaves(tx *gorm.DB, leaves []recordLeaf, now map[rowRef]digested) error {
	if len(leaves) == 0 {
		return nil
	}
	if err := tx.Omit("N").Create(&leaves).Error; err != nil {
		return err
	}
	var newest []recordRow
	gone := map[string][]string{}
	for _, l := range leaves {
		switch d, there := now[rowRef{l.Tab, l.Key}]; {
		case !there:
			gone[l.Tab] = append(gone[l.Tab], l.Key)
		case !commits(l.Tab):
			newest = append(newest, recordRow{l.Tab, l.Key, l.ID, d.salt, d.shape})
		}
	}
	for tab, keys := range gone {
		if err := tx.Delete(&recordRow{}, "tab = ? AND key IN ?", tab, keys).Error; err != nil {
			return err
		}
	}
	if len(newest) == 0 {
		return nil
	}
	return tx.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "tab"}, {Name: "key"}}, UpdateAll: true}).Create(&newest).Error
}

// recordedBefore are the newest digests of rows. Those that commit to their words have their
// digest in their only leaf. The plan on both databases: the rows' primary key and their
// leaf's, and the leaves' index by table and key.
func (db *DB) recordedBefore(tx *gorm.DB, refs []rowRef) (map[rowRef]digested, error) {
	values := ""
	if db.SQLite() {
		values = "VALUES "
	}
	var pairs []string
	var args []any
	once := []string{""} // IN wants one at least
	for _, r := range refs {
		if commits(r.Tab) {
			once = append(once, r.Key)
			continue
		}
		pairs = append(pairs, "(?, ?)")
		args = append(args, r.Tab, r.Key)
	}
	statement := "SELECT tab, key, digest, NULL AS salt, 0 AS shape FROM record_leaves WHERE tab IN ('events', 'public_documents') AND key IN ?"
	if len(pairs) > 0 {
		statement = `SELECT r.tab, r.key, l.digest, r.salt, r.shape FROM record_rows r JOIN record_leaves l ON l.id = r.leaf WHERE (r.tab, r.key) IN (` +
			values + strings.Join(pairs, ", ") + ") UNION ALL " + statement
	}
	var found []struct {
		Tab, Key     string
		Digest, Salt []byte
		Shape        int64
	}
	if err := tx.Raw(statement, append(args, once)...).Scan(&found).Error; err != nil {
		return nil, err
	}
	out := map[rowRef]digested{}
	for _, f := range found {
		out[rowRef{f.Tab, f.Key}] = digested{f.Digest, f.Salt, f.Shape}
	}
	return out, nil
}

func byTable(refs []rowRef) map[string][]string {
	out := map[string][]string{}
	for _, r := range refs {
		out[r.Tab] = append(out[r.Tab], r.Key)
	}
	return out
}

// digestRows digests rows as they are now: with the salt that they have when they may be
// as they were, and then with a new one when they are not.
func (db *DB) digestRows(tx *gorm.DB, refs []rowRef, was map[rowRef]digested) (map[rowRef]digested, error) {
	out := map[rowRef]digested{}
	for tab, keys := range byTable(refs) {
		if digest := committing[tab]; digest != nil {
			if err := digest(tx, keys, out); err != nil {
				return nil, err
			}
			continue
		}
		shape, err := db.shapes.of(tx, tab)
		if err != nil {
			return nil, err
		}
		err = eachRow(tx, tab, shape.columns, keys, func(key string, row []record.Value) error {
			d, err := digestOf(row, was[rowRef{tab, key}], shape.number)
			if err != nil {
				return err
			}
			out[rowRef{tab, key}] = d
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func digestOf(row []record.Value, before digested, shape int64) (digested, error) {
	if before.salt != nil && before.shape == shape {
		if d, err := record.Digest(before.salt, row); err != nil || string(d) == string(before.digest) {
			return before, err
		}
	}
	s := salt()
	d, err := record.Digest(s, row)
	return digested{d, s, shape}, err
}

func digestEvents(tx *gorm.DB, ids []string, out map[rowRef]digested) error {
	var events []review.Event
	if err := tx.Find(&events, "id IN ?", ids).Error; err != nil {
		return err
	}
	for i := range events {
		out[rowRef{"events", events[i].ID.String()}] = digested{digest: events[i].Digest()}
	}
	return nil
}

// eachRow reads columns of the rows with some ids.
func eachRow(tx *gorm.DB, tab string, columns, ids []string, f func(id string, row []record.Value) error) error {
	rows, err := tx.Raw("SELECT CAST(id AS text), "+strings.Join(columns, ", ")+" FROM "+tab+" WHERE id IN ?", ids).Rows()
	if err != nil {
		return err
	}
	return firstError(scanRows(rows, columns, f), rows.Close())
}

func scanRows(rows *sql.Rows, columns []string, f func(id string, row []record.Value) error) error {
	for rows.Next() {
		var id string
		row, into := make([]record.Value, len(columns)), []any{&id}
		for i, c := range columns {
			row[i].Column = c
			into = append(into, &row[i].Value)
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := f(id, row); err != nil {
			return err
		}
	}
	return rows.Err()
}
