package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/claims"
	"factdesk/claims/differ"
	"factdesk/internal/errs"
	"factdesk/review"
)

var onConflictDoNothing = clause.OnConflict{DoNothing: true}

// Import is what an import found: an article, the snapshot of its text and what
// extraction says of it. Ids, owner and times are the store's to fill in.
type Import struct {
	Article   claims.Article
	URLs      []string // every address that leads to it, canonical first; none when pasted
	Snapshot  claims.Snapshot
	Found     []claims.Found   // best first
	Extractor string           // name and version
	Passages  []claims.Passage // of its page, that are not in its text
	Then      []string         // kinds of job that follow, each with a SnapshotJob as payload
}

// SnapshotJob is the payload of a job that follows an import.
type SnapshotJob struct {
	SnapshotID uuid.UUID `json:"snapshot_id"`
	PutOff     int       `json:"put_off,omitempty"` // how often it was left for later
}

// Imported is what became of an Import.
type Imported struct {
	Article    claims.Article  `json:"article"`
	Snapshot   claims.Snapshot `json:"snapshot"`
	Candidates int             `json:"candidates"`
	Already    bool            `json:"already"`            // the URL or the text was known; nothing new was made
	Reworded   *Reworded       `json:"reworded,omitempty"` // how this text of a known article differs from the one before
	LeftOut    claims.LeftOut  `json:"left_out"`           // what of the page's prose is not in the text

	// UnchangedSince is when the page was fetched that is as it was then, as its site says;
	// nil when nobody asked, or it is not.
	UnchangedSince *time.Time `json:"unchanged_since,omitempty"`
}

// SaveImport stores an article with its snapshot and candidates in one transaction.
// When the text is known, however it is set, or there is only a URL and it is known, it
// makes nothing new and returns what is there. A text in other words at a URL that is
// known is kept as a further snapshot of its article.
func (db *DB) SaveImport(ctx context.Context, in Import, by review.Actor, now time.Time) (Imported, error) {
	for range 2 { // a second time when another import of the same thing was faster
		out, err := db.saveImport(ctx, in, by, now)
		if !errors.Is(err, gorm.ErrDuplicatedKey) {
			return out, err
		}
	}
	return Imported{}, errs.New(errs.Conflict, "This article is being imported by somebody else at the moment; try again.")
}

func (db *DB) saveImport(ctx context.Context, in Import, by review.Actor, now time.Time) (out Imported, err error) {
	err = db.tx(ctx, func(tx *gorm.DB) error {
		out = Imported{}
		there, err := knownSnapshot(tx, in)
		if err != nil {
			return err
		}
		if there != nil {
			out, err = anew(ctx, tx, there, in, by, now)
			return err
		}
		out.Article, out.Snapshot, out.Candidates = in.Article, in.Snapshot, len(in.Found)
		if err := insertImport(tx, &out, in, by, now); err != nil {
			return err
		}
		OnceOf(ctx).subject(out.Article.Version, out.Article.ID)
		return nil
	})
	return out, err
}

// anew imports what is there already: another text of it, or the same once more.
func anew(ctx context.Context, tx *gorm.DB, there *claims.Snapshot, in Import, by review.Actor, now time.Time) (Imported, error) {
	if in.rewords(there) {
		out, err := reword(tx, there, in, by, now)
		if err != nil {
			return out, err
		}
		OnceOf(ctx).subject(out.Article.Version, out.Article.ID)
		return out, nil
	}
	out, err := knownImport(tx, there, in, by, now)
	if err != nil {
		return out, err
	}
	OnceOf(ctx).found(out.Article.Version, out.Article.ID)
	return out, nil
}

// knownSnapshot finds what is there already: by its text, by what it says, and at last by
// the URL, whose latest text it is then. It is nil when nothing is.
func knownSnapshot(tx *gorm.DB, in Import) (*claims.Snapshot, error) {
	s := &claims.Snapshot{}
	err := tx.Omit("raw").Where("text_sha256 = ?", in.Snapshot.TextSHA256).Take(s).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		s, err = withForm(tx, in.Snapshot.Text)
	}
	if errors.Is(err, gorm.ErrRecordNotFound) && len(in.URLs) > 0 {
		s = &claims.Snapshot{}
		err = tx.Omit("raw").Where("article_id IN (SELECT article_id FROM article_urls WHERE url IN ?)", in.URLs).Order("id DESC").Take(s).Error
	}
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound):
		return nil, nil
	case err != nil:
		return nil, err
	case s.RedactedAt != nil:
		return nil, errs.New(errs.Gone, "This text was taken down on %s and can't be imported again.", s.RedactedAt.Format(time.DateOnly))
	}
	return s, nil
}

// rewords says whether an import has another text of an article that is there. One
// without a text asks only; the same bytes are the same page, whatever is read in them
// today.
func (in *Import) rewords(there *claims.Snapshot) bool {
	if in.Snapshot.Text == "" || in.Snapshot.RawSHA256 == there.RawSHA256 {
		return false
	}
	return differ.Form(in.Snapshot.Text) != differ.Form(there.Text)
}

// knownImport tells what is there, and remembers further addresses of it.
func knownImport(tx *gorm.DB, s *claims.Snapshot, in Import, by review.Actor, now time.Time) (Imported, error) {
	out := Imported{Snapshot: *s, Already: true}
	var n int64
	err := firstError(
		tx.Where("id = ?", s.ArticleID).Take(&out.Article).Error,
		tx.Model(&claims.Candidate{}).Where("snapshot_id = ?", s.ID).Count(&n).Error,
		addAddresses(tx, in.URLs, s.ArticleID, by, now))
	if err != nil {
		return out, err
	}
	out.Candidates = int(n)
	out.LeftOut, err = leftOut(tx, s)
	return out, err
}

// Imported is what an import made, as it is by now.
func (db *DB) Imported(ctx context.Context, article uuid.UUID) (Imported, error) {
	var out Imported
	a, err := db.Article(ctx, article)
	if err != nil {
		return out, err
	}
	out.Article = *a
	s, err := db.LatestSnapshot(ctx, article)
	if err != nil {
		return out, err
	}
	out.Snapshot = *s
	var n int64
	err = db.q(ctx).Model(&claims.Candidate{}).Where("snapshot_id = ?", s.ID).Count(&n).Error
	if err != nil {
		return out, err
	}
	out.Candidates = int(n)
	out.LeftOut, err = db.LeftOut(ctx, s)
	return out, err
}

// LeftOut is what of the page's prose is not in a snapshot's text.
func (db *DB) LeftOut(ctx context.Context, s *claims.Snapshot) (claims.LeftOut, error) {
	return leftOut(db.q(ctx), s)
}

func leftOut(tx *gorm.DB, s *claims.Snapshot) (claims.LeftOut, error) {
	all, err := passages(tx, s.ID)
	if err != nil {
		return claims.LeftOut{}, err
	}
	return claims.NewLeftOut(s.Text, all), nil
}

func insertImport(tx *gorm.DB, out *Imported, in Import, by review.Actor, now time.Time) error {
	a, s := &out.Article, &out.Snapshot
	a.ID, a.CreatedAt, a.UpdatedAt, a.CreatedBy, a.Version = newID(), now, now, by.ID, 1
	s.ID, s.ArticleID = newID(), a.ID
	e := review.Happened(review.VerbImported, "article", a.ID, by, now, map[string]string{
		"headline": a.Headline, "url": a.URL, "text_sha256": s.TextSHA256, "candidates": fmt.Sprint(len(in.Found))})
	e.ArticleID = &a.ID
	if err := firstError(tx.Create(a).Error, tx.Create(s).Error, addForm(tx, s), addURLs(tx, in.URLs, a.ID), appendEvents(tx, []review.Event{e})); err != nil {
		return err
	}
	rows := make([]claims.Candidate, len(in.Found))
	for i, f := range in.Found {
		rows[i] = s.Propose(newID(), f, in.Extractor, now)
		rows[i].Position = i + 1
	}
	return firstError(savePassages(tx, out, in), allStandIn(s.Text, rows), follow(tx, in.Then, s.ID, by, now), create(tx, rows))
}

func savePassages(tx *gorm.DB, out *Imported, in Import) error {
	for i := range in.Passages {
		in.Passages[i].SnapshotID, in.Passages[i].Position = out.Snapshot.ID, i+1
	}
	out.LeftOut = claims.NewLeftOut(out.Snapshot.Text, in.Passages)
	return insert(tx, "passages", in.Passages)
}

// follow queues the jobs that follow an import, in its transaction.
func follow(tx *gorm.DB, kinds []string, snapshot uuid.UUID, by review.Actor, now time.Time) error {
	for _, kind := range kinds {
		j, err := NewJob(kind, kind+" "+snapshot.String(), SnapshotJob{SnapshotID: snapshot}, by, now)
		if err == nil {
			_, err = addJob(tx, j)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// addAddresses remembers further addresses of an article that is known. Those of a
// published verdict's article lead readers to it only once somebody else approved them.
func addAddresses(tx *gorm.DB, urls []string, article uuid.UUID, by review.Actor, now time.Time) error {
	var before, after int64
	has := tx.Table("article_urls").Where("article_id = ?", article).Session(&gorm.Session{})
	err := firstError(has.Count(&before).Error, addURLs(tx, urls, article), has.Count(&after).Error)
	if err != nil || before == after {
		return err
	}
	return articleChanged(tx, article, by, now)
}

func addURLs(tx *gorm.DB, urls []string, article uuid.UUID) error {
	rows := []articleURL{}
	for _, u := range unique(urls) {
		if u != "" {
			rows = append(rows, articleURL{u, article})
		}
	}
	return insert(tx, "article_urls", rows)
}

// allStandIn checks text[start:end] == exact for every candidate in one walk.
func allStandIn(text string, rows []claims.Candidate) error {
	r := []rune(text)
	for _, c := range rows {
		if err := claims.Stands(r, c.Exact, c.Start, c.End); err != nil {
			return fmt.Errorf("candidate %d: %v", c.Position, err) // ours, whatever its kind: no person chose the span
		}
	}
	return nil
}

func newID() uuid.UUID { return uuid.Must(uuid.NewV7()) }

// ArticleByURL finds the article that any of its addresses leads to.
func (db *DB) ArticleByURL(ctx context.Context, url string) (*claims.Article, error) {
	var a claims.Article
	err := db.q(ctx).Where("id IN (SELECT article_id FROM article_urls WHERE url = ?)", url).Take(&a).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, errs.New(errs.NotFound, "No article has that address.")
	}
	return &a, err
}

// PublishedOn are the days of some articles; of one without a day "". It is one statement
// by their keys.
func (db *DB) PublishedOn(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]string, error) {
	var rows []struct {
		ID        uuid.UUID
		Published string
	}
	err := db.q(ctx).Model(&claims.Article{}).Select("id", "published").Where("id IN ?", ids).Find(&rows).Error
	if err != nil {
		return nil, err
	}
	out := make(map[uuid.UUID]string, len(rows))
	for _, r := range rows {
		out[r.ID] = r.Published
	}
	return out, nil
}

// Article loads one.
func (db *DB) Article(ctx context.Context, id uuid.UUID) (*claims.Article, error) {
	var a claims.Article
	return &a, missing(db.q(ctx).Where("id = ?", id).Take(&a).Error, "article")
}

// EditArticle corrects what an import took from the page. The snapshot stays.
// Version 0 means that the person did not say which version they saw.
func (db *DB) EditArticle(ctx context.Context, id uuid.UUID, version int, change func(*claims.Article) error, by review.Actor, now time.Time) (*claims.Article, error) {
	var a claims.Article
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := hold(db, tx, "article", id, &a, &a.Version, version); err != nil {
			return err
		}
		if err := change(&a); err != nil {
			return err
		}
		if err := a.Check(); err != nil {
			return err
		}
		a.Version++
		a.UpdatedAt = now
		e := review.Happened(review.VerbCorrected, "article", id, by, now, map[string]string{"headline": a.Headline, "publisher": a.Publisher, "published": a.Published, "language": a.Language})
		e.ArticleID = &id
		OnceOf(ctx).subject(a.Version, a.ID)
		return firstError(tx.Select("*").UpdateColumns(&a).Error, appendEvents(tx, []review.Event{e}), articleChanged(tx, id, by, now))
	})
	return &a, err
}

var forUpdate = clause.Locking{Strength: "UPDATE"}

// hold locks a row and reads it into out, whose version is at now. It refuses another version
// than somebody saw, and says who was faster; 0 means that they did not say.
func hold[T any](db *DB, tx *gorm.DB, what string, id uuid.UUID, out *T, now *int, seen int) error {
	*out = *new(T) // a transaction may run a second time
	if err := missing(tx.Clauses(forUpdate).Take(out, "id = ?", id).Error, what); err != nil {
		return err
	}
	return db.held(tx, what, id, *now, seen)
}

// held refuses somebody who saw another version than there is now.
func (db *DB) held(tx *gorm.DB, what string, id uuid.UUID, now, seen int) error {
	if seen != 0 && seen != now {
		return db.who(tx, id, staleVersion(what))
	}
	return nil
}

func staleVersion(what string) *errs.Error {
	e := errs.New(errs.Conflict, "This %s has changed since you opened it.", what)
	e.Field = "version"
	return e
}

// ArticleQuery chooses articles; a zero field chooses all.
type ArticleQuery struct {
	Text      string    // words of the headline, publisher, bylines and address; the last may be the beginning of one
	Publisher string    // exactly
	Before    uuid.UUID // the cursor: articles imported before this one
	Limit     int
}

// ArticleRow is an article with how far its triage is.
type ArticleRow struct {
	claims.Article
	New       int `json:"candidates_new"`
	Accepted  int `json:"candidates_accepted"`
	Dismissed int `json:"candidates_dismissed"`
}

// Articles lists articles, newest import first.
func (db *DB) Articles(ctx context.Context, q ArticleQuery) ([]ArticleRow, error) {
	tx, err := db.newestArticles(ctx, q)
	if err != nil {
		return nil, err
	}
	if q.Publisher != "" {
		tx = tx.Where("articles.publisher = ?", q.Publisher)
	}
	var all []claims.Article
	if err := tx.Find(&all).Error; err != nil {
		return nil, err
	}
	return db.withCounts(ctx, all)
}

func (db *DB) newestArticles(ctx context.Context, q ArticleQuery) (*gorm.DB, error) {
	if len(wordsAsked(q.Text)) > 0 {
		return db.choose(ctx, foundIn{"articles", q.Text, q.Before, q.Limit})
	}
	tx := db.q(ctx).Order("id DESC").Limit(AtMost(q.Limit))
	if q.Before != uuid.Nil {
		tx = tx.Where("id < ?", q.Before)
	}
	return tx, nil
}

// ArticlesByID are the articles of ids that are there, the newest first.
func (db *DB) ArticlesByID(ctx context.Context, ids []uuid.UUID) ([]claims.Article, error) {
	out := []claims.Article{}
	if len(ids) == 0 {
		return out, nil
	}
	return out, db.q(ctx).Where("id IN ?", ids).Order("id DESC").Find(&out).Error
}

func (db *DB) withCounts(ctx context.Context, all []claims.Article) ([]ArticleRow, error) {
	ids, out := make([]uuid.UUID, len(all)), make([]ArticleRow, len(all))
	at := map[uuid.UUID]*ArticleRow{}
	for i, a := range all {
		ids[i], out[i].Article = a.ID, a
		at[a.ID] = &out[i]
	}
	var counts []struct {
		ArticleID uuid.UUID
		State     claims.CandidateState
		N         int
	}
	if len(ids) > 0 {
		err := db.q(ctx).Model(&claims.Candidate{}).Select("article_id, state, count(*) AS n").Where("article_id IN ?", ids).Group("article_id, state").Scan(&counts).Error
		if err != nil {
			return nil, err
		}
	}
	for _, c := range counts {
		switch c.State {
		case claims.CandidateNew:
			at[c.ArticleID].New = c.N
		case claims.CandidateAccepted:
			at[c.ArticleID].Accepted = c.N
		case claims.CandidateDismissed:
			at[c.ArticleID].Dismissed = c.N
		}
	}
	return out, nil
}
