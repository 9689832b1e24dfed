package api

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/validation"

	"factdesk/internal/errs"
	"factdesk/internal/web"
)

// Bounds of what the schemas leave open.
const (
	maxProblems = 20  // that an answer names
	maxItems    = 200 // of a list whose schema says nothing
	maxEntries  = 100 // of a map by keys of the client's
	maxName     = 200 // bytes of a name that may be one of ours
	maxNumber   = 100 // bytes of a number
)

// shape holds a body to the shape of its schema: which lists, how long, with which
// fields, each once. It walks over the bytes and makes nothing of them, so that two
// million items cost the counting of a hundred and one. Values are huma's to judge,
// which after this makes no more of a body than its size allows.
type shape struct {
	schemas  huma.Registry
	in       []byte // valid JSON
	at       int
	problems []web.ProblemField
}

// checkShape refuses a body that has not its operation's shape. What is no JSON is
// huma's to refuse.
func (a *api) checkShape(op *huma.Operation, body []byte) error {
	schema := bodySchema(op)
	if schema == nil || !json.Valid(body) {
		return nil
	}
	s := shape{schemas: a.huma.OpenAPI().Components.Schemas, in: body}
	s.value(schema, "")
	return invalid(s.problems)
}

// bodySchema is that of an operation's JSON body; nil if it takes none.
func bodySchema(op *huma.Operation) *huma.Schema {
	if op.RequestBody == nil || op.RequestBody.Content["application/json"] == nil {
		return nil
	}
	return op.RequestBody.Content["application/json"].Schema
}

// add notes a problem. It says whether to go on.
func (s *shape) add(path, message string) bool {
	s.problems = append(s.problems, web.ProblemField{Location: orBody(path), Message: message})
	return len(s.problems) < maxProblems
}

func orBody(path string) string {
	if path == "" {
		return "body"
	}
	return path
}

// expected are what huma says of a value of another type.
var expected = map[string]string{
	huma.TypeBoolean: validation.MsgExpectedBoolean, huma.TypeInteger: validation.MsgExpectedInteger, huma.TypeNumber: validation.MsgExpectedNumber,
	huma.TypeString: validation.MsgExpectedString, huma.TypeArray: validation.MsgExpectedArray, huma.TypeObject: validation.MsgExpectedObject,
}

// value walks over one value and says whether to go on.
func (s *shape) value(schema *huma.Schema, path string) bool {
	for schema.Ref != "" {
		schema = s.schemas.SchemaFromRef(schema.Ref)
	}
	switch begin := s.next(); {
	case begin == '{' && schema.Type == huma.TypeObject:
		return s.object(schema, path)
	case begin == '[' && schema.Type == huma.TypeArray:
		return s.array(schema, path)
	case begin == '{', begin == '[':
		s.skip()
		return s.add(path, expected[schema.Type])
	case begin != '"' && s.skip() > maxNumber:
		return s.add(path, validation.MsgExpectedNumber)
	case begin == '"':
		s.skip()
	}
	return true
}

// array counts the items before it looks at one.
func (s *shape) array(schema *huma.Schema, path string) bool {
	most := maxItems
	if schema.MaxItems != nil {
		most = *schema.MaxItems
	}
	begin := s.at
	n := s.each(']', func(i int) bool { s.skip(); return i < most })
	if n > most {
		s.at = begin
		s.skip()
		return s.add(path, fmt.Sprintf(validation.MsgExpectedMaxItems, most))
	}
	s.at = begin
	on := true
	s.each(']', func(i int) bool {
		on = s.value(schema.Items, fmt.Sprintf("%s[%d]", path, i))
		return on
	})
	return on
}

// object looks at the fields: known, and each once. Like Go's decoder it does not mind
// the case of their letters.
func (s *shape) object(schema *huma.Schema, path string) bool {
	on, seen, entries := true, map[string]bool{}, 0
	s.each('}', func(int) bool {
		name := s.name()
		s.next() // the colon
		s.at++
		field, known := property(schema, name)
		at := strings.TrimPrefix(path+"."+cut(name), ".")
		values, open := schema.AdditionalProperties.(*huma.Schema)
		switch {
		case known != "" && seen[known]:
			s.skip()
			on = s.add(at, "is given twice")
		case known != "":
			seen[known] = true
			on = s.value(field, at)
		case !open:
			s.skip()
			on = s.add(at, validation.MsgUnexpectedProperty)
		case entries == maxEntries:
			on = s.add(path, fmt.Sprintf(validation.MsgExpectedMaxProperties, maxEntries)) && false
		default:
			entries++
			on = s.value(values, at)
		}
		return on
	})
	return on
}

// property is the field that a name means, with its own spelling; "" if none.
func property(schema *huma.Schema, name string) (field *huma.Schema, known string) {
	if field, ok := schema.Properties[name]; ok {
		return field, name
	}
	for known, field := range schema.Properties {
		if strings.EqualFold(known, name) {
			return field, known
		}
	}
	return nil, ""
}

// name reads a field's name. One that is far too long to be ours is cut.
func (s *shape) name() string {
	s.next()
	begin := s.at
	s.skip()
	raw := s.in[begin:s.at]
	if len(raw) > maxName {
		return strings.ToValidUTF8(string(raw[1:maxName]), "")
	}
	var name string
	if json.Unmarshal(raw, &name) != nil {
		return string(raw) // of valid JSON; never
	}
	return name
}

// each calls do at the beginning of every item, or field, of what begins here, while do
// says to go on. It says how many there were.
func (s *shape) each(end byte, do func(i int) bool) int {
	s.at++ // over the bracket
	for i := 0; ; i++ {
		switch s.next() {
		case end:
			s.at++
			return i
		case ',':
			s.at++
			s.next()
		}
		if !do(i) {
			return i + 1
		}
	}
}

// next goes to the next byte that is no blank.
func (s *shape) next() byte {
	for s.at < len(s.in) && bytes.IndexByte(blanks, s.in[s.at]) >= 0 {
		s.at++
	}
	if s.at >= len(s.in) {
		return 0
	}
	return s.in[s.at]
}

var blanks = []byte(" \t\r\n")

// skip goes over a value, however deep, and says how many bytes it had.
func (s *shape) skip() int {
	begin := s.at
	for depth := 0; s.at < len(s.in); {
		switch b := s.next(); b {
		case '{', '[':
			depth++
			s.at++
		case '}', ']':
			depth--
			s.at++
		case ',', ':':
			s.at++
		case '"':
			s.skipString()
		default:
			s.skipWord()
		}
		if depth == 0 {
			break
		}
	}
	return s.at - begin
}

func (s *shape) skipString() {
	for s.at++; s.in[s.at] != '"'; s.at++ {
		if s.in[s.at] == '\\' {
			s.at++
		}
	}
	s.at++
}

// skipWord goes over a number, true, false or null.
func (s *shape) skipWord() {
	for s.at < len(s.in) && bytes.IndexByte([]byte("{}[],:\" \t\r\n"), s.in[s.at]) < 0 {
		s.at++
	}
}

// invalid is one answer for all that is wrong with a request; nil for nothing. A client
// reads each in errors; the sentence names what is alone.
func invalid(fields []web.ProblemField) error {
	if len(fields) == 0 {
		return nil
	}
	return invalidAs(422, fields)
}

func invalidAs(status int, fields []web.ProblemField) *web.Problem {
	var all []web.ProblemField
	seen := map[web.ProblemField]bool{}
	for _, f := range fields {
		if !seen[f] && len(all) < maxProblems {
			seen[f] = true
			all = append(all, f)
		}
	}
	p := web.NewProblem(status, all[0].Location+": "+all[0].Message+".")
	if len(all) > 1 {
		p.Detail = fmt.Sprintf("The request has %d errors; “errors” says where and which.", len(all))
	}
	if len(all) == maxProblems {
		p.Detail = fmt.Sprintf("The request has %d errors or more; “errors” says where and which.", maxProblems)
	}
	p.Code, p.Errors = errs.Invalid, all
	return p
}
