package api

import (
	"context"
	"strconv"

	"github.com/google/uuid"

	"factdesk/internal/web"
	"factdesk/review"
)

// takeDownRequest says what is to go.
type takeDownRequest struct {
	Body struct {
		Kind    review.Kind `json:"kind" enum:"source,note,verdict,case,claim,article,fact_check,speaker,person,leaver,words,text" doc:"What is taken down: a source, note, verdict, case (the reasons given on it), claim, article (its head), fact_check (somebody else's), the name of a speaker or of a person who works here, a leaver (an account that was shut out: its name gives way to a pseudonym wherever the desk says who did what, and its address, sign-ins and factors go), words wherever they stand, or a snapshot's text." example:"source"`
		ID      *uuid.UUID  `json:"id,omitempty" format:"uuid" doc:"Of the source, note, …; absent for words." example:"0197a0a0-1f2e-7000-8000-00000000000c"`
		Field   string      `json:"field,omitempty" maxLength:"40" doc:"One field of it alone, as explanation of a verdict; absent for all its words."`
		Words   []string    `json:"words,omitempty" maxItems:"20" doc:"For words; for a speaker or person further spellings of the name. Letters' case and white space don't matter."`
		Instead string      `json:"instead,omitempty" maxLength:"100" doc:"Stands within texts in place of the words; [taken down] when absent." example:"[name taken down]"`
		Texts   bool        `json:"texts,omitempty" doc:"Takes the whole texts of articles down, too, that have the words in them."`
		Name    string      `json:"name,omitempty" maxLength:"200" doc:"Of a leaver, the account's name as it is: it confirms that nothing brings it back. A look needs none."`
		Reason  string      `json:"reason" maxLength:"2000" doc:"Shown wherever the words were, and kept: it must not repeat them." example:"The source was promised that it stays unnamed"`
	}
}

func (in *takeDownRequest) takeDown() review.TakeDown {
	b := in.Body
	return review.TakeDown{Kind: b.Kind, SubjectID: b.ID, Field: b.Field, Words: b.Words, Instead: b.Instead, Texts: b.Texts, Name: b.Name, Reason: b.Reason}
}

type takeDownResponse struct {
	CacheControl string `header:"Cache-Control" example:"no-store"`
	Body         review.TakeDown
}

func (a *api) takeDown(ctx context.Context, in *takeDownRequest) (*takeDownResponse, error) {
	t, err := a.DB.TakeDown(ctx, in.takeDown(), web.Actor(ctx), a.Now())
	return &takeDownResponse{"no-store", t}, err
}

func (a *api) lookAtTakeDown(ctx context.Context, in *takeDownRequest) (*takeDownResponse, error) {
	t, err := a.DB.LookAtTakeDown(ctx, in.takeDown(), web.Actor(ctx), a.Now())
	return &takeDownResponse{"no-store", t}, err
}

func (a *api) takeDowns(ctx context.Context, in *struct{ Paging }) (*list[review.TakeDown], error) {
	before := int64(0)
	if in.Cursor != "" {
		n, err := strconv.ParseInt(in.Cursor, 10, 64)
		if err != nil || n < 1 {
			return nil, errCursor
		}
		before = n
	}
	all, err := a.DB.TakeDowns(ctx, before, in.Limit+1)
	if err != nil {
		return nil, err
	}
	return more(all, in.Limit, func(t review.TakeDown) string { return strconv.FormatInt(t.N, 10) }), nil
}
