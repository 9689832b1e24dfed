package review

import (
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

func TestFieldsAreDefinedByEditors(t *testing.T) {
	editor := Actor{ID: uuid.New(), Name: "Edgar", Role: Editor}
	full := make([]Field, MostFields)
	for _, x := range []struct {
		name   string
		kind   FieldKind
		wish   FieldWish
		others []Field
		by     Actor
		want   errs.Kind
	}{
		{"a reviewer", TextField, FieldWish{Name: "A"}, nil, Actor{Role: Reviewer}, errs.Forbidden},
		{"no kind", "colour", FieldWish{Name: "A"}, nil, editor, errs.Invalid},
		{"no name", TextField, FieldWish{Name: " "}, nil, editor, errs.Invalid},
		{"a name twice", TextField, FieldWish{Name: "a"}, []Field{{ID: uuid.New(), Name: "A"}}, editor, errs.Invalid},
		{"one too many", TextField, FieldWish{Name: "A"}, full, editor, errs.Conflict},
		{"one choice", ChoiceField, FieldWish{Name: "A", Choices: []string{"x", " x ", ""}}, nil, editor, errs.Invalid},
	} {
		if _, err := NewField(Field{Kind: x.kind}, x.wish, x.others, x.by, viewed); errs.KindOf(err) != x.want {
			t.Errorf("%s: %v, want kind %q", x.name, err, x.want)
		}
	}
	f, err := NewField(Field{Kind: TextField, Public: true}, FieldWish{Name: " A  field ", Choices: []string{"x", "y"}, Required: true}, nil, editor, viewed)
	if err != nil || f.Name != "A field" || len(f.Choices) != 0 || f.Version != 1 || !f.Public || !f.Required {
		t.Fatalf("a field: %+v, %v", f, err)
	}
	if err := f.Restore(nil, editor, viewed); errs.KindOf(err) != errs.Conflict {
		t.Errorf("brought back while it is there: %v", err)
	}
	if err := f.Remove(editor, viewed); err != nil || f.RemovedAt == nil {
		t.Errorf("removed: %v", err)
	}
	if err := f.Remove(editor, viewed); errs.KindOf(err) != errs.Conflict {
		t.Errorf("removed again: %v", err)
	}
	if err := f.Restore(full, editor, viewed); errs.KindOf(err) != errs.Conflict {
		t.Errorf("brought back as one too many: %v", err)
	}
	if err := f.Restore(nil, editor, viewed); err != nil || f.RemovedAt != nil {
		t.Errorf("brought back: %v", err)
	}
}
