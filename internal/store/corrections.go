package store

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/segmentio/encoding/json"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// saveCorrections writes those that are new or changed, with the speaker that the claimant
// of each leads to: who approves it sees that one.
func saveCorrections(tx *gorm.DB, c *review.Case, was parts) error {
	for i := range c.Corrections {
		k := &c.Corrections[i]
		if was.same(k.ID, k.Version) {
			continue
		}
		if err := resolveSpeaker(tx, k.Claim); err != nil {
			return err
		}
		if err := savePart(tx, k, k.ID, k.Version, was); err != nil {
			return err
		}
	}
	return nil
}

// PublishedEdition is the last edition with a revision of the verdict that readers saw,
// for the page of that revision. Both databases read the revision's row and the editions
// of that verdict, by their indexes.
func (db *DB) PublishedEdition(ctx context.Context, id uuid.UUID, revision int) (*review.Edition, error) {
	var e review.Edition
	err := db.q(ctx).Where("state = ? AND verdict_id = (SELECT id FROM verdicts WHERE case_id = ? AND revision = ?)", review.EditionApproved, id, revision).
		Order("number DESC").Limit(1).Take(&e).Error
	return &e, missing(err, "revision")
}

// PutRight is something that was published and put right, newest first: a correction, or
// a verdict that was taken back. The case is as readers see it.
type PutRight struct {
	At         time.Time
	ID         uuid.UUID          // of the correction, or of the case that was retracted
	Case       *review.Case       // with its claim's wording, what the verdict is worded as, and corrections
	Correction *review.Correction // nil when the verdict was retracted
}

// PutRightPage is a page of them.
type PutRightPage struct {
	Items []PutRight
	Next  string
}

// dated names what was put right, and when.
type dated struct {
	ID        uuid.UUID
	CaseID    uuid.UUID
	At        time.Time
	Retracted bool
}

// PutRight lists corrections and retractions that readers see, the newest first. Both
// databases read corrections_published and cases_retracted from the cursor on, a page of
// each, and then the editions of the page.
func (db *DB) PutRight(ctx context.Context, after string, limit int) (PutRightPage, error) {
	limit = AtMost(limit)
	var from place
	if after != "" {
		var err error
		if from, err = parsePlace(after); err != nil {
			return PutRightPage{}, err
		}
	}
	var rows []dated
	where, args := putRightFrom(from, after != "")
	err := db.q(ctx).Raw(`SELECT * FROM (
			SELECT * FROM (SELECT id, case_id, published_at AS at, FALSE AS retracted FROM corrections WHERE state = 'published'`+strings.ReplaceAll(where, "{at}", "published_at")+`
				ORDER BY published_at DESC, id DESC LIMIT ?) AS corrected
			UNION ALL SELECT * FROM (SELECT id, id AS case_id, retracted_at AS at, TRUE AS retracted FROM cases WHERE retracted_at IS NOT NULL`+strings.ReplaceAll(where, "{at}", "retracted_at")+`
				ORDER BY retracted_at DESC, id DESC LIMIT ?) AS taken_back
		) AS both_kinds ORDER BY at DESC, id DESC LIMIT ?`, append(append(append(args, limit+1), args...), limit+1, limit+1)...).Scan(&rows).Error
	if err != nil {
		return PutRightPage{}, err
	}
	out := PutRightPage{Items: []PutRight{}}
	if len(rows) > limit {
		rows = rows[:limit]
		last := rows[limit-1]
		out.Next = place{stamp(last.At), last.ID}.String()
	}
	return out, db.addPutRight(ctx, rows, &out)
}

func putRightFrom(from place, given bool) (string, []any) {
	if !given {
		return "", nil
	}
	return " AND ({at}, id) < (?, ?)", []any{from.time, from.id}
}

// addPutRight adds what readers see of each case.
func (db *DB) addPutRight(ctx context.Context, rows []dated, out *PutRightPage) error {
	ids := make([]uuid.UUID, len(rows))
	for i, r := range rows {
		ids[i] = r.CaseID
	}
	shown, err := db.shownCases(ctx, ids)
	if err != nil {
		return err
	}
	for _, r := range rows {
		c := shown[r.CaseID]
		if c == nil {
			continue
		}
		p := PutRight{At: r.At, ID: r.ID, Case: c}
		if !r.Retracted {
			if p.Correction = correctionOf(c, r.ID); p.Correction == nil {
				continue // of an edition that is not the one that stands: there is none such
			}
		}
		out.Items = append(out.Items, p)
	}
	return nil
}

// shownCases are public cases as readers see them, as much of each as PutRight says. Of an
// edition's words, which are some kilobytes, those are made into values that are shown.
func (db *DB) shownCases(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]*review.Case, error) {
	out := make(map[uuid.UUID]*review.Case, len(ids))
	var c review.Case
	var p review.Publisher
	var content sql.RawBytes
	return out, db.exportedRows(ctx, ids, `
		SELECT c.id, c.claim_id, c.state, c.retraction_reason, e.publisher_name,
			e.publisher_logo_url, e.publisher_licence_url, e.publisher_corrections_url, e.publisher_time_zone, e.content
		FROM found CROSS JOIN cases AS c CROSS JOIN editions AS e WHERE c.id = found.id AND e.id = c.edition_id AND c.state IN (`+literals(review.PublicStates())+`)`,
		[]any{&c.ID, &c.ClaimID, (*string)(&c.State), &c.RetractionReason, &p.Name, &p.LogoURL, &p.LicenceURL, &p.CorrectionsURL, &p.TimeZone, &content},
		func() error {
			words, err := headOf(content)
			if err != nil {
				return err
			}
			shown := review.Case{ID: c.ID, ClaimID: c.ClaimID, State: c.State, RetractionReason: c.RetractionReason, Edition: &review.Edition{Content: words, Publisher: p}}
			out[c.ID] = shown.Public()
			return nil
		})
}

// headOf reads of an edition's words what stands in lists of them.
func headOf(content []byte) (review.Content, error) {
	var head struct {
		Claim struct {
			Wording string `json:"wording"`
		} `json:"claim"`
		Verdict struct {
			ID       uuid.UUID `json:"id"`
			Wording  string    `json:"wording"`
			Language string    `json:"language"`
		} `json:"verdict"`
		Corrections []review.Correction `json:"corrections"`
	}
	if err := json.Unmarshal(content, &head); err != nil {
		return review.Content{}, err
	}
	v := head.Verdict
	return review.Content{Claim: claims.Claim{Wording: head.Claim.Wording}, Verdict: review.Verdict{ID: v.ID, Wording: v.Wording, Language: v.Language}, Corrections: head.Corrections}, nil
}

func correctionOf(c *review.Case, id uuid.UUID) *review.Correction {
	for i := range c.Corrections {
		if c.Corrections[i].ID == id {
			return &c.Corrections[i]
		}
	}
	return nil
}

// Waits is something of a case that waits for a second person: a proposed correction, or
// a retraction.
type Waits struct {
	Case *review.Case // as the desk's lists have it
	At   time.Time
}

// WaitsPage is a page of them, those that wait longest first.
type WaitsPage struct {
	Items []Waits
	Next  string
}

// WaitingCorrections lists the cases with a proposed correction. Both databases read
// corrections_waiting from the cursor on.
func (db *DB) WaitingCorrections(ctx context.Context, after string, limit int) (WaitsPage, error) {
	return db.waits(ctx, "SELECT id, case_id, proposed_at AS at FROM corrections WHERE state = 'proposed'", "proposed_at", after, limit)
}

// UnconfirmedRetractions lists the cases whose retraction nobody has confirmed. Both
// databases read cases_unconfirmed from the cursor on.
func (db *DB) UnconfirmedRetractions(ctx context.Context, after string, limit int) (WaitsPage, error) {
	return db.waits(ctx, "SELECT id, id AS case_id, retracted_at AS at FROM cases WHERE "+unconfirmed, "retracted_at", after, limit)
}

func (db *DB) waits(ctx context.Context, from, at, after string, limit int) (WaitsPage, error) {
	limit = AtMost(limit)
	var args []any
	if after != "" {
		p, err := parsePlace(after)
		if err != nil {
			return WaitsPage{}, err
		}
		from += " AND (" + at + ", id) > (?, ?)"
		args = append(args, p.time, p.id)
	}
	var rows []dated
	if err := db.q(ctx).Raw(from+" ORDER BY "+at+", id LIMIT ?", append(args, limit+1)...).Scan(&rows).Error; err != nil {
		return WaitsPage{}, err
	}
	out := WaitsPage{Items: []Waits{}}
	if len(rows) > limit {
		rows = rows[:limit]
		out.Next = place{stamp(rows[limit-1].At), rows[limit-1].ID}.String()
	}
	return out, db.addWaits(ctx, rows, &out)
}

// addWaits adds the cases, in the order of the rows.
func (db *DB) addWaits(ctx context.Context, rows []dated, out *WaitsPage) error {
	ids := make([]uuid.UUID, len(rows))
	for i, r := range rows {
		ids[i] = r.CaseID
	}
	found, err := readCases(db.q(ctx), deskListing, db.q(ctx).Model(&review.Case{}).Select("claim_id AS id").Where("id IN ?", ids))
	if err != nil {
		return err
	}
	of := map[uuid.UUID]*review.Case{}
	for i := range found {
		of[found[i].ID] = &found[i]
	}
	for _, r := range rows {
		if c := of[r.CaseID]; c != nil {
			out.Items = append(out.Items, Waits{c, r.At})
		}
	}
	return nil
}

// Retraction is the kind of what was taken back, beside those of corrections.
const Retraction = "retraction"

// Kind is that of the correction, or Retraction.
func (p PutRight) Kind() string {
	if p.Correction == nil {
		return Retraction
	}
	return string(p.Correction.Kind)
}

// Note is what readers are told.
func (p PutRight) Note() string {
	if p.Correction == nil {
		return p.Case.RetractionReason
	}
	return p.Correction.Note
}
