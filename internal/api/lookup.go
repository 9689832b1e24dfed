package api

import (
	"context"

	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
)

type lookupRequest struct {
	URL   string `query:"url" maxLength:"8192" doc:"An address of an article that the claim appears in, however it is written." example:"https://news.example/geneva?utm_source=x"`
	Quote string `query:"quote" maxLength:"5000" doc:"The claim's whole wording, or all the words of an appearance; case, accents and punctuation aside. To find claims by some words, list them with text." example:"Russia has dispatched some 100,000 troops to the border"`
	Hash  string `query:"hash" pattern:"^[0-9a-fA-F]{64}$" patternDescription:"a SHA-256 in hex" doc:"A SHA-256 in hex, for whoever does not want to send a text: of an article's canonical text (a snapshot's text_sha256: all claims that appear in it), or of a quote's folded words (docs/clients.md says how to fold)." example:"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"`
}

// lookupMost is the most claims that a lookup finds: those of one article.
const lookupMost = store.MaxPage

func (a *api) lookup(ctx context.Context, in *lookupRequest) (*encodedList, error) {
	if given(in.URL, in.Quote, in.Hash) != 1 {
		return nil, errs.In("url", "Give either a url, a quote or a hash to look up.")
	}
	f, err := a.find(ctx, in, func(ctx context.Context) (found, error) { return a.look(ctx, in) })
	if err != nil {
		return nil, err
	}
	return a.listed(ctx, f.ids, "")
}

// look asks for one address after the other, where one is given.
func (a *api) look(ctx context.Context, in *lookupRequest) (f found, err error) {
	addresses := []string{""}
	if in.URL != "" {
		canonical, err := ingest.Canonical(in.URL)
		if err != nil {
			return found{}, err
		}
		addresses = ingest.Twins(canonical)
	}
	for _, address := range addresses {
		f.ids, err = a.DB.LookupIDs(ctx, store.LookupQuery{URL: address, Quote: in.Quote, Hash: in.Hash, Readers: !onDesk(ctx), Limit: lookupMost})
		if err != nil || len(f.ids) > 0 {
			return f, err
		}
	}
	return f, nil
}

// given counts the strings that say something.
func given(all ...string) (n int) {
	for _, s := range all {
		if s != "" {
			n++
		}
	}
	return n
}
