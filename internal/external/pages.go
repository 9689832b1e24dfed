package external

import (
	"context"
	"fmt"
	"io"
	"net/url"

	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// maxPages bounds how many pages of one source are read: a calendar has a next page for
// ever.
const maxPages = 10_000

// pages turns the pages of a source that is fetched. How far it is is committed with the
// records: the address of the page, and how many records were read before it.
type pages struct {
	im   *Importer
	run  *store.ReviewImport
	seen map[string]bool
	open io.Closer
}

func (p *pages) close() {
	if p.open != nil {
		p.open.Close()
	}
}

// turn makes in the page behind it, and says whether there is one.
func (p *pages) turn(ctx context.Context, in *Input) (bool, error) {
	if in.Address == "" || in.Next == "" {
		return false, nil
	}
	next, err := behind(in.Address, in.Next)
	if err != nil {
		return false, err
	}
	if p.seen == nil {
		p.seen = map[string]bool{in.Address: true, p.run.Source: true} // a run that goes on began there
	}
	switch {
	case p.seen[next]:
		return false, nil // it leads back to a page that was read
	case len(p.seen) >= maxPages:
		return false, errs.New(errs.TooLarge, "It has more than %d pages, which is where reading stops. What was read is saved; tell the publisher, or import a file of all of it.", maxPages)
	}
	p.seen[next] = true
	opened, _, closer, err := p.im.Open(ctx, next)
	if err != nil {
		return false, err
	}
	p.close()
	p.open = closer
	*in, p.run.Page, p.run.PageAt = opened, next, p.run.Position
	p.run.Size = 0 // of all pages nobody knows it
	return true, nil
}

// behind is the whole address of the page behind another.
func behind(page, next string) (string, error) {
	base, err := url.Parse(page)
	if err != nil {
		return "", fmt.Errorf("address of a page of a feed: %w", err)
	}
	u, err := base.Parse(next)
	if err != nil {
		return "", errs.Because(err, errs.Invalid, "The address of its next page can't be read. What was read up to here is saved; tell the publisher.")
	}
	return u.String(), nil
}
