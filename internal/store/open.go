package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
	"gorm.io/gorm/schema"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"factdesk/internal/errs"
	"factdesk/internal/tracing"
	"factdesk/migrations"
)

// DB is the database. It is safe for concurrent use.
type DB struct {
	g    *gorm.DB
	pool *sql.DB
	path string // of the SQLite file; "" on PostgreSQL
	icu  bool   // PostgreSQL was built with ICU, as nearly all are

	damage *damage
	checks fileChecks
	turns  *turns                              // of SQLite's transactions; nil on PostgreSQL
	hear   func(what Work, took time.Duration) // of who measures; may be nil

	// What others need to know of changes: see Changes and Listen.
	writes  atomic.Int64
	tell    chan struct{}
	listens atomic.Bool
	name    string          // of this process, among those that share the database
	direct  *pgx.ConnConfig // to PostgreSQL

	shapes recordShapes

	mails bool // letters are queued: see SendsMail

	sealKeys func() ([]string, error) // of votes, besides the one in the database; nil for none. See SealWith
}

// Connections held at most. SQLite writes one at a time anyway, and each of its
// connections has a page cache of its own.
const (
	sqliteConns   = 8
	postgresConns = 20
)

// sqliteBusy is how long a connection waits for another's lock.
const sqliteBusy = 10 * time.Second

// Open opens the database at address, which is a postgres:// URL or the path of a
// SQLite file that is made when it is missing. It does not migrate.
func Open(ctx context.Context, address string) (*DB, error) { return OpenTraced(ctx, address, nil) }

// OpenTraced is Open with a span for each statement that belongs to a request or job.
func OpenTraced(ctx context.Context, address string, traces *tracing.Traces) (*DB, error) {
	registerLists()
	registerLower()
	registerCommitment()
	if strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://") {
		return openPostgres(ctx, address, traces)
	}
	return openSQLite(ctx, address, traces)
}

func openPostgres(ctx context.Context, address string, traces *tracing.Traces) (*DB, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, errs.Because(err, errs.Invalid, "DATABASE_URL is not understood; it should look like postgres://user:password@host:5432/name.")
	}
	if traces != nil {
		config.Tracer = tracedPostgres{traces}
	}
	pool := sql.OpenDB(postgresConnector{stdlib.GetConnector(*config, stdlib.OptionAfterConnect(withoutJIT))})
	pool.SetMaxOpenConns(postgresConns)
	pool.SetMaxIdleConns(postgresConns)
	pool.SetConnMaxIdleTime(5 * time.Minute)
	db, err := open(ctx, pool, postgres.New(postgres.Config{Conn: pool}), "")
	if err != nil {
		return nil, err
	}
	db.direct = config
	if err := db.q(ctx).Raw("SELECT EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'und-x-icu')").Scan(&db.icu).Error; err != nil {
		db.Close()
		return nil, fmt.Errorf("read PostgreSQL's collations: %w", err)
	}
	return db, nil
}

// withoutJIT keeps a connection's statements from being compiled: that takes PostgreSQL
// seconds, and pays only for those that read millions of rows. It is done by cost, which is
// a guess for tables that were never analysed, as small ones are not.
func withoutJIT(ctx context.Context, conn *pgx.Conn) error {
	_, err := conn.Exec(ctx, "SELECT set_config(name, 'off', false) FROM pg_settings WHERE name = 'jit'")
	return err
}

func openSQLite(ctx context.Context, path string, traces *tracing.Traces) (*DB, error) {
	if dir := filepath.Dir(path); dir != "." {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, errs.Because(err, errs.Unavailable, "The data directory %s can't be made: %v.", dir, err)
		}
	}
	private(path)
	connector, err := sqlite.NewConnector(sqliteDSN(path))
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	if traces != nil {
		connector = tracedSQLite{connector, traces}
	}
	pool := sql.OpenDB(connector)
	pool.SetMaxOpenConns(sqliteConns)
	pool.SetMaxIdleConns(sqliteConns)
	if err := writeAhead(ctx, pool); err != nil {
		pool.Close()
		if Corrupt(err) {
			return nil, errDamaged(err)
		}
		return nil, errs.Because(err, errs.Unavailable, "The database can't be opened: %v.", err)
	}
	db, err := open(ctx, pool, sqliteDialector{pool, &prepared{pool: pool, all: map[string]*sql.Stmt{}}}, path)
	if err != nil {
		return nil, err
	}
	db.turns = newTurns()
	return db, nil
}

// writeAhead sets the journal's mode to WAL, so that readers don't wait; it stays
// with the file. SQLite does not wait for a lock there, whatever the busy timeout,
// so that of several processes which open a new file at once all but one may be
// refused: we wait here.
func writeAhead(ctx context.Context, pool *sql.DB) error {
	deadline := time.Now().Add(sqliteBusy)
	for {
		_, err := pool.ExecContext(ctx, "PRAGMA journal_mode=WAL")
		var failed *sqlite.Error
		if err == nil || !errors.As(err, &failed) || failed.Code()&0xff != sqlite3.SQLITE_BUSY || time.Now().After(deadline) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// sqliteDSN: FULL because an acknowledged verdict survives a power cut; immediate
// so that a transaction that will write waits at its begin and not in its middle;
// secure delete because a take-down must not leave the words in the file; the time
// options because times sort wrongly without them.
func sqliteDSN(path string) string {
	q := url.Values{
		"_pragma":      {fmt.Sprintf("busy_timeout(%d)", sqliteBusy.Milliseconds()), "synchronous(FULL)", "foreign_keys(1)", "secure_delete(1)", "cache_size(-8000)"},
		"_txlock":      {"immediate"},
		"_time_format": {"sqlite"},
		"_timezone":    {"UTC"},
	}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: q.Encode()}).String()
}

func open(ctx context.Context, pool *sql.DB, dialector gorm.Dialector, path string) (*DB, error) {
	harm := &damage{}
	g, err := gorm.Open(dialector, &gorm.Config{
		TranslateError:         true,
		SkipDefaultTransaction: true,
		QueryFields:            true,
		DisableAutomaticPing:   true,
		Logger:                 watcher{logger.Discard, harm},
		NowFunc:                func() time.Time { return time.Now().UTC().Truncate(time.Microsecond) },
	})
	if err == nil {
		err = pool.PingContext(ctx)
	}
	if err != nil {
		pool.Close()
		return nil, errs.Because(err, errs.Unavailable, "The database can't be opened: %v.", err)
	}
	db := &DB{g: g, pool: pool, path: path, damage: harm, tell: make(chan struct{}, 1), name: uuid.NewString()}
	return db, errors.Join(db.refuseWrites(), db.noteWrites())
}

// Close closes every connection.
func (db *DB) Close() error { return db.pool.Close() }

// Ping says whether the database answers.
func (db *DB) Ping(ctx context.Context) error { return db.pool.PingContext(ctx) }

// SQLite says which of the two databases this is.
func (db *DB) SQLite() bool { return db.path != "" }

// Name is the database as a person reads it, without a password.
func (db *DB) Name() string {
	if db.SQLite() {
		return "SQLite, " + db.path
	}
	return "PostgreSQL"
}

// Migrate brings the schema up to this program's, one process at a time, and
// returns the versions applied. A database that is newer is refused.
func (db *DB) Migrate(ctx context.Context) (applied []int64, err error) {
	unlock, err := db.lockMigrations(ctx)
	if err != nil {
		return nil, err
	}
	defer unlock()
	if err := db.refuseRestoring(ctx); err != nil {
		return nil, err
	}
	return db.migrate(ctx)
}

// MigrateRestored is Migrate for who restores.
func (db *DB) MigrateRestored(ctx context.Context) error {
	_, err := db.migrate(ctx)
	return err
}

func (db *DB) migrate(ctx context.Context) (applied []int64, err error) {
	defer db.shapes.forget()
	p, err := db.migrator()
	if err != nil {
		return nil, err
	}
	if err := refuseNewer(ctx, p); err != nil {
		return nil, err
	}
	results, err := p.Up(ctx)
	if err != nil {
		return nil, fmt.Errorf("migrate: %w", err)
	}
	for _, r := range results {
		applied = append(applied, r.Source.Version)
	}
	if err := db.makeEditions(ctx); err != nil {
		return applied, err
	}
	return applied, db.makeWords(ctx)
}

// migrator applies what is missing in the order of its numbers, and also what has a smaller
// number than the newest that was applied: branches take their numbers when they begin, and
// come in when they are done.
func (db *DB) migrator() (*goose.Provider, error) {
	dialect, folder, opts := goose.DialectSQLite3, "sqlite", []goose.ProviderOption{goose.WithAllowOutofOrder(true)}
	if !db.SQLite() {
		locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 300)) // look every second, for five minutes
		if err != nil {
			return nil, err
		}
		dialect, folder, opts = goose.DialectPostgres, "postgres", append(opts, goose.WithSessionLocker(locker))
	}
	files, err := fs.Sub(migrations.Files, folder)
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(dialect, db.pool, files, opts...)
}

func refuseNewer(ctx context.Context, p *goose.Provider) error {
	at, err := p.GetDBVersion(ctx)
	if err != nil {
		return fmt.Errorf("read the schema's version: %w", err)
	}
	sources := p.ListSources()
	if newest := sources[len(sources)-1].Version; at > newest {
		return errs.New(errs.Conflict, "The database has schema %d, which is newer than this program's %d. Run the newer factdesk, or restore a backup from before.", at, newest)
	}
	return nil
}

// lockMigrations keeps two processes from migrating one SQLite file: the lock is an
// exclusive transaction on a file beside it, which a kill -9 lets go. On PostgreSQL
// goose takes an advisory lock.
func (db *DB) lockMigrations(ctx context.Context) (unlock func(), err error) {
	if !db.SQLite() {
		return func() {}, nil
	}
	pool, err := sql.Open("sqlite", "file:"+(&url.URL{Path: db.path + ".migrating"}).EscapedPath()+"?_pragma=busy_timeout(60000)&_txlock=exclusive")
	if err != nil {
		return nil, err
	}
	tx, err := pool.BeginTx(ctx, nil)
	if err != nil {
		pool.Close()
		return nil, errs.Because(err, errs.Unavailable, "Another factdesk is migrating %s; try again.", db.path)
	}
	private(db.path)
	return func() { tx.Rollback(); pool.Close() }, nil
}

var registerLists = sync.OnceFunc(func() { schema.RegisterSerializer("json", lists{}) })
