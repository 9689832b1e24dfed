package api

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// request is one with an Idempotency-Key, and where to say that it is a repetition.
type request struct {
	store.Once
	header http.Header
}

type requestKey struct{}

// once reads the Idempotency-Key of a POST. A key belongs to the token that sends it, or
// to a person who is signed in: who is neither has none, and whatever they may post
// changes nothing.
func (a *api) once(ctx huma.Context, next func(huma.Context)) {
	key, owner := ctx.Header("Idempotency-Key"), keyOwner(ctx.Context())
	if key == "" || owner == uuid.Nil || ctx.Method() != http.MethodPost || ctx.Operation().Metadata["keeps nothing"] != nil {
		next(ctx)
		return
	}
	if len(key) > 200 || !printable(key) {
		a.refuse(ctx, errs.In("Idempotency-Key", "An Idempotency-Key has at most 200 printable ASCII characters, such as a UUID."))
		return
	}
	c := humagin.Unwrap(ctx)
	k := &request{header: c.Writer.Header(), Once: store.Once{
		Answer: store.Answer{OwnerID: owner, Key: hashed(key), Status: ctx.Operation().DefaultStatus, CreatedAt: a.Now()}, Sum: summed(c.Request)}}
	c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), requestKey{}, k))
	next(ctx)
}

// hashed is what is kept of a key: clients may make theirs of words.
func hashed(key string) string {
	sum := sha256.Sum256([]byte(key))
	return "key " + hex.EncodeToString(sum[:])
}

func keyOwner(ctx context.Context) uuid.UUID {
	who, _ := web.Who(ctx)
	if who.Token != uuid.Nil {
		return who.Token
	}
	return who.User.ID
}

func printable(s string) bool {
	for _, b := range []byte(s) {
		if b < 0x21 || b > 0x7e {
			return false
		}
	}
	return true
}

// summed watches a body go by, and says what was asked: it reads what the handler did
// not, which of a repeated upload is all of it.
func summed(r *http.Request) func() string {
	sum := sha256.New()
	io.WriteString(sum, r.Method+" "+r.URL.RequestURI()+"\n"+r.Header.Get("If-Match")+"\n")
	body := &watched{r.Body, sum}
	if r.Body == nil {
		body.ReadCloser = io.NopCloser(bytes.NewReader(nil))
	}
	r.Body = body
	return func() string {
		if _, err := io.Copy(io.Discard, body); err != nil {
			return "" // it broke off: it is the same as no request
		}
		return hex.EncodeToString(sum.Sum(nil))
	}
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

// carryOut calls a handler, once for all requests with one key: a repetition has it read
// what was made (store.Once.Repeats). What was refused or failed keeps nothing, and may
// be sent again.
func carryOut[I, O any](a *api, op *huma.Operation, h handler[I, O]) handler[I, O] {
	return func(ctx context.Context, in *I) (out *O, err error) {
		k, ok := ctx.Value(requestKey{}).(*request)
		if !ok {
			return h(store.WithOnce(ctx, &store.Once{}), in)
		}
		err = a.DB.CarryOut(ctx, &k.Once, func(ctx context.Context) (err error) {
			if k.Repeats() && op.Metadata["secret"] != nil {
				return errShownOnce
			}
			out, err = h(ctx, in)
			return err
		})
		if k.Repeats() {
			k.header.Set("Idempotent-Replayed", "true")
			k.header.Set("Idempotent-Version", strconv.Itoa(k.Version))
			if errs.KindOf(err) == errs.NotFound {
				err = errs.Because(err, errs.Gone, "This request was carried out, and what it made is no longer there.")
			}
		}
		return out, err
	}
}

// errShownOnce answers the repetition of what made a secret: the database holds hashes
// of secrets only.
var errShownOnce = errs.New(errs.Conflict, "This request was carried out, and its secret was shown in the first answer only. If that was lost, revoke what it made, or make a new link for the person, with a new key.")
