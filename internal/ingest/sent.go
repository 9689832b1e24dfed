package ingest

import (
	"net/url"
	"strings"

	"factdesk/internal/errs"
)

// Sent is what comes with a page that a reader's browser sends as it shows it. The page is
// bytes that nobody vouches for, as those of a fetch are; of all that it says of itself the
// browser bears out the origin alone.
type Sent struct {
	Origin string `json:"origin"` // scheme, host and port that the browser names, or "null"
	By     string `json:"by"`     // Bookmarklet or Extension
	Words  string `json:"words"`  // that the reader had selected; "" for none
	Before string `json:"before"` // what stood before and after them, as far as it was sent
	After  string `json:"after"`
}

// What sends a page.
const (
	Bookmarklet = "bookmarklet"
	Extension   = "extension"
)

// MaxSent is the most bytes of a page that a browser sends. A tab keeps it while its
// reader signs in, and browsers keep some 5 million characters for one.
const MaxSent = 4 << 20

// NewSent makes the item of a page that a browser sent. The address that the page claims
// is taken only when the browser says that it came from that site: else the page has none.
func NewSent(page []byte, address string, sent Sent) (Item, error) {
	switch {
	case len(page) == 0:
		return Item{}, errs.In("html", "No page came with this. Send it from your browser again.")
	case len(page) > MaxSent:
		return Item{}, &errs.Error{Kind: errs.TooLarge, Field: "html", Message: tooMuchSent}
	case sent.By != Bookmarklet && sent.By != Extension:
		return Item{}, errs.In("html", "This page says of nothing that we know that it sent it. Install the bookmark or the extension anew.")
	}
	if !sent.borneOut(address) {
		address = ""
	}
	return Item{Name: "the page from a browser", URL: address, Raw: page, MediaType: htmlPage, Charset: "utf-8", Sent: &sent}, nil
}

const tooMuchSent = "The page has over 4 MB, the most that a browser sends here. Save it as a file and upload that, or paste the part that matters."

// borneOut reports whether an address is one of the web, of the origin that the browser
// names.
func (s Sent) borneOut(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return false
	}
	return strings.EqualFold(u.Scheme+"://"+u.Host, s.Origin)
}

// headers say what the browser bore out, where a fetch keeps those of the answer.
func (s Sent) headers() map[string]string {
	return map[string]string{"Origin": cut(s.Origin, maxOrigin), "Sent-By": s.By}
}

// maxOrigin is far above the longest name of a host, in characters.
const maxOrigin = 300
