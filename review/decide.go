package review

import (
	"cmp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// MaxExplanation bounds the one-sentence explanation, in code points.
const MaxExplanation = 500

// Verdict is one revision of what we say of a claim. It keeps the scale version,
// the wording that it rates and copies of the evidence it rested on, so that
// nothing changed later alters what was said.
type Verdict struct {
	ID             uuid.UUID  `json:"id"`
	CaseID         uuid.UUID  `json:"case_id"`
	Revision       int        `json:"revision"` // from 1
	ScaleID        uuid.UUID  `json:"scale_id"` // the version of the scale
	Rating         string     `json:"rating"`   // key on that scale
	Label          string     `json:"label"`    // schema.org alternateName, in Language
	Value          *int       `json:"value"`    // nil unless ordinal
	Worst          *int       `json:"worst"`
	Best           *int       `json:"best"`
	Meaning        Class      `json:"class,omitempty" gorm:"column:class"` // what its scale said that the rating means; "" of old verdicts (Class)
	Explanation    string     `json:"explanation"`                         // one sentence: schema.org ratingExplanation
	Body           string     `json:"body"`                                // the full reasoning; paragraphs of plain text
	AsOf           string     `json:"as_of"`                               // YYYY-MM-DD: true of what was known then
	ReviewBy       string     `json:"review_by"`                           // YYYY-MM-DD: look again then; "" for never
	Wording        string     `json:"wording"`                             // of the claim, as rated
	Language       string     `json:"language"`
	Evidence       []Evidence `json:"evidence" gorm:"serializer:json"` // copies, as they stood
	AuthorID       uuid.UUID  `json:"author_id"`
	Author         string     `json:"author"`
	CreatedAt      time.Time  `json:"created_at"`
	ApprovedBy     *uuid.UUID `json:"approved_by"`
	ApprovedByName string     `json:"approved_by_name"`
	ApprovedAt     *time.Time `json:"approved_at"`
	OverrideReason string     `json:"override_reason,omitempty"` // why an administrator overrode its panel; "" when nobody did
	OverrideByName string     `json:"override_by_name,omitempty"`
	Version        int        `json:"version"`
}

// Proposal is what the author of a verdict fills in.
type Proposal struct {
	Rating      string
	Explanation string
	Body        string
	AsOf        string // see Today
	ReviewBy    string
	Language    string       // "" means the claim's, else English
	Org         Organisation // who would publish it: the gate asks for that; see Today
}

// Today is the organisation's proposal, as true of what is known on its day unless it
// says another.
func (p Proposal) Today(org Organisation, now time.Time) Proposal {
	p.AsOf, p.Org = cmp.Or(p.AsOf, org.Day(now)), org
	return p
}

// Propose puts a verdict before the editors. It needs a rating of the scale, an
// explanation, at least one source, and nothing that the publish gate blocks.
func (c *Case) Propose(p Proposal, on Scale, by Actor, now time.Time) error {
	if err := c.Can(Propose, by); err != nil {
		return err
	}
	v, err := c.verdict(p, c.Claim, on, now)
	if err != nil {
		return err
	}
	v.AuthorID, v.Author = by.ID, by.Name
	if err := passable(c.checks(OfDraft, &v, p.Org), "be proposed"); err != nil {
		return err
	}
	if err := c.move(Propose, by, now, map[string]string{"rating": v.Label, "verdict": v.ID.String()}); err != nil {
		return err
	}
	c.Verdicts = append(c.Verdicts, v)
	c.VerdictID, c.SentBackReason = &v.ID, ""
	c.propose(by, now)
	c.convene(on, by, now)
	return nil
}

// verdict makes the next revision, of a wording of the claim, or says what it lacks.
func (c *Case) verdict(p Proposal, claim *claims.Claim, on Scale, now time.Time) (Verdict, error) {
	p.Explanation, p.Body = clean(p.Explanation), strings.TrimSpace(p.Body)
	rating, ok := on.Rating(p.Rating)
	switch n := utf8.RuneCountInString(p.Explanation); {
	case p.Rating == "":
		return Verdict{}, errs.In("rating", "Choose a rating.")
	case !ok:
		return Verdict{}, errs.In("rating", "%q is no rating of the scale %q.", cut(p.Rating, 40), on.Name)
	case p.AsOf == "":
		return Verdict{}, errs.In("as_of", "Say on which day it was true; write it as 2022-01-21.")
	case n == 0:
		return Verdict{}, errs.In("explanation", "Explain the rating in one sentence; it is what readers see first.")
	case n > MaxExplanation:
		return Verdict{}, errs.In("explanation", "The explanation has %d characters; keep it to one sentence of at most %d.", n, MaxExplanation)
	case len(c.Sources()) == 0:
		return Verdict{}, errs.New(errs.Conflict, "A verdict needs evidence: add at least one source first.")
	}
	if err := checkText("body", p.Body); err != nil {
		return Verdict{}, err
	}
	for field, d := range map[string]string{"as_of": p.AsOf, "review_by": p.ReviewBy} {
		if _, err := time.Parse(time.DateOnly, d); d != "" && err != nil {
			return Verdict{}, errs.In(field, "%q is no date; write it as 2022-01-21.", cut(d, 40))
		}
	}
	if p.Language == "" {
		p.Language = claim.Language
	}
	if p.Language == "" {
		p.Language = "en"
	}
	v := Verdict{
		ID: uuid.Must(uuid.NewV7()), CaseID: c.ID, Revision: len(c.Verdicts) + 1, ScaleID: on.ID,
		Rating: rating.Key, Label: rating.Label(p.Language), Meaning: on.Class(rating), Explanation: p.Explanation, Body: p.Body,
		AsOf: p.AsOf, ReviewBy: p.ReviewBy, Wording: claim.Wording, Language: p.Language,
		Evidence: c.Sources(), CreatedAt: now, Version: 1,
	}
	if rating.Value != nil {
		v.Value = rating.Value
		v.Worst, v.Best = on.Bounds()
	}
	return v, nil
}

// Withdraw takes one's own proposal back to work on it.
func (c *Case) Withdraw(by Actor, now time.Time) error {
	if err := c.move(Withdraw, by, now, nil); err != nil {
		return err
	}
	c.VerdictID = nil
	c.drop()
	c.dissolve()
	return nil
}

// SendBack returns a proposal to its author with the reason.
func (c *Case) SendBack(reason string, by Actor, now time.Time) error {
	reason = strings.TrimSpace(reason)
	if reason == "" {
		return errs.In("reason", "Say what should be different; the author reads it.")
	}
	if err := checkText("reason", reason); err != nil {
		return err
	}
	if err := c.move(SendBack, by, now, map[string]string{"reason": reason}); err != nil {
		return err
	}
	c.SentBackReason, c.VerdictID = reason, nil
	c.drop()
	c.dissolve()
	return nil
}

// Approve signs a verdict off, with the claim, the appearances and the heads of articles
// that readers will see with it: they are an edition from then on. Its author can't, nor
// who changed any of that since it was proposed, nor anybody what the publish gate blocks. seen is the digest of the preview that
// the person looked at.
func (c *Case) Approve(org Organisation, seen string, by Actor, now time.Time) error {
	if err := c.Can(Approve, by); err != nil {
		return err
	}
	if err := c.saw(org, seen); err != nil {
		return err
	}
	if err := passable(c.Gate(org), "be signed off"); err != nil {
		return err
	}
	changes := c.Changes(org)
	if err := isSecond(changes, by); err != nil {
		return err
	}
	return c.approve(org, changes, by, by, now)
}

// approve makes what was seen the edition that stands. signer is who stands under it: the
// approver, or the members of a panel.
func (c *Case) approve(org Organisation, changes []Change, by, signer Actor, now time.Time) error {
	if err := c.move(Approve, by, now, warnings(c.Gate(org))); err != nil {
		return err
	}
	v := c.Verdict()
	v.ApprovedBy, v.ApprovedByName, v.ApprovedAt = &signer.ID, signer.Name, &now
	v.Version++
	c.sign(org, changes, signer, now)
	return nil
}
