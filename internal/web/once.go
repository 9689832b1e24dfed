package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"net/http"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// Sending is a change that is made once, however often it is sent: by a client that had
// no answer, by a double click, by a browser that goes back. The API and the desk name
// theirs in their own ways, and have them carried out here.
type Sending struct {
	Key    string        // what is kept of its name: clients may make theirs of words
	Status int           // that it is answered with
	Sum    func() string // says what is asked, once its body was read
}

// maxName is the most bytes of the name that a sending is given.
const maxName = 200

// CheckName refuses what names no sending, as the field or header that holds it.
func CheckName(field, name string) error {
	if len(name) <= maxName && printable(name) {
		return nil
	}
	return errs.In(field, "%s has at most %d printable ASCII characters, such as a UUID.", field, maxName)
}

func printable(s string) bool {
	for _, b := range []byte(s) {
		if b < 0x21 || b > 0x7e {
			return false
		}
	}
	return true
}

// Sender is whose sendings those of a request are: the token's that sends it, or the
// person's who is signed in. Who is neither has none, and whatever they send changes nothing.
func Sender(ctx context.Context) uuid.UUID {
	who, _ := Who(ctx)
	if who.Token != uuid.Nil {
		return who.Token
	}
	return who.User.ID
}

// CarryOut has do make the change, or read what it made when it Repeats: see
// store.DB.CarryOut.
func (s *Server) CarryOut(ctx context.Context, sent Sending, do func(context.Context, *store.Once) error) error {
	o := &store.Once{Answer: store.Answer{OwnerID: Sender(ctx), Key: sent.Key, Status: sent.Status, CreatedAt: s.Now()}, Sum: sent.Sum}
	return s.DB.CarryOut(ctx, o, func(ctx context.Context) error { return do(ctx, o) })
}

// Named is a sending with a name of the client's own. The same name with another request
// is refused. It watches the body go by, and reads what the handler did not: of a repeated
// upload that is all of it.
func Named(r *http.Request, name string, status int) Sending {
	sum := sha256.New()
	io.WriteString(sum, r.Method+" "+r.URL.RequestURI()+"\n"+r.Header.Get("If-Match")+"\n")
	body := &watched{r.Body, sum}
	if r.Body == nil {
		body.ReadCloser = io.NopCloser(bytes.NewReader(nil))
	}
	r.Body = body
	of := sha256.Sum256([]byte(name))
	return Sending{Key: "key " + hex.EncodeToString(of[:]), Status: status, Sum: func() string {
		if _, err := io.Copy(io.Discard, body); err != nil {
			return "" // it broke off: it is the same as no request
		}
		return hex.EncodeToString(sum.Sum(nil))
	}}
}

type watched struct {
	io.ReadCloser
	sum hash.Hash
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.ReadCloser.Read(p)
	w.sum.Write(p[:n])
	return n, err
}

// Filled is a sending of a form that was read, with its name in a field. What was filled
// in is part of the key: a page that was gone back to has the old name, and what is written
// there then is something new. So are the files.
func Filled(r *http.Request, status int) (Sending, error) {
	sum := sha256.New()
	io.WriteString(sum, r.URL.Path+"?"+r.PostForm.Encode())
	if r.MultipartForm != nil {
		for _, files := range r.MultipartForm.File {
			for _, f := range files {
				body, err := f.Open()
				if err != nil {
					return Sending{}, err
				}
				_, err = io.Copy(sum, body)
				if body.Close(); err != nil {
					return Sending{}, err
				}
			}
		}
	}
	key := "form " + hex.EncodeToString(sum.Sum(nil))
	return Sending{Key: key, Status: status, Sum: func() string { return key }}, nil
}
