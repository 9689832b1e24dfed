package store

import (
	"context"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/internal/errs"
)

func replaceOf(statement, of string) string { return strings.Replace(statement, "%s", of, 1) }

// roomFor refuses to merge more than a page can show: a speaker comes with those behind it.
func roomFor(g, more SpeakerGroup) error {
	if len(g.Behind)+1+len(more.Behind) <= mostMerged {
		return nil
	}
	return errs.New(errs.Conflict, "At most %d speakers may be merged into one; %s has %d already, and %s would bring %d.", mostMerged, g.Speaker.Name, len(g.Behind), more.Speaker.Name, 1+len(more.Behind))
}

// spoken looks up who is meant by the speaker of a query: all that are the same, where the
// desk asks. Readers are shown the claims of the very name, since one person merges
// speakers and nobody else has looked at it.
func (db *DB) spoken(ctx context.Context, q ClaimQuery) (ClaimQuery, error) {
	if q.Speaker == "" || q.Readers {
		return q, nil
	}
	var err error
	q.speakers, err = sameSpeakers(db.q(ctx), "SELECT speaker_id FROM speaker_names WHERE name = ?", claims.Fold(q.Speaker))
	return q, err
}

// bySpeaker is the filter of a speaker. Of several that are the same it is no walk: an
// index has each one's claims in their order, and not those of all.
func (q ClaimQuery) bySpeaker() filter {
	switch len(q.speakers) {
	case 0:
		return filter{"", "claims.id", "claims.speaker_id = (SELECT speaker_id FROM speaker_names WHERE name = ?)", []any{claims.Fold(q.Speaker)}, "claims.id", true}
	case 1:
		return filter{"", "claims.id", "claims.speaker_id = ?", []any{q.speakers[0]}, "claims.id", true}
	}
	return filter{"", "claims.id", "claims.speaker_id IN ?", []any{q.speakers}, "claims.speaker_id, claims.id", false}
}

// Moves is how much stands under a speaker's own name.
type Moves struct {
	Claims      Count
	Appearances Found // of the newest claims
	Quotes      Found // of these, those in the speaker's own words
}

// claimsLooked is of how many claims the appearances are counted.
const claimsLooked = 250

// Moves counts what a merge of a speaker would list under another, in one statement. It
// reads up to 1,001 entries of claims_speaker, and the appearances of 250 claims.
func (db *DB) Moves(ctx context.Context, speaker uuid.UUID) (Moves, error) {
	own := func() *gorm.DB {
		return db.q(ctx).Model(&claims.Claim{}).Where("speaker_id = ?", speaker).Order("id DESC")
	}
	places := func() *gorm.DB {
		newest := own().Select("id").Limit(claimsLooked)
		return db.q(ctx).Model(&claims.Appearance{}).Where("claim_id IN (SELECT id FROM (?) AS newest)", newest)
	}
	n, err := db.count(ctx, map[string]*gorm.DB{"claims": own(), "appearances": places(), "quotes": places().Where("attribution = ?", claims.Direct)})
	if err != nil {
		return Moves{}, err
	}
	more := n["claims"] > claimsLooked
	return Moves{n["claims"], Found{n["appearances"], more}, Found{n["quotes"], more}}, nil
}
