package ingest

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"factdesk/internal/errs"
)

// MaxStream is the most bytes of a body that is read as a stream, after transfer
// decompression.
const MaxStream = 2 << 30

// Stream is a body that is read as it comes.
type Stream struct {
	URL  string        // the address in the end, after redirects
	Body io.ReadCloser // its errors are sentences for the person
	Size int64         // bytes as the site says; 0 when it doesn't
	Next string        // the page behind this one, as a header says (Link, rel=next); "" when none does

	Unchanged bool // it is as it was when the site said Asking.Had of it, and Body is empty
	Validators
}

// Asking is how a stream is asked for.
type Asking struct {
	Accept  string        // the header of that name
	Timeout time.Duration // for all of it
	Had     Validators    // of what was read before: only what has changed since is wanted
}

// nextIn is the address of rel=next in a Link header (RFC 8288), "" without one.
func nextIn(header string) string {
	for {
		_, link, opened := strings.Cut(header, "<")
		address, rest, closed := strings.Cut(link, ">") // which may hold commas
		if !opened || !closed {
			return ""
		}
		params, _, _ := strings.Cut(rest, "<")
		for param := range strings.SplitSeq(params, ";") {
			if strings.Trim(strings.ReplaceAll(param, `"`, ""), " ,") == "rel=next" {
				return address
			}
		}
		header = rest
	}
}

// Stream opens what stands at an address, behind the same guard as Fetch, and leaves
// reading it to the caller, who closes the body.
func (f *Fetcher) Stream(ctx context.Context, address string, asking Asking) (*Stream, error) {
	u, err := ParseURL(address)
	if err != nil {
		return nil, err
	}
	if err := f.Guard.CheckURL(u); err != nil {
		return nil, err
	}
	streamCtx, cancel := context.WithTimeout(ctx, asking.Timeout)
	transport := f.Guard.Transport()
	transport.ResponseHeaderTimeout = f.timeout()
	end := func() { cancel(); transport.CloseIdleConnections() }
	explain := func(err error) error {
		if ctx.Err() != nil {
			return fmt.Errorf("fetch %s: %w", u.Hostname(), ctx.Err())
		}
		return f.explain(err, u, fileInstead)
	}
	req, err := http.NewRequestWithContext(streamCtx, http.MethodGet, u.String(), nil)
	if err != nil {
		end()
		return nil, errs.Because(err, errs.Invalid, "The address can't be read. Copy it again from the browser.")
	}
	req.Header.Set("Accept", asking.Accept)
	resp, err := f.send(&http.Client{Transport: transport, CheckRedirect: f.checkRedirect}, req, asking.Had, fileInstead)
	if err != nil {
		end()
		return nil, explain(err)
	}
	body := &streamBody{r: resp.Body, left: MaxStream, end: func() { resp.Body.Close(); end() }, explain: explain}
	return &Stream{URL: resp.Request.URL.String(), Size: max(resp.ContentLength, 0), Next: nextIn(resp.Header.Get("Link")),
		Body: body, Unchanged: resp.StatusCode == http.StatusNotModified, Validators: validatorsOf(resp)}, nil
}

// streamBody stops at MaxStream and says in words why it ends early.
type streamBody struct {
	r       io.Reader
	left    int64
	end     func()
	explain func(error) error
}

func (b *streamBody) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errs.New(errs.TooLarge, "The site sends more than %d GB, which is where reading stops.", MaxStream>>30)
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	if err != nil && err != io.EOF {
		err = b.explain(err)
	}
	return n, err
}

func (b *streamBody) Close() error { b.end(); return nil }
