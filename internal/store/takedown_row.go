package store

import (
	"bytes"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"factdesk/review"
)

// strikeRow is what becomes of a row: its new values, and the places where words stood.
func (s *strike) strikeRow(p part, id string, values []sql.NullString) (changed map[string]any, places []string) {
	changed = map[string]any{}
	isSubject := s.isSubject(p, id)
	for i, c := range p.columns() {
		v := values[i]
		if !v.Valid || v.String == "" {
			continue
		}
		now, at := s.next(p, c, v.String, isSubject && slices.Contains(s.own, c.name))
		if len(at) == 0 {
			continue
		}
		changed[c.name], places = now, append(places, at...)
	}
	if isSubject && s.t.Kind == review.KindSource && s.t.Field == "" {
		changed["taken_down_at"], changed["taken_down_reason"] = s.t.At, s.t.Reason
	}
	s.spoil(p, changed)
	return changed, places
}

// spoil empties what points into a text that is another now.
func (s *strike) spoil(p part, changed map[string]any) {
	if _, ok := changed["wording"]; !ok {
		return
	}
	switch p.table {
	case "claims":
		changed["quantities"] = "[]"
	case "candidates":
		changed["quantities"], changed["wording_parts"] = "[]", "[]"
	}
}

func (s *strike) isSubject(p part, id string) bool {
	return s.t.SubjectID != nil && p.table == subjects[s.t.Kind].table && id == s.t.SubjectID.String()
}

// next is what becomes of one column's value; at is empty when it stays.
func (s *strike) next(p part, c column, v string, own bool) (now any, at []string) {
	if s.t.Kind == review.KindLeaver {
		return s.unnameColumn(p, c, v, own)
	}
	return s.value(p, c, v, own)
}

// value is next for words that are taken down.
func (s *strike) value(p part, c column, v string, own bool) (now any, at []string) {
	switch {
	case p.table == "snapshots" && c.name == "headers": // its trigger knows all or nothing
		if _, at = s.jsonValue(c.name, v, own); len(at) == 0 {
			return v, nil
		}
		return "{}", []string{c.name}
	case c.shape == jsonShape:
		return s.jsonValue(c.name, v, own)
	case own && c.name == "name" && s.t.Kind.Names(): // people are called something
		return s.t.Within(), []string{c.name}
	case own && marked[c.name]:
		return s.t.Mark(), []string{c.name}
	case own:
		return "", []string{c.name}
	}
	words := s.words
	switch {
	case p.folded && s.folded.In(v):
		return "", []string{c.name}
	case !words.In(v) && !s.equals(v):
		return v, nil
	case c.shape != plain:
		return "", []string{c.name}
	case p.table == "snapshots": // its trigger knows no other
		return review.Gone, []string{c.name}
	case s.equals(v) && !words.In(v):
		return s.t.Within(), []string{c.name}
	}
	return words.Replace(v, s.t.Within()), []string{c.name}
}

// equals says whether a text is just what the subject said. It matters for short ones,
// which are not looked for within others.
func (s *strike) equals(v string) bool {
	return s.around != nil && slices.Contains(s.values, v) && telling(v)
}

// valuesOf are the texts in a field.
func valuesOf(p part, field, v string) []string {
	at := slices.IndexFunc(p.columns(), func(c column) bool { return c.name == field })
	if at < 0 || p.columns()[at].shape != jsonShape {
		return []string{v}
	}
	var out []string
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			out = append(out, v)
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			walk(v["reason"]) // of a waiver
			for _, x := range v {
				if field == "fields" {
					walk(x)
				}
			}
		}
	}
	if parsed, err := parseJSON(v); err == nil {
		walk(parsed)
	}
	return out
}

// jsonValue walks a JSON column. Own ones are emptied, but for waivers, which stay as
// what was waived, by whom.
func (s *strike) jsonValue(name, v string, own bool) (now any, at []string) {
	parsed, err := parseJSON(v)
	if err != nil { // not ours to read: nothing of it can stay if the words may be in it
		if own || s.words.In(v) {
			return "null", []string{name}
		}
		return v, nil
	}
	if own && name != "waivers" {
		if empty := emptyLike(parsed); v != empty {
			return empty, []string{name}
		}
		return v, nil
	}
	w := walker{s: s, waivers: own}
	next := w.walk(parsed, name, false)
	if len(w.at) == 0 {
		return v, nil
	}
	return asJSON(next), w.at
}

func emptyLike(v any) string {
	switch v.(type) {
	case map[string]any:
		return "{}"
	case []any:
		return "[]"
	}
	return `""`
}

func parseJSON(v string) (any, error) {
	d := json.NewDecoder(strings.NewReader(v))
	d.UseNumber()
	var out any
	if err := d.Decode(&out); err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, io.ErrUnexpectedEOF
	}
	return out, nil
}

// asJSON writes what was read by parseJSON, which can't fail.
func asJSON(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(v)
	return strings.TrimSpace(b.String())
}

// walker takes words out of JSON: the fields of the subject wherever it stands as a
// whole, and the words in every text.
type walker struct {
	s       *strike
	waivers bool
	bylines bool // only names of who did it go
	at      []string
}

func (w *walker) walk(v any, path string, own bool) any {
	switch v := v.(type) {
	case map[string]any:
		return w.object(v, path)
	case []any:
		for i, x := range v {
			v[i] = w.walk(x, path+"."+nameOf(x, i), own)
		}
		return v
	case string:
		return w.text(v, path, own)
	}
	return v
}

// nameOf is how an element of a list is found again: by its id, else by its place.
func nameOf(x any, i int) string {
	if m, ok := x.(map[string]any); ok {
		if id, ok := m["id"].(string); ok {
			return id
		}
	}
	return strconv.Itoa(i)
}

func (w *walker) object(v map[string]any, path string) map[string]any {
	id, _ := v["id"].(string)
	subject := w.s.t.SubjectID != nil && id == w.s.t.SubjectID.String()
	taken := len(w.at)
	for _, k := range sortedKeys(v) {
		if w.inField(v, path, k) {
			v[k] = w.takeWhole(v[k], path+"."+k)
			continue
		}
		own := subject && slices.Contains(w.s.own, k) || w.waivers && k == "reason"
		if list, ok := v[k].([]any); ok && own && len(list) > 0 {
			v[k], w.at = []any{}, append(w.at, path+"."+k)
			continue
		}
		v[k] = w.walk(v[k], path+"."+k, own)
	}
	if subject && w.s.t.Kind == review.KindSource && w.s.t.Field == "" && len(w.at) > taken {
		v["taken_down_at"], v["taken_down_reason"] = w.s.t.At.Format(time.RFC3339Nano), w.s.t.Reason
	}
	return v
}

func (w *walker) text(v, path string, own bool) string {
	next := w.next(v, path, own)
	if next != v {
		w.at = append(w.at, path)
	}
	return next
}

func (w *walker) next(v, path string, own bool) string {
	switch {
	case v == "" || v == review.Gone:
		return v
	case w.s.t.Kind == review.KindLeaver:
		return w.unnamed(v, path)
	case own && marked[path[strings.LastIndexByte(path, '.')+1:]]:
		return w.s.t.Mark()
	case own:
		return ""
	case w.s.words.In(v) || w.s.equals(v):
		if strings.HasPrefix(v, "http://") || strings.HasPrefix(v, "https://") {
			return ""
		}
		if next := w.s.words.Replace(v, w.s.t.Within()); next != v {
			return next
		}
		return w.s.t.Within()
	}
	if encoded(v) {
		if raw, err := base64.StdEncoding.DecodeString(v); err == nil && w.s.words.In(string(raw)) {
			return "" // a text that a job brought in
		}
	}
	return v
}

// encoded says whether a text may be bytes as JSON has them.
func encoded(v string) bool { return len(v) >= 16 && len(v)%4 == 0 && !strings.ContainsAny(v, " \n.:") }

func sortedKeys(m map[string]any) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
