package store

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/review"
)

// fulls loads what belongs to a page of cases with one query a kind, in place of
// seven a case.
func (db *DB) fulls(ctx context.Context, cases []review.Case) ([]*Full, error) {
	if len(cases) == 0 {
		return nil, nil
	}
	ids, claimIDs := make([]uuid.UUID, len(cases)), make([]uuid.UUID, len(cases))
	for i, c := range cases {
		ids[i], claimIDs[i] = c.ID, c.ClaimID
	}
	var (
		appearances []claims.Appearance
		evidence    []review.Evidence
		notes       []review.Note
		verdicts    []review.Verdict
		merged      []review.Case // into one of these
		articles    []claims.Article
		speakers    []claims.Speaker
	)
	if err := db.q(ctx).Select("claim_id", "merged_into").Where("merged_into IN ?", claimIDs).Find(&merged).Error; err != nil {
		return nil, err
	}
	into := map[uuid.UUID]uuid.UUID{} // whose appearances are listed with whose
	for _, c := range merged {
		into[c.ClaimID] = *c.MergedInto
		claimIDs = append(claimIDs, c.ClaimID)
	}
	err := firstError(
		db.q(ctx).Where("claim_id IN ?", claimIDs).Order("id").Find(&appearances).Error,
		db.q(ctx).Where("case_id IN ?", ids).Order("id").Find(&evidence).Error,
		db.q(ctx).Where("case_id IN ?", ids).Order("id").Find(&notes).Error,
		db.q(ctx).Where("case_id IN ?", ids).Order("revision").Find(&verdicts).Error,
		db.q(ctx).Where("id IN (SELECT article_id FROM appearances WHERE claim_id IN ?)", claimIDs).Find(&articles).Error,
		db.q(ctx).Where("id IN (SELECT speaker_id FROM claims WHERE id IN ?)", claimIDs).Find(&speakers).Error)
	if err != nil {
		return nil, err
	}
	fields, err := fieldsOf(db.q(ctx))
	if err != nil {
		return nil, err
	}
	appearancesOf := group(appearances, func(a claims.Appearance) uuid.UUID { return a.ClaimID })
	evidenceOf := group(evidence, func(e review.Evidence) uuid.UUID { return e.CaseID })
	notesOf := group(notes, func(n review.Note) uuid.UUID { return n.CaseID })
	verdictsOf := group(verdicts, func(v review.Verdict) uuid.UUID { return v.CaseID })
	articleOf := group(articles, func(a claims.Article) uuid.UUID { return a.ID })
	speakerOf := group(speakers, func(s claims.Speaker) uuid.UUID { return s.ID })
	out := make([]*Full, len(cases))
	for i := range cases {
		c := &cases[i]
		c.Appearances = appearancesOf[c.ClaimID]
		for claim, other := range into {
			if other == c.ClaimID {
				c.Appearances = append(c.Appearances, appearancesOf[claim]...)
			}
		}
		slices.SortFunc(c.Appearances, func(a, b claims.Appearance) int { return slices.Compare(a.ID[:], b.ID[:]) })
		c.Evidence, c.Notes, c.Verdicts = evidenceOf[c.ID], notesOf[c.ID], verdictsOf[c.ID]
		out[i] = &Full{Case: c, Articles: map[uuid.UUID]claims.Article{}}
		for _, at := range c.Appearances {
			for _, a := range articleOf[at.ArticleID] {
				out[i].Articles[a.ID] = a
			}
		}
		if id := c.Claim.SpeakerID; id != nil && len(speakerOf[*id]) > 0 {
			out[i].Speaker = &speakerOf[*id][0]
		}
		c.Around = review.Around{Articles: out[i].Articles, Speaker: out[i].Speaker, Fields: fields} // without addresses
	}
	return out, nil
}

// group keeps the order of the rows inside each group.
func group[T any](rows []T, key func(T) uuid.UUID) map[uuid.UUID][]T {
	out := map[uuid.UUID][]T{}
	for _, r := range rows {
		out[key(r)] = append(out[key(r)], r)
	}
	return out
}
