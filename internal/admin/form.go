package admin

import (
	"crypto/rand"
	"net/url"
	"slices"
	"strings"

	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// Form is what the fields of a form show: what was typed and not accepted, else
// the person's draft, else what is stored. A template asks it by field.
type Form struct {
	Name    string // of the draft, and of the form in the page
	values  url.Values
	Drafted bool   // shows a draft
	Field   string // the field that Problem is about
	Problem string // why it was not accepted
}

// newForm shows what is stored, or the draft when there is one.
func newForm(name string, stored map[string]string, d store.Draft) Form {
	f := Form{Name: name, values: url.Values{}}
	for k, v := range stored {
		f.values.Set(k, v)
	}
	if len(d.Fields) == 0 {
		return f
	}
	drafted := url.Values{}
	for k, v := range d.Fields {
		drafted.Set(k, v)
		f.Drafted = f.Drafted || f.values.Get(k) != v
	}
	f.values = drafted
	return f
}

// refused shows what was typed again, with the reason.
func (f Form) refused(typed url.Values, why *errs.Error) Form {
	f.values, f.Problem, f.Field, f.Drafted = typed, why.Message, why.Field, false
	return f
}

// Get is a field's value.
func (f Form) Get(field string) string { return f.values.Get(field) }

// Has says whether a field that may have several values has this one.
func (f Form) Has(field, value string) bool { return slices.Contains(f.values[field], value) }

// Bad is the problem, if it is about this field.
func (f Form) Bad(field string) string {
	if f.Field == field {
		return f.Problem
	}
	return ""
}

// General is the problem, if it is about none of the fields.
func (f Form) General(fields ...string) string {
	if slices.Contains(fields, f.Field) {
		return ""
	}
	return f.Problem
}

// Open says whether a form that is folded away has something to show.
func (f Form) Open() bool { return f.Drafted || f.Problem != "" }

// Once is a fresh name for one sending of the form: sent twice it is done once.
func (Form) Once() string { return rand.Text() }

// machinery are the fields of forms that no person fills in.
var machinery = []string{"version", "back", "id", "v", "next", "once", "form", "scale", "secret", "token", "code", "credential"}

// split reads a list that a person typed with commas.
func split(s string) []string {
	out := []string{}
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
