package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Report says what became of one item.
type Report struct {
	Name       string     `json:"name"`       // the item's
	ArticleID  *uuid.UUID `json:"article_id"` // nil when it failed
	Headline   string     `json:"headline"`
	URL        string     `json:"url"`
	Candidates int        `json:"candidates"`
	LeftOut    int        `json:"left_out"` // words of the page's prose that are not in the text
	Prose      int        `json:"prose"`    // words of prose on the page
	Already    bool       `json:"already"`  // it was there; nothing new was made

	UnchangedSince *time.Time `json:"unchanged_since,omitempty"` // when its page was fetched, which is as it was then

	Reworded *store.Reworded `json:"reworded,omitempty"` // how its text differs from the one known at its address

	Notice string    `json:"notice"`
	Kind   errs.Kind `json:"kind"`  // of the failure, "" when it went well or the failure is ours
	Error  string    `json:"error"` // a sentence for the person, "" when it went well
	Err    error     `json:"-"`     // the failure itself, for the log
}

// ImportAll imports items one after the other and reports each. One bad item does
// not stop the rest; the end of ctx and a database that can't serve do, and are
// the error that it returns.
func (im *Importer) ImportAll(ctx context.Context, items iter.Seq2[Item, error], by review.Actor, each func(Report)) error {
	for item, err := range items {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var out store.Imported
		if err == nil {
			out, err = im.Import(ctx, item, by, im.now())
		}
		if err != nil && (ctx.Err() != nil || store.Down(err) || errs.KindOf(err) == errs.Unavailable) {
			return fmt.Errorf("import %s: %w", item.Name, err)
		}
		each(newReport(item, out, err))
	}
	return nil
}

func newReport(item Item, out store.Imported, err error) Report {
	if err != nil {
		return Report{Name: item.Name, URL: item.URL, Kind: errs.KindOf(err), Error: sentenceOf(err), Err: err}
	}
	id := out.Article.ID
	return Report{
		Name: item.Name, ArticleID: &id, Headline: out.Article.Headline, URL: out.Article.URL,
		Candidates: out.Candidates, LeftOut: out.LeftOut.Words, Prose: out.LeftOut.Of, Already: out.Already, Notice: out.Article.Notice, Reworded: out.Reworded, UnchangedSince: out.UnchangedSince,
	}
}

func sentenceOf(err error) string {
	var person *errs.Error
	if errors.As(err, &person) {
		return person.Message
	}
	return "Something went wrong on our side, and this item was not imported. The log says what."
}
