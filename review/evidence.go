package review

import (
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Stance says what a source does for the claim.
type Stance string

const (
	Supports     Stance = "supports"
	Refutes      Stance = "refutes"
	Context      Stance = "context"      // needed to judge the claim, decides nothing alone
	Insufficient Stance = "insufficient" // looked at, and it can't decide
)

// SourceKind says what sort of thing a source is.
type SourceKind string

const (
	WebPage   SourceKind = "url"
	Document  SourceKind = "document"
	DataSet   SourceKind = "dataset"
	Interview SourceKind = "interview"
)

// Closeness says how near a source is to what happened.
type Closeness string

const (
	Primary   Closeness = "primary"   // the document, the data, the person, the place itself
	Secondary Closeness = "secondary" // somebody's report of it
)

// Stances, SourceKinds and Closenesses are the choices of forms, in their order.
var (
	Stances     = []Stance{Supports, Refutes, Context, Insufficient}
	SourceKinds = []SourceKind{WebPage, Document, DataSet, Interview}
	Closenesses = []Closeness{Primary, Secondary}
)

// Evidence is a source for a case. Taking one away keeps the row: a verdict that
// rested on it keeps its own copy besides.
type Evidence struct {
	ID           uuid.UUID  `json:"id"`
	CaseID       uuid.UUID  `json:"case_id"`
	Kind         SourceKind `json:"kind"`
	Title        string     `json:"title"`
	URL          string     `json:"url"` // "" for what is not on the web
	Stance       Stance     `json:"stance"`
	Closeness    Closeness  `json:"closeness"`
	Quote        string     `json:"quote"`        // the words that matter, verbatim
	Locator      string     `json:"locator"`      // page, table, minute, paragraph
	ArchivedURL  string     `json:"archived_url"` // a copy that will stay
	Independence string     `json:"independence"` // who owns or originated it; "" means the URL's host, else the title
	Reliability  string     `json:"reliability"`  // why it can be trusted, or not
	Note         string     `json:"note"`
	Restricted   bool       `json:"restricted"` // never in public output
	AddedBy      uuid.UUID  `json:"added_by"`
	AddedByName  string     `json:"added_by_name"`
	AddedAt      time.Time  `json:"added_at"`
	RemovedAt    *time.Time `json:"removed_at"`

	TakenDownAt     *time.Time `json:"taken_down_at"`     // its words are gone
	TakenDownReason string     `json:"taken_down_reason"` // as everybody reads it

	Version int `json:"version"`
}

// TableName keeps GORM from making a plural of a word that has none.
func (Evidence) TableName() string { return "evidence" }

// Group is the independence group: who stands behind the source.
func (e Evidence) Group() string {
	if e.Independence != "" {
		return strings.ToLower(e.Independence)
	}
	if u, err := url.Parse(e.URL); err == nil && u.Host != "" {
		return strings.TrimPrefix(strings.ToLower(u.Host), "www.")
	}
	return strings.ToLower(e.Title)
}

// Check tidies what a person typed and says what is wrong with it.
func (e *Evidence) Check() error {
	e.Title, e.URL, e.ArchivedURL = clean(e.Title), strings.TrimSpace(e.URL), strings.TrimSpace(e.ArchivedURL)
	e.Locator, e.Independence = clean(e.Locator), clean(e.Independence)
	if e.Kind == "" {
		e.Kind = WebPage
	}
	if e.Closeness == "" {
		e.Closeness = Secondary
	}
	if !oneOf(SourceKinds, e.Kind) {
		return errs.In("kind", "%q is no kind of source; choose url, document, dataset or interview.", e.Kind)
	}
	if !oneOf(Stances, e.Stance) {
		return errs.In("stance", "Say what the source does: supports, refutes, context or insufficient.")
	}
	if !oneOf(Closenesses, e.Closeness) {
		return errs.In("closeness", "%q is neither primary nor secondary.", e.Closeness)
	}
	if e.Title == "" && e.URL == "" {
		return errs.In("title", "A source needs a title or a URL.")
	}
	if e.Kind == WebPage && e.URL == "" {
		return errs.In("url", "A web source needs its URL; for anything else choose document, dataset or interview.")
	}
	for field, u := range map[string]string{"url": e.URL, "archived_url": e.ArchivedURL} {
		if err := checkURL(field, u); err != nil {
			return err
		}
	}
	for field, s := range map[string]string{"title": e.Title, "locator": e.Locator, "independence": e.Independence} {
		if utf8.RuneCountInString(s) > 500 {
			return errs.In(field, "That is over 500 characters long.")
		}
	}
	for field, s := range map[string]string{"quote": e.Quote, "reliability": e.Reliability, "note": e.Note} {
		if err := checkText(field, s); err != nil {
			return err
		}
	}
	if e.Title == "" {
		e.Title = e.URL
	}
	return nil
}

func oneOf[T comparable](all []T, x T) bool {
	for _, a := range all {
		if a == x {
			return true
		}
	}
	return false
}

// checkURL takes "" and absolute http(s) URLs without a password in them.
func checkURL(field, s string) error {
	if s == "" {
		return nil
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || len(s) > 2048 {
		return errs.In(field, "%q is no web address; it should begin with https://.", cut(s, 100))
	}
	return nil
}

func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}

// takenDownOnly says what becomes of a mistake that was published.
const takenDownOnly = "What was published by mistake is taken down: ask an administrator for a take-down (/desk/takedowns), which takes it off every version at once."

// working says whether sources may be changed now.
func (c *Case) working(what string) error {
	if err := isNotMerged(c, Actor{}); err != nil {
		return err
	}
	switch c.State {
	case Open, Assigned:
		return nil
	case Published:
		if k := c.Correcting(); k != nil && k.State == CorrectionDrafted {
			return nil
		}
	}
	return errs.New(errs.Conflict, "This case is %s; %s can be changed while it is open or assigned. %s", c.State, what, c.wayBack(what))
}

// wayBack is how what stands fast can be changed all the same.
func (c *Case) wayBack(what string) string {
	k := c.Correcting()
	switch {
	case c.State == Published && k != nil && k.State == CorrectionProposed:
		return "Its correction awaits approval as it is: withdraw it or send it back to change " + what + "."
	case c.State == Published:
		return "Readers see it: correct the verdict to change " + what + ". " + takenDownOnly
	case c.State == Retracted:
		return takenDownOnly
	}
	return "Send it back first."
}

// sourced notes that the sources were changed: by a writer of the correction, if there is one.
func (c *Case) sourced(by Actor, now time.Time) {
	if k := c.Correcting(); k != nil && !k.wroteSome(by) {
		k.wrote(by, now)
		k.Version++
	}
	c.touch(now)
}

// AddEvidence adds a source and returns it.
func (c *Case) AddEvidence(e Evidence, by Actor, now time.Time) (*Evidence, error) {
	if err := by.May(AddEvidence); err != nil {
		return nil, err
	}
	if err := c.working("sources"); err != nil {
		return nil, err
	}
	if err := e.Check(); err != nil {
		return nil, err
	}
	if len(c.Evidence) >= 500 {
		return nil, errs.New(errs.Conflict, "A case holds at most 500 sources.")
	}
	e.ID, e.CaseID, e.Version = uuid.Must(uuid.NewV7()), c.ID, 1
	e.AddedBy, e.AddedByName, e.AddedAt, e.RemovedAt = by.ID, by.Name, now, nil
	e.TakenDownAt, e.TakenDownReason = nil, ""
	c.Evidence = append(c.Evidence, e)
	c.sourced(by, now)
	c.record(VerbSourceAdded, by, now, map[string]string{"evidence": e.ID.String(), "title": e.Title, "stance": string(e.Stance)})
	return &c.Evidence[len(c.Evidence)-1], nil
}

// EditEvidence replaces what a source says; who added it, and when, stays.
func (c *Case) EditEvidence(id uuid.UUID, to Evidence, by Actor, now time.Time) error {
	old, err := c.source(id, by)
	if err != nil {
		return err
	}
	if err := to.Check(); err != nil {
		return err
	}
	to.ID, to.CaseID, to.AddedBy, to.AddedByName, to.AddedAt = old.ID, old.CaseID, old.AddedBy, old.AddedByName, old.AddedAt
	to.RemovedAt, to.TakenDownAt, to.TakenDownReason, to.Version = nil, nil, "", old.Version
	if to == *old {
		return nil
	}
	to.Version++
	*old = to
	c.sourced(by, now)
	c.record(VerbSourceChanged, by, now, map[string]string{"evidence": id.String(), "title": to.Title})
	return nil
}

// RemoveEvidence takes a source off the case; RestoreEvidence undoes it.
func (c *Case) RemoveEvidence(id uuid.UUID, by Actor, now time.Time) error {
	e, err := c.source(id, by)
	if err != nil {
		return err
	}
	e.RemovedAt = &now
	e.Version++
	c.sourced(by, now)
	c.record(VerbSourceRemoved, by, now, map[string]string{"evidence": id.String(), "title": e.Title})
	return nil
}

// RestoreEvidence brings a removed source back.
func (c *Case) RestoreEvidence(id uuid.UUID, by Actor, now time.Time) error {
	if err := by.May(AddEvidence); err != nil {
		return err
	}
	if err := c.working("sources"); err != nil {
		return err
	}
	for i := range c.Evidence {
		if e := &c.Evidence[i]; e.ID == id && e.RemovedAt != nil && e.TakenDownAt == nil {
			e.RemovedAt = nil
			e.Version++
			c.sourced(by, now)
			c.record(VerbSourceRestored, by, now, map[string]string{"evidence": id.String(), "title": e.Title})
			return nil
		}
	}
	return errs.New(errs.NotFound, "This case has no removed source with that id.")
}

// Sources are those not removed, and not taken down: what a verdict can rest on.
func (c *Case) Sources() []Evidence {
	out := make([]Evidence, 0, len(c.Evidence))
	for _, e := range c.Evidence {
		if e.RemovedAt == nil && e.TakenDownAt == nil {
			out = append(out, e)
		}
	}
	return out
}

// source finds one that may be changed now.
func (c *Case) source(id uuid.UUID, by Actor) (*Evidence, error) {
	if err := by.May(AddEvidence); err != nil {
		return nil, err
	}
	if err := c.working("sources"); err != nil {
		return nil, err
	}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		switch {
		case e.ID != id || e.RemovedAt != nil:
		case e.TakenDownAt != nil:
			return nil, errs.New(errs.Conflict, "This source was taken down on %s: %s. Add another one.", e.TakenDownAt.Format(time.DateOnly), strings.TrimSuffix(e.TakenDownReason, "."))
		default:
			return e, nil
		}
	}
	return nil, errs.New(errs.NotFound, "This case has no source with that id.")
}
