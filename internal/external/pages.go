package external

import (
	"context"
	"fmt"
	"io"
	"net/url"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
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

	had  map[string]review.FeedPage // of a feed that is followed: what the site said of its pages before
	read []review.FeedPage          // what it says now of those that were read whole, or are as they were
}

func (p *pages) close() {
	if p.open != nil {
		p.open.Close()
	}
}

// saw notes an address that was read.
func (p *pages) saw(address string) {
	if p.seen == nil {
		p.seen = map[string]bool{}
	}
	p.seen[address] = true
}

// reach opens the page at an address, or the first behind it that is not as it was; false
// when there is none that was not read.
func (p *pages) reach(ctx context.Context, address string) (Input, bool, error) {
	for address != "" && !p.seen[address] {
		if len(p.seen) >= maxPages {
			return Input{}, false, errs.New(errs.TooLarge, "It has more than %d pages, which is where reading stops. What was read is saved; tell the publisher, or import a file of all of it.", maxPages)
		}
		p.saw(address)
		before := p.had[address]
		in, closer, err := p.im.fetch(ctx, address, before)
		if err != nil {
			return Input{}, false, err
		}
		if !in.unchanged {
			p.close()
			p.open = closer
			return in, true, nil
		}
		closer.Close()
		p.read = append(p.read, before)
		address = before.Next
	}
	return Input{}, false, nil
}

// turn makes in the page behind it, and says whether there is one. It leads back to a page
// that was read where a source goes round.
func (p *pages) turn(ctx context.Context, in *Input) (bool, error) {
	if in.Address == "" {
		return false, nil
	}
	if p.seen == nil {
		p.saw(p.run.Source) // a run that goes on began there
	}
	p.saw(in.Address)
	next, err := behind(in.Address, in.Next)
	if err != nil {
		return false, err
	}
	p.keep(*in, next)
	opened, found, err := p.reach(ctx, next)
	if err != nil || !found {
		return false, err
	}
	*in, p.run.Page, p.run.PageAt = opened, opened.asked, p.run.Position
	p.run.Size = 0 // of all pages nobody knows it
	return true, nil
}

// mostKept bounds of how many pages of a feed it is kept what the site said of them. Those
// behind are read whole each time.
const mostKept = 500

// keep notes what the site said of a page that was read whole.
func (p *pages) keep(in Input, next string) {
	if len(p.read) < mostKept {
		p.read = append(p.read, review.FeedPage{URL: in.asked, At: in.Address, Next: next, ETag: in.said.ETag, LastModified: in.said.LastModified})
	}
}

// behind is the whole address of the page behind another; "" when there is none.
func behind(page, next string) (string, error) {
	if next == "" {
		return "", nil
	}
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
