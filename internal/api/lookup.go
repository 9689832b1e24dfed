package api

import (
	"context"

	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/review"
)

type lookupRequest struct {
	URL   string `query:"url" maxLength:"8192" doc:"An address of an article that the claim appears in, however it is written." example:"https://news.example/geneva?utm_source=x"`
	Quote string `query:"quote" maxLength:"5000" doc:"The claim's whole wording, or all the words of an appearance; case, accents and punctuation aside. To find claims by some words, list them with text." example:"Russia has dispatched some 100,000 troops to the border"`
}

// lookupMost is the most claims that a lookup finds: those of one article.
const lookupMost = store.MaxPage

func (a *api) lookup(ctx context.Context, in *lookupRequest) (*list[*review.Case], error) {
	if (in.URL == "") == (in.Quote == "") {
		return nil, errs.In("url", "Give either a url or a quote to look up.")
	}
	addresses := []string{""}
	if in.URL != "" {
		canonical, err := ingest.Canonical(in.URL)
		if err != nil {
			return nil, err
		}
		addresses = ingest.Twins(canonical)
	}
	states := public
	if onDesk(ctx) {
		states = nil
	}
	for _, address := range addresses {
		found, err := a.DB.Lookup(ctx, address, in.Quote, states, lookupMost)
		if err != nil || len(found) > 0 {
			return page(shown(ctx, found), ""), err
		}
	}
	return page([]*review.Case{}, ""), nil
}
