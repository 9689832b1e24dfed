package store

import (
	"context"
	"encoding/json"
	"reflect"

	"gorm.io/gorm/schema"
)

// lists is GORM's JSON serializer, but that a nil slice or map is written as an
// empty one and not as NULL, so that columns are NOT NULL and what is read back is
// never nil.
type lists struct{ schema.JSONSerializer }

func (lists) Value(_ context.Context, _ *schema.Field, _ reflect.Value, value any) (any, error) {
	switch v := reflect.ValueOf(value); {
	case v.Kind() == reflect.Slice && v.IsNil():
		return "[]", nil
	case v.Kind() == reflect.Map && v.IsNil():
		return "{}", nil
	}
	b, err := json.Marshal(value)
	return string(b), err
}
