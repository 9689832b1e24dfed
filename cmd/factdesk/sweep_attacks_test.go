//go:build linux

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/ingest"
)

// openapi is what the sweep reads of the document.
type openapi struct {
	Paths      map[string]map[string]*operation
	Components struct{ Schemas map[string]*schema }
}

type operation struct {
	OperationID string `json:"operationId"`
	Action      string `json:"x-action"`
	Parameters  []struct {
		Name, In string
		Schema   *schema
	}
	RequestBody *struct {
		Content map[string]struct{ Schema *schema }
	}

	method, path string
}

type schema struct {
	Ref                  string          `json:"$ref"`
	Type                 json.RawMessage // a word, or a list of them
	Format, Pattern      string
	Enum, Examples       []any
	MaxLength            *int
	MaxItems             *int
	Maximum              *float64
	Items                *schema
	Properties           map[string]*schema
	AdditionalProperties json.RawMessage
}

func (s *schema) is(kind string) bool { return bytes.Contains(s.Type, []byte(`"`+kind+`"`)) }

// operations are all of the document, in the order of their paths.
func (d *openapi) operations() []*operation {
	var out []*operation
	for _, path := range slices.Sorted(maps.Keys(d.Paths)) {
		for _, method := range slices.Sorted(maps.Keys(d.Paths[path])) {
			op := d.Paths[path][method]
			op.method, op.path = strings.ToUpper(method), path
			out = append(out, op)
		}
	}
	return out
}

func (d *openapi) follow(s *schema) *schema {
	for s != nil && s.Ref != "" {
		s = d.Components.Schemas[s.Ref[strings.LastIndexByte(s.Ref, '/')+1:]]
	}
	return s
}

func (d *openapi) body(op *operation) *schema {
	if op.RequestBody == nil {
		return nil
	}
	return d.follow(op.RequestBody.Content["application/json"].Schema)
}

// attack is one request that should cost little.
type attack struct {
	Kind   string
	Query  string
	Path   string // instead of the operation's
	Type   string // application/json if ""
	Coding string
	Body   []byte
}

// filled repeats a unit between two ends, up to a size. A %d in it counts.
func filled(size int, before, unit, after string) []byte {
	var b bytes.Buffer
	b.Grow(size + 64)
	b.WriteString(before)
	for n := 0; b.Len()+len(unit)+len(after)+8 < size; n++ {
		if n > 0 {
			b.WriteByte(',')
		}
		if strings.Contains(unit, "%d") {
			fmt.Fprintf(&b, unit, n)
		} else {
			b.WriteString(unit)
		}
	}
	b.WriteString(after)
	return b.Bytes()
}

func runOf(of string, size int) string { return strings.Repeat(of, max(size, 0)/len(of)) }

// attacks are what an operation is sent, with bodies of about size bytes.
func (d *openapi) attacks(op *operation, size int) []attack {
	out := d.addressAttacks(op)
	s := d.body(op)
	if s == nil && op.method == "GET" || op.method == "DELETE" {
		return out
	}
	field, array := "x", "x"
	if s != nil {
		field, array = d.fieldOf(s, "string"), d.fieldOf(s, "array")
	}
	if op.OperationID == "import-article" {
		out = append(out, attack{Kind: "a job's text", Body: []byte(`{"text":"` + prose(size-100) + `"}`)},
			attack{Kind: "largest page", Body: []byte(`{"html":"<article>` + strings.ReplaceAll(prose(ingest.MaxAtOnce*7/16), ". ", ".</p><p>") + `</article>"}`)},
			attack{Kind: "deep page", Body: []byte(`{"html":"` + runOf("<p><b>", ingest.MaxAtOnce/2) + `"}`)})
	}
	return append(out, []attack{
		{Kind: "items {}", Body: filled(size, `{"`+array+`":[`, `{}`, `]}`)},
		{Kind: "items 0", Body: filled(size, `{"`+array+`":[`, `0`, `]}`)},
		{Kind: "items []", Body: filled(size, `{"`+field+`":[`, `[]`, `]}`)},
		{Kind: "items at the top", Body: filled(size, `[`, `{}`, `]`)},
		{Kind: "nested arrays", Body: []byte(`{"` + field + `":` + runOf("[", size/2) + runOf("]", size/2) + `}`)},
		{Kind: "nested objects", Body: []byte(runOf(`{"a":`, size-10) + `0` + runOf("}", size/5))},
		{Kind: "nested, 9,000 deep", Body: []byte(`{"` + array + `":` + runOf("[", 9000) + runOf("]", 9000) + `}`)},
		{Kind: "long string", Body: []byte(`{"` + field + `":"` + runOf("long ", size-100) + `"}`)},
		{Kind: "long escapes", Body: []byte(`{"` + field + `":"` + runOf(`\u00e9`, size-100) + `"}`)},
		{Kind: "long name", Body: []byte(`{"` + runOf("x", size-100) + `":0}`)},
		{Kind: "long number", Body: []byte(`{"` + field + `":` + runOf("9", size-100) + `}`)},
		{Kind: "unknown names", Body: filled(size, `{`, `"k%d":0`, `}`)},
		{Kind: "same name again", Body: filled(size, `{`, `"`+field+`":"y"`, `}`)},
		{Kind: "same list again", Body: filled(size, `{`, `"`+array+`":[{},{}]`, `}`)},
		{Kind: "blanks", Body: []byte(`{` + runOf(" ", size-100) + `}`)},
		{Kind: "no JSON", Body: []byte(runOf("{]", size-100))},
		{Kind: "gzipped", Coding: "gzip", Body: gzipped(1 << 20)},
		{Kind: "form", Type: "application/x-www-form-urlencoded", Body: []byte(runOf("a&", size))},
		{Kind: "form of parts", Type: "multipart/form-data; boundary=x", Body: multipart(size)},
		{Kind: "largest", Body: d.largest(op)},
	}...)
}

// addressAttacks are in the address alone.
func (d *openapi) addressAttacks(op *operation) []attack {
	largest, long := "limit=100", []string{}
	for _, p := range op.Parameters {
		if p.In == "query" && p.Schema != nil && p.Schema.is("string") && len(p.Schema.Enum) == 0 && p.Schema.MaxLength != nil {
			long = append(long, p.Name+"="+strings.ReplaceAll(prose(min(*p.Schema.MaxLength, 8000)), " ", "+"))
		}
	}
	if strings.Contains(op.path, "/exports/") {
		largest = "format=xlsx"
	}
	out := []attack{
		{Kind: "many parameters", Query: runOf("a&", 60<<10)},
		{Kind: "many different parameters", Query: string(bytes.ReplaceAll(filled(60<<10, "", "p%d=", ""), []byte(","), []byte("&")))},
	}
	if strings.Contains(op.path, "{") {
		out = append(out, attack{Kind: "long path", Path: strings.NewReplacer("{id}", runOf("x", 60<<10)).Replace(op.path)})
	}
	if op.method == "GET" {
		out = append(out, attack{Kind: "largest", Query: largest})
		for _, q := range long {
			out = append(out, attack{Kind: "long " + q[:strings.IndexByte(q, '=')], Query: q})
		}
	}
	return out
}

// fieldOf is a field of a kind that a body has; "x", which none has, if there is none.
func (d *openapi) fieldOf(s *schema, kind string) string {
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		if f := d.follow(s.Properties[name]); f.is(kind) && len(f.Enum) == 0 && f.Format == "" && f.Pattern == "" {
			return name
		}
	}
	return "x"
}

// sentences are what people say.
const sentences = "Russia has dispatched some 100,000 troops to the border, Mr Blinken said on Friday. The deficit of the city of Quillport has doubled since 2015, and none of its 44 contracts was signed by the mayor. "

// prose is text of n characters.
func prose(n int) string { return strings.Repeat(sentences, n/len(sentences)+1)[:n] }

// largest is the largest body that the document allows.
func (d *openapi) largest(op *operation) []byte {
	s := d.body(op)
	if s == nil {
		return []byte("{}")
	}
	v, _ := d.value(s, 0).(map[string]any)
	switch op.OperationID {
	case "import-article":
		v = map[string]any{"text": prose(ingest.MaxAtOnce)}
	case "match-claims":
		v = map[string]any{"texts": slices.Repeat([]any{map[string]any{"text": prose(1000)}}, 100), "limit": 20}
	case "check-text":
		v = map[string]any{"text": prose(100_000), "headline": prose(1000)}
	}
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // of what the document holds
	}
	return b
}

func (d *openapi) value(s *schema, depth int) any {
	s = d.follow(s)
	switch {
	case depth > 6:
		return nil
	case len(s.Enum) > 0:
		return s.Enum[0]
	case s.Format == "uuid":
		return uuid.NewString()
	case s.Pattern != "" && len(s.Examples) > 0:
		return s.Examples[0]
	case s.is("string"):
		if s.MaxLength != nil {
			return prose(*s.MaxLength)
		}
		return prose(1000)
	case s.is("array"):
		n := 100
		if s.MaxItems != nil {
			n = *s.MaxItems
		}
		out := make([]any, n)
		for i := range out {
			out[i] = d.value(s.Items, depth+1)
		}
		return out
	case s.is("boolean"):
		return false
	case s.is("integer"), s.is("number"):
		if s.Maximum != nil {
			return *s.Maximum
		}
		return 1
	}
	out := map[string]any{}
	for name, f := range s.Properties {
		out[name] = d.value(f, depth+1)
	}
	return out
}

func gzipped(n int) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	for range n >> 10 {
		w.Write(make([]byte, 1<<10))
	}
	w.Close()
	return b.Bytes()
}

// multipart is a form of many small parts with many headers.
func multipart(size int) []byte {
	var b bytes.Buffer
	for b.Len() < size-200 {
		b.WriteString("--x\r\nContent-Disposition: form-data; name=\"a\"\r\nX-A: b\r\n\r\nc\r\n")
	}
	b.WriteString("--x--\r\n")
	return b.Bytes()
}

func readOpenAPI(t *testing.T, b []byte) *openapi {
	t.Helper()
	d := &openapi{}
	if err := json.Unmarshal(b, d); err != nil {
		t.Fatal(err)
	}
	return d
}
