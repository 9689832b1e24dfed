package api

import (
	"encoding/json"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// named is a schema of the document with its fields.
type named struct {
	Name   string
	Fields []field
}

// field is one field as the reference shows it.
type field struct {
	Name     string
	Required bool
	Kind     template.HTML
	Doc      string
	Example  string
}

func schemas(o *huma.OpenAPI) []named {
	var out []named
	for name, s := range o.Components.Schemas.Map() {
		if !strings.HasSuffix(name, "Request") && !strings.HasPrefix(name, "Page") {
			out = append(out, named{name, fields(s)})
		}
	}
	slices.SortFunc(out, func(a, b named) int { return strings.Compare(a.Name, b.Name) })
	return out
}

func fields(s *huma.Schema) []field {
	var out []field
	for name, f := range s.Properties {
		out = append(out, field{name, slices.Contains(s.Required, name), kindOf(f), f.Description, example(f)})
	}
	slices.SortFunc(out, func(a, b field) int { return strings.Compare(a.Name, b.Name) })
	return out
}

func example(s *huma.Schema) string {
	if len(s.Examples) == 0 {
		return ""
	}
	if text, ok := s.Examples[0].(string); ok {
		return text
	}
	b, err := json.Marshal(s.Examples[0])
	if err != nil {
		return ""
	}
	return string(b)
}

// kindOf says what a value looks like, with a link to what it refers to.
func kindOf(s *huma.Schema) template.HTML {
	switch {
	case s.Ref != "":
		name := s.Ref[strings.LastIndexByte(s.Ref, '/')+1:]
		return template.HTML(fmt.Sprintf(`<a href="#schema-%s">%s</a>`, name, name)) // of Go's names
	case len(s.OneOf) == 2:
		return kindOf(s.OneOf[0]) + " or null"
	case s.Type == huma.TypeArray:
		return "list of " + kindOf(s.Items)
	case len(s.Enum) > 0:
		return template.HTML(template.HTMLEscapeString(strings.Trim(fmt.Sprint(s.Enum), "[]")))
	case s.Type == "":
		return "any JSON"
	}
	out := s.Type
	if s.Format != "" && s.Format != "int64" && s.Format != "double" {
		out = s.Format
	}
	if s.Nullable {
		out += " or null"
	}
	return template.HTML(template.HTMLEscapeString(out))
}

// refs finds schemas by their references.
type refs struct{ huma.Registry }

func (r refs) follow(s *huma.Schema) *huma.Schema {
	if s.Ref != "" {
		return r.SchemaFromRef(s.Ref)
	}
	return s
}

// bodyOf is what an operation's body holds, nil when it takes none.
func (r refs) bodyOf(op *huma.Operation) *named {
	if op.RequestBody == nil || op.RequestBody.Content["application/json"] == nil {
		return nil
	}
	return &named{op.OperationID, fields(r.follow(op.RequestBody.Content["application/json"].Schema))}
}

// answer is one status of an operation.
type answer struct {
	Status string
	Kind   template.HTML
}

// answersOf are those of an operation that are no failures.
func (r refs) answersOf(op *huma.Operation) []answer {
	var out []answer
	for status, response := range op.Responses {
		if status < "400" {
			out = append(out, answer{status, r.contentOf(response)})
		}
	}
	slices.SortFunc(out, func(a, b answer) int { return strings.Compare(a.Status, b.Status) })
	return out
}

func (r refs) contentOf(response *huma.Response) template.HTML {
	content := response.Content["application/json"]
	switch {
	case len(response.Content) == 0:
		return template.HTML(template.HTMLEscapeString(response.Description))
	case content == nil:
		return "a file"
	}
	s := r.follow(content.Schema)
	if items := s.Properties["items"]; items != nil && s.Properties["next"] != nil {
		return "a page: " + kindOf(items)
	}
	return kindOf(content.Schema)
}
