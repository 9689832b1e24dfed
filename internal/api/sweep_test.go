//go:build !race

package api_test

import (
	"fmt"
	"maps"
	"math"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"

	"factdesk/internal/api"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// odd are values of each JSON type that somebody may send by mistake or on purpose.
var odd = map[string][]any{
	"string": {"", " ", "x", strings.Repeat("ü", 30_000), "\u202e\ufeff\u0301😀", "'; DROP TABLE cases; --", "%_!\\", "=cmd|' /C calc'!A0", "<script>alert(1)</script>",
		"2022-02-30", "9999-12-31", "https://a.example/\x7f", "http://[::1", "00000000-0000-0000-0000-000000000000", "five_step", "true"},
	"integer": {-1, 0, 1, math.MaxInt32 + 1, math.MaxInt64, 1e30},
	"boolean": {true, false},
	"array":   {[]any{}, []any{""}, []any{strings.Repeat("y", 5000)}, make([]any, 500), []any{nil}},
	"object":  {object{}, object{"": ""}, object{"archived": strings.Repeat("z", 5000)}},
}

// Not under the race detector: these thousands of requests come one after the other.
//
// Whatever is sent, the answer is the client's to understand: never 500, and always
// as the document says (desk.ask holds it to that).
func TestNoInputIsOurFault(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		ops := operations(t, d.spec)
		for _, id := range slices.Sorted(maps.Keys(ops)) {
			op, ids := ops[id], d.everything()
			for _, path := range addresses(op, ids) {
				for _, body := range d.bodies(op, ids) {
					if a := d.ask(d.tokens[review.Administrator], op.Method, path, body); a.Code >= 500 {
						t.Errorf("%s: %s with %.200v = %d %s", id, a.what, body, a.Code, a.Body)
					}
				}
			}
		}
		if v, err := db.Verify(t.Context()); err != nil || len(v.Broken) > 0 {
			t.Errorf("Verify afterwards = %+v, %v", v, err)
		}
	})
}

// everything are the ids of one thing of each sort, by the first word of its path.
func (d *desk) everything() map[string]string {
	d.t.Helper()
	d.editions++
	text := object{"text": fmt.Sprintf("Edition %d. %s", d.editions, news)}
	if d.editions == 1 {
		d.imports()
	}
	a := d.as(review.Reviewer, "POST", "/articles", text).want(201)
	article, snapshot := a.text("imported", "article", "id"), a.text("imported", "snapshot", "id")
	candidate := d.as(review.Reviewer, "GET", "/articles/"+article+"/candidates", nil).items()[0]["id"].(string)
	c := d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": snapshot, "start": 0, "end": 6, "claimant": "Somebody Else"}).want(201)
	id, claim := c.text("id"), c.text("claim_id")
	at := "/cases/" + id
	d.as(review.Administrator, "POST", at+"/assign", object{}).want(200)
	return map[string]string{
		"articles": article, "snapshots": snapshot, "candidates": candidate, "claims": claim, "cases": id,
		"evidence": d.as(review.Reviewer, "POST", at+"/evidence", object{"stance": "supports", "kind": "dataset", "title": "Census"}).want(201).text("id"),
		"notes":    d.as(review.Administrator, "POST", at+"/notes", object{"body": "Hm."}).want(201).text("id"),
		"clusters": d.otherCluster(),
		"users":    d.people[review.Reader].ID.String(), "tokens": anyID(), "jobs": d.job(), "contradictions": anyID(),
		"speakers": d.as(review.Reviewer, "GET", "/speakers", nil).items()[0]["id"].(string), "views": d.aView(),
		"external-reviews": d.externalID("dry"), "label-maps": d.labelID("Pinocchios"),
	}
}

// aView is one that is there: each person may have so many.
func (d *desk) aView() string {
	if all := d.as(review.Reviewer, "GET", "/views", nil).items(); len(all) > 0 {
		return all[0]["id"].(string)
	}
	return d.viewed(true)
}

// addresses are an operation's path with each parameter of the query made odd.
func addresses(op *huma.Operation, ids map[string]string) []string {
	noun, _, _ := strings.Cut(strings.TrimPrefix(op.Path, api.Prefix+"/"), "/")
	path := strings.NewReplacer("{id}", ids[noun], "{evidence_id}", ids["evidence"], "{note_id}", ids["notes"], "{external_id}", ids["external-reviews"], "{revision}", "1", "{key}", "five_step").Replace(op.Path)
	out := []string{path}
	for _, p := range op.Parameters {
		if p.In != "query" {
			continue
		}
		for _, v := range append(odd["string"], odd["integer"]...) {
			out = append(out, fmt.Sprintf("%s?%s=%s", path, p.Name, url.QueryEscape(fmt.Sprint(v))))
			if strings.Contains(path, "/exports/") && p.Name != "format" {
				out[len(out)-1] += "&format=jsonl"
			}
		}
	}
	return out
}

// bodies are a body of an operation with each of its fields made odd in turn.
func (d *desk) bodies(op *huma.Operation, ids map[string]string) []any {
	if op.RequestBody == nil {
		return []any{nil}
	}
	media := op.RequestBody.Content["application/json"]
	if media == nil { // a file, as it is
		return []any{``, `Some 100,000 troops.`, "%PDF-1.7\n1 0 obj\n<<", "PK\x03\x04\x14\x00", "\xff\xfe\x00", "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x"}
	}
	s := media.Schema
	if s.Ref != "" {
		s = d.spec.Components.Schemas.SchemaFromRef(s.Ref)
	}
	out := []any{object{}, `null`, `"x"`}
	for name, field := range s.Properties {
		for _, v := range odd[field.Type] {
			body := d.plainBody(s)
			maps.Copy(body, needs(op.OperationID, ids))
			body[name] = v
			out = append(out, body)
		}
	}
	return out
}

// needs is what the document can't say that a body must have.
func needs(id string, ids map[string]string) object {
	switch id {
	case "create-claim":
		return object{"snapshot_id": ids["snapshots"], "start": 0, "end": 6}
	case "add-evidence":
		return object{"kind": "dataset", "title": "Census"}
	case "save-scale":
		return object{"ratings": []object{{"key": "no", "labels": object{"en": "No"}}, {"key": "yes", "labels": object{"en": "Yes"}}}}
	case "make-token":
		return object{"scopes": []string{"published"}}
	}
	return nil
}

// plainBody has the fields that a body must have.
func (d *desk) plainBody(s *huma.Schema) object {
	out := object{}
	for _, name := range s.Required {
		field := s.Properties[name]
		switch {
		case len(field.Enum) > 0:
			out[name] = field.Enum[0]
		case len(field.Examples) > 0:
			out[name] = field.Examples[0]
		case field.Type == "array":
			out[name] = []any{}
		default:
			out[name] = "word"
		}
	}
	return out
}
