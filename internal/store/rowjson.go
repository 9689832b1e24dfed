package store

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/segmentio/encoding/json"
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

// rowsIn are the rows of a list, or of one row in brackets. It reads each column into its
// field by itself: the standard library's decoder goes over each row twice before that.
func rowsIn[T any](text string) ([]T, error) {
	out := []T{}
	s, rest := shapeOf[T](), []byte(text)
	for rest = past(rest, '['); len(rest) > 0 && rest[0] == '['; rest = past(rest, ',') {
		out = append(out, *new(T))
		var err error
		if rest, err = s.fill(rest, reflect.ValueOf(&out[len(out)-1]).Elem()); err != nil {
			return nil, fmt.Errorf("rows of %T: %w", out, err)
		}
	}
	if text != "" && string(rest) != "]" {
		return nil, fmt.Errorf("rows of %T: %d bytes behind row %d are none of it", out, len(rest), len(out))
	}
	return out, nil
}

// fill reads the fields of a row from its columns, and gives what comes behind them.
func (s *rowShape) fill(text []byte, row reflect.Value) ([]byte, error) {
	for i, f := range s.columns {
		var err error
		text, err = json.Parse(past(text, "[,"[min(i, 1)]), row.FieldByIndex(f.StructField.Index).Addr().Interface(), json.ZeroCopy)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.DBName, err)
		}
	}
	return past(text, ']'), nil
}

// past is what comes behind a mark and the space around it; the text as it is where
// another stands.
func past(text []byte, mark byte) []byte {
	text = bytes.TrimLeft(text, " \n")
	if len(text) > 0 && text[0] == mark {
		return bytes.TrimLeft(text[1:], " \n")
	}
	return text
}
