package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/google/uuid"
	"github.com/segmentio/encoding/json"

	"factdesk/claims"
	"factdesk/review"
)

// addDeskParts adds what exports say of cases that readers don't see.
func (db *DB) addDeskParts(ctx context.Context, inside []*Full) error {
	byClaim, byVerdict, unproposed := keyed{}, keyed{}, keyed{}
	for _, full := range inside {
		byClaim.add(full.Case.ClaimID, full)
		if id := full.Case.VerdictID; id != nil {
			byVerdict.add(*id, full)
		} else {
			unproposed.add(full.Case.ID, full) // a verdict keeps its sources
		}
	}
	return firstError(db.deskClaims(ctx, byClaim), db.deskVerdicts(ctx, byVerdict), db.deskEvidence(ctx, unproposed), db.deskAppearances(ctx, byClaim))
}

// keyed are cases by an id of a part of theirs.
type keyed struct {
	ids []uuid.UUID
	of  map[uuid.UUID]*Full
}

func (k *keyed) add(id uuid.UUID, full *Full) {
	if k.of == nil {
		k.of = map[uuid.UUID]*Full{}
	}
	k.ids, k.of[id] = append(k.ids, id), full
}

func (db *DB) deskClaims(ctx context.Context, to keyed) error {
	var k claims.Claim
	var topics sql.RawBytes
	return db.exportedRows(ctx, to.ids, `
		SELECT k.id, k.wording, k.short_form, k.claimant, k.claimant_title, k.unattributed, k.claimed_on, k.place, k.polarity, k.language, k.topics
		FROM found CROSS JOIN claims AS k WHERE k.id = found.id`,
		[]any{&k.ID, &k.Wording, &k.ShortForm, &k.Claimant, &k.ClaimantTitle, &k.Unattributed, &k.ClaimedOn, &k.Place, (*string)(&k.Polarity), &k.Language, &topics},
		func() error {
			claim := k
			to.of[k.ID].Case.Claim = &claim
			return json.Unmarshal(topics, &claim.Topics)
		})
}

func (db *DB) deskVerdicts(ctx context.Context, to keyed) error {
	var v review.Verdict
	var evidence sql.RawBytes
	var room []review.Evidence
	return db.exportedRows(ctx, to.ids, `
		SELECT v.id, v.revision, v.wording, v.rating, v.label, v.value, v.worst, v.best, v.explanation, v.body, v.as_of, v.review_by, v.language, v.evidence
		FROM found CROSS JOIN verdicts AS v WHERE v.id = found.id`,
		[]any{&v.ID, &v.Revision, &v.Wording, &v.Rating, &v.Label, &v.Value, &v.Worst, &v.Best, &v.Explanation, &v.Body, &v.AsOf, &v.ReviewBy, &v.Language, &evidence},
		func() error {
			room = emptied(room)
			if err := json.Unmarshal(evidence, &room); err != nil {
				return err
			}
			verdict := v
			verdict.Evidence = slices.Clone(room)
			to.of[v.ID].Case.Verdicts = []review.Verdict{verdict}
			return nil
		})
}

func (db *DB) deskEvidence(ctx context.Context, to keyed) error {
	var e review.Evidence
	all := make([]review.Evidence, 0, 2*len(to.ids))
	err := db.exportedRows(ctx, to.ids, `
		SELECT e.id, e.case_id, e.kind, e.title, e.url, e.archived_url, e.stance, e.closeness, e.quote, e.locator, e.restricted, e.removed_at, e.taken_down_at
		FROM found CROSS JOIN evidence AS e WHERE e.case_id = found.id`,
		[]any{&e.ID, &e.CaseID, (*string)(&e.Kind), &e.Title, &e.URL, &e.ArchivedURL, (*string)(&e.Stance), (*string)(&e.Closeness), &e.Quote, &e.Locator, &e.Restricted, &e.RemovedAt, &e.TakenDownAt},
		func() error { all = append(all, e); return nil })
	if err != nil {
		return err
	}
	slices.SortFunc(all, func(a, b review.Evidence) int {
		return cmp.Or(bytes.Compare(a.CaseID[:], b.CaseID[:]), bytes.Compare(a.ID[:], b.ID[:]))
	})
	for len(all) > 0 {
		id, n := all[0].CaseID, 1
		for n < len(all) && all[n].CaseID == id {
			n++
		}
		to.of[id].Case.Evidence, all = all[:n:n], all[n:]
	}
	return nil
}

// deskAppearances adds where claims stand; those of claims that were merged into one are
// listed with it. All cases are given the same articles, which many of them share.
func (db *DB) deskAppearances(ctx context.Context, to keyed) error {
	var a claims.Appearance
	var with uuid.UUID
	articles := map[uuid.UUID]claims.Article{}
	err := db.exportedRows(ctx, to.ids, `, placed (id, claim_id) AS
			(SELECT id, id FROM found UNION ALL SELECT found.id, m.claim_id FROM found CROSS JOIN cases AS m WHERE m.merged_into = found.id)
		SELECT placed.id, a.id, a.claim_id, a.snapshot_id, a.article_id, a.exact, a.prefix, a.suffix, a.start_pos, a.end_pos, a.speaker, a.attribution
		FROM placed CROSS JOIN appearances AS a WHERE a.claim_id = placed.claim_id`,
		[]any{&with, &a.ID, &a.ClaimID, &a.SnapshotID, &a.ArticleID, &a.Exact, &a.Prefix, &a.Suffix, &a.Start, &a.End, &a.Speaker, (*string)(&a.Attribution)},
		func() error {
			c := to.of[with].Case
			c.Appearances, articles[a.ArticleID] = append(c.Appearances, a), claims.Article{}
			return nil
		})
	if err != nil {
		return err
	}
	for _, full := range to.of {
		full.Articles = articles
		slices.SortFunc(full.Case.Appearances, func(a, b claims.Appearance) int { return bytes.Compare(a.ID[:], b.ID[:]) })
	}
	return db.deskArticles(ctx, articles)
}

// deskArticles fills in what is shown of articles.
func (db *DB) deskArticles(ctx context.Context, to map[uuid.UUID]claims.Article) error {
	var a claims.Article
	return db.exportedRows(ctx, slices.Collect(maps.Keys(to)), `
		SELECT a.id, a.url, a.headline, a.publisher, a.published FROM found CROSS JOIN articles AS a WHERE a.id = found.id`,
		[]any{&a.ID, &a.URL, &a.Headline, &a.Publisher, &a.Published},
		func() error { to[a.ID] = a; return nil })
}
