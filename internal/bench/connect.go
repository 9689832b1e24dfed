package bench

import (
	"database/sql"
	"net/url"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver's name is pgx
	_ "modernc.org/sqlite"             // and sqlite
)

// Conn is a database without any of the product's code before it.
type Conn struct {
	*sql.DB
	SQLite bool
}

// Connect opens the database at an address as store.Open takes it.
func Connect(address string) (Conn, error) {
	if strings.HasPrefix(address, "postgres") {
		db, err := sql.Open("pgx", address)
		return Conn{db, false}, err
	}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: address}).EscapedPath()+"?_pragma=busy_timeout(10000)&_pragma=synchronous(OFF)&_time_format=sqlite&_timezone=UTC")
	return Conn{db, true}, err
}
