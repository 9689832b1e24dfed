package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// mostMerged is how many speakers may stand behind one.
const mostMerged = 200

// SpeakerGroup is a speaker with all that are the same.
type SpeakerGroup struct {
	Speaker claims.Speaker   // who stands for all
	Behind  []claims.Speaker // merged into it, or into one that is; by name
}

// Names are all names that lead to the group, the first that of who stands for it.
func (g SpeakerGroup) Names() []string {
	out := []string{g.Speaker.Name}
	for _, s := range append([]claims.Speaker{g.Speaker}, g.Behind...) {
		for _, name := range append([]string{s.Name}, s.Aliases...) {
			if !slices.ContainsFunc(out, func(known string) bool { return claims.SameLabel(known, name) }) {
				out = append(out, name)
			}
		}
	}
	return out
}

// topOf follows merges from a speaker to who stands for it, and behindOf from there to all
// that are the same. Both walk speakers' key and speakers_merged_into, a row for each; what
// is merged is never merged into what stands behind it, so they end.
const (
	topOf    = `WITH RECURSIVE up(id, merged_into) AS (SELECT id, merged_into FROM speakers WHERE id = (%s) UNION SELECT s.id, s.merged_into FROM speakers s JOIN up ON s.id = up.merged_into)`
	behindOf = topOf + `, down(id) AS (SELECT id FROM up WHERE merged_into IS NULL UNION SELECT s.id FROM speakers s JOIN down ON s.merged_into = down.id)
		SELECT id FROM down LIMIT ?`
)

// Speaker is one by its id, as it is: with merged_into when another stands for it.
func (db *DB) Speaker(ctx context.Context, id uuid.UUID) (claims.Speaker, error) {
	var s claims.Speaker
	return s, missing(db.q(ctx).Take(&s, "id = ?", id).Error, "speaker")
}

// SpeakerNamed is the speaker that a name leads to, in any spelling the desk knows.
func (db *DB) SpeakerNamed(ctx context.Context, name string) (claims.Speaker, error) {
	var s claims.Speaker
	return s, missing(db.q(ctx).Take(&s, "id = (SELECT speaker_id FROM speaker_names WHERE name = ?)", claims.Fold(name)).Error, "speaker")
}

// SpeakerGroup is the group that a speaker is of, itself or who stands for it first.
func (db *DB) SpeakerGroup(ctx context.Context, id uuid.UUID) (SpeakerGroup, error) {
	return groupOf(db.q(ctx), id)
}

func groupOf(tx *gorm.DB, id uuid.UUID) (SpeakerGroup, error) {
	var out SpeakerGroup
	var all []claims.Speaker
	ids, err := sameSpeakers(tx, "SELECT id FROM speakers WHERE id = ?", id)
	if err != nil {
		return out, err
	}
	if err := tx.Order("name, id").Find(&all, "id IN ?", append(ids, uuid.Nil)).Error; err != nil {
		return out, err
	}
	for _, s := range all {
		if s.MergedInto == nil {
			out.Speaker = s
			continue
		}
		out.Behind = append(out.Behind, s)
	}
	if out.Speaker.ID == uuid.Nil {
		return out, missing(gorm.ErrRecordNotFound, "speaker")
	}
	return out, nil
}

// sameSpeakers are the ids of the group that a subquery's speaker is of.
func sameSpeakers(tx *gorm.DB, of string, arg any) ([]uuid.UUID, error) {
	return readIDs(tx, replaceOf(behindOf, of), arg, mostMerged+1)
}

// MergeSpeaker says that a speaker is another. A version of 0 was not seen.
func (db *DB) MergeSpeaker(ctx context.Context, s, into Seen, by review.Actor, now time.Time) (SpeakerGroup, error) {
	var out SpeakerGroup
	err := db.tx(ctx, func(tx *gorm.DB) error {
		rows, err := db.lockSpeakers(tx, s, into)
		if err != nil {
			return err
		}
		if out, err = groupOf(tx, into.ID); err != nil {
			return err
		}
		top, one := out.Speaker, rows[s.ID]
		e, err := review.MergeSpeaker(&one, &top, by, stamp(now))
		if err != nil {
			return err
		}
		its, err := groupOf(tx, s.ID)
		if err != nil {
			return err
		}
		if err := firstError(roomFor(out, its), saveSpeaker(tx, one), appendEvents(tx, []review.Event{e})); err != nil {
			return err
		}
		OnceOf(ctx).subject(one.Version, one.ID)
		out, err = groupOf(tx, top.ID)
		return err
	})
	return out, err
}

// UnmergeSpeaker takes that back, of one that was merged.
func (db *DB) UnmergeSpeaker(ctx context.Context, s Seen, by review.Actor, now time.Time) (claims.Speaker, error) {
	var one claims.Speaker
	err := db.tx(ctx, func(tx *gorm.DB) error {
		rows, err := db.lockSpeakers(tx, s)
		if err != nil {
			return err
		}
		one = rows[s.ID]
		var from claims.Speaker
		if one.MergedInto != nil {
			if err := tx.Take(&from, "id = ?", *one.MergedInto).Error; err != nil {
				return err
			}
		}
		e, err := review.UnmergeSpeaker(&one, &from, by, stamp(now))
		if err != nil {
			return err
		}
		OnceOf(ctx).subject(one.Version, one.ID)
		return firstError(saveSpeaker(tx, one), appendEvents(tx, []review.Event{e}))
	})
	return one, err
}

// Seen is a row that somebody looked at, at a version; 0 when they did not say.
type Seen struct {
	ID      uuid.UUID
	Version int
}

// speakersLock is taken by whoever merges: two that merge two speakers into each other at
// once would make a ring.
const speakersLock = 0x5bea4e4

// lockSpeakers holds rows that somebody saw, and keeps others from merging meanwhile.
func (db *DB) lockSpeakers(tx *gorm.DB, all ...Seen) (map[uuid.UUID]claims.Speaker, error) {
	if !db.SQLite() {
		if err := tx.Exec("SELECT pg_advisory_xact_lock(?)", speakersLock).Error; err != nil {
			return nil, err
		}
	}
	slices.SortFunc(all, func(a, b Seen) int { return slices.Compare(a.ID[:], b.ID[:]) })
	out := map[uuid.UUID]claims.Speaker{}
	for _, seen := range all {
		var s claims.Speaker
		if err := hold(db, tx, "speaker", seen.ID, &s, &s.Version, seen.Version); err != nil {
			return nil, err
		}
		out[seen.ID] = s
	}
	return out, nil
}

func saveSpeaker(tx *gorm.DB, s claims.Speaker) error {
	return tx.Model(&claims.Speaker{}).Where("id = ?", s.ID).UpdateColumns(map[string]any{"merged_into": s.MergedInto, "version": s.Version}).Error
}
