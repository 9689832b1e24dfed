package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/match"
	"factdesk/review"
)

// Near is a claim of ours or somebody else's fact-check that may say the same as a
// query.
type Near struct {
	Score    float64          `json:"score"`              // 0..1, see match.Likely
	Parts    []match.Part     `json:"parts"`              // the score's reasons
	Case     *review.Case     `json:"case,omitempty"`     // ours, with its claim and, if any, its standing verdict; nil for an external one
	External *review.External `json:"external,omitempty"` // somebody else's fact-check, without its raw JSON; nil for ours
}

// NearQuery is a text whose like is sought, and among what.
type NearQuery struct {
	match.Query
	States   []review.State // of our cases; none: all
	Without  []uuid.UUID    // claims and external reviews not to return
	Language string         // BCP 47: only what is in this language or in none that is known; "": any
	Ours     bool           // look among our claims
	External bool           // look among other people's fact-checks
	Readers  bool           // our claims by what readers see of them, not by what is pending
	Site     string         // of those, External.PublisherSite; "" for all
	Least    float64        // score
	Limit    int            // most returned; MaxPage if 0 or more
}

// Bounds on one search. A query is a sentence or a few: it has no more terms than
// nearTerms that are worth it. What the rarest terms lead to is enough to find it, so
// terms are taken, the rarest first, until nearPostings are read, of each term the
// newest. Of the docs met the heaviest nearRanked are ranked; where a filter may refuse
// some, of the heaviest nearDocs.
const (
	nearTerms    = 64
	nearSample   = 300
	nearPostings = 10_000
	nearDocs     = 400
	nearRanked   = 60
)

// Near finds what may say the same as the query, the best first. What was saved by
// anybody's transaction is found as soon as that has ended.
func (db *DB) Near(ctx context.Context, q NearQuery) ([]Near, error) {
	found, err := db.NearEach(ctx, q, []match.Query{q.Query})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// NearEach is Near for each of several texts, in q.Query's place: in as many statements
// as for one. They share its bounds, so that a text finds less beside others than alone:
// what its rarest words lead to.
func (db *DB) NearEach(ctx context.Context, q NearQuery, texts []match.Query) ([][]Near, error) {
	defer db.Took(Matching, time.Now())
	none := make([][]Near, len(texts))
	for i := range none {
		none[i] = []Near{}
	}
	terms, err := db.weigh(ctx, q, texts)
	if err != nil || terms == nil {
		return none, err
	}
	docs, err := db.heaviest(ctx, terms, q.looked())
	if err != nil || docs == nil {
		return none, err
	}
	ranked, err := db.nearTexts(ctx, q, docs)
	if err != nil {
		return nil, err
	}
	matches := make([][]match.Match, len(texts))
	for i, text := range texts {
		q.Query = text
		matches[i] = rank(q, ranked[i], terms[i].stats)
	}
	return db.loadNear(ctx, matches)
}

// looked is how many docs are looked at: more when some of them may not pass.
func (q NearQuery) looked() int {
	if len(q.States) > 0 || len(q.Without) > 0 || q.Language != "" || q.Site != "" {
		return nearDocs
	}
	return nearRanked
}

// kinds are the kinds of doc that a query asks for.
func (q NearQuery) kinds() []docKind {
	var out []docKind
	switch {
	case q.Ours && q.Readers:
		out = append(out, publicDoc)
	case q.Ours:
		out = append(out, claimDoc)
	}
	if q.External {
		out = append(out, externalDoc)
	}
	return out
}

// rank scores texts and keeps the best one of each id.
func rank(q NearQuery, texts []match.Claim, s match.Stats) []match.Match {
	seen := map[string]bool{}
	all := match.Rank(q.Query, texts, s, len(texts))
	all = slices.DeleteFunc(all, func(m match.Match) bool {
		again := seen[m.ID]
		seen[m.ID] = true
		return again || m.Score < q.Least
	})
	return all[:min(len(all), AtMost(q.Limit))]
}

// loadNear loads what is returned, in four queries.
func (db *DB) loadNear(ctx context.Context, matches [][]match.Match) ([][]Near, error) {
	out := make([][]Near, len(matches))
	var ids []uuid.UUID
	for i, of := range matches {
		out[i] = []Near{}
		for _, m := range of {
			ids = append(ids, uuid.MustParse(m.ID))
		}
	}
	if len(ids) == 0 {
		return out, nil
	}
	var found []claims.Claim
	var externals []review.External
	if err := firstError(
		db.q(ctx).Where("id IN ?", ids).Find(&found).Error,
		db.q(ctx).Omit("raw").Where("id IN ?", ids).Find(&externals).Error); err != nil {
		return nil, err
	}
	cases, err := db.casesOf(ctx, found)
	if err != nil {
		return nil, err
	}
	at := map[string]Near{}
	for i := range cases {
		at[cases[i].ClaimID.String()] = Near{Case: &cases[i]}
	}
	for i := range externals {
		at[externals[i].ID.String()] = Near{External: &externals[i]}
	}
	for i, of := range matches {
		for _, m := range of {
			if n, ok := at[m.ID]; ok { // or deleted in between
				n.Score, n.Parts = m.Score, m.Parts
				out[i] = append(out[i], n)
			}
		}
	}
	return out, nil
}
