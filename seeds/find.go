package seeds

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// find looks up words in an article: their span, and the candidate that stands for
// them. best is nil when the extractor has none, as in a language it can't read.
func (d *desk) find(ctx context.Context, file, exact string) (at claims.Appearance, best *claims.Candidate, err error) {
	article := d.n.Articles[file]
	s, err := d.db.LatestSnapshot(ctx, article.ID)
	if err != nil {
		return at, nil, err
	}
	i := strings.Index(s.Text, exact)
	if i < 0 {
		return at, nil, errs.New(errs.NotFound, "These words do not stand in the article.")
	}
	at = claims.Appearance{SnapshotID: s.ID, ArticleID: article.ID, Attribution: claims.Narration}
	at.Start = utf8.RuneCountInString(s.Text[:i])
	at.End = at.Start + utf8.RuneCountInString(exact)
	at.Sentence = claims.Span{Start: at.Start, End: at.End}
	if at.Exact, at.Prefix, at.Suffix, err = claims.Cut(s.Text, at.Start, at.End); err != nil {
		return at, nil, err
	}
	best, err = d.candidate(ctx, article.ID, claims.Span{Start: at.Start, End: at.End})
	return at, best, err
}

// candidate is the undecided one that stands for a span as the gold files mean
// it: it covers 0.7 of the span, and half of it lies in there. Of several, the one
// that strays least.
func (d *desk) candidate(ctx context.Context, article uuid.UUID, want claims.Span) (best *claims.Candidate, err error) {
	q := store.CandidateQuery{ArticleID: article, State: claims.CandidateNew, Limit: store.MaxPage}
	off := 0
	for {
		page, err := d.db.Candidates(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, c := range page.Items {
			both := min(c.End, want.End) - max(c.Start, want.Start)
			fits := both*10 >= (want.End-want.Start)*7 && both*2 >= c.End-c.Start
			if stray := (want.End - want.Start) + (c.End - c.Start) - 2*both; fits && (best == nil || stray < off) {
				best, off = &c, stray
			}
		}
		if q.After = page.Next; q.After == "" {
			return best, nil
		}
	}
}
