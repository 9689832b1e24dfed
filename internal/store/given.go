package store

import (
	"encoding/json"
	"fmt"
	"strings"
)

// given is a subquery for rows that a statement takes as one value, a JSON list of objects:
// with a placeholder for each row a statement of another length would be another, which both
// databases read and plan anew. Its columns are those named, each with its type.
type given []struct{ name, kind string }

// query is the subquery, with the one placeholder of jsonOf's text.
func (g given) query(dialect string) string {
	var names, typed []string
	for _, c := range g {
		names, typed = append(names, fmt.Sprintf("value ->> '%s' AS %s", c.name, c.name)), append(typed, c.name+" "+c.kind)
	}
	if dialect == "sqlite" {
		return "SELECT " + strings.Join(names, ", ") + " FROM json_each(?)"
	}
	return "SELECT * FROM json_to_recordset(CAST(? AS json)) AS given(" + strings.Join(typed, ", ") + ")"
}

// jsonOf writes such rows.
func jsonOf[T any](rows []T) (string, error) {
	b, err := json.Marshal(rows)
	return string(b), err
}

// values are the placeholders of rows VALUES of one form: (?, CAST(? AS integer)), …
// PostgreSQL takes a parameter for text unless it is told otherwise.
func values(rows int, columns ...string) string {
	row := "(" + strings.Join(columns, ", ") + ")"
	return strings.Repeat(row+", ", rows-1) + row
}
