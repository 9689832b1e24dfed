package store

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// Checked is a fact-check that anybody may see: a verdict of ours, published and not
// retracted.
type Checked struct {
	Case *review.Case // with its claim and its standing verdict
}

// CheckedQuery chooses fact-checks; a zero field chooses all.
type CheckedQuery struct {
	Text     string    // every word of it, the last may be a beginning
	Language string    // the verdict's, as "en"; "de" is found by "de" and "de-AT" by both
	Since    time.Time // checked or claimed then or later
	Skip     int       // groups to leave out at the start; only without After
	After    string    // the cursor that the page before returned
	Limit    int
}

// CheckedPage is one page of fact-checks, those of the same wording together, and the
// cursor to the next page, "" at the end.
type CheckedPage struct {
	Groups [][]Checked // each has one at least, the newest first
	Next   string
}

// Checked lists fact-checks, the newest first. Those of claims that are worded alike
// make one group, which stands where its newest does. It reads no more than the
// page's rows and what is worded like them.
func (db *DB) Checked(ctx context.Context, q CheckedQuery) (CheckedPage, error) {
	limit, skip := atMost(q.Limit), q.Skip
	if q.After != "" {
		skip = 0
	}
	out := CheckedPage{Groups: [][]Checked{}}
	batch := min(limit+skip+1, MaxPage)
	for {
		rows, err := db.checkedRows(ctx, q, batch)
		if err != nil {
			return out, err
		}
		alike, err := db.wordedAlike(ctx, q, rows)
		if err != nil {
			return out, err
		}
		for _, c := range rows {
			group := alike[c.wording()]
			if len(group) == 0 { // retracted in between
				continue
			}
			if group[0].Case.ID != c.Case.ID {
				continue // it stands with a newer one
			}
			if skip > 0 {
				skip--
				continue
			}
			if len(out.Groups) == limit {
				out.Next = out.Groups[limit-1][0].at().String()
				return out, nil
			}
			out.Groups = append(out.Groups, group)
		}
		if len(rows) < batch {
			return out, nil
		}
		q.After = rows[len(rows)-1].at().String()
	}
}

// wording is what fact-checks of one group have in common.
func (c Checked) wording() string { return fold(c.Case.Verdict().Wording) }

// at is the place of a fact-check in the list.
func (c Checked) at() place { return place{stamp(*c.Case.PublishedAt), c.Case.ID} }

// place orders fact-checks: by time, then by id.
type place struct {
	time time.Time
	id   uuid.UUID
}

func (p place) String() string { return p.time.Format(time.RFC3339Nano) + "_" + p.id.String() }

func parsePlace(cursor string) (place, error) {
	at, id, _ := strings.Cut(cursor, "_")
	t, err := time.Parse(time.RFC3339Nano, at)
	u, idErr := uuid.Parse(id)
	if firstError(err, idErr) != nil {
		return place{}, errs.In("cursor", "The cursor is not one that this list gave out; start from the first page.")
	}
	return place{stamp(t), u}, nil
}

// checkedRows are the first rows that the query chooses, ungrouped.
func (db *DB) checkedRows(ctx context.Context, q CheckedQuery, limit int) ([]Checked, error) {
	tx := db.chooseChecked(ctx, q)
	if q.After != "" {
		after, err := parsePlace(q.After)
		if err != nil {
			return nil, err
		}
		tx = tx.Where("cases.published_at < ? OR (cases.published_at = ? AND cases.id < ?)", after.time, after.time, after.id)
	}
	return db.checkedOf(ctx, tx.Order("cases.published_at DESC, cases.id DESC").Limit(limit))
}

// wordedAlike are the fact-checks that the query may choose by wording, for the
// wordings of some rows, the newest of each first.
func (db *DB) wordedAlike(ctx context.Context, q CheckedQuery, rows []Checked) (map[string][]Checked, error) {
	out := map[string][]Checked{}
	keys := []string{}
	for _, c := range rows {
		keys = append(keys, quoteKey(c.Case.Verdict().Wording))
	}
	if len(keys) == 0 {
		return out, nil
	}
	found, err := db.checkedOf(ctx, db.chooseChecked(ctx, q).Where("claims.id IN (SELECT claim_id FROM claim_keys WHERE key IN ?)", unique(keys)))
	slices.SortFunc(found, func(a, b Checked) int {
		return cmp.Or(b.at().time.Compare(a.at().time), cmp.Compare(b.at().id.String(), a.at().id.String()))
	})
	for _, c := range found {
		out[c.wording()] = append(out[c.wording()], c)
	}
	return out, err
}

// chooseChecked is the query but for its place in the list.
func (db *DB) chooseChecked(ctx context.Context, q CheckedQuery) *gorm.DB {
	tx := db.q(ctx).Model(&claims.Claim{}).Joins("JOIN cases ON cases.claim_id = claims.id").
		Where("cases.state = ? AND cases.published_at IS NOT NULL", review.Published)
	if q.Language != "" {
		tx = tx.Where("cases.verdict_id IN (SELECT id FROM verdicts WHERE language = ? OR language LIKE ? ESCAPE '!')", q.Language, likeEscape(q.Language)+"-%")
	}
	if !q.Since.IsZero() {
		tx = tx.Where("cases.published_at >= ? OR claims.claimed_on >= ?", stamp(q.Since), q.Since.UTC().Format(time.DateOnly))
	}
	return matchingWords(tx, q.Text)
}

// checkedOf loads what a query over claims chooses.
func (db *DB) checkedOf(ctx context.Context, tx *gorm.DB) ([]Checked, error) {
	var found []claims.Claim
	if err := tx.Find(&found).Error; err != nil {
		return nil, err
	}
	cases, err := db.casesOf(ctx, found)
	out := make([]Checked, 0, len(cases))
	for i := range cases {
		if cases[i].Verdict() != nil && cases[i].PublishedAt != nil { // retracted in between
			out = append(out, Checked{Case: &cases[i]})
		}
	}
	return out, err
}
