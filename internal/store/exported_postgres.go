package store

import (
	"database/sql"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
)

// takePostgres reads rows into columns, and has one taken before the next is read.
func takePostgres(rows pgx.Rows, columns []any, take func() error) error {
	r := postgresRow{columns: columns, plans: make([]pgtype.ScanPlan, len(columns))}
	for rows.Next() {
		if r.to == nil {
			r.plan(rows)
		}
		if err := r.read(rows.RawValues()); err != nil {
			return err
		}
		if err := take(); err != nil {
			return err
		}
	}
	return rows.Err()
}

// postgresRow reads a row as it was sent: its texts as parts of one string, ids by copying.
type postgresRow struct {
	columns []any
	to      []way             // how each column is read
	plans   []pgtype.ScanPlan // of what pgx reads
	text    []byte            // the row's texts, one behind the other
}

// way is how a column is read.
type way int

const (
	byPlan way = iota
	asText     // *string
	asRaw      // *sql.RawBytes, good until the next row
	asID       // *uuid.UUID
)

// plan looks once at what the columns are. What comes in another form than this knows is
// left to pgx.
func (r *postgresRow) plan(rows pgx.Rows) {
	r.to = make([]way, len(r.columns))
	for i, f := range rows.FieldDescriptions() {
		r.to[i] = readAs(r.columns[i], f.DataTypeOID, f.Format)
		r.plans[i] = rows.Conn().TypeMap().PlanScan(f.DataTypeOID, f.Format, r.columns[i])
	}
}

func readAs(to any, oid uint32, format int16) way {
	text, id := oid == pgtype.TextOID, oid == pgtype.UUIDOID && format == pgtype.BinaryFormatCode
	switch to.(type) {
	case *string:
		return only(text, asText)
	case *sql.RawBytes:
		return only(text, asRaw)
	case *uuid.UUID:
		return only(id, asID)
	}
	return byPlan
}

func only(fits bool, p way) way {
	if fits {
		return p
	}
	return byPlan
}

func (r *postgresRow) read(raw [][]byte) error {
	r.text = r.text[:0]
	for i, b := range raw {
		if r.to[i] == asText {
			r.text = append(r.text, b...)
		}
	}
	all := string(r.text)
	for i, b := range raw {
		switch to := r.columns[i]; r.to[i] {
		case asText:
			*to.(*string), all = all[:len(b)], all[len(b):]
		case asRaw:
			*to.(*sql.RawBytes) = b
		case asID:
			copy(to.(*uuid.UUID)[:], b)
		default:
			if err := r.plans[i].Scan(b, to); err != nil {
				return err
			}
		}
	}
	return nil
}
