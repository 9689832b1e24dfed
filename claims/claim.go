package claims

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Polarity says whether a claim affirms or denies.
type Polarity string

const (
	Affirms Polarity = "affirms"
	Denies  Polarity = "denies"
)

// Limits on what a reviewer writes, in code points. ShortWording is the length at
// which fact-check feeds begin to cut a claim (Google's guide advises 75).
const (
	MaxWording   = 1000
	ShortWording = 75
	MaxName      = 200
	MaxLabels    = 20
	MaxLabel     = 100
)

// Claim is one proposition in its canonical wording. Reviewers edit the wording
// until a verdict is proposed; each verdict keeps the wording that it rates.
type Claim struct {
	ID            uuid.UUID  `json:"id"`
	Wording       string     `json:"wording"`
	ShortForm     string     `json:"short_form"`     // under 75 code points, "" when the wording is short enough
	SpeakerID     *uuid.UUID `json:"speaker_id"`     // nil when unattributed
	Claimant      string     `json:"claimant"`       // the speaker's name as this claim shows it; "" when nobody is named
	ClaimantTitle string     `json:"claimant_title"` // schema.org jobTitle
	Unattributed  bool       `json:"unattributed"`   // said on purpose that nobody is named
	ClaimedOn     string     `json:"claimed_on"`     // YYYY-MM-DD, "" when unknown
	Place         string     `json:"place"`
	Topics        []string   `json:"topics" gorm:"serializer:json"`
	Tags          []string   `json:"tags" gorm:"serializer:json"`
	Quantities    []Quantity `json:"quantities" gorm:"serializer:json"` // of the wording, with places in it
	Polarity      Polarity   `json:"polarity"`
	Language      string     `json:"language"` // BCP 47
	CreatedAt     time.Time  `json:"created_at"`
	CreatedBy     uuid.UUID  `json:"created_by"`
	UpdatedAt     time.Time  `json:"updated_at"`
	Version       int        `json:"version"`
}

// Appearance is where a claim stands: text[start:end] == exact in its snapshot,
// checked on each write and by `factdesk verify`.
type Appearance struct {
	ID               uuid.UUID   `json:"id"`
	ClaimID          uuid.UUID   `json:"claim_id"`
	SnapshotID       uuid.UUID   `json:"snapshot_id"`
	ArticleID        uuid.UUID   `json:"article_id"`
	CandidateID      *uuid.UUID  `json:"candidate_id"` // nil when made by hand
	Exact            string      `json:"exact"`
	Start            int         `json:"start" gorm:"column:start_pos"`
	End              int         `json:"end" gorm:"column:end_pos"`
	Prefix           string      `json:"prefix"`
	Suffix           string      `json:"suffix"`
	Sentence         Span        `json:"sentence" gorm:"embedded;embeddedPrefix:sentence_"`
	Speaker          *string     `json:"speaker"`
	SpeakerEntity    *string     `json:"speaker_entity"`
	SpeakerAsWritten *string     `json:"speaker_as_written"`
	Attribution      Attribution `json:"attribution"`
	Hedged           bool        `json:"hedged"`
	Negated          bool        `json:"negated"`
	Locator          *Locator    `json:"locator,omitempty" gorm:"serializer:json"` // the page or time of the words; left out for a source without, so that editions from before keep their digests
	SuggestedWording string      `json:"suggested_wording"`                        // what the extractor made of the words; "" when marked by hand
	CreatedAt        time.Time   `json:"created_at"`
}

// Speaker is a person or a body that claims.
type Speaker struct {
	ID          uuid.UUID `json:"id"`
	Name        string    `json:"name"`
	Aliases     []string  `json:"aliases" gorm:"serializer:json"` // other spellings: Sergei Lavrov
	JobTitle    string    `json:"job_title"`
	Affiliation string    `json:"affiliation"`
	Wikidata    string    `json:"wikidata"` // Q-identifier, "" when unknown
	CreatedAt   time.Time `json:"created_at"`
	Version     int       `json:"version"`

	MergedInto *uuid.UUID `json:"merged_into"` // who is the same and stands for this one; nil for one that stands for itself
}

// Check says what is wrong with a claim as written, or nil.
func (c *Claim) Check() error {
	switch n := utf8.RuneCountInString(c.Wording); {
	case strings.TrimSpace(c.Wording) == "":
		return errs.In("wording", "A claim needs its wording: one sentence that stands alone.")
	case n > MaxWording:
		return errs.In("wording", "The wording has %d characters; %d is the limit. A claim is one proposition.", n, MaxWording)
	case utf8.RuneCountInString(c.ShortForm) > ShortWording:
		return errs.In("short_form", "The short form has %d characters; it must stay within %d.", utf8.RuneCountInString(c.ShortForm), ShortWording)
	case utf8.RuneCountInString(c.Claimant) > MaxName:
		return errs.In("claimant", "The claimant's name is over %d characters long.", MaxName)
	case utf8.RuneCountInString(c.ClaimantTitle) > MaxName:
		return errs.In("claimant_title", "The claimant's title is over %d characters long.", MaxName)
	case utf8.RuneCountInString(c.Place) > MaxName:
		return errs.In("place", "The place is over %d characters long.", MaxName)
	case c.Unattributed && c.Claimant != "":
		return errs.In("unattributed", "The claim names %s as its claimant, so it can't be unattributed; clear one of the two.", c.Claimant)
	case !validDate(c.ClaimedOn):
		return errs.In("claimed_on", "%q is no date; write it as 2022-01-21.", c.ClaimedOn)
	case len(c.Topics) > MaxLabels:
		return errs.In("topics", "A claim holds at most %d topics.", MaxLabels)
	case len(c.Tags) > MaxLabels:
		return errs.In("tags", "A claim holds at most %d tags.", MaxLabels)
	case longest(c.Topics) > MaxLabel:
		return errs.In("topics", "A topic has at most %d characters.", MaxLabel)
	case longest(c.Tags) > MaxLabel:
		return errs.In("tags", "A tag has at most %d characters.", MaxLabel)
	}
	return nil
}

func longest(labels []string) (n int) {
	for _, l := range labels {
		n = max(n, utf8.RuneCountInString(l))
	}
	return n
}

func validDate(s string) bool {
	if s == "" {
		return true
	}
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
