package api_test

import (
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/danielgtaylor/huma/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// spec is the document as clients get it, to hold answers to it.
type spec struct {
	doc      any
	compiler *jsonschema.Compiler
	mu       sync.Mutex // of the compiler
}

const specURL = "https://desk.example/openapi.json"

func readSpec(t testing.TB, d *desk) *spec {
	t.Helper()
	s := &spec{compiler: jsonschema.NewCompiler()}
	doc, err := jsonschema.UnmarshalJSON(d.ask("", "GET", "/api/openapi.json", nil).want(200).Body)
	if err != nil {
		t.Fatal(err)
	}
	s.doc = doc
	s.compiler.DefaultDraft(jsonschema.Draft2020)
	s.compiler.AssertFormat()
	if err := s.compiler.AddResource(specURL, doc); err != nil {
		t.Fatal(err)
	}
	return s
}

// hold holds an answer to what the document says of its operation and status.
func (s *spec) hold(t testing.TB, op *huma.Operation, a answer) {
	t.Helper()
	response := op.Responses[strconv.Itoa(a.Code)]
	if response == nil {
		t.Errorf("%s: the document says nothing of %d: %s", op.OperationID, a.Code, a.Body)
		return
	}
	mediaType := a.Header().Get("Content-Type")
	content := response.Content[mediaType]
	switch {
	case len(response.Content) == 0 && a.Body.Len() == 0, response.Content["*/*"] != nil:
		return
	case content == nil:
		t.Errorf("%s: %d is %q, which the document doesn't know", op.OperationID, a.Code, mediaType)
		return
	case content.Schema.Type == "string": // a file
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	schema, err := s.compiler.Compile(specURL + content.Schema.Ref)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(a.Body.String()))
	if err == nil {
		err = schema.Validate(value)
	}
	if err != nil {
		t.Errorf("%s: %d is not as the document says: %v\n%s", op.OperationID, a.Code, err, a.Body)
	}
}

func TestTheDocumentIsOpenAPI(t *testing.T) {
	d := sqliteDesk(t)
	s := d.doc
	b, err := os.ReadFile("testdata/openapi-3.1.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	meta, err := jsonschema.UnmarshalJSON(strings.NewReader(string(b)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("https://desk.example/meta.json", meta); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("https://desk.example/meta.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(s.doc); err != nil {
		t.Errorf("the document is not OpenAPI 3.1: %v", err)
	}
	for name := range d.spec.Components.Schemas.Map() {
		if _, err := s.compiler.Compile(specURL + "#/components/schemas/" + name); err != nil {
			t.Errorf("schema %s: %v", name, err)
		}
	}
}

// operations are all of the document, by their ids.
func operations(t testing.TB, o *huma.OpenAPI) map[string]*huma.Operation {
	t.Helper()
	out := map[string]*huma.Operation{}
	for _, p := range o.Paths {
		for _, op := range []*huma.Operation{p.Get, p.Post, p.Put, p.Patch, p.Delete} {
			if op == nil {
				continue
			}
			if out[op.OperationID] != nil {
				t.Errorf("two operations are called %s", op.OperationID)
			}
			out[op.OperationID] = op
		}
	}
	return out
}

func TestTheDocumentIsServed(t *testing.T) {
	d := sqliteDesk(t)
	for path, mediaType := range map[string]string{
		"/api/openapi.json": "application/openapi+json", "/api/openapi.yaml": "application/openapi+yaml", "/api/docs": "text/html; charset=utf-8",
	} {
		a := d.ask("", "GET", path, nil).want(200)
		if got := a.Header().Get("Content-Type"); got != mediaType {
			t.Errorf("%s is %s, want %s", path, got, mediaType)
		}
		d.ask("", "GET", path, nil, "If-None-Match", a.Header().Get("ETag")).want(http.StatusNotModified)
	}
	page := d.ask("", "GET", "/api/docs", nil).Body.String()
	for id, op := range operations(t, d.spec) {
		if !strings.Contains(page, `id="`+id+`"`) || !strings.Contains(page, op.Summary) && !strings.Contains(op.Summary, "'") {
			t.Errorf("the reference lacks %s", id)
		}
	}
	for _, foreign := range []string{"http://", "https://unpkg", "https://cdn", "<script", "style="} {
		if strings.Contains(page, foreign) {
			t.Errorf("the reference holds %q", foreign)
		}
	}
}
