// Package runtime stands in for the one of github.com/grpc-ecosystem/grpc-gateway/v2,
// which the main module's go.mod replaces: OpenTelemetry's messages import it for a
// service that nobody here offers. tools/without/grpc says more.
package runtime

import (
	"context"
	"io"
	"net/http"

	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/proto"
)

// ServerMetadata are headers, which there never are.
type ServerMetadata struct{ HeaderMD, TrailerMD metadata.MD }

// ServerTransportStream holds nothing.
type ServerTransportStream struct{}

// Header is empty.
func (*ServerTransportStream) Header() metadata.MD { return nil }

// Trailer is empty.
func (*ServerTransportStream) Trailer() metadata.MD { return nil }

// Decoder reads one message.
type Decoder interface{ Decode(any) error }

// Marshaler reads messages.
type Marshaler interface{ NewDecoder(io.Reader) Decoder }

// HandlerFunc answers a request.
type HandlerFunc func(http.ResponseWriter, *http.Request, map[string]string)

// ServeMux serves nothing.
type ServeMux struct{}

// Handle adds nothing.
func (*ServeMux) Handle(string, Pattern, HandlerFunc) {}

// GetForwardResponseOptions are none.
func (*ServeMux) GetForwardResponseOptions() []ForwardOption { return nil }

// ForwardOption changes nothing.
type ForwardOption func(context.Context, http.ResponseWriter, proto.Message) error

// AnnotateOption changes nothing.
type AnnotateOption func(context.Context) context.Context

// Pattern is a route.
type Pattern struct{}

// NewPattern makes a route of nothing.
func NewPattern(int, []int, []string, string) (Pattern, error) { return Pattern{}, nil }

// MustPattern gives the route back.
func MustPattern(p Pattern, _ error) Pattern { return p }

// String gives the text back.
func String(s string) (string, error) { return s, nil }

// MarshalerForRequest makes none.
func MarshalerForRequest(*ServeMux, *http.Request) (in, out Marshaler) { return nil, nil }

// WithHTTPPathPattern changes nothing.
func WithHTTPPathPattern(string) AnnotateOption { return nil }

// AnnotateContext gives the context back.
func AnnotateContext(ctx context.Context, _ *ServeMux, _ *http.Request, _ string, _ ...AnnotateOption) (context.Context, error) {
	return ctx, nil
}

// AnnotateIncomingContext gives the context back.
func AnnotateIncomingContext(ctx context.Context, _ *ServeMux, _ *http.Request, _ string, _ ...AnnotateOption) (context.Context, error) {
	return ctx, nil
}

// NewServerMetadataContext gives the context back.
func NewServerMetadataContext(ctx context.Context, _ ServerMetadata) context.Context { return ctx }

// HTTPError answers that nothing is served here.
func HTTPError(_ context.Context, _ *ServeMux, _ Marshaler, w http.ResponseWriter, _ *http.Request, _ error) {
	w.WriteHeader(http.StatusNotImplemented)
}

// ForwardResponseMessage answers that nothing is served here.
func ForwardResponseMessage(_ context.Context, _ *ServeMux, _ Marshaler, w http.ResponseWriter, _ *http.Request, _ proto.Message, _ ...ForwardOption) {
	w.WriteHeader(http.StatusNotImplemented)
}
