package mcp

import (
	"cmp"
	"context"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims/lexicon"
	"factdesk/claims/match"
	"factdesk/internal/errs"
	"factdesk/internal/export"
	"factdesk/internal/ingest"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// tools do what a model asks for. They are safe for concurrent use.
type tools struct{ Options }

// Limits of what is asked and answered. A statement is a sentence or a few.
const (
	maxText    = 2000 // code points
	someClaims = 5
	mostClaims = 20
)

// ours is what our claims are written with.
func (t *tools) ours(ctx context.Context) (ours, error) {
	org, err := t.DB.Organisation(ctx)
	if err != nil {
		return ours{}, err
	}
	return ours{org.ReachedAt(cmp.Or(web.Base(ctx), t.Base))}, nil
}

const lookupAbout = `Find claims by the exact words of a quotation or of the claim's wording (letters' case, accents and punctuation do not matter), or by the address of an article in which they appear. Give one of the two. For a statement in other words use match_text.`

type lookupIn struct {
	Quote string `json:"quote,omitempty" jsonschema:"the exact words, at most 2000 characters"`
	URL   string `json:"url,omitempty" jsonschema:"address of an article"`
}

type foundClaims struct {
	Claims []Claim `json:"claims" jsonschema:"what was found; empty when nothing was"`
}

func (t *tools) lookup(ctx context.Context, in lookupIn) (out foundClaims, err error) {
	out.Claims = []Claim{}
	in.Quote, in.URL = strings.TrimSpace(in.Quote), strings.TrimSpace(in.URL)
	if (in.Quote == "") == (in.URL == "") {
		return out, errs.New(errs.Invalid, "Give either a quote or a url to look up.")
	}
	if err := short("quote", in.Quote); err != nil {
		return out, err
	}
	addresses := []string{""}
	if in.URL != "" {
		canonical, err := ingest.Canonical(in.URL)
		if err != nil {
			return out, err
		}
		addresses = ingest.Twins(canonical)
	}
	us, err := t.ours(ctx)
	if err != nil {
		return out, err
	}
	for _, address := range addresses {
		found, err := t.DB.Lookup(ctx, store.LookupQuery{URL: address, Quote: in.Quote, Readers: !t.Desk, Limit: mostClaims})
		if err != nil {
			return out, err
		}
		for i := range found {
			out.Claims = append(out.Claims, us.claim(&found[i]))
		}
		if len(found) > 0 {
			break
		}
	}
	return out, nil
}

const matchAbout = `Find claims that say the same as a statement in other words, or nearly, the most alike first: this newsroom's and those that other publishers have checked. Send one statement at a time, with its numbers, names and dates. Each result says how alike the words are and why; read whether it is the same claim before you pass its verdict on.`

type matchIn struct {
	Text    string `json:"text" jsonschema:"one statement, at most 2000 characters"`
	Speaker string `json:"speaker,omitempty" jsonschema:"who says it, if known"`
	Date    string `json:"date,omitempty" jsonschema:"when it was said, YYYY-MM-DD, if known"`
	Limit   int    `json:"limit,omitempty" jsonschema:"most results, 1 to 20; 5 when left out"`
}

type alike struct {
	Claim
	Score  float64  `json:"score" jsonschema:"0 to 1: how alike the words are"`
	Likely bool     `json:"likely" jsonschema:"the score is high enough that it probably is the same claim"`
	Why    []string `json:"why" jsonschema:"what the score rests on"`
}

type matchOut struct {
	Matches []alike `json:"matches" jsonschema:"the most alike first; empty when nothing like it was checked"`
}

func (t *tools) match(ctx context.Context, in matchIn) (out matchOut, err error) {
	out.Matches = []alike{}
	if strings.TrimSpace(in.Text) == "" {
		return out, errs.New(errs.Invalid, "Send the text of a statement.")
	}
	if err := short("text", in.Text); err != nil {
		return out, err
	}
	if _, ok := day(in.Date); in.Date != "" && !ok {
		return out, errs.New(errs.Invalid, "%q is no date; write it as 2022-01-21.", in.Date)
	}
	us, err := t.ours(ctx)
	if err != nil {
		return out, err
	}
	states := t.states()
	if !t.Desk {
		states = []review.State{review.Published} // what was retracted is no answer
	}
	found, err := known.Of(t.DB).Hits(ctx, store.NearQuery{Query: match.Query{Text: in.Text, Speaker: in.Speaker, Date: in.Date},
		States: states, Readers: !t.Desk, Ours: true, External: true, Least: match.Offered, Limit: limit(in.Limit)}, us.org)
	if err != nil {
		return matchOut{}, err
	}
	for _, h := range found {
		out.Matches = append(out.Matches, alike{Claim: claimOf(h), Score: h.Score, Likely: h.Likely, Why: h.Why})
	}
	return out, nil
}

const getAbout = `Read one claim with its verdict, the full reasoning, the sources it rests on and the articles in which the claim appears.`

type getIn struct {
	ID string `json:"id" jsonschema:"the id that another tool returned"`
}

func (t *tools) get(ctx context.Context, in getIn) (FullClaim, error) {
	none := errs.New(errs.NotFound, "There is no published claim with that id. Find ids with lookup_claim or match_text.")
	if t.Desk {
		none = errs.New(errs.NotFound, "There is no claim with that id. Find ids with lookup_claim or match_text.")
	}
	id, err := uuid.Parse(in.ID)
	if err != nil {
		return FullClaim{}, none
	}
	s, err := t.DB.Status(ctx, id)
	if errs.KindOf(err) == errs.NotFound {
		return FullClaim{}, none
	}
	if err != nil {
		return FullClaim{}, err
	}
	if !t.Desk && !s.State.Public() {
		return FullClaim{}, none
	}
	us, err := t.ours(ctx)
	if err != nil {
		return FullClaim{}, err
	}
	full, err := t.DB.Full(ctx, s.CaseID)
	if err != nil {
		return FullClaim{}, err
	}
	return us.full(export.Item(full, us.org)), nil
}

const recentAbout = `List the verdicts that this newsroom published last, the newest first. Follow next for older ones.`

type recentIn struct {
	Language string `json:"language,omitempty" jsonschema:"of the verdict, such as en or de"`
	Since    string `json:"since,omitempty" jsonschema:"published or claimed on that day or later, YYYY-MM-DD"`
	Limit    int    `json:"limit,omitempty" jsonschema:"most results, 1 to 20; 5 when left out"`
	Cursor   string `json:"cursor,omitempty" jsonschema:"the next of the answer before"`
}

type recentOut struct {
	Claims []Claim `json:"claims"`
	Next   string  `json:"next,omitempty" jsonschema:"the cursor of older ones; absent at the end"`
}

func (t *tools) recent(ctx context.Context, in recentIn) (out recentOut, err error) {
	out.Claims = []Claim{}
	q := store.CheckedQuery{Ours: true, Language: lexicon.Base(in.Language), After: in.Cursor, Limit: limit(in.Limit)}
	if in.Since != "" {
		since, ok := day(in.Since)
		if !ok {
			return out, errs.New(errs.Invalid, "%q is no date; write it as 2022-01-21.", in.Since)
		}
		q.Since = since
	}
	us, err := t.ours(ctx)
	if err != nil {
		return out, err
	}
	page, err := known.Of(t.DB).Checked(ctx, "", q)
	if err != nil {
		return recentOut{}, err
	}
	for _, group := range page.Groups {
		for _, c := range group {
			out.Claims = append(out.Claims, us.claim(c.Case))
		}
	}
	out.Next = page.Next
	return out, nil
}

func short(field, s string) error {
	if n := utf8.RuneCountInString(s); n > maxText {
		return errs.New(errs.TooLarge, "The %s has %d characters; %d is the limit. Send one statement at a time.", field, n, maxText)
	}
	return nil
}

func limit(n int) int {
	if n <= 0 {
		return someClaims
	}
	return min(n, mostClaims)
}
