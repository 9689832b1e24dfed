// Package grpc stands in for google.golang.org/grpc, which the main module's go.mod
// replaces by it: OpenTelemetry's exporter over HTTP, internal/tracing's, imports it for
// settings that it shares with the one over gRPC, and its messages for a service that
// nobody here offers; and Go links what is imported. What is here is written anew, only as
// wide as those need to be built, and dials nothing.
package grpc

import (
	"context"
	"errors"
	"time"

	"google.golang.org/grpc/backoff"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
)

var errAbsent = errors.New("gRPC is not in this program: tools/without/grpc")

// SupportPackageIsVersion7 is asked for by generated code.
const SupportPackageIsVersion7 = true

// DialOption changes nothing.
type DialOption interface{}

// CallOption changes nothing.
type CallOption interface{}

// ConnectParams are not read.
type ConnectParams struct {
	Backoff           backoff.Config
	MinConnectTimeout time.Duration
}

// WithUserAgent changes nothing.
func WithUserAgent(string) DialOption { return nil }

// WithDefaultServiceConfig changes nothing.
func WithDefaultServiceConfig(string) DialOption { return nil }

// WithTransportCredentials changes nothing.
func WithTransportCredentials(credentials.TransportCredentials) DialOption { return nil }

// WithDefaultCallOptions changes nothing.
func WithDefaultCallOptions(...CallOption) DialOption { return nil }

// WithConnectParams changes nothing.
func WithConnectParams(ConnectParams) DialOption { return nil }

// UseCompressor changes nothing.
func UseCompressor(string) CallOption { return nil }

// Header fills nothing.
func Header(*metadata.MD) CallOption { return nil }

// Trailer fills nothing.
func Trailer(*metadata.MD) CallOption { return nil }

// ClientConn is a connection, which there never is.
type ClientConn struct{}

// Dial says that there is no connection.
func Dial(string, ...DialOption) (*ClientConn, error) { return nil, errAbsent }

// Close has nothing to close.
func (*ClientConn) Close() error { return nil }

// Invoke says that nothing is called.
func (*ClientConn) Invoke(context.Context, string, any, any, ...CallOption) error { return errAbsent }

// ClientConnInterface is what calls go through.
type ClientConnInterface interface {
	Invoke(ctx context.Context, method string, args, reply any, opts ...CallOption) error
}

// ServiceRegistrar is what services are offered by.
type ServiceRegistrar interface {
	RegisterService(*ServiceDesc, any)
}

// ServiceDesc tells of a service.
type ServiceDesc struct {
	ServiceName string
	HandlerType any
	Methods     []MethodDesc
	Streams     []StreamDesc
	Metadata    any
}

// MethodDesc tells of a method.
type MethodDesc struct {
	MethodName string
	Handler    func(srv any, ctx context.Context, dec func(any) error, interceptor UnaryServerInterceptor) (any, error)
}

// StreamDesc tells of a stream.
type StreamDesc struct{}

// UnaryServerInfo tells of a call.
type UnaryServerInfo struct {
	Server     any
	FullMethod string
}

// UnaryHandler carries a call out.
type UnaryHandler = func(context.Context, any) (any, error)

// UnaryServerInterceptor stands before a call.
type UnaryServerInterceptor func(context.Context, any, *UnaryServerInfo, UnaryHandler) (any, error)

// ServerTransportStream is not used.
type ServerTransportStream interface{}

// NewContextWithServerTransportStream gives the context back.
func NewContextWithServerTransportStream(ctx context.Context, _ ServerTransportStream) context.Context {
	return ctx
}
