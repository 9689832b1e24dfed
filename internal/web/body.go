package web

import (
	"bytes"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gin-gonic/gin"
)

// How large a request's body may be. A form around a file of 10 MB, the most that an
// import takes, is a little larger.
const (
	MaxBody   = 1 << 20
	MaxImport = 10<<20 + 256<<10
)

// StreamTime is how long a body may take that is read as it comes, or that may be larger
// than an import.
const StreamTime = 30 * time.Minute

// How many parameters an address, and how many fields a form, may have: more than any
// page of ours sends. They are counted before any is read.
const (
	maxParameters = 100
	maxFields     = 5000
)

// body bounds the request's body and refuses text that no database keeps: NUL bytes
// and what is no UTF-8. Forms are parsed here, so that handlers just read them.
func (s *Server) body(c *gin.Context) {
	r, ok := s.route(c)
	if !ok {
		r.MaxBody = MaxBody
	}
	if c.Request.ContentLength > r.MaxBody {
		drain(c.Request)
		s.Fail(c, &http.MaxBytesError{Limit: r.MaxBody})
		return
	}
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, r.MaxBody)
	if err := checkAddress(c.Request.URL); err != nil {
		s.Fail(c, err)
		return
	}
	if r.Stream || r.MaxBody > MaxImport {
		// A recorder in a test knows no deadlines.
		_ = http.NewResponseController(c.Writer).SetReadDeadline(time.Now().Add(StreamTime))
	}
	if r.Stream || c.Request.Method == http.MethodGet {
		return
	}
	defer func() {
		if f := c.Request.MultipartForm; f != nil {
			f.RemoveAll() // net/http does so only for the request that it made itself
		}
	}()
	if err := s.readBody(c.Request, r.MaxBody); err != nil {
		s.Fail(c, err)
		return
	}
	c.Next()
}

// maxDrain bounds in bytes how much of a body that is too large is read and dropped.
const maxDrain = 256 << 20

// drain reads what somebody who is signed in still sends: a browser that is cut off in
// the middle shows an error of its own and not our sentence.
func drain(r *http.Request) {
	if _, ok := Who(r.Context()); ok {
		io.CopyN(io.Discard, r.Body, maxDrain)
	}
}

func cleanText(s string) bool { return utf8.ValidString(s) && !strings.ContainsRune(s, 0) }

func checkAddress(u *url.URL) error {
	if strings.Count(u.RawQuery, "&") >= maxParameters {
		return NewProblem(http.StatusBadRequest, "The address has more parameters than anything here takes.")
	}
	values, err := url.ParseQuery(u.RawQuery)
	if err != nil || !cleanText(u.Path) || !cleanValues(values) {
		return notText("address")
	}
	return nil
}

func cleanValues(values map[string][]string) bool {
	for name, all := range values {
		if !cleanText(name) || !cleanText(strings.Join(all, "")) {
			return false
		}
	}
	return true
}

// readBody reads a body by its type. A face that takes JSON alone is sent no forms.
func (s *Server) readBody(r *http.Request, limit int64) error {
	mediaType, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if s.faceOf(r.URL.Path).JSON {
		return readJSON(r, limit)
	}
	switch mediaType {
	case "application/x-www-form-urlencoded":
		return readForm(r, limit)
	case "multipart/form-data":
		return readParts(r)
	case "application/json", "application/merge-patch+json":
		return readJSON(r, limit)
	}
	return nil
}

// maxForm is how large a form without files may be, in bytes. It is in memory several
// times while it is read.
const maxForm = 4 << 20

func readForm(r *http.Request, limit int64) error {
	if limit = min(limit, maxForm); r.ContentLength > limit {
		return &http.MaxBytesError{Limit: limit}
	}
	r.Body = http.MaxBytesReader(nil, r.Body, limit)
	b, err := readAll(r, limit)
	if err != nil {
		return err
	}
	if bytes.Count(b, []byte("&")) >= maxFields {
		return NewProblem(http.StatusRequestEntityTooLarge, "The form has more fields than any form here.")
	}
	if err := r.ParseForm(); err != nil {
		return unreadable(err)
	}
	if !cleanValues(r.PostForm) {
		return notText("form")
	}
	return nil
}

// partsMemory is what a form of parts may hold in memory: its fields, which net/http
// bounds by 10 MB and a thousand parts, and files up to 1 MB; larger ones lie on the disk.
const partsMemory = 11 << 20

func readParts(r *http.Request) error {
	most := int64(partsMemory)
	if r.ContentLength >= 0 {
		most = min(most, r.ContentLength)
	}
	if err := requestOf(r.Context()).held.weigh(most - freeBody); err != nil {
		return err
	}
	if err := r.ParseMultipartForm(1 << 20); err != nil {
		return unreadable(err)
	}
	if !cleanValues(r.MultipartForm.Value) {
		return notText("form")
	}
	return nil
}

func readJSON(r *http.Request, limit int64) error {
	b, err := readAll(r, limit)
	if err != nil {
		return err
	}
	if holdsNUL(b) {
		return notText("JSON")
	}
	return nil
}

// whole is a body that is in memory.
type whole struct {
	*bytes.Reader
	b []byte
}

func (whole) Close() error { return nil }

// Body is a request's body when it is in memory; it is not to be changed.
func Body(r *http.Request) (b []byte, ok bool) {
	w, ok := r.Body.(whole)
	return w.b, ok
}

// readAll reads a body into memory and weighs it as it comes, so that who announces
// much and sends nothing holds nothing. What is made of it is weighed at the end.
func readAll(r *http.Request, limit int64) ([]byte, error) {
	most := limit
	if r.ContentLength >= 0 {
		most = r.ContentLength
	}
	h, b := requestOf(r.Context()).held, make([]byte, 0, min(most, freeBody)+1)
	for {
		n, err := r.Body.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, unreadable(err)
		}
		if len(b) < cap(b) {
			continue
		}
		more := min(int64(cap(b)), max(most-int64(cap(b)), 0)) + 1
		if err := h.weigh(more); err != nil {
			return nil, err
		}
		b = append(make([]byte, 0, int64(cap(b))+more), b...)
	}
	if len(b) > freeBody {
		if err := h.weigh((parsed - 1) * int64(len(b))); err != nil {
			return nil, err
		}
	}
	r.Body = whole{bytes.NewReader(b), b}
	return b, nil
}

// holdsNUL finds a NUL byte, or the escape for one, in JSON.
func holdsNUL(b []byte) bool {
	if bytes.IndexByte(b, 0) >= 0 {
		return true
	}
	for at := 0; ; {
		i := bytes.Index(b[at:], []byte(`\u0000`))
		if i < 0 {
			return false
		}
		at += i
		slashes := 0 // before it; an odd one more would escape ours
		for at-slashes > 0 && b[at-slashes-1] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			return true
		}
		at++
	}
}

func notText(where string) error {
	return NewProblem(http.StatusBadRequest, "The "+where+" holds a NUL byte or bytes that are no UTF-8 text. Remove them and try again.")
}

// unreadable keeps the error of a body that is too large, which says so.
func unreadable(err error) error {
	if Status(err) == http.StatusRequestEntityTooLarge {
		return err
	}
	return NewProblem(http.StatusBadRequest, "The request could not be read to its end. Send it again.")
}
