package claimreview

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"factdesk/review"
)

// Feed writes a schema.org DataFeed as Data Commons publishes it, one element per
// ClaimReview, holding one in memory at a time. A feed that was not closed is no
// JSON: whoever reads it sees that it is incomplete.
type Feed struct {
	w     io.Writer
	items int
}

// feedHead is the feed without its elements.
type feedHead struct {
	Context      string       `json:"@context"`
	Type         string       `json:"@type"` // DataFeed
	Name         string       `json:"name"`
	DateModified string       `json:"dateModified,omitempty"` // RFC 3339; "" when nothing was ever published
	Publisher    Organization `json:"publisher"`
	License      string       `json:"license,omitempty"`
	Next         string       `json:"next,omitempty"` // address of the page of older elements
}

// Element is one item of a DataFeed. Item is a list, though it holds one.
type Element struct {
	Type         string        `json:"@type"` // DataFeedItem
	DateCreated  string        `json:"dateCreated"`
	DateModified string        `json:"dateModified"`
	DateDeleted  string        `json:"dateDeleted,omitempty"` // of what was taken back
	URL          string        `json:"url"`
	Item         []ClaimReview `json:"item,omitempty"` // none of what was taken back
}

// NewFeed writes the head of a feed. At is when what the feed holds last changed; next is
// the address of what is older, "" when the feed holds all.
func NewFeed(w io.Writer, org review.Organisation, at time.Time, next string) (*Feed, error) {
	modified := ""
	if !at.IsZero() {
		modified = at.In(org.Location()).Format(time.RFC3339)
	}
	head, err := json.Marshal(feedHead{
		Context: Context, Type: "DataFeed", Name: "Fact checks by " + org.Name, DateModified: modified, License: org.LicenceURL, Next: next,
		Publisher: Organization{Type: "Organization", Name: org.Name, URL: org.BaseURL},
	})
	if err != nil {
		return nil, err
	}
	// The head's closing brace comes after the elements.
	_, err = fmt.Fprintf(w, "%s,\"dataFeedElement\":[", head[:len(head)-1])
	return &Feed{w: w}, err
}

// Add writes one element; of a Tombstone that it was taken back, and when.
func (f *Feed) Add(r ClaimReview) error {
	e := Element{Type: "DataFeedItem", DateCreated: r.DatePublished, DateModified: r.DateModified, URL: r.URL, Item: []ClaimReview{r}}
	if r.Status == Retracted {
		e.DateDeleted, e.Item = r.DateModified, nil
	}
	b, err := json.Marshal(e)
	if err != nil {
		return err
	}
	sep := ",\n"
	if f.items == 0 {
		sep = "\n"
	}
	f.items++
	_, err = fmt.Fprintf(f.w, "%s%s", sep, b)
	return err
}

// Close ends the feed. It does not close the writer.
func (f *Feed) Close() error {
	_, err := io.WriteString(f.w, "\n]}\n")
	return err
}
