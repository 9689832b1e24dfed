package store

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// panelKey is what votes are sealed under. It lies beside them: whoever has the database has
// both, unless the process has a key of its own besides (SealWith), as the program has; and a
// copy of the table of votes alone opens nothing.
type panelKey struct {
	ID     int `gorm:"primaryKey;autoIncrement:false"`
	Secret string
}

func (panelKey) TableName() string { return "panel_keys" }

// Box is what the desk seals votes with; its key is made when it is first asked for.
func (db *DB) Box(ctx context.Context) (review.Box, error) {
	var found []panelKey
	if err := db.q(ctx).Limit(1).Find(&found).Error; err != nil {
		return review.Box{}, err
	}
	if len(found) > 0 {
		return db.box(found[0])
	}
	made := panelKey{1, base64.StdEncoding.EncodeToString(salt())}
	err := db.insist(ctx, func(tx *gorm.DB) error {
		if err := tx.Clauses(onConflictDoNothing).Create(&made).Error; err != nil {
			return err
		}
		return tx.Take(&made).Error // another process may have been first
	})
	if err != nil {
		return review.Box{}, err
	}
	return db.box(made)
}

// SealWith has votes sealed under a key that is not in the database, besides the one that
// is: then whoever has the database alone opens none. It is asked for when a vote is sealed
// or opened, and a second one, of before, opens as well. Each process of a desk needs the
// same, and a vote that was sealed under another has to be cast again.
func (db *DB) SealWith(keys func() ([]string, error)) { db.sealKeys = keys }

// box seals under both keys: HMAC-SHA-256 of what is not in the database, by what is.
func (db *DB) box(k panelKey) (review.Box, error) {
	besides := []string{""}
	if db.sealKeys != nil {
		var err error
		if besides, err = db.sealKeys(); err != nil {
			return review.Box{}, err
		}
	}
	key, err := base64.StdEncoding.DecodeString(k.Secret)
	if err != nil {
		return review.Box{}, fmt.Errorf("the key that votes are sealed under: %w", err)
	}
	both := func(besides string) []byte {
		mac := hmac.New(sha256.New, key)
		mac.Write([]byte(besides))
		return mac.Sum(nil)
	}
	box := review.Box{Key: both(besides[0]), Salt: salt}
	if len(besides) > 1 {
		box.Before = both(besides[1])
	}
	return box, nil
}

// savePanels writes panels and votes that are new or changed, and counts first rounds that
// were opened before anybody had talked.
func savePanels(tx *gorm.DB, c *review.Case, was parts) error {
	for i := range c.Panels {
		p := &c.Panels[i]
		if err := savePart(tx, p, p.ID, p.Version, was); err != nil {
			return err
		}
		opened := false
		for j := range p.Votes {
			v := &p.Votes[j]
			opened = opened || v.Round == 1 && v.OpenedAt != nil && !was.same(v.ID, v.Version)
			if err := savePart(tx, v, v.ID, v.Version, was); err != nil {
				return err
			}
		}
		if !opened || !c.Independent(p) {
			continue
		}
		if err := countPanel(tx, p.Counted()); err != nil {
			return err
		}
	}
	return nil
}

// countPanel adds a panel to those that voted so in its month.
func countPanel(tx *gorm.DB, n review.VoteCount) error {
	return tx.Exec(`INSERT INTO panel_counts (scale_key, month, votes, panels) VALUES (?, ?, ?, 1)
		ON CONFLICT (month, scale_key, votes) DO UPDATE SET panels = panel_counts.panels + 1`, n.ScaleKey, n.Month, n.Votes).Error
}

// PanelCounts are how often members voted so in first rounds, from a month (2026-11) on. Both
// databases read the primary key from there: for each scale and month as many rows as there
// are ways in which members voted, however many panels there were.
func (db *DB) PanelCounts(ctx context.Context, from string) ([]review.VoteCount, error) {
	out := []review.VoteCount{}
	return out, db.q(ctx).Order("month, scale_key, votes").Find(&out, "month >= ?", from).Error
}

// PanelBrief is what a list says of the panel that is open on a case.
type PanelBrief struct {
	CaseID string
	State  review.PanelState
	Round  int
	Seats  int
	Voted  int  // in the round
	Mine   bool // the person who asks has voted in it
}

// OpenPanels are the panels that are open on cases, by the case's id, for somebody to look
// at. Both databases read panels_open, and the votes of those by their unique index.
func (db *DB) OpenPanels(ctx context.Context, cases []review.Case, me review.Actor) (map[string]PanelBrief, error) {
	out, ids := map[string]PanelBrief{}, []string{""} // IN wants one at least
	for _, c := range cases {
		ids = append(ids, c.ID.String())
	}
	if len(ids) == 1 {
		return out, nil
	}
	rows := []PanelBrief{}
	err := db.q(ctx).Raw(`SELECT CAST(p.case_id AS text) AS case_id, p.state, p.round, p.seats,
			(SELECT count(*) FROM panel_votes AS v JOIN users AS u ON u.id = v.member_id
				WHERE v.panel_id = p.id AND v.round = p.round AND (v.opened_at IS NOT NULL OR u.disabled_at IS NULL
					AND CAST(p.members AS text) LIKE '%' || CAST(v.member_id AS text) || '%')) AS voted,
			EXISTS (SELECT 1 FROM panel_votes AS v WHERE v.panel_id = p.id AND v.round = p.round AND v.member_id = ?) AS mine
		FROM panels AS p WHERE p.state IN ('voting', 'discussing', 'tied') AND p.case_id IN ?`, me.ID, ids[1:]).Scan(&rows).Error
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		out[strings.ToLower(r.CaseID)] = r
	}
	return out, nil
}

// verifyVotes checks that every vote that is open is the one that its member committed to.
func (db *DB) verifyVotes(ctx context.Context, out *Verified) error {
	var last uuid.UUID
	for {
		var page []review.PanelVote
		if err := db.q(ctx).Omit("sealed").Where("id > ? AND opened_at IS NOT NULL", last).Order("id").Limit(500).Find(&page).Error; err != nil {
			return err
		}
		for _, v := range page {
			if last = v.ID; !v.Holds() {
				out.broken("vote", v.ID, "it is not what %s committed to before the panel's votes were opened", v.Member)
			}
		}
		if len(page) < 500 {
			return nil
		}
	}
}

// MonthsBack is the month so many months before a moment's, as PanelCounts has it.
func MonthsBack(now time.Time, n int) string {
	return time.Date(now.Year(), now.Month()-time.Month(n), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
}
