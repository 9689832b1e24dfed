package store

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// caseValue is a value as lists are filtered by it.
type caseValue struct {
	FieldID uuid.UUID `gorm:"primaryKey"`
	Value   string    `gorm:"primaryKey"`
	ClaimID uuid.UUID `gorm:"primaryKey"`
}

func (caseValue) TableName() string { return "case_values" }

// saveValues rewrites what a case is filtered by when somebody has set its fields.
func saveValues(tx *gorm.DB, c *review.Case) error {
	set := func(e review.Event) bool { return e.Verb == review.VerbFieldSet || e.Verb == review.VerbFieldEmptied }
	if !slices.ContainsFunc(c.Events, set) {
		return nil
	}
	return putValues(tx, c)
}

func putValues(tx *gorm.DB, c *review.Case) error {
	if err := tx.Delete(&caseValue{}, "claim_id = ?", c.ClaimID).Error; err != nil {
		return err
	}
	rows := []caseValue{}
	for id, v := range c.Fields {
		rows = append(rows, caseValue{id, v, c.ClaimID})
	}
	if len(rows) == 0 {
		return nil
	}
	return tx.Create(&rows).Error
}

// refold makes anew what those cases are filtered by that lost words of their fields.
func (s *strike) refold() error {
	for some := range slices.Chunk(unique(s.rows["cases"]), docBatch) {
		var cases []review.Case
		if err := s.tx.Select("id", "claim_id", "fields").Where("id IN ?", some).Order("id").Find(&cases).Error; err != nil {
			return err
		}
		for i := range cases {
			if err := putValues(s.tx, &cases[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// ByField chooses claims by what their cases have in a field.
type ByField struct {
	Field uuid.UUID
	Value string // just as it stands there
}

// ParseByField reads a field's id and a value. Without a value nothing is chosen by, so that
// a form may name the field first.
func ParseByField(field, value string) (ByField, error) {
	if field == "" {
		return ByField{}, nil
	}
	id, err := uuid.Parse(field)
	if err != nil {
		return ByField{}, errs.In("field", "That is no id of a field; choose one of the list.")
	}
	if utf8.RuneCountInString(value) > review.MostInField {
		return ByField{}, errs.In("value", "That is longer than the %d characters that a field has.", review.MostInField)
	}
	if value = strings.Join(strings.Fields(value), " "); value == "" {
		return ByField{}, nil
	}
	return ByField{id, value}, nil
}

// filter is the value as the rows of its index.
func (b ByField) filter() filter {
	return filter{"case_values AS valued", "valued.claim_id", "valued.field_id = ? AND valued.value = ?", []any{b.Field, b.Value}, "valued.claim_id", true}
}
