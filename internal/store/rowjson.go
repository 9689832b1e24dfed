package store

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm/schema"
)

// rowShape is how the rows of a type travel when one statement brings rows of many: each as a
// JSON array of its columns. It is made of what GORM knows of the type, so that a column
// is named in one place.
type rowShape struct {
	columns []*schema.Field
	each    map[string]string // the array of a row, by dialect, with {row} for its alias
}

// shapes are made once a type and program.
var shapes sync.Map

// shapeOf is the shape of a type's rows. It panics on what is no row: that is a mistake of ours.
func shapeOf[T any]() *rowShape {
	key := reflect.TypeFor[T]()
	if s, ok := shapes.Load(key); ok {
		return s.(*rowShape)
	}
	registerLists()
	parsed, err := schema.Parse(new(T), &sync.Map{}, schema.NamingStrategy{})
	if err != nil {
		panic(fmt.Sprintf("store: %s is no row: %v", key, err))
	}
	s := &rowShape{each: map[string]string{"sqlite": "json_array(", "postgres": "json_build_array("}}
	comma := ""
	for _, f := range parsed.Fields {
		if f.DBName == "" {
			continue
		}
		s.columns = append(s.columns, f)
		for dialect := range s.each {
			s.each[dialect] += comma + strings.ReplaceAll(forms[dialect][formOf(f)], "{column}", "{row}."+f.DBName)
		}
		comma = ", "
	}
	for dialect := range s.each {
		s.each[dialect] += ")"
	}
	shapes.Store(key, s)
	return s
}

// form is how a column's values look in JSON.
type form int

const (
	formPlain form = iota // as the database writes it
	formBool
	formTime // RFC 3339 in UTC
	formJSON // a text that is JSON already
	formID   // null when SQLite has an empty text for it
)

var forms = map[string]map[form]string{
	"sqlite": {formPlain: "{column}", formBool: "json(iif({column}, 'true', 'false'))", formJSON: "json({column})", formID: "nullif({column}, '')",
		formTime: "replace(replace({column}, ' ', 'T'), '+00:00', 'Z')"},
	"postgres": {formPlain: "{column}", formBool: "{column}", formJSON: "{column}::json", formID: "{column}",
		formTime: `to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`},
}

func formOf(f *schema.Field) form {
	switch {
	case f.Serializer != nil:
		return formJSON
	case f.IndirectFieldType == reflect.TypeFor[time.Time]():
		return formTime
	case f.IndirectFieldType == reflect.TypeFor[uuid.UUID]():
		return formID
	case f.IndirectFieldType.Kind() == reflect.Bool:
		return formBool
	}
	return formPlain
}

// row is the SQL that makes the array of one row.
func (s *rowShape) row(dialect, alias string) string {
	return strings.ReplaceAll(s.each[dialect], "{row}", alias)
}

// list is the SQL that makes an array of rows, in an order, of what stands behind FROM;
// their alias is x. It is NULL when there are none on PostgreSQL, and empty on SQLite.
func (s *rowShape) list(dialect, from, order string) string {
	gather := map[string]string{"sqlite": "json_group_array", "postgres": "json_agg"}[dialect]
	return "(SELECT " + gather + "(" + s.row(dialect, "x") + " ORDER BY " + order + ") FROM " + from + ")"
}

// rowsIn are the rows of a list, or of one row in brackets.
func rowsIn[T any](text string) ([]T, error) {
	out := []T{}
	if text == "" || text == "[]" {
		return out, nil
	}
	s, to := shapeOf[T](), []any(nil)
	d := json.NewDecoder(strings.NewReader(text))
	if _, err := d.Token(); err != nil {
		return nil, fmt.Errorf("rows of %T: %w", out, err)
	}
	for d.More() {
		out = append(out, *new(T))
		to = s.into(to[:0], reflect.ValueOf(&out[len(out)-1]).Elem())
		if err := d.Decode(&to); err != nil {
			return nil, fmt.Errorf("rows of %T: %w", out, err)
		}
	}
	if _, err := d.Token(); err != nil && err != io.EOF {
		return nil, fmt.Errorf("rows of %T: %w", out, err)
	}
	return out, nil
}

// into are pointers to a row's fields, in the order of its columns.
func (s *rowShape) into(to []any, row reflect.Value) []any {
	for _, f := range s.columns {
		to = append(to, row.FieldByIndex(f.StructField.Index).Addr().Interface())
	}
	return to
}
