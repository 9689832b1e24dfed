package ingest

import (
	"fmt"

	"factdesk/internal/errs"
)

// Item is one thing to import: an address to fetch, or a text or page that somebody
// gives. It is also what a job of the kind ItemsJob holds.
type Item struct {
	Name      string `json:"name"`       // what a report calls it: an address, a file, a file and line
	URL       string `json:"url"`        // where it was published, "" when unknown; fetched when Raw is nil
	Raw       []byte `json:"raw"`        // the bytes given
	MediaType string `json:"media_type"` // of Raw: text/plain, text/html or one of KindOf
	Charset   string `json:"charset"`    // of Raw as declared, "" to find out
	Given     Meta   `json:"given"`      // what the giver says of it; wins over what we find
	Sent      *Sent  `json:"sent"`       // of a page that a reader's browser sent as it showed it, else nil
}

const (
	plainText = "text/plain"
	htmlPage  = "text/html"
)

func tooLarge(name string) error {
	return errs.New(errs.TooLarge, "%s is bigger than %d MB, the most that one article may have. Split it, or paste the part that matters.", name, MaxBytes>>20)
}

// named says in an error for the person which item it is about.
func named(name string, n int) string {
	return fmt.Sprintf("%s, item %d", name, n)
}
