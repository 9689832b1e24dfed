package api

import (
	"context"
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// request is a POST with an Idempotency-Key, and where to say that it is a repetition.
type request struct {
	web.Sending
	header http.Header
}

type requestKey struct{}

// once reads the Idempotency-Key of a POST.
func (a *api) once(ctx huma.Context, next func(huma.Context)) {
	key := ctx.Header("Idempotency-Key")
	if key == "" || web.Sender(ctx.Context()) == uuid.Nil || ctx.Method() != http.MethodPost || ctx.Operation().Metadata["keeps nothing"] != nil {
		next(ctx)
		return
	}
	if err := web.CheckName("Idempotency-Key", key); err != nil {
		a.refuse(ctx, err)
		return
	}
	c := humagin.Unwrap(ctx)
	k := &request{web.Named(c.Request, key, ctx.Operation().DefaultStatus), c.Writer.Header()}
	c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), requestKey{}, k))
	next(ctx)
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
		err = a.CarryOut(ctx, k.Sending, func(ctx context.Context, o *store.Once) (err error) {
			if o.Repeats() {
				return k.repeated(o, op, func() (err error) { out, err = h(ctx, in); return err })
			}
			out, err = h(ctx, in)
			return err
		})
		return out, err
	}
}

// repeated answers a request that was carried out before with what it made.
func (k *request) repeated(o *store.Once, op *huma.Operation, read func() error) error {
	k.header.Set("Idempotent-Replayed", "true")
	k.header.Set("Idempotent-Version", strconv.Itoa(o.Version))
	if op.Metadata["secret"] != nil {
		return errShownOnce
	}
	err := read()
	if errs.KindOf(err) == errs.NotFound {
		return errs.Because(err, errs.Gone, "This request was carried out, and what it made is no longer there.")
	}
	return err
}

// errShownOnce answers the repetition of what made a secret: the database holds hashes
// of secrets only.
var errShownOnce = errs.New(errs.Conflict, "This request was carried out, and its secret was shown in the first answer only. If that was lost, revoke what it made, or make a new link for the person, with a new key.")
