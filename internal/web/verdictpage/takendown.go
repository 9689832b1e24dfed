package verdictpage

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

// TakenDown loads the snapshots of a case whose words were blanked, so that the page
// can say since when and why; see Options.
func TakenDown(ctx context.Context, db *store.DB, c *review.Case) (map[uuid.UUID]claims.Snapshot, error) {
	down := map[uuid.UUID]claims.Snapshot{}
	for _, at := range c.Appearances {
		if at.Exact != "" {
			continue
		}
		snapshot, err := db.Snapshot(ctx, at.SnapshotID)
		if err != nil {
			return nil, err
		}
		down[at.SnapshotID] = *snapshot
	}
	return down, nil
}
