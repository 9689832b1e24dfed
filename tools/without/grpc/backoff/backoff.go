// Package backoff is a part of tools/without/grpc.
package backoff

// Config is not read.
type Config struct{}

// DefaultConfig is not read.
var DefaultConfig Config
