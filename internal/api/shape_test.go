package api_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"

	"factdesk/internal/ingest"
	"factdesk/internal/web"
	"factdesk/review"
)

// spent is what was allocated while f ran, in MB.
func spent(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return (after.TotalAlloc - before.TotalAlloc) >> 20
}

// Whatever a body holds by the hundred thousand, it costs little and the answer is short:
// at most twenty errors, each once. Each body is as large as the operation takes.
func TestBodiesOfTheWrongShapeCostLittle(t *testing.T) {
	d := sqliteDesk(t)
	const size = 1 << 20
	for name, body := range map[string]string{
		"a million items":              `{"texts":[` + strings.Repeat("{},", size/3) + `{}]}`,
		"a million numbers":            `{"texts":[` + strings.Repeat("0,", size/2) + `0]}`,
		"a million lists":              `{"texts":[{"text":[` + strings.Repeat("[],", size/3) + `[]]}]}`,
		"a million names":              `{` + strings.Repeat(`"a":0,`, size/6) + `"texts":[]}`,
		"a name a million times":       `{` + strings.Repeat(`"texts":[],`, size/11) + `"texts":[]}`,
		"other letters' case":          `{"TEXTS":[{"text":"x"}],"texts":[{"text":"y"}],"Texts":[]}`,
		"different names":              different(size),
		"a list at the top":            `[` + strings.Repeat("{},", size/3) + `{}]`,
		"lists in lists":               `{"texts":` + strings.Repeat("[", 9000) + strings.Repeat("]", 9000) + `}`,
		"objects in objects":           strings.Repeat(`{"texts":`, 9000) + `0` + strings.Repeat("}", 9000),
		"a long number":                `{"texts":` + strings.Repeat("9", size) + `}`,
		"a long name":                  `{"` + strings.Repeat("x", size) + `":0}`,
		"a hundred items, each wrong":  `{"texts":[` + strings.Repeat(`{"nothing":0},`, 99) + `{}]}`,
		"a hundred items, none a text": `{"texts":[` + strings.Repeat(`{},`, 99) + `{}]}`,
		"names that need escapes":      `{` + strings.Repeat(`"\u0061\"\\":0,`, 1000) + `"texts":[]}`,
	} {
		t.Run(name, func(t *testing.T) {
			var a answer
			if mb := spent(func() { a = d.ask("", "POST", "/api/v1/claims/match", body) }); mb > 40 {
				t.Errorf("%d MB were allocated for a body of %d KB", mb, len(body)>>10)
			}
			a.says(422)
			var p web.Problem
			a.into(&p)
			if n := len(p.Errors); n == 0 || n > 20 || a.Body.Len() > 5000 {
				t.Errorf("%d errors in %d bytes, want 1 to 20 in at most 5,000: %.300s", n, a.Body.Len(), a.Body)
			}
			seen := map[web.ProblemField]bool{}
			for _, e := range p.Errors {
				if seen[e] {
					t.Errorf("%v is said twice", e)
				}
				seen[e] = true
			}
		})
	}
}

func different(size int) string {
	var b strings.Builder
	b.WriteString("{")
	for n := 0; b.Len() < size-20; n++ {
		fmt.Fprintf(&b, `"k%d":0,`, n)
	}
	b.WriteString(`"texts":[]}`)
	return b.String()
}

// What has the right shape passes, however it is written.
func TestBodiesOfTheRightShapePass(t *testing.T) {
	d := sqliteDesk(t)
	for _, body := range []string{
		`{"texts":[{"text":"Some 100,000 troops"}]}`,
		" {\n\t\"TEXTS\" : [ { \"text\" : \"a \\\" ] } \\\\\" } , {\"text\":\"b\",\"language\":null} ] , \"limit\" : 3 } \r\n",
		`{"\u0074exts":[{"text":"escaped names"}]}`,
	} {
		d.ask("", "POST", "/api/v1/claims/match", body).want(200)
	}
	ratings := object{"name": "Own", "ratings": []object{{"key": "no", "labels": object{"en": "No"}}, {"key": "yes", "labels": object{"en": "Yes"}}}}
	d.as(review.Administrator, "PUT", "/scales/own", ratings)
	labels := object{}
	for n := range 101 {
		labels[fmt.Sprint("l", n)] = "No"
	}
	ratings["ratings"] = []object{{"key": "no", "labels": labels}}
	d.as(review.Administrator, "PUT", "/scales/own", ratings).says(422, "at most 100")
}

// Each operation's body is bounded near what its schema can hold: the largest that it
// allows fits, with every character escaped, unless that is above a megabyte, and what is
// larger is not read.
func TestBodiesAreBoundedByTheirSchemas(t *testing.T) {
	d := sqliteDesk(t)
	limits := map[string]int64{}
	for _, r := range d.server.Routes() {
		limits[r.Method+" "+r.Path] = r.MaxBody
	}
	ops := operations(t, d.spec)
	for _, id := range slices.Sorted(maps.Keys(ops)) {
		op := ops[id]
		limit := limits[op.Method+" "+strings.NewReplacer("{", ":", "}", "").Replace(op.Path)]
		if op.RequestBody == nil {
			if limit > 1<<10 {
				t.Errorf("%s takes no body, and reads %d bytes", id, limit)
			}
			continue
		}
		media := op.RequestBody.Content["application/json"]
		if media == nil { // a file, as it is
			if limit > ingest.MaxBytes+1 {
				t.Errorf("%s reads %d bytes, and no file may have so many", id, limit)
			}
			continue
		}
		schema := media.Schema
		if schema.Ref == "" || limit >= web.MaxBody {
			continue
		}
		largest, err := json.Marshal(d.full(schema, 0))
		if err != nil {
			t.Fatal(err)
		}
		escaped := strings.ReplaceAll(string(largest), "€", `\ud83d\ude00`)
		if n := int64(len(escaped)); n > limit || limit > 2*n+64<<10 {
			t.Errorf("%s reads %d bytes, and its largest body has %d", id, limit, n)
		}
	}
}

// full is the largest value of a schema.
func (d *desk) full(s *huma.Schema, depth int) any {
	d.t.Helper()
	for s.Ref != "" {
		s = d.spec.Components.Schemas.SchemaFromRef(s.Ref)
	}
	switch {
	case s.Type == "" || len(s.OneOf)+len(s.AnyOf) > 0 || depth > 8:
		d.t.Errorf("a body may hold anything at %+v: nothing bounds it", s)
	case len(s.Enum) > 0:
		return s.Enum[0]
	case s.Type == "string" && (s.Format != "" || s.Pattern != ""):
		return strings.Repeat("0", 36)
	case s.Type == "string" && s.MaxLength != nil:
		return strings.Repeat("€", *s.MaxLength)
	case s.Type == "string":
		return strings.Repeat("€", review.MaxText)
	case s.Type == "array":
		most := 200
		if s.MaxItems != nil {
			most = *s.MaxItems
		}
		return slices.Repeat([]any{d.full(s.Items, depth+1)}, most)
	case s.Type == "object":
		out := object{}
		for name, f := range s.Properties {
			out[name] = d.full(f, depth+1)
		}
		if values, ok := s.AdditionalProperties.(*huma.Schema); ok {
			for n := range 100 {
				out[strings.Repeat("k", 190)+fmt.Sprint(n)] = d.full(values, depth+1)
			}
		}
		return out
	}
	return 1
}
