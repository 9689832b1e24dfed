package tracing

import (
	"context"

	"go.opentelemetry.io/otel/propagation"
)

// Origin is where work comes from that is done later: it is kept with the work.
type Origin struct {
	Request string // the id of the request; "" when there was none
	Trace   string // the parent of its spans, as in a traceparent header; "" when none is recorded
}

type originKey struct{}

// WithRequest says that what ctx is for comes from a request.
func WithRequest(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, originKey{}, id)
}

// OriginOf is where what ctx is for comes from.
func OriginOf(ctx context.Context) Origin {
	id, _ := ctx.Value(originKey{}).(string)
	header := propagation.MapCarrier{}
	parents.Inject(ctx, header)
	return Origin{Request: id, Trace: header.Get("traceparent")}
}

// Into makes ctx one of work that comes from there.
func (o Origin) Into(ctx context.Context) context.Context {
	if o.Request != "" {
		ctx = WithRequest(ctx, o.Request)
	}
	return parents.Extract(ctx, propagation.MapCarrier{"traceparent": o.Trace})
}
