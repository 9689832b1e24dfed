package store

import (
	"context"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// Resealed is what became of all that is sealed when the key was changed.
type Resealed struct{ Apps, Votes Sealed }

// Sealed counts one sort of it: all there is, what was under the key of before, and what no
// key opens that is known.
type Sealed struct{ All, Again, Lost int }

// Reseal seals the secrets of apps, by app, and votes anew that the key of before sealed. It
// looks at all of it first: what opens with no key that is known is refused, with nothing
// changed, or left as it is. It can be run while others serve that have both keys, and again
// after it was ended in the middle: what is under the new key already is left.
func (db *DB) Reseal(ctx context.Context, app func(Factor) (string, error), leaveLost bool) (Resealed, error) {
	apps, votes, err := db.sealings(ctx, app)
	if err != nil {
		return Resealed{}, err
	}
	found, err := both(apps, votes, func(s sealedSort) (Sealed, error) { return db.reseal(ctx, s, onlyLook) })
	if err != nil {
		return found, err
	}
	if lost := found.Apps.Lost + found.Votes.Lost; lost > 0 && !leaveLost {
		return found, errs.New(errs.Conflict, "%d of %d secrets of authenticator apps and %d of %d sealed votes open with none of the keys that are set. Nothing was changed. "+
			"Set FACTDESK_OLD_KEY to the key that sealed them; or leave them as they are with --leave-lost.", found.Apps.Lost, found.Apps.All, found.Votes.Lost, found.Votes.All)
	}
	return both(apps, votes, func(s sealedSort) (Sealed, error) { return db.reseal(ctx, s, db.replaceSeals) })
}

func both(apps, votes sealedSort, do func(sealedSort) (Sealed, error)) (out Resealed, err error) {
	if out.Apps, err = do(apps); err != nil {
		return out, err
	}
	out.Votes, err = do(votes)
	return out, err
}

// sealedSort is one sort of what is sealed: a column of a table, and how its rows are read and
// sealed anew.
type sealedSort struct {
	table, column string
	page          func(tx *gorm.DB) ([]sealedRow, error)
}

// sealedRow is a seal, and what it is to be from now on.
type sealedRow struct {
	id           uuid.UUID
	was, becomes string // becomes is "" when no key opens it
}

// sealings are the two sorts.
func (db *DB) sealings(ctx context.Context, app func(Factor) (string, error)) (apps, votes sealedSort, err error) {
	box, err := db.Box(ctx)
	if err != nil {
		return apps, votes, err
	}
	apps = sealedSort{"factors", "secret", rowsToSeal("secret <> ''", func(f Factor) (row sealedRow, err error) {
		row.id, row.was = f.ID, f.Secret
		row.becomes, err = app(f)
		return row, err
	})}
	votes = sealedSort{"panel_votes", "sealed", rowsToSeal("sealed <> ''", func(v review.PanelVote) (row sealedRow, err error) {
		row.id, row.was = v.ID, v.Sealed
		row.becomes, err = box.Again(v)
		return row, err
	})}
	return apps, votes, nil
}

// rowsToSeal reads a page of rows. One whose seal opens with no key has none to become.
func rowsToSeal[T any](where string, again func(T) (sealedRow, error)) func(*gorm.DB) ([]sealedRow, error) {
	return func(tx *gorm.DB) ([]sealedRow, error) {
		var found []T
		if err := tx.Where(where).Find(&found).Error; err != nil {
			return nil, err
		}
		out := make([]sealedRow, 0, len(found))
		for _, one := range found {
			row, err := again(one)
			if err != nil {
				row.becomes = ""
			}
			out = append(out, row)
		}
		return out, nil
	}
}

// resealPage is how many are sealed anew in a transaction: what a kill takes back.
const resealPage = 100

// reseal goes through all of a sort, in pages.
func (db *DB) reseal(ctx context.Context, s sealedSort, do func(context.Context, sealedSort, []sealedRow) error) (out Sealed, err error) {
	for last := uuid.Nil; ; {
		rows, err := s.page(db.q(ctx).Where("id > ?", last).Order("id").Limit(resealPage))
		if err != nil {
			return out, err
		}
		var change []sealedRow
		for _, row := range rows {
			last = row.id
			out.All++
			switch row.becomes {
			case "":
				out.Lost++
			case row.was:
			default:
				out.Again++
				change = append(change, row)
			}
		}
		if err := do(ctx, s, change); err != nil {
			return out, err
		}
		if len(rows) < resealPage {
			return out, nil
		}
	}
}

// onlyLook changes nothing.
func onlyLook(context.Context, sealedSort, []sealedRow) error { return nil }

// replaceSeals puts new seals in the place of those that were read. One that somebody changed
// meanwhile is theirs, under the key that they have.
func (db *DB) replaceSeals(ctx context.Context, s sealedSort, rows []sealedRow) error {
	if len(rows) == 0 {
		return nil
	}
	return db.tx(ctx, func(tx *gorm.DB) error {
		for _, row := range rows {
			err := tx.Exec("UPDATE "+s.table+" SET "+s.column+" = ? WHERE id = ? AND "+s.column+" = ?", row.becomes, row.id, row.was).Error
			if err != nil {
				return err
			}
		}
		return nil
	})
}
