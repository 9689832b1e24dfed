package review

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Field is something that a newsroom keeps of each case besides what every desk does.
type Field struct {
	ID            uuid.UUID  `json:"id"`
	Name          string     `json:"name"`
	Kind          FieldKind  `json:"kind"`
	Choices       []string   `json:"choices" gorm:"serializer:json"` // of a choice; else none
	Required      bool       `json:"required"`                       // the publish gate asks for it before sign-off
	Public        bool       `json:"public"`                         // readers see it, once it is published with a verdict; it stays as it was defined
	RemovedAt     *time.Time `json:"-"`                              // cases show it no longer; what they have in it stays
	CreatedAt     time.Time  `json:"created_at"`
	UpdatedAt     time.Time  `json:"updated_at"`
	UpdatedBy     uuid.UUID  `json:"updated_by"`
	UpdatedByName string     `json:"updated_by_name"`
	Version       int        `json:"version"`
}

// TableName is the table's.
func (Field) TableName() string { return "case_fields" }

// FieldKind says what may stand in a field.
type FieldKind string

// The kinds.
const (
	TextField   FieldKind = "text"
	NumberField FieldKind = "number"
	DayField    FieldKind = "day"
	ChoiceField FieldKind = "choice"
	LinkField   FieldKind = "link"
)

// FieldKinds are all of them.
var FieldKinds = []FieldKind{TextField, NumberField, DayField, ChoiceField, LinkField}

// How many fields a desk may have, and how long their parts may be, in characters.
const (
	MostFields    = 20
	mostFieldName = 60
	mostChoices   = 50
	MostInField   = 500
)

// FieldWish is what somebody wants of a field.
type FieldWish struct {
	Name     string
	Choices  []string // of a choice
	Required bool
}

// NewField begins a field of a kind, beside the others that cases show, with Set. The kind
// stays, since cases have values of it; so does whether it is public, or words that somebody
// wrote for the desk alone would come before readers by a switch.
func NewField(as Field, wish FieldWish, others []Field, by Actor, now time.Time) (Field, error) {
	f := Field{ID: uuid.Must(uuid.NewV7()), Kind: as.Kind, Public: as.Public, CreatedAt: now}
	if !slices.Contains(FieldKinds, f.Kind) {
		return f, errs.In("kind", "%q is no kind of field; choose text, number, day, choice or link.", cut(string(f.Kind), 40))
	}
	if err := roomBeside(others); err != nil {
		return f, err
	}
	return f, f.Set(wish, others, by, now)
}

// roomBeside refuses one more field than there may be.
func roomBeside(others []Field) error {
	if len(others) >= MostFields {
		return errs.New(errs.Conflict, "There are %d fields already, which is as many as there may be; remove one first.", MostFields)
	}
	return nil
}

// Set changes a field. A choice that is left out stays on the cases that have it.
func (f *Field) Set(wish FieldWish, others []Field, by Actor, now time.Time) error {
	if err := by.May(ManageFields); err != nil {
		return err
	}
	name, err := f.nameOf(wish.Name, others)
	if err != nil {
		return err
	}
	choices, err := f.choicesOf(wish.Choices)
	if err != nil {
		return err
	}
	f.Name, f.Choices, f.Required = name, choices, wish.Required
	f.changed(by, now)
	return nil
}

func (f *Field) nameOf(typed string, others []Field) (string, error) {
	name := clean(typed)
	if name == "" || utf8.RuneCountInString(name) > mostFieldName {
		return "", errs.In("name", "A field needs a name of at most %d characters.", mostFieldName)
	}
	for _, other := range others {
		if other.ID != f.ID && strings.EqualFold(other.Name, name) {
			return "", errs.In("name", "There is a field “%s” already.", other.Name)
		}
	}
	return name, nil
}

func (f *Field) choicesOf(all []string) ([]string, error) {
	out := []string{}
	if f.Kind != ChoiceField {
		return out, nil
	}
	for _, c := range all {
		c = clean(c)
		if utf8.RuneCountInString(c) > mostFieldName {
			return nil, errs.In("choices", "A choice has at most %d characters.", mostFieldName)
		}
		if c != "" && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	if len(out) < 2 || len(out) > mostChoices {
		return nil, errs.In("choices", "Write 2 to %d choices, each on a line of its own.", mostChoices)
	}
	return out, nil
}

func (f *Field) changed(by Actor, now time.Time) {
	f.UpdatedAt, f.UpdatedBy, f.UpdatedByName = now, by.ID, by.Name
	f.Version++
}

// Remove has cases show the field no longer. Where readers see what stands in it they go on
// seeing that, until somebody changes it.
func (f *Field) Remove(by Actor, now time.Time) error {
	if err := by.May(ManageFields); err != nil {
		return err
	}
	if f.RemovedAt != nil {
		return errs.New(errs.Conflict, "This field was removed already.")
	}
	f.RemovedAt = &now
	f.changed(by, now)
	return nil
}

// Restore brings it back, with what cases have in it.
func (f *Field) Restore(others []Field, by Actor, now time.Time) error {
	if f.RemovedAt == nil {
		return errs.New(errs.Conflict, "This field is there already.")
	}
	if err := roomBeside(others); err != nil {
		return err
	}
	if err := f.Set(FieldWish{f.Name, f.Choices, f.Required}, others, by, now); err != nil {
		return err
	}
	f.RemovedAt = nil
	return nil
}

// Told is what an event says of the field.
func (f Field) Told() map[string]string {
	told := map[string]string{"name": f.Name, "kind": string(f.Kind)}
	for word, is := range map[string]bool{"required": f.Required, "public": f.Public} {
		if is {
			told[word] = "yes"
		}
	}
	if len(f.Choices) > 0 {
		told["choices"] = strings.Join(f.Choices, ", ")
	}
	return told
}
