package store

import (
	"database/sql"
	"database/sql/driver"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"gorm.io/gorm"
	"gorm.io/gorm/callbacks"
	"gorm.io/gorm/clause"
	"gorm.io/gorm/logger"
	"gorm.io/gorm/migrator"
	"gorm.io/gorm/schema"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"factdesk/review"
)

// sqliteDialector speaks SQLite to GORM through modernc's driver, which needs no C
// compiler. GORM's own dialector pulls in mattn's, glebarez' one an older copy of
// this driver under the same name.
type sqliteDialector struct {
	pool     *sql.DB
	prepared *prepared
}

func (sqliteDialector) Name() string { return "sqlite" }

func (d sqliteDialector) Initialize(db *gorm.DB) error {
	db.ConnPool = d.pool
	callbacks.RegisterDefaultCallbacks(db, &callbacks.Config{
		CreateClauses:        []string{"INSERT", "VALUES", "ON CONFLICT", "RETURNING"},
		UpdateClauses:        []string{"UPDATE", "SET", "FROM", "WHERE", "RETURNING"},
		DeleteClauses:        []string{"DELETE", "FROM", "WHERE", "RETURNING"},
		LastInsertIDReversed: true,
	})
	// SQLite has no row locks: an immediate transaction is the lock.
	db.ClauseBuilders["FOR"] = func(clause.Clause, clause.Builder) {}
	db.ClauseBuilders["LIMIT"] = limit
	return nil
}

// limit writes LIMIT -1 before an OFFSET alone, which SQLite needs.
func limit(c clause.Clause, b clause.Builder) {
	l, ok := c.Expression.(clause.Limit)
	if !ok {
		return
	}
	n := -1
	if l.Limit != nil && *l.Limit >= 0 {
		n = *l.Limit
	}
	if n < 0 && l.Offset <= 0 {
		return
	}
	b.WriteString("LIMIT " + strconv.Itoa(n))
	if l.Offset > 0 {
		b.WriteString(" OFFSET " + strconv.Itoa(l.Offset))
	}
}

func (d sqliteDialector) Migrator(db *gorm.DB) gorm.Migrator {
	return migrator.Migrator{Config: migrator.Config{DB: db, Dialector: d}}
}

// DataTypeOf is for AutoMigrate, which nobody calls: the schema is migrations/.
func (sqliteDialector) DataTypeOf(f *schema.Field) string { return string(f.DataType) }

func (sqliteDialector) DefaultValueOf(*schema.Field) clause.Expression {
	return clause.Expr{SQL: "NULL"}
}

func (sqliteDialector) BindVarTo(w clause.Writer, _ *gorm.Statement, _ any) { w.WriteByte('?') }

// QuoteTo quotes each part of a name: a.b becomes "a"."b".
func (sqliteDialector) QuoteTo(w clause.Writer, name string) {
	w.WriteByte('"')
	for i := range len(name) {
		switch name[i] {
		case '.':
			w.WriteString(`"."`)
		case '"':
			w.WriteString(`""`)
		default:
			w.WriteByte(name[i])
		}
	}
	w.WriteByte('"')
}

func (sqliteDialector) Explain(sql string, vars ...any) string {
	return logger.ExplainSQL(sql, nil, `'`, vars...)
}

// Translate names the errors that callers ask for.
func (sqliteDialector) Translate(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() {
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
		return gorm.ErrDuplicatedKey
	case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return gorm.ErrForeignKeyViolated
	}
	return err
}

func (sqliteDialector) SavePoint(tx *gorm.DB, name string) error {
	return tx.Exec("SAVEPOINT " + name).Error
}

func (sqliteDialector) RollbackTo(tx *gorm.DB, name string) error {
	return tx.Exec("ROLLBACK TO SAVEPOINT " + name).Error
}

// registerLower teaches SQLite lower_case, which knows the letters of every script.
var registerLower = sync.OnceFunc(func() {
	sqlite.MustRegisterDeterministicScalarFunction("lower_case", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		if s, ok := args[0].(string); ok {
			return strings.ToLower(s), nil
		}
		return args[0], nil
	})
})

// registerCommitment teaches SQLite commitment(salt in hex, field, value), for the
// migration that gave earlier events theirs.
var registerCommitment = sync.OnceFunc(func() {
	sqlite.MustRegisterDeterministicScalarFunction("commitment", 3, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		text := make([]string, 3)
		for i, a := range args {
			s, ok := a.(string)
			if !ok {
				return nil, fmt.Errorf("commitment: argument %d is no text", i+1)
			}
			text[i] = s
		}
		salt, err := hex.DecodeString(text[0])
		if err != nil {
			return nil, err
		}
		return review.Commitment(salt, text[1], text[2]), nil
	})
})
