// Package claimreview writes published verdicts as schema.org ClaimReview, in the
// shape that Google's fact-check documentation asks for, and the feeds made of
// them: a schema.org DataFeed as Data Commons publishes it, and the columns of
// Duke's Fact-Check Insights.
//
// It reads what others write, too: Reader finds the ClaimReviews in JSON, feeds,
// pages and tables, whatever is wrong with them, and says what it repaired.
//
// It is pure: what it needs comes in an Item or a stream, and the same gives the same.
package claimreview

import (
	"bytes"
	"encoding/json"
)

// Context is the JSON-LD context of everything that we write.
const Context = "https://schema.org"

// ClaimReview is one verdict as schema.org has it. Absent properties are left
// out, never empty.
type ClaimReview struct {
	Context         string        `json:"@context,omitempty"`
	Type            string        `json:"@type"` // ClaimReview
	ID              string        `json:"@id"`
	URL             string        `json:"url"` // of the page that shows it, on our own host
	ClaimReviewed   string        `json:"claimReviewed,omitempty"`
	DatePublished   string        `json:"datePublished"` // YYYY-MM-DD, of the first publication
	DateModified    string        `json:"dateModified"`  // RFC 3339
	InLanguage      string        `json:"inLanguage,omitempty"`
	Author          Organization  `json:"author"`
	ReviewRating    Rating        `json:"reviewRating,omitzero"`
	ItemReviewed    Claim         `json:"itemReviewed,omitzero"`
	Correction      []Correction  `json:"correction,omitempty"`         // oldest first
	Status          string        `json:"creativeWorkStatus,omitempty"` // Retracted, of a Tombstone alone
	SDPublisher     *Organization `json:"sdPublisher,omitempty"`
	SDDatePublished string        `json:"sdDatePublished,omitempty"` // YYYY-MM-DD
	SDLicense       string        `json:"sdLicense,omitempty"`
}

// Correction is what readers were told when the verdict was put right: a
// CorrectionComment, with the kind as its name.
type Correction struct {
	Type          string `json:"@type"` // CorrectionComment
	Name          string `json:"name"`  // Correction, Clarification, Update or Retraction
	Text          string `json:"text"`
	DatePublished string `json:"datePublished"` // YYYY-MM-DD
}

// Organization is who publishes.
type Organization struct {
	Type string `json:"@type"` // Organization
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

// Rating is the verdict. The three numbers are there together or not at all: a
// rating like "unproven" stands beside its scale and has none.
type Rating struct {
	Type              string `json:"@type"` // Rating
	AlternateName     string `json:"alternateName"`
	RatingExplanation string `json:"ratingExplanation,omitempty"`
	RatingValue       *int   `json:"ratingValue,omitempty"`
	BestRating        *int   `json:"bestRating,omitempty"`
	WorstRating       *int   `json:"worstRating,omitempty"`
}

// Claim is what was claimed, by whom, where.
type Claim struct {
	Type            string         `json:"@type"`            // Claim
	Name            string         `json:"name,omitempty"`   // the full wording, where claimReviewed holds a short form
	Author          *Claimant      `json:"author,omitempty"` // nil when unattributed
	DatePublished   string         `json:"datePublished,omitempty"`
	FirstAppearance *CreativeWork  `json:"firstAppearance,omitempty"` // the first that we know
	Appearance      []CreativeWork `json:"appearance,omitempty"`      // all that we know, the first among them
}

// Claimant is the person or the body that claims.
type Claimant struct {
	Type     string `json:"@type"` // Person or Organization
	Name     string `json:"name"`
	JobTitle string `json:"jobTitle,omitempty"` // of a Person only
	SameAs   string `json:"sameAs,omitempty"`   // the Wikidata entity
}

// CreativeWork is an article in which the claim stands. URL is "" for a text that
// was pasted without one.
type CreativeWork struct {
	Type          string        `json:"@type"` // CreativeWork
	URL           string        `json:"url,omitempty"`
	Headline      string        `json:"headline,omitempty"`
	DatePublished string        `json:"datePublished,omitempty"`
	Publisher     *Organization `json:"publisher,omitempty"`
}

// JSON is the ClaimReview on one line, safe inside an HTML script element and
// inside JavaScript: no <, > or & and no U+2028/9 stands in it but as \u escapes.
func (r ClaimReview) JSON() []byte {
	b, err := json.Marshal(r) // which escapes them unless told otherwise
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return b
}

// Indented is JSON for people to read, with the same escapes.
func (r ClaimReview) Indented() []byte {
	var out bytes.Buffer
	if err := json.Indent(&out, r.JSON(), "", "  "); err != nil {
		panic(err)
	}
	return out.Bytes()
}
