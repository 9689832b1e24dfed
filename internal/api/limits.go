package api

import (
	"github.com/danielgtaylor/huma/v2"

	"factdesk/internal/web"
	"factdesk/review"
)

// Bytes of JSON. A character may be sent as the escapes of two halves; a body may be
// indented.
const (
	escapedChar = 12
	otherValue  = 40      // a number, a word, an id or a date
	slack       = 8 << 10 // blanks, and an If-Match of somebody's in the body
	noBody      = 1 << 10
)

// rule is what the server must know of an operation. huma has registered it by now, and
// has the schema that says how large a body can be that it can use.
func (a *api) rule(r route) web.Route {
	op := a.registered(r.op.Method, r.op.Path)
	out := web.Route{Method: op.Method, Path: op.Path, Action: r.who, Stream: streams(op)}
	out.Holds, _ = op.Metadata["holds"].(int64)
	out.Works, _ = op.Metadata["works"].(bool)
	if takes, ok := op.Metadata["takes"].(int64); ok {
		out.MaxBody = takes
		return out
	}
	out.MaxBody = noBody
	if schema := bodySchema(op); schema != nil {
		size := a.largest(schema, map[*huma.Schema]bool{})
		out.MaxBody = min(size+size/8+slack, web.MaxBody)
	}
	return out
}

func (a *api) registered(method, path string) *huma.Operation {
	item := a.huma.OpenAPI().Paths[path]
	return map[string]*huma.Operation{"GET": item.Get, "POST": item.Post, "PUT": item.Put, "PATCH": item.Patch, "DELETE": item.Delete}[method]
}

// largest is how many bytes a value can have. within are the schemas around it: what
// holds itself is counted once.
func (a *api) largest(s *huma.Schema, within map[*huma.Schema]bool) int64 {
	for s.Ref != "" {
		s = a.huma.OpenAPI().Components.Schemas.SchemaFromRef(s.Ref)
	}
	if within[s] {
		return 0
	}
	within[s] = true
	defer delete(within, s)
	switch s.Type {
	case huma.TypeString:
		return longest(s)
	case huma.TypeArray:
		return int64(limitOf(s.MaxItems, maxItems)) * (a.largest(s.Items, within) + 2)
	case huma.TypeObject:
		size := int64(0)
		for name, field := range s.Properties {
			size += int64(len(name)) + 6 + a.largest(field, within)
		}
		if values, open := s.AdditionalProperties.(*huma.Schema); open {
			size += maxEntries * (maxName + a.largest(values, within))
		}
		return size
	}
	return otherValue
}

// longest is how many bytes a text can have. One without a limit in the schema is held
// to review's, which is of any text that people write.
func longest(s *huma.Schema) int64 {
	if s.Format != "" || s.Pattern != "" || len(s.Enum) > 0 {
		return otherValue
	}
	return escapedChar*int64(limitOf(s.MaxLength, review.MaxText)) + 2
}

func limitOf(limit *int, otherwise int) int {
	if limit != nil {
		return *limit
	}
	return otherwise
}
