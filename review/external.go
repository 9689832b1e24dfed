package review

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/url"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// External is somebody else's published fact-check, as it was imported: a
// schema.org ClaimReview, repaired where it had to be. Texts are one line of plain
// text; absent ones are "".
type External struct {
	ID              uuid.UUID `json:"id"`
	Key             string    `json:"-"`   // ExternalKey: the same key is the same record
	URL             string    `json:"url"` // of the fact-check
	ClaimReviewed   string    `json:"claim_reviewed"`
	FullClaim       string    `json:"full_claim"` // itemReviewed.name, where claimReviewed is a short form of it
	Claimant        string    `json:"claimant"`
	ClaimantTitle   string    `json:"claimant_title"`
	ClaimantURL     string    `json:"claimant_url"`
	ClaimDate       string    `json:"claim_date"` // YYYY-MM-DD
	Publisher       string    `json:"publisher"`
	PublisherSite   string    `json:"publisher_site"` // host, without www.
	PublisherURL    string    `json:"publisher_url"`
	Title           string    `json:"title"`       // headline of the fact-check
	ReviewDate      string    `json:"review_date"` // YYYY-MM-DD
	Modified        string    `json:"modified"`    // YYYY-MM-DD or RFC 3339 in UTC
	Rating          string    `json:"rating"`      // alternateName as written
	RatingKey       string    `json:"-"`           // LabelKey of Rating
	Explanation     string    `json:"explanation"`
	RatingValue     *float64  `json:"rating_value"` // the three are there together or not at all
	RatingBest      *float64  `json:"rating_best"`
	RatingWorst     *float64  `json:"rating_worst"`
	Mapped          Class     `json:"mapped"`           // through the table of labels; "" unmapped
	Language        string    `json:"language"`         // BCP 47
	LanguageGuessed bool      `json:"language_guessed"` // nobody said it: it was read off the words
	Appearances     []string  `json:"appearances" gorm:"serializer:json"`
	FirstAppearance string    `json:"first_appearance"`
	Raw             string    `json:"raw,omitempty"` // the JSON as it was received; lists leave it out
	Repairs         []Repair  `json:"repairs" gorm:"serializer:json"`
	Digest          string    `json:"-"`      // of all that was imported: another one is a change
	Source          string    `json:"source"` // file, feed or address
	ImportedAt      time.Time `json:"imported_at"`
	UpdatedAt       time.Time `json:"updated_at"`
	Version         int       `json:"version"`
}

// TableName is the table's.
func (External) TableName() string { return "external_reviews" }

// Repair is one thing that was wrong with a record as it was received, and what was
// made of it. The raw JSON is kept beside it.
type Repair struct {
	Field   string `json:"field"`   // reviewRating.alternateName
	Problem string `json:"problem"` // a phrase: "a number written as text"
	Was     string `json:"was"`     // at most MaxWas characters of it
	Now     string `json:"now"`     // "" when it was dropped
}

// MaxWas bounds what a Repair quotes, in characters; the raw JSON has it whole.
const MaxWas = 200

// Limits of an external review, in bytes for addresses and characters for texts.
const (
	MaxExternalURL  = 2000
	MaxExternalText = 10_000
	MaxAppearances  = 100
)

// ExternalKey is what makes two records one: the address, the claim and the author's
// name, after normalising.
func ExternalKey(url, claim, author string) string {
	sum := sha256.Sum256([]byte(url + "\x00" + claim + "\x00" + author))
	return hex.EncodeToString(sum[:])
}

// Check says why a normalised review can't be kept.
func (e *External) Check() error {
	switch {
	case e.ClaimReviewed == "":
		return errs.In("claimReviewed", "It does not say which claim was checked (claimReviewed).")
	case e.URL == "":
		return errs.In("url", "It has no address of the fact-check (url).")
	case len(e.URL) > MaxExternalURL:
		return errs.In("url", "Its address is longer than %d characters.", MaxExternalURL)
	case e.Publisher == "":
		return errs.In("author.name", "It does not say who checked the claim (author.name).")
	}
	u, err := url.Parse(e.URL)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return errs.In("url", "%q is no address of a page.", cut(e.URL, 80))
	}
	return nil
}

// Seal computes the keys of a review that is normalised: Key, RatingKey and Digest.
func (e *External) Seal() {
	e.Key, e.RatingKey = ExternalKey(e.URL, e.ClaimReviewed, e.Publisher), LabelKey(e.Rating)
	content := *e
	// What the desk adds is no change of the review, and how it was written (spaces,
	// order of properties, the repairs that took) is none either.
	content.ID, content.Mapped, content.Raw, content.Repairs, content.Source = uuid.Nil, "", "", nil, ""
	content.ImportedAt, content.UpdatedAt, content.Version = time.Time{}, time.Time{}, 0
	b, err := json.Marshal(content)
	if err != nil {
		panic(err) // strings and finite numbers always marshal
	}
	sum := sha256.Sum256(b)
	e.Digest = hex.EncodeToString(sum[:])
}

// LastChange is the later of the dates of review and modification, "" when neither
// is known. As text they sort in the order of time.
func (e *External) LastChange() string { return max(e.ReviewDate, e.Modified) }

// SiteOf is the host of an address as PublisherSite has it: small letters, without
// www. and port; "" when there is none.
func SiteOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(strings.TrimSuffix(u.Hostname(), ".")), "www.")
}

// ExternalLink is what a reviewer says of a case and an external review.
type ExternalLink struct {
	CaseID     uuid.UUID `json:"case_id" gorm:"primaryKey"`
	ExternalID uuid.UUID `json:"external_id" gorm:"primaryKey"`
	Same       bool      `json:"same"` // of the same claim; false: it is not, and is not shown again
	ByID       uuid.UUID `json:"by_id"`
	ByName     string    `json:"by_name"`
	At         time.Time `json:"at"`
}

// LinkExternal says that an external review is of the case's claim, or that it is
// not. The verdict is not touched.
func (c *Case) LinkExternal(e *External, same bool, by Actor, now time.Time) (ExternalLink, error) {
	if err := by.May(AddEvidence); err != nil {
		return ExternalLink{}, err
	}
	verb := VerbFactCheckLinked
	if !same {
		verb = VerbFactCheckSetApart
	}
	c.record(verb, by, now, map[string]string{"publisher": e.Publisher, "url": e.URL})
	return ExternalLink{CaseID: c.ID, ExternalID: e.ID, Same: same, ByID: by.ID, ByName: by.Name, At: now}, nil
}

// UnlinkExternal takes back what LinkExternal said.
func (c *Case) UnlinkExternal(e *External, by Actor, now time.Time) error {
	if err := by.May(AddEvidence); err != nil {
		return err
	}
	c.record(VerbFactCheckLinkTakenBack, by, now, map[string]string{"publisher": e.Publisher, "url": e.URL})
	return nil
}
