package tracing

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// Traces are the spans of a process. nil records nothing.
type Traces struct {
	provider *sdk.TracerProvider
	tracer   trace.Tracer
}

// parents reads and writes the parent of a span, as the W3C's Trace Context has it.
var parents propagation.TraceContext

// Start sends spans to the OTLP receiver at a base address, over HTTP; to "" none, and
// then the Traces are nil. Sampling, headers, certificates and further attributes are
// OpenTelemetry's own variables, OTEL_…. What can't be sent is told to failed.
func Start(ctx context.Context, endpoint, version string, failed func(error)) (*Traces, error) {
	if endpoint == "" {
		return nil, nil
	}
	send, err := otlptracehttp.New(ctx, otlptracehttp.WithEndpointURL(strings.TrimRight(endpoint, "/")+"/v1/traces"))
	if err != nil {
		return nil, fmt.Errorf("send traces to %s: %w", endpoint, err)
	}
	self, err := resource.New(ctx, resource.WithAttributes(attribute.String("service.name", "factdesk"), attribute.String("service.version", version)),
		resource.WithTelemetrySDK(), resource.WithFromEnv())
	if err != nil {
		return nil, fmt.Errorf("attributes of traces: %w", err)
	}
	otel.SetErrorHandler(otel.ErrorHandlerFunc(failed)) // the library has no other place to say it
	p := sdk.NewTracerProvider(sdk.WithBatcher(send), sdk.WithResource(self))
	return &Traces{provider: p, tracer: p.Tracer("factdesk")}, nil
}

// Close sends what was not sent yet, until ctx ends.
func (t *Traces) Close(ctx context.Context) error {
	if t == nil {
		return nil
	}
	return t.provider.Shutdown(ctx)
}

// Request begins the span of a request. Its parent is the one that the headers name, or
// none when there are no headers: those of a stranger are not believed. The function that
// it returns ends the span.
func (t *Traces) Request(ctx context.Context, headers http.Header, method, route string) (context.Context, func(status int)) {
	if t == nil {
		return ctx, func(int) {}
	}
	if headers != nil {
		ctx = parents.Extract(ctx, propagation.HeaderCarrier(headers))
	}
	if route == "" {
		method, route = "", "none" // a stranger can send any
	}
	ctx, span := t.tracer.Start(ctx, strings.TrimSpace(method+" "+route), trace.WithSpanKind(trace.SpanKindServer), trace.WithAttributes(
		attribute.String("http.request.method", method), attribute.String("http.route", route), attribute.String("factdesk.request", OriginOf(ctx).Request)))
	return ctx, func(status int) {
		span.SetAttributes(attribute.Int("http.response.status_code", status))
		end(span, status >= http.StatusInternalServerError)
	}
}

// Job begins the span of a job, below that of what queued it.
func (t *Traces) Job(ctx context.Context, kind, id string, from Origin) (context.Context, func(outcome string)) {
	ctx = from.Into(ctx)
	if t == nil {
		return ctx, func(string) {}
	}
	ctx, span := t.tracer.Start(ctx, "job "+kind, trace.WithSpanKind(trace.SpanKindConsumer), trace.WithAttributes(
		attribute.String("factdesk.job", id), attribute.String("factdesk.job.kind", kind), attribute.String("factdesk.request", from.Request)))
	return ctx, func(outcome string) {
		span.SetAttributes(attribute.String("factdesk.job.outcome", outcome))
		end(span, outcome != "done")
	}
}

// maxStatement bounds the text of a statement in its span, in bytes: a list of
// placeholders may be long.
const maxStatement = 2000

// Statement begins the span of a statement; text has placeholders where its values are.
// What belongs to no request and no job, as a look for due jobs does, has none.
func (t *Traces) Statement(ctx context.Context, system, text string) (context.Context, func(failed bool)) {
	if t == nil || !trace.SpanContextFromContext(ctx).IsValid() {
		return ctx, func(bool) {}
	}
	verb, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	ctx, span := t.tracer.Start(ctx, strings.ToUpper(verb), trace.WithSpanKind(trace.SpanKindClient), trace.WithAttributes(
		attribute.String("db.system.name", system), attribute.String("db.query.text", text[:min(len(text), maxStatement)])))
	return ctx, func(failed bool) { end(span, failed) }
}

func end(span trace.Span, failed bool) {
	if failed {
		span.SetStatus(codes.Error, "")
	}
	span.End()
}
