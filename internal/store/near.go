package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

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
	Desk     bool           // load our claims without the edition that stands, as DeskCases does
	Glance   bool           // load what is published only so far as a list groups it; Whole loads the rest
	Site     string         // of those, External.PublisherSite; "" for all
	Least    float64        // score
	Limit    int            // most returned; MaxPage if 0 or more
}

// Bounds on one search. A query is a sentence or a few: it has no more terms than
// nearTerms that are worth it. What the rarest terms lead to is enough to find it, so
// terms are taken, the rarest first, until nearPacked postings are read of what is packed
// and nearPostings of what is not, of each term the newest. Of the docs met the heaviest are ranked, nearLeast or up to nearMost of them when
// more are asked for; where a filter may refuse some, of the heaviest nearDocs. A score
// costs some ten µs and the first thirty hold all that sixty do: 500 made-up claims among
// 10,000 came first .918 and among five .956 with either, and .916 and .954 with twenty.
const (
	nearTerms    = 64
	nearBefore   = 12 // of what was said before a text, the terms that say most
	nearSample   = 300
	nearPacked   = 500_000
	nearPostings = 10_000
	nearDocs     = 400
	nearLeast    = 30
	nearMost     = 60
)

// Bounds on a search for several texts, which share them: so many docs are ranked for all,
// of those that a filter may refuse so many are looked at, and for each text at least
// nearFew.
const (
	nearTogether = 600
	nearLooked   = 4000
	nearFew      = 5
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
// as for one. They share some of its bounds, so that a text finds less beside many others
// than alone: what its rarest words lead to.
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
	ranked := q.ranked(len(texts))
	all, err := db.heaviest(ctx, terms, q.looked(len(texts), ranked))
	if err != nil {
		return none, err
	}
	docs, err := db.nearDocs(ctx, q, len(texts), all, ranked)
	if err != nil {
		return nil, err
	}
	matches := make([][]match.Match, len(texts))
	for i, text := range texts {
		q.Query = text
		if matches[i], err = rank(q, docs[i], terms[i].stats); err != nil {
			return nil, err
		}
	}
	return db.loadNear(ctx, q, matches, slices.Concat(docs...))
}

// ranked is how many docs are ranked for each of so many texts.
func (q NearQuery) ranked(texts int) int {
	return min(max(AtMost(q.Limit), nearLeast), nearMost, max(nearTogether/texts, nearFew))
}

// looked is how many docs are looked at for each of so many texts: more than are ranked
// when some of them may not pass.
func (q NearQuery) looked(texts, ranked int) int {
	if _, conditions, _ := q.filter("sqlite"); conditions != "" {
		return max(min(nearDocs, nearLooked/texts), ranked)
	}
	return ranked
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

// rank scores the texts of docs and keeps the best one of each.
func rank(q NearQuery, docs []doc, s match.Stats) ([]match.Match, error) {
	var texts []match.Claim
	for _, d := range docs {
		of, err := d.claims(d.ID)
		if err != nil {
			return nil, err
		}
		texts = append(texts, of...)
	}
	seen := map[string]bool{}
	all := match.Rank(q.Query, texts, s, len(texts))
	all = slices.DeleteFunc(all, func(m match.Match) bool {
		again := seen[m.ID]
		seen[m.ID] = true
		return again || m.Score < q.Least
	})
	return all[:min(len(all), AtMost(q.Limit))], nil
}

// loadNear loads what is returned of docs, as much of it as the query asks for.
func (db *DB) loadNear(ctx context.Context, q NearQuery, matches [][]match.Match, docs []doc) ([][]Near, error) {
	kinds := make(map[string]docKind, len(docs))
	for _, d := range docs {
		kinds[d.ID.String()] = d.Kind
	}
	var ours, theirs []uuid.UUID
	for _, m := range slices.Concat(matches...) {
		if id := uuid.MustParse(m.ID); kinds[m.ID] == externalDoc {
			theirs = append(theirs, id)
		} else {
			ours = append(ours, id)
		}
	}
	at, err := q.load(db.q(ctx), ours, theirs)
	if err != nil {
		return nil, err
	}
	out := make([][]Near, len(matches))
	for i, of := range matches {
		out[i] = []Near{}
		for _, m := range of {
			if n, ok := at[uuid.MustParse(m.ID)]; ok { // or deleted in between
				n.Score, n.Parts = m.Score, m.Parts
				out[i] = append(out[i], n)
			}
		}
	}
	return out, nil
}

// load loads claims of ours and other people's fact-checks, as much of each as the query
// asks for.
func (q NearQuery) load(tx *gorm.DB, ours, theirs []uuid.UUID) (map[uuid.UUID]Near, error) {
	switch {
	case q.Glance:
		return glances(tx, ours, theirs)
	case q.Desk:
		return wholeNear(tx, deskListing, ours, theirs)
	}
	return wholeNear(tx, wholeListing, ours, theirs)
}

// wholeNear loads claims of ours in one statement, other people's fact-checks in another.
func wholeNear(tx *gorm.DB, how listing, ours, theirs []uuid.UUID) (map[uuid.UUID]Near, error) {
	var cases []review.Case
	for some := range slices.Chunk(ours, MaxPage) {
		more, err := casesByID(tx, how, some)
		if err != nil {
			return nil, err
		}
		cases = append(cases, more...)
	}
	var externals []review.External
	if len(theirs) > 0 {
		if err := tx.Omit("raw").Where("id IN ?", theirs).Find(&externals).Error; err != nil {
			return nil, err
		}
	}
	at := make(map[uuid.UUID]Near, len(cases)+len(externals))
	for i := range cases {
		at[cases[i].ClaimID] = Near{Case: &cases[i]}
	}
	for i := range externals {
		at[externals[i].ID] = Near{External: &externals[i]}
	}
	return at, nil
}
