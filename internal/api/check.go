package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"

	"factdesk/internal/check"
	"factdesk/internal/web"
	"factdesk/review"
)

// maxCheck is the most that a check's body may have, in bytes: check.MaxText characters,
// each of them escaped.
const maxCheck = escapedChar*check.MaxText + 64<<10

type checkRequest struct {
	Body struct {
		Text      string `json:"text" doc:"The draft, at most 100,000 characters, English, German or Spanish. Nothing of it is stored or logged." example:"Russia has dispatched some 100,000 troops to the border, Blinken said."`
		Headline  string `json:"headline,omitempty" maxLength:"1000" doc:"When the text does not begin with it."`
		Published string `json:"published,omitempty" pattern:"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$" patternDescription:"a date such as 2022-01-21" doc:"The day from which relative dates count." example:"2022-01-21"`
		Language  string `json:"language,omitempty" maxLength:"35" doc:"BCP 47; told from the text when left out." example:"en"`
		Import    bool   `json:"import,omitempty" doc:"Also import the text as an article, which stores it. Takes the right import besides."`
	}
}

// CheckAnswer is a report, with the article when the text was imported.
type CheckAnswer struct {
	check.Report
	ArticleID *uuid.UUID `json:"article_id" format:"uuid" doc:"null unless the text was imported."`
}

type checkResponse struct {
	CacheControl string `header:"Cache-Control" example:"no-store"`
	Body         CheckAnswer
}

// checkText holds a draft against what the desk knows. It is for the desk alone: what
// strangers may know of a claim costs them one look-up each, and a draft costs hundreds.
func (a *api) checkText(ctx context.Context, in *checkRequest) (*checkResponse, error) {
	b := in.Body
	if b.Import {
		if err := web.Actor(ctx).May(review.Import); err != nil {
			return nil, err
		}
	}
	report, err := check.Checker{DB: a.DB, Base: web.Base(ctx)}.Check(ctx, check.Draft{Text: b.Text, Headline: b.Headline, Published: b.Published, Language: b.Language})
	if err != nil {
		return nil, err
	}
	out := &checkResponse{CacheControl: "no-store", Body: CheckAnswer{Report: *report}}
	if b.Import {
		var article importRequest
		article.Body.Text, article.Body.Headline, article.Body.Published, article.Body.Language = b.Text, b.Headline, b.Published, b.Language
		done, err := a.importArticle(ctx, &article)
		if err != nil {
			return nil, err
		}
		if got := done.Body.Imported; got != nil { // else a job imports it: its letters have many bytes
			out.Body.ArticleID = &got.Article.ID
		}
	}
	return out, nil
}

// keepsNothing says that a POST's answer is never kept for an Idempotency-Key: asked
// again, it is made again.
func keepsNothing(op *huma.Operation) { op.Metadata["keeps nothing"] = true }
