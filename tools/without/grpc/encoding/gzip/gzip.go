// Package gzip is a part of tools/without/grpc.
package gzip

// Name is the compressor's.
const Name = "gzip"
