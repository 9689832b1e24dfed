package store

import (
	"slices"
	"strings"

	"factdesk/review"
)

// takesFields says whether what a case has in its fields goes, whatever it is: a name may be
// too short to be looked for by its letters, and others have the same.
func (s *strike) takesFields() bool {
	return s.t.Kind == review.KindCase && slices.Contains(s.own, "fields")
}

// inField says whether a key of a JSON object has what stands or stood in a field of the case
// whose fields go: what editions show of it, what is told of a change of it, and what somebody
// has typed and not sent yet.
func (w *walker) inField(v map[string]any, path, k string) bool {
	if !w.s.takesFields() {
		return false
	}
	change, _ := v["key"].(string)
	switch {
	case v["field"] == "field", strings.HasPrefix(change, review.FieldKey): // what a correction tells, what an edition brought
		return k == "before" || k == "after"
	case path == draftFields:
		return strings.HasPrefix(k, "field-")
	}
	return k == "value" && strings.HasPrefix(path, "content.fields.")
}

// draftFields is the column of what somebody typed and has not sent yet.
const draftFields = "fields"

// takeWhole takes a value down however short it is.
func (w *walker) takeWhole(v any, path string) any {
	switch x := v.(type) {
	case []any:
		if len(x) > 0 {
			w.at = append(w.at, path)
		}
		return []any{}
	case string:
		if x == "" || review.IsTakenDown(x) {
			return x
		}
		w.at = append(w.at, path)
		if strings.HasPrefix(path, draftFields+".") {
			return "" // or it would be sent
		}
		return w.s.t.Within()
	}
	return v
}

// isOfField says whether an event's detail has what the case has or had in a field.
func (s *strike) isOfField(e *review.Event, key string) bool {
	if e.Verb != review.VerbFieldSet && e.Verb != review.VerbFieldEmptied {
		return false
	}
	return s.takesFields() && e.SubjectID == *s.t.SubjectID && slices.Contains([]string{"is", "before"}, key)
}

// forgetFieldDigests makes what is kept of who wrote into the fields no digest of what they
// wrote: of a name it could be guessed.
func (s *strike) forgetFieldDigests() error {
	if !s.takesFields() {
		return nil
	}
	return s.tx.Exec("UPDATE edition_changes SET digest = '' WHERE case_id = ? AND key LIKE '"+review.FieldKey+"%'", s.t.SubjectID).Error
}
