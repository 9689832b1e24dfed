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
// retracted, or somebody else's that was imported. One of the two is nil.
type Checked struct {
	Case     *review.Case     // ours, with its claim and its standing verdict
	External *review.External // theirs, without its raw JSON
}

// CheckedQuery chooses fact-checks; a zero field chooses all.
type CheckedQuery struct {
	Language string    // the review's: "de" finds "de" and "de-AT"
	Ours     bool      // look among our verdicts
	External bool      // look among other people's
	Site     string    // External.PublisherSite of other people's
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

// Checked lists fact-checks, the newest first. Those of claims that are worded alike make
// one group, which stands where its first does.
func (db *DB) Checked(ctx context.Context, q CheckedQuery) (CheckedPage, error) {
	q.Limit = AtMost(q.Limit)
	if q.After != "" {
		q.Skip = 0
	}
	return db.listChecked(ctx, q)
}

// listChecked reads no more than the page's rows and what is worded like them.
func (db *DB) listChecked(ctx context.Context, q CheckedQuery) (CheckedPage, error) {
	out := CheckedPage{Groups: [][]Checked{}}
	batch := min(q.Limit+q.Skip+1, MaxPage)
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
			group := alike[c.Wording()]
			switch {
			case len(group) == 0 || group[0].ID() != c.ID():
				// retracted in between; or it stands with a newer one
			case q.Skip > 0:
				q.Skip--
			case len(out.Groups) == q.Limit:
				out.Next = out.Groups[q.Limit-1][0].at().String()
				return out, nil
			default:
				out.Groups = append(out.Groups, group)
			}
		}
		if len(rows) < batch {
			return out, nil
		}
		q.After = rows[len(rows)-1].at().String()
	}
}

// ID is the case's or the review's.
func (c Checked) ID() uuid.UUID {
	if c.Case != nil {
		return c.Case.ID
	}
	return c.External.ID
}

// Wording is what fact-checks of one group have in common.
func (c Checked) Wording() string {
	if c.Case != nil {
		return claims.Fold(c.Case.Verdict().Wording)
	}
	return claims.Fold(c.External.ClaimReviewed)
}

// at is the place of a fact-check in the list. A review of which the day alone is known
// stands at its beginning, one without a date at the end of all.
func (c Checked) at() place {
	if c.Case != nil {
		return place{stamp(*c.Case.PublishedAt), c.Case.ID}
	}
	day, _ := time.Parse(time.DateOnly, c.External.ReviewDate) // checked on import; zero if unknown
	return place{day, c.External.ID}
}

// Time is when it was published; zero if that is not known.
func (c Checked) Time() time.Time { return c.at().time }

// Newest sorts fact-checks as the list has them.
func Newest(a, b Checked) int {
	x, y := a.at(), b.at()
	return cmp.Or(y.time.Compare(x.time), cmp.Compare(y.id.String(), x.id.String()))
}

// place orders fact-checks: by time, then by id.
type place struct {
	time time.Time
	id   uuid.UUID
}

func (p place) String() string { return p.time.Format(time.RFC3339Nano) + "_" + p.id.String() }

// day is the time as External.ReviewDate has it.
func (p place) day() string {
	if p.time.IsZero() {
		return ""
	}
	return p.time.Format(time.DateOnly)
}

func parsePlace(cursor string) (place, error) {
	at, id, _ := strings.Cut(cursor, "_")
	t, err := time.Parse(time.RFC3339Nano, at)
	u, idErr := uuid.Parse(id)
	if firstError(err, idErr) != nil {
		return place{}, ErrCheckedCursor
	}
	return place{stamp(t), u}, nil
}

// ErrCheckedCursor refuses a cursor of another list.
var ErrCheckedCursor = errs.In("cursor", "The cursor is not one that this list gave out; start from the first page.")

// checkedRows are the first rows that the query chooses, ungrouped.
func (db *DB) checkedRows(ctx context.Context, q CheckedQuery, limit int) ([]Checked, error) {
	ours, theirs := db.chooseOurs(ctx, q), db.chooseTheirs(ctx, q)
	if q.After != "" {
		after, err := parsePlace(q.After)
		if err != nil {
			return nil, err
		}
		ours = ours.Where("cases.published_at <= ? AND (cases.published_at < ? OR cases.id < ?)", after.time, after.time, after.id)
		if after.time.Equal(after.time.Truncate(24 * time.Hour)) {
			theirs = theirs.Where("review_date <= ? AND (review_date < ? OR id < ?)", after.day(), after.day(), after.id)
		} else { // those of the same day stand at its beginning, behind
			theirs = theirs.Where("review_date <= ?", after.day())
		}
	}
	return db.loadChecked(ctx, q, ours.Order("cases.published_at DESC, cases.id DESC").Limit(limit),
		theirs.Order("review_date DESC, id DESC").Limit(limit), limit)
}

// alikeMost bounds the fact-checks of one group that are of ours or of others: nobody
// reads more, and a text that everybody checked must not fill an answer.
const alikeMost = MaxPage

// wordedAlike are the fact-checks that the query chooses by wording, for the wordings
// of some rows, the newest of each first.
func (db *DB) wordedAlike(ctx context.Context, q CheckedQuery, rows []Checked) (map[string][]Checked, error) {
	out := map[string][]Checked{}
	keys := []string{}
	for _, c := range rows {
		keys = append(keys, keyTerm(claims.QuoteHash(c.Wording())))
	}
	if len(keys) == 0 {
		return out, nil
	}
	keys = unique(keys)
	found, err := db.loadChecked(ctx, q,
		db.chooseOurs(ctx, q).Where("claims.id IN ("+docsWith+")", keys, publicDoc),
		db.chooseTheirs(ctx, q).Where("id IN ("+docsWith+")", keys, externalDoc), 0)
	if err != nil {
		return nil, err
	}
	for _, c := range append(found, rows...) { // a row is its own kin, whatever the index says
		group := out[c.Wording()]
		if !slices.ContainsFunc(group, func(k Checked) bool { return k.ID() == c.ID() }) && len(group) < alikeMost {
			out[c.Wording()] = append(group, c)
		}
	}
	for _, group := range out {
		slices.SortFunc(group, Newest)
	}
	return out, nil
}

// chooseOurs is the query over our claims but for its place in the list.
func (db *DB) chooseOurs(ctx context.Context, q CheckedQuery) *gorm.DB {
	tx := db.q(ctx).Model(&claims.Claim{}).Joins("JOIN cases ON cases.claim_id = claims.id").
		Where("cases.state = ? AND cases.published_at IS NOT NULL", review.Published)
	if q.Language != "" {
		tx = tx.Where("(SELECT 1 FROM verdicts WHERE id = cases.verdict_id AND (language = ? OR language LIKE ? ESCAPE '!')) = 1", q.Language, likeEscape(q.Language)+"-%")
	}
	if !q.Since.IsZero() {
		tx = tx.Where("cases.published_at >= ? OR claims.claimed_on >= ?", stamp(q.Since), q.Since.UTC().Format(time.DateOnly))
	}
	return tx
}

// chooseTheirs is the same over other people's fact-checks.
func (db *DB) chooseTheirs(ctx context.Context, q CheckedQuery) *gorm.DB {
	tx := db.q(ctx).Model(&review.External{}).Omit("raw")
	if q.Site != "" {
		tx = tx.Where("publisher_site = ?", q.Site)
	}
	if q.Language != "" {
		tx = tx.Where("language = ? OR language LIKE ? ESCAPE '!'", q.Language, likeEscape(q.Language)+"-%")
	}
	if day := q.Since.UTC().Format(time.DateOnly); !q.Since.IsZero() {
		tx = tx.Where("review_date >= ? OR claim_date >= ?", day, day)
	}
	return tx
}

// loadChecked loads what two queries choose, as the query says whose, the newest first
// and limit of them, all if 0.
func (db *DB) loadChecked(ctx context.Context, q CheckedQuery, ours, theirs *gorm.DB, limit int) ([]Checked, error) {
	var out []Checked
	if q.Ours {
		var found []claims.Claim
		if err := ours.Find(&found).Error; err != nil {
			return nil, err
		}
		cases, err := db.casesOf(ctx, wholeListing, found)
		if err != nil {
			return nil, err
		}
		for i := range cases {
			if cases[i].Verdict() != nil && cases[i].PublishedAt != nil { // retracted in between
				out = append(out, Checked{Case: &cases[i]})
			}
		}
	}
	if q.External {
		var found []review.External
		if err := theirs.Find(&found).Error; err != nil {
			return nil, err
		}
		for i := range found {
			out = append(out, Checked{External: &found[i]})
		}
	}
	slices.SortFunc(out, Newest)
	if limit > 0 {
		out = out[:min(len(out), limit)]
	}
	return out, nil
}
