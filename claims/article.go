package claims

import (
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Article is one publication of a text. The same URL, or the same text, twice is
// one article.
type Article struct {
	ID        uuid.UUID `json:"id"`
	URL       string    `json:"url"`       // canonical; "" when the text was pasted without one
	GivenURL  string    `json:"given_url"` // as the person gave it
	Headline  string    `json:"headline"`
	Publisher string    `json:"publisher"`
	Bylines   []string  `json:"bylines" gorm:"serializer:json"`
	Agencies  []string  `json:"agencies" gorm:"serializer:json"` // AP, AFP, dpa, …
	Published string    `json:"published"`                       // YYYY-MM-DD, "" when unknown
	Language  string    `json:"language"`                        // BCP 47, "" when unknown
	Notice    string    `json:"notice"`                          // what the reader should know of the import, e.g. that no candidates are proposed for this language
	CreatedAt time.Time `json:"created_at"`
	CreatedBy uuid.UUID `json:"created_by"`
	UpdatedAt time.Time `json:"updated_at"`
	Version   int       `json:"version"`
}

// Limits on what an article says of itself, in code points; imports stay below.
const (
	MaxHeadline  = 1000
	MaxPublisher = 500
)

// Check says what is wrong with an article as somebody corrected it, or nil.
func (a *Article) Check() error {
	switch {
	case utf8.RuneCountInString(a.Headline) > MaxHeadline:
		return errs.In("headline", "The headline is over %d characters long.", MaxHeadline)
	case utf8.RuneCountInString(a.Publisher) > MaxPublisher:
		return errs.In("publisher", "The publisher's name is over %d characters long.", MaxPublisher)
	case !validDate(a.Published):
		return errs.In("published", "%q is no date; write it as 2022-01-21.", a.Published)
	}
	return nil
}

// Way is how the bytes of a snapshot came here.
type Way string

// The ways that bytes come.
const (
	Fetched     Way = "fetched" // by us, from the snapshot's URL
	Given       Way = "given"   // pasted, uploaded, or sent to the API
	FromBrowser Way = "browser" // a reader's own browser sent the page as it showed it; Headers says from which origin
)

// Snapshot is the article as it stood when it was fetched. It is written once; no
// code path changes it but Redact, for a legal take-down.
type Snapshot struct {
	ID               uuid.UUID         `json:"id"`
	ArticleID        uuid.UUID         `json:"article_id"`
	Raw              []byte            `json:"-"`           // as received
	RawSHA256        string            `json:"raw_sha256"`  // hex
	Text             string            `json:"-"`           // canonical text: what every offset counts in
	TextSHA256       string            `json:"text_sha256"` // hex, of Text in UTF-8
	Length           int               `json:"length"`      // of Text, in code points
	MediaType        string            `json:"media_type"`
	Charset          string            `json:"charset"`
	URL              string            `json:"url"`     // what was fetched in the end, after redirects; "" when pasted
	CameBy           Way               `json:"came_by"` // how Raw came here; "" when an earlier release kept it without saying
	Headers          map[string]string `json:"headers" gorm:"serializer:json"`
	Places           []Placed          `json:"-" gorm:"serializer:json"`    // where stretches of Text stand in a document or recording; nil for what has no pages and times
	Said             []Said            `json:"said" gorm:"serializer:json"` // what it says of itself, each with where; nil when an earlier release kept it, and when taken down
	Extractor        string            `json:"extractor"`                   // who made Text of Raw: text, trafilatura, readability
	ExtractorVersion string            `json:"extractor_version"`
	FetchedAt        time.Time         `json:"fetched_at"`
	RedactedAt       *time.Time        `json:"redacted_at"`
	RedactedBy       *uuid.UUID        `json:"redacted_by"`
	RedactionReason  string            `json:"redaction_reason"`
}
