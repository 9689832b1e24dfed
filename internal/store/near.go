package store

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/claims/match"
	"factdesk/review"
)

// Near is a claim of ours or somebody else's fact-check that may say the same as a
// query.
type Near struct {
	Score float64      `json:"score"`          // 0..1, see match.Likely
	Parts []match.Part `json:"parts"`          // the score's reasons
	Case  *review.Case `json:"case,omitempty"` // ours, with its claim and, if any, its standing verdict
}

// NearQuery is a text whose like is sought, and among what.
type NearQuery struct {
	match.Query
	States   []review.State // of our cases; none: all
	Without  []uuid.UUID    // claims not to return
	Ours     bool           // look among our claims
	External bool           // look among other people's fact-checks
	Least    float64        // score
	Limit    int            // most returned; MaxPage if 0 or more
}

// Bounds on one search. A query is a sentence or a few: it has no more terms than
// nearTerms that are worth it. What the rarest terms lead to is enough to find it, so
// terms are taken, the rarest first, until nearPostings are read, of each term the
// newest. Of the docs met the heaviest nearDocs are looked at, and the texts of
// nearTexts ranked.
const (
	nearTerms    = 64
	nearSample   = 300
	nearPostings = 10_000
	nearDocs     = 400
	nearTexts    = 120
)

// Near finds what may say the same as the query, the best first. What was saved by
// anybody's transaction is found as soon as that has ended.
func (db *DB) Near(ctx context.Context, q NearQuery) ([]Near, error) {
	terms, err := db.weigh(ctx, q)
	if err != nil || len(terms.all) == 0 {
		return []Near{}, err
	}
	docs, err := db.heaviest(ctx, terms)
	if err != nil || len(docs) == 0 {
		return []Near{}, err
	}
	found, err := db.nearClaims(ctx, q, docs)
	if err != nil {
		return nil, err
	}
	texts, err := db.textsOf(ctx, found)
	if err != nil {
		return nil, err
	}
	return db.loadNear(ctx, rank(q, texts, terms.stats))
}

// kinds are the kinds of doc that a query asks for.
func (q NearQuery) kinds() []docKind {
	var out []docKind
	if q.Ours {
		out = append(out, claimDoc)
	}
	if q.External {
		out = append(out, externalDoc)
	}
	return out
}

// nearClaim is what of a claim takes part in ranking.
type nearClaim struct {
	N         int
	ID        uuid.UUID
	Wording   string
	ShortForm string
	Claimant  string
	ClaimedOn string
}

// nearClaims are the claims among docs that the query's filters let through, in the
// docs' order, as many as are ranked.
func (db *DB) nearClaims(ctx context.Context, q NearQuery, docs []int) ([]nearClaim, error) {
	if !q.Ours {
		return nil, nil
	}
	tx := db.q(ctx).Table("match_docs").Select("match_docs.n, claims.id, claims.wording, claims.short_form, claims.claimant, claims.claimed_on").
		Joins("JOIN claims ON claims.id = match_docs.id").
		Where("match_docs.kind = ? AND match_docs.n IN ?", claimDoc, docs)
	if len(q.States) > 0 {
		tx = tx.Joins("JOIN cases ON cases.claim_id = claims.id").Where("cases.state IN ?", q.States)
	}
	if len(q.Without) > 0 {
		tx = tx.Where("claims.id NOT IN ?", q.Without)
	}
	var found []nearClaim
	err := tx.Find(&found).Error
	return inOrder(found, docs, func(c nearClaim) int { return c.N }), err
}

// inOrder sorts found as their numbers stand in docs and keeps nearTexts of them.
func inOrder[T any](found []T, docs []int, number func(T) int) []T {
	at := make(map[int]int, len(docs))
	for i, n := range docs {
		at[n] = i
	}
	slices.SortFunc(found, func(a, b T) int { return at[number(a)] - at[number(b)] })
	return found[:min(len(found), nearTexts)]
}

// nearExacts is how many appearances of a claim take part in ranking.
const nearExacts = 3

// textsOf are the texts that are ranked: of each claim its wording, and again with
// the exact words of its first appearances in its place.
func (db *DB) textsOf(ctx context.Context, found []nearClaim) ([]match.Claim, error) {
	ids := make([]uuid.UUID, len(found))
	for i, c := range found {
		ids[i] = c.ID
	}
	var at []claims.Appearance
	if len(ids) > 0 {
		if err := db.q(ctx).Select("claim_id", "exact").Where("claim_id IN ?", ids).Order("id").Find(&at).Error; err != nil {
			return nil, err
		}
	}
	exacts := map[uuid.UUID][]string{}
	for _, a := range at {
		if len(exacts[a.ClaimID]) < nearExacts {
			exacts[a.ClaimID] = append(exacts[a.ClaimID], a.Exact)
		}
	}
	var out []match.Claim
	for _, c := range found {
		for i, text := range unique(append([]string{c.Wording}, exacts[c.ID]...)) {
			one := match.Claim{ID: c.ID.String(), Text: text, Speaker: c.Claimant, Date: c.ClaimedOn}
			if i == 0 {
				one.Title = c.ShortForm
			}
			out = append(out, one)
		}
	}
	return out, nil
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
	return all[:min(len(all), atMost(q.Limit))]
}

// loadNear loads what is returned, in three queries.
func (db *DB) loadNear(ctx context.Context, matches []match.Match) ([]Near, error) {
	ids := make([]string, len(matches))
	for i, m := range matches {
		ids[i] = m.ID
	}
	var found []claims.Claim
	if err := db.q(ctx).Where("id IN ?", ids).Find(&found).Error; err != nil {
		return nil, err
	}
	cases, err := db.casesOf(ctx, found)
	if err != nil {
		return nil, err
	}
	at := map[string]*review.Case{}
	for i := range cases {
		at[cases[i].ClaimID.String()] = &cases[i]
	}
	out := []Near{}
	for _, m := range matches {
		if c := at[m.ID]; c != nil {
			out = append(out, Near{Score: m.Score, Parts: m.Parts, Case: c})
		}
	}
	return out, nil
}

// weighed are a query's terms with how much each says.
type weighed struct {
	all   []weighedTerm // those that stand somewhere, the rarest first
	stats match.Stats
}

// weighedTerm is a term with about how many docs of a kind hold it.
type weighedTerm struct {
	Term  string
	Kind  docKind
	Count int
}

// weigh asks how often the query's terms stand in the index: exactly for rare ones,
// and for the others by how far back their newest nearSample docs reach.
func (db *DB) weigh(ctx context.Context, q NearQuery) (weighed, error) {
	var out weighed
	for _, t := range q.terms() {
		for _, k := range q.kinds() {
			out.all = append(out.all, weighedTerm{Term: t, Kind: k})
		}
	}
	if len(out.all) == 0 {
		return out, nil
	}
	tx := db.q(ctx)
	if err := tx.Raw(`SELECT coalesce((SELECT max(n) FROM match_docs), 0) AS claims,
			coalesce((SELECT avg(length) FROM (SELECT length FROM match_docs ORDER BY n DESC LIMIT 200) AS newest), 0) AS length`).Scan(&out.stats).Error; err != nil {
		return out, err
	}
	if err := countTerms(tx, out.all, out.stats.Claims); err != nil {
		return out, err
	}
	out.stats.Frequency = map[string]int{}
	for _, t := range out.all {
		out.stats.Frequency[t.Term] += t.Count
	}
	out.all = slices.DeleteFunc(out.all, func(t weighedTerm) bool { return t.Count == 0 })
	slices.SortStableFunc(out.all, func(a, b weighedTerm) int { return a.Count - b.Count })
	return out, nil
}

// terms are what the query is looked up by: its terms, and its words as a whole.
func (q NearQuery) terms() []string {
	terms := q.Query.Terms()
	terms = terms[:min(len(terms), nearTerms)]
	if whole := fold(q.Text); whole != "" {
		terms = append(terms, keyTerm(quoteKey(whole)))
	}
	return terms
}

// countTerms counts the newest docs that hold each term, up to nearSample, in one
// round trip.
func countTerms(tx *gorm.DB, terms []weighedTerm, docs int) error {
	arms, args := make([]string, len(terms)), make([]any, 0, 3*len(terms))
	for i, t := range terms {
		arms[i] = "SELECT " + strconv.Itoa(i) + " AS i, count(*) AS count, coalesce(min(n), 0) AS oldest FROM (SELECT n FROM match_terms WHERE term = ? AND kind = ? ORDER BY n DESC LIMIT ?) AS newest"
		args = append(args, t.Term, t.Kind, nearSample)
	}
	var rows []struct{ I, Count, Oldest int }
	err := tx.Raw(strings.Join(arms, " UNION ALL "), args...).Scan(&rows).Error
	for _, r := range rows {
		if r.Count == nearSample {
			r.Count = nearSample * docs / max(docs-r.Oldest, 1)
		}
		terms[r.I].Count = r.Count
	}
	return err
}

// heaviest are the docs that share the most weight of rare terms with the query.
func (db *DB) heaviest(ctx context.Context, terms weighed) ([]int, error) {
	var arms []string
	var args []any
	for left, i := nearPostings, 0; i < len(terms.all) && left > 0; i++ {
		t := terms.all[i]
		arms = append(arms, "SELECT * FROM (SELECT n, CAST(? AS real) AS weight FROM match_terms WHERE term = ? AND kind = ? ORDER BY n DESC LIMIT ?) AS newest")
		args = append(args, rarity(terms.stats.Frequency[t.Term], terms.stats.Claims), t.Term, t.Kind, left)
		left -= t.Count
	}
	var docs []int
	err := db.q(ctx).Raw("SELECT n FROM ("+strings.Join(arms, " UNION ALL ")+") AS shared GROUP BY n ORDER BY sum(weight) DESC, n DESC LIMIT ?", append(args, nearDocs)...).Scan(&docs).Error
	return docs, err
}

// rarity is how much a term says that count of all docs hold: BM25's inverse document
// frequency, in the form that is never negative.
func rarity(count, all int) float64 {
	n := float64(count)
	return math.Log(1 + (max(float64(all), n)-n+0.5)/(n+0.5))
}
