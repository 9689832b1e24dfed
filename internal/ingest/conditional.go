package ingest

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"factdesk/internal/errs"
)

// Validators are what a site said with an answer by which a later one is told from it. Sent
// along when it is asked again, they get 304 while nothing has changed.
type Validators struct {
	At           string // the address that answered, after redirects: of another they mean nothing
	ETag         string
	LastModified string
}

// maxValidator bounds a validator that is kept, in bytes.
const maxValidator = 256

// validatorsOf are an answer's.
func validatorsOf(resp *http.Response) Validators {
	return Validators{At: resp.Request.URL.String(), ETag: sendable(resp.Header.Get("Etag")), LastModified: sendable(resp.Header.Get("Last-Modified"))}
}

// sendable is a validator that may be sent back: printable and short, else none.
func sendable(v string) string {
	odd := strings.ContainsFunc(v, func(r rune) bool { return r < ' ' || r > '~' })
	if odd || len(v) > maxValidator {
		return ""
	}
	return v
}

// samePage says whether an address is the one that answered, but for what it tells the site of
// the reader.
func samePage(u *url.URL, at string) bool {
	before, err := url.Parse(at)
	if err != nil {
		return false
	}
	now := *u
	now.RawQuery, before.RawQuery = withoutTracking(now.RawQuery), withoutTracking(before.RawQuery)
	now.Fragment, before.Fragment = "", ""
	return now.String() == before.String()
}

// any says whether there is something to send.
func (v Validators) any() bool { return v.ETag != "" || v.LastModified != "" }

// ask sets the headers of a request for what has changed since.
func (v Validators) ask(h http.Header) {
	if etag := sendable(v.ETag); etag != "" {
		h.Set("If-None-Match", etag)
	}
	if day := sendable(v.LastModified); day != "" {
		h.Set("If-Modified-Since", day)
	}
}

// Wait is the cause of a failure where the site said how long it wants to be left alone.
type Wait struct{ For time.Duration }

func (w Wait) Error() string { return "the site wants to be left alone for " + w.For.String() }

// WaitOf is how long the site wants to be left alone that failed with err; 0 when it did not
// say.
func WaitOf(err error) time.Duration {
	var w Wait
	if errors.As(err, &w) {
		return w.For
	}
	return 0
}

// waitIn reads Retry-After (RFC 9110, 10.2.3): seconds, or a moment.
func waitIn(header string, now time.Time) error {
	if seconds, err := strconv.ParseUint(header, 10, 31); err == nil {
		return Wait{time.Duration(seconds) * time.Second}
	}
	if at, err := http.ParseTime(header); err == nil && at.After(now) {
		return Wait{at.Sub(now)}
	}
	return nil
}

// send sends a request and returns an answer whose body may be read; a 304 only for what was
// asked with had and answered by the address that those are of. That one is asked anew which
// leads elsewhere by now.
func (f *Fetcher) send(client *http.Client, req *http.Request, had Validators, instead string) (*http.Response, error) {
	req.Header.Set("User-Agent", agent)
	if had.any() {
		had.ask(req.Header)
	}
	resp, err := client.Do(req)
	if err == nil && resp.StatusCode == http.StatusNotModified && had.any() {
		if samePage(resp.Request.URL, had.At) {
			return resp, nil
		}
		resp.Body.Close()
		req.Header.Del("If-None-Match")
		req.Header.Del("If-Modified-Since")
		resp, err = client.Do(req)
	}
	if err != nil {
		return nil, err
	}
	if err := checkStatus(resp.StatusCode, instead); err != nil {
		resp.Body.Close()
		if err.Kind == errs.Upstream {
			err.Err = waitIn(resp.Header.Get("Retry-After"), f.now())
		}
		return nil, err
	}
	return resp, nil
}
