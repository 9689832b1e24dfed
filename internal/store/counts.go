package store

import (
	"context"
	"strconv"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// Count is how many there are: exactly up to MostCounted, more than that beyond. What a
// page costs to count must not grow with the table, and nobody works through more.
type Count int

// MostCounted is how many rows are counted.
const MostCounted = 1000

// String is the number as a page shows it.
func (n Count) String() string {
	if n > MostCounted {
		return "1,000+"
	}
	return strconv.Itoa(int(n))
}

// Counts are the numbers beside the navigation.
type Counts struct {
	Candidates     Count // new
	Mine           Count // cases assigned to the person who asks
	SignOff        Count // cases proposed, approved, or public with changes that readers don't see yet; corrections and retractions
	Rechecks       Count // to be looked at again by today
	Contradictions Count // open
	Notices        Count // to the person who asks, that they have not read
}

// Counts counts what waits, in one statement, for a person on a day.
func (db *DB) Counts(ctx context.Context, me uuid.UUID, today string) (Counts, error) {
	all := db.forSignOff(ctx)
	all["rechecks"] = db.dueRechecks(ctx, today)
	all["candidates"] = db.q(ctx).Model(&claims.Candidate{}).Where("state = ?", claims.CandidateNew).Order("worth DESC, id")
	all["mine"] = db.casesWhere(ctx, "assignee_id = ? AND state = ?", me, review.Assigned)
	all["contradictions"] = db.q(ctx).Model(&review.Contradiction{}).Where("state = ?", review.ContradictionOpen).Order("strength, id")
	all["notices"] = db.unread(ctx, me)
	n, err := db.count(ctx, all)
	if err != nil {
		return Counts{}, err
	}
	return Counts{Notices: n["notices"], Candidates: n["candidates"], Mine: n["mine"], SignOff: signOffOf(n).All(), Rechecks: n["rechecks"], Contradictions: n["contradictions"]}, nil
}

// mostLoads is of how many people the load is counted: a newsroom's reviewers.
const mostLoads = 50

// Loads are how many cases each of up to 50 people has to work on, in one statement. The
// plan on both databases: the index of assignees for each person, up to MostCounted rows.
func (db *DB) Loads(ctx context.Context, people []review.User) (map[uuid.UUID]Count, error) {
	of, err := db.casesOfPeople(ctx, people, review.Assigned)
	if err != nil {
		return nil, err
	}
	out := map[uuid.UUID]Count{}
	for _, u := range people {
		out[u.ID] = of(u, review.Assigned)
	}
	return out, nil
}

// casesOfPeople counts the cases that each of up to 50 people has in some states.
func (db *DB) casesOfPeople(ctx context.Context, people []review.User, states ...review.State) (func(review.User, review.State) Count, error) {
	all, name := map[string]*gorm.DB{}, func(u review.User, s review.State) string { return u.ID.String() + string(s) }
	for _, u := range people[:min(len(people), mostLoads)] {
		for _, s := range states {
			all[name(u, s)] = db.casesWhere(ctx, "assignee_id = ? AND state = ?", u.ID, s)
		}
	}
	n := map[string]Count{}
	if len(all) > 0 {
		var err error
		if n, err = db.count(ctx, all); err != nil {
			return nil, err
		}
	}
	return func(u review.User, s review.State) Count { return n[name(u, s)] }, nil
}

func (db *DB) casesWhere(ctx context.Context, where string, args ...any) *gorm.DB {
	return db.q(ctx).Model(&review.Case{}).Where(where, args...).Order("claim_id")
}

// forSignOff are the cases that wait for editors.
func (db *DB) forSignOff(ctx context.Context) map[string]*gorm.DB {
	return map[string]*gorm.DB{
		"proposed":    db.casesWhere(ctx, "state = ?", review.Proposed),
		"approved":    db.casesWhere(ctx, "state = ?", review.Approved),
		"pending":     db.casesWhere(ctx, "pending"),
		"corrections": db.q(ctx).Model(&review.Correction{}).Where("state = 'proposed'").Order("proposed_at, id"), // as the index has it
		"retractions": db.q(ctx).Model(&review.Case{}).Where(unconfirmed).Order("retracted_at, id"),
	}
}

// CasesByState counts the cases of each state.
func (db *DB) CasesByState(ctx context.Context) (map[review.State]Count, error) {
	return countStates(ctx, db, review.States, func() *gorm.DB { return db.q(ctx).Model(&review.Case{}).Order("claim_id") })
}

// CountCandidates counts by state what the query, its state and cursor aside, chooses.
func (db *DB) CountCandidates(ctx context.Context, q CandidateQuery) (map[claims.CandidateState]Count, error) {
	q.State = ""
	return countStates(ctx, db, claims.CandidateStates, func() *gorm.DB {
		return db.candidatesOf(db.q(ctx).Model(&claims.Candidate{}), q).Order("worth DESC, id")
	})
}

// CountContradictions counts the contradictions of each state.
func (db *DB) CountContradictions(ctx context.Context) (map[review.ContradictionState]Count, error) {
	return countStates(ctx, db, review.ContradictionStates, func() *gorm.DB { return db.q(ctx).Model(&review.Contradiction{}).Order("strength, id") })
}

// countStates counts rows of each state; one that no row is in is left out.
func countStates[S ~string](ctx context.Context, db *DB, states []S, rows func() *gorm.DB) (map[S]Count, error) {
	all := map[string]*gorm.DB{}
	for _, s := range states {
		all[string(s)] = rows().Where("state = ?", s)
	}
	n, err := db.count(ctx, all)
	if err != nil {
		return nil, err
	}
	out := map[S]Count{}
	for name, k := range n {
		if k > 0 {
			out[S(name)] = k
		}
	}
	return out, nil
}

// count counts the rows that each query chooses, all in one statement. An index must hold
// them in the query's order: without an order PostgreSQL may look all of them up in the
// index before it counts the first.
func (db *DB) count(ctx context.Context, all map[string]*gorm.DB) (map[string]Count, error) {
	each, args := []string{}, []any{}
	for name, rows := range all {
		each = append(each, "SELECT CAST(? AS text) AS name, (SELECT count(*) FROM (?) AS counted) AS n")
		args = append(args, name, rows.Select("1").Limit(MostCounted+1))
	}
	var rows []struct {
		Name string
		N    Count
	}
	if err := db.q(ctx).Raw(strings.Join(each, " UNION ALL "), args...).Scan(&rows).Error; err != nil {
		return nil, err
	}
	out := map[string]Count{}
	for _, r := range rows {
		out[r.Name] = r.N
	}
	return out, nil
}
