package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// ID is the id in an address.
type ID struct {
	ID uuid.UUID `path:"id" format:"uuid" example:"0197a0a0-1f2e-7000-8000-00000000000a"`
}

type articlesRequest struct {
	Paging
	Text      string `query:"text" maxLength:"200" doc:"Words of the headline, the publisher, the bylines or the address, each of which must be there; the last may be the beginning of one."`
	Publisher string `query:"publisher" maxLength:"200" doc:"The publisher, exactly."`
}

func (a *api) articles(ctx context.Context, in *articlesRequest) (*list[store.ArticleRow], error) {
	q := store.ArticleQuery{Text: in.Text, Publisher: in.Publisher, Limit: in.Limit + 1}
	if in.Cursor != "" {
		var err error
		if q.Before, err = uuid.Parse(in.Cursor); err != nil {
			return nil, errCursor
		}
	}
	rows, err := a.DB.Articles(ctx, q)
	if err != nil {
		return nil, err
	}
	return more(rows, in.Limit, func(r store.ArticleRow) string { return r.ID.String() }), nil
}

type articleResponse struct {
	Tagged
	Body *claims.Article
}

func (a *api) article(ctx context.Context, in *struct {
	ID
	IfNoneMatch
}) (*articleResponse, error) {
	article, err := a.DB.Article(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	out := &articleResponse{tagged(version(article.Version)), article}
	return out, in.unless(out.Tagged)
}

type correctRequest struct {
	ID
	IfMatch
	Body struct {
		Seen
		Headline  *string   `json:"headline,omitempty" maxLength:"1000"`
		Publisher *string   `json:"publisher,omitempty" maxLength:"200"`
		Bylines   *[]string `json:"bylines,omitempty" maxItems:"50" nullable:"false"`
		Agencies  *[]string `json:"agencies,omitempty" maxItems:"50" nullable:"false"`
		Published *string   `json:"published,omitempty" pattern:"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$" patternDescription:"a date such as 2022-01-21" example:"2022-01-21"`
		Language  *string   `json:"language,omitempty" maxLength:"35" example:"en"`
	}
}

// Seen is the version that the client was looking at.
type Seen struct {
	Version int `json:"version,omitempty" minimum:"1" doc:"The version that you were looking at: 409 when it has changed since. Without it the change is made whatever the version."`
}

func (a *api) correctArticle(ctx context.Context, in *correctRequest) (*articleResponse, error) {
	article, err := a.DB.EditArticle(ctx, in.ID.ID, in.one(in.Body.Version), in.apply, web.Actor(ctx), a.Now())
	if err != nil {
		return nil, in.failed(err)
	}
	return &articleResponse{tagged(version(article.Version)), article}, nil
}

func (in *correctRequest) apply(to *claims.Article) error {
	set(&to.Headline, in.Body.Headline)
	set(&to.Publisher, in.Body.Publisher)
	set(&to.Bylines, in.Body.Bylines)
	set(&to.Agencies, in.Body.Agencies)
	set(&to.Published, in.Body.Published)
	set(&to.Language, in.Body.Language)
	return nil
}

// set changes what the client gave and leaves the rest.
func set[T any](to *T, given *T) {
	if given != nil {
		*to = *given
	}
}

func (a *api) articleCandidates(ctx context.Context, in *struct {
	ID
	CandidateFilter
	Paging
}) (*list[claims.Candidate], error) {
	if _, err := a.DB.Article(ctx, in.ID.ID); err != nil {
		return nil, err
	}
	q := in.query(in.Paging)
	q.ArticleID = in.ID.ID
	return a.candidatesOf(ctx, q)
}
