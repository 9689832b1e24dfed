package store

import (
	"context"
	"database/sql/driver"

	"github.com/jackc/pgx/v5/stdlib"
)

// postgresConnector connects to PostgreSQL and says of a connection whether it can be
// used again. pgx closes the connection of a statement that is cut off, and its adapter
// does not tell database/sql, which then hands it to whoever waits for one: while all are
// in use, a request that nobody cut off would get three of these in a row and fail with
// "bad connection".
type postgresConnector struct{ driver.Connector }

// Connect opens a connection.
func (c postgresConnector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	if pg, ok := conn.(*stdlib.Conn); ok {
		return postgresConn{pg}, nil
	}
	return conn, nil
}

type postgresConn struct{ *stdlib.Conn }

// IsValid is asked when a connection is given back.
func (c postgresConn) IsValid() bool { return !c.Conn.Conn().IsClosed() }
