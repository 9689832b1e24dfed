package ingest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/extract"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// maxPassages is how many passages are kept of a page: a page with a thousand comments is
// no article's loss.
const maxPassages = 300

// passages are what was left out, each with where it would stand in the text.
func (p *Document) passages() []claims.Passage {
	starts := p.paragraphs()
	out := []claims.Passage{}
	for _, l := range p.Left[:min(len(p.Left), maxPassages)] {
		out = append(out, claims.Passage{Text: l.Text, Reason: string(l.Reason), Words: l.Words, At: starts[min(p.Top+l.Behind, len(starts)-1)]})
	}
	return out
}

// paragraphs are where the text's paragraphs begin, and where it ends.
func (p *Document) paragraphs() (starts []int) {
	at := 0
	for s := range strings.SplitSeq(p.Text, "\n\n") {
		starts = append(starts, at)
		at += utf8.RuneCountInString(s) + 2
	}
	return append(starts, utf8.RuneCountInString(p.Text))
}

// TakeIn takes a passage that was left out of a snapshot's text into a further snapshot
// of the article, and proposes what claims there are in it.
func (im *Importer) TakeIn(ctx context.Context, snapshot uuid.UUID, position int, by review.Actor, now time.Time) (store.Imported, error) {
	if err := by.May(review.Import); err != nil {
		return store.Imported{}, err
	}
	s, err := im.DB.Snapshot(ctx, snapshot)
	if err != nil {
		return store.Imported{}, err
	}
	a, err := im.DB.Article(ctx, s.ArticleID)
	if err != nil {
		return store.Imported{}, err
	}
	all, err := im.DB.Passages(ctx, snapshot)
	if err != nil {
		return store.Imported{}, err
	}
	i := slices.IndexFunc(all, func(p claims.Passage) bool { return p.Position == position })
	if i < 0 {
		return store.Imported{}, errs.New(errs.NotFound, "There is no such passage. Look at the article again.")
	}
	text := all[i].In(s.Text)
	found, err := extract.Extract(extract.Input{Text: text, Headline: a.Headline, Published: a.Published, Language: a.Language}, ctx.Err)
	if err != nil {
		return store.Imported{}, fmt.Errorf("find the claims of a passage: %w", err)
	}
	return im.DB.TakeIn(ctx, store.TakenIn{SnapshotID: snapshot, Position: position, Text: text, Found: found,
		Extractor: extract.Name + "/" + extract.Version, Then: im.Then}, by, now)
}
