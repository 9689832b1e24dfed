package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// Public cases are numbered as they become public. Feed and sitemap have a page for each
// FeedOf and SitemapOf numbers, from 0: on page p are those from p times as many on.
const (
	FeedOf    = 100
	SitemapOf = 1000 // the index public_cases_sitemap says it, too
)

// PublicRange is the numbers from From to before Before; a zero Before is no bound.
type PublicRange struct{ From, Before int64 }

// PublicCase is a case that readers see: which edition stands and since when.
type PublicCase struct {
	ID          uuid.UUID
	State       review.State
	PublishedAt *time.Time
	RetractedAt *time.Time
	Digest      string
	Version     int // a take-down changes words and makes the next
	ApprovedAt  *time.Time
}

// Changed is when readers saw the case change last, but for take-downs; zero when they
// don't see it.
func (c PublicCase) Changed() time.Time {
	var last time.Time
	for _, at := range []*time.Time{c.PublishedAt, c.ApprovedAt, c.RetractedAt} {
		if at != nil && at.After(last) {
			last = *at
		}
	}
	return last
}

// NewestPublic is the number of the case that became public last, 0 when none is.
func (db *DB) NewestPublic(ctx context.Context) (int64, error) {
	var n int64
	return n, db.q(ctx).Raw("SELECT COALESCE(MAX(n), 0) FROM public_cases").Scan(&n).Error
}

// in narrows a query over public_cases to a range. Both databases read the primary key.
func (r PublicRange) in(tx *gorm.DB) *gorm.DB {
	tx = tx.Where("public_cases.n >= ?", r.From)
	if r.Before > 0 {
		tx = tx.Where("public_cases.n < ?", r.Before)
	}
	return tx
}

// Public lists the cases of a range, the newest number first, of each a few short
// columns.
func (db *DB) Public(ctx context.Context, r PublicRange) ([]PublicCase, error) {
	var rows []PublicCase
	err := r.in(db.q(ctx).Table("public_cases")).Order("public_cases.n DESC").
		Joins("JOIN cases ON cases.id = public_cases.case_id JOIN editions ON editions.id = cases.edition_id").
		Select("cases.id, cases.state, cases.published_at, cases.retracted_at, editions.digest, editions.version, editions.approved_at").Scan(&rows).Error
	return rows, err
}

// PublicMark is another one whenever what readers see of these cases is, and the same in
// every process: it comes from what stands in the database alone, and nothing that stays
// on the desk moves it, so that strangers don't see it at work.
func PublicMark(rows []PublicCase, org review.Organisation) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q\n", []string{org.Name, org.BaseURL, org.LogoURL, org.LicenceURL, org.CorrectionsURL, org.TimeZone, org.Language})
	for _, r := range rows {
		fmt.Fprintln(h, r.ID, r.State, r.Digest, r.Version, instant(r.PublishedAt), instant(r.RetractedAt))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// instant is a time as both databases give it back, 0 when there is none.
func instant(t *time.Time) int64 {
	if t == nil {
		return 0
	}
	return t.UnixMicro()
}

// PublicEditions loads the cases of a range, the newest number first, each with the
// edition that stands and nothing else: what readers see is made of it.
func (db *DB) PublicEditions(ctx context.Context, r PublicRange) ([]review.Case, error) {
	var cases []review.Case
	err := r.in(db.q(ctx).Model(&review.Case{}).Joins("JOIN public_cases ON public_cases.case_id = cases.id")).Order("public_cases.n DESC").Find(&cases).Error
	if err != nil {
		return nil, err
	}
	var editions []review.Edition
	if err := db.q(ctx).Where("id IN (?)", r.in(db.q(ctx).Table("public_cases").Joins("JOIN cases ON cases.id = public_cases.case_id")).Select("cases.edition_id")).Find(&editions).Error; err != nil {
		return nil, err
	}
	byID := map[uuid.UUID]*review.Edition{}
	for i := range editions {
		byID[editions[i].ID] = &editions[i]
	}
	for i := range cases {
		if id := cases[i].EditionID; id != nil {
			cases[i].Edition = byID[*id]
		}
	}
	return cases, nil
}

// SitemapPage is a page of SitemapOf numbers and when one of its cases changed last.
type SitemapPage struct {
	Page      int64
	ChangedAt time.Time
}

// SitemapPages are the pages that hold a case, the oldest first. Of each the newest entry
// of public_cases_sitemap is read, and then its row: joined, PostgreSQL reads all cases.
func (db *DB) SitemapPages(ctx context.Context) ([]SitemapPage, error) {
	var newest []int64 // the number, of each page, of the case that changed last
	err := db.q(ctx).Raw(`WITH RECURSIVE pages (page) AS (
			SELECT 0 UNION ALL SELECT page + 1 FROM pages WHERE (page + 1) * ` + fmt.Sprint(SitemapOf) + ` <= (SELECT COALESCE(MAX(n), 0) FROM public_cases))
		SELECT COALESCE((SELECT n FROM public_cases ` + db.indexedBy("public_cases_sitemap") + ` WHERE n / 1000 = pages.page ORDER BY changed_at DESC LIMIT 1), 0) AS n FROM pages`).Scan(&newest).Error
	if err != nil {
		return nil, err
	}
	var rows []struct {
		N         int64
		ChangedAt time.Time
	}
	if err := db.q(ctx).Table("public_cases").Select("n, changed_at").Where("n IN ?", newest).Order("n").Scan(&rows).Error; err != nil {
		return nil, err
	}
	out := make([]SitemapPage, len(rows))
	for i, r := range rows {
		out[i] = SitemapPage{r.N / SitemapOf, r.ChangedAt}
	}
	return out, nil
}

// publicChange is when readers last saw a case change.
func publicChange(c *review.Case) time.Time {
	return stamp(PublicCase{PublishedAt: c.PublishedAt, RetractedAt: c.RetractedAt, ApprovedAt: c.Edition.ApprovedAt}.Changed())
}

// numberPublic gives a case that became public its number, and notes when readers saw it
// change.
func numberPublic(tx *gorm.DB, c *review.Case) error {
	if !c.State.Public() || c.Edition == nil {
		return nil
	}
	at := publicChange(c)
	var there []struct{ ChangedAt time.Time }
	err := tx.Table("public_cases").Where("case_id = ?", c.ID).Select("changed_at").Scan(&there).Error
	switch {
	case err != nil:
		return err
	case len(there) == 0:
		return tx.Exec("INSERT INTO public_cases (case_id, changed_at) VALUES (?, ?)", c.ID, at).Error
	case there[0].ChangedAt.Equal(at):
		return nil
	}
	return tx.Exec("UPDATE public_cases SET changed_at = ? WHERE case_id = ?", at, c.ID).Error
}
