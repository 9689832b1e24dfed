package review

import (
	"regexp"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Note is a reviewers' internal note on a case.
type Note struct {
	ID         uuid.UUID  `json:"id"`
	CaseID     uuid.UUID  `json:"case_id"`
	ParentID   *uuid.UUID `json:"parent_id"`          // the note it answers
	EvidenceID *uuid.UUID `json:"evidence_id"`        // the source it is about
	PanelID    *uuid.UUID `json:"panel_id,omitempty"` // the panel in whose discussion it was written; absent for any other
	Body       string     `json:"body"`
	Mentions   []string   `json:"mentions" gorm:"serializer:json"` // names after @
	AuthorID   uuid.UUID  `json:"author_id"`
	Author     string     `json:"author"`
	CreatedAt  time.Time  `json:"created_at"`
	EditedAt   *time.Time `json:"edited_at"`
	ResolvedAt *time.Time `json:"resolved_at"`
	ResolvedBy *uuid.UUID `json:"resolved_by"`
	Version    int        `json:"version"`
}

var mention = regexp.MustCompile(`(?:^|\s)@([\p{L}\p{N}._-]+)`)

func mentions(body string) []string {
	out := []string{}
	for _, m := range mention.FindAllStringSubmatch(body, 50) {
		out = append(out, strings.TrimRight(m[1], "."))
	}
	return out
}

func checkNote(body string) error {
	if strings.TrimSpace(body) == "" {
		return errs.In("body", "The note is empty.")
	}
	return checkText("body", body)
}

// AddNote adds a note in any state; it is no reason to look at a verdict again, so
// it leaves Material alone.
func (c *Case) AddNote(n Note, by Actor, now time.Time) (*Note, error) {
	if err := by.May(WriteNote); err != nil {
		return nil, err
	}
	if err := checkNote(n.Body); err != nil {
		return nil, err
	}
	if n.ParentID != nil && c.note(*n.ParentID) == nil {
		return nil, errs.In("parent_id", "This case has no note with that id.")
	}
	if n.EvidenceID != nil && !c.has(*n.EvidenceID) {
		return nil, errs.In("evidence_id", "This case has no source with that id.")
	}
	n.ID, n.CaseID, n.Version = uuid.Must(uuid.NewV7()), c.ID, 1
	n.AuthorID, n.Author, n.CreatedAt, n.Mentions = by.ID, by.Name, now, mentions(n.Body)
	n.EditedAt, n.ResolvedAt, n.ResolvedBy = nil, nil, nil
	c.Notes = append(c.Notes, n)
	c.UpdatedAt = now
	c.record(VerbNoteAdded, by, now, map[string]string{"note": n.ID.String()})
	return &c.Notes[len(c.Notes)-1], nil
}

// EditNote changes one's own note.
func (c *Case) EditNote(id uuid.UUID, body string, by Actor, now time.Time) error {
	if err := by.May(WriteNote); err != nil {
		return err
	}
	n := c.note(id)
	if n == nil {
		return errs.New(errs.NotFound, "This case has no note with that id.")
	}
	if n.AuthorID != by.ID {
		return errs.New(errs.Forbidden, "Only its author, %s, can change this note; answer it instead.", n.Author)
	}
	if err := checkNote(body); err != nil {
		return err
	}
	detail := map[string]string{"note": id.String(), "before": n.Body}
	n.Body, n.Mentions, n.EditedAt = body, mentions(body), &now
	n.Version++
	c.UpdatedAt = now
	c.record(VerbNoteChanged, by, now, detail)
	return nil
}

// ResolveNote marks a note as settled, or, when it is, as open again.
func (c *Case) ResolveNote(id uuid.UUID, by Actor, now time.Time) error {
	if err := by.May(WriteNote); err != nil {
		return err
	}
	n := c.note(id)
	if n == nil {
		return errs.New(errs.NotFound, "This case has no note with that id.")
	}
	verb := VerbNoteResolved
	if n.ResolvedAt == nil {
		n.ResolvedAt, n.ResolvedBy = &now, &by.ID
	} else {
		n.ResolvedAt, n.ResolvedBy, verb = nil, nil, VerbNoteReopened
	}
	n.Version++
	c.UpdatedAt = now
	c.record(verb, by, now, map[string]string{"note": id.String()})
	return nil
}

func (c *Case) note(id uuid.UUID) *Note {
	for i := range c.Notes {
		if c.Notes[i].ID == id {
			return &c.Notes[i]
		}
	}
	return nil
}

func (c *Case) has(evidence uuid.UUID) bool {
	for _, e := range c.Evidence {
		if e.ID == evidence {
			return true
		}
	}
	return false
}
