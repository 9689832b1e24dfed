package store

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// EditClusters loads claims and clusters with all that is in them (review.Grouping),
// lets change alter what is in which, and saves that with its events. When change fails
// nothing is saved; a conflict then names who changed what last.
func (db *DB) EditClusters(ctx context.Context, about, clusters []uuid.UUID, change func(*review.Grouping) error) (*review.Grouping, error) {
	if len(about) > claims.MaxCluster {
		return nil, errs.In("claims", "Name at most %d claims.", claims.MaxCluster)
	}
	var g *review.Grouping
	err := db.tx(ctx, func(tx *gorm.DB) (err error) {
		if g, err = loadGrouping(tx, about, clusters); err != nil {
			return err
		}
		versions, before := map[uuid.UUID]int{}, map[uuid.UUID]claims.Member{}
		for id, c := range g.Clusters {
			versions[id] = c.Version
		}
		for claim, m := range g.In {
			before[claim] = m
		}
		if err := change(g); err != nil {
			return db.whoseClusters(tx, g, clusters, err)
		}
		if err := firstError(saveClusters(tx, g, versions), saveMembers(tx, g, before)); err != nil {
			return err
		}
		return firstError(refuseApart(tx, g), recheckMoved(tx, g, before), appendEvents(tx, g.Events))
	})
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		err = errs.New(errs.Conflict, "Somebody put one of these claims into a cluster at the same moment; look again.")
	}
	return g, err
}

// UndoGrouping takes back what an event of a cluster tells of (review.Grouping.Undo).
func (db *DB) UndoGrouping(ctx context.Context, event uuid.UUID, by review.Actor, now time.Time) (*review.Grouping, error) {
	var e review.Event
	if err := missing(db.q(ctx).Where("id = ?", event).Take(&e).Error, "event"); err != nil {
		return nil, err
	}
	moved, from, to := review.Moved(e)
	return db.EditClusters(ctx, moved, []uuid.UUID{e.SubjectID, from, to}, func(g *review.Grouping) error { return g.Undo(e, by, now) })
}

// whoseClusters names who changed the cluster that a conflict is about: the first that
// the person named, else one of their claims'.
func (db *DB) whoseClusters(tx *gorm.DB, g *review.Grouping, named []uuid.UUID, err error) error {
	about := append(named, slices.Collect(maps.Keys(g.Clusters))...)
	if len(about) == 0 {
		return err
	}
	return db.who(tx, about[0], err)
}

// refuseApart keeps claims that somebody told apart from coming into one cluster.
func refuseApart(tx *gorm.DB, g *review.Grouping) error {
	var pair []string
	err := tx.Raw(`SELECT c.wording FROM claims_apart x JOIN cluster_members m ON m.claim_id = x.a
		JOIN cluster_members n ON n.claim_id = x.b AND n.cluster_id = m.cluster_id JOIN claims c ON c.id IN (x.a, x.b)
		WHERE m.cluster_id IN ? ORDER BY x.a, x.b, c.id LIMIT 2`, slices.Collect(maps.Keys(g.Clusters))).Scan(&pair).Error
	if err == nil && len(pair) == 2 {
		err = errs.New(errs.Conflict, "Somebody said that “%s” and “%s” are not the same. Take that back first, on the case of either.", pair[0], pair[1])
	}
	return err
}

func loadGrouping(tx *gorm.DB, about, clusters []uuid.UUID) (*review.Grouping, error) {
	g := &review.Grouping{Clusters: map[uuid.UUID]*claims.Cluster{}, In: map[uuid.UUID]claims.Member{}, Cases: map[uuid.UUID]uuid.UUID{}}
	var locked []claims.Cluster // in one order, so that two people's changes can't block each other
	err := tx.Clauses(forUpdate).Where("id IN ? OR id IN (SELECT cluster_id FROM cluster_members WHERE claim_id IN ?)", clusters, about).Order("id").Find(&locked).Error
	if err != nil {
		return nil, err
	}
	ids := make([]uuid.UUID, len(locked))
	for i := range locked {
		ids[i] = locked[i].ID
		g.Clusters[locked[i].ID] = &locked[i]
	}
	var members []claims.Member
	if err := tx.Where("cluster_id IN ? OR claim_id IN ?", ids, about).Find(&members).Error; err != nil {
		return nil, err
	}
	wanted := append([]uuid.UUID{}, about...)
	for _, m := range members {
		if g.Clusters[m.ClusterID] == nil { // it came in while we waited for the lock
			return nil, errs.New(errs.Conflict, "Somebody put one of these claims into a cluster at the same moment; look again.")
		}
		g.In[m.ClaimID] = m
		wanted = append(wanted, m.ClaimID)
	}
	var cases []review.Case
	if err := tx.Select("id", "claim_id").Where("claim_id IN ?", wanted).Find(&cases).Error; err != nil {
		return nil, err
	}
	for _, c := range cases {
		g.Cases[c.ClaimID] = c.ID
	}
	for _, claim := range about {
		if _, ok := g.Cases[claim]; !ok {
			return nil, errs.In("claims", "There is no claim with the id %s.", claim)
		}
	}
	return g, nil
}

func saveClusters(tx *gorm.DB, g *review.Grouping, was map[uuid.UUID]int) error {
	for id, c := range g.Clusters {
		var err error
		switch version, known := was[id]; {
		case !known:
			err = tx.Create(c).Error
		case version != c.Version:
			err = tx.Select("*").UpdateColumns(c).Error // UpdateColumns, as Updates would put the time of the wall into UpdatedAt
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func saveMembers(tx *gorm.DB, g *review.Grouping, before map[uuid.UUID]claims.Member) error {
	var gone []uuid.UUID
	for claim, m := range before {
		if g.In[claim] != m {
			gone = append(gone, claim)
		}
	}
	var fresh []claims.Member
	for claim, m := range g.In {
		if before[claim] != m {
			fresh = append(fresh, m)
		}
	}
	if len(gone) > 0 {
		if err := tx.Where("claim_id IN ?", gone).Delete(&claims.Member{}).Error; err != nil {
			return err
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	return tx.Create(&fresh).Error
}

// Cluster loads one with its claims' cases, the newest claim first, as DeskCases loads them.
func (db *DB) Cluster(ctx context.Context, id uuid.UUID) (*claims.Cluster, []review.Case, error) {
	var c claims.Cluster
	if err := missing(db.q(ctx).Where("id = ?", id).Take(&c).Error, "cluster"); err != nil {
		return nil, nil, err
	}
	var found []claims.Claim
	err := db.q(ctx).Where("id IN (SELECT claim_id FROM cluster_members WHERE cluster_id = ?)", id).Order("id DESC").Limit(claims.MaxCluster).Find(&found).Error
	if err != nil {
		return nil, nil, err
	}
	members, err := db.casesOf(ctx, deskListing, found)
	return &c, members, err
}

// ClusterOf is the cluster that a claim is in, with all its claims' cases; nil and none
// if it is in no cluster.
func (db *DB) ClusterOf(ctx context.Context, claim uuid.UUID) (*claims.Cluster, []review.Case, error) {
	var m claims.Member
	err := db.q(ctx).Where("claim_id = ?", claim).Take(&m).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	return db.Cluster(ctx, m.ClusterID)
}

// ClusterRow is a cluster in a list, with all its claims' cases as DeskCases loads them.
type ClusterRow struct {
	claims.Cluster
	Members []review.Case `json:"members" gorm:"-"`
}

// Clusters lists clusters that have claims, the newest first; after is the id of the
// last of the page before, or Nil.
func (db *DB) Clusters(ctx context.Context, after uuid.UUID, limit int) ([]ClusterRow, error) {
	var all []claims.Cluster
	tx := db.q(ctx).Where("id IN (SELECT cluster_id FROM cluster_members)").Order("id DESC").Limit(AtMost(limit))
	if after != uuid.Nil {
		tx = tx.Where("id < ?", after)
	}
	if err := tx.Find(&all).Error; err != nil || len(all) == 0 {
		return []ClusterRow{}, err
	}
	ids := make([]uuid.UUID, len(all))
	for i, c := range all {
		ids[i] = c.ID
	}
	in, err := db.members(ctx, "cluster_id IN ?", ids)
	if err != nil {
		return nil, err
	}
	var found []claims.Claim
	if err := db.q(ctx).Where("id IN (SELECT claim_id FROM cluster_members WHERE cluster_id IN ?)", ids).Order("id DESC").Find(&found).Error; err != nil {
		return nil, err
	}
	cases, err := db.casesOf(ctx, deskListing, found)
	if err != nil {
		return nil, err
	}
	of := group(cases, func(c review.Case) uuid.UUID { return in[c.ClaimID] })
	out := make([]ClusterRow, len(all))
	for i, c := range all {
		out[i] = ClusterRow{c, of[c.ID]}
	}
	return out, nil
}

// InClusters says of claims which cluster each is in; those in none are not there.
func (db *DB) InClusters(ctx context.Context, list []uuid.UUID) (map[uuid.UUID]uuid.UUID, error) {
	return db.members(ctx, "claim_id IN ?", list)
}

func (db *DB) members(ctx context.Context, where string, list []uuid.UUID) (map[uuid.UUID]uuid.UUID, error) {
	var rows []claims.Member
	err := db.q(ctx).Where(where, list).Find(&rows).Error
	if err != nil {
		return nil, err
	}
	out := map[uuid.UUID]uuid.UUID{}
	for _, m := range rows {
		out[m.ClaimID] = m.ClusterID
	}
	return out, nil
}

// EditCases loads two cases, lets change alter both, and saves them, as EditCase does.
func (db *DB) EditCases(ctx context.Context, one, other uuid.UUID, change func(one, other *review.Case) error) (*review.Case, *review.Case, error) {
	var a, b *review.Case
	err := db.tx(ctx, func(tx *gorm.DB) (err error) {
		var ids []uuid.UUID // locked in one order, so that two people can't block each other
		if err := tx.Clauses(forUpdate).Model(&review.Case{}).Where("id IN ?", []uuid.UUID{one, other}).Order("id").Pluck("id", &ids).Error; err != nil {
			return err
		}
		if a, err = loadCase(tx, "id = ?", one); err != nil {
			return err
		}
		if b, err = loadCase(tx, "id = ?", other); err != nil {
			return err
		}
		wasA, wasB := partsOf(a), partsOf(b)
		if err := change(a, b); err != nil {
			return db.who(tx, one, err)
		}
		texts := snapshotTexts{}
		err = firstError(saveCase(tx, a, wasA, texts), saveCase(tx, b, wasB, texts))
		OnceOf(ctx).subject(a.Version, a.ID)
		return err
	})
	return a, b, err
}
