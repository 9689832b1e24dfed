package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// Acceptances counts what was decided about candidates from one moment to before
// another, both at a quarter of an hour, as days begin anywhere; a zero time is no bound.
// A decision that stands counts by when it was made, one that was undone by when that
// was. It reads what was added up, a row for each 32 days, and some for what the period
// has of a day and of 32 at its ends, and what was decided since AddUpAcceptances, and is
// right at any moment.
func (db *DB) Acceptances(ctx context.Context, from, before time.Time) (review.Acceptances, error) {
	within := quartersFrom(from, before)
	// The changes come first: their columns give the types of all.
	parts := []string{"SELECT '' AS counts, change, at, state, reason, cues, kinds, attribution, publisher, extractor, position FROM acceptance_changes"}
	var args []any
	for _, r := range within.spans() {
		parts = append(parts, "SELECT counts, 0, NULL, '', '', '', '', '', '', '', 0 FROM acceptance_counts WHERE span = ? AND start >= ? AND start < ?")
		args = append(args, r.span, r.from, r.before)
	}
	rows, err := db.q(ctx).Raw(strings.Join(parts, " UNION ALL "), args...).Rows() // in one statement: what is added up meanwhile is in one of them
	if err != nil {
		return review.Acceptances{}, err
	}
	defer rows.Close()
	var t review.Tally
	for rows.Next() {
		var counts string
		var c acceptanceChange
		if err := rows.Scan(&counts, &c.Change, &c.At, &c.State, &c.Reason, &c.Cues, &c.Kinds, &c.Attribution, &c.Publisher, &c.Extractor, &c.Position); err != nil {
			return review.Acceptances{}, err
		}
		if err := within.count(&t, counts, c); err != nil {
			return review.Acceptances{}, err
		}
	}
	if err := rows.Err(); err != nil {
		return review.Acceptances{}, err
	}
	return t.Acceptances(), nil
}

// acceptanceChange is a decision more, or one less.
type acceptanceChange struct {
	Change      int
	At          *time.Time
	State       claims.CandidateState
	Reason      review.Reason
	Cues, Kinds string // JSON
	Attribution claims.Attribution
	Publisher   string
	Extractor   string
	Position    int
}

// decided is what the change is about.
func (c acceptanceChange) decided() (review.Decided, error) {
	d := review.Decided{State: c.State, Reason: c.Reason, Attribution: c.Attribution, Publisher: c.Publisher, Extractor: c.Extractor, Rank: c.Position}
	var cues []struct { // and not claims.Cue, whose numbers take a third of the time
		Name string `json:"name"`
	}
	if err := firstError(json.Unmarshal([]byte(cmp.Or(c.Cues, "[]")), &cues), json.Unmarshal([]byte(cmp.Or(c.Kinds, "[]")), &d.Kinds)); err != nil {
		return d, fmt.Errorf("cues and kinds of a decision: %w", err)
	}
	for _, cue := range cues {
		d.Cues = append(d.Cues, cue.Name)
	}
	return d, nil
}

// count adds a row of either table.
func (p quarters) count(t *review.Tally, counts string, c acceptanceChange) error {
	if counts != "" {
		var added review.Tally
		if err := json.Unmarshal([]byte(counts), &added); err != nil {
			return fmt.Errorf("decisions that were added up: %w", err)
		}
		t.Merge(&added)
		return nil
	}
	if at := c.At.Unix(); at < p.from || at >= p.before {
		return nil
	}
	d, err := c.decided()
	if err == nil {
		t.AddTimes(d, c.Change)
	}
	return err
}

// AddUpAcceptances adds what acceptance_changes says to acceptance_counts. Several
// processes may do so at once: they wait for each other, and nobody who decides does.
func (db *DB) AddUpAcceptances(ctx context.Context) error {
	return inBatches(func() (n int, err error) {
		err = db.tx(ctx, func(tx *gorm.DB) (err error) {
			n, err = addUpAcceptances(tx)
			return err
		})
		return n, err
	})
}

// addUpAllAcceptances is AddUpAcceptances within a transaction.
func addUpAllAcceptances(tx *gorm.DB) error {
	return inBatches(func() (int, error) { return addUpAcceptances(tx) })
}

// acceptanceSpan is a row of acceptance_counts.
type acceptanceSpan struct {
	Span, Start int64
	Counts      string
}

func addUpAcceptances(tx *gorm.DB) (int, error) {
	var lock acceptanceSpan
	if err := tx.Table("acceptance_counts").Clauses(forUpdate).Where("span = 0 AND start = 0").Take(&lock).Error; err != nil {
		return 0, fmt.Errorf("the row that lets one add up at a time: %w", err)
	}
	var taken []acceptanceChange
	err := tx.Raw(`DELETE FROM acceptance_changes WHERE n IN (SELECT n FROM acceptance_changes ORDER BY n LIMIT ?)
		RETURNING change, at, state, reason, cues, kinds, attribution, publisher, extractor, position`, labelBatch).Scan(&taken).Error
	if err != nil || len(taken) == 0 {
		return 0, err
	}
	sums := map[acceptanceSpan]*review.Tally{}
	for _, c := range taken {
		d, err := c.decided()
		if err != nil {
			return 0, err
		}
		for _, span := range acceptanceSpans {
			at := acceptanceSpan{Span: span, Start: down(c.At.Unix(), span)}
			if sums[at] == nil {
				sums[at] = &review.Tally{}
			}
			sums[at].AddTimes(d, c.Change)
		}
	}
	for at, sum := range sums {
		if err := saveAcceptances(tx, at, sum); err != nil {
			return 0, err
		}
	}
	return len(taken), nil
}

// saveAcceptances adds to the row of a span.
func saveAcceptances(tx *gorm.DB, at acceptanceSpan, sum *review.Tally) error {
	var there []acceptanceSpan
	if err := tx.Table("acceptance_counts").Where("span = ? AND start = ?", at.Span, at.Start).Find(&there).Error; err != nil {
		return err
	}
	for _, row := range there {
		var before review.Tally
		if err := json.Unmarshal([]byte(row.Counts), &before); err != nil {
			return fmt.Errorf("decisions that were added up: %w", err)
		}
		sum.Merge(&before)
	}
	if sum.Trim(); sum.Zero() {
		return tx.Exec("DELETE FROM acceptance_counts WHERE span = ? AND start = ?", at.Span, at.Start).Error
	}
	counts, err := json.Marshal(sum)
	if err != nil {
		return err
	}
	return tx.Exec("INSERT INTO acceptance_counts (span, start, counts) VALUES (?, ?, ?) ON CONFLICT (span, start) DO UPDATE SET counts = excluded.counts", at.Span, at.Start, string(counts)).Error
}
