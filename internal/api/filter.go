package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/export"
	"factdesk/internal/store"
	"factdesk/review"
)

// ClaimFilter chooses claims, for lists and exports. Its words are judged by
// export.Filter, as those of the desk and the command are; filterSchemas says in the
// document what it takes.
type ClaimFilter struct {
	State    []string  `query:"state" doc:"One or more, with commas. Readers get published and retracted only." example:"[\"published\"]"`
	Verdict  string    `query:"verdict" doc:"The key of the standing verdict's rating, on any scale that there is or was." example:"mostly_true"`
	Speaker  string    `query:"speaker" doc:"The claimant, in any spelling that the desk knows." example:"Sergey Lavrov"`
	Topic    string    `query:"topic"`
	Tag      string    `query:"tag" doc:"For the desk only."`
	Article  string    `query:"article" doc:"The id of the article that the claim appears in."`
	Assignee uuid.UUID `query:"assignee" format:"uuid" doc:"Who works on it; for the desk only."`
	Field    uuid.UUID `query:"field" format:"uuid" doc:"A field of the desk's own, by its id; for the desk only."`
	Value    string    `query:"value" maxLength:"500" doc:"What stands in that field, just as it stands there." example:"Politics"`
	Text     string    `query:"text" doc:"Every word of it must be there; the last may be a beginning." example:"troops bord"`
	From     string    `query:"from" doc:"Claimed on that day or later." example:"2022-01-01"`
	To       string    `query:"to" doc:"Claimed on that day or earlier." example:"2022-01-31"`
}

// query is the filter within what who asks may see.
func (f ClaimFilter) query(ctx context.Context, db *store.DB) (store.ClaimQuery, error) {
	q, err := export.Filter{State: f.State, Verdict: f.Verdict, Speaker: f.Speaker, Topic: f.Topic, Tag: f.Tag, Article: f.Article,
		Text: f.Text, From: f.From, To: f.To}.Query(ctx, db)
	if err != nil {
		return q, err
	}
	q.AssigneeID = f.Assignee
	if q.ByField, err = f.byField(); err != nil {
		return q, err
	}
	if onDesk(ctx) {
		return q, nil
	}
	inside := q.Tag != "" || q.AssigneeID != uuid.Nil || q.ByField.Field != uuid.Nil
	for _, s := range q.States {
		inside = inside || !s.Public()
	}
	q.Readers = true
	if len(q.States) == 0 {
		q.States = review.PublicStates()
	}
	if inside {
		return q, needDesk(ctx)
	}
	return q, nil
}

// byField is the filter by a field, which takes both its parts.
func (f ClaimFilter) byField() (store.ByField, error) {
	by, err := store.ParseByField(f.Field.String(), f.Value)
	switch {
	case f.Field == uuid.Nil && f.Value == "":
		return store.ByField{}, nil
	case err == nil && by.Value == "":
		return by, errs.In("value", "Say what stands in the field.")
	case f.Field == uuid.Nil:
		return by, errs.In("field", "Say in which field that stands.")
	}
	return by, err
}

// documentFilter tells in an operation's parameters what a filter takes.
func documentFilter(op *huma.Operation) {
	for _, p := range op.Parameters {
		schema := *p.Schema // huma goes on with its own, and judges nothing
		if most, ok := export.Limits[p.Name]; ok {
			schema.MaxLength = &most
		}
		switch p.Name {
		case "state":
			items := *schema.Items
			items.Enum = anys(review.States)
			schema.Items = &items
		case "article":
			schema.Format = "uuid"
		case "from", "to":
			schema.Format = "date"
		}
		p.Schema = &schema
	}
}
