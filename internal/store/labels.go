package store

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/claims"
)

// Label is a topic or tag and how many claims have it.
type Label struct {
	Label string `json:"label"`
	Count int    `json:"count"`
}

// claimLabel is a topic or tag of a claim.
type claimLabel struct{ Kind, Folded, ClaimID, Label string }

// labelChange says that claims more have a label, or fewer.
type labelChange struct {
	Kind, Folded, Label string
	Change              int
}

// labelUse is how many claims have a label, but for what label_changes says.
type labelUse struct {
	Kind   string `gorm:"primaryKey"`
	Folded string `gorm:"primaryKey"`
	Label  string
	Uses   int
}

// Labels lists topics or tags (kind "topic" or "tag") that begin with prefix, the
// most used first. It reads as many rows as it lists and as were changed since the last
// AddUpLabels, however many claims there are, and is right at any moment.
func (db *DB) Labels(ctx context.Context, kind, prefix string, limit int) ([]Label, error) {
	out, begin, which := []Label{}, claims.Fold(prefix), "kind = @kind"
	if begin != "" { // else the index by use is not taken
		which += " AND folded >= @begin AND folded < @end"
	}
	return out, db.q(ctx).Raw(strings.ReplaceAll(labelsOf, "@which", which),
		map[string]any{"kind": kind, "begin": begin, "end": begin + "\U0010FFFF", "limit": AtMost(limit)}).Scan(&out).Error
}

// labelsOf takes as many of the most used as are listed, and as many more as may have
// fallen behind since they were added up.
const labelsOf = `WITH changed AS (
		SELECT folded, MIN(label) AS label, SUM(change) AS uses FROM label_changes
		WHERE @which GROUP BY folded),
	most AS (
		SELECT folded, label, uses FROM label_uses
		WHERE @which
		ORDER BY uses DESC, folded LIMIT CAST(@limit AS integer) + (SELECT count(*) FROM changed))
	SELECT MIN(label) AS label, SUM(uses) AS count FROM (
		SELECT folded, label, uses FROM most
		UNION ALL SELECT folded, label, uses FROM changed
		UNION ALL SELECT u.folded, u.label, u.uses FROM changed JOIN label_uses AS u ON u.kind = @kind AND u.folded = changed.folded
			WHERE changed.folded NOT IN (SELECT folded FROM most)) AS added
	GROUP BY folded HAVING SUM(uses) > 0 ORDER BY count DESC, folded LIMIT @limit`

// saveLabels makes the labels of a claim those given. What changes is noted in rows of
// its own: writers of one label don't wait for each other.
func saveLabels(tx *gorm.DB, claim string, labels []claimLabel) error {
	var were []claimLabel
	if err := tx.Table("claim_labels").Where("claim_id = ?", claim).Find(&were).Error; err != nil {
		return err
	}
	var changes []labelChange
	gone, added := slices.DeleteFunc(slices.Clone(were), in(labels)), slices.DeleteFunc(slices.Clone(labels), in(were))
	for _, l := range gone {
		changes = append(changes, labelChange{l.Kind, l.Folded, l.Label, -1})
		if err := tx.Exec("DELETE FROM claim_labels WHERE kind = ? AND folded = ? AND claim_id = ?", l.Kind, l.Folded, claim).Error; err != nil {
			return err
		}
	}
	for _, l := range added {
		changes = append(changes, labelChange{l.Kind, l.Folded, l.Label, 1})
	}
	return firstError(insert(tx, "claim_labels", added), insert(tx, "label_changes", changes))
}

// claimLabels are the topics and tags of a claim; two spellings are one.
func claimLabels(c *claims.Claim) []claimLabel {
	var out []claimLabel
	for kind, list := range map[string][]string{"topic": c.Topics, "tag": c.Tags} {
		for _, l := range list {
			out = append(out, claimLabel{kind, claims.Fold(l), c.ID.String(), l})
		}
	}
	slices.SortStableFunc(out, byFolded)
	return slices.CompactFunc(out, func(a, b claimLabel) bool { return byFolded(a, b) == 0 })
}

func byFolded(a, b claimLabel) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Folded, b.Folded))
}

func in(all []claimLabel) func(claimLabel) bool {
	return func(l claimLabel) bool { return slices.Contains(all, l) }
}

// labelBatch is how many changes are added up at a time: no lock is held for long.
const labelBatch = 5000

// AddUpLabels adds what label_changes says to label_uses. Several processes may do so
// at once: a change is taken by one of them.
func (db *DB) AddUpLabels(ctx context.Context) error {
	return inBatches(func() (n int, err error) {
		err = db.tx(ctx, func(tx *gorm.DB) (err error) {
			n, err = addUpLabels(tx)
			return err
		})
		return n, err
	})
}

// addUpAll is AddUpLabels within a transaction.
func addUpAll(tx *gorm.DB) error {
	return inBatches(func() (int, error) { return addUpLabels(tx) })
}

// inBatches goes on until a batch is not full.
func inBatches(some func() (int, error)) error {
	for {
		if n, err := some(); err != nil || n < labelBatch {
			return err
		}
	}
}

func addUpLabels(tx *gorm.DB) (int, error) {
	var taken []labelChange
	err := tx.Raw("DELETE FROM label_changes WHERE n IN (SELECT n FROM label_changes ORDER BY n LIMIT ?) RETURNING kind, folded, label, change", labelBatch).Scan(&taken).Error
	if err != nil || len(taken) == 0 {
		return 0, err
	}
	// In one order, so that two who add up don't wait for each other in a circle.
	sums := added(taken)
	err = tx.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "kind"}, {Name: "folded"}}, DoUpdates: clause.Assignments(map[string]any{
		"uses": gorm.Expr("label_uses.uses + excluded.uses"), "label": gorm.Expr("CASE WHEN excluded.label < label_uses.label THEN excluded.label ELSE label_uses.label END")})}).CreateInBatches(&sums, 500).Error
	if err != nil {
		return 0, err
	}
	return len(taken), tx.Exec("DELETE FROM label_uses WHERE kind IN ('topic', 'tag') AND uses <= 0").Error
}

// added are the sums of changes by label. Of two spellings the one with capitals stands.
func added(changes []labelChange) []labelUse {
	sums := map[labelUse]int{}
	spelled := map[labelUse]string{}
	for _, c := range changes {
		key := labelUse{Kind: c.Kind, Folded: c.Folded}
		sums[key] += c.Change
		if spelled[key] == "" || c.Label < spelled[key] {
			spelled[key] = c.Label
		}
	}
	out := make([]labelUse, 0, len(sums))
	for key, n := range sums {
		key.Uses, key.Label = n, spelled[key]
		out = append(out, key)
	}
	slices.SortFunc(out, func(a, b labelUse) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Folded, b.Folded)) })
	return out
}
