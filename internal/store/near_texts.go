package store

import (
	"context"
	"slices"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/match"
)

// nearText is what of a doc takes part in ranking.
type nearText struct {
	N     int
	ID    uuid.UUID
	Text  string
	Other string // the same claim in other words of whoever wrote it; "" if there are none
	Title string
	Who   string
	Date  string

	Language   string
	Quantities []claims.Quantity `gorm:"serializer:json"` // of Text; nil of a fact-check of others, whose numbers are read when they are asked for
}

// nearTexts are the texts that are ranked for each of some lists of docs: of those that
// the query's filters let through, the first nearRanked.
func (db *DB) nearTexts(ctx context.Context, q NearQuery, docs [][]int) ([][]match.Claim, error) {
	all := slices.Concat(docs...)
	slices.Sort(all)
	all = slices.Compact(all)
	ours, err := db.nearClaims(ctx, q, all)
	if err != nil {
		return nil, err
	}
	others, err := db.nearExternals(ctx, q, all)
	if err != nil {
		return nil, err
	}
	passed := make(map[int]nearText, len(all))
	for _, x := range append(ours, others...) {
		passed[x.N] = x
	}
	ranked := make([][]nearText, len(docs))
	for i, list := range docs {
		for _, n := range list {
			if x, ok := passed[n]; ok && len(ranked[i]) < nearRanked {
				ranked[i] = append(ranked[i], x)
			}
		}
	}
	exacts, err := db.nearExacts(ctx, q, slices.Concat(ranked...))
	if err != nil {
		return nil, err
	}
	out := make([][]match.Claim, len(docs))
	for i, list := range ranked {
		for _, x := range list {
			out[i] = append(out[i], x.claims(exacts[x.ID])...)
		}
	}
	return out, nil
}

// claims are the wordings of a doc, to be ranked each by itself.
func (x nearText) claims(exacts []string) []match.Claim {
	var out []match.Claim
	for i, text := range unique(append([]string{x.Text, x.Other}, exacts...)) {
		c := match.Claim{ID: x.ID.String(), Text: text, Speaker: x.Who, Date: x.Date, Language: x.Language, Quantities: x.Quantities}
		if i == 0 {
			c.Title = x.Title
		}
		if i == 0 || text != "" {
			out = append(out, c)
		}
	}
	return out
}

// nearClaims does not say that the docs are claims: the join does, and told so SQLite
// would go through all claims in the index by kind instead of looking up these few.
func (db *DB) nearClaims(ctx context.Context, q NearQuery, docs []int) (found []nearText, err error) {
	if !q.Ours {
		return nil, nil
	}
	tx := db.q(ctx).Table("match_docs").Select("match_docs.n, claims.id, claims.wording AS text, claims.short_form AS title, claims.claimant AS who, claims.claimed_on AS date, claims.language, claims.quantities").
		Joins("JOIN claims ON claims.id = match_docs.id").
		Where("match_docs.n IN ?", docs)
	if len(q.States) > 0 {
		tx = tx.Joins("JOIN cases ON cases.claim_id = claims.id").Where("cases.state IN ?", q.States)
	}
	if len(q.Without) > 0 {
		tx = tx.Where("claims.id NOT IN ?", q.Without)
	}
	return found, inLanguage(tx, "claims.language", q.Language).Find(&found).Error
}

func (db *DB) nearExternals(ctx context.Context, q NearQuery, docs []int) (found []nearText, err error) {
	if !q.External {
		return nil, nil
	}
	tx := db.q(ctx).Table("match_docs").Select("match_docs.n, e.id, e.claim_reviewed AS text, e.full_claim AS other, e.title, e.claimant AS who, e.claim_date AS date, e.language").
		Joins("JOIN external_reviews e ON e.id = match_docs.id").
		Where("match_docs.n IN ?", docs)
	if q.Site != "" {
		tx = tx.Where("e.publisher_site = ?", q.Site)
	}
	if len(q.Without) > 0 {
		tx = tx.Where("e.id NOT IN ?", q.Without)
	}
	return found, inLanguage(tx, "e.language", q.Language).Find(&found).Error
}

// inLanguage narrows a query to rows in a language, whatever its region, or in none
// that is known.
func inLanguage(tx *gorm.DB, column, language string) *gorm.DB {
	if language == "" {
		return tx
	}
	base := lexicon.Base(language)
	return tx.Where("lower("+column+") IN ('', ?) OR lower("+column+") LIKE ? ESCAPE '!'", base, likeEscape(base)+"-%")
}

// nearExacts are the exact words of claims where they first appeared, three of each:
// they are ranked in the wording's place, too.
func (db *DB) nearExacts(ctx context.Context, q NearQuery, of []nearText) (map[uuid.UUID][]string, error) {
	ids, out := make([]uuid.UUID, len(of)), map[uuid.UUID][]string{}
	for i, x := range of {
		ids[i] = x.ID
	}
	var at []claims.Appearance
	order := "id"
	if q.Readers {
		order = "n"
	}
	err := db.q(ctx).Table(appearancesTo(q.Readers)).Select("claim_id", "exact").Where("claim_id IN ?", ids).Order(order).Find(&at).Error
	if err != nil {
		return nil, err
	}
	for _, a := range at {
		if len(out[a.ClaimID]) < 3 {
			out[a.ClaimID] = append(out[a.ClaimID], a.Exact)
		}
	}
	return out, nil
}
