package store

import (
	"context"
	"errors"
	"slices"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// Case loads a case with its claim, appearances, evidence, notes and verdicts.
func (db *DB) Case(ctx context.Context, id uuid.UUID) (*review.Case, error) {
	return loadCase(db.q(ctx), "id = ?", id)
}

// CaseOfClaim loads the case of a claim, like Case.
func (db *DB) CaseOfClaim(ctx context.Context, claim uuid.UUID) (*review.Case, error) {
	return loadCase(db.q(ctx), "claim_id = ?", claim)
}

// DeskCase loads a case as the desk's API shows it: as Case does, without its editions and
// what stands around it.
func (db *DB) DeskCase(ctx context.Context, of Of) (*review.Case, error) {
	return readCase(db.q(ctx), deskCase, string(of.By)+" = ?", of.ID)
}

// ShownCase loads as much of a case as readers may see of it: its claim, its standing
// verdict and the edition that stands.
func (db *DB) ShownCase(ctx context.Context, of Of) (*review.Case, error) {
	found, err := readCases(db.q(ctx), wholeListing, db.q(ctx).Model(&review.Case{}).Select("claim_id AS id").Where(string(of.By)+" = ?", of.ID))
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, missing(gorm.ErrRecordNotFound, "claim")
	}
	return &found[0], nil
}

// Of says which case is meant.
type Of struct {
	By By
	ID uuid.UUID
}

// By is what an id is of.
type By string

const (
	ByCase  By = "id"
	ByClaim By = "claim_id"
)

// EditCase loads a case, lets change alter it, and saves what changed together with
// the events that change recorded. When change fails nothing is saved; a conflict
// then names who changed what last.
func (db *DB) EditCase(ctx context.Context, id uuid.UUID, change func(*review.Case) error) (*review.Case, error) {
	var c *review.Case
	err := db.tx(ctx, func(tx *gorm.DB) (err error) {
		if c, err = lockCase(tx, "id = ?", id); err != nil {
			return err
		}
		parts := partsOf(c)
		if err := change(c); err != nil {
			return db.who(tx, id, err)
		}
		err = firstError(noteRetraction(tx, c), saveCase(tx, c, parts, snapshotTexts{}))
		OnceOf(ctx).subject(c.Version, parts.made(c)...)
		return err
	})
	return c, err
}

// noteRetraction keeps in the ledger that a verdict was taken back just now.
func noteRetraction(tx *gorm.DB, c *review.Case) error {
	for _, e := range c.Events {
		if e.Verb == review.VerbRetracted {
			return note(tx, VerdictRetracted, c.ID, e.ActorID, e.At, nil)
		}
	}
	return nil
}

// OpenCase saves a case that was opened by hand (review.ByHand).
func (db *DB) OpenCase(ctx context.Context, c *review.Case) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		events := c.Events
		err := saveCase(tx, c, partsOf(nil), snapshotTexts{})
		if err != nil {
			c.Events, c.Version = events, 0 // as it was, should the transaction be run again
		}
		OnceOf(ctx).subject(c.Version, c.ID)
		return err
	})
}

// parts are the versions at which a case's parts were loaded; a part that is not
// among them is new. Appearances have none: they are at version 0.
type parts map[uuid.UUID]int

func partsOf(c *review.Case) parts {
	p := parts{}
	if c == nil {
		return p
	}
	p[c.ID], p[c.ClaimID] = c.Version, c.Claim.Version
	for _, a := range c.Own() {
		p[a.ID] = 0
	}
	for _, e := range c.Evidence {
		p[e.ID] = e.Version
	}
	for _, n := range c.Notes {
		p[n.ID] = n.Version
	}
	for _, v := range c.Verdicts {
		p[v.ID] = v.Version
	}
	for _, k := range c.Corrections {
		p[k.ID] = k.Version
	}
	for _, panel := range c.Panels {
		p[panel.ID] = panel.Version
		for _, v := range panel.Votes {
			p[v.ID] = v.Version
		}
	}
	for _, e := range []*review.Edition{c.Edition, c.Waiting} {
		if e != nil {
			p[e.ID] = e.Version
		}
	}
	return p
}

// made are the sources, notes, verdicts, corrections and votes that a change made, or the case if it made
// none.
func (p parts) made(c *review.Case) []uuid.UUID {
	all, out := partsOf(c), []uuid.UUID{}
	for id := range all {
		if _, known := p[id]; !known {
			out = append(out, id)
		}
	}
	if len(out) == 0 {
		return []uuid.UUID{c.ID}
	}
	return out
}

// same says whether a part was there already, at this version.
func (p parts) same(id uuid.UUID, version int) bool {
	before, known := p[id]
	return known && before == version
}

// saveCase writes what differs from the parts as loaded, in the order that foreign
// keys ask for, and the events. A case without events has not changed.
func saveCase(tx *gorm.DB, c *review.Case, was parts, texts snapshotTexts) error {
	if len(c.Events) == 0 {
		return nil
	}
	if err := firstError(policyHolds(tx, c), attribute(tx, c)); err != nil {
		return err
	}
	if err := firstError(saveClaim(tx, c, was), saveAppearances(tx, c, was, texts), saveRow(tx, c, was), saveIndex(tx, c, was)); err != nil {
		return err
	}
	for i := range c.Evidence {
		if err := savePart(tx, &c.Evidence[i], c.Evidence[i].ID, c.Evidence[i].Version, was); err != nil {
			return err
		}
	}
	for i := range c.Notes {
		if err := savePart(tx, &c.Notes[i], c.Notes[i].ID, c.Notes[i].Version, was); err != nil {
			return err
		}
	}
	for i := range c.Verdicts {
		if err := savePart(tx, &c.Verdicts[i], c.Verdicts[i].ID, c.Verdicts[i].Version, was); err != nil {
			return err
		}
	}
	err := firstError(saveValues(tx, c), saveCorrections(tx, c, was), savePanels(tx, c, was), saveEditions(tx, c, was), issueDocument(tx, c), recheck(tx, c), appendEvents(tx, c.Events), tell(tx, c))
	c.Events, c.TakenFrom = nil, nil
	return err
}

// saveRow writes the case itself, if it still is at the version that was loaded.
func saveRow(tx *gorm.DB, c *review.Case, was parts) error {
	c.Queue()
	c.Version++
	version, known := was[c.ID]
	if !known {
		return tx.Create(c).Error
	}
	// UpdateColumns, as Updates would put the time of the wall into UpdatedAt.
	res := tx.Select("*").Where("version = ?", version).UpdateColumns(c)
	if res.Error == nil && res.RowsAffected == 0 {
		return staleVersion("case")
	}
	return res.Error
}

func savePart(tx *gorm.DB, row any, id uuid.UUID, version int, was parts) error {
	before, known := was[id]
	switch {
	case !known:
		return tx.Create(row).Error
	case before != version:
		return tx.Select("*").UpdateColumns(row).Error
	}
	return nil
}

func saveClaim(tx *gorm.DB, c *review.Case, was parts) error {
	if was.same(c.ClaimID, c.Claim.Version) {
		return nil
	}
	if err := resolveSpeaker(tx, c.Claim); err != nil {
		return err
	}
	return savePart(tx, c.Claim, c.ClaimID, c.Claim.Version, was)
}

// saveIndex rewrites what the claim is found by when its words or appearances are
// others than they were.
func saveIndex(tx *gorm.DB, c *review.Case, was parts) error {
	same, exacts := was.same(c.ClaimID, c.Claim.Version) && len(goneFrom(c, was)) == 0, []string{}
	for _, a := range c.Own() {
		same = same && was.same(a.ID, 0)
		exacts = append(exacts, a.Exact)
	}
	if same {
		return nil
	}
	return index(tx, c.Claim, exacts)
}

// saveAppearances adds new ones, each only if it stands in its snapshot, and takes away
// those that are gone. Those of claims that were merged into this one are theirs.
func saveAppearances(tx *gorm.DB, c *review.Case, was parts, texts snapshotTexts) error {
	gone := goneFrom(c, was)
	if len(gone) > 0 {
		if err := tx.Where("id IN ? AND claim_id = ?", gone, c.ClaimID).Delete(&claims.Appearance{}).Error; err != nil {
			return err
		}
	}
	for i := range c.Appearances {
		a := &c.Appearances[i]
		if _, known := was[a.ID]; known || a.ClaimID != c.ClaimID {
			continue
		}
		text, err := texts.text(tx, a.SnapshotID)
		if err != nil {
			return err
		}
		if err := claims.Stands(text, a.Exact, a.Start, a.End); err != nil {
			return err
		}
		if err := tx.Create(a).Error; err != nil {
			return err
		}
	}
	return nil
}

// goneFrom are the appearances that the case had when it was loaded, and no longer has.
func goneFrom(c *review.Case, was parts) []uuid.UUID {
	var gone []uuid.UUID
	for id, version := range was {
		if version == 0 && !slices.ContainsFunc(c.Appearances, func(a claims.Appearance) bool { return a.ID == id }) {
			gone = append(gone, id)
		}
	}
	return gone
}

// resolveSpeaker links a claim to the speaker that its claimant's name leads to,
// making one for a name that is new.
func resolveSpeaker(tx *gorm.DB, c *claims.Claim) error {
	key := claims.Fold(c.Claimant)
	if key == "" {
		c.SpeakerID = nil
		return nil
	}
	type name struct {
		Name      string
		SpeakerID uuid.UUID
	}
	var n name
	err := tx.Table("speaker_names").Where("name = ?", key).Take(&n).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		s := claims.Speaker{ID: newID(), Name: c.Claimant, JobTitle: c.ClaimantTitle, CreatedAt: c.UpdatedAt, Version: 1}
		n = name{key, s.ID}
		err = firstError(tx.Create(&s).Error, tx.Table("speaker_names").Clauses(onConflictDoNothing).Create(&n).Error)
		if err == nil { // another transaction may have been faster with the name
			err = tx.Table("speaker_names").Where("name = ?", key).Take(&n).Error
		}
		if err == nil && n.SpeakerID != s.ID {
			err = tx.Delete(&s).Error
		}
	}
	if err == nil {
		c.SpeakerID = &n.SpeakerID
	}
	return err
}
