package ingest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"

	"factdesk/internal/errs"
)

// Limits of one fetch. An article is a few hundred kilobytes of HTML; ten
// megabytes leave room for pages with pictures inside them.
const (
	MaxBytes     = 10 << 20 // of body, after decompression
	FetchTimeout = 20 * time.Second
	maxRedirects = 10
)

// agent names us honestly; some sites refuse a request without "Mozilla".
const agent = "Mozilla/5.0 (compatible; factdesk/1.0)"

// Fetched is what a site answered.
type Fetched struct {
	URL       string            // the address in the end, after redirects
	Raw       []byte            // the body as sent, after transfer decompression
	MediaType string            // text/html, application/xhtml+xml, text/plain or that of a document
	Charset   string            // as the Content-Type header says, "" when it doesn't
	Headers   map[string]string // the ones that tell how old and whose the answer is
	At        time.Time
	Unchanged bool // the site says that it is as it was when had was read; nothing else is here then
}

// Fetcher gets pages from the web, behind a guard. Its zero value works.
type Fetcher struct {
	Guard   Guard
	Timeout time.Duration    // for the whole fetch; 0 means FetchTimeout
	Now     func() time.Time // nil means time.Now
}

// Fetch gets the page at address. Each failure is a sentence for the person:
// Invalid when the address is refused, TooLarge, Unsupported for what is no text,
// Upstream when the site failed in a way that may pass.
func (f *Fetcher) Fetch(ctx context.Context, address string) (*Fetched, error) {
	return f.FetchChanged(ctx, address, Validators{})
}

// FetchChanged gets the page at address as Fetch does, unless it is as it was when the site
// said had of it: then nothing is read, and the answer is Unchanged.
func (f *Fetcher) FetchChanged(ctx context.Context, address string, had Validators) (*Fetched, error) {
	u, err := ParseURL(address)
	if err != nil {
		return nil, err
	}
	if err := f.Guard.CheckURL(u); err != nil {
		return nil, err
	}
	fetchCtx, cancel := context.WithTimeout(ctx, f.timeout())
	defer cancel()
	got, err := f.get(fetchCtx, u, had)
	if err != nil {
		if ctx.Err() != nil { // our caller gave up, the site is not to blame
			return nil, fmt.Errorf("fetch %s: %w", u.Hostname(), ctx.Err())
		}
		if fetchCtx.Err() != nil { // the transport names this in several ways
			err = fetchCtx.Err()
		}
		return nil, f.explain(err, u, pasteInstead)
	}
	got.At = f.now()
	return got, nil
}

func (f *Fetcher) get(ctx context.Context, u *url.URL, had Validators) (*Fetched, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, errs.Because(err, errs.Invalid, "The address can't be read. Copy it again from the browser.")
	}
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.1")
	transport := f.Guard.Transport()
	defer transport.CloseIdleConnections()
	client := &http.Client{Transport: transport, CheckRedirect: f.checkRedirect}
	resp, err := f.send(client, req, had, pasteInstead)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotModified {
		return &Fetched{URL: resp.Request.URL.String(), Unchanged: true}, nil
	}
	if isFrontPage(resp.Request.URL) && !isFrontPage(u) {
		return nil, errs.In("url", "The site sends us to its front page, so the article may be gone. Open the address in a browser and paste the text instead.")
	}
	return readResponse(resp)
}

func isFrontPage(u *url.URL) bool { return len(u.Path) <= 1 && u.RawQuery == "" && u.Fragment == "" }

func (f *Fetcher) checkRedirect(next *http.Request, before []*http.Request) error {
	if len(before) > maxRedirects {
		return errs.In("url", "The site redirects more than %d times. Open it in a browser and paste the text instead.", maxRedirects)
	}
	return f.Guard.CheckURL(next.URL)
}

// readResponse checks the rest of an answer's head before it reads the body, so that
// nobody waits for ten megabytes of video.
func readResponse(resp *http.Response) (*Fetched, error) {
	if enc := resp.Header.Get("Content-Encoding"); enc != "" && enc != "identity" {
		return nil, errs.New(errs.Unsupported, "The site sends its page in an encoding we don't read (%s). Paste the text instead.", cut(enc, 40))
	}
	body := bufio.NewReader(resp.Body)
	head, _ := body.Peek(1024) // an error comes again when the body is read
	mediaType, charset, err := mediaTypeOf(resp.Header.Get("Content-Type"), head)
	if err != nil {
		return nil, err
	}
	raw, err := readBody(body)
	if err != nil {
		return nil, err
	}
	if mediaType, err = documentKind(mediaType, resp.Request.URL, raw); err != nil {
		return nil, err
	}
	return &Fetched{
		URL:       resp.Request.URL.String(),
		Raw:       raw,
		MediaType: mediaType,
		Charset:   charset,
		Headers:   headersThatMatter(resp.Header),
	}, nil
}

// explain turns a failed request into a sentence.
func (f *Fetcher) explain(err error, u *url.URL, instead string) error {
	var person *errs.Error
	var dns *net.DNSError
	host := cut(u.Hostname(), 80)
	switch {
	case errors.As(err, &person):
		return person
	case refusedByGuard(err):
		return forbiddenAddress(u.Hostname())
	case errors.Is(err, context.DeadlineExceeded):
		return errs.Because(err, errs.Upstream, "%s did not finish its answer within %d seconds. Try again later, or %s.", host, int(f.timeout().Seconds()), instead)
	case errors.As(err, &dns) && dns.IsNotFound:
		return errs.Because(err, errs.Invalid, "There is no site called %s. Check the address for a slip.", host)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errs.Because(err, errs.Upstream, "%s broke off in the middle of its answer, so nothing was imported. Try again, or %s.", host, instead)
	}
	return errs.Because(err, errs.Upstream, "%s could not be reached. Try again later, or %s.", host, instead)
}

func (f *Fetcher) timeout() time.Duration {
	if f.Timeout > 0 {
		return f.Timeout
	}
	return FetchTimeout
}

func (f *Fetcher) now() time.Time {
	if f.Now != nil {
		return f.Now()
	}
	return time.Now().UTC()
}
