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

// body bounds the request's body and refuses text that no database keeps: NUL bytes
// and what is no UTF-8. Forms are parsed here, so that handlers just read them.
func (s *Server) body(c *gin.Context) {
	limit, stream := int64(MaxBody), false
	if r, ok := s.route(c); ok {
		limit, stream = r.MaxBody, r.Stream
	}
	if c.Request.ContentLength > limit {
		drain(c.Request)
		s.Fail(c, &http.MaxBytesError{Limit: limit})
		return
	}
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, limit)
	if !cleanText(c.Request.URL.Path) || !cleanQuery(c.Request.URL) {
		s.Fail(c, notText("address"))
		return
	}
	if stream || limit > MaxImport {
		// A recorder in a test knows no deadlines.
		_ = http.NewResponseController(c.Writer).SetReadDeadline(time.Now().Add(StreamTime))
	}
	if stream || c.Request.Method == http.MethodGet {
		return
	}
	defer func() {
		if f := c.Request.MultipartForm; f != nil {
			f.RemoveAll() // net/http does so only for the request that it made itself
		}
	}()
	if err := checkBody(c.Request); err != nil {
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

func cleanQuery(u *url.URL) bool {
	values, err := url.ParseQuery(u.RawQuery)
	return err == nil && cleanValues(values)
}

func cleanValues(values map[string][]string) bool {
	for name, all := range values {
		if !cleanText(name) || !cleanText(strings.Join(all, "")) {
			return false
		}
	}
	return true
}

func checkBody(r *http.Request) error {
	mediaType, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch mediaType {
	case "application/x-www-form-urlencoded":
		if err := r.ParseForm(); err != nil {
			return unreadable(err)
		}
		if !cleanValues(r.PostForm) {
			return notText("form")
		}
	case "multipart/form-data":
		if err := r.ParseMultipartForm(1 << 20); err != nil {
			return unreadable(err)
		}
		if !cleanValues(r.MultipartForm.Value) {
			return notText("form")
		}
	case "application/json", "application/merge-patch+json":
		b, err := io.ReadAll(r.Body)
		if err != nil {
			return unreadable(err)
		}
		if holdsNUL(b) {
			return notText("JSON")
		}
		r.Body = io.NopCloser(bytes.NewReader(b))
	}
	return nil
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
