package api

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// once carries out a POST with an Idempotency-Key once: the same request with the
// same key gets the first answer again. A failure on our side frees the key, and so
// does one that was refused for who asked, which never comes here.
func (a *api) once(ctx huma.Context, next func(huma.Context)) {
	key := ctx.Header("Idempotency-Key")
	if ctx.Operation().Metadata["keeps nothing"] != nil {
		key = ""
	}
	if key == "" || ctx.Method() != http.MethodPost {
		next(ctx)
		return
	}
	c := humagin.Unwrap(ctx)
	first, err := a.begin(ctx, key, c.Request)
	if err != nil {
		a.refuse(ctx, err)
		return
	}
	if first.Status != 0 {
		repeat(ctx, first)
		return
	}
	kept := &keptWriter{ResponseWriter: c.Writer}
	c.Writer = kept
	finished := false
	defer func() { // also when the handler panics
		c.Writer = kept.ResponseWriter
		a.finish(ctx, first, kept, finished)
	}()
	next(ctx)
	finished = true
}

func (a *api) begin(ctx huma.Context, key string, r *http.Request) (store.Answer, error) {
	if len(key) > 200 || !printable(key) {
		return store.Answer{}, errs.In("Idempotency-Key", "An Idempotency-Key has at most 200 printable ASCII characters, such as a UUID.")
	}
	sum := sha256.New()
	io.WriteString(sum, r.Method+" "+r.URL.RequestURI()+"\n"+r.Header.Get("If-Match")+"\n")
	if streams(ctx.Operation()) {
		io.WriteString(sum, r.Header.Get("Content-Length")) // the body goes by and is not kept
	} else if r.Body != nil {
		body, err := io.ReadAll(r.Body) // of memory: readBody was here
		if err != nil {
			return store.Answer{}, err
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		sum.Write(body)
	}
	return a.DB.BeginAnswer(ctx.Context(), web.Actor(ctx.Context()).ID, key, hex.EncodeToString(sum.Sum(nil)), a.Now())
}

func printable(s string) bool {
	for _, b := range []byte(s) {
		if b < 0x21 || b > 0x7e {
			return false
		}
	}
	return true
}

// keptHeaders are the headers of an answer that are worth repeating.
var keptHeaders = []string{"Content-Type", "ETag", "Location", "Cache-Control"}

// finish keeps the answer, or frees the key when there is none worth keeping. The
// client may be gone by now; what was done is done.
func (a *api) finish(ctx huma.Context, first store.Answer, kept *keptWriter, finished bool) {
	background := context.WithoutCancel(ctx.Context())
	if !finished || kept.Status() >= http.StatusInternalServerError {
		if err := a.DB.DropAnswer(background, first.OwnerID, first.Key); err != nil {
			a.Log.ErrorContext(background, "free an idempotency key", "err", err)
		}
		return
	}
	first.Status, first.Headers, first.Body = kept.Status(), map[string]string{}, kept.body.Bytes()
	for _, h := range keptHeaders {
		if v := kept.Header().Get(h); v != "" {
			first.Headers[h] = v
		}
	}
	if secret, _ := ctx.Operation().Metadata["secret"].(bool); secret && first.Status < 300 {
		first.Status, first.Headers, first.Body = http.StatusConflict, map[string]string{"Content-Type": "application/problem+json"}, []byte(shownOnce)
	}
	if err := a.DB.FinishAnswer(background, first); err != nil {
		a.Log.ErrorContext(background, "keep an answer", "err", err)
	}
}

// shownOnce answers for a request that made a secret: keeping the answer would keep
// the secret, of which the database holds hashes only.
const shownOnce = `{"type":"urn:factdesk:problem:conflict","title":"Conflict","status":409,"detail":"This request was carried out, and its secret was shown in the first answer only. If that was lost, revoke what it made and ask again with a new key."}` + "\n"

func repeat(ctx huma.Context, first store.Answer) {
	for k, v := range first.Headers {
		ctx.SetHeader(k, v)
	}
	ctx.SetHeader("Idempotent-Replayed", "true")
	ctx.SetStatus(first.Status)
	ctx.BodyWriter().Write(first.Body)
}

// keptWriter keeps what is written besides writing it.
type keptWriter struct {
	gin.ResponseWriter
	body bytes.Buffer
}

func (w *keptWriter) Write(b []byte) (int, error) {
	w.body.Write(b)
	return w.ResponseWriter.Write(b)
}

func (w *keptWriter) WriteString(s string) (int, error) {
	w.body.WriteString(s)
	return w.ResponseWriter.WriteString(s)
}
