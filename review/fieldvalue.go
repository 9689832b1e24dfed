package review

import (
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// FieldValues are what a case has in fields, by the field's id. What it has in one that was
// removed stays, for when it is brought back.
type FieldValues map[uuid.UUID]string

// SetFields changes what a case has in fields; those that are not named stay, and "" empties
// one. What nobody changes needs to fit no choice that was left out since. What readers see
// of a public field waits, as any other change of what they see (Changes).
func (c *Case) SetFields(typed FieldValues, by Actor, now time.Time) error {
	if err := by.May(SetFields); err != nil {
		return err
	}
	if err := isNotMerged(c, by); err != nil {
		return err
	}
	for id := range typed {
		if c.field(id) == nil {
			return errs.In("fields", "There is no field with the id %s, or no longer.", id)
		}
	}
	next, told := maps.Clone(c.Fields), []Event{}
	for _, f := range c.Around.Fields {
		v, asked := typed[f.ID]
		if !asked || clean(v) == c.Fields[f.ID] {
			continue
		}
		v, err := f.value(v)
		if err != nil {
			return err
		}
		if v != c.Fields[f.ID] {
			next = next.with(f.ID, v)
			told = append(told, c.setField(f, v, by, now))
		}
	}
	if len(told) > 0 {
		c.Fields, c.Events = next, append(c.Events, told...)
		c.touch(now)
	}
	return nil
}

func (all FieldValues) with(id uuid.UUID, v string) FieldValues {
	if all == nil {
		all = FieldValues{}
	}
	all[id] = v
	if v == "" {
		delete(all, id)
	}
	return all
}

// setField is the event of a field that is set, or emptied.
func (c *Case) setField(f Field, v string, by Actor, now time.Time) Event {
	verb, detail := VerbFieldSet, map[string]string{"field": f.ID.String(), "name": f.Name, "is": v, "before": c.Fields[f.ID]}
	if v == "" {
		verb = VerbFieldEmptied
		delete(detail, "is")
	}
	e := Happened(verb, "case", c.ID, by, now, detail)
	e.CaseID = &c.ID
	return e
}

// field is one of those that cases show; nil when it is none.
func (c *Case) field(id uuid.UUID) *Field {
	i := slices.IndexFunc(c.Around.Fields, func(f Field) bool { return f.ID == id })
	if i < 0 {
		return nil
	}
	return &c.Around.Fields[i]
}

// value is what somebody typed as the field has it, "" for nothing.
func (f Field) value(typed string) (string, error) {
	typed = clean(typed)
	if typed == "" {
		return "", nil
	}
	if utf8.RuneCountInString(typed) > MostInField {
		return "", errs.In(f.Input(), "%s has %d characters at most.", f.Name, MostInField)
	}
	v, why := fieldKinds[f.Kind](f, typed)
	if why != "" {
		return "", errs.In(f.Input(), "%s: “%s” is %s", f.Name, cut(typed, 60), why)
	}
	return v, nil
}

// Input is what a form calls the field, and a problem with it.
func (f Field) Input() string { return "field-" + f.ID.String() }

// fieldKinds give of each kind what was typed as it is kept, or say why it can't be.
var fieldKinds = map[FieldKind]func(f Field, typed string) (v, why string){
	TextField:   func(_ Field, typed string) (v, why string) { return typed, "" },
	NumberField: numberIn,
	DayField:    dayIn,
	ChoiceField: choiceIn,
	LinkField:   linkIn,
}

// plainNumber has a sign, whole digits and those behind the point; more than these would be
// rounded by whoever reads the files that we write.
var plainNumber = regexp.MustCompile(`^(-?)0*(\d{1,15})(?:\.(\d{1,10}))?$`)

// numberIn is a number written one way, so that lists find it.
func numberIn(_ Field, typed string) (v, why string) {
	m := plainNumber.FindStringSubmatch(typed)
	if m == nil {
		return "", "no number; write it as 1234.5, with 15 digits before the point and 10 behind it at most."
	}
	v = m[2]
	if behind := strings.TrimRight(m[3], "0"); behind != "" {
		v += "." + behind
	}
	if v == "0" {
		return v, ""
	}
	return m[1] + v, ""
}

func dayIn(_ Field, typed string) (v, why string) {
	if _, err := time.Parse(time.DateOnly, typed); err != nil {
		return "", "no day; write it as 2022-01-21."
	}
	return typed, ""
}

func choiceIn(f Field, typed string) (v, why string) {
	if !slices.Contains(f.Choices, typed) {
		return "", "none of the choices: " + strings.Join(f.Choices, ", ") + "."
	}
	return typed, ""
}

func linkIn(_ Field, typed string) (v, why string) {
	u, err := url.Parse(typed)
	if err != nil {
		return "", noLink
	}
	switch {
	case u.User != nil:
		return "", "an address with a name and a password in it; leave them out."
	case u.Host == "", u.Scheme != "https" && u.Scheme != "http":
		return "", noLink
	}
	return typed, ""
}

const noLink = "no address; it begins with https://."

// fieldsFilled is the publish gate's question whether each field that is asked for has
// something in it.
func fieldsFilled(c *Case, _ *Verdict, _ Organisation) string {
	missing := []string{}
	for _, f := range c.Around.Fields {
		if f.Required && c.Fields[f.ID] == "" {
			missing = append(missing, f.Name)
		}
	}
	if len(missing) == 0 {
		return ""
	}
	return "Fill in: " + strings.Join(missing, ", ") + "."
}
