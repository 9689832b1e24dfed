package review

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Each kind of field takes what it is for and says how to write it.
func TestWhatStandsInAField(t *testing.T) {
	for _, x := range []struct {
		kind  FieldKind
		typed string
		want  string
		bad   string
	}{
		{TextField, " two  words ", "two words", ""}, {TextField, strings.Repeat("ü", 501), "", "500 characters"}, {TextField, "", "", ""},
		{NumberField, "-12.5", "-12.5", ""}, {NumberField, "007.50", "7.5", ""}, {NumberField, "-0.0", "0", ""}, {NumberField, "000", "0", ""},
		{NumberField, "12,5", "", "no number"}, {NumberField, "NaN", "", "no number"}, {NumberField, "1e400", "", "no number"}, {NumberField, "1234567890123456", "", "15 digits"},
		{DayField, "2022-01-21", "2022-01-21", ""}, {DayField, "2022-02-30", "", "no day"},
		{ChoiceField, "Sport", "Sport", ""}, {ChoiceField, "sport", "", "none of the choices: Politics, Sport."},
		{LinkField, "https://example.org/x", "https://example.org/x", ""}, {LinkField, "javascript:alert(1)", "", "no address"},
		{LinkField, "https://", "", "no address"}, {LinkField, "https://me:secret@example.org", "", "a name and a password"},
	} {
		f := Field{Name: "It", Kind: x.kind, Choices: []string{"Politics", "Sport"}}
		got, err := f.value(x.typed)
		if x.bad != "" {
			if err == nil || !strings.Contains(err.Error(), x.bad) {
				t.Errorf("%s %q: %v, want a problem with %q", x.kind, x.typed, err, x.bad)
			}
			continue
		}
		if err != nil || got != x.want {
			t.Errorf("%s %q = %q (%v), want %q", x.kind, x.typed, got, err, x.want)
		}
	}
}

func happenings(c *Case) string {
	var out []string
	for _, e := range c.Events {
		out = append(out, string(e.Verb)+" "+e.Detail["name"]+": "+e.Detail["before"]+" → "+e.Detail["is"])
	}
	return strings.Join(out, "; ")
}

// Each field that is changed has an event of its own, which says what was there before.
func TestFieldsOfACaseAreSet(t *testing.T) {
	by := Actor{ID: uuid.New(), Name: "Rita", Role: Reviewer}
	a, b := Field{ID: uuid.New(), Name: "A", Kind: NumberField}, Field{ID: uuid.New(), Name: "B", Kind: ChoiceField, Choices: []string{"x", "y"}}
	gone := uuid.New()
	c := &Case{ID: uuid.New(), Version: 4, Fields: FieldValues{b.ID: "left out since", gone: "of a field that was removed"}, Around: Around{Fields: []Field{a, b}}}
	for _, x := range []struct {
		name  string
		typed FieldValues
		by    Actor
		want  errs.Kind
		told  string
	}{
		{"a reader", FieldValues{a.ID: "1"}, Actor{Role: Reader}, errs.Forbidden, ""},
		{"a field that is none", FieldValues{uuid.New(): "1"}, by, errs.Invalid, ""},
		{"a field that was removed", FieldValues{gone: "1"}, by, errs.Invalid, ""},
		{"one that is set, one as it was", FieldValues{a.ID: " 1", b.ID: "left out since"}, by, "", "field set A:  → 1"},
		{"as it is, written otherwise", FieldValues{a.ID: "1.0"}, by, "", ""},
		{"a choice that is none", FieldValues{a.ID: "2", b.ID: "z"}, by, errs.Invalid, ""},
		{"both emptied", FieldValues{a.ID: "", b.ID: ""}, by, "", "field emptied A: 1 → ; field emptied B: left out since → "},
	} {
		c.Events = nil
		err := c.SetFields(x.typed, x.by, viewed)
		if errs.KindOf(err) != x.want && (err != nil || x.want != "") {
			t.Errorf("%s: %v, want kind %q", x.name, err, x.want)
		}
		if got := happenings(c); got != x.told {
			t.Errorf("%s: told %q, want %q", x.name, got, x.told)
		}
	}
	if len(c.Fields) != 1 || c.Fields[gone] == "" || c.Material != 5 {
		t.Errorf("at last the case has %v, material %d; want what the removed field has, and 5", c.Fields, c.Material)
	}
	c.MergedInto = &gone
	if err := c.SetFields(FieldValues{a.ID: "1"}, by, viewed); errs.KindOf(err) != errs.Conflict {
		t.Errorf("of a claim that was merged: %v, want a conflict", err)
	}
}

// The publish gate asks for what is required, and says nothing of it where nothing is.
func TestTheGateAsksForFields(t *testing.T) {
	f := Field{ID: uuid.New(), Name: "Ticket", Kind: TextField}
	said := func(c *Case) string {
		for _, check := range c.Gate(desk) {
			if check.Key == "fields" {
				return check.Word() + " " + check.Message
			}
		}
		return "not asked"
	}
	c := drafted(t)
	c.Around.Fields = []Field{f}
	if got := said(c); got != "not asked" {
		t.Errorf("a field that is not required: %q", got)
	}
	c.Around.Fields[0].Required = true
	if got := said(c); got != "warns Fill in: Ticket." {
		t.Errorf("nothing in it: %q", got)
	}
	if err := c.SetFields(FieldValues{f.ID: "12"}, rita.Actor(), noon); err != nil {
		t.Fatal(err)
	}
	if got := said(c); got != "passes " {
		t.Errorf("filled in: %q", got)
	}
}
