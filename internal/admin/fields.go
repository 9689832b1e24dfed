package admin

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

const fieldsPath = "/desk/fields"

// fieldsPage is what is kept of each case besides, with forms to change that.
type fieldsPage struct {
	Rows    []fieldRow
	Gone    []review.Field // the last that were removed
	Form    Form           // of another field
	Wrong   uuid.UUID      // the field that Form is about; Nil when it is a new one
	Refused string         // why a removed field stays as it is
	Kinds   []review.FieldKind
	Full    bool // there are as many as there may be
}

// fieldRow is a field with the form that changes it.
type fieldRow struct {
	review.Field
	Form Form
	Open bool // what was typed was not accepted
}

func (d *Desk) fields(c *gin.Context) error { return d.showFields(c, http.StatusOK, fieldsPage{}) }

func (d *Desk) showFields(c *gin.Context, status int, p fieldsPage) error {
	all, err := d.DB.Fields(c.Request.Context())
	if err != nil {
		return err
	}
	p.Kinds, p.Full = review.FieldKinds, len(all) >= review.MostFields
	p.showRows(all)
	if p.Gone, err = d.DB.RemovedFields(c.Request.Context()); err != nil {
		return err
	}
	if p.Wrong != uuid.Nil || p.Form.Problem == "" {
		p.Form = Form{values: url.Values{"kind": {string(review.TextField)}}}
	}
	return d.page(c, status, "fields", View{Title: "Fields of cases", Nav: "fields", Data: p})
}

// showRows makes the rows, and says of a form beside which of them or below it was refused.
func (p *fieldsPage) showRows(all []review.Field) {
	if p.Wrong != uuid.Nil {
		p.Refused = p.Form.Problem
	}
	for _, f := range all {
		row := fieldRow{Field: f, Form: storedField(f)}
		if f.ID == p.Wrong {
			row.Form, row.Open, p.Refused = p.Form, true, ""
		}
		p.Rows = append(p.Rows, row)
	}
}

func storedField(f review.Field) Form {
	v := url.Values{"name": {f.Name}, "choices": {strings.Join(f.Choices, "\n")}}
	if f.Required {
		v.Set("required", "1")
	}
	return Form{values: v}
}

// fieldWish is what the form says.
func fieldWish(c *gin.Context) review.FieldWish {
	return review.FieldWish{Name: c.PostForm("name"), Choices: strings.Split(c.PostForm("choices"), "\n"), Required: c.PostForm("required") != ""}
}

func (d *Desk) addField(c *gin.Context) error {
	as := review.Field{Kind: review.FieldKind(c.PostForm("kind")), Public: c.PostForm("public") != ""}
	_, err := d.DB.AddField(c.Request.Context(), actor(c), func(others []review.Field) (review.Field, error) {
		return review.NewField(as, fieldWish(c), others, actor(c), d.now())
	})
	return d.fielded(c, uuid.Nil, err, Flash{Text: "Added. Every case has it from now on."})
}

func (d *Desk) editField(c *gin.Context) error {
	return d.fieldMoved(c, review.VerbFieldChanged, Flash{Text: "Saved."}, "", func(f *review.Field, others []review.Field) error {
		return f.Set(fieldWish(c), others, actor(c), d.now())
	})
}

func (d *Desk) removeField(c *gin.Context) error {
	return d.fieldMoved(c, review.VerbFieldRemoved, Flash{Text: "Removed. What cases have in it is kept."}, "restore", func(f *review.Field, _ []review.Field) error {
		return f.Remove(actor(c), d.now())
	})
}

func (d *Desk) restoreField(c *gin.Context) error {
	return d.fieldMoved(c, review.VerbFieldRestored, Flash{Text: "It is back, with what cases have in it."}, "", func(f *review.Field, others []review.Field) error {
		return f.Restore(others, actor(c), d.now())
	})
}

// fieldMoved changes a field, and offers the form that undoes it, if there is one.
func (d *Desk) fieldMoved(c *gin.Context, verb review.Verb, said Flash, undo string, change func(f *review.Field, others []review.Field) error) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	_, err = d.DB.EditField(c.Request.Context(), id, typedVersion(c), verb, actor(c), change)
	if undo != "" {
		said.Undoes = fieldsPath + "/" + id.String() + "/" + undo
	}
	return d.fielded(c, id, err, said)
}

// fielded ends a form about a field.
func (d *Desk) fielded(c *gin.Context, about uuid.UUID, err error, said Flash) error {
	if p, ok := asProblem(err); ok && p.Kind != errs.NotFound {
		return d.showFields(c, web.Status(err), fieldsPage{Form: Form{}.refused(c.Request.PostForm, p), Wrong: about})
	}
	if err != nil {
		return err
	}
	return d.done(c, said, fieldsPath)
}

// fieldValue is a field with what a case has in it.
type fieldValue struct {
	review.Field
	Value string
}

// Left says whether it has a choice that is none any more.
func (v fieldValue) Left() bool {
	return v.Kind == review.ChoiceField && v.Value != "" && !slices.Contains(v.Choices, v.Value)
}

// Same is where the cases are listed that have the same in it.
func (v fieldValue) Same() string {
	return address("/desk/cases", url.Values{"field": {v.ID.String()}, "value": {v.Value}})
}

// valuesOf are the fields with what a case has in each.
func valuesOf(c *review.Case) []fieldValue {
	out := make([]fieldValue, len(c.Around.Fields))
	for i, f := range c.Around.Fields {
		out[i] = fieldValue{f, c.Fields[f.ID]}
	}
	return out
}

// FieldsProblem is what was not accepted of the form as a whole; what is about one field
// stands beside that.
func (p *casePage) FieldsProblem() string {
	f := p.Form("fields")
	if strings.HasPrefix(f.Field, "field-") {
		return ""
	}
	return f.Problem
}

// setFields keeps what the form of a case says of its fields.
func setFields(x *review.Case, in caseInput) error {
	typed := review.FieldValues{}
	for _, f := range x.Around.Fields {
		if in.Has(f.Input()) {
			typed[f.ID] = in.Get(f.Input())
		}
	}
	return x.SetFields(typed, in.By, in.Now)
}
