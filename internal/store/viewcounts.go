package store

import (
	"context"
	"slices"
	"strconv"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// Found is how many a list would have, counted without reading more than mostLooked rows of
// what is rarest among its filters.
type Found struct {
	N       Count
	AtLeast bool // there may be more: not all were looked at
}

// String is the number as a page shows it.
func (f Found) String() string {
	if f.AtLeast {
		return strconv.Itoa(int(f.N)) + "+"
	}
	return f.N.String()
}

// mostLooked is how many rows are looked at to count what a view lists. A page has a dozen
// of them.
const mostLooked = 500

// countFrom says which filter of a query its rows are taken from to be counted.
type countFrom struct {
	q       ClaimQuery
	filters []filter
	lead    int // -1: the newest claims
	all     bool
}

// CountCases counts what queries would list, in two statements: the first counts what each
// filter chooses, as an index has it, the second looks at the rarest one's newest rows and
// holds them against the others. Of each query 501 rows of an index are read per filter, and
// at most 501 claims.
func (db *DB) CountCases(ctx context.Context, queries []ClaimQuery) ([]Found, error) {
	from, err := db.leads(ctx, queries)
	if err != nil || len(queries) == 0 {
		return nil, err
	}
	all := map[string]*gorm.DB{}
	for i, f := range from {
		all[strconv.Itoa(i)] = db.looked(ctx, f)
	}
	n, err := db.count(ctx, all)
	if err != nil {
		return nil, err
	}
	out := make([]Found, len(queries))
	for i, f := range from {
		out[i] = Found{N: n[strconv.Itoa(i)], AtLeast: !f.all}
		if f.q.byStateAlone() {
			k := out[i].N
			out[i] = Found{N: min(k, mostLooked), AtLeast: k > mostLooked}
		}
	}
	return out, nil
}

// leads chooses for each query the filter that is counted to choose fewest.
func (db *DB) leads(ctx context.Context, queries []ClaimQuery) ([]countFrom, error) {
	out, counted := make([]countFrom, len(queries)), map[string]*gorm.DB{}
	name := func(i, j int) string { return strconv.Itoa(i) + " " + strconv.Itoa(j) }
	for i, q := range queries {
		q, err := db.spoken(ctx, q)
		if err != nil {
			return nil, err
		}
		out[i] = countFrom{q: q, filters: q.filters(), lead: -1}
		for j, f := range out[i].filters {
			if f.order != "" {
				counted[name(i, j)] = db.q(ctx).Table("(?) AS first", f.rows(db.q(ctx)).Select("1").Order(f.order).Limit(mostLooked+1))
			}
		}
	}
	if len(counted) == 0 {
		return out, nil
	}
	n, err := db.count(ctx, counted)
	if err != nil {
		return nil, err
	}
	for i := range out {
		of := &out[i]
		for j := range of.filters {
			k, ok := n[name(i, j)]
			if ok && (of.lead < 0 || k < n[name(i, of.lead)]) {
				of.lead = j
			}
		}
		of.all = of.lead >= 0 && n[name(i, of.lead)] <= mostLooked
	}
	return out, nil
}

// looked are the claims that are looked at to count what a query chooses.
func (db *DB) looked(ctx context.Context, from countFrom) *gorm.DB {
	if from.q.byStateAlone() {
		return db.newestOf(ctx, from.q, mostLooked+1)
	}
	rows := db.q(ctx).Model(&claims.Claim{}).Select("id AS claim_id").Order("id DESC")
	if from.lead >= 0 {
		f := from.filters[from.lead]
		rows = f.rows(db.q(ctx)).Select(f.key + " AS claim_id")
		if f.walks {
			rows = rows.Order(f.key + " DESC")
		}
	}
	tx := db.q(ctx).Model(&claims.Claim{}).Joins("JOIN cases ON cases.claim_id = claims.id").
		Where("claims.id IN (SELECT claim_id FROM (?) AS looked)", rows.Limit(mostLooked+1))
	for i, f := range from.filters {
		if i != from.lead {
			tx = f.on(tx)
		}
	}
	return tx
}

// CountTriage counts what queries for candidates would list, in one statement: each looks
// at the 501 most worth a check of its state and article.
func (db *DB) CountTriage(ctx context.Context, queries []CandidateQuery) ([]Found, error) {
	if len(queries) == 0 {
		return nil, nil
	}
	all := map[string]*gorm.DB{}
	for i, q := range queries {
		of := CandidateQuery{State: q.State, ArticleID: q.ArticleID}
		queue := db.candidatesOf(db.q(ctx).Model(&claims.Candidate{}), of).Order("worth DESC, id").Limit(mostLooked + 1)
		all["all "+strconv.Itoa(i)] = db.q(ctx).Table("(?) AS queue", queue.Session(&gorm.Session{}))
		all[strconv.Itoa(i)] = db.candidatesOf(db.q(ctx).Table("(?) AS candidates", queue), q)
	}
	n, err := db.count(ctx, all)
	if err != nil {
		return nil, err
	}
	out := make([]Found, len(queries))
	for i := range queries {
		out[i] = Found{N: n[strconv.Itoa(i)], AtLeast: n["all "+strconv.Itoa(i)] > mostLooked}
	}
	return out, nil
}

// Gone says what a query chooses by that nothing of the desk has (any more): of a list that
// was named long ago. Each is one look at an index.
func (db *DB) Gone(ctx context.Context, q ClaimQuery) ([]string, error) {
	var gone []string
	for _, asked := range []struct{ what, value, sql string }{
		{"tag", q.Tag, "SELECT count(*) FROM (SELECT 1 FROM claim_labels WHERE kind = 'tag' AND folded = ? LIMIT 1) AS one"},
		{"topic", q.Topic, "SELECT count(*) FROM (SELECT 1 FROM claim_labels WHERE kind = 'topic' AND folded = ? LIMIT 1) AS one"},
		{"speaker", q.Speaker, "SELECT count(*) FROM (SELECT 1 FROM speaker_names WHERE name = ? LIMIT 1) AS one"},
	} {
		var n int
		if asked.value == "" {
			continue
		}
		if err := db.q(ctx).Raw(asked.sql, claims.Fold(asked.value)).Scan(&n).Error; err != nil {
			return nil, err
		}
		if n == 0 {
			gone = append(gone, asked.what)
		}
	}
	return slices.Clip(gone), nil
}

// Load is how much somebody has.
type Load struct {
	Working Count // cases to work on
	Waiting Count // cases of theirs that wait for an editor
}

// LoadsOf are the loads of up to 50 people, in one statement: the index of assignees for
// each state of each, up to MostCounted rows.
func (db *DB) LoadsOf(ctx context.Context, people []review.User) (map[uuid.UUID]Load, error) {
	of, err := db.casesOfPeople(ctx, people, review.Assigned, review.Proposed, review.Approved)
	if err != nil {
		return nil, err
	}
	out := map[uuid.UUID]Load{}
	for _, u := range people[:min(len(people), mostLoads)] {
		out[u.ID] = Load{Working: of(u, review.Assigned), Waiting: of(u, review.Proposed) + of(u, review.Approved)}
	}
	return out, nil
}
