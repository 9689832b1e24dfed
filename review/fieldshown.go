package review

import (
	"slices"
	"strings"

	"github.com/google/uuid"
)

// ShownField is a public field as readers see it, with the name that it had when they were
// first shown what stands in it.
type ShownField struct {
	ID    uuid.UUID `json:"id"`
	Name  string    `json:"name"`
	Kind  FieldKind `json:"kind"`
	Value string    `json:"value"`
}

// publicFields are what readers would see of the case's fields now, in the order in which
// they were defined. What they see of a field that was removed since stays, and what was
// proposed to them: removing it changes no page, and is nobody's change of a case.
func (c *Case) publicFields() []ShownField {
	var out []ShownField
	for _, f := range c.Around.Fields {
		if v := c.Fields[f.ID]; f.Public && v != "" {
			out = append(out, ShownField{f.ID, f.Name, f.Kind, v})
		}
	}
	base := c.base()
	if base == nil {
		return out
	}
	for _, f := range base.Content.Fields {
		if c.field(f.ID) == nil {
			out = append(out, f)
		}
	}
	return inOrder(out)
}

// ofRemovedField says whether a change's key names a field that is none any more.
func (c *Case) ofRemovedField(key string) bool {
	id, ok := strings.CutPrefix(key, FieldKey)
	return ok && c.field(uuid.MustParse(id)) == nil
}

// FieldKey begins the key of a change of what stands in a field; its id follows.
const FieldKey = "field/"

// inOrder sorts fields by their ids, which grow with time.
func inOrder(all []ShownField) []ShownField {
	slices.SortFunc(all, func(a, b ShownField) int { return slices.Compare(a.ID[:], b.ID[:]) })
	return all
}

// takeField has the edition show of a field what another does.
func (e *Edition) takeField(id uuid.UUID, from *Edition) {
	is := func(f ShownField) bool { return f.ID == id }
	fields := slices.DeleteFunc(slices.Clone(e.Content.Fields), is)
	if i := slices.IndexFunc(from.Content.Fields, is); i >= 0 {
		fields = append(fields, from.Content.Fields[i])
	}
	e.Content.Fields = inOrder(fields)
}

// differencesOfFields tells of fields that have other words in them, by their names.
func differencesOfFields(a, b []ShownField, add func(field, of, before, after string)) {
	for _, was := range a {
		add("field", was.Name, was.Value, valueIn(b, was.ID))
	}
	for _, is := range b {
		if valueIn(a, is.ID) == "" {
			add("field", is.Name, "", is.Value)
		}
	}
}

func valueIn(all []ShownField, id uuid.UUID) string {
	for _, f := range all {
		if f.ID == id {
			return f.Value
		}
	}
	return ""
}

// asksForFields says whether there is one that the publish gate asks for.
func (c *Case) asksForFields() bool {
	return slices.ContainsFunc(c.Around.Fields, func(f Field) bool { return f.Required })
}
