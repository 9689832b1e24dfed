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
// reading it to the caller, who closes the body. Accept is the header of that name.
func (f *Fetcher) Stream(ctx context.Context, address, accept string, timeout time.Duration) (*Stream, error) {
	u, err := ParseURL(address)
	if err != nil {
		return nil, err
	}
	if err := f.Guard.CheckURL(u); err != nil {
		return nil, err
	}
	streamCtx, cancel := context.WithTimeout(ctx, timeout)
	req, err := http.NewRequestWithContext(streamCtx, http.MethodGet, u.String(), nil)
	if err != nil {
		cancel()
		return nil, errs.Because(err, errs.Invalid, "The address can't be read. Copy it again from the browser.")
	}
	req.Header.Set("User-Agent", agent)
	req.Header.Set("Accept", accept)
	transport := f.Guard.Transport()
	transport.ResponseHeaderTimeout = f.timeout()
	resp, err := (&http.Client{Transport: transport, CheckRedirect: f.checkRedirect}).Do(req)
	if err == nil {
		err = checkStatus(resp.StatusCode)
		if err != nil {
			resp.Body.Close()
		}
	}
	if err != nil {
		cancel()
		transport.CloseIdleConnections()
		if ctx.Err() != nil {
			return nil, fmt.Errorf("fetch %s: %w", u.Hostname(), ctx.Err())
		}
		return nil, f.explain(err, u)
	}
	end := func() { resp.Body.Close(); cancel(); transport.CloseIdleConnections() }
	explain := func(err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return f.explain(err, u)
	}
	return &Stream{URL: resp.Request.URL.String(), Size: max(resp.ContentLength, 0), Next: nextIn(resp.Header.Get("Link")), Body: &streamBody{r: resp.Body, left: MaxStream, end: end, explain: explain}}, nil
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
