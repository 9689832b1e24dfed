package store

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// CandidateQuery chooses candidates; a zero field chooses all.
type CandidateQuery struct {
	ArticleID   uuid.UUID
	State       claims.CandidateState
	Attribution claims.Attribution
	Kind        claims.Kind
	Speaker     string // exactly, as resolved
	Text        string // part of the words, letters' case aside
	CheckWorthy bool   // only those above the extractor's cut
	After       string // the cursor that the page before returned
	Limit       int
}

// CandidatePage is one page of candidates with the cursor to the next, "" at the end.
type CandidatePage struct {
	Items []claims.Candidate
	Next  string
}

// Candidates lists candidates, those most worth a check first.
func (db *DB) Candidates(ctx context.Context, q CandidateQuery) (CandidatePage, error) {
	limit := AtMost(q.Limit)
	tx := db.candidatesOf(db.q(ctx), q).Order("worth DESC, id").Limit(limit + 1)
	if q.After != "" {
		worth, id, err := candidateCursor(q.After)
		if err != nil {
			return CandidatePage{}, err
		}
		tx = tx.Where("worth <= ? AND (worth < ? OR id > ?)", worth, worth, id) // the first is what the index is entered by
	}
	out := CandidatePage{Items: []claims.Candidate{}}
	if err := tx.Find(&out.Items).Error; err != nil {
		return out, err
	}
	if len(out.Items) > limit {
		out.Items = out.Items[:limit]
		last := out.Items[limit-1]
		out.Next = base64.RawURLEncoding.EncodeToString([]byte(strconv.FormatFloat(last.Worth, 'g', -1, 64) + " " + last.ID.String()))
	}
	return out, nil
}

func (db *DB) candidatesOf(tx *gorm.DB, q CandidateQuery) *gorm.DB {
	if q.ArticleID != uuid.Nil {
		tx = tx.Where("article_id = ?", q.ArticleID)
	}
	if q.State != "" {
		tx = tx.Where("state = ?", q.State)
	}
	switch {
	case q.Attribution == "":
	case q.ArticleID != uuid.Nil: // an expression, or SQLite would walk the index of all articles' attributions
		tx = tx.Where("attribution || '' = ?", q.Attribution)
	default:
		tx = tx.Where("attribution = ?", q.Attribution)
	}
	if q.Kind != "" {
		tx = tx.Where("kinds LIKE ? ESCAPE '!'", `%"`+likeEscape(string(q.Kind))+`"%`)
	}
	if q.Speaker != "" {
		tx = tx.Where("speaker = ?", q.Speaker)
	}
	if q.Text != "" {
		tx = db.containing(tx, q.Text, "exact")
	}
	if q.CheckWorthy {
		tx = tx.Where("check_worthy = ?", true)
	}
	return tx
}

var errCandidateCursor = errs.In("cursor", "The cursor is not one that this list gave out; start from the first page.")

func candidateCursor(s string) (worth float64, id uuid.UUID, err error) {
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil {
		return 0, uuid.Nil, errCandidateCursor
	}
	number, text, _ := strings.Cut(string(b), " ")
	worth, notNumber := strconv.ParseFloat(number, 64)
	id, notID := uuid.Parse(text)
	if firstError(notNumber, notID) != nil {
		return 0, uuid.Nil, errCandidateCursor
	}
	return worth, id, nil
}

// Candidate loads one.
func (db *DB) Candidate(ctx context.Context, id uuid.UUID) (*claims.Candidate, error) {
	var c claims.Candidate
	return &c, missing(db.q(ctx).Where("id = ?", id).Take(&c).Error, "candidate")
}

// EditCandidates decides about candidates in one transaction: all, or when change
// fails for one, none. change is called with each, in the order of ids.
func (db *DB) EditCandidates(ctx context.Context, ids []uuid.UUID, change func(*review.Triage) error) ([]*review.Triage, error) {
	var out []*review.Triage
	err := db.tx(ctx, func(tx *gorm.DB) error {
		out = nil
		texts := snapshotTexts{}
		if err := lockCandidates(tx, ids); err != nil {
			return err
		}
		for _, id := range ids {
			t, err := db.editCandidate(tx, id, change, texts)
			if err != nil {
				return db.who(tx, id, err)
			}
			out = append(out, t)
		}
		OnceOf(ctx).decided(out...)
		return nil
	})
	return out, err
}

// UndoCandidates takes decisions about candidates back in one transaction, each by itself:
// one that somebody has worked on since, or decided about anew, is left and told.
func (db *DB) UndoCandidates(ctx context.Context, ids []uuid.UUID, undo func(*review.Triage) error) (done []*review.Triage, left []review.Left, err error) {
	err = db.tx(ctx, func(tx *gorm.DB) error {
		done, left = nil, nil
		if err := lockCandidates(tx, ids); err != nil {
			return err
		}
		texts := snapshotTexts{}
		for _, id := range ids {
			var words string
			t, err := db.editCandidate(tx, id, func(t *review.Triage) error { words = t.Candidate.Exact; return undo(t) }, texts)
			switch {
			case err == nil:
				done = append(done, t)
			case errs.KindOf(err) == errs.Conflict:
				left = append(left, review.Left{Wording: words, Problem: db.who(tx, id, err).Error()})
			default:
				return err
			}
		}
		if len(done) > 0 {
			OnceOf(ctx).decided(done...)
		}
		return nil
	})
	return done, left, err
}

// lockCandidates locks all in one order, so that two people's bulk actions can't block
// each other.
func lockCandidates(tx *gorm.DB, ids []uuid.UUID) error {
	if len(ids) == 0 || len(ids) > MaxPage {
		return errs.In("ids", "Name 1 to %d candidates.", MaxPage)
	}
	for _, id := range slices.SortedFunc(slices.Values(ids), func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) }) {
		if err := tx.Clauses(forUpdate).Select("id").Where("id = ?", id).Take(&claims.Candidate{}).Error; err != nil {
			return missing(err, "candidate")
		}
	}
	return nil
}

func (db *DB) editCandidate(tx *gorm.DB, id uuid.UUID, change func(*review.Triage) error, texts snapshotTexts) (*review.Triage, error) {
	t, err := loadTriage(tx, id)
	if err != nil {
		return nil, err
	}
	parts := partsOf(t.Case)
	if err := change(t); err != nil {
		return nil, err
	}
	if len(t.Events) == 0 {
		return t, nil
	}
	if t.Case != nil {
		if err := saveCase(tx, t.Case, parts, texts); err != nil {
			return nil, err
		}
	}
	return t, saveTriage(tx, t)
}

// saveTriage saves the candidate and the events; its case is saved already.
func saveTriage(tx *gorm.DB, t *review.Triage) error {
	if t.Case != nil { // the history of a case begins with its candidate
		for i := range t.Events {
			t.Events[i].CaseID = &t.Case.ID
		}
	}
	t.Candidate.Version++
	return firstError(tx.Select("*").Updates(t.Candidate).Error, appendEvents(tx, t.Events))
}

// Decided loads the candidates that a request decided about, and the cases that they
// became or were joined to, by the ids that were kept of it.
func (db *DB) Decided(ctx context.Context, o *Once) ([]*review.Triage, error) {
	n := len(o.IDs) / 2
	out := make([]*review.Triage, n)
	for i := range n {
		out[i] = &review.Triage{}
		var err error
		if out[i].Candidate, err = db.Candidate(ctx, o.IDs[i]); err != nil {
			return nil, err
		}
		if o.IDs[n+i] == uuid.Nil {
			continue
		}
		if out[i].Case, err = db.Case(ctx, o.IDs[n+i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// decided notes the candidates, and then for each its case, Nil for none.
func (o *Once) decided(all ...*review.Triage) {
	var candidates, cases []uuid.UUID
	for _, t := range all {
		id := uuid.Nil
		if t.Case != nil {
			id = t.Case.ID
		}
		candidates, cases = append(candidates, t.Candidate.ID), append(cases, id)
	}
	o.subject(all[0].Candidate.Version, append(candidates, cases...)...)
}

func loadTriage(tx *gorm.DB, id uuid.UUID) (*review.Triage, error) {
	t := &review.Triage{Candidate: &claims.Candidate{}, Article: &claims.Article{}}
	if err := missing(tx.Clauses(forUpdate).Where("id = ?", id).Take(t.Candidate).Error, "candidate"); err != nil {
		return nil, err
	}
	if err := tx.Where("id = ?", t.Candidate.ArticleID).Take(t.Article).Error; err != nil {
		return nil, err
	}
	if t.Candidate.ClaimID == nil {
		return t, nil
	}
	var err error
	t.Case, err = lockCase(tx, "claim_id = ?", *t.Candidate.ClaimID)
	return t, err
}

// snapshotTexts remembers texts within one transaction, since a bulk action checks
// many spans of one; in code points, as spans count.
type snapshotTexts map[uuid.UUID][]rune

func (s snapshotTexts) text(tx *gorm.DB, id uuid.UUID) ([]rune, error) {
	if t, ok := s[id]; ok {
		return t, nil
	}
	var snap claims.Snapshot
	// Locked against Redact, which would miss what is made of the text right now.
	if err := missing(tx.Clauses(clause.Locking{Strength: "SHARE"}).Omit("raw").Where("id = ?", id).Take(&snap).Error, "snapshot"); err != nil {
		return nil, err
	}
	if snap.RedactedAt != nil {
		return nil, errs.New(errs.Gone, "The text was taken down, so nothing new can be made of it: %s", snap.RedactionReason)
	}
	s[id] = []rune(snap.Text)
	return s[id], nil
}

// who adds to a conflict who changed the subject last and what they did.
func (db *DB) who(tx *gorm.DB, subject uuid.UUID, err error) error {
	var e *errs.Error
	if !errors.As(err, &e) || e.Kind != errs.Conflict && e.Kind != errs.Stale || e.Field != "version" && e.Field != "state" {
		return err
	}
	var last review.Event
	if tx.Where("case_id = ? OR subject_id = ?", subject, subject).Order("seq DESC").Limit(1).Take(&last).Error != nil {
		return err
	}
	told := *e
	told.Message += fmt.Sprintf(" Last change: %s, by %s on %s UTC.", last.Verb, last.Actor, last.At.UTC().Format("2006-01-02 15:04"))
	return &told
}

// LastDecided lists the candidates of a person's most recent decision in triage,
// one or those of one bulk action, that has not been undone; none when there is
// none since the given time. Undoing them and asking again gives the one before.
func (db *DB) LastDecided(ctx context.Context, by uuid.UUID, since time.Time) ([]claims.Candidate, error) {
	out := []claims.Candidate{}
	err := db.q(ctx).Order("worth DESC, id").Limit(MaxPage).
		Where("decided_by = ? AND decided_at >= ?", by, stamp(since)).
		Where("decided_at = (SELECT max(decided_at) FROM candidates WHERE decided_by = ?)", by).Find(&out).Error
	return out, err
}
